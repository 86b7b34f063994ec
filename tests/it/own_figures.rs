//! Does a table of one's own come by every way, and is bringing and dropping it a step to take back?

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::session::{Action, NeedChoice, Session};

use crate::documents::Dropped;
use crate::support::{Window, assert_reads, document, open_on_desktop, play, settle, texts};

fn window(script: &str) -> Harness<'static, Window> {
    let mut window = document();
    play(&mut window, &format!("set-language fi\nset-topic gaps\n{script}"));
    window
}

fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..4 {
        window.step();
    }
    settle(window);
}

/// As a hand does it: what floats over the panels must not be closed by the way.
fn click(window: &mut Harness<'_, Window>, label: &str) {
    let pos = window.get_by_label(label).rect().center();
    window.event(Event::PointerMoved(pos));
    window.step();
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        window.step();
    }
    rest(window);
}

fn act(window: &mut Harness<'_, Window>, action: Action) {
    window.state_mut().bench().send(action);
    rest(window);
}

fn table(folder: &Path, column: &str) -> PathBuf {
    let path = folder.join(format!("{column}.csv"));
    fs::write(&path, format!("Kunta;{column}\nKerava;5\nPori;90\n")).unwrap();
    path
}

fn column(name: &str) -> NeedChoice {
    NeedChoice::Column(name.to_owned())
}

/// What need is, and the table that is there.
fn state(window: &Harness<'_, Window>) -> (NeedChoice, Option<String>) {
    let undoable = &window.state().session().state().undoable;
    (undoable.analysis.need.clone(), undoable.figures.as_ref().map(|table| table.source.clone()))
}

#[test]
fn a_table_that_is_brought_replaced_or_dropped_is_a_step_each() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = ["Vanha", "Uusi"].map(|name| table(folder.path(), name));
    let mut window = window("");
    play(&mut window, &format!("load-figures \"{}\"\nload-figures \"{}\"", old.display(), new.display()));
    assert_reads(&window, &["1. Pori, Uusi 90"]);
    let [none, old, new] = [
        (NeedChoice::default(), None),
        (column("Vanha"), Some("Vanha.csv".to_owned())),
        (column("Uusi"), Some("Uusi.csv".to_owned())),
    ];
    assert_eq!(state(&window), new);
    play(&mut window, "drop-figures");
    assert_eq!(state(&window), none, "what it counted by is gone with it");
    assert_reads(&window, &["1. Kerava, Vieraskieliset 4\u{a0}638"]);
    act(&mut window, Action::Undo);
    assert_eq!(state(&window), new);
    act(&mut window, Action::Undo);
    assert_eq!(state(&window), old, "the table comes back with its column");
    assert_reads(&window, &["1. Pori, Vanha 90"]);
    act(&mut window, Action::Undo);
    assert_eq!(state(&window), none);
    for expected in [&old, &new, &none] {
        act(&mut window, Action::Redo);
        assert_eq!(&state(&window), expected);
    }
    // A need of the pack's own does not hang on the table.
    play(&mut window, "undo\nset-need residents\ndrop-figures");
    assert_eq!(state(&window).0.key(), "residents");
    // A formula of its columns does.
    play(&mut window, "undo\nset-need formula \"Uusi\"*2");
    assert!(matches!(state(&window).0, NeedChoice::Formula(_)), "{:?}", state(&window));
    play(&mut window, "drop-figures");
    assert_eq!(state(&window), none);
}

#[test]
fn a_table_outlives_the_document_and_a_file_that_is_none_takes_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = table(folder.path(), "Oma");
    let bad = folder.path().join("bad.csv");
    fs::write(&bad, "a;b\nc;d\n").unwrap();
    let mut window = window("");
    play(&mut window, &format!("load-figures \"{}\"\nload-figures \"{}\"", path.display(), bad.display()));
    assert_eq!(state(&window), (column("Oma"), Some("Oma.csv".to_owned())));
    let notice = window.state().session().state().notice.clone().unwrap();
    assert!(notice.problem && notice.text.contains("bad.csv"), "{}", notice.text);
    play(&mut window, "open-embedded\nset-topic gaps");
    assert_eq!(state(&window).1, Some("Oma.csv".to_owned()));
}

