//! Does a filter in words mean what it says, of projects and of municipalities, and say where it is wrong?

use std::collections::BTreeSet;
use std::process::Command;

use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, Language, MunicipalityCode, RegionCode};
use hankekartta::query::language::{
    Expr, Fault, FaultKind, also, ask, complete, exactly, faults, municipalities, parse, projects, written,
};
use hankekartta::query::{Filter, facets, select};
use proptest::prelude::*;

fn dataset() -> &'static Dataset {
    static DATASET: std::sync::OnceLock<Dataset> = std::sync::OnceLock::new();
    DATASET.get_or_init(intake::embedded)
}

/// Ids of the projects that a text is true of, in the document's order.
fn ids(text: &str) -> Vec<&'static str> {
    assert_eq!(faults(text, dataset(), division_2020()), Vec::<Fault>::new(), "{text}");
    let found = projects(text, dataset(), division_2020()).unwrap();
    found.ones().map(|at| dataset().projects[at].id.as_str()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(ids(text), expected, "{text}");
}

/// The core of the projects of these ids.
fn cores(ids: &[&str]) -> BTreeSet<MunicipalityCode> {
    let projects = dataset().projects.iter().filter(|project| ids.contains(&project.id.as_str()));
    projects.flat_map(|project| project.area.core.iter().copied()).collect()
}

const CAPITAL: [&str; 5] = ["espoo", "helsinki", "jarvenpaa", "porvoo", "vantaa"];

#[test]
fn the_long_example_is_the_meeting_of_its_parts() {
    let text =
        "maakunta:Uusimaa hakija:kuntayhtymä kausi:2020-10.. neuvonta -verkkokoulutus (kunta:Espoo | kunta:Vantaa)";
    // No joint authority applied in Uusimaa: the whole is empty, and each part is not.
    check(text, &[]);
    check("maakunta:Uusimaa", &CAPITAL);
    check("hakija:kuntayhtymä", &["eksote", "forssa", "raahe"]);
    assert_eq!(ids("kausi:2020-10..").len(), 21, "every period goes on in October");
    check("alkaa:2020-10..", &["espoo", "helsinki", "vantaa"]);
    check("verkkokoulutus", &["helsinki"]);
    check("(kunta:Espoo | kunta:Vantaa)", &["espoo", "vantaa"]);
    check("maakunta:Uusimaa alkaa:2020-10.. neuvonta -verkkokoulutus", &["espoo", "vantaa"]);
}

#[test]
fn set_algebra_is_of_projects_and_of_municipalities() {
    let text = "(projekti:oulu | projekti:raahe) & tarve:>500";
    check(text, &["oulu", "raahe"]);
    let expected: BTreeSet<MunicipalityCode> = cores(&["oulu", "raahe"])
        .into_iter()
        .filter(|code| division_2020().municipality(*code).unwrap().foreign_language.is_some_and(|need| need > 500))
        .collect();
    assert_eq!(municipalities(text, dataset(), division_2020()), expected);
    assert!(expected.contains(&MunicipalityCode::parse("564").unwrap()), "Oulu");
    assert!(expected.len() < cores(&["oulu", "raahe"]).len(), "and not all of them");

    let everyone = municipalities("-kunta:Espoo", dataset(), division_2020());
    assert_eq!(everyone.len(), 309);
    let served = municipalities("neuvonta", dataset(), division_2020());
    assert_eq!(served, cores(&ids("neuvonta")));
}

#[test]
fn places_are_read_in_any_form_and_language() {
    for (text, expected) in [
        ("kunta:Espoossa", vec!["espoo"]),
        ("kommun:Esbo", vec!["espoo"]),
        ("municipality:espoo", vec!["espoo"]),
        ("kunta:049", vec!["espoo"]),
        ("kunta:\"Espoon kaupungissa\"", vec!["espoo"]),
        ("maakunta:Uudellamaalla", CAPITAL.to_vec()),
        ("landskap:Nyland", CAPITAL.to_vec()),
        ("kunta:Nilsiä", vec!["kuopio"]),
        ("kunta:(Espoo | Vantaa)", vec!["espoo", "vantaa"]),
        ("laajempi:Kainuu", vec!["kajaani"]),
        ("alue:pääkaupunkiseutu", vec!["espoo", "helsinki", "vantaa"]),
        ("kunta:esp*", vec!["espoo"]),
    ] {
        check(text, &expected);
    }
}

