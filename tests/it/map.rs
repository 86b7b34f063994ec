//! Does the map do what the hand asks, and nothing when it asks nothing?

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2, pos2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use geo::Coord;
use hankekartta::boundaries::Boundaries;
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::map::View;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode};
use hankekartta::scene::{Naming, Scene, place};
use hankekartta::session::{Action, Session};

use crate::support::{Window, open, settle};

fn window() -> Harness<'static, Window> {
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    open(session, (1440.0, 900.0))
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

fn room(window: &Harness<'_, Window>) -> Rect {
    window.get_by_role(Role::Canvas).rect()
}

fn view(window: &Harness<'_, Window>) -> View {
    View::new(window.state().session().state().map.unwrap(), room(window))
}

/// Where a municipality's name point stands on the screen.
fn place_of(window: &Harness<'_, Window>, text: &str) -> Pos2 {
    view(window).screen(Boundaries::embedded().label(code(text)).unwrap())
}

fn click(window: &mut Harness<'_, Window>, at: Pos2, modifiers: Modifiers) {
    window.event(Event::PointerMoved(at));
    window.step();
    for pressed in [true, false] {
        window.event_modifiers(
            Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers },
            modifiers,
        );
        window.step();
    }
    settle(window);
}

fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect()
}

/// Waits until the hand is said to rest.
fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..40 {
        window.step();
    }
    settle(window);
}

#[test]
fn a_click_chooses_the_municipality_under_the_pointer_and_control_adds_another() {
    let mut window = window();
    let (mikkeli, oulu) = (place_of(&window, "491"), place_of(&window, "564"));
    click(&mut window, mikkeli, Modifiers::NONE);
    assert_eq!(chosen(&window), ["491"]);
    click(&mut window, oulu, Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["491", "564"]);
    click(&mut window, mikkeli, Modifiers::COMMAND);
    assert_eq!(chosen(&window), ["564"]);
    click(&mut window, mikkeli, Modifiers::NONE);
    assert_eq!(chosen(&window), ["491"]);
}

#[test]
fn a_click_beside_finland_and_escape_choose_nothing() {
    let mut window = window();
    let mikkeli = place_of(&window, "491");
    click(&mut window, mikkeli, Modifiers::NONE);
    let sweden = room(&window).left_center() + vec2(60.0, 0.0);
    click(&mut window, sweden, Modifiers::NONE);
    assert!(chosen(&window).is_empty());
    click(&mut window, mikkeli, Modifiers::NONE);
    window.key_press(Key::Escape);
    settle(&mut window);
    assert!(chosen(&window).is_empty());
}

#[test]
fn a_screen_reader_finds_a_municipality_by_name_and_chooses_it() {
    let mut window = window();
    window.get_by_label_contains("Utsjoki, 1\u{a0}").click_accesskit();
    settle(&mut window);
    settle(&mut window);
    assert_eq!(chosen(&window), ["890"]);
}

#[test]
fn the_wheel_zooms_and_keeps_the_place_under_the_pointer() {
    let mut window = window();
    let (before, at) = (view(&window), place_of(&window, "167"));
    window.event(Event::PointerMoved(at));
    window.step();
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        source: MouseWheelSource::Unknown,
        delta: vec2(0.0, 220.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    rest(&mut window);
    let after = view(&window);
    assert!(after.zoom > before.zoom + 0.5, "{} to {}", before.zoom, after.zoom);
    assert!(place_of(&window, "167").distance(at) < 0.5);
}

#[test]
fn a_drag_moves_the_map_and_chooses_nothing() {
    let mut window = window();
    let at = place_of(&window, "491");
    let by = vec2(-80.0, 40.0);
    window.event(Event::PointerMoved(at));
    window.step();
    let press = |pressed: bool, pos: Pos2| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(press(true, at));
    window.step();
    for share in [0.25_f32, 0.5, 0.75, 1.0] {
        window.event(Event::PointerMoved(at + by * share));
        window.step();
    }
    window.event(press(false, at + by));
    rest(&mut window);
    assert!(place_of(&window, "491").distance(at + by) < 1.0, "{:?} {:?}", place_of(&window, "491"), at + by);
    assert!(chosen(&window).is_empty());
}

#[test]
fn arrows_move_a_map_that_has_the_focus() {
    let mut window = window();
    let before = place_of(&window, "491");
    window.get_by_role(Role::Canvas).focus();
    window.step();
    window.key_press(Key::ArrowRight);
    rest(&mut window);
    assert!(place_of(&window, "491").x < before.x - 20.0);
    window.key_press(Key::Home);
    rest(&mut window);
    assert!(place_of(&window, "491").distance(before) < 0.5);
}

#[test]
fn all_of_finland_lies_inside_the_map_and_a_selection_is_flown_to() {
    let mut window = window();
    let seen = room(&window);
    let extent = Boundaries::embedded().extent();
    let all = Rect::from_two_pos(view(&window).screen(extent.min()), view(&window).screen(extent.max()));
    assert!(seen.contains_rect(all), "{all:?} in {seen:?}");
    let before = view(&window).zoom;
    for action in [Action::SelectMunicipality { code: code("491"), add: false }, Action::FitSelection] {
        window.state_mut().bench().send(action);
        settle(&mut window);
    }
    assert!(view(&window).zoom > before + 1.0);
    assert!(view(&window).rect.contains(place_of(&window, "491")));
}

#[test]
fn nothing_is_drawn_again_when_nothing_happens() {
    let mut window = window();
    // Offline tiles come from other threads; each is one more frame.
    std::thread::sleep(std::time::Duration::from_secs(2));
    rest(&mut window);
    window.step();
    let delay = window.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert!(delay.is_some_and(|delay| delay > std::time::Duration::from_secs(5)), "{delay:?}");
}

#[test]
fn no_name_covers_another_at_any_zoom() {
    let size = |text: &str, _: bool| Coord { x: 6.5 * text.chars().map(|_| 1.0_f32).sum::<f32>(), y: 15.0 };
    let scene = Scene::default();
    let naming = Naming {
        division: division_2020(),
        boundaries: Boundaries::embedded(),
        scene: &scene,
        say: &|names| names.get(Language::Fi).to_owned(),
    };
    let mut fewer = 0;
    for zoom in [4.6, 5.5, 7.0, 8.4, 10.0] {
        let placed = place(&naming, zoom, size);
        let view = View {
            center: Boundaries::embedded().extent().center(),
            zoom,
            rect: Rect::from_min_size(pos2(0.0, 0.0), Vec2::splat(1000.0)),
        };
        let boxes: Vec<Rect> = placed
            .iter()
            .map(|name| {
                let (offset, size) = (vec2(name.offset.x, name.offset.y), vec2(name.size.x, name.size.y));
                Rect::from_min_size(view.screen(name.anchor) + offset, size)
            })
            .collect();
        for (at, one) in boxes.iter().enumerate() {
            for other in boxes.iter().skip(at + 1) {
                assert!(!one.intersects(*other), "zoom {zoom}: {one:?} and {other:?}");
            }
        }
        assert!(placed.len() >= fewer, "a closer look shows fewer names");
        fewer = placed.len();
    }
    assert!(fewer >= 300, "{fewer} names at the closest");
}
