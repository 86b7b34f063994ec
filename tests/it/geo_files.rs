//! Do files for maps hold what the program says, in the eyes of programs of others?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use geo::{Area, Validation};
use hankekartta::boundaries::{Boundaries, Level, lonlat_to_tm35fin};
use hankekartta::export::{
    Crs, ExportError, Exported, Format, Order, Proof, Provenance, Recipe, Request, origin, proof,
};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, LonLat, MunicipalityCode};
use hankekartta::scene::Look;
use hankekartta::work::make;

use crate::outside::{export, program, python, read};

const FORMATS: [Format; 3] = [Format::GeoPackage, Format::GeoJson, Format::Kml];

fn order(dataset: Dataset, request: Request) -> Order {
    let dataset = Arc::new(dataset);
    Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: BTreeSet::new(),
        look: Look::default(),
        recipe: Recipe::default(),
        provenance: Provenance { date: "2020-12-31".parse().ok(), ..Provenance::of(&dataset, "x=\"<&>\"") },
        request,
        dataset,
    }
}

fn made(request: Request) -> Exported {
    make(&order(intake::embedded(), request)).unwrap()
}

fn of(format: Format) -> Request {
    Request { format, ..Request::default() }
}

/// A file with bytes in a folder of its own.
fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// What a Python reader of ours says about files; `false` where it cannot run.
fn judged(task: &str, files: &[&Path]) -> bool {
    let Some(mut python) = python("geo.py") else { return false };
    let said = read(python.arg(task).args(files));
    assert_eq!(said.lines().last(), Some("as the program says"), "{said}");
    true
}

#[test]
fn the_official_coordinates_are_those_of_proj() {
    // Answers of gdaltransform -s_srs EPSG:4326 -t_srs EPSG:3067.
    for (lon, lat, x, y) in [
        (19.1, 60.2, 62_723.646_806, 6_699_906.935_609),
        (20.5, 69.05, 241_042.564_216, 7_673_673.742_480),
        (27.9, 70.1, 534_188.399_765, 7_777_277.426_419),
        (31.6, 62.9, 733_651.388_645, 6_982_803.579_962),
        (24.0, 60.0, 332_705.178_873, 6_655_205.483_512),
        (27.0, 65.0, 500_000.000_000, 7_208_454.581_541),
        (18.9, 59.5, 42_144.682_774, 6_623_685.792_816),
        (33.0, 70.5, 723_214.222_907, 7_832_662.827_722),
        (25.47, 65.01, 427_882.792_928, 7_210_441.880_664),
        (29.75, 62.6, 641_165.730_930, 6_944_032.166_233),
    ] {
        let place = lonlat_to_tm35fin(LonLat { lon, lat });
        assert!((place.x - x).abs() < 1e-5 && (place.y - y).abs() < 1e-5, "{lon} {lat}: {place:?}");
    }
}

#[test]
fn a_union_is_its_municipalities_without_the_borders_between_them() {
    let (boundaries, division) = (Boundaries::embedded(), division_2020());
    let lists = division.regions.values().map(|unit| &unit.municipalities);
    let lists = lists.chain(division.sub_regions.values().map(|unit| &unit.municipalities));
    let all: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    for level in boundaries.levels() {
        for codes in lists.clone().chain([&all]) {
            let union = boundaries.union_lonlat(level, codes).unwrap();
            let parts = codes.iter().map(|code| boundaries.polygon_lonlat(level, *code).unwrap().unsigned_area());
            let parts: f64 = parts.sum();
            assert!(
                (union.unsigned_area() - parts).abs() < 1e-9 * parts,
                "{codes:?}: {} {parts}",
                union.unsigned_area()
            );
            // The whole country's takes long; the outside readers look at all of the finest.
            let is_looked_at = level != Level::FINEST && codes.len() < all.len();
            assert!(!is_looked_at || union.is_valid(), "{codes:?} on {level:?}: {:?}", union.validation_errors());
        }
    }
    let helsinki = [MunicipalityCode::parse("091").unwrap()];
    let alone = boundaries.polygon_lonlat(Level::FINEST, helsinki[0]).unwrap();
    let union = boundaries.union_lonlat(Level::FINEST, &helsinki).unwrap();
    assert!((union.unsigned_area() - alone.unsigned_area()).abs() < 1e-12);
    assert_eq!(union.0.len(), alone.0.len());
    assert!(boundaries.union_lonlat(Level::FINEST, &[]).is_none());
}

