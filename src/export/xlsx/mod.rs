//! Which bytes make a workbook that a colleague opens in Excel or `LibreOffice` without a question?
//!
//! Sheets of projects, of coverage by area, of who serves whom, of what is open, and of the file itself.
//! Days and numbers are days and numbers, codes are text, and whatever the document says is a string: no
//! word of it can become a formula. Guesses and open questions are colored, and said in words too.

mod about;
mod book;
mod list;
mod look;
mod matrix;
mod properties;
mod text;

use rust_xlsxwriter::XlsxError;

pub(super) use self::properties::origin;

use self::book::{Book, Plan};
use super::spoken::Spoken;
use super::tables::{Table, TableName, table};
use super::{ExportError, Exported, Format, Given, columns};

/// Tables with a sheet, and whether their long texts take several lines.
const TABLES: [(TableName, bool); 7] = [
    (TableName::Projects, true),
    (TableName::Municipalities, false),
    (TableName::SubRegions, false),
    (TableName::Regions, false),
    (TableName::ProjectMunicipality, false),
    (TableName::Questions, true),
    (TableName::Diagnostics, true),
];

/// Tables of the workbook, in their order.
pub(super) fn tables() -> [TableName; TABLES.len()] {
    TABLES.map(|(name, _)| name)
}

pub(super) fn xlsx(given: &Given<'_>) -> Result<Exported, ExportError> {
    let every: Vec<&str> = TABLES.iter().flat_map(|(name, _)| name.columns()).map(|column| column.key).collect();
    columns::known(&given.order.request.columns, &every)?;
    written(given).map_err(|error| ExportError::Refused { format: Format::Xlsx, cause: error.to_string() })
}

fn written(given: &Given<'_>) -> Result<Exported, XlsxError> {
    let spoken = Spoken::of(&given.order.request);
    let mut book = Book::new(&spoken, &given.order.provenance.source_name);
    for (name, wrapped) in TABLES {
        let table = table(given, name, &spoken.first);
        if name == TableName::ProjectMunicipality {
            matrix::write(&mut book, given)?;
            list::write(&mut book, given, &table)?;
            let keys: Vec<&str> = table.columns.iter().map(|column| column.key).collect();
            book.left_out.extend(columns::unmarked(given.selection(), &keys));
        } else {
            sheet(&mut book, &table, wrapped)?;
        }
    }
    let rows = book.sheets.iter().map(|sheet| sheet.rows).sum();
    about::write(&mut book, given)?;
    book.workbook.set_properties(&properties::properties(given, &spoken));
    let left_out = book.left_out.iter().copied().collect();
    Ok(Exported { bytes: book.workbook.save_to_buffer()?, pieces: Vec::new(), rows, left_out })
}

fn sheet(book: &mut Book<'_>, table: &Table<'_>, wrapped: bool) -> Result<(), XlsxError> {
    let key = format!("export-sheet-{}", table.name.key().replace('_', "-"));
    let plan = Plan { key: &key, columns: table.columns.clone(), wrapped, kept: kept(table.name), rows: table.len() };
    book.table(&plan, table.rows())
}

/// Columns that name a row stay in sight.
fn kept(name: TableName) -> u16 {
    match name {
        TableName::Diagnostics | TableName::Questions => 1,
        _ => 2,
    }
}
