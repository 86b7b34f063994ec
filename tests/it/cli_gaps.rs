//! Does the command `gaps` keep its contract? Runs the program itself.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

#[track_caller]
fn said(arguments: &[&str]) -> String {
    let output = run(&[&["gaps"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&said(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// What is said on stderr of what cannot be answered.
#[track_caller]
fn refused(arguments: &[&str], exit: i32) -> String {
    let output = run(&[&["gaps"], arguments].concat());
    assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {output:?}");
    assert!(output.stdout.is_empty(), "no answer beside a fault: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_json_has_the_fields_of_the_contract() {
    let gaps = json(&[]);
    assert_eq!(gaps["need"], "foreign-language", "the usual need");
    let number = |key: &str| gaps[key].as_f64().unwrap_or_else(|| panic!("{key} of {gaps}"));
    assert!((number("served") + number("unserved") - number("total")).abs() < 1e-6);
    assert_eq!((number("unserved"), number("unserved_high")), (68_904.0, 71_955.0));
    assert_eq!((number("residents"), number("residents_high")), (1_771_257.0, 1_856_178.0));
    let areas = gaps["areas"].as_array().unwrap();
    assert_eq!(areas.len(), 202);
    let first = &areas[0];
    for (key, value) in [("code", "245"), ("name", "Kerava"), ("nearest", "858"), ("nearest_name", "Tuusula")] {
        assert_eq!(first[key], value, "{key}");
    }
    assert_eq!((first["rank"].as_u64(), first["need"].as_f64()), (Some(1), Some(4638.0)));
    assert_eq!((first["distance_km"].as_f64(), first["wider"].as_bool()), (Some(4.2), Some(false)));
    assert!(first["residents"].as_u64().unwrap() > 30_000 && first["nearest_projects"].as_array().unwrap().len() == 1);
    let needs: Vec<f64> = areas.iter().map(|area| area["need"].as_f64().unwrap()).collect();
    assert!(needs.windows(2).all(|pair| pair[0] >= pair[1]), "the most need first");
}

#[test]
fn the_units_and_the_wider_areas_can_be_asked_for() {
    let regions = json(&["--by", "region", "--need", "residents"]);
    let areas = regions["areas"].as_array().unwrap();
    let satakunta = areas.iter().find(|area| area["name"] == "Satakunta").unwrap();
    assert_eq!((satakunta["code"].as_str(), satakunta["residents"].as_u64()), (Some("04"), Some(216_752)));
    assert_eq!(satakunta["without"].as_array().unwrap().len() as u64, satakunta["municipalities"].as_u64().unwrap());
    let sum: u64 = areas.iter().map(|area| area["residents"].as_u64().unwrap()).sum();
    assert_eq!(Some(sum), regions["residents"].as_u64());
    assert_eq!(json(&["--by", "subregion"])["by"], "sub-region");
    let wider = json(&["--wider"]);
    assert_eq!((wider["extent"].as_str(), wider["areas"].as_array().unwrap().len()), (Some("wider"), 94));
    // That a wider area is enough was asked, not guessed: its municipalities are in the low figure, too.
    let low = |record: &Value| record["served_low"].as_f64().unwrap();
    assert!(low(&wider) > low(&json(&[])));
    assert_eq!(wider["wider_only"], 108);
    let note = "108 kuntaa, jotka ovat vain laajemmalla alueella";
    assert!(said(&["--wider"]).contains(note) && !said(&[]).contains(note));
}

#[test]
fn csv_is_for_programs_and_the_table_for_people() {
    let csv = said(&["--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 203);
    assert!(lines[0].starts_with("rank,code,name,need,share,residents,wider,distance_km,nearest,"), "{}", lines[0]);
    assert!(lines[1].starts_with("1,245,Kerava,4638,"), "{}", lines[1]);
    let table = said(&["--format", "table"]);
    assert!(table.contains("Kerava") && table.contains("4\u{a0}638"), "{table}");
    assert!(table.contains("68\u{a0}904–71\u{a0}955"), "a range while questions are open: {table}");
    assert!(table.contains("linnuntietä"), "the distance says how it is measured: {table}");
}

#[test]
fn a_column_of_a_file_is_need_and_its_faults_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path =
        file(folder.path(), "tarve.csv", "Kunta;Oppilaita;Muita\nKerava;5;1\nPori;90;2\nHöpölä;7;3\nEspoo;10;4\n");
    let output = run(&["gaps", "--need", &format!("{path}#Oppilaita"), "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("tarve.csv") && told.contains("rivi 4") && told.contains("Höpölä"), "{told}");
    let gaps: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((gaps["need"].as_str(), gaps["source"].as_str()), (Some("Oppilaita"), Some("tarve.csv")));
    assert_eq!((gaps["total"].as_f64(), gaps["unserved"].as_f64()), (Some(105.0), Some(95.0)));
    assert_eq!(gaps["areas"][0]["name"], "Pori");
    assert_eq!(gaps["missing"].as_array().unwrap().len(), 307);
}

#[test]
fn a_formula_may_name_the_columns_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "tarve.csv", "Kunta;Uusia oppilaita\nKerava;5\nPori;90\n");
    let gaps = json(&["--need", "2 * \"Uusia oppilaita\" + 0*asukkaat", "--figures", &path]);
    let areas = gaps["areas"].as_array().unwrap();
    assert_eq!((areas[0]["name"].as_str(), areas[0]["need"].as_f64()), (Some("Pori"), Some(180.0)));
    assert_eq!((areas[1]["name"].as_str(), areas[1]["need"].as_f64()), (Some("Kerava"), Some(10.0)));
    assert_eq!(gaps["source"], "tarve.csv");
    assert_eq!(areas[2]["missing"], true);
    let ours = json(&["--need", "0,5*residents + 3*foreign-language"]);
    let kerava = ours["areas"].as_array().unwrap().iter().find(|area| area["code"] == "245").unwrap();
    let residents = kerava["residents"].as_f64().unwrap();
    assert_eq!(kerava["need"].as_f64(), Some(residents * 0.5 + 3.0 * 4638.0));
}

#[test]
fn what_cannot_be_counted_is_said_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let said = refused(&["--need", "residents + sade"], 2);
    assert!(said.contains("residents + sade\n              ^"), "the mark is under the name: {said}");
    assert!(refused(&["--need", "2 * (residents"], 2).contains("2 * (residents\n      ^"));
    let two = file(folder.path(), "kaksi.csv", "Kunta;A;B\nKerava;5;1\nPori;90;2\n");
    let said = refused(&["--need", &two], 2);
    assert!(said.contains("A, B"), "which column: {said}");
    assert!(refused(&["--need", &format!("{two}#C")], 2).contains("A, B"));
    let none = file(folder.path(), "ei.csv", "Hedelmä;Määrä\nomena;5\npäärynä;1\nkirsikka;2\n");
    assert!(refused(&["--need", &none], 2).contains("ei.csv"));
    let output = run(&["gaps", "--need", "ei-ole.csv"]);
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("ei-ole.csv"), "{output:?}");
}
