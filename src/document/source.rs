//! Which bytes of the source does a stretch of text stand on?
//!
//! Text and source have the same offsets until the first byte that is no UTF-8; from there on a
//! list of anchors leads back. Never does: guess another encoding.

use std::ops::Range;

use crate::model::{Place, Span};

/// A place in text and source that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Anchor {
    text: usize,
    source: usize,
}

/// The way from text back to bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Source {
    /// Places from which the difference of the offsets changes, ascending.
    anchors: Vec<Anchor>,
    /// Where each line begins in the text.
    lines: Vec<usize>,
    /// Places that are no UTF-8.
    pub(crate) replaced: usize,
}

impl Source {
    /// Text of some bytes; each place that is no UTF-8 becomes a `U+FFFD`.
    pub(crate) fn decode(bytes: &[u8]) -> (String, Self) {
        let mut text = String::with_capacity(bytes.len());
        let mut source = Self::default();
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                source.anchors.push(Anchor { text: text.len(), source: at });
                text.push(char::REPLACEMENT_CHARACTER);
                at += chunk.invalid().len();
                source.anchors.push(Anchor { text: text.len(), source: at });
                source.replaced += 1;
            }
        }
        source.lines = lines(&text).map(|line| line.start).collect();
        (text, source)
    }

    /// The bytes behind a stretch of text.
    pub(crate) fn span(&self, text: Range<usize>) -> Span {
        Span { start: self.to_source(text.start), end: self.to_source(text.end) }
    }

    /// The stretch of text that some bytes became.
    pub(crate) fn text_range(&self, span: Span) -> Range<usize> {
        self.to_text(span.start)..self.to_text(span.end)
    }

    /// Line, column and bytes of a stretch of text.
    pub(crate) fn place(&self, text: &str, range: Range<usize>) -> Place {
        let line = self.lines.partition_point(|start| *start <= range.start);
        let start = line.checked_sub(1).and_then(|at| self.lines.get(at)).copied().unwrap_or_default();
        let before = text.get(start..range.start).unwrap_or_default();
        // A byte order mark is no column that a person sees.
        let column = before.chars().filter(|c| *c != super::summary::markup::BYTE_ORDER_MARK).count() + 1;
        Place { line: line.max(1), column, span: self.span(range), ..Place::default() }
    }

    /// Line and column of some bytes.
    pub(crate) fn place_of(&self, text: &str, span: Span) -> Place {
        self.place(text, self.text_range(span))
    }

    fn to_source(&self, at: usize) -> usize {
        let before = self.anchors.partition_point(|anchor| anchor.text <= at);
        let anchor = before.checked_sub(1).and_then(|at| self.anchors.get(at)).copied().unwrap_or_default();
        anchor.source + (at - anchor.text)
    }

    fn to_text(&self, at: usize) -> usize {
        let before = self.anchors.partition_point(|anchor| anchor.source <= at);
        let anchor = before.checked_sub(1).and_then(|at| self.anchors.get(at)).copied().unwrap_or_default();
        anchor.text + (at - anchor.source)
    }
}

/// The lines of a text without their ends, which are LF, CR LF or CR.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(['\n', '\r']);
        next = end.map(|end| {
            let width = if rest.get(end..).unwrap_or_default().starts_with("\r\n") { 2 } else { 1 };
            start + end + width
        });
        Some(start..end.map_or(text.len(), |end| start + end))
    })
}
