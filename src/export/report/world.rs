//! What does the typesetting engine get to see?
//!
//! One source, one file of data, the fonts that the program carries, and a day. The same sheet gives
//! the same bytes on every machine.
//! Never does: look at the disk, the network, the clock, the fonts of the system or a package.

use std::sync::LazyLock;

use jiff::civil::Date;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::export::{ExportError, Format, PROGRAM, PROGRAM_VERSION};

/// What the source reads its data from: `json("data.json")`.
const DATA: &str = "data.json";
const MAIN: &str = "main.typ";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Inter, regular and semibold: the family "Inter" with weights 400 and 600. Then "Inter More" for letters
/// beyond Latin-1 and Latin Extended-A: Cyrillic, Greek, Vietnamese, Skolt Sámi.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let regular: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular-tabular.otf");
    let semibold: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold-tabular.otf");
    let more: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular-more.otf");
    [regular, semibold, more].into_iter().flat_map(|font| Font::iter(Bytes::new(font))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// A document to be typeset.
#[derive(Debug, Clone)]
pub(in crate::export) struct Sheet {
    /// Which export it is, for errors.
    pub(in crate::export) format: Format,
    /// The source, written by us: no word of a document stands in it.
    pub(in crate::export) source: &'static str,
    /// Everything that differs from one document to the next, as JSON; the source reads `data.json`.
    pub(in crate::export) data: String,
    /// Tells this document from others: the same text gives the same identifier in the PDF.
    pub(in crate::export) ident: String,
    /// The day that the document is of; without one none is written.
    pub(in crate::export) date: Option<Date>,
    /// What the PDF has to conform to.
    pub(in crate::export) standard: PdfStandard,
}

/// The bytes of a sheet as PDF.
///
/// # Errors
/// [`ExportError::Refused`] where the source does not fit the data, or the PDF would not conform.
pub(in crate::export) fn typeset(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let made = made(sheet);
    // What the engine remembers would grow with every document of a run.
    comemo::evict(0);
    made
}

fn made(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let refused =
        |faults: &[SourceDiagnostic]| refused(sheet.format, faults.iter().map(|fault| fault.message.as_str()));
    let options = PdfOptions {
        ident: Smart::Custom(sheet.ident.clone()),
        creator: Smart::Custom(Some(format!("{PROGRAM} {PROGRAM_VERSION}"))),
        timestamp: sheet.date.and_then(midnight).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[sheet.standard])
            .map_err(|fault| self::refused(sheet.format, std::iter::once(fault.message().as_str())))?,
        ..PdfOptions::default()
    };
    let desk = Desk::new(sheet)?;
    let document = typst::compile(&desk).output.map_err(|faults| refused(&faults))?;
    typst_pdf::pdf(&document, &options).map_err(|faults| refused(&faults))
}

fn refused<'a>(format: Format, messages: impl Iterator<Item = &'a str>) -> ExportError {
    ExportError::Refused { format, cause: messages.collect::<Vec<_>>().join("; ") }
}

fn midnight(day: Date) -> Option<Datetime> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(i32::from(day.year()), month, of_month, 0, 0, 0)
}

/// `true` where the fonts have a sign for the letter.
pub(in crate::export) fn has_sign(letter: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// What the engine asks for while it works.
struct Desk {
    main: Source,
    data_id: FileId,
    data: Bytes,
    today: Option<Datetime>,
}

impl Desk {
    fn new(sheet: &Sheet) -> Result<Self, ExportError> {
        // Always the same two names: the engine keeps each that it has ever seen.
        let file = |name: &str| match VirtualPath::new(name) {
            Ok(path) => Ok(RootedPath::new(VirtualRoot::Project, path).intern()),
            Err(fault) => Err(refused(sheet.format, std::iter::once(fault.to_string().as_str()))),
        };
        Ok(Self {
            main: Source::new(file(MAIN)?, sheet.source.to_owned()),
            data_id: file(DATA)?,
            data: Bytes::from_string(sheet.data.clone()),
            today: sheet.date.and_then(midnight),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
