//! Who does the slow work?
//!
//! In: an [`Effect`]. Out: the [`Action`] that answers it. Has no threads of its own: the window
//! calls [`perform`] on a worker, the command line and tests call it in place.
//! Never does: change the state; ask a person.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::boundaries::{Boundaries, Level};
use crate::export::{self, Exported, Provenance, Selection};
use crate::files::{self, Existing, FileError};
use crate::gazetteer::Gazetteer;
use crate::intake;
use crate::model::{Dataset, Language, MunicipalityCode};
use crate::session::{Action, Effect, ExportFormat, ExportState};
use crate::words::{Arg, Words};

/// Revision of the next document that is opened; the embedded one has 1.
static REVISION: AtomicU64 = AtomicU64::new(2);

/// Carries out an effect and waits for it; problems come back in words of `language`.
#[must_use]
pub fn perform(effect: &Effect, language: Language) -> Action {
    match effect {
        Effect::Open(path) => Action::Opened(open(path).map_err(|error| say(&error, language))),
        Effect::Export { dataset, projects, municipalities, filter, format, path, overwrite } => {
            let exported = make(dataset, projects, municipalities, filter, *format);
            let existing = if *overwrite { Existing::Replace } else { Existing::Keep };
            Action::Exported(match files::write(path, &exported.bytes, existing) {
                Ok(()) => ExportState::Done {
                    path: path.display().to_string(),
                    rows: exported.rows,
                    bytes: exported.bytes.len(),
                },
                Err(FileError::Exists { path }) => ExportState::Exists(path.display().to_string()),
                Err(error) => ExportState::Failed(say(&error, language)),
            })
        }
    }
}

/// Reads a document from the disk.
///
/// # Errors
/// [`FileError`] when its bytes cannot be had; odd bytes are no error but diagnostics.
pub fn open(path: &Path) -> Result<Arc<Dataset>, FileError> {
    let bytes = files::read(path)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let revision = REVISION.fetch_add(1, Ordering::Relaxed);
    Ok(Arc::new(intake::read_document(&name, &bytes, revision)))
}

/// The bytes of an export.
#[must_use]
pub fn make(
    dataset: &Dataset,
    projects: &[usize],
    municipalities: &BTreeSet<MunicipalityCode>,
    filter: &str,
    format: ExportFormat,
) -> Exported {
    let provenance = Provenance::of(dataset, filter);
    let division = Gazetteer::embedded().division();
    let selection = Selection { dataset, division, projects, municipalities, provenance: &provenance };
    match format {
        ExportFormat::Csv => export::csv(&selection),
        ExportFormat::CsvExcel => export::csv_excel(&selection),
        ExportFormat::GeoJson => {
            let boundaries = Boundaries::embedded();
            export::geojson(&selection, &|code| boundaries.polygon_lonlat(Level::FINEST, code))
        }
    }
}

/// What went wrong with a file, where, and what to do.
#[must_use]
pub fn say(error: &FileError, language: Language) -> String {
    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
    let cause = error.cause();
    let limit = match error {
        FileError::TooLarge { limit, .. } => limit / (1024 * 1024),
        _ => 0,
    };
    Words::new(language)
        .with(error.key(), &[("path", Arg::Text(&path)), ("cause", Arg::Text(&cause)), ("limit", Arg::Count(limit))])
}
