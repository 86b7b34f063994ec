//! Does the window choose what the hand, the keys, the menus and the search ask for?

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::boundaries::Boundaries;
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::map::View;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode};
use hankekartta::session::{Action, Focus, Session, Tool, Undoable, parse_script};

use crate::support::{Window, open, settle};

const ADD: Modifiers = Modifiers::COMMAND;
const REMOVE: Modifiers = Modifiers::ALT;

fn window_in(language: Language) -> Harness<'static, Window> {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    session.apply(Action::SetLanguage(language));
    open(session, (1440.0, 900.0))
}

fn window() -> Harness<'static, Window> {
    window_in(Language::Fi)
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

fn play(window: &mut Harness<'_, Window>, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        window.state_mut().bench().send(action);
        settle(window);
    }
}

fn undoable(window: &Harness<'_, Window>) -> Undoable {
    window.state().session().state().undoable.clone()
}

fn chosen(window: &Harness<'_, Window>) -> BTreeSet<String> {
    undoable(window).municipalities.iter().map(ToString::to_string).collect()
}

fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn view(window: &Harness<'_, Window>) -> View {
    let room: Rect = window.get_by_role(Role::Canvas).rect();
    View::new(window.state().session().state().map.unwrap(), room)
}

/// Where a municipality's name point stands on the screen.
fn place_of(window: &Harness<'_, Window>, text: &str) -> Pos2 {
    view(window).screen(Boundaries::embedded().label(code(text)).unwrap())
}

/// Municipalities whose name points lie in a box of the screen, worked out by hand.
fn inside(window: &Harness<'_, Window>, rect: Rect) -> BTreeSet<String> {
    let codes = division_2020().municipalities.keys().map(ToString::to_string);
    codes.filter(|code| rect.contains(place_of(window, code))).collect()
}

/// Moves the pointer along a way; the button goes down at its beginning.
fn draw(window: &mut Harness<'_, Window>, way: &[Pos2], modifiers: Modifiers) {
    window.event(Event::ModifiersChanged(modifiers));
    window.event(Event::PointerMoved(way[0]));
    window.event(Event::PointerButton { pos: way[0], button: PointerButton::Primary, pressed: true, modifiers });
    for pair in way.windows(2) {
        for share in [0.25_f32, 0.5, 0.75, 1.0] {
            window.event(Event::PointerMoved(pair[0] + (pair[1] - pair[0]) * share));
        }
    }
    window.step();
}

fn let_go(window: &mut Harness<'_, Window>, at: Pos2, modifiers: Modifiers) {
    window.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed: false, modifiers });
    window.step();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.event(Event::PointerMoved(pos2(5.0, 5.0)));
    window.step();
    settle(window);
}

fn drag(window: &mut Harness<'_, Window>, way: &[Pos2], modifiers: Modifiers) {
    draw(window, way, modifiers);
    let_go(window, *way.last().unwrap(), modifiers);
}

fn click(window: &mut Harness<'_, Window>, at: Pos2, modifiers: Modifiers) {
    drag(window, &[at], modifiers);
}

/// A click on what bears a name, with keys held.
fn press(window: &mut Harness<'_, Window>, label: &str, modifiers: Modifiers) {
    window.get_by_label(label).scroll_to_me();
    window.step();
    settle(window);
    window.get_by_label(label).click_modifiers(modifiers);
    window.step();
    settle(window);
}

fn says(window: &Harness<'_, Window>, words: &str) -> bool {
    let mut nodes = vec![window.root()];
    while let Some(node) = nodes.pop() {
        let told = [node.accesskit_node().label(), node.accesskit_node().value()];
        if told.into_iter().flatten().any(|text| text.contains(words)) {
            return true;
        }
        nodes.extend(node.children());
    }
    false
}

/// What was just done is taken back and done again.
#[track_caller]
fn back_and_forth(window: &mut Harness<'_, Window>, before: &Undoable) {
    let after = undoable(window);
    assert_ne!(before, &after);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.step();
    settle(window);
    assert_eq!(&undoable(window), before);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.step();
    settle(window);
    assert_eq!(undoable(window), after);
}

