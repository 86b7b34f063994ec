//! Who is served in each municipality, sub-region or region?

use std::collections::{BTreeMap, BTreeSet};

use super::Coverage;
use crate::model::{Division, MunicipalityCode, Names};

/// The unit that coverage is added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum AreaLevel {
    /// Kunta.
    #[default]
    Municipality,
    /// Seutukunta.
    SubRegion,
    /// Maakunta.
    Region,
}

/// What reaches one area. Projects are positions in `dataset.projects`, ascending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AreaCoverage {
    /// Official code with its zeros.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// Its municipalities.
    pub municipalities: usize,
    /// Those of them in at least one core area.
    pub covered: usize,
    /// Residents at the end of 2019.
    pub residents: u64,
    /// Those of them who live in a covered municipality.
    pub covered_residents: u64,
    /// Those of them who stay when every guess and open question turns out wrong.
    pub covered_residents_low: u64,
    /// Projects with at least one of its municipalities in their core area.
    pub core: Vec<usize>,
    /// Projects with its municipalities only in their wider area.
    pub wider: Vec<usize>,
    /// Those of `core` that are here by nothing but guesses.
    pub guessed: Vec<usize>,
}

/// Adds a coverage up by areas; every area of the division is there, by code.
#[must_use]
pub fn by_area(coverage: &Coverage, division: &Division, level: AreaLevel) -> Vec<AreaCoverage> {
    match level {
        AreaLevel::Municipality => {
            let units = division.municipalities.values();
            units.map(|m| add_up(coverage, division, m.code.as_str(), &m.names, &[m.code])).collect()
        }
        AreaLevel::SubRegion => {
            let units = division.sub_regions.values();
            units.map(|s| add_up(coverage, division, s.code.as_str(), &s.names, &s.municipalities)).collect()
        }
        AreaLevel::Region => {
            let units = division.regions.values();
            units.map(|r| add_up(coverage, division, r.code.as_str(), &r.names, &r.municipalities)).collect()
        }
    }
}

fn add_up(
    coverage: &Coverage,
    division: &Division,
    code: &str,
    names: &Names,
    municipalities: &[MunicipalityCode],
) -> AreaCoverage {
    // For each core project: does every municipality that it reaches here rest on guesses?
    let mut near: BTreeMap<usize, bool> = BTreeMap::new();
    let mut wider: BTreeSet<usize> = BTreeSet::new();
    let mut covered = Vec::new();
    let mut sure = Vec::new();
    for code in municipalities {
        let Some(served) = coverage.served(*code) else { continue };
        for project in &served.core {
            let guessed = served.guessed.contains(project);
            near.entry(*project).and_modify(|all| *all &= guessed).or_insert(guessed);
        }
        wider.extend(&served.wider);
        if !served.core.is_empty() {
            covered.push(*code);
        }
        if served.sure {
            sure.push(*code);
        }
    }
    AreaCoverage {
        code: code.to_owned(),
        names: names.clone(),
        municipalities: municipalities.len(),
        covered: covered.len(),
        residents: division.residents_of(municipalities),
        covered_residents: division.residents_of(&covered),
        covered_residents_low: division.residents_of(&sure),
        wider: wider.into_iter().filter(|project| !near.contains_key(project)).collect(),
        guessed: near.iter().filter(|(_, guessed)| **guessed).map(|(project, _)| *project).collect(),
        core: near.into_keys().collect(),
    }
}
