//! What are the words and marks of a text?

use crate::model::Span;

/// A mark between places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `,` `/` `&` `+` `|`, a line end with a bullet, or a word such as "ja".
    Comma,
    /// `;`.
    Semicolon,
    /// `:`.
    Colon,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// `.` at the end of a word, or the end of a line without a hyphen.
    Stop,
}

/// A word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Word { text: &'a str, span: Span },
    Mark(Mark),
}

/// Words that join the parts of a list.
const AND: [&str; 10] = ["ja", "sekä", "och", "samt", "and", "eli", "tai", "että", "with", "plus"];

/// Words and marks in the order of the text; spans are byte offsets on character boundaries.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut start = None;
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        // The colon of "S:t Michel" is a part of the word.
        let inside = letter == ':' && start.is_some() && letters.peek().is_some_and(|(_, next)| next.is_lowercase());
        let mark = match letter {
            ',' | '/' | '&' | '+' | '|' | '•' | '·' => Some(Mark::Comma),
            ';' => Some(Mark::Semicolon),
            ':' if !inside => Some(Mark::Colon),
            '(' | '[' => Some(Mark::Open),
            ')' | ']' => Some(Mark::Close),
            _ => None,
        };
        let quote = matches!(letter, '"' | '”' | '“' | '„' | '«' | '»');
        if mark.is_some() || letter.is_whitespace() || quote {
            push(&mut out, &mut start, text, at);
            out.extend(mark.map(Token::Mark));
        } else if start.is_none() {
            start = Some(at);
        }
    }
    push(&mut out, &mut start, text, text.len());
    out
}

/// Ends the word that is being read, if one is.
fn push<'t>(tokens: &mut Vec<Token<'t>>, start: &mut Option<usize>, text: &'t str, end: usize) {
    let Some(from) = start.take() else { return };
    let word = text.get(from..end).unwrap_or_default();
    let trimmed = word.trim_end_matches('.');
    // After a hyphen the reader decides: "Etelä- ja", or the end of "Loh- ja".
    let after_hyphen = matches!(tokens.last(), Some(Token::Word { text, .. }) if text.ends_with('-'));
    if is_and(trimmed) && !after_hyphen {
        tokens.push(Token::Mark(Mark::Comma));
    } else if !trimmed.is_empty() {
        tokens.push(Token::Word { text: trimmed, span: Span { start: from, end: from + trimmed.len() } });
        // "pl." and "ym." are words with a stop of their own; "Salo." ends a sentence.
        if trimmed.len() < word.len() && trimmed.chars().count() > 4 {
            tokens.push(Token::Mark(Mark::Stop));
        }
    }
}

/// `true` for a word that joins the parts of a list.
pub(super) fn is_and(word: &str) -> bool {
    AND.contains(&word.to_lowercase().as_str())
}
