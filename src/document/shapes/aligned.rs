//! Is the text a table whose columns stand under one another, parted by spaces or drawn with bars?
//!
//! "Hakija        Hanke      Avustus": the header tells where columns begin, and a cell belongs to the
//! column that it stands under most. Bars and rules (`| a | b |`, `+---+---+`) part cells as drawn.
//! Never does: part a sentence with two spaces in it; move a cell that stands under no column.

use std::ops::Range;

use super::Shaped;
use super::text::{Builder, Cell, Line, Lines};
use super::words::{bare_sum, header};
use crate::document::list::Role;
use crate::document::values;

/// Known words that a line must have to be a header.
const KNOWN: usize = 2;

pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    drawn(lines).or_else(|| spaced(lines))
}

/// Pieces of a line between gaps of two spaces or more, in bytes.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut spaces = 2;
    for (at, letter) in text.char_indices() {
        if letter == ' ' || letter == '\u{a0}' {
            spaces += 1;
            continue;
        }
        let end = at + letter.len_utf8();
        match found.last_mut().filter(|_| spaces < 2) {
            Some(piece) => piece.end = end,
            None => found.push(at..end),
        }
        spaces = 0;
    }
    found
}

/// Known header words among the pieces of a line, each role once.
fn known(text: &str, pieces: &[Range<usize>]) -> usize {
    let mut roles: Vec<Role> = pieces.iter().filter_map(|piece| text.get(piece.clone())).filter_map(header).collect();
    roles.sort_unstable();
    roles.dedup();
    roles.len()
}

/// A column under a header: where it stands, in letters from the beginning of the line.
struct Under {
    letters: Range<usize>,
}

fn spaced(lines: &Lines<'_>) -> Option<Shaped> {
    let all = &lines.all;
    let (at, names) = all.iter().enumerate().find_map(|(at, line)| {
        let found = pieces(line.text);
        (found.len() >= 2 && known(line.text, &found) >= KNOWN).then_some((at, found))
    })?;
    let first = all.get(at)?;
    let under: Vec<Under> = names.iter().map(|piece| Under { letters: letters(first, piece) }).collect();
    let header: Vec<Cell> = names.iter().map(|piece| cell(first, piece)).collect();
    let mut builder = Builder::new(lines.with_spans, first.number, &header);
    builder.uses([first.number]);
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut tabled = 0;
    for line in all.iter().skip(at + 1) {
        if is_rule(line.text) {
            continue;
        }
        let parts = pieces(line.text);
        let mut cells: Vec<Cell> = vec![Cell::default(); under.len()];
        for part in &parts {
            let column = column(&under, &letters(line, part));
            if let Some(slot) = cells.get_mut(column) {
                join(slot, cell(line, part));
            }
        }
        // A line under all columns but the first goes on with what stands above, unless it has a sum or days.
        let more = cells.first().is_some_and(|first| first.text.is_empty())
            && !parts.iter().filter_map(|part| line.text.get(part.clone())).any(is_value);
        match rows.last_mut().filter(|_| more) {
            Some((_, above)) => {
                for (above, cell) in above.iter_mut().zip(cells) {
                    join(above, cell);
                }
            }
            None => rows.push((line.number, cells)),
        }
        tabled += usize::from(parts.len() >= 2);
        builder.uses([line.number]);
    }
    // Lines of one piece are titles between and remarks; a table has mostly others.
    if tabled == 0 || tabled * 2 < rows.len() {
        return None;
    }
    for (number, cells) in &rows {
        builder.row(*number, cells);
    }
    Some(builder.done("table"))
}

/// Money or days: a row's own.
fn is_value(text: &str) -> bool {
    bare_sum(text) || values::amount(text, None).is_some() || values::period(text).is_some()
}

