//! Do the workbook, the folder of tables and the CSV files come to others as they are meant?

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};
use hankekartta::export::{
    COLUMNS, DATA_PACKAGE, ExportError, Exported, Format, Order, Provenance, Recipe, Request, origin,
};
use hankekartta::files::Existing;
use hankekartta::intake;
use hankekartta::model::{Dataset, Field, Language, MunicipalityCode, ProjectId};
use hankekartta::scene::Look;
use hankekartta::work;

use crate::outside::{export, program, python, read};

/// Names that would run, break out of their place, hide themselves or be too long.
fn hostile_names() -> Vec<String> {
    let mut names: Vec<String> = [
        "=1+1",
        "+358",
        "-2",
        "@SUM(A1)",
        "\t=1",
        " =cmd|' /C calc'!A0",
        "'=1",
        "=HYPERLINK(\"http://127.0.0.1\";\"x\")",
        "a\0b\u{1b}[31mc\u{ffff}",
        "\u{202e}gpj.exe\u{2066}",
        "<script>alert(1)</script> ]]> &amp;",
        "<r><t>x</t></r>",
        "_x0041_ _x000D_",
        "sanoi \"ei\"; ja, lähti\nuusi rivi\r\nkolmas",
        "😀 ä ﷽",
        "https://127.0.0.1/",
        "007",
        "true",
        "2020-01-01",
    ]
    .map(str::to_owned)
    .to_vec();
    names.push("pitkä ".repeat(40_000 / 6));
    names
}

fn hostile() -> Dataset {
    let mut dataset = intake::embedded();
    let names = hostile_names();
    let mut projects = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let mut project = dataset.projects[at % dataset.projects.len()].clone();
        project.id = ProjectId::new(&format!("project-{at}"));
        project.applicant.name.clone_from(&name);
        project.name = Field { value: name, span: None };
        projects.push(project);
    }
    dataset.projects = projects;
    dataset
}

fn order(dataset: &Dataset, request: Request) -> Order {
    let dataset = Arc::new(dataset.clone());
    Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: BTreeSet::new(),
        look: Look::default(),
        provenance: Provenance {
            command: "hankekartta-cli export --format x --out \"a b\"".to_owned(),
            filter_words: "Kymenlaakso _x0041_ \u{ffff}".to_owned(),
            ..Provenance::of(&dataset, "region=08")
        },
        recipe: Recipe::default(),
        request,
        dataset,
    }
}

fn made(format: Format) -> (Order, Exported) {
    let order = order(&intake::embedded(), Request { format, ..Request::default() });
    let made = work::make(&order).unwrap();
    (order, made)
}

fn cells(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

fn csv_rows(bytes: &[u8]) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(bytes).records().map(Result::unwrap).collect()
}

#[test]
fn our_own_reader_reads_the_workbook() {
    let (_, made) = made(Format::Xlsx);
    let rows = cells(&made.bytes, "Hankkeiden kunnat");
    assert_eq!(
        rows[0][..4],
        ["Hankkeen tunnus", "Hakija", "Kunnan koodi", "Kunta"].map(|t| Data::String(t.to_owned()))
    );
    assert_eq!(rows.len(), 1 + 216);
    assert!(rows[1..].iter().all(|row| matches!(&row[2], Data::String(code) if code.len() == 3)));
    let projects = cells(&made.bytes, "Hankkeet");
    let start = projects[0].iter().position(|title| *title == Data::String("Alkaa".to_owned())).unwrap();
    assert!(projects[1..].iter().all(|row| matches!(row[start], Data::DateTime(_))), "{:?}", projects[1][start]);
}

