//! Do the two sides of the comparison follow what is chosen, and can every choice be taken back?

use hankekartta::coverage::Side;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, Language};
use hankekartta::scene::{HUE_A, HUE_B, Paint, ShownSides, Sides, compared};
use hankekartta::session::{Action, PaneLetter, Session, pane_name, pane_shows, parse_script};
use hankekartta::words::Words;
use std::sync::Arc;

use crate::toyland;

fn session() -> Session {
    let mut session = Session::new(toyland::division(), toyland::dataset());
    play(&mut session, "set-view compare\nset-pane A all\nset-pane B all");
    session
}

fn play(session: &mut Session, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
}

/// Municipalities of only A, both, only B and neither.
#[track_caller]
fn check(script: &str, expected: [usize; 4]) {
    let mut session = session();
    play(&mut session, script);
    let difference = &session.compared().difference;
    assert_eq!(Side::ALL.map(|side| difference.part(side).count.municipalities), expected, "{script}");
}

#[test]
fn each_pane_has_a_filter_of_its_own() {
    check("", [0, 3, 0, 1]);
    check("set-pane A projects a\nset-pane B projects c", [2, 0, 1, 1]);
    check("set-pane A projects a\nset-pane B projects c\ncompare-extent core", [1, 0, 1, 2]);
    check("set-pane A projects a\nset-pane B projects c\ncompare-swap", [1, 0, 2, 1]);
    check("set-pane A search alpha", [0, 2, 1, 1]);
    check("set-pane B period 2021-01-01 2021-12-31", [2, 1, 0, 1]);
    check("set-pane B kind joint-authority", [1, 2, 0, 1]);
    check("compare-projects a b", [1, 1, 1, 1]);
    check("toggle-region 02\ntoggle-project b\ncompare-filter A", [0, 1, 2, 1]);
    check("toggle-region 02", [0, 3, 0, 1]);
}

#[test]
fn sides_that_stand_against_each_other_are_chosen_at_once() {
    check("compare-preset kinds", [1, 2, 0, 1]);
    check("select-municipality 001\ncompare-preset selection", [1, 1, 1, 1]);
    check("search beta\ncompare-preset shown", [2, 1, 0, 1]);
    // One document and nothing chosen: there are no two sides, and nothing changes.
    check("compare-preset documents", [0, 3, 0, 1]);
    check("compare-preset selection", [0, 3, 0, 1]);
}

#[test]
fn the_first_comparison_of_two_documents_is_one_against_the_other() {
    let one = toyland::dataset();
    let mut projects = one.projects.clone();
    projects[2].origin.document = 1;
    let source = |name: &str| hankekartta::model::Source { name: name.to_owned(), ..Default::default() };
    let dataset = Dataset { sources: vec![source("x.txt"), source("y.txt")], projects, ..(*one).clone() };
    let mut session = Session::new(toyland::division(), Arc::new(dataset));
    play(&mut session, "set-view compare");
    assert_eq!(
        (session.compared().a.projects.as_slice(), session.compared().b.projects.as_slice()),
        (&[0, 1][..], &[2][..])
    );
    let words = Words::new(Language::Fi);
    let pane = session.state().undoable.comparison.pane(PaneLetter::B);
    assert_eq!(pane_name(&words, &session, pane), "y.txt");
    assert_eq!(pane_shows(&words, &session, pane), "Asiakirja: y.txt");
}

#[test]
fn a_pane_always_has_a_name() {
    for (script, name, shows) in [
        ("", "All projects", "All projects"),
        ("set-pane A region 01", "Region", "Region: Region"),
        ("set-pane A projects a c", "a applicant, c applicant", "Projects: a applicant, c applicant"),
        ("set-pane A projects a\nset-pane A name \"Own name\"", "Own name", "Projects: a applicant"),
        ("set-pane A search gamma", "“gamma”", "Search: “gamma”"),
        ("select-project a\ncompare-preset selection\ncompare-swap", "All but a applicant", "Left out: a applicant"),
    ] {
        let mut session = session();
        play(&mut session, script);
        let words = Words::new(Language::En);
        let pane = session.state().undoable.comparison.pane(PaneLetter::A);
        assert_eq!(pane_name(&words, &session, pane), name, "{script}");
        assert_eq!(pane_shows(&words, &session, pane), shows, "{script}");
    }
}

#[test]
fn every_choice_can_be_taken_back_and_made_again() {
    for step in [
        "compare-mode swipe",
        "compare-link off",
        "compare-extent core",
        "compare-swap",
        "compare-preset kinds",
        "compare-select both",
        "compare-select only-b add",
        "compare-projects a b",
        "set-pane A region 01",
        "set-pane B kind other",
        "set-pane B search gam",
        "set-pane A projects b",
        "set-pane A name Ours",
        "set-pane A measure count",
        "set-pane B level region",
        "set-pane A classes manual 1,2",
        "set-pane both ramp teal",
        "set-multiples name",
        "set-multiples each",
    ] {
        let mut session = session();
        play(&mut session, "set-pane A projects a");
        let before = session.state().undoable.clone();
        play(&mut session, step);
        let after = session.state().undoable.clone();
        assert_ne!(before, after, "{step} changes nothing");
        let parts = session.compared().difference.clone();
        session.apply(Action::Undo);
        assert_eq!(session.state().undoable, before, "{step}");
        session.apply(Action::Redo);
        assert_eq!(session.state().undoable, after, "{step}");
        assert_eq!(session.compared().difference, parts, "{step}");
    }
}

