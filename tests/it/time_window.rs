//! Does the strip of time do in the window what it shows: by hand, by key, and at rest nothing?

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::session::{Action, Session};

use crate::support::{Window, assert_reads, document, play, settle};

fn session<'a>(window: &'a Harness<'_, Window>) -> &'a Session {
    window.state().session()
}

/// The chosen time as `first..last`, `all` for none.
fn time(window: &Harness<'_, Window>) -> String {
    let time = session(window).state().undoable.filter.time;
    time.map_or_else(|| "all".to_owned(), |time| format!("{}..{}", time.first(), time.last()))
}

fn counted(window: &Harness<'_, Window>) -> usize {
    session(window).derived().counted.len()
}

fn press(window: &mut Harness<'_, Window>, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    window.step();
}

fn drag(window: &mut Harness<'_, Window>, from: Pos2, steps: &[Pos2]) {
    window.event(Event::PointerMoved(from));
    window.step();
    press(window, from, true);
    for at in steps {
        window.event(Event::PointerMoved(*at));
        window.step();
    }
    press(window, *steps.last().unwrap(), false);
    settle(window);
}

#[test]
fn the_strip_stands_under_the_map_of_coverage_and_opens_by_key_elsewhere() {
    let mut window = document();
    assert!(window.query_by_label_contains("Ajan alku").is_none());
    window.key_press(Key::F4);
    settle(&mut window);
    assert_reads(&window, &["Ajan alku: 1.9.2020", "Ajan loppu: 31.8.2021", "249 hankekuukautta"]);
    window.key_press(Key::F4);
    settle(&mut window);
    assert!(window.query_by_label_contains("Ajan alku").is_none());
    play(&mut window, "set-view coverage");
    assert_reads(&window, &["Ajan alku: 1.9.2020", "18 hanketta 1.9.2020 alkaen", "3 hanketta 1.10.2020 alkaen"]);
    window.get_by_label("Näytä tai piilota kaudet").click();
    settle(&mut window);
    assert!(window.query_by_label_contains("Ajan alku").is_none());
}

#[test]
fn a_handle_dragged_narrows_map_list_and_figures_in_one_step() {
    let mut window = document();
    play(&mut window, "set-view coverage");
    let end = window.get_by_label_contains("Ajan loppu").rect().center();
    let start = window.get_by_label_contains("Ajan alku").rect().center();
    let month = (end.x - start.x) / 12.0;
    let at = |months: f32| Pos2::new(start.x + months * month, end.y);
    drag(&mut window, end, &[at(9.0), at(5.0), at(1.1)]);
    assert_eq!(time(&window), "2020-09-01..2020-09-30");
    assert_eq!(counted(&window), 18);
    assert_reads(&window, &["18 hankekuukautta", "18 hanketta", "Aika: 1.9.2020–30.9.2020"]);
    // The other end may not cross it.
    drag(&mut window, start, &[at(3.0), at(8.0)]);
    assert_eq!(time(&window), "2020-09-01..2020-09-30");
    // As a whole it is moved by the axis.
    let middle = window.get_by_label_contains("Valittu aika").rect().center();
    drag(&mut window, middle, &[middle + egui::vec2(month, 0.0)]);
    assert_eq!((time(&window).as_str(), counted(&window)), ("2020-10-01..2020-10-31", 21));
    window.state_mut().bench().send(Action::Undo);
    settle(&mut window);
    assert_eq!(time(&window), "2020-09-01..2020-09-30");
    window.state_mut().bench().send(Action::Undo);
    settle(&mut window);
    assert_eq!((time(&window).as_str(), counted(&window)), ("all", 21));
}

#[test]
fn arrows_move_the_end_that_has_the_keyboard_by_months_and_days() {
    let mut window = document();
    play(&mut window, "set-view coverage");
    window.get_by_label_contains("Ajan loppu").focus();
    window.step();
    for (modifiers, key, then) in [
        (Modifiers::NONE, Key::ArrowLeft, "2020-09-01..2021-07-31"),
        (Modifiers::SHIFT, Key::ArrowLeft, "2020-09-01..2021-07-30"),
        (Modifiers::SHIFT, Key::ArrowRight, "2020-09-01..2021-07-31"),
        (Modifiers::NONE, Key::ArrowRight, "all"),
    ] {
        window.key_press_modifiers(modifiers, key);
        settle(&mut window);
        assert_eq!(time(&window), then, "{modifiers:?} {key:?}");
    }
    play(&mut window, "set-time 2020-09-01 2020-10-31");
    window.get_by_label_contains("Valittu aika").focus();
    window.step();
    window.key_press(Key::ArrowRight);
    settle(&mut window);
    assert_eq!(time(&window), "2020-10-01..2020-11-30");
}

#[test]
fn the_chip_shows_all_of_time_again() {
    let mut window = document();
    play(&mut window, "set-time 2020-09-01 2020-09-30");
    assert_eq!(counted(&window), 18);
    window.get_by_label_contains("Aika: 1.9.2020–30.9.2020").click();
    settle(&mut window);
    assert_eq!((time(&window).as_str(), counted(&window)), ("all", 21));
}

#[test]
fn a_click_on_a_bar_opens_its_project() {
    let mut window = document();
    play(&mut window, "set-view coverage");
    window.get_by_label_contains("Vantaan kaupunki, 1.10.2020").click();
    settle(&mut window);
    assert_eq!(session(&window).focused_project().map(|project| project.id.as_str()), Some("vantaa"));
    window.get_by_label_contains("Kuopion kaupunki, 1.9.2020").click_accesskit();
    settle(&mut window);
    assert_eq!(session(&window).focused_project().map(|project| project.id.as_str()), Some("kuopio"));
}

#[test]
fn playing_goes_to_the_end_and_then_asks_for_no_frame() {
    let mut window = document();
    play(&mut window, "set-view coverage");
    window.get_by_label("Toista kuukausi kerrallaan").click();
    window.step();
    window.step();
    assert!(session(&window).state().strip.playing);
    assert_eq!(time(&window), "2020-09-01..2020-09-30");
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        window.step();
        seen.insert(time(&window));
        if !session(&window).state().strip.playing {
            break;
        }
    }
    assert!(!session(&window).state().strip.playing, "it plays on and on");
    assert_eq!(seen.len(), 12, "{seen:?}");
    assert_eq!(time(&window), "2021-08-01..2021-08-31");
    settle(&mut window);
    // At rest the window is drawn no more.
    let wait = window.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert!(wait.is_none_or(|wait| wait > std::time::Duration::from_secs(1)), "{wait:?}");
}