#[test]
fn numbers_days_choices_and_ids_narrow() {
    for (text, expected) in [
        ("asukkaat:>=237231 kuntia:1", vec!["espoo", "helsinki"]),
        ("kuntia:20..", vec!["tampere"]),
        ("vuosi:2020 tyyppi:muu", vec!["magee"]),
        ("tila:arvaus", vec!["magee", "joensuu", "turku"]),
        ("id:oulu", vec!["oulu"]),
        ("kausi:=2020-10-01..31.8.2021", vec!["espoo", "helsinki", "vantaa"]),
        ("alkaa:1.10.2020 kuntia:<2", vec!["espoo", "helsinki", "vantaa"]),
        ("päättyy:<2021-08-31", vec![]),
    ] {
        // Espoo, Helsinki and Vantaa are one municipality each; Vantaa has fewer residents than the limit.
        check(text, &expected);
    }
}

#[test]
fn a_word_finds_its_other_forms_and_says_which() {
    let told = also("neuvonta", dataset());
    let words: Vec<&str> = told[0].words.iter().map(|(word, _)| word.as_str()).collect();
    for form in ["neuvontaa", "neuvonnan"] {
        assert!(words.contains(&form), "{form} in {words:?}");
    }
    assert!(!words.contains(&"neuvonta"), "the typed form is no other one");
    assert_eq!(exactly("kunta:Espoo neuvonta", dataset()), "kunta:Espoo =neuvonta");
    assert!(also("=neuvonta", dataset()).is_empty());
    let (all, alone): (BTreeSet<_>, BTreeSet<_>) =
        (ids("neuvonta").into_iter().collect(), ids("=neuvonta").into_iter().collect());
    assert!(alone.is_subset(&all) && alone.len() < all.len());
    // What was found by letters alone is found still.
    for word in ["neuvon", "kotoutu", "hyvinvointi"] {
        let by_letters = dataset().projects.iter().filter(|project| {
            let said =
                [&project.applicant.name, &project.name.value, &project.area.text].map(|text| text.to_lowercase());
            said.iter().any(|text| text.contains(word))
        });
        let found = ids(word);
        assert!(by_letters.into_iter().all(|project| found.contains(&project.id.as_str())), "{word}");
    }
}

#[test]
fn forms_of_one_word_share_what_they_have_in_common() {
    for (typed, text) in [
        ("koulutus", "koulutuksen"),
        ("koulutusta", "koulutus"),
        ("verkko", "verkossa"),
        ("hanke", "hankkeiden"),
        ("monikielinen", "monikielistä"),
        ("kotoutuminen", "kotoutumista"),
        ("palvelujen", "palveluissa"),
        ("yrityksiä", "yritys"),
    ] {
        let mut one = dataset().clone();
        one.projects.truncate(1);
        one.projects[0].description.value = text.to_owned();
        let found = projects(&format!("kuvaus:{typed}"), &one, division_2020()).unwrap();
        assert!(found.contains(0), "{typed} finds {text}");
        let exact = projects(&format!("kuvaus:={typed}"), &one, division_2020()).unwrap();
        assert!(!exact.contains(0), "={typed} does not find {text}");
    }
}

#[track_caller]
fn faulty(text: &str, at: &str, kind: &FaultKind) {
    let found = faults(text, dataset(), division_2020());
    let first = found.first().unwrap_or_else(|| panic!("{text} has no fault"));
    assert_eq!((text.get(first.span.start..first.span.end).unwrap(), &first.kind), (at, kind), "{text}");
}

#[test]
fn a_fault_points_at_its_place() {
    use hankekartta::query::language::Field;
    faulty("a kunta:", "kunta:", &FaultKind::NoValue(Field::Municipality));
    faulty("neuvonta (a | b", "(a | b", &FaultKind::OpenBracket);
    faulty("a) b", ")", &FaultKind::StrayBracket);
    faulty("a | | b", "|", &FaultKind::NoOperand);
    faulty("a ()", "()", &FaultKind::NoOperand);
    faulty("\"auki", "\"auki", &FaultKind::OpenQuote);
    faulty("makunta:X", "makunta", &FaultKind::NoField(vec!["maakunta".to_owned(), "kunta".to_owned()]));
    faulty("kunta:Uusimaa", "Uusimaa", &FaultKind::OtherUnit(vec![Field::Region]));
    faulty("tarve:paljon", "paljon", &FaultKind::NoNumber);
    faulty("kausi:eilen", "eilen", &FaultKind::NoDays);
    faulty("kausi:2021..2020", "2021..2020", &FaultKind::Backwards);
    faulty("tyyppi:yhdistys", "yhdistys", &FaultKind::NoChoice(Field::Kind));
    faulty("asiakirja:muu.csv", "muu.csv", &FaultKind::NoDocument);
    faulty(&"(".repeat(200), "(", &FaultKind::TooDeep);
    let found = faults("kunta:Espo", dataset(), division_2020());
    assert!(matches!(&found[0].kind, FaultKind::NoPlace(near) if near[0] == "Espoo"), "{found:?}");
}

