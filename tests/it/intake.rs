//! Does a document become the dataset that it means?

use hankekartta::intake::{embedded, read_document};
use hankekartta::model::{ApplicantKind, MunicipalityCode, Problem};

const DOCUMENT: &str = include_str!("../../assets/rahoitettavat-hankkeet-2020.txt");

#[test]
fn the_2020_document_comes_out_as_it_is_meant_21_of_21() {
    let dataset = embedded();
    let truth: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../data/documents/2020-expected.json")).unwrap();
    assert_eq!(dataset.projects.len(), truth.len());
    for (project, expected) in dataset.projects.iter().zip(&truth) {
        let codes =
            |key: &str| -> Vec<&str> { expected[key].as_array().unwrap().iter().filter_map(|c| c.as_str()).collect() };
        assert_eq!(project.id.as_str(), expected["id"].as_str().unwrap());
        assert_eq!(project.lead.as_ref().map(MunicipalityCode::as_str), expected["lead"].as_str());
        assert_eq!(project.area.core.iter().map(MunicipalityCode::as_str).collect::<Vec<_>>(), codes("core"));
        assert_eq!(project.area.wider.iter().map(MunicipalityCode::as_str).collect::<Vec<_>>(), codes("context"));
    }
    assert_eq!(dataset.division_year, 2020);
    assert_eq!(dataset.sources[0].sha256.len(), 64);
}

#[test]
fn applicants_are_sorted_by_the_words_of_their_names() {
    let dataset = embedded();
    let count = |kind| dataset.projects.iter().filter(|project| project.applicant.kind == kind).count();
    assert_eq!(count(ApplicantKind::Municipality), 17);
    assert_eq!(count(ApplicantKind::JointAuthority), 3);
    assert_eq!(count(ApplicantKind::Other), 1);
}

#[test]
fn ids_stay_whatever_order_the_records_come_in() {
    let rows: Vec<&str> = DOCUMENT.lines().filter(|line| line.contains("<b>")).collect();
    assert_eq!(rows.len(), 21);
    let ids = |rows: &[&str]| {
        let text = format!("Hankkeen tiedot\tToiminta-alue\tToiminnan kuvaus\n{}\n", rows.join("\n"));
        let dataset = read_document("x", text.as_bytes(), 1);
        let mut ids: Vec<(String, String)> =
            dataset.projects.iter().map(|p| (p.name.value.clone(), p.id.to_string())).collect();
        ids.sort();
        ids
    };
    let straight = ids(&rows);
    let reversed: Vec<&str> = rows.iter().rev().copied().collect();
    assert_eq!(ids(&reversed), straight);
    // The same town three times: every id is still one of its own, in any order.
    let mut doubled = rows.clone();
    let again = [rows[2].replace("neuvonta- ja", "yritys- ja"), rows[2].replace("Espoon neuvonta", "Avoin neuvonta")];
    doubled.extend(again.iter().map(String::as_str));
    let three = ids(&doubled);
    let unique: std::collections::BTreeSet<&String> = three.iter().map(|(_, id)| id).collect();
    assert_eq!(unique.len(), 23, "{three:?}");
    doubled.reverse();
    assert_eq!(ids(&doubled), three);
}

#[test]
fn every_open_term_is_a_diagnostic_at_its_own_words() {
    let dataset = embedded();
    let mut open = 0;
    for diagnostic in &dataset.diagnostics {
        if let Problem::OpenTerm { words, .. } | Problem::Guess { words, .. } = &diagnostic.problem {
            open += 1;
            let span = diagnostic.place.span;
            assert_eq!(DOCUMENT.get(span.start..span.end), Some(words.as_str()), "line {}", diagnostic.place.line);
        }
    }
    assert_eq!(open, 8);
}

#[test]
fn the_same_bytes_give_the_same_dataset() {
    assert_eq!(embedded(), embedded());
}
