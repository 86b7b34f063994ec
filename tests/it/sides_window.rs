//! Can a side of a comparison be a draft, does the window say so, and does the document stay as it is?

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::coverage::portfolio::Class;
use hankekartta::coverage::{Extent, Side};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode};
use hankekartta::session::{
    Action, CompareMode, PaneLetter, ServedBy, Session, View, drafts_told, pane_name, pane_shows, parse_script,
};
use hankekartta::words::Words;
use std::sync::Arc;

use crate::instruments::{rest, undo, undoable, window};
use crate::support::{Window, assert_reads};

/// Pori joins by a new project, and Kotka's project is dropped.
const DRAFT: &str = "draft-new Satama\ndraft-project Pori\ndraft-add 609\ndraft-drop kotka on\n";
const BOTH: &str = "set-pane A all\nset-pane B all\n";

fn session(script: &str) -> Session {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    send(&mut session, script);
    session
}

fn send(session: &mut Session, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        session.apply(action);
    }
}

fn codes(session: &Session, class: Class) -> Vec<String> {
    session.analyzed().changed.change.codes(class).iter().map(ToString::to_string).collect()
}

fn drafts_of(session: &Session) -> [Option<String>; 2] {
    let comparison = &session.state().undoable.comparison;
    [&comparison.a, &comparison.b].map(|pane| session.pane_draft(pane).map(|draft| draft.name.clone()))
}

fn click(window: &mut Harness<'_, Window>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    rest(window);
}

#[test]
fn a_draft_over_one_side_changes_that_side_alone() {
    let mut session = session(&format!("{DRAFT}{BOTH}set-topic change"));
    let document = Arc::clone(session.dataset());
    let counted = session.derived().coverage.clone();
    assert!(codes(&session, Class::Gained).is_empty() && codes(&session, Class::Lost).is_empty());
    send(&mut session, "set-pane B draft 1");
    assert_eq!(codes(&session, Class::Gained), ["609"]);
    assert!(codes(&session, Class::Lost).contains(&"285".to_owned()));
    // The same figures as the draft's own before and after.
    let outcome = session.draft_sides()[0].outcome.as_ref().unwrap();
    let change = &session.analyzed().changed.change;
    assert_eq!(change.before.count.municipalities, outcome.before.coverage.covered);
    assert_eq!(change.after.count.municipalities, outcome.after.coverage.covered);
    assert_eq!(change.after.count.residents, outcome.after.coverage.covered_residents);
    // Guesses that both sides have are no change of either.
    let gained = change.sum(Class::Gained);
    assert_eq!((gained.low, gained.count), (gained.high, gained.high));
    assert_eq!((change.projects.new.len(), change.projects.ended.len(), change.projects.likely()), (1, 1, 0));
    assert_eq!(change.projects.continued.len(), document.projects.len() - 1);
    // The document, its counts and its export are what they were.
    assert!(Arc::ptr_eq(session.dataset(), &document));
    assert_eq!(session.derived().coverage, counted);
    // The other way round what was lost is gained, and every step is taken back.
    send(&mut session, "compare-swap");
    assert_eq!(codes(&session, Class::Lost), ["609"]);
    session.apply(Action::Undo);
    session.apply(Action::Undo);
    assert_eq!(drafts_of(&session), [None, None]);
    assert!(codes(&session, Class::Gained).is_empty());
}

#[test]
fn a_filter_narrows_the_document_and_the_draft_stands_beside_it() {
    let mut session =
        session(&format!("{DRAFT}{BOTH}set-pane A search projekti:oulu\nset-pane B search projekti:oulu"));
    send(&mut session, "set-topic change\nset-pane B draft 1");
    assert_eq!(session.compared().a.projects.len(), 1);
    assert_eq!(session.compared().b.projects.len(), 2);
    assert_eq!(codes(&session, Class::Gained), ["609"]);
    let words = Words::new(Language::Fi);
    let pane = session.state().undoable.comparison.pane(PaneLetter::B);
    assert_eq!(pane_name(&words, &session, pane), "Luonnos Satama · ”projekti:oulu”");
    assert_eq!(pane_shows(&words, &session, pane), "Haku: ”projekti:oulu” · Päällä luonnos: Satama");
}

#[test]
fn a_draft_that_is_deleted_leaves_its_side_and_no_other() {
    let mut session =
        session(&format!("{DRAFT}draft-new Toinen\ndraft-show 1\nset-pane A draft 1\nset-pane B draft 2"));
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(drafts_of(&session), [named("Satama"), named("Toinen")]);
    let words = Words::new(Language::En);
    assert!(drafts_told(&words, &session).unwrap().contains("Satama"));
    send(&mut session, "draft-delete");
    assert_eq!(drafts_of(&session), [None, named("Toinen")]);
    session.apply(Action::Undo);
    assert_eq!(drafts_of(&session), [named("Satama"), named("Toinen")]);
    // A draft that is not there changes nothing.
    let before = session.state().undoable.clone();
    send(&mut session, "set-pane A draft 3");
    assert_eq!(session.state().undoable, before);
    // A change of the draft is a change of its side.
    send(&mut session, "set-view compare\ncompare-preset draft");
    assert_eq!(drafts_of(&session), [None, named("Satama")]);
    let gained = |session: &Session| session.compared().difference.part(Side::OnlyB).municipalities.clone();
    let rauma = MunicipalityCode::parse("684").unwrap();
    assert!(!gained(&session).contains(&rauma));
    send(&mut session, "draft-add 684\nset-view compare");
    assert!(gained(&session).contains(&rauma));
}

