//! Does the table of the coverage view sort, narrow, choose and copy, by mouse and by keys?

use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, OutputCommand, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake::{self, Choices, Document, read_documents};
use hankekartta::session::{CompareMode, Session, Topic, View, parse_script};

use crate::support::{Window, open, settle};

fn play(window: &mut Harness<'_, Window>, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            window.state_mut().bench().send(action);
        }
    }
    rest(window);
}

fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..6 {
        window.step();
    }
    settle(window);
}

fn window(script: &str) -> Harness<'static, Window> {
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open(session, (1440.0, 900.0));
    play(&mut window, &format!("set-language fi\ntable-show municipality\n{script}"));
    window
}

/// Codes of the chosen municipalities.
fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect()
}

/// What the rows on the screen are, from the top.
fn rows(window: &Harness<'_, Window>) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = window
        .get_all_by_role(Role::Row)
        .filter_map(|node| {
            let label = node.accesskit_node().label()?;
            Some((node.rect().top(), label.split(',').next().unwrap_or_default().to_owned()))
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn click(window: &mut Harness<'_, Window>, role: Role, label: &str, modifiers: Modifiers) {
    let node = window
        .get_all_by_role(role)
        .find(|node| node.accesskit_node().label().is_some_and(|said| said.split(',').next() == Some(label)));
    let node = node.unwrap_or_else(|| panic!("no {role:?} {label:?}"));
    // Not between two columns: there the hand takes hold of a width.
    let pos = node.rect().left_center() + egui::vec2(20.0, 0.0);
    window.event(Event::PointerMoved(pos));
    window.step();
    for pressed in [true, false] {
        let press = Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
        window.event_modifiers(press, modifiers);
        window.step();
    }
    rest(window);
}

fn key(window: &mut Harness<'_, Window>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    rest(window);
}

const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn a_click_on_a_title_sorts_and_shift_sorts_by_one_more() {
    let mut window = window("");
    assert_eq!(rows(&window)[..2], ["Akaa", "Alajärvi"]);
    click(&mut window, Role::ColumnHeader, "Asukkaita", Modifiers::NONE);
    assert_eq!(rows(&window)[..3], ["Helsinki", "Espoo", "Tampere"]);
    window.get_by_label("Asukkaita, suurin ensin 1");
    click(&mut window, Role::ColumnHeader, "Asukkaita", Modifiers::NONE);
    assert_eq!(rows(&window)[0], "Sottunga");
    // By region, and in each by residents.
    click(&mut window, Role::ColumnHeader, "Maakunta", Modifiers::NONE);
    click(&mut window, Role::ColumnHeader, "Asukkaita", SHIFT);
    window.get_by_label("Maakunta, pienin ensin 1");
    window.get_by_label("Asukkaita, suurin ensin 2");
    assert_eq!(rows(&window)[..2], ["Maarianhamina", "Jomala"]);
    play(&mut window, "undo");
    assert_eq!(window.state().session().state().undoable.analysis.tables.views.len(), 1);
    window.get_by_label("Asukkaita");
}

#[test]
fn what_is_typed_over_a_column_narrows_the_rows() {
    let mut window = window("table-sort residents down");
    window.get_by_label("Rajaa: Asukkaita").click();
    rest(&mut window);
    window.get_by_label("Rajaa: Asukkaita").type_text("200000..300 000");
    rest(&mut window);
    assert_eq!(rows(&window), ["Espoo", "Tampere", "Vantaa", "Oulu"]);
    window.get_by_label("4 / 310 riviä");
    play(&mut window, "table-filter region uusimaa");
    assert_eq!(rows(&window), ["Espoo", "Vantaa"]);
    // What cannot be read hides nothing.
    play(&mut window, "table-clear\ntable-filter residents paljon");
    window.get_by_label("310 / 310 riviä");
    // Typing letter after letter was one step.
    play(&mut window, "undo\nundo\nundo\nundo");
    assert!(window.state().session().state().undoable.analysis.tables.views.values().all(|v| v.filters.is_empty()));
}

#[test]
fn rows_are_chosen_by_mouse_and_keys_and_the_map_has_them() {
    let mut window = window("");
    click(&mut window, Role::Row, "Akaa", Modifiers::NONE);
    assert_eq!(chosen(&window), ["020"]);
    click(&mut window, Role::Row, "Alavus", CTRL);
    assert_eq!(chosen(&window), ["010", "020"]);
    click(&mut window, Role::Row, "Alavus", CTRL);
    assert_eq!(chosen(&window), ["020"]);
    click(&mut window, Role::Row, "Akaa", Modifiers::NONE);
    click(&mut window, Role::Row, "Alavus", SHIFT);
    assert_eq!(chosen(&window), ["005", "009", "010", "020"]);
    key(&mut window, SHIFT, Key::ArrowUp);
    assert_eq!(chosen(&window), ["005", "009", "020"]);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&window), ["010"]);
    key(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(chosen(&window), ["992"], "the last by name");
    key(&mut window, Modifiers::NONE, Key::PageUp);
    assert_eq!(chosen(&window).len(), 1);
    key(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(chosen(&window), ["020"], "Home is the table's, not the map's");
    key(&mut window, CTRL, Key::A);
    assert_eq!(chosen(&window).len(), 310);
    window.get_by_label("310 valittu");
    // A title sorts; the keys are the table's only where it has them.
    click(&mut window, Role::Row, "Akaa", Modifiers::NONE);
    key(&mut window, SHIFT, Key::End);
    assert_eq!(chosen(&window).len(), 310);
}

#[test]
fn what_is_chosen_elsewhere_is_marked_and_brought_on_the_screen() {
    let mut window = window("select-municipality 853");
    let row = window
        .get_all_by_role(Role::Row)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Turku,")));
    let row = row.expect("Turku is far down and is on the screen now");
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    play(&mut window, "table-only-chosen on");
    assert_eq!(rows(&window), ["Turku"]);
    // A unit is chosen where all of it is.
    play(&mut window, "table-only-chosen off\ntable-show region\nselect none\ntable-sort residents down");
    click(&mut window, Role::Row, "Uusimaa", Modifiers::NONE);
    assert_eq!(chosen(&window).len(), 26);
    play(&mut window, "select-same region\ntable-only-chosen on");
    assert_eq!(rows(&window), ["Uusimaa"]);
    // Projects are chosen as projects.
    play(&mut window, "table-only-chosen off\ntable-show projects\ntable-sort residents down");
    click(&mut window, Role::Row, "Tampereen kaupunki", Modifiers::NONE);
    click(&mut window, Role::Row, "Turun kaupunki", CTRL);
    let projects = &window.state().session().state().undoable.projects;
    assert_eq!(projects.iter().map(ToString::to_string).collect::<Vec<_>>(), ["tampere", "turku"]);
}

/// What the window put on the clipboard.
fn copied(window: &mut Harness<'_, Window>) -> String {
    window.event(Event::Copy);
    window.step();
    let text = window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.expect("nothing was copied")
}

#[test]
fn the_chosen_rows_are_copied_for_a_spreadsheet() {
    let mut window = window("table-sort residents down\ntable-column code on\ntable-column status off");
    click(&mut window, Role::Row, "Helsinki", Modifiers::NONE);
    key(&mut window, SHIFT, Key::ArrowDown);
    let text = copied(&mut window);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Nimi\tKoodi\tMaakunta\tAsukkaita\tVieraskielisiä\tVierask. %\t"), "{text}");
    assert!(lines[1].starts_with("Helsinki\t091\tUusimaa\t653835\t109049\t16,6\t"), "{text}");
    assert!(lines[2].starts_with("Espoo\t049\tUusimaa\t289731\t"), "{text}");
    assert_eq!(lines.len(), 3);
    play(&mut window, "set-language en\nselect 091");
    let text = copied(&mut window);
    assert!(text.lines().nth(1).unwrap().contains("\t109049\t16.6\t"), "{text}");
}

#[test]
fn a_change_is_told_and_its_rows_are_on_the_map() {
    let [a, b] = [
        include_bytes!("../data/portfolio/neuvonta-2020.txt").as_slice(),
        include_bytes!("../data/portfolio/neuvonta-2021.txt"),
    ];
    let documents =
        [Document { name: "neuvonta-2020.txt", bytes: a }, Document { name: "neuvonta-2021.txt", bytes: b }];
    let dataset = read_documents(&documents, &Choices::default(), 1);
    let mut window = open(Session::new(division_2020(), Arc::new(dataset)), (1440.0, 900.0));
    play(&mut window, "set-language fi\ncompare-extent core\nset-topic change");
    assert_eq!(rows(&window)[..2], ["Vantaa", "Turku"]);
    window.get_by_label_contains("2 kunnan kohdalla muuttui vain kuntajako.");
    window.get_by_label_contains("Kuntajako: A 2020, B 2021.");
    window.get_by_label("Espoon kaupunki ?");
    window.get_by_label("luultavasti sama: sama hakija, lähes sama nimi");
    click(&mut window, Role::Row, "Vantaa", Modifiers::NONE);
    assert_eq!(chosen(&window), ["092"]);
    play(&mut window, "clear-selection\ntable-filter class paperilla");
    assert_eq!(rows(&window), ["Iitti", "Honkajoki"]);
    play(&mut window, "table-filter class\nset-pane A only-document 2");
    assert!(window.state().session().analyzed().changed.change.paper.is_empty());
    window.get_by_label("Näytä erotuskarttana").click();
    rest(&mut window);
    let state = window.state().session().state();
    assert_eq!((state.view, state.undoable.comparison.mode), (View::Compare, CompareMode::Difference));
    assert_eq!(state.undoable.analysis.topic, Topic::Change);
}

#[test]
fn months_that_are_half_known_are_marked_and_days_are_columns_to_choose() {
    const LIST: &str = "hakija;hanke;hankekausi;toiminta-alue\n\
        Kuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio, Siilinjärvi\n\
        Siilinjärven kunta;Kaksi;1.1.2021-;Siilinjärvi\n";
    let dataset = intake::read_document("list.csv", LIST.as_bytes(), 1);
    let mut window = open(Session::new(division_2020(), Arc::new(dataset)), (1440.0, 900.0));
    let hidden = ["residents", "foreign", "foreign-share", "core", "wider", "status", "region"];
    let hide: String = hidden.map(|key| format!("table-column {key} off\n")).concat();
    play(
        &mut window,
        &format!("set-language fi\nset-need residents\ntable-show municipality\n{hide}table-sort service-months down"),
    );
    let said = |window: &Harness<'_, Window>, of: &str| -> String {
        let mut rows = window.get_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label());
        rows.find(|said| said.starts_with(of)).unwrap_or_else(|| panic!("no row {of}"))
    };
    assert_eq!(rows(&window)[..2], ["Kuopio", "Siilinjärvi"], "of two alike the one of which more is known");
    // 119 282 and 21 423 residents.
    assert!(said(&window, "Kuopio").ends_with("Palvelukuukausia 12,0, Kk / 1 000 tarpeessa 0,10"));
    assert!(said(&window, "Siilinjärvi").ends_with("Palvelukuukausia ≥ 12,0?, Kk / 1 000 tarpeessa ≥ 0,56?"));
    click(&mut window, Role::Button, "Sarakkeet", Modifiers::NONE);
    rest(&mut window);
    for column in ["Palvelun 1. päivä", "Palvelun viimeinen päivä"] {
        window.get_by_label(column).click();
        rest(&mut window);
    }
    assert!(said(&window, "Kuopio").ends_with(", 1.9.2020, 31.8.2021"), "{}", said(&window, "Kuopio"));
    assert!(said(&window, "Siilinjärvi").ends_with(", 1.9.2020, ?"), "nobody says when it ends");
    assert!(!said(&window, "Akaa").contains('?'), "nothing is open where nothing is served");
    // A need of another sort changes the months per 1,000 and nothing else.
    play(&mut window, "set-need foreign-language\ntable-filter last-day 2021-08");
    assert_eq!(rows(&window), ["Kuopio", "Siilinjärvi"], "what nobody knows is not ruled out");
    assert!(said(&window, "Kuopio").contains("Palvelukuukausia 12,0, Kk / 1 000 tarpeessa 2,38"));
}
