//! Does the JSON of the command line and of exports keep to its contract, `assets/schemas/`?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

use crate::outside;

const SCHEMAS: [&str; 13] = [
    "360giving",
    "compare",
    "coverage",
    "export",
    "gaps",
    "overlaps",
    "projects",
    "resolve",
    "review-list",
    "scenario",
    "suggest",
    "timeline",
    "verify",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn corpus(name: &str) -> String {
    root().join("tests/data/corpus").join(name).display().to_string()
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn schema(name: &str) -> Value {
    read(&root().join("assets/schemas").join(format!("{name}.schema.json")))
}

fn validator(name: &str) -> Validator {
    jsonschema::draft202012::new(&schema(name)).unwrap()
}

/// Fails with every place that breaks the schema.
#[track_caller]
pub(crate) fn holds(name: &str, value: &Value) {
    let faults: Vec<String> =
        validator(name).iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).take(5).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

/// An answer, whether it asks for a decision or not.
fn json(arguments: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    let output = command.args(arguments).args(["--format", "json"]).output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 3)), "{arguments:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn export(arguments: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    read(&outside::export(folder.path(), "all.json", &[&["--format", "json"], arguments].concat()))
}

#[test]
fn each_schema_is_one_of_2020_12_and_shared_parts_are_the_same() {
    let mut parts: std::collections::BTreeMap<String, Value> = std::collections::BTreeMap::new();
    for name in SCHEMAS {
        let schema = schema(name);
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        for member in ["$id", "title", "description"] {
            assert!(schema[member].as_str().is_some_and(|text| !text.is_empty()), "{name}: {member}");
        }
        for (part, body) in schema["$defs"].as_object().unwrap() {
            let known = parts.entry(part.clone()).or_insert_with(|| body.clone());
            assert_eq!(known, body, "{name}: {part} is told in two ways");
        }
    }
    let files = fs::read_dir(root().join("assets/schemas")).unwrap().count();
    assert_eq!(files, SCHEMAS.len());
}

#[test]
fn every_command_keeps_to_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let draft = folder.path().join("draft.json");
    fs::write(
        &draft,
        r#"{"format":"hankekartta-draft","version":1,"name":"d","changes":[{"drop":{"project":"kotka"}}]}"#,
    )
    .unwrap();
    let draft = draft.to_str().unwrap();
    let money = corpus("43-rahasummat-2020.csv");
    let grants = corpus("32-grants-2022.json");
    let half = corpus("44-toteutusajat-2020.csv");
    let answers: [(&str, &[&str]); 20] = [
        ("projects", &["projects"]),
        ("projects", &["projects", &money]),
        ("projects", &["projects", &grants, &half]),
        ("resolve", &["resolve", "Etelä-Savo; Mikeli, Juva ja muut kunnat"]),
        ("resolve", &["resolve", ""]),
        ("coverage", &["coverage"]),
        ("coverage", &["coverage", "--by", "region", "--where", "maakunta:Uusimaa"]),
        ("review-list", &["review", "list"]),
        ("review-list", &["review", "list", &grants]),
        ("gaps", &["gaps"]),
        ("gaps", &["gaps", "--by", "region"]),
        ("overlaps", &["overlaps", &half]),
        ("overlaps", &["overlaps"]),
        ("timeline", &["timeline", &half]),
        ("timeline", &["timeline", "--by", "subregion"]),
        ("suggest", &["suggest", "--k", "2"]),
        ("suggest", &["suggest", "--share", "90"]),
        ("compare", &["compare", "embedded", &grants]),
        ("scenario", &["scenario", draft]),
        ("scenario", &["scenario", draft, draft]),
    ];
    for (name, arguments) in answers {
        holds(name, &json(arguments));
    }
}

#[test]
fn a_proof_keeps_to_its_schema_and_says_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = outside::export(folder.path(), "all.json", &["--format", "json", "--date", "2020-12-31"]);
    let proof = json(&["verify", path.to_str().unwrap()]);
    holds("verify", &proof);
    assert_eq!(proof["result"], "same-bytes");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"name\": \"", "\"name\": \"x", 1)).unwrap();
    let proof = json(&["verify", path.to_str().unwrap()]);
    holds("verify", &proof);
    assert_eq!((&proof["result"], &proof["first"][0]["place"]), (&"differs".into(), &"projects[0].name".into()));
}