#[test]
fn a_drag_with_shift_chooses_what_lies_in_the_box() {
    let mut window = window();
    let before = undoable(&window);
    let still = view(&window);
    let around = Rect::from_center_size(place_of(&window, "890"), vec2(90.0, 90.0));
    let north = inside(&window, around);
    assert!(north.contains("890"));
    drag(&mut window, &[around.left_top(), around.right_bottom()], Modifiers::SHIFT);
    assert_eq!(chosen(&window), north);
    assert_eq!(view(&window), still, "the map stays where it is");
    back_and_forth(&mut window, &before);

    let south = Rect::from_center_size(place_of(&window, "167"), vec2(70.0, 60.0));
    let east = inside(&window, south);
    assert!(east.len() > 1 && east.is_disjoint(&north));
    // From any corner to the one across.
    drag(&mut window, &[south.right_bottom(), south.left_top()], Modifiers::SHIFT | ADD);
    assert_eq!(chosen(&window), &north | &east);
    drag(&mut window, &[around.right_top(), around.left_bottom()], Modifiers::SHIFT | REMOVE);
    assert_eq!(chosen(&window), east);
    let wide = Rect::from_min_max(south.min, south.center() - vec2(4.0, 4.0));
    let kept = &east & &inside(&window, wide);
    drag(&mut window, &[wide.left_top(), wide.right_bottom()], Modifiers::SHIFT | ADD | REMOVE);
    assert_eq!(chosen(&window), kept);
}

#[test]
fn what_a_box_holds_is_counted_while_it_is_drawn_and_escape_takes_it_back() {
    let mut window = window();
    play(&mut window, "select 491");
    let before = undoable(&window);
    let around = Rect::from_center_size(place_of(&window, "890"), vec2(60.0, 60.0));
    let count = inside(&window, around).len();
    draw(&mut window, &[around.left_top(), around.right_bottom()], Modifiers::SHIFT);
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.step();
    assert!(says(&window, "Uusi valinta"));
    assert!(says(&window, &format!("{count} kunta")) || says(&window, &format!("{count} kuntaa")));
    let still = view(&window);
    window.key_press(Key::Escape);
    window.step();
    assert!(!says(&window, "Uusi valinta"));
    window.event(Event::PointerMoved(around.right_bottom() + vec2(60.0, 60.0)));
    let_go(&mut window, around.right_bottom() + vec2(60.0, 60.0), Modifiers::NONE);
    assert_eq!(undoable(&window), before, "nothing is chosen, and what was chosen stays");
    assert_eq!(view(&window), still, "the map does not jump after the hand");
}

#[test]
fn the_lasso_chooses_what_it_goes_around() {
    let mut window = window();
    let before = undoable(&window);
    window.key_press(Key::L);
    window.step();
    settle(&mut window);
    assert_eq!(window.state().session().state().tool, Tool::Lasso);
    let still = view(&window);
    let middle = place_of(&window, "890");
    let around = [(-30.0, -30.0), (30.0, -30.0), (30.0, 30.0), (-30.0, 30.0), (-30.0, -20.0)];
    let way: Vec<Pos2> = around.iter().map(|(x, y)| middle + vec2(*x, *y)).collect();
    let expected = inside(&window, Rect::from_center_size(middle, vec2(60.0, 60.0)));
    drag(&mut window, &way, Modifiers::NONE);
    assert_eq!(chosen(&window), expected);
    assert_eq!(view(&window), still, "the map stays where it is");
    back_and_forth(&mut window, &before);

    let helsinki = place_of(&window, "091");
    let small = [(-2.0, -12.0), (12.0, 2.0), (-2.0, 12.0), (-12.0, 0.0)].map(|(x, y)| helsinki + vec2(x, y));
    drag(&mut window, &small, ADD);
    assert!(chosen(&window).is_superset(&expected) && chosen(&window).contains("091"));
    drag(&mut window, &way, REMOVE);
    assert!(chosen(&window).is_disjoint(&expected) && chosen(&window).contains("091"));
    // A click chooses one as ever.
    let mikkeli = place_of(&window, "491");
    click(&mut window, mikkeli, Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["491"]));

    window.key_press(Key::Escape);
    window.step();
    settle(&mut window);
    assert_eq!(window.state().session().state().tool, Tool::Hand);
    assert_eq!(chosen(&window), set(&["491"]), "the first Escape only puts the lasso away");
    drag(&mut window, &[middle, middle + vec2(40.0, 30.0)], Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["491"]));
    for _ in 0..40 {
        window.step();
    }
    settle(&mut window);
    assert!(place_of(&window, "890").distance(middle + vec2(40.0, 30.0)) < 1.0, "the hand moves the map again");
}

