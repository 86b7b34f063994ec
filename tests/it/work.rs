//! Does the slow work answer with the right action, and say what went wrong?

use std::fs;

use hankekartta::gazetteer::Gazetteer;
use hankekartta::intake;
use hankekartta::model::Language;
use hankekartta::session::{DocumentRef, ExportState, Session, parse_script};
use hankekartta::work::perform;

/// Plays a script with the work done in place.
fn play(session: &mut Session, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            for effect in session.apply(action) {
                let answer = perform(&effect, Language::Fi);
                session.apply(answer);
            }
        }
    }
}

fn session() -> Session {
    let gazetteer = Gazetteer::embedded();
    Session::new(gazetteer.division(), std::sync::Arc::new(intake::embedded()))
}

#[test]
fn an_export_asks_before_it_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("valinta.csv");
    let mut session = session();
    let export = format!("select-project joensuu\nset-export csv \"{}\"\nexport\n", path.display());
    play(&mut session, &export);
    assert!(matches!(session.state().export, ExportState::Done { rows: 12, .. }), "{:?}", session.state().export);
    let first = fs::read(&path).unwrap();
    play(&mut session, "clear-selection\nexport");
    assert!(matches!(session.state().export, ExportState::Exists(_)), "{:?}", session.state().export);
    assert_eq!(fs::read(&path).unwrap(), first, "the old file is as it was");
    play(&mut session, "export overwrite");
    assert!(matches!(session.state().export, ExportState::Done { .. }));
    assert!(fs::read(&path).unwrap().len() > first.len());
    assert_eq!(session.pending(), 0);
    assert!(folder.path().join("valinta.csv-metadata.json").is_file(), "what is told of it stands beside it");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no leftovers");
}

#[test]
fn a_document_is_opened_and_a_missing_one_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lista.txt");
    fs::write(&path, include_bytes!("../../assets/rahoitettavat-hankkeet-2020.txt")).unwrap();
    let mut session = session();
    play(&mut session, &format!("select-project joensuu\nopen \"{}\"", path.display()));
    assert_eq!(session.dataset().sources[0].name, "lista.txt");
    assert_eq!(session.dataset().projects.len(), 21);
    assert!(session.state().undoable.projects.is_empty());
    play(&mut session, &format!("open \"{}\"", folder.path().join("ei ole.txt").display()));
    let notice = session.state().notice.clone().unwrap();
    assert!(notice.problem && notice.text.contains("ei ole.txt"), "{notice:?}");
    assert_eq!(session.dataset().sources[0].name, "lista.txt", "the open document stays");
    assert_eq!(session.pending(), 0);
    assert_eq!(session.state().documents, [DocumentRef::File(path)]);
}

#[test]
fn a_folder_opens_all_its_lists_and_an_empty_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session();
    play(&mut session, &format!("open \"{}\"", folder.path().display()));
    assert!(session.state().notice.as_ref().unwrap().problem);
    fs::write(folder.path().join("a.csv"), "Hakija;Kunta;Avustus\nKylä ry;Kotka;5 €\nTalo ry;Hamina;6 €\n").unwrap();
    fs::write(folder.path().join("b.csv"), "Hakija;Kunta;Avustus\nTalo ry;Hamina;7 €\n").unwrap();
    fs::write(folder.path().join("kuva.png"), [1, 2, 3]).unwrap();
    play(&mut session, &format!("open \"{}\"", folder.path().display()));
    let dataset = session.dataset();
    let names: Vec<&str> = dataset.sources.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["a.csv", "b.csv"]);
    let documents: Vec<usize> = dataset.projects.iter().map(|project| project.origin.document).collect();
    assert_eq!(documents, [0, 0, 1]);
    let ids: std::collections::BTreeSet<&str> = dataset.projects.iter().map(|project| project.id.as_str()).collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
}
