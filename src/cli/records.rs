//! How do the command line's own answers look as JSON? Field names are a contract. What an export holds, too,
//! stands in `export::records`.

use serde::Serialize;

use crate::export::records::{DiagnosticRecord, QuestionRecord};
use crate::model::{Dataset, Source};

/// A document as understood.
#[derive(Debug, Serialize)]
pub(super) struct DescribeRecord {
    pub(super) file: String,
    pub(super) sha256: String,
    pub(super) bytes: usize,
    pub(super) format: &'static str,
    pub(super) encoding: String,
    pub(super) separator: Option<char>,
    pub(super) shape: &'static str,
    pub(super) sheets: Vec<String>,
    pub(super) division_year: i16,
    pub(super) year_chosen: bool,
    pub(super) announced: Option<usize>,
    pub(super) projects: usize,
    pub(super) rows: TallyRecord,
    pub(super) columns: Vec<ColumnRecord>,
    pub(super) sample: Vec<Vec<String>>,
}

/// What became of a document's rows.
#[derive(Debug, Serialize)]
pub(super) struct TallyRecord {
    pub(super) all: usize,
    pub(super) read: usize,
    pub(super) headers: usize,
    pub(super) around: usize,
    pub(super) totals: usize,
    pub(super) unread: usize,
}

/// What a column was taken for.
#[derive(Debug, Serialize)]
pub(super) struct ColumnRecord {
    pub(super) header: String,
    pub(super) role: Option<&'static str>,
    pub(super) chosen: bool,
}

impl DescribeRecord {
    pub(super) fn of(dataset: &Dataset, at: usize, source: &Source) -> Self {
        let tally = source.tally;
        Self {
            file: source.name.clone(),
            sha256: source.sha256.clone(),
            bytes: source.bytes,
            format: source.format.key(),
            encoding: source.encoding.clone(),
            separator: source.separator,
            shape: source.shape,
            sheets: source.sheets.clone(),
            division_year: source.division_year,
            year_chosen: source.year_chosen,
            announced: source.announced,
            projects: dataset.projects.iter().filter(|project| project.origin.document == at).count(),
            rows: TallyRecord {
                all: tally.rows,
                read: tally.read,
                headers: tally.headers,
                around: tally.around,
                totals: tally.totals,
                unread: tally.unread,
            },
            columns: source
                .columns
                .iter()
                .map(|column| ColumnRecord { header: column.header.clone(), role: column.role, chosen: column.chosen })
                .collect(),
            sample: source.sample.clone(),
        }
    }
}

/// Questions for a person.
#[derive(Debug, Serialize)]
pub(super) struct QuestionsRecord {
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
    pub(super) questions: Vec<QuestionRecord>,
}

/// What is odd or open in a document.
#[derive(Debug, Serialize)]
pub(super) struct CheckRecord {
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(super) condition: Option<String>,
    pub(super) source: String,
    pub(super) sha256: String,
    pub(super) projects: usize,
    pub(super) needs_decision: usize,
    pub(super) diagnostics: Vec<DiagnosticRecord>,
}
