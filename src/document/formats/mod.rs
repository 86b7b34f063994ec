//! Which format is a file, and which grids does it hold?
//!
//! In: bytes and the file's name. Out: a [`Content`]. The bytes decide; a name that says otherwise is
//! reported. Never does: say what a column means; go on without end over a hostile file.

mod archive;
mod bounded;
mod caught;
mod delimited;
mod docx;
pub(crate) mod encoding;
mod html;
mod json;
mod markdown;
mod pdf;
mod quotes;
mod sniff;
mod workbook;
mod xml;

use super::sheet::Sheet;
use crate::model::{FileFormat, Problem, Severity};

/// Most rows of a file.
pub const MAX_ROWS: usize = 2_000_000;
/// Most columns of a grid.
pub const MAX_COLUMNS: usize = 16_384;
/// Most bytes of a cell.
pub const MAX_CELL: usize = 1024 * 1024;
/// Most bytes that an archive (XLSX, ODS, DOCX) may really expand to.
pub const MAX_EXPANDED: u64 = 512 * 1024 * 1024;
/// An archive may really expand to so many times its own size.
pub const MAX_RATIO: u64 = 200;
/// Deepest nesting of HTML, XML and JSON that is followed.
pub const MAX_DEPTH: usize = 256;

/// A file taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// What it is.
    pub format: FileFormat,
    /// Encoding of its text; empty for formats that have their own.
    pub encoding: String,
    /// What parts its cells, where it is delimited text.
    pub separator: Option<char>,
    /// Tables in their order. Merged cells stand in each of their places. The last row may be
    /// cut off at a limit, and then a finding says so.
    pub tables: Vec<Sheet>,
    /// Paragraphs outside tables in their order, one cell a row; row numbers are the source's lines or
    /// the paragraph's number.
    pub prose: Sheet,
    /// What a format's own fields say already: one row a record under a header row of standard names
    /// (`applicant`, `name`, `area`, `start`, `end`, `amount`, …), for JSON and the like.
    pub standard: bool,
    /// What was odd, with the row it concerns (0 for the file).
    pub findings: Vec<Finding>,
}

/// Something odd in a file, before it is known where in the dataset it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Position in [`Content::tables`] where it concerns one.
    pub table: Option<usize>,
    /// Row of the source from 1, or 0.
    pub row: usize,
    /// What.
    pub problem: Problem,
}

impl Content {
    /// Adds a finding about the whole file.
    pub fn report(&mut self, severity: Severity, problem: Problem) {
        self.findings.push(Finding { severity, table: None, row: 0, problem });
    }

    /// Content that is nothing but the reason why there is none.
    #[must_use]
    pub fn refused(problem: Problem) -> Self {
        let mut content = Self::default();
        content.report(Severity::Error, problem);
        content
    }
}

/// Takes a file apart. Any bytes give an answer, in bounded time and memory.
///
/// `name` is the file's name; only its ending is looked at, and only to say where it misleads.
#[must_use]
pub fn take_apart(name: &str, bytes: &[u8]) -> Content {
    let mut content = Content::default();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        content.report(Severity::Error, Problem::EmptyFile);
        return content;
    }
    if let Some(format) = sniff::binary(bytes) {
        content.format = format;
        match format {
            FileFormat::Docx => docx::read(bytes, &mut content),
            FileFormat::Pdf => pdf::read(bytes, &mut content),
            _ => workbook::read(bytes, &mut content),
        }
    } else {
        text(bytes, &mut content);
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
    if misleads(&extension, content.format) {
        let format = content.format.key().to_owned();
        content.report(Severity::Note, Problem::WrongExtension { extension, format });
    }
    content
}

/// A file of text: its letters, then what they say it is.
fn text(bytes: &[u8], content: &mut Content) {
    let decoded = encoding::decode(bytes);
    decoded.encoding.clone_into(&mut content.encoding);
    if decoded.guessed {
        content.report(Severity::Note, Problem::Encoding { name: decoded.encoding.to_owned() });
    }
    if decoded.replaced > 0 {
        content.report(Severity::Warning, Problem::NotUtf8 { places: decoded.replaced });
    }
    content.format = sniff::text(&decoded.text);
    match content.format {
        FileFormat::Html => html::read(&decoded.text, content),
        FileFormat::Json | FileFormat::NdJson | FileFormat::GeoJson => json::read(&decoded, content),
        FileFormat::Markdown => markdown::read(&decoded, content),
        _ => match delimited::dialect(&decoded.text) {
            Some(dialect) => {
                content.format = FileFormat::Csv;
                delimited::read(&decoded, dialect, content);
            }
            None => content.prose = delimited::lines(&decoded),
        },
    }
}

/// A well-known ending of another format than the bytes are. An unknown ending misleads nobody.
fn misleads(extension: &str, format: FileFormat) -> bool {
    let known = FileFormat::ALL.iter().any(|known| known.extensions().contains(&extension));
    let text = matches!(format, FileFormat::Text | FileFormat::Csv | FileFormat::Markdown);
    let of_text = |known: &FileFormat| matches!(known, FileFormat::Text | FileFormat::Csv | FileFormat::Markdown);
    let among_texts = text
        && FileFormat::ALL.iter().filter(|known| of_text(known)).any(|known| known.extensions().contains(&extension));
    known && !format.extensions().contains(&extension) && !among_texts
}
