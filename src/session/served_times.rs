//! How long is each municipality served, remembered by key?
//!
//! Up to date while a table of municipalities or units is open; a project switched on or off is followed.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::derived::Derived;
use crate::coverage::{Coverage, Need, Timeline, timeline};
use crate::model::{Dataset, MunicipalityCode};

/// The times of the projects that are counted.
#[derive(Debug, Clone, Default)]
pub(super) struct ServedTimes {
    /// When each municipality is served, by the need that is chosen.
    pub(super) timeline: Timeline,
    of: Option<MadeOf>,
}

#[derive(Debug, Clone)]
struct MadeOf {
    dataset: u64,
    derived: u64,
    need: Arc<Need>,
    coverage: Arc<Coverage>,
}

impl ServedTimes {
    pub(super) fn follow(&mut self, dataset: &Dataset, derived: &Derived, need: &Arc<Need>) {
        let coverage = &derived.coverage;
        let base = self.of.as_ref().filter(|of| of.dataset == dataset.revision && Arc::ptr_eq(&of.need, need));
        match base {
            Some(of) if of.derived == derived.revision => return,
            Some(of) => {
                let is_other = |code: &&MunicipalityCode| of.coverage.served(**code) != coverage.served(**code);
                let changed: BTreeSet<MunicipalityCode> =
                    coverage.municipalities.keys().filter(is_other).copied().collect();
                self.timeline.follow(dataset, coverage, need, &derived.counted, &changed);
            }
            None => self.timeline = timeline(dataset, coverage, need, &derived.counted),
        }
        self.of = Some(MadeOf {
            dataset: dataset.revision,
            derived: derived.revision,
            need: Arc::clone(need),
            coverage: Arc::clone(coverage),
        });
    }
}
