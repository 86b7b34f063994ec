//! Which of the usual shapes is a text that is no table?

use super::sheet::Sheet;

/// A text that became a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shaped {
    /// The shape.
    pub shape: &'static str,
    /// A header row and the rows.
    pub sheet: Sheet,
    /// Row numbers of the prose that were read.
    pub rows_used: Vec<usize>,
}

/// Prose in one of the usual shapes.
#[must_use]
pub fn find(_prose: &Sheet) -> Option<Shaped> {
    None
}

/// A table whose cells hold several facts each.
#[must_use]
pub fn unpack(_sheet: &Sheet) -> Option<Shaped> {
    None
}