#[test]
fn titles_and_names_are_in_the_language_asked_for_or_in_both() {
    let request = Request { format: Format::Xlsx, language: Language::Sv, ..Request::default() };
    let swedish = work::make(&order(&intake::embedded(), request.clone())).unwrap();
    let rows = cells(&swedish.bytes, "Kommuner");
    assert_eq!(rows[0][1], Data::String("Kommun".to_owned()));
    assert!(rows.iter().any(|row| row[1] == Data::String("Åbo".to_owned())));
    let both = work::make(&order(&intake::embedded(), Request { also: Some(Language::Fi), ..request })).unwrap();
    let rows = cells(&both.bytes, "Kommuner");
    assert_eq!(rows[0][1], Data::String("Kommun\nKunta".to_owned()));
    assert!(rows.iter().any(|row| row[1] == Data::String("Åbo / Turku".to_owned())));
    assert!(rows.iter().any(|row| row[1] == Data::String("Imatra".to_owned())), "the same name stands once");
}

#[test]
fn the_provenance_is_read_back_from_each() {
    for format in [Format::Xlsx, Format::Csv, Format::CsvExcel, Format::DataPackage] {
        let (order, made) = made(format);
        assert_eq!(origin(&made).as_ref(), Some(&order.provenance), "{format:?}");
    }
    for bytes in [&b"PK\x03\x04"[..], b"{}", b""] {
        assert_eq!(origin(&Exported { bytes: bytes.to_vec(), ..Exported::default() }), None);
    }
}

#[test]
fn columns_are_those_that_were_asked_for() {
    let dataset = intake::embedded();
    let asked = |format, columns: &[&str]| {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        work::make(&order(&dataset, Request { format, columns, ..Request::default() }))
    };
    let csv = asked(Format::Csv, &["project_id", "municipality_code", "guess"]).unwrap();
    assert!(csv.bytes.starts_with(b"municipality_code,guess,project_id\r\n153,no,eksote\r\n"));
    assert!(csv.left_out.is_empty());
    let sidecar: serde_json::Value = serde_json::from_slice(&csv.pieces[0].bytes).unwrap();
    assert_eq!(sidecar["tableSchema"]["columns"].as_array().unwrap().len(), 3);
    let unmarked = asked(Format::Csv, &["project_id", "municipality_code"]).unwrap();
    assert_eq!(unmarked.left_out, ["left-out-guess-column"], "guesses are not passed off as readings");
    assert!(asked(Format::Xlsx, &["reach"]).unwrap().left_out.contains(&"left-out-guess-column"));
    assert!(!asked(Format::Xlsx, &["reach", "guess"]).unwrap().left_out.contains(&"left-out-guess-column"));
    assert_eq!(asked(Format::DataPackage, &["reach"]).unwrap().left_out, ["left-out-guess-column"]);
    let book = asked(Format::Xlsx, &["project_name", "start"]).unwrap();
    assert_eq!(cells(&book.bytes, "Hankkeet")[0].len(), 3, "and what tells rows apart");
    let folder = asked(Format::DataPackage, &["project_name"]).unwrap();
    let projects = folder.pieces.iter().find(|piece| piece.name == "data/projects.csv").unwrap();
    assert!(projects.bytes.starts_with(b"project_id,project_name\r\n"));
    for format in [Format::Csv, Format::CsvExcel, Format::Xlsx, Format::DataPackage] {
        let refused = asked(format, &["guess", "no_such"]);
        assert!(matches!(refused, Err(ExportError::NoColumn(column)) if column == "no_such"), "{format:?}");
    }
}

#[test]
fn the_file_beside_a_csv_file_tells_its_columns_and_its_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("näin 100 %.csv");
    let (order, _) = made(Format::CsvExcel);
    let made = work::export(&order, &path, Existing::Keep).unwrap();
    let beside = fs::read(folder.path().join("näin 100 %.csv-metadata.json")).unwrap();
    assert_eq!(beside, made.pieces[0].bytes);
    let told: serde_json::Value = serde_json::from_slice(&beside).unwrap();
    assert_eq!(told["url"], "n%C3%A4in%20100%20%25.csv");
    assert_eq!(told["schema:sha256"], intake::sha256(&fs::read(&path).unwrap()));
    let columns = told["tableSchema"]["columns"].as_array().unwrap();
    let names: Vec<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
    assert_eq!(names, COLUMNS);
    assert_eq!(columns[7]["datatype"]["format"]["decimalChar"], ",");
    assert_eq!(columns[0]["titles"]["fi"], "Kunnan koodi");
    for column in columns {
        let title = column["titles"]["fi"].as_str().unwrap();
        assert!(!title.starts_with("export-"), "no words for {title}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left there");
}

