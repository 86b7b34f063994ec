//! Which one name does a misspelling clearly mean?

use std::collections::BTreeMap;

use super::fold::{fold, plain};
use super::forms::{Forms, Spelling, letter_set};
use crate::model::AreaUnit;

/// The nearest units of a spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) unit: AreaUnit,
    /// Letters that differ.
    pub(super) letters: usize,
}

/// Words shorter than this are never taken for a misspelling: too many names are near.
const SHORTEST: usize = 5;

/// Words before a hyphen that make another area of the same name: "Itä-Savo" is no misspelt "Ylä-Savo".
const DIRECTIONS: [&str; 18] = [
    "pohjois",
    "etela",
    "ita",
    "lansi",
    "keski",
    "yla",
    "ala",
    "sisa",
    "koillis",
    "luoteis",
    "lounais",
    "kaakkois",
    "meri",
    "tunturi",
    "kanta",
    "paijat",
    "varsinais",
    "vakka",
];

/// `true` for a folded word that, before a hyphen, makes another area of a name.
pub(super) fn stands_before(key: &str) -> bool {
    key.chars().count() == 1 || DIRECTIONS.contains(&key)
}

/// Letters that may differ in a word of a length.
pub(super) fn allowed(length: usize) -> usize {
    match length {
        ..SHORTEST => 0,
        SHORTEST..=7 => 1,
        _ => 2,
    }
}

/// How much of what is near is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Everything within the limit.
    All,
    /// The nearest unit, the next nearest, and all that are at most a letter farther than the nearest.
    Nearest,
}

/// Units by distance, the nearest first, at most `limit` letters away.
///
/// The distance is the optimal string alignment: letters added, left out, changed or swapped.
pub(super) fn nearest(forms: &Forms, word: &str, limit: usize, wanted: Wanted) -> Vec<Near> {
    let folded = fold(word);
    // Dots that are written count as letters; where none are, their lack is no fault.
    let lower = plain(word).to_lowercase();
    let dotted = lower != folded;
    let written: Vec<char> = if dotted { &lower } else { &folded }.chars().collect();
    let letters_written = letter_set(&folded);
    let direction = folded.split_once('-').map(|(first, _)| first).filter(|first| stands_before(first));
    let mut found: BTreeMap<&AreaUnit, usize> = BTreeMap::new();
    let pattern = Pattern::new(written);
    // How far is looked: shrinks as near ones are found, when only those are asked for.
    let mut far = limit;
    for (least, spelling) in likeliest(forms, letters_written, pattern.letters.len(), limit) {
        // They come by how near they can be at best.
        if least > far {
            break;
        }
        // An inflected form explains a word only when it is as near as can be.
        let limit = if spelling.inflected { far.min(1) } else { far };
        if least > limit {
            continue;
        }
        if direction.is_some_and(|direction| !spelling.folded.starts_with(direction)) {
            continue;
        }
        let other = if dotted { &spelling.lower_letters } else { &spelling.folded_letters };
        let Some(letters) = pattern.distance(other, limit) else { continue };
        let best = found.entry(&spelling.unit).or_insert(letters);
        *best = letters.min(*best);
        if wanted == Wanted::Nearest && found.len() > 1 {
            let mut distances: Vec<usize> = found.values().copied().collect();
            distances.sort_unstable();
            if let [first, second, ..] = distances.as_slice() {
                far = (*second).max(first + 1).min(far);
            }
        }
    }
    let near = found.into_iter().filter(|(_, letters)| *letters <= far);
    let mut near: Vec<Near> = near.map(|(unit, letters)| Near { unit: unit.clone(), letters }).collect();
    near.sort_by(|a, b| a.letters.cmp(&b.letters).then_with(|| a.unit.cmp(&b.unit)));
    near
}

/// Spellings that may be at most `limit` letters away, those that can be nearest first, each with the
/// distance that it cannot be under.
fn likeliest(forms: &Forms, letters: u32, length: usize, limit: usize) -> impl Iterator<Item = (usize, &Spelling)> {
    let mut by_least: Vec<Vec<usize>> = vec![Vec::new(); limit + 1];
    for (inflected, limit) in [(false, limit), (true, limit.min(1))] {
        for (at, outline) in forms.outlines(inflected, length.saturating_sub(limit)..=length + limit) {
            // Each letter that differs changes the set of letters by two at most, and the length by one.
            let apart = (outline.letters ^ letters).count_ones().div_ceil(2);
            let least = usize::try_from(apart).unwrap_or(usize::MAX).max(outline.length.abs_diff(length));
            if least <= limit
                && let Some(list) = by_least.get_mut(least)
            {
                list.push(at);
            }
        }
    }
    let ordered =
        by_least.into_iter().enumerate().flat_map(|(least, list)| list.into_iter().map(move |at| (least, at)));
    ordered.filter_map(|(least, at)| Some((least, forms.spellings.get(at)?)))
}

