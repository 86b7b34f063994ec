//! What does the sheet "about this file" say?
//!
//! Where the file comes from in words, what its sheets and columns hold, what its colors mean, what it could
//! not hold, and the line of JSON that makes it again.

use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::book::Book;
use super::look::{self, Shape, Tint};
use super::properties::filter;
use crate::export::{Given, PROGRAM};
use crate::words::{Arg, date};

/// Widths of the three columns in characters.
const WIDTHS: [u32; 3] = [36, 42, 72];

/// A sheet that is written from the top down.
struct Page<'b, 'a> {
    book: &'b mut Book<'a>,
    sheet: Worksheet,
    row: RowNum,
}

pub(super) fn write(book: &mut Book<'_>, given: &Given<'_>) -> Result<(), XlsxError> {
    let title = book.spoken.first.text("export-sheet-about");
    let mut sheet = book.sheet(&title, false)?;
    sheet.set_portrait().set_print_gridlines(false);
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_screen_gridlines(false);
    let mut page = Page { book, sheet, row: 0 };
    page.provenance(given)?;
    page.marks()?;
    page.sheets()?;
    page.left_out()?;
    page.columns()?;
    page.title("export-about-json")?;
    page.plain(&given.order.provenance.to_json())?;
    let Page { book, mut sheet, row } = page;
    // What runs out of the last column, the line of JSON, is for programs.
    sheet.set_print_area(0, 0, row.saturating_sub(1), 2)?;
    book.workbook.push_worksheet(sheet);
    Ok(())
}

impl Page<'_, '_> {
    fn title(&mut self, key: &str) -> Result<(), XlsxError> {
        if self.row > 0 {
            self.row += 1;
        }
        let said = self.book.spoken.text(key);
        self.book.text(&mut self.sheet, (self.row, 0), &said, Some(&look::title()))?;
        self.row += 1;
        Ok(())
    }

    /// A label with its values beside it.
    fn line(&mut self, cells: &[&str]) -> Result<(), XlsxError> {
        let wrapped = self.book.formats.get(Shape::Wrapped, Tint::None, true).clone();
        for (at, cell) in (0..).zip(cells) {
            let format = if at == 0 && cells.len() > 1 { look::label() } else { wrapped.clone() };
            self.book.text(&mut self.sheet, (self.row, at), cell, Some(&format))?;
        }
        self.height(cells)?;
        self.row += 1;
        Ok(())
    }

    /// Makes room for the lines of wrapped cells: not every program does so by itself.
    fn height(&mut self, cells: &[&str]) -> Result<(), XlsxError> {
        let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let lines = cells.iter().zip(WIDTHS).map(|(text, width)| length(text).div_ceil(width - 4)).max().unwrap_or(1);
        if lines > 1 {
            self.sheet.set_row_height(self.row, 15 * lines.min(10))?;
        }
        Ok(())
    }

    /// A text on one line over all columns.
    fn plain(&mut self, text: &str) -> Result<(), XlsxError> {
        self.book.text(&mut self.sheet, (self.row, 0), text, None)?;
        self.row += 1;
        Ok(())
    }

    /// One value over the two wide columns.
    fn value(&mut self, key: &str, value: &str) -> Result<(), XlsxError> {
        let label = self.book.spoken.text(key);
        self.book.text(&mut self.sheet, (self.row, 0), &label, Some(&look::label()))?;
        self.height(&[&label])?;
        let format = self.book.formats.get(Shape::Text, Tint::None, true).clone();
        self.book.text(&mut self.sheet, (self.row, 1), value, Some(&format))?;
        self.row += 1;
        Ok(())
    }

    fn provenance(&mut self, given: &Given<'_>) -> Result<(), XlsxError> {
        let from = &given.order.provenance;
        let words = &self.book.spoken.first;
        let language = words.language();
        let title = words.with("export-sheets-title", &[("source", Arg::Text(&from.source_name))]);
        let year = words.with("export-about-division", &[("year", Arg::Text(&from.division_year.to_string()))]);
        let (none, filter) = (words.text("export-about-no-decisions"), filter(from, self.book.spoken));
        let decisions = if from.decisions_sha256.is_empty() { &none } else { &from.decisions_sha256 };
        self.book.text(&mut self.sheet, (0, 0), &title, Some(&look::title()))?;
        self.row = 1;
        self.value("export-about-source", &from.source_name)?;
        for hash in from.source_sha256.split(' ') {
            self.value("export-about-sha256", hash)?;
        }
        self.value("export-about-decisions", decisions)?;
        self.value("export-about-year", &year)?;
        self.value("export-about-filter", &filter)?;
        if !from.filter.is_empty() && from.filter != filter {
            self.value("export-about-filter-text", &from.filter)?;
        }
        self.value("export-about-program", &format!("{PROGRAM} {}", from.program_version))?;
        if !from.command.is_empty() {
            self.value("export-about-command", &from.command)?;
        }
        if let Some(day) = from.date {
            self.value("export-about-date", &date(language, day))?;
        }
        Ok(())
    }

    /// The colors, each on a cell that looks so.
    fn marks(&mut self) -> Result<(), XlsxError> {
        self.title("export-about-marks")?;
        for (word, tint, key) in [
            ("export-matrix-core", Tint::Core, "export-about-core"),
            ("export-matrix-wider", Tint::Wider, "export-about-wider"),
            ("export-about-guess-word", Tint::Open, "export-about-guess"),
        ] {
            let (word, said) = (self.book.spoken.text(word), self.book.spoken.text(key));
            let format = self.book.formats.get(Shape::Text, tint, false).clone();
            self.book.text(&mut self.sheet, (self.row, 0), &word, Some(&format))?;
            self.book.text(&mut self.sheet, (self.row, 1), &said, None)?;
            self.row += 1;
        }
        Ok(())
    }

    fn sheets(&mut self) -> Result<(), XlsxError> {
        self.title("export-about-sheets")?;
        let listed: Vec<(String, usize, String)> =
            self.book.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.rows, sheet.what.clone())).collect();
        for (name, rows, what) in listed {
            let rows = u64::try_from(rows).unwrap_or(u64::MAX);
            let rows = self.book.spoken.first.with("export-about-rows", &[("rows", Arg::Count(rows))]);
            self.line(&[&name, &rows, &what])?;
        }
        Ok(())
    }

    fn left_out(&mut self) -> Result<(), XlsxError> {
        let keys: Vec<&str> = self.book.left_out.iter().copied().collect();
        if keys.is_empty() {
            return Ok(());
        }
        self.title("export-about-left-out")?;
        for key in keys {
            let said = self.book.spoken.text(key);
            self.plain(&said)?;
        }
        Ok(())
    }

    fn columns(&mut self) -> Result<(), XlsxError> {
        self.title("export-about-columns")?;
        let spoken = self.book.spoken;
        let told: Vec<[String; 3]> = self
            .book
            .sheets
            .iter()
            .flat_map(|sheet| sheet.columns.iter().map(move |column| (sheet, column)))
            .map(|(sheet, column)| [sheet.name.clone(), spoken.text(&column.title_key()), spoken.what(column)])
            .collect();
        for [sheet, title, what] in told {
            self.line(&[&sheet, &title, &what])?;
        }
        Ok(())
    }
}
