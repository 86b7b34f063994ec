//! How many projects would each choice give?

use std::collections::BTreeMap;

use super::about::About;
use super::filter::{Failures, Filter, Sieve};
use crate::model::{ApplicantKind, Dataset, Division, Period, RegionCode};

/// Counts of projects for each choice of each facet. A facet's own choices do not narrow its
/// counts, so that alternatives stay visible; the other facets and the search do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// Projects with core municipalities in the region; every region of the division is there.
    pub regions: BTreeMap<RegionCode, usize>,
    /// Projects by kind of applicant; kinds in the dataset only.
    pub kinds: BTreeMap<ApplicantKind, usize>,
    /// Projects by period; periods in the dataset only.
    pub periods: BTreeMap<Period, usize>,
    /// Projects by document; every document is there.
    pub documents: BTreeMap<usize, usize>,
}

/// Counts the choices of every facet.
#[must_use]
pub fn facets(dataset: &Dataset, division: &Division, filter: &Filter) -> Facets {
    sift(dataset, division, filter).1
}

/// What [`super::select`] and [`facets`] tell, by one look at each project.
#[must_use]
pub fn sift(dataset: &Dataset, division: &Division, filter: &Filter) -> (Vec<usize>, Facets) {
    About::of(dataset, division).sift(filter)
}

impl About<'_> {
    /// The same as [`facets`], by the need that is asked about.
    #[must_use]
    pub fn facets(&self, filter: &Filter) -> Facets {
        self.sift(filter).1
    }

    /// The same as [`sift`], by the need that is asked about.
    #[must_use]
    pub fn sift(&self, filter: &Filter) -> (Vec<usize>, Facets) {
        let About { dataset, division, .. } = *self;
        let mut passed = Vec::new();
        let mut facets = Facets::default();
        facets.regions.extend(division.regions.keys().map(|code| (*code, 0)));
        facets.kinds.extend(dataset.projects.iter().map(|project| (project.applicant.kind, 0)));
        facets.periods.extend(dataset.projects.iter().filter_map(|project| Some((project.period.as_ref()?.value, 0))));

        facets.documents.extend((0..dataset.sources.len()).map(|at| (at, 0)));

        // Each facet counts those that nothing else keeps out.
        let sieve = Sieve::new(self, filter);
        for (at, project) in dataset.projects.iter().enumerate() {
            let failures = sieve.failures(at, project);
            if failures.is_empty() {
                passed.push(at);
            }
            if failures.is_empty_without(Failures::DOCUMENT) {
                *facets.documents.entry(project.origin.document).or_default() += 1;
            }
            if failures.is_empty_without(Failures::REGION) {
                for region in sieve.regions(project) {
                    *facets.regions.entry(region).or_default() += 1;
                }
            }
            if failures.is_empty_without(Failures::KIND) {
                *facets.kinds.entry(project.applicant.kind).or_default() += 1;
            }
            if let Some(period) = project.period.as_ref().filter(|_| failures.is_empty_without(Failures::PERIOD)) {
                *facets.periods.entry(period.value).or_default() += 1;
            }
        }
        (passed, facets)
    }
}
