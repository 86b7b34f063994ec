//! Does a file that is too large, odd or closed get a clear word, and nothing worse?

use std::process::Command;

use hankekartta::document::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, take_apart};
use hankekartta::files::{self, FileError};
use hankekartta::intake::{Choices, Document, read_documents};
use hankekartta::model::{Limit, Problem};

fn too_much(bytes: &[u8], what: Limit) -> bool {
    let content = take_apart("lista.csv", bytes);
    content.findings.iter().any(|found| matches!(found.problem, Problem::TooMuch { what: found, .. } if found == what))
}

#[test]
fn rows_columns_and_cells_beyond_the_limits_are_left_out_and_said() {
    let mut rows = String::from("Hakija;Kunta\n");
    rows.push_str(&"a;b\n".repeat(MAX_ROWS));
    assert!(too_much(rows.as_bytes(), Limit::Rows));
    assert_eq!(take_apart("lista.csv", rows.as_bytes()).tables[0].len(), MAX_ROWS);
    let wide = format!(
        "{}\n{}\n{}\n",
        "a;".repeat(MAX_COLUMNS + 5),
        "b;".repeat(MAX_COLUMNS + 5),
        "c;".repeat(MAX_COLUMNS + 5)
    );
    assert!(too_much(wide.as_bytes(), Limit::Columns));
    let long = format!("Hakija;Kunta\na;\"{}\"\nb;Kotka\n", "ä".repeat(MAX_CELL));
    assert!(too_much(long.as_bytes(), Limit::Cell));
    assert!(
        take_apart("lista.csv", long.as_bytes()).tables[0]
            .rows()
            .all(|row| row.cells().all(|cell| cell.len() <= MAX_CELL))
    );
}

#[test]
fn a_folder_a_device_and_a_missing_file_are_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(files::read(folder.path()), Err(FileError::NotAFile { .. })));
    for device in ["/dev/zero", "/dev/null", "/dev/tty"] {
        let path = std::path::Path::new(device);
        if path.exists() {
            assert!(matches!(files::read(path), Err(FileError::NotAFile { .. })), "{device}");
        }
    }
    for (arguments, says) in [
        (vec!["projects", "/dev/zero"], "/dev/zero"),
        (vec!["projects", "ei/ole.csv"], "ei/ole.csv"),
        (vec!["projects", folder.path().to_str().unwrap()], "Kansiossa ei ole"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
            .args(&arguments)
            .env("LANG", "fi_FI.UTF-8")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(says), "{output:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn what_holds_no_list_says_what_it_saw() {
    for (name, bytes, problem) in [
        ("tyhja.csv", &b""[..], "EmptyFile"),
        ("kirje.txt", "Hyvä ystävä,\n\nkiitos kirjeestäsi. Tapaamme Turussa.\n".as_bytes(), "NoProjects"),
        ("nav.csv", "Etusivu;Haku\nYhteys;Palaute\n".as_bytes(), "SkippedTable"),
    ] {
        let dataset = read_documents(&[Document { name, bytes }], &Choices::default(), 3);
        assert!(dataset.projects.is_empty());
        assert!(
            dataset.diagnostics.iter().any(|found| format!("{:?}", found.problem).starts_with(problem)),
            "{name}: {:?}",
            dataset.diagnostics
        );
        assert!(dataset.sources[0].tally.adds_up());
        let file = tempfile::Builder::new().suffix(name).tempfile().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
            .arg("projects")
            .arg(file.path())
            .env("LANG", "fi_FI.UTF-8")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "a list without projects is a failure");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn a_workbook_that_its_library_stops_over_is_said_in_words_alone() {
    let mut bytes = include_bytes!("../data/formats/paatokset.xls").to_vec();
    // The stream's length and some records: calamine 0.38 stops over these.
    for (at, byte) in [(573, 65), (1014, 244), (1513, 101), (1915, 61), (2320, 180), (2754, 122)] {
        bytes[at] = byte;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rikki.xls");
    std::fs::write(&path, bytes).unwrap();
    let told = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).arg("check").arg(&path).env("LANG", "en").output();
    let told = told.unwrap();
    let said = String::from_utf8_lossy(&told.stdout).into_owned() + &String::from_utf8_lossy(&told.stderr);
    assert!(said.contains("XLS"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}
