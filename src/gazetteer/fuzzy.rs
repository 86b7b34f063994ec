//! Which one name does a misspelling clearly mean?

use std::collections::BTreeMap;

use super::fold::{fold, plain};
use super::forms::{Forms, letter_set};
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
    let mut rows = Rows::default();
    // How far is looked: shrinks as near ones are found, when only those are asked for.
    let mut far = limit;
    for spelling in &forms.spellings {
        // An inflected form explains a word only when it is as near as can be.
        let limit = if spelling.inflected { far.min(1) } else { far };
        // Each letter that differs changes the set of letters by two at most, and the length by one.
        let apart = usize::try_from((spelling.letters ^ letters_written).count_ones()).unwrap_or(usize::MAX);
        if spelling.length.abs_diff(written.len()) > limit || apart > 2 * limit {
            continue;
        }
        if direction.is_some_and(|direction| !spelling.folded.starts_with(direction)) {
            continue;
        }
        let other = if dotted { &spelling.lower_letters } else { &spelling.folded_letters };
        let Some(letters) = rows.distance(other, &written, limit) else { continue };
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

/// Three rows of the table of distances, kept from word to word.
#[derive(Debug, Default)]
struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    this: Vec<usize>,
}

impl Rows {
    /// The optimal string alignment distance of two words, `None` when it is more than `limit`.
    ///
    /// # Source
    /// Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.2.
    fn distance(&mut self, a: &[char], b: &[char], limit: usize) -> Option<usize> {
        const FAR: usize = usize::MAX / 2;
        self.last.clear();
        self.last.extend(0..=b.len());
        self.before.clear();
        self.before.resize(b.len() + 1, FAR);
        let mut least_last = 0;
        let mut last_x = None;
        for (row, x) in a.iter().enumerate() {
            self.this.clear();
            self.this.push(row + 1);
            let (mut left, mut least) = (row + 1, row + 1);
            let above = self.last.iter().skip(1).zip(&self.last);
            let swapped = std::iter::once(&FAR).chain(&self.before);
            let last_y = std::iter::once(None).chain(b.iter().map(Some));
            for (((y, (up, diagonal)), two), last_y) in b.iter().zip(above).zip(swapped).zip(last_y) {
                let mut cost = (left + 1).min(up + 1).min(diagonal + usize::from(x != y));
                if last_x == Some(y) && last_y == Some(x) {
                    cost = cost.min(two + 1);
                }
                self.this.push(cost);
                left = cost;
                least = least.min(cost);
            }
            // A swap looks two rows back.
            if least.min(least_last) > limit {
                return None;
            }
            (least_last, last_x) = (least, Some(x));
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.this);
        }
        self.last.last().copied().filter(|distance| *distance <= limit)
    }
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
    use super::Rows;

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
        ];
        let mut rows = Rows::default();
        for a in words {
            for b in words {
                let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
                let wanted = strsim::osa_distance(a, b);
                for limit in 0..6 {
                    let found = rows.distance(&x, &y, limit);
                    assert_eq!(found, Some(wanted).filter(|distance| *distance <= limit), "{a:?} {b:?} {limit}");
                }
            }
        }
    }
}
