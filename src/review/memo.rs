//! What should the publisher of a document mend? A short text in Markdown.

use std::fmt::Write as _;

use super::{Question, Standing};
use crate::model::{Dataset, Diagnostic, Division, Problem, QuestionKind, Severity, Verdict};
use crate::words::{Arg, Words, problem};

/// The correction memo of a dataset: each finding with its place, its words, what they probably mean
/// and a wording that would be clear. Markdown, in the language of `words`.
#[must_use]
pub fn memo(dataset: &Dataset, questions: &[Question], division: &Division, words: &Words) -> String {
    let mut text = String::new();
    for (document, source) in dataset.sources.iter().enumerate() {
        let name = Arg::Text(&source.name);
        let _ = writeln!(text, "# {}\n", words.with("memo-title", &[("name", name)]));
        let _ = writeln!(text, "{}\n", words.text("memo-opening"));
        let mut number = 0;
        for question in of_document(questions, dataset, document) {
            number += 1;
            let _ = write!(text, "{number}. {}", entry(question, dataset, division, words));
        }
        for found in dataset.diagnostics.iter().filter(|found| found.place.document == document && is_fault(found)) {
            number += 1;
            let place = place(source.sheets.get(found.place.sheet).map(String::as_str), found.place.line, words);
            let _ = writeln!(text, "{number}. **{place}** {}", problem(words, &found.problem));
        }
        if number == 0 {
            let _ = writeln!(text, "{}", words.text("memo-nothing"));
        }
        let _ =
            writeln!(text, "\n{}\n", words.with("memo-source", &[("name", name), ("hash", Arg::Text(&source.sha256))]));
    }
    text
}

/// Questions about a document's own wording, in the order of its rows.
fn of_document<'q>(questions: &'q [Question], dataset: &Dataset, document: usize) -> Vec<&'q Question> {
    let place = |question: &Question| dataset.projects.get(question.at).map(|project| project.origin);
    let worded = |question: &&Question| {
        !matches!(question.kind, QuestionKind::Description | QuestionKind::Applicant | QuestionKind::SameProject)
    };
    let mut own: Vec<&Question> = questions
        .iter()
        .filter(worded)
        .filter(|question| place(question).is_some_and(|origin| origin.document == document))
        .collect();
    own.sort_by_key(|question| (place(question), question.span));
    own
}

fn entry(question: &Question, dataset: &Dataset, division: &Division, words: &Words) -> String {
    let Some(project) = dataset.projects.get(question.at) else { return String::new() };
    let sheet = dataset.source_of(project).and_then(|source| source.sheets.get(project.origin.sheet));
    let place = place(sheet.map(String::as_str), project.origin.row, words);
    let codes = match &question.standing {
        Standing::Decided(Verdict::Choose(codes)) => codes.clone(),
        Standing::Decided(Verdict::Dismiss) => Vec::new(),
        _ if !question.reading.is_empty() => question.reading.clone(),
        // Only the publisher knows whom "muut kunnat" means.
        _ if question.kind == QuestionKind::Open => Vec::new(),
        _ => question.candidates.first().map(|choice| choice.codes.clone()).unwrap_or_default(),
    };
    let names: Vec<&str> = codes
        .iter()
        .filter_map(|code| division.municipality(*code))
        .map(|municipality| municipality.names.get(words.language()))
        .collect();
    let mut text = format!("**{place}** {}\n", project.applicant.name);
    let _ = writeln!(text, "   > {}", question.context.replace('\n', " "));
    let said = Arg::Text(&question.text);
    let kind = words.with(&format!("memo-{}", question.kind.key()), &[("text", said)]);
    let _ = writeln!(text, "   - {kind}");
    if names.is_empty() {
        let _ = writeln!(text, "   - {}", words.text("memo-please-say"));
    } else {
        let _ = writeln!(text, "   - {}", words.with("memo-proposal", &[("names", Arg::Text(&names.join(", ")))]));
    }
    text
}

fn place(sheet: Option<&str>, row: usize, words: &Words) -> String {
    let row = Arg::Count(u64::try_from(row).unwrap_or(0));
    match sheet.filter(|name| !name.is_empty()) {
        Some(sheet) => words.with("memo-place-sheet", &[("sheet", Arg::Text(sheet)), ("row", row)]),
        None => words.with("memo-place", &[("row", row)]),
    }
}

/// Faults of the source that are no questions about words.
fn is_fault(found: &Diagnostic) -> bool {
    found.severity > Severity::Note
        && !matches!(
            found.problem,
            Problem::OpenTerm { .. } | Problem::Guess { .. } | Problem::StaleDecision { .. } | Problem::AreaNotStated
        )
}
