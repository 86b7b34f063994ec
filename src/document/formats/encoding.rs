//! Which letters do the bytes of a text stand for?
//!
//! UTF-8 and UTF-16 by their marks or their bytes; else the encodings of old Finnish and Swedish files.
//! Never does: lose a byte in silence.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded<'a> {
    /// The text, without a byte order mark. For UTF-8 its offsets are the source's, less `skipped`.
    pub(crate) text: Cow<'a, str>,
    /// Name of the encoding.
    pub(crate) encoding: &'static str,
    /// The encoding was worked out from the letters and could be another.
    pub(crate) guessed: bool,
    /// Bytes of the mark before the text.
    pub(crate) skipped: usize,
    /// Places that stand for no letter; each is a `U+FFFD` in the text.
    pub(crate) replaced: usize,
}

impl Decoded<'_> {
    /// `true` when offsets of the text lead to bytes of the source.
    pub(crate) fn has_bytes(&self) -> bool {
        self.encoding == UTF_8.name() && self.replaced == 0
    }
}

/// Reads the bytes of a text. Any bytes give an answer.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, skipped)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes, skipped, false);
    }
    if std::str::from_utf8(bytes).is_ok() && !looks_like_utf16(bytes, 0) && !looks_like_utf16(bytes, 1) {
        return with(UTF_8, bytes, 0, false);
    }
    for (zeros, encoding) in [(1, UTF_16LE), (0, UTF_16BE)] {
        if looks_like_utf16(bytes, zeros) {
            return with(encoding, bytes, 0, true);
        }
    }
    if is_torn_utf8(bytes) {
        return with(UTF_8, bytes, 0, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(Some(b"fi"), Utf8Detection::Deny);
    // The two differ in eight letters: the euro and š ž œ. Only Windows uses 0x80–0x9F.
    let windows_only = bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
    let euro = bytes.iter().any(|byte| matches!(byte, 0xa4 | 0xa6 | 0xa8 | 0xb8));
    let encoding = if guessed == WINDOWS_1252 && !windows_only && euro { ISO_8859_15 } else { guessed };
    with(encoding, bytes, 0, true)
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8], skipped: usize, guessed: bool) -> Decoded<'a> {
    let rest = bytes.get(skipped..).unwrap_or_default();
    let (text, _, bad) = encoding.decode(rest);
    let replaced = if bad { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
    Decoded { text, encoding: encoding.name(), guessed, skipped, replaced }
}

/// Western text in UTF-16 has a zero in every other byte; `zeros` is 1 for low byte first.
fn looks_like_utf16(bytes: &[u8], zeros: usize) -> bool {
    let head = bytes.get(..bytes.len().min(4096) & !1).unwrap_or_default();
    if head.len() < 4 {
        return false;
    }
    let count = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (zero, other) = (count(zeros), count(1 - zeros));
    zero * 10 >= head.len() / 2 * 7 && other * 20 <= head.len() / 2
}

/// UTF-8 in which a few places are broken: most of its longer letters are whole.
fn is_torn_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 0 && broken * 4 <= whole
}
