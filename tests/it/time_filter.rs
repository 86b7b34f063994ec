//! Does the window of time narrow what is listed and counted, and can it be taken back?

use std::sync::Arc;

use hankekartta::model::{Dataset, Period};
use hankekartta::query::TimeWindow;
use hankekartta::session::{Action, Session, TimeAction, View, parse_script};
use jiff::civil::{Date, date};

use crate::toyland;

fn window(text: &str) -> TimeWindow {
    let (first, last) = text.split_once("..").unwrap();
    TimeWindow::of(first.parse().unwrap(), last.parse().unwrap()).unwrap()
}

/// `a` in 2020, `b` since June 2020 without an end, `c` without a period.
fn session() -> Session {
    let mut dataset: Dataset = (*toyland::dataset()).clone();
    dataset.projects[1].period.as_mut().unwrap().value = Period { start: Some(date(2020, 6, 1)), end: None };
    dataset.projects[2].period = None;
    Session::new(toyland::division(), Arc::new(dataset))
}

fn play(session: &mut Session, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
}

fn listed(session: &Session) -> String {
    session.derived().listed.iter().map(|at| session.dataset().projects[*at].id.as_str()).collect()
}

fn drag(session: &mut Session, text: &str, gesture: u32) {
    session.apply(Action::Time(TimeAction::Window { window: Some(window(text)), gesture }));
}

fn shown(session: &Session) -> Option<(Date, Date)> {
    session.state().undoable.filter.time.map(|time| (time.first(), time.last()))
}

#[test]
fn a_project_is_in_when_its_period_touches_the_window() {
    for (script, ids) in [
        ("set-time 2020-12-31 2021-12-31", "abc"),
        ("set-time 2021-01-01 2021-12-31", "bc"),
        ("set-time 2019-01-01 2020-05-31", "ac"),
        ("set-time 2019-01-01 2019-12-31", "c"),
        ("set-time 2020-05-31 2020-06-01", "abc"),
        ("set-time 2019-01-01 2019-12-31\nset-time all", "abc"),
        ("set-time 2019-01-01 2019-12-31\nclear-filter", "abc"),
    ] {
        let mut session = session();
        play(&mut session, script);
        assert_eq!(listed(&session), ids, "{script}");
        assert_eq!(session.derived().counted, session.derived().listed);
    }
}

#[test]
fn a_window_that_ends_before_it_begins_is_no_window() {
    assert_eq!(TimeWindow::of(date(2021, 1, 1), date(2020, 12, 31)), None);
    assert!(parse_script("set-time 2021-01-01 2020-12-31").is_err());
    assert!(parse_script("set-time - 2020-12-31").is_err());
}

#[test]
fn one_drag_is_one_step_and_the_next_drag_another() {
    let mut session = session();
    drag(&mut session, "2020-01-01..2020-05-31", 1);
    drag(&mut session, "2020-01-01..2020-04-30", 1);
    drag(&mut session, "2020-01-01..2020-03-31", 1);
    drag(&mut session, "2020-02-01..2020-03-31", 2);
    session.apply(Action::Undo);
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 3, 31))));
    session.apply(Action::Undo);
    assert_eq!(shown(&session), None);
    session.apply(Action::Redo);
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 3, 31))));
}

#[test]
fn playing_goes_month_by_month_and_stops_at_the_end() {
    let mut session = session();
    session.apply(Action::Time(TimeAction::Play(true)));
    // The strip opens with it.
    assert!(session.state().strip.playing && session.shows_time());
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 1, 31))));
    let mut months = 1;
    while session.state().strip.playing {
        session.apply(Action::Time(TimeAction::Step(1)));
        months += 1;
        assert!(months < 100, "it never stops");
    }
    assert_eq!(shown(&session), Some((date(2020, 12, 1), date(2020, 12, 31))));
    // A play is one step.
    session.apply(Action::Undo);
    assert_eq!(shown(&session), None);
    // From the end it begins anew, as wide as it was.
    play(&mut session, "set-time 2020-11-01 2020-12-31\nplay on");
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 2, 29))));
    session.apply(Action::SetView(View::Review));
    assert!(!session.state().strip.playing, "it plays where nobody sees it");
}

#[test]
fn steps_stay_within_the_months_of_the_documents() {
    let mut session = session();
    play(&mut session, "set-time 2020-01-15 2020-02-10\nstep-time 1");
    assert_eq!(shown(&session), Some((date(2020, 2, 1), date(2020, 3, 31))));
    play(&mut session, "step-time -1\nstep-time -1");
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 2, 29))));
    play(&mut session, "step-time 100");
    assert_eq!(shown(&session), Some((date(2020, 1, 1), date(2020, 2, 29))));
}

#[test]
fn the_strip_keeps_what_the_window_leaves_out_and_counts_only_what_is_in() {
    let mut session = session();
    session.apply(Action::SetView(View::Coverage));
    assert_eq!(*session.timed().rows, [0, 1, 2]);
    assert_eq!((session.timed().months.as_f64(), session.timed().half_known), (12.0, 2));
    play(&mut session, "set-time 2020-12-01 2021-06-30");
    assert_eq!((session.timed().months.as_f64(), session.timed().half_known), (1.0, 2));
    play(&mut session, "set-time 2022-01-01 2022-01-31");
    assert_eq!(*session.timed().rows, [0, 1, 2]);
    assert_eq!((session.timed().months.as_f64(), session.timed().half_known), (0.0, 2));
    play(&mut session, "search alpha");
    assert_eq!(*session.timed().rows, [0]);
}

#[test]
fn the_window_goes_with_an_export_and_into_a_pane() {
    let mut session = session();
    play(&mut session, "set-time 2020-01-01 2020-01-31\nset-view compare\nset-pane A all\ncompare-filter B");
    assert_eq!(session.filter_text(), "time=2020-01-01/2020-01-31");
    let panes = &session.state().undoable.comparison;
    assert_eq!(panes.a.filter.time, None);
    assert_eq!(panes.b.filter.time, Some(window("2020-01-01..2020-01-31")));
}