#[test]
fn escape_takes_an_outline_back_and_keeps_the_lasso() {
    let mut window = window();
    press(&mut window, "Valitse piirtämällä (L)", Modifiers::NONE);
    assert_eq!(window.state().session().state().tool, Tool::Lasso);
    let at = place_of(&window, "564");
    let way = [at + vec2(-40.0, -40.0), at + vec2(40.0, -40.0), at + vec2(0.0, 50.0)];
    draw(&mut window, &way, Modifiers::NONE);
    window.key_press(Key::Escape);
    window.step();
    let_go(&mut window, way[2], Modifiers::NONE);
    assert!(chosen(&window).is_empty());
    assert_eq!(window.state().session().state().tool, Tool::Lasso);
    drag(&mut window, &way, Modifiers::NONE);
    assert!(chosen(&window).contains("564"));
    press(&mut window, "Lopeta piirtäminen (L)", Modifiers::NONE);
    assert_eq!(window.state().session().state().tool, Tool::Hand);
}

#[test]
fn the_strip_always_tells_what_is_chosen() {
    for (language, text) in [
        (Language::Fi, "5 kuntaa, 115\u{a0}300 asukasta valittu"),
        (Language::Sv, "5 kommuner, 115\u{a0}300 invånare valda"),
        (Language::En, "5 municipalities, 115,300 residents selected"),
    ] {
        let mut window = window_in(language);
        assert!(!says(&window, text));
        play(&mut window, "select 146,167,276,309,426");
        assert!(says(&window, text), "{text}");
        play(&mut window, "clear-selection");
        assert!(!says(&window, text));
        play(&mut window, "select-project joensuu");
        assert!(says(&window, text), "a project's core is lit, so it is counted");
    }
}

#[test]
fn what_is_served_of_the_selection_is_a_range_while_guesses_are_open() {
    let mut window = window();
    play(&mut window, "select-served all replace joensuu");
    assert!(says(&window, "Katettu: 4–5, / 12 kuntaa"));
    assert!(says(&window, "108\u{a0}612–115\u{a0}300"));
}

#[test]
fn the_menu_chooses_by_keyboard_alone() {
    let mut window = window();
    window.get_by_label("Valitse kuntia").focus();
    window.step();
    window.key_press(Key::Enter);
    window.step();
    settle(&mut window);
    let before = undoable(&window);
    window.get_by_label("Ydinalueet 108").focus();
    window.step();
    window.key_press(Key::Enter);
    window.step();
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 108);
    assert!(says(&window, "108 kuntaa, 3\u{a0}754\u{a0}035 asukasta"));
    // The menu stays open for the next step.
    window.get_by_label("Lisää").focus();
    window.step();
    window.key_press(Key::Space);
    window.step();
    settle(&mut window);
    window.get_by_label("Ei hanketta 94").focus();
    window.step();
    window.key_press(Key::Enter);
    window.step();
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 108 + 94);
    window.key_press(Key::Escape);
    window.step();
    settle(&mut window);
    assert!(window.query_by_label("Ei hanketta 94").is_none(), "Escape closes the menu");
    assert_eq!(chosen(&window).len(), 108 + 94, "and nothing else");
    play(&mut window, "undo");
    back_and_forth(&mut window, &before);
}

