//! When are two spellings the same but for capitals and diacritics?

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, diacritics off, hyphens of any kind as `-`, one space for any run of white space.
pub(super) fn fold(text: &str) -> String {
    fold_common(text).unwrap_or_else(|| fold_any(text))
}

/// The letters of nearly every text here, in one go; `None` where there is any other.
fn fold_common(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ä' | 'å' | 'Ä' | 'Å' => folded.push('a'),
            'ö' | 'Ö' => folded.push('o'),
            'é' | 'É' => folded.push('e'),
            'ü' | 'Ü' => folded.push('u'),
            '\u{ad}' => {}
            '\u{2010}'..='\u{2015}' => folded.push('-'),
            letter if letter.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            letter if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
            _ => return None,
        }
    }
    let trimmed = folded.trim();
    Some(if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() })
}

fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in plain(text).to_lowercase().nfd() {
        if !is_combining_mark(letter) {
            folded.push(letter);
        }
    }
    folded
}

/// [`fold`], without a copy where nothing changes.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(fold(text))
    }
}

/// Diacritics put together, hyphens of any kind as `-`, one space for any run of white space, no
/// soft hyphens.
pub(super) fn plain(text: &str) -> String {
    // Below the combining marks nothing is there to be put together.
    if text.chars().all(|letter| letter < '\u{300}' || matches!(letter, '\u{2010}'..='\u{2015}')) {
        plain_of(text, text.chars())
    } else {
        plain_of(text, text.nfc())
    }
}

fn plain_of(text: &str, letters: impl Iterator<Item = char>) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in letters {
        match letter {
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            letter if letter.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            letter => plain.push(letter),
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_any, plain};

    #[test]
    fn common_letters_are_folded_as_any_others() {
        for text in [
            "",
            "  Jämsä\u{a0} \t Äänekoski ",
            "ÅBO–Åland",
            "Pohjois\u{ad}karjala; É, ü",
            "Kemi\u{2011}Tornio",
            "Jämsä",
            "Ja\u{308}msa\u{308}",
            "ŠŽ Ǻ",
        ] {
            assert_eq!(fold(text), fold_any(text), "{text:?}");
        }
        assert_eq!(plain("Ja\u{308}msa\u{308}"), plain("Jämsä"));
    }
}
