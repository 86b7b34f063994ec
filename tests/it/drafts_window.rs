//! Does the window ask what if: drafts by hand, by words and by clicks, undone, beside each other, kept?

#![expect(clippy::float_cmp, reason = "people are whole numbers, and exact")]

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::draft::{Change, from_json};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode, ProjectId};
use hankekartta::session::{Action, ActionName, DraftAction, Session, Suggesting, Topic, View, parse_script};

use crate::support::{Window, assert_reads, open, settle, texts};
use crate::toyland;

fn real() -> Session {
    Session::new(division_2020(), Arc::new(intake::embedded()))
}

fn play(session: &mut Session, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        session.apply(action);
    }
}

fn played(script: &str) -> Session {
    let mut session = real();
    play(&mut session, script);
    session
}

fn window(script: &str) -> Harness<'static, Window> {
    let mut window = open(played(&format!("set-topic drafts\n{script}")), (1440.0, 900.0));
    rest(&mut window);
    window
}

fn rest(window: &mut Harness<'_, Window>) {
    for _ in 0..4 {
        window.step();
    }
    settle(window);
}

fn send(window: &mut Harness<'_, Window>, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        window.state_mut().bench().send(action);
    }
    rest(window);
}

fn click(window: &mut Harness<'_, Window>, label: &str) {
    window.get_by_label(label).click();
    rest(window);
}

fn write(window: &mut Harness<'_, Window>, label: &str, text: &str) {
    window.get_by_label(label).focus();
    window.step();
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
        window.step();
    }
    rest(window);
}

fn click_at(window: &mut Harness<'_, Window>, at: Pos2) {
    window.event(Event::PointerMoved(at));
    window.step();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        window.step();
    }
    rest(window);
}

/// Where a municipality's name stands on the screen.
fn place(window: &mut Harness<'_, Window>, code: &str) -> Pos2 {
    let view = window.state_mut().bench().map().view().unwrap();
    view.screen(Boundaries::embedded().label(toyland::code(code)).unwrap())
}

fn codes(list: &[&str]) -> BTreeSet<MunicipalityCode> {
    list.iter().map(|code| toyland::code(code)).collect()
}

#[test]
fn a_draft_is_made_by_hand_and_its_words_are_read_while_they_are_typed() {
    let mut window = window("");
    assert_reads(&window, &["Tee luonnos, niin näet heti"]);
    click(&mut window, "Uusi luonnos");
    click(&mut window, "Uusi hanke");
    write(&mut window, "Uuden hankkeen 1 toiminta-alue sanoin", "Pori, Huitinen");
    let session = window.state().session();
    let draft = session.state().undoable.drafts.opened().unwrap().clone();
    assert_eq!(draft.new_projects().next().unwrap().words, "Pori, Huitinen");
    assert_eq!(session.draft_side().unwrap().outcome.as_ref().unwrap().closed.len(), 2);
    assert_reads(
        &window,
        &["Ydinalue: 2 kuntaa, 93\u{a0}", "? ”Huitinen”: arvaus Huittinen", "+3\u{a0}493 vieraskielistä"],
    );
    // All letters of one field are one step.
    window.get_by_role(Role::Canvas).focus();
    rest(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    let words =
        window.state().session().state().undoable.drafts.opened().unwrap().new_projects().next().unwrap().words.clone();
    assert_eq!(words, "");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    rest(&mut window);
    assert_eq!(window.state().session().state().undoable.drafts.opened(), Some(&draft));
}

#[test]
fn clicks_on_the_map_change_a_project_until_escape() {
    let mut window = window("draft-new D\ndraft-project N\ndraft-click 1");
    assert_reads(&window, &["Napsautukset muuttavat hanketta N"]);
    for code in ["609", "684", "609"] {
        let at = place(&mut window, code);
        click_at(&mut window, at);
    }
    let project = |window: &Harness<'_, Window>| {
        window.state().session().state().undoable.drafts.opened().unwrap().new_projects().next().unwrap().codes.clone()
    };
    assert_eq!(project(&window), codes(&["684"]), "the second click takes it away again");
    assert!(window.state().session().state().undoable.municipalities.is_empty(), "a click chose a municipality too");
    assert_eq!(window.state_mut().bench().map().scene().gained, codes(&["684"]));
    window.key_press(Key::Escape);
    rest(&mut window);
    assert!(window.state().session().state().draft_clicks.is_none());
    assert!(!texts(&window).iter().any(|text| text.contains("Napsautukset muuttavat")));
    let at = place(&mut window, "609");
    click_at(&mut window, at);
    assert_eq!(project(&window), codes(&["684"]));
    assert_eq!(window.state().session().state().undoable.municipalities, codes(&["609"]));
}

