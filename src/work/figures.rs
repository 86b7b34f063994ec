//! How does a table of figures come in?

use std::path::Path;

use super::say;
use crate::files;
use crate::intake::{self, FigureTable};
use crate::model::Language;
use crate::words::Words;

/// The division year that names of a table are read on: the map's.
const YEAR: i16 = 2020;

/// Reads a table of figures.
///
/// # Errors
/// What, where and what to do, in a language.
pub(super) fn load(path: &Path, language: Language) -> Result<FigureTable, String> {
    let bytes = files::read(path).map_err(|error| say(&error, language))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    intake::figures(&name, &bytes, YEAR)
        .map_err(|error| format!("{name}: {}", Words::new(language).text(&format!("figures-{}", error.key()))))
}
