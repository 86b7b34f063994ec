//! Is the document read as it is, every field from its place, and does nothing make it fail?

use hankekartta::document::{Record, read};
use hankekartta::model::{Problem, Span};
use proptest::prelude::*;

const DOCUMENT: &[u8] = include_bytes!("../../assets/rahoitettavat-hankkeet-2020.txt");

fn truth() -> Vec<serde_json::Value> {
    serde_json::from_str(include_str!("../data/documents/2020-expected.json")).unwrap()
}

fn slice(bytes: &[u8], span: Span) -> &str {
    std::str::from_utf8(&bytes[span.start..span.end]).unwrap()
}

/// Markup gone, runs of white space as one space.
fn plain(source: &str) -> String {
    let mut text = String::new();
    let mut tag = false;
    for c in source.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_2020_document_has_21_records_as_they_are_meant() {
    let (reading, _) = read(DOCUMENT);
    let truth = truth();
    assert_eq!(reading.len(), 21);
    for (record, expected) in reading.records().zip(&truth) {
        let text = |key: &str| expected[key].as_str().unwrap();
        assert_eq!(record.applicant.value, text("applicant"));
        assert_eq!(record.name.value, text("name"));
        assert_eq!(record.area.value, text("area_text"));
        let period = record.period.as_ref().unwrap().value;
        assert_eq!(
            (period.start.unwrap().to_string().as_str(), period.end.unwrap().to_string().as_str()),
            (text("start"), text("end"))
        );
        let partners: Vec<&str> = record.partners.iter().map(|partner| partner.value.as_str()).collect();
        let expected: Vec<&str> = expected["partners"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
        assert_eq!(partners, expected);
        assert!(!record.description.value.is_empty());
    }
}

#[test]
fn every_field_stands_where_its_span_says() {
    let (reading, _) = read(DOCUMENT);
    for record in &reading.records().collect::<Vec<_>>() {
        let fields = [&record.applicant, &record.name, &record.area, &record.description];
        for field in fields.into_iter().chain(&record.partners) {
            let span = field.span.expect("read from the source");
            assert!(record.span.start <= span.start && span.end <= record.span.end);
            assert_eq!(plain(slice(DOCUMENT, span)), field.value, "record {}", record.number);
        }
        let period = slice(DOCUMENT, record.period.as_ref().unwrap().span.unwrap());
        assert!(period.contains('–') && period.contains("31.8.2021"), "{period}");
    }
}

#[test]
fn what_is_odd_is_said_with_its_line() {
    let (_, diagnostics) = read(DOCUMENT);
    let headers = diagnostics.iter().filter(|d| d.problem == Problem::RepeatedHeader).count();
    assert_eq!(headers, 3, "four tables, the first header is no repetition");
    let misspelt: Vec<(usize, &str)> = diagnostics
        .iter()
        .filter_map(|d| match &d.problem {
            Problem::MisspeltWord { written, .. } => Some((d.place.line, written.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(misspelt, [(9, "osatoimittajana"), (34, "osatoiteuttajina")]);
}

fn values(records: &[Record]) -> Vec<(&str, &str, &str)> {
    records.iter().map(|r| (r.applicant.value.as_str(), r.name.value.as_str(), r.area.value.as_str())).collect()
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = std::str::from_utf8(DOCUMENT).unwrap();
    let (plain_reading, _) = read(DOCUMENT);
    for other in [text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
        let (reading, _) = read(other.as_bytes());
        assert_eq!(
            values(&reading.records().collect::<Vec<_>>()),
            values(&plain_reading.records().collect::<Vec<_>>())
        );
        let span = reading.records().nth(11).unwrap().area.span.unwrap();
        assert!(slice(other.as_bytes(), span).contains("Kontio- lahti"));
    }
}

#[test]
fn a_row_that_is_no_project_is_kept_and_said() {
    let text = "Hankkeen tiedot\tToiminta-alue\tToiminnan kuvaus\njotain aivan muuta\n";
    let (reading, diagnostics) = read(text.as_bytes());
    let kept = diagnostics
        .iter()
        .any(|d| matches!(&d.problem, Problem::UnreadRow { text } if text.contains("jotain aivan muuta")));
    assert!(kept || reading.len() == 1, "{diagnostics:?}");
    let (nothing, diagnostics) = read(b"");
    assert!(nothing.is_empty());
    assert!(diagnostics.iter().any(|d| d.problem == Problem::NoProjects), "{diagnostics:?}");
}

#[test]
fn a_header_that_ran_into_the_row_before_it_takes_no_row_away() {
    let header = "Hankkeen tiedot\tToiminta-alue\tToiminnan kuvaus";
    let row = |name: &str| format!("<b>{name} kaupunki</b> Neuvonta  1.9.2020–31.8.2021\t{name}\tNeuvotaan.");
    let text = format!("{header}\n{}\n{}\t{header}\n{}\n", row("Espoo"), row("Vaasa"), row("Oulu"));
    let (reading, diagnostics) = read(text.as_bytes());
    let areas: Vec<String> = reading.records().map(|record| record.area.value).collect();
    assert_eq!(areas, ["Espoo", "Vaasa", "Oulu"]);
    let told = diagnostics.iter().filter(|d| matches!(d.problem, Problem::LeftOver { .. })).count();
    assert_eq!(told, 3, "{diagnostics:?}");
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (reading, diagnostics) = read(&bytes);
        for place in diagnostics.iter().map(|d| d.place) {
            prop_assert!(place.span.start <= place.span.end && place.span.end <= bytes.len());
        }
        for record in &reading.records().collect::<Vec<_>>() {
            prop_assert!(record.span.end <= bytes.len());
        }
    }

    #[test]
    fn a_damaged_document_is_still_read(at in 0..DOCUMENT.len(), cut in 0..400_usize, with in prop::collection::vec(any::<u8>(), 0..8)) {
        let mut bytes = DOCUMENT[..at].to_vec();
        bytes.extend(&with);
        bytes.extend(&DOCUMENT[(at + cut).min(DOCUMENT.len())..]);
        let (reading, _) = read(&bytes);
        prop_assert!(reading.len() >= 18, "{} records", reading.len());
    }
}
