//! Is each of two compared maps read in its own way, by hand and by keys, and does it say so?

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::coverage::AreaLevel;
use hankekartta::scene::{Measure, Ramp};
use hankekartta::session::PaneLetter;

use crate::instruments::{button, chosen, rest, undo, undoable, window};
use crate::support::{Window, assert_reads};

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