#[test]
fn the_place_takes_the_path_where_there_is_no_dialog_and_lets_go_of_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = table(folder.path(), "Oma");
    let mut window = window("");
    click(&mut window, "Oma…");
    assert!(window.query_by_label("Valitse tiedosto…").is_none(), "no button that does nothing");
    let field = window.get_by_role_and_label(Role::TextInput, "Taulukon polku").rect().center();
    window.event(Event::PointerMoved(field));
    window.step();
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.event(Event::PointerButton { pos: field, button, pressed, modifiers: Modifiers::NONE });
        window.step();
    }
    window.event(Event::Text(path.display().to_string()));
    window.step();
    window.key_press(Key::Enter);
    rest(&mut window);
    assert_eq!(state(&window).0, column("Oma"));
    if window.query_by_label("Poista taulukko").is_none() {
        click(&mut window, "Oma…");
    }
    click(&mut window, "Poista taulukko");
    assert_eq!(state(&window), (NeedChoice::default(), None));
}

#[test]
fn a_file_dropped_while_the_place_is_open_is_the_table_and_else_a_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = table(folder.path(), "Oma");
    let mut window = window("");
    click(&mut window, "Oma…");
    assert_reads(&window, &["Tiedoston voi myös pudottaa ikkunaan."]);
    window.input_mut().dropped_files.push(Arc::new(Dropped(path.clone())));
    rest(&mut window);
    assert_eq!(state(&window), (column("Oma"), Some("Oma.csv".to_owned())));
    let sources = |window: &Harness<'_, Window>| window.state().session().dataset().sources[0].name.clone();
    assert_eq!(sources(&window), "rahoitettavat-hankkeet-2020.txt");
    act(&mut window, Action::Undo);
    assert_eq!(state(&window), (NeedChoice::default(), None));
    // Beside the map nobody asks for a table.
    play(&mut window, "set-view map");
    let list = folder.path().join("hankkeet.csv");
    fs::write(&list, "hakija;hanke;hankekausi;toiminta-alue\nKuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio\n")
        .unwrap();
    window.input_mut().dropped_files.push(Arc::new(Dropped(list)));
    rest(&mut window);
    assert_eq!(sources(&window), "hankkeet.csv");
}

/// A desktop whose only file dialog is a program that answers at once with a file.
#[cfg(target_os = "linux")]
#[test]
fn the_desktop_s_dialog_brings_the_table() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let path = table(folder.path(), "Oma");
    let zenity = folder.path().join("zenity");
    fs::write(&zenity, format!("#!/bin/sh\necho '{}'\n", path.display())).unwrap();
    fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).unwrap();
    // Its own process: the desktop is found by what stands in the environment.
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "own_figures::on_a_desktop_with_that_program", "--ignored", "--nocapture"])
        .env("PATH", folder.path())
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
        .env_remove("XDG_RUNTIME_DIR")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by the test above, in an environment of its own"]
fn on_a_desktop_with_that_program() {
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open_on_desktop(session, (1440.0, 900.0));
    play(&mut window, "set-language fi\nset-topic gaps");
    let wait = |window: &mut Harness<'_, Window>, done: &dyn Fn(&Harness<'_, Window>) -> bool| {
        for _ in 0..400 {
            window.step();
            if done(window) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("it never came; said is {:#?}", texts(window));
    };
    click(&mut window, "Oma…");
    wait(&mut window, &|window| window.query_by_label("Valitse tiedosto…").is_some());
    click(&mut window, "Valitse tiedosto…");
    wait(&mut window, &|window| state(window).1.is_some());
    assert_eq!(state(&window), (column("Oma"), Some("Oma.csv".to_owned())));
    act(&mut window, Action::Undo);
    assert_eq!(state(&window), (NeedChoice::default(), None));
}
