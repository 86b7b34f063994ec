//! Which words that could be a municipality are known to be something else?
//!
//! Waters, places abroad, surnames, older municipalities, villages and parts of a municipality:
//! `not_places.csv`, `older.csv`, `within.csv`, in every form. Never does: light anybody.

use std::collections::BTreeMap;

use super::fold::fold;
use super::inflect::{finnish, swedish};
use super::read::Word;
use super::tables::{Inflection, Older, inflections, not_places, older, within};
use crate::model::MunicipalityCode;

/// What a word is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A river, lake, sea or airport.
    Water,
    /// A place outside Finland.
    Abroad,
    /// A surname.
    NoPlace,
    /// A place within a municipality, or one of that name in each of several.
    Within(Vec<MunicipalityCode>),
    /// A municipality that ended before the years of the list of changes.
    Older(Older),
}

/// Known words by folded spelling.
#[derive(Debug, Default)]
pub(super) struct Elsewhere {
    by_key: BTreeMap<String, What>,
}

impl Elsewhere {
    pub(super) fn read() -> Self {
        let mut known = Self::default();
        let exceptions = inflections();
        for (word, what) in not_places() {
            let what = match what.as_str() {
                "surname" => What::NoPlace,
                "foreign town" | "country" | "foreign area" => What::Abroad,
                _ => What::Water,
            };
            known.add(&word, &what, &exceptions);
        }
        for (word, codes) in within() {
            known.add(&word, &What::Within(codes), &exceptions);
        }
        for former in older() {
            for name in &former.names {
                known.add(name, &What::Older(former.clone()), &exceptions);
            }
        }
        known
    }

    fn add(&mut self, word: &str, what: &What, exceptions: &[Inflection]) {
        self.by_key.entry(fold(word)).or_insert_with(|| what.clone());
        if *what != What::NoPlace {
            for form in finnish(word, exceptions).into_iter().chain(swedish(word)) {
                self.by_key.entry(fold(&form.text)).or_insert_with(|| what.clone());
            }
        }
    }

    /// What a folded word is known to be.
    pub(super) fn word(&self, key: &str) -> Option<&What> {
        self.by_key.get(key)
    }

    /// What words are known to be: by all of them, by the first before lower-case ones
    /// ("Hiittisten kylä"), by a word for airports, or by what a direction stands before.
    pub(super) fn phrase(&self, words: &[Word<'_>]) -> Option<&What> {
        let (first, rest) = words.split_first()?;
        if rest.iter().any(|word| is_airport(&word.key)) {
            return Some(&What::Water);
        }
        let all = words.iter().map(|word| word.key.as_ref()).collect::<Vec<_>>().join(" ");
        let lower = |word: &Word<'_>| word.text.chars().next().is_some_and(char::is_lowercase);
        self.by_key
            .get(&all)
            .or_else(|| rest.iter().all(lower).then(|| self.by_key.get(first.key.as_ref())).flatten())
            .or_else(|| {
                // "Pohjois-Ruotsi" is as far as Sweden.
                let (_, country) = first.key.split_once('-')?;
                self.by_key.get(country).filter(|what| **what == What::Abroad)
            })
    }
}

/// `true` for the folded word of an airport.
pub(super) fn is_airport(key: &str) -> bool {
    ["lentoasem", "lentokent", "flygplats", "airport"].iter().any(|head| key.starts_with(head))
}
