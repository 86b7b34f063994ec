//! Does the table of pairs say what the command says, and choose and mark pairs on the map?

use std::process::Command;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Modifiers, OutputCommand, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::query::Cell;
use hankekartta::session::{Session, TableKind};
use serde_json::Value;

use crate::support::{Window, assert_reads, document, open, play, settle};

/// Two share a core, two a core and a wider area, two by a misspelt word, one without its end.
const LIST: &str = "hakija;hanke;hankekausi;toiminta-alue\n\
    Kuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio, Siilinjärvi\n\
    Siilinjärven kunta;Kaksi;1.1.2021-31.12.2021;Siilinjärvi\n\
    Pohjois-Pohjanmaan liitto;Kolme;1.1.2021-30.6.2021;\"Pohjois-Pohjanmaa; Oulu\"\n\
    Iin kunta;Neljä;1.2.2021-;Ii\n\
    Joensuun kaupunki;Viisi;1.1.2021-31.12.2021;\"Joensuu, Ilomansti\"\n\
    Ilomantsin kunta;Kuusi;1.1.2021-31.3.2021;Ilomantsi\n";

fn list(script: &str) -> Harness<'static, Window> {
    let dataset = intake::read_document("list.csv", LIST.as_bytes(), 1);
    let mut window = open(Session::new(division_2020(), Arc::new(dataset)), (1440.0, 900.0));
    play(&mut window, &format!("set-language fi\ntable-show pairs\n{script}"));
    window
}

fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.projects.iter().map(ToString::to_string).collect()
}

/// The rows on the screen from the top, and whether each is marked.
fn rows(window: &Harness<'_, Window>) -> Vec<(String, bool)> {
    let nodes = window.query_all_by_role(Role::Row).filter_map(|node| {
        let node_of = node.accesskit_node();
        Some((node.rect().top(), node_of.label()?, node_of.toggled() == Some(Toggled::True)))
    });
    let mut rows: Vec<(f32, String, bool)> = nodes.collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, said, on)| (said.split(',').take(2).collect(), on)).collect()
}

fn marked(window: &Harness<'_, Window>) -> Vec<String> {
    rows(window).into_iter().filter(|(_, on)| *on).map(|(said, _)| said).collect()
}

fn click(window: &mut Harness<'_, Window>, row: &str, modifiers: Modifiers) {
    let pos = {
        let mut nodes = window.get_all_by_role(Role::Row);
        let node = nodes.find(|node| node.accesskit_node().label().is_some_and(|said| said.starts_with(row)));
        node.unwrap_or_else(|| panic!("no row {row}")).rect().left_center() + egui::vec2(20.0, 0.0)
    };
    window.event(Event::PointerMoved(pos));
    window.step();
    for pressed in [true, false] {
        let press = Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
        window.event_modifiers(press, modifiers);
        window.step();
    }
    settle(window);
}

const KUOPIO: &str = "Kuopion kaupunki Siilinjärven kunta";
const OULU: &str = "Pohjois-Pohjanmaan liitto Iin kunta";
const JOENSUU: &str = "Joensuun kaupunki Ilomantsin kunta";

#[test]
fn every_row_is_the_command_s_pair() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    std::fs::write(&path, LIST).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli"))
        .args(["overlaps", "--format", "json", path.to_str().unwrap()])
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let said = said["pairs"].as_array().unwrap();
    let window = list("");
    let session = window.state().session();
    let grid = &session.analyzed().tabled.grid;
    assert_eq!((said.len(), grid.rows.len()), (3, 3));
    let columns = TableKind::Pairs.columns();
    let at = |key: &str| columns.iter().position(|column| column.key == key).unwrap();
    for pair in said {
        let id = |key: &str| Cell::Text(pair[key].as_str().unwrap().to_owned());
        let row = grid.rows.iter().find(|row| row[at("pair-a-id")] == id("a") && row[at("pair-b-id")] == id("b"));
        let row = row.unwrap_or_else(|| panic!("{pair} is no row"));
        for (column, key) in [("core-core", "core_core"), ("core-wider", "core_wider"), ("wider-wider", "wider_wider")]
        {
            let codes = pair[key].as_array().unwrap();
            let sure = codes.iter().filter(|code| !pair["guessed"].as_array().unwrap().contains(code)).count();
            let count = |count: usize| f64::from(u32::try_from(count).unwrap());
            let expected = Cell::ranged([count(sure), count(codes.len())], 0, false);
            assert_eq!(row[at(column)], expected, "{column} of {pair}");
        }
        let number = |key: &str| pair[key].as_f64();
        let residents = ["residents_low", "residents"].map(|key| number(key).unwrap());
        assert_eq!(row[at("shared-residents")], Cell::ranged(residents, 0, false), "{pair}");
        let (low, high) = (number("months_low").unwrap(), number("months_high"));
        let months = Cell::ranged([low, high.unwrap_or(low)], 1, high.is_none());
        assert_eq!(row[at("months-common")], months, "{pair}");
    }
}