/// A word made ready to be compared with many others.
#[derive(Debug)]
struct Pattern {
    letters: Vec<char>,
    /// Where each of a–z stands, a bit a place; of a word of at most 64 letters.
    latin: [u64; 26],
    /// The same for every other letter.
    others: Vec<(char, u64)>,
}

impl Pattern {
    fn new(letters: Vec<char>) -> Self {
        let mut pattern = Self { latin: [0; 26], others: Vec::new(), letters };
        for (at, letter) in pattern.letters.iter().enumerate().take(64) {
            let bit = 1 << at;
            if let Some(places) = latin(*letter).and_then(|letter| pattern.latin.get_mut(letter)) {
                *places |= bit;
            } else if let Some((_, places)) = pattern.others.iter_mut().find(|(known, _)| known == letter) {
                *places |= bit;
            } else {
                pattern.others.push((*letter, bit));
            }
        }
        pattern
    }

    fn places(&self, letter: char) -> u64 {
        let known = latin(letter).and_then(|letter| self.latin.get(letter).copied());
        known.unwrap_or_else(|| self.others.iter().find(|(known, _)| *known == letter).map_or(0, |(_, places)| *places))
    }

    /// The optimal string alignment distance to another word, `None` when it is more than `limit`.
    /// The columns of the table of distances are bits of whole numbers, so that a letter costs a few
    /// steps however long the word is.
    ///
    /// # Source
    /// Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances".
    fn distance(&self, other: &[char], limit: usize) -> Option<usize> {
        let length = self.letters.len();
        if length == 0 || length > 64 {
            let (a, b): (String, String) = (self.letters.iter().collect(), other.iter().collect());
            return Some(strsim::osa_distance(&a, &b)).filter(|distance| *distance <= limit);
        }
        let last = 1_u64 << (length - 1);
        let (mut more, mut less, mut same, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        let mut distance = length;
        for (at, letter) in other.iter().enumerate() {
            let places = self.places(*letter);
            let swapped = ((!same & places) << 1) & before;
            same = ((places & more).wrapping_add(more) ^ more) | places | less | swapped;
            let (right, down) = (less | !(same | more), same & more);
            distance += usize::from(right & last != 0);
            distance -= usize::from(down & last != 0);
            // Each letter that is left takes one off at most.
            if distance > limit + (other.len() - at - 1) {
                return None;
            }
            let (right, down) = ((right << 1) | 1, down << 1);
            more = down | !(same | right);
            less = right & same;
            before = places;
        }
        (distance <= limit).then_some(distance)
    }
}

/// Number of a letter a–z.
fn latin(letter: char) -> Option<usize> {
    letter.is_ascii_lowercase().then(|| usize::try_from(u32::from(letter) - u32::from('a')).ok()).flatten()
}

/// What a misspelling can mean: one unit that is clearly nearest, several that are about as near,
/// or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Guess {
    Clear { unit: AreaUnit, letters: usize, next: Option<Near> },
    Tie(Vec<Near>),
    None,
}

/// Reads a misspelling. The next nearest name must be at least two letters farther.
pub(super) fn guess(forms: &Forms, word: &str) -> Guess {
    let limit = allowed(fold(word).chars().count());
    if limit == 0 {
        return Guess::None;
    }
    // Most unknown words are near to nothing: that is seen by a narrow look.
    if nearest(forms, word, limit, Wanted::Nearest).is_empty() {
        return Guess::None;
    }
    let near = nearest(forms, word, limit + 3, Wanted::Nearest);
    let Some(best) = near.first().filter(|best| best.letters <= limit).cloned() else { return Guess::None };
    let next = near.get(1).cloned();
    if next.as_ref().is_none_or(|next| next.letters >= best.letters + 2) {
        Guess::Clear { unit: best.unit, letters: best.letters, next }
    } else {
        Guess::Tie(near.into_iter().filter(|other| other.letters <= best.letters + 1).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn the_distance_is_that_of_the_library_within_the_limit() {
        let words = [
            "",
            "a",
            "ab",
            "ba",
            "mikeli",
            "mikkeli",
            "ikaalinen",
            "outokumpu",
            "o-tokumpu",
            "pyharinta",
            "pyharanta",
            "taivassalo",
            "tavassalo",
            "abcdef",
            "badcfe",
            "kemi",
            "kmei",
            "suupohja",
            "sysmä",
            "sysma",
            "jämsä-jämsänkoski ja kaikki muut seudun kunnat sekä niiden naapurit",
            "jämsä-jämsänkoski ja kaikki muut seudun kunnat sekä niiden naapuri",
        ];
        for a in words {
            for b in words {
                let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
                let wanted = strsim::osa_distance(a, b);
                for limit in 0..6 {
                    let found = Pattern::new(x.clone()).distance(&y, limit);
                    assert_eq!(found, Some(wanted).filter(|distance| *distance <= limit), "{a:?} {b:?} {limit}");
                }
            }
        }
    }
}
