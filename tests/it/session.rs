//! Does every action change what it says, and can it be taken back?

use hankekartta::coverage::AreaLevel;
use hankekartta::scene::Measure;
use hankekartta::session::{Action, ActionName, Focus, Session, parse_script};
use proptest::prelude::*;

use crate::{choosing, toyland};

#[test]
fn a_script_reads_every_action() {
    let script = "# comment\n\nselect-municipality 491\nselect-municipality 297 add\nselect-project joensuu\n\
        clear-selection\nselect 491,297 add\ninvert-selection\ngrow-selection\nselect-within 491 30 keep\n\
        select-same region\nselect-served all add joensuu\nselect-not-served\nname-selection Itä\n\
        recall-selection Itä remove\nrename-selection Itä \"Itä ja länsi\"\nforget-selection Itä\n\
        set-tool lasso\nset-holds touched\ngo-to municipality 297\ntoggle-project oulu\nshow-all-projects off\ntoggle-region 01\ntoggle-kind joint-authority\n\
        toggle-period 2020-09-01 2021-08-31\nsearch \"Mikkeli ja Juva\"\nclear-filter\nset-measure count\nset-view map\n\
        set-language sv\nset-theme dark\nset-tiles offline\nset-tile-key none\n\
        set-tile-cache 64\nclear-tile-cache\ncopy-map\nlook-at 25.5 62.1 7\nfit-all\nfit-selection\nzoom-by 1\n\
        pan-by 0.1 -0.1\ntoggle-left\ntoggle-right\nopen-dialog export\nclose-dialog\nset-export csv-excel out.csv\n\
        export overwrite\nexport-what named Oma alue\nexport-also sv\nexport-crs 4326\nexport-size 320x400\nexport-dpi 96\n\
        export-columns project_id,start\nexport-each region\ncancel-export\nopen list.txt\nadd-document b.csv\nopen-embedded\npaste a;b\nclose-document 2\ncancel-open\n\
        set-column Alue area\nset-year 2014\nassume name on\ntoggle-document 1\nfocus-question kurikka:suu-pohja\n\
        step-question -1\nlist-questions all\ndecide - 2 everywhere\nclear-decision -\nclear-decisions\nnote - miksi\n\
        set-reviewer Maija\npick-on-map on\nsave-decisions a.json overwrite\nload-decisions a.json\nsave-memo m.md\n\
        set-level ely\nset-classes manual 2,5\nset-ramp teal\nset-shape residents\npin oulu\nunpin oulu\nselect-unit 01 add\nselect-class 2\n\
        compare-mode swipe\ncompare-link off\ncompare-extent core\ncompare-swap\ncompare-swipe 250\ncompare-filter A\n\
        compare-select both\ncompare-preset kinds\ncompare-projects oulu kajaani\nset-pane b region 01\n\
        set-multiples name\n\
        draft-new D\ndraft-show 1\ndraft-rename E\ndraft-duplicate\ndraft-delete\ndraft-add 609\ndraft-take 609\n\
        draft-project N\ndraft-set 1 area Pori\ndraft-remove 1\ndraft-drop oulu on\ndraft-move oulu none\n\
        draft-restore oulu\ndraft-click off\ndraft-toggle 1 609\ndraft-save d.json\ndraft-open d.json\n\
        draft-memo d.md\nsuggest-ask k 3\nsuggest\nsuggest-take all\n\
        set-topic overlaps\nset-need residents\ngaps-by region\nserved-by wider\nload-figures a.csv\ndrop-figures\n\
        set-scatter months\ncopy-chart curve\nenlarge-chart scatter\nshow-change\n\
        ask maakunta:Uusimaa \"digi tuki\"\nsearch-exactly\nselect-where tarve:>500\n\
        set-time 2020-09-01 2020-09-30\nstep-time 1\nplay on\ntoggle-timeline\n\
        table-show pairs\ntable-show projects\ntable-sort residents down\ntable-filter residents >100\ntable-column kind off\n\
        table-only-chosen on\ntable-clear\nselect-projects oulu kajaani\n\
        undo\nredo\n";
    let lines = parse_script(script).unwrap();
    let names: std::collections::BTreeSet<&str> = script.lines().filter_map(|line| line.split(' ').next()).collect();
    for known in ActionName::all() {
        assert!(names.contains(known.name), "the script above lacks {}", known.name);
    }
    assert_eq!(lines.len(), script.lines().count() - 2);
    assert!(lines.iter().any(|line| line.actions == [Action::Search("Mikkeli ja Juva".to_owned())]));
}