#[test]
fn clicks_on_a_project_of_the_document_join_and_take() {
    let mut session =
        played("draft-click kotka\nselect-municipality 285\nselect-municipality 091\nselect-municipality 091");
    let kotka = ProjectId::new("kotka");
    let draft = session.state().undoable.drafts.opened().unwrap();
    assert_eq!((draft.joined(&kotka), draft.taken(&kotka)), (codes(&[]), codes(&["285"])));
    assert_eq!(session.draft_side().unwrap().drafted.lost, codes(&["285"]));
    play(&mut session, "select-municipality 285");
    assert!(session.state().undoable.drafts.opened().unwrap().changes.is_empty(), "back as it was is no change");
    // Elsewhere a click means what it always does.
    play(&mut session, "set-view map\nselect-municipality 285");
    assert!(session.state().undoable.drafts.opened().unwrap().changes.is_empty());
    assert_eq!(session.state().undoable.municipalities, codes(&["285"]));
}

#[test]
fn a_project_is_dropped_and_moved_by_hand() {
    let mut window = window("draft-new D\ndraft-click oulu");
    click(&mut window, "Hanke on mukana");
    assert_eq!(window.state().session().draft_side().unwrap().outcome.as_ref().unwrap().opened.len(), 8);
    assert_eq!(window.state_mut().bench().map().scene().lost.len(), 8);
    click(&mut window, "Hanke on mukana");
    let end = "Päättyy";
    window.get_by_label(end).focus();
    window.step();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, end, "31.2.2022");
    assert_reads(&window, &["Kirjoita päivä näin"]);
    let moved = |window: &Harness<'_, Window>| {
        let drafts = &window.state().session().state().undoable.drafts;
        drafts.opened().unwrap().period(&ProjectId::new("oulu")).map(|period| period.end.unwrap().to_string())
    };
    assert_eq!(moved(&window), None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, end, "28.2.2022");
    assert_eq!(moved(&window).as_deref(), Some("2022-02-28"));
    assert_reads(&window, &["Hankekuukausia 249,0 → 255,0"]);
}

#[test]
fn a_draft_changes_nothing_but_itself() {
    let plain = played("set-topic drafts");
    let drafted =
        played("draft-new D\ndraft-drop kotka on\ndraft-add 609,684\ndraft-toggle turku 202\nset-topic drafts");
    assert_eq!(drafted.dataset(), plain.dataset());
    assert_eq!(drafted.derived().coverage, plain.derived().coverage);
    assert_eq!(drafted.derived().counted, plain.derived().counted);
    assert_eq!(drafted.export_projects(), plain.export_projects());
    assert_eq!((drafted.filter_text(), drafted.memo()), (plain.filter_text(), plain.memo()));
    assert_eq!(drafted.questions(), plain.questions());
    let outcome = drafted.draft_side().unwrap().outcome.as_ref().unwrap();
    assert_ne!(outcome.after, *outcome.before);
}

