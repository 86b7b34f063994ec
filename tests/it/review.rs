//! Are questions found, weighed and settled, and do decisions hold in window, command line and file?

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use hankekartta::coverage::Coverage;
use hankekartta::gazetteer::division_2020;
use hankekartta::intake::{
    self, Choices, Document, decide, decisions_from_json, decisions_to_json, embedded, read_documents,
};
use hankekartta::model::{Dataset, Decision, InferredFrom, Language, MunicipalityCode, Problem, QuestionKind, Verdict};
use hankekartta::review::{Question, Standing, decision, memo, questions};
use hankekartta::session::{Session, parse_script};
use hankekartta::words::Words;
use proptest::prelude::*;
use serde_json::Value;

fn all(dataset: &Dataset, decisions: &[Decision]) -> Vec<Question> {
    questions(dataset, division_2020(), decisions)
}

fn covered(dataset: &Dataset) -> (u64, u64) {
    let counted: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division_2020(), &counted);
    (coverage.covered_residents_low, coverage.covered_residents)
}

fn decided(id: &str, verdict: Verdict) -> (Dataset, Decision) {
    let dataset = embedded();
    let question = all(&dataset, &[]).into_iter().find(|question| question.id == id).unwrap();
    let made = decision(&question, &dataset, verdict, false).unwrap();
    (decide(&dataset, std::slice::from_ref(&made), &[]), made)
}

