//! Does the command line keep its contract? Runs the program itself.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

fn code(arguments: &[&str]) -> i32 {
    run(arguments).status.code().unwrap()
}

#[test]
fn projects_are_the_21_of_2020_as_they_are_meant() {
    let projects = json(&["projects"]);
    let truth: Value = serde_json::from_str(include_str!("../data/documents/2020-expected.json")).unwrap();
    let (projects, truth) = (projects.as_array().unwrap(), truth.as_array().unwrap());
    assert_eq!(projects.len(), 21);
    for (project, expected) in projects.iter().zip(truth) {
        for key in ["id", "applicant", "name", "start", "end", "partners", "lead", "area_text", "core"] {
            assert_eq!(project[key], expected[key], "{key} of {}", project["id"]);
        }
        assert_eq!(project["wider"], expected["context"]);
        assert!(project["uncertain"].is_array() && project["description"].is_string());
    }
}

#[test]
fn coverage_of_2020_is_known() {
    let coverage = json(&["coverage"]);
    for (key, value) in [
        ("division_year", 2020),
        ("municipalities", 310),
        ("covered", 108),
        ("residents", 5_525_292),
        ("covered_residents", 3_754_035),
    ] {
        assert_eq!(coverage[key], value, "{key}");
    }
    for (by, areas) in [
        ("municipality", 310),
        ("subregion", 70),
        ("region", 19),
        ("ely", 16),
        ("avi", 7),
        ("hospital-district", 21),
        ("wellbeing-county", 23),
    ] {
        let coverage = json(&["coverage", "--by", by]);
        assert_eq!(coverage["areas"].as_array().unwrap().len(), areas);
        let residents: u64 =
            coverage["areas"].as_array().unwrap().iter().filter_map(|area| area["residents"].as_u64()).sum();
        assert_eq!(residents, 5_525_292);
    }
    assert!(String::from_utf8(run(&["coverage", "--lang", "fi"]).stdout).unwrap().contains("67,9"));
}

