//! Does the window compare: two maps, one view, the difference, small maps, by hand and by keys?

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{ApplicantKind, Dataset, Language, RegionCode};
use hankekartta::session::{CompareMode, Session, View, parse_script};

use crate::support::{Window, open, settle};
use crate::toyland;

/// The comparison of the mock-up: northern and eastern Finland.
const NORTH_AND_EAST: &str = "set-language en\nset-view compare\nset-pane A all\nset-pane B all\nset-pane A region 19\n\
    set-pane A region 17\nset-pane A region 18\nset-pane B region 18\nset-pane B region 11\nset-pane B region 12\n\
    set-pane B region 10";

fn played(mut session: Session, script: &str) -> Session {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
    session
}

fn window(script: &str) -> Harness<'static, Window> {
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open(session, (1440.0, 900.0));
    for line in parse_script(&format!("{NORTH_AND_EAST}\n{script}")).unwrap() {
        for action in line.actions {
            window.state_mut().bench().send(action);
        }
    }
    rest(&mut window);
    window
}

fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..40 {
        window.step();
    }
    settle(window);
}

fn press(window: &mut Harness<'_, Window>, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    window.step();
}

fn point(window: &mut Harness<'_, Window>, at: Pos2) {
    window.event(Event::PointerMoved(at));
    window.step();
}

fn drag(window: &mut Harness<'_, Window>, from: Pos2, to: Pos2) {
    point(window, from);
    press(window, from, true);
    for share in [0.2_f32, 0.5, 0.8, 1.0] {
        point(window, from + (to - from) * share);
    }
    press(window, to, false);
    rest(window);
}

fn click(window: &mut Harness<'_, Window>, label: &str) {
    window.get_by_label(label).click();
    rest(window);
}

fn mode(window: &Harness<'_, Window>) -> CompareMode {
    window.state().session().state().undoable.comparison.mode
}

/// Middles of a municipality's place on each map, left to right.
fn places(window: &Harness<'_, Window>, name: &str) -> Vec<Pos2> {
    let mut places: Vec<Pos2> = window
        .get_all_by_role(Role::ListItem)
        .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{name}, "))))
        .map(|node| node.rect().center())
        .collect();
    places.sort_by(|a, b| a.x.total_cmp(&b.x));
    places
}

#[test]
fn the_numbers_on_the_screen_add_up_and_both_sides_are_named() {
    let window = window("");
    for row in [
        "Only A: Municipalities 11, Residents 295,304, 32.3%",
        "Both: Municipalities 8, Residents 72,306, 7.9%",
        "Only B: Municipalities 44, Residents 547,782, 59.8%",
        "A or B: Municipalities 63, Residents 915,392, 100.0%",
        "Neither: Municipalities 247, Residents 4,609,900",
    ] {
        window.get_by_label(row);
    }
    window.get_by_label("A: Region: Kainuu, Lapland, North Ostrobothnia, 3 projects · 19 municipalities");
    window.get_by_label("B: Region: Kainuu, North Karelia, North Savo, South Savo, 4 projects · 52 municipalities");
    for name in ["A: Kainuu, Lapland +1", "B: Kainuu, North Karelia +2"] {
        window.get_by_role_and_label(Role::Button, name);
        window.get_by_role_and_label(Role::Canvas, name);
    }
    window.get_by_label_contains("Kainuu is in both.");
    window.get_by_label("A 19 municipalities · 367,610 residents");
    window.get_by_label("B 52 municipalities · 620,088 residents");
}

#[test]
fn the_two_maps_share_a_view_until_the_link_is_cut() {
    let mut window = window("");
    let apart = |window: &Harness<'_, Window>| {
        let places = places(window, "Kuopio");
        assert_eq!(places.len(), 2, "one on each map");
        places[1] - places[0]
    };
    let before = (places(&window, "Kuopio")[0], apart(&window));
    let wheel = |window: &mut Harness<'_, Window>, at: Pos2| {
        point(window, at);
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            source: MouseWheelSource::Unknown,
            delta: vec2(0.0, 220.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        rest(window);
    };
    let at = before.0 + vec2(-60.0, -90.0);
    wheel(&mut window, at);
    let zoomed = (places(&window, "Kuopio")[0], apart(&window));
    assert!(zoomed.0.distance(before.0) > 30.0, "the map under the pointer zooms");
    assert!((zoomed.1 - before.1).length() < 0.5, "and the other with it: {:?} {:?}", zoomed.1, before.1);
    // The other one leads as well.
    let right = places(&window, "Kuopio")[1];
    drag(&mut window, right + vec2(40.0, 40.0), right + vec2(0.0, 90.0));
    assert!((apart(&window) - before.1).length() < 0.5);
    click(&mut window, "One view");
    assert!(window.state().session().state().undoable.comparison.unlinked);
    let left = places(&window, "Kuopio")[0];
    drag(&mut window, left + vec2(-40.0, -40.0), left + vec2(-90.0, -10.0));
    assert!((apart(&window) - before.1).length() > 30.0, "cut apart, only one moves");
    window.key_press(Key::K);
    rest(&mut window);
    assert!(!window.state().session().state().undoable.comparison.unlinked);
    assert!((apart(&window) - before.1).length() < 0.5, "linked again, they show the same");
}