#[test]
fn a_line_that_is_no_action_says_where_and_how() {
    for (script, line, says) in [
        ("fit-all\nfly 3\n", 2, "no action is called \"fly\""),
        ("select-municipality 91", 1, "CODE [add]"),
        ("zoom-by NaN", 1, "LEVELS"),
        ("\"", 1, "no action is called \"\""),
    ] {
        let error = parse_script(script).unwrap_err();
        assert_eq!(error.line, line);
        assert!(error.to_string().contains(says), "{error}");
    }
}

fn session() -> Session {
    Session::new(toyland::division(), toyland::dataset())
}

fn play(session: &mut Session, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            session.apply(action);
        }
    }
}

fn listed(session: &Session) -> Vec<&str> {
    session.derived().listed.iter().map(|at| session.dataset().projects[*at].id.as_str()).collect()
}

#[test]
fn filters_change_list_and_numbers_together() {
    for (script, ids, covered, residents) in [
        ("", vec!["a", "b", "c"], 3, 1230),
        ("toggle-region 01", vec!["a", "b"], 3, 1230),
        ("toggle-region 02", vec!["b", "c"], 2, 230),
        ("toggle-kind joint-authority", vec!["b"], 2, 230),
        ("toggle-period 2021-01-01 2021-12-31", vec!["c"], 1, 30),
        ("search alpha", vec!["a"], 1, 1000),
        ("search \"BETA project\"", vec!["a", "b"], 3, 1230),
        ("toggle-project a", vec!["a", "b", "c"], 2, 230),
        ("show-all-projects off", vec!["a", "b", "c"], 0, 0),
        ("search nothing-like-it", vec![], 0, 0),
        ("toggle-region 02\nclear-filter", vec!["a", "b", "c"], 3, 1230),
    ] {
        let mut session = session();
        play(&mut session, script);
        assert_eq!(listed(&session), ids, "{script}");
        let coverage = &session.derived().coverage;
        assert_eq!((coverage.covered, coverage.covered_residents), (covered, residents), "{script}");
    }
}

#[test]
fn facets_count_what_each_choice_would_give() {
    let mut session = session();
    play(&mut session, "toggle-region 01");
    let facets = &session.derived().facets;
    let regions: Vec<usize> = facets.regions.values().copied().collect();
    assert_eq!(regions, [2, 2], "a facet's own choice does not narrow its counts");
    let kinds: Vec<usize> = facets.kinds.values().copied().collect();
    assert_eq!(kinds, [1, 1], "another facet's choice does");
}

#[test]
fn a_guess_counts_and_stays_marked() {
    let coverage = session().derived().coverage.clone();
    let gamma = coverage.served(toyland::code("003")).unwrap();
    assert_eq!((gamma.core.as_slice(), gamma.guessed.as_slice()), ([1, 2].as_slice(), [1].as_slice()));
    assert_eq!(coverage.guessed, 0, "project c names Gamma without doubt");
    let mut session = session();
    play(&mut session, "toggle-project c");
    assert_eq!(session.derived().coverage.guessed, 1);
}

#[test]
fn ctrl_adds_and_takes_away() {
    let mut session = session();
    play(&mut session, "select-municipality 001\nselect-municipality 003 add");
    assert_eq!(session.selected_municipalities().len(), 2);
    play(&mut session, "select-municipality 003 add");
    assert_eq!(session.state().undoable.focus, Some(Focus::Municipality(toyland::code("001"))));
    play(&mut session, "select-project b");
    assert_eq!(session.selected_municipalities().len(), 2, "the two of b");
    play(&mut session, "select-municipality 999");
    assert_eq!(session.selected_municipalities().len(), 2, "no such municipality: nothing changes");
}

#[test]
fn typing_a_search_is_one_step_back() {
    let mut session = session();
    play(&mut session, "search a\nsearch al\nsearch alp\nundo");
    assert_eq!(session.state().undoable.filter.search, "");
    assert!(!session.can_undo());
    play(&mut session, "redo");
    assert_eq!(session.state().undoable.filter.search, "alp");
}

