//! Which grids does a spreadsheet of `LibreOffice` and its kin (ODS) hold?
//!
//! Read here event by event, because only so spans, repeats and covered cells keep their places. A repeat
//! of a blank row or cell costs nothing. Never does: read comments, tracked changes or copies of other
//! files' sheets; multiply what is repeated beyond the limits.

use quick_xml::events::{BytesStart, Event};

use super::cells::{Value, iso_date, iso_time, write_number};
use super::rows::Rows;
use super::{Content, Dimensions};
use crate::document::formats::MAX_CELL;
use crate::document::formats::archive::Archive;
use crate::document::formats::xml::{Xml, attribute, reference};
use crate::model::{Limit, Problem};

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], content: &mut Content) -> Result<(), Problem> {
    let format = content.format.key();
    let mut archive = Archive::open(bytes, format)?;
    if archive.has("META-INF/manifest.xml") && is_encrypted(&mut archive, format)? {
        return Err(Problem::Encrypted);
    }
    let mut xml = Xml::new(archive.member("content.xml")?, format);
    let mut buffer = Vec::new();
    let (mut used, mut repeated) = ((0, 0), 0);
    loop {
        match xml.next(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "tracked-changes" => xml.skip()?,
                "table" => {
                    let name = attribute(&element, "name").unwrap_or_default();
                    // A kept copy of another file's sheet is none of this document.
                    if name.starts_with("'file:") {
                        xml.skip()?;
                        continue;
                    }
                    let mut table = Table { rows: Rows::new(&name, used), repeated: &mut repeated, row: 0 };
                    let outcome = table.read(&mut xml, &mut buffer);
                    used = table.rows.finish(content);
                    outcome?;
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// `true` when a member is closed with a password. The list of members is XML of its own, and old writers
/// put a document type before it: only the word is looked for.
fn is_encrypted(archive: &mut Archive<'_>, format: &'static str) -> Result<bool, Problem> {
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut archive.member("META-INF/manifest.xml")?, &mut text)
        .map_err(|error| super::broken(format, &error))?;
    Ok(memchr::memmem::find(&text, b"encryption-data").is_some())
}

/// Most cells of a file that stand there only because a repeat says so.
const MAX_REPEATED: usize = 2_000_000;

struct Table<'a> {
    rows: Rows,
    /// Cells of the file so far that stand there only because a repeat says so.
    repeated: &'a mut usize,
    /// Number of the current row, from 0.
    row: usize,
}

/// A cell and how far it reaches.
struct Cell {
    column: usize,
    text: String,
    repeat: usize,
}

impl Table<'_> {
    fn read<R: std::io::Read>(
        &mut self,
        xml: &mut Xml<std::io::BufReader<R>>,
        buffer: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        let mut room = true;
        loop {
            match xml.next(buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        let repeat = count(&element, "number-rows-repeated");
                        room = self.line(xml, buffer, repeat, room)?;
                    }
                    // Drawings over the sheet are none of its cells.
                    "shapes" | "forms" | "table-source" | "named-expressions" => xml.skip()?,
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "table" => return Ok(()),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads a row and puts it down as often as it is repeated; `false` when there is no room for more.
    fn line<R: std::io::Read>(
        &mut self,
        xml: &mut Xml<std::io::BufReader<R>>,
        buffer: &mut Vec<u8>,
        repeat: usize,
        room: bool,
    ) -> Result<bool, Problem> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut merges = Vec::new();
        let mut column = 0_usize;
        loop {
            match xml.next(buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-cell" => {
                        let repeat = count(&element, "number-columns-repeated");
                        let wide = count(&element, "number-columns-spanned");
                        let high = count(&element, "number-rows-spanned");
                        let text = value(xml, &element.into_owned(), buffer)?;
                        if !text.trim().is_empty() {
                            if wide > 1 || high > 1 {
                                merges.push((column, wide, high));
                            }
                            cells.push(Cell { column, text, repeat });
                        }
                        column = column.saturating_add(repeat);
                    }
                    "covered-table-cell" => {
                        let repeat = count(&element, "number-columns-repeated");
                        xml.skip()?;
                        column = column.saturating_add(repeat);
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "table-row" => break,
                Event::Eof => break,
                _ => {}
            }
        }
        let room = room && self.put(&cells, &merges, repeat);
        self.row = self.row.saturating_add(repeat);
        Ok(room)
    }

    fn put(&mut self, cells: &[Cell], merges: &[(usize, usize, usize)], repeat: usize) -> bool {
        if cells.is_empty() {
            return true;
        }
        let width = cells.iter().fold(0_usize, |width, cell| width.saturating_add(cell.repeat));
        let more = width.saturating_mul(repeat).saturating_sub(cells.len());
        *self.repeated = self.repeated.saturating_add(more);
        let hostile = *self.repeated > MAX_REPEATED;
        if hostile {
            self.rows.left_out(Limit::Work, MAX_REPEATED as u64);
        }
        // What is repeated beyond all measure is said once.
        let times = |repeat: usize| if hostile { 1 } else { repeat };
        for row in (0..times(repeat)).map(|step| self.row.saturating_add(step)) {
            let row32 = clip(row);
            let merge = |&(column, wide, high): &(usize, usize, usize)| {
                let end = (clip(row.saturating_add(high - 1)), clip(column.saturating_add(wide - 1)));
                Dimensions::new((row32, clip(column)), end)
            };
            self.rows.merge_more(merges.iter().map(merge));
            for cell in cells {
                for step in 0..times(cell.repeat) {
                    let column = clip(cell.column.saturating_add(step));
                    if !self.rows.cell(row32, column, &Value::Text(&cell.text)) {
                        return false;
                    }
                }
            }
        }
        !hostile
    }
}

fn clip(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX - 1)
}

/// A count of an element: 1 where it is not said, and never 0.
fn count(element: &BytesStart<'_>, name: &str) -> usize {
    let Some(text) = attribute(element, name) else { return 1 };
    let text = text.trim();
    // A number too long to be held is more than any limit.
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().unwrap_or(usize::MAX).max(1) } else { 1 }
}

