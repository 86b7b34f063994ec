//! How does an order become a file on the disk?

use std::path::Path;

use super::say;
use crate::boundaries::Boundaries;
use crate::export::{self, ExportError, Exported, Given, Order};
use crate::files::{self, Existing, FileError};
use crate::gazetteer::Gazetteer;
use crate::model::Language;
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
}

impl ExportFailure {
    /// What went wrong, where, and what to do.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let words = Words::new(language);
        match self {
            Self::File(error) => say(error, language),
            Self::Make(ExportError::NotMade(format)) => {
                words.with("export-not-made", &[("format", Arg::Text(format.key()))])
            }
            Self::Make(ExportError::NoColumn(column)) => {
                words.with("export-no-column", &[("column", Arg::Text(column))])
            }
            Self::Make(ExportError::OnlyDegrees(format)) => {
                words.with("export-only-degrees", &[("format", Arg::Text(format.key()))])
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

/// Makes an order and writes it whole or not at all.
///
/// # Errors
/// [`ExportFailure`]; what was at `path` before is still there.
pub fn export(order: &Order, path: &Path, existing: Existing) -> Result<Exported, ExportFailure> {
    let made = make(order)?;
    files::write(path, &made.bytes, existing)?;
    Ok(made)
}
