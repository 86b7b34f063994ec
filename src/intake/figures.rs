//! Which number does a person's own table give each municipality?
//!
//! In: the bytes of a table with a column of municipalities, by code or name, and columns of numbers.
//! Out: the numbers by column, and every cell that gave none with its row and words. Never does: add
//! up what stands twice, spread a region's number over its municipalities, take a number for zero.

use std::collections::BTreeMap;

use super::gazetteer_of;
use crate::document::values::{DecimalMark, decimal_mark};
use crate::document::{Row, Sheet, take_apart};
use crate::gazetteer::Gazetteer;
use crate::model::{AreaUnit, MunicipalityCode, Reason, Status, Term};

/// One column of numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FigureColumn {
    /// Its header; its number from 1 where it has none.
    pub name: String,
    /// By code of the map.
    pub figures: BTreeMap<MunicipalityCode, f64>,
}

/// Why a row or cell gives no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureProblem {
    /// The words name no municipality that is known.
    UnknownPlace,
    /// They name a region, a sub-region, the country or several municipalities.
    NotOneMunicipality,
    /// They may be a misspelling; nothing is guessed here.
    Unsure,
    /// The municipality has ended: what it is part of now may stand in another row.
    Former,
    /// The municipality stood in a row before.
    Twice,
    /// The cell is no number.
    NotANumber,
    /// The number can be read in two ways: "1.234".
    TwoWays,
    /// The number is below zero.
    Negative,
}

impl FigureProblem {
    /// The last part of the key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::UnknownPlace => "unknown",
            Self::NotOneMunicipality => "not-one",
            Self::Unsure => "unsure",
            Self::Former => "former",
            Self::Twice => "twice",
            Self::NotANumber => "no-number",
            Self::TwoWays => "two-ways",
            Self::Negative => "negative",
        }
    }
}

/// A cell that gave no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureFault {
    /// Row of the file from 1.
    pub row: usize,
    /// Column from 1.
    pub column: usize,
    /// Its words.
    pub words: String,
    /// Why.
    pub problem: FigureProblem,
}

/// Numbers by municipality from one file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FigureTable {
    /// File name without folders.
    pub source: String,
    /// Columns of numbers from left to right.
    pub columns: Vec<FigureColumn>,
    /// What gave no number, in the order of the file.
    pub faults: Vec<FigureFault>,
}

/// Why a file is no table of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum FigureTableError {
    /// No table in it.
    #[error("no table")]
    NoTable,
    /// No column in which most cells are municipalities.
    #[error("no column of municipalities")]
    NoMunicipalities,
    /// No other column with a number.
    #[error("no column of numbers")]
    NoNumbers,
}

impl FigureTableError {
    /// The last part of the key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoTable => "no-table",
            Self::NoMunicipalities => "no-municipalities",
            Self::NoNumbers => "no-numbers",
        }
    }
}

/// Reads a table of figures: CSV, a workbook, or any other format of tables; of several tables the
/// first that has municipalities. Names are read on the division of a year.
///
/// # Errors
/// What the file lacks to be one.
pub fn figures(name: &str, bytes: &[u8], year: i16) -> Result<FigureTable, FigureTableError> {
    let content = take_apart(name, bytes);
    let gazetteer = gazetteer_of(year);
    let mut why = FigureTableError::NoTable;
    for sheet in &content.tables {
        match of_sheet(sheet, gazetteer) {
            Ok(table) => return Ok(FigureTable { source: name.to_owned(), ..table }),
            Err(error) => why = why.max(error),
        }
    }
    Err(why)
}

/// Municipality of a cell.
type Named = Result<MunicipalityCode, FigureProblem>;

fn of_sheet(sheet: &Sheet, gazetteer: &Gazetteer) -> Result<FigureTable, FigureTableError> {
    let (column, places) = place_column(sheet, gazetteer).ok_or(FigureTableError::NoMunicipalities)?;
    let first = places.iter().position(Result::is_ok).unwrap_or(0);
    // What stands above the first municipality is its header and what is around it, or a row whose
    // place is not known: that one has numbers.
    let above = || (0..first).filter_map(|at| sheet.row(at).map(|row| (at, row))).filter(|(_, row)| !row.is_blank());
    let header = above().rfind(|(_, row)| !has_numbers(*row, column));
    let first = header.map_or(0, |(at, _)| at + 1);
    let header = header.map(|(_, row)| row);
    let mut table = FigureTable::default();
    let mut named: Vec<(usize, MunicipalityCode)> = Vec::new();
    let mut seen: BTreeMap<MunicipalityCode, usize> = BTreeMap::new();
    for (at, place) in places.iter().enumerate().skip(first) {
        let Some(row) = sheet.row(at).filter(|row| !row.is_blank()) else { continue };
        let problem = match place {
            Ok(code) if seen.contains_key(code) => FigureProblem::Twice,
            Ok(code) => {
                seen.insert(*code, at);
                named.push((at, *code));
                continue;
            }
            Err(problem) => *problem,
        };
        let words = row.cell(column).trim().to_owned();
        table.faults.push(FigureFault { row: row.number(), column: column + 1, words, problem });
    }
    for column in (0..sheet.width()).filter(|other| *other != column) {
        let cells = || named.iter().filter_map(|(at, code)| Some((sheet.row(*at)?, *code)));
        let mark = decimal_mark(cells().map(|(row, _)| row.cell(column)));
        let read: Vec<_> = cells().map(|(row, code)| (row, code, number(row.cell(column), mark))).collect();
        let numbers = read.iter().filter(|(.., cell)| matches!(cell, Cell::Number(_))).count();
        let words = read.iter().filter(|(.., cell)| matches!(cell, Cell::Words)).count();
        let name = header.map(|row| row.cell(column).trim()).filter(|name| !name.is_empty());
        // A column of words or codes of something else is no column of numbers.
        if numbers == 0 || words > numbers {
            continue;
        }
        let mut name = name.map_or_else(|| (column + 1).to_string(), |name| name.replace('\n', " "));
        // Two columns under one name could not be told apart.
        if table.columns.iter().any(|known| known.name == name) {
            name = format!("{name} ({})", column + 1);
        }
        let mut figures = BTreeMap::new();
        for (row, code, cell) in read {
            let problem = match cell {
                Cell::Number(number) if number >= 0.0 => {
                    figures.insert(code, number);
                    continue;
                }
                Cell::Nothing => continue,
                Cell::Number(_) => FigureProblem::Negative,
                Cell::TwoWays => FigureProblem::TwoWays,
                Cell::Words => FigureProblem::NotANumber,
            };
            let words = row.cell(column).trim().to_owned();
            table.faults.push(FigureFault { row: row.number(), column: column + 1, words, problem });
        }
        table.columns.push(FigureColumn { name, figures });
    }
    table.faults.sort_by_key(|fault| (fault.row, fault.column));
    if table.columns.is_empty() { Err(FigureTableError::NoNumbers) } else { Ok(table) }
}