#[test]
fn the_2020_document_asks_eight_things_the_heaviest_first() {
    let found: Vec<(String, &str, u64)> = all(&embedded(), &[])
        .into_iter()
        .filter(|question| question.kind.is_about_area())
        .map(|question| (question.text, question.kind.key(), question.residents))
        .collect();
    let expected = [
        ("Keski-Uusimaa", "informal", 126_670),
        ("maakun- nallinen yhteistyö muiden kuntien kanssa", "open", 124_954),
        ("Mikeli", "guess", 53_134),
        ("Itä-Uusimaa", "former", 47_233),
        ("Suu- pohja", "tie", 21_456),
        ("O- tokumpu", "guess", 6_688),
        ("Pyhärinta", "guess", 2_004),
        ("Tavassalo", "guess", 1_639),
    ];
    let found: Vec<(&str, &str, u64)> = found.iter().map(|(text, kind, n)| (text.as_str(), *kind, *n)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_a_decision_does_to_the_range() {
    assert_eq!(covered(&embedded()), (3_669_114, 3_754_035));
    let code = |text: &str| MunicipalityCode::parse(text).unwrap();
    for (id, verdict, low, high) in [
        ("magee:mikeli", Verdict::Accept, 3_669_114 + 53_134, 3_754_035),
        ("magee:mikeli", Verdict::Dismiss, 3_669_114, 3_754_035 - 53_134),
        ("magee:mikeli", Verdict::LeaveOpen, 3_669_114, 3_754_035),
        // Äänekoski has 18,765 residents and lies in no core.
        ("magee:mikeli", Verdict::Choose(vec![code("992")]), 3_669_114 + 18_765, 3_754_035 - 53_134 + 18_765),
        ("kurikka:suu-pohja", Verdict::Accept, 3_669_114 + 21_456, 3_754_035),
    ] {
        let (dataset, _) = decided(id, verdict.clone());
        assert_eq!(covered(&dataset), (low, high), "{id} {verdict:?}");
    }
}

#[test]
fn a_dismissed_name_falls_back_into_the_area_named_before() {
    let (dataset, _) = decided("magee:mikeli", Verdict::Dismiss);
    let project = dataset.projects.iter().find(|project| project.id.as_str() == "magee").unwrap();
    let mikkeli = MunicipalityCode::parse("491").unwrap();
    assert!(project.area.wider.contains(&mikkeli) && !project.area.core.contains(&mikkeli));
    let settled = |dataset: &Dataset| {
        dataset
            .diagnostics
            .iter()
            .filter(|found| matches!(&found.problem, Problem::Guess { words, .. } if words == "Mikeli"))
            .count()
    };
    assert_eq!((settled(&embedded()), settled(&dataset)), (1, 0));
}

#[test]
fn every_decision_of_the_window_is_the_command_lines_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.decisions.json");
    let path = file.to_str().unwrap();
    let script = "decide magee:mikeli accept\ndecide kurikka:suu-pohja 2\ndecide turku:tavassalo dismiss\n\
        decide porvoo:ita-uusimaa 638,753\ndecide kuopio:maakun-nallinen-yhteistyo-muiden-kuntien leave-open\n";
    let mut session = Session::new(division_2020(), Arc::new(embedded()));
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            assert!(session.apply(action).is_empty());
        }
    }
    for arguments in [
        vec!["review", "accept", "magee:mikeli"],
        vec!["review", "choose", "kurikka:suu-pohja", "--candidate", "2"],
        vec!["review", "dismiss", "turku:tavassalo"],
        vec!["review", "choose", "porvoo:ita-uusimaa", "--codes", "638,753"],
        vec!["review", "leave-open", "kuopio:maakun-nallinen-yhteistyo-muiden-kuntien"],
    ] {
        let output = cli(&[&arguments[..], &["--decisions", path]].concat());
        assert!(output.status.success(), "{output:?}");
    }
    let written = fs::read_to_string(&file).unwrap();
    assert_eq!(written, decisions_to_json(&session.state().undoable.decisions));
    let projects: Value =
        serde_json::from_slice(&cli(&["projects", "--decisions", path, "--format", "json"]).stdout).unwrap();
    for (project, json) in session.dataset().projects.iter().zip(projects.as_array().unwrap()) {
        let core: Vec<&str> = project.area.core.iter().map(MunicipalityCode::as_str).collect();
        assert_eq!(json["core"], serde_json::json!(core), "{}", project.id);
    }
    let list: Value =
        serde_json::from_slice(&cli(&["review", "list", "--decisions", path, "--format", "json"]).stdout).unwrap();
    let status =
        |id: &str| list["questions"].as_array().unwrap().iter().find(|q| q["id"] == id).unwrap()["status"].clone();
    assert_eq!(status("magee:mikeli"), "accepted");
    assert_eq!(status("kurikka:suu-pohja"), "chosen");
    assert_eq!(status("turku:tavassalo"), "dismissed");
    assert_eq!(status("joensuu:o-tokumpu"), "open");
    assert!(cli(&["review", "clear", "magee:mikeli", "--decisions", path]).status.success());
    assert_eq!(decisions_from_json(&fs::read_to_string(&file).unwrap()).unwrap().len(), 4);
}