#[test]
fn the_menu_chooses_from_the_selection_and_around_it() {
    let mut window = window();
    play(&mut window, "select-municipality 235");
    press(&mut window, "Valitse kuntia", Modifiers::NONE);
    press(&mut window, "Lisää naapurikunnat", Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["049", "235"]));
    let before = undoable(&window);
    press(&mut window, "Lähellä: Kauniainen", Modifiers::NONE);
    let near = chosen(&window);
    assert!(near.contains("091") && near.contains("092") && !near.contains("853"), "{near:?}");
    assert_eq!(undoable(&window).focus, Some(Focus::Municipality(code("235"))));
    back_and_forth(&mut window, &before);
    let all_near = window.get_all_by_label("Valitse kaikki muut Ctrl+I").count();
    assert_eq!(all_near, 1);
    press(&mut window, "Valitse kaikki muut Ctrl+I", Modifiers::NONE);
    assert_eq!(chosen(&window).len(), 310 - near.len());
}

#[test]
fn control_i_chooses_all_others() {
    let mut window = window();
    play(&mut window, "select 091");
    let before = undoable(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.step();
    settle(&mut window);
    assert_eq!(chosen(&window).len(), 309);
    back_and_forth(&mut window, &before);
}

#[test]
fn whatever_shows_a_set_offers_it_on_the_map() {
    let region = |code: &str| -> BTreeSet<String> {
        let code = hankekartta::model::RegionCode::parse(code).unwrap();
        division_2020().regions[&code].municipalities.iter().map(ToString::to_string).collect()
    };
    let mut window = window();
    // A facet's row.
    let before = undoable(&window);
    press(&mut window, "Valitse kartalla: Uusimaa", Modifiers::NONE);
    assert_eq!(chosen(&window), region("01"));
    assert!(undoable(&window).filter.regions.is_empty(), "the list is not narrowed");
    back_and_forth(&mut window, &before);
    press(&mut window, "Valitse kartalla: Kanta-Häme", ADD);
    assert_eq!(chosen(&window), &region("01") | &region("05"));
    press(&mut window, "Valitse kartalla: Uusimaa", REMOVE);
    assert_eq!(chosen(&window), region("05"));

    // The legend's rows: as many as they count.
    for (label, count) in [
        ("Valitse kartalla: Ydinalue", 108),
        ("Valitse kartalla: Laajempi alue", 108),
        ("Valitse kartalla: Ei hanketta", 94),
        ("Valitse kartalla: Arvaus, tarkista", 4),
    ] {
        press(&mut window, label, Modifiers::NONE);
        assert_eq!(chosen(&window).len(), count, "{label}");
    }

    // The overview's figures.
    for (label, count) in
        [("Valitse kartalla: katetut", 108), ("Valitse kartalla: ei hanketta", 94), ("Valitse kartalla: arvaukset", 4)]
    {
        play(&mut window, "clear-selection");
        press(&mut window, label, Modifiers::NONE);
        assert_eq!(chosen(&window).len(), count, "{label}");
    }

    // A project's areas.
    for (label, count) in [("Valitse kartalla: ydinalue", 5), ("Valitse kartalla: ydinalue ja laajempi", 12)] {
        play(&mut window, "select-project joensuu");
        press(&mut window, label, Modifiers::NONE);
        assert_eq!(chosen(&window).len(), count, "{label}");
        assert!(undoable(&window).projects.is_empty());
    }

    // A municipality's neighbors.
    play(&mut window, "select-municipality 235");
    press(&mut window, "Valitse kartalla: naapurit", Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["049"]));
    play(&mut window, "select-municipality 235");
    press(&mut window, "Valitse kartalla: kunta ja naapurit", Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["049", "235"]));

    // The several: the steps from here.
    press(&mut window, "Valitse kartalla: koko maakunta", Modifiers::NONE);
    assert_eq!(chosen(&window), region("01"));
    press(&mut window, "Valitse kartalla: kaikki muut", Modifiers::NONE);
    assert_eq!(chosen(&window).len(), 310 - region("01").len());
}

