//! Is the text a table copied so that every cell is a line of its own?
//!
//! The header's words tell how many cells a row has; sums, days or organizations that come again in the
//! same place prove it. Never does: shift cells in silence: a row with a cell too many or too few keeps
//! its words together.

use super::Shaped;
use super::text::{Builder, Cell, Line, Lines, Text};
use super::words::{Body, bare_sum, body, header, is_total, money};
use crate::document::list::Role;
use crate::document::values::{is_empty, period};

/// Most cells of a row.
const WIDEST: usize = 12;

/// What the cells of a column must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Money,
    Day,
    Any,
}

pub(super) fn find(lines: &Lines<'_>) -> Option<Shaped> {
    with_header(lines).or_else(|| without_header(lines))
}

fn whole(line: Line<'_>) -> Cell {
    Text::of(line, 0..line.text.len()).cell(&(0..line.text.len()))
}

fn is_money(text: &str) -> bool {
    money(text).is_some() || bare_sum(text)
}

fn fits(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Money => is_money(text) || is_empty(text) || text == "0",
        Kind::Day => period(text).is_some() || is_empty(text),
        Kind::Any => true,
    }
}

/// Header words one a line, then the rows.
fn with_header(lines: &Lines<'_>) -> Option<Shaped> {
    let all = &lines.all;
    let role = |at: usize| all.get(at).and_then(|line| header(line.text));
    let mut start = 0;
    while start < all.len() {
        let Some(_) = role(start) else {
            start += 1;
            continue;
        };
        let mut width = (start..all.len()).take(WIDEST).take_while(|at| role(*at).is_some()).count();
        // The first rows may look like a header too ("Kunta"); a narrower header may fit better.
        while width >= 2 {
            if let Some(shaped) = table(lines, start, width) {
                return Some(shaped);
            }
            width -= 1;
        }
        start += 1;
    }
    None
}

fn kinds(all: &[Line<'_>], start: usize, width: usize) -> Vec<Kind> {
    let kind = |line: &Line<'_>| match header(line.text) {
        Some(Role::Amount(_)) => Kind::Money,
        Some(Role::Period | Role::Start | Role::End) => Kind::Day,
        _ => Kind::Any,
    };
    all.iter().skip(start).take(width).map(kind).collect()
}

fn table(lines: &Lines<'_>, start: usize, width: usize) -> Option<Shaped> {
    let all = &lines.all;
    let head: Vec<Line<'_>> = all.iter().skip(start).take(width).copied().collect();
    let kinds = kinds(all, start, width);
    let header: Vec<Cell> = head.iter().map(|line| whole(*line)).collect();
    let mut builder = Builder::new(lines.with_spans, head.first()?.number, &header);
    builder.uses(head.iter().map(|line| line.number));
    let money_last = kinds.last() == Some(&Kind::Money);
    let (mut at, mut good, mut odd, mut bodies) = (start + width, 0usize, 0usize, 0usize);
    while let Some(first) = all.get(at) {
        let row: Vec<Line<'_>> = all.iter().skip(at).take(width).copied().collect();
        // A header that comes again on the next page.
        if row.iter().zip(&head).all(|(line, head)| line.text == head.text) && row.len() == width {
            builder.uses(row.iter().map(|line| line.number));
            at += width;
            continue;
        }
        if let Some(length) = total(&row) {
            builder.row(first.number, &total_cells(&row, length, &kinds));
            builder.uses(row.iter().take(length).map(|line| line.number));
            at += length;
            continue;
        }
        let fit = row.len() == width
            && row.iter().zip(&kinds).all(|(line, kind)| fits(*kind, line.text))
            // A sum where words belong: a cell is missing.
            && !(money_last && row.iter().zip(&kinds).any(|(line, kind)| *kind == Kind::Any && money(line.text).is_some()));
        if fit {
            bodies += usize::from(row.iter().any(|line| body(line.text) == Body::Surely));
            let cells: Vec<Cell> = row.iter().map(|line| whole(*line)).collect();
            builder.row(first.number, &cells);
            builder.uses(row.iter().map(|line| line.number));
            (at, good) = (at + width, good + 1);
            continue;
        }
        let Some(length) = money_last.then(|| odd_row(all, at, width)).flatten() else { break };
        let row: Vec<Line<'_>> = all.iter().skip(at).take(length).copied().collect();
        builder.row(first.number, &kept_together(&row, width));
        builder.uses(row.iter().map(|line| line.number));
        (at, odd) = (at + length, odd + 1);
    }
    let proved = kinds.iter().any(|kind| *kind != Kind::Any) || bodies * 5 >= good * 3;
    (good >= 2 && proved && good >= odd * 3).then(|| builder.done("cell-lines"))
}