#[test]
fn every_change_of_a_draft_is_a_step_that_can_be_taken_back() {
    let script = "draft-new A\ndraft-rename B\ndraft-project N\ndraft-set 1 area Pori\ndraft-set 1 period 2021-01-01 -\n\
        draft-add 684\ndraft-take 684\ndraft-drop kotka on\ndraft-move oulu 2021-01-01 2021-02-01\n\
        draft-toggle turku 202\ndraft-restore kotka\ndraft-duplicate\ndraft-show 1\ndraft-remove 1\ndraft-delete\n\
        suggest-ask share 80\nsuggest-ask inside 04";
    let mut session = real();
    session.apply(Action::SetView(View::Coverage));
    let mut states = vec![session.state().undoable.clone()];
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action.clone());
            assert_ne!(session.state().undoable, *states.last().unwrap(), "{action:?} did nothing");
            states.push(session.state().undoable.clone());
        }
    }
    for state in states.iter().rev().skip(1) {
        session.apply(Action::Undo);
        assert_eq!(session.state().undoable, *state);
    }
    for state in states.iter().skip(1) {
        session.apply(Action::Redo);
        assert_eq!(session.state().undoable, *state);
    }
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    let mut session = played("draft-new A\ndraft-project N");
    let before = session.state().undoable.clone();
    play(
        &mut session,
        "draft-show 9\ndraft-set 7 name X\ndraft-remove 7\ndraft-drop nobody on\ndraft-move nobody 2020-01-01 -\n\
         draft-toggle 9 609\ndraft-toggle 1 999\ndraft-click nobody\nsuggest-take all\ndraft-move oulu none",
    );
    assert_eq!(session.state().undoable, before);
    assert!(session.state().draft_clicks.is_none());
    for line in [
        "draft-set 1 period 2021-02-01 2021-01-01",
        "draft-add 12",
        "suggest-ask k 0",
        "suggest-ask share 101",
        "draft-show 0",
    ] {
        assert!(parse_script(line).is_err(), "{line}");
    }
    // Nothing chosen: said, not done.
    play(&mut session, "clear-selection\ndraft-add");
    assert_eq!(session.state().undoable, before);
    assert!(session.state().notice.as_ref().unwrap().text.contains("Valitse ensin"));
}

#[test]
fn the_selection_joins_the_draft_and_a_draft_is_made_where_there_is_none() {
    let mut session = played("set-topic gaps\nselect 245,257\ndraft-add\ndraft-add 109");
    let drafts = &session.state().undoable.drafts;
    assert_eq!(drafts.list.len(), 1);
    assert_eq!(drafts.opened().unwrap().new_projects().next().unwrap().codes, codes(&["109", "245", "257"]));
    assert_eq!(session.state().undoable.analysis.topic, Topic::Gaps, "adding opened another question");
    assert_eq!(session.draft_side().unwrap().outcome.as_ref().unwrap().closed.len(), 3);
    play(&mut session, "draft-take 109,245,257");
    assert_eq!(session.state().undoable.drafts.opened().unwrap().changes, []);
}

#[test]
fn the_best_next_is_worked_out_and_taken_into_the_draft() {
    let mut window = window("draft-new D");
    click(&mut window, "Laske");
    assert_reads(
        &window,
        &[
            "1. Helsinki (seutukunta): Kerava 4\u{a0}638",
            "3. Hämeenlinna (seutukunta)",
            "Paras mahdollinen: todistettu.",
        ],
    );
    // The answer may be longer than the panel.
    window.get_by_label("Lisää kaikki 3 luonnokseen").click_accesskit();
    rest(&mut window);
    let session = window.state().session();
    let draft = session.state().undoable.drafts.opened().unwrap();
    assert_eq!(draft.new_projects().count(), 3);
    let side = session.draft_side().unwrap();
    assert_eq!(
        side.outcome.as_ref().unwrap().after.need_served - side.outcome.as_ref().unwrap().before.need_served,
        15467.0 + 4341.0 + 4271.0
    );
    // The answer was about the draft as it was: it is not offered again.
    assert_reads(&window, &["Kysymys tai luonnos on muuttunut"]);
    let before = draft.clone();
    send(&mut window, "suggest-take all");
    assert_eq!(window.state().session().state().undoable.drafts.opened(), Some(&before));
    // What the draft serves is not suggested again.
    send(&mut window, "suggest");
    let Suggesting::Done(_, answer) = &window.state().session().state().suggesting else { panic!("no answer") };
    let chosen: Vec<&str> = answer.steps.iter().map(|step| step.code.as_str()).collect();
    assert!(!chosen.is_empty() && !chosen.contains(&"011"), "{chosen:?}");
}

