//! Can a person settle the open questions in the window, by keys and by hand?

use std::fs;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake::{self, decisions_from_json};
use hankekartta::model::{Language, MunicipalityCode, Verdict};
use hankekartta::session::{Action, Dialog, ReviewList, Session, View};

use crate::support::{Window, assert_reads, open, settle};

fn window(language: Language) -> Harness<'static, Window> {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    session.apply(Action::SetLanguage(language));
    open(session, (1440.0, 900.0))
}

fn review() -> Harness<'static, Window> {
    let mut window = window(Language::Fi);
    window.get_by_label("Tarkistus").click();
    settle(&mut window);
    window
}

fn press(window: &mut Harness<'_, Window>, key: Key) {
    window.key_press(key);
    settle(window);
}

fn shown(window: &Harness<'_, Window>) -> String {
    window.state().session().shown_question().map(|question| question.text.clone()).unwrap_or_default()
}

/// What counts for sure, and with guesses.
fn range(window: &Harness<'_, Window>) -> (u64, u64) {
    let coverage = &window.state().session().derived().coverage;
    (coverage.covered_residents_low, coverage.covered_residents)
}

fn open_questions(window: &Harness<'_, Window>) -> usize {
    window.state().session().open_questions()
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

#[test]
fn the_heaviest_question_comes_first_with_its_words_readings_and_weight() {
    let window = review();
    assert_eq!(shown(&window), "Keski-Uusimaa");
    assert_reads(
        &window,
        &[
            "Mikä on ”Keski-Uusimaa”?",
            "Avoimet 8",
            "70 paikkaa 21 toiminta-alueessa. Varmaa 3\u{a0}669\u{a0}114, arvaukset mukana 3\u{a0}754\u{a0}035 asukasta.",
            "Keski-Uusimaa, 10 kuntaa",
            "126\u{a0}670",
            "Hankkeen ydinalue on nyt 6 kuntaa ja 197\u{a0}529 asukasta.",
        ],
    );
}

#[test]
fn all_eight_questions_are_settled_by_keys_alone_and_taken_back_one_by_one() {
    let mut window = review();
    // 1 Keski-Uusimaa: the list alone. 2 open words: left open. Then accept, choose, accept, accept, not a place, accept.
    press(&mut window, Key::Num1);
    assert_eq!(shown(&window), "maakun- nallinen yhteistyö muiden kuntien kanssa");
    press(&mut window, Key::U);
    assert_eq!(shown(&window), "Mikeli");
    press(&mut window, Key::Enter);
    assert_eq!(shown(&window), "Itä-Uusimaa");
    // Words that count nothing now are not accepted by one key alone.
    press(&mut window, Key::Enter);
    assert_eq!(shown(&window), "Itä-Uusimaa");
    press(&mut window, Key::N);
    assert_eq!(shown(&window), "Suu- pohja");
    for _ in 0..2 {
        press(&mut window, Key::Enter);
    }
    assert_eq!(shown(&window), "Pyhärinta");
    press(&mut window, Key::N);
    press(&mut window, Key::Enter);
    // The one left open stays open.
    assert_eq!(open_questions(&window), 1);
    assert_eq!(shown(&window), "maakun- nallinen yhteistyö muiden kuntien kanssa");
    assert_eq!(range(&window), (3_754_035 - 2_004, 3_754_035 - 2_004));
    assert_eq!(window.state().session().state().undoable.decisions.len(), 8);
    for left in (0..8).rev() {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        settle(&mut window);
        assert_eq!(window.state().session().state().undoable.decisions.len(), left);
    }
    assert_eq!(range(&window), (3_669_114, 3_754_035));
    assert_eq!(open_questions(&window), 8);
}

#[test]
fn a_reading_is_looked_at_first_and_chosen_then() {
    let mut window = review();
    let wide = "Keski-Uusimaa, 10 kuntaa: 3\u{a0}880\u{a0}705";
    window.get_by_role_and_label(Role::RadioButton, wide).click();
    settle(&mut window);
    // Looking changes nothing.
    assert_eq!(range(&window).1, 3_754_035);
    assert_reads(&window, &["Näin se olisi 10 kuntaa ja 324\u{a0}199 asukasta."]);
    window.get_by_label_contains("Valitse tämä").click();
    settle(&mut window);
    assert_eq!(range(&window).1, 3_880_705);
    assert_reads(&window, &["Valittu: ”Keski-Uusimaa” on 10 kuntaa", "Ratkaistut 1"]);
    // One stands in the bar, the other beside what was just told.
    window.get_all_by_role_and_label(Role::Button, "Kumoa").last().unwrap().click();
    settle(&mut window);
    assert_eq!(range(&window).1, 3_754_035);
}

#[test]
fn an_answer_is_picked_on_the_map() {
    let mut window = review();
    let question = "magee:mikeli".to_owned();
    window.state_mut().bench().send(Action::FocusQuestion(question));
    settle(&mut window);
    press(&mut window, Key::M);
    assert!(window.state().session().state().picking);
    assert_reads(&window, &["Napsauta kartalta kunnat, joita ”Mikeli” tarkoittaa", "Mikkeli", "Valmis: 1 kunta"]);
    window.state_mut().bench().send(Action::FitAll);
    settle(&mut window);
    for municipality in ["Mikkeli, ", "Äänekoski, "] {
        window
            .get_by(|node| {
                node.role() == Role::ListItem && node.label().is_some_and(|label| label.starts_with(municipality))
            })
            .click_accesskit();
        settle(&mut window);
    }
    press(&mut window, Key::Enter);
    let decisions = &window.state().session().state().undoable.decisions;
    assert_eq!(
        decisions.iter().map(|made| made.verdict.clone()).collect::<Vec<_>>(),
        [Verdict::Choose(vec![code("992")])]
    );
    assert!(!window.state().session().state().picking);
    // Escape leaves a picking without a trace.
    press(&mut window, Key::M);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().session().state().undoable.decisions.len(), 1);
}

