//! Which pipe tables and paragraphs does a Markdown text hold?
//!
//! Every table is a sheet whose rows and cells know their lines and bytes; all other lines are prose.
//! Never does: take a table inside a fence of code for one; drop a line that says something.

mod inline;

use std::ops::Range;

use super::Content;
use super::bounded::Bounded;
use super::encoding::Decoded;
use crate::model::Span;
use inline::plain;

pub(super) fn read(decoded: &Decoded, content: &mut Content) {
    let text = &*decoded.text;
    let lines: Vec<Range<usize>> = crate::document::source::lines(text).collect();
    let line = |at: usize| lines.get(at).and_then(|range| text.get(range.clone())).unwrap_or_default();
    let span = |range: Range<usize>| {
        let moved = Span { start: range.start + decoded.skipped, end: range.end + decoded.skipped };
        decoded.has_bytes().then_some(moved)
    };
    let mut prose = Bounded::new("");
    let mut heading = String::new();
    let mut fence: Option<&str> = None;
    let mut at = 0;
    while let Some(range) = lines.get(at) {
        let written = line(at);
        if let Some(mark) = fence_mark(written).filter(|mark| fence.is_none_or(|open| open == *mark)) {
            fence = if fence.is_some() { None } else { Some(mark) };
            at += 1;
            continue;
        }
        let rows = if fence.is_none() { table_rows(&line, at) } else { 0 };
        if rows == 0 {
            if !is_rule(written) && prose.begin(at + 1, span(range.clone())) {
                let shown = if fence.is_some() { written.to_owned() } else { shown(written) };
                prose.cell(&shown, span(range.clone()));
                if is_heading(written) || is_underline(line(at + 1)) && !shown.is_empty() {
                    heading = shown;
                }
            }
            at += 1;
            continue;
        }
        let mut grid = Bounded::new(&heading);
        for row in at..at + rows {
            let Some(range) = lines.get(row).filter(|_| !is_dashes(line(row))) else { continue };
            if !grid.begin(row + 1, span(range.clone())) {
                break;
            }
            for cell in cells(line(row)) {
                let written = line(row).get(cell.clone()).unwrap_or_default();
                grid.cell(&plain(written), span(range.start + cell.start..range.start + cell.end));
            }
        }
        grid.into_table(content);
        at += rows;
    }
    prose.into_prose(content);
}

/// Lines of the table that begins here; 0 where none does.
fn table_rows<'a>(line: &impl Fn(usize) -> &'a str, at: usize) -> usize {
    let piped = |at: usize| line(at).contains('|');
    let fenced = |at: usize| {
        let line = line(at).trim();
        line.len() > 1 && line.starts_with('|') && line.ends_with('|')
    };
    let mut end = at;
    if piped(at) && is_dashes(line(at + 1)) {
        end = at + 2;
        while piped(end) {
            end += 1;
        }
    } else if fenced(at) {
        // Without the line of dashes, only rows with both outer bars make a table.
        while fenced(end) {
            end += 1;
        }
        end = if end - at > 1 { end } else { at };
    }
    end - at
}

/// "| --- | :-: |": what stands under a header.
fn is_dashes(line: &str) -> bool {
    let line = line.trim();
    line.contains('|')
        && line.contains('-')
        && line.trim_matches('|').split('|').all(|cell| {
            let cell = cell.trim();
            let dashes = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        })
}

/// Where the cells of a row stand, without the space around them.
fn cells(line: &str) -> Vec<Range<usize>> {
    let mut bars = Vec::new();
    let mut escaped = false;
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' && !escaped {
            bars.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    let mut start = 0;
    let mut cells = Vec::with_capacity(bars.len() + 1);
    for end in bars.into_iter().chain([line.len()]) {
        cells.push(trimmed(line, start..end));
        start = end + 1;
    }
    // Outer bars part nothing.
    if line.trim_start().starts_with('|') {
        cells.remove(0);
    }
    let closed = line.trim_end().ends_with('|') && !line.trim_end().ends_with("\\|");
    if closed && cells.last().is_some_and(Range::is_empty) {
        cells.pop();
    }
    cells
}

fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = line.get(range.clone()).unwrap_or_default();
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

/// A line as a reader sees it.
fn shown(line: &str) -> String {
    let text = line.trim_start_matches('\u{feff}').trim();
    let text = text.trim_start_matches("> ").trim_start();
    if is_heading(text) {
        return plain(text.trim_start_matches('#').trim_end_matches('#').trim());
    }
    match ["- ", "* ", "+ "].iter().find_map(|bullet| text.strip_prefix(bullet)) {
        Some(item) => format!("• {}", plain(item.trim())),
        None => plain(text),
    }
}

fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    (1..=6).contains(&hashes) && line.get(hashes..).is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// A line of three or more equal marks: a rule, or what underlines a heading.
fn is_rule(line: &str) -> bool {
    let mut marks = line.bytes().filter(|byte| !byte.is_ascii_whitespace());
    let Some(first) = marks.next().filter(|first| b"-*_=".contains(first)) else { return false };
    let mut count = 1;
    marks.all(|mark| {
        count += 1;
        mark == first
    }) && count >= 3
}

fn is_underline(line: &str) -> bool {
    is_rule(line) && line.trim().bytes().all(|byte| matches!(byte, b'-' | b'='))
}

fn fence_mark(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|mark| line.trim_start().starts_with(mark))
}
