//! How does a table become sheets?

use std::collections::BTreeSet;

use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, IgnoreError, RowNum, Workbook, Worksheet, XlsxError};

use super::look::{self, Formats, Shape, Tint};
use super::text::{Changed, held, sheet_name};
use crate::export::cells::harmless;
use crate::export::csv::LIST;
use crate::export::spoken::Spoken;
use crate::export::tables::{Column, Value};

/// The last row of Excel's sheets.
const LAST_ROW: RowNum = 1_048_575;
/// Rows that a column's width is measured by.
const MEASURED: RowNum = 1_000;
/// From so many rows or cells on a sheet is not held in memory. Depends on nothing but the table: both
/// ways number the texts of the file otherwise.
pub(super) const MANY: usize = 5_000;
/// Widths in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 46;
/// Characters of a line of a wrapped cell as wide as can be, the ends of its lines being ragged.
const LINE: usize = 40;
/// Lines of a row at most: whoever wants the rest of a long text goes into the cell.
const LINES: usize = 12;
/// Height of a line in points.
const LINE_HEIGHT: f64 = 15.0;
/// Paper of the page, A4, and for tables of more than so many characters A3.
const A4: u8 = 9;
const A3: u8 = 8;
const A4_HOLDS: usize = 220;

/// A workbook on its way.
pub(super) struct Book<'a> {
    pub(super) spoken: &'a Spoken,
    pub(super) workbook: Workbook,
    pub(super) formats: Formats,
    /// What the file could not hold, as keys of words.
    pub(super) left_out: BTreeSet<&'static str>,
    /// What stands in it.
    pub(super) sheets: Vec<Listed>,
    names: BTreeSet<String>,
    footer: String,
    /// The last row that a sheet takes; the header is row 0.
    last_row: RowNum,
}

/// A sheet as the last one lists it.
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) what: String,
    pub(super) rows: usize,
    pub(super) columns: Vec<Column>,
}

/// What a table is to look like.
pub(super) struct Plan<'p> {
    /// Key of the sheet's title; what it holds stands under the same with `-what`.
    pub(super) key: &'p str,
    pub(super) columns: Vec<Column>,
    /// Long texts take several lines.
    pub(super) wrapped: bool,
    /// Columns that stay when a person goes to the right.
    pub(super) kept: ColNum,
    pub(super) rows: usize,
}

impl<'a> Book<'a> {
    pub(super) fn new(spoken: &'a Spoken, source: &str) -> Self {
        let (source, _) = held(source);
        // An ampersand begins a command there, and 255 characters is all there is.
        let source: String = source.chars().filter(|c| !c.is_control()).take(80).collect();
        Self {
            spoken,
            workbook: Workbook::new(),
            formats: Formats::default(),
            left_out: BTreeSet::new(),
            sheets: Vec::new(),
            names: BTreeSet::new(),
            footer: format!("&L{}&C&A&R&P / &N", source.replace('&', "&&")),
            last_row: LAST_ROW,
        }
    }

    /// A sheet that is not in the book yet: printed lying, with its header on every page. One of `many`
    /// rows or cells has to be written row by row from the top: it passes through a temporary file of the
    /// library's that has no name.
    pub(super) fn sheet(&mut self, title: &str, many: bool) -> Result<Worksheet, XlsxError> {
        let mut sheet = if many { self.workbook.new_worksheet_with_low_memory()? } else { Worksheet::new() };
        sheet.set_name(sheet_name(title, &mut self.names))?;
        sheet.set_paper_size(A4).set_landscape().set_footer(&self.footer).set_print_gridlines(true);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        Ok(sheet)
    }

