//! Which days does a text mean, and where in a longer text does a period stand?
//!
//! Never does: mend an end before its start (reported elsewhere); take a version, a telephone or a
//! year inside a name for a period.

use std::ops::Range;

use jiff::civil::Date;

use super::is_empty;
use super::point::{Part, Point, point, word};
use crate::model::{Period, Precision};

/// Which end of a period a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The beginning: "2020" is 1 January.
    First,
    /// The end: "2020" is 31 December.
    Last,
}

/// Reads a text that is a period and nothing else. One day alone is that day.
///
/// ```
/// # use hankekartta::document::values::period;
/// let (period, _) = period("Alkaa 1.5.2016 ja päättyy 28.2.2019").unwrap();
/// assert_eq!(period.end.unwrap().to_string(), "2019-02-28");
/// ```
#[must_use]
pub fn period(text: &str) -> Option<(Period, Precision)> {
    if text.len() > 200 || is_empty(text) {
        return None;
    }
    let text: String = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let inner = text.strip_prefix(['(', '[']).and_then(|inner| inner.strip_suffix([')', ']']));
    whole(inner.unwrap_or(&text).trim())
}

/// Reads a cell of a column that holds one end of the period.
///
/// ```
/// # use hankekartta::document::values::{Edge, date};
/// assert_eq!(date("9/2020", Edge::Last).unwrap().0.to_string(), "2020-09-30");
/// ```
#[must_use]
pub fn date(text: &str, edge: Edge) -> Option<(Date, Precision)> {
    let (period, precision) = period(text)?;
    let date = match edge {
        Edge::First => period.start,
        Edge::Last => period.end,
    };
    Some((date?, precision))
}

/// The first period inside a longer text, in unmistakable forms only: two full dates, "9/2020–8/2021",
/// or months, seasons or years of two ends standing alone between separators.
///
/// ```
/// # use hankekartta::document::values::find_period;
/// assert!(find_period("Kesäpolku, 2020–2021, Salo").is_some());
/// assert!(find_period("Harrastusten malli 2025-2026").is_none());
/// ```
#[must_use]
pub fn find_period(text: &str) -> Option<(Range<usize>, Period, Precision)> {
    let mut before = ' ';
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        let fresh = !(before.is_alphanumeric() || matches!(before, '.' | '/' | '-' | '–' | ','));
        if at >= skip_to && fresh && c.is_ascii_digit() {
            if let Some((len, period, precision)) = text.get(at..).and_then(dates) {
                return Some((at..at + len, period, precision));
            }
            skip_to = at + 1;
        }
        before = c;
    }
    standing_alone(text)
}

/// Two dates or two numbered months at the beginning, and how many bytes they take.
fn dates(text: &str) -> Option<(usize, Period, Precision)> {
    let (first, rest) = point(text)?;
    let (last, rest) = point(join(rest)?)?;
    // Words are months only where nothing else stands beside them.
    let numbered = matches!(last.part, Part::Day(..)) && matches!(first.part, Part::Day(..) | Part::DayAlone(_))
        || matches!((first.part, last.part), (Part::Month(_), Part::Month(_)));
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-'));
    let written = text.get(..text.len() - rest.len())?;
    // A point between a month and its year ("9.2020") may be anything.
    let sure = matches!(first.part, Part::Day(..) | Part::DayAlone(_)) || written.contains('/');
    if !(numbered && ends && sure) || last.year.is_none() {
        return None;
    }
    let (period, precision) = both(first, last)?;
    Some((written.len(), period, precision))
}

/// A piece between separators that is a period of two ends and nothing else.
fn standing_alone(text: &str) -> Option<(Range<usize>, Period, Precision)> {
    let mut start = 0;
    let separators = text.char_indices().filter(|(_, c)| matches!(c, ',' | ';' | '|' | '•' | '(' | ')' | ':' | '\t'));
    for (end, separator) in separators.map(|(at, c)| (at, c.len_utf8())).chain([(text.len(), 0)]) {
        let piece = text.get(start..end)?;
        let trimmed = piece.trim();
        let from = start + piece.len() - piece.trim_start().len();
        if let Some((period, precision)) = period(trimmed)
            && period.start.is_some()
            && period.end.is_some()
            && point(trimmed).is_none_or(|(_, rest)| !rest.trim().is_empty())
        {
            return Some((from..from + trimmed.len(), period, precision));
        }
        start = end + separator;
    }
    None
}

