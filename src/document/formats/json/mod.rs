//! Which records does JSON hold: arrays, lines, 360Giving, GeoJSON?
//!
//! Every array of objects becomes a table under a header of the members' names. A broken value costs
//! its own record only. Never does: round a number; follow nesting without end.

mod geo;
mod grants;
mod records;
mod rescue;
mod value;

use serde_json::value::RawValue;

use super::bounded::Bounded;
use super::encoding::Decoded;
use super::{Content, Finding, MAX_DEPTH};
use crate::model::{FileFormat, Limit, Problem, Severity, Span};
use records::Table;
use value::{Members, Value, cell, depth, is_nested, is_object, open};

/// Objects around the records that are looked into.
const MAX_AROUND: usize = 6;
/// Bytes that are quoted of what could not be read.
const QUOTED: usize = 2000;

pub(super) fn read(decoded: &Decoded, content: &mut Content) {
    let text = decoded.text.trim_start_matches('\u{feff}');
    if depth(text) > MAX_DEPTH {
        content.report(Severity::Error, Problem::TooMuch { what: Limit::Depth, limit: MAX_DEPTH as u64 });
        return;
    }
    let mut reading = Reading { decoded, content, notes: Vec::new() };
    if reading.content.format == FileFormat::NdJson {
        reading.lines();
    } else {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(root) => reading.root(root),
            Err(error) => rescue::read(&mut reading, text, &error),
        }
    }
    reading.finish();
}

struct Reading<'a, 'c> {
    decoded: &'a Decoded<'a>,
    content: &'c mut Content,
    /// Lone values around the records: a year, a title.
    notes: Vec<String>,
}