#[test]
fn letters_of_one_field_are_one_step_and_of_two_fields_two() {
    let mut session = session();
    play(&mut session, "set-pane A search g\nset-pane A search ga\nset-pane B search b\nset-pane B search be\nundo");
    let comparison = &session.state().undoable.comparison;
    assert_eq!((comparison.a.filter.search.as_str(), comparison.b.filter.search.as_str()), ("ga", ""));
    session.apply(Action::Undo);
    assert_eq!(session.state().undoable.comparison.a.filter.search, "");
}

#[test]
fn nonsense_changes_nothing() {
    let mut session = session();
    let before = session.state().undoable.clone();
    play(
        &mut session,
        "compare-projects a a\ncompare-projects a nobody\ncompare-preset documents\nset-pane A projects nobody",
    );
    assert_eq!(session.state().undoable, before);
    for line in [
        "compare-swipe 1001",
        "compare-mode round",
        "set-pane C all",
        "set-pane both all",
        "set-pane A classes round 5",
        "set-pane A region 1",
        "compare-select 002",
        "compare-select both twice",
    ] {
        assert!(parse_script(line).is_err(), "{line}");
    }
}

#[test]
fn a_part_is_chosen_in_one_step() {
    let mut session = session();
    play(&mut session, "set-pane A projects a\nset-pane B projects c\ncompare-select only-a");
    let chosen: Vec<String> = session.state().undoable.municipalities.iter().map(ToString::to_string).collect();
    assert_eq!(chosen, ["001", "002"]);
    session.apply(Action::Undo);
    assert!(session.state().undoable.municipalities.is_empty());
    play(&mut session, "select 002,004\ncompare-select only-a remove");
    let chosen: Vec<String> = session.state().undoable.municipalities.iter().map(ToString::to_string).collect();
    assert_eq!(chosen, ["004"], "joined as any other set is");
}

#[test]
fn the_paints_tell_sides_and_reach() {
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    play(
        &mut session,
        "set-view compare\nset-pane A all\nset-pane B all\nset-pane A region 19\nset-pane A region 17\n\
         set-pane A region 18\nset-pane B region 18\nset-pane B region 11\nset-pane B region 12\nset-pane B region 10",
    );
    let compared_now = session.compared();
    let sides = |shown| Sides {
        difference: &compared_now.difference,
        a: &compared_now.a.footprint,
        b: &compared_now.b.footprint,
        shown,
    };
    let scene = |shown| compared(session.scene(), &sides(shown));
    let paint = |shown, code: &str| scene(shown).fills[&toyland::code(code)].paint;
    // Oulu: core of A; Suomussalmi and Puolanka: both, core and wider; Kuopio: core of B; Helsinki: neither.
    assert_eq!(paint(ShownSides::Difference, "564"), Paint::Core(HUE_A));
    assert_eq!(paint(ShownSides::Difference, "777"), Paint::Stripes(HUE_A, HUE_B));
    assert_eq!(paint(ShownSides::Difference, "620"), Paint::WiderStripes(HUE_A, HUE_B));
    assert_eq!(paint(ShownSides::Difference, "297"), Paint::Core(HUE_B));
    assert_eq!(paint(ShownSides::Difference, "091"), Paint::None);
    assert_eq!(paint(ShownSides::A, "297"), Paint::None, "A's map shows nothing of B alone");
    assert_eq!(paint(ShownSides::A, "777"), Paint::Stripes(HUE_A, HUE_B));
    let counts = Side::ALL.map(|side| {
        let count = compared_now.difference.part(side).count;
        (count.municipalities, count.residents)
    });
    assert_eq!(counts, [(11, 295_304), (8, 72_306), (44, 547_782), (247, 4_609_900)]);
}

#[test]
fn each_map_is_read_in_its_own_way_and_else_as_the_main_map_is() {
    let read = |script: &str| {
        let mut session = session();
        play(&mut session, script);
        let undoable = session.state().undoable.clone();
        PaneLetter::ALL.map(|letter| {
            let look = undoable.comparison.pane(letter).look(&undoable.look);
            format!("{} {} {} {}", look.measure.key(), look.level.key(), look.classing.method.key(), look.ramp.key())
        })
    };
    let usual = "areas municipality quantile amber";
    for (script, a, b) in [
        ("", usual, usual),
        ("set-level ely\nset-ramp teal", "areas ely quantile teal", "areas ely quantile teal"),
        ("set-pane B level region\nset-level ely", "areas ely quantile amber", "areas region quantile amber"),
        ("set-pane A measure count\nset-pane A classes manual 1,2", "count municipality manual amber", usual),
        // Limits set by hand belong to the measure that they were set for.
        ("set-pane A classes manual 1,2\nset-pane A measure share", "share municipality quantile amber", usual),
        ("set-pane A measure count\nset-pane A ramp teal\ncompare-swap", usual, "count municipality quantile teal"),
        ("set-pane A level ely\nset-pane A all", "areas ely quantile amber", usual),
        ("set-pane both measure land", "land municipality quantile amber", "land municipality quantile amber"),
    ] {
        assert_eq!(read(script), [a, b], "{script}");
    }
}

#[test]
fn limits_of_one_map_that_follow_each_other_are_one_step() {
    let mut session = session();
    let before = session.state().undoable.clone();
    play(&mut session, "set-pane A classes manual 1,2\nset-pane A classes manual 1,3\nundo");
    assert_eq!(session.state().undoable, before);
}
