//! What do the drafts come to, and from what was that counted?
//!
//! A count is a plain value that any thread can carry out: [`DraftCount::count`]. Never does: know
//! whether its answer is still asked for; the session compares the keys.

use std::sync::Arc;

use crate::coverage::draft::{Change, Drafted, Figures, Outcome, outcome};
use crate::coverage::{Coverage, Need};
use crate::model::{Dataset, Division};

/// What figures follow from beside the drafts' own changes.
#[derive(Debug, Clone, PartialEq)]
pub struct CountKey {
    /// Revision of the documents as read: figures of others are not worth showing any more.
    pub(super) documents: u64,
    /// Revision of the dataset.
    pub(super) dataset: u64,
    /// Changes with the projects that count.
    pub(super) counted: u64,
    /// The weights.
    pub(super) need: Arc<Need>,
}

/// Drafts to be counted, and all that is needed for it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftCount {
    pub(super) key: CountKey,
    pub(super) dataset: Arc<Dataset>,
    pub(super) division: &'static Division,
    /// Positions of the projects that count, ascending, and who is served by them.
    pub(super) counted: Vec<usize>,
    pub(super) coverage: Arc<Coverage>,
    /// The figures without any draft, where they are known.
    pub(super) before: Option<Arc<Figures>>,
    /// The changes of each draft, and the document with them.
    pub(super) drafts: Vec<(Vec<Change>, Arc<Drafted>)>,
}

/// The answer to a [`DraftCount`].
#[derive(Debug, Clone, PartialEq)]
pub struct DraftsCounted {
    pub(super) key: CountKey,
    pub(super) before: Arc<Figures>,
    /// What each draft comes to, by its changes.
    pub(super) outcomes: Vec<(Vec<Change>, Arc<Outcome>)>,
}

impl DraftCount {
    /// Counts. The same for the same values.
    #[must_use]
    pub fn count(&self) -> DraftsCounted {
        let (dataset, division, need) = (&*self.dataset, self.division, &*self.key.need);
        let before = self.before.clone().unwrap_or_else(|| {
            Arc::new(Figures::of_coverage(Coverage::clone(&self.coverage), dataset, need, &self.counted))
        });
        let one = |(changes, drafted): &(Vec<Change>, Arc<Drafted>)| {
            (changes.clone(), Arc::new(outcome(dataset, drafted, &before, &self.counted, division, need)))
        };
        let outcomes = self.drafts.iter().map(one).collect();
        DraftsCounted { key: self.key.clone(), before, outcomes }
    }
}
