//! Which municipalities and areas does a year have, drawn on the map of 2020?
//!
//! From the division of 2020 and the list of changes: mergers, moves between regions and
//! sub-regions, names. Codes of areas are always those of the map. Known to be missing: moves of
//! sub-regions before 2016 other than those of the list, and parts of a municipality that lay in
//! another region before they merged (Suomenniemi, Himanka): the map cannot draw a part.
//! Never does: change the division of 2020, or go beyond the years of the list.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use super::Gazetteer;
use super::tables::division_2020;
use crate::model::{
    AreaUnit, Change, ChangeKind, Division, MunicipalityCode, Names, Region, RegionCode, SubRegionCode,
};

/// Years whose division is known.
pub(super) const YEARS: RangeInclusive<i16> = 2009..=2026;
/// The year of the map.
const MAP: i16 = 2020;
/// Municipalities of the map that a merger of this year made, under a new code.
const MADE: [(&str, i16); 1] = [("946", 2011)];

/// The gazetteer of a year, made once.
pub(super) fn of_year(year: i16) -> &'static Gazetteer {
    static GAZETTEERS: [OnceLock<Gazetteer>; 18] = [const { OnceLock::new() }; 18];
    static DIVISIONS: [OnceLock<Division>; 18] = [const { OnceLock::new() }; 18];
    let year = year.clamp(*YEARS.start(), *YEARS.end());
    let at = usize::from(year.abs_diff(*YEARS.start()));
    if year == MAP {
        return Gazetteer::embedded();
    }
    match (DIVISIONS.get(at), GAZETTEERS.get(at)) {
        (Some(division), Some(gazetteer)) => {
            gazetteer.get_or_init(|| Gazetteer::new(division.get_or_init(|| division_of(year))))
        }
        _ => Gazetteer::embedded(),
    }
}

/// A municipality of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearMunicipality {
    /// Its Finnish name then.
    pub name: String,
    /// The municipalities of the map that it consists of, or lies in.
    pub codes: Vec<MunicipalityCode>,
    /// The year from which it is only a part of the one on the map.
    pub joined: Option<i16>,
}

/// All municipalities of a division's year, by the code of that year.
pub(super) fn municipalities(division: &Division) -> BTreeMap<MunicipalityCode, YearMunicipality> {
    let year = division.year;
    let mut all: BTreeMap<MunicipalityCode, YearMunicipality> = division
        .municipalities
        .values()
        .map(|unit| (unit.code, YearMunicipality { name: unit.names.fi.clone(), codes: vec![unit.code], joined: None }))
        .collect();
    for (code, made) in MADE {
        if made > year {
            all.retain(|known, _| known.as_str() != code);
        }
    }
    for change in &division.changes {
        match change.kind {
            ChangeKind::Merger if change.year > year && change.year <= MAP => {
                let (name, codes) = (change.old_name.clone(), vec![change.code_2020]);
                all.insert(change.old_code, YearMunicipality { name, codes, joined: Some(change.year) });
            }
            ChangeKind::Merger if change.year > MAP && change.year <= year => {
                let gone = all.remove(&change.old_code).map(|unit| unit.codes).unwrap_or_default();
                if let Some(unit) = all.get_mut(&change.new_code) {
                    unit.codes.extend(gone);
                    unit.codes.sort();
                }
            }
            ChangeKind::Name if change.year > year => {
                if let Some(unit) = all.get_mut(&change.new_code) {
                    unit.name.clone_from(&change.old_name);
                }
            }
            _ => {}
        }
    }
    all
}

/// What an area has more or less in a year than on the map, by names of municipalities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shift {
    pub(super) with: Vec<String>,
    pub(super) without: Vec<String>,
}

/// Areas whose municipalities differ from those of the map's year.
pub(super) fn shifts(division: &Division) -> BTreeMap<AreaUnit, Shift> {
    let mut shifts: BTreeMap<AreaUnit, Shift> = BTreeMap::new();
    for (change, unit_then, unit_on_map) in moves(division) {
        if let Some(unit) = unit_then {
            shifts.entry(unit).or_default().with.push(change.old_name.clone());
        }
        if let Some(unit) = unit_on_map {
            shifts.entry(unit).or_default().without.push(change.old_name.clone());
        }
    }
    shifts
}

/// Moves between the map's year and the division's: the change, the unit in the division's year,
/// the unit on the map.
fn moves(division: &Division) -> impl Iterator<Item = (&Change, Option<AreaUnit>, Option<AreaUnit>)> {
    let year = division.year;
    division.changes.iter().filter_map(move |change| {
        let (old, new) = (unit(change.kind, &change.old_unit)?, unit(change.kind, &change.new_unit)?);
        if change.year > year && change.year <= MAP {
            Some((change, Some(old), Some(new)))
        } else if change.year > MAP && change.year <= year {
            Some((change, Some(new), Some(old)))
        } else {
            None
        }
    })
}

/// Municipalities of a year that are a part of one on the map: their names by its code.
pub(super) fn parts(
    municipalities: &BTreeMap<MunicipalityCode, YearMunicipality>,
) -> BTreeMap<MunicipalityCode, Vec<String>> {
    let mut parts: BTreeMap<MunicipalityCode, Vec<String>> = BTreeMap::new();
    for (old, then) in municipalities.iter().filter(|(_, then)| then.joined.is_some()) {
        for code in then.codes.iter().filter(|code| *code != old) {
            parts.entry(*code).or_default().push(then.name.clone());
        }
    }
    parts
}

/// "7 Päijät-Häme" as a region, "71 Lahti" as a sub-region.
fn unit(kind: ChangeKind, written: &str) -> Option<AreaUnit> {
    let digits = written.split(' ').next()?;
    match kind {
        ChangeKind::Region => RegionCode::parse(&format!("{digits:0>2}")).ok().map(AreaUnit::Region),
        ChangeKind::SubRegion => SubRegionCode::parse(&format!("{digits:0>3}")).ok().map(AreaUnit::SubRegion),
        ChangeKind::Merger | ChangeKind::Name => None,
    }
}

/// The division of a year on the municipalities of the map.
fn division_of(year: i16) -> Division {
    let mut division = Division { year, ..division_2020().clone() };
    if let Ok(code) = RegionCode::parse("20")
        && year < 2011
    {
        let names =
            Names { fi: "Itä-Uusimaa".to_owned(), sv: "Östra Nyland".to_owned(), en: "Eastern Uusimaa".to_owned() };
        division.regions.insert(code, Region { code, names, municipalities: Vec::new() });
    }
    let moved: Vec<(MunicipalityCode, AreaUnit)> =
        moves(&division).filter_map(|(change, then, _)| Some((change.code_2020, then?))).collect();
    for (code, unit) in moved {
        let Some(municipality) = division.municipalities.get_mut(&code) else { continue };
        match unit {
            AreaUnit::Region(region) => municipality.region = region,
            AreaUnit::SubRegion(sub_region) => municipality.sub_region = sub_region,
            _ => {}
        }
    }
    for unit in division.regions.values_mut() {
        unit.municipalities.clear();
    }
    for unit in division.sub_regions.values_mut() {
        unit.municipalities.clear();
    }
    for municipality in division.municipalities.values() {
        if let Some(unit) = division.regions.get_mut(&municipality.region) {
            unit.municipalities.push(municipality.code);
        }
        if let Some(unit) = division.sub_regions.get_mut(&municipality.sub_region) {
            unit.municipalities.push(municipality.code);
        }
    }
    division.regions.retain(|_, unit| !unit.municipalities.is_empty());
    division.sub_regions.retain(|_, unit| !unit.municipalities.is_empty());
    division
}