#[test]
fn both_questions_of_change_count_the_core_unless_told() {
    let mut session = session("set-pane A projects joensuu\nset-pane B all\nset-topic change");
    let core = session.analyzed().changed.change.before.count.municipalities;
    assert_eq!(core, 5);
    send(&mut session, "served-by wider");
    assert!(session.analyzed().changed.change.before.count.municipalities > core);
    send(&mut session, "served-by core\nshow-change");
    let state = session.state();
    assert_eq!((state.view, state.undoable.comparison.mode), (View::Compare, CompareMode::Difference));
    assert_eq!(state.undoable.comparison.extent, Extent::Core, "the map counts as the words did");
    assert_eq!(session.compared().difference.a().municipalities, core);
    session.apply(Action::Undo);
    assert_eq!(session.state().undoable.comparison.mode, CompareMode::SideBySide, "one step");
    assert_eq!(session.state().undoable.analysis.extent, ServedBy::Core);
}

#[test]
fn a_planner_lays_a_draft_over_a_side_by_hand() {
    let mut window = window(&format!("{DRAFT}{BOTH}set-topic change"));
    click(&mut window, Role::Button, "B, jälkeen: Kaikki hankkeet");
    click(&mut window, Role::RadioButton, "Satama");
    window.key_press(Key::Escape);
    rest(&mut window);
    window.get_by_role_and_label(Role::Button, "B, jälkeen: Luonnos Satama");
    assert_reads(&window, &["B ei ole pelkkä asiakirja: sen päällä on luonnos Satama.", "luonnoksen uusi hanke"]);
    let rows: Vec<String> = window.get_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect();
    assert!(rows[0].contains("Pori"), "{rows:?}");
    // The difference map shows the same, says so, and names the project at the pointer's place.
    click(&mut window, Role::Link, "Näytä erotuskarttana");
    assert_reads(&window, &["B: Luonnos Satama", "B ei ole pelkkä asiakirja: sen päällä on luonnos Satama."]);
    let difference = window.state().session().compared().difference.clone();
    assert!(difference.part(Side::OnlyB).municipalities.contains(&MunicipalityCode::parse("609").unwrap()));
    click(&mut window, Role::Button, "B: Luonnos Satama");
    click(&mut window, Role::RadioButton, "Ei luonnosta");
    assert_eq!(undoable(&window).comparison.b.draft, None);
    undo(&mut window);
    assert_eq!(undoable(&window).comparison.b.draft, Some(0));
}

fn pane_search(window: &Harness<'_, Window>) -> String {
    undoable(window).comparison.b.filter.search
}

#[test]
fn the_search_of_a_side_completes_underlines_and_explains_as_the_main_one_does() {
    let mut window = window("set-view compare\nset-pane A all\nset-pane B all");
    click(&mut window, Role::Button, "B: Kaikki hankkeet");
    let typed = |window: &mut Harness<'_, Window>, text: &str| {
        window.get_by_role_and_label(Role::TextInput, "Haku").focus();
        window.step();
        window.get_by_role_and_label(Role::TextInput, "Haku").type_text(text);
        rest(window);
    };
    typed(&mut window, "seutuk");
    assert_reads(&window, &["seutukunta:, kenttä"]);
    click(&mut window, Role::ListBoxOption, "seutukunta:, kenttä");
    assert_eq!(pane_search(&window), "seutukunta:", "a click in the list keeps the choice open");
    typed(&mut window, "joen");
    window.key_press(Key::Enter);
    rest(&mut window);
    assert_eq!(pane_search(&window), "seutukunta:Joensuu ");
    assert_eq!(window.state().session().compared().b.projects.len(), 1);
    // What is wrong is said; what narrows is not.
    typed(&mut window, "makunta:X ");
    assert_reads(&window, &["Kenttää makunta ei ole. Lähin: maakunta, kunta."]);
    window.get_by_label("Tyhjennä haku").click();
    rest(&mut window);
    assert_eq!(pane_search(&window), "");
    typed(&mut window, "neuvonta tarve:>500 ");
    assert_reads(&window, &["Tarve tässä: Vieraskieliset", "Myös: "]);
    let all = window.state().session().compared().b.projects.len();
    click(&mut window, Role::Link, "Vain kirjoitettu muoto");
    assert_eq!(pane_search(&window), "=neuvonta tarve:>500 ");
    assert!(window.state().session().compared().b.projects.len() < all);
    window.get_by_label("Tyhjennä haku").click();
    rest(&mut window);
    typed(&mut window, "kunta:Oulu kunta:Espoo ");
    assert_reads(
        &window,
        &["Mikään hanke ei täytä kaikkia ehtoja. Kukin ehto yksin: kunta:Oulu (1), kunta:Espoo (1)."],
    );
    // The list's own field is another one.
    assert_eq!(undoable(&window).filter.search, "");
}