#[test]
fn provenance_is_read_back_from_each_file_and_from_nothing_else() {
    for format in FORMATS {
        let order = order(intake::embedded(), of(format));
        let made = make(&order).unwrap();
        assert_eq!(origin(&made), Some(order.provenance.clone()), "{format:?}");
        for broken in [&made.bytes[..0], &made.bytes[..80], b"SQLite format 3\0", b"{}", b"<kml/>", &[0; 200]] {
            assert_eq!(origin(&Exported { bytes: broken.to_vec(), ..Exported::default() }), None);
        }
    }
}

#[test]
fn two_makings_and_two_processes_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for format in FORMATS {
        assert_eq!(made(of(format)), made(of(format)), "{format:?}");
        let made = |name| export(folder.path(), &format!("{name}.{}", format.extension()), &["--format", format.key()]);
        let [one, two] = ["one", "two"].map(made);
        assert!(fs::read(one).unwrap() == fs::read(two).unwrap(), "{format:?} differs between two processes");
    }
}

#[test]
fn degrees_only_is_said_where_it_is_so() {
    for format in [Format::GeoJson, Format::Kml] {
        let meters = Request { crs: Some(Crs::Tm35Fin), ..of(format) };
        assert!(
            matches!(make(&order(intake::embedded(), meters)), Err(ExportError::OnlyDegrees(said)) if said == format)
        );
        let degrees = Request { crs: Some(Crs::Wgs84), ..of(format) };
        assert_eq!(made(degrees).bytes, made(of(format)).bytes);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.geojson");
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    let said = command.args(["export", "--lang", "en", "--format", "geojson", "--crs", "3067", "--out"]).arg(&path);
    let said = said.output().unwrap();
    assert!(!said.status.success() && !path.exists());
    assert!(String::from_utf8_lossy(&said.stderr).contains("WGS 84"), "{said:?}");
}

#[test]
fn columns_are_chosen_or_refused() {
    for format in FORMATS {
        let some = Request { columns: vec!["municipality_name".to_owned(), "reach".to_owned()], ..of(format) };
        let bytes = made(some).bytes;
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("municipality_name") && text.contains("municipality_code"), "{format:?}");
        assert!(!text.contains("\"residents\""), "{format:?}");
        let none = Request { columns: vec!["no_such".to_owned()], ..of(format) };
        let refused = make(&order(intake::embedded(), none));
        assert!(matches!(refused, Err(ExportError::NoColumn(column)) if column == "no_such"), "{format:?}");
    }
}

#[test]
fn geopackage_in_the_eyes_of_geopandas() {
    let folder = tempfile::tempdir().unwrap();
    let meters = export(folder.path(), "meters.gpkg", &["--format", "gpkg"]);
    let degrees = export(folder.path(), "degrees.gpkg", &["--format", "gpkg", "--crs", "4326"]);
    let csv = export(folder.path(), "rows.csv", &["--format", "csv"]);
    judged("gpkg", &[&meters, &degrees, &csv]);
}

#[test]
fn geopackage_of_some_areas_and_columns_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let arguments =
        ["--format", "gpkg", "--area", "091", "--area", "02", "--columns", "municipality_name,project_name"];
    let some = export(folder.path(), "some.gpkg", &arguments);
    judged("whole", &[&some]);
}

#[test]
fn geopackage_in_the_eyes_of_ogrinfo_and_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "all.gpkg", &["--format", "gpkg"]);
    if let Some(mut ogrinfo) = program("ogrinfo") {
        let said = read(ogrinfo.args(["-al", "-so"]).arg(&path).stderr(Stdio::piped()));
        for layer in
            ["municipalities", "sub_regions", "regions", "projects", "project_municipality", "terms", "questions"]
        {
            assert!(said.contains(&format!("Layer name: {layer}\n")), "{layer}\n{said}");
        }
        for (words, times) in [("Feature Count: 310", 1), ("Feature Count: 70", 1), ("Feature Count: 19", 1)] {
            assert!(said.matches(words).count() >= times, "{words}\n{said}");
        }
        assert_eq!(said.matches("ETRS89 / TM35FIN(E,N)").count(), 3, "{said}");
        assert_eq!(said.matches("Geometry: Multi Polygon").count(), 3, "{said}");
        let warned = Command::new("ogrinfo").args(["-al", "-so"]).arg(&path).output().unwrap().stderr;
        assert_eq!(String::from_utf8_lossy(&warned), "", "GDAL has nothing to say against it");
    }
    if let Some(mut sqlite) = program("sqlite3") {
        let questions = "PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA application_id; PRAGMA user_version;";
        assert_eq!(read(sqlite.arg(&path).arg(questions)), "ok\n1196444487\n10300\n");
    }
    for style in ["styleQML", "styleSLD"] {
        let (Some(mut sqlite), Some(mut xmllint)) = (program("sqlite3"), program("xmllint")) else { continue };
        let text =
            read(sqlite.arg(&path).arg(format!(
                "SELECT {style} FROM layer_styles WHERE f_table_name = 'municipalities' AND useAsDefault"
            )));
        assert!(text.contains("served") && text.contains("Ydinalue"), "{text}");
        let style = file(folder.path(), style, text.as_bytes());
        read(xmllint.args(["--noout", "--nonet"]).arg(style));
    }
}