#[test]
fn what_is_broken_is_left_out_and_the_rest_holds() {
    let whole = ids("kunta:Espoo");
    for text in ["kunta:Espoo kausi:", "kunta:Espoo (", "kunta:Espoo &", "kunta:Espoo | ", "kunta:Espoo kunta:Xyzzy"] {
        assert!(!faults(text, dataset(), division_2020()).is_empty(), "{text}");
        let found = projects(text, dataset(), division_2020()).unwrap();
        assert_eq!(found.ones().map(|at| dataset().projects[at].id.as_str()).collect::<Vec<_>>(), whole, "{text}");
    }
    assert!(projects("kunta:", dataset(), division_2020()).is_none(), "nothing readable leaves nothing out");
}

#[test]
fn facets_and_text_are_one_filter() {
    let read = |text: &str| ask(text, &Filter::default(), dataset(), division_2020());
    let uusimaa = RegionCode::parse("01").unwrap();
    let filter = read("neuvonta maakunta:Uudellamaalla");
    assert_eq!((filter.search.as_str(), &filter.regions), ("neuvonta", &BTreeSet::from([uusimaa])));
    let text = written(&filter, dataset(), division_2020(), Language::Fi);
    assert_eq!(text, "maakunta:Uusimaa neuvonta");
    assert_eq!(read(&text), filter);
    assert_eq!(written(&filter, dataset(), division_2020(), Language::Sv), "landskap:Nyland neuvonta");

    let filter = read("maakunta:(Uusimaa | Kainuu) & tyyppi:kunta kausi:=1.9.2020..31.8.2021 (a | b)");
    assert_eq!((filter.regions.len(), filter.kinds.len(), filter.periods.len()), (2, 1, 1));
    assert_eq!(filter.search, "(a | b)");
    // What a facet cannot say stays text.
    for text in ["-maakunta:Uusimaa", "maakunta:Uusimaa | a", "(maakunta:Uusimaa | kunta:Espoo)", "maakunta:Uu*"] {
        let filter = read(text);
        assert_eq!((filter.search.as_str(), filter.regions.len()), (text, 0));
    }
    // Broken text is not lost.
    assert_eq!(read("maakunta:Uusimaa kunta:Esp").search, "kunta:Esp");
}

#[test]
fn counts_of_facets_follow_the_text() {
    let filter = ask("neuvonta -verkkokoulutus maakunta:Uusimaa", &Filter::default(), dataset(), division_2020());
    let counts = facets(dataset(), division_2020(), &filter);
    assert_eq!(counts.regions[&RegionCode::parse("01").unwrap()], select(dataset(), division_2020(), &filter).len());
    let without = ids("neuvonta -verkkokoulutus tyyppi:kunta maakunta:Uusimaa").len();
    assert_eq!(counts.kinds[&hankekartta::model::ApplicantKind::Municipality], without);
}

