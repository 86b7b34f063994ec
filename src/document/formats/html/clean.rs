//! Which part of a page's text may be given to the parser?
//!
//! One pass over the bytes: scripts, styles and pictures in markup go out, tags that nest too deep or
//! carry too many attributes go out and leave their text, and the number of tags is bounded. The
//! parser itself has no such limits, and its time grows with depth times tags.
//! Never does: lose a text that a browser would show, without saying so.

use super::super::MAX_DEPTH;
use crate::model::Limit;

/// Most tags of a page: about three hundred thousand rows of six cells.
pub(super) const MAX_TAGS: usize = 4_000_000;
/// Most attributes of a tag; the parser compares each with all others.
const MAX_ATTRIBUTES: usize = 256;

/// Elements whose inner text is no text of the page. Foreign markup among them, so that the parser
/// and this pass agree on where tags begin.
const DROPPED: [&str; 14] = [
    "script",
    "style",
    "svg",
    "math",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "template",
    "plaintext",
    "object",
];
const VOID: [&str; 16] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "frame", "keygen",
];
/// Elements that end by themselves where the next one begins; what they nest in is counted.
const IMPLIED: [&str; 16] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp",
    "caption",
];

/// A text for the parser.
#[derive(Debug, Default)]
pub(super) struct Clean {
    pub(super) text: String,
    /// Title of the page, tags gone.
    pub(super) title: String,
    /// What was gone over.
    pub(super) left_out: Vec<(Limit, u64)>,
}

pub(super) fn clean(text: &str) -> Clean {
    let mut clean = Clean { text: String::with_capacity(text.len()), ..Clean::default() };
    let (mut rest, mut tags, mut depth, mut skipped) = (text, 0usize, 0usize, 0usize);
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        clean.text.push_str(before);
        if tags >= MAX_TAGS {
            clean.over(Limit::Work, MAX_TAGS as u64);
            return clean;
        }
        tags += 1;
        if let Some(length) = comment(tag) {
            rest = tag.get(length..).unwrap_or_default();
            continue;
        }
        let Some(read) = Tag::read(tag) else {
            // A lone "<" is a letter.
            clean.text.push_str("&lt;");
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        let (written, after) = tag.split_at_checked(read.length).unwrap_or((tag, ""));
        rest = after;
        let name = read.name.as_str();
        if DROPPED.contains(&name) {
            let closes_itself = read.self_closing && matches!(name, "svg" | "math");
            if !read.closing
                && !closes_itself
                && let Some((inner, behind)) = until_closed(after, name)
            {
                if name == "title" && clean.title.is_empty() {
                    inner.clone_into(&mut clean.title);
                }
                rest = behind;
            }
            continue;
        }
        if VOID.contains(&name) || IMPLIED.contains(&name) {
            clean.tag(written, &read);
        } else if read.closing {
            if skipped > 0 {
                skipped -= 1;
            } else {
                depth = depth.saturating_sub(1);
                clean.tag(written, &read);
            }
        } else if depth >= MAX_DEPTH {
            skipped += 1;
            clean.over(Limit::Depth, MAX_DEPTH as u64);
        } else {
            depth += 1;
            clean.tag(written, &read);
        }
    }
    clean.text.push_str(rest);
    clean
}

impl Clean {
    fn over(&mut self, what: Limit, limit: u64) {
        if !self.left_out.contains(&(what, limit)) {
            self.left_out.push((what, limit));
        }
    }

    fn tag(&mut self, written: &str, read: &Tag) {
        if read.attributes <= MAX_ATTRIBUTES {
            self.text.push_str(written);
        } else {
            self.over(Limit::Columns, MAX_ATTRIBUTES as u64);
            self.text.push('<');
            self.text.push_str(&read.name);
            self.text.push('>');
        }
    }
}

/// Bytes of a comment, declaration or processing instruction; `None` for a tag.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("<!-->") {
        return Some(5);
    }
    if text.starts_with("<!--->") {
        return Some(6);
    }
    if let Some(inner) = text.strip_prefix("<!--") {
        // An open comment swallows what follows; an end with "!" ends one too.
        let end = inner.find("-->").map(|end| end + 3);
        let odd = inner.get(..end.unwrap_or(inner.len())).and_then(|inner| inner.find("--!>")).map(|end| end + 4);
        return Some(4 + odd.or(end).unwrap_or(inner.len()));
    }
    let marked = text.starts_with("<!") || text.starts_with("<?");
    // "</ x>" is a comment too.
    let bogus = text.strip_prefix("</").is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    (marked || bogus && text.len() > 2).then(|| text.find('>').map_or(text.len(), |end| end + 1))
}

/// A tag as the tokenizer of a browser sees it.
struct Tag {
    name: String,
    closing: bool,
    self_closing: bool,
    attributes: usize,
    length: usize,
}

impl Tag {
    fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let closing = bytes.get(1) == Some(&b'/');
        let start = if closing { 2 } else { 1 };
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
        if !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
            return None;
        }
        let named = bytes.get(start..)?.iter().take_while(|byte| !ends(byte)).count();
        let name = text.get(start..start + named)?.to_ascii_lowercase();
        let (mut at, mut attributes) = (start + named, 0);
        // Between names and values, as in the standard's tokenizer: a quote opens a value only right
        // behind "=".
        let mut value = false;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'>' => {
                    let self_closing = bytes.get(at - 1) == Some(&b'/') && !value;
                    return Some(Self { name, closing, self_closing, attributes, length: at + 1 });
                }
                b'"' | b'\'' if value => {
                    let inner = bytes.get(at + 1..)?;
                    at += inner.iter().position(|inner| inner == byte)? + 2;
                    value = false;
                }
                _ if byte.is_ascii_whitespace() => at += 1,
                b'/' if !value => at += 1,
                _ => {
                    let rest = bytes.get(at..)?;
                    let length = if value {
                        rest.iter().take_while(|byte| !byte.is_ascii_whitespace() && **byte != b'>').count()
                    } else {
                        attributes += 1;
                        // A name may begin with "=".
                        1 + rest.iter().skip(1).take_while(|byte| !ends(byte) && **byte != b'=').count()
                    };
                    at += length;
                    let spaces = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                    value = !value && bytes.get(at + spaces) == Some(&b'=');
                    if value {
                        at += spaces + 1;
                    }
                }
            }
        }
        None
    }
}

/// The inside of an element and what stands behind it.
fn until_closed<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("</")?;
        let behind = text.get(at + 2..)?;
        if behind.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            let end = behind.find('>').map_or(behind.len(), |end| end + 1);
            return Some((text.get(..at)?, behind.get(end..)?));
        }
        from = at + 2;
    }
}
