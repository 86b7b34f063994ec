//! Does the description say more about the words in doubt?

use super::Question;
use crate::model::Span;

/// Letters of a description shown on each side.
const AROUND: usize = 60;
/// Letters that must be the same; shorter words are found everywhere.
const LETTERS: usize = 5;

/// The first place in a description whose word begins as the question's words do, with some of the
/// text around it. `None` when nothing is said, or the words are too short to tell.
#[must_use]
pub fn mention(question: &Question, description: &str) -> Option<(String, Span)> {
    let letters: Vec<char> = question.text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    // The last letters change with the case, and one may be wrong.
    let stem = letters.get(..letters.len().saturating_sub(1).max(LETTERS))?;
    if question.text.split_whitespace().count() > 3 {
        return None;
    }
    let mut word_begins = true;
    for (at, letter) in description.char_indices() {
        if word_begins && letter.is_alphabetic() {
            let rest = description.get(at..).unwrap_or_default();
            if let Some(length) = begins(rest, stem) {
                let end = at
                    + rest
                        .get(length..)
                        .and_then(|tail| tail.find(|c: char| !c.is_alphabetic()))
                        .map_or(rest.len(), |tail| length + tail);
                return Some(cut(description, at, end));
            }
        }
        word_begins = !letter.is_alphanumeric();
    }
    None
}

/// Bytes of `text` that spell `stem`, whatever case and line-break hyphens.
fn begins(text: &str, stem: &[char]) -> Option<usize> {
    let mut wanted = stem.iter();
    let mut next = wanted.next();
    for (at, letter) in text.char_indices() {
        let Some(want) = next else { return Some(at) };
        if letter.to_lowercase().eq([*want]) {
            next = wanted.next();
        } else if !matches!(letter, '-' | ' ' | '\u{ad}') {
            return None;
        }
    }
    next.is_none().then_some(text.len())
}

fn cut(text: &str, start: usize, end: usize) -> (String, Span) {
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary((end + AROUND).min(text.len()));
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    let part = text.get(from..to).unwrap_or_default();
    let shift = before.len() + start - from;
    (format!("{before}{part}{after}"), Span { start: shift, end: shift + end - start })
}