#[test]
fn an_edited_geopackage_is_told_from_one_that_was_only_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let made = made(of(Format::GeoPackage));
    let after = |name: &str, sql: &str| {
        let mut sqlite = program("sqlite3")?;
        let path = file(folder.path(), name, &made.bytes);
        read(sqlite.arg(&path).arg(sql));
        Some(proof(Format::GeoPackage, &Exported { bytes: fs::read(path).unwrap(), ..Exported::default() }, &made))
    };
    assert_eq!(proof(Format::GeoPackage, &made, &made), Proof::SameBytes);
    let Some(again) = after("again.gpkg", "VACUUM") else { return };
    assert_eq!(again, Proof::SameContent);
    let edit = "UPDATE projects SET project_name = 'Toinen' WHERE fid = 3";
    let Some(Proof::Differs(differences)) = after("edited.gpkg", edit) else { panic!("the edit was not seen") };
    assert_eq!(differences.all, 1);
    assert_eq!(differences.first[0].place, "projects, row 4, project_name");
    assert_eq!(differences.first[0].file.as_deref(), Some("Toinen"));
}

#[test]
fn kml_in_the_eyes_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "map.kml", &["--format", "kml"]);
    if let Some(mut xmllint) = program("xmllint") {
        read(xmllint.args(["--noout", "--nonet"]).arg(&path));
    }
    if let Some(mut ogrinfo) = program("ogrinfo") {
        let said = read(ogrinfo.args(["-al", "-so"]).arg(&path));
        assert!(said.contains("Layer name: Ydinalue\n") && said.contains("Layer name: Ei hanketta\n"), "{said}");
    }
    let csv = export(folder.path(), "rows.csv", &["--format", "csv"]);
    judged("kml", &[&path, &csv]);
}

#[test]
fn geojson_keeps_to_rfc_7946() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "map.geojson", &["--format", "geojson"]);
    let csv = export(folder.path(), "rows.csv", &["--format", "csv"]);
    judged("geojson", &[&path, &csv]);
}

/// Names that are up to something, each in a project of its own.
fn hostile() -> (Dataset, Vec<String>) {
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
    for (project, name) in dataset.projects.iter_mut().zip(names) {
        name.clone_into(&mut project.name.value);
    }
    (dataset, names.map(str::to_owned).to_vec())
}

#[test]
fn hostile_names_come_out_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let (dataset, names) = hostile();
    let names = file(folder.path(), "names.json", &serde_json::to_vec(&names).unwrap());
    for format in FORMATS {
        let made = make(&order(dataset.clone(), of(format))).unwrap();
        let path = file(folder.path(), &format!("hostile.{}", format.extension()), &made.bytes);
        let told: &[&str] = if format == Format::GeoJson { &[] } else { &["left-out-control-characters"] };
        assert_eq!(made.left_out, told, "{format:?}");
        judged("hostile", &[&path, &names]);
    }
}

#[test]
fn a_project_without_a_municipality_and_a_code_that_nobody_knows_stay_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut dataset = intake::embedded();
    dataset.projects[0].area.core.clear();
    dataset.projects[0].area.wider.clear();
    dataset.projects[1].area.core.push(MunicipalityCode::parse("999").unwrap());
    let lost = dataset.projects[0].id.to_string();
    let order = order(dataset, of(Format::GeoPackage));
    let path = file(folder.path(), "odd.gpkg", &make(&order).unwrap().bytes);
    judged("whole", &[&path]);
    if let Some(mut sqlite) = program("sqlite3") {
        let asked = format!(
            "SELECT count(*) FROM projects WHERE project_id = '{lost}'; SELECT geom IS NULL FROM municipalities JOIN project_municipality ON base_id = municipalities.fid WHERE municipalities.municipality_code = '999'"
        );
        assert_eq!(read(sqlite.arg(&path).arg(asked)), "1\n1\n");
    }
    let kml = make(&Order { request: of(Format::Kml), ..order }).unwrap().bytes;
    let name = hankekartta::words::Words::new(hankekartta::model::Language::Fi).text("export-geo-nowhere");
    assert!(String::from_utf8(kml).unwrap().contains(&name));
}
