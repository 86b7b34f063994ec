//! What does a stretch of Markdown say without its marks?
//!
//! Emphasis, links, code, escapes, breaks and entities become plain letters. Never does: take a star
//! or an underscore between words or digits for emphasis.

use super::super::MAX_CELL;

/// Marks that wait for their other half at one time.
const MAX_OPEN: usize = 64;

/// Letters of a stretch; `<br>` is a line end.
pub(super) fn plain(written: &str) -> String {
    if written.len() > MAX_CELL || !written.contains(['\\', '*', '_', '~', '`', '[', '<', '&']) {
        return written.to_owned();
    }
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    // Marks that wait for their other half, with the place in `out` where they stand.
    let mut open: Vec<(&str, usize)> = Vec::new();
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        let taken = match letter {
            '\\' => escape(after, &mut out),
            '`' => code(rest, &mut out),
            '[' => link(rest, &mut out),
            '!' if after.starts_with('[') => link(after, &mut out).map(|taken| taken + 1),
            '<' => tag(rest, &mut out),
            '&' => entity(rest, &mut out),
            '*' | '_' | '~' => Some(mark(rest, letter, &mut out, &mut open)),
            _ => None,
        };
        rest = if let Some(taken) = taken {
            rest.get(taken..).unwrap_or_default()
        } else {
            out.push(letter);
            after
        };
    }
    out.trim().to_owned()
}

fn escape(after: &str, out: &mut String) -> Option<usize> {
    let next = after.chars().next().filter(char::is_ascii_punctuation)?;
    out.push(next);
    Some(2)
}

fn code(rest: &str, out: &mut String) -> Option<usize> {
    let ticks = rest.bytes().take_while(|byte| *byte == b'`').count();
    let fence = rest.get(..ticks)?;
    let inner = rest.get(ticks..rest.floor_char_boundary(ticks + 4000))?;
    let end = inner.find(fence)?;
    out.push_str(inner.get(..end)?.trim());
    Some(ticks * 2 + end)
}

/// `[text](address)` or `[text][name]`: the text.
fn link(rest: &str, out: &mut String) -> Option<usize> {
    // Names of places and links are short; a bracket that never closes costs no more than this.
    let head = rest.get(..rest.floor_char_boundary(2000))?;
    let end = head.find(']')?;
    let text = head.get(1..end).filter(|text| !text.contains('['))?;
    let (opens, closes) = if head.get(end + 1..)?.starts_with('(') { ('(', ')') } else { ('[', ']') };
    let target = head.get(end + 1..)?.strip_prefix(opens)?;
    let close = target.find(closes)?;
    out.push_str(&text.replace(['*', '`'], ""));
    Some(end + 1 + 1 + close + 1)
}

/// `<br>` ends a line, an address shows itself, other tags show nothing.
fn tag(rest: &str, out: &mut String) -> Option<usize> {
    let head = rest.get(..rest.floor_char_boundary(300))?;
    let end = head.find('>')?;
    let inner = head.get(1..end)?;
    let name: String = inner.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
    match name.to_ascii_lowercase().as_str() {
        "br" | "p" | "li" | "div" => {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        }
        "b" | "i" | "em" | "strong" | "u" | "s" | "del" | "sub" | "sup" | "span" | "a" | "small" | "code" | "ul"
        | "ol" | "font" | "mark" => {}
        _ if inner.starts_with("http") || inner.contains('@') && !inner.contains(' ') => out.push_str(inner),
        _ => return None,
    }
    Some(end + 1)
}

fn entity(rest: &str, out: &mut String) -> Option<usize> {
    let head = rest.get(1..rest.floor_char_boundary(12))?;
    let end = head.find(';')?;
    let name = head.get(..end)?;
    let number = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X"));
    let letter = match (name, number) {
        (_, Some(hex)) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?,
        ("amp", _) => '&',
        ("lt", _) => '<',
        ("gt", _) => '>',
        ("quot", _) => '"',
        ("nbsp", _) => '\u{a0}',
        ("euro", _) => '€',
        ("ndash", _) => '–',
        ("auml", _) => 'ä',
        ("ouml", _) => 'ö',
        ("aring", _) => 'å',
        ("Auml", _) => 'Ä',
        ("Ouml", _) => 'Ö',
        ("Aring", _) => 'Å',
        _ => name.strip_prefix('#')?.parse().ok().and_then(char::from_u32)?,
    };
    out.push(letter);
    Some(end + 2)
}

/// A run of stars, underscores or tildes: a mark when its other half stands right, else letters.
fn mark<'a>(rest: &'a str, letter: char, out: &mut String, open: &mut Vec<(&'a str, usize)>) -> usize {
    let length = rest.bytes().take_while(|byte| char::from(*byte) == letter).count();
    let run = rest.get(..length).unwrap_or_default();
    let before = out.chars().next_back();
    let behind = rest.get(length..).and_then(|rest| rest.chars().next());
    let word = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let space = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let inside = letter == '_' && word(before) && word(behind);
    if length <= 3 && !inside && !(letter == '~' && length != 2) {
        let waiting = open.iter().rposition(|(known, _)| *known == run);
        if let Some((_, place)) = waiting.filter(|_| !space(before)).and_then(|at| open.get(at).copied()) {
            open.truncate(waiting.unwrap_or_default());
            // The first half was kept as letters until now.
            out.replace_range(place..place + length, "");
            return length;
        }
        if open.len() >= MAX_OPEN {
            open.clear();
        }
        if !space(behind) {
            open.push((run, out.len()));
        }
    }
    out.push_str(run);
    length
}
