//! Which questions does the document put, and which were answered?

use super::figures::asked;
use super::parts::{Cell, Column, Mark, Part, Section, plain, said};
use super::reading::marked_text;
use super::teller::Teller;
use crate::model::Project;
use crate::model::Verdict;
use crate::review::{Question, Standing};

/// Letters of context shown; an area can be long.
const AROUND: usize = 160;

pub(super) fn section(teller: &Teller<'_>) -> Section {
    let questions = asked(teller);
    let (open, decided): (Vec<&Question>, Vec<&Question>) =
        questions.iter().partition(|question| question.standing.is_open());
    let mut parts = Vec::new();
    if open.is_empty() {
        parts.push(Part::Text { line: plain(teller.t("report-no-questions")) });
    } else {
        parts.push(Part::Text { line: plain(teller.t("report-questions-lead")) });
        parts.push(table(teller, &open));
    }
    if !decided.is_empty() {
        parts.push(Part::Heading { level: 2, text: teller.t("report-decided"), name: None, page: false, own: false });
        parts.push(Part::Text { line: plain(teller.t("report-decided-lead")) });
        parts.push(table(teller, &decided));
    }
    Section { name: "questions", title: teller.t("report-questions"), parts }
}

fn table(teller: &Teller<'_>, questions: &[&Question]) -> Part {
    let column = |key: &str, width, right| Column { title: teller.t(key), width, right };
    let rows = questions.iter().map(|question| {
        let about = if question.standing.is_open() { Mark::Guess } else { Mark::Solid };
        let mut words: Cell = cut(question)
            .map_or_else(Cell::default, |(text, span)| marked_text(text, std::iter::once((span, about))).into());
        if let Some(project) = teller.given.order.base.projects.get(question.at) {
            words.lines.push(said(of(project), Mark::Quiet));
        }
        let candidates = question.candidates.iter().map(|choice| choice.name.clone());
        let mut now: Cell = plain(teller.t(&format!("question-{}", question.kind.key()))).into();
        let choices: Vec<String> = match &question.standing {
            Standing::Decided(Verdict::Choose(codes)) => vec![teller.names(codes)],
            _ => candidates.collect(),
        };
        if !choices.is_empty() {
            now.lines.push(plain(choices.join(" / ")));
        }
        let standing = plain(teller.t(&format!("export-standing-{}", question.standing.key())));
        vec![words, now, standing.into(), teller.integer(question.residents).into()]
    });
    Part::Table {
        columns: vec![
            column("report-words-in-doubt", None, false),
            column("report-could-mean", Some(46), false),
            column("export-column-standing", Some(20), false),
            column("report-hangs", Some(21), true),
        ],
        rows: rows.collect(),
    }
}

fn of(project: &Project) -> String {
    format!("{} · {}", project.applicant.name, project.name.value)
}

/// The words with some of what stands around them.
fn cut(question: &Question) -> Option<(&str, crate::model::Span)> {
    let (text, span) = (question.context.as_str(), question.span);
    let from = text.floor_char_boundary(span.start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary((span.end + AROUND).min(text.len()));
    let moved = crate::model::Span { start: span.start - from, end: span.end.min(to).checked_sub(from)? };
    text.get(from..to).map(|part| (part, moved))
}
