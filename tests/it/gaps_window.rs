//! Does the list of those left out choose, ask and add in the real window?

use std::fs;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::coverage::draft::Draft;
use hankekartta::coverage::{AreaLevel, PackNeed};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::Language;
use hankekartta::session::{Action, NeedChoice, ServedBy, Session, Topic, View, parse_script};

use crate::support::{Window, assert_reads, open, settle, texts};

fn window(script: &str) -> Harness<'static, Window> {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    for line in parse_script(&format!("set-language fi\nset-topic gaps\n{script}")).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
    let mut window = open(session, (1440.0, 900.0));
    rest(&mut window);
    window
}

fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..4 {
        window.step();
    }
    settle(window);
}

fn click_at(window: &mut Harness<'_, Window>, at: Pos2, modifiers: Modifiers) {
    window.event(Event::PointerMoved(at));
    window.step();
    window.event(Event::ModifiersChanged(modifiers));
    for pressed in [true, false] {
        let press = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
        window.event_modifiers(press, modifiers);
        window.step();
    }
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    rest(window);
}

/// The row of the list whose words begin so.
fn row(window: &Harness<'_, Window>, begins: &str) -> Pos2 {
    let found = window
        .get_all_by_role(Role::Row)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(begins)));
    found.unwrap_or_else(|| panic!("no row {begins:?}")).rect().center()
}

fn click_row(window: &mut Harness<'_, Window>, begins: &str, modifiers: Modifiers) {
    let at = row(window, begins);
    click_at(window, at, modifiers);
}

fn click(window: &mut Harness<'_, Window>, label: &str) {
    let at = window.get_by_label(label).rect().center();
    click_at(window, at, Modifiers::NONE);
}

fn choose(window: &mut Harness<'_, Window>, label: &str) {
    let at = window.get_by_role_and_label(Role::RadioButton, label).rect().center();
    click_at(window, at, Modifiers::NONE);
}

fn write(window: &mut Harness<'_, Window>, label: &str, text: &str) {
    let field = |window: &Harness<'_, Window>| window.get_by_role_and_label(Role::TextInput, label).rect().center();
    let at = field(window);
    click_at(window, at, Modifiers::NONE);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.step();
    window.event(Event::Text(text.to_owned()));
    window.step();
    window.key_press(Key::Enter);
    rest(window);
}

fn undo(window: &mut Harness<'_, Window>) {
    window.state_mut().bench().send(Action::Undo);
    rest(window);
}

fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect()
}

fn drafted(window: &Harness<'_, Window>) -> Vec<String> {
    let draft = window.state().session().state().undoable.drafts.opened();
    let codes = draft.into_iter().flat_map(Draft::new_projects).flat_map(|project| &project.codes);
    codes.map(ToString::to_string).collect()
}

fn need(window: &Harness<'_, Window>) -> NeedChoice {
    window.state().session().state().undoable.analysis.need.clone()
}

#[test]
fn the_list_says_who_is_left_out_and_how_many_as_a_range() {
    let window = window("");
    assert_reads(
        &window,
        &[
            "202–",
            "1\u{a0}771\u{a0}257–1\u{a0}856\u{a0}178 ihmistä",
            "68\u{a0}904–71\u{a0}955",
            "1. Kerava, Vieraskieliset 4\u{a0}638",
            "lähin Tuusula, 4 km",
        ],
    );
}

#[test]
fn a_click_on_a_row_chooses_on_the_map_and_ctrl_adds() {
    let mut window = window("");
    click_row(&mut window, "1. Kerava", Modifiers::NONE);
    assert_eq!(chosen(&window), ["245"]);
    click_row(&mut window, "2. Kirkkonummi", Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["245", "257"]);
    click_row(&mut window, "1. Kerava", Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["257"]);
    click_row(&mut window, "3. Hämeenlinna", Modifiers::NONE);
    assert_eq!(chosen(&window), ["109"]);
    undo(&mut window);
    assert_eq!(chosen(&window), ["257"]);
}

#[test]
fn the_legend_chooses_each_of_its_kinds() {
    let mut window = window("");
    for (label, count) in [("Ei hanketta: 94", 94), ("Vain laajempi alue: 108", 108), ("Palvelun piirissä: 108", 108)]
    {
        click(&mut window, label);
        assert_eq!(chosen(&window).len(), count, "{label}");
    }
    undo(&mut window);
    assert!(
        window.state().session().analyzed().gaps.areas.iter().any(|gap| chosen(&window)[0] == gap.code.to_string())
    );
    click(&mut window, "ilman jäävät");
    assert_eq!(chosen(&window).len(), 202);
}