/// Damages an answer in one way after another; the schema must see each.
#[test]
fn what_breaks_the_contract_is_seen() {
    let projects = json(&["projects"]);
    let valid = validator("projects");
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut damaged = projects.clone();
        change(&mut damaged[0]);
        !valid.is_valid(&damaged)
    };
    assert!(!broken(&|_| {}));
    for key in projects[0].as_object().unwrap().keys() {
        assert!(broken(&|project| drop(project.as_object_mut().unwrap().remove(key))), "without {key}");
        assert!(broken(&|project| project[key] = Value::Bool(true)), "{key} of another type");
    }
    assert!(broken(&|project| project["core"][0] = 91.into()), "a code is no number");
    assert!(broken(&|project| project["core"][0] = "91".into()), "a code keeps its zeros");
    assert!(broken(&|project| project["start"] = "1.9.2020".into()));
    // Further fields are welcome.
    assert!(!broken(&|project| project["further"] = 1.into()));
    let whole = export(&[]);
    let valid = validator("export");
    for key in whole.as_object().unwrap().keys() {
        let mut damaged = whole.clone();
        damaged.as_object_mut().unwrap().remove(key);
        assert!(!valid.is_valid(&damaged), "without {key}");
    }
    let mut damaged = whole.clone();
    damaged["projects"][3].as_object_mut().unwrap().remove("terms");
    assert!(!valid.is_valid(&damaged));
    damaged = whole;
    damaged["coverage"]["region"]["areas"][0]["covered_residents_low"] = "many".into();
    assert!(!valid.is_valid(&damaged));
}

#[test]
fn an_export_holds_the_records_of_the_command_line() {
    for condition in [None, Some("maakunta:Uusimaa")] {
        let narrowed: Vec<&str> = condition.iter().flat_map(|text| ["--where", text]).collect();
        let with = |command: &[&'static str]| json(&[command, &narrowed, &["--lang", "fi"]].concat());
        let mut file = export(&narrowed);
        holds("export", &file);
        for (level, by) in [("municipality", "municipality"), ("subregion", "subregion"), ("region", "region")] {
            assert_eq!(file["coverage"][level], with(&["coverage", "--by", by]), "{condition:?} {level}");
        }
        assert_eq!(file["questions"], with(&["review", "list"])["questions"], "{condition:?}");
        assert_eq!(file["diagnostics"], with(&["check"])["diagnostics"], "{condition:?}");
        for project in file["projects"].as_array_mut().unwrap() {
            let id = project["id"].as_str().unwrap().to_owned();
            assert_eq!(*project, json(&["show", &id]), "{condition:?}");
            project.as_object_mut().unwrap().remove("terms");
        }
        assert_eq!(file["projects"], with(&["projects"]), "{condition:?}");
    }
}

#[test]
fn decisions_are_in_the_records_and_their_questions_stay() {
    let folder = tempfile::tempdir().unwrap();
    let decisions = folder.path().join("paatokset.json");
    let decisions = decisions.to_str().unwrap();
    let asked = json(&["review", "list"]);
    let id = asked["questions"][0]["id"].as_str().unwrap();
    let mut accept = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    outside::read(accept.args(["review", "dismiss", id, "--decisions", decisions]));
    let file = export(&["--decisions", decisions]);
    holds("export", &file);
    assert_eq!(file["questions"], json(&["review", "list", "--decisions", decisions, "--lang", "fi"])["questions"]);
    assert_eq!(file["questions"][0]["status"], "dismissed");
    assert_eq!(file["coverage"]["region"], json(&["coverage", "--by", "region", "--decisions", decisions]));
}

#[test]
fn columns_choose_fields_of_projects() {
    let file = export(&["--columns", "project_name,core"]);
    holds("export", &file);
    assert_eq!(file["columns"], serde_json::json!(["core", "id", "name"]));
    let whole = export(&[]);
    for (project, all) in file["projects"].as_array().unwrap().iter().zip(whole["projects"].as_array().unwrap()) {
        assert_eq!(project.as_object().unwrap().len(), 3);
        assert_eq!((&project["name"], &project["core"]), (&all["name"], &all["core"]));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.json");
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["export", "--format", "json", "--columns", "name,nobody", "--lang", "en", "--out"])
        .arg(&path)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nobody"), "{output:?}");
    assert!(!path.exists());
}

#[test]
fn two_runs_make_the_same_bytes_and_chosen_areas_narrow_the_lists() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str| fs::read(outside::export(folder.path(), name, &["--format", "json", "--area", "091"]));
    let (a, b) = (make("a.json").unwrap(), make("b.json").unwrap());
    assert!(a == b);
    let file: Value = serde_json::from_slice(&a).unwrap();
    let code = |level: &str| file["coverage"][level]["areas"][0]["code"].clone();
    assert_eq!((code("municipality"), code("region")), ("091".into(), "01".into()));
    assert_eq!(file["coverage"]["region"]["areas"].as_array().unwrap().len(), 1);
}

