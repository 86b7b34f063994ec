//! Who is served in each municipality, sub-region, region or other unit of the division?

use std::collections::BTreeMap;

use super::Coverage;
use crate::model::{ChangeKind, Division, Municipality, MunicipalityCode, Names};

/// The unit that coverage is added up by, and that a map is read by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum AreaLevel {
    /// Kunta.
    #[default]
    Municipality,
    /// Seutukunta.
    SubRegion,
    /// Maakunta.
    Region,
    /// ELY-keskus.
    Ely,
    /// Aluehallintovirasto.
    Avi,
    /// Sairaanhoitopiiri.
    HospitalDistrict,
    /// Hyvinvointialue of 2023.
    WellbeingCounty,
}

impl AreaLevel {
    /// Every level, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Municipality,
        Self::SubRegion,
        Self::Region,
        Self::Ely,
        Self::Avi,
        Self::HospitalDistrict,
        Self::WellbeingCounty,
    ];

    /// The word in scripts and machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::SubRegion => "sub-region",
            Self::Region => "region",
            Self::Ely => "ely",
            Self::Avi => "avi",
            Self::HospitalDistrict => "hospital-district",
            Self::WellbeingCounty => "wellbeing-county",
        }
    }

    /// Code of the unit that a municipality belongs to. A division of a later year may lack a
    /// municipality that had merged by then; it belongs where its successor does.
    #[must_use]
    pub fn unit_of<'a>(self, division: &'a Division, municipality: &'a Municipality) -> &'a str {
        let merged = || {
            let mut later = division.changes.iter().filter(|change| {
                change.kind == ChangeKind::Merger && change.old_code == municipality.code && change.year > division.year
            });
            later.find_map(|change| division.municipality(change.new_code))
        };
        match self.own_unit_of(municipality) {
            "" => merged().map_or("", |successor| self.own_unit_of(successor)),
            code => code,
        }
    }

    fn own_unit_of(self, municipality: &Municipality) -> &str {
        match self {
            Self::Municipality => municipality.code.as_str(),
            Self::SubRegion => municipality.sub_region.as_str(),
            Self::Region => municipality.region.as_str(),
            Self::Ely => &municipality.ely.0,
            Self::Avi => &municipality.avi.0,
            Self::HospitalDistrict => &municipality.hospital_district.0,
            Self::WellbeingCounty => &municipality.wellbeing_county.0,
        }
    }
}

/// One unit of a level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// Official code with its zeros; the tables' number where a level has no code.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
}

/// Every unit of a level by its code. Each municipality is in exactly one.
#[must_use]
pub fn units(division: &Division, level: AreaLevel) -> Vec<Unit> {
    let names = |municipality: &Municipality| match level {
        AreaLevel::Municipality => municipality.names.clone(),
        AreaLevel::SubRegion => {
            division.sub_regions.get(&municipality.sub_region).map(|unit| unit.names.clone()).unwrap_or_default()
        }
        AreaLevel::Region => {
            division.regions.get(&municipality.region).map(|unit| unit.names.clone()).unwrap_or_default()
        }
        AreaLevel::Ely => municipality.ely.1.clone(),
        AreaLevel::Avi => municipality.avi.1.clone(),
        AreaLevel::HospitalDistrict => municipality.hospital_district.1.clone(),
        AreaLevel::WellbeingCounty => municipality.wellbeing_county.1.clone(),
    };
    let mut units: BTreeMap<&str, Unit> = BTreeMap::new();
    for municipality in division.municipalities.values() {
        let code = level.unit_of(division, municipality);
        let unit = units.entry(code).or_insert_with(|| Unit { code: code.to_owned(), ..Unit::default() });
        if level.own_unit_of(municipality) == code {
            unit.names = names(municipality);
        }
        unit.municipalities.push(municipality.code);
    }
    // Numbers without leading zeros stand by their value: 4 before 11.
    let mut units: Vec<Unit> = units.into_values().collect();
    units.sort_by(|a, b| (a.code.len(), &a.code).cmp(&(b.code.len(), &b.code)));
    units
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
    /// Those of them that stay when every guess and open question turns out wrong.
    pub covered_low: usize,
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
    units(division, level).iter().map(|unit| area_of(coverage, division, unit)).collect()
}

/// What reaches one unit.
#[must_use]
pub fn area_of(coverage: &Coverage, division: &Division, unit: &Unit) -> AreaCoverage {
    // Each project once, with whether every municipality that it reaches here rests on guesses.
    let mut near: Vec<(usize, bool)> = Vec::new();
    let mut wider: Vec<usize> = Vec::new();
    let mut covered = Vec::new();
    let mut sure = Vec::new();
    for code in &unit.municipalities {
        let Some(served) = coverage.served(*code) else { continue };
        near.extend(served.core.iter().map(|at| (*at, served.guessed.binary_search(at).is_ok())));
        wider.extend(&served.wider);
        if !served.core.is_empty() {
            covered.push(*code);
        }
        if served.sure {
            sure.push(*code);
        }
    }
    // What is not guessed somewhere stands first and stays.
    near.sort_unstable();
    near.dedup_by_key(|(at, _)| *at);
    wider.sort_unstable();
    wider.dedup();
    wider.retain(|at| near.binary_search_by_key(at, |(near, _)| *near).is_err());
    AreaCoverage {
        code: unit.code.clone(),
        names: unit.names.clone(),
        municipalities: unit.municipalities.len(),
        covered: covered.len(),
        covered_low: sure.len(),
        residents: division.residents_of(&unit.municipalities),
        covered_residents: division.residents_of(&covered),
        covered_residents_low: division.residents_of(&sure),
        wider,
        guessed: near.iter().filter(|(_, guessed)| *guessed).map(|(at, _)| *at).collect(),
        core: near.into_iter().map(|(at, _)| at).collect(),
    }
}
