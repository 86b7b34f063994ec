//! Is any list read as a careful person reads it? Right, asked, or wrong in silence, over the corpus.
//!
//! `tests/data/corpus` holds documents and their right reading, made without the program's own tables.
//! `HANKEKARTTA_CORPUS=04 cargo test --test it -- corpus --nocapture` lists what differs in one document.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use hankekartta::intake::{Choices, Document, read_documents};
use hankekartta::model::{Dataset, MunicipalityCode, Problem, Project};
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/corpus")
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Right,
    /// Not as meant, and the program says so at that row.
    Asked,
    /// Not as meant, and nothing says so.
    Silent,
}

fn spaces(text: &str) -> String {
    text.replace("\\r\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn codes(list: &[MunicipalityCode]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn list(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|code| code.as_str().map(str::to_owned)).collect()
}

/// What differs in a record: the fields, and whether a question or finding stands at it.
fn compare(dataset: &Dataset, project: &Project, expected: &Value) -> (Vec<String>, bool) {
    let mut differs = Vec::new();
    let mut text = |key: &str, found: &str| {
        if let Some(wanted) = expected.get(key) {
            let wanted = wanted.as_str().unwrap_or_default();
            if spaces(wanted) != spaces(found) {
                differs.push(format!("{key}: {found:?}, not {wanted:?}"));
            }
        }
    };
    text("applicant", &project.applicant.name);
    text("name", &project.name.value);
    text("area_text", if project.inferred.iter().any(|offer| offer.assumed) { "" } else { &project.area.text });
    let period = project.period.as_ref().map(|period| period.value);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (start, end) = (day(period.and_then(|p| p.start)), day(period.and_then(|p| p.end)));
    text("start", &start);
    text("end", &end);
    for (key, found) in [("start_between", &start), ("end_between", &end)] {
        let between = expected.get(key).map(list).unwrap_or_default();
        if let [first, last] = between.as_slice()
            && !(first <= found && found <= last)
        {
            differs.push(format!("{key}: {found:?}, not in {between:?}"));
        }
    }
    if let Some(wanted) = expected.get("amount_cents") {
        let found = project.amount.as_ref().map(|amount| amount.value.cents);
        if found != wanted.as_i64() {
            differs.push(format!("amount: {found:?}, not {wanted}"));
        }
    }
    if let Some(wanted) = expected.get("core").map(list)
        && codes(&project.area.core) != wanted
    {
        differs.push(format!("core: {:?}, not {wanted:?} ({:?})", codes(&project.area.core), project.area.text));
    }
    if let Some(wanted) = expected.get("wider").map(list)
        && codes(&project.area.wider) != wanted
    {
        differs.push(format!("wider: {:?}, not {wanted:?} ({:?})", codes(&project.area.wider), project.area.text));
    }
    let open = project.area.open_terms().count();
    let guess = expected.get("guess").and_then(Value::as_bool) == Some(true);
    if let Some(asks) = expected.get("asks").and_then(Value::as_bool) {
        if asks && open == 0 {
            differs.push(format!("asks nothing ({:?})", project.area.text));
        }
        if !asks && !guess && open > 0 {
            let words: Vec<&str> = project.area.open_terms().map(|term| project.area.words(term)).collect();
            differs.push(format!("asks about {words:?} in {:?}", project.area.text));
        }
    }
    if guess && open == 0 && project.area.terms.iter().all(|term| term.method.key() != "folded") {
        differs.push(format!("does not mark its guess ({:?})", project.area.text));
    }
    if let Some(wanted) = expected.get("inferred") {
        let found = project.inferred.first().map(|offer| (offer.from.key().to_owned(), codes(&offer.area.core)));
        let wanted =
            wanted.as_object().map(|wanted| (wanted["from"].as_str().unwrap().to_owned(), list(&wanted["codes"])));
        if found != wanted {
            differs.push(format!("inferred: {found:?}, not {wanted:?}"));
        }
    }
    if let Some(fault) = expected.get("fault").and_then(Value::as_str)
        && !reports(dataset, project)
    {
        differs.push(format!("fault {fault} is not reported"));
    }
    (differs, open > 0 || reports(dataset, project))
}

/// A finding of weight at the project's row.
fn reports(dataset: &Dataset, project: &Project) -> bool {
    dataset.diagnostics.iter().any(|found| {
        found.severity > hankekartta::model::Severity::Note
            && found.place.line == project.origin.row
            && found.place.sheet == project.origin.sheet
    })
}

#[derive(Default)]
struct Report {
    right: usize,
    asked: usize,
    silent: usize,
    text: String,
}

fn read(path: &std::path::Path, expected: &Value) -> Dataset {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let year = expected["year_given"]
        .as_bool()
        .unwrap_or_default()
        .then(|| i16::try_from(expected["year"].as_i64().unwrap()).unwrap());
    let choices = Choices { year, ..Choices::default() };
    read_documents(&[Document { name: &name, bytes: &bytes }], &choices, 7)
}

fn judge(report: &mut Report, name: &str, dataset: &Dataset, expected: &Value) {
    let records = expected["records"].as_array().unwrap();
    let source = &dataset.sources[0];
    let mut say = |text: String| {
        let _ = writeln!(report.text, "{name}: {text}");
    };
    if i64::from(source.division_year) != expected["year"].as_i64().unwrap_or(2020) {
        say(format!("year {}, not {}", source.division_year, expected["year"]));
    }
    if !source.tally.adds_up() {
        say(format!("rows do not add up: {:?}", source.tally));
    }
    let of = |key: &str| expected["not_records"][key].as_u64();
    let headers = dataset.diagnostics.iter().filter(|found| found.problem == Problem::RepeatedHeader).count();
    for (key, found) in
        [("totals", source.tally.totals), ("repeated_headers", headers), ("unreadable", source.tally.unread)]
    {
        if of(key).is_some_and(|wanted| wanted != found as u64) {
            say(format!("{key}: {found}, not {:?}", of(key)));
        }
    }
    if expected["announced"].as_u64() != source.announced.map(|announced| announced as u64) {
        say(format!("announced {:?}, not {}", source.announced, expected["announced"]));
    }
    if dataset.projects.len() != records.len() {
        say(format!("{} records of {} ({})", dataset.projects.len(), records.len(), source.shape));
    }
    for (at, wanted) in records.iter().enumerate() {
        let outcome = match dataset.projects.get(at) {
            None => Outcome::Silent,
            Some(project) => {
                let (differs, flagged) = compare(dataset, project, wanted);
                for difference in &differs {
                    let _ = writeln!(report.text, "{name} {}: {difference}", at + 1);
                }
                match (differs.is_empty(), flagged) {
                    (true, _) => Outcome::Right,
                    (false, true) => Outcome::Asked,
                    (false, false) => Outcome::Silent,
                }
            }
        };
        match outcome {
            Outcome::Right => report.right += 1,
            Outcome::Asked => report.asked += 1,
            Outcome::Silent => report.silent += 1,
        }
    }
    report.silent += dataset.projects.len().saturating_sub(records.len());
}

#[test]
#[expect(clippy::print_stderr, reason = "the report, for people")]
fn lists_of_every_shape_are_read_as_a_careful_person_reads_them() {
    let only = std::env::var("HANKEKARTTA_CORPUS").unwrap_or_default();
    let mut expectations: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".expected.json"))
        .collect();
    expectations.sort();
    let names: BTreeSet<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(expectations.len() >= 40, "{} documents", expectations.len());
    let mut report = Report::default();
    for path in expectations {
        let name = path.file_name().unwrap().to_string_lossy().replace(".expected.json", "");
        if !name.starts_with(&only) {
            continue;
        }
        let expected: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let own = |other: &&PathBuf| other.file_stem().is_some_and(|stem| stem.to_string_lossy() == name);
        let document = names.iter().find(own).unwrap_or_else(|| panic!("{name} has no document"));
        let dataset = read(document, &expected);
        judge(&mut report, &name, &dataset, &expected);
    }
    let all = report.right + report.asked + report.silent;
    let _ = writeln!(
        report.text,
        "right {} · question {} · wrong in silence {} · of {all}",
        report.right, report.asked, report.silent
    );
    // Shown with `--nocapture`, and where the test fails.
    eprintln!("{}", report.text);
    if only.is_empty() {
        assert_eq!(report.silent, 0, "read wrong and nothing says so");
        assert!(report.right * 100 >= all * 98, "{} of {all} right", report.right);
    }
}
