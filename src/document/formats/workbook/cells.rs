//! How is a cell's value written as text?
//!
//! Numbers in plain digits without the noise of binary fractions, dates as ISO. Never does: apply a
//! number format's looks ("1 500,00 €"); guess.

use std::fmt::Write as _;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};

/// A cell's value, whichever reader gave it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'a> {
    Empty,
    Text(&'a str),
    Whole(i64),
    Number(f64),
    Truth(bool),
    Moment(ExcelDateTime),
    /// `2020-09-01T00:00:00`
    Iso(&'a str),
    /// `PT08H15M00S`
    IsoTime(&'a str),
    Fault(&'a CellErrorType),
}

impl<'a> From<&'a Data> for Value<'a> {
    fn from(data: &'a Data) -> Self {
        match data {
            Data::Int(number) => Self::Whole(*number),
            Data::Float(number) => Self::Number(*number),
            Data::String(text) => Self::Text(text),
            Data::Bool(truth) => Self::Truth(*truth),
            Data::DateTime(moment) => Self::Moment(*moment),
            Data::DateTimeIso(text) => Self::Iso(text),
            Data::DurationIso(text) => Self::IsoTime(text),
            Data::Error(fault) => Self::Fault(fault),
            Data::Empty => Self::Empty,
        }
    }
}

impl<'a> From<&'a DataRef<'a>> for Value<'a> {
    fn from(data: &'a DataRef<'a>) -> Self {
        match data {
            DataRef::Int(number) => Self::Whole(*number),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::String(text) => Self::Text(text),
            DataRef::SharedString(text) => Self::Text(text),
            DataRef::Bool(truth) => Self::Truth(*truth),
            DataRef::DateTime(moment) => Self::Moment(*moment),
            DataRef::DateTimeIso(text) => Self::Iso(text),
            DataRef::DurationIso(text) => Self::IsoTime(text),
            DataRef::Error(fault) => Self::Fault(fault),
            DataRef::Empty => Self::Empty,
        }
    }
}

impl Value<'_> {
    /// Writes the value behind what stands in `out`.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(text) => write_text(text, out),
            Self::Whole(number) => _ = write!(out, "{number}"),
            Self::Number(number) => write_number(*number, out),
            Self::Truth(truth) => out.push_str(if *truth { "TRUE" } else { "FALSE" }),
            Self::Moment(moment) => write_moment(*moment, out),
            Self::Iso(text) => out.push_str(iso_date(text)),
            Self::IsoTime(text) => out.push_str(&iso_time(text)),
            Self::Fault(fault) => _ = write!(out, "{fault}"),
        }
    }
}

/// Text with the line ends of this program.
fn write_text(text: &str, out: &mut String) {
    if !text.contains('\r') {
        return out.push_str(text);
    }
    out.push_str(&text.replace("\r\n", "\n").replace('\r', "\n"));
}

/// A number at 15 significant digits, as spreadsheets show it, without exponent and without zeros behind.
pub(super) fn write_number(number: f64, out: &mut String) {
    if !number.is_finite() {
        _ = write!(out, "{number}");
        return;
    }
    let written = format!("{number:.14e}");
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return out.push('0');
    }
    if number < 0.0 {
        out.push('-');
    }
    let point = exponent + 1;
    if point <= 0 {
        out.push_str("0.");
        (point..0).for_each(|_| out.push('0'));
        return out.push_str(digits);
    }
    let point = usize::try_from(point).unwrap_or_default();
    match digits.split_at_checked(point) {
        Some((whole, "")) => out.push_str(whole),
        Some((whole, fraction)) => _ = write!(out, "{whole}.{fraction}"),
        None => {
            out.push_str(digits);
            (digits.len()..point).for_each(|_| out.push('0'));
        }
    }
}

/// Excel's days as a date; the time only where it is not midnight.
fn write_moment(moment: ExcelDateTime, out: &mut String) {
    let days = moment.as_f64();
    // What the format calls a date and the calendar does not reach stays the number it is.
    if !(0.0..2_958_466.0).contains(&days) {
        return write_number(days, out);
    }
    if moment.is_duration() {
        #[expect(clippy::cast_possible_truncation, reason = "below 10^12")]
        let seconds = (days * 86_400.0).round() as i64;
        _ = write!(out, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if days < 1.0 && days > 0.0 {
        _ = write!(out, "{hour:02}:{minute:02}:{second:02}");
        return;
    }
    _ = write!(out, "{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        _ = write!(out, "T{hour:02}:{minute:02}:{second:02}");
    }
}

/// An ISO date without a time that is midnight.
pub(super) fn iso_date(text: &str) -> &str {
    let Some((date, time)) = text.split_once('T') else { return text };
    let time = time.trim_end_matches('Z');
    if time.chars().all(|c| matches!(c, '0' | ':' | '.' | ',')) { date } else { text }
}

/// `PT08H15M00S` as `08:15:00`; anything else as it stands.
pub(super) fn iso_time(text: &str) -> String {
    let parts = || {
        let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        [hours, minutes, seconds].into_iter().all(digits).then(|| format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
    };
    parts().unwrap_or_else(|| text.to_owned())
}
