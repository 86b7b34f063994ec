//! How does JSON stay readable in an editor, whatever names hold?

use std::fmt::Write as _;

/// The same JSON with characters that would turn or hide text around them written as `\u202e`.
///
/// Outside of texts JSON has none of them, so the values stay the same.
pub(in crate::export) fn plain(json: String) -> Vec<u8> {
    if !json.contains(unseen) {
        return json.into_bytes();
    }
    let mut plain = String::with_capacity(json.len() + 64);
    for letter in json.chars() {
        if unseen(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                // Writing to a text cannot fail.
                let _ = write!(plain, "\\u{unit:04x}");
            }
        } else {
            plain.push(letter);
        }
    }
    plain.into_bytes()
}

/// Control characters that JSON lets stand, marks that set the direction of text, breaks that are no line
/// ends elsewhere, and the byte order mark.
fn unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_turns_text_is_written_out_and_means_the_same() {
        let name = "Kylä\u{202e}gpj.exe\u{2028}\u{e0041} 😀";
        let json = plain(serde_json::to_string(name).unwrap_or_default());
        let text = String::from_utf8_lossy(&json).into_owned();
        assert_eq!(text, r#""Kylä\u202egpj.exe\u2028\udb40\udc41 😀""#);
        assert_eq!(serde_json::from_str::<String>(&text).ok().as_deref(), Some(name));
    }
}
