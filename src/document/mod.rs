//! How does a file become records?
//!
//! In: bytes of any list of projects: the ministry's summary text, a CSV, a workbook, a web page, a
//! Word or PDF document, JSON, or a text in one of the usual shapes. Out: one [`Record`] a project,
//! each field with the place it stands on, what became of every row, and what was odd.
//! Never does: fail; drop a row without saying so; decide what an area's words mean; open files.

pub(crate) mod formats;
mod list;
mod profile;
mod reading;
pub mod shapes;
pub(crate) mod sheet;
pub(crate) mod source;
mod summary;
pub mod values;
mod year;

pub use formats::{Content, Finding, MAX_CELL, MAX_COLUMNS, MAX_DEPTH, MAX_EXPANDED, MAX_RATIO, MAX_ROWS, take_apart};
pub use list::{Columns, Mapping, Role, names_body};
pub use profile::{Profile, ProfileError};
pub use reading::{Facts, Options, Reading, read, read_with};
pub use sheet::{Row, Sheet};

use std::sync::Arc;

use crate::model::{Amount, Field, Period, Precision, Problem, Severity, Span};

/// What a document says about one project, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Running number in the document, from 1.
    pub number: usize,
    /// Line or row of the source, from 1.
    pub line: usize,
    /// Position in [`Facts::sheets`].
    pub sheet: usize,
    /// The whole row, in bytes of the source; empty where the format has none.
    pub span: Span,
    /// Applicant (hakija), an acronym after a comma included, partners left out.
    pub applicant: Field<String>,
    /// Partners (osatoteuttajat) in the order named.
    pub partners: Vec<Field<String>>,
    /// Name of the project.
    pub name: Field<String>,
    /// When it runs, where that is readable.
    pub period: Option<Field<Period>>,
    /// How exactly.
    pub precision: Precision,
    /// The money, where that is readable.
    pub amount: Option<Field<Amount>>,
    /// Operating area (toiminta-alue) as written: "Ilo- mantsi" stays so.
    pub area: Field<String>,
    /// Column of the area from 1, where the source is a table.
    pub area_column: Option<usize>,
    /// Municipality codes as written, where the source has a column of them.
    pub codes: Field<String>,
    /// The area's column is one of sub-regions: "Kuopio" is not the town there.
    pub names_sub_regions: bool,
    /// The wider unit that the row names beside its municipalities (maakunta beside kunta).
    pub within: String,
    /// The list has a column or a place for the area; else the area is not stated at all.
    pub states_area: bool,
    /// What is done.
    pub description: Field<String>,
    /// Columns that are none of these, by their headers.
    pub other: Vec<(Arc<str>, String)>,
    /// What was odd in this row, with the column from 1 (0 for the row).
    pub findings: Vec<(Severity, usize, Problem)>,
}
