//! Which project reaches which municipality, at a glance?
//!
//! Municipalities down, projects across, a word where they meet. A guess has a question mark, as in the
//! window, and its color. More projects than a sheet has columns stand in the long list alone.

use rust_xlsxwriter::{ColNum, IgnoreError, RowNum, Worksheet, XlsxError};

use super::book::{Book, Listed, MANY, column_number};
use super::look::{self, Shape, Tint};
use crate::export::rows::{pairs, served};
use crate::export::tables::{Column, TableName};
use crate::export::{Given, Selection};
use crate::model::{MunicipalityCode, Project, Reach};

/// Columns of a sheet.
const COLUMNS: usize = 16_384;
/// What stands before the projects.
const BEFORE: [&str; 4] = ["municipality_code", "municipality_name", "region_name", "core_projects"];
/// Rows of the header: who applied, and the project's id.
const HEADER: RowNum = 2;
/// With more projects than this a page holds a part of them.
const ONE_PAGE: usize = 60;

/// A word where a municipality and a project meet.
#[derive(Clone, Copy)]
struct Met {
    column: ColNum,
    reach: Reach,
    guess: bool,
}

pub(super) fn write(book: &mut Book<'_>, given: &Given<'_>) -> Result<(), XlsxError> {
    let projects = &given.order.projects;
    if projects.len() + BEFORE.len() > COLUMNS {
        book.left_out.insert("left-out-matrix");
        return Ok(());
    }
    let codes = given.codes();
    let mut rows: Vec<Vec<Met>> = vec![Vec::new(); codes.len()];
    let selection = given.selection();
    for (at, project) in projects.iter().enumerate() {
        let column = column_number(BEFORE.len() + at);
        let selection = Selection { projects: std::slice::from_ref(project), ..selection };
        for (project, pair) in pairs(selection) {
            let Some((code, reach)) = pair else { continue };
            let Some(row) = codes.binary_search(&code).ok().and_then(|row| rows.get_mut(row)) else { continue };
            row.push(Met { column, reach, guess: served(&selection, project, code, reach).guess });
        }
    }
    let title = book.spoken.first.text("export-sheet-matrix");
    let mut sheet = book.sheet(&title, rows.iter().map(Vec::len).sum::<usize>() > MANY)?;
    header(book, &mut sheet, given)?;
    let words = Said::of(book);
    for ((row, code), met) in (HEADER..).zip(&codes).zip(&rows) {
        place(book, &mut sheet, given, row, *code)?;
        for Met { column, reach, guess } in met {
            let (word, tint) = words.met(*reach, *guess);
            sheet.write_string_with_format(row, *column, word, book.formats.get(Shape::Mark, tint, false))?;
        }
    }
    finish(&mut sheet, projects.len(), codes.len())?;
    book.sheets.push(Listed {
        name: sheet.name(),
        what: book.spoken.first.text("export-sheet-matrix-what"),
        rows: codes.len(),
        columns: Vec::new(),
    });
    book.workbook.push_worksheet(sheet);
    Ok(())
}

/// The words of the matrix, said once.
struct Said {
    core: [String; 2],
    wider: [String; 2],
}

impl Said {
    fn of(book: &Book<'_>) -> Self {
        let both = |key: &str| {
            let sure = book.spoken.text(key);
            [sure.clone(), format!("{sure} ?")]
        };
        Self { core: both("export-matrix-core"), wider: both("export-matrix-wider") }
    }

    fn of_reach(&self, reach: Reach) -> (&[String; 2], Tint) {
        match reach {
            Reach::Core => (&self.core, Tint::Core),
            Reach::Wider | Reach::Uncertain => (&self.wider, Tint::Wider),
        }
    }

    fn met(&self, reach: Reach, guess: bool) -> (&str, Tint) {
        let ([sure, guessed], tint) = self.of_reach(reach);
        if guess { (guessed, Tint::Open) } else { (sure, tint) }
    }
}

fn header(book: &mut Book<'_>, sheet: &mut Worksheet, given: &Given<'_>) -> Result<(), XlsxError> {
    let (plain, upright) = (look::header(), look::upright());
    let columns = TableName::Municipalities.columns();
    let before: Vec<&Column> =
        BEFORE.iter().filter_map(|key| columns.iter().find(|column| column.key == *key)).collect();
    for ((at, column), width) in (0..).zip(&before).zip([10.0, 24.0, 20.0, 12.0]) {
        sheet.set_column_format(at, book.formats.get(Shape::of(column.kind, false), Tint::None, false))?;
        sheet.set_column_width(at, width)?;
    }
    let dataset = &given.order.dataset;
    let projects: Vec<&Project> = given.order.projects.iter().filter_map(|at| dataset.projects.get(*at)).collect();
    let first = column_number(BEFORE.len());
    if let Some(others) = projects.len().checked_sub(1) {
        sheet.set_column_range_width(first, first + column_number(others), 10)?;
    }
    // From the top down, as long sheets want it.
    sheet.set_row_height(0, 150)?;
    for (at, _) in (0..).zip(&before) {
        sheet.write_blank(0, at, &plain)?;
    }
    for (at, project) in (first..).zip(&projects) {
        book.text(sheet, (0, at), &project.applicant.name, Some(&upright))?;
    }
    sheet.set_row_height(1, 32)?;
    for (at, column) in (0..).zip(&before) {
        sheet.write_string_with_format(1, at, book.spoken.lines(&column.title_key()), &plain)?;
    }
    for (at, project) in (first..).zip(&projects) {
        book.text(sheet, (1, at), project.id.as_str(), Some(&plain))?;
    }
    Ok(())
}

fn place(
    book: &mut Book<'_>,
    sheet: &mut Worksheet,
    given: &Given<'_>,
    row: RowNum,
    code: MunicipalityCode,
) -> Result<(), XlsxError> {
    let Some(place) = given.division.municipality(code) else { return Ok(()) };
    let region = given.division.regions.get(&place.region).map(|region| given.name(&region.names));
    book.text(sheet, (row, 0), &code.to_string(), None)?;
    book.text(sheet, (row, 1), &given.name(&place.names), None)?;
    book.text(sheet, (row, 2), &region.unwrap_or_default(), None)?;
    let core = given.coverage.served(code).map_or(0, |served| served.core.len());
    sheet.write_number(row, 3, u32::try_from(core).unwrap_or(u32::MAX))?;
    Ok(())
}

fn finish(sheet: &mut Worksheet, projects: usize, places: usize) -> Result<(), XlsxError> {
    let last_row = HEADER - 1 + RowNum::try_from(places).unwrap_or_default();
    let last = column_number((BEFORE.len() + projects).saturating_sub(1));
    // Where there are hundreds of projects, one filters places by one's own region, not by project.
    let filtered = if projects <= ONE_PAGE { last } else { column_number(BEFORE.len() - 1) };
    sheet.autofilter(HEADER - 1, 0, last_row, filtered)?;
    sheet.ignore_error_range(0, 0, last_row, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(HEADER, 2)?;
    sheet.set_repeat_rows(0, HEADER - 1)?;
    sheet.set_repeat_columns(0, 1)?;
    if projects <= ONE_PAGE {
        sheet.set_print_fit_to_pages(1, 0);
    } else {
        sheet.set_page_order(true);
    }
    Ok(())
}
