//! What changed between A and B of the comparison, remembered by key?

use std::sync::Arc;

use super::apply::Session;
use super::comparing::Compared;
use crate::coverage::portfolio::{Portfolio, PortfolioChange};
use crate::coverage::{Extent, Need};
use crate::model::Division;

/// What changed from A to B. Kept up to date while its question is open.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    /// The change.
    pub change: Arc<PortfolioChange>,
    /// Grows each time that something in here changed.
    pub revision: u64,
    key: Option<(u64, Extent, Arc<Need>)>,
}

impl Changed {
    pub(super) fn refresh(&mut self, division: &Division, compared: &Compared, extent: Extent, need: &Arc<Need>) {
        let known = self.key.as_ref().is_some_and(|(revision, reach, weights)| {
            (*revision, *reach) == (compared.revision, extent) && Arc::ptr_eq(weights, need)
        });
        if known {
            return;
        }
        let sides =
            [&compared.a, &compared.b].map(|side| Portfolio { dataset: &side.dataset, projects: &side.projects });
        self.change = Arc::new(PortfolioChange::of(division, need, extent, sides));
        self.revision += 1;
        self.key = Some((compared.revision, extent, Arc::clone(need)));
    }
}

impl Session {
    /// Brings the change up to the two panes.
    pub(super) fn follow_change(&mut self) {
        self.follow_comparison();
        let division = self.division();
        let extent = self.state.undoable.analysis.extent.extent();
        let need = Arc::clone(&self.analyzed.need);
        self.analyzed.changed.refresh(division, &self.compared, extent, &need);
    }
}
