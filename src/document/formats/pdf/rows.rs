//! Which lines of a table are one row?
//!
//! Told by ruling lines, else by the space between lines, else by what the lines fill. Never does:
//! join two lines that are both full.

use super::lines::{Line, Piece};
use super::tables::{Column, Found};

/// A table's lines with their pages.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    pub(super) lines: Vec<(usize, &'a Line)>,
    pub(super) columns: &'a [Column],
    pub(super) found: &'a [Found],
}

/// Rows with a cell for each column.
pub(super) fn read(grid: &Grid<'_>) -> Vec<Vec<String>> {
    let filled: Vec<Vec<String>> = grid.lines.iter().map(|(_, line)| cells(line, grid.columns)).collect();
    let begins = begins(grid, &filled);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut firsts = Vec::new();
    for (at, cells) in filled.into_iter().enumerate() {
        if let Some(row) = rows.last_mut().filter(|_| !begins.starts.get(at).copied().unwrap_or(true)) {
            for (cell, more) in row.iter_mut().zip(cells) {
                join(cell, &more);
            }
        } else {
            firsts.push(at);
            rows.push(cells);
        }
    }
    if begins.ruled {
        spread(grid, &mut rows, &firsts);
    }
    rows
}

fn join(cell: &mut String, more: &str) {
    if !cell.is_empty() && !more.is_empty() {
        cell.push(' ');
    }
    cell.push_str(more);
}

/// The pieces of a line in their columns.
fn cells(line: &Line, columns: &[Column]) -> Vec<String> {
    let mut cells = vec![String::new(); columns.len()];
    for piece in &line.pieces {
        if let Some(cell) = cells.get_mut(column_of(piece, columns)) {
            join(cell, &piece.text);
        }
    }
    cells
}

/// The column a piece begins in; a long text that runs over the next ones stays there.
fn column_of(piece: &Piece, columns: &[Column]) -> usize {
    let begins = columns.iter().position(|column| piece.x0 < column.x1 - 0.5);
    begins.unwrap_or(columns.len().saturating_sub(1))
}

struct Begins {
    starts: Vec<bool>,
    ruled: bool,
}

/// For each line, whether a row begins with it.
fn begins(grid: &Grid<'_>, filled: &[Vec<String>]) -> Begins {
    let count = grid.lines.len();
    let columns = grid.columns.len();
    let says: Vec<usize> = filled.iter().map(|cells| cells.iter().filter(|cell| !cell.is_empty()).count()).collect();
    let full = |at: usize| says.get(at).is_some_and(|says| says * 4 >= columns * 3);
    let on_page = |at: usize| match (at.checked_sub(1).and_then(|at| grid.lines.get(at)), grid.lines.get(at)) {
        (Some((page_a, a)), Some((page_b, b))) if page_a == page_b => Some((*page_a, *a, *b)),
        _ => None,
    };
    let (x0, x1) = (grid.columns.first().map_or(0.0, |c| c.x0), grid.columns.last().map_or(0.0, |c| c.x1));
    // By ruling lines.
    let ruled: Vec<Option<bool>> =
        (0..count).map(|at| on_page(at).map(|(page, a, b)| covered(grid, page, a, b, x0, x1) > 0.5)).collect();
    let breaks = ruled.iter().filter(|ruled| **ruled == Some(true)).count();
    let inner_full = (0..count).filter(|at| ruled.get(*at) == Some(&Some(false)) && full(*at)).count();
    if breaks > 1 && (breaks * 4 >= count || inner_full * 2 < count) {
        return Begins { starts: ruled.iter().map(|ruled| ruled.unwrap_or(true)).collect(), ruled: true };
    }
    // By the space between lines.
    let gaps: Vec<Option<f64>> = (0..count).map(|at| on_page(at).map(|(_, a, b)| (b.y - a.y) / b.size)).collect();
    let least = gaps.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let near = |gap: &Option<f64>| gap.is_some_and(|gap| gap < least * 1.2);
    let far = gaps.iter().flatten().filter(|gap| **gap >= least * 1.2).count();
    let near_count = gaps.iter().filter(|gap| near(gap)).count();
    let near_full = (0..count).filter(|at| gaps.get(*at).is_some_and(near) && full(*at)).count();
    if far > 1 && near_count > 0 && near_full * 4 <= near_count {
        let starts = gaps.iter().enumerate().map(|(at, gap)| !near(gap) || full(at)).collect();
        return Begins { starts, ruled: false };
    }
    // By what the lines fill.
    let key = key_column(filled, columns);
    let starts = (0..count)
        .map(|at| on_page(at).is_none() || begins_by_words(filled, at, key, says.get(at).copied().unwrap_or(0)))
        .collect();
    Begins { starts, ruled: false }
}

