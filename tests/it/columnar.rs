//! Do `GeoParquet` and `FlatGeobuf` hold what the program says, in the eyes of programs of others?

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use hankekartta::export::{
    Crs, ExportError, Exported, Format, Order, Proof, Provenance, Recipe, Request, origin, proof,
};
use hankekartta::intake;
use hankekartta::model::{Dataset, MunicipalityCode};
use hankekartta::scene::Look;
use hankekartta::work::make;

use crate::outside::{export, program, python, read};

const FORMATS: [Format; 2] = [Format::GeoParquet, Format::FlatGeobuf];

fn order(dataset: Dataset, request: Request) -> Order {
    let dataset = Arc::new(dataset);
    Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: [].into(),
        look: Look::default(),
        recipe: Recipe::default(),
        provenance: Provenance { date: "2020-12-31".parse().ok(), ..Provenance::of(&dataset, "x=\"<&>\"") },
        request,
        dataset,
    }
    .signed()
}

fn of(format: Format) -> Request {
    Request { format, ..Request::default() }
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// What the Python reader says; `false` where it cannot run.
fn judged(task: &str, files: &[&Path], words: &[&str]) -> bool {
    let Some(mut python) = python("columnar.py") else { return false };
    let said = read(python.arg(task).args(files).args(words));
    assert_eq!(said.lines().last(), Some("as the program says"), "{said}");
    true
}

/// The program's own answer about coverage, in a file.
fn coverage(folder: &Path, by: &str) -> PathBuf {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    let said = read(command.args(["coverage", "--lang", "fi", "--format", "json", "--by", by]));
    file(folder, &format!("{by}.json"), said.as_bytes())
}

#[test]
fn geoparquet_in_the_eyes_of_geopandas_and_duckdb() {
    let folder = tempfile::tempdir().unwrap();
    let csv = export(folder.path(), "rows.csv", &["--format", "csv"]);
    let coverage = coverage(folder.path(), "region");
    for crs in ["3067", "4326"] {
        let path = export(folder.path(), &format!("{crs}.parquet"), &["--format", "geoparquet", "--crs", crs]);
        judged("geoparquet", &[&path, &csv, &coverage], &[crs]);
    }
    let usual = make(&order(intake::embedded(), of(Format::GeoParquet))).unwrap();
    let degrees = Request { crs: Some(Crs::Wgs84), ..of(Format::GeoParquet) };
    let degrees = make(&order(intake::embedded(), degrees)).unwrap();
    assert_eq!(proof(Format::GeoParquet, &usual, &degrees), Proof::SameContent, "degrees are the usual");
}

#[test]
fn flatgeobuf_in_the_eyes_of_geopandas() {
    let folder = tempfile::tempdir().unwrap();
    let coverage = coverage(folder.path(), "municipality");
    for crs in ["3067", "4326"] {
        let path = export(folder.path(), &format!("{crs}.fgb"), &["--format", "flatgeobuf", "--crs", crs]);
        judged("flatgeobuf", &[&path, &coverage], &[crs]);
    }
}

#[test]
fn flatgeobuf_in_the_eyes_of_ogrinfo() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "map.fgb", &["--format", "flatgeobuf", "--where", "maakunta:Uusimaa"]);
    let Some(mut ogrinfo) = program("ogrinfo") else { return };
    let said = read(ogrinfo.args(["-al", "-so", "-ro"]).arg(&path));
    for words in [
        "Layer name: municipalities",
        "Geometry: Multi Polygon",
        "Feature Count: 310",
        "ETRS89 / TM35FIN(E,N)",
        "municipality_code: String",
        "residents: Integer64",
        "land_km2: Real",
        "guess: Integer(Boolean)",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let warned = Command::new("ogrinfo").args(["-al", "-so", "-ro"]).arg(&path).output().unwrap().stderr;
    assert_eq!(String::from_utf8_lossy(&warned), "", "GDAL has nothing to say against it");
    // One municipality is enough for an index.
    let one = export(folder.path(), "one.fgb", &["--format", "flatgeobuf", "--area", "091", "--crs", "4326"]);
    let said = read(Command::new("ogrinfo").args(["-al", "-ro", "-spat", "24", "60", "26", "61"]).arg(&one));
    assert!(said.contains("Feature Count: 1\n") && said.contains("municipality_name (String) = Helsinki"), "{said}");
}