#[test]
fn an_export_holds_what_is_chosen_and_counted() {
    let mut session = session();
    assert_eq!(session.export_projects(), [0, 1, 2]);
    play(&mut session, "toggle-project a");
    assert_eq!(session.export_projects(), [1, 2]);
    play(&mut session, "select-project c\nselect-project b add");
    assert_eq!(session.export_projects(), [1, 2]);
    assert_eq!(session.filter_text(), "hidden=a project=b,c");
    play(&mut session, "select-project c");
    assert_eq!(session.export_projects(), [2]);
}

/// Any undoable action of toyland.
fn action() -> impl Strategy<Value = Action> {
    // A hand that rests parts two drags.
    prop_oneof![4 => looking(), 2 => choosing::selecting(), 2 => comparing(), 1 => Just(Action::LetGo)]
}

fn read(line: &str) -> Action {
    parse_script(line).unwrap().remove(0).actions.remove(0)
}

/// Filters, choices by one, and how the map is read.
fn looking() -> impl Strategy<Value = Action> {
    prop_oneof![
        (1..6_u8, any::<bool>())
            .prop_map(|(n, add)| format!("select-municipality 00{n}{}", if add { " add" } else { "" })),
        ("[a-d]", any::<bool>()).prop_map(|(id, add)| format!("select-project {id}{}", if add { " add" } else { "" })),
        "[a-d]".prop_map(|id| format!("toggle-project {id}")),
        (0..4_u8).prop_map(|n| format!("toggle-region 0{n}")),
        "[a-z]{0,3}".prop_map(|text| format!("search \"{text}\"")),
        Just("clear-selection".to_owned()),
        Just("clear-filter".to_owned()),
        Just("show-all-projects off".to_owned()),
        Just("show-all-projects on".to_owned()),
        Just("toggle-kind other".to_owned()),
        prop::sample::select(Measure::ALL.to_vec()).prop_map(|measure| format!("set-measure {}", measure.key())),
        prop::sample::select(AreaLevel::ALL.to_vec()).prop_map(|level| format!("set-level {}", level.key())),
        prop::sample::select(vec!["quantile 3", "equal 7", "jenks 4", "manual 1,2"])
            .prop_map(|classes| format!("set-classes {classes}")),
        prop::sample::select(vec!["set-ramp teal", "set-ramp diverging", "set-shape residents", "set-shape areas"])
            .prop_map(str::to_owned),
        ("[a-d]", any::<bool>()).prop_map(|(id, on)| format!("{} {id}", if on { "pin" } else { "unpin" })),
        prop::sample::select(vec!["set-tiles offline", "set-tiles openstreetmap"]).prop_map(str::to_owned),
    ]
    .prop_map(|line| read(&line))
}

/// What the comparison changes.
fn comparing() -> impl Strategy<Value = Action> {
    prop_oneof![
        (0..=1000_u16).prop_map(|share| format!("compare-swipe {share}")),
        prop::sample::select(vec!["side-by-side", "swipe", "difference", "multiples"])
            .prop_map(|mode| format!("compare-mode {mode}")),
        (
            "[AB]",
            prop::sample::select(vec!["all", "region 01", "search be", "name We", "measure count", "projects a c"])
        )
            .prop_map(|(pane, change)| format!("set-pane {pane} {change}")),
        prop::sample::select(vec![
            "compare-swap",
            "compare-preset kinds",
            "compare-extent core",
            "compare-select both add"
        ])
        .prop_map(str::to_owned),
    ]
    .prop_map(|line| read(&line))
}

proptest! {
    #[test]
    fn undone_to_the_start_is_the_start_and_redone_the_end(actions in prop::collection::vec(action(), 0..40)) {
        let mut session = session();
        let start = session.state().undoable.clone();
        for action in actions {
            session.apply(action);
        }
        let end = session.state().undoable.clone();
        let end_coverage = session.derived().coverage.clone();
        while session.can_undo() {
            session.apply(Action::Undo);
        }
        prop_assert_eq!(&session.state().undoable, &start);
        while session.can_redo() {
            session.apply(Action::Redo);
        }
        prop_assert_eq!(&session.state().undoable, &end);
        prop_assert_eq!(&session.derived().coverage, &end_coverage);
    }
}