#[test]
fn resolve_shows_why() {
    let answer = json(&["resolve", "Etelä-Savo; Mikeli, Juva"]);
    assert_eq!(answer["core"], serde_json::json!(["178", "491"]));
    assert_eq!(answer["wider"].as_array().unwrap().len(), 12);
    let mikeli = &answer["terms"][1];
    assert_eq!(
        (&mikeli["text"], &mikeli["method"], &mikeli["status"]),
        (&"Mikeli".into(), &"misspelt".into(), &"question".into())
    );
    assert_eq!(mikeli["start"], "Etelä-Savo; ".len());
    for term in answer["terms"].as_array().unwrap() {
        let status = term["status"].as_str().unwrap();
        assert!(["accepted", "question", "unresolved", "note"].contains(&status));
        assert!(term["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()));
    }
}

#[test]
fn show_gives_one_project_or_says_that_there_is_none() {
    assert_eq!(json(&["show", "joensuu"])["terms"].as_array().unwrap().len(), 6);
    let missing = run(&["show", "atlantis", "--lang", "fi"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(missing.stdout.is_empty());
    assert!(String::from_utf8(missing.stderr).unwrap().contains("atlantis"));
}

#[test]
fn check_says_that_a_person_should_decide() {
    let check = json(&["check"]);
    assert_eq!((&check["projects"], &check["needs_decision"]), (&21.into(), &8.into()));
    assert_eq!(code(&["check"]), 3);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("selvä.txt");
    let row = "<b>Espoon kaupunki</b> Hanke 1.9.2020–31.8.2021\tEspoo\tTehdään.\n";
    fs::write(&path, format!("Hankkeen tiedot\tToiminta-alue\tToiminnan kuvaus\n{row}")).unwrap();
    assert_eq!(code(&["check", path.to_str().unwrap()]), 0);
}

#[test]
fn check_does_not_pass_over_a_row_that_it_could_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rikki.txt");
    for broken in ["rikki\tEspoo\tTehdään.", "<b>Vantaan kaupunki</b> Hanke 31.9.2020–31.8.2021\tVantaa\tTehdään."]
    {
        let row = "<b>Espoon kaupunki</b> Hanke 1.9.2020–31.8.2021\tEspoo\tTehdään.";
        fs::write(&path, format!("Hankkeen tiedot\tToiminta-alue\tToiminnan kuvaus\n{row}\n{broken}\n")).unwrap();
        assert_eq!(code(&["check", path.to_str().unwrap()]), 3, "{broken}");
    }
}

#[test]
fn exit_codes_tell_how_it_ended() {
    assert_eq!(code(&["--version"]), 0);
    assert_eq!(code(&["projects", "/no/such/file.txt"]), 1);
    assert_eq!(code(&["projects", "."]), 1);
    assert_eq!(code(&["fly"]), 2);
    assert_eq!(code(&["show", "kot ka!"]), 2);
    assert_eq!(code(&["coverage", "--by", "planet"]), 2);
    assert_eq!(code(&["export", "--format", "csv", "--out", "x.csv", "--area", "999"]), 2);
}

#[test]
fn export_writes_whole_and_replaces_only_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("valinta.csv");
    let out = path.to_str().unwrap();
    let output = run(&["export", "--format", "csv", "--out", out, "--project", "joensuu"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty(), "messages go to stderr");
    let first = fs::read(&path).unwrap();
    assert_eq!(String::from_utf8_lossy(&first).lines().count(), 1 + 12);
    let again = run(&["export", "--format", "csv", "--out", out, "--area", "01", "--lang", "fi"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8(again.stderr).unwrap().contains("--overwrite"));
    assert_eq!(fs::read(&path).unwrap(), first);
    assert_eq!(code(&["export", "--format", "csv", "--out", out, "--area", "01", "--overwrite"]), 0);
    assert_eq!(String::from_utf8_lossy(&fs::read(&path).unwrap()).lines().count(), 1 + 16);
    assert_eq!(code(&["export", "--format", "csv", "--out", out, "--area", "subregion:131", "--overwrite"]), 0);
    assert_eq!(code(&["export", "--format", "geojson", "--out", "/no/such/folder/x.geojson"]), 1);
    assert!(folder.path().join("valinta.csv-metadata.json").is_file(), "what is told of it stands beside it");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no leftovers");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for arguments in
        [&["projects", "--format", "json"][..], &["coverage", "--format", "csv"], &["check", "--format", "json"]]
    {
        assert_eq!(run(arguments).stdout, run(arguments).stdout);
    }
}

#[test]
fn what_a_program_reads_does_not_depend_on_the_language_of_the_machine() {
    for arguments in [["coverage", "--format", "json"], ["coverage", "--format", "csv"], ["check", "--format", "json"]]
    {
        let on = |locale: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
            command.args(arguments).env("LC_ALL", locale).env("LANG", locale).output().unwrap().stdout
        };
        assert_eq!(on("sv_FI.UTF-8"), on("en_US.UTF-8"), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_stderr_is_no_panic() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    assert_eq!(command.args(["projects", "/no/such/file.txt"]).stderr(full).status().unwrap().code(), Some(1));
}

#[test]
fn messages_come_in_three_languages() {
    let said: Vec<String> = ["fi", "sv", "en"]
        .iter()
        .map(|lang| String::from_utf8(run(&["projects", "/no/such/file.txt", "--lang", lang]).stderr).unwrap())
        .collect();
    assert!(said[0] != said[1] && said[1] != said[2] && said.iter().all(|text| text.contains("/no/such/file.txt")));
}

#[test]
fn a_reader_that_has_enough_is_no_fault() {
    use std::io::Read;
    let mut child = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["coverage", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(child.wait().unwrap().success(), "{said}");
    assert_eq!(said, "");
}
