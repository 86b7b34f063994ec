//! What changed between two portfolios: who is served now and was not, who no longer is, which
//! projects are new, ended or go on?
//!
//! In: two choices of projects, of one dataset or of two. Both are told in codes of the map's
//! division, so that years compare. Out: every municipality that either serves in exactly one class,
//! gained, lost, kept or on paper, with residents and need; and the projects.
//! Never does: take a likely match of two projects for a sure one; count what is uncertain; read files.

mod paper;
mod projects;
mod told;

use std::collections::BTreeMap;

pub use paper::Paper;
pub use projects::{Continued, How, Projects};
pub use told::{cause, drafted, sentences};

use super::difference::{Count, Extent, Footprint, Side, possible_sides};
use super::need::Need;
use super::records::one_record;
use crate::model::{Dataset, Division, MunicipalityCode, Project};

/// One of the two: some projects of a dataset.
#[derive(Debug, Clone, Copy)]
pub struct Portfolio<'a> {
    /// Where they are from.
    pub dataset: &'a Dataset,
    /// Which, as positions in `dataset.projects`.
    pub projects: &'a [usize],
}

impl<'a> Portfolio<'a> {
    /// The projects with their positions.
    pub fn iter(self) -> impl Iterator<Item = (usize, &'a Project)> {
        self.projects.iter().filter_map(move |at| Some((*at, self.dataset.projects.get(*at)?)))
    }

    /// The year whose division its documents were read on; `None` where they were read on several, or
    /// where there is no project.
    #[must_use]
    pub fn year(self) -> Option<i16> {
        let mut years = self.iter().filter_map(|(_, project)| Some(self.dataset.source_of(project)?.division_year));
        let first = years.next()?;
        years.all(|year| year == first).then_some(first)
    }
}

/// What became of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Served after and not before.
    Gained,
    /// Served before and not after.
    Lost,
    /// Served before and after.
    Kept,
    /// What changed is the municipal division alone.
    Paper,
}

impl Class {
    /// All, in the order they are told.
    pub const ALL: [Self; 4] = [Self::Gained, Self::Lost, Self::Kept, Self::Paper];

    /// The word in scripts and machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Gained => "gained",
            Self::Lost => "lost",
            Self::Kept => "kept",
            Self::Paper => "paper",
        }
    }
}

/// Municipalities together, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    /// With guesses taken as they are read.
    pub count: Count,
    /// What stays whatever becomes of the guesses.
    pub low: Count,
    /// What could be, were some guesses wrong.
    pub high: Count,
    /// Need, with guesses taken as they are read.
    pub need: f64,
    /// See [`Self::low`].
    pub need_low: f64,
    /// See [`Self::high`].
    pub need_high: f64,
}

impl Sum {
    fn add(&mut self, residents: u64, need: f64) {
        self.count = self.count + Count { municipalities: 1, residents };
        self.need += need;
    }

    fn add_low(&mut self, residents: u64, need: f64) {
        self.low = self.low + Count { municipalities: 1, residents };
        self.need_low += need;
    }

    fn add_high(&mut self, residents: u64, need: f64) {
        self.high = self.high + Count { municipalities: 1, residents };
        self.need_high += need;
    }
}

/// What changed from one portfolio to the other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PortfolioChange {
    /// Every municipality that either serves, by code.
    pub classes: BTreeMap<MunicipalityCode, Class>,
    /// Each class added up, in the order of [`Class::ALL`]. Their counts add up to the union.
    pub sums: [Sum; 4],
    /// What is served before.
    pub before: Sum,
    /// What is served after.
    pub after: Sum,
    /// What changed on paper alone, by code, with why.
    pub paper: BTreeMap<MunicipalityCode, Paper>,
    /// Years of the divisions that the two were read on; `None` for several.
    pub years: [Option<i16>; 2],
    /// Which projects are new, ended or go on.
    pub projects: Projects,
}

impl PortfolioChange {
    /// Compares two portfolios on the map's division.
    #[must_use]
    pub fn of(division: &Division, need: &Need, extent: Extent, [a, b]: [Portfolio<'_>; 2]) -> Self {
        let [before, after] = [a, b].map(|side| Footprint::of(side.dataset, division, side.projects, extent));
        let same = one_record([a.dataset, b.dataset]);
        let years = [a.year(), b.year()];
        let paper = match years {
            [Some(first), Some(last)] if first != last => paper::paper(division, extent, [a, b], [first, last]),
            _ => BTreeMap::new(),
        };
        let mut change = Self { years, projects: projects::compared(a, b), ..Self::default() };
        for municipality in division.municipalities.values() {
            let code = municipality.code;
            let (in_a, in_b) = (before.municipalities.get(&code), after.municipalities.get(&code));
            let (residents, weight) = (municipality.residents, need.of(code));
            for (sum, standing) in [(&mut change.before, in_a), (&mut change.after, in_b)] {
                let Some(standing) = standing else { continue };
                sum.add(residents, weight);
                sum.add_high(residents, weight);
                if standing.sure {
                    sum.add_low(residents, weight);
                }
            }
            if in_a.is_none() && in_b.is_none() {
                continue;
            }
            let on_paper = paper.get(&code);
            let class = match (on_paper, in_a.is_some(), in_b.is_some()) {
                (Some(_), ..) => Class::Paper,
                (None, true, true) => Class::Kept,
                (None, true, false) => Class::Lost,
                (None, false, _) => Class::Gained,
            };
            change.classes.insert(code, class);
            if let Some(why) = on_paper {
                change.paper.insert(code, why.clone());
            }
            change.sum_mut(class).add(residents, weight);
            let possible = possible_sides(in_a, in_b, &same);
            for side in &possible {
                let could = match (class, side) {
                    (_, Side::Neither) => continue,
                    (Class::Paper, _) => Class::Paper,
                    (_, Side::OnlyA) => Class::Lost,
                    (_, Side::Both) => Class::Kept,
                    (_, Side::OnlyB) => Class::Gained,
                };
                // What is on paper alone is so with any of its sides: counted once.
                if could == Class::Paper && possible.first() != Some(side) {
                    continue;
                }
                change.sum_mut(could).add_high(residents, weight);
                if possible.len() == 1 {
                    change.sum_mut(could).add_low(residents, weight);
                }
            }
        }
        change
    }

    /// Municipalities of a class, by code.
    #[must_use]
    pub fn codes(&self, class: Class) -> Vec<MunicipalityCode> {
        self.classes.iter().filter(|(_, known)| **known == class).map(|(code, _)| *code).collect()
    }

    /// A class added up.
    #[must_use]
    pub fn sum(&self, class: Class) -> &Sum {
        let [gained, lost, kept, paper] = &self.sums;
        match class {
            Class::Gained => gained,
            Class::Lost => lost,
            Class::Kept => kept,
            Class::Paper => paper,
        }
    }

    fn sum_mut(&mut self, class: Class) -> &mut Sum {
        let [gained, lost, kept, paper] = &mut self.sums;
        match class {
            Class::Gained => gained,
            Class::Lost => lost,
            Class::Kept => kept,
            Class::Paper => paper,
        }
    }

    /// `true` where the two were read on different divisions, so that both were brought to the map's.
    #[must_use]
    pub fn years_differ(&self) -> bool {
        let [first, last] = self.years;
        first != last
    }
}
