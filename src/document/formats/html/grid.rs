//! Which cell stands where, when cells span rows and columns?
//!
//! A cell stands in each of the places it covers. Spans end with their group of rows, as in a
//! browser; a span far wider than the table is cut to it. Never does: let one cell make a million.

use super::super::bounded::Bounded;
use super::super::{Content, MAX_ROWS};
use crate::model::Limit;

/// A wider span says nothing of the table's width.
const WIDE: usize = 100;
/// Widest span that browsers follow.
const MAX_SPAN: usize = 1000;

/// A table as it is read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) name: String,
    rows: Vec<Vec<Cell>>,
    /// Group (`thead`, `tbody`) of each row.
    groups: Vec<usize>,
    group: usize,
    too_wide: bool,
}

#[derive(Debug)]
struct Cell {
    text: String,
    columns: usize,
    /// 0: to the end of the group.
    rows: usize,
}

/// A cell that reaches down from an earlier row.
#[derive(Debug, Clone, Copy)]
struct Reaching {
    row: usize,
    cell: usize,
    /// Rows that it still covers.
    left: usize,
}

impl Grid {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub(super) fn begin_group(&mut self) {
        self.group += 1;
    }

    pub(super) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
        self.groups.push(self.group);
    }

    pub(super) fn cell(&mut self, text: String, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.too_wide |= columns > MAX_SPAN;
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell { text, columns: columns.clamp(1, MAX_SPAN), rows });
        }
    }

    /// Rows with two cells or more that say something.
    pub(super) fn full_rows(&self) -> usize {
        let says = |row: &&Vec<Cell>| row.iter().filter(|cell| !cell.text.is_empty()).count() > 1;
        self.rows.iter().filter(says).count()
    }

    /// Lines of all cells, for a table that only lays out a page.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flatten().flat_map(|cell| cell.text.lines()).filter(|line| !line.trim().is_empty())
    }

    pub(super) fn says_nothing(&self) -> bool {
        self.rows.iter().flatten().all(|cell| cell.text.trim().is_empty())
    }

    /// Writes the table; its rows are numbered from 1.
    pub(super) fn finish(&self, content: &mut Content) {
        let mut out = Bounded::new(&self.name);
        if self.too_wide {
            out.left_out(Limit::Columns, MAX_SPAN as u64);
        }
        let width = |row: &Vec<Cell>| row.iter().map(|cell| if cell.columns > WIDE { 1 } else { cell.columns }).sum();
        let widest: usize = self.rows.iter().map(width).max().unwrap_or_default();
        let mut down: Vec<Option<Reaching>> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 && self.groups.get(at) != self.groups.get(at - 1) {
                down.clear();
            }
            if !out.begin(at + 1, None) {
                break;
            }
            self.write(at, row, widest, &mut down, &mut out);
        }
        out.into_table(content);
    }

    fn write(&self, at: usize, row: &[Cell], widest: usize, down: &mut Vec<Option<Reaching>>, out: &mut Bounded) {
        let mut place = 0;
        let mut cells = row.iter().enumerate();
        let last = |down: &[Option<Reaching>]| down.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        loop {
            if let Some(reaching) = down.get(place).copied().flatten() {
                let text = self.rows.get(reaching.row).and_then(|row| row.get(reaching.cell)).map(|cell| &cell.text);
                out.cell(text.map_or("", String::as_str), None);
                if let Some(slot) = down.get_mut(place) {
                    *slot = (reaching.left > 1).then_some(Reaching { left: reaching.left - 1, ..reaching });
                }
                place += 1;
            } else if let Some((index, cell)) = cells.next() {
                let free = widest.saturating_sub(place).max(1);
                let columns = if cell.columns > WIDE { free } else { cell.columns };
                let left = if cell.rows == 0 { MAX_ROWS } else { cell.rows - 1 };
                for column in place..place + columns {
                    out.cell(&cell.text, None);
                    if down.len() <= column {
                        down.resize(column + 1, None);
                    }
                    if let Some(slot) = down.get_mut(column) {
                        *slot = (left > 0).then_some(Reaching { row: at, cell: index, left });
                    }
                }
                place += columns;
            } else if place < last(down) {
                // A hole before a cell that reaches down from above.
                out.cell("", None);
                place += 1;
            } else {
                break;
            }
        }
    }
}
