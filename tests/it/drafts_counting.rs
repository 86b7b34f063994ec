//! Are the figures of drafts over a long list counted aside, marked until they are there, and then the same?

use std::fs;
use std::sync::Arc;

use hankekartta::coverage::draft::{Figures, Outcome, apply, outcome};
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::intake;
use hankekartta::model::{Dataset, Language, ProjectId};
use hankekartta::session::{Action, Effect, Session, Suggesting, parse_script};
use hankekartta::work::perform;

use crate::support::{open, settle, texts};
use crate::toyland::code;

/// Projects of a list that is counted aside.
const MANY: usize = 500;

/// The document's projects over and over.
fn long_list() -> Dataset {
    let embedded = intake::embedded();
    let mut projects = Vec::new();
    for (number, project) in embedded.projects.iter().cycle().take(MANY).enumerate() {
        let mut project = project.clone();
        project.id = ProjectId::new(&format!("p-{number}"));
        projects.push(project);
    }
    Dataset { projects, ..embedded }
}

fn session() -> Session {
    Session::new(division_2020(), Arc::new(long_list()))
}

/// Plays a script and leaves the work undone.
fn asked(session: &mut Session, script: &str) -> Vec<Effect> {
    let lines = parse_script(script).unwrap();
    lines.into_iter().flat_map(|line| line.actions).flat_map(|action| session.apply(action)).collect()
}

/// Does work, and what that asks for.
fn work(session: &mut Session, effects: Vec<Effect>) {
    for effect in effects {
        let more = session.apply(perform(&effect, Language::Fi));
        work(session, more);
    }
}

fn counts(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::CountDrafts(_))).count()
}

/// The outcome of the open draft, counted here.
fn expected(session: &Session) -> Outcome {
    let (dataset, counted, need) = (session.dataset(), &session.derived().counted, &session.analyzed().need);
    let before = Arc::new(Figures::of(dataset, division_2020(), need, counted));
    let drafted = apply(dataset, session.state().undoable.drafts.opened().unwrap(), Gazetteer::embedded());
    outcome(dataset, &drafted, &before, counted, division_2020(), need)
}

#[track_caller]
fn assert_up_to_date(session: &Session) {
    let side = session.draft_side().unwrap();
    assert!(!side.is_old, "nobody counts, and the figures are old");
    assert_eq!(*side.outcome.clone().unwrap(), expected(session));
    assert_eq!(session.pending(), 0);
}

#[test]
fn old_figures_stand_and_are_marked_until_the_new_ones_are_counted() {
    let mut session = session();
    let effects = asked(&mut session, "set-topic drafts\ndraft-new D\ndraft-add 609");
    assert_eq!(counts(&effects), 1, "one count at a time");
    let side = session.draft_side().unwrap();
    assert!(side.is_old && side.outcome.is_none(), "figures that nobody counted");
    assert!(side.drafted.gained.contains(&code("609")), "what is drafted waits for no count");
    work(&mut session, effects);
    assert_up_to_date(&session);
    let first = session.draft_side().unwrap().outcome.clone();
    assert_eq!(first.as_ref().unwrap().closed, [code("609")]);
    let effects = asked(&mut session, "draft-add 684");
    let side = session.draft_side().unwrap();
    assert!(side.is_old && side.outcome == first, "the old figures are gone or not marked");
    work(&mut session, effects);
    assert_up_to_date(&session);
    // Taken back: counted anew, and with another name at once.
    let effects = asked(&mut session, "undo");
    work(&mut session, effects);
    assert_up_to_date(&session);
    assert!(asked(&mut session, "draft-rename E").is_empty(), "a name changes no figure");
    assert_up_to_date(&session);
}

