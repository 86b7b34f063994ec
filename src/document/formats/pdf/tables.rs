//! Which runs of lines are a table, and over which pages does it run?
//!
//! Lines whose pieces keep to the same columns are a table; all other lines are prose. Never does:
//! drop a line; take two columns of running text for a table.

use super::lines::{Line, Piece, Rules};
use super::rows::{self, Grid};

/// Pieces of a line; more is a drawing.
const MAX_PIECES: usize = 200;
/// Lines without columns that may stand inside a table: a heading between.
const MAX_BRIDGE: usize = 2;

/// Lines of one page.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) number: usize,
    pub(super) lines: Vec<Line>,
    pub(super) turned: Vec<Line>,
    pub(super) rules: Rules,
}

/// A table as it will be a sheet.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) rows: Vec<Vec<String>>,
}

/// Where a column's pieces stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// Lines that have a piece there.
    support: usize,
}

/// A run of lines of one page with their columns.
#[derive(Debug)]
struct Block {
    page: usize,
    lines: std::ops::Range<usize>,
    columns: Vec<Column>,
}

pub(super) fn read(found: &[Found]) -> (Vec<Table>, Vec<String>) {
    let mut joined: Vec<(Vec<Block>, Vec<Column>)> = Vec::new();
    let mut prose = Vec::new();
    for (page, found_here) in found.iter().enumerate() {
        let mut at = 0;
        let mut first = true;
        while at < found_here.lines.len() {
            let Some(block) = block(page, &found_here.lines, at) else {
                prose.extend(found_here.lines.get(at).map(Line::text));
                at += 1;
                continue;
            };
            at = block.lines.end;
            let columns = block.columns.clone();
            match joined
                .last_mut()
                .filter(|(blocks, _)| first && blocks.last().is_some_and(|last| last.page + 1 == page))
            {
                Some((blocks, known)) if agree(known, &columns).is_some() => {
                    *known = agree(known, &columns).unwrap_or_default();
                    blocks.push(block);
                }
                _ => joined.push((vec![block], columns)),
            }
            first = false;
        }
        prose.extend(found_here.turned.iter().map(Line::text));
    }
    let mut tables = Vec::new();
    for (blocks, columns) in joined {
        let lines: Vec<(usize, &Line)> = blocks.iter().flat_map(|block| lines_of(found, block)).collect();
        if let Some(texts) = running_text(lines.iter().map(|(_, line)| *line), &columns) {
            prose.extend(texts);
            continue;
        }
        let grid = Grid { lines, columns: &columns, found };
        tables.push(Table { name: name(found, &blocks), rows: rows::read(&grid) });
    }
    (tables, prose)
}

fn lines_of<'a>(found: &'a [Found], block: &Block) -> impl Iterator<Item = (usize, &'a Line)> {
    let page = block.page;
    let lines = found.get(page).and_then(|found| found.lines.get(block.lines.clone())).unwrap_or_default();
    lines.iter().map(move |line| (page, line))
}

/// "s. 2" or "s. 2–5": the pages a table stands on.
fn name(found: &[Found], blocks: &[Block]) -> String {
    let number = |block: Option<&Block>| block.and_then(|block| found.get(block.page)).map_or(0, |found| found.number);
    match (number(blocks.first()), number(blocks.last())) {
        (first, last) if first == last => format!("s. {first}"),
        (first, last) => format!("s. {first}–{last}"),
    }
}

/// The table that begins at a line; `None` where none does.
fn block(page: usize, lines: &[Line], start: usize) -> Option<Block> {
    let first = lines.get(start)?;
    let parted = |line: &Line| (2..=MAX_PIECES).contains(&line.pieces.len());
    if !parted(first) {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    add(&mut columns, first);
    let (mut end, mut rows, mut at) = (start + 1, 1, start + 1);
    let mut step: f64 = 0.0;
    while let (Some(line), Some(before)) = (lines.get(at), lines.get(at - 1)) {
        let gap = line.y - before.y;
        if line.pieces.len() > MAX_PIECES || gap > (4.0 * line.size).max(2.5 * step) {
            break;
        }
        if bridges(&columns, line) {
            // A line across the columns belongs here only when the table goes on behind it.
            if at - end >= MAX_BRIDGE || line.pieces.len() > 1 && rows < 2 {
                break;
            }
            at += 1;
            continue;
        }
        if at > end && !parted(line) {
            break;
        }
        add(&mut columns, line);
        rows += usize::from(parted(line));
        step = step.max(gap);
        at += 1;
        end = at;
    }
    (rows > 1 && columns.len() > 1).then_some(Block { page, lines: start..end, columns })
}

/// A piece lies over two columns that are both known well.
fn bridges(columns: &[Column], line: &Line) -> bool {
    line.pieces.iter().any(|piece| {
        let mut over = columns.iter().filter(|column| overlap(column, piece) > 0.5);
        match (over.next(), over.next()) {
            (Some(a), Some(b)) => line.pieces.len() == 1 || a.support > 2 && b.support > 2,
            _ => false,
        }
    })
}

fn overlap(column: &Column, piece: &Piece) -> f64 {
    column.x1.min(piece.x1) - column.x0.max(piece.x0)
}

/// Columns widen by a line's pieces; those that one piece covers become one.
fn add(columns: &mut Vec<Column>, line: &Line) {
    for piece in &line.pieces {
        columns.push(Column { x0: piece.x0, x1: piece.x1, support: 1 });
    }
    merge(columns);
}

fn merge(columns: &mut Vec<Column>) {
    columns.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let mut out: Vec<Column> = Vec::with_capacity(columns.len());
    for column in columns.drain(..) {
        match out.last_mut().filter(|last| column.x0 < last.x1 - 0.5) {
            Some(last) => {
                last.x1 = last.x1.max(column.x1);
                last.support += column.support;
            }
            None => out.push(column),
        }
    }
    *columns = out;
}

/// The columns of two blocks taken together, when they are as many as either has.
fn agree(a: &[Column], b: &[Column]) -> Option<Vec<Column>> {
    let mut both: Vec<Column> = a.iter().chain(b).copied().collect();
    merge(&mut both);
    (both.len() == a.len().max(b.len()) && a.len().abs_diff(b.len()) < 2).then_some(both)
}

/// Two columns that are no table: running text side by side, or labels with their values.
fn running_text<'a>(lines: impl Iterator<Item = &'a Line> + Clone, columns: &[Column]) -> Option<Vec<String>> {
    let [left, right] = columns else { return None };
    let parts: Vec<(String, String)> = lines
        .map(|line| {
            let side = |column: &Column| {
                let own = line.pieces.iter().filter(|piece| overlap(column, piece) > 0.0);
                own.map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ")
            };
            (side(left), side(right))
        })
        .collect();
    let labels = parts.iter().filter(|(label, _)| label.trim_end().ends_with(':')).count();
    if labels * 3 > parts.len() {
        return Some(parts.into_iter().map(|(label, value)| format!("{label} {value}").trim().to_owned()).collect());
    }
    let long = |text: &String| text.chars().count() > 38;
    let (a, b) = (parts.iter().filter(|(a, _)| long(a)).count(), parts.iter().filter(|(_, b)| long(b)).count());
    if parts.len() > 5 && a * 2 > parts.len() && b * 2 > parts.len() {
        let (first, second): (Vec<String>, Vec<String>) = parts.into_iter().unzip();
        return Some(first.into_iter().chain(second).filter(|line| !line.is_empty()).collect());
    }
    None
}
