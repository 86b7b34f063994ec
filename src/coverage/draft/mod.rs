//! What would change if?
//!
//! A draft is a layer over the document: projects added, municipalities joined to or taken from a
//! project, periods moved, projects dropped. [`apply`] says what of the document that changes, every part
//! that the draft brought marked as such; [`outcome`] holds before and after side by side.
//! Never does: change the document; count an open question of a new area; drop a change silently that
//! does not fit the document any more ([`Misfit`] tells of it).

mod apply;
mod file;
mod memo;
mod outcome;
mod told;

use std::collections::BTreeSet;

pub use apply::{Drafted, Misfit, apply, is_new, new_id};
pub use file::{DraftError, VERSION, from_json, to_json};
pub use memo::memo;
pub use outcome::{Figures, Outcome, OverlapPair, outcome};
pub use told::{change_line, misfit_line, period_text};

use crate::model::{MunicipalityCode, Period, ProjectId};

/// A project that the document does not have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct NewProject {
    /// What it is called.
    pub name: String,
    /// When it would run, as far as that is known.
    pub period: Option<Period>,
    /// Its operating area in words, read as a document's is.
    pub words: String,
    /// Municipalities beside the words, chosen on the map.
    pub codes: BTreeSet<MunicipalityCode>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A project more.
    Add(NewProject),
    /// Municipalities join a project's core.
    Extend(ProjectId, BTreeSet<MunicipalityCode>),
    /// Municipalities leave a project's area.
    Reduce(ProjectId, BTreeSet<MunicipalityCode>),
    /// A project runs at another time.
    Move(ProjectId, Period),
    /// A project is not there.
    Drop(ProjectId),
}

impl Change {
    /// The project of the document that it is about; `None` for a new one.
    #[must_use]
    pub fn project(&self) -> Option<&ProjectId> {
        match self {
            Self::Add(_) => None,
            Self::Extend(id, _) | Self::Reduce(id, _) | Self::Move(id, _) | Self::Drop(id) => Some(id),
        }
    }
}

/// A name and changes in the order they were made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What would change. Of one kind at most one about one project of the document.
    pub changes: Vec<Change>,
}

impl Draft {
    /// A draft without changes.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), changes: Vec::new() }
    }

    /// The new projects in their order.
    pub fn new_projects(&self) -> impl Iterator<Item = &NewProject> {
        self.changes.iter().filter_map(|change| match change {
            Change::Add(project) => Some(project),
            _ => None,
        })
    }

    /// A new project by its number from 0.
    pub fn new_project_mut(&mut self, number: usize) -> Option<&mut NewProject> {
        let projects = self.changes.iter_mut().filter_map(|change| match change {
            Change::Add(project) => Some(project),
            _ => None,
        });
        projects.into_iter().nth(number)
    }

    /// Takes the new project of a number away.
    pub fn remove_new(&mut self, number: usize) {
        let mut seen = 0;
        self.changes.retain(|change| {
            let Change::Add(_) = change else { return true };
            seen += 1;
            seen != number + 1
        });
    }

    /// Municipalities that join a project of the document.
    #[must_use]
    pub fn joined(&self, id: &ProjectId) -> BTreeSet<MunicipalityCode> {
        let found = self.changes.iter().find_map(|change| match change {
            Change::Extend(known, codes) if known == id => Some(codes.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Municipalities that leave a project of the document.
    #[must_use]
    pub fn taken(&self, id: &ProjectId) -> BTreeSet<MunicipalityCode> {
        let found = self.changes.iter().find_map(|change| match change {
            Change::Reduce(known, codes) if known == id => Some(codes.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Says which municipalities join a project of the document, and which leave it.
    pub fn set_area(&mut self, id: &ProjectId, joined: BTreeSet<MunicipalityCode>, taken: BTreeSet<MunicipalityCode>) {
        let new = [Change::Extend(id.clone(), joined), Change::Reduce(id.clone(), taken)];
        for change in new {
            let (Change::Extend(_, codes) | Change::Reduce(_, codes)) = &change else { continue };
            let empty = codes.is_empty();
            self.put(change, empty);
        }
    }

    /// Moves the period of a project of the document; `None` leaves it where it is.
    pub fn set_period(&mut self, id: &ProjectId, period: Option<Period>) {
        let none = period.is_none();
        self.put(Change::Move(id.clone(), period.unwrap_or(Period { start: None, end: None })), none);
    }

    /// Drops a project of the document, or keeps it.
    pub fn set_dropped(&mut self, id: &ProjectId, dropped: bool) {
        self.put(Change::Drop(id.clone()), !dropped);
    }

    /// `true` when a project of the document is dropped.
    #[must_use]
    pub fn drops(&self, id: &ProjectId) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::Drop(known) if known == id))
    }

    /// The period that a project of the document is moved to.
    #[must_use]
    pub fn period(&self, id: &ProjectId) -> Option<Period> {
        self.changes.iter().find_map(|change| match change {
            Change::Move(known, period) if known == id => Some(*period),
            _ => None,
        })
    }

    /// Puts a change where one of its kind about its project stands, else at the end; or takes it away.
    fn put(&mut self, change: Change, away: bool) {
        let same = |known: &Change| {
            std::mem::discriminant(known) == std::mem::discriminant(&change) && known.project() == change.project()
        };
        let at = self.changes.iter().position(same);
        match (at, away) {
            (Some(at), true) => drop(self.changes.remove(at)),
            (Some(at), false) => {
                if let Some(known) = self.changes.get_mut(at) {
                    *known = change;
                }
            }
            (None, true) => {}
            (None, false) => self.changes.push(change),
        }
    }
}
