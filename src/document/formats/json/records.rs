//! How do records of any shape become the rows of one table?
//!
//! Columns are the members' paths in the order they are first seen; lists inside a record share their
//! column and stand in one cell, parted by bars. Never does: drop a member in silence.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::super::bounded::Bounded;
use super::super::{Content, MAX_COLUMNS};
use super::grants;
use super::value::{Members, Value, cell, is_nested, is_object, open};
use crate::model::{Limit, Span};

/// Objects inside a record that are taken apart; deeper ones stand as they are written.
const MAX_LEVELS: usize = 12;

/// Records on their way to a table.
#[derive(Debug, Default)]
pub(super) struct Table {
    name: String,
    columns: Vec<String>,
    known: BTreeMap<String, usize>,
    rows: Vec<Row>,
    too_wide: bool,
}

#[derive(Debug, Default)]
pub(super) struct Row {
    number: usize,
    span: Option<Span>,
    cells: BTreeMap<usize, String>,
}

impl Table {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a record.
    pub(super) fn add(&mut self, number: usize, span: Option<Span>, record: &Members<'_>) {
        let mut row = Row { number, span, cells: BTreeMap::new() };
        self.members(&mut row, "", record, 0);
        self.rows.push(row);
    }

    /// Adds a record of plain cells.
    pub(super) fn add_cells<'a>(&mut self, number: usize, cells: impl IntoIterator<Item = (&'a str, String)>) {
        let mut row = Row { number, span: None, cells: BTreeMap::new() };
        for (path, text) in cells {
            self.put(&mut row, path, &text);
        }
        self.rows.push(row);
    }

    fn members(&mut self, row: &mut Row, prefix: &str, members: &Members<'_>, level: usize) {
        for (name, value) in &members.0 {
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            self.value(row, &path, value, level);
        }
    }

    fn value(&mut self, row: &mut Row, path: &str, value: &RawValue, level: usize) {
        if level >= MAX_LEVELS || !is_nested(value) {
            return self.put(row, path, &cell(value));
        }
        match open(value) {
            Value::Object(inner) => self.members(row, path, &inner, level + 1),
            Value::Array(items) if !items.is_empty() && items.iter().all(|item| is_object(item)) => {
                for item in items {
                    self.value(row, path, item, level + 1);
                }
            }
            _ => self.put(row, path, &cell(value)),
        }
    }

    fn put(&mut self, row: &mut Row, path: &str, text: &str) {
        let column = match self.known.get(path) {
            Some(column) => *column,
            None if self.columns.len() >= MAX_COLUMNS => {
                self.too_wide = true;
                return;
            }
            None => {
                self.columns.push(path.to_owned());
                self.known.insert(path.to_owned(), self.columns.len() - 1);
                self.columns.len() - 1
            }
        };
        let cell = row.cells.entry(column).or_default();
        if !cell.is_empty() && !text.is_empty() {
            cell.push('|');
        }
        cell.push_str(text);
    }

    /// Records of one project, told by the column of its id, become one: what differs stands side by
    /// side, parted by bars.
    pub(super) fn merge(&mut self, is_id: impl Fn(&str) -> bool) {
        let Some(id) = self.columns.iter().position(|name| is_id(name)) else { return };
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut merged: Vec<Row> = Vec::new();
        for row in self.rows.drain(..) {
            let key = row.cells.get(&id).map(|key| key.trim().to_owned()).unwrap_or_default();
            let known = seen.get(&key).copied().filter(|_| !key.is_empty());
            if let Some(first) = known.and_then(|at| merged.get_mut(at)) {
                for (column, text) in row.cells {
                    join(first.cells.entry(column).or_default(), &text);
                }
            } else {
                seen.insert(key, merged.len());
                merged.push(row);
            }
        }
        self.rows = merged;
    }

    /// Writes the table with its header, whose row has the number 0.
    pub(super) fn finish(self, content: &mut Content) {
        let granted = grants::is_standard(&self.columns);
        content.standard |= granted;
        let mut grid = Bounded::new(&self.name);
        // Rows without places have none in the header either.
        let placed = self.rows.iter().all(|row| row.span.is_some()).then(Span::default);
        grid.begin(0, placed);
        for column in &self.columns {
            grid.cell(if granted { grants::title(column) } else { column }, None);
        }
        if self.too_wide {
            grid.left_out(Limit::Columns, MAX_COLUMNS as u64);
        }
        for row in &self.rows {
            if !grid.begin(row.number, placed.and(row.span)) {
                break;
            }
            let width = row.cells.last_key_value().map_or(0, |(last, _)| last + 1);
            for column in 0..width {
                grid.cell(row.cells.get(&column).map_or("", String::as_str), None);
            }
        }
        grid.into_table(content);
    }
}

/// Adds what is not there yet.
fn join(cell: &mut String, text: &str) {
    if text.is_empty() || cell.split('|').any(|known| known == text) {
        return;
    }
    if !cell.is_empty() {
        cell.push('|');
    }
    cell.push_str(text);
}