fn cli(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

#[test]
fn wrong_words_to_review_are_said_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("d.json");
    let path = file.to_str().unwrap();
    for (arguments, says) in [
        (vec!["review", "accept", "magee:mikeli"], "--decisions"),
        (vec!["review", "accept", "ei:ole", "--decisions", path], "ei:ole"),
        (vec!["review", "choose", "magee:mikeli", "--codes", "999", "--decisions", path], "999"),
        (vec!["review", "choose", "magee:mikeli", "--candidate", "9", "--decisions", path], "2"),
    ] {
        let output = cli(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(says), "{output:?}");
        assert!(!file.exists());
    }
    fs::write(&file, "{\"version\": 1}").unwrap();
    let output = cli(&["coverage", "--decisions", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("d.json"), "{output:?}");
}

#[test]
fn decisions_of_a_changed_document_hold_where_words_and_row_stand() {
    let before = "Hakija;Hanke;Toiminta-alue\nKylä ry;Polku;Mikeli\nTalo ry;Silta;Tavassalo\nJoki ry;Vene;Pyhärinta\n";
    let after = "Hakija;Hanke;Toiminta-alue\nKylä ry;Polku;Mikeli\nTalo ry;Silta;Taivassalo\nUusi ry;Tie;Kotka\nJoki ry;Vene;Pyhärinta\n";
    let read = |text: &str, decisions: Vec<Decision>| {
        let choices = Choices { decisions, ..Choices::default() };
        read_documents(&[Document { name: "lista.csv", bytes: text.as_bytes() }], &choices, 3)
    };
    let base = read(before, Vec::new());
    let made: Vec<Decision> =
        all(&base, &[]).iter().map(|question| decision(question, &base, Verdict::Accept, false).unwrap()).collect();
    assert_eq!(made.len(), 3);
    let changed = read(after, made);
    let open: Vec<usize> = changed.projects.iter().map(|project| project.area.open_terms().count()).collect();
    assert_eq!(open, [0, 0, 0, 0], "the row that moved keeps its decision");
    let stale: Vec<&str> = changed
        .diagnostics
        .iter()
        .filter_map(|found| match &found.problem {
            Problem::StaleDecision { words } => Some(words.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(stale, ["Tavassalo"]);
}

#[test]
fn the_same_words_are_settled_everywhere_at_once() {
    let text = "Hakija;Hanke;Toiminta-alue\nA ry;Polku;Mikeli, Juva\nB ry;Silta;Mikeli\nC ry;Vene;Mikeli; Kotka\n";
    let base = read_documents(&[Document { name: "l.csv", bytes: text.as_bytes() }], &Choices::default(), 3);
    let first = &all(&base, &[])[0];
    let made = decision(first, &base, Verdict::Accept, true).unwrap();
    let settled = decide(&base, std::slice::from_ref(&made), &[]);
    assert_eq!(settled.projects.iter().map(|project| project.area.open_terms().count()).sum::<usize>(), 0);
    assert!(all(&base, &[made]).iter().all(|question| question.standing == Standing::Decided(Verdict::Accept)));
}

#[test]
fn an_area_that_is_not_stated_is_offered_and_counts_only_when_a_person_says_so() {
    let text =
        "Hakija;Hankkeen nimi;Avustus\nAsikkalan kunta;Kerho;5 €\nKylät ry;Polkuja Hollolassa;6 €\nTalo ry;Silta;7 €\n";
    let read = |assume: &[InferredFrom]| {
        let choices = Choices { assume: assume.to_vec(), ..Choices::default() };
        read_documents(&[Document { name: "l.csv", bytes: text.as_bytes() }], &choices, 3)
    };
    let core = |dataset: &Dataset| -> Vec<Vec<String>> {
        dataset.projects.iter().map(|p| p.area.core.iter().map(ToString::to_string).collect()).collect()
    };
    let plain = read(&[]);
    assert_eq!(core(&plain), [[""; 0], [""; 0], [""; 0]]);
    assert!(plain.diagnostics.iter().any(|found| found.problem == Problem::AreaNotStated));
    let kinds: Vec<QuestionKind> = all(&plain, &[]).iter().map(|question| question.kind).collect();
    assert_eq!(kinds, [QuestionKind::NotStated, QuestionKind::NotStated]);
    let none: Vec<String> = Vec::new();
    assert_eq!(core(&read(&[InferredFrom::Applicant])), [vec!["016".to_owned()], none.clone(), none.clone()]);
    assert_eq!(core(&read(&InferredFrom::ALL)), [vec!["016".to_owned()], vec!["098".to_owned()], none]);
}

#[test]
fn the_memo_names_place_words_and_a_clear_wording() {
    let dataset = embedded();
    for (language, title) in
        [(Language::Fi, "Korjausmuistio"), (Language::Sv, "Rättelsepromemoria"), (Language::En, "Correction memo")]
    {
        let text = memo(&dataset, &all(&dataset, &[]), division_2020(), &Words::new(language));
        assert!(text.starts_with(&format!("# {title}")), "{text}");
        for part in ["27", "Suu- pohja", "Mikeli", "Kauhajoki"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_broken_decisions_file_is_refused_whole() {
    let (_, made) = decided("magee:mikeli", Verdict::Accept);
    let good = decisions_to_json(std::slice::from_ref(&made));
    assert_eq!(decisions_from_json(&good).unwrap(), [made]);
    for bad in [
        String::new(),
        "[]".to_owned(),
        good.replace("\"accept\"", "\"maybe\""),
        good.replace("\"guess\"", "\"what\""),
        good.replace("\"version\": 1", "\"version\": 2"),
        good.chars().take(good.len() / 2).collect(),
    ] {
        assert!(decisions_from_json(&bad).is_err(), "{bad}");
    }
}

fn verdicts() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        Just(Verdict::Accept),
        Just(Verdict::Dismiss),
        Just(Verdict::LeaveOpen),
        (0..310usize).prop_map(|at| { Verdict::Choose(vec![*division_2020().municipalities.keys().nth(at).unwrap()]) }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn low_is_never_above_high_and_decisions_come_back_from_their_file(made in prop::collection::vec((0..8usize, verdicts()), 0..8)) {
        let dataset = embedded();
        let asked = all(&dataset, &[]);
        let made: Vec<Decision> = made
            .into_iter()
            .filter_map(|(at, verdict)| decision(asked.get(at)?, &dataset, verdict, false))
            .collect();
        let decided = decide(&dataset, &made, &[]);
        let (low, high) = covered(&decided);
        prop_assert!(low <= high);
        let mut sorted = made.clone();
        sorted.sort();
        let mut back = decisions_from_json(&decisions_to_json(&made)).unwrap();
        back.sort();
        prop_assert_eq!(back, sorted);
    }
}

#[test]
fn the_clock_and_the_folder_change_nothing() {
    let names = ["a.decisions.json", "b.decisions.json"];
    let folder = tempfile::tempdir().unwrap();
    let written: Vec<String> = names
        .iter()
        .map(|name| {
            let path = folder.path().join(name);
            let path: &Path = &path;
            let output = cli(&[
                "review",
                "accept",
                "magee:mikeli",
                "--note",
                "kysytty",
                "--who",
                "Maija",
                "--decisions",
                path.to_str().unwrap(),
            ]);
            assert!(output.status.success());
            fs::read_to_string(path).unwrap()
        })
        .collect();
    assert_eq!(written[0], written[1]);
    let read = decisions_from_json(&written[0]).unwrap();
    assert_eq!((read[0].who.as_str(), read[0].note.as_str(), read[0].when.as_str()), ("Maija", "kysytty", ""));
    assert!(intake::YEARS.contains(&2020));
}

#[test]
fn the_same_project_of_two_years_is_proposed_and_linked_only_by_a_person() {
    let years = [
        ("2020.csv", "Hakija;Hanke;Toiminta-alue\nKylä ry;Polut kuntoon 2020;Kotka\nTalo ry;Silta;Salo\n"),
        ("2021.csv", "Hakija;Hanke;Toiminta-alue\nTalo ry;Aivan muu;Salo\nKylä ry;Polut kuntoon 2021;Hamina\n"),
    ];
    let documents: Vec<Document<'_>> =
        years.iter().map(|(name, text)| Document { name, bytes: text.as_bytes() }).collect();
    let base = read_documents(&documents, &Choices::default(), 3);
    assert_eq!(base.sources.iter().map(|source| source.division_year).collect::<Vec<_>>(), [2020, 2021]);
    let asked = all(&base, &[]);
    let proposals: Vec<&Question> = asked.iter().filter(|q| q.kind == QuestionKind::SameProject).collect();
    assert_eq!(proposals.len(), 1);
    assert!(base.links.is_empty());
    let made = decision(proposals[0], &base, Verdict::Accept, false).unwrap();
    let linked = decide(&base, std::slice::from_ref(&made), &[]);
    assert_eq!(linked.links, [(base.projects[0].id.clone(), base.projects[3].id.clone())]);
    assert!(!linked.diagnostics.iter().any(|found| matches!(found.problem, Problem::StaleDecision { .. })));
    let refused = decision(proposals[0], &base, Verdict::Dismiss, false).unwrap();
    assert!(decide(&base, &[refused], &[]).links.is_empty());
}
