//! What parts the cells of a text, and which cells does it hold?
//!
//! Comma, semicolon, tab or bar, with quotes or without, any line end. Never does: take a letter or a
//! list in prose for a table.

use super::encoding::Decoded;
use super::{Content, Finding, MAX_CELL, MAX_COLUMNS, MAX_ROWS, quotes};
use crate::document::sheet::Sheet;
use crate::model::{Limit, Problem, Severity, Span};

/// Bytes of the text that the separator is told by.
const SAMPLE: usize = 256 * 1024;
/// Records of the sample that are looked at.
const SAMPLE_RECORDS: usize = 200;

/// How a text is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) separator: u8,
    /// `"…"` holds separators and line ends.
    pub(crate) quoting: bool,
}

/// How well a dialect explains a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// Records of the commonest width, in thousandths of all.
    alike: usize,
    width: usize,
}

/// The dialect of a text, `None` when it is no table.
pub(crate) fn dialect(text: &str) -> Option<Dialect> {
    let sample = head(text);
    if listed(sample) {
        return None;
    }
    let mut best: Option<(Fit, Dialect)> = None;
    // The order settles ties: a tab is never part of a sentence, a comma often is.
    for separator in [b'\t', b';', b'|', b','] {
        let Some(dialect) = with_separator(sample, separator) else { continue };
        let fit = fit(sample, dialect);
        let enough = match separator {
            b'\t' | b';' => fit.alike >= 500,
            _ => fit.alike >= 700,
        };
        let prose = separator == b',' && is_prose(sample);
        if fit.width >= 2 && enough && !prose && best.as_ref().is_none_or(|(known, _)| fit > *known) {
            best = Some((fit, dialect));
        }
    }
    best.map(|(_, dialect)| dialect)
}

/// Whole lines at the beginning of a text.
fn head(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let cut = text.floor_char_boundary(SAMPLE);
    let head = text.get(..cut).unwrap_or_default();
    head.rfind(['\n', '\r']).and_then(|end| head.get(..end)).unwrap_or(head)
}

/// Most lines begin with a bullet or a number: a list.
fn listed(sample: &str) -> bool {
    let lines: Vec<&str> = sample.lines().map(str::trim).filter(|line| !line.is_empty()).take(SAMPLE_RECORDS).collect();
    let marked = lines
        .iter()
        .filter(|line| {
            let bullet = line
                .strip_prefix(['•', '-', '*', '–', '·', '▪', '◦'])
                .is_some_and(|rest| rest.starts_with([' ', '\t']));
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let rest = line.get(digits..).unwrap_or_default();
            bullet || (1..=3).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
        })
        .count();
    !lines.is_empty() && marked * 2 > lines.len()
}

/// Commas with a space behind them part sentences, not cells.
fn is_prose(sample: &str) -> bool {
    let (mut spaced, mut all, mut quoted) = (0usize, 0usize, false);
    let mut letters = sample.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                all += 1;
                spaced += usize::from(letters.peek() == Some(&' '));
            }
            _ => {}
        }
    }
    spaced * 2 > all
}

fn with_separator(sample: &str, separator: u8) -> Option<Dialect> {
    if !sample.as_bytes().contains(&separator) {
        return None;
    }
    let quoted = Dialect { separator, quoting: true };
    if !sample.contains('"') {
        return Some(quoted);
    }
    let plain = Dialect { separator, quoting: false };
    // Quotes that quote stand at the ends of cells; others are letters like any.
    let (a, b) = (fit(sample, quoted), fit(sample, plain));
    let stray = separator == b'\t' && !opens_cells(sample, separator);
    Some(if stray || b > a && !opens_cells(sample, separator) { plain } else { quoted })
}

/// Every quote that opens a cell is closed before a separator or line end.
fn opens_cells(sample: &str, separator: u8) -> bool {
    let bytes = sample.as_bytes();
    let edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
    let (mut open, mut sound, mut at) = (false, 0usize, 0usize);
    while let Some(byte) = bytes.get(at) {
        if *byte == b'"' {
            if !open && edge(at.checked_sub(1).and_then(|before| bytes.get(before))) {
                open = true;
            } else if open && bytes.get(at + 1) == Some(&b'"') {
                at += 1;
            } else if open && edge(bytes.get(at + 1)) {
                open = false;
                sound += 1;
            } else if open {
                return false;
            }
        }
        at += 1;
    }
    !open && sound > 0
}

fn reader(text: &str, dialect: Dialect) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(dialect.separator)
        .quoting(dialect.quoting)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn fit(sample: &str, dialect: Dialect) -> Fit {
    let mut widths: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    let mut records = 0usize;
    for record in reader(sample, dialect).byte_records().take(SAMPLE_RECORDS).filter_map(Result::ok) {
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            *widths.entry(record.len()).or_default() += 1;
            records += 1;
        }
    }
    let commonest = widths.iter().filter(|(width, _)| **width > 1).max_by_key(|(width, count)| (**count, **width));
    commonest.map_or(Fit { alike: 0, width: 0 }, |(width, count)| Fit {
        alike: count * 1000 / records.max(1),
        width: *width,
    })
}

