//! Which municipalities do two projects share?
//!
//! The codes behind the counts of a [`super::Pair`], looked up when they are asked for, with those
//! that rest on a guess. Never does: compare more than two projects.

use std::collections::BTreeSet;

use super::matrix::is_guessed;
use super::{Coverage, Served};
use crate::model::{Area, Division, MunicipalityCode, Reach, Term};

/// What two areas share, by code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedPlaces {
    /// In both cores.
    pub core_core: Vec<MunicipalityCode>,
    /// In one's core and the other's wider area.
    pub core_wider: Vec<MunicipalityCode>,
    /// In both wider areas.
    pub wider_wider: Vec<MunicipalityCode>,
    /// Those of all three for which one of the two has nothing but guesses that nobody confirmed.
    pub guessed: BTreeSet<MunicipalityCode>,
}

impl SharedPlaces {
    /// Of two areas.
    #[must_use]
    pub fn of(a: &Area, b: &Area) -> Self {
        let set = |codes: &[MunicipalityCode]| codes.iter().copied().collect::<BTreeSet<_>>();
        let (a_core, a_wider, b_core, b_wider) = (set(&a.core), set(&a.wider), set(&b.core), set(&b.wider));
        let both = |one: &BTreeSet<MunicipalityCode>, two: &BTreeSet<MunicipalityCode>| -> BTreeSet<_> {
            one.intersection(two).copied().collect()
        };
        let mut core_wider = both(&a_core, &b_wider);
        core_wider.extend(both(&a_wider, &b_core));
        let mut shared = Self {
            core_core: both(&a_core, &b_core).into_iter().collect(),
            core_wider: core_wider.into_iter().collect(),
            wider_wider: both(&a_wider, &b_wider).into_iter().collect(),
            guessed: BTreeSet::new(),
        };
        let guessed = |area: &Area, core: &BTreeSet<MunicipalityCode>, code: MunicipalityCode| {
            if core.contains(&code) { is_guessed(area, code) } else { is_guessed_wider(area, code) }
        };
        shared.guessed = shared
            .codes()
            .into_iter()
            .filter(|code| guessed(a, &a_core, *code) || guessed(b, &b_core, *code))
            .collect();
        shared
    }

    /// All of them.
    #[must_use]
    pub fn codes(&self) -> BTreeSet<MunicipalityCode> {
        self.core_core.iter().chain(&self.core_wider).chain(&self.wider_wider).copied().collect()
    }

    /// Residents of all of them, without those that rest on a guess and with them.
    #[must_use]
    pub fn residents(&self, division: &Division) -> [u64; 2] {
        let codes = self.codes();
        let sure = codes.iter().filter(|code| !self.guessed.contains(code));
        [division.residents_of(sure), division.residents_of(&codes)]
    }
}

fn is_guessed_wider(area: &Area, code: MunicipalityCode) -> bool {
    let mut wider = area.evidence(code).filter(|term| term.reach == Reach::Wider).peekable();
    wider.peek().is_some() && wider.all(Term::is_guess)
}

/// Where areas meet, in municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OverlapFacts {
    /// In two cores or more: without words that are only a guess, and with them.
    pub both_cores: [usize; 2],
    /// In a core and in another project's wider area.
    pub core_and_wider: usize,
    /// In two wider areas or more.
    pub both_wider: usize,
    /// In a wider area and in no core.
    pub wider_only: usize,
    /// Their residents at the end of 2019.
    pub wider_only_residents: u64,
    /// Pairs of projects that share anything.
    pub pairs: usize,
}

impl OverlapFacts {
    /// Of what a coverage counts.
    #[must_use]
    pub fn of(coverage: &Coverage, division: &Division, pairs: usize) -> Self {
        let only = |served: &Served| served.core.is_empty() && !served.wider.is_empty();
        let wider_only = coverage.municipalities.iter().filter(|(_, served)| only(served)).map(|(code, _)| code);
        let count = |test: fn(&Served) -> bool| coverage.municipalities.values().filter(|served| test(served)).count();
        Self {
            both_cores: [
                count(|served| served.core.len().saturating_sub(served.guessed.len()) >= 2),
                count(|served| served.core.len() >= 2),
            ],
            core_and_wider: count(|served| !served.core.is_empty() && !served.wider.is_empty()),
            both_wider: count(|served| served.wider.len() >= 2),
            wider_only: coverage.wider_only,
            wider_only_residents: division.residents_of(wider_only),
            pairs,
        }
    }
}
