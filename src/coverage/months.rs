//! How long is a stretch of calendar days, and what do two of them share?
//!
//! Days are half-open inside (`from..after`) and inclusive outside (first and last day). Length is
//! counted in calendar months, each day of a month as its part of that month, in whole numbers: so
//! 1.9.2020–31.8.2021 is 12 months exactly, and sums do not drift.
//! Never does: read a clock; invent a day that a document does not give.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use jiff::civil::Date;

use crate::model::Period;

/// Parts of a month: the least number that 28, 29, 30 and 31 all divide.
const PARTS: i64 = 377_580;

/// A length in calendar months, exact.
///
/// # Units
/// Months; a day is one part in as many as its month has days.
///
/// ```
/// # use hankekartta::coverage::{Days, Months};
/// # use jiff::civil::date;
/// let year = Days::between(date(2020, 9, 1), date(2021, 8, 31)).unwrap();
/// assert_eq!(year.months(), Months::whole(12));
/// assert_eq!(Days::between(date(2020, 2, 1), date(2020, 2, 29)).unwrap().months().as_f64(), 1.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Months(i64);

impl Months {
    /// None at all.
    pub const ZERO: Self = Self(0);

    /// So many whole months.
    #[must_use]
    pub fn whole(months: i32) -> Self {
        Self(i64::from(months) * PARTS)
    }

    /// As a number, for people and files.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a country's service-months stay far below 2^53 parts")]
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }
}

impl Add for Months {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Months {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Months {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Months {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// One day or more, without a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// Where the first day begins, in parts of months since the year 0.
    from: i64,
    /// Where the last day ends; above `from`.
    after: i64,
}

impl Days {
    /// Both days included; `None` when the last is before the first.
    #[must_use]
    pub fn between(first: Date, last: Date) -> Option<Self> {
        (first <= last).then(|| Self { from: begin(first), after: begin(last) + length(last) })
    }

    /// From a day on, to the end of time.
    fn since(first: Date) -> Self {
        Self { from: begin(first), after: i64::MAX }
    }

    /// Up to a day, from the beginning of time.
    fn until(last: Date) -> Self {
        Self { from: i64::MIN, after: begin(last) + length(last) }
    }

    /// The first day; `None` where it is not known.
    #[must_use]
    pub fn first(self) -> Option<Date> {
        day(self.from)
    }

    /// The last day, itself included; `None` where it is not known.
    #[must_use]
    pub fn last(self) -> Option<Date> {
        day(self.after.checked_sub(1)?)
    }

    /// The day after the last one, where a calendar has it.
    #[must_use]
    pub fn next(self) -> Option<Date> {
        day(self.after)
    }

    /// How long.
    #[must_use]
    pub fn months(self) -> Months {
        Months(self.after.saturating_sub(self.from))
    }

    /// The days that both have; `None` when there are none.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), after: self.after.min(other.after) };
        (both.from < both.after).then_some(both)
    }

    /// `true` when both ends are days.
    fn is_bounded(self) -> bool {
        self.from != i64::MIN && self.after != i64::MAX
    }
}

/// Where a day begins.
fn begin(day: Date) -> i64 {
    let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
    month * PARTS + (i64::from(day.day()) - 1) * length(day)
}

/// How much of its month a day is.
fn length(day: Date) -> i64 {
    PARTS / i64::from(day.days_in_month())
}

/// The day that a moment is in; `None` beyond the calendar.
fn day(moment: i64) -> Option<Date> {
    let (month, rest) = (moment.div_euclid(PARTS), moment.rem_euclid(PARTS));
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    let first = Date::new(year, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()?;
    Date::new(year, first.month(), i8::try_from(rest / length(first) + 1).ok()?).ok()
}

/// When a project runs, as far as it is known: what is sure, and what is possible.
///
/// A half-known period is sure of the one day that it names, and possible from there on without end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    /// Days that it certainly runs.
    pub sure: Option<Days>,
    /// Days that it may run; an end that is not known is not there.
    possible: Days,
}

impl Run {
    /// Of a period; one that is not known, or ends before it begins, says nothing.
    #[must_use]
    pub fn of(period: Option<&Period>) -> Self {
        let nothing = Self { sure: None, possible: Days { from: i64::MIN, after: i64::MAX } };
        match period.map(|period| (period.start, period.end)) {
            Some((Some(start), Some(end))) => match Days::between(start, end) {
                Some(days) => Self { sure: Some(days), possible: days },
                None => nothing,
            },
            Some((Some(start), None)) => Self { sure: Days::between(start, start), possible: Days::since(start) },
            Some((None, Some(end))) => Self { sure: Days::between(end, end), possible: Days::until(end) },
            Some((None, None)) | None => nothing,
        }
    }

    /// Its days, when both ends are known.
    #[must_use]
    pub fn known(self) -> Option<Days> {
        self.possible.is_bounded().then_some(self.possible)
    }

    /// `true` when its first day is known.
    #[must_use]
    pub fn starts(self) -> bool {
        self.possible.from != i64::MIN
    }

    /// `true` when its last day is known.
    #[must_use]
    pub fn ends(self) -> bool {
        self.possible.after != i64::MAX
    }

    /// `true` when it may run on a day of these: what is not known is not ruled out.
    #[must_use]
    pub fn may_touch(self, days: Days) -> bool {
        self.possible.overlap(days).is_some()
    }

    /// Months that two runs have in common.
    #[must_use]
    pub fn in_common(self, other: Self) -> Common {
        let sure = self.sure.zip(other.sure).and_then(|(one, two)| one.overlap(two));
        let low = sure.map_or(Months::ZERO, Days::months);
        let high = match self.possible.overlap(other.possible) {
            None => Some(Months::ZERO),
            Some(days) if days.is_bounded() => Some(days.months()),
            Some(_) => None,
        };
        Common { low, high }
    }
}

/// Months in common, low to high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Common {
    /// Certain.
    pub low: Months,
    /// At most; `None` where no end is known.
    pub high: Option<Months>,
}

impl Common {
    /// The figure, where there is one.
    #[must_use]
    pub fn known(self) -> Option<Months> {
        self.high.filter(|high| *high == self.low)
    }
}

/// All days that are in any of them: in order, apart from each other by one day at least.
#[must_use]
pub fn joined(mut days: Vec<Days>) -> Vec<Days> {
    days.sort_unstable();
    let mut all: Vec<Days> = Vec::with_capacity(days.len());
    for next in days {
        match all.last_mut() {
            Some(last) if next.from <= last.after => last.after = last.after.max(next.after),
            _ => all.push(next),
        }
    }
    all
}

/// The days between neighbors of [`joined`] days.
#[must_use]
pub fn holes(joined: &[Days]) -> Vec<Days> {
    let pairs = joined.iter().zip(joined.iter().skip(1));
    pairs.map(|(one, next)| Days { from: one.after, after: next.from }).collect()
}
