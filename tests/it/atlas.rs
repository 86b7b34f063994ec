//! Does an atlas hold every file, whole, or nothing at all?

use std::path::Path;
use std::process::{Command, Output};

use hankekartta::export::{ATLAS, Each, Making};
use hankekartta::files::Existing;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::session::{ExportState, Session};
use hankekartta::work;

use crate::support::{assert_reads, document, play, settle};

fn cli(arguments: &[&str], out: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"));
    command.args(["export", "--lang", "fi"]).args(arguments).arg("--out").arg(out).output().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

#[test]
fn a_file_for_each_project_proves_itself_alone() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("hankkeet");
    let made = cli(&["--atlas", "project", "--format", "geojson"], &folder);
    assert!(made.status.success(), "{made:?}");
    let dataset = intake::embedded();
    let files = names(&folder);
    assert_eq!(files.len(), dataset.projects.len() + 1, "{files:?}");
    assert_eq!(names(top.path()), ["hankkeet"], "nothing is left beside it");
    let list: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join(ATLAS)).unwrap()).unwrap();
    let listed = list["files"].as_array().unwrap();
    for (project, entry) in dataset.projects.iter().zip(listed) {
        assert_eq!(entry["id"], project.id.as_str());
        assert!(files.contains(&entry["file"].as_str().unwrap().to_owned()), "{entry}");
    }
    assert!(list["hankekartta"]["command"].as_str().unwrap().contains("--atlas project"));
    for entry in [&listed[0], &listed[7]] {
        let file = folder.join(entry["file"].as_str().unwrap());
        let proof = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
            .args(["verify", "--format", "json"])
            .arg(&file)
            .output()
            .unwrap();
        let said: serde_json::Value = serde_json::from_slice(&proof.stdout).unwrap();
        assert_eq!(said["result"], "same-bytes", "{said}");
    }
}

#[test]
fn a_region_has_its_municipalities_only_and_pieces_stand_beside_their_file() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("maakunnat");
    let made = cli(&["--atlas", "region", "--format", "csv", "--where", "maakunta:Uusimaa"], &folder);
    assert!(made.status.success(), "{made:?}");
    let files = names(&folder);
    let uusimaa = "01_uusimaa.csv".to_owned();
    assert!(files.contains(&uusimaa) && files.contains(&format!("{uusimaa}-metadata.json")), "{files:?}");
    let bytes = std::fs::read(folder.join(&uusimaa)).unwrap();
    let mut table = csv::Reader::from_reader(bytes.as_slice());
    let at = table.headers().unwrap().iter().position(|name| name == "region_code").unwrap();
    let regions: Vec<String> = table.records().map(|row| row.unwrap()[at].to_owned()).collect();
    assert!(!regions.is_empty() && regions.iter().all(|code| code == "01"), "{regions:?}");
}

#[test]
fn an_atlas_is_replaced_only_when_asked_and_only_when_all_of_it_is_ours() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("atlas");
    let arguments = ["--atlas", "region", "--format", "csv", "--project", "oulu"];
    assert!(cli(&arguments, &folder).status.success());
    let before = names(&folder);
    assert!(!cli(&arguments, &folder).status.success(), "it exists");
    let again = [&arguments[..], &["--overwrite"]].concat();
    assert!(cli(&again, &folder).status.success());
    std::fs::write(folder.join("oma.txt"), "tärkeä").unwrap();
    assert!(!cli(&again, &folder).status.success(), "a person's file is in it");
    let mut after = names(&folder);
    after.retain(|name| name != "oma.txt");
    assert_eq!((after, std::fs::read_to_string(folder.join("oma.txt")).unwrap()), (before, "tärkeä".to_owned()));
}

#[test]
fn stopped_half_way_it_leaves_nothing() {
    let top = tempfile::tempdir().unwrap();
    let session = Session::new(division_2020(), intake::embedded().into());
    let making = Making::default();
    making.cancel();
    let made = work::atlas(&session.order(), Each::Project, &top.path().join("atlas"), Existing::Keep, &making);
    assert!(matches!(made, Err(work::ExportFailure::Cancelled)), "{made:?}");
    assert_eq!(names(top.path()), Vec::<String>::new());
    assert_eq!(making.files().0, 0);
}

#[test]
fn the_window_writes_an_atlas_and_says_how_many_files_it_has() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("alueet");
    let mut window = document();
    play(&mut window, "select-project oulu\nopen-dialog export\nset-export csv out.csv\nexport-each region");
    assert_eq!(window.state().session().state().export_path, "out", "a folder has no ending");
    play(&mut window, &format!("set-export csv {}\nexport", folder.display()));
    settle(&mut window);
    let files = names(&folder);
    let state = window.state().session().state();
    let ExportState::Done { files: Some(written), .. } = state.export else { panic!("{:?}", state.export) };
    assert_eq!(files.len(), written * 2 + 1, "each file, what is told of it, and the list: {files:?}");
    assert_reads(&window, &["Tallennettu:"]);
    let command = window.state().session().export_command().unwrap();
    assert!(command.contains("--atlas region") && command.contains("--project oulu"), "{command}");
}