#[test]
fn what_changes_while_it_is_counted_is_counted_after() {
    let mut session = session();
    let effects = asked(&mut session, "set-topic drafts\ndraft-new D\ndraft-add 609\ndraft-add 684\ndraft-drop p-3 on");
    assert_eq!(counts(&effects), 1);
    let more = session.apply(perform(&effects[0], Language::Fi));
    assert_eq!(counts(&more), 1, "the answer is about a draft of before");
    assert!(session.draft_side().unwrap().is_old);
    work(&mut session, more);
    assert_up_to_date(&session);
    // A check mark and another need while it is counted, each a whole count anew.
    let effects = asked(&mut session, "toggle-project p-9\nset-need residents");
    assert_eq!(counts(&effects), 1);
    work(&mut session, effects);
    assert_up_to_date(&session);
    // The other draft keeps its figures.
    let effects = asked(&mut session, "draft-new Toka\ndraft-add 564");
    assert!(!session.draft_sides()[0].is_old && session.draft_sides()[1].is_old);
    work(&mut session, effects);
    assert_up_to_date(&session);
    // Gone while it is counted: the answer is about nothing any more.
    let effects = asked(&mut session, "draft-add 182\ndraft-delete\ndraft-delete");
    work(&mut session, effects);
    assert!(session.draft_side().is_none());
    assert_eq!(session.pending(), 0);
}

#[test]
fn figures_of_other_documents_are_not_shown_as_old_ones() {
    let mut session = session();
    let effects = asked(&mut session, "set-topic drafts\ndraft-new D\ndraft-add 609");
    work(&mut session, effects);
    let other = Dataset { revision: 77, ..long_list() };
    let effects = session.apply(Action::Opened(Ok(Arc::new(other))));
    let again = asked(&mut session, "set-topic drafts");
    assert!(session.draft_side().unwrap().outcome.is_none());
    work(&mut session, effects.into_iter().chain(again).collect());
    let side = session.draft_side().unwrap();
    assert!(!side.is_old);
    assert_eq!(*side.outcome.clone().unwrap(), expected(&session));
}

#[test]
fn memo_and_best_next_wait_for_the_figures() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d.md");
    let mut session = session();
    let script = format!("set-topic drafts\ndraft-new D\ndraft-add 609\ndraft-memo \"{}\"\nsuggest", path.display());
    let effects = asked(&mut session, &script);
    assert_eq!(effects.len(), counts(&effects), "a memo or a proof on figures of before");
    assert_eq!(session.draft_memo(), "");
    assert!(matches!(session.state().suggesting, Suggesting::Running(_)));
    work(&mut session, effects);
    assert_up_to_date(&session);
    assert_eq!(fs::read_to_string(&path).unwrap(), session.draft_memo());
    let Suggesting::Done(key, answer) = &session.state().suggesting else { panic!("no answer") };
    assert_eq!(*key, session.suggest_key());
    assert!(!answer.steps.is_empty());
}

#[test]
fn a_short_list_is_counted_at_once() {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    let effects = asked(&mut session, "set-topic drafts\ndraft-new D\ndraft-add 609\ndraft-drop kotka on");
    assert!(effects.is_empty());
    assert_up_to_date(&session);
}

#[test]
fn the_window_says_that_it_counts_and_then_shows_the_figures() {
    let mut window = open(session(), (1440.0, 900.0));
    let mut send = |script: &str| {
        for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
            window.state_mut().bench().send(action);
        }
        window.step();
        let said = texts(&window);
        settle(&mut window);
        (said, texts(&window))
    };
    let says = |said: &[String], words: &str| said.iter().any(|text| text.contains(words));
    let (first, _) = send("set-topic drafts\ndraft-new D\ndraft-add 609");
    assert!(says(&first, "Lasketaan…") && !says(&first, "Aukko pienenee"), "{first:#?}");
    let (second, after) = send("draft-add 684");
    assert!(says(&second, "Uusia lukuja lasketaan") && says(&second, "+3\u{a0}096\u{2009}…"), "{second:#?}");
    assert!(!says(&after, "Uusia lukuja lasketaan") && !says(&after, "Lasketaan…"), "{after:#?}");
    // The card over the list of gaps, and the memo.
    let (card, _) = send("set-topic gaps\ndraft-add 564");
    assert!(says(&card, "%\u{2009}…"), "{card:#?}");
    let (_, page) = send("open-dialog draft-memo");
    assert!(says(&page, "Ennen ja jälkeen"), "{page:#?}");
    let (memo, after) = send("draft-add 182");
    assert!(says(&memo, "Lasketaan…") && !says(&memo, "Ennen ja jälkeen"), "{memo:#?}");
    assert!(says(&after, "Ennen ja jälkeen") && !says(&after, "Lasketaan…"), "{after:#?}");
}
