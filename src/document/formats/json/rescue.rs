//! Which records of a broken JSON text are whole?
//!
//! A file cut off in the middle, a list with one bad value, values one after the other. Never does:
//! mend a value; search without end.

use serde_json::value::RawValue;

use super::super::Content;
use super::Reading;
use super::records::Table;
use super::value::{Value, open};
use crate::model::{FileFormat, Problem, Severity};

/// Bytes that may be scanned for bad values, beyond sixteen times the text.
const SCANNED: usize = 64 * 1024 * 1024;

pub(super) fn read(reading: &mut Reading<'_, '_>, text: &str, error: &serde_json::Error) {
    if in_lines(text) {
        reading.content.format = FileFormat::NdJson;
        return reading.lines();
    }
    let mut table = Table::new("");
    let mut unread = Vec::new();
    let whole = first(text).is_some_and(|(_, rest)| rest.trim_start().starts_with('{'));
    let mut rest = if whole { text } else { list(text) };
    let (mut number, mut budget) = (0, SCANNED.max(text.len().saturating_mul(16)));
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if rest.is_empty() || rest.starts_with(']') {
            break;
        }
        number += 1;
        if let Some((raw, after)) = first(rest) {
            match open(raw) {
                Value::Object(members) => table.add(number, reading.span(raw), &super::geo::record(members)),
                _ => unread.push((number, raw.get().to_owned())),
            }
            rest = after;
            continue;
        }
        budget = budget.saturating_sub(rest.len());
        let next = if budget == 0 { None } else { next(rest) };
        let (bad, after) = rest.split_at_checked(next.unwrap_or(rest.len())).unwrap_or((rest, ""));
        unread.push((number, bad.trim_end_matches([',', ' ', '\n', '\r', '\t']).to_owned()));
        rest = after;
    }
    if !whole || !unread.is_empty() {
        broken(reading.content, error);
    }
    reading.table(table, unread);
}

fn broken(content: &mut Content, error: &serde_json::Error) {
    let problem = Problem::Broken { format: content.format.key().to_owned(), cause: error.to_string() };
    content.report(Severity::Error, problem);
}

/// Most lines begin and end like an object of their own.
fn in_lines(text: &str) -> bool {
    let (mut alike, mut all) = (0usize, 0usize);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        all += 1;
        alike += usize::from(line.len() > 2 && line.starts_with('{') && line.ends_with('}'));
    }
    alike > 1 && alike * 2 > all
}

/// The first value of a text and what stands behind it.
fn first(text: &str) -> Option<(&RawValue, &str)> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let raw = stream.next()?.ok()?;
    text.get(stream.byte_offset()..).map(|rest| (raw, rest))
}

/// What stands in the first list of objects; nothing when there is none.
fn list(text: &str) -> &str {
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' if !quoted => {
                let inner = text.get(at + 1..).unwrap_or_default();
                // A list of coordinates is none of objects.
                if inner.trim_start().starts_with('{') {
                    return inner;
                }
            }
            _ => {}
        }
    }
    ""
}

/// Where the value behind a bad one may begin: an object after a comma, or on a line of its own.
fn next(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut from = 1;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find('{')) {
        let at = from + found;
        let before = text.get(..at).unwrap_or_default().trim_end();
        if before.ends_with(',') && before.trim_end_matches([',', ' ', '\n', '\r', '\t']).ends_with(['}', ']']) {
            return Some(at);
        }
        if matches!(bytes.get(at - 1), Some(b'\n' | b'\r')) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}
