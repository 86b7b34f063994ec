//! How do questions for a person and findings of a document look as JSON?

use serde::Serialize;

use super::codes;
use super::project::SourceRecord;
use crate::model::{Dataset, Diagnostic, Reason, Severity, Verdict};
use crate::review::{Question, Standing};
use crate::words::Words;

/// One question.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionRecord {
    pub(crate) id: String,
    pub(crate) project: String,
    pub(crate) text: String,
    pub(crate) context: String,
    pub(crate) kind: &'static str,
    pub(crate) reading: Vec<String>,
    pub(crate) candidates: Vec<ChoiceRecord>,
    pub(crate) residents: u64,
    pub(crate) status: &'static str,
    /// What was chosen, where other municipalities were.
    pub(crate) chosen: Vec<String>,
    source: SourceRecord,
}

/// A reading to choose.
#[derive(Debug, Serialize)]
pub(crate) struct ChoiceRecord {
    name: String,
    codes: Vec<String>,
    reason: String,
}

impl QuestionRecord {
    pub(crate) fn of(question: &Question, dataset: &Dataset, words: &Words) -> Self {
        let project = dataset.projects.get(question.at);
        let source = project.and_then(|project| dataset.source_of(project));
        let origin = project.map(|project| project.origin).unwrap_or_default();
        let reason = |reasons: &[Reason]| {
            let said: Vec<String> = reasons.iter().map(|reason| crate::words::reason(words, reason)).collect();
            said.join(" ")
        };
        Self {
            id: question.id.clone(),
            project: question.project.to_string(),
            text: question.text.clone(),
            context: question.context.clone(),
            kind: question.kind.key(),
            reading: codes(&question.reading),
            candidates: question
                .candidates
                .iter()
                .map(|choice| ChoiceRecord {
                    name: choice.name.clone(),
                    codes: codes(&choice.codes),
                    reason: reason(&choice.reasons),
                })
                .collect(),
            residents: question.residents,
            status: question.standing.key(),
            chosen: match &question.standing {
                Standing::Decided(Verdict::Choose(chosen)) => codes(chosen),
                _ => Vec::new(),
            },
            source: SourceRecord::of(source, origin),
        }
    }
}

/// One finding.
#[derive(Debug, Serialize)]
pub(crate) struct DiagnosticRecord {
    pub(crate) line: usize,
    pub(crate) column: usize,
    start: usize,
    end: usize,
    pub(crate) severity: &'static str,
    pub(crate) message: String,
}

impl DiagnosticRecord {
    pub(crate) fn of(diagnostic: &Diagnostic, message: String) -> Self {
        Self {
            line: diagnostic.place.line,
            column: diagnostic.place.column,
            start: diagnostic.place.span.start,
            end: diagnostic.place.span.end,
            severity: match diagnostic.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            message,
        }
    }
}
