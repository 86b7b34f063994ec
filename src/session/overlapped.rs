//! What follows from the question of overlaps, remembered by key?

use std::collections::BTreeSet;
use std::sync::Arc;

use super::analysis::Topic;
use super::apply::Session;
use super::tables::TableKind;
use crate::coverage::{Extent, Likeness, OverlapFacts, Overlaps, Pair, Weight, seriate};
use crate::model::{MunicipalityCode, ProjectId};

/// At most so many projects stand in the matrix.
const MATRIX: usize = 80;
/// At most so many switched projects are followed one by one.
const FOLLOWED: usize = 16;

/// What the panels of the question read; up to date while it or the table of pairs is open.
#[derive(Debug, Clone, Default)]
pub struct Overlapped {
    /// Grows with each change.
    pub revision: u64,
    /// Every pair of the counted projects.
    pub overlaps: Overlaps,
    /// Where areas meet, in municipalities.
    pub facts: OverlapFacts,
    /// The projects of the matrix by position, alike ones side by side: all that are counted, or of
    /// many those of the heaviest pairs.
    pub matrix: Arc<Vec<usize>>,
    /// Municipalities with the most projects first: those in a core, and all.
    pub places: Arc<Vec<(MunicipalityCode, usize, usize)>>,
    dataset: Option<u64>,
    counted: Vec<usize>,
}

impl Session {
    /// What the panels of overlaps read; up to date while the question or the table of pairs is open.
    #[must_use]
    pub fn overlapped(&self) -> &Overlapped {
        &self.overlapped
    }

    /// The two projects that are chosen, the earlier first; `None` when others are.
    #[must_use]
    pub fn chosen_pair(&self) -> Option<[usize; 2]> {
        let chosen = &self.state.undoable.projects;
        let ids: Vec<&ProjectId> = chosen.iter().collect();
        let [one, two] = ids.as_slice() else { return None };
        let at = |id: &ProjectId| self.dataset().projects.iter().position(|project| project.id == *id);
        let (one, two) = (at(one)?, at(two)?);
        Some([one.min(two), one.max(two)])
    }

    /// Brings the overlaps up to what is counted.
    pub(super) fn follow_overlaps(&mut self) {
        let asked = match self.state.undoable.analysis.topic {
            Topic::Overlaps => true,
            Topic::Tables => self.table_kind() == TableKind::Pairs,
            Topic::Gaps | Topic::Drafts | Topic::Change => false,
        };
        if !asked {
            return;
        }
        let (dataset, division) = (Arc::clone(self.dataset()), self.division());
        let (counted, coverage) = (self.derived().counted.clone(), Arc::clone(&self.derived().coverage));
        let kept = &mut self.overlapped;
        if kept.dataset == Some(dataset.revision) && kept.counted == counted {
            return;
        }
        let (old, new): (BTreeSet<usize>, BTreeSet<usize>) =
            (kept.counted.iter().copied().collect(), counted.iter().copied().collect());
        let switched: Vec<usize> = old.symmetric_difference(&new).copied().collect();
        if kept.dataset == Some(dataset.revision) && switched.len() <= FOLLOWED {
            let codes: Vec<MunicipalityCode> = coverage.municipalities.keys().copied().collect();
            for at in switched {
                kept.overlaps.switch(&dataset, &codes, at, new.contains(&at));
            }
        } else {
            kept.overlaps = Overlaps::of(&coverage, division, dataset.projects.len());
        }
        kept.facts = OverlapFacts::of(&coverage, division, kept.overlaps.tally.pairs);
        let chosen = in_matrix(kept.overlaps.pairs(), &counted);
        let likeness = Likeness::of(&dataset, division, &chosen, Extent::CoreAndWider, Weight::Residents);
        let order = seriate(&likeness).into_iter().filter_map(|at| chosen.get(at).copied()).collect();
        kept.matrix = Arc::new(order);
        let mut places: Vec<_> = coverage
            .municipalities
            .iter()
            .map(|(code, served)| (*code, served.core.len(), served.core.len() + served.wider.len()))
            .filter(|(_, _, all)| *all > 0)
            .collect();
        places.sort_by_key(|(code, core, all)| (std::cmp::Reverse((*all, *core)), *code));
        kept.places = Arc::new(places);
        kept.dataset = Some(dataset.revision);
        kept.counted = counted;
        kept.revision += 1;
    }
}

/// All that are counted, or the projects of the heaviest pairs until there are enough.
fn in_matrix(pairs: &[Pair], counted: &[usize]) -> Vec<usize> {
    if counted.len() <= MATRIX {
        return counted.to_vec();
    }
    let mut chosen = BTreeSet::new();
    for pair in pairs {
        if chosen.len() + 2 > MATRIX {
            break;
        }
        chosen.extend([pair.a, pair.b]);
    }
    chosen.into_iter().collect()
}