#[test]
fn the_same_order_gives_the_same_bytes_in_another_process() {
    let folder = tempfile::tempdir().unwrap();
    for format in FORMATS {
        let once = make(&order(intake::embedded(), of(format))).unwrap();
        assert_eq!(once, make(&order(intake::embedded(), of(format))).unwrap(), "{format:?}");
        let [one, two] = ["one", "two"].map(|name| {
            let name = format!("{name}.{}", format.extension());
            let path = export(folder.path(), &name, &["--format", format.key(), "--date", "2020-12-31"]);
            fs::read(path).unwrap()
        });
        assert_eq!(one, two, "{format:?}");
    }
}

#[test]
fn verify_knows_the_file_and_the_provenance_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    for format in FORMATS {
        let name = format!("all.{}", format.extension());
        let path = export(folder.path(), &name, &["--format", format.key(), "--area", "01", "--date", "2020-12-31"]);
        let mut verify = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
        let said = read(verify.args(["verify", "--format", "json"]).arg(&path));
        assert!(said.contains("\"same-bytes\""), "{format:?}: {said}");
        let asked = order(intake::embedded(), of(format));
        assert_eq!(origin(&make(&asked).unwrap()), Some(asked.provenance), "{format:?}");
    }
}

#[test]
fn another_cell_is_told_and_another_writer_is_not() {
    for (format, told) in [(Format::GeoParquet, "project_name"), (Format::FlatGeobuf, "projects")] {
        let made = make(&order(intake::embedded(), of(format))).unwrap();
        let mut dataset = intake::embedded();
        if format == Format::GeoParquet {
            dataset.projects[3].name.value = "Muutettu".to_owned();
        } else {
            dataset.projects[3].id = hankekartta::model::ProjectId::new("muutettu");
        }
        let other = make(&order(dataset, of(format))).unwrap();
        let Proof::Differs(differences) = proof(format, &other, &made) else { panic!("{format:?}: nothing told") };
        for difference in &differences.first {
            assert!(difference.place.starts_with("row ") && difference.place.ends_with(told), "{difference:?}");
            assert!(difference.file.as_ref().unwrap().to_lowercase().contains("muutettu"), "{difference:?}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let made = make(&order(intake::embedded(), of(Format::GeoParquet))).unwrap();
    let path = file(folder.path(), "made.parquet", &made.bytes);
    let again = folder.path().join("again.parquet");
    if judged("again", &[&path, &again], &[]) {
        let again = Exported { bytes: fs::read(&again).unwrap(), ..Exported::default() };
        assert_eq!(proof(Format::GeoParquet, &again, &made), Proof::SameContent);
    }
}

#[test]
fn damaged_files_are_told_and_stop_nothing() {
    for format in FORMATS {
        let made = make(&order(intake::embedded(), of(format))).unwrap();
        let length = made.bytes.len();
        // Bytes of what describes the file, at both ends.
        let described = (0..2_000).chain(length.saturating_sub(2_000)..length).step_by(37);
        let cut = (0..length).step_by(length / 20).map(|at| made.bytes[..at].to_vec());
        let flipped = described.map(|at| {
            let mut bytes = made.bytes.clone();
            bytes[at] ^= 0xff;
            bytes
        });
        for bytes in cut.chain(flipped) {
            let damaged = Exported { bytes, ..Exported::default() };
            assert_ne!(proof(format, &damaged, &made), Proof::SameBytes);
            let _ = origin(&damaged);
        }
    }
}

#[test]
fn columns_are_chosen_and_unknown_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let columns = ["--columns", "municipality_name,project_name,residents"];
    let path = export(folder.path(), "some.parquet", &[&["--format", "geoparquet"], &columns[..]].concat());
    let left = ["project_id", "municipality_code", "municipality_name", "residents", "project_name"];
    judged("some", &[&path], &[&left[..], &["geometry", "bbox"]].concat());
    let path = export(folder.path(), "some.fgb", &["--format", "flatgeobuf", "--columns", "residents"]);
    if let Some(mut ogrinfo) = program("ogrinfo") {
        let said = read(ogrinfo.args(["-al", "-so", "-ro"]).arg(&path));
        assert!(said.contains("residents: Integer64") && !said.contains("land_km2"), "{said}");
    }
    for format in FORMATS {
        let request = Request { columns: vec!["planet".to_owned()], ..of(format) };
        let made = make(&order(intake::embedded(), request));
        assert!(matches!(made, Err(ExportError::NoColumn(column)) if column == "planet"), "{format:?}");
    }
}

#[test]
fn hostile_names_come_out_harmless() {
    let long = "ä".repeat(40_000);
    let names = [
        "=HYPERLINK(\"x\";\"y\")",
        "<script>alert(1)</script>",
        "]]></name><!-- & \"'",
        "'); DROP TABLE projects; --",
        "🦊 Kettu 漢字",
        "bell\u{7}nul\u{0}esc\u{1b}[31m",
        "\u{202e}reversed\u{2066}x",
        "line\nbreak\ttab",
        "\u{ffff}\u{fffe}",
        &long,
    ];
    let mut dataset = intake::embedded();
    let mut meant = BTreeMap::new();
    for (project, name) in dataset.projects.iter_mut().zip(names) {
        name.clone_into(&mut project.name.value);
        meant.insert(project.id.to_string(), name);
    }
    let folder = tempfile::tempdir().unwrap();
    let made = make(&order(dataset, of(Format::GeoParquet))).unwrap();
    assert_eq!(made.left_out, ["left-out-control-characters"]);
    let path = file(folder.path(), "hostile.parquet", &made.bytes);
    let names = file(folder.path(), "names.json", &serde_json::to_vec(&meant).unwrap());
    judged("hostile", &[&path, &names], &[]);
    // What a person chose by goes into the header of a layer.
    let mut order = order(intake::embedded(), of(Format::FlatGeobuf));
    order.provenance.filter_words = names_joined(&meant);
    order.provenance.filter = names_joined(&meant);
    let made = make(&order).unwrap();
    assert_eq!(origin(&made), Some(order.provenance));
    let path = file(folder.path(), "hostile.fgb", &made.bytes);
    judged("described", &[&path], &[]);
}

fn names_joined(names: &BTreeMap<String, &str>) -> String {
    names.values().copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_project_without_a_municipality_and_a_code_that_nobody_knows_stay_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut dataset = intake::embedded();
    dataset.projects[0].area.core.clear();
    dataset.projects[0].area.wider.clear();
    dataset.projects[1].area.core.insert(0, MunicipalityCode::parse("999").unwrap());
    let cents = [1, 12_345_678_901, 5_000_000];
    for (project, cents) in dataset.projects.iter_mut().zip(cents) {
        let amount = hankekartta::model::Amount {
            cents,
            currency: "EUR".to_owned(),
            text: String::new(),
            kind: hankekartta::model::MoneyKind::Granted,
        };
        project.amount = Some(hankekartta::model::Field { value: amount, span: None });
    }
    let made = make(&order(dataset.clone(), of(Format::GeoParquet))).unwrap();
    let rows = make(&order(dataset, of(Format::Csv))).unwrap();
    assert_eq!(made.rows, rows.rows, "a row for each of the CSV's");
    let path = file(folder.path(), "odd.parquet", &made.bytes);
    judged("money", &[&path], &["1", "12345678901", "5000000"]);
    let csv = file(folder.path(), "odd.csv", &rows.bytes);
    judged("odd", &[&path, &csv], &[]);
}
