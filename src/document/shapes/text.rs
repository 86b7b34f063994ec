//! Where in the source does a piece of a text stand that was put together of lines?
//!
//! Never does: give a place that is not certain: where the source's bytes are not the text's, a piece
//! stands where its whole line stands.

use std::ops::Range;

use super::Shaped;
use crate::document::sheet::Sheet;
use crate::model::Span;

/// One line of prose that says something, without the spaces about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) number: usize,
    /// Position among all rows, blank ones counted.
    pub(super) at: usize,
    /// Spaces before it.
    pub(super) indented: bool,
    /// Letters of those spaces.
    pub(super) indent: usize,
    span: Option<Span>,
    /// The span's bytes are the text's, one by one.
    exact: bool,
}

/// The lines of a prose.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    pub(super) all: Vec<Line<'a>>,
    pub(super) with_spans: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn of(prose: &'a Sheet) -> Self {
        let mut all = Vec::new();
        let mut with_spans = true;
        for (at, row) in prose.rows().enumerate() {
            // Several cells in a row are no line of prose; the first that says something speaks for it.
            let Some(column) = (0..row.len()).find(|column| !row.cell(*column).trim().is_empty()) else { continue };
            let (cell, span) = (row.cell(column), row.span(column));
            let text = cell.trim();
            let before = cell.len() - cell.trim_start().len();
            let indent = cell.chars().take_while(|letter| letter.is_whitespace()).count();
            let exact = span.is_some_and(|span| span.end.checked_sub(span.start) == Some(cell.len()));
            let span = span.map(|span| {
                if exact { Span { start: span.start + before, end: span.start + before + text.len() } } else { span }
            });
            with_spans &= span.is_some();
            all.push(Line { text, number: row.number(), at, indented: before > 0, indent, span, exact });
        }
        Self { all, with_spans }
    }
}

impl Line<'_> {
    /// The bytes of a piece of the line.
    pub(super) fn span(&self, piece: &Range<usize>) -> Option<Span> {
        let span = self.span?;
        if !self.exact {
            return Some(span);
        }
        Some(Span {
            start: span.start + piece.start.min(self.text.len()),
            end: span.start + piece.end.min(self.text.len()),
        })
    }
}

/// Where a part of a text stands in it.
pub(super) fn within(whole: &str, part: &str) -> Option<Range<usize>> {
    let start = part.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
    let range = start..start + part.len();
    (whole.get(range.clone())? == part).then_some(range)
}

/// Lines put together with a space between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Text<'a> {
    pub(super) text: String,
    /// Where in `text` each line begins, and where in the line it was taken from.
    pieces: Vec<(usize, Line<'a>, usize)>,
}

impl<'a> Text<'a> {
    /// A part of a line.
    pub(super) fn of(line: Line<'a>, part: Range<usize>) -> Self {
        let mut text = Self::default();
        text.add(line, part);
        text
    }

    pub(super) fn add(&mut self, line: Line<'a>, part: Range<usize>) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.pieces.push((self.text.len(), line, part.start));
        self.text.push_str(line.text.get(part).unwrap_or_default());
    }

    /// Number of the first line.
    pub(super) fn number(&self) -> usize {
        self.pieces.first().map_or(0, |(_, line, _)| line.number)
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().map(|(_, line, _)| line.number)
    }

    /// The bytes of a piece, from the first line's to the last's.
    pub(super) fn span(&self, piece: &Range<usize>) -> Option<Span> {
        let at = |place: usize| self.pieces.iter().rev().find(|(start, ..)| *start <= place);
        let (start, line, from) = at(piece.start)?;
        let first = line.span(&(piece.start - start + from..piece.end.max(piece.start) - start + from))?;
        let (start, line, from) = at(piece.end.saturating_sub(1).max(piece.start))?;
        let last = line.span(&(0..piece.end.saturating_sub(*start) + from))?;
        Some(Span { start: first.start, end: last.end.max(first.start) })
    }

    /// A cell of a piece.
    pub(super) fn cell(&self, piece: &Range<usize>) -> Cell {
        Cell { text: self.text.get(piece.clone()).unwrap_or_default().to_owned(), span: self.span(piece) }
    }
}

/// A cell to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) span: Option<Span>,
}

impl Cell {
    pub(super) fn words(text: &str) -> Self {
        Self { text: text.to_owned(), span: None }
    }
}

/// A table in the making.
#[derive(Debug)]
pub(super) struct Builder {
    sheet: Sheet,
    with_spans: bool,
    used: Vec<usize>,
}

impl Builder {
    /// `number` is the line of the header, or of the first row where the header is ours.
    pub(super) fn new(with_spans: bool, number: usize, header: &[Cell]) -> Self {
        let mut builder = Self { sheet: Sheet::new(""), with_spans, used: Vec::new() };
        builder.row(number, header);
        builder
    }

    pub(super) fn row(&mut self, number: usize, cells: &[Cell]) {
        self.sheet.begin_row(number);
        // An empty cell stands where the row's first words stand.
        let near = cells.iter().find_map(|cell| cell.span).map(|span| Span { start: span.start, end: span.start });
        for cell in cells {
            let span = self.with_spans.then(|| cell.span.or(near).unwrap_or_default());
            self.sheet.push_cell(&cell.text, span);
        }
    }

    pub(super) fn uses(&mut self, numbers: impl IntoIterator<Item = usize>) {
        self.used.extend(numbers);
    }

    pub(super) fn done(mut self, shape: &'static str) -> Shaped {
        self.used.sort_unstable();
        self.used.dedup();
        Shaped { shape, sheet: self.sheet, rows_used: self.used }
    }
}
