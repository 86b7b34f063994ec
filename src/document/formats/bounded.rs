//! How is a grid filled without growing past its limits?
//!
//! Rows, columns, bytes of a cell and bytes in all. What goes beyond is left out and reported once.
//! Never does: leave out in silence.

use super::{Content, Finding, MAX_CELL, MAX_COLUMNS, MAX_EXPANDED, MAX_ROWS};
use crate::document::sheet::Sheet;
use crate::model::{Limit, Problem, Severity, Span};

/// A sheet that is being filled.
#[derive(Debug, Default)]
pub(super) struct Bounded {
    sheet: Sheet,
    /// Cells of the row begun last.
    width: usize,
    /// Its number.
    row: usize,
    bytes: u64,
    /// Rows of the sheets before in the same file.
    before: usize,
    /// What was left out, with the row where it first was.
    left_out: Vec<(Limit, u64, usize)>,
}

impl Bounded {
    pub(super) fn new(name: &str) -> Self {
        Self { sheet: Sheet::new(name), ..Self::default() }
    }

    /// Counts what the sheets before in the same file took already.
    pub(super) fn after(mut self, rows: usize, bytes: u64) -> Self {
        (self.before, self.bytes) = (rows, bytes);
        self
    }

    /// `true` without a row.
    pub(super) fn is_empty(&self) -> bool {
        self.sheet.is_empty()
    }

    /// Rows and bytes of the file so far, to go on with in its next sheet.
    pub(super) fn used(&self) -> (usize, u64) {
        (self.before + self.sheet.len(), self.bytes)
    }

    /// Begins a row; `false` when there is no room for one.
    pub(super) fn begin(&mut self, number: usize, span: Option<Span>) -> bool {
        if self.before + self.sheet.len() >= MAX_ROWS {
            self.left_out(Limit::Rows, MAX_ROWS as u64);
            return false;
        }
        if self.bytes >= MAX_EXPANDED {
            self.left_out(Limit::Expanded, MAX_EXPANDED);
            return false;
        }
        match span {
            Some(span) => self.sheet.begin_row_at(number, span),
            None => self.sheet.begin_row(number),
        }
        (self.row, self.width) = (number, 0);
        true
    }

    /// Adds a cell to the row begun last.
    pub(super) fn cell(&mut self, text: &str, span: Option<Span>) {
        if self.width >= MAX_COLUMNS {
            return self.left_out(Limit::Columns, MAX_COLUMNS as u64);
        }
        let mut text = text;
        if text.len() > MAX_CELL {
            self.left_out(Limit::Cell, MAX_CELL as u64);
            text = text.get(..text.floor_char_boundary(MAX_CELL)).unwrap_or_default();
        }
        // A hostile file may say one long cell a million times.
        if self.bytes + text.len() as u64 > MAX_EXPANDED {
            self.left_out(Limit::Expanded, MAX_EXPANDED);
            text = "";
        }
        // An empty cell costs too: a hundred million of them are memory.
        self.bytes += text.len() as u64 + 4;
        self.width += 1;
        self.sheet.push_cell(text, span);
    }

    /// Notes that something beyond a limit was left out.
    pub(super) fn left_out(&mut self, what: Limit, limit: u64) {
        if !self.left_out.iter().any(|(known, ..)| *known == what) {
            self.left_out.push((what, limit, self.row));
        }
    }

    /// The sheet becomes the next table, and what was left out a finding about it.
    pub(super) fn into_table(self, content: &mut Content) {
        let table = Some(content.tables.len());
        content.findings.extend(findings(&self.left_out, table));
        content.tables.push(self.sheet);
    }

    /// The sheet becomes the prose.
    pub(super) fn into_prose(self, content: &mut Content) {
        content.findings.extend(findings(&self.left_out, None));
        content.prose = self.sheet;
    }
}

fn findings(left_out: &[(Limit, u64, usize)], table: Option<usize>) -> impl Iterator<Item = Finding> {
    left_out.iter().map(move |(what, limit, row)| Finding {
        severity: Severity::Error,
        table,
        row: *row,
        problem: Problem::TooMuch { what: *what, limit: *limit },
    })
}
