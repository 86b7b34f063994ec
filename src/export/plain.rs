//! How does a text stay whole and harmless in a format that gives some characters a power of their own?

use std::borrow::Cow;

/// Key of what is told where [`plain`] changed something.
pub(super) const LEFT_OUT: &str = "left-out-control-characters";

/// A text without characters that end it, steer a terminal, turn the direction of what stands beside it,
/// or are no characters of XML: each is replaced by U+FFFD, so that its place is seen. Tabs and line
/// breaks stay.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_odd) {
        Cow::Owned(text.chars().map(|c| if is_odd(c) { char::REPLACEMENT_CHARACTER } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_odd(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        // Embeddings, overrides and isolates of direction.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Noncharacters.
        c => c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'),
    }
}
