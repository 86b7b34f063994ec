//! Which drafts are there, and what can be done with them?
//!
//! Plain values and the actions that change them; what they come to is in [`super::drafted`], how they
//! are written in a script in [`super::draft_script`].

use std::path::PathBuf;
use std::sync::Arc;

use super::draft_counts::DraftsCounted;
use crate::coverage::Need;
use crate::coverage::draft::Draft;
use crate::coverage::suggest::{Ask, Suggestion};
use crate::model::{MunicipalityCode, Period, ProjectId};

/// Drafts kept at once.
pub const MOST_DRAFTS: usize = 12;

/// The drafts, and what is asked of the best next. Undone step by step; they outlive the document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Drafts {
    /// In the order they were made.
    pub list: Vec<Draft>,
    /// Position of the one that is open.
    pub open: usize,
    /// What is asked of the best next.
    pub ask: Ask,
}

impl Drafts {
    /// The open draft.
    #[must_use]
    pub fn opened(&self) -> Option<&Draft> {
        self.list.get(self.open)
    }
}

/// What clicks on the map add municipalities to, or take them from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftTarget {
    /// The new project of this number in the open draft, from 0.
    New(usize),
    /// A project of the document.
    Project(ProjectId),
}

/// How it stands with the best next.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Suggesting {
    /// Nobody asked.
    #[default]
    Idle,
    /// Being worked out for this question.
    Running(SuggestKey),
    /// Answered.
    Done(SuggestKey, Arc<Suggestion>),
}

/// What an answer follows from: when it differs from what is asked now, the answer is an old one.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestKey {
    /// The question.
    pub ask: Ask,
    /// The weights.
    pub need: Arc<Need>,
    /// Revision of the dataset that is covered now.
    pub dataset: u64,
    /// Changes with the projects that count.
    pub coverage: u64,
    /// The draft that is laid over it.
    pub draft: Option<Draft>,
}

/// One change of what is asked of the best next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskChange {
    /// What may be chosen.
    Level(crate::coverage::suggest::SuggestLevel),
    /// At most so many areas, and no share.
    Most(usize),
    /// The fewest areas to reach so many thousandths.
    Share(u16),
    /// Only inside a region.
    Inside(Option<crate::model::RegionCode>),
    /// Municipalities of one area at most.
    Municipalities(Option<usize>),
    /// Residents of one area at most.
    Residents(Option<u64>),
}

/// A field of a new project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewField {
    /// What it is called.
    Name(String),
    /// Its area in words.
    Words(String),
    /// When it runs.
    Period(Option<Period>),
}

/// A change of the drafts.
#[derive(Debug, Clone, PartialEq)]
pub enum DraftAction {
    /// A new draft of a name; of a usual one where that is empty.
    New(String),
    /// Open a draft by its position.
    Show(usize),
    /// Rename the open draft.
    Rename(String),
    /// A copy of the open draft.
    Duplicate,
    /// Delete the open draft.
    Delete,
    /// Municipalities, or those chosen, join the first new project of the open draft; what is missing of
    /// draft and project is made.
    AddPlaces(Vec<MunicipalityCode>),
    /// Municipalities leave the new projects of the open draft again.
    TakePlaces(Vec<MunicipalityCode>),
    /// A new project of a name; of a usual one where that is empty.
    AddProject(String),
    /// Change a new project by its number from 0.
    SetNew(usize, NewField),
    /// Take a new project away.
    RemoveNew(usize),
    /// Drop a project of the document, or keep it.
    DropProject(ProjectId, bool),
    /// Move a project's period; `None` leaves it where it is.
    MovePeriod(ProjectId, Option<Period>),
    /// Nothing of a project changes any more.
    Restore(ProjectId),
    /// Clicks on the map mean this project from now on; `None` ends that.
    Click(Option<DraftTarget>),
    /// A municipality joins a project, or leaves it.
    Toggle(DraftTarget, MunicipalityCode),
    /// Write the open draft to a file.
    Save {
        /// Where.
        path: PathBuf,
        /// Replace an existing file.
        overwrite: bool,
    },
    /// Read a draft from a file, beside those that are there.
    Load(PathBuf),
    /// Write the memo of the open draft to a file.
    SaveMemo {
        /// Where.
        path: PathBuf,
        /// Replace an existing file.
        overwrite: bool,
    },
    /// Change what is asked of the best next.
    Ask(AskChange),
    /// Work out the best next.
    Suggest,
    /// Take a suggested area into the draft, by its position; `None` for all.
    Take(Option<usize>),
    /// From the worker: a draft was read, or why not.
    Loaded(Result<Draft, String>),
    /// From the worker: what drafts come to.
    Counted(Box<DraftsCounted>),
    /// From the worker: the best next.
    Suggested(Box<SuggestKey>, Arc<Suggestion>),
}

impl DraftAction {
    /// What is typed letter by letter, or dragged: more of the same is the same step of undo.
    pub(super) fn typed_into(&self) -> Option<(usize, u8)> {
        match self {
            Self::Rename(_) => Some((usize::MAX, 0)),
            Self::SetNew(number, NewField::Name(_)) => Some((*number, 1)),
            Self::SetNew(number, NewField::Words(_)) => Some((*number, 2)),
            Self::Ask(AskChange::Most(_)) => Some((usize::MAX, 3)),
            Self::Ask(AskChange::Share(_)) => Some((usize::MAX, 4)),
            Self::Ask(AskChange::Municipalities(Some(_))) => Some((usize::MAX, 5)),
            Self::Ask(AskChange::Residents(Some(_))) => Some((usize::MAX, 6)),
            _ => None,
        }
    }
}
