//! Which columns may be asked for, and what is lost without one?

use super::ExportError;

/// Words for a person who left out the column that tells guesses from readings.
pub(super) const UNMARKED: &str = "left-out-guess-column";

/// Refuses a column that the file has nowhere.
pub(super) fn known(wanted: &[String], columns: &[&str]) -> Result<(), ExportError> {
    match wanted.iter().find(|key| !columns.contains(&key.as_str())) {
        Some(key) => Err(ExportError::NoColumn(key.clone())),
        None => Ok(()),
    }
}

/// What is told where guesses stand among rows that do not say so.
pub(super) fn unmarked(unmarked: bool) -> Vec<&'static str> {
    if unmarked { vec![UNMARKED] } else { Vec::new() }
}
