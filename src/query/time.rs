//! Does a project run in a window of time?
//!
//! What is not known is not ruled out: a project without a period stays in, and one with half a
//! period is out only where the half that is known says so. Never does: count months.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::Period;

/// Days from a first to a last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeWindow {
    first: Date,
    last: Date,
}

impl TimeWindow {
    /// `None` when the last day is before the first.
    #[must_use]
    pub fn of(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day, itself included.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }

    /// Could something with this period run on one of the days?
    ///
    /// ```
    /// # use hankekartta::{model::Period, query::TimeWindow};
    /// # use jiff::civil::date;
    /// let autumn = TimeWindow::of(date(2020, 9, 1), date(2020, 11, 30)).unwrap();
    /// let since = Period { start: Some(date(2020, 12, 1)), end: None };
    /// assert!(!autumn.may_touch(Some(&since)));
    /// assert!(autumn.may_touch(None));
    /// ```
    #[must_use]
    pub fn may_touch(self, period: Option<&Period>) -> bool {
        period.is_none_or(|period| {
            period.is_backwards()
                || (period.start.is_none_or(|start| start <= self.last)
                    && period.end.is_none_or(|end| self.first <= end))
        })
    }

    /// The month that a day is in.
    #[must_use]
    pub fn month_of(day: Date) -> Self {
        Self { first: day.first_of_month(), last: day.last_of_month() }
    }

    /// From the first day of its first month to the last day of its last month.
    #[must_use]
    pub fn whole_months(self) -> Self {
        Self { first: self.first.first_of_month(), last: self.last.last_of_month() }
    }

    /// Whole months, so many months later, or earlier where negative; `None` beyond the calendar.
    #[must_use]
    pub fn moved(self, months: i32) -> Option<Self> {
        let moved = |day: Date| day.first_of_month().checked_add(months.months()).ok();
        Some(Self { first: moved(self.first)?, last: moved(self.last)?.last_of_month() })
    }

    /// Months from the first one's beginning to the other one's.
    #[must_use]
    pub fn months_until(self, other: Self) -> i32 {
        let month = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        month(other.first) - month(self.first)
    }
}
