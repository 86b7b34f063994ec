//! How do cells leave for the clipboard, so that a spreadsheet takes them apart as they stood?
//!
//! Tabs between cells, a line each; numbers without grouping and with the language's decimal mark, words
//! harmless. Never does: choose the cells.

use super::harmless;
use crate::model::Language;
use crate::query::Cell;
use crate::words::{between, decimal};

/// Rows under their titles as tab-separated text that Excel and `LibreOffice` paste.
///
/// ```
/// # use hankekartta::{export::tsv, model::Language, query::Cell};
/// let share = Cell::Number { value: 12.5, decimals: 1, marked: false };
/// let rows = vec![vec![Cell::Text("=1+1".into()), share]];
/// assert_eq!(tsv(&["Nimi", "Osuus, %"], rows, Language::Fi), "Nimi\tOsuus, %\n'=1+1\t12,5\n");
/// ```
#[must_use]
pub fn tsv(titles: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>, language: Language) -> String {
    let mut text = String::new();
    line(&mut text, titles.iter().map(|title| quoted(&harmless(title))));
    for row in rows {
        line(&mut text, row.iter().map(|cell| written(cell, language)));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push('\t');
        }
        text.push_str(&cell);
    }
    text.push('\n');
}

fn written(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => quoted(&harmless(words)),
        Cell::Number { value, decimals, .. } => decimal(language, *value, *decimals),
        // Words on purpose: a spreadsheet must not take one end of it for the number.
        Cell::Range { low, high, decimals, more } => {
            between(&decimal(language, *low, *decimals), &decimal(language, *high, *decimals), *more)
        }
        Cell::Day(day) => day.to_string(),
        Cell::Unknown => "?".to_owned(),
    }
}

/// A cell with a tab, a line end or a quote stands in quotes, its own doubled.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
