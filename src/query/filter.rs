//! Does a project pass a filter?

use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

use super::about::About;
use super::time::TimeWindow;
use crate::model::{ApplicantKind, Dataset, Division, MunicipalityCode, Period, Project, RegionCode};

/// What a person narrowed the list to. Choices of one facet are alternatives; facets add up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Filter {
    /// What is asked in words and is no choice of a facet, as typed: [`super::language`] reads it.
    pub search: String,
    /// Regions in which a project has core municipalities; empty for all.
    pub regions: BTreeSet<RegionCode>,
    /// Kinds of applicant; empty for all.
    pub kinds: BTreeSet<ApplicantKind>,
    /// Periods; empty for all.
    pub periods: BTreeSet<Period>,
    /// Documents by their positions; empty for all.
    pub documents: BTreeSet<usize>,
    /// Days of which a project may run on one; `None` for all of time.
    pub time: Option<TimeWindow>,
}

impl Filter {
    /// `true` when the filter can leave something out.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !(self.search.trim().is_empty()
            && self.regions.is_empty()
            && self.kinds.is_empty()
            && self.periods.is_empty()
            && self.documents.is_empty()
            && self.time.is_none())
    }
}

/// Regions in which a project has core municipalities, by code.
#[must_use]
pub fn project_regions(project: &Project, division: &Division) -> BTreeSet<RegionCode> {
    project.area.core.iter().filter_map(|code| division.municipality(*code)).map(|m| m.region).collect()
}

/// Positions in `dataset.projects` that pass, in the order of the document.
#[must_use]
pub fn select(dataset: &Dataset, division: &Division, filter: &Filter) -> Vec<usize> {
    About::of(dataset, division).select(filter)
}

impl About<'_> {
    /// The same as [`select`], by the need that is asked about.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Vec<usize> {
        let sieve = Sieve::new(self, filter);
        let all = self.dataset.projects.iter().enumerate();
        all.filter(|(at, project)| sieve.failures(*at, project).is_empty()).map(|(at, _)| at).collect()
    }
}

/// The parts of a filter that a project fails, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Failures(u8);

impl Failures {
    pub(super) const DOCUMENT: Self = Self(1);
    pub(super) const KIND: Self = Self(2);
    pub(super) const PERIOD: Self = Self(4);
    pub(super) const REGION: Self = Self(8);
    const WORDS: Self = Self(16);
    const TIME: Self = Self(32);

    /// `true` when it passes.
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// `true` when it passes all parts but perhaps this one.
    pub(super) fn is_empty_without(self, part: Self) -> bool {
        self.0 & !part.0 == 0
    }
}

/// A filter made ready for many projects: names and regions of the division are looked up once.
pub(super) struct Sieve<'a> {
    filter: &'a Filter,
    /// By the number of a municipality's code: bit of its region in `regions`.
    region_bits: Vec<u32>,
    /// Regions in the order of their bits.
    regions: Vec<RegionCode>,
    wanted: u32,
    /// The projects that what is asked in words is true of; `None` when nothing is.
    asked: Option<FixedBitSet>,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(about: &About<'_>, filter: &'a Filter) -> Self {
        let division = about.division;
        let regions: Vec<RegionCode> = division.regions.keys().copied().collect();
        let bit = |region: RegionCode| {
            let at = regions.iter().position(|known| *known == region).and_then(|at| u32::try_from(at).ok());
            at.and_then(|at| 1_u32.checked_shl(at)).unwrap_or(0)
        };
        let mut region_bits = vec![0; NUMBERS];
        for municipality in division.municipalities.values() {
            if let Some(slot) = region_bits.get_mut(number(municipality.code)) {
                *slot = bit(municipality.region);
            }
        }
        let asked = about.projects(&filter.search);
        let wanted = filter.regions.iter().fold(0, |bits, region| bits | bit(*region));
        Self { filter, region_bits, regions, wanted, asked }
    }

    /// What keeps a project out.
    pub(super) fn failures(&self, at: usize, project: &Project) -> Failures {
        let filter = self.filter;
        let period = project.period.as_ref().map(|period| period.value);
        let failed = |part: Failures, fails: bool| if fails { part.0 } else { 0 };
        Failures(
            failed(
                Failures::DOCUMENT,
                !filter.documents.is_empty() && !filter.documents.contains(&project.origin.document),
            ) | failed(Failures::KIND, !filter.kinds.is_empty() && !filter.kinds.contains(&project.applicant.kind))
                | failed(
                    Failures::PERIOD,
                    !filter.periods.is_empty() && !period.is_some_and(|period| filter.periods.contains(&period)),
                )
                | failed(Failures::REGION, !filter.regions.is_empty() && self.bits(project) & self.wanted == 0)
                | failed(Failures::TIME, filter.time.is_some_and(|time| !time.may_touch(period.as_ref())))
                | failed(Failures::WORDS, self.asked.as_ref().is_some_and(|asked| !asked.contains(at))),
        )
    }

    /// Regions in which a project has core municipalities.
    pub(super) fn regions(&self, project: &Project) -> impl Iterator<Item = RegionCode> {
        let bits = self.bits(project);
        let regions = self.regions.iter().copied().enumerate();
        regions.filter(move |(at, _)| bits >> at & 1 == 1).map(|(_, region)| region)
    }

    fn bits(&self, project: &Project) -> u32 {
        let bit = |code: &MunicipalityCode| self.region_bits.get(number(*code)).copied().unwrap_or(0);
        project.area.core.iter().fold(0, |bits, code| bits | bit(code))
    }
}

/// Codes have three digits.
const NUMBERS: usize = 1000;

/// The number of a code; every code has one below [`NUMBERS`].
fn number(code: MunicipalityCode) -> usize {
    code.as_str().bytes().fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0')))
}
