//! How do records and names become a dataset?
//!
//! In: a document's bytes and a gazetteer. Out: a [`Dataset`] with areas resolved, organizations
//! recognized, ids given, and everything odd or open as diagnostics.
//! Never does: read a place name itself, ask the disk, drop a record.

mod ids;
mod organizations;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::document::{self, Reading, Record};
use crate::gazetteer::Gazetteer;
use crate::model::{
    AreaUnit, Dataset, Diagnostic, Division, Origin, Precision, Problem, Project, Severity, Source, Status, Term,
};

pub use organizations::kind_of;

/// The document of 2020, as it was published.
const EMBEDDED: &[u8] = include_bytes!("../../assets/rahoitettavat-hankkeet-2020.txt");
/// Its file name.
pub const EMBEDDED_NAME: &str = "rahoitettavat-hankkeet-2020.txt";

/// The dataset of the embedded document of 2020; revision 1.
#[must_use]
pub fn embedded(gazetteer: &Gazetteer) -> Dataset {
    read_document(EMBEDDED_NAME, EMBEDDED, gazetteer, 1)
}

/// Reads a document into a dataset. Any bytes give an answer.
///
/// `name` is the file's name without folders; `revision` must differ from that of every other
/// dataset of this run of the program.
#[must_use]
pub fn read_document(name: &str, bytes: &[u8], gazetteer: &Gazetteer, revision: u64) -> Dataset {
    let (reading, mut diagnostics) = document::read(bytes);
    let mut projects: Vec<Project> = reading.records.iter().map(|record| project(record, gazetteer)).collect();
    ids::give(&mut projects, gazetteer.division());
    for (record, project) in reading.records.iter().zip(&projects) {
        diagnostics.extend(open_terms(&reading, record, project, gazetteer.division()));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.span);
    Dataset {
        revision,
        sources: vec![Source { name: name.to_owned(), sha256: sha256(bytes), bytes: bytes.len(), ..Source::default() }],
        division_year: gazetteer.division().year,
        projects,
        diagnostics,
    }
}

/// SHA-256 in lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn project(record: &Record, gazetteer: &Gazetteer) -> Project {
    let applicant = organizations::organization(&record.applicant, gazetteer);
    Project {
        id: crate::model::ProjectId::new(""),
        number: record.number,
        span: record.span,
        origin: Origin { document: 0, sheet: 0, row: record.line },
        lead: applicant.municipality,
        applicant,
        partners: record.partners.iter().map(|partner| organizations::organization(partner, gazetteer)).collect(),
        name: record.name.clone(),
        period: record.period.clone(),
        precision: Precision::Day,
        amount: None,
        description: record.description.clone(),
        area: gazetteer.resolve_area(&record.area.value),
        area_span: record.area.span,
        area_column: None,
        inferred: Vec::new(),
        other: Vec::new(),
    }
}

/// Guesses and open questions of a project's area, each at its words in the source.
fn open_terms(
    reading: &Reading,
    record: &Record,
    project: &Project,
    division: &Division,
) -> impl Iterator<Item = Diagnostic> {
    project.area.open_terms().map(|term| {
        let (id, words) = (project.id.to_string(), project.area.words(term).to_owned());
        let problem = if term.is_guess() {
            Problem::Guess { project: id, words, read: name_read(term, division) }
        } else {
            Problem::OpenTerm { project: id, words }
        };
        let severity = if term.status == Status::Unresolved { Severity::Error } else { Severity::Warning };
        Diagnostic { severity, place: reading.place_in(&record.area, term.span), problem }
    })
}

/// Official Finnish name of what a term was read as.
fn name_read(term: &Term, division: &Division) -> String {
    let name = match &term.unit {
        Some(AreaUnit::Municipality(code)) => division.municipality(*code).map(|m| m.names.fi.clone()),
        Some(AreaUnit::SubRegion(code)) => division.sub_regions.get(code).map(|s| s.names.fi.clone()),
        Some(AreaUnit::Region(code)) => division.regions.get(code).map(|r| r.names.fi.clone()),
        Some(AreaUnit::Informal(name)) => Some(name.clone()),
        Some(AreaUnit::Finland | AreaUnit::Mainland) | None => None,
    };
    name.unwrap_or_else(|| term.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}
