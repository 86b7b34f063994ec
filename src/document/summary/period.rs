//! Where does a text say a period, and which days are meant?

use std::ops::Range;

use jiff::civil::Date;

use crate::model::Period;

/// A stretch that looks like a period; `None` where its numbers are no days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) period: Option<Period>,
}

/// The last stretch of the text that looks like `1.9.2020–31.8.2021`.
///
/// Any dash and spaces about it will do; the first day may leave its year to the second
/// (`1.9.–31.12.2020`).
pub(crate) fn find(text: &str, within: Range<usize>) -> Option<Found> {
    let mut last = None;
    let mut skip_to = within.start;
    let mut before = ' ';
    for (offset, c) in text.get(within.clone())?.char_indices() {
        let at = within.start + offset;
        if at >= skip_to
            && c.is_ascii_digit()
            && !before.is_ascii_digit()
            && let Some(found) = period_at(text, at, within.end)
        {
            skip_to = found.range.end;
            last = Some(found);
        }
        before = c;
    }
    last
}

fn period_at(text: &str, start: usize, end: usize) -> Option<Found> {
    let whole = text.get(start..end)?;
    let (first, rest) = day(whole)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['–', '-', '—', '‒', '−', '‐', '‑'])?.trim_start();
    let (last, rest) = day(rest)?;
    let last_year = last.year?;
    // The digits of a longer number are no year.
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let last_date = last.on(last_year);
    let first_date = first.on(first.year.unwrap_or(last_year));
    let period = first_date.zip(last_date).map(|(start, end)| Period::of(start, end));
    Some(Found { range: start..start + whole.len() - rest.len(), period })
}

struct Written {
    day: i8,
    month: i8,
    year: Option<i16>,
}

impl Written {
    fn on(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}

/// `1.9.2020` or `1.9.` at the beginning of a text, and what follows.
fn day(text: &str) -> Option<(Written, &str)> {
    let (day, rest) = number(text, 1..=2)?;
    let (month, rest) = number(rest.strip_prefix('.')?, 1..=2)?;
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let Some(after) = rest.strip_prefix('.') else {
        // "1.9–31.12.2020" leaves out the last point too.
        return Some((Written { day, month, year: None }, rest));
    };
    match number(after, 4..=4) {
        Some((year, rest)) => Some((Written { day, month, year: Some(year) }, rest)),
        None => Some((Written { day, month, year: None }, after)),
    }
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(i16, &str)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = digits.contains(&len).then(|| text.split_at_checked(len))??;
    Some((number.parse().ok()?, rest))
}