#[test]
fn what_rests_on_a_guess_or_half_a_period_is_a_range_in_the_row_and_on_the_clipboard() {
    let mut window = list("");
    let said = |window: &Harness<'_, Window>, of: &str| {
        let mut nodes = window.get_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label());
        nodes.find(|said| said.starts_with(of)).unwrap()
    };
    let joensuu = said(&window, "Joensuun kaupunki");
    assert!(joensuu.contains("Ydin / ydin 0–1?, Ydin / laajempi 0,"), "{joensuu}");
    assert!(joensuu.contains("Yhteisiä asukkaita 0–4\u{a0}857?"), "{joensuu}");
    assert!(joensuu.contains("Yhteisiä kk 3,0"), "{joensuu}");
    let oulu = said(&window, "Pohjois-Pohjanmaan liitto");
    assert!(oulu.contains("Ydin / laajempi 1,"), "{oulu}");
    // One day is sure, and at most five months.
    assert!(oulu.contains("–5,0?"), "{oulu}");
    click(&mut window, "Joensuun kaupunki", Modifiers::NONE);
    window.event(Event::Copy);
    window.step();
    let text = window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = text.expect("nothing was copied");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[1].starts_with("Joensuun kaupunki\tIlomantsin kunta\t0–1\t0\t0\t0–4857\t3,0"), "{text}");
}

#[test]
fn a_row_chooses_the_pair_and_its_words_stand_beside_the_map() {
    let mut window = list("");
    click(&mut window, "Kuopion kaupunki", Modifiers::NONE);
    assert_eq!(chosen(&window), ["kuopio", "siilinjarvi"]);
    assert_eq!(marked(&window), [KUOPIO]);
    assert_reads(&window, &["Kuopio, Siilinjärvi", "Yhteiset paikat ovat alleviivattuina", "Yhteisiä kuukausia"]);
    click(&mut window, "Joensuun kaupunki", Modifiers::COMMAND);
    assert_eq!(chosen(&window).len(), 4);
    assert_eq!(marked(&window).len(), 2);
    click(&mut window, "Joensuun kaupunki", Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["kuopio", "siilinjarvi"]);
    window.get_by_label("Poista parin valinta").click();
    settle(&mut window);
    assert_eq!(chosen(&window), Vec::<String>::new());
    play(&mut window, "undo");
    assert_eq!(chosen(&window), ["kuopio", "siilinjarvi"]);
}

#[test]
fn what_is_chosen_on_the_map_is_marked_in_the_table() {
    let mut window = list("select-municipality 749");
    assert_eq!(marked(&window), [KUOPIO], "they meet in Siilinjärvi");
    play(&mut window, "select-municipality 297");
    assert_eq!(marked(&window), Vec::<String>::new(), "one of them alone is in Kuopio");
    play(&mut window, "select-municipality 139\ntable-only-chosen on");
    assert_eq!(rows(&window), [(OULU.to_owned(), true)]);
    // Two projects chosen elsewhere are their pair.
    play(&mut window, "table-only-chosen off\nselect-projects joensuu ilomantsi");
    assert_eq!(marked(&window), [JOENSUU]);
    // Ctrl adds to what a municipality marks; it takes nothing away.
    play(&mut window, "select-municipality 749");
    click(&mut window, "Kuopion kaupunki", Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["kuopio", "siilinjarvi"]);
}

#[test]
fn pairs_are_sorted_narrowed_and_follow_check_marks() {
    let mut window = list("table-sort months-common down");
    let names = |window: &Harness<'_, Window>| rows(window).into_iter().map(|(said, _)| said).collect::<Vec<_>>();
    assert_eq!(names(&window), [KUOPIO, OULU, JOENSUU]);
    play(&mut window, "table-filter core-wider >0");
    assert_eq!(names(&window), [OULU]);
    window.get_by_label("1 / 3 riviä");
    play(&mut window, "table-clear\ntable-filter pair-b ilomantsi");
    assert_eq!(names(&window), [JOENSUU]);
    play(&mut window, "table-clear\ntoggle-project siilinjarvi");
    assert_eq!(names(&window), [OULU, JOENSUU]);
    play(&mut window, "undo");
    assert_eq!(names(&window).len(), 3);
}

#[test]
fn of_2020_the_table_says_that_there_is_no_pair() {
    let mut window = document();
    play(&mut window, "set-language fi\ntable-show pairs");
    assert_reads(&window, &["Ydinalueet eivät mene päällekkäin", "0 / 0 riviä"]);
    assert_eq!(rows(&window), []);
}
