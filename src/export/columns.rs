//! Which columns may be asked for, and what is lost without one?

use super::rows::any_guess;
use super::{ExportError, Selection};

/// Words for a person who left out the column that tells guesses from readings.
pub(super) const UNMARKED: &str = "left-out-guess-column";

/// Refuses a column that the file has nowhere.
pub(super) fn known(wanted: &[String], columns: &[&str]) -> Result<(), ExportError> {
    match wanted.iter().find(|key| !columns.contains(&key.as_str())) {
        Some(key) => Err(ExportError::NoColumn(key.clone())),
        None => Ok(()),
    }
}

/// What is told where guesses stand among rows that do not say so: rows with these columns.
pub(super) fn unmarked(selection: Selection<'_>, columns: &[&str]) -> Vec<&'static str> {
    if columns.contains(&"guess") || !any_guess(selection) { Vec::new() } else { vec![UNMARKED] }
}
