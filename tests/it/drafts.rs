//! Does a draft lie over the document without touching it, and does it say what it brings?

#![expect(clippy::float_cmp, reason = "people are whole numbers, and exact")]

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};
use std::sync::{Arc, OnceLock};

use hankekartta::coverage::draft::{
    Change, Draft, DraftError, Drafted, Figures, Misfit, NewProject, Outcome, OverlapPair, apply, from_json, memo,
    misfit_line, new_id, outcome, to_json,
};
use hankekartta::coverage::{Coverage, Need, PackNeed};
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::intake;
use hankekartta::model::{
    ApplicantKind, Dataset, Language, Method, MunicipalityCode, Period, ProjectId, Reach, Reason, Status,
};
use hankekartta::words::Words;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::Value;

use crate::toyland;

fn toys() -> &'static Gazetteer {
    static TOYS: OnceLock<Gazetteer> = OnceLock::new();
    TOYS.get_or_init(|| Gazetteer::new(toyland::division()))
}

fn set(codes: &[&str]) -> BTreeSet<MunicipalityCode> {
    codes.iter().map(|code| toyland::code(code)).collect()
}

fn id(text: &str) -> ProjectId {
    ProjectId::new(text)
}

/// Projects a (001, wider 002), b (002 and a guess 003), c (003).
fn over(changes: Vec<Change>) -> (Dataset, Drafted, Outcome) {
    over_counted(changes, &[0, 1, 2])
}

fn over_counted(changes: Vec<Change>, all: &[usize]) -> (Dataset, Drafted, Outcome) {
    let dataset = (*toyland::dataset()).clone();
    let drafted = apply(&dataset, &Draft { name: "d".to_owned(), changes }, toys());
    let division = toyland::division();
    let need = Need::of_pack(PackNeed::Residents, division);
    let before = Arc::new(Figures::of(&dataset, division, &need, all));
    let outcome = outcome(&dataset, &drafted, &before, all, division, &need);
    (dataset, drafted, outcome)
}

fn texts(codes: &[MunicipalityCode]) -> Vec<&str> {
    codes.iter().map(MunicipalityCode::as_str).collect()
}