impl<'a> Reading<'a, '_> {
    fn root(&mut self, root: &'a RawValue) {
        match open(root) {
            Value::Array(items) => self.array("", items),
            Value::Object(members) if geo::is_collection(&members) => self.features(&members),
            Value::Object(members) => {
                let before = self.content.tables.len();
                self.around(&members, "", 0);
                if self.content.tables.len() == before {
                    self.notes.clear();
                    self.lone(members, self.span(root));
                }
            }
            Value::Scalar(text) => self.notes.push(text.into_owned()),
        }
    }

    /// Looks for arrays of objects in an object; its plain members are notes.
    fn around(&mut self, members: &Members<'a>, path: &str, level: usize) {
        for (name, value) in &members.0 {
            let name = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
            match open(value) {
                Value::Array(items) if items.iter().any(|item| is_object(item)) => self.array(&name, items),
                Value::Object(inner) if geo::is_collection(&inner) => self.features(&inner),
                Value::Object(inner) if level < MAX_AROUND => self.around(&inner, &name, level + 1),
                _ => {
                    let text = cell(value);
                    if !text.is_empty() {
                        self.notes.push(format!("{name}: {text}"));
                    }
                }
            }
        }
    }

    fn array(&mut self, name: &str, items: Vec<&'a RawValue>) {
        if !items.iter().any(|item| is_nested(item)) {
            self.notes.extend(items.into_iter().map(|item| cell(item).into_owned()));
        } else if items.iter().any(|item| is_object(item)) {
            self.records(name, items.into_iter().enumerate().map(|(at, item)| (at + 1, item)));
        } else {
            self.rows(name, items);
        }
    }

    /// Records with their numbers become a table.
    fn records(&mut self, name: &str, records: impl Iterator<Item = (usize, &'a RawValue)>) {
        let mut table = Table::new(name);
        let mut unread = Vec::new();
        for (number, item) in records {
            match open(item) {
                Value::Object(members) => table.add(number, self.span(item), &geo::record(members)),
                Value::Scalar(text) if text.is_empty() => {}
                _ => unread.push((number, item.get().to_owned())),
            }
        }
        self.table(table, unread);
    }

    /// An array of arrays is a grid as it is.
    fn rows(&mut self, name: &str, items: Vec<&'a RawValue>) {
        let mut grid = Bounded::new(name);
        for (at, item) in items.into_iter().enumerate() {
            if !grid.begin(at + 1, None) {
                break;
            }
            match open(item) {
                Value::Array(cells) => cells.into_iter().for_each(|value| grid.cell(&cell(value), None)),
                _ => grid.cell(&cell(item), None),
            }
        }
        grid.into_table(self.content);
    }

    /// An object without lists is one record; one of objects alone is a list whose names are keys.
    fn lone(&mut self, members: Members<'a>, span: Option<Span>) {
        let mut table = Table::new("");
        if members.0.len() > 1 && members.0.iter().all(|(_, value)| is_object(value)) {
            let key = |name: &str| serde_json::value::to_raw_value(name).ok();
            for (at, (name, value)) in members.0.iter().enumerate() {
                let (Value::Object(mut record), Some(key)) = (open(value), key(name)) else { continue };
                let named = record.has("id");
                if !named {
                    record.0.insert(0, ("id".to_owned(), &key));
                }
                table.add(at + 1, self.span(value), &record);
            }
        } else {
            table.add(1, span, &geo::record(members));
        }
        self.table(table, Vec::new());
    }

    fn features(&mut self, root: &Members<'a>) {
        self.content.format = FileFormat::GeoJson;
        let (mut table, mut unread) = (Table::new(""), Vec::new());
        geo::read(root, &mut table, self.content, &mut unread);
        for (name, value) in &root.0 {
            if !is_nested(value) && name != "type" {
                self.notes.push(format!("{name}: {}", cell(value)));
            }
        }
        self.table(table, unread);
    }

    /// One value a line; a line that is none is reported and the rest is read.
    fn lines(&mut self) {
        let (mut table, mut unread) = (Table::new(""), Vec::new());
        for (at, range) in crate::document::source::lines(&self.decoded.text).enumerate() {
            let line = self.decoded.text.get(range).unwrap_or_default().trim().trim_start_matches('\u{feff}');
            // Text sequences (RFC 7464) begin each value with a record separator.
            let line = line.trim_start_matches('\u{1e}').trim_end_matches(',');
            if line.is_empty() {
                continue;
            }
            match serde_json::from_str::<&RawValue>(line).map(|raw| (open(raw), self.span(raw))) {
                Ok((Value::Object(members), span)) => table.add(at + 1, span, &geo::record(members)),
                _ => unread.push((at + 1, line.to_owned())),
            }
        }
        self.table(table, unread);
    }

    fn table(&mut self, table: Table, unread: Vec<(usize, String)>) {
        let at = (!table.is_empty()).then_some(self.content.tables.len());
        if at.is_some() {
            table.finish(self.content);
        }
        for (row, text) in unread {
            self.unread(at, row, &text);
        }
    }

    fn unread(&mut self, table: Option<usize>, row: usize, text: &str) {
        let text = text.get(..text.floor_char_boundary(QUOTED)).unwrap_or_default().to_owned();
        let problem = Problem::UnreadRow { text };
        self.content.findings.push(Finding { severity: Severity::Error, table, row, problem });
    }

    /// Where a value stands in the source's bytes; it is a stretch of the text.
    fn span(&self, raw: &RawValue) -> Option<Span> {
        let start = raw.get().as_ptr().addr().checked_sub(self.decoded.text.as_ptr().addr())?;
        let within = start + raw.get().len() <= self.decoded.text.len();
        let start = start + self.decoded.skipped;
        (within && self.decoded.has_bytes()).then(|| Span { start, end: start + raw.get().len() })
    }

    fn finish(self) {
        let mut prose = Bounded::new("");
        for (at, note) in self.notes.iter().enumerate() {
            if !prose.begin(at + 1, None) {
                break;
            }
            prose.cell(note, None);
        }
        prose.into_prose(self.content);
    }
}