#[test]
fn a_selection_is_named_called_back_renamed_and_forgotten() {
    let mut window = window();
    play(&mut window, "select 049,235");
    let before = undoable(&window);
    window.get_by_label("Anna valinnalle nimi").focus();
    window.step();
    window.get_by_label("Anna valinnalle nimi").type_text("Espoon seutu");
    window.step();
    window.key_press(Key::Enter);
    window.step();
    settle(&mut window);
    assert_eq!(undoable(&window).named.keys().collect::<Vec<_>>(), ["Espoon seutu"]);
    window.get_by_role(Role::Canvas).focus();
    window.step();
    back_and_forth(&mut window, &before);

    // Nothing chosen: the list stands in the overview.
    play(&mut window, "clear-selection");
    press(&mut window, "Valitse kartalla: Espoon seutu", Modifiers::NONE);
    assert_eq!(chosen(&window), set(&["049", "235"]));
    play(&mut window, "select 491,091");
    press(&mut window, "Valitse kartalla: Espoon seutu", ADD);
    assert_eq!(chosen(&window), set(&["049", "091", "235", "491"]));
    press(&mut window, "Valitse kartalla: Espoon seutu", REMOVE);
    assert_eq!(chosen(&window), set(&["091", "491"]));

    press(&mut window, "Muuta nimi: Espoon seutu", Modifiers::NONE);
    window.get_by_label("Muuta nimi: Espoon seutu").type_text(" ja muut");
    window.step();
    window.key_press(Key::Enter);
    window.step();
    settle(&mut window);
    let names: Vec<String> = undoable(&window).named.into_keys().collect();
    assert!(names.len() == 1 && names[0].contains("Espoon seutu") && names[0].contains("ja muut"), "{names:?}");

    let before = undoable(&window);
    press(&mut window, &format!("Poista: {}", names[0]), Modifiers::NONE);
    assert!(undoable(&window).named.is_empty());
    back_and_forth(&mut window, &before);
}

#[test]
fn escape_leaves_the_field_of_a_name_and_keeps_the_selection() {
    let mut window = window();
    play(&mut window, "select 049,235");
    let label = "Anna valinnalle nimi";
    window.get_by_label(label).focus();
    window.step();
    window.get_by_label(label).type_text("l");
    window.step();
    key(&mut window, Key::Escape);
    assert!(!window.get_by_label(label).is_focused());
    assert_eq!(chosen(&window), set(&["049", "235"]));
    assert_eq!(window.state().session().state().tool, Tool::Hand, "a letter of a name is no shortcut");
    key(&mut window, Key::Escape);
    assert!(chosen(&window).is_empty(), "the next one means the selection");
}

#[test]
fn the_menu_offers_the_areas_of_the_chosen_projects() {
    let mut window = window();
    play(&mut window, "select-project joensuu");
    press(&mut window, "Valitse kuntia", Modifiers::NONE);
    press(&mut window, "Valitun hankkeen koko alue 12", Modifiers::NONE);
    assert_eq!(chosen(&window).len(), 12);
}

#[test]
fn control_f_leads_from_the_review_to_the_search() {
    let mut window = window();
    play(&mut window, "set-view review");
    type_search(&mut window, "outokumpu");
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), set(&["309"]));
    assert_eq!(window.state().session().state().view, hankekartta::session::View::Map);
}

fn type_search(window: &mut Harness<'_, Window>, text: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.step();
    settle(window);
    window.get_by_label("Hae hanketta tai kuntaa").type_text(text);
    window.step();
    settle(window);
}

fn key(window: &mut Harness<'_, Window>, key: Key) {
    window.key_press(key);
    window.step();
    settle(window);
}

