//! Which grids does a workbook hold (XLSX, XLSM, XLSB, XLS, ODS)?
//!
//! Every sheet becomes a table, hidden ones too: rows and columns stand where a person sees them in the
//! program, merged cells in each of their places, dates as `2020-09-01`, numbers in plain digits, formulas
//! by the value that the file keeps. Never does: calculate; run macros; believe a declared size.

mod cells;
mod ods;
mod ole;
mod rows;

use std::io::Cursor;

use calamine::{Data, Dimensions, Reader as _, SheetType, Xls, Xlsb, Xlsx, XlsxError};

use super::archive::{Archive, broken};
use super::caught::caught;
use super::{Content, MAX_EXPANDED};
use crate::model::{FileFormat, Problem, Severity};
use cells::Value;
use rows::Rows;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    let format = content.format.key();
    // The library behind may stop on a broken file: then the file is broken, and the program goes on.
    let outcome = caught(|| match content.format {
        FileFormat::Ods => ods::read(bytes, content),
        FileFormat::Xls => ole::read(bytes, content),
        _ => archive(bytes, content),
    });
    if let Err(problem) = outcome.unwrap_or_else(|_| Err(broken(format, &"unreadable"))) {
        content.report(Severity::Error, problem);
    }
}

/// XLSX or XLSB: both are archives.
fn archive(bytes: &[u8], content: &mut Content) -> Result<(), Problem> {
    let format = content.format.key();
    let archive = Archive::open(bytes, format)?;
    if archive.has("xl/workbook.bin") {
        let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|error| broken(format, &error))?;
        let names = names(book.sheets_metadata());
        sheets(&names, content, |name, rows| {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(format, &error))?;
            while let Some(cell) = reader.next_cell().map_err(|error| broken(format, &error))? {
                let (row, column) = cell.get_position();
                if !rows.cell(row, column, &Value::from(cell.get_value())) {
                    break;
                }
            }
            Ok(())
        });
        return Ok(());
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Problem::Encrypted,
        error => broken(format, &error),
    })?;
    let names = names(book.sheets_metadata());
    sheets(&names, content, |name, rows| {
        // Merges stand behind the rows: a sheet cut off in the middle has lost them and keeps its rows.
        rows.merge(book.merge_cells_by_sheet_name(name).unwrap_or_default());
        let mut reader = match book.worksheet_cells_reader(name) {
            Ok(reader) => reader,
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            Err(error) => return Err(broken(format, &error)),
        };
        while let Some(cell) = reader.next_cell().map_err(|error| broken(format, &error))? {
            let (row, column) = cell.get_position();
            if !rows.cell(row, column, &Value::from(cell.get_value())) {
                break;
            }
        }
        Ok(())
    });
    Ok(())
}

/// XLS, once its sizes were weighed.
fn xls(bytes: &[u8], content: &mut Content) -> Result<(), Problem> {
    let format = content.format.key();
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Problem::Encrypted,
        error => broken(format, &error),
    })?;
    let names = names(book.sheets_metadata());
    sheets(&names, content, |name, rows| {
        let merges: Vec<Dimensions> = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        rows.merge(merges);
        let range = book.worksheet_range(name).map_err(|error| broken(format, &error))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, cells) in range.rows().enumerate() {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| **cell != Data::Empty) {
                let at = |first: u32, step: usize| first.saturating_add(u32::try_from(step).unwrap_or(u32::MAX));
                if !rows.cell(at(top, row), at(left, column), &Value::from(cell)) {
                    return Ok(());
                }
            }
        }
        Ok(())
    });
    Ok(())
}

/// Sheets of cells; charts and dialogs have none.
fn names(sheets: &[calamine::Sheet]) -> Vec<String> {
    let cells = |sheet: &&calamine::Sheet| matches!(sheet.typ, SheetType::WorkSheet | SheetType::MacroSheet);
    sheets.iter().filter(cells).map(|sheet| sheet.name.clone()).collect()
}

/// Reads sheet after sheet; one that cannot be read is reported and the others are not lost.
fn sheets(names: &[String], content: &mut Content, mut fill: impl FnMut(&str, &mut Rows) -> Result<(), Problem>) {
    // The library keeps its own copy of the texts meanwhile, so half of the limit is ours.
    let mut used = (0, MAX_EXPANDED / 2);
    for name in names {
        let mut rows = Rows::new(name, used);
        let mut outcome = attempt(&mut rows, content.format, |rows| fill(name, rows));
        if rows.is_disordered() {
            // Rows that do not follow each other are rare: all cells are sorted first.
            rows = Rows::sorting(name, used);
            outcome = attempt(&mut rows, content.format, |rows| fill(name, rows));
        }
        used = rows.finish(content);
        if let Err(problem) = outcome {
            let table = content.tables.len().checked_sub(1);
            content.findings.push(super::Finding { severity: Severity::Error, table, row: 0, problem });
        }
    }
}

fn attempt(
    rows: &mut Rows,
    format: FileFormat,
    fill: impl FnOnce(&mut Rows) -> Result<(), Problem>,
) -> Result<(), Problem> {
    caught(|| fill(rows)).unwrap_or_else(|_| Err(broken(format.key(), &"unreadable")))
}
