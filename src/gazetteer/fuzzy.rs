//! Which one name does a misspelling clearly mean?

use std::collections::BTreeMap;

use strsim::osa_distance;

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

/// Units by distance, the nearest first, at most `limit` letters away.
pub(super) fn nearest(forms: &Forms, word: &str, limit: usize) -> Vec<Near> {
    let folded = fold(word);
    // Dots that are written count as letters; where none are, their lack is no fault.
    let lower = plain(word).to_lowercase();
    let dotted = lower != folded;
    let written = if dotted { &lower } else { &folded };
    let length = written.chars().count();
    let letters_written = letter_set(&folded);
    let direction = folded.split_once('-').map(|(first, _)| first).filter(|first| stands_before(first));
    let mut found: BTreeMap<AreaUnit, usize> = BTreeMap::new();
    for spelling in &forms.spellings {
        // An inflected form explains a word only when it is as near as can be.
        let limit = if spelling.inflected { limit.min(1) } else { limit };
        // Each letter that differs changes the set of letters by two at most, and the length by one.
        let apart = usize::try_from((spelling.letters ^ letters_written).count_ones()).unwrap_or(usize::MAX);
        if spelling.length.abs_diff(length) > limit || apart > 2 * limit {
            continue;
        }
        if direction.is_some_and(|direction| !spelling.folded.starts_with(direction)) {
            continue;
        }
        let letters = osa_distance(if dotted { &spelling.lower } else { &spelling.folded }, written);
        if letters <= limit {
            let best = found.entry(spelling.unit.clone()).or_insert(letters);
            *best = letters.min(*best);
        }
    }
    let mut near: Vec<Near> = found.into_iter().map(|(unit, letters)| Near { unit, letters }).collect();
    near.sort_by(|a, b| a.letters.cmp(&b.letters).then_with(|| a.unit.cmp(&b.unit)));
    near
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
    let near = nearest(forms, word, limit + 3);
    let Some(best) = near.first().filter(|best| best.letters <= limit).cloned() else { return Guess::None };
    let next = near.get(1).cloned();
    if next.as_ref().is_none_or(|next| next.letters >= best.letters + 2) {
        Guess::Clear { unit: best.unit, letters: best.letters, next }
    } else {
        Guess::Tie(near.into_iter().filter(|other| other.letters <= best.letters + 1).collect())
    }
}
