//! How does a grid become records: header, rows, totals, remarks?
//!
//! In: sheets. Out: [`List`]s whose rows become [`Record`]s one by one, so that a million rows need no
//! second copy. Never does: drop a row without saying so; guess an area.

mod columns;
mod evidence;
mod header_words;
mod record;
mod roles;

pub(crate) use columns::Said;
pub use columns::{Columns, Mapping};
pub use evidence::names_body;
pub use roles::Role;
pub(super) use roles::roles_of;

use super::sheet::{Row, Sheet};
use super::values::{self, DecimalMark};
use super::{Finding, Record};
use crate::model::{Problem, Severity, Tally};

/// A grid that is a list of projects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct List {
    pub(crate) sheet: Sheet,
    /// Position in the document's sheets.
    pub(crate) sheet_number: usize,
    pub(crate) columns: Columns,
    /// Positions of the rows that are records.
    rows: Vec<u32>,
    /// Several values of a cell are apart by bars, because the reader of the format put them there.
    pub(crate) barred: bool,
    mark: Option<DecimalMark>,
}

/// Words at the beginning of a row that adds up others.
const TOTALS: [&str; 12] = [
    "yhteensä",
    "kaikki yhteensä",
    "yht.",
    "yht",
    "summa",
    "loppusumma",
    "total",
    "totalt",
    "sammanlagt",
    "sum",
    "grand total",
    "välisumma",
];

/// A grid as a list, or the grid back when it is none.
pub(crate) fn read(
    sheet: Sheet,
    sheet_number: usize,
    said: &Said<'_>,
    is_place: &dyn Fn(&str) -> bool,
    areas_alone: bool,
    tally: &mut Tally,
    findings: &mut Vec<Finding>,
) -> Result<List, Box<Sheet>> {
    let Some(columns) = columns::guess(&sheet, said, is_place, areas_alone) else {
        return Err(Box::new(sheet));
    };
    let mark = columns.amount().and_then(|(column, _)| {
        values::decimal_mark(sheet.rows().skip(columns.titles).take(2000).map(|row| row.cell(column)))
    });
    let mut list = List { sheet, sheet_number, columns, rows: Vec::new(), barred: false, mark };
    list.classify(tally, findings);
    Ok(list)
}

impl List {
    /// Number of records.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The records in their order; numbers go on from `before`.
    pub(crate) fn records(&self, before: usize) -> impl Iterator<Item = Record> {
        self.between(0..self.rows.len(), before)
    }

    /// The records at some positions.
    pub(crate) fn between(&self, range: std::ops::Range<usize>, before: usize) -> impl Iterator<Item = Record> {
        let first = range.start.min(self.rows.len());
        let rows = self.rows.get(first..range.end.min(self.rows.len()).max(first)).unwrap_or_default();
        rows.iter().enumerate().filter_map(move |(at, row)| {
            let row = self.sheet.row(*row as usize)?;
            Some(record::of(self, row, before + first + at + 1))
        })
    }

    /// First rows under the header as they stand.
    pub(crate) fn sample(&self, rows: usize) -> Vec<Vec<String>> {
        let each = self.sheet.rows().skip(self.columns.titles + self.columns.header_rows);
        each.take(rows).map(|row| row.cells().map(str::to_owned).collect()).collect()
    }

    fn report(&self, findings: &mut Vec<Finding>, severity: Severity, row: usize, problem: Problem) {
        findings.push(Finding { severity, table: Some(self.sheet_number), row, problem });
    }