#[test]
fn drafts_stand_side_by_side_and_open_by_their_head() {
    let mut window = window("draft-new Eka\ndraft-add 609\ndraft-new Toka\ndraft-drop kotka on");
    let lines: Vec<String> = texts(&window).into_iter().filter(|text| text.contains(" | ")).collect();
    assert!(lines.iter().any(|line| line == "Aukot, jotka sulkeutuvat:  → 1 | 0"), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "Hankkeita: 21 → 22 | 20"), "{lines:#?}");
    window.get_by_role_and_label(Role::ColumnHeader, "Eka").click_accesskit();
    rest(&mut window);
    assert_eq!(window.state().session().state().undoable.drafts.open, 0);
    assert_reads(&window, &["Mitä jos: Eka"]);
}

#[test]
fn a_draft_is_saved_opened_and_told_in_a_memo() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut window = window("draft-new D\ndraft-add 609,684\ndraft-drop kotka on");
    send(&mut window, &format!("draft-save \"{}\"\ndraft-memo \"{}\"", path("d.json"), path("d.md")));
    let draft = window.state().session().state().undoable.drafts.opened().unwrap().clone();
    assert_eq!(from_json(&fs::read_to_string(path("d.json")).unwrap()).unwrap(), draft);
    assert_eq!(fs::read_to_string(path("d.md")).unwrap(), window.state().session().draft_memo());
    // A file that is there is not replaced without a word.
    fs::write(path("d.md"), "mine").unwrap();
    send(&mut window, &format!("draft-memo \"{}\"", path("d.md")));
    assert_eq!(fs::read_to_string(path("d.md")).unwrap(), "mine");
    send(&mut window, &format!("draft-delete\ndraft-open \"{}\"", path("d.json")));
    assert_eq!(window.state().session().state().undoable.drafts.list.as_slice(), std::slice::from_ref(&draft));
    // A broken file: said, and nothing lost.
    fs::write(path("broken.json"), "{\"format\":\"hankekartta-draft\",").unwrap();
    send(&mut window, &format!("draft-open \"{}\"", path("broken.json")));
    assert_eq!(window.state().session().state().undoable.drafts.list, [draft]);
    assert_reads(&window, &["Tämä ei ole ehjä luonnos: rivi 1"]);
}

#[test]
fn drafts_outlive_the_document_and_say_what_does_not_fit_the_next() {
    let mut session = played("set-topic drafts\ndraft-new D\ndraft-drop kotka on\ndraft-add 609");
    let other = intake::read_document("other.csv", "hakija;hanke;toiminta-alue\nX;Y;Turku\n".as_bytes(), 77);
    session.apply(Action::Opened(Ok(Arc::new(other))));
    play(&mut session, "set-topic drafts");
    let side = session.draft_side().unwrap();
    assert_eq!(side.draft.name, "D");
    assert_eq!(side.drafted.misfits.len(), 1);
    assert!(side.draft.changes.contains(&Change::Drop(ProjectId::new("kotka"))), "the change was lost");
    let closed: Vec<&str> = side.outcome.as_ref().unwrap().closed.iter().map(MunicipalityCode::as_str).collect();
    assert_eq!(closed, ["609"]);
}

