//! What does a cell say when its tags and doubled spaces are gone?

use std::ops::Range;

/// Some editors put it before the first character of a file.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// A tag such as `<b>` or `</p>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Its first byte in the text.
    pub(crate) start: usize,
    /// One past its `>`.
    pub(crate) end: usize,
    /// Its name as written.
    pub(crate) name: &'a str,
    /// `true` for `</b>`.
    pub(crate) closing: bool,
}

impl Tag<'_> {
    /// `true` for the tags that make text bold.
    pub(crate) fn is_bold(&self) -> bool {
        self.is_one_of(&["b", "strong"])
    }

    /// `true` for the tags that documents of this shape use.
    pub(crate) fn is_known(&self) -> bool {
        self.is_one_of(&["b", "strong", "p", "br"])
    }

    /// Words on both sides of the tag are apart.
    fn parts_words(&self) -> bool {
        !self.is_one_of(&["b", "strong", "i", "em", "u", "span", "a"])
    }

    fn is_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| name.eq_ignore_ascii_case(self.name))
    }
}

/// Space of any kind.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == BYTE_ORDER_MARK
}

/// The tag that begins at a byte of the text, if one does.
fn tag_at(text: &str, start: usize) -> Option<Tag<'_>> {
    let inner = text.get(start..)?.strip_prefix('<')?;
    let (closing, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let name_len = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner.get(..name_len)?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let rest = inner.get(name_len..)?;
    // "<b" of a name and "a<b c" of prose are no tags: one ends before the next begins.
    let close = rest.find(['>', '<', '\t', '\n', '\r'])?;
    rest.get(close..)?.starts_with('>').then(|| Tag {
        start,
        end: start + 1 + usize::from(closing) + name_len + close + 1,
        name,
        closing,
    })
}

/// The tags of a stretch of text in their order.
pub(crate) fn tags(text: &str, range: Range<usize>) -> impl Iterator<Item = Tag<'_>> {
    let mut at = range.start;
    std::iter::from_fn(move || {
        while at < range.end {
            let start = at + text.get(at..range.end)?.find('<')?;
            at = start + 1;
            if let Some(tag) = tag_at(text, start).filter(|tag| tag.end <= range.end) {
                at = tag.end;
                return Some(tag);
            }
        }
        None
    })
}

/// A text without tags and doubled spaces, and for each of its bytes the byte it comes from.
pub(crate) fn plain(text: &str) -> (String, Vec<usize>) {
    let mut value = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len());
    let mut gap = None;
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        if c == '<'
            && let Some(tag) = tag_at(text, at)
        {
            skip_to = tag.end;
            if tag.parts_words() {
                gap = gap.or(Some(at));
            }
        } else if is_blank(c) {
            gap = gap.or(Some(at));
        } else {
            if let Some(gap) = gap.take().filter(|_| !value.is_empty()) {
                value.push(' ');
                offsets.push(gap);
            }
            value.push(c);
            offsets.extend(at..at + c.len_utf8());
        }
    }
    (value, offsets)
}

/// A stretch of text without spaces and tags at its ends.
pub(crate) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = range;
    loop {
        let Some(rest) = text.get(start..end) else { return start..start };
        let front = rest.trim_start_matches(is_blank);
        start += rest.len() - front.len();
        end = start + front.trim_end_matches(is_blank).len();
        if let Some(tag) = tag_at(text, start).filter(|tag| tag.end <= end) {
            start = tag.end;
        } else if let Some(tag) = last_tag(text, start..end) {
            end = tag.start;
        } else {
            return start..end;
        }
    }
}

/// A stretch of text without spaces at its ends, tags kept.
pub(crate) fn trim_blank(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(rest) = text.get(range.clone()) else { return range };
    let front = rest.trim_start_matches(is_blank);
    let start = range.start + rest.len() - front.len();
    start..start + front.trim_end_matches(is_blank).len()
}

fn last_tag(text: &str, range: Range<usize>) -> Option<Tag<'_>> {
    let rest = text.get(range.clone())?;
    let open = rest.strip_suffix('>')?.rfind('<')?;
    tag_at(text, range.start + open).filter(|tag| tag.end == range.end)
}