#[test]
fn the_range_and_the_badge_lead_to_the_questions_behind_them() {
    for words in [
        "3\u{a0}669\u{a0}114–3\u{a0}754\u{a0}035 / 5\u{a0}525\u{a0}292 asukasta (66,4–67,9\u{a0}%)",
        "100–108 / 310 kuntaa",
    ] {
        let mut window = window(Language::Fi);
        window.get_by_role_and_label(Role::Button, words).click();
        settle(&mut window);
        assert_eq!(window.state().session().state().view, View::Review, "{words}");
    }
}

#[test]
fn settled_questions_are_listed_noted_and_opened_again() {
    let mut window = review();
    press(&mut window, Key::Num1);
    window.get_by_role_and_label(Role::Tab, "Ratkaistut 1").click();
    settle(&mut window);
    assert_eq!(window.state().session().state().review_list, ReviewList::Decided);
    assert_eq!(shown(&window), "Keski-Uusimaa");
    window.get_by_label("Kirjoita huomautus").click();
    settle(&mut window);
    let field = window.get_by_role(Role::TextInput);
    field.type_text("Soitettu hakijalle.");
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().session().state().undoable.decisions[0].note, "Soitettu hakijalle.");
    assert_reads(&window, &["Soitettu hakijalle."]);
    press(&mut window, Key::Delete);
    assert_eq!(open_questions(&window), 8);
}

#[test]
fn decisions_and_memo_are_written_from_their_dialogs() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = review();
    press(&mut window, Key::Num1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    settle(&mut window);
    assert_eq!(window.state().session().state().dialog, Some(Dialog::Decisions));
    let path = folder.path().join("a.decisions.json");
    let save = |overwrite| Action::SaveDecisions { path: path.clone(), overwrite };
    window.state_mut().bench().send(save(false));
    settle(&mut window);
    assert_reads(&window, &["Tallennettu: "]);
    let written = decisions_from_json(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(written, window.state().session().state().undoable.decisions);
    // Again: the file stands in the way until the person says so.
    window.state_mut().bench().send(save(false));
    settle(&mut window);
    window.get_by_label_contains("Korvaa").click();
    settle(&mut window);
    assert_reads(&window, &["Tallennettu: "]);
    press(&mut window, Key::Escape);

    window.get_by_label_contains("Korjausmuistio…").click();
    settle(&mut window);
    assert_reads(&window, &["Mikeli", "Ehdotamme sanamuotoa: Mikkeli"]);
}
