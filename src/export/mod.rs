//! Which bytes leave?
//!
//! In: a [`Selection`] of projects and municipalities with its [`Provenance`]. Out: the bytes of a
//! file: CSV (RFC 4180), CSV for a Finnish spreadsheet, GeoJSON (RFC 7946). The same selection gives
//! the same bytes on every machine.
//! Never does: touch the disk or the clock; lose a project that no municipality could be found for;
//! hide that a reading is a guess.

mod cells;
mod csv;
mod geojson;
mod rows;
mod tsv;

pub use self::cells::{harmless, plain_cell};
pub use self::csv::{COLUMNS, csv, csv_excel};
pub use self::geojson::geojson;
pub use self::tsv::tsv;

use std::collections::BTreeSet;

use crate::model::{Dataset, Division, MunicipalityCode};

/// The version of this program, for [`Provenance::program_version`].
pub const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What leaves.
#[derive(Debug, Clone, Copy)]
pub struct Selection<'a> {
    /// The document's projects.
    pub dataset: &'a Dataset,
    /// The division it was read on.
    pub division: &'a Division,
    /// Positions in `dataset.projects`.
    pub projects: &'a [usize],
    /// Chosen municipalities; empty for all.
    pub municipalities: &'a BTreeSet<MunicipalityCode>,
    /// Where it comes from.
    pub provenance: &'a Provenance,
}

/// Where an exported file comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// File name of the document.
    pub source_name: String,
    /// SHA-256 of the document, lower-case hexadecimal.
    pub source_sha256: String,
    /// Division year of the codes.
    pub division_year: i16,
    /// Filter and selection as text; empty when everything is in.
    pub filter: String,
    /// Version of the program.
    pub program_version: String,
}

impl Provenance {
    /// The provenance of a dataset's export by this program.
    #[must_use]
    pub fn of(dataset: &Dataset, filter: &str) -> Self {
        Self {
            source_name: dataset.name(),
            source_sha256: dataset.sources.iter().map(|source| source.sha256.as_str()).collect::<Vec<_>>().join(" "),
            division_year: dataset.division_year,
            filter: filter.to_owned(),
            program_version: PROGRAM_VERSION.to_owned(),
        }
    }
}

/// A file to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Rows without the header, or features.
    pub rows: usize,
}