/// Every list of the corpus: without a year, without days, with money of every sort, with what nobody can read.
#[test]
fn exports_of_every_sort_of_list_keep_to_their_schemas() {
    let lists = fs::read_dir(root().join("tests/data/corpus")).unwrap().map(|entry| entry.unwrap().path());
    let is_list =
        |path: &PathBuf| !["expected.json", "README.md"].iter().any(|end| path.to_str().unwrap().ends_with(end));
    let mut lists: Vec<PathBuf> = lists.filter(is_list).collect();
    lists.sort();
    let lists: Vec<&str> = lists.iter().map(|path| path.to_str().unwrap()).collect();
    assert!(lists.len() > 60);
    let folder = tempfile::tempdir().unwrap();
    let make = |format| read(&outside::export(folder.path(), format, &[&["--format", format], &lists[..]].concat()));
    let (file, package) = (make("json"), make("360giving"));
    holds("export", &file);
    holds("360giving", &package);
    let (projects, grants) = (file["projects"].as_array().unwrap(), package["grants"].as_array().unwrap());
    assert!(projects.len() > 300);
    assert_eq!(projects.len(), grants.len());
    for (project, grant) in projects.iter().zip(grants) {
        assert_eq!(project["id"], grant["hankekartta"]["project"]);
        let cents = project["amount"]["cents"].as_f64().filter(|_| project["amount"]["kind"] == "granted");
        assert_eq!(grant.get("amountAwarded").and_then(Value::as_f64), cents.map(|cents| cents / 100.0));
        let places = grant["beneficiaryLocation"].as_array().into_iter().flatten();
        let codes: Vec<&Value> = places.map(|place| &place["geoCode"]).filter(|code| code.is_string()).collect();
        assert_eq!(codes, project["core"].as_array().unwrap().iter().collect::<Vec<_>>(), "{}", project["id"]);
    }
}

#[test]
fn names_stand_in_two_languages_where_two_are_asked_for() {
    let file = export(&["--also", "sv", "--area", "853"]);
    holds("export", &file);
    assert_eq!(file["coverage"]["municipality"]["areas"][0]["name"], "Turku / Åbo");
}

#[test]
fn hostile_names_are_readable_json() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("lista.csv");
    let long = "pitkä ".repeat(6_000);
    fs::write(
        &document,
        format!(
            "Hakija;Hanke;Toiminta-alue;Kuvaus\n=cmd|' /C calc'!A0;<script>alert(1)</script>\u{202e}gpj.exe;Kotka;]]> \"😀\" \u{7}\n@SUM(A1);{long};Kotka;x\u{2028}y\n"
        ),
    )
    .unwrap();
    let document = document.to_str().unwrap();
    let path = outside::export(folder.path(), "all.json", &["--format", "json", document]);
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains(['\u{202e}', '\u{2028}', '\u{7}']), "nothing turns or breaks the text around it");
    let file: Value = serde_json::from_str(&text).unwrap();
    holds("export", &file);
    let records = json(&["projects", document]);
    for (at, record) in records.as_array().unwrap().iter().enumerate() {
        assert_eq!(file["projects"][at]["name"], record["name"]);
        assert_eq!(file["projects"][at]["applicant"], record["applicant"]);
        assert_eq!(file["projects"][at]["description"], record["description"]);
    }
    assert!(records[0]["name"].as_str().unwrap().contains("<script>"));
}

#[test]
fn python_reads_what_the_program_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = outside::export(folder.path(), "all.json", &["--format", "json"]);
    let Some(mut reader) = outside::python("records.py") else { return };
    let said = outside::read(reader.arg(root().join("assets/schemas/export.schema.json")).arg(&path));
    let said: Value = serde_json::from_str(&said).unwrap();
    let coverage = json(&["coverage"]);
    assert_eq!(said["projects"], json(&["projects"]).as_array().unwrap().len());
    for key in ["covered", "covered_residents", "covered_residents_low"] {
        assert_eq!(said[key], coverage[key], "{key}");
    }
    assert_eq!(said["pairs"], 108, "every pair of project and core municipality");
}
