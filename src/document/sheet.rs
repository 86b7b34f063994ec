//! What is a grid of cells, whatever file it came from?
//!
//! Every reader of a format gives [`Sheet`]s: rows of text cells that know their row's number in the
//! source. Cells lie in one text, so that a million rows stay small. Never does: say what a column
//! means; change a cell's letters.

use crate::model::Span;

/// A grid of cells: a sheet of a workbook, a table of a page, a CSV file, or a text's lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Name of the sheet, or of the table's place ("sivu 2"); empty where a file is one grid.
    pub name: String,
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends in `text`; it begins where the one before it ends.
    ends: Vec<u32>,
    /// Where each cell stands in the source's bytes; empty where the format has no such places.
    spans: Vec<Span>,
    rows: Vec<RowAt>,
    /// Where each row stands in the source's bytes; empty where the format has no such places.
    row_spans: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RowAt {
    /// Its first cell.
    first: u32,
    /// Its number in the source, from 1.
    number: u32,
}

/// One row of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    at: usize,
}

impl Sheet {
    /// An empty grid of a name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Room for so many bytes of cells, where that is known before.
    pub fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Begins a row; `number` is what a person sees beside it in the source, from 1.
    pub fn begin_row(&mut self, number: usize) {
        let first = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.rows.push(RowAt { first, number: u32::try_from(number).unwrap_or(u32::MAX) });
    }

    /// Begins a row that stands on some bytes. Either every row of a sheet does or none.
    pub fn begin_row_at(&mut self, number: usize, span: Span) {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.row_spans.push((short(span.start), short(span.end)));
        self.begin_row(number);
    }

    /// Adds a cell to the row begun last. Either every cell of a sheet has a span or none has.
    pub fn push_cell(&mut self, text: &str, span: Option<Span>) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.spans.extend(span);
    }

    /// `true` without a row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row at a position from 0.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        (at < self.rows.len()).then_some(Row { sheet: self, at })
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + Clone {
        (0..self.rows.len()).map(|at| Row { sheet: self, at })
    }

    /// Cells of the longest row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows().map(|row| row.len()).max().unwrap_or_default()
    }
}

impl<'a> Row<'a> {
    fn range(&self) -> std::ops::Range<usize> {
        let first = |at: usize| self.sheet.rows.get(at).map(|row| row.first as usize);
        first(self.at).unwrap_or_default()..first(self.at + 1).unwrap_or(self.sheet.ends.len())
    }

    /// Its number in the source, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.sheet.rows.get(self.at).map_or(0, |row| row.number as usize)
    }

    /// `true` without a cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.range().is_empty()
    }

    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.range().len()
    }

    /// The text of a cell as the source has it; empty beyond the last.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'a str {
        let range = self.range();
        let at = range.start + column;
        if at >= range.end {
            return "";
        }
        let end = |at: usize| self.sheet.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.sheet.text.get(start..end(at)).unwrap_or_default()
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &'a str> {
        let row = *self;
        (0..self.len()).map(move |column| row.cell(column))
    }

    /// The bytes of a cell in the source, where the format has bytes.
    #[must_use]
    pub fn span(&self, column: usize) -> Option<Span> {
        let range = self.range();
        (range.start + column < range.end).then(|| self.sheet.spans.get(range.start + column).copied()).flatten()
    }

    /// The bytes of the whole row in the source, where the format has bytes: its own, or from its first
    /// cell to its last.
    #[must_use]
    pub fn whole_span(&self) -> Option<Span> {
        if let Some((start, end)) = self.sheet.row_spans.get(self.at) {
            return Some(Span { start: *start as usize, end: *end as usize });
        }
        let (first, last) = (self.span(0)?, self.span(self.len().checked_sub(1)?)?);
        Some(Span { start: first.start, end: last.end })
    }

    /// `true` when no cell says anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }

    /// All cells as one line, apart by tabs: what is shown of a row that could not be read.
    #[must_use]
    pub fn raw(&self) -> String {
        self.cells().collect::<Vec<_>>().join("\t").trim().to_owned()
    }
}
