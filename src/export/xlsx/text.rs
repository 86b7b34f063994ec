//! What may a cell and a sheet's name hold?

use std::borrow::Cow;
use std::collections::BTreeSet;

/// UTF-16 units of a cell's text that Excel holds.
const CELL: usize = 32_767;
/// The same of a sheet's name.
const NAME: usize = 31;
/// In place of a character that XML has no place for.
const UNKNOWN: char = '\u{fffd}';

/// What was changed in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Changed {
    /// Control characters were replaced.
    pub(super) controls: bool,
    /// The end was cut off.
    pub(super) cut: bool,
}

/// A text as a cell holds it. Line breaks of every kind become the one that a cell has; that changes no
/// word and is not counted as a change.
pub(super) fn held(text: &str) -> (Cow<'_, str>, Changed) {
    let mut changed = Changed::default();
    // No text of so few bytes has more units.
    let fits = text.len() <= CELL || text.encode_utf16().count() <= CELL;
    if fits && !text.chars().any(|c| c == '\r' || is_unknown(c)) {
        return (Cow::Borrowed(text), changed);
    }
    let mut held = String::with_capacity(text.len().min(4 * CELL));
    let mut left = if fits { usize::MAX } else { CELL - 1 };
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let c = match c {
            '\r' => {
                let _ = chars.next_if_eq(&'\n');
                '\n'
            }
            c if is_unknown(c) => {
                changed.controls = true;
                UNKNOWN
            }
            c => c,
        };
        let Some(rest) = left.checked_sub(c.len_utf16()) else {
            changed.cut = true;
            held.push('…');
            break;
        };
        left = rest;
        held.push(c);
    }
    (Cow::Owned(held), changed)
}

/// A character that XML 1.0 has no place for.
fn is_unknown(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A name that no sheet has yet: without the characters that Excel forbids, and not too long.
pub(super) fn sheet_name(title: &str, taken: &mut BTreeSet<String>) -> String {
    let (title, _) = held(title);
    let allowed =
        |c: char| if matches!(c, '*' | '?' | ':' | '[' | ']' | '\\' | '/') || c.is_control() { ' ' } else { c };
    let title: String = title.chars().map(allowed).collect();
    let title = title.trim().trim_matches('\'');
    for number in 1_usize.. {
        let behind = if number == 1 { String::new() } else { format!(" {number}") };
        let name = format!("{}{behind}", short(title, NAME - behind.len()));
        if !name.is_empty() && taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    String::new()
}

/// The beginning of a text, of so many UTF-16 units at most, without an apostrophe or a space at its end.
fn short(text: &str, mut units: usize) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let Some(rest) = units.checked_sub(c.len_utf16()) else { break };
        units = rest;
        end = at + c.len_utf8();
    }
    text.get(..end).unwrap_or_default().trim_end().trim_end_matches('\'')
}

/// A line of JSON in which no word looks like a character's code (`_x000D_`) and every character has its
/// place in XML: readers of properties do not agree on how to read either. The value stays the same.
pub(super) fn plain_json(line: &str) -> String {
    line.replace("_x", "\\u005fx").replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Changed, held, sheet_name};

    #[test]
    fn a_cell_holds_what_xml_and_excel_hold() {
        let long = "ä".repeat(40_000);
        for (text, expected, controls, cut) in [
            ("=1+1", "=1+1", false, false),
            ("a\r\nb\rc\n", "a\nb\nc\n", false, false),
            ("a\0b\u{1b}c\u{ffff}", "a\u{fffd}b\u{fffd}c\u{fffd}", true, false),
            (&long, &format!("{}…", "ä".repeat(32_766)), false, true),
        ] {
            let (found, changed) = held(text);
            assert_eq!((found.as_ref(), changed), (expected, Changed { controls, cut }));
        }
        let pairs = "😀".repeat(20_000);
        let (found, changed) = held(&pairs);
        assert!(changed.cut && found.encode_utf16().count() <= 32_767 && found.starts_with('😀'));
    }

    #[test]
    fn names_of_sheets_are_legal_and_differ() {
        let mut taken = BTreeSet::new();
        let long = "Hankkeet ja kunnat, joihin ne ulottuvat";
        for (title, expected) in [
            ("Kunnat", "Kunnat"),
            ("kunnat", "kunnat 2"),
            ("a/b [c]: 'd'", "a b  c   'd"),
            (long, "Hankkeet ja kunnat, joihin ne u"),
            (long, "Hankkeet ja kunnat, joihin ne 2"),
        ] {
            assert_eq!(sheet_name(title, &mut taken), expected);
        }
        assert!(!sheet_name("***", &mut taken).is_empty());
    }
}