#[test]
fn a_former_municipality_is_found_told_and_flown_to() {
    let mut window = window();
    let before = (undoable(&window), view(&window));
    type_search(&mut window, "nils");
    assert!(says(&window, "Nilsiä → Kuopio (noin 2013), kunta"));
    assert_eq!(undoable(&window).filter.search, "nils", "the list is narrowed as it is typed");
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), set(&["297"]));
    assert_eq!(undoable(&window).filter.search, "", "what was typed has done its work");
    assert!(!says(&window, "Nilsiä → Kuopio"), "the places are put away");
    let after = view(&window);
    assert!(after.zoom > before.1.zoom + 1.0, "the map flies there");
    assert!(after.rect.shrink(100.0).contains(place_of(&window, "297")));
    back_and_forth(&mut window, &before.0);
}

#[test]
fn arrows_walk_through_the_places_and_a_click_goes_to_one() {
    let mut window = window();
    type_search(&mut window, "forssa");
    let listed: Vec<bool> = window
        .get_all_by_role(Role::ListBoxOption)
        .map(|node| node.accesskit_node().is_selected().unwrap_or(false))
        .collect();
    assert!(listed.len() >= 2 && listed[0] && !listed[1], "{listed:?}");
    assert!(says(&window, "Forssa, kunta") && says(&window, "Forssa, seutukunta"));
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    let sub_region = chosen(&window);
    assert!(sub_region.len() > 1 && sub_region.contains("061"), "{sub_region:?}");

    type_search(&mut window, "pohjois-karj");
    window.get_by_label_contains("Pohjois-Karjala, maakunta").click();
    window.step();
    settle(&mut window);
    assert!(chosen(&window).contains("167") && chosen(&window).len() == 12, "{:?}", chosen(&window));

    type_search(&mut window, "joensuun seudun kotoutt");
    key(&mut window, Key::Enter);
    assert_eq!(undoable(&window).focus, Some(Focus::Project(hankekartta::model::ProjectId::new("joensuu"))));
}

#[test]
fn escape_puts_the_places_away_and_leaves_the_list_narrowed() {
    let mut window = window();
    play(&mut window, "select 491");
    type_search(&mut window, "outokumpu");
    assert!(says(&window, "Outokumpu, kunta"));
    key(&mut window, Key::Escape);
    assert!(!says(&window, "Outokumpu, kunta"));
    assert_eq!(undoable(&window).filter.search, "outokumpu");
    assert!(says(&window, "Hankkeet 1 / 21"));
    assert_eq!(chosen(&window), set(&["491"]));
    assert!(window.get_by_label("Hae hanketta tai kuntaa").is_focused());
    key(&mut window, Key::Escape);
    assert!(!window.get_by_label("Hae hanketta tai kuntaa").is_focused(), "the second Escape leaves the field");
    assert_eq!(chosen(&window), set(&["491"]), "and nothing else");

    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.step();
    settle(&mut window);
    assert!(says(&window, "Outokumpu, kunta"), "whoever comes back sees the places again");
    key(&mut window, Key::Escape);
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), set(&["491"]), "Enter goes nowhere while the places are away");
    assert_eq!(undoable(&window).filter.search, "outokumpu");
}

#[test]
fn a_guess_is_marked_and_never_gone_to_by_enter_alone() {
    let mut window = window();
    type_search(&mut window, "Mikeli");
    assert!(says(&window, "? Mikkeli, kunta"));
    key(&mut window, Key::Enter);
    assert!(chosen(&window).is_empty());
    type_search(&mut window, "");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), set(&["491"]));
}

#[test]
fn every_language_has_names_for_the_menu_and_the_places() {
    for language in Language::ALL {
        let mut window = window_in(language);
        let menu = match language {
            Language::Fi => "Valitse kuntia",
            Language::Sv => "Välj kommuner",
            Language::En => "Select municipalities",
        };
        play(&mut window, "select 049,235\nname-selection \"A\"");
        press(&mut window, menu, Modifiers::NONE);
        let mut nodes = vec![window.root()];
        while let Some(node) = nodes.pop() {
            for text in [node.accesskit_node().label(), node.accesskit_node().value()].into_iter().flatten() {
                assert!(!text.contains("selecting-") && !text.contains("search-"), "{language}: {text}");
            }
            nodes.extend(node.children());
        }
    }
}
