//! Does a change between two portfolios say what is gained, lost, kept, and what is so on paper alone?

use std::fmt::Write as _;
use std::process::Command;

use hankekartta::coverage::portfolio::{Class, How, Portfolio, PortfolioChange};
use hankekartta::coverage::{Extent, Need, PackNeed};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake::{Choices, Document, read_documents};
use hankekartta::model::{ApplicantKind, Dataset};
use serde_json::{Value, json};

use crate::toyland::{self, project};

/// One document of a year; an area a line, applicants by number.
fn document(year: i16, rows: &[(&str, &str, &str)]) -> Dataset {
    let mut text = String::from("Hakija;Hankkeen nimi;Toiminta-alue\n");
    for (applicant, name, area) in rows {
        let _ = writeln!(text, "{applicant};{name};{area}");
    }
    let choices = Choices { year: Some(year), ..Choices::default() };
    read_documents(&[Document { name: "lista.csv", bytes: text.as_bytes() }], &choices, 1)
}

fn change(a: &Dataset, b: &Dataset, extent: Extent) -> PortfolioChange {
    let division = division_2020();
    let need = Need::of_pack(PackNeed::Residents, division);
    let all = [a, b].map(|dataset| (0..dataset.projects.len()).collect::<Vec<_>>());
    let sides = [Portfolio { dataset: a, projects: &all[0] }, Portfolio { dataset: b, projects: &all[1] }];
    PortfolioChange::of(division, &need, extent, sides)
}

/// Codes of the classes in their order, of one area each in its year.
#[track_caller]
fn check(a: (i16, &str), b: (i16, &str), expected: [&[&str]; 4]) {
    let [first, last] = [a, b].map(|(year, area)| document(year, &[("Testin kaupunki", "Hanke", area)]));
    let found = change(&first, &last, Extent::Core);
    for (class, codes) in Class::ALL.into_iter().zip(expected) {
        let found: Vec<String> = found.codes(class).iter().map(ToString::to_string).collect();
        assert_eq!(found, codes, "{} of {a:?} and {b:?}", class.key());
    }
}

#[test]
fn every_municipality_of_either_is_in_one_class() {
    check((2020, "Espoo, Vantaa"), (2020, "Vantaa, Helsinki"), [&["091"], &["049"], &["092"], &[]]);
    check((2020, "Espoo"), (2020, "Espoo"), [&[], &[], &["049"], &[]]);
    check((2020, ""), (2020, "Espoo"), [&["049"], &[], &[], &[]]);
}

#[test]
fn a_move_of_region_is_paper_where_the_words_stayed() {
    let kouvola: &[&str] = &["075", "285", "286", "489", "624", "935"];
    check((2020, "Kymenlaakso"), (2021, "Kymenlaakso"), [&[], &[], kouvola, &["142"]]);
    check((2021, "Kymenlaakso"), (2020, "Kymenlaakso"), [&[], &[], kouvola, &["142"]]);
    // The words themselves changed: nothing of it is paper.
    check((2020, "Kouvola, Iitti"), (2021, "Kouvola"), [&[], &["142"], &["286"], &[]]);
    check((2020, "Espoo, Iitti"), (2021, "Espoo"), [&[], &["142"], &["049"], &[]]);
    // On the new division the region alone is named anew: Iitti comes with a real project.
    let north: &[&str] = &["016", "081", "098", "111", "142", "316", "398", "560", "576", "781"];
    check((2020, "Espoo"), (2021, "Päijät-Häme"), [north, &["049"], &[], &[]]);
}

#[test]
fn a_merger_is_paper() {
    check((2019, "Nurmes, Valtimo"), (2020, "Nurmes"), [&[], &[], &[], &["541"]]);
    check((2020, "Kankaanpää"), (2021, "Kankaanpää"), [&[], &[], &["214"], &["099"]]);
    check((2019, "Nurmes"), (2020, "Nurmes"), [&[], &[], &["541"], &[]]);
    let [first, last] =
        [(2019, "Nurmes, Valtimo"), (2020, "Nurmes")].map(|(year, area)| document(year, &[("A", "B", area)]));
    let found = change(&first, &last, Extent::Core);
    let paper = found.paper.values().next().unwrap();
    assert_eq!((paper.before, paper.after), (true, true));
    assert_eq!(paper.causes.iter().map(|change| change.old_name.as_str()).collect::<Vec<_>>(), ["Valtimo"]);
}