fn join(slot: &mut Cell, cell: Cell) {
    if slot.text.is_empty() {
        *slot = cell;
    } else if !cell.text.is_empty() {
        slot.text.push(' ');
        slot.text.push_str(&cell.text);
        if let (Some(span), Some(more)) = (slot.span.as_mut(), cell.span) {
            span.end = more.end.max(span.end);
        }
    }
}

/// Where a piece stands, in letters from the line's beginning with its indent.
fn letters(line: &Line<'_>, piece: &Range<usize>) -> Range<usize> {
    let count = |range: Range<usize>| line.text.get(range).unwrap_or_default().chars().count();
    let start = line.indent + count(0..piece.start);
    start..start + count(piece.clone())
}

/// The column that a piece stands under most; where it stands under none, the nearest to its left.
fn column(under: &[Under], piece: &Range<usize>) -> usize {
    let shared =
        |column: &Under| column.letters.end.min(piece.end).saturating_sub(column.letters.start.max(piece.start));
    let most = under.iter().enumerate().map(|(at, column)| (shared(column), std::cmp::Reverse(at))).max();
    if let Some((shared, at)) = most
        && shared > 0
    {
        return at.0;
    }
    under.iter().rposition(|column| column.letters.start <= piece.start).unwrap_or_default()
}

fn cell(line: &Line<'_>, piece: &Range<usize>) -> Cell {
    Cell { text: line.text.get(piece.clone()).unwrap_or_default().to_owned(), span: line.span(piece) }
}

/// "-----", "+----+----+", "==== ====".
fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| {
            matches!(c, '-' | '=' | '+' | '|' | '_' | ' ' | '─' | '┼' | '├' | '┤' | '┌' | '┬' | '┐' | '└' | '┴' | '┘')
        })
}

fn is_bar(letter: char) -> bool {
    matches!(letter, '|' | '│')
}

/// Cells between bars.
fn barred(line: &Line<'_>) -> Option<Vec<Cell>> {
    let text = line.text;
    if !text.starts_with(is_bar) || !text.ends_with(is_bar) || text.chars().count() < 3 {
        return None;
    }
    let bars: Vec<(usize, &str)> = text.match_indices(is_bar).collect();
    let cells = bars.windows(2).map(|pair| {
        let [(a, bar), (b, _)] = pair else { return Cell::default() };
        let inner = text.get(a + bar.len()..*b).unwrap_or_default();
        let start = a + bar.len() + (inner.len() - inner.trim_start().len());
        cell(line, &(start..start + inner.trim().len()))
    });
    Some(cells.collect())
}

/// A table drawn with bars and rules; where rules part every row, lines between them are one row.
fn drawn(lines: &Lines<'_>) -> Option<Shaped> {
    let all = &lines.all;
    let first = all.iter().position(|line| barred(line).is_some_and(|cells| cells.len() >= 2))?;
    let names = barred(all.get(first)?)?;
    let roles = names.iter().filter(|name| header(&name.text).is_some()).count();
    if roles < KNOWN {
        return None;
    }
    let body = || all.iter().skip(first + 1).take_while(|line| is_rule(line.text) || barred(line).is_some());
    let rules = body().filter(|line| is_rule(line.text)).count();
    let by_rule = rules > 2;
    let mut builder = Builder::new(lines.with_spans, all.get(first)?.number, &names);
    builder.uses([all.get(first)?.number]);
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut new = true;
    for line in body() {
        let Some(cells) = barred(line).filter(|_| !is_rule(line.text)) else {
            new = true;
            continue;
        };
        builder.uses([line.number]);
        match rows.last_mut().filter(|_| by_rule && !new) {
            Some((_, above)) => {
                for (above, cell) in above.iter_mut().zip(cells) {
                    join(above, cell);
                }
            }
            None => rows.push((line.number, cells)),
        }
        new = false;
    }
    if rows.is_empty() {
        return None;
    }
    for (number, cells) in &rows {
        builder.row(*number, cells);
    }
    Some(builder.done("table"))
}
