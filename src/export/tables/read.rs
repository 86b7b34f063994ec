//! What was read, what is asked, what was odd.

use std::borrow::Cow;

use super::{Column, Kind, Table, TableName, Value};
use crate::export::Given;
use crate::export::rows::reach_key;
use crate::model::{AreaUnit, Diagnostic, Project, Severity, Term};
use crate::review;
use crate::words::{Words, problem};

pub(super) const TERMS: &[Column] = &[
    Column::of("project_id", TableName::Projects, "project_id"),
    Column::new("number", Kind::Integer),
    Column::new("first_character", Kind::Integer),
    Column::new("last_character", Kind::Integer),
    Column::new("words", Kind::Text),
    Column::new("term_kind", Kind::Word("export-term")),
    Column::new("unit_code", Kind::Code),
    Column::new("method", Kind::Word("method")),
    Column::new("reach", Kind::Word("reach")),
    Column::new("status", Kind::Word("export-status")),
    Column::new("guess", Kind::Flag),
    Column::new("municipality_codes", Kind::List),
    Column::new("other_readings", Kind::List),
];

pub(super) const QUESTIONS: &[Column] = &[
    Column::new("question_id", Kind::Code),
    Column::of("project_id", TableName::Projects, "project_id"),
    Column::new("words", Kind::Text),
    Column::new("context", Kind::Text),
    Column::new("standing", Kind::Word("export-standing")),
    Column::persons("residents"),
    Column::new("municipality_codes", Kind::List),
    Column::new("candidates", Kind::List),
];

pub(super) const DIAGNOSTICS: &[Column] = &[
    Column::new("number", Kind::Integer),
    Column::new("document", Kind::Text),
    Column::new("document_row", Kind::Integer),
    Column::new("document_column", Kind::Integer),
    Column::new("severity", Kind::Word("cli-severity")),
    Column::new("message", Kind::Text),
];

pub(super) fn terms<'a>(given: &'a Given<'_>, wanted: &[String]) -> Table<'a> {
    let order = given.order;
    let projects = order.projects.iter().filter_map(|at| order.dataset.projects.get(*at));
    let terms: Vec<(&Project, usize, &Term)> = projects
        .flat_map(|project| project.area.terms.iter().enumerate().map(move |(at, term)| (project, at + 1, term)))
        .collect();
    let rows = terms.len();
    Table::new(TableName::Terms, wanted, rows, move |at| {
        let Some((project, number, term)) = terms.get(at) else { return Vec::new() };
        let text = &project.area.text;
        // Characters from 1, both ends included: what a person counts and every language's tools agree on.
        let before = |end: usize| text.get(..end).unwrap_or_default().chars().count();
        vec![
            Value::text(project.id.as_str()),
            Value::count(*number),
            Value::count(before(term.span.start) + 1),
            Value::count(before(term.span.end)),
            Value::text(project.area.words(term)),
            Value::text(term.kind.key()),
            Value::text(unit_code(term.unit.as_ref())),
            Value::text(term.method.key()),
            Value::text(reach_key(term.reach)),
            Value::text(term.status.key()),
            Value::Flag(term.is_guess()),
            Value::list(term.codes.iter().map(ToString::to_string)),
            Value::list(term.candidates.iter().map(|candidate| candidate.name.as_str())),
        ]
    })
}

fn unit_code(unit: Option<&AreaUnit>) -> Cow<'_, str> {
    match unit {
        Some(AreaUnit::Municipality(code)) => code.to_string().into(),
        Some(AreaUnit::SubRegion(code)) => code.to_string().into(),
        Some(AreaUnit::Region(code)) => code.to_string().into(),
        Some(AreaUnit::Informal(name)) => name.as_str().into(),
        Some(AreaUnit::Finland | AreaUnit::Mainland) | None => "".into(),
    }
}

/// Questions of the order's projects, the heaviest first.
pub(super) fn questions<'a>(given: &'a Given<'_>, wanted: &[String], _words: &'a Words) -> Table<'a> {
    let order = given.order;
    let chosen: std::collections::BTreeSet<&str> = order
        .projects
        .iter()
        .filter_map(|at| order.dataset.projects.get(*at))
        .map(|project| project.id.as_str())
        .collect();
    let questions = review::questions(&order.base, given.division, &order.decisions);
    let questions: Vec<_> = questions.into_iter().filter(|asked| chosen.contains(asked.project.as_str())).collect();
    let rows = questions.len();
    Table::new(TableName::Questions, wanted, rows, move |at| {
        let Some(asked) = questions.get(at) else { return Vec::new() };
        vec![
            Value::text(asked.id.clone()),
            Value::text(asked.project.as_str().to_owned()),
            Value::text(asked.text.clone()),
            Value::text(asked.context.clone()),
            Value::text(asked.standing.key()),
            Value::persons(asked.residents),
            Value::list(asked.reading.iter().map(ToString::to_string)),
            Value::list(asked.candidates.iter().map(|candidate| candidate.name.clone())),
        ]
    })
}

/// Findings of the documents, all of them: what could not be read belongs to no project.
pub(super) fn diagnostics<'a>(given: &'a Given<'_>, wanted: &[String], words: &'a Words) -> Table<'a> {
    let dataset = &given.order.dataset;
    let rows = dataset.diagnostics.len();
    Table::new(TableName::Diagnostics, wanted, rows, move |at| {
        let Some(Diagnostic { severity, place, problem: found }) = dataset.diagnostics.get(at) else {
            return Vec::new();
        };
        let some = |number: usize| if number == 0 { Value::Empty } else { Value::count(number) };
        vec![
            Value::count(at + 1),
            dataset.sources.get(place.document).map_or(Value::Empty, |source| Value::text(source.name.as_str())),
            some(place.line),
            some(place.column),
            Value::text(severity_key(*severity)),
            Value::text(problem(words, found)),
        ]
    })
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