#[test]
fn a_likely_project_is_never_a_sure_one() {
    let a = document(
        2020,
        &[
            ("Espoon kaupunki", "Neuvonta 2020", "Espoo"),
            ("Turun kaupunki", "Ohjauspiste", "Turku"),
            ("Oulun kaupunki", "Villa", "Oulu"),
            ("Kemin kaupunki", "Tuki 1", "Kemi"),
            ("Kemin kaupunki", "Tuki 2", "Kemi"),
        ],
    );
    let b = document(
        2021,
        &[
            ("Espoon kaupunki", "Neuvonta 2021", "Espoo"),
            ("Turun kaupunki", "Ohjauspisteet", "Turku"),
            ("Oulun kaupunki", "Aivan muuta", "Oulu"),
            ("Kemin kaupunki", "Tuki 1", "Kemi"),
        ],
    );
    let projects = change(&a, &b, Extent::Core).projects;
    let pairs: Vec<_> = projects.continued.iter().map(|pair| (pair.before, pair.after, pair.how)).collect();
    // Numbers aside both of Kemi fit: which one goes on is only likely.
    assert_eq!(pairs, [(0, 0, How::Name), (1, 1, How::Likely), (3, 3, How::Likely)]);
    assert_eq!((projects.new, projects.ended), (vec![2], vec![2, 4]));
}

#[test]
fn what_a_person_linked_goes_on_and_a_record_is_itself() {
    let mut dataset = (*toyland::dataset()).clone();
    let [a, b] = [0, 1].map(|at| dataset.projects[at].id.clone());
    dataset.links.push((a, b));
    let division = toyland::division();
    let need = Need::of_pack(PackNeed::Residents, division);
    let of = |first: &[usize], last: &[usize]| {
        let sides = [first, last].map(|projects| Portfolio { dataset: &dataset, projects });
        PortfolioChange::of(division, &need, Extent::Core, sides).projects
    };
    assert_eq!(of(&[0], &[1]).continued[0].how, How::Decided);
    assert_eq!(of(&[0, 2], &[2]).continued[0].how, How::Same);
    assert_eq!(of(&[0, 2], &[2]).ended, [0]);
}

#[test]
fn guesses_make_ranges_and_the_classes_add_up() {
    let mut dataset = (*toyland::dataset()).clone();
    dataset.projects = vec![
        project("a", ApplicantKind::Municipality, &["001", "002?"], &[], 2020),
        project("b", ApplicantKind::Municipality, &["001", "003"], &[], 2020),
    ];
    let division = toyland::division();
    let need = Need::of_pack(PackNeed::Residents, division);
    let sides = [[0], [1]];
    let sides = sides.each_ref().map(|projects| Portfolio { dataset: &dataset, projects });
    let change = PortfolioChange::of(division, &need, Extent::Core, sides);
    let lost = change.sum(Class::Lost);
    assert_eq!((lost.low.residents, lost.count.residents, lost.high.residents), (0, 200, 200));
    assert_eq!((change.before.low.residents, change.before.count.residents), (1000, 1200));
    let sum: u64 = Class::ALL.iter().map(|class| change.sum(*class).count.residents).sum();
    assert_eq!(sum, 1230);
    let need: f64 = Class::ALL.iter().map(|class| change.sum(*class).need).sum();
    assert!((need - 1230.0).abs() < 1e-9);
}

