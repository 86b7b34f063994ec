//! Municipalities and larger units with what reaches them.

use super::{Column, Kind, Measured, Table, TableName, Value};
use crate::coverage::{AreaCoverage, AreaLevel, area_of, resident_share, units as all_units};
use crate::export::Given;

pub(super) const MUNICIPALITIES: &[Column] = &[
    Column::new("municipality_code", Kind::Code),
    Column::new("municipality_name", Kind::Text),
    Column::new("name_fi", Kind::Text),
    Column::new("name_sv", Kind::Text),
    Column::of("sub_region_code", TableName::SubRegions, "sub_region_code"),
    Column::new("sub_region_name", Kind::Text),
    Column::of("region_code", TableName::Regions, "region_code"),
    Column::new("region_name", Kind::Text),
    Column::persons("residents"),
    Column::persons("foreign_language"),
    Column::new("foreign_language_stand_in", Kind::Flag),
    Column { measured: Measured::SquareKilometers, ..Column::new("land_km2", Kind::Decimal(2)) },
    Column::new("core_projects", Kind::Integer),
    Column::new("wider_projects", Kind::Integer),
    Column::new("guess", Kind::Flag),
    Column::new("projects", Kind::List),
];

pub(super) const SUB_REGIONS: &[Column] = &units_of(Column::new("sub_region_code", Kind::Code));
pub(super) const REGIONS: &[Column] = &units_of(Column::new("region_code", Kind::Code));

const fn units_of(code: Column) -> [Column; 14] {
    [
        code,
        Column::new("unit_name", Kind::Text),
        Column::new("name_fi", Kind::Text),
        Column::new("name_sv", Kind::Text),
        Column::new("municipalities", Kind::Integer),
        Column::new("covered", Kind::Integer),
        Column::new("covered_low", Kind::Integer),
        Column::persons("residents"),
        Column::persons("covered_residents"),
        Column::persons("covered_residents_low"),
        Column { measured: Measured::Percent, ..Column::new("covered_share", Kind::Decimal(1)) },
        Column::new("core_projects", Kind::Integer),
        Column::new("wider_projects", Kind::Integer),
        Column::new("projects", Kind::List),
    ]
}

pub(super) fn municipalities<'a>(given: &'a Given<'_>, wanted: &[String]) -> Table<'a> {
    let codes = given.codes();
    let rows = codes.len();
    Table::new(TableName::Municipalities, wanted, rows, move |at| {
        let Some(municipality) = codes.get(at).and_then(|code| given.division.municipality(*code)) else {
            return Vec::new();
        };
        let division = given.division;
        let served = given.coverage.served(municipality.code);
        let core = served.map(|served| served.core.as_slice()).unwrap_or_default();
        let wider = served.map(|served| served.wider.as_slice()).unwrap_or_default();
        let guessed = served.is_some_and(|served| !core.is_empty() && served.guessed.len() == core.len());
        let sub_region = division.sub_regions.get(&municipality.sub_region);
        let region = division.regions.get(&municipality.region);
        vec![
            Value::text(municipality.code.to_string()),
            Value::text(given.name(&municipality.names)),
            Value::text(municipality.names.fi.as_str()),
            Value::text(municipality.names.sv.as_str()),
            Value::text(municipality.sub_region.to_string()),
            sub_region.map_or(Value::Empty, |unit| Value::text(given.name(&unit.names))),
            Value::text(municipality.region.to_string()),
            region.map_or(Value::Empty, |unit| Value::text(given.name(&unit.names))),
            Value::persons(municipality.residents),
            municipality.foreign_language.map_or(Value::Empty, Value::persons),
            Value::Flag(municipality.foreign_language_stand_in),
            Value::Decimal(municipality.land_km2),
            Value::count(core.len()),
            Value::count(wider.len()),
            Value::Flag(guessed),
            ids(given, core, wider),
        ]
    })
}

pub(super) fn units<'a>(given: &'a Given<'_>, name: TableName, level: AreaLevel, wanted: &[String]) -> Table<'a> {
    let codes = given.codes();
    let touched = |municipalities: &[_]| municipalities.iter().any(|code| codes.binary_search(code).is_ok());
    let units = all_units(given.division, level);
    let units = units.iter().filter(|unit| touched(&unit.municipalities));
    let units: Vec<AreaCoverage> = units.map(|unit| area_of(&given.coverage, given.division, unit)).collect();
    let rows = units.len();
    Table::new(name, wanted, rows, move |at| {
        let Some(unit) = units.get(at) else { return Vec::new() };
        vec![
            Value::text(unit.code.clone()),
            Value::text(given.name(&unit.names)),
            Value::text(unit.names.fi.clone()),
            Value::text(unit.names.sv.clone()),
            Value::count(unit.municipalities),
            Value::count(unit.covered),
            Value::count(unit.covered_low),
            Value::persons(unit.residents),
            Value::persons(unit.covered_residents),
            Value::persons(unit.covered_residents_low),
            share(unit.covered_residents, unit.residents),
            Value::count(unit.core.len()),
            Value::count(unit.wider.len()),
            ids(given, &unit.core, &unit.wider),
        ]
    })
}

fn share(part: u64, whole: u64) -> Value<'static> {
    resident_share(part, whole).map_or(Value::Empty, |share| Value::Decimal(share * 100.0))
}

/// Ids of projects, those of the core first.
fn ids<'a>(given: &'a Given<'_>, core: &[usize], wider: &[usize]) -> Value<'a> {
    let projects = &given.order.dataset.projects;
    Value::list(core.iter().chain(wider).filter_map(|at| projects.get(*at)).map(|project| project.id.as_str()))
}