    fn classify(&mut self, tally: &mut Tally, findings: &mut Vec<Finding>) {
        let header = self.columns.titles..self.columns.titles + self.columns.header_rows;
        let (mut since, mut all) = (0i64, 0i64);
        for at in 0..self.sheet.len() {
            let Some(row) = self.sheet.row(at) else { continue };
            if row.is_blank() {
                continue;
            }
            tally.rows += 1;
            let number = row.number();
            if header.contains(&at) {
                tally.headers += 1;
            } else if at < header.start {
                tally.around += 1;
                self.report(findings, Severity::Note, number, Problem::TitleRow { text: row.raw() });
            } else if self.columns.is_header(row) {
                tally.headers += 1;
                self.report(findings, Severity::Note, number, Problem::RepeatedHeader);
            } else if self.is_total(row) {
                tally.totals += 1;
                self.report(findings, Severity::Note, number, Problem::TotalRow { text: row.raw() });
                if let Some(stated) = self.money(row)
                    && stated != since
                    && stated != all
                {
                    self.report(findings, Severity::Warning, number, Problem::SumDiffers { stated, found: all });
                }
                since = 0;
            } else if self.is_remark(row) {
                tally.around += 1;
                self.report(findings, Severity::Note, number, Problem::RemarkRow { text: row.raw() });
            } else if self.says_nothing_of_a_project(row) {
                tally.unread += 1;
                self.report(findings, Severity::Error, number, Problem::UnreadRow { text: row.raw() });
            } else {
                tally.read += 1;
                let money = self.money(row).unwrap_or_default();
                (since, all) = (since.saturating_add(money), all.saturating_add(money));
                self.rows.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
    }

    fn money(&self, row: Row<'_>) -> Option<i64> {
        let (column, _) = self.columns.amount()?;
        values::amount(row.cell(column), self.mark).map(|money| money.cents)
    }

    /// "Yhteensä", or a lone sum that nobody applied for.
    fn is_total(&self, row: Row<'_>) -> bool {
        let mut filled = row.cells().enumerate().filter(|(_, cell)| !values::is_empty(cell));
        let Some((first_column, first)) = filled.next() else { return false };
        let lower = first.trim().trim_end_matches([':', '.']).to_lowercase();
        let word = TOTALS.iter().any(|total| {
            lower.strip_prefix(*total).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', ':', '(']))
        });
        let named = lower.ends_with(" yhteensä") || lower.ends_with(" totalt") || lower.ends_with(" sammanlagt");
        if word || named {
            // "Summa Summarum ry" with an area and a period is no total: totals say little else.
            let says_more = row.cells().filter(|cell| !values::is_empty(cell)).count() > 1
                && self.columns.says_where()
                && [Role::Area, Role::Municipality].into_iter().any(|role| {
                    self.columns.first(role).is_some_and(|at| {
                        at != first_column
                            && !values::is_empty(row.cell(at))
                            && row.cell(at).trim() != first.trim()
                            && values::amount(row.cell(at), None).is_none()
                    })
                });
            return !says_more;
        }
        let lone = filled.next().is_none();
        lone && self.columns.amount().is_some_and(|(column, _)| column == first_column)
            && self.money(row).is_some()
            && row.len() > 1
    }

    /// One thing said across the whole row, and nothing else: a heading between, a footnote.
    fn is_remark(&self, row: Row<'_>) -> bool {
        let mut filled = row.cells().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let Some((column, first)) = filled.next() else { return true };
        let same = filled.all(|(_, cell)| cell == first);
        let known = self.columns.roles.iter().filter(|role| role.is_some_and(|role| role != Role::Other)).count();
        let role = self.columns.roles.get(column).copied().flatten();
        let details = role == Some(Role::Details);
        same && known >= 3 && !details
    }

    /// Neither who nor what nor where.
    fn says_nothing_of_a_project(&self, row: Row<'_>) -> bool {
        let says = |role: Role| self.columns.of(role).any(|column| !values::is_empty(row.cell(column)));
        let who = [Role::Applicant, Role::Name, Role::Details];
        if who.into_iter().any(|role| self.columns.first(role).is_some()) {
            return !who.into_iter().any(says);
        }
        ![Role::Area, Role::Municipality, Role::SubRegion, Role::Region, Role::Code].into_iter().any(says)
    }
}
