//! What is compared, and how is it shown?
//!
//! Two panes, A and B, each a choice of projects with a filter of its own. Never does: work out what
//! they serve; that is [`super::Compared`].

use std::collections::BTreeSet;

use crate::coverage::{Combine, Extent, Side};
use crate::model::{ApplicantKind, Dataset, Period, ProjectId, RegionCode};
use crate::query::{About, Filter};
use crate::scene::Look;

use super::reads::{ReadChange, Reads};

/// One of the two panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaneLetter {
    /// The first, left.
    A,
    /// The second, right.
    B,
}

impl PaneLetter {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// The letter.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// What one pane shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pane {
    /// The name that a person gave it; empty for one made of what it shows.
    pub name: String,
    /// What its projects are narrowed to: region, kind, period, document, search.
    pub filter: Filter,
    /// Of those only these; `None` for all.
    pub projects: Option<BTreeSet<ProjectId>>,
    /// And none of these.
    pub without: BTreeSet<ProjectId>,
    /// The draft laid over them, by its position; `None` for the document as it is.
    pub draft: Option<usize>,
    /// How its map is read.
    pub reads: Reads,
}

impl Pane {
    /// A pane narrowed by a filter alone.
    #[must_use]
    pub fn filtered(filter: Filter) -> Self {
        Self { filter, ..Self::default() }
    }

    /// A pane of some projects.
    #[must_use]
    pub fn of(projects: BTreeSet<ProjectId>) -> Self {
        Self { projects: Some(projects), ..Self::default() }
    }

    /// A pane of all other projects.
    #[must_use]
    pub fn all_but(projects: BTreeSet<ProjectId>) -> Self {
        Self { without: projects, ..Self::default() }
    }

    /// Its projects as the document has them, as positions in `dataset.projects`, in their order.
    #[must_use]
    pub fn positions(&self, about: &About<'_>) -> Vec<usize> {
        let dataset = about.dataset;
        let mut positions = about.select(&self.filter);
        if self.projects.is_some() || !self.without.is_empty() {
            let is_in = |id: &ProjectId| {
                self.projects.as_ref().is_none_or(|projects| projects.contains(id)) && !self.without.contains(id)
            };
            positions.retain(|at| dataset.projects.get(*at).is_some_and(|project| is_in(&project.id)));
        }
        positions
    }

    /// How its map is read beside the main map's `look`.
    #[must_use]
    pub fn look(&self, look: &Look) -> Look {
        self.reads.look(look)
    }

    /// `true` when something of the document could be left out.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.filter.is_narrowed() || self.projects.is_some() || !self.without.is_empty()
    }
}

/// How the two are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CompareMode {
    /// Two maps beside each other.
    #[default]
    SideBySide,
    /// One map, A left of a line and B right of it.
    Swipe,
    /// One map of only A, both, only B.
    Difference,
    /// One small map for each listed project.
    Multiples,
}

impl CompareMode {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::SideBySide, Self::Swipe, Self::Difference, Self::Multiples];

    /// `true` where each pane has a map.
    #[must_use]
    pub fn is_of_panes(self) -> bool {
        matches!(self, Self::SideBySide | Self::Swipe)
    }

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SideBySide => "side-by-side",
            Self::Swipe => "swipe",
            Self::Difference => "difference",
            Self::Multiples => "multiples",
        }
    }
}

/// In which order the small maps stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MultiplesOrder {
    /// Alike areas beside each other.
    #[default]
    Likeness,
    /// By applicant.
    Name,
}

impl MultiplesOrder {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Likeness, Self::Name];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Likeness => "likeness",
            Self::Name => "name",
        }
    }
}

/// Which part of the country a small map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MultiplesFit {
    /// Each the whole country: sizes and places compare.
    #[default]
    Same,
    /// Each its own project.
    Each,
}

impl MultiplesFit {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Same, Self::Each];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Each => "each",
        }
    }
}

/// Where the line between A and B stands on one map, in thousandths of the map's width from the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SwipeLine(u16);

impl SwipeLine {
    /// Farther right it does not go.
    pub const RIGHT: u16 = 1000;

    /// A place, no farther than the right edge.
    #[must_use]
    pub fn at(share: u16) -> Self {
        Self(share.min(Self::RIGHT))
    }

    /// Thousandths of the width, `0..=1000`.
    #[must_use]
    pub fn share(self) -> u16 {
        self.0
    }
}

impl Default for SwipeLine {
    /// In the middle.
    fn default() -> Self {
        Self(Self::RIGHT / 2)
    }
}

/// All that is chosen in the comparison. Part of what undo restores.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// What A shows.
    pub a: Pane,
    /// What B shows.
    pub b: Pane,
    /// How they are shown.
    pub mode: CompareMode,
    /// Each map has a view of its own.
    pub unlinked: bool,
    /// Core and wider area, or core alone.
    pub extent: Extent,
    /// Order of the small maps.
    pub order: MultiplesOrder,
    /// Part of the country on each small map.
    pub fit: MultiplesFit,
    /// Where the swipe line stands.
    pub swipe: SwipeLine,
}

