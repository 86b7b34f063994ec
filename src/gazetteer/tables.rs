//! Which facts do the embedded tables hold?
//!
//! The files stand in `geodata/fi-2020`; tests check their counts and sums. A row that cannot be
//! read is left out, never guessed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::model::{
    Change, ChangeKind, Division, InformalArea, LonLat, Municipality, MunicipalityCode, Names, Region, RegionCode,
    SubRegion, SubRegionCode,
};

const MUNICIPALITIES: &str = include_str!("../../geodata/fi-2020/municipalities.csv");
const SUB_REGIONS: &str = include_str!("../../geodata/fi-2020/sub_regions.csv");
const REGIONS: &str = include_str!("../../geodata/fi-2020/regions.csv");
const CHANGES: &str = include_str!("../../geodata/fi-2020/changes.csv");
const INFORMAL: &str = include_str!("../../geodata/fi-2020/informal.csv");
const ALIASES: &str = include_str!("../../geodata/fi-2020/aliases.csv");
const FORMER_NAMES: &str = include_str!("../../geodata/fi-2020/former_names.csv");
const INFLECTION: &str = include_str!("../../geodata/fi-2020/inflection.csv");
const OLDER: &str = include_str!("../../geodata/fi-2020/older.csv");
const WITHIN: &str = include_str!("../../geodata/fi-2020/within.csv");
const DIVISION_NAMES: &str = include_str!("../../geodata/fi-2020/division_names.csv");
const NOT_PLACES: &str = include_str!("../../geodata/fi-2020/not_places.csv");

/// The division of 1.1.2020 from the embedded tables, read once.
#[must_use]
pub fn division_2020() -> &'static Division {
    static DIVISION: OnceLock<Division> = OnceLock::new();
    DIVISION.get_or_init(|| read(2020))
}

/// An everyday or second name of a unit.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    pub(super) name: String,
    /// `municipality`, `subregion` or `region`.
    pub(super) kind: String,
    pub(super) code: String,
    /// `true` for an official or common second name, `false` for a nickname.
    pub(super) official: bool,
}

/// Stems of a name that the rules cannot know.
#[derive(Debug, Clone)]
pub(super) struct Inflection {
    pub(super) name: String,
    /// The genitive without its n, or empty.
    pub(super) weak: String,
    /// The stem of the illative without its ending, or empty.
    pub(super) strong: String,
    pub(super) partitive: String,
    pub(super) illative: String,
    /// Further genitives ("Virtain").
    pub(super) genitives: Vec<String>,
}

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    reader
        .records()
        .filter_map(Result::ok)
        .map(|record| header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect())
        .collect()
}

fn text(row: &Row, column: &str) -> String {
    row.get(column).cloned().unwrap_or_default()
}

fn number<T: std::str::FromStr>(row: &Row, column: &str) -> Option<T> {
    row.get(column)?.parse().ok()
}

fn names(row: &Row, prefix: &str) -> Names {
    let fi = text(row, &format!("{prefix}_fi"));
    let or_finnish = |column: String| row.get(&column).filter(|name| !name.is_empty()).unwrap_or(&fi).clone();
    Names { sv: or_finnish(format!("{prefix}_sv")), en: or_finnish(format!("{prefix}_en")), fi }
}

fn codes(list: &str) -> Vec<MunicipalityCode> {
    let mut codes: Vec<_> = list.split_whitespace().filter_map(|code| MunicipalityCode::parse(code).ok()).collect();
    codes.sort();
    codes
}

fn read(year: i16) -> Division {
    let mut division = Division { year, ..Division::default() };
    for row in rows(REGIONS) {
        if let Ok(code) = RegionCode::parse(&text(&row, "code")) {
            division.regions.insert(code, Region { code, names: names(&row, "name"), municipalities: Vec::new() });
        }
    }
    for row in rows(SUB_REGIONS) {
        if let (Ok(code), Ok(region)) =
            (SubRegionCode::parse(&text(&row, "code")), RegionCode::parse(&text(&row, "region")))
        {
            let unit = SubRegion { code, names: names(&row, "name"), region, municipalities: Vec::new() };
            division.sub_regions.insert(code, unit);
        }
    }
    for row in rows(MUNICIPALITIES) {
        let Some(municipality) = municipality(&row) else { continue };
        let code = municipality.code;
        if let Some(unit) = division.sub_regions.get_mut(&municipality.sub_region) {
            unit.municipalities.push(code);
        }
        if let Some(unit) = division.regions.get_mut(&municipality.region) {
            unit.municipalities.push(code);
        }
        division.municipalities.insert(code, municipality);
    }
    division.informal = rows(INFORMAL).iter().map(informal).collect();
    division.changes = rows(CHANGES).iter().filter_map(change).collect();
    division
}