#[test]
fn fields_and_values_are_offered_where_they_may_stand() {
    let offered = |text: &str| -> Vec<String> {
        let found = complete(text, text.len(), dataset(), division_2020(), Language::Fi, 30);
        found.into_iter().map(|completion| completion.insert).collect()
    };
    assert_eq!(offered("a maa"), ["maakunta:"]);
    assert_eq!(offered("landsk"), ["maakunta:"], "any language is read, Finnish is written");
    assert_eq!(offered("maakunta:").len(), 19);
    assert_eq!(offered("maakunta:(Kainuu | Uus"), ["Uusimaa "]);
    assert_eq!(offered("tyyppi:kuntay"), ["kuntayhtymä "]);
    assert!(offered("hakija:Esp").contains(&"\"Espoon kaupunki\" ".to_owned()));
    assert!(offered("neuvonta ").is_empty());
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("maakunta:".to_owned()),
        Just("kausi:".to_owned()),
        Just("tarve:>".to_owned()),
        Just("neuvonta".to_owned()),
        Just("\"a b\"".to_owned()),
        Just("Espoo".to_owned()),
        "[-!()|&=*:\" .a-zä0-9]{0,4}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn same(expr: Option<&Expr>) -> Option<Expr> {
    expr.map(Expr::unplaced)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_what_is_written_is_read_the_same(text in any_text()) {
        let (expr, found) = parse(&text);
        for fault in &found {
            prop_assert!(text.get(fault.span.start..fault.span.end).is_some(), "{text:?} {fault:?}");
        }
        if let Some(expr) = expr {
            for language in Language::ALL {
                let (again, faults) = parse(&expr.print(language));
                prop_assert_eq!(&faults, &Vec::new(), "{}", expr.print(language));
                prop_assert_eq!(same(again.as_ref()), same(Some(&expr)), "{}", expr.print(language));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_a_meaning_and_a_filter_that_is_written_is_read_the_same(text in any_text()) {
        let one = dataset();
        let _ = projects(&text, one, division_2020());
        let _ = municipalities(&text, one, division_2020());
        let _ = complete(&text, text.len(), one, division_2020(), Language::Sv, 8);
        let filter = ask(&text, &Filter::default(), one, division_2020());
        let again = ask(&written(&filter, one, division_2020(), Language::En), &Filter::default(), one, division_2020());
        prop_assert!(filter.regions.is_subset(&again.regions) || !faults(&text, one, division_2020()).is_empty());
        // The facets and the rest together mean what the text meant.
        if faults(&text, one, division_2020()).is_empty() {
            let by_text = projects(&text, one, division_2020());
            let all: Vec<usize> = by_text.map_or_else(|| (0..one.projects.len()).collect(), |found| found.ones().collect());
            prop_assert_eq!(select(one, division_2020(), &filter), all, "{:?}", text);
        }
    }
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn where_narrows_each_command_and_is_told() {
    let asked = "maakunta:Uusimaa -kunta:Helsinki";
    let (code, out, _) = run(&["projects", "--where", asked, "--format", "csv"]);
    let rows: Vec<&str> = out.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!((code, rows), (Some(0), vec!["espoo", "jarvenpaa", "porvoo", "vantaa"]));

    let (_, out, _) = run(&["coverage", "--where", asked, "--format", "json"]);
    let coverage: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(coverage["where"], asked);
    assert_eq!(coverage["covered"], cores(&["espoo", "jarvenpaa", "porvoo", "vantaa"]).len());

    let (code, out, _) = run(&["check", "--where", "id:oulu", "--format", "json"]);
    let check: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &check["projects"], &check["where"]), (Some(0), &1.into(), &"id:oulu".into()));

    let (_, out, _) = run(&["review", "list", "--where", "id:joensuu", "--format", "json"]);
    let review: serde_json::Value = serde_json::from_str(&out).unwrap();
    let questions = review["questions"].as_array().unwrap();
    assert!(!questions.is_empty() && questions.iter().all(|question| question["project"] == "joensuu"), "{out}");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.geojson");
    let (code, _, _) = run(&["export", "--where", "id:espoo", "--format", "geojson", "--out", path.to_str().unwrap()]);
    let made = std::fs::read_to_string(&path).unwrap();
    assert_eq!(code, Some(0));
    assert!(made.contains("where=\\\"id:espoo\\\"") && !made.contains("vantaa"), "{made:.400}");
}

#[test]
fn where_refuses_what_it_cannot_read_with_a_caret() {
    let (code, out, says) = run(&["projects", "--where", "neuvonta kunta:Espo", "--lang", "fi"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    let lines: Vec<&str> = says.lines().collect();
    assert!(lines[0].contains("Paikkaa Espo ei löydy. Lähin: Espoo"), "{says}");
    assert_eq!((lines[1], lines[2]), ("  neuvonta kunta:Espo", "                 ^^^^"));
    // Nothing of which all is true is an answer, and it says why.
    let (code, _, says) = run(&["projects", "--where", "kunta:Espoo hakija:kuntayhtymä", "--lang", "sv"]);
    assert_eq!(code, Some(0));
    assert!(says.contains("kunta:Espoo (1), hakija:kuntayhtymä (3)"), "{says}");
    // What is about one project by its id, or about a whole document, takes no condition.
    for arguments in [["show", "oulu"], ["describe", "--format=table"], ["review", "clear"]] {
        assert_eq!(run(&[&arguments[..], &["--where", "oulu"]].concat()).0, Some(2), "{arguments:?}");
    }
}
