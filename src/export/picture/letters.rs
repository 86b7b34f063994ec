//! How wide is a text, and how is it parted into lines?
//!
//! By the fonts that every picture carries, so that a page is laid out the same everywhere.
//! Never does: look for fonts of the system.

use std::sync::LazyLock;

use geo::Coord;
use ttf_parser::Face;

/// Inter, regular.
pub(super) const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular-tabular.otf");
/// Inter, semibold.
pub(super) const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold-tabular.otf");
/// Letters beyond Latin-1 and Latin Extended-A.
const OTHERS: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular-more.otf");
/// Every font that comes along.
pub(super) const FONTS: [&[u8]; 3] = [REGULAR, SEMIBOLD, OTHERS];
/// What a picture asks for, the best first.
pub(super) const FAMILIES: &str = "Inter, 'Inter More', sans-serif";
/// Stands for the rest of a text that has no room.
const MORE: char = '…';
/// Letters of a text that are looked at; nobody reads more on a picture.
const MOST: usize = 2000;

static FACES: LazyLock<Vec<Face<'static>>> =
    LazyLock::new(|| FONTS.into_iter().filter_map(|bytes| Face::parse(bytes, 0).ok()).collect());

fn face(strong: bool) -> Option<&'static Face<'static>> {
    FACES.get(usize::from(strong))
}

/// Width of a text on one line, units.
pub(super) fn width(text: &str, size: f64, strong: bool) -> f64 {
    text.chars().map(|letter| advance(letter, size, strong)).sum()
}

fn advance(letter: char, size: f64, strong: bool) -> f64 {
    let ems = |face: &Face<'_>| {
        let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
        Some(f64::from(advance) / f64::from(face.units_per_em()))
    };
    let own = face(strong).and_then(ems);
    // A letter that the fonts lack is written in another font, or as a box.
    own.or_else(|| FACES.iter().find_map(ems)).unwrap_or(0.9) * size
}

/// From the top of a line's box to its feet, units.
pub(super) fn ascent(size: f64) -> f64 {
    face(false).map_or(0.97, |face| f64::from(face.ascender()) / f64::from(face.units_per_em())) * size
}

/// Height of a line, units.
pub(super) fn height(size: f64) -> f64 {
    let ems = |face: &Face<'_>| {
        let [up, down, gap] = [face.ascender(), face.descender(), face.line_gap()].map(f64::from);
        (up - down + gap) / f64::from(face.units_per_em())
    };
    face(false).map_or(1.2, ems) * size
}

/// Box of a name that may stand on several lines, as the window measures it.
pub(super) fn measure(text: &str, strong: bool, size: f64) -> Coord<f32> {
    let wide = text.lines().map(|line| width(line, size, strong)).fold(0.0, f64::max);
    let lines = text.lines().fold(0.0, |lines, _| lines + 1.0);
    Coord { x: narrow(wide), y: narrow(lines * height(size).round()) }
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "units of a page need no more than f32")]
pub(super) fn narrow(value: f64) -> f32 {
    value as f32
}

/// A text in lines no wider than `room`, at most `most` of them; what has no room is told by "…".
pub(super) fn lines(text: &str, size: f64, strong: bool, room: f64, most: usize) -> Vec<String> {
    let text = tame(text);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut wide = 0.0;
    let space = advance(' ', size, strong);
    let mut left = MOST;
    'words: for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        let long = width_up_to(word, size, strong, room);
        if !line.is_empty() && wide + space + long > room {
            lines.push(std::mem::take(&mut line));
            wide = 0.0;
        }
        if !line.is_empty() {
            line.push(' ');
            wide += space;
        }
        for letter in word.chars() {
            left = left.saturating_sub(1);
            let next = advance(letter, size, strong);
            // A word longer than a line is broken where the line ends.
            if wide + next > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                wide = 0.0;
            }
            if lines.len() >= most || left == 0 {
                break 'words;
            }
            line.push(letter);
            wide += next;
        }
    }
    let cut = lines.len() >= most && !line.is_empty() || left == 0 || lines.len() > most;
    if lines.len() < most && !line.is_empty() {
        lines.push(line);
    }
    lines.truncate(most);
    let whole = lines.iter().map(|line| line.chars().filter(|c| *c != ' ').count()).sum::<usize>()
        >= text.chars().take(MOST + 1).filter(|c| !c.is_whitespace()).count();
    if (cut || !whole)
        && let Some(last) = lines.last_mut()
    {
        while width(last, size, strong) + advance(MORE, size, strong) > room && last.pop().is_some() {}
        last.truncate(last.trim_end().len());
        last.push(MORE);
    }
    lines
}

/// Width of a word, or something more than `room` where it is wider.
fn width_up_to(word: &str, size: f64, strong: bool, room: f64) -> f64 {
    let mut wide = 0.0;
    for letter in word.chars() {
        wide += advance(letter, size, strong);
        if wide > room {
            break;
        }
    }
    wide
}

/// Words without control characters and without signs that turn the direction of what stands beside them.
pub(super) fn tame(text: &str) -> String {
    let kept = text.chars().filter(|letter| !turns(*letter));
    kept.map(|letter| match letter {
        '\n' => '\n',
        letter if letter.is_control() => ' ',
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        letter => letter,
    })
    .collect()
}

/// `true` for a sign that turns the direction of what stands beside it and is not seen itself.
pub(super) fn turns(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{lines, tame, width};

    #[test]
    fn a_text_is_parted_between_words_and_told_when_it_is_cut() {
        let text = "Monikielinen neuvonta Pohjois-Karjalassa ja Kainuussa";
        let parted = lines(text, 12.0, false, 130.0, 9);
        assert!(parted.len() > 2 && parted.iter().all(|line| width(line, 12.0, false) <= 130.0), "{parted:?}");
        assert_eq!(parted.join(" "), text);
        let cut = lines(text, 12.0, false, 130.0, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
        assert_eq!(lines("lyhyt", 12.0, false, 130.0, 1), ["lyhyt"]);
    }

    #[test]
    fn a_word_without_end_is_broken_and_a_long_text_is_not_read_to_its_end() {
        let parted = lines(&"x".repeat(40_000), 12.0, false, 130.0, 3);
        assert!(parted.len() == 3 && parted[2].ends_with('…'), "{parted:?}");
    }

    #[test]
    fn nothing_turns_the_direction() {
        assert_eq!(tame("a\u{202e}b\u{0}c\u{7}"), "ab c ");
    }
}