/// Name, changes, codes closed and opened, residents served afterwards.
type Case = (&'static str, Vec<Change>, &'static [&'static str], &'static [&'static str], u64);

#[test]
fn each_change_closes_and_opens_what_it_says() {
    let joined = |project: &str, codes: &[&str]| Change::Extend(id(project), set(codes));
    let taken = |project: &str, codes: &[&str]| Change::Reduce(id(project), set(codes));
    let new = |words: &str, codes: &[&str]| {
        Change::Add(NewProject {
            name: "n".to_owned(),
            words: words.to_owned(),
            codes: set(codes),
            ..NewProject::default()
        })
    };
    let cases: [Case; 8] = [
        ("nothing", vec![], &[], &[], 1230),
        ("join", vec![joined("a", &["004"])], &["004"], &[], 1234),
        ("take the only one", vec![taken("a", &["001"])], &[], &["001"], 230),
        ("take what another has", vec![taken("c", &["003"])], &[], &[], 1230),
        ("drop", vec![Change::Drop(id("a"))], &[], &["001"], 230),
        ("new by words", vec![new("Delta", &[])], &["004"], &[], 1234),
        ("new by clicks", vec![new("", &["004"])], &["004"], &[], 1234),
        ("swap", vec![taken("a", &["001"]), new("Region; Alpha", &[])], &[], &[], 1230),
    ];
    for (name, changes, closed, opened, residents) in cases {
        let (_, _, outcome) = over(changes);
        assert_eq!(texts(&outcome.closed), closed, "{name}");
        assert_eq!(texts(&outcome.opened), opened, "{name}");
        assert_eq!(outcome.before.coverage.covered_residents, 1230, "{name}");
        assert_eq!(outcome.after.coverage.covered_residents, residents, "{name}");
        assert_eq!(outcome.after.need_served.to_string(), residents.to_string(), "{name}");
    }
}

#[test]
fn what_a_draft_brings_is_marked_and_the_document_is_not_touched() {
    let before = toyland::dataset();
    let (dataset, drafted, outcome) = over(vec![
        Change::Extend(id("a"), set(&["004"])),
        Change::Reduce(id("b"), set(&["002"])),
        Change::Add(NewProject { name: "n".to_owned(), words: "Alpha".to_owned(), ..NewProject::default() }),
    ]);
    assert_eq!(dataset, *before, "the document changed");
    let laid = drafted.dataset(&dataset, 99);
    assert_eq!(laid.revision, 99);
    // Counted as a whole, it is what was counted change by change.
    let whole = Coverage::of(&laid, toyland::division(), &drafted.counted(&[0, 1, 2]));
    assert_eq!(whole, outcome.after.coverage);
    let a = laid.project(&id("a")).unwrap();
    let term = a.area.evidence(toyland::code("004")).next().unwrap();
    assert_eq!(
        (term.method, term.method.key(), term.reasons.as_slice()),
        (Method::Draft, "draft", &[Reason::Draft][..])
    );
    assert_eq!(a.area.text, "001", "the document's own words stay");
    let b = laid.project(&id("b")).unwrap();
    assert_eq!(b.area.reach(toyland::code("002")), None);
    assert!(b.area.terms.iter().any(|term| term.method == Method::Exception && term.reasons == [Reason::Draft]));
    let new = laid.project(&id("draft-1")).unwrap();
    assert!(new.area.terms.iter().all(|term| term.reasons.contains(&Reason::Draft)));
    assert_eq!(drafted.gained, set(&["001", "004"]));
    assert_eq!(drafted.lost, set(&["002"]));
}

#[test]
fn a_joined_municipality_is_core_and_no_longer_wider() {
    let (_, drafted, outcome) = over(vec![Change::Extend(id("a"), set(&["002"])), Change::Drop(id("b"))]);
    let area = &drafted.projects[&0].area;
    assert_eq!(area.reach(toyland::code("002")), Some(Reach::Core));
    assert!(area.wider.is_empty());
    assert!(outcome.opened.is_empty() && outcome.closed.is_empty());
}

#[test]
fn overlaps_come_and_go_by_pairs() {
    // b and c share 003 in the document.
    let (_, _, outcome) = over(vec![Change::Extend(id("a"), set(&["003"])), Change::Reduce(id("c"), set(&["003"]))]);
    let pairs = |pairs: &[OverlapPair]| -> Vec<String> {
        pairs.iter().map(|pair| format!("{}-{}:{}", pair.a, pair.b, texts(&pair.codes).join(","))).collect()
    };
    assert_eq!(pairs(&outcome.overlaps_new), ["a-b:003"]);
    assert_eq!(pairs(&outcome.overlaps_gone), ["b-c:003"]);
    let (_, _, dropped) = over(vec![Change::Drop(id("b"))]);
    assert_eq!(pairs(&dropped.overlaps_gone), ["b-c:003"]);
    assert_eq!((dropped.before.shared, dropped.after.shared), (1, 0));
}

#[test]
fn a_guess_in_a_new_area_is_a_range_and_an_open_word_counts_nothing() {
    let dataset = intake::embedded();
    let gazetteer = Gazetteer::embedded();
    let need = Need::of_pack(PackNeed::ForeignLanguage, division_2020());
    let new =
        NewProject { name: "n".to_owned(), words: "Pori, Huitinen ja muut kunnat".to_owned(), ..NewProject::default() };
    let drafted = apply(&dataset, &Draft { name: String::new(), changes: vec![Change::Add(new)] }, gazetteer);
    let area = &drafted.new_project(0).unwrap().area;
    assert_eq!(texts(&area.core), ["102", "609"]);
    assert_eq!(area.open_terms().map(|term| area.words(term)).collect::<Vec<_>>(), ["Huitinen", "muut kunnat"]);
    assert!(area.terms.iter().any(|term| term.status == Status::Question));
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let before = Arc::new(Figures::of(&dataset, division_2020(), &need, &all));
    let outcome = outcome(&dataset, &drafted, &before, &all, division_2020(), &need);
    assert_eq!(texts(&outcome.closed_guessed), ["102"]);
    let gained = |from: f64, to: f64| to - from;
    assert_eq!(gained(outcome.before.need_served, outcome.after.need_served), 3096.0 + 397.0);
    assert_eq!(gained(outcome.before.need_served_low, outcome.after.need_served_low), 3096.0);
}

#[test]
fn what_does_not_fit_the_document_is_told_in_three_languages() {
    let (dataset, drafted, outcome) = over(vec![
        Change::Drop(id("gone")),
        Change::Extend(id("a"), set(&["001", "999"])),
        Change::Reduce(id("b"), set(&["004"])),
        Change::Drop(id("c")),
        Change::Move(id("c"), Period::of(date(2021, 1, 1), date(2021, 2, 1))),
        Change::Add(NewProject { name: "nowhere".to_owned(), ..NewProject::default() }),
    ]);
    let code = |text: &str| vec![toyland::code(text)];
    assert_eq!(
        drafted.misfits,
        [
            Misfit::NoProject(id("gone")),
            Misfit::NoMunicipality(toyland::code("999")),
            Misfit::ThereAlready(id("a"), code("001")),
            Misfit::NotThere(id("b"), code("004")),
            Misfit::Dropped(id("c")),
            Misfit::NoArea("nowhere".to_owned()),
        ]
    );
    assert!(outcome.closed.is_empty() && outcome.opened.is_empty(), "what does not fit changed something");
    for language in Language::ALL {
        let words = Words::new(language);
        let told: BTreeSet<String> =
            drafted.misfits.iter().map(|misfit| misfit_line(&words, &dataset, toyland::division(), misfit)).collect();
        assert_eq!(told.len(), drafted.misfits.len());
        assert!(told.iter().all(|line| !line.starts_with("draft-")), "{told:?}");
    }
}

#[test]
fn a_moved_period_moves_the_months_and_nothing_else() {
    for (start, end, months) in [
        (date(2020, 9, 1), date(2021, 8, 31), 12.0),
        (date(2020, 2, 1), date(2020, 2, 29), 1.0),
        (date(2020, 2, 1), date(2020, 2, 1), 1.0 / 29.0),
        (date(2020, 12, 16), date(2021, 1, 31), 1.0 + 16.0 / 31.0),
    ] {
        let (_, drafted, outcome) = over(vec![Change::Move(id("a"), Period::of(start, end))]);
        let difference = outcome.after.project_months - outcome.before.project_months;
        assert!((difference - (months - 12.0)).abs() < 1e-9, "{start}–{end}: {difference}");
        assert_eq!(outcome.after.coverage, outcome.before.coverage);
        assert!(drafted.gained.is_empty() && drafted.lost.is_empty());
    }
    let (_, _, half) = over(vec![Change::Move(id("a"), Period { start: Some(date(2020, 1, 1)), end: None })]);
    assert_eq!((half.before.half_known, half.after.half_known), (0, 1));
}

#[test]
fn a_new_projects_id_is_never_one_of_the_document() {
    let mut dataset = (*toyland::dataset()).clone();
    assert_eq!(new_id(&dataset, 0).as_str(), "draft-1");
    dataset.projects.push(toyland::project("draft-1", ApplicantKind::Other, &["004"], &[], 2020));
    assert_eq!(new_id(&dataset, 0).as_str(), "draft-1-2");
}

type Triples = BTreeSet<(ProjectId, ProjectId, MunicipalityCode)>;

/// Every two projects with every municipality that is in both cores.
fn shared(dataset: &Dataset, coverage: &Coverage) -> Triples {
    let mut shared = Triples::new();
    for (code, served) in &coverage.municipalities {
        let ids: Vec<&ProjectId> = served.core.iter().map(|at| &dataset.projects[*at].id).collect();
        for (a, b) in ids.iter().flat_map(|a| ids.iter().map(move |b| (a, b))).filter(|(a, b)| a < b) {
            shared.insert(((*a).clone(), (*b).clone(), *code));
        }
    }
    shared
}

fn triples(pairs: &[OverlapPair]) -> Triples {
    let each = |pair: &OverlapPair| -> Vec<_> {
        pair.codes.iter().map(|code| (pair.a.clone(), pair.b.clone(), *code)).collect()
    };
    pairs.iter().flat_map(each).collect()
}

/// Any draft on toyland: ids that are there and that are not, codes that are there and that are not.
fn drafts() -> impl Strategy<Value = Draft> {
    let codes = || {
        proptest::collection::btree_set(proptest::sample::select(vec!["001", "002", "003", "004", "998"]), 1..4)
            .prop_map(|codes| codes.into_iter().map(toyland::code).collect::<BTreeSet<_>>())
    };
    let project = || proptest::sample::select(vec!["a", "b", "c", "gone"]).prop_map(id);
    let period = (proptest::option::of(0i16..3), proptest::option::of(3i16..6)).prop_map(|(start, end)| Period {
        start: start.map(|year| date(2020 + year, 2, 28)),
        end: end.map(|year| date(2020 + year, 2, 28)),
    });
    let change = prop_oneof![
        (
            "[A-Za-zäö ]{0,12}",
            proptest::option::of(period.clone()),
            "(Alpha|Beta|Gamma|muut kunnat|[a-z ]{0,6})",
            codes()
        )
            .prop_map(|(name, period, words, codes)| Change::Add(NewProject {
                name: name.trim().to_owned(),
                period: period.filter(|period| *period != Period { start: None, end: None }),
                words,
                codes
            })),
        (project(), codes()).prop_map(|(id, codes)| Change::Extend(id, codes)),
        (project(), codes()).prop_map(|(id, codes)| Change::Reduce(id, codes)),
        (project(), period.prop_filter("some day", |period| *period != Period { start: None, end: None }))
            .prop_map(|(id, period)| Change::Move(id, period)),
        project().prop_map(Change::Drop),
    ];
    ("[A-Za-zäö]{1,9}", proptest::collection::vec(change, 0..6)).prop_map(|(name, changes)| {
        let mut draft = Draft::named(&name);
        for change in changes {
            match change {
                Change::Add(_) => draft.changes.push(change),
                Change::Extend(id, codes) => {
                    let taken = draft.taken(&id);
                    draft.set_area(&id, codes, taken);
                }
                Change::Reduce(id, codes) => {
                    let joined = draft.joined(&id);
                    draft.set_area(&id, joined, codes);
                }
                Change::Move(id, period) => draft.set_period(&id, Some(period)),
                Change::Drop(id) => draft.set_dropped(&id, true),
            }
        }
        draft
    })
}

proptest! {
    #[test]
    fn a_file_holds_the_whole_draft(draft in drafts()) {
        let text = to_json(&draft);
        prop_assert_eq!(from_json(&text).unwrap(), draft.clone());
        prop_assert_eq!(to_json(&from_json(&text).unwrap()), text);
    }

    #[test]
    fn before_and_after_add_up_whatever_changes(
        draft in drafts(),
        counted in proptest::sample::subsequence(vec![0usize, 1, 2], 0..=3),
    ) {
        let (dataset, drafted, outcome) = over_counted(draft.changes, &counted);
        // One by one or all anew: the same.
        let laid = drafted.dataset(&dataset, 99);
        let need = Need::of_pack(PackNeed::Residents, toyland::division());
        let anew = Figures::of(&laid, toyland::division(), &need, &drafted.counted(&counted));
        prop_assert_eq!(&anew.coverage, &outcome.after.coverage);
        prop_assert_eq!(
            (anew.projects, anew.half_known, anew.need_served.to_bits(), anew.shared),
            (outcome.after.projects, outcome.after.half_known, outcome.after.need_served.to_bits(), outcome.after.shared)
        );
        let (old, new) = (shared(&dataset, &outcome.before.coverage), shared(&laid, &anew.coverage));
        prop_assert_eq!(&new - &old, triples(&outcome.overlaps_new));
        prop_assert_eq!(&old - &new, triples(&outcome.overlaps_gone));
        prop_assert!((anew.project_months - outcome.after.project_months).abs() < 1e-9);
        let covered = |figures: &hankekartta::coverage::draft::Figures| figures.coverage.covered;
        prop_assert_eq!(
            covered(&outcome.before) + outcome.closed.len() - outcome.opened.len(),
            covered(&outcome.after)
        );
        prop_assert!(outcome.after.coverage.covered_low <= covered(&outcome.after));
        prop_assert!(outcome.after.need_served_low <= outcome.after.need_served);
        prop_assert!(outcome.closed.iter().all(|code| drafted.gained.contains(code)));
        let ids: BTreeSet<_> = laid.projects.iter().map(|project| &project.id).collect();
        prop_assert_eq!(ids.len(), laid.projects.len());
    }

    #[test]
    fn any_text_is_a_draft_or_a_message(text in ".{0,60}", cut in 0usize..200) {
        let _ = from_json(&text);
        let whole = to_json(&Draft { name: "ä".to_owned(), changes: vec![Change::Drop(id("a"))] });
        let cut = (0..=cut.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap();
        prop_assert!(from_json(&whole[..cut]).is_err() || whole[cut..].trim().is_empty());
    }
}

#[test]
fn a_wrong_file_says_what_where_and_what_to_do() {
    let with =
        |changes: &str| format!(r#"{{"format":"hankekartta-draft","version":1,"name":"d","changes":[{changes}]}}"#);
    let cases = [
        ("[1, 2]".to_owned(), "ei ole luonnos"),
        ("not json".to_owned(), "ei ole luonnos"),
        (r#"{"version":1}"#.to_owned(), "ei ole luonnos"),
        (r#"{"format":"hankekartta-draft","version":2,"name":"","changes":[]}"#.to_owned(), "versio on 2"),
        (r#"{"format":"hankekartta-draft","name":"","changes":[]}"#.to_owned(), "versio on –"),
        (with(r#"{"extend":{"project":"a","codes":["91"]}}"#), "Muutos 1: 91 ei ole kuntanumero"),
        (
            with(r#"{"drop":{"project":"a"}},{"move":{"project":"a","start":"1.9.2020"}}"#),
            "Muutos 2: 1.9.2020 ei ole päivä",
        ),
        (with(r#"{"move":{"project":"a","start":"2021-02-01","end":"2021-01-01"}}"#), "Muutos 1: kausi päättyy"),
        (with(r#"{"move":{"project":"a"}}"#), "Muutos 1: kausi päättyy"),
        (with(r#"{"drop":{"project":"KOT ka!"}}"#), "KOT ka!"),
        (with(r#"{"drop":{"project":"a","why":"x"}}"#), "rivi 1"),
        (with(r#"{"destroy":{"project":"a"}}"#), "rivi 1"),
        (format!("{}\n,", with("")), "rivi 2"),
    ];
    let words = Words::new(Language::Fi);
    for (text, said) in cases {
        let error = from_json(&text).expect_err(&text);
        let told = error.say(&words);
        assert!(told.contains(said), "{text}: {told}");
    }
    assert!(matches!(from_json("\u{feff}{}"), Err(DraftError::OtherFile)));
}

#[test]
fn a_memo_is_one_page_and_the_same_each_time() {
    let (dataset, drafted, outcome) = over(vec![
        Change::Extend(id("a"), set(&["004"])),
        Change::Drop(id("c")),
        Change::Add(NewProject {
            name: "A | B\n# C".to_owned(),
            words: "Gamma ja muut kunnat".to_owned(),
            ..NewProject::default()
        }),
    ]);
    let draft = Draft {
        name: "D".to_owned(),
        changes: vec![
            Change::Extend(id("a"), set(&["004"])),
            Change::Drop(id("c")),
            Change::Add(NewProject {
                name: "A | B\n# C".to_owned(),
                words: "Gamma ja muut kunnat".to_owned(),
                ..NewProject::default()
            }),
        ],
    };
    let need = Need::of_pack(PackNeed::Residents, toyland::division());
    for language in Language::ALL {
        let words = Words::new(language);
        let write = || memo(&words, &dataset, &draft, &drafted, &outcome, &need, toyland::division());
        let text = write();
        assert_eq!(text, write());
        assert_eq!(text.matches("\n## ").count(), 8, "{text}");
        assert!(text.contains("Delta") && text.contains("muut kunnat"), "{text}");
        assert!(text.lines().filter(|line| line.starts_with('#')).count() == 9, "a name became a title: {text}");
        assert!(!text.contains("draft-"), "{text}");
        assert!(text.lines().count() < 60, "more than a page");
        for row in text.lines().filter(|line| line.starts_with("| ")) {
            assert_eq!(row.matches('|').count(), 5, "{row}");
        }
    }
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

/// A draft file in a folder of the test's own.
fn file(folder: &tempfile::TempDir, name: &str, changes: Vec<Change>) -> String {
    let path = folder.path().join(name);
    fs::write(&path, to_json(&Draft { name: name.to_owned(), changes })).unwrap();
    path.display().to_string()
}

#[test]
fn the_command_has_the_figures_of_coverage_on_both_sides() {
    let folder = tempfile::tempdir().unwrap();
    let best: BTreeSet<MunicipalityCode> = set(&["245", "257", "109"]);
    let new = NewProject { name: "n".to_owned(), codes: best, ..NewProject::default() };
    let draft = file(&folder, "three.json", vec![Change::Add(new)]);
    let answer = json(&["scenario", &draft]);
    let coverage = json(&["coverage"]);
    for (key, value) in coverage.as_object().unwrap() {
        assert_eq!(&answer["before"][key], value, "{key}");
        assert!(!answer["after"][key].is_null(), "{key}");
    }
    assert_eq!(answer["closed"], serde_json::json!(["109", "245", "257"]));
    assert_eq!(answer["opened"], serde_json::json!([]));
    let gained = |key: &str| answer["after"][key].as_f64().unwrap() - answer["before"][key].as_f64().unwrap();
    assert_eq!(gained("covered"), 3.0);
    assert_eq!(gained("covered_residents"), 143_975.0);
    assert_eq!(gained("need_served"), 4638.0 + 3728.0 + 3596.0);
    assert_eq!(answer["before"]["shared"], 0);
    assert_eq!(answer["before"]["project_months"], 249.0);
}

#[test]
fn several_drafts_stand_side_by_side_and_documents_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let drop = |project: &str| vec![Change::Drop(id(project))];
    let (a, b) = (file(&folder, "a.json", drop("kotka")), file(&folder, "b.json", drop("oulu")));
    let answer = json(&["scenario", &a, &b]);
    assert_eq!(answer["drafts"].as_array().unwrap().len(), 2);
    assert_eq!(answer["drafts"][0]["opened"], answer["opened"]);
    assert_ne!(answer["drafts"][0]["opened"], answer["drafts"][1]["opened"]);
    // A document of records in JSON is no draft.
    let list = folder.path().join("list.json");
    fs::write(&list, r#"[{"hakija": "Kotka", "hanke": "N", "toiminta-alue": "Kotka", "alkaa": "1.1.2020", "päättyy": "31.12.2020"}]"#).unwrap();
    let output = run(&["scenario", &a, list.to_str().unwrap(), "--format", "csv"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("projects,1,0"), "{text}");
    assert!(text.contains("opened,,285"), "{text}");
}

#[test]
fn the_command_tells_misfits_and_writes_the_memo() {
    let folder = tempfile::tempdir().unwrap();
    let draft = file(&folder, "d.json", vec![Change::Drop(id("gone")), Change::Drop(id("kotka"))]);
    let output = run(&["scenario", &draft, "--memo", "--lang", "en"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no project gone"), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("# What if: d.json\n") && text.contains("## Gaps that open\n\n7 municipalities"),
        "{text}"
    );
    let broken = folder.path().join("broken.json");
    fs::write(&broken, r#"{"format":"hankekartta-draft","version":9}"#).unwrap();
    let output = run(&["scenario", broken.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("broken.json") && said.contains("versio on 9"), "{said}");
}
