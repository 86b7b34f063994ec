//! Which of the usual shapes is a text that is no table, and what table is it?
//!
//! In: lines or paragraphs, or a table whose cells hold several facts. Out: a [`Shaped`] whose first row
//! is a header. Never does: make a project of a sentence; lose a line of what it read; say which column
//! is what (the columns' business), or where a name is.

mod aligned;
mod bullets;
mod cells;
mod items;
mod labels;
mod one_line;
mod packed;
mod text;
mod words;

use super::sheet::Sheet;
use text::Lines;

/// A text that became a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shaped {
    /// The shape: `table` (columns under one another), `numbered-list`, `bullets`, `labels`, `cell-lines`, `one-line` or `packed-cell`.
    pub shape: &'static str,
    /// A header row and the rows.
    pub sheet: Sheet,
    /// Row numbers of the prose that were read, in rising order, each once; never a blank row.
    pub rows_used: Vec<usize>,
}

/// Prose in one of the usual shapes; `None` for a letter, an article, or anything else that is no list.
///
/// ```
/// # use hankekartta::document::{Sheet, shapes};
/// let mut prose = Sheet::new("");
/// for (at, line) in ["- Kesäpolku, Salon kaupunki, 8 000 €", "- Talvipuisto, Raision kaupunki, 900 €"].iter().enumerate() {
///     prose.begin_row(at + 1);
///     prose.push_cell(line, None);
/// }
/// let shaped = shapes::find(&prose).unwrap();
/// assert_eq!((shaped.shape, shaped.sheet.len(), shaped.rows_used.len()), ("bullets", 3, 2));
/// ```
#[must_use]
pub fn find(prose: &Sheet) -> Option<Shaped> {
    let lines = Lines::of(prose);
    aligned::find(&lines)
        .or_else(|| labels::find(&lines))
        .or_else(|| bullets::find(&lines))
        .or_else(|| cells::find(&lines))
        .or_else(|| one_line::find(&lines))
        .or_else(|| packed::find(&lines))
}

/// A table one of whose columns holds several facts, named by a header with slashes
/// ("Hankkeen nimi / Toteuttaja / Toteutusaika / Hankemuoto"), with a column for each fact.
///
/// Where the cell cannot be parted with certainty it stays whole in the first of the columns.
#[must_use]
pub fn unpack(sheet: &Sheet) -> Option<Shaped> {
    packed::unpack(sheet)
}
