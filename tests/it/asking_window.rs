//! Does the search field of the real window complete, underline, explain and follow the facets?

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::model::{ApplicantKind, MunicipalityCode, RegionCode};
use hankekartta::query::Filter;

use crate::support::{Window, assert_reads, document, play, settle, texts};

const FIELD: &str = "Hae hanketta tai kuntaa";

fn typed(window: &mut Harness<'_, Window>, text: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.step();
    settle(window);
    window.get_by_label(FIELD).type_text(text);
    window.step();
    settle(window);
}

fn press(window: &mut Harness<'_, Window>, key: Key) {
    window.key_press(key);
    window.step();
    settle(window);
}

fn filter(window: &Harness<'_, Window>) -> Filter {
    window.state().session().state().undoable.filter.clone()
}

fn field(window: &Harness<'_, Window>) -> String {
    window.get_by_label(FIELD).accesskit_node().value().unwrap_or_default()
}

fn listed(window: &Harness<'_, Window>) -> usize {
    window.state().session().derived().listed.len()
}

#[test]
fn a_facet_clicked_is_written_and_a_field_typed_checks_its_facet() {
    let mut window = document();
    window.get_by_label("Uusimaa 5").click();
    settle(&mut window);
    assert_eq!(field(&window), "maakunta:Uusimaa");
    typed(&mut window, " neuvonta tyyppi:kunta");
    let now = filter(&window);
    assert_eq!((now.search.as_str(), now.regions.len()), ("neuvonta", 1));
    assert!(now.kinds.contains(&ApplicantKind::Municipality));
    assert_eq!(field(&window), "maakunta:Uusimaa neuvonta tyyppi:kunta", "what is typed stands as typed");
    play(&mut window, "toggle-region 01");
    assert_eq!(field(&window), "hakijatyyppi:kunta neuvonta");
    play(&mut window, "undo\nundo");
    assert_eq!(field(&window), "maakunta:Uusimaa", "the letters of one typing are one step");
    play(&mut window, "undo");
    assert_eq!((field(&window).as_str(), filter(&window)), ("", Filter::default()));
}

#[test]
fn the_keyboard_alone_completes_a_field_and_a_value() {
    let mut window = document();
    typed(&mut window, "maak");
    assert_reads(&window, &["maakunta:, kenttä"]);
    let last_is_ready = |window: &Harness<'_, Window>| {
        let last = window.get_all_by_role(Role::ListBoxOption).last();
        last.is_none_or(|node| node.accesskit_node().is_selected() == Some(true))
    };
    while !last_is_ready(&window) {
        press(&mut window, Key::ArrowDown);
    }
    press(&mut window, Key::Enter);
    assert_eq!(field(&window), "maakunta:");
    assert_eq!(listed(&window), 21, "what is not finished narrows nothing");
    assert!(window.get_by_label(FIELD).is_focused());
    window.get_by_label(FIELD).type_text("kai");
    window.step();
    settle(&mut window);
    assert_reads(&window, &["Kainuu, maakunta"]);
    press(&mut window, Key::Enter);
    assert_eq!(field(&window), "maakunta:Kainuu ");
    assert_eq!(filter(&window).regions, [RegionCode::parse("18").unwrap()].into());
}

#[test]
fn other_forms_are_told_and_one_click_takes_them_off() {
    let mut window = document();
    typed(&mut window, "neuvonta");
    let all = listed(&window);
    assert_reads(&window, &["Myös: "]);
    press(&mut window, Key::Escape);
    window.get_by_label("Vain kirjoitettu muoto").click();
    settle(&mut window);
    assert_eq!(field(&window), "=neuvonta");
    assert!(listed(&window) < all && listed(&window) > 0);
    assert!(!texts(&window).iter().any(|text| text.starts_with("Myös: ")));
}

#[test]
fn a_fault_is_said_and_the_rest_goes_on_holding() {
    let mut window = document();
    play(&mut window, "ask kunta:Espoo makunta:X");
    assert_reads(&window, &["Kenttää makunta ei ole. Lähin: maakunta, kunta.", "Hankkeet 1 / 21"]);
    assert_eq!(field(&window), "kunta:Espoo makunta:X", "nothing typed is lost");
    play(&mut window, "ask kunta:Espoo hakija:kuntayhtymä");
    assert_reads(&window, &["Kukin ehto yksin: kunta:Espoo (1), hakija:kuntayhtymä (3)."]);
}

#[test]
fn an_empty_field_shows_examples_that_can_be_taken() {
    let mut window = document();
    typed(&mut window, "");
    assert_reads(&window, &["Esimerkkejä", "(projekti:oulu | projekti:raahe) & tarve:>500"]);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(field(&window), "(projekti:oulu | projekti:raahe) & tarve:>500");
    assert_eq!(listed(&window), 2);
    press(&mut window, Key::Escape);
    window.get_by_label("Valitse kunnat kartalla").click();
    settle(&mut window);
    let chosen = window.state().session().state().undoable.municipalities.clone();
    assert!(chosen.iter().any(|code| code.as_str() == "564") && chosen.len() < 11, "{chosen:?}");
}

#[test]
fn select_where_chooses_municipalities_and_says_what_it_cannot_read() {
    let mut window = document();
    play(&mut window, "select-where maakunta:Kainuu & asukkaat:>30000");
    let chosen = |window: &Harness<'_, Window>| window.state().session().state().undoable.municipalities.clone();
    assert_eq!(chosen(&window).iter().map(MunicipalityCode::as_str).collect::<Vec<_>>(), ["205"]);
    play(&mut window, "select-where add kunta:Espoo");
    assert_eq!(chosen(&window).len(), 2);
    play(&mut window, "select-where kunta:Xyzzy");
    assert_eq!(chosen(&window).len(), 2, "and changes nothing");
    assert_reads(&window, &["Ehtoa ei voitu lukea: Paikkaa Xyzzy ei löydy."]);
}

#[test]
fn the_window_writes_in_its_language() {
    let mut window = document();
    play(&mut window, "toggle-region 01\ntoggle-kind joint-authority\nset-language sv");
    let text = window.state().session().state().asked.clone();
    assert_eq!(text, "landskap:Nyland sökandetyp:samkommun");
    play(&mut window, "set-language en");
    assert_eq!(window.state().session().state().asked, "region:Uusimaa kind:joint-authority");
}
