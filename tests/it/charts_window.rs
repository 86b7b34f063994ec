//! Do the charts of the gaps choose on the map, and mark what is chosen there?

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Event, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::coverage::Combine;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode, RegionCode};
use hankekartta::session::{Action, Scatter, Session, parse_script};

use crate::support::{Window, assert_reads, open, open_with, renderer, settle, texts};

fn session(script: &str) -> Session {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    for line in parse_script(&format!("set-topic gaps\n{script}")).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
    session
}

/// A window so tall that every chart is in sight.
fn tall(script: &str) -> Harness<'static, Window> {
    open(session(script), (1440.0, 1900.0))
}

/// The field of a chart, by the beginning of its name.
fn field(window: &Harness<'_, Window>, name: &str) -> Rect {
    window.get_by_label_contains(name).rect()
}

fn press(window: &mut Harness<'_, Window>, at: Pos2, pressed: bool, modifiers: Modifiers) {
    let event = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
    window.event(Event::ModifiersChanged(modifiers));
    window.event(event);
    window.step();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
}

fn drag(window: &mut Harness<'_, Window>, from: Pos2, to: Pos2, modifiers: Modifiers) {
    for at in [from, from] {
        window.event(Event::PointerMoved(at));
        window.step();
    }
    press(window, from, true, modifiers);
    for step in 1..=5_u8 {
        window.event(Event::PointerMoved(from + (to - from) * f32::from(step) / 5.0));
        window.step();
    }
    press(window, to, false, modifiers);
    settle(window);
}

fn click(window: &mut Harness<'_, Window>, at: Pos2, modifiers: Modifiers) {
    window.event(Event::PointerMoved(at));
    window.step();
    press(window, at, true, modifiers);
    press(window, at, false, modifiers);
    settle(window);
}

fn chosen(window: &Harness<'_, Window>) -> BTreeSet<MunicipalityCode> {
    window.state().session().state().undoable.municipalities.clone()
}

fn codes(texts: &[&str]) -> BTreeSet<MunicipalityCode> {
    texts.iter().map(|text| MunicipalityCode::parse(text).unwrap()).collect()
}

fn region(code: &str) -> BTreeSet<MunicipalityCode> {
    let region = &division_2020().regions[&RegionCode::parse(code).unwrap()];
    region.municipalities.iter().copied().collect()
}

const SCATTER: &str = "Tarve kunnittain. ";
const REGIONS: &str = "Tarve maakunnittain. ";

#[test]
fn a_box_over_points_chooses_them_and_with_ctrl_they_join() {
    let mut window = tall("");
    let rect = field(&window, SCATTER);
    let at = |x: f32, y: f32| rect.min + vec2(rect.width() * x, rect.height() * y);
    // The three large towns of the capital region stand alone in the upper right corner.
    drag(&mut window, at(0.82, 0.02), at(0.995, 0.4), Modifiers::NONE);
    let capital = codes(&["049", "091", "092"]);
    assert_eq!(chosen(&window), capital);
    assert_reads(&window, &["3 kuntaa valittu"]);
    // The smallest municipality of all stands alone at the left.
    let rect = field(&window, SCATTER);
    let at = |x: f32, y: f32| rect.min + vec2(rect.width() * x, rect.height() * y);
    drag(&mut window, at(0.005, 0.5), at(0.06, 0.99), Modifiers::COMMAND);
    assert_eq!(chosen(&window), &capital | &codes(&["766"]));
    drag(&mut window, at(0.001, 0.001), at(0.999, 0.999), Modifiers::NONE);
    assert_eq!(chosen(&window).len(), 310);
}

#[test]
fn a_click_on_a_region_of_the_table_chooses_its_municipalities() {
    let mut window = tall("");
    let row =
        |window: &Harness<'_, Window>, name: &str| window.get_by_label_contains(&format!("{name}: asukkaita")).rect();
    let at = row(&window, "Satakunta").center();
    click(&mut window, at, Modifiers::NONE);
    assert_eq!(chosen(&window), region("04"));
    let at = row(&window, "Lappi").center();
    click(&mut window, at, Modifiers::COMMAND);
    assert_eq!(chosen(&window), &region("04") | &region("19"));
}

#[test]
fn a_click_on_a_bar_chooses_the_region_and_the_pointer_reads_it() {
    let mut window = tall("");
    let rect = field(&window, REGIONS);
    // Nineteen bars with a little room above and below; the most need is on top.
    let bar = |number: f32| rect.min + vec2(20.0, rect.height() * (number + 0.6) / 19.2);
    window.event(Event::PointerMoved(bar(0.0)));
    window.step();
    window.step();
    assert_reads(&window, &["Uusimaa"]);
    // The card's line, not the bar's node.
    assert!(texts(&window).iter().any(|text| text.starts_with("Ei ydinalueella: ")));
    click(&mut window, bar(0.0), Modifiers::NONE);
    assert_eq!(chosen(&window), region("01"));
}

#[test]
fn the_switch_shows_months_and_undo_brings_the_share_back() {
    let mut window = tall("");
    assert_reads(&window, &["Vieraskieliset: osuus asukkaista"]);
    window.get_by_label("Palvelukuukaudet").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().undoable.analysis.scatter, Scatter::Months);
    assert_reads(&window, &["Palvelukuukausia 1 000:ta kohti"]);
    window.state_mut().bench().send(Action::Undo);
    settle(&mut window);
    assert_reads(&window, &["Vieraskieliset: osuus asukkaista"]);
    // Residents as need have no share of their own.
    for line in parse_script("set-need residents").unwrap() {
        for action in line.actions {
            window.state_mut().bench().send(action);
        }
    }
    settle(&mut window);
    assert!(window.query_by_label("Palvelukuukaudet").is_none());
}

#[test]
fn what_is_chosen_elsewhere_is_told_here_and_its_details_are_one_click_away() {
    let mut window = tall("");
    let these = codes(&["245", "257"]).into_iter().collect();
    window.state_mut().bench().send(Action::Select { codes: these, how: Combine::Replace });
    settle(&mut window);
    assert_reads(&window, &["2 kuntaa valittu", SCATTER]);
    window.get_by_label("Tiedot").click();
    settle(&mut window);
    assert!(window.query_by_label_contains(SCATTER).is_none());
    window.get_by_label("‹ Kuvaajat").click();
    settle(&mut window);
    assert_reads(&window, &[SCATTER]);
}

#[test]
fn nothing_is_said_by_its_key_in_any_language() {
    for language in Language::ALL {
        for more in ["", "set-scatter months", "set-need residents", "select 245"] {
            let window = tall(&format!("set-language {}\n{more}", language.tag()));
            let keys: Vec<String> =
                texts(&window).into_iter().filter(|text| text.contains("charts-") || text.contains("need-")).collect();
            assert_eq!(keys, Vec::<String>::new(), "{language} {more}");
        }
    }
}

#[test]
fn a_picture_of_a_chart_goes_to_the_clipboard() {
    let Some(renderer) = renderer() else { return };
    // A low window: the chart must be scrolled to first.
    let mut window = open_with(renderer, session(""), (1024.0, 640.0));
    for line in parse_script("copy-chart regions").unwrap() {
        for action in line.actions {
            window.state_mut().bench().send(action);
        }
    }
    for _ in 0..60 {
        window.step();
        if window.state().session().state().notice.is_some() {
            break;
        }
    }
    let state = window.state().session().state();
    let notice = state.notice.as_ref().expect("a word about the picture");
    assert!(!notice.problem && notice.text.contains("leikepöydällä"), "{}", notice.text);
    assert_eq!(state.chart_copy, None);
}