    /// Writes a table, on as many sheets as its rows need.
    pub(super) fn table<'v>(
        &mut self,
        plan: &Plan<'_>,
        rows: impl Iterator<Item = Vec<Value<'v>>>,
    ) -> Result<(), XlsxError> {
        let title = self.spoken.first.text(plan.key);
        let mut page = Page::begin(self, plan, &title)?;
        let name = page.sheet.name();
        let mut count = 0;
        for row in rows {
            if page.next > self.last_row {
                self.finish(page, plan)?;
                page = Page::begin(self, plan, &title)?;
            }
            page.row(self, plan, &row)?;
            count += 1;
        }
        self.finish(page, plan)?;
        self.sheets.push(Listed {
            name,
            what: self.spoken.first.text(&format!("{}-what", plan.key)),
            rows: count,
            columns: plan.columns.clone(),
        });
        Ok(())
    }

    fn finish(&mut self, page: Page, plan: &Plan<'_>) -> Result<(), XlsxError> {
        let Page { mut sheet, next, widths, .. } = page;
        let last_row = next.saturating_sub(1);
        let last = column_number(plan.columns.len().saturating_sub(1));
        let mut all = 0;
        for (at, width) in widths.iter().enumerate() {
            let width = (*width).clamp(NARROWEST, WIDEST) + 2;
            sheet.set_column_width(column_number(at), u32::try_from(width).unwrap_or_default())?;
            all += width;
        }
        sheet.set_paper_size(if all > A4_HOLDS { A3 } else { A4 });
        sheet.set_freeze_panes(1, plan.kept)?;
        sheet.autofilter(0, 0, last_row, last)?;
        // Codes and other numbers as text are meant so: no green corners.
        sheet.ignore_error_range(0, 0, last_row, last, IgnoreError::NumberStoredAsText)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_print_fit_to_pages(1, 0);
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    /// Writes a text as it is: never a formula, a link or a number.
    pub(super) fn text(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        text: &str,
        format: Option<&Format>,
    ) -> Result<(), XlsxError> {
        let (text, changed) = held(text);
        self.note(changed);
        // The library takes such a text for markup of its own.
        if text.starts_with("<r>") && text.ends_with("</r>") {
            let plain = Format::new();
            let runs = [(&plain, text.as_ref())];
            let written = match format {
                Some(format) => sheet.write_rich_string_with_format(row, column, &runs, format).is_ok(),
                None => sheet.write_rich_string(row, column, &runs).is_ok(),
            };
            if written {
                return Ok(());
            }
            self.note(Changed { controls: true, cut: false });
            let spaced = format!(" {text}");
            sheet.write_string(row, column, held(&spaced).0)?;
            return Ok(());
        }
        match format {
            Some(format) => sheet.write_string_with_format(row, column, text, format)?,
            None => sheet.write_string(row, column, text)?,
        };
        Ok(())
    }

    fn note(&mut self, changed: Changed) {
        if changed.controls {
            self.left_out.insert("left-out-sheet-controls");
        }
        if changed.cut {
            self.left_out.insert("left-out-long-text");
        }
    }
}

/// A sheet whose rows are being written.
struct Page {
    sheet: Worksheet,
    next: RowNum,
    widths: Vec<usize>,
}

impl Page {
    fn begin(book: &mut Book<'_>, plan: &Plan<'_>, title: &str) -> Result<Self, XlsxError> {
        let mut sheet = book.sheet(title, plan.rows > MANY)?;
        let header = look::header();
        let mut widths = Vec::new();
        let mut lines = 1;
        for (at, column) in plan.columns.iter().enumerate() {
            let at = column_number(at);
            let shape = Shape::of(column.kind, plan.wrapped);
            sheet.set_column_format(at, book.formats.get(shape, Tint::None, false))?;
            let said = book.spoken.lines(&column.title_key());
            lines = lines.max(said.lines().count());
            // A title may take two lines, and the filter's button stands beside it.
            let longest = said.lines().map(|line| line.chars().count()).max().unwrap_or_default();
            let word = said.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            widths.push(word.max(longest.div_ceil(2)) + 2);
            sheet.write_string_with_format(0, at, said, &header)?;
        }
        sheet.set_row_height(0, if lines > 1 { 62 } else { 32 })?;
        Ok(Self { sheet, next: 1, widths })
    }