impl Comparison {
    /// One pane.
    #[must_use]
    pub fn pane(&self, letter: PaneLetter) -> &Pane {
        match letter {
            PaneLetter::A => &self.a,
            PaneLetter::B => &self.b,
        }
    }

    /// One pane, to be changed.
    pub(super) fn pane_mut(&mut self, letter: PaneLetter) -> &mut Pane {
        match letter {
            PaneLetter::A => &mut self.a,
            PaneLetter::B => &mut self.b,
        }
    }

    /// What is compared before a person said anything: the first two documents, else the commonest
    /// kind of applicant and all others.
    #[must_use]
    pub fn first(dataset: &Dataset) -> Self {
        let panes = Preset::Documents.panes(dataset).or_else(|| Preset::Kinds.panes(dataset));
        let [a, b] = panes.unwrap_or_default();
        Self { a, b, ..Self::default() }
    }
}

/// Two panes that stand against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// The first document and the second.
    Documents,
    /// The commonest kind of applicant and all others.
    Kinds,
    /// What is chosen on the map or in the list, and the rest.
    Selection,
    /// What the map shows, and the rest.
    Shown,
    /// What the map shows, without the open draft and with it.
    Draft,
}

impl Preset {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Documents, Self::Kinds, Self::Selection, Self::Shown, Self::Draft];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Kinds => "kinds",
            Self::Selection => "selection",
            Self::Shown => "shown",
            Self::Draft => "draft",
        }
    }

    /// The panes where the dataset alone tells them and there are two.
    pub(super) fn panes(self, dataset: &Dataset) -> Option<[Pane; 2]> {
        match self {
            Self::Documents if dataset.sources.len() > 1 => {
                Some([0, 1].map(|at| Pane::filtered(Filter { documents: BTreeSet::from([at]), ..Filter::default() })))
            }
            Self::Kinds => {
                let of = |kind: ApplicantKind| dataset.projects.iter().filter(|p| p.applicant.kind == kind).count();
                let kinds: BTreeSet<ApplicantKind> = dataset.projects.iter().map(|p| p.applicant.kind).collect();
                let first = kinds.iter().copied().max_by_key(|kind| (of(*kind), std::cmp::Reverse(*kind)))?;
                let others: BTreeSet<ApplicantKind> = kinds.into_iter().filter(|kind| *kind != first).collect();
                let pane = |kinds| Pane::filtered(Filter { kinds, ..Filter::default() });
                (!others.is_empty()).then(|| [pane(BTreeSet::from([first])), pane(others)])
            }
            Self::Documents | Self::Selection | Self::Shown | Self::Draft => None,
        }
    }
}

/// One change of a pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaneChange {
    /// All projects.
    All,
    /// Switch a region.
    Region(RegionCode),
    /// Switch a kind of applicant.
    Kind(ApplicantKind),
    /// Switch a period.
    Period(Period),
    /// Switch a document, by its position.
    Document(usize),
    /// One document and nothing else, by its position.
    OnlyDocument(usize),
    /// Search words.
    Search(String),
    /// These projects only.
    Projects(Vec<ProjectId>),
    /// A name; empty for one made of what it shows.
    Name(String),
    /// How its map is read.
    Reads(ReadChange),
    /// What the map shows: its filter and check marks.
    Shown,
    /// A draft laid over it, by its position; `None` for the document as it is.
    Draft(Option<usize>),
}

/// One thing that can be done in the comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum CompareAction {
    /// Show the two in another way.
    Mode(CompareMode),
    /// One shared view, or one for each map.
    Link(bool),
    /// Core and wider area, or core alone.
    Extent(Extent),
    /// A becomes B and B becomes A.
    Swap,
    /// Where the swipe line stands, in thousandths of the map's width from the left.
    Swipe(u16),
    /// Two panes that stand against each other.
    Preset(Preset),
    /// Change one pane.
    Pane(PaneLetter, PaneChange),
    /// Change how both maps are read.
    Reads(ReadChange),
    /// Compare these two projects.
    Projects(ProjectId, ProjectId),
    /// Choose the municipalities of one part of the difference, or join them to the chosen ones.
    Select(Side, Combine),
    /// Order of the small maps.
    Order(MultiplesOrder),
    /// Part of the country on each small map.
    Fit(MultiplesFit),
}

impl CompareAction {
    /// Letters of one word follow each other: which field they are typed into.
    pub(super) fn typed_into(&self) -> Option<(PaneLetter, bool)> {
        match self {
            Self::Pane(letter, PaneChange::Search(_)) => Some((*letter, false)),
            Self::Pane(letter, PaneChange::Name(_)) => Some((*letter, true)),
            _ => None,
        }
    }
}
