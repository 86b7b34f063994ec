//! How does a file become records?
//!
//! In: the bytes of a funder's summary: text with tab-separated tables of three columns (the
//! project's facts, its operating area, what is done), `<b>` and `<p>` in the cells. Out: one
//! [`Record`] a project, each field with the bytes it stands on, and what was odd.
//! Never does: fail; drop a row without saying so; decide what an area's words mean; open files.

mod details;
mod formats;
mod markup;
mod partners;
mod period;
pub(crate) mod sheet;
pub(crate) mod source;
mod table;

pub use formats::{Content, Finding, MAX_CELL, MAX_COLUMNS, MAX_DEPTH, MAX_EXPANDED, MAX_RATIO, MAX_ROWS, take_apart};
pub use sheet::{Row, Sheet};

use crate::model::{Diagnostic, Field, Period, Place, Span};
use source::Source;

/// What a document says about one project, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Running number in the document, from 1.
    pub number: usize,
    /// Line of the source, from 1.
    pub line: usize,
    /// The whole row, in bytes of the source.
    pub span: Span,
    /// Applicant (hakija), an acronym after a comma included, partners left out.
    pub applicant: Field<String>,
    /// Partners (osatoteuttajat) in the order named.
    pub partners: Vec<Field<String>>,
    /// Name of the project.
    pub name: Field<String>,
    /// When it runs, where that is readable.
    pub period: Option<Field<Period>>,
    /// Operating area (toiminta-alue) as written: "Ilo- mantsi" stays so.
    pub area: Field<String>,
    /// What is done.
    pub description: Field<String>,
}

/// A document as read.
///
/// Spans count bytes of the source that was given to [`read`]. Where the source is UTF-8, they
/// are positions in [`Reading::text`] too; where it is not, the text has a `U+FFFD` for each place
/// that could not be read, and [`Reading::text`] is only for the eye.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The source as text.
    pub text: String,
    /// The projects in the order of the document.
    pub records: Vec<Record>,
    source: Source,
}

impl Reading {
    /// The place of some bytes of the source.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        self.source.place_of(&self.text, span)
    }

    /// The place of a stretch of a field's value: markup and doubled spaces are counted in.
    ///
    /// A field without a span, or a stretch outside the value, gives the place of the whole field.
    #[must_use]
    pub fn place_in(&self, field: &Field<String>, stretch: Span) -> Place {
        let Some(span) = field.span else { return Place::default() };
        let text = self.source.text_range(span);
        let (value, offsets) = markup::plain(self.text.get(text.clone()).unwrap_or_default());
        let first = offsets.get(stretch.start);
        let last = stretch.end.checked_sub(1).and_then(|last| offsets.get(last));
        match (first, last) {
            (Some(first), Some(last)) if value == field.value && first <= last => {
                self.place(self.source.span(text.start + first..text.start + last + 1))
            }
            _ => self.place(span),
        }
    }
}

/// Reads a document. Any bytes give an answer.
///
/// ```
/// # use hankekartta::document::read;
/// let row = "<b>Espoon kaupunki</b> Neuvonta  1.10.2020–31.8.2021\tEspoo\tNeuvotaan.";
/// let (reading, diagnostics) = read(row.as_bytes());
/// assert_eq!(reading.records[0].applicant.value, "Espoon kaupunki");
/// assert_eq!(reading.records[0].name.value, "Neuvonta");
/// assert!(diagnostics.is_empty());
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> (Reading, Vec<Diagnostic>) {
    let (text, source) = Source::decode(bytes);
    let mut diagnostics = Vec::new();
    let records = table::read(&text, &source, &mut diagnostics);
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.span);
    (Reading { text, records, source }, diagnostics)
}