#[test]
fn more_projects_than_columns_leave_the_matrix_out_and_say_so() {
    let mut dataset = intake::embedded();
    let espoo = dataset.projects[2].clone();
    for at in 0..16_400 {
        let mut project = espoo.clone();
        project.id = ProjectId::new(&format!("p{at}"));
        project.description.value.clear();
        dataset.projects.push(project);
    }
    // Long sheets are written another way: markup of the library's own is only words there too.
    let markup = "<r><t>x</t></r>";
    dataset.projects.last_mut().unwrap().applicant.name = markup.to_owned();
    let request = Request { format: Format::Xlsx, columns: vec!["applicant".to_owned()], ..Request::default() };
    let made = work::make(&order(&dataset, request)).unwrap();
    assert!(made.left_out.contains(&"left-out-matrix"), "{:?}", made.left_out);
    let book = Xlsx::new(Cursor::new(&made.bytes)).unwrap();
    assert!(!book.sheet_names().contains(&"Kunnat ja hankkeet ristiin".to_owned()));
    let projects = cells(&made.bytes, "Hankkeet");
    assert_eq!(projects.last().unwrap()[1], Data::String(markup.to_owned()));
    assert_eq!(projects.len(), 1 + dataset.projects.len());
    let about = cells(&made.bytes, "Tietoja tiedostosta");
    let says = |row: &Vec<Data>| row[0].to_string().contains("ristiintaulukko jäi pois");
    assert!(about.iter().any(says), "the file itself says so too");
}

#[test]
fn references_hold_or_are_not_promised() {
    let mut chosen = order(&intake::embedded(), Request { format: Format::DataPackage, ..Request::default() });
    let keys = |made: &Exported| {
        let told: serde_json::Value = serde_json::from_slice(&made.pieces[0].bytes).unwrap();
        let resources = told["resources"].as_array().unwrap().clone();
        let keys = resources.iter().filter_map(|resource| resource["schema"]["foreignKeys"].as_array());
        keys.flatten().map(|key| key["fields"][0].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = work::make(&chosen).unwrap();
    assert!(keys(&all).contains(&"lead_code".to_owned()) && all.left_out.is_empty());
    // The applicants of other municipalities are not among those of one.
    chosen.municipalities = BTreeSet::from([MunicipalityCode::parse("091").unwrap()]);
    let one = work::make(&chosen).unwrap();
    assert!(!keys(&one).contains(&"lead_code".to_owned()));
    assert!(keys(&one).contains(&"municipality_code".to_owned()));
    assert_eq!(one.left_out, ["left-out-reference"]);
}

#[test]
fn the_same_order_gives_the_same_bytes_in_two_processes() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    for (name, format) in [("x.xlsx", "xlsx"), ("x.csv", "csv"), ("y.csv", "csv-excel"), ("package", "datapackage")] {
        let [a, b] = [0, 1].map(|at| export(folders[at].path(), name, &["--format", format, "--date", "2020-12-31"]));
        assert_eq!(all_bytes(&a), all_bytes(&b), "{format}");
        if a.is_file() && a.extension().is_some_and(|ending| ending == "csv") {
            let beside = |path: &Path| fs::read(format!("{}-metadata.json", path.display())).unwrap();
            assert_eq!(beside(&a), beside(&b));
        }
    }
}

/// The bytes of a file, or of all files of a folder with their names.
fn all_bytes(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    if path.is_file() {
        return vec![(PathBuf::new(), fs::read(path).unwrap())];
    }
    let files = crate::architecture::files(path, "");
    files.into_iter().map(|file| (file.strip_prefix(path).unwrap().to_owned(), fs::read(&file).unwrap())).collect()
}

#[test]
fn each_is_proven_by_its_own_command_and_an_edited_one_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let verify = |path: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
        let output = command.args(["verify", "--format", "json"]).arg(path).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (output.status.code(), told["result"].as_str().unwrap().to_owned())
    };
    for (name, format) in [("x.xlsx", "xlsx"), ("x.csv", "csv"), ("y.csv", "csv-excel"), ("package", "datapackage")] {
        let path = export(folder.path(), name, &["--format", format, "--also", "sv"]);
        assert_eq!(verify(&path), (Some(0), "same-bytes".to_owned()), "{format}");
    }
    for table in ["x.csv", "package/data/projects.csv"] {
        let path = folder.path().join(table);
        let edited = fs::read_to_string(&path).unwrap().replace("Imatra", "Imatr").replace("Kotkan", "Kotkn");
        fs::write(&path, edited).unwrap();
        let exported = if table == "x.csv" { path } else { folder.path().join("package") };
        assert_eq!(verify(&exported), (Some(3), "differs".to_owned()), "{table}");
    }
}