fn whole(text: &str) -> Option<(Period, Precision)> {
    let (begins, rest) = led(text);
    let (first, rest) = point(rest)?;
    let tail = rest.trim().trim_end_matches(['.', ',']).trim_end();
    let alone = |start: Option<Date>, end: Option<Date>| Some((Period { start, end }, first.precision()));
    if tail.is_empty() {
        return match begins {
            Some(Edge::First) => alone(Some(first.first()?), None),
            Some(Edge::Last) => alone(None, Some(first.last()?)),
            None => alone(Some(first.first()?), Some(first.last()?)),
        };
    }
    if matches!(tail, "–" | "-" | "—" | "−" | "‒" | "‐" | "‑" | "->" | "→") && begins != Some(Edge::Last)
    {
        return alone(Some(first.first()?), None);
    }
    match (tail.to_lowercase().as_str(), begins) {
        ("alkaen" | "lähtien" | "onwards" | "alk", None | Some(Edge::First)) => {
            return alone(Some(first.first()?), None);
        }
        ("asti" | "saakka" | "mennessä", None | Some(Edge::Last)) => return alone(None, Some(first.last()?)),
        _ => {}
    }
    if begins == Some(Edge::Last) {
        return None;
    }
    let (last, rest) = point(join(rest)?)?;
    let tail = rest.trim().trim_end_matches(['.', ',']).trim_end().to_lowercase();
    matches!(tail.as_str(), "" | "asti" | "saakka" | "välisenä aikana").then(|| both(first, last))?
}

/// Words before the first point that say which end it is, and what follows them.
fn led(text: &str) -> (Option<Edge>, &str) {
    if let Some(rest) = dash(text) {
        return (Some(Edge::Last), rest.trim_start());
    }
    for (written, edge) in [("fr.o.m.", Edge::First), ("t.o.m.", Edge::Last), ("alk.", Edge::First)] {
        if let Some((head, rest)) = text.split_at_checked(written.len())
            && head.eq_ignore_ascii_case(written)
        {
            return (Some(edge), rest.trim_start());
        }
    }
    let Some((written, rest)) = word(text) else { return (None, text) };
    let rest = rest.strip_prefix(':').unwrap_or(rest).trim_start();
    match written.as_str() {
        "alkaa" | "alkaen" | "från" | "from" | "starting" | "starts" | "börjar" | "since" => {
            (Some(Edge::First), rest)
        }
        "päättyy" | "slutar" | "ends" | "until" | "till" => (Some(Edge::Last), rest),
        "vuosina" | "vuonna" | "ajalla" | "åren" | "år" | "den" => (None, rest),
        _ => (None, text),
    }
}

fn dash(text: &str) -> Option<&str> {
    text.strip_prefix(['–', '-', '—', '−', '‒', '‐', '‑'])
}

/// What stands behind the words or the mark between two points.
fn join(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = dash(text).or_else(|| text.strip_prefix('/')) {
        return Some(rest.trim_start());
    }
    // "1.5.2016, päättyy 28.2.2019"
    let mut rest = text.strip_prefix([',', ';']).unwrap_or(text).trim_start();
    let mut joined = false;
    while let Some((written, after)) = word(rest) {
        joined |= match written.as_str() {
            "päättyy" | "päättyen" | "loppuu" | "to" | "till" | "slutar" | "ends" | "until" => true,
            "ja" | "och" | "and" | "den" => false,
            _ => break,
        };
        rest = after.trim_start();
    }
    joined.then_some(rest)
}

/// The period of two points; what one leaves out the other says.
fn both(first: Point, last: Point) -> Option<(Period, Precision)> {
    let last = match (first.part, last.part, first.year) {
        // "2020–21"
        (Part::Year, Part::Number(short), Some(year)) => {
            let end = year - year % 100 + i16::from(short);
            (short >= 10 && end >= year).then_some(Point { part: Part::Year, year: Some(end) })?
        }
        _ => last,
    };
    let part = match (first.part, last.part) {
        (Part::DayAlone(day) | Part::Number(day), Part::Day(_, month)) => Part::Day(day, month),
        (Part::Number(month), Part::Month(_)) => (month <= 12).then_some(Part::Month(month))?,
        (part, _) => part,
    };
    let inherits = first.year.is_none();
    let first = Point { part, year: first.year.or(last.year) };
    let period = Period::of(first.first()?, last.last()?);
    // "1.12.–31.1.2021": the year left out may be another one.
    if inherits && period.is_backwards() {
        return None;
    }
    Some((period, first.precision().max(last.precision())))
}
