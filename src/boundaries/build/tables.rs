//! Which facts of the tables go into the pack?

use std::collections::BTreeMap;

use super::{BuildError, Sources};
use crate::boundaries::pack::Point;
use crate::model::{MunicipalityCode, RegionCode, SubRegionCode};

/// What the shapes need to know of a municipality.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    pub(super) sub_region: SubRegionCode,
    pub(super) region: RegionCode,
    pub(super) seat: Point,
    pub(super) label: Point,
}

/// The tables of the pack, and what the shapes need of them.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
    pub(super) facts: BTreeMap<MunicipalityCode, Fact>,
}

type Row = BTreeMap<String, String>;

const MUNICIPALITY_COLUMNS: [&str; 30] = [
    "code",
    "name_fi",
    "name_sv",
    "name_en",
    "sub_region",
    "region",
    "residents_2019",
    "foreign_language_2020",
    "foreign_language_pct_2020",
    "foreign_language_stand_in",
    "land_km2",
    "freshwater_km2",
    "sea_km2",
    "seat_name",
    "seat_lon",
    "seat_lat",
    "label_lon",
    "label_lat",
    "ely_code",
    "ely_fi",
    "ely_sv",
    "ely_en",
    "avi_code",
    "avi_fi",
    "avi_sv",
    "avi_en",
    "hospital_district_code",
    "hospital_district_fi",
    "wellbeing_county_code",
    "wellbeing_county_fi",
];

pub(super) fn build(sources: &Sources<'_>) -> Result<Tables, BuildError> {
    let mut municipalities = rows("municipalities", sources.municipalities)?;
    municipalities.sort_by(|a, b| a.get("code").cmp(&b.get("code")));
    let indicators: BTreeMap<String, Row> = rows("indicators", sources.indicators)?
        .into_iter()
        .filter_map(|row| Some((row.get("code")?.clone(), row)))
        .collect();
    let mut facts = BTreeMap::new();
    let mut out = Vec::new();
    let mut regions = BTreeMap::new();
    for (at, row) in municipalities.iter().enumerate() {
        let from = Table { name: "municipalities", row: at + 1, values: row };
        let code = from.text("code")?;
        let indicator = indicators.get(code).ok_or_else(|| from.fault(format!("{code} is not in the indicators")))?;
        let indicator = Table { name: "indicators", row: at + 1, values: indicator };
        out.push(municipality_row(&from, &indicator)?);
        facts.insert(
            MunicipalityCode::parse(code).map_err(|error| from.fault(error.to_string()))?,
            Fact {
                sub_region: SubRegionCode::parse(from.text("seutukunta_code")?)
                    .map_err(|e| from.fault(e.to_string()))?,
                region: RegionCode::parse(from.text("maakunta_code")?).map_err(|e| from.fault(e.to_string()))?,
                seat: from.point("seat_lon", "seat_lat")?,
                label: from.point("label_lon", "label_lat")?,
            },
        );
        let names = ["maakunta_fi", "maakunta_sv", "maakunta_en"].map(|column| from.text(column).map(str::to_owned));
        let [fi, sv, en] = names;
        regions.insert(from.text("maakunta_code")?.to_owned(), vec![fi?, sv?, en?]);
    }
    let region_rows = regions.into_iter().map(|(code, mut names)| {
        names.insert(0, code);
        names
    });
    let files = vec![
        ("municipalities.csv", table(&MUNICIPALITY_COLUMNS, out)),
        ("regions.csv", table(&["code", "name_fi", "name_sv", "name_en"], region_rows)),
        ("sub_regions.csv", table(&["code", "name_fi", "name_sv", "region"], sub_regions(sources.sub_regions)?)),
        (
            "changes.csv",
            table(
                &[
                    "kind",
                    "year",
                    "year_inferred",
                    "old_code",
                    "old_name",
                    "new_code",
                    "code_2020",
                    "old_unit",
                    "new_unit",
                ],
                changes(sources.changes)?,
            ),
        ),
    ];
    Ok(Tables { files, facts })
}