#[test]
fn openpyxl_reads_in_every_sheet_what_the_csv_file_says() {
    let Some(mut python) = python("sheets.py") else { return };
    let folder = tempfile::tempdir().unwrap();
    let book = export(folder.path(), "x.xlsx", &["--format", "xlsx"]);
    let table = export(folder.path(), "x.csv", &["--format", "csv"]);
    let said = read(python.arg("workbook").arg(book).arg(table));
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((&said["pairs"], &said["guesses"]), (&216.into(), &4.into()));
    assert_eq!(said["title"], "Hankkeet ja kunnat: rahoitettavat-hankkeet-2020.txt");
}

#[test]
fn frictionless_takes_the_folder_for_valid_and_its_keys_hold() {
    let Some(mut python) = python("sheets.py") else { return };
    let folder = tempfile::tempdir().unwrap();
    let package = export(folder.path(), "package", &["--format", "datapackage", "--date", "2020-12-31"]);
    let table = export(folder.path(), "x.csv", &["--format", "csv"]);
    let said = read(python.arg("package").arg(package).arg(table));
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["keys"], 7);
    assert_eq!(said["rows"]["project_municipality"], 216);
    assert_eq!(said["rows"]["municipalities"], 310);
}

#[test]
fn hostile_names_come_back_as_text_from_each() {
    let dataset = hostile();
    let folder = tempfile::tempdir().unwrap();
    for (format, name) in [
        (Format::Csv, "out.csv"),
        (Format::CsvExcel, "excel.csv"),
        (Format::DataPackage, "package"),
        (Format::Xlsx, "out.xlsx"),
    ] {
        let order = order(&dataset, Request { format, ..Request::default() });
        let made = work::export(&order, &folder.path().join(name), Existing::Keep).unwrap();
        if format == Format::Xlsx {
            assert_eq!(made.left_out, ["left-out-long-text", "left-out-sheet-controls"]);
        }
    }
    // What a cell of a workbook holds: its own line breaks, no control characters, no more than it can.
    let cell = |name: &String| {
        let text = name.replace("\r\n", "\n").replace(['\0', '\u{1b}', '\u{ffff}'], "\u{fffd}");
        if text.len() > 32_767 { format!("{}…", text.chars().take(32_766).collect::<String>()) } else { text }
    };
    let names = hostile_names();
    let expected: Vec<String> = names.iter().map(cell).collect();
    let rows = cells(&fs::read(folder.path().join("out.xlsx")).unwrap(), "Hankkeet");
    let column = rows[0].iter().position(|title| *title == Data::String("Hanke".to_owned())).unwrap();
    for (row, expected) in rows[1..].iter().zip(&expected) {
        assert_eq!(row[column], Data::String(expected.clone()));
    }
    let Some(mut python) = python("sheets.py") else { return };
    let told = folder.path().join("expected.json");
    fs::write(&told, serde_json::json!({ "names": names, "cells": expected }).to_string()).unwrap();
    read(python.arg("hostile").arg(folder.path()).arg(told));
}

