//! How do single cells and merges become rows at their true places?
//!
//! In: cells by row and column from 0, row after row. Out: rows numbered as a person sees them, with empty
//! cells before the first so that columns are true too. A merge says its value in each of its places, in
//! rows that say something of their own. Never does: make blank rows; go on without end over merges.

use calamine::Dimensions;

use super::cells::Value;
use crate::document::formats::bounded::Bounded;
use crate::document::formats::{Content, MAX_COLUMNS};
use crate::model::Limit;

/// Most merges of a sheet that are followed.
const MAX_MERGES: usize = 200_000;
/// Most places that merges are looked at or written in, in one sheet.
const MAX_FILLS: usize = 20_000_000;
/// A merge wider than this is a title over the whole sheet: it is said once.
const WIDEST_MERGE: u32 = 256;
/// Most cells of a sheet whose rows are out of order.
const MAX_SORTED: usize = 2_000_000;
/// Most bytes of them.
const MAX_SORTED_BYTES: usize = 128 * 1024 * 1024;

/// A sheet that is being filled.
pub(super) struct Rows {
    sheet: Bounded,
    /// Merges that have not begun, the last one first.
    merges: Vec<Dimensions>,
    /// Merges that reach the current row, with their value.
    open: Vec<(Dimensions, String)>,
    fills: usize,
    row: Option<u32>,
    cells: Vec<(u32, String)>,
    disordered: bool,
    /// All cells where they are sorted first.
    sorted: Option<Vec<(u32, u32, String)>>,
    sorted_bytes: usize,
    scratch: String,
}

impl Rows {
    /// `used`: rows and bytes of the sheets before.
    pub(super) fn new(name: &str, used: (usize, u64)) -> Self {
        Self {
            sheet: Bounded::new(name).after(used.0, used.1),
            merges: Vec::new(),
            open: Vec::new(),
            fills: 0,
            row: None,
            cells: Vec::new(),
            disordered: false,
            sorted: None,
            sorted_bytes: 0,
            scratch: String::new(),
        }
    }

    /// For cells in any order.
    pub(super) fn sorting(name: &str, used: (usize, u64)) -> Self {
        Self { sorted: Some(Vec::new()), ..Self::new(name, used) }
    }

    /// `true` when a row came behind a later one.
    pub(super) fn is_disordered(&self) -> bool {
        self.disordered
    }

    /// Notes that something beyond a limit was left out.
    pub(super) fn left_out(&mut self, what: Limit, limit: u64) {
        self.sheet.left_out(what, limit);
    }

    /// The sheet's merges, before its first cell.
    pub(super) fn merge(&mut self, mut merges: Vec<Dimensions>) {
        merges.retain(|merge| merge.start != merge.end && merge.start.0 <= merge.end.0 && merge.start.1 <= merge.end.1);
        if merges.len() > MAX_MERGES {
            self.sheet.left_out(Limit::Work, MAX_MERGES as u64);
            merges.truncate(MAX_MERGES);
        }
        merges.sort_unstable_by_key(|merge| std::cmp::Reverse(merge.start));
        self.merges = merges;
    }

    /// Merges that begin in the next row, from left to right.
    pub(super) fn merge_more(&mut self, merges: impl Iterator<Item = Dimensions>) {
        // They are rare: the list is short, or empty.
        let mut merges: Vec<Dimensions> = merges.collect();
        if merges.is_empty() || self.fills > MAX_FILLS {
            return;
        }
        if let Some(row) = self.row.take() {
            self.flush(row);
        }
        merges.reverse();
        self.merges = merges;
    }

    /// Adds a cell; `false` when there is no room for more.
    pub(super) fn cell(&mut self, row: u32, column: u32, value: &Value<'_>) -> bool {
        self.scratch.clear();
        value.write(&mut self.scratch);
        if self.scratch.trim().is_empty() {
            return true;
        }
        let text = self.scratch.clone();
        if let Some(sorted) = &mut self.sorted {
            self.sorted_bytes += text.len();
            if sorted.len() >= MAX_SORTED || self.sorted_bytes > MAX_SORTED_BYTES {
                self.sheet.left_out(Limit::Work, MAX_SORTED as u64);
                return false;
            }
            sorted.push((row, column, text));
            return true;
        }
        self.place(row, column, text)
    }

    fn place(&mut self, row: u32, column: u32, text: String) -> bool {
        if let Some(current) = self.row {
            if row < current {
                self.disordered = true;
                return false;
            }
            if row > current && !self.flush(current) {
                return false;
            }
        }
        self.row = Some(row);
        // Cells of one row said twice are no row: a hostile file does not fill the memory so.
        if column as usize >= MAX_COLUMNS || self.cells.len() >= 2 * MAX_COLUMNS {
            self.sheet.left_out(Limit::Columns, MAX_COLUMNS as u64);
            return true;
        }
        self.cells.push((column, text));
        true
    }

    /// Writes the current row; `false` when there is no room.
    fn flush(&mut self, row: u32) -> bool {
        let mut cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return true;
        }
        cells.sort_by_key(|(column, _)| *column);
        self.fill(row, &mut cells);
        let room = self.sheet.begin(row as usize + 1, None);
        if room {
            let mut at = 0;
            for (column, text) in &cells {
                while at < *column {
                    self.sheet.cell("", None);
                    at += 1;
                }
                // The same cell said twice: the first one stands.
                if at == *column {
                    self.sheet.cell(text, None);
                    at += 1;
                }
            }
        }
        cells.clear();
        self.cells = cells;
        room
    }

    /// Puts the values of merges into their places of a row.
    fn fill(&mut self, row: u32, cells: &mut Vec<(u32, String)>) {
        while let Some(merge) = self.merges.pop_if(|merge| merge.start.0 <= row) {
            // A merge that began in a row without a cell has no value.
            let at = cells.binary_search_by_key(&merge.start.1, |(column, _)| *column);
            if merge.start.0 == row
                && let Some((_, text)) = at.ok().and_then(|at| cells.get(at))
            {
                self.open.push((merge, text.clone()));
            }
        }
        self.open.retain(|(merge, _)| merge.end.0 >= row);
        if self.open.is_empty() {
            return;
        }
        let mut covered = std::collections::BTreeMap::new();
        for (merge, text) in &self.open {
            let wide = merge.end.1 - merge.start.1 >= WIDEST_MERGE;
            for column in merge.start.1..=if wide { merge.start.1 } else { merge.end.1 } {
                // A long value costs more than a short one.
                self.fills += 1 + text.len() / 64;
                if self.fills > MAX_FILLS {
                    self.sheet.left_out(Limit::Work, MAX_FILLS as u64);
                    self.open.clear();
                    self.merges.clear();
                    return;
                }
                if (column as usize) < MAX_COLUMNS {
                    covered.insert(column, text.clone());
                }
            }
        }
        cells.retain(|(column, _)| !covered.contains_key(column));
        cells.extend(covered);
        cells.sort_by_key(|(column, _)| *column);
    }

    /// The sheet becomes the next table; rows and bytes of the file so far.
    pub(super) fn finish(mut self, content: &mut Content) -> (usize, u64) {
        if let Some(mut sorted) = self.sorted.take() {
            sorted.sort_by_key(|(row, column, _)| (*row, *column));
            for (row, column, text) in sorted {
                if !self.place(row, column, text) {
                    break;
                }
            }
        }
        if let Some(row) = self.row {
            self.flush(row);
        }
        let used = self.sheet.used();
        self.sheet.into_table(content);
        used
    }
}
