//! How large is an archive really, and may its members be read?
//!
//! In: the bytes of an XLSX, ODS or DOCX. Out: an [`Archive`] whose members of text were inflated once and
//! counted: what an archive declares about itself is not believed. Never does: write to the disk;
//! follow entities; unpack an archive inside an archive.

use std::io::{Cursor, Read};

use super::{MAX_EXPANDED, MAX_RATIO};
use crate::model::{Limit, Problem};

/// Most members: an office document has tens, hundreds with pictures.
const MAX_MEMBERS: usize = 10_000;
/// The ratio counts only above so many bytes: a short sheet of zeros is no bomb.
const RATIO_COUNTS: u64 = 16 * 1024 * 1024;
/// Longest tag or text between two tags.
const MAX_TOKEN: usize = 16 * 1024 * 1024;
/// Most expanded bytes of a part that is not the rows themselves.
const MAX_SIDE_PART: u64 = 16 * 1024 * 1024;
/// Most expanded bytes of the texts that cells share.
const MAX_SHARED: u64 = 256 * 1024 * 1024;
/// Most texts that cells share, declared or real.
const MAX_SHARED_TEXTS: u64 = 8_000_000;

/// An archive that was weighed.
pub(super) struct Archive<'a> {
    zip: zip::ZipArchive<Cursor<&'a [u8]>>,
    format: &'static str,
}

impl<'a> Archive<'a> {
    /// Opens an archive and weighs every member that is text or rows.
    pub(super) fn open(bytes: &'a [u8], format: &'static str) -> Result<Self, Problem> {
        if declared_members(bytes) > MAX_MEMBERS {
            return Err(too_large());
        }
        let zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(format, &error))?;
        let mut archive = Self { zip, format };
        if archive.zip.len() > MAX_MEMBERS {
            return Err(too_large());
        }
        if archive.zip.has_overlapping_files().map_err(|error| broken(format, &error))? {
            return Err(broken(format, &"members lie on each other"));
        }
        archive.weigh(bytes.len() as u64)?;
        Ok(archive)
    }

    /// `true` when the archive has a member of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// A member's bytes as they inflate; nothing beyond the limit comes.
    pub(super) fn member(&mut self, name: &str) -> Result<impl Read, Problem> {
        let format = self.format;
        let member = self.zip.by_name(name).map_err(|error| broken(format, &error))?;
        Ok(member.take(MAX_EXPANDED))
    }

    fn weigh(&mut self, packed: u64) -> Result<(), Problem> {
        let mut total = 0_u64;
        let mut buffer = vec![0_u8; 64 * 1024];
        for at in 0..self.zip.len() {
            let mut member = match self.zip.by_index(at) {
                Ok(member) => member,
                // A member that nobody reads may be of any kind; one that is read says so when it is.
                Err(zip::result::ZipError::UnsupportedArchive(_)) => continue,
                Err(error) => return Err(broken(self.format, &error)),
            };
            if member.encrypted() {
                return Err(Problem::Encrypted);
            }
            let name = member.name().map(|name| name.to_ascii_lowercase()).unwrap_or_default();
            let Some(mut scan) = Scan::of(&name) else { continue };
            loop {
                let count = member.read(&mut buffer).map_err(|error| broken(self.format, &error))?;
                if count == 0 {
                    break;
                }
                total += count as u64;
                let ratio = total > RATIO_COUNTS && total > packed.saturating_mul(MAX_RATIO);
                if total > MAX_EXPANDED || ratio {
                    return Err(too_large());
                }
                scan.feed(buffer.get(..count).unwrap_or_default(), self.format)?;
            }
        }
        Ok(())
    }
}

/// What is watched while a member inflates.
struct Scan {
    bytes: u64,
    most: u64,
    /// `true` for XML.
    xml: bool,
    /// `true` for the texts that cells share.
    shared: bool,
    /// `true` where a document type is tolerated: old writers put one, and no entity is ever followed.
    doctype: bool,
    texts: u64,
    /// Bytes since the last `<`.
    token: usize,
    /// The last bytes of the piece before, so that a word across two pieces is found.
    tail: Vec<u8>,
}

