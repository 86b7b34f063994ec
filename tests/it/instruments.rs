//! Do the map's instruments obey the mouse, and is one movement of the hand one step to take back?

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::scene::Method;
use hankekartta::session::{CompareMode, Session, TileSource, Undoable, View, parse_script};

use crate::support::{Window, open, settle};

pub(crate) fn window(script: &str) -> Harness<'static, Window> {
    let mut window = open(Session::new(division_2020(), Arc::new(intake::embedded())), (1440.0, 900.0));
    play(&mut window, script);
    window
}

pub(crate) fn play(window: &mut Harness<'_, Window>, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        window.state_mut().bench().send(action);
    }
    rest(window);
}

pub(crate) fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..40 {
        window.step();
    }
    settle(window);
}

pub(crate) fn undoable(window: &Harness<'_, Window>) -> Undoable {
    window.state().session().state().undoable.clone()
}

pub(crate) fn chosen(window: &Harness<'_, Window>) -> BTreeSet<String> {
    undoable(window).municipalities.iter().map(ToString::to_string).collect()
}

pub(crate) fn undo(window: &mut Harness<'_, Window>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(window);
}

pub(crate) fn button(window: &mut Harness<'_, Window>, pos: Pos2, pressed: bool, modifiers: Modifiers) {
    window.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers });
    window.step();
}

/// Drags along a way, a frame for each of its places.
pub(crate) fn drag(window: &mut Harness<'_, Window>, way: &[Pos2], modifiers: Modifiers) {
    window.event(Event::ModifiersChanged(modifiers));
    window.event(Event::PointerMoved(way[0]));
    window.step();
    button(window, way[0], true, modifiers);
    for pair in way.windows(2) {
        for share in [0.25_f32, 0.5, 0.75, 1.0] {
            window.event(Event::PointerMoved(pair[0] + (pair[1] - pair[0]) * share));
            window.step();
        }
    }
    button(window, *way.last().unwrap(), false, modifiers);
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    rest(window);
}

#[test]
fn one_drag_of_the_swipe_line_is_one_step_and_so_are_its_keys() {
    let mut window = window("set-view compare\ncompare-mode swipe");
    let share = |window: &Harness<'_, Window>| undoable(window).comparison.swipe.share();
    let mut stops = vec![share(&window)];
    for by in [-200.0, 150.0] {
        let line = window.get_by_role(Role::Slider).rect();
        let at = pos2(line.center().x, line.top() + 300.0);
        drag(&mut window, &[at, at + vec2(by, 0.0)], Modifiers::NONE);
        stops.push(share(&window));
    }
    window.get_by_role(Role::Slider).focus();
    rest(&mut window);
    for _ in 0..3 {
        window.key_press(Key::ArrowRight);
        window.step();
    }
    rest(&mut window);
    assert_eq!(share(&window), stops[2] + 75);
    for stop in stops.into_iter().rev() {
        undo(&mut window);
        assert_eq!(share(&window), stop);
    }
    assert_eq!(undoable(&window).comparison.mode, CompareMode::Swipe, "the mode is the step before");
}

#[test]
fn the_choice_of_tiles_is_taken_back_like_any_other() {
    let mut window = window("");
    let tiles = |window: &Harness<'_, Window>| undoable(window).tiles;
    // An address that leads to nothing: a port of this machine that nobody listens at.
    let away = "http://127.0.0.1:9/{z}/{x}/{y}.png";
    play(&mut window, &format!("set-measure count\nset-tiles {away}"));
    assert_eq!(tiles(&window), TileSource::parse(away).unwrap());
    window.get_by_label("Karttatasot").click();
    rest(&mut window);
    window.get_by_label("Ilman verkkoa").click();
    rest(&mut window);
    assert_eq!(tiles(&window), TileSource::Offline);
    window.key_press(Key::Escape);
    rest(&mut window);
    undo(&mut window);
    assert_eq!(tiles(&window), TileSource::parse(away).unwrap());
    undo(&mut window);
    assert_eq!(tiles(&window), TileSource::Offline);
}

#[test]
fn a_double_click_on_a_small_map_is_one_step_and_leaves_its_pin_alone() {
    let mut window =
        window("pin oulu\npin joensuu\npin espoo\nset-view compare\ncompare-mode multiples\nset-multiples name");
    for pinned in [true, false] {
        let before = undoable(&window);
        let cell = window.get_all_by_role(Role::ListItem).find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            node.rect().height() > 150.0 && label.starts_with("Espoon kaupunki") == pinned
        });
        let at = cell.unwrap().rect().center();
        window.event(Event::PointerMoved(at));
        window.step();
        // A frame is a quarter of a second here.
        window.ctx.options_mut(|options| options.input_options.max_double_click_delay = 2.0);
        for pressed in [true, false, true, false] {
            button(&mut window, at, pressed, Modifiers::NONE);
        }
        rest(&mut window);
        assert_eq!(window.state().session().state().view, View::Map, "pinned: {pinned}");
        assert_eq!(undoable(&window).look.pins, before.look.pins, "pinned: {pinned}");
        assert_eq!(undoable(&window).projects.len(), 1, "pinned: {pinned}");
        undo(&mut window);
        assert_eq!(undoable(&window), before, "pinned: {pinned}");
        play(&mut window, "set-view compare");
    }
}