/// A cell beside the place is a number, and no year over a column.
fn has_numbers(row: Row<'_>, place: usize) -> bool {
    let year = |number: f64| number.fract() == 0.0 && (1900.0..=2100.0).contains(&number);
    let beside = row.cells().enumerate().filter(|(at, _)| *at != place);
    beside.into_iter().any(|(_, cell)| matches!(number(cell, None), Cell::Number(number) if !year(number)))
}

/// The column with the most municipalities, by row; the leftmost of equals. Half its cells must be ones.
fn place_column(sheet: &Sheet, gazetteer: &Gazetteer) -> Option<(usize, Vec<Named>)> {
    let mut best: Option<(usize, usize, Vec<Named>)> = None;
    // Codes and names stand at the left; a table as wide as a calendar is not read cell by cell.
    for column in 0..sheet.width().min(12) {
        let places: Vec<Named> = sheet.rows().map(|row| place(row.cell(column), gazetteer)).collect();
        let found = places.iter().filter(|place| place.is_ok()).count();
        let filled = sheet.rows().filter(|row| !row.cell(column).trim().is_empty()).count();
        if found > 0 && found * 2 >= filled.saturating_sub(1) && best.as_ref().is_none_or(|(most, ..)| found > *most) {
            best = Some((found, column, places));
        }
    }
    best.map(|(_, column, places)| (column, places))
}

/// The one municipality that a cell means beyond doubt.
fn place(cell: &str, gazetteer: &Gazetteer) -> Named {
    let cell = cell.trim();
    let coded = |c: char| c.is_ascii_digit() || matches!(c, 'K' | 'U' | 'k' | 'u');
    if cell.chars().any(|c| c.is_ascii_digit()) {
        // Codes have three digits: "5" in a column of them has lost its zeros, "12 480" is a number.
        let is_code = cell.len() <= 5 && cell.chars().all(coded);
        let reading = gazetteer.by_code(cell);
        return match (reading.status, reading.codes.as_slice()) {
            (Status::Accepted, [code]) if is_code => Ok(*code),
            _ => Err(FigureProblem::UnknownPlace),
        };
    }
    let area = gazetteer.resolve_area(cell);
    let former = |term: &Term| term.reasons.iter().any(|reason| matches!(reason, Reason::FormerMunicipality { .. }));
    match (area.terms.as_slice(), area.core.as_slice()) {
        ([term], _) if former(term) => Err(FigureProblem::Former),
        ([term], [code]) if matches!(term.unit, Some(AreaUnit::Municipality(_))) => {
            if term.status == Status::Accepted {
                Ok(*code)
            } else {
                Err(FigureProblem::Unsure)
            }
        }
        (_, []) => Err(if area.uncertain.is_empty() { FigureProblem::UnknownPlace } else { FigureProblem::Unsure }),
        _ => Err(FigureProblem::NotOneMunicipality),
    }
}

/// What a cell of a column of numbers holds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Cell {
    /// Nothing, or a sign for that: ".." and "-" in official tables.
    Nothing,
    Number(f64),
    TwoWays,
    Words,
}

fn number(cell: &str, mark: Option<DecimalMark>) -> Cell {
    let text: String = cell.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
    if text.is_empty() || text.chars().all(|c| matches!(c, '.' | '-' | '–' | '—' | '…')) {
        return Cell::Nothing;
    }
    let text = text.replace(['−', '–'], "-");
    let text = match mark {
        Some(DecimalMark::Comma) => text.replace('.', "").replace(',', "."),
        Some(DecimalMark::Point) => text.replace(',', ""),
        None if thousands_or_decimals(&text) => return Cell::TwoWays,
        None => text.replace(',', "."),
    };
    // "inf" and "1e5" are words here.
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    match text.parse::<f64>() {
        Ok(number) if plain && number.is_finite() => Cell::Number(number),
        _ => Cell::Words,
    }
}

/// One mark, and three digits behind it: nothing else in the column tells which it is.
fn thousands_or_decimals(text: &str) -> bool {
    let Some((before, after)) = text.split_once([',', '.']) else { return false };
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    after.len() == 3 && digits(after) && digits(before) && (1..=3).contains(&before.len()) && before != "0"
}