impl Scan {
    /// `None` for members that no reader opens: pictures, fonts, macros.
    fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.').unwrap_or_default();
        let xml = matches!(ending, "xml" | "rels" | "vml");
        if !xml && ending != "bin" || name.ends_with("vbaproject.bin") {
            return None;
        }
        let shared = name.contains("sharedstrings.");
        let read = ["xl/", "word/", "meta-inf/"].iter().any(|folder| name.starts_with(folder));
        let side = ending == "rels"
            || read
                && ["styles.", "workbook.", "numbering.", "manifest.", "theme", "[content_types]"]
                    .iter()
                    .any(|part| name.contains(part));
        let most = match (shared, side) {
            (true, _) => MAX_SHARED,
            (false, true) => MAX_SIDE_PART,
            _ => MAX_EXPANDED,
        };
        let doctype = name == "meta-inf/manifest.xml";
        Some(Self { bytes: 0, most, xml, shared, doctype, texts: 0, token: 0, tail: Vec::new() })
    }

    fn feed(&mut self, piece: &[u8], format: &'static str) -> Result<(), Problem> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.most {
            return Err(too_large());
        }
        if !self.xml {
            return Ok(());
        }
        let mut last = None;
        for at in memchr::memchr_iter(b'<', piece) {
            self.token = last.map_or(self.token + at, |last: usize| at - last);
            if self.token > MAX_TOKEN {
                return Err(Problem::TooMuch { what: Limit::Cell, limit: MAX_TOKEN as u64 });
            }
            last = Some(at);
        }
        self.token = last.map_or(self.token + piece.len(), |last| piece.len() - last);
        if self.token > MAX_TOKEN {
            return Err(Problem::TooMuch { what: Limit::Cell, limit: MAX_TOKEN as u64 });
        }
        self.tail.extend_from_slice(piece);
        if !self.doctype && memchr::memmem::find(&self.tail, b"<!DOCTYPE").is_some() {
            return Err(broken(format, &"a document type declaration"));
        }
        if self.shared {
            self.texts += memchr::memmem::find_iter(piece, b"<si").count() as u64;
            // Room is made for as many as are declared before one is read.
            let declared = declared_texts(&self.tail);
            if self.texts.max(declared) > MAX_SHARED_TEXTS {
                return Err(too_large());
            }
        }
        let keep = self.tail.len().saturating_sub(64);
        self.tail.drain(..keep);
        Ok(())
    }
}

/// The number behind `uniqueCount="`; a number that is none is 0, one too long is the greatest.
fn declared_texts(piece: &[u8]) -> u64 {
    let mut most = 0;
    for at in memchr::memmem::find_iter(piece, b"uniqueCount") {
        let after = piece.get(at + 11..).unwrap_or_default().iter();
        let digits = after.skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' ' | b'\n' | b'\r' | b'\t' | b'+'));
        let number = digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_u64, |number, byte| number.saturating_mul(10).saturating_add(u64::from(byte - b'0')));
        most = most.max(number);
    }
    most
}

/// Members that any end record in the file's tail declares: looked at before room is made for them.
fn declared_members(bytes: &[u8]) -> usize {
    let tail = bytes.get(bytes.len().saturating_sub(66_000)..).unwrap_or_default();
    memchr::memmem::find_iter(tail, b"PK\x05\x06")
        .filter_map(|at| tail.get(at + 10..at + 12))
        .map(|count| count.iter().rev().fold(0, |number, byte| number * 256 + usize::from(*byte)))
        .max()
        .unwrap_or_default()
}

pub(super) fn too_large() -> Problem {
    Problem::TooMuch { what: Limit::Expanded, limit: MAX_EXPANDED }
}

pub(super) fn broken(format: &str, cause: &dyn std::fmt::Display) -> Problem {
    let cause = cause.to_string();
    let cause = cause.get(..cause.floor_char_boundary(200)).unwrap_or_default().to_owned();
    Problem::Broken { format: format.to_owned(), cause }
}
