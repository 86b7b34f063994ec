//! Do files hold what was chosen, whole, and where it came from?

use std::collections::BTreeSet;

use std::sync::Arc;

use hankekartta::export::{COLUMNS, Format, Order, Provenance, Recipe, Request, harmless, plain_cell};
use hankekartta::intake;
use hankekartta::model::{Dataset, Field, MunicipalityCode, ProjectId};
use hankekartta::scene::Look;
use hankekartta::work::make;
use proptest::prelude::*;

fn dataset() -> Dataset {
    intake::embedded()
}

fn bytes(dataset: &Dataset, areas: &[&str], format: Format) -> Vec<u8> {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let areas: BTreeSet<MunicipalityCode> = areas.iter().map(|code| MunicipalityCode::parse(code).unwrap()).collect();
    let dataset = Arc::new(dataset.clone());
    let order = Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: all,
        municipalities: areas,
        look: Look::default(),
        provenance: Provenance::of(&dataset, "region=01"),
        recipe: Recipe::default(),
        request: Request { format, ..Request::default() },
        dataset,
    };
    make(&order).unwrap().bytes
}

fn rows(bytes: &[u8], separator: u8) -> Vec<csv::StringRecord> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    csv::ReaderBuilder::new().delimiter(separator).from_reader(bytes).records().map(Result::unwrap).collect()
}

fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| *column == name).unwrap()
}

#[test]
fn csv_has_a_row_for_each_project_and_municipality() {
    let dataset = dataset();
    let rows = rows(&bytes(&dataset, &[], Format::Csv), b',');
    let expected: usize =
        dataset.projects.iter().map(|project| project.area.core.len() + project.area.wider.len()).sum();
    assert_eq!(rows.len(), expected);
    let core = rows.iter().filter(|row| &row[column("reach")] == "core").count();
    assert_eq!(core, 108);
    let guesses = rows.iter().filter(|row| &row[column("guess")] == "yes").count();
    assert_eq!(guesses, 4, "a guess is told in the file too");
    for row in &rows {
        assert_eq!(row[column("municipality_code")].len(), 3);
        assert_eq!(&row[column("source_sha256")], dataset.sources[0].sha256);
        assert_eq!(&row[column("division_year")], "2020");
        assert_eq!(&row[column("filter")], "region=01");
        assert!(!row[column("area_words")].is_empty());
    }
}

#[test]
fn csv_is_rfc_4180() {
    let text = String::from_utf8(bytes(&dataset(), &["091"], Format::Csv)).unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'));
    assert!(!text.starts_with('\u{feff}'));
    assert!(text.starts_with("municipality_code,municipality_name,"));
    assert_eq!(text.lines().count(), 2);
}

#[test]
fn csv_for_excel_has_semicolons_a_mark_and_the_decimal_comma() {
    let bytes = bytes(&dataset(), &["491"], Format::CsvExcel);
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let rows = rows(&bytes, b';');
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][column("municipality_name")], "Mikkeli");
    assert!(rows[0][column("land_km2")].contains(','), "{}", &rows[0][column("land_km2")]);
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_harmless_and_come_back() {
    let mut dataset = dataset();
    for evil in ["=1+1", "+358", "-2", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "\"=1\"", "'=1"] {
        dataset.projects[0].name = Field { value: evil.to_owned(), span: None };
        let rows = rows(&bytes(&dataset, &["153"], Format::CsvExcel), b';');
        let cell = &rows[0][column("project_name")];
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
        assert_eq!(plain_cell(cell), evil);
    }
}

#[test]
fn geojson_has_a_feature_for_each_municipality_and_keeps_many_to_many() {
    let mut dataset = dataset();
    let mut again = dataset.projects[2].clone();
    again.id = ProjectId::new("espoo-again");
    dataset.projects.push(again);
    let bytes = bytes(&dataset, &["049", "091"], Format::GeoJson);
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["type"], "FeatureCollection");
    assert!(value.get("crs").is_none(), "RFC 7946 has no crs");
    let features = value["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    let espoo = features.iter().find(|feature| feature["properties"]["municipality_code"] == "049").unwrap();
    assert_eq!(espoo["properties"]["projects"].as_array().unwrap().len(), 2);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(&dataset.sources[0].sha256) && text.contains("region=01"));
    for feature in features {
        for polygon in feature["geometry"]["coordinates"].as_array().unwrap() {
            let ring: Vec<(f64, f64)> = polygon[0]
                .as_array()
                .unwrap()
                .iter()
                .map(|point| (point[0].as_f64().unwrap(), point[1].as_f64().unwrap()))
                .collect();
            assert_eq!(ring.first(), ring.last());
            assert!(ring.iter().all(|(lon, lat)| (19.0..32.0).contains(lon) && (59.0..71.0).contains(lat)));
            let turn: f64 = ring.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum();
            assert!(turn > 0.0, "outer rings are counterclockwise");
        }
    }
}

#[test]
fn a_project_without_a_municipality_is_not_lost() {
    let mut dataset = dataset();
    dataset.projects[2].area.core.clear();
    let rows = rows(&bytes(&dataset, &[], Format::Csv), b',');
    let espoo = rows.iter().find(|row| &row[column("project_id")] == "espoo").unwrap();
    assert_eq!((&espoo[column("municipality_code")], &espoo[column("reach")]), ("", ""));
}

#[test]
fn the_same_choice_gives_the_same_bytes() {
    for format in Format::ALL {
        assert_eq!(bytes(&dataset(), &[], format), bytes(&dataset(), &[], format));
    }
}

proptest! {
    #[test]
    fn every_cell_comes_back(cell in "\\PC{0,30}") {
        let safe = harmless(&cell).into_owned();
        prop_assert_eq!(plain_cell(&safe), cell.as_str());
        prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    #[test]
    fn export_then_read_keeps_rows_and_words(name in "\\PC{0,40}", applicant in "\\PC{1,20}") {
        let mut dataset = dataset();
        dataset.projects.truncate(3);
        dataset.projects[2].name.value = name.clone();
        dataset.projects[2].applicant.name = applicant.clone();
        for (format, separator) in [(Format::Csv, b','), (Format::CsvExcel, b';')] {
            let rows = rows(&bytes(&dataset, &["049"], format), separator);
            prop_assert_eq!(rows.len(), 1);
            let cell = |column_name: &str| {
                let cell = &rows[0][column(column_name)];
                if format == Format::CsvExcel { plain_cell(cell).to_owned() } else { cell.to_owned() }
            };
            prop_assert_eq!(cell("project_name"), name.clone());
            prop_assert_eq!(cell("applicant"), applicant.clone());
        }
    }
}
