//! What changed between A and B of the comparison, remembered by key?

use std::sync::Arc;

use super::apply::Session;
use super::comparing::Compared;
use crate::coverage::portfolio::{Portfolio, PortfolioChange};
use crate::coverage::{Extent, Need};
use crate::model::{Dataset, Division};

/// What changed from A to B. Kept up to date while its question is open.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    /// The change.
    pub change: Arc<PortfolioChange>,
    /// Grows each time that something in here changed.
    pub revision: u64,
    key: Option<(u64, u64, Arc<Need>)>,
}

impl Changed {
    pub(super) fn refresh(
        &mut self,
        dataset: &Dataset,
        division: &Division,
        compared: &Compared,
        extent: Extent,
        need: &Arc<Need>,
    ) {
        let known = self.key.as_ref().is_some_and(|(revision, data, weights)| {
            (*revision, *data) == (compared.revision, dataset.revision) && Arc::ptr_eq(weights, need)
        });
        if known {
            return;
        }
        let sides = [&compared.a.projects, &compared.b.projects].map(|projects| Portfolio { dataset, projects });
        self.change = Arc::new(PortfolioChange::of(division, need, extent, sides));
        self.revision += 1;
        self.key = Some((compared.revision, dataset.revision, Arc::clone(need)));
    }
}

impl Session {
    /// Brings the change up to the two panes.
    pub(super) fn follow_change(&mut self) {
        self.follow_comparison();
        let dataset = Arc::clone(self.dataset());
        let division = self.division();
        let extent = self.state.undoable.comparison.extent;
        let need = Arc::clone(&self.analyzed.need);
        self.analyzed.changed.refresh(&dataset, division, &self.compared, extent, &need);
    }
}