#[test]
fn on_a_small_map_the_legend_is_folded_until_it_is_asked_for() {
    let height = |window: &mut Harness<'_, Window>| {
        let cards = window.state_mut().bench().map().cards().to_vec();
        cards.last().copied().unwrap().height()
    };
    let large = window("");
    assert!(large.query_by_label("Näytä selite").is_none(), "where there is room nothing is folded");
    for (topic, row) in [("gaps", "Ympyrän ala on tarve"), ("overlaps", "Ydinalue")] {
        let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
        for line in parse_script(&format!("set-language fi\nset-topic {topic}")).unwrap() {
            line.actions.into_iter().for_each(|action| drop(session.apply(action)));
        }
        let mut small = open(session, (1024.0, 640.0));
        rest(&mut small);
        let folded = height(&mut small);
        assert!(small.query_by_label(row).is_none(), "{topic}");
        if topic == "gaps" {
            // Folded it still says how many, and a click still chooses.
            click(&mut small, "Ei hanketta: 94");
            assert_eq!(chosen(&small).len(), 94);
        }
        click(&mut small, "Näytä selite");
        small.get_by_label(row);
        assert!(height(&mut small) > 2.0 * folded - 20.0, "{topic}: {folded}");
        click(&mut small, "Pienennä selite");
        assert!(small.query_by_label(row).is_none(), "{topic}");
    }
}

#[test]
fn the_units_and_the_wider_areas_are_switched_and_undone() {
    let mut window = window("");
    choose(&mut window, "Maakunnat");
    assert_eq!(window.state().session().state().undoable.analysis.by, AreaLevel::Region);
    click_row(&mut window, "1. ", Modifiers::NONE);
    let first = window.state().session().analyzed().units[0].without.len();
    assert_eq!(chosen(&window).len(), first, "a unit stands for its municipalities without service");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(window.state().session().state().undoable.analysis.by, AreaLevel::Municipality);
    click(&mut window, "Laajempi alue riittää");
    assert_eq!(window.state().session().state().undoable.analysis.extent, ServedBy::Wider);
    assert_eq!(window.state().session().analyzed().gaps.areas.len(), 94);
    undo(&mut window);
    assert_eq!(window.state().session().analyzed().gaps.areas.len(), 202);
}

#[test]
fn the_need_is_switched_and_undone() {
    let mut window = window("");
    choose(&mut window, "Asukkaat");
    assert_eq!(need(&window), NeedChoice::Pack(PackNeed::Residents));
    assert_reads(&window, &["Asukkaat 83\u{a0}"]);
    undo(&mut window);
    assert_eq!(need(&window), NeedChoice::default());
    assert_reads(&window, &["1. Kerava, Vieraskieliset"]);
}

#[test]
fn a_formula_is_typed_and_a_faulty_one_tells_and_changes_nothing() {
    let mut window = window("");
    click(&mut window, "Oma…");
    write(&mut window, "Kaava", "2*vieraskieliset +");
    assert_eq!(need(&window), NeedChoice::default());
    assert_reads(&window, &["Kaavassa tästä puuttuu luku tai nimi."]);
    write(&mut window, "Kaava", "2*vieraskieliset");
    assert_eq!(need(&window), NeedChoice::Formula("2*vieraskieliset".to_owned()));
    assert!(!texts(&window).iter().any(|text| text.contains("Kaavassa tästä puuttuu")), "the fault is mended");
    assert_reads(&window, &["1. Kerava, 2*vieraskieliset 9\u{a0}276"]);
    undo(&mut window);
    assert_eq!(need(&window), NeedChoice::default());
}

#[test]
fn figures_are_loaded_by_path_and_what_was_left_out_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tarve.csv");
    fs::write(&path, "Kunta;Oppilaita;Muita\nKerava;5;900\nPori;90;2\nHöpölä;7;3\n").unwrap();
    let mut window = window("");
    click(&mut window, "Oma…");
    write(&mut window, "Taulukon polku", path.to_str().unwrap());
    assert_eq!(need(&window), NeedChoice::Column("Oppilaita".to_owned()));
    assert_reads(&window, &["1. Pori, Oppilaita 90", "tarve.csv", "Höpölä"]);
    let notice = window.state().session().state().notice.clone().unwrap();
    assert!(notice.problem && notice.text.contains("rivi 4"), "{}", notice.text);
    if window.query_by_label("Muita").is_none() {
        click(&mut window, "Oma…");
    }
    click(&mut window, "Muita");
    assert_reads(&window, &["1. Kerava, Muita 900"]);
    undo(&mut window);
    undo(&mut window);
    assert_eq!(need(&window), NeedChoice::default());
    assert_reads(&window, &["1. Kerava, Vieraskieliset 4\u{a0}638"]);
}

