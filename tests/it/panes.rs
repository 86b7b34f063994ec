//! Is each of two compared maps read in its own way, by hand and by keys, and does it say so?

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{ColorImage, Key, Modifiers, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::coverage::AreaLevel;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::scene::{Measure, Ramp};
use hankekartta::session::{Action, PaneLetter, Session};

use crate::instruments::{button, chosen, play, rest, undo, undoable, window};
use crate::support::{Window, assert_reads, open_with, renderer};
use crate::tiles_window::{clipboard, share};

fn read(window: &Harness<'_, Window>) -> [(Measure, AreaLevel); 2] {
    let undoable = undoable(window);
    PaneLetter::ALL.map(|letter| {
        let look = undoable.comparison.pane(letter).look(&undoable.look);
        (look.measure, look.level)
    })
}

fn click(window: &mut Harness<'_, Window>, label: &str) {
    let buttons = |node: &egui_kittest::Node<'_>| ![Role::Label, Role::Canvas].contains(&node.accesskit_node().role());
    window.get_all_by_label_contains(label).find(buttons).unwrap().click();
    rest(window);
}

#[test]
fn behind_its_name_each_side_offers_every_measure_and_level() {
    let mut window = window("set-view compare");
    window.get_by_role_and_label(Role::Button, "B: Kuntayhtymä, Muu").click();
    rest(&mut window);
    click(&mut window, "Värit kertovat: Hankkeiden alueet");
    for measure in ["Hankkeiden määrä", "Osuus asukkaista", "Vieraskielisten osuus", "Asukastiheys"] {
        assert_reads(&window, &[measure]);
    }
    click(&mut window, "Vieraskielisten osuus");
    click(&mut window, "Värit kertovat: Vieraskielisten osuus");
    click(&mut window, "Aluejako: Kunnat");
    click(&mut window, "Maakunnat");
    let both = read(&window);
    assert_eq!(both[0], (Measure::Areas, AreaLevel::Municipality), "A stays as it was");
    assert_eq!((both[1].0.key(), both[1].1), ("foreign-language-share", AreaLevel::Region));
    window.key_press(Key::Escape);
    rest(&mut window);
    assert_reads(&window, &["A: Hankkeiden alueet, Kunnat · ", "B: Vieraskielisten osuus, Maakunnat · "]);
    undo(&mut window);
    assert_eq!(read(&window)[1].1, AreaLevel::Municipality);
    undo(&mut window);
    assert_eq!(read(&window)[1].0, Measure::Areas);
}

#[test]
fn a_legend_changes_its_own_map_and_keys_change_both() {
    let mut window = window("set-view compare\nset-pane both measure count");
    click(&mut window, "B: Hankkeiden määrä");
    click(&mut window, "Asukkaat");
    assert_eq!(read(&window).map(|(measure, _)| measure.key()), ["count", "residents"]);
    undo(&mut window);
    assert_eq!(read(&window).map(|(measure, _)| measure.key()), ["count", "count"]);
    window.key_press(Key::T);
    rest(&mut window);
    assert_eq!(read(&window).map(|(_, level)| level), [AreaLevel::SubRegion; 2]);
    window.key_press(Key::M);
    rest(&mut window);
    assert_eq!(read(&window).map(|(measure, _)| measure), [Measure::CountWider; 2]);
    undo(&mut window);
    undo(&mut window);
    assert_eq!(read(&window), [(Measure::Count, AreaLevel::Municipality); 2]);
    assert_eq!(undoable(&window).look.ramp, Ramp::Amber);
    assert_eq!(undoable(&window).look.measure, Measure::Areas, "the main map is as it was");
}

#[test]
fn a_click_chooses_the_unit_that_the_map_under_it_is_read_by() {
    let mut window = window("set-view compare\nset-pane B level region");
    let canvas = window.get_by_role_and_label(Role::Canvas, "B: Kuntayhtymä, Muu").rect();
    let at = canvas.center();
    window.event(egui::Event::PointerMoved(at));
    window.step();
    for pressed in [true, false] {
        button(&mut window, at, pressed, Modifiers::NONE);
    }
    rest(&mut window);
    let many = chosen(&window);
    assert!(many.len() > 5, "a whole region: {many:?}");
    window.event(egui::Event::PointerMoved(at - egui::vec2(canvas.width(), 0.0)));
    window.step();
    for pressed in [true, false] {
        button(&mut window, at - egui::vec2(canvas.width(), 0.0), pressed, Modifiers::NONE);
    }
    rest(&mut window);
    let one = chosen(&window);
    assert!(one.len() == 1 && one.is_subset(&many), "the same place on A is one municipality: {one:?}");
}

/// Copies the maps as they stand; gives the picture and the rooms of A's and B's map.
fn copied(window: &mut Harness<'_, Window>) -> (ColorImage, [Rect; 2]) {
    let room = |name: &str| window.get_by_role_and_label(Role::Canvas, name).rect();
    let rooms = [room("A: Kunta tai kaupunki"), room("B: Kuntayhtymä, Muu")];
    window.state_mut().bench().send(Action::CopyMap);
    window.step();
    (clipboard(window), rooms)
}

#[test]
fn a_copied_comparison_is_a_picture_of_both_maps_with_their_lines_and_legend() {
    let Some(renderer) = renderer() else { return };
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open_with(renderer, session, (1280.0, 800.0));
    play(&mut window, "set-theme light\nset-view compare\nlook-at 24 62 5.6");
    let (image, [a, b]) = copied(&mut window);
    let [width, height] = image.size;
    let both = a.union(b);
    assert_eq!(format!("{width} {height}"), format!("{} {}", both.width().round(), both.height().round()));
    let middle = width / 2;
    let (panel, a, b) = ([0xFB, 0xFA, 0xF7], [0x77, 0xAA, 0xDD], [0xEE, 0x88, 0x66]);
    for [left, right] in [[0, middle - 1], [middle + 1, width]] {
        assert!(share(&image, [left, 0, right, 30], panel) > 0.5, "no line above");
        assert!(share(&image, [left, height - 14, right, height], panel) > 0.5, "no attribution");
    }
    // Above the legend, so that its swatches are not meant.
    let maps = [[0, 40, middle - 1, height - 240], [middle + 1, 40, width, height - 240]];
    assert!(share(&image, maps[0], a) > 0.01 && share(&image, maps[0], b) == 0.0, "A's map is not on the left");
    assert!(share(&image, maps[1], a) == 0.0, "B's map is not on the right");
    assert!(share(&image, [middle + 1, 40, width, height - 40], b) > 0.001, "B's map shows nothing");
    let legend = [14, height - 180, 220, height - 50];
    assert!(share(&image, legend, [255, 255, 255]) > 0.4, "no legend");
    assert!(share(&image, legend, a) > 0.001 && share(&image, legend, b) > 0.001, "a legend without swatches");
    rest(&mut window);
    assert!(!window.state().session().state().copying.is_on());

    play(&mut window, "close-dialog\ncompare-mode swipe\ncompare-swipe 600\nset-pane B measure density");
    let (image, _) = copied(&mut window);
    assert_eq!(image.size, [width, height], "the swipe as it is seen");
    let line = width * 3 / 5;
    assert!(share(&image, [0, 40, line - 20, height - 240], a) > 0.01, "A left of the line");
    assert!(share(&image, [line + 20, 40, width, height - 240], a) == 0.0, "nothing of A right of it");
    let legend = [width - 290, height - 240, width - 14, height - 80];
    assert!(share(&image, legend, [255, 255, 255]) > 0.4, "B's legend is not at the right");
}

/// The mock-up's comparison, small.
#[test]
fn the_comparison_looks_as_it_did() {
    let Some(renderer) = renderer() else { return };
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open_with(renderer, session, (1080.0, 640.0));
    play(
        &mut window,
        "set-language en\nset-theme light\nset-view compare\nset-pane A all\nset-pane B all\nset-pane A region 19\n\
         set-pane A region 17\nset-pane A region 18\nset-pane B region 18\nset-pane B region 11\nset-pane B region 12\n\
         set-pane B region 10\nset-pane A name Northern Finland\nset-pane B name Eastern Finland\nselect 777\n\
         look-at 27 63.6 5.6",
    );
    window.remove_cursor();
    // Offline tiles are drawn on threads of their own.
    let begun = std::time::Instant::now();
    while !window.state_mut().bench().is_settled() {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "the tiles are not drawn");
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.step();
    }
    window.step();
    // Edges of letters and lines may be shaded otherwise by a driver of another version.
    window.snapshot_options("compare", &egui_kittest::SnapshotOptions::new().max_failed_pixels(400));
}
