//! Which rows of a table are shown, and in which order?
//!
//! A table is columns of one kind each and rows of cells. Sorted by several columns, filtered by what
//! is typed over a column. Never does: know what a row is about; write a number.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::words::Collation;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, in the order of a language.
    Text,
    /// Numbers.
    Number,
    /// Days.
    Day,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing is known; stands last in any order.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number, with so many decimals.
    Number {
        /// The number, finite.
        value: f64,
        /// Decimals that are written.
        decimals: usize,
        /// `true` where it is another one's figure, or otherwise not quite what it says.
        marked: bool,
    },
    /// A number of which it is known only between what it lies, or what it is at least.
    Range {
        /// Least.
        low: f64,
        /// What is counted, and what rows are sorted by; at least `low`.
        high: f64,
        /// Decimals that are written.
        decimals: usize,
        /// It may be more than `high`.
        more: bool,
    },
    /// A day.
    Day(Date),
    /// There is a number or a day, and nobody knows which; stands with the empty ones.
    Unknown,
}

impl Cell {
    /// A number from one to another, and perhaps more; a plain one where nothing is open.
    ///
    /// ```
    /// # use hankekartta::query::Cell;
    /// assert_eq!(Cell::ranged([4.0, 4.0], 0, false), Cell::whole(4));
    /// assert!(matches!(Cell::ranged([3.0, 4.0], 0, false), Cell::Range { .. }));
    /// ```
    #[must_use]
    pub fn ranged([low, high]: [f64; 2], decimals: usize, more: bool) -> Self {
        if !low.is_finite() || !high.is_finite() {
            Self::Empty
        } else if more || low < high {
            Self::Range { low: low.min(high), high, decimals, more }
        } else {
            Self::Number { value: high, decimals, marked: false }
        }
    }

    /// `true` for a figure that is not quite what it says, or that nobody knows.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        matches!(self, Self::Number { marked: true, .. } | Self::Range { .. } | Self::Unknown)
    }

    /// The least and the most that a number or a day may be, a day as 20 200 901 for 1.9.2020.
    fn span(&self) -> Option<(f64, f64)> {
        match self {
            Self::Number { value, .. } => Some((*value, *value)),
            Self::Range { low, high, more, .. } => Some((*low, if *more { f64::INFINITY } else { *high })),
            Self::Day(day) => Some((number(*day), number(*day))),
            Self::Unknown => Some((f64::NEG_INFINITY, f64::INFINITY)),
            Self::Empty | Self::Text(_) => None,
        }
    }

    /// A whole number.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of a country stay far below 2^53")]
    pub fn whole(value: u64) -> Self {
        Self::Number { value: value as f64, decimals: 0, marked: false }
    }

    /// A place in a list.
    #[must_use]
    pub fn count(value: usize) -> Self {
        Self::whole(u64::try_from(value).unwrap_or(u64::MAX))
    }
}

/// Rows and the kinds of their columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// One for each column.
    pub kinds: Vec<Kind>,
    /// Each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Sorting by one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortBy {
    /// Position of the column.
    pub column: usize,
    /// The largest, or last, first.
    pub down: bool,
}

impl Grid {
    /// A cell; an empty one where there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&EMPTY)
    }

    /// Positions of the rows that pass every test, in the order asked for; equal ones as they stand.
    #[must_use]
    pub fn arranged(&self, sort: &[SortBy], tests: &[(usize, Test)], collation: &Collation) -> Vec<usize> {
        let passes = |row: &usize| tests.iter().all(|(column, test)| test.passes(self.cell(*row, *column)));
        let mut order: Vec<usize> = (0..self.rows.len()).filter(passes).collect();
        order.sort_by(|a, b| {
            let compared =
                sort.iter().map(|by| compare(self.cell(*a, by.column), self.cell(*b, by.column), by.down, collation));
            compared.fold(Ordering::Equal, Ordering::then)
        });
        order
    }
}

/// Empty cells stand last whichever way it goes, and before them those of which nothing is known.
fn compare(a: &Cell, b: &Cell, down: bool, collation: &Collation) -> Ordering {
    let nothing = |cell: &Cell| match cell {
        Cell::Empty => 2,
        Cell::Unknown => 1,
        _ => 0,
    };
    let (none_a, none_b) = (nothing(a), nothing(b));
    if none_a > 0 || none_b > 0 {
        return none_a.cmp(&none_b);
    }
    let order = match (a, b) {
        (Cell::Text(a), Cell::Text(b)) if a == b => Ordering::Equal,
        (Cell::Text(a), Cell::Text(b)) => collation.compare(a, b),
        (Cell::Day(a), Cell::Day(b)) => a.cmp(b),
        (a, b) => sort_of(a).cmp(&sort_of(b)).then_with(|| {
            let (a, b) = (counted(a), counted(b));
            // Of two alike the one of which more is known stands higher.
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        }),
    };
    if down { order.reverse() } else { order }
}

/// Words, numbers, days: a column holds one sort of cells.
fn sort_of(cell: &Cell) -> u8 {
    match cell {
        Cell::Text(_) => 0,
        Cell::Number { .. } | Cell::Range { .. } => 1,
        Cell::Day(_) | Cell::Unknown | Cell::Empty => 2,
    }
}