    fn row(&mut self, book: &mut Book<'_>, plan: &Plan<'_>, row: &[Value<'_>]) -> Result<(), XlsxError> {
        let number = self.next;
        self.next += 1;
        let mut lines = 1;
        for (at, (column, value)) in plan.columns.iter().zip(row).enumerate() {
            let tint = tint(plan, column, value, row);
            let shape = Shape::of(column.kind, plan.wrapped);
            lines = lines.max(lines_of(shape, value));
            let width = self.cell(book, (number, column_number(at)), column, value, shape, tint)?;
            if number <= MEASURED
                && let Some(known) = self.widths.get_mut(at)
            {
                *known = (*known).max(width);
            }
        }
        if lines > 1 {
            // Not every program makes room for the lines of a wrapped cell by itself.
            self.sheet.set_row_height(number, LINE_HEIGHT * f64::from(lines))?;
        }
        Ok(())
    }

    /// Writes a cell; its width in characters.
    fn cell(
        &mut self,
        book: &mut Book<'_>,
        (row, at): (RowNum, ColNum),
        column: &Column,
        value: &Value<'_>,
        shape: Shape,
        tint: Tint,
    ) -> Result<usize, XlsxError> {
        if let Some(text) = book.spoken.cell(column.kind, value, LIST) {
            let guarded = text.chars().next().is_some_and(|c| !c.is_alphanumeric()) && harmless(&text) != text;
            let format = (tint != Tint::None || guarded).then(|| book.formats.get(shape, tint, guarded).clone());
            book.text(&mut self.sheet, (row, at), &text, format.as_ref())?;
            return Ok(if row <= MEASURED { text.chars().take(WIDEST).count() } else { 0 });
        }
        let sheet = &mut self.sheet;
        let (number, width) = match value {
            Value::Integer(number) => (whole(*number), number.checked_ilog10().unwrap_or(0) as usize * 4 / 3 + 2),
            Value::Decimal(number) => (*number, 10),
            Value::Day(day) => {
                if let Some(day) = excel_day(*day) {
                    sheet.write_datetime_with_format(row, at, &day, book.formats.get(shape, tint, false))?;
                } else {
                    // Before Excel's first day: the words of the day.
                    sheet.write_string(row, at, day.to_string())?;
                }
                return Ok(10);
            }
            _ => return Ok(0),
        };
        if tint == Tint::None {
            sheet.write_number(row, at, number)?;
        } else {
            sheet.write_number_with_format(row, at, number, book.formats.get(shape, tint, false))?;
        }
        Ok(width)
    }
}

/// Lines that a wrapped cell takes, about.
fn lines_of(shape: Shape, value: &Value<'_>) -> u32 {
    let lines = |text: &str| text.lines().map(|line| line.chars().count().div_ceil(LINE).max(1)).sum::<usize>();
    let lines = match (shape, value) {
        (Shape::Wrapped, Value::Text(text)) => lines(text),
        (Shape::Wrapped, Value::List(texts)) => lines(&texts.join(LIST)),
        _ => 1,
    };
    u32::try_from(lines.min(LINES)).unwrap_or(1)
}

/// What of a row is a guess or open.
fn tint(plan: &Plan<'_>, column: &Column, value: &Value<'_>, row: &[Value<'_>]) -> Tint {
    let of = |key: &str| plan.columns.iter().position(|column| column.key == key).and_then(|at| row.get(at));
    let is_less = |whole: &str| match (value, of(whole)) {
        (Value::Integer(low), Some(Value::Integer(high))) => low < high,
        _ => false,
    };
    let is_open = match (column.key, value) {
        ("guess" | "foreign_language_stand_in", value) => *value == Value::Flag(true),
        ("guessed_municipalities", Value::Integer(guessed)) => *guessed > 0,
        ("open_words", value) => *value != Value::Empty,
        ("reach", _) => of("guess") == Some(&Value::Flag(true)),
        ("standing", Value::Text(key)) => matches!(key.as_ref(), "open" | "left-open"),
        ("covered_low", _) => is_less("covered"),
        ("covered_residents_low", _) => is_less("covered_residents"),
        ("severity", Value::Text(key)) if key == "error" => return Tint::Error,
        ("severity", Value::Text(key)) => key == "warning",
        _ => false,
    };
    if is_open { Tint::Open } else { Tint::None }
}

fn excel_day(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// A whole number as a workbook holds it: exact up to 2⁵³, far above any count here.
fn whole(number: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "told above")]
    let number = number as f64;
    number
}

/// A column's number; tables have a few dozen, and the matrix is checked before.
pub(super) fn column_number(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Reader, Xlsx};

    use super::{Book, Plan};
    use crate::export::Request;
    use crate::export::spoken::Spoken;
    use crate::export::tables::{TableName, Value};

    #[test]
    fn rows_that_one_sheet_has_no_room_for_stand_on_the_next() {
        let spoken = Spoken::of(&Request::default());
        let mut book = Book::new(&spoken, "a & b.txt");
        book.last_row = 2;
        let columns = TableName::Regions.columns()[..1].to_vec();
        let plan = Plan { key: "export-sheet-regions", columns, wrapped: false, kept: 0, rows: 5 };
        let rows = (1..=5).map(|at| vec![Value::text(format!("0{at}"))]);
        book.table(&plan, rows).unwrap();
        assert_eq!((book.sheets.len(), book.sheets[0].rows), (1, 5));
        let bytes = book.workbook.save_to_buffer().unwrap();
        let mut read = Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = read.sheet_names();
        assert_eq!(names, ["Maakunnat", "Maakunnat 2", "Maakunnat 3"]);
        let heights: Vec<usize> = names.iter().map(|name| read.worksheet_range(name).unwrap().height()).collect();
        assert_eq!(heights, [3, 3, 2], "each with the header");
    }
}