fn run(arguments: &[&str]) -> std::process::Output {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/portfolio");
    let program = env!("CARGO_BIN_EXE_hankekartta-cli");
    Command::new(program).current_dir(folder).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[&["compare"], arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

#[test]
fn the_command_compares_two_documents() {
    let answer = json(&["neuvonta-2020.txt", "neuvonta-2021.txt"]);
    assert_eq!(answer["gained"], json!(["092", "853"]));
    assert_eq!(answer["lost"].as_array().unwrap().len(), 11);
    assert_eq!(answer["kept"], json!(["049", "075", "214", "285", "286", "489", "541", "624", "935"]));
    let paper: Vec<&Value> = answer["paper"].as_array().unwrap().iter().map(|entry| &entry["code"]).collect();
    assert_eq!(paper, [&json!("099"), &json!("142")]);
    assert!(answer["paper"][1]["why"].as_str().unwrap().contains("Päijät-Häme"));
    assert_eq!(answer["projects"]["new"], json!(["turku"]));
    assert_eq!(answer["projects"]["ended"], json!(["lahti", "oulu"]));
    assert_eq!((&answer["projects"]["continued"][1]["a"], &answer["projects"]["likely"]), (&json!("espoo"), &json!(1)));
    let residents = &answer["residents"];
    let of = |key: &str| residents[key].as_u64().unwrap();
    assert_eq!(of("gained"), 426_737);
    assert_eq!(of("after"), of("gained") + of("kept") + 1_620, "Honkajoki is served after, on paper");
    assert_eq!(of("before"), of("lost") + of("kept") + 6_711, "and Iitti was before");
}

#[test]
fn the_embedded_document_has_a_name_and_is_like_itself() {
    let answer = json(&["-", "embedded", "--need", "residents"]);
    assert_eq!((&answer["gained"], &answer["lost"], &answer["paper"]), (&json!([]), &json!([]), &json!([])));
    assert_eq!(answer["kept"].as_array().unwrap().len(), 108);
    assert_eq!(answer["projects"]["continued"].as_array().unwrap().len(), 21);
    assert_eq!(answer["residents"]["after"], 3_754_035);
    assert_eq!(answer["need_amounts"]["after"], 3_754_035.0);
    let wide = json(&["-", "-", "--extent", "core-and-wider"]);
    assert!(wide["kept"].as_array().unwrap().len() > 108);
}

#[test]
fn a_year_is_said_for_one_side_alone_and_a_table_tells_it() {
    // The later list read on the older division: Iitti stays where it was.
    let answer = json(&["neuvonta-2020.txt", "neuvonta-2021.txt", "--year-b", "2020"]);
    assert!(answer["kept"].as_array().unwrap().contains(&json!("142")));
    assert_eq!(answer["paper"], json!([]));
    let table = run(&["compare", "neuvonta-2020.txt", "neuvonta-2021.txt", "--lang", "fi"]);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.contains("Kuntajako: A 2020, B 2021."), "{table}");
    assert!(table.contains("espoo?"), "a likely match is marked: {table}");
    let csv = String::from_utf8(run(&["compare", "-", "neuvonta-2021.txt", "--format", "csv"]).stdout).unwrap();
    assert!(csv.starts_with("code,name,class,residents,need,why\r\n"), "{csv}");
}

#[test]
fn wrong_arguments_are_said() {
    // The same document, narrowed on one side: what the rest served is gained.
    let narrowed = run(&["compare", "-", "-", "--where-a", "projekti:oulu", "--where", "-espoo", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_slice(&narrowed.stdout).unwrap();
    assert_eq!(value["a"]["projects"], 1);
    assert_eq!(value["a"]["where"], "-espoo & projekti:oulu");
    assert!(value["lost"].as_array().unwrap().is_empty() && !value["gained"].as_array().unwrap().is_empty());
    assert_eq!(run(&["compare", "-", "-", "--where-b", "(projekti:oulu"]).status.code(), Some(2));
    assert_eq!(run(&["compare", "-"]).status.code(), Some(2));
    assert_eq!(run(&["compare", "-", "no-such-file.txt"]).status.code(), Some(1));
    assert_eq!(run(&["compare", "-", "-", "--need", "nonsense"]).status.code(), Some(2));
    assert_eq!(run(&["compare", "-", "-", "--year-a", "1999"]).status.code(), Some(2));
}

#[test]
fn a_draft_is_laid_over_one_side() {
    let folder = tempfile::tempdir().unwrap();
    let draft = folder.path().join("draft.json");
    let text = r#"{"format":"hankekartta-draft","version":1,"name":"d","changes":[{"drop":{"project":"kotka"}}]}"#;
    std::fs::write(&draft, text).unwrap();
    let draft = draft.to_str().unwrap();
    let dropped = json(&["-", "-", "--draft-b", draft]);
    // What Kotka alone served is lost, and the project has ended; the other way around it is new.
    assert!(dropped["gained"].as_array().unwrap().is_empty());
    assert!(dropped["lost"].as_array().unwrap().contains(&json!("285")), "{}", dropped["lost"]);
    assert_eq!(dropped["projects"]["ended"], json!(["kotka"]));
    let added = json(&["-", "-", "--draft-a", draft]);
    assert_eq!(added["gained"], dropped["lost"]);
    assert_eq!(added["projects"]["new"], json!(["kotka"]));
    assert!(!run(&["compare", "-", "-", "--draft-b", "no-such-draft.json"]).status.success());
}
