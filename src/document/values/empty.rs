//! Which texts of a cell say nothing, and where does a cell hold several values?
//!
//! Never does: take a zero for nothing.

/// Words that stand for "no value", in lower case.
const WORDS: [&str; 17] = [
    "null",
    "none",
    "nan",
    "n/a",
    "#n/a",
    "#puuttuu!",
    "#viittaus!",
    "#saknas!",
    "#ref!",
    "#arvo!",
    "#value!",
    "#name?",
    "#nimi?",
    "#null!",
    "#num!",
    "#div/0!",
    "#jako/0!",
];

/// `true` for a cell that says nothing: empty, `null`, `#N/A`, a lone dash or point.
///
/// ```
/// # use hankekartta::document::values::is_empty;
/// assert!(is_empty(" #PUUTTUU! "));
/// assert!(!is_empty("0"));
/// ```
#[must_use]
pub fn is_empty(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
    if text.chars().count() <= 3 && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '.' | '…')) {
        return true;
    }
    text.len() <= 10 && WORDS.contains(&text.to_lowercase().as_str())
}

/// The values of a cell that holds several, apart by `|`, `;`, line breaks (also when written as the
/// letters `\r\n`) and the characters in `also`. Values that say nothing are left out.
///
/// ```
/// # use hankekartta::document::values::split_list;
/// assert_eq!(split_list("Salo|Turku", &[]), ["Salo", "Turku"]);
/// assert_eq!(split_list("Salo/Turku", &[]), ["Salo/Turku"]);
/// assert_eq!(split_list("Salo/Turku", &['/']), ["Salo", "Turku"]);
/// ```
#[must_use]
pub fn split_list<'a>(text: &'a str, also: &[char]) -> Vec<&'a str> {
    text.split(|c: char| matches!(c, '|' | ';' | '\n' | '\r') || also.contains(&c))
        .flat_map(|piece| piece.split("\\r\\n"))
        .flat_map(|piece| piece.split("\\n"))
        .map(str::trim)
        .filter(|piece| !is_empty(piece))
        .collect()
}