#[test]
fn a_limit_is_dragged_on_the_histogram_and_each_drag_is_one_step() {
    let mut window = window("set-measure density");
    window.get_by_label_contains("luokkaa").click();
    rest(&mut window);
    let handles = |window: &Harness<'_, Window>| {
        let mut limits: Vec<(String, Rect)> = window
            .query_all_by_role(Role::Slider)
            .filter_map(|node| Some((node.accesskit_node().label()?, node.rect())))
            .filter(|(label, _)| label.starts_with("Raja "))
            .collect();
        limits.sort_by(|a, b| a.1.left().total_cmp(&b.1.left()));
        limits
    };
    let edges = |window: &Harness<'_, Window>| match undoable(window).look.classing.method {
        Method::Manual(edges) => edges.as_slice().to_vec(),
        _ => Vec::new(),
    };
    let before = handles(&window);
    assert!(before.len() >= 3, "{before:?}");
    let mut seen = vec![edges(&window)];
    for by in [30.0, 24.0] {
        let (_, last) = handles(&window).pop().unwrap();
        let at = last.center();
        drag(&mut window, &[at, at + vec2(by, 0.0)], Modifiers::NONE);
        seen.push(edges(&window));
        let moved = handles(&window).pop().unwrap().1.center().x - at.x;
        assert!((moved - by).abs() < 12.0, "the limit went {moved} points with the hand");
    }
    assert!(seen[0].is_empty() && seen[1].last() < seen[2].last(), "{seen:?}");
    assert_eq!(seen[1][..seen[1].len() - 1], seen[2][..seen[2].len() - 1], "the other limits stay");
    window.key_press(Key::Escape);
    rest(&mut window);
    for then in seen.into_iter().rev().skip(1) {
        undo(&mut window);
        assert_eq!(edges(&window), then);
    }
}

/// Where the circle of each unit stands on the screen.
pub(crate) fn circles(window: &mut Harness<'_, Window>) -> Vec<(String, Pos2)> {
    let map = window.state_mut().bench().map();
    let view = map.view().unwrap();
    let places = map.circles().unwrap().circles.iter();
    places.map(|circle| (map.scene().units[circle.unit].code.clone(), view.screen(circle.center))).collect()
}

#[test]
fn circles_are_chosen_by_box_and_lasso_where_they_stand() {
    let mut window = window("set-shape residents");
    let all = circles(&mut window);
    let (_, helsinki) = all.iter().find(|(code, _)| code == "091").unwrap().clone();
    let area = Rect::from_center_size(helsinki, vec2(140.0, 120.0));
    let inside = |test: &dyn Fn(Pos2) -> bool| -> BTreeSet<String> {
        all.iter().filter(|(_, at)| test(*at)).map(|(code, _)| code.clone()).collect()
    };
    let held = inside(&|at| area.contains(at));
    assert!((3..200).contains(&held.len()), "{held:?}");
    drag(&mut window, &[area.left_top(), area.right_bottom()], Modifiers::SHIFT);
    assert_eq!(chosen(&window), held);
    undo(&mut window);
    assert!(chosen(&window).is_empty());
    play(&mut window, "set-tool lasso");
    let corners = [area.center_top(), area.right_center(), area.center_bottom(), area.left_center(), area.center_top()];
    drag(&mut window, &corners, Modifiers::NONE);
    let far = |at: Pos2| (at.x - area.center().x).abs() / 70.0 + (at.y - area.center().y).abs() / 60.0;
    assert_eq!(chosen(&window), inside(&|at| far(at) < 1.0));
}

#[test]
fn a_box_chooses_on_either_of_the_two_maps() {
    let mut window = window("set-view compare\nset-pane A all\nset-pane B all");
    let mut held = Vec::new();
    for side in [0, 1] {
        let mut places: Vec<Rect> = window
            .get_all_by_role(Role::ListItem)
            .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Kuopio, ")))
            .map(|node| node.rect())
            .collect();
        places.sort_by(|a, b| a.left().total_cmp(&b.left()));
        assert_eq!(places.len(), 2, "one on each map");
        let area = Rect::from_center_size(places[side].center(), vec2(90.0, 90.0));
        drag(&mut window, &[area.left_top(), area.right_bottom()], Modifiers::SHIFT);
        assert!(chosen(&window).contains("297"), "{:?}", chosen(&window));
        held.push(chosen(&window));
        undo(&mut window);
        assert!(chosen(&window).is_empty());
    }
    assert_eq!(held[0], held[1], "both show the same places");
}
