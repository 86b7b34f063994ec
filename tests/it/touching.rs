//! Does a box or an outline take what it touches, where the person chose so, and does it say so?

use std::collections::BTreeSet;

use egui::{Event, Modifiers, Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::{touched, touched_circles};
use hankekartta::model::MunicipalityCode;
use hankekartta::session::Holds;

use crate::instruments::{button, chosen, circles, drag, play, rest, undo, window};
use crate::support::{Window, assert_reads};

fn label(window: &mut Harness<'_, Window>, code: &str) -> Pos2 {
    let place = Boundaries::embedded().label(MunicipalityCode::parse(code).unwrap()).unwrap();
    window.state_mut().bench().map().view().unwrap().screen(place)
}

/// Municipalities under a grid of points in a box of the screen, worked out by picking each.
fn under(window: &mut Harness<'_, Window>, area: Rect) -> BTreeSet<String> {
    let view = window.state_mut().bench().map().view().unwrap();
    let share = |at: u16| f32::from(at) / 60.0;
    let points = (0..=60).flat_map(|x| (0..=60).map(move |y| area.min + area.size() * vec2(share(x), share(y))));
    points.filter_map(|at| Boundaries::embedded().at_world(view.world(at))).map(|code| code.to_string()).collect()
}

#[test]
fn the_menu_offers_what_a_drawing_holds_and_the_drawing_says_it() {
    let mut window = window("");
    window.get_by_label("Valitse kuntia").click();
    rest(&mut window);
    window.get_by_label("Valitaan kaikki, joihin piirros osuu").click();
    rest(&mut window);
    assert_eq!(window.state().session().state().holds, Holds::Touched);
    window.key_press(egui::Key::Escape);
    rest(&mut window);
    // Beside the name of Inari, inside its shape.
    let at = label(&mut window, "148") + vec2(14.0, 10.0);
    let area = Rect::from_min_size(at, vec2(8.0, 8.0));
    window.event(Event::ModifiersChanged(Modifiers::SHIFT));
    window.event(Event::PointerMoved(area.min));
    window.step();
    button(&mut window, area.min, true, Modifiers::SHIFT);
    window.event(Event::PointerMoved(area.max));
    window.step();
    window.step();
    assert_reads(
        &window,
        &["Kunta on mukana, kun piirros osuu siihen mistä tahansa kohtaa, myös mereltä.", "1 kunta, "],
    );
    button(&mut window, area.max, false, Modifiers::SHIFT);
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    rest(&mut window);
    assert_eq!(chosen(&window), BTreeSet::from(["148".to_owned()]));
    undo(&mut window);
    play(&mut window, "set-holds places");
    drag(&mut window, &[area.min, area.max], Modifiers::SHIFT);
    assert!(chosen(&window).is_empty(), "no name stands there");
}

#[test]
fn box_and_lasso_take_every_municipality_under_them() {
    let mut window = window("set-holds touched\nlook-at 25 62.2 7");
    let middle = label(&mut window, "179");
    let area = Rect::from_center_size(middle, vec2(120.0, 90.0));
    let expected = under(&mut window, area);
    drag(&mut window, &[area.min, area.max], Modifiers::SHIFT);
    assert!(expected.len() > 3 && chosen(&window).is_superset(&expected), "{:?} {expected:?}", chosen(&window));
    // A corner between two points of the grid is no more than that.
    assert!(chosen(&window).is_subset(&under(&mut window, area.expand(2.0))));
    play(&mut window, "clear-selection\nset-tool lasso");
    let corners = [area.left_top(), area.right_top(), area.right_bottom(), area.left_bottom(), area.left_top()];
    drag(&mut window, &corners, Modifiers::NONE);
    assert!(chosen(&window).is_superset(&expected));
}

#[test]
fn a_circle_is_touched_at_its_rim() {
    let mut window = window("set-shape residents");
    let rim = {
        let map = window.state_mut().bench().map();
        let all = map.circles().unwrap().circles.clone();
        let circle = all.iter().find(|circle| map.scene().units[circle.unit].code == "091").unwrap();
        let view = map.view().unwrap();
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let radius = (circle.radius * view.scale()) as f32;
        view.screen(circle.center) + vec2(0.0, radius * 0.8)
    };
    let center = circles(&mut window).into_iter().find(|(code, _)| code == "091").unwrap().1;
    assert!(rim.distance(center) > 6.0);
    let way = [rim, rim + vec2(5.0, 3.5)];
    drag(&mut window, &way, Modifiers::SHIFT);
    assert!(!chosen(&window).contains("091"), "its middle is not inside");
    play(&mut window, "set-holds touched");
    drag(&mut window, &way, Modifiers::SHIFT);
    assert!(chosen(&window).contains("091"));
}

#[test]
fn an_outline_of_two_points_touches_nothing() {
    let somewhere = Boundaries::embedded().label(MunicipalityCode::parse("091").unwrap()).unwrap();
    assert!(touched(&[somewhere; 2], Boundaries::embedded(), 1e-6).is_empty());
    assert!(touched_circles(&[somewhere; 2], &[(somewhere, 1.0)]).is_empty());
}
