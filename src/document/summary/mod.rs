//! The ministry's summary text: tab-separated tables of three columns (the project's facts, its
//! operating area, what is done), `<b>` and `<p>` in the cells.

pub(super) mod details;
pub(super) mod markup;
mod partners;
mod period;
pub(super) mod table;

/// Bytes at the beginning of a text that tell.
const HEAD: usize = 64 * 1024;

/// `true` for a text of this shape: bold applicants in tab-separated rows, or the usual header.
pub(super) fn matches(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or_default();
    head.lines().any(|line| {
        let bold = line.contains("<b>") || line.contains("<strong>");
        line.contains('\t') && (bold || table::is_header(line))
    })
}
