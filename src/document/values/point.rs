//! Which point of time stands at the beginning of a text?
//!
//! A day, a month, a season or a year, in every way of writing seen; a part may be left to the other
//! end of the period ("1.9.–31.12.2020"). Never does: read month before day; take 5.0 for a day.

use jiff::civil::Date;

use crate::model::Precision;

/// A part of the year with days in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day(i8, i8),
    /// "1.": the month stands at the other end.
    DayAlone(i8),
    /// "9" or "21": the other end says what.
    Number(i8),
    Month(i8),
    /// First and last month.
    Season(i8, i8),
    Year,
}

/// A point of time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) part: Part,
    pub(super) year: Option<i16>,
}

impl Point {
    pub(super) fn precision(self) -> Precision {
        match self.part {
            Part::Day(..) | Part::DayAlone(_) | Part::Number(_) => Precision::Day,
            Part::Month(_) => Precision::Month,
            Part::Season(..) => Precision::Season,
            Part::Year => Precision::Year,
        }
    }

    pub(super) fn first(self) -> Option<Date> {
        let year = self.year?;
        match self.part {
            Part::Day(day, month) => Date::new(year, month, day).ok(),
            Part::Month(month) | Part::Season(month, _) => Date::new(year, month, 1).ok(),
            Part::Year => Date::new(year, 1, 1).ok(),
            Part::DayAlone(_) | Part::Number(_) => None,
        }
    }

    pub(super) fn last(self) -> Option<Date> {
        let year = self.year?;
        match self.part {
            Part::Day(day, month) => Date::new(year, month, day).ok(),
            Part::Month(month) | Part::Season(_, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Part::Year => Date::new(year, 12, 31).ok(),
            Part::DayAlone(_) | Part::Number(_) => None,
        }
    }
}

/// The point at the beginning of a text, and what follows it.
pub(super) fn point(text: &str) -> Option<(Point, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match digits {
        0 => worded(text),
        1 | 2 => {
            let (number, rest) = number(text, digits)?;
            short(i8::try_from(number).ok()?, rest)
        }
        4 => year_first(text),
        _ => None,
    }
}

/// Years that a project may run in.
fn plausible(year: i16) -> Option<i16> {
    (1950..=2100).contains(&year).then_some(year)
}

fn number(text: &str, digits: usize) -> Option<(i16, &str)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = (len == digits).then(|| text.split_at_checked(len))??;
    Some((number.parse().ok()?, rest))
}

/// One or two digits.
fn small(text: &str) -> Option<(i8, &str)> {
    let (number, rest) = number(text, 2).or_else(|| number(text, 1))?;
    Some((i8::try_from(number).ok()?, rest))
}

/// "2020", or "20" in a date.
fn year(text: &str) -> Option<(i16, &str)> {
    if let Some((year, rest)) = number(text, 4) {
        return Some((plausible(year)?, rest));
    }
    let (short, rest) = number(text, 2)?;
    match short {
        0..=50 => Some((2000 + short, rest)),
        90..=99 => Some((1900 + short, rest)),
        _ => None,
    }
}

fn day_of(day: i8, month: i8) -> Option<Part> {
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(Part::Day(day, month))
}

fn month_of(month: i8) -> Option<Part> {
    (1..=12).contains(&month).then_some(Part::Month(month))
}

/// What begins with a day or the number of a month.
fn short(first: i8, rest: &str) -> Option<(Point, &str)> {
    if let Some(after) = rest.strip_prefix('.') {
        if let Some((year, rest)) = number(after, 4) {
            return Some((Point { part: month_of(first)?, year: Some(plausible(year)?) }, rest));
        }
        if let Some((month, rest)) = small(after) {
            let part = day_of(first, month)?;
            let Some(after) = rest.strip_prefix('.') else { return Some((Point { part, year: None }, rest)) };
            // "1.9. 2020" of a broken line.
            let spaced = after.strip_prefix(' ').and_then(|after| number(after, 4));
            return Some(match year(after).or_else(|| spaced.and_then(|(y, rest)| Some((plausible(y)?, rest)))) {
                Some((year, rest)) => (Point { part, year: Some(year) }, rest),
                None => (Point { part, year: None }, after),
            });
        }
        if let Some((month, rest)) = month_word(after.trim_start()) {
            return day_and_word(first, month, rest);
        }
        let part = (1..=31).contains(&first).then_some(Part::DayAlone(first))?;
        return Some((Point { part, year: None }, after));
    }
    if let Some(after) = rest.strip_prefix('/') {
        if let Some((year, rest)) = number(after, 4) {
            return Some((Point { part: month_of(first)?, year: Some(plausible(year)?) }, rest));
        }
        let (month, rest) = small(after)?;
        let (year, rest) = year(rest.strip_prefix('/')?)?;
        return Some((Point { part: day_of(first, month)?, year: Some(year) }, rest));
    }
    if let Some((month, rest)) = rest.strip_prefix(' ').and_then(month_word) {
        return day_and_word(first, month, rest);
    }
    (first > 0).then_some((Point { part: Part::Number(first), year: None }, rest))
}

