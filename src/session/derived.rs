//! What follows from the state, remembered by key?

use std::sync::Arc;

use crate::boundaries::Boundaries;
use crate::coverage::Coverage;
use crate::query::{About, Facets, Filter};
use crate::scene::{Pin, hues};

use super::state::Undoable;

/// At most so many switched projects are followed one by one.
const FOLLOWED: usize = 16;

/// What the panels and the map read: follows from dataset, filter and check marks.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Grows each time that something in here changed; the map's mesh cache is keyed by it.
    pub revision: u64,
    /// Projects that pass the filter, in the order of the document.
    pub listed: Vec<usize>,
    /// Those of them whose check mark is on: drawn and counted.
    pub counted: Vec<usize>,
    /// Counts of the facets' choices.
    pub facets: Facets,
    /// Who is served by `counted`.
    pub coverage: Arc<Coverage>,
    /// Hue of each project by position; follows from the dataset alone.
    pub hues: Arc<Vec<usize>>,
    /// The same as shown: pinned projects in their own, the rest receding.
    pub shown_hues: Arc<Vec<usize>>,
    key: Option<Key>,
    hues_key: Option<u64>,
    pins_key: Option<(u64, Vec<Pin>)>,
}

#[derive(Debug, Clone, PartialEq)]
struct Key {
    dataset: u64,
    filter: Filter,
    /// Which need the filter asks for.
    need: u64,
    hidden: std::collections::BTreeSet<crate::model::ProjectId>,
}

impl Derived {
    /// Computes anew when dataset, filter or check marks changed; otherwise does nothing.
    pub(super) fn refresh(&mut self, about: &About<'_>, need: u64, undoable: &Undoable) {
        let About { dataset, division, .. } = *about;
        if self.hues_key != Some(dataset.revision) {
            self.hues = Arc::new(hues(dataset, Boundaries::embedded()));
            self.hues_key = Some(dataset.revision);
        }
        let pins = (dataset.revision, undoable.look.pins.clone());
        if self.pins_key.as_ref() != Some(&pins) {
            let ids = dataset.projects.iter().map(|project| &project.id);
            self.shown_hues = Arc::new(undoable.look.hues(ids, &self.hues));
            self.pins_key = Some(pins);
        }
        let (filter, hidden) = (undoable.filter.clone(), undoable.hidden.clone());
        let key = Key { dataset: dataset.revision, filter, need, hidden };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        // A check mark changes neither the list nor the counts of the facets.
        let listed = self.key.as_ref().is_some_and(|known| Key { hidden: key.hidden.clone(), ..known.clone() } == key);
        if !listed {
            (self.listed, self.facets) = about.sift(&key.filter);
        }
        let hidden = |at: usize| {
            !key.hidden.is_empty() && dataset.projects.get(at).is_none_or(|project| key.hidden.contains(&project.id))
        };
        let counted: Vec<usize> = self.listed.iter().copied().filter(|at| !hidden(*at)).collect();
        let dataset_is_new = self.key.as_ref().is_none_or(|known| known.dataset != key.dataset);
        if dataset_is_new || counted != self.counted {
            let switched = switched(&self.counted, &counted);
            let coverage = if dataset_is_new || switched.len() > FOLLOWED {
                Coverage::of(dataset, division, &counted)
            } else {
                let area = |at: usize| dataset.projects.get(at).map(|project| &project.area);
                let on = |at: usize| counted.binary_search(&at).is_ok();
                let changes = switched.into_iter().map(|at| (at, area(at).filter(|_| on(at)))).collect();
                self.coverage.with_areas(dataset, division, &changes)
            };
            (self.counted, self.coverage) = (counted, Arc::new(coverage));
        }
        self.revision += 1;
        self.key = Some(key);
    }
}

/// What is in one of two ascending lists and not in the other.
fn switched(old: &[usize], new: &[usize]) -> Vec<usize> {
    let only = |one: &[usize], other: &[usize]| -> Vec<usize> {
        one.iter().copied().filter(|at| other.binary_search(at).is_err()).collect()
    };
    [only(old, new), only(new, old)].concat()
}
