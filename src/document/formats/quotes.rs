//! Where do the rows of a delimited text end when one of its quotation marks is never closed?
//!
//! A quotation mark that opens a cell takes separators and line ends into the cell until it is closed. One
//! that nobody closed would take all the rest of the file. Never does: let a mark reach over more lines
//! than a cell may have; change a letter.

/// Lines that a quoted cell may go over where the text has a mark that is never closed.
const LINES: usize = 200;

/// A row of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its quotation marks come in pairs; else they are letters like any.
    pub(super) sound: bool,
}

/// `true` when every mark that opens a cell is closed at a cell's end.
pub(super) fn are_sound(text: &str, separator: u8) -> bool {
    memchr::memchr(b'"', text.as_bytes()).is_none() || {
        let mut at = 0;
        while at < text.len() {
            match end_of_row(text.as_bytes(), at, separator, usize::MAX) {
                Some(end) => at = end,
                None => return false,
            }
        }
        true
    }
}

/// The rows of a text with marks that are never closed.
pub(super) fn rows(text: &str, separator: u8) -> impl Iterator<Item = Stretch> {
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= bytes.len() {
            return None;
        }
        let told = end_of_row(bytes, start, separator, LINES);
        let end = told.unwrap_or_else(|| line_end(bytes, start));
        let stretch = Stretch { start, end, sound: told.is_some() };
        start = end;
        Some(stretch)
    })
}

/// Where the line ends, its line end included.
fn line_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    let Some(at) = memchr::memchr2(b'\n', b'\r', rest) else { return bytes.len() };
    let pair = rest.get(at..at + 2) == Some(b"\r\n");
    start + at + if pair { 2 } else { 1 }
}

/// Where the row that begins here ends, its line end included; `None` when a mark of it is not closed
/// within so many lines, or closed in the middle of a cell.
fn end_of_row(bytes: &[u8], start: usize, separator: u8, most: usize) -> Option<usize> {
    let edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
    let (mut open, mut lines, mut at) = (false, 0usize, start);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if open => {
                if bytes.get(at + 1) == Some(&b'"') {
                    at += 1;
                } else if edge(bytes.get(at + 1)) {
                    open = false;
                } else {
                    return None;
                }
            }
            b'"' => open = at == start || edge(at.checked_sub(1).and_then(|before| bytes.get(before))),
            b'\n' | b'\r' if !open => return Some(line_end(bytes, at)),
            b'\n' => {
                lines += 1;
                if lines > most {
                    return None;
                }
            }
            _ => {}
        }
        at += 1;
    }
    (!open).then_some(bytes.len())
}
