//! How does a cell stay text when a spreadsheet opens it, and how does one get it back?
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, also after spaces, a
//! byte order mark or quotes, and treats a leading tab or line break as such a beginning. The rule:
//! such a cell, and each cell that begins with an apostrophe, gets one apostrophe in front. So the way
//! back is always the same: take one leading apostrophe away.

use std::borrow::Cow;

/// Put in front of a cell that is not to be run.
const GUARD: char = '\'';

/// A cell that no spreadsheet runs as a formula.
///
/// ```
/// # use hankekartta::export::{harmless, plain_cell};
/// assert_eq!(harmless("=1+1"), "'=1+1");
/// assert_eq!(harmless("Turun kaupunki"), "Turun kaupunki");
/// assert_eq!(plain_cell(&harmless("'@x")), "'@x");
/// ```
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(GUARD) || could_run(cell) { Cow::Owned(format!("{GUARD}{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`harmless`].
#[must_use]
pub fn plain_cell(cell: &str) -> &str {
    cell.strip_prefix(GUARD).unwrap_or(cell)
}

fn could_run(cell: &str) -> bool {
    for c in cell.chars() {
        match c {
            // Full-width signs are read as the plain ones by spreadsheets set to East Asian languages.
            '\t' | '\r' | '\n' | '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' => return true,
            '"' | '\'' | '“' | '”' | '„' | '\u{feff}' | '\u{200b}' => {}
            c if c.is_whitespace() || c.is_control() => {}
            _ => return false,
        }
    }
    false
}