/// `LibreOffice` with settings of its own, in Finnish.
fn office(folder: &Path) -> Option<Command> {
    let mut command = program("soffice")?;
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).unwrap();
    let item = |name: &str| {
        format!(
            "<item oor:path=\"/org.openoffice.Setup/L10N\"><prop oor:name=\"{name}\" oor:op=\"fuse\">\
             <value>fi-FI</value></prop></item>"
        )
    };
    let settings = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">{}</oor:items>",
        item("ooSetupSystemLocale")
    );
    fs::write(profile.join("user/registrymodifications.xcu"), settings).unwrap();
    command.arg(format!("-env:UserInstallation=file://{}", profile.display())).args(["--headless", "--norestore"]);
    Some(command)
}

#[test]
fn libreoffice_opens_the_csv_for_spreadsheets_in_finnish_with_numbers_days_and_codes() {
    let folder = tempfile::tempdir().unwrap();
    let (Some(mut office), Some(mut python)) = (office(folder.path()), python("sheets.py")) else { return };
    let table = export(folder.path(), "x.csv", &["--format", "csv-excel"]);
    // What the file beside it says of its columns, as LibreOffice is told it: text where a column is text.
    let told: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.path().join("x.csv-metadata.json")).unwrap()).unwrap();
    let columns = told["tableSchema"]["columns"].as_array().unwrap().iter().enumerate();
    let kinds: Vec<String> = columns
        .map(|(at, column)| format!("{}/{}", at + 1, if column["datatype"]["base"] == "string" { 2 } else { 1 }))
        .collect();
    // Semicolons, double quotes, UTF-8, from row 1, columns, Finnish, quoted texts stay text, find days.
    let filter = format!("--infilter=CSV:59,34,76,1,{},1035,false,true", kinds.join("/"));
    let to = folder.path().join("to");
    read(office.arg(filter).args(["--convert-to", "xlsx", "--outdir"]).arg(&to).arg(&table));
    let said = read(python.arg("converted").arg(to.join("x.xlsx")).arg(&table));
    assert_eq!(said.trim(), "{\"rows\": 216}");
}

#[test]
fn libreoffice_opens_the_workbook_and_keeps_its_types() {
    let folder = tempfile::tempdir().unwrap();
    let (Some(mut office), Some(mut python)) = (office(folder.path()), python("sheets.py")) else { return };
    let book = export(folder.path(), "x.xlsx", &["--format", "xlsx"]);
    let table = export(folder.path(), "x.csv", &["--format", "csv"]);
    let to = folder.path().join("to");
    read(office.args(["--convert-to", "xlsx", "--outdir"]).arg(&to).arg(&book));
    let said = read(python.arg("reopened").arg(to.join("x.xlsx")).arg(table));
    assert!(said.contains("\"pairs\": 216"), "{said}");
}

#[test]
fn a_folder_is_replaced_only_by_its_like() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taulukot");
    let (order, _) = made(Format::DataPackage);
    work::export(&order, &path, Existing::Keep).unwrap();
    let first = all_bytes(&path);
    assert!(first.iter().any(|(name, _)| name == Path::new(DATA_PACKAGE)));
    assert_eq!(csv_rows(&fs::read(path.join("data/municipalities.csv")).unwrap()).len(), 310);
    assert!(work::export(&order, &path, Existing::Keep).is_err(), "it stays unless somebody says replace");
    fs::write(path.join("data/projects.csv"), "changed by hand").unwrap();
    work::export(&order, &path, Existing::Replace).unwrap();
    assert_eq!(all_bytes(&path), first);
    fs::write(path.join("muistiinpanot.txt"), "minun").unwrap();
    let refused = work::export(&order, &path, Existing::Replace).unwrap_err();
    let said = refused.say(Language::Fi);
    assert!(said.contains("muistiinpanot.txt") && said.contains("Kansiota ei korvattu"), "{said}");
    assert_eq!(fs::read_to_string(path.join("muistiinpanot.txt")).unwrap(), "minun");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-done is left");
}
