//! Does an exported file prove where it comes from, and is a changed one told from an untouched one?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use hankekartta::export::Format;
use serde_json::Value;

fn run(arguments: &[&str], files: &[&Path]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    command.args(arguments).args(files).args(["--lang", "en"]).env_remove("SOURCE_DATE_EPOCH").output().unwrap()
}

fn export(path: &Path, arguments: &[&str]) {
    let output = run(&[&["export"], arguments, &["--out"]].concat(), &[path]);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

/// Exit code and answer.
fn verify(path: &Path, arguments: &[&str]) -> (i32, Value) {
    let output = run(&[&["verify", "--format", "json"], arguments].concat(), &[path]);
    let code = output.status.code().unwrap();
    (code, serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}")))
}

fn place(format: Format, folder: &Path) -> PathBuf {
    folder.join(if format.is_folder() { "all".to_owned() } else { format!("all.{}", format.extension()) })
}

#[test]
fn every_format_proves_itself() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = place(format, folder.path());
        let options = ["--format", format.key(), "--where", "maakunta:Uusimaa", "--date", "2020-12-31"];
        let output = run(&[&["export"][..], &options, &["--out"]].concat(), &[&path]);
        assert!(output.status.success(), "{format:?}: {output:?}");
        let (code, answer) = verify(&path, &[]);
        assert_eq!((code, &answer["result"]), (0, &"same-bytes".into()), "{format:?}: {answer:#}");
        let origin = &answer["provenance"];
        assert_eq!(origin["source_file"], "rahoitettavat-hankkeet-2020.txt");
        assert_eq!(origin["date"], "2020-12-31");
        assert!(origin["command"].as_str().unwrap().contains("--where maakunta:Uusimaa"), "{origin}");
        assert!(!origin["command"].as_str().unwrap().contains(folder.path().to_str().unwrap()), "no folder is told");
    }
}

#[test]
fn a_cell_changed_by_hand_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.csv");
    export(&path, &["--format", "csv"]);
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen("Kotka", "Kouvola", 1);
    assert_ne!(text, changed);
    fs::write(&path, &changed).unwrap();
    let (code, answer) = verify(&path, &[]);
    assert_eq!((code, &answer["result"], &answer["differences"]), (3, &"differs".into(), &1.into()), "{answer:#}");
    assert_eq!(answer["first"][0]["made"].as_str().map(|cell| cell.contains("Kotka")), Some(true));
    assert!(answer["first"][0]["place"].as_str().unwrap().starts_with("row "), "{answer:#}");
    // A row taken out is told too.
    let lines: Vec<&str> = text.split_inclusive("\r\n").collect();
    fs::write(&path, lines[..lines.len() - 1].concat()).unwrap();
    assert_eq!(verify(&path, &[]).0, 3);
    let output = run(&["verify"], &[&path]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("changed afterwards"), "{output:?}");
}

#[test]
fn the_same_content_saved_again_is_the_same_content() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.geojson");
    export(&path, &["--format", "geojson", "--area", "153"]);
    let value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    fs::write(&path, serde_json::to_vec_pretty(&value).unwrap()).unwrap();
    let (code, answer) = verify(&path, &[]);
    assert_eq!((code, &answer["result"]), (0, &"same-content".into()), "{answer:#}");
}

#[test]
fn another_document_and_other_decisions_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("lista.txt");
    let text = include_str!("../../assets/rahoitettavat-hankkeet-2020.txt");
    fs::write(&document, text).unwrap();
    let path = folder.path().join("lista.geojson");
    let output = run(&["export", "--format", "geojson", "--out"], &[&path, &document]);
    assert!(output.status.success(), "{output:?}");
    // The document beside the file is found by its name.
    assert_eq!(verify(&path, &[]).1["result"], "same-bytes");
    fs::write(&document, text.replacen("Espoo", "Vantaa", 1)).unwrap();
    let (code, answer) = verify(&path, &[]);
    assert_eq!((code, &answer["source_same"]), (3, &false.into()), "{answer:#}");
    let other = folder.path().join("other.txt");
    fs::write(&other, text).unwrap();
    let output = run(&["verify", "--format", "json", "--source"], &[&other, &path]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn a_file_that_tells_nothing_cannot_be_proven() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in
        [("a.csv", "a,b\r\n1,2\r\n".as_bytes()), ("b.json", b"{}"), ("c.xlsx", b"PK"), ("d.pdf", b"%PDF")]
    {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let output = run(&["verify"], &[&path]);
        assert_eq!(output.status.code(), Some(1), "{name}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(name), "{output:?}");
    }
    // A command that would do something else is not carried out.
    let path = folder.path().join("e.json");
    fs::write(&path, br#"{"hankekartta":{"source_file":"","source_sha256":"","decisions_sha256":"","division_year":2020,"filter":"","filter_words":"","program_version":"0","command":"hankekartta-cli review clear x --decisions y","date":null}}"#).unwrap();
    assert_eq!(run(&["verify"], &[&path]).status.code(), Some(1));
}