#[test]
fn the_modes_are_chosen_by_mouse_and_key_and_taken_back() {
    let mut window = window("");
    click(&mut window, "Swipe");
    assert_eq!(mode(&window), CompareMode::Swipe);
    window.key_press(Key::V);
    rest(&mut window);
    assert_eq!(mode(&window), CompareMode::Difference);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    assert_eq!(mode(&window), CompareMode::Swipe);
    click(&mut window, "Side by side");
    assert_eq!(mode(&window), CompareMode::SideBySide);
    click(&mut window, "Core");
    window.get_by_label_contains("Only A: Municipalities 11");
    window.get_by_label_contains("Both: Municipalities 4,");
    window.key_press(Key::X);
    rest(&mut window);
    window.get_by_label_contains("Only B: Municipalities 11");
}

#[test]
fn the_swipe_line_is_moved_by_hand_and_by_keys() {
    let mut window = window("compare-mode swipe");
    let share = |window: &Harness<'_, Window>| window.state().session().state().undoable.comparison.swipe.share();
    assert_eq!(share(&window), 500);
    let line = window.get_by_role(Role::Slider).rect();
    let at = Pos2::new(line.center().x, line.top() + 300.0);
    drag(&mut window, at, at + vec2(-200.0, 0.0));
    let moved = share(&window);
    assert!((300..400).contains(&moved), "{moved}");
    assert!((window.get_by_role(Role::Slider).rect().center().x - (line.center().x - 200.0)).abs() < 2.0);
    window.get_by_role(Role::Slider).focus();
    window.step();
    window.key_press(Key::ArrowRight);
    rest(&mut window);
    assert_eq!(share(&window), moved + 25);
    assert_eq!(places(&window, "Kuopio").len(), 2, "both maps lie on each other");
    let places = places(&window, "Kuopio");
    assert!(places[0].distance(places[1]) < 0.5);
}

#[test]
fn what_a_side_shows_is_chosen_behind_its_name() {
    let mut window = window("");
    let lapland = RegionCode::parse("19").unwrap();
    let has = |window: &Harness<'_, Window>| {
        window.state().session().state().undoable.comparison.a.filter.regions.contains(&lapland)
    };
    assert!(has(&window));
    window.get_by_role_and_label(Role::Button, "A: Kainuu, Lapland +1").click();
    rest(&mut window);
    window.get_by_label("What does A show?");
    window.get_by_label_contains("Lapland 0").scroll_to_me();
    rest(&mut window);
    window.get_by_label_contains("Lapland 0").click();
    rest(&mut window);
    assert!(!has(&window));
    window.get_by_role_and_label(Role::Button, "A: Kainuu, North Ostrobothnia");
    window.key_press(Key::Escape);
    rest(&mut window);
    assert!(window.query_by_label("What does A show?").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    assert!(has(&window));
}

#[test]
fn a_part_is_selected_on_the_map_and_the_selection_is_taken_back_in_one_step() {
    let mut window = window("");
    click(&mut window, "Select on map: Only A");
    assert_eq!(window.state().session().state().undoable.municipalities.len(), 11);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    assert!(window.state().session().state().undoable.municipalities.is_empty());
    click(&mut window, "Oulu");
    assert_eq!(window.state().session().state().undoable.municipalities.len(), 1);
    let places = places(&window, "Suomussalmi");
    point(&mut window, places[1]);
    press(&mut window, places[1], true);
    press(&mut window, places[1], false);
    rest(&mut window);
    let chosen: Vec<String> =
        window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect();
    assert_eq!(chosen, ["777"], "a click on B's map chooses there");
}

