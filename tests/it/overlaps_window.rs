//! Does the window say where projects overlap, and lead to the words behind it?

use std::sync::Arc;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::session::Session;

use crate::support::{Window, assert_reads, open, play, settle, texts};

const LIST: &str = "hakija;hanke;hankekausi;toiminta-alue\n\
    Kuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio, Siilinjärvi\n\
    Siilinjärven kunta;Kaksi;1.1.2021-31.12.2021;Siilinjärvi\n\
    Pohjois-Pohjanmaan liitto;Kolme;1.1.2021-30.6.2021;\"Pohjois-Pohjanmaa; Oulu\"\n\
    Iin kunta;Neljä;1.1.2021-31.12.2021;Ii\n";

fn list() -> Harness<'static, Window> {
    let dataset = intake::read_document("list.csv", LIST.as_bytes(), 1);
    let mut window = open(Session::new(division_2020(), Arc::new(dataset)), (1440.0, 900.0));
    play(&mut window, "set-topic overlaps");
    window
}

fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.projects.iter().map(ToString::to_string).collect()
}

#[test]
fn of_2020_the_window_says_that_nothing_overlaps_and_what_only_wider_areas_do() {
    let mut window = open(Session::new(division_2020(), Arc::new(intake::embedded())), (1440.0, 900.0));
    play(&mut window, "set-topic overlaps");
    assert_reads(
        &window,
        &[
            "Ydinalueet eivät mene päällekkäin",
            "Laajemmatkaan alueet eivät osu",
            "Vain laajempi alue ulottuu 108 kuntaan",
        ],
    );
}

#[test]
fn a_row_opens_the_two_projects_with_their_words_and_marks_them_on_the_map() {
    let mut window = list();
    let cell = "Kuopion kaupunki ja Siilinjärven kunta: 1 ydin/ydin, 0 ydin/laajempi";
    assert_reads(&window, &[cell, "8,0 kk yhteistä aikaa"]);
    let row = window
        .get_all_by_label_contains(cell)
        .find(|node| node.accesskit_node().role() == egui::accesskit::Role::ListItem);
    row.unwrap().click();
    settle(&mut window);
    assert_eq!(chosen(&window), ["kuopio", "siilinjarvi"]);
    assert_reads(&window, &["Kuopio, Siilinjärvi", "Yhteiset paikat ovat alleviivattuina", "Takaisin ruudukkoon"]);
    window.get_by_label("Takaisin ruudukkoon").click();
    settle(&mut window);
    assert_eq!(chosen(&window), Vec::<String>::new());
    assert_reads(&window, &["Hankkeet vierekkäin"]);
}

#[test]
fn a_cell_opens_its_pair_by_hand_and_by_key() {
    let mut window = list();
    let cell = window
        .get_all_by_label_contains("Pohjois-Pohjanmaan liitto ja Iin kunta: 0 ydin/ydin, 1 ydin/laajempi")
        .find(|node| node.accesskit_node().role() == egui::accesskit::Role::Cell)
        .unwrap();
    cell.click_accesskit();
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 2);
    assert_reads(&window, &["Kunnat, jotka ovat toisen ydinalueella ja toisen laajemmalla alueella · 1", "Ii"]);
    play(&mut window, "undo");
    assert_eq!(chosen(&window), Vec::<String>::new(), "both are chosen in one step");
    play(&mut window, "redo");
    assert_eq!(chosen(&window).len(), 2);
    play(&mut window, "clear-selection");
    window.get_by_label_contains("Hankkeet vierekkäin: ").focus();
    window.step();
    window.step();
    // The keyboard begins at the first cell with a pair.
    let pointed = texts(&window).into_iter().find(|text| text.contains("ydin/ydin")).unwrap();
    assert!(pointed.contains(" ja "), "{pointed}");
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 2);
}

#[test]
fn the_table_is_sorted_by_a_click_and_follows_check_marks() {
    let mut window = list();
    let rows = |window: &Harness<'_, Window>| -> Vec<f32> {
        ["Kuopion kaupunki ja", "Pohjois-Pohjanmaan liitto ja"]
            .map(|name| {
                let mut rows = window.get_all_by_label_contains(name);
                rows.find(|node| node.accesskit_node().role() == egui::accesskit::Role::ListItem).unwrap().rect().top()
            })
            .to_vec()
    };
    let before = rows(&window);
    assert!(before[0] < before[1], "more residents stand first");
    window.get_by_label("Kunnat, jotka ovat toisen ydinalueella ja toisen laajemmalla alueella").click();
    settle(&mut window);
    let after = rows(&window);
    assert!(after[1] < after[0], "sorted by another column");
    play(&mut window, "toggle-project siilinjarvi");
    assert!(window.query_by_label_contains("Kuopion kaupunki ja").is_none());
    assert_eq!(window.state().session().overlapped().overlaps.tally.pairs, 1);
    play(&mut window, "toggle-project siilinjarvi");
    assert_eq!(window.state().session().overlapped().overlaps.tally.pairs, 2);
}

#[test]
fn a_municipality_of_the_list_is_chosen_on_the_map() {
    let mut window = list();
    window.get_by_label_contains("Siilinjärvi: 2 ydinalueella, 0 laajemmalla alueella").click();
    settle(&mut window);
    let chosen: Vec<String> =
        window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect();
    assert_eq!(chosen, ["749"]);
}