/// "1 September 2020": the year follows or stands at the other end.
fn day_and_word(day: i8, month: i8, rest: &str) -> Option<(Point, &str)> {
    let (year, rest) = worded_year(rest);
    Some((Point { part: day_of(day, month)?, year }, rest))
}

fn worded_year(rest: &str) -> (Option<i16>, &str) {
    let after = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    match number(after, 4).and_then(|(year, rest)| Some((plausible(year)?, rest))) {
        Some((year, rest)) => (Some(year), rest),
        None => (None, rest),
    }
}

/// "2020", "2020-09-01", "2020-09-01T00:00:00Z", "2020-09".
fn year_first(text: &str) -> Option<(Point, &str)> {
    let (year, rest) = number(text, 4)?;
    let year = plausible(year)?;
    for mark in ['-', '/', '.'] {
        let Some((month, after)) = rest.strip_prefix(mark).and_then(small) else { continue };
        if let Some((day, after)) = after.strip_prefix(mark).and_then(small) {
            return Some((Point { part: day_of(day, month)?, year: Some(year) }, clock(after)));
        }
        let written = rest.strip_prefix('-').and_then(|rest| number(rest, 2)).is_some();
        // "2020-09" is September; "2020-21" two years; "2010-11" may be either, and is left.
        if mark == '-' && written && (1..=12).contains(&month) && year % 100 >= i16::from(month) {
            return Some((Point { part: Part::Month(month), year: Some(year) }, after));
        }
        if mark == '-' && written && (1..=12).contains(&month) {
            return None;
        }
    }
    Some((Point { part: Part::Year, year: Some(year) }, rest))
}

/// What follows a time of day ("T00:00:00.000Z", " 00:00:00"), which is left out.
fn clock(text: &str) -> &str {
    let Some(after) = text.strip_prefix(['T', ' ']) else { return text };
    let Some((_, rest)) = number(after, 2).filter(|(_, rest)| rest.starts_with(':')) else { return text };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.'));
    if let Some(rest) = rest.strip_prefix('Z') {
        return rest;
    }
    let zone = rest.strip_prefix(['+', '-']).and_then(|zone| zone.split_at_checked(5));
    match zone {
        Some((zone, rest)) if zone.bytes().all(|byte| byte.is_ascii_digit() || byte == b':') => rest,
        _ => rest,
    }
}

/// The word at the beginning, in lower case, and what follows.
pub(super) fn word(text: &str) -> Option<(String, &str)> {
    let len = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(len).filter(|(word, _)| !word.is_empty() && word.len() < 40)?;
    Some((word.to_lowercase(), rest))
}

/// "syksy 2020", "september 2020", "September 1, 2020", or the word alone.
fn worded(text: &str) -> Option<(Point, &str)> {
    let (written, rest) = word(text)?;
    if let Some((first, last)) = season(&written) {
        let (year, rest) = worded_year(rest);
        return Some((Point { part: Part::Season(first, last), year }, rest));
    }
    let month = month(&written)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    if let Some((day, after)) = rest.strip_prefix(' ').and_then(small)
        && let Some((year, after)) = after.strip_prefix(',').and_then(|after| number(after.trim_start(), 4))
    {
        return Some((Point { part: day_of(day, month)?, year: Some(plausible(year)?) }, after));
    }
    let (year, rest) = worded_year(rest);
    Some((Point { part: Part::Month(month), year }, rest))
}

fn month_word(text: &str) -> Option<(i8, &str)> {
    let (written, rest) = word(text)?;
    Some((month(&written)?, rest))
}

/// Number of a month's name in Finnish, Swedish or English, lower case.
fn month(word: &str) -> Option<i8> {
    const FINNISH: [&str; 12] =
        ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];
    const OTHERS: [&str; 12] = [
        "january januari jan",
        "february februari feb",
        "march mars mar",
        "april apr",
        "may maj",
        "june juni jun",
        "july juli jul",
        "august augusti aug",
        "september sept sep",
        "october oktober okt oct",
        "november nov",
        "december dec",
    ];
    let stem = word.split_once("kuu").map_or(word, |(stem, _)| stem);
    let finnish = FINNISH.iter().position(|name| *name == stem && (word != stem || stem != "kesä"));
    let at = finnish.or_else(|| OTHERS.iter().position(|names| names.split(' ').any(|name| name == word)))?;
    i8::try_from(at + 1).ok()
}

/// First and last month of a season, lower case. Winter goes over the turn of a year and is left out.
fn season(word: &str) -> Option<(i8, i8)> {
    match word {
        "kevät" | "kevään" | "keväällä" | "keväästä" | "kevääseen" | "kevätkausi" | "kevätkauden" | "vår" | "våren"
        | "vårterminen" | "spring" => Some((1, 5)),
        "kesä" | "kesän" | "kesällä" | "kesästä" | "kesään" | "sommar" | "sommaren" | "summer" => Some((6, 8)),
        "syksy" | "syksyn" | "syksyllä" | "syksystä" | "syksyyn" | "syyskausi" | "syyskauden" | "höst" | "hösten"
        | "höstterminen" | "autumn" | "fall" => Some((9, 12)),
        _ => None,
    }
}
