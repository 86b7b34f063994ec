//! Is what the window exports what its command exports, and does the window say what will be in the file?

use std::path::Path;
use std::process::{Command, Output};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use hankekartta::export::{Exported, Format, Preview, origin};
use hankekartta::files;
use hankekartta::session::{Action, Dialog, ExportState};

use crate::support::{Window, assert_reads, document, play, settle};

/// Runs the very command line that the window shows, in a folder.
fn run(folder: &Path, command: &str) -> Output {
    let words = shlex::split(command).unwrap();
    let (program, arguments) = words.split_first().unwrap();
    assert_eq!(program, "hankekartta-cli");
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).current_dir(folder).args(arguments).output().unwrap()
}

#[track_caller]
fn exported(window: &mut Harness<'_, Window>) {
    window.get_by_label("Vie").click();
    settle(window);
    settle(window);
    let state = &window.state().session().state().export;
    assert!(matches!(state, ExportState::Done { .. }), "{state:?}");
}

/// Takes away what was exported before.
fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name().to_string_lossy().starts_with("file-") {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
}

/// Writes from the window, then runs the shown command beside it: the same bytes.
#[track_caller]
fn same(window: &mut Harness<'_, Window>, folder: &Path, format: Format) -> Vec<u8> {
    let name = format!("file-{}.{}", format.key(), format.extension());
    let path = folder.join(&name);
    clear(folder);
    window.state_mut().bench().send(Action::SetExportFormat(format));
    window.state_mut().bench().send(Action::SetExportPath(path.display().to_string()));
    settle(window);
    let command = window.state().session().export_command().unwrap();
    assert_reads(window, &[&command]);
    exported(window);
    let of_window = files::read(&path).unwrap();
    clear(folder);
    let output = run(folder, &command);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command}\n{said}");
    let of_command = files::read(&path).unwrap();
    assert!(of_window == of_command, "{format:?}: {command}");
    of_window
}

fn words(bytes: &[u8], pieces: &Path) -> String {
    let mut file = Exported { bytes: bytes.to_vec(), ..Exported::default() };
    if let Ok(bytes) = files::read(pieces) {
        file.pieces.push(hankekartta::export::Piece { name: hankekartta::export::SIDECAR.to_owned(), bytes });
    }
    origin(&file).unwrap().filter_words
}

#[test]
fn the_command_that_the_window_shows_makes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = document();
    play(&mut window, "toggle-region 01\ntoggle-kind municipality\nopen-dialog export");
    for format in [Format::Csv, Format::Xlsx, Format::GeoJson, Format::Svg] {
        let bytes = same(&mut window, folder.path(), format);
        let beside = folder.path().join(format!("file-{}.csv-metadata.json", format.key()));
        let told = words(&bytes, &beside);
        assert_eq!(told, "Maakunta: Uusimaa; Hakijatyyppi: Kunta tai kaupunki", "{format:?}");
    }
    // By hand: what no condition says is told by the ids.
    play(&mut window, "clear-filter\ntoggle-project oulu\nselect-municipality 091\nexport-what chosen");
    let command = window.state().session().export_command().unwrap();
    assert!(command.contains("--project") && command.contains("--area 091"), "{command}");
    same(&mut window, folder.path(), Format::Json);
}

#[test]
fn a_draft_is_exported_as_a_draft_and_made_again_by_its_command() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = document();
    let draft = folder.path().join("kevät-2021.json");
    play(&mut window, "draft-new \"Kevät 2021\"\ndraft-add 005,010\ndraft-drop oulu on");
    play(&mut window, &format!("draft-save {}\nopen-dialog export\nexport-what draft", draft.display()));
    assert_reads(&window, &["Luonnos ”Kevät 2021” asiakirjan päällä"]);
    let bytes = same(&mut window, folder.path(), Format::Csv);
    let table = String::from_utf8(bytes).unwrap();
    assert!(table.contains("draft-1") && table.contains("\n005,"), "the draft's new project is in");
    assert!(!table.contains(",oulu,"), "what the draft drops is out");
    assert!(table.lines().skip(1).all(|row| row.contains("Kevät 2021")), "every row says that it is a draft");
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["verify", "--lang", "en"])
        .arg(folder.path().join("file-csv.csv"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    // The document itself is never mixed with it.
    play(&mut window, "export-what counted");
    let plain = String::from_utf8(same(&mut window, folder.path(), Format::Csv)).unwrap();
    assert!(plain.contains(",oulu,") && !plain.contains("draft-1") && !plain.contains("Kevät"));
}

#[test]
fn a_named_selection_is_exported_by_its_codes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = document();
    play(&mut window, "select 049,091\nname-selection \"Oma alue\"\nclear-selection\nopen-dialog export");
    play(&mut window, "export-what named \"Oma alue\"");
    let bytes = same(&mut window, folder.path(), Format::Csv);
    assert_eq!(csv::Reader::from_reader(bytes.as_slice()).records().count(), 2);
    let command = window.state().session().export_command().unwrap();
    assert!(command.contains("--area 049 --area 091"), "{command}");
}

#[test]
fn every_format_can_be_chosen_and_shows_what_it_will_be() {
    let mut window = document();
    play(&mut window, "select-project oulu");
    window.state_mut().bench().send(Action::OpenDialog(Dialog::Export));
    settle(&mut window);
    for format in Format::ALL {
        let name = window.state().session().state().language;
        let name = hankekartta::words::Words::new(name).text(&format!("format-{}", format.key()));
        window.get_all_by_label(&name).next().unwrap().click_accesskit();
        settle(&mut window);
        let session = window.state().session();
        assert_eq!(session.state().export_request.format, format);
        assert!(!session.outgoing().is_old());
        match session.outgoing().preview.as_ref().unwrap().as_ref().unwrap().as_ref() {
            Preview::Rows { columns, rows } => {
                assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == columns.len()), "{format:?}");
            }
            Preview::Picture { size, rgb } => assert_eq!(rgb.len(), (size.0 * size.1 * 3) as usize, "{format:?}"),
        }
    }
}

#[test]
fn a_choice_of_one_format_does_not_hinder_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = document();
    play(&mut window, "open-dialog export\nset-export csv file.csv\nexport-columns municipality_code,project_id");
    let bytes = same(&mut window, folder.path(), Format::Csv);
    assert!(bytes.starts_with(b"municipality_code,project_id\r\n"));
    same(&mut window, folder.path(), Format::ThreeSixtyGiving);
    play(&mut window, "set-export png file.png\nexport-size 320x400\nexport-also sv");
    let picture = same(&mut window, folder.path(), Format::Png);
    assert_eq!(picture.get(16..24), Some([0, 0, 1, 64, 0, 0, 1, 144].as_slice()), "width and height of the header");
}