#[test]
fn every_word_is_there_in_every_language_and_size() {
    for (language, size) in
        [(Language::Fi, (1440.0, 900.0)), (Language::Sv, (1280.0, 800.0)), (Language::En, (1024.0, 640.0))]
    {
        let script = format!(
            "set-language {language}\nset-topic drafts\ndraft-new D\ndraft-add 609\ndraft-project N\n\
             draft-set 2 area \"Huitinen ja muut kunnat\"\ndraft-set 2 period 2021-01-01 2021-02-01\n\
             draft-toggle turku 202\ndraft-toggle oulu 494\ndraft-move oulu 2021-01-01 2021-02-01\ndraft-add 564\n\
             draft-duplicate\ndraft-click oulu\nsuggest-ask level connected"
        );
        let mut window = open(played(&script), size);
        rest(&mut window);
        send(&mut window, "suggest");
        for dialog in ["", "open-dialog draft", "open-dialog draft-memo"] {
            send(&mut window, dialog);
            let keys: Vec<String> = texts(&window)
                .into_iter()
                .filter(|text| ["draft-", "suggest-", "action-", "cli-"].iter().any(|key| text.starts_with(key)))
                .collect();
            assert!(keys.is_empty(), "{language}: {keys:?}");
        }
    }
}

#[test]
fn every_action_of_drafts_has_a_line_in_a_script() {
    let names: Vec<&str> = ActionName::all()
        .map(|known| known.name)
        .filter(|name| name.starts_with("draft-") || name.starts_with("suggest"))
        .collect();
    assert_eq!(names.len(), 21);
    let lines = [
        "draft-new",
        "draft-show 1",
        "draft-rename X",
        "draft-duplicate",
        "draft-delete",
        "draft-add",
        "draft-take 001",
        "draft-project",
        "draft-set 1 name X",
        "draft-remove 1",
        "draft-drop a on",
        "draft-move a none",
        "draft-restore a",
        "draft-click off",
        "draft-toggle 1 001",
        "draft-save f",
        "draft-open f",
        "draft-memo f overwrite",
        "suggest-ask k 2",
        "suggest",
        "suggest-take 1",
    ];
    for (line, name) in lines.iter().zip(&names) {
        assert!(line.starts_with(name), "{line} is not {name}");
        let parsed = parse_script(line).unwrap();
        assert!(matches!(parsed[0].actions[0], Action::Draft(_)), "{line}");
    }
    assert_eq!(
        parse_script("draft-take 001,002").unwrap()[0].actions,
        [Action::Draft(DraftAction::TakePlaces(vec![toyland::code("001"), toyland::code("002")]))]
    );
}

#[test]
fn the_window_says_who_it_draws() {
    let window = window("draft-new D\ndraft-add 609\ndraft-drop kotka on");
    let labels: Vec<String> = window
        .get_all_by_role(Role::ListItem)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("D: "))
        .collect();
    assert_eq!(labels.len(), 1, "{labels:?}");
    assert_reads(&window, &["Luonnoksessa mukaan", "Luonnoksessa pois"]);
}

#[test]
fn details_say_what_is_the_drafts_and_not_the_documents() {
    let mut window =
        window("draft-new D\ndraft-project N\ndraft-set 1 area Pori\ndraft-drop kotka on\ndraft-toggle turku 202");
    for (script, said) in [
        ("select-municipality 609", "N: ”Pori” (sellaisenaan). Luonnos: mitä jos."),
        ("select-municipality 285", "Kotkan kaupunki: hanke jää pois"),
        ("select-municipality 202", "Turun kaupunki: luonnoksessa lisätty. Luonnos: mitä jos."),
        ("select-project turku", "Mukaan: Kaarina"),
    ] {
        send(&mut window, script);
        assert_reads(&window, &["Mitä jos: D", said]);
    }
    // Where the draft changes nothing, it says nothing.
    send(&mut window, "select-municipality 091");
    assert!(!texts(&window).iter().any(|text| text == "Mitä jos: D"));
}
