//! Which format do the bytes tell?

use crate::model::FileFormat;

/// Bytes at the beginning of a file that tell.
const HEAD: usize = 64 * 1024;

/// Formats that are no text.
pub(super) fn binary(bytes: &[u8]) -> Option<FileFormat> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes));
    }
    if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Some(FileFormat::Xls);
    }
    // The mark may stand behind a mail's or a scanner's first bytes.
    let start = head.get(..head.len().min(1024)).unwrap_or_default();
    contains(start, b"%PDF-").then_some(FileFormat::Pdf)
}

/// What an archive holds, by the names of its members, which stand uncompressed in it.
fn archive(bytes: &[u8]) -> FileFormat {
    if contains(bytes, b"word/document.xml") {
        FileFormat::Docx
    } else if contains(bytes, b"opendocument.spreadsheet") || contains(bytes, b"content.xml") {
        FileFormat::Ods
    } else {
        FileFormat::Xlsx
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// Formats of text; [`FileFormat::Text`] where only the lines can tell more.
pub(super) fn text(text: &str) -> FileFormat {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head = start.get(..start.floor_char_boundary(HEAD)).unwrap_or_default();
    if (head.starts_with('{') || head.starts_with('[')) && is_json(head) {
        return json(text, head);
    }
    let lower = head.to_ascii_lowercase();
    let html = lower.starts_with("<!doctype html")
        || lower.starts_with("<html")
        || head.starts_with('<') && ["<table", "<body", "<div", "<ul"].iter().any(|tag| lower.contains(tag));
    if html {
        return FileFormat::Html;
    }
    if is_markdown(head) { FileFormat::Markdown } else { FileFormat::Text }
}

/// "[Avustukset 2025]" begins like JSON and is none.
fn is_json(head: &str) -> bool {
    let inner = head.get(1..).unwrap_or_default().trim_start();
    match head.bytes().next() {
        Some(b'{') => inner.starts_with(['"', '}']),
        _ => inner.starts_with(['{', '[', ']', '"']),
    }
}

fn json(text: &str, head: &str) -> FileFormat {
    if head.contains("\"FeatureCollection\"") {
        return FileFormat::GeoJson;
    }
    // One value a line: the first line is whole, and another one follows.
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let whole = first.starts_with('{') && serde_json::from_str::<serde::de::IgnoredAny>(first).is_ok();
    let more = lines.next().is_some_and(|line| line.starts_with('{'));
    if whole && more { FileFormat::NdJson } else { FileFormat::Json }
}

/// A pipe table has a row of dashes under its header.
fn is_markdown(head: &str) -> bool {
    head.lines().any(|line| {
        let line = line.trim();
        line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
    })
}