/// What a number counts as, and its least.
fn counted(cell: &Cell) -> (f64, f64) {
    match cell {
        Cell::Number { value, .. } => (*value, *value),
        Cell::Range { low, high, .. } => (*high, *low),
        _ => (f64::NEG_INFINITY, f64::NEG_INFINITY),
    }
}

/// What a cell has to be to be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Contains these letters, small or capital.
    Contains(String),
    /// Does not contain them.
    Lacks(String),
    /// Lies between two numbers; days count as 20 200 901 for 1.9.2020.
    Within {
        /// Least.
        low: f64,
        /// Most.
        high: f64,
        /// The bounds themselves are out.
        open: bool,
    },
}

impl Test {
    /// Reads what was typed over a column of a kind; `None` for nothing typed.
    ///
    /// Words: letters that the cell contains, or with `-` before them lacks. Numbers and days:
    /// `>100`, `>=100`, `<100`, `<=100`, `10..20`, `10..`, `..20`, `100`; a day as `1.9.2020`, `2020-09-01`,
    /// a month as `2020-09`, a year as `2020`.
    ///
    /// # Errors
    /// `Err` for what is none of these.
    ///
    /// ```
    /// # use hankekartta::query::{Cell, Kind, Test};
    /// let test = Test::parse(Kind::Number, "> 1 000,5").unwrap().unwrap();
    /// assert!(test.passes(&Cell::whole(1001)) && !test.passes(&Cell::whole(1000)));
    /// assert!(Test::parse(Kind::Number, "many").is_err());
    /// ```
    pub fn parse(kind: Kind, typed: &str) -> Result<Option<Self>, NoTest> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        if kind == Kind::Text {
            return Ok(match typed.strip_prefix('-').map(str::trim_start) {
                Some("") => None,
                Some(letters) => Some(Self::Lacks(letters.to_lowercase())),
                None => Some(Self::Contains(typed.to_lowercase())),
            });
        }
        let value = |text: &str| bounds(kind, text).ok_or(NoTest);
        let within = |low, high, open| Ok(Some(Self::Within { low, high, open }));
        if let Some((low, high)) = typed.split_once("..") {
            let low = if low.trim().is_empty() { f64::NEG_INFINITY } else { value(low)?.0 };
            let high = if high.trim().is_empty() { f64::INFINITY } else { value(high)?.1 };
            return within(low, high, false);
        }
        // The longer sign first: the shorter one begins it.
        if let Some(rest) = typed.strip_prefix(">=").or_else(|| typed.strip_prefix('≥')) {
            return within(value(rest)?.0, f64::INFINITY, false);
        }
        if let Some(rest) = typed.strip_prefix("<=").or_else(|| typed.strip_prefix('≤')) {
            return within(f64::NEG_INFINITY, value(rest)?.1, false);
        }
        if let Some(rest) = typed.strip_prefix('>') {
            return within(value(rest)?.1, f64::INFINITY, true);
        }
        if let Some(rest) = typed.strip_prefix('<') {
            return within(f64::NEG_INFINITY, value(rest)?.0, true);
        }
        let (low, high) = value(typed.strip_prefix('=').unwrap_or(typed))?;
        within(low, high, false)
    }

    /// `true` for a cell that is shown. An empty one passes no test but the one of letters that it lacks;
    /// what is not quite known passes unless it is ruled out.
    #[must_use]
    pub fn passes(&self, cell: &Cell) -> bool {
        match (self, cell) {
            (Self::Contains(letters), Cell::Text(text)) => text.to_lowercase().contains(letters),
            (Self::Lacks(letters), Cell::Text(text)) => !text.to_lowercase().contains(letters),
            (Self::Lacks(_), Cell::Empty) => true,
            (Self::Within { low, high, open }, cell) => cell.span().is_some_and(|(least, most)| {
                if *open { *low < most && least < *high } else { *low <= most && least <= *high }
            }),
            _ => false,
        }
    }
}

/// What was typed is no number, no day and no range of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write a number, >100 or 10..20")]
pub struct NoTest;

/// The least and the most that a written value means: a month is all its days.
fn bounds(kind: Kind, text: &str) -> Option<(f64, f64)> {
    match kind {
        Kind::Text => None,
        Kind::Number => {
            let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
            let value: f64 = plain.replace(',', ".").replace('−', "-").parse().ok()?;
            value.is_finite().then_some((value, value))
        }
        Kind::Day => days(text.trim()),
    }
}

fn days(text: &str) -> Option<(f64, f64)> {
    if let Ok(day) = text.parse::<Date>() {
        return Some((number(day), number(day)));
    }
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    match parts.as_slice() {
        [day, month, year] => {
            let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
            Some((number(day), number(day)))
        }
        [year, month] if year.len() == 4 => {
            let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
            Some((number(first), number(first.last_of_month())))
        }
        [year] if year.len() == 4 => {
            let year: i16 = year.parse().ok()?;
            Some((number(Date::new(year, 1, 1).ok()?), number(Date::new(year, 12, 31).ok()?)))
        }
        _ => None,
    }
}

fn number(day: Date) -> f64 {
    f64::from(i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day()))
}