/// The cells seen: label and rectangle.
fn cells(window: &Harness<'_, Window>) -> Vec<(String, egui::Rect)> {
    let mut cells: Vec<(String, egui::Rect)> = window
        .get_all_by_role(Role::ListItem)
        .filter(|node| node.rect().left() > 300.0 && node.rect().height() > 200.0)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect();
    cells.sort_by(|(_, a), (_, b)| a.top().total_cmp(&b.top()).then(a.left().total_cmp(&b.left())));
    cells
}

#[test]
fn small_maps_pin_open_and_compare() {
    let mut window = window("compare-mode multiples\nset-multiples name");
    let first = cells(&window);
    assert!(first.len() >= 6, "{first:?}");
    assert!(first[0].0.starts_with("Espoon kaupunki"), "{first:?}");
    let pins = |window: &Harness<'_, Window>| window.state().session().state().undoable.look.pins.len();
    let at = first[0].1.center();
    point(&mut window, at);
    press(&mut window, at, true);
    press(&mut window, at, false);
    rest(&mut window);
    assert_eq!(pins(&window), 1);
    assert!(cells(&window)[0].0.ends_with("own color"));
    // The clicked one has the focus: Space takes the pin away.
    window.key_press(Key::Space);
    rest(&mut window);
    assert_eq!(pins(&window), 0);
    drag(&mut window, first[0].1.center(), first[4].1.center());
    assert_eq!((mode(&window), window.state().session().state().view), (CompareMode::SideBySide, View::Compare));
    let name = first[4].0.split(", ").next().unwrap();
    window.get_by_role_and_label(Role::Button, "A: Espoon kaupunki");
    window.get_by_role_and_label(Role::Button, &format!("B: {name}"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    assert_eq!(mode(&window), CompareMode::Multiples);
}

#[test]
fn small_maps_are_worked_by_keys() {
    let mut window = window("compare-mode multiples\nset-multiples name");
    let focus = |window: &Harness<'_, Window>, at: usize| {
        let (label, rect) = cells(window).swap_remove(at);
        // The list at the left names the same projects.
        window.get_all_by_label(&label).find(|node| node.rect() == rect).unwrap().focus();
    };
    for (at, key) in [(1, Key::A), (2, Key::B)] {
        focus(&window, at);
        window.step();
        window.key_press(key);
        rest(&mut window);
    }
    let comparison = window.state().session().state().undoable.comparison.clone();
    assert_eq!(comparison.mode, CompareMode::SideBySide);
    assert_eq!(
        [&comparison.a, &comparison.b].map(|pane| pane.projects.as_ref().map(std::collections::BTreeSet::len)),
        [Some(1), Some(1)]
    );
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    focus(&window, 3);
    window.step();
    window.key_press(Key::Enter);
    rest(&mut window);
    let state = window.state().session().state();
    assert_eq!((state.view, state.undoable.projects.len()), (View::Map, 1));
}

#[test]
fn of_many_small_maps_only_the_rows_that_are_seen_are_there() {
    let codes: Vec<String> = division_2020().municipalities.keys().map(ToString::to_string).collect();
    let projects = (0..100).map(|at| {
        let core: Vec<&str> = (0..5).map(|nth| codes[(at * 7 + nth) % codes.len()].as_str()).collect();
        toyland::project(&format!("p{at:03}"), ApplicantKind::Other, &core, &[], 2020)
    });
    let dataset = Dataset { revision: 1, division_year: 2020, projects: projects.collect(), ..Dataset::default() };
    let session = Session::new(division_2020(), Arc::new(dataset));
    let session = played(session, "set-view compare\ncompare-mode multiples\nset-multiples name");
    let mut window = open(session, (1280.0, 800.0));
    let seen = cells(&window);
    assert!((4..40).contains(&seen.len()), "{} cells", seen.len());
    assert!(seen[0].0.starts_with("p000"));
    let at = seen[0].1.center();
    point(&mut window, at);
    for _ in 0..10 {
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            source: MouseWheelSource::Unknown,
            delta: Vec2::new(0.0, -1200.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        rest(&mut window);
    }
    let last = cells(&window);
    assert!(last.iter().any(|(label, _)| label.starts_with("p099")), "{last:?}");
    assert!(last.len() < 40);
}

#[test]
fn the_comparison_speaks_every_language() {
    for (language, words) in [(Language::Fi, "Kainuu on molemmissa."), (Language::Sv, "Kajanaland finns i båda.")] {
        let window = window(&format!("set-language {}", language.tag()));
        window.get_by_label_contains(words);
    }
}