fn municipality_row(from: &Table<'_>, indicator: &Table<'_>) -> Result<Vec<String>, BuildError> {
    let stand_in = if indicator.text("note")?.is_empty() { "no" } else { "yes" };
    let mut row = Vec::with_capacity(MUNICIPALITY_COLUMNS.len());
    for column in ["code", "name_fi", "name_sv", "name_en", "seutukunta_code", "maakunta_code", "population_2019"] {
        row.push(from.text(column)?.to_owned());
    }
    row.push(indicator.text("foreign_language_speakers_2020_est")?.to_owned());
    row.push(indicator.text("foreign_language_share_2020_pct")?.to_owned());
    row.push(stand_in.to_owned());
    for column in [
        "land_km2",
        "freshwater_km2",
        "sea_km2",
        "seat_name",
        "seat_lon",
        "seat_lat",
        "label_lon",
        "label_lat",
        "ely_code",
        "ely_fi",
        "ely_sv",
        "ely_en",
        "avi_code",
        "avi_fi",
        "avi_sv",
        "avi_en",
        "sairaanhoitopiiri_code",
        "sairaanhoitopiiri_fi",
        "hyvinvointialue_2023_code",
        "hyvinvointialue_2023_fi",
    ] {
        row.push(from.text(column)?.to_owned());
    }
    Ok(row)
}

fn sub_regions(bytes: &[u8]) -> Result<Vec<Vec<String>>, BuildError> {
    let mut out = Vec::new();
    for (at, row) in rows("sub-regions", bytes)?.iter().enumerate() {
        let from = Table { name: "sub-regions", row: at + 1, values: row };
        let columns = ["seutukunta_code", "seutukunta_fi", "seutukunta_sv", "maakunta_code"];
        out.push(columns.iter().map(|column| from.text(column).map(str::to_owned)).collect::<Result<Vec<_>, _>>()?);
    }
    out.sort();
    Ok(out)
}

fn changes(bytes: &[u8]) -> Result<Vec<Vec<String>>, BuildError> {
    let mut out = Vec::new();
    for (at, row) in rows("changes", bytes)?.iter().enumerate() {
        let from = Table { name: "changes", row: at + 1, values: row };
        let kind = from.text("change")?;
        if !matches!(kind, "merger" | "region" | "sub-region" | "name") {
            continue;
        }
        let year: String = from.text("effective")?.chars().take(4).collect();
        let inferred = if from.text("source")?.contains("INFERRED") { "yes" } else { "no" };
        let mut row = vec![kind.to_owned(), year, inferred.to_owned()];
        for column in ["old_code", "old_name", "new_code", "code_2020", "old_value", "new_value"] {
            row.push(from.text(column)?.to_owned());
        }
        out.push(row);
    }
    out.sort_by_cached_key(|row| [1, 0, 3].map(|at| row.get(at).cloned().unwrap_or_default()));
    Ok(out)
}

struct Table<'a> {
    name: &'static str,
    row: usize,
    values: &'a Row,
}

impl Table<'_> {
    fn fault(&self, problem: String) -> BuildError {
        BuildError::Table { table: self.name, row: self.row, problem }
    }

    fn text(&self, column: &str) -> Result<&str, BuildError> {
        self.values.get(column).map(String::as_str).ok_or_else(|| self.fault(format!("there is no column {column}")))
    }

    fn point(&self, lon: &str, lat: &str) -> Result<Point, BuildError> {
        let degrees = |column: &str| -> Result<f64, BuildError> {
            let text = self.text(column)?;
            text.parse().map_err(|error| self.fault(format!("{column} {text:?}: {error}")))
        };
        Ok(Point::of_degrees(degrees(lon)?, degrees(lat)?))
    }
}

fn rows(table: &'static str, bytes: &[u8]) -> Result<Vec<Row>, BuildError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let fault = |row, error: csv::Error| BuildError::Table { table, row, problem: error.to_string() };
    let header = reader.headers().map_err(|error| fault(0, error))?.clone();
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|error| fault(at + 1, error))?;
        rows.push(header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect());
    }
    Ok(rows)
}

fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory cannot fail, and every row has the header's length by construction.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(&row);
    }
    writer.into_inner().unwrap_or_default()
}