/// A line is a row of its own when its key cell says something, or when it begins like one.
fn begins_by_words(filled: &[Vec<String>], at: usize, key: Option<usize>, says: usize) -> bool {
    let (Some(cells), Some(above)) = (filled.get(at), at.checked_sub(1).and_then(|at| filled.get(at))) else {
        return true;
    };
    if key.and_then(|key| cells.get(key)).is_some_and(|cell| !cell.is_empty()) {
        return true;
    }
    if cells.first().is_none_or(String::is_empty) || says * 2 < cells.len() {
        return false;
    }
    // The cell above is not at its end, or this one goes on in small letters.
    let goes_on = cells.iter().zip(above).filter(|(cell, _)| !cell.is_empty()).any(|(cell, above)| {
        above.ends_with(['-', ',', '–', '/', '(', '&']) || cell.starts_with(char::is_lowercase) || cell.starts_with('(')
    });
    !goes_on
}

/// The column of numbers or dates that says something on the fewest lines: it never wraps.
fn key_column(filled: &[Vec<String>], columns: usize) -> Option<usize> {
    let digits = |cell: &&String| cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.ends_with(['-', '–']);
    (0..columns)
        .filter_map(|column| {
            let cells: Vec<&String> =
                filled.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty()).collect();
            let numbers = cells.iter().copied().filter(|cell| digits(cell)).count();
            (numbers > 1 && numbers * 5 >= cells.len() * 3).then_some((cells.len(), column))
        })
        .min()
        .map(|(_, column)| column)
}

/// Share of a width that ruling lines cover between two lines.
fn covered(grid: &Grid<'_>, page: usize, a: &Line, b: &Line, x0: f64, x1: f64) -> f64 {
    let Some(across) = grid.found.get(page).map(|found| &found.rules.across) else { return 0.0 };
    let (top, bottom) = (a.y - 0.05 * a.size, b.y - 0.35 * b.size);
    let from = across.partition_point(|edge| edge.at < top);
    let between = across.get(from..).unwrap_or_default().iter().take_while(|edge| edge.at <= bottom);
    let mut best: f64 = 0.0;
    let (mut at, mut sum) = (f64::NEG_INFINITY, 0.0);
    for edge in between {
        if edge.at > at + 0.5 {
            (at, sum) = (edge.at, 0.0);
        }
        sum += (edge.to.min(x1) - edge.from.max(x0)).max(0.0);
        best = best.max(sum);
    }
    best / (x1 - x0).max(1.0)
}

/// A cell that no ruling line closes reaches down: it stands in each of its rows.
fn spread(grid: &Grid<'_>, rows: &mut [Vec<String>], firsts: &[usize]) {
    for (number, column) in grid.columns.iter().enumerate() {
        let mut carried = String::new();
        for (row, first) in rows.iter_mut().zip(firsts) {
            let above = first.checked_sub(1).and_then(|above| grid.lines.get(above));
            let open = match (above, grid.lines.get(*first)) {
                (Some((page_a, a)), Some((page_b, b))) if page_a == page_b => {
                    covered(grid, *page_a, a, b, column.x0, column.x1) < 0.3
                }
                _ => false,
            };
            let Some(cell) = row.get_mut(number) else { continue };
            if open && cell.is_empty() {
                cell.clone_from(&carried);
            } else {
                carried.clone_from(cell);
            }
        }
    }
}
