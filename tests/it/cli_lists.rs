//! Does the command line say what an answer lacks, and wait for nobody? Runs the program itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "en_US.UTF-8").output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn every_answer_says_on_stderr_which_rows_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let broken =
        file(folder.path(), "a.ndjson", "{\"hakija\":\"A ry\",\"hanke\":\"X\",\"kunta\":\"Salo\"}\n{\"hakija\":\n");
    let out = folder.path().join("out.csv");
    for arguments in [
        &["projects", text(&broken)][..],
        &["projects", text(&broken), "--format", "csv"],
        &["projects", text(&broken), "--format", "json"],
        &["coverage", text(&broken)],
        &["export", text(&broken), "--format", "csv", "--overwrite", "--out", text(&out)],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(said(&output).contains("row 2: The row could not be read as a project: {\"hakija\":"), "{output:?}");
    }
    let whole = file(folder.path(), "b.csv", "Hakija;Hanke;Kunta\nA ry;X;Salo\n");
    assert_eq!(said(&run(&["projects", text(&whole)])), "", "nothing is missing, nothing is said");
    let both = said(&run(&["projects", text(&whole), text(&broken)]));
    assert!(both.contains("a.ndjson, row 2: "), "{both}");
    let lacks = said(&run(&["projects", text(&whole), "--map", "area=Pakka"]));
    assert!(lacks.contains("The file has no column Pakka."), "{lacks}");
}

#[test]
fn what_many_rows_lack_is_said_for_some_and_counted_for_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "{\"hakija\":\n".repeat(30);
    let list =
        file(folder.path(), "a.ndjson", &format!("{{\"hakija\":\"A ry\",\"hanke\":\"X\",\"kunta\":\"Salo\"}}\n{rows}"));
    let output = said(&run(&["projects", text(&list)]));
    assert_eq!(output.lines().count(), 21);
    assert!(output.contains("and 10 places more"), "{output}");
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_into_is_refused_and_a_given_one_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut child = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["projects", text(&pipe), "--lang", "en"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Bounded, so that a wait for ever is a failure and not a hang of the tests.
    let begun = Instant::now();
    let ended = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break Some(status);
        }
        if begun.elapsed() > Duration::from_mins(1) {
            child.kill().unwrap();
            break None;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.expect("it waits for ever").code(), Some(1));
    let mut given = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["projects", "/dev/stdin", "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut given.stdin.take().unwrap(), b"Hakija;Hanke;Kunta\nA ry;X;Salo\n").unwrap();
    let output = given.wait_with_output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("734"), "{output:?}");
}

#[test]
fn columns_of_one_name_are_all_in_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let list =
        file(folder.path(), "a.csv", "Hakija;Hanke;Kunta;Muu;Muu\nA ry;X;Salo;yksi;kaksi;kolme\nB ry;Y;Pori;1;2\n");
    let projects = json(&["projects", text(&list)]);
    assert_eq!(projects[0]["other"], serde_json::json!({"Muu": "yksi", "Muu (2)": "kaksi", "F": "kolme"}));
}

#[test]
fn the_document_of_a_review_stands_before_or_behind_the_command() {
    let folder = tempfile::tempdir().unwrap();
    let list = file(folder.path(), "a.csv", "Hakija;Hanke;Toiminta-alue\nA ry;X;Mikeli, Juva\nB ry;Y;Heinla\n");
    let decisions = folder.path().join("a.decisions.json");
    let kept = || -> Value { serde_json::from_slice(&fs::read(&decisions).unwrap()).unwrap() };
    let (list, path) = (text(&list), text(&decisions));
    assert_eq!(json(&["review", list, "list"]), json(&["review", "list", list]));
    let id = json(&["review", "list", list])["questions"][0]["id"].as_str().unwrap().to_owned();

    // A note leaves open what nobody decided, stays when it is decided, and does not change what is.
    assert_eq!(run(&["review", list, "note", &id, "--note", "Kysytty", "--decisions", path]).status.code(), Some(0));
    assert_eq!(kept()["decisions"][0]["verdict"], "leave-open");
    assert_eq!(run(&["review", "accept", &id, list, "--decisions", path]).status.code(), Some(0));
    assert_eq!(
        (&kept()["decisions"][0]["verdict"], &kept()["decisions"][0]["note"]),
        (&"accept".into(), &"Kysytty".into())
    );
    assert_eq!(
        run(&["review", list, "note", &id, "--note", "Varmistettu", "--decisions", path]).status.code(),
        Some(0)
    );
    let decision = &kept()["decisions"][0];
    assert_eq!((&decision["verdict"], &decision["note"]), (&"accept".into(), &"Varmistettu".into()));

    // All are taken back, wherever the document stands; a word that is no question is told.
    assert_eq!(run(&["review", "clear", "nobody:nothing", list, "--decisions", path]).status.code(), Some(2));
    assert_eq!(kept()["decisions"].as_array().unwrap().len(), 1);
    assert_eq!(run(&["review", "clear", list, "--decisions", path]).status.code(), Some(0));
    assert!(kept()["decisions"].as_array().unwrap().is_empty());
}

#[test]
fn every_candidate_of_a_question_says_why_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let list = file(
        folder.path(),
        "a.csv",
        "Hakija;Hanke;Toiminta-alue;Kuvaus\nLahden kaupunki;X;Mikeli;Toimitaan myös Porissa.\nB ry;Y;Oulu;\n",
    );
    let questions = json(&["review", "list", text(&list)]);
    let questions = questions["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 3);
    for candidate in questions.iter().flat_map(|question| question["candidates"].as_array().unwrap()) {
        assert_ne!(candidate["reason"], "", "{candidate}");
    }
}
