//! How does an order become a file on the disk?

use std::path::Path;
use std::sync::Arc;

use super::say;
use crate::boundaries::Boundaries;
use crate::export::{self, Each, ExportError, Exported, Given, Order, Piece};
use crate::files::{self, Existing, FileError, Ours};
use crate::gazetteer::Gazetteer;
use crate::model::Language;
use crate::session::{Action, ExportAction, ExportState, Going};
use crate::words::{Arg, Words};

/// Why an export did not come to be. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailure {
    /// It could not be made.
    #[error(transparent)]
    Make(#[from] ExportError),
    /// It could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// It was stopped.
    #[error("stopped")]
    Cancelled,
}

impl ExportFailure {
    /// What went wrong, where, and what to do.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let words = Words::new(language);
        match self {
            Self::File(error) => say(error, language),
            Self::Cancelled => words.text("export-cancelled"),
            Self::Make(ExportError::NoColumn(column)) => {
                words.with("export-no-column", &[("column", Arg::Text(column))])
            }
            Self::Make(ExportError::OnlyDegrees(format)) => {
                words.with("export-only-degrees", &[("format", Arg::Text(format.key()))])
            }
            Self::Make(ExportError::NoChoice(format)) => {
                words.with("export-no-choice", &[("format", Arg::Text(format.key()))])
            }
            Self::Make(ExportError::Refused { format, cause }) => {
                words.with("export-refused", &[("format", Arg::Text(format.key())), ("cause", Arg::Text(cause))])
            }
        }
    }
}

/// The bytes of an order, on the division and the shapes of the pack.
///
/// # Errors
/// As [`export::make`].
pub fn make(order: &Order) -> Result<Exported, ExportError> {
    export::make(&Given::new(order, Gazetteer::embedded().division(), Boundaries::embedded()))
}

/// Makes an order and writes it whole or not at all: a file, a file and what is told of it beside it, or a
/// folder.
///
/// # Errors
/// [`ExportFailure`]; what was at `path` before is still there.
pub fn export(order: &Order, path: &Path, existing: Existing) -> Result<Exported, ExportFailure> {
    let mut made = make(order)?;
    if order.request.format.is_folder() {
        let pieces: Vec<(&str, &[u8])> =
            made.pieces.iter().map(|piece| (piece.name.as_str(), piece.bytes.as_slice())).collect();
        let ours = Ours { described_by: export::DATA_PACKAGE, files: &export::package_files };
        files::write_folder(path, &pieces, existing, ours)?;
        return Ok(made);
    }
    if let Some(name) = path.file_name() {
        made.call(&name.to_string_lossy());
    }
    match made.pieces.first() {
        Some(Piece { name, bytes }) => files::write_with_beside(path, &made.bytes, (name, bytes), existing)?,
        None => files::write(path, &made.bytes, existing)?,
    }
    Ok(made)
}

/// Carries an export out for the window.
pub(super) fn perform(
    order: &Order,
    each: Option<&(Each, Going)>,
    path: &Path,
    overwrite: bool,
    language: Language,
) -> ExportState {
    let existing = if overwrite { Existing::Replace } else { Existing::Keep };
    let shown = path.display().to_string();
    let written = match each {
        None => export(order, path, existing).map(|made| ExportState::Done {
            path: shown,
            rows: made.rows,
            bytes: made.size(),
            files: None,
            left_out: made.left_out,
        }),
        Some((each, going)) => super::atlas(order, *each, path, existing, &going.0).map(|made| ExportState::Done {
            path: shown,
            rows: made.rows,
            bytes: made.bytes,
            files: Some(made.files),
            left_out: made.left_out,
        }),
    };
    match written {
        Ok(done) => done,
        Err(ExportFailure::File(FileError::Exists { path })) => ExportState::Exists(path.display().to_string()),
        Err(error) => ExportState::Failed(error.say(language)),
    }
}

/// Makes what an export will look like, for the window.
pub(super) fn show(order: &Arc<Order>, language: Language) -> Action {
    let made = export::preview(order, Gazetteer::embedded().division(), Boundaries::embedded());
    let made = made.map(Arc::new).map_err(|error| ExportFailure::Make(error).say(language));
    Action::ChooseExport(ExportAction::Previewed(Arc::clone(order), made))
}