#[test]
fn a_file_that_is_not_there_is_told_and_changes_nothing() {
    let mut window = window("");
    window
        .state_mut()
        .bench()
        .send(parse_script("load-figures /ei/ole/tarve.csv").unwrap().remove(0).actions.remove(0));
    rest(&mut window);
    assert_eq!(need(&window), NeedChoice::default());
    let notice = window.state().session().state().notice.clone().unwrap();
    assert!(notice.problem && notice.text.contains("tarve.csv"), "{}", notice.text);
}

#[test]
fn the_range_leads_to_the_questions_it_hangs_on() {
    let mut window = window("");
    click(&mut window, "arvausten varassa olevat");
    let perhaps = window.state().session().analyzed().gaps.perhaps.len();
    assert!(perhaps > 0);
    assert_eq!(chosen(&window).len(), perhaps);
    click(&mut window, "tarkista arvaukset");
    assert_eq!(window.state().session().state().view, View::Review);
}

#[test]
fn the_plus_adds_to_the_draft_and_the_minus_takes_away() {
    let mut window = window("");
    assert!(window.query_by_label_contains("Avaa luonnos").is_none());
    for name in ["Kerava", "Kirkkonummi", "Hämeenlinna"] {
        click(&mut window, &format!("Lisää luonnokseen: {name}"));
    }
    assert_eq!(drafted(&window), ["109", "245", "257"]);
    assert_eq!(chosen(&window), Vec::<String>::new(), "what is chosen stays as it is");
    assert_eq!(window.state().session().state().undoable.analysis.topic, Topic::Gaps);
    assert_reads(
        &window,
        &["Avaa luonnos: Luonnos 1: + Hämeenlinna, Kerava, Kirkkonummi", "67,9\u{a0}% → 69,0–70,5\u{a0}%"],
    );
    // The list is of the document: it still tells who is left out now.
    assert_reads(&window, &["1. Kerava, Vieraskieliset 4\u{a0}638"]);
    click(&mut window, "Poista luonnoksesta: Kirkkonummi");
    assert_eq!(drafted(&window), ["109", "245"]);
    undo(&mut window);
    assert_eq!(drafted(&window), ["109", "245", "257"]);
}

#[test]
fn the_card_opens_the_draft_folds_and_deletes_it_from_its_menu() {
    let mut window = window("draft-add 245,257");
    let card = window.get_by_label_contains("Avaa luonnos: Luonnos 1").rect();
    click_at(&mut window, card.left_center() + egui::vec2(30.0, 0.0), Modifiers::NONE);
    assert_eq!(window.state().session().state().undoable.analysis.topic, Topic::Drafts);
    undo(&mut window);
    // The cross takes the card away, and the draft stays.
    click(&mut window, "Pienennä luonnoksen kortti: Luonnos 1");
    assert!(window.query_by_label_contains("Avaa luonnos: Luonnos 1").is_none());
    assert_eq!(drafted(&window), ["245", "257"]);
    click(&mut window, "Näytä luonnoksen kortti: Luonnos 1");
    window.get_by_label_contains("Avaa luonnos: Luonnos 1");
    click(&mut window, "Luonnoksen toiminnot: Luonnos 1");
    click(&mut window, "Poista luonnos");
    assert!(window.state().session().state().undoable.drafts.list.is_empty());
    assert!(window.query_by_label_contains("Avaa luonnos").is_none());
    undo(&mut window);
    assert_eq!(drafted(&window), ["245", "257"]);
}

#[test]
fn a_unit_is_added_with_all_its_municipalities_without_service() {
    let mut window = window("gaps-by region\nset-need residents");
    let first = window.state().session().analyzed().units[0].clone();
    click(&mut window, &format!("Lisää luonnokseen: {}", first.names.fi));
    let mut without: Vec<String> = first.without.iter().map(ToString::to_string).collect();
    without.sort();
    assert_eq!(drafted(&window), without);
}

#[test]
fn nothing_is_said_by_its_key_in_any_language() {
    const ROOMS: [&str; 7] = ["gaps-", "draft-", "figures-", "figure-", "formula-", "topic-", "need-"];
    for language in Language::ALL {
        for more in ["", "gaps-by region\nserved-by wider", "draft-add 245", "set-need formula 2*", "select 245"] {
            let window = window(&format!("set-language {}\n{more}", language.tag()));
            let keys: Vec<String> =
                texts(&window).into_iter().filter(|text| ROOMS.iter().any(|room| text.contains(room))).collect();
            assert_eq!(keys, Vec::<String>::new(), "{language} {more}");
        }
    }
}