/// The value of the cell that just began, up to its end.
fn value<R: std::io::Read>(
    xml: &mut Xml<std::io::BufReader<R>>,
    cell: &BytesStart<'_>,
    buffer: &mut Vec<u8>,
) -> Result<String, Problem> {
    let text = paragraphs(xml, buffer)?;
    let fault = cell
        .attributes()
        .with_checks(false)
        .flatten()
        .any(|attribute| attribute.key.as_ref() == "calcext:value-type" && attribute.value.as_ref() == "error");
    if fault && !text.is_empty() {
        return Ok(text);
    }
    let said = |name: &str| attribute(cell, name);
    Ok(match office_type(cell).as_str() {
        "float" | "currency" | "percentage" => said("value").map_or(text, |number| plain(&number)),
        "date" => said("date-value").map_or(text, |date| iso_date(&date).to_owned()),
        "time" => said("time-value").map_or(text, |time| iso_time(&time)),
        "boolean" => said("boolean-value").map_or(text, |truth| truth.to_uppercase()),
        _ if text.is_empty() => said("string-value").unwrap_or_default(),
        _ => text,
    })
}

/// The kind of value: `office:value-type`, not the copy of it that a program adds.
fn office_type(cell: &BytesStart<'_>) -> String {
    let mut kinds = cell.attributes();
    let kind = kinds.with_checks(false).flatten().find(|attribute| {
        let key = attribute.key.as_ref();
        key.ends_with("value-type") && !key.starts_with("calcext:")
    });
    kind.map(|kind| kind.value.to_string()).unwrap_or_default()
}

/// A number as it is written, unless it has an exponent or more digits than a spreadsheet shows.
fn plain(number: &str) -> String {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let simple = digits <= 15 && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    match number.parse::<f64>() {
        Ok(value) if !simple => {
            let mut text = String::new();
            write_number(value, &mut text);
            text
        }
        _ => number.to_owned(),
    }
}

/// The words of a cell: paragraphs on lines of their own.
fn paragraphs<R: std::io::Read>(xml: &mut Xml<std::io::BufReader<R>>, buffer: &mut Vec<u8>) -> Result<String, Problem> {
    let mut text = String::new();
    let mut depth = 1_usize;
    let mut begun = 0_usize;
    let mut inside = 0_usize;
    while depth > 0 {
        // What is beyond the limit is not gathered; the sheet cuts and reports the rest.
        let room = text.len() <= MAX_CELL + 4;
        match xml.next(buffer)? {
            Event::Start(element) => {
                depth += 1;
                match element.local_name().as_ref() {
                    "p" | "h" => {
                        if begun > 0 && room {
                            text.push('\n');
                        }
                        begun += 1;
                        inside += 1;
                    }
                    "s" if room => {
                        let spaces = count(&element, "c").min(MAX_CELL);
                        text.extend(std::iter::repeat_n(' ', spaces));
                    }
                    "tab" if room => text.push('\t'),
                    "line-break" if room => text.push('\n'),
                    "annotation" | "ruby-text" | "note" | "frame" | "custom-shape" => {
                        xml.skip()?;
                        depth -= 1;
                    }
                    _ => {}
                }
            }
            Event::End(element) => {
                depth -= 1;
                if matches!(element.local_name().as_ref(), "p" | "h") {
                    inside = inside.saturating_sub(1);
                }
            }
            Event::Text(piece) if inside > 0 && room => collapse(&piece.xml10_content(), &mut text),
            Event::CData(piece) if inside > 0 && room => collapse(&piece.xml10_content(), &mut text),
            Event::GeneralRef(piece) if inside > 0 && room => reference(&piece, &mut text),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(text)
}

/// Spaces and line ends of the file itself are one space, as the format has it.
fn collapse(piece: &str, text: &mut String) {
    let mut space = text.is_empty() || text.ends_with(['\n', ' ']);
    for letter in piece.chars() {
        let blank = matches!(letter, ' ' | '\t' | '\r' | '\n');
        if !blank {
            text.push(letter);
        } else if !space {
            text.push(' ');
        }
        space = blank;
    }
}
