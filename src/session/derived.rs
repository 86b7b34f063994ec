//! What follows from the state, remembered by key?

use std::sync::Arc;

use crate::coverage::Coverage;
use crate::model::{Dataset, Division};
use crate::query::{Facets, Filter, facets, select};

use super::state::Undoable;

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
    key: Option<Key>,
}

#[derive(Debug, Clone, PartialEq)]
struct Key {
    dataset: u64,
    filter: Filter,
    hidden: std::collections::BTreeSet<crate::model::ProjectId>,
}

impl Derived {
    /// Computes anew when dataset, filter or check marks changed; otherwise does nothing.
    pub(super) fn refresh(&mut self, dataset: &Dataset, division: &Division, undoable: &Undoable) {
        let key = Key { dataset: dataset.revision, filter: undoable.filter.clone(), hidden: undoable.hidden.clone() };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.listed = select(dataset, division, &key.filter);
        self.counted = self
            .listed
            .iter()
            .copied()
            .filter(|at| dataset.projects.get(*at).is_some_and(|project| !key.hidden.contains(&project.id)))
            .collect();
        self.facets = facets(dataset, division, &key.filter);
        self.coverage = Arc::new(Coverage::of(dataset, division, &self.counted));
        self.revision += 1;
        self.key = Some(key);
    }
}
