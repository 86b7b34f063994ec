//! Is a chart shown as large as the window, and can those who do not see its points choose among them?

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::RegionCode;
use hankekartta::session::{Chart, Dialog, Session};

use crate::support::{Window, assert_reads, document, open_with, play, renderer, settle};

fn window(script: &str) -> Harness<'static, Window> {
    let mut window = document();
    play(&mut window, &format!("set-language fi\nset-topic gaps\n{script}"));
    window
}

fn dialog(window: &Harness<'_, Window>) -> Option<Dialog> {
    window.state().session().state().dialog.clone()
}

fn chosen(window: &Harness<'_, Window>) -> Vec<String> {
    window.state().session().state().undoable.municipalities.iter().map(ToString::to_string).collect()
}

/// The items whose names begin so: of the charts, not of the map.
fn spots(window: &Harness<'_, Window>, begins: &str) -> Vec<String> {
    let items = window.query_all_by_role(Role::ListItem).filter_map(|node| node.accesskit_node().label());
    items.filter(|label| label.starts_with(begins) && label.contains("Vieraskieliset: ")).collect()
}

#[test]
fn a_button_enlarges_and_escape_the_cross_and_the_script_close() {
    let mut window = window("");
    window.get_by_label("Suurenna: Tarve kunnittain").click();
    settle(&mut window);
    assert_eq!(dialog(&window), Some(Dialog::Chart(Chart::Scatter)));
    let fields: Vec<f32> =
        window.get_all_by_label_contains("Tarve kunnittain. ").map(|node| node.rect().width()).collect();
    let widest = fields.iter().copied().fold(0.0, f32::max);
    assert!(fields.len() == 2 && widest > 1200.0, "the field is as wide as the window: {fields:?}");
    window.key_press(Key::Escape);
    settle(&mut window);
    assert_eq!(dialog(&window), None);
    for chart in Chart::ALL {
        play(&mut window, &format!("enlarge-chart {}", chart.key()));
        assert_eq!(dialog(&window), Some(Dialog::Chart(chart)));
        play(&mut window, "close-dialog");
        assert_eq!(dialog(&window), None);
    }
    // From anywhere, and back to where it was closed.
    play(&mut window, "set-view map\nenlarge-chart regions");
    assert_reads(&window, &["Tarve maakunnittain"]);
    window.get_by_label_contains("Sulje").click();
    settle(&mut window);
    assert_eq!(dialog(&window), None);
}

#[test]
fn what_is_done_in_the_large_chart_is_done_on_the_map() {
    let mut window = window("enlarge-chart scatter");
    let rect = {
        let fields = window.get_all_by_label_contains("Tarve kunnittain. ");
        fields.map(|node| node.rect()).max_by(|a, b| a.width().total_cmp(&b.width())).unwrap()
    };
    let at = |x: f32, y: f32| rect.min + egui::vec2(rect.width() * x, rect.height() * y);
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    // The three large towns of the capital region stand alone in the upper right corner.
    let (from, to) = (at(0.82, 0.02), at(0.995, 0.4));
    for event in [Event::PointerMoved(from), button(from, true), Event::PointerMoved(from.lerp(to, 0.5))] {
        window.event(event);
        window.step();
    }
    window.event(Event::PointerMoved(to));
    window.step();
    window.event(button(to, false));
    window.step();
    settle(&mut window);
    assert_eq!(chosen(&window), ["049", "091", "092"]);
    assert_eq!(dialog(&window), Some(Dialog::Chart(Chart::Scatter)), "the window stays");
}

#[test]
fn a_point_says_its_name_and_numbers_and_is_chosen_without_a_hand() {
    let mut window = window("");
    let all = spots(&window, "");
    assert_eq!(all.len(), 310, "every municipality has its node");
    let espoo = spots(&window, "Espoo, ");
    assert_eq!(espoo.len(), 1);
    for part in ["289\u{a0}731 asukasta", "Vieraskieliset: 55\u{a0}631", "11,0 palvelukuukautta", "1 000:ta kohti"] {
        assert!(espoo[0].contains(part), "{part} in {espoo:?}");
    }
    let pori = &spots(&window, "Pori, ")[0];
    assert!(!pori.contains("palvelukuukautta"), "nobody serves it: {pori}");
    window.get_by_label(&espoo[0]).click_accesskit();
    settle(&mut window);
    assert_eq!(chosen(&window), ["049"]);
    let node = window.get_by_label(&espoo[0]);
    assert_eq!(node.accesskit_node().is_selected(), Some(true));
    // The large chart has the points, and not a second time behind it.
    play(&mut window, "enlarge-chart scatter");
    assert_eq!(spots(&window, "").len(), 310);
    let vantaa = spots(&window, "Vantaa, ")[0].clone();
    window.get_by_label(&vantaa).click_accesskit();
    settle(&mut window);
    assert_eq!(chosen(&window), ["092"]);
}

#[test]
fn a_bar_says_its_region_and_shares_and_is_chosen_without_a_hand() {
    let mut window = window("");
    let bars = |window: &Harness<'_, Window>| -> BTreeSet<String> {
        let items = window.query_all_by_role(Role::ListItem).filter_map(|node| node.accesskit_node().label());
        items.filter(|label| label.contains(", Ei ydinalueella: ")).collect()
    };
    assert_eq!(bars(&window).len(), 19);
    let uusimaa = bars(&window).into_iter().find(|said| said.starts_with("Uusimaa, ")).unwrap();
    for part in ["Ydinalueella: 231\u{a0}491", "Ei ydinalueella: 18\u{a0}507", "92,6\u{a0}%"] {
        assert!(uusimaa.contains(part), "{part} in {uusimaa}");
    }
    window.get_by_label(&uusimaa).click_accesskit();
    settle(&mut window);
    let region = &division_2020().regions[&RegionCode::parse("01").unwrap()];
    let codes: BTreeSet<String> = region.municipalities.iter().map(ToString::to_string).collect();
    assert_eq!(chosen(&window).into_iter().collect::<BTreeSet<_>>(), codes);
}

#[test]
fn the_picture_of_an_enlarged_chart_is_the_large_one() {
    let Some(renderer) = renderer() else { return };
    let session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let mut window = open_with(renderer, session, (1280.0, 800.0));
    let mut copied = |script: &str| {
        play(&mut window, script);
        for _ in 0..60 {
            window.step();
            if window.state().session().state().chart_copy.is_none() {
                break;
            }
        }
        let text = window.state().session().state().notice.as_ref().expect("a word about the picture").text.clone();
        let pixels: Vec<u32> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .filter(|number| *number > 100)
            .collect();
        (pixels[0], pixels[1], window.state().session().state().dialog.clone())
    };
    let (width, height, open) = copied("set-language fi\nset-topic gaps\nenlarge-chart curve\ncopy-chart curve");
    assert!(width > 1000 && height > 600, "{width} × {height}");
    assert_eq!(open, Some(Dialog::Chart(Chart::Curve)), "it is still open");
    // Another chart is not behind it.
    let (width, _, open) = copied("copy-chart scatter");
    assert!(width < 600, "{width}");
    assert_eq!(open, None);
}