/// How many lines a total at the beginning takes: "662 002 €", or "Yhteensä" and its sum.
fn total(row: &[Line<'_>]) -> Option<usize> {
    let first = row.first()?;
    if is_total(first.text) {
        let sum = row.get(1).is_some_and(|line| is_money(line.text));
        return Some(1 + usize::from(sum));
    }
    is_money(first.text).then_some(1)
}

fn total_cells(row: &[Line<'_>], length: usize, kinds: &[Kind]) -> Vec<Cell> {
    let mut cells = vec![Cell::default(); kinds.len()];
    let column = kinds.iter().rposition(|kind| *kind == Kind::Money).unwrap_or(kinds.len().saturating_sub(1));
    for line in row.iter().take(length) {
        // "Yhteensä 662 002 €" in one line stays as it is.
        let place = if is_money(line.text) { column } else { 0 };
        if let Some(cell) = cells.get_mut(place) {
            *cell = whole(*line);
        }
    }
    cells
}

/// How many lines up to the next sum a row takes that has another number of cells.
fn odd_row(all: &[Line<'_>], at: usize, width: usize) -> Option<usize> {
    let length = all.iter().skip(at).take(width + 2).position(|line| is_money(line.text))? + 1;
    (length >= 2).then_some(length)
}

/// Words of a row whose cells cannot be told apart stand together in the first column, its sum in the last.
fn kept_together(row: &[Line<'_>], width: usize) -> Vec<Cell> {
    let mut text = Text::default();
    for line in row.iter().take(row.len().saturating_sub(1)) {
        text.add(*line, 0..line.text.len());
    }
    let mut cells = vec![Cell::default(); width];
    if let (Some(cell), Some(line)) = (cells.last_mut(), row.last()) {
        *cell = whole(*line);
    }
    if let Some(cell) = cells.first_mut() {
        *cell = text.cell(&(0..text.text.len()));
    }
    cells
}

/// No header: sums with a currency at every so many lines, with organizations between.
fn without_header(lines: &Lines<'_>) -> Option<Shaped> {
    let all = &lines.all;
    let sums: Vec<usize> =
        (0..all.len()).filter(|at| all.get(*at).is_some_and(|line| money(line.text).is_some())).collect();
    let width = sums.windows(2).next().and_then(|pair| pair.last()?.checked_sub(*pair.first()?))?;
    if !(2..=WIDEST).contains(&width) || sums.len() < 4 {
        return None;
    }
    let rows: Vec<usize> = sums
        .windows(2)
        .take_while(|pair| pair.last().zip(pair.first()).is_some_and(|(b, a)| b - a == width))
        .count()
        .checked_add(1)
        .map(|count| sums.iter().copied().take(count).collect())?;
    let start = rows.first()?.checked_sub(width - 1)?;
    if rows.len() < 4 || rows.len() * 10 < sums.len() * 8 {
        return None;
    }
    let cell = |row: usize, column: usize| all.get(start + row * width + column).map_or("", |line| line.text);
    let share = |column: usize, is: &dyn Fn(&str) -> bool| {
        (0..rows.len()).filter(|row| is(cell(*row, column))).count() * 5 >= rows.len() * 4
    };
    let mut names =
        ["Hankkeen nimi", "Muut tiedot", "Tiedot", "Lisätiedot", "5", "6", "7", "8", "9", "10", "11", "12"].into_iter();
    let mut applicant = false;
    let mut header = Vec::new();
    for column in 0..width {
        header.push(if column + 1 == width {
            "Avustus"
        } else if !applicant && share(column, &|text| body(text) == Body::Surely) {
            applicant = true;
            "Hakija"
        } else if share(column, &|text| period(text).is_some()) {
            "Toteutusaika"
        } else {
            names.next()?
        });
    }
    if !applicant {
        return None;
    }
    let header: Vec<Cell> = header.into_iter().map(Cell::words).collect();
    let mut builder = Builder::new(lines.with_spans, all.get(start)?.number, &header);
    for row in 0..rows.len() {
        let cells: Vec<Line<'_>> = all.iter().skip(start + row * width).take(width).copied().collect();
        builder.row(cells.first()?.number, &cells.iter().map(|line| whole(*line)).collect::<Vec<_>>());
        builder.uses(cells.iter().map(|line| line.number));
    }
    let rest: Vec<Line<'_>> = all.iter().skip(start + rows.len() * width).take(2).copied().collect();
    if let Some(length) = total(&rest) {
        let mut kinds = vec![Kind::Any; width];
        kinds.extend([Kind::Money]);
        kinds.remove(0);
        builder.row(rest.first()?.number, &total_cells(&rest, length, &kinds));
        builder.uses(rest.iter().take(length).map(|line| line.number));
    }
    Some(builder.done("cell-lines"))
}