/// Reads the whole text as one table.
pub(crate) fn read(decoded: &Decoded<'_>, dialect: Dialect, content: &mut Content) {
    let text = &*decoded.text;
    // Tabs are never quoted by habit; elsewhere a mark that nobody closed would take the rows behind it.
    if dialect.separator != b'\t' && !quotes::are_sound(text, dialect.separator) {
        return read_by_rows(decoded, dialect.separator, content);
    }
    let mut sheet = Sheet::new("");
    sheet.reserve(text.len());
    let mut lines = LineCounter { text, at: 0, line: 1 };
    let mut reader = reader(text, dialect);
    let mut record = csv::ByteRecord::new();
    let mut over = Over::default();
    loop {
        let start = position(&reader);
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            // Reading from memory with flexible rows has no other end.
            Ok(false) | Err(_) => break,
        }
        let begin = record.position().map_or(start, |position| usize::try_from(position.byte()).unwrap_or(start));
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        if sheet.len() == MAX_ROWS {
            content.report(Severity::Error, Problem::TooMuch { what: Limit::Rows, limit: MAX_ROWS as u64 });
            break;
        }
        let number = lines.line_of(begin);
        if decoded.has_bytes() {
            let span = Span { start: begin + decoded.skipped, end: position(&reader) + decoded.skipped };
            sheet.begin_row_at(number, span);
        } else {
            sheet.begin_row(number);
        }
        over.cells(&record, &mut sheet);
    }
    over.report(content);
    content.separator = Some(char::from(dialect.separator));
    content.tables.push(sheet);
}

/// Reads a text row by row: those whose quotation marks come in pairs as they are meant, the others with
/// their marks as letters, and each of those is told.
fn read_by_rows(decoded: &Decoded<'_>, separator: u8, content: &mut Content) {
    let text = &*decoded.text;
    let mut sheet = Sheet::new("");
    sheet.reserve(text.len());
    let mut lines = LineCounter { text, at: 0, line: 1 };
    let mut record = csv::ByteRecord::new();
    let mut over = Over::default();
    let at = content.tables.len();
    for row in quotes::rows(text, separator) {
        let written = text.get(row.start..row.end).unwrap_or_default();
        let read = reader(written, Dialect { separator, quoting: row.sound }).read_byte_record(&mut record);
        if !matches!(read, Ok(true)) || record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        if sheet.len() == MAX_ROWS {
            content.report(Severity::Error, Problem::TooMuch { what: Limit::Rows, limit: MAX_ROWS as u64 });
            break;
        }
        let number = lines.line_of(row.start);
        if decoded.has_bytes() {
            sheet.begin_row_at(number, Span { start: row.start + decoded.skipped, end: row.end + decoded.skipped });
        } else {
            sheet.begin_row(number);
        }
        over.cells(&record, &mut sheet);
        if !row.sound {
            let problem = Problem::OpenQuote { text: written.trim_end().to_owned() };
            content.findings.push(Finding { severity: Severity::Warning, table: Some(at), row: number, problem });
        }
    }
    over.report(content);
    content.separator = Some(char::from(separator));
    content.tables.push(sheet);
}

/// Which limits a table went over.
#[derive(Default)]
struct Over {
    columns: bool,
    cell: bool,
}

impl Over {
    fn cells(&mut self, record: &csv::ByteRecord, sheet: &mut Sheet) {
        self.columns |= record.len() > MAX_COLUMNS;
        for cell in record.iter().take(MAX_COLUMNS) {
            // Cells of a text end at ASCII bytes, so they are texts.
            let mut cell = std::str::from_utf8(cell).unwrap_or_default();
            if cell.len() > MAX_CELL {
                self.cell = true;
                cell = cell.get(..cell.floor_char_boundary(MAX_CELL)).unwrap_or_default();
            }
            sheet.push_cell(cell, None);
        }
    }

    fn report(&self, content: &mut Content) {
        if self.columns {
            content.report(Severity::Error, Problem::TooMuch { what: Limit::Columns, limit: MAX_COLUMNS as u64 });
        }
        if self.cell {
            content.report(Severity::Error, Problem::TooMuch { what: Limit::Cell, limit: MAX_CELL as u64 });
        }
    }
}

fn position(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or_default()
}

/// Lines of a text, counted once from its beginning; LF, CR LF and CR end a line.
struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    /// The line that a later offset stands on, from 1; line ends right at it are passed over.
    fn line_of(&mut self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = offset;
        while matches!(bytes.get(end), Some(b'\n' | b'\r')) {
            end += 1;
        }
        for at in self.at..end {
            let ends = match bytes.get(at) {
                Some(b'\n') => true,
                Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line += usize::from(ends);
        }
        self.at = self.at.max(end);
        self.line
    }
}

/// The lines of a text as a grid of one cell each, for prose and lists.
pub(crate) fn lines(decoded: &Decoded<'_>) -> Sheet {
    let mut sheet = Sheet::new("");
    for (at, range) in crate::document::source::lines(&decoded.text).enumerate() {
        let line = decoded.text.get(range.clone()).unwrap_or_default();
        sheet.begin_row(at + 1);
        let span = decoded
            .has_bytes()
            .then_some(Span { start: range.start + decoded.skipped, end: range.end + decoded.skipped });
        sheet.push_cell(line, span);
    }
    sheet
}
