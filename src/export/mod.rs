//! Which bytes leave?
//!
//! In: an [`Order`] of projects and municipalities with its [`Provenance`] and the [`Request`] that says
//! how the file is to be. Out: the bytes of a file, or of the files of a folder. The same order gives
//! the same bytes on every machine. What several formats share stands once: the typed [`tables`], the
//! provenance, the drawn map.
//! Never does: touch the disk or the clock; lose a project that no municipality could be found for;
//! hide that a reading is a guess; invent what a standard asks for and the document lacks.

mod atlas;
mod cells;
mod columns;
mod csv;
mod csvw;
mod datapackage;
mod filter_words;
mod flatgeobuf;
mod format;
mod geojson;
mod geopackage;
mod geoparquet;
mod giving;
mod html;
mod kml;
mod made;
mod making;
mod options;
mod order;
pub mod picture;
mod placed;
mod plain;
mod preview;
mod proof;
mod provenance;
mod recipe;
pub(crate) mod records;
mod report;
mod rows;
mod sections;
mod spoken;
mod standing;
pub mod tables;
mod tsv;
mod wkb;
mod xlsx;
mod xml;

pub use self::atlas::{ATLAS, Each, Leaf, atlas_files, index, leaves};
pub use self::cells::{harmless, plain_cell};
pub use self::csv::COLUMNS;
pub use self::datapackage::package_files;
pub use self::format::Format;
pub use self::made::{DATA_FOLDER, DATA_PACKAGE, ExportError, Exported, GRANTS_TABLE, Piece, SIDECAR};
pub use self::making::Making;
pub use self::options::Group;
pub use self::order::{Crs, Given, Order, Request};
pub use self::preview::{Preview, preview};
pub use self::proof::{Difference, Differences, MOST, Proof, proof};
pub use self::provenance::{PROGRAM, PROGRAM_VERSION, Provenance};
pub use self::recipe::{DraftFile, Recipe, quoted};
pub use self::tsv::tsv;

use std::collections::BTreeSet;

use crate::model::{Dataset, Division, MunicipalityCode};

/// What leaves, as the tables see it.
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

/// Makes what was ordered.
///
/// # Errors
/// [`ExportError`], when a format has no such column or its library refuses.
pub fn make(given: &Given<'_>) -> Result<Exported, ExportError> {
    match given.order.request.format {
        Format::Csv => csv::csv(given, csv::Style::Rfc4180),
        Format::CsvExcel => csv::csv(given, csv::Style::Spreadsheet),
        Format::Png => picture::png(given),
        Format::Svg => Ok(picture::svg(given)),
        Format::Pdf => picture::pdf(given),
        Format::GeoJson => geojson::geojson(given),
        Format::GeoPackage => geopackage::geopackage(given),
        Format::Kml => kml::kml(given),
        Format::DataPackage => datapackage::datapackage(given),
        Format::Xlsx => xlsx::xlsx(given),
        Format::FlatGeobuf => flatgeobuf::flatgeobuf(given),
        Format::GeoParquet => geoparquet::geoparquet(given),
        Format::Json => records::json(given),
        Format::ThreeSixtyGiving => giving::giving(given),
        Format::Report => report::report(given),
        Format::Html => Ok(html::html(given)),
    }
}

/// The provenance that a finished file carries in the place of its format, or beside it; `None` where there is
/// none of ours.
#[must_use]
pub fn origin(file: &Exported) -> Option<Provenance> {
    let beside = [SIDECAR, DATA_PACKAGE].into_iter().filter_map(|name| file.piece(name));
    beside.chain([file.bytes.as_slice()]).find_map(|bytes| Provenance::from_json(&origin_of(bytes)?))
}

/// Where a format keeps the provenance: its line of JSON out of the bytes of a file.
type Place = fn(&[u8]) -> Option<String>;

/// The provenance's line of JSON out of a file's bytes, whatever its format.
fn origin_of(bytes: &[u8]) -> Option<String> {
    const PLACES: &[Place] = &[
        picture::origin,
        provenance::in_json,
        geopackage::origin,
        kml::origin,
        xlsx::origin,
        flatgeobuf::origin,
        geoparquet::origin,
        html::origin,
    ];
    PLACES.iter().find_map(|place| place(bytes))
}
