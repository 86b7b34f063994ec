//! Which numbers and which days does a value mean?
//!
//! `>500`, `<=500`, `500`, `100..500`, `500..`; `2020`, `2020-10`, `2020-10-01`, `10/2020`,
//! `1.10.2020`, from one to another, or `>` and `<` before one.

use std::ops::Bound;

use jiff::civil::{Date, date};

use super::fault::FaultKind;

/// Numbers from one to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numbers(Bound<f64>, Bound<f64>);

impl Numbers {
    pub(super) fn read(text: &str) -> Result<Self, FaultKind> {
        let number = |text: &str| {
            let plain: String = text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '_')).collect();
            let plain = plain.replace(',', ".");
            let digits = plain.starts_with(|letter: char| letter.is_ascii_digit());
            plain.parse::<f64>().ok().filter(|number| digits && number.is_finite()).ok_or(FaultKind::NoNumber)
        };
        if let Some((low, high)) = text.split_once("..") {
            let end =
                |text: &str| if text.is_empty() { Ok(Bound::Unbounded) } else { number(text).map(Bound::Included) };
            let (low, high) = (end(low)?, end(high)?);
            return match (low, high) {
                (Bound::Unbounded, Bound::Unbounded) => Err(FaultKind::NoNumber),
                (Bound::Included(low), Bound::Included(high)) if low > high => Err(FaultKind::Backwards),
                _ => Ok(Self(low, high)),
            };
        }
        let (sign, rest) = comparison(text);
        let one = number(rest)?;
        Ok(match sign {
            ">" => Self(Bound::Excluded(one), Bound::Unbounded),
            ">=" => Self(Bound::Included(one), Bound::Unbounded),
            "<" => Self(Bound::Unbounded, Bound::Excluded(one)),
            "<=" => Self(Bound::Unbounded, Bound::Included(one)),
            _ => Self(Bound::Included(one), Bound::Included(one)),
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
    pub(super) fn holds(&self, count: u64) -> bool {
        self.hold(count as f64)
    }

    pub(super) fn hold(&self, count: f64) -> bool {
        let low = match self.0 {
            Bound::Included(low) => count >= low,
            Bound::Excluded(low) => count > low,
            Bound::Unbounded => true,
        };
        low && match self.1 {
            Bound::Included(high) => count <= high,
            Bound::Excluded(high) => count < high,
            Bound::Unbounded => true,
        }
    }
}

/// Days from one to another, both included; `None` for no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

impl Days {
    pub(super) fn read(text: &str) -> Result<Self, FaultKind> {
        let days = Self::read_as_is(text)?;
        match (days.from, days.to) {
            (Some(from), Some(to)) if from > to => Err(FaultKind::Backwards),
            _ => Ok(days),
        }
    }

    /// As it is written, even if it ends before it begins: a document may say so.
    pub(super) fn read_as_is(text: &str) -> Result<Self, FaultKind> {
        let both = |text: &str| stretch(text).ok_or(FaultKind::NoDays);
        if let Some((from, to)) = text.split_once("..") {
            let from = if from.is_empty() { None } else { Some(both(from)?.0) };
            let to = if to.is_empty() { None } else { Some(both(to)?.1) };
            return match (from, to) {
                (None, None) => Err(FaultKind::NoDays),
                _ => Ok(Self { from, to }),
            };
        }
        let (sign, rest) = comparison(text);
        let (first, last) = both(rest)?;
        Ok(match sign {
            ">" => Self { from: Some(last.tomorrow().ok().ok_or(FaultKind::NoDays)?), to: None },
            ">=" => Self { from: Some(first), to: None },
            "<" => Self { from: None, to: Some(first.yesterday().ok().ok_or(FaultKind::NoDays)?) },
            "<=" => Self { from: None, to: Some(last) },
            _ => Self { from: Some(first), to: Some(last) },
        })
    }

    pub(super) fn hold(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Does what is known of a stretch not rule out that it shares a day with these?
    pub(super) fn may_touch(&self, start: Option<Date>, end: Option<Date>) -> bool {
        let before = matches!((end, self.from), (Some(end), Some(from)) if end < from);
        let behind = matches!((start, self.to), (Some(start), Some(to)) if start > to);
        !before && !behind
    }
}

fn comparison(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !matches!(letter, '<' | '>' | '=')).unwrap_or(text.len());
    let (sign, rest) = text.split_at_checked(end).unwrap_or(("", text));
    (sign, rest.trim())
}

/// First and last day of a day, month or year as written.
fn stretch(text: &str) -> Option<(Date, Date)> {
    let parts: Vec<&str> = text.split(['-', '.', '/']).collect();
    let number = |text: &&str| text.parse::<i16>().ok();
    let numbers: Vec<i16> = parts.iter().map(number).collect::<Option<_>>()?;
    let is_year = |number: i16| (1900..=2200).contains(&number);
    let (year, month, day) = match *numbers.as_slice() {
        [year] => (year, None, None),
        [year, month] if is_year(year) => (year, Some(month), None),
        [month, year] => (year, Some(month), None),
        [year, month, day] if is_year(year) => (year, Some(month), Some(day)),
        [day, month, year] => (year, Some(month), Some(day)),
        _ => return None,
    };
    if !is_year(year) {
        return None;
    }
    let small = |number: i16| i8::try_from(number).ok();
    match (month, day) {
        (Some(month), Some(day)) => {
            let day = Date::new(year, small(month)?, small(day)?).ok()?;
            Some((day, day))
        }
        (Some(month), None) => {
            let first = Date::new(year, small(month)?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        (None, _) => Some((date(year, 1, 1), date(year, 12, 31))),
    }
}
