//! Which letters and how many of them does the document show?
//!
//! A word of a document can be anything: a control sign, a writing that our letters lack, forty thousand
//! letters without a space. What cannot be drawn becomes `□`, what cannot be seen goes, what is endless
//! is cut and says so. Never does: change a letter that can be drawn.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::export::picture::world::has_sign;

/// Stands for a letter that the fonts lack.
const UNKNOWN: char = '□';
/// Letters of one text; the longest description of a published list has some 1,500.
const MOST: usize = 6000;
/// Letters of a heading, which stands in the contents and on top of the page, too.
const MOST_OF_TITLE: usize = 240;
/// Letters of one stretch of words in a cell, where they stand in a narrow column.
const MOST_OF_CELL: usize = 1000;
/// Letters without a space that a line surely holds.
const UNBROKEN: usize = 30;
/// Loose marks on one letter; more would run over the lines above.
const MARKS: usize = 2;
/// Lets a line end here and is not seen.
const BREAK: char = '\u{200b}';

/// What had to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Changed {
    /// A letter that the fonts lack.
    pub(super) letters: bool,
    /// A text that was too long.
    pub(super) cut: bool,
}

/// Cleans every text of the document, but for what is no text.
pub(super) fn clean(value: &mut Value, changed: &mut Changed) {
    clean_under("", MOST, value, changed);
}

fn clean_under(key: &str, most: usize, value: &mut Value, changed: &mut Changed) {
    match value {
        Value::String(text) => match key {
            "svg" | "provenance" => {}
            "title" | "name" => *text = shown(text, MOST_OF_TITLE, changed),
            _ => *text = shown(text, most, changed),
        },
        Value::Array(values) => {
            let most = if key == "rows" { MOST_OF_CELL } else { most };
            for value in values {
                clean_under(key, most, value, changed);
            }
        }
        Value::Object(fields) => {
            let is_heading = fields.get("is").and_then(Value::as_str) == Some("heading");
            for (key, value) in fields {
                clean_under(if is_heading && key == "text" { "title" } else { key }, most, value, changed);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text as it can be drawn.
fn shown(text: &str, most: usize, changed: &mut Changed) -> String {
    let mut out = String::with_capacity(text.len());
    let mut unbroken = 0;
    let mut marks = 0;
    // "a" and a loose diaeresis are one letter of the font.
    for (at, letter) in text.nfc().enumerate() {
        if at >= most {
            out.push('…');
            changed.cut = true;
            break;
        }
        let letter = match letter {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            letter if is_unseen(letter) => {
                changed.letters |= letter != '\u{ad}';
                continue;
            }
            letter if has_sign(letter) => letter,
            _ => {
                changed.letters = true;
                UNKNOWN
            }
        };
        marks = if is_combining_mark(letter) { marks + 1 } else { 0 };
        if marks > MARKS {
            changed.letters = true;
            continue;
        }
        if letter == ' ' || letter == '-' {
            unbroken = 0;
        } else if unbroken == UNBROKEN {
            out.push(BREAK);
            unbroken = 1;
        } else {
            unbroken += 1;
        }
        out.push(letter);
    }
    out
}

/// Control signs, and signs that only steer how others stand: among them those that turn the reading
/// direction, so that a name cannot make a page read backwards.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}' | '\u{ffff}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
