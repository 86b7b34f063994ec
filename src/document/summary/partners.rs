//! Which brackets name partners, and whom?
//!
//! "(osatoteuttajina Uusikaupunki ja Laitila)", also with the word misspelt.

use std::ops::Range;

use super::markup::is_blank;

/// Words that introduce partners, in the forms used before a list.
const WORDS: [&str; 14] = [
    "osatoteuttaja",
    "osatoteuttajat",
    "osatoteuttajana",
    "osatoteuttajina",
    "osatoteuttajien",
    "hankekumppani",
    "hankekumppanit",
    "hankekumppanina",
    "hankekumppaneina",
    "delgenomförare",
    "medgenomförare",
    "partner",
    "partners",
    "partnerit",
];

/// Letters that may differ from a long word; "osatoimittajana" differs by three.
const MAX_LETTERS: usize = 3;
/// A shorter word could be another word altogether, so it must be written right.
const LONG_WORD: usize = 12;

/// Brackets that name partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Partners {
    /// From `(` to `)`.
    pub(crate) range: Range<usize>,
    /// The bodies.
    pub(crate) names: Vec<Range<usize>>,
    /// The introducing word and what it was read as, where it is misspelt.
    pub(crate) misspelt: Option<(Range<usize>, &'static str)>,
}

/// The first brackets of a stretch whose first word introduces partners.
pub(crate) fn find(text: &str, within: Range<usize>) -> Option<Partners> {
    let mut from = within.start;
    loop {
        let open = from + text.get(from..within.end)?.find('(')?;
        let inside = text.get(open + 1..within.end)?;
        // Brackets that are never closed end with the stretch.
        let inside = matching_close(inside).and_then(|end| inside.get(..end)).unwrap_or(inside);
        let close = open + 1 + inside.len();
        let end = (close + 1).min(within.end);
        let word_start = open + 1 + (inside.len() - inside.trim_start_matches(is_blank).len());
        let word_len = text.get(word_start..close)?.find(|c: char| !c.is_alphabetic()).unwrap_or(close - word_start);
        let word = word_start..word_start + word_len;
        if let Some((read, exact)) = introduces(text.get(word.clone())?) {
            return Some(Partners {
                range: open..end,
                names: split(text, word.end..close),
                misspelt: (!exact).then_some((word, read)),
            });
        }
        from = open + 1;
    }
}

fn matching_close(inside: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in inside.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The introducing word that is meant, and whether it is written right.
fn introduces(word: &str) -> Option<(&'static str, bool)> {
    let word = word.to_lowercase();
    if let Some(known) = WORDS.into_iter().find(|known| *known == word) {
        return Some((known, true));
    }
    let long = |known: &&str| known.chars().count() >= LONG_WORD;
    WORDS
        .into_iter()
        .filter(long)
        // The beginning tells the word apart from ordinary ones that happen to be near.
        .filter(|known| known.chars().zip(word.chars()).take(2).all(|(a, b)| a == b))
        .map(|known| (strsim::levenshtein(known, &word), known))
        .filter(|(letters, _)| *letters <= MAX_LETTERS)
        .min()
        .map(|(_, known)| (known, false))
}

/// The bodies of a list: apart by commas, semicolons and words for "and".
fn split(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = within.start;
    let mut at = within.start;
    let Some(list) = text.get(within.clone()) else { return parts };
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for word in list.split_inclusive(is_blank) {
        let bare = word.trim_end_matches(is_blank);
        let joins = matches!(bare.to_lowercase().as_str(), "ja" | "sekä" | "och" | "samt" | "and" | "&");
        // "sosiaali- ja terveydenhuollon kuntayhtymä" is one body.
        let suspended =
            text.get(within.start..at).is_some_and(|before| before.trim_end_matches(is_blank).ends_with('-'));
        if joins && !suspended {
            cuts.push(at..at + bare.len());
        }
        for (offset, mark) in bare.match_indices([',', ';', ':']) {
            cuts.push(at + offset..at + offset + mark.len());
        }
        at += word.len();
    }
    for cut in cuts.into_iter().chain(std::iter::once(within.end..within.end)) {
        let part = super::markup::trim(text, start..cut.start);
        start = cut.end;
        if part.is_empty() {
            continue;
        }
        match parts.last_mut() {
            // "Kuntayhtymä, ABC": the acronym belongs to the body before it.
            Some(before) if text.get(part.clone()).is_some_and(is_acronym) => before.end = part.end,
            _ => parts.push(part),
        }
    }
    parts
}

/// One word of capitals, at least two.
pub(crate) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-')
}