fn municipality(row: &Row) -> Option<Municipality> {
    let place = |lon: &str, lat: &str| Some(LonLat { lon: number(row, lon)?, lat: number(row, lat)? });
    let unit = |prefix: &str| (text(row, &format!("{prefix}_code")), names(row, prefix));
    Some(Municipality {
        code: MunicipalityCode::parse(row.get("code")?).ok()?,
        names: names(row, "name"),
        sub_region: SubRegionCode::parse(row.get("sub_region")?).ok()?,
        region: RegionCode::parse(row.get("region")?).ok()?,
        residents: number(row, "residents_2019")?,
        foreign_language: number(row, "foreign_language_2020"),
        foreign_language_stand_in: text(row, "foreign_language_stand_in") == "yes",
        foreign_language_pct: number(row, "foreign_language_pct_2020"),
        land_km2: number(row, "land_km2")?,
        freshwater_km2: number(row, "freshwater_km2")?,
        sea_km2: number(row, "sea_km2")?,
        seat_name: text(row, "seat_name"),
        seat: place("seat_lon", "seat_lat")?,
        label: place("label_lon", "label_lat")?,
        ely: unit("ely"),
        avi: unit("avi"),
        hospital_district: unit("hospital_district"),
        wellbeing_county: unit("wellbeing_county"),
    })
}

fn informal(row: &Row) -> InformalArea {
    InformalArea {
        names: text(row, "names").split('|').map(str::to_owned).collect(),
        bordered: text(row, "bordered") == "yes",
        ended: number(row, "ended"),
        municipalities: codes(&text(row, "municipalities")),
        wide: codes(&text(row, "wide")),
        source: text(row, "source"),
    }
}

fn change(row: &Row) -> Option<Change> {
    let kind = match row.get("kind")?.as_str() {
        "merger" => ChangeKind::Merger,
        "region" => ChangeKind::Region,
        "sub-region" => ChangeKind::SubRegion,
        "name" => ChangeKind::Name,
        _ => return None,
    };
    Some(Change {
        kind,
        year: number(row, "year")?,
        year_inferred: text(row, "year_inferred") == "yes",
        old_code: MunicipalityCode::parse(row.get("old_code")?).ok()?,
        old_name: text(row, "old_name"),
        new_code: MunicipalityCode::parse(row.get("new_code")?).ok()?,
        code_2020: MunicipalityCode::parse(row.get("code_2020")?).ok()?,
        old_unit: text(row, "old_unit"),
        new_unit: text(row, "new_unit"),
    })
}

pub(super) fn aliases() -> Vec<Alias> {
    rows(ALIASES)
        .iter()
        .map(|row| Alias {
            name: text(row, "alias"),
            kind: text(row, "kind"),
            code: text(row, "code"),
            official: text(row, "official") == "yes",
        })
        .collect()
}

pub(super) fn inflections() -> Vec<Inflection> {
    rows(INFLECTION)
        .iter()
        .map(|row| Inflection {
            name: text(row, "name"),
            weak: text(row, "weak"),
            strong: text(row, "strong"),
            partitive: text(row, "partitive"),
            illative: text(row, "illative"),
            genitives: text(row, "genitives").split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

/// A former municipality's names in other languages.
#[derive(Debug, Clone)]
pub(super) struct FormerNames {
    pub(super) fi: String,
    pub(super) others: Vec<String>,
}

pub(super) fn former_names() -> Vec<FormerNames> {
    rows(FORMER_NAMES)
        .iter()
        .map(|row| FormerNames {
            fi: text(row, "name"),
            others: text(row, "others").split('|').map(str::to_owned).collect(),
        })
        .collect()
}

/// Words that are no municipality, and what they are: surnames, waters, places abroad.
pub(super) fn not_places() -> Vec<(String, String)> {
    rows(NOT_PLACES).iter().map(|row| (text(row, "word"), text(row, "what"))).collect()
}

/// Villages, islands and districts, and the municipality (or several) that has one of the name.
pub(super) fn within() -> Vec<(String, Vec<MunicipalityCode>)> {
    rows(WITHIN).iter().map(|row| (text(row, "name"), codes(&text(row, "municipalities")))).collect()
}

/// Names of units of other divisions besides those of the table.
pub(super) fn division_names() -> Vec<(String, Vec<String>)> {
    let others = |row: &Row| text(row, "others").split('|').map(str::to_owned).collect();
    rows(DIVISION_NAMES).iter().map(|row| (text(row, "name"), others(row))).collect()
}

/// A municipality that ended before the years of the list of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Older {
    pub(super) names: Vec<String>,
    pub(super) year: i16,
    pub(super) year_inferred: bool,
    /// Today's that it is a part of.
    pub(super) code: MunicipalityCode,
}

pub(super) fn older() -> Vec<Older> {
    let read = |row: &Row| {
        Some(Older {
            names: text(row, "names").split('|').map(str::to_owned).collect(),
            year: number(row, "year")?,
            year_inferred: text(row, "year_inferred") == "yes",
            code: MunicipalityCode::parse(row.get("code")?).ok()?,
        })
    };
    rows(OLDER).iter().filter_map(read).collect()
}
