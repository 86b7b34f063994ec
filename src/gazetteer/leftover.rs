//! What are words that name no unit: open words, a part of one, something known, a misspelling?
//!
//! Never does: light anybody but by a guess that is clearly the nearest, and marked.

use super::divisions::is_district;
use super::elsewhere::{What, is_airport};
use super::fold::fold;
use super::fuzzy::{Guess, Near, guess, stands_before};
use super::heads::{self, Before, Head, head, is_filler};
use super::read::{Item, Place, Reader, Sort, Word};
use super::tokens::Mark;
use crate::model::{AreaUnit, GrammaticalCase, Method, Reason, Span};

impl Reader<'_> {
    /// What a genitive before other words names, when that is not the unit itself: "Turun yliopisto",
    /// "Nivalan kylä", "Pirkanmaan pelastuslaitos".
    pub(super) fn something_of(&self, place: &Place, after: &[Word<'_>]) -> Option<Sort> {
        let genitive = matches!(place.case, Some(GrammaticalCase::Genitive | GrammaticalCase::SwedishGenitive));
        let next = after.first().filter(|_| genitive && place.head.is_none())?;
        if is_filler(&next.key) || heads::except(after) > 0 {
            return None;
        }
        if is_district(&next.key) {
            let end = next.span.end.max(place.span.end);
            let name = self.text.get(place.span.start..end).unwrap_or_default();
            return Some(Sort::Division { name: name.to_owned(), unit: None, known_for: None });
        }
        let lower = next.text.chars().next().is_some_and(char::is_lowercase);
        if !(lower || begins_with_acronym(next.text)) || self.place(after).is_some() {
            return None;
        }
        Some(if is_airport(&next.key) {
            Sort::Water
        } else if heads::is_open(&next.key) {
            Sort::Open
        } else if heads::is_part(&next.key) {
            Sort::Within(vec![place.unit.clone()])
        } else {
            Sort::Who
        })
    }

    /// The genitives of "Vantaan ja Keravan pelastuslaitos" are parts of one name.
    pub(super) fn coordinated(&self, items: &mut [Item], after: &[Word<'_>]) {
        let mut joined = false;
        for item in items.iter_mut().rev() {
            match item {
                Item::Mark(Mark::Comma) if !joined => joined = true,
                Item::Place(place)
                    if joined && place.head.is_none() && place.case == Some(GrammaticalCase::Genitive) =>
                {
                    let sort = self.something_of(place, after).unwrap_or(Sort::Who);
                    *item = Item::Words { span: place.span, sort };
                    joined = false;
                }
                _ => return,
            }
        }
    }

    /// A word before a unit that takes a part of it: "itäinen Uusimaa", "muu Satakunta",
    /// "Leader Ylä-Savo". Takes the words from the loose ones and tells where they begin.
    pub(super) fn part_of(&self, loose: &mut Vec<Word<'_>>, place: &Place) -> Option<(usize, Sort)> {
        let at = loose.iter().rposition(|word| !heads::is_link(&word.key))?;
        let word = loose.get(at)?;
        let area = !matches!(place.unit, AreaUnit::Municipality(_));
        let sort = match heads::before(&word.key)? {
            Before::Others | Before::Part if place.unit == AreaUnit::Finland => Sort::Open,
            Before::Others if area => Sort::Rest(place.unit.clone()),
            Before::Part if area => Sort::Within(vec![place.unit.clone()]),
            Before::Direction => Sort::Within(vec![place.unit.clone()]),
            Before::Leader => {
                let name = self.text.get(word.span.start..place.span.end).unwrap_or_default().to_owned();
                Sort::Division { name, unit: Some(place.unit.clone()), known_for: None }
            }
            Before::Others | Before::Part => return None,
        };
        let start = word.span.start;
        loose.truncate(at);
        Some((start, sort))
    }

    pub(super) fn leftover(&self, loose: &mut Vec<Word<'_>>, items: &mut Vec<Item>) {
        if loose.is_empty() {
            return;
        }
        let words = std::mem::take(loose);
        if words.iter().all(|word| is_filler(&word.key)) {
            return;
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = Span { start: first.span.start, end: last.span.end };
        if let Some(sort) = self.known(&words, span) {
            items.push(Item::Words { span, sort });
            return;
        }
        if let Some(item) = self.misspelt(&words) {
            items.push(item);
            return;
        }
        let near = self.headed_otherwise(&words);
        let capital = words.iter().any(|word| word.text.chars().next().is_some_and(char::is_uppercase));
        let who = words.len() > 1 && words.last().is_some_and(|word| word.text.chars().all(|c| !c.is_uppercase()));
        let letters = words.iter().any(|word| word.text.chars().any(char::is_alphabetic));
        let sort = match near {
            Some(near) => Sort::Unknown(near),
            None if (capital && !who || self.lower && words.len() == 1) && letters => Sort::Unknown(Vec::new()),
            None => Sort::Note,
        };
        items.push(Item::Words { span, sort });
    }

    /// Words that are known, and are no unit of the division.
    fn known(&self, words: &[Word<'_>], span: Span) -> Option<Sort> {
        if joined_words(words).iter().any(|word| heads::is_open(word)) {
            return Some(Sort::Open);
        }
        let joined = joined_words(words);
        let elsewhere = &self.gazetteer.elsewhere;
        let what = elsewhere.phrase(words).or_else(|| match joined.as_slice() {
            [one] if words.len() > 1 => elsewhere.word(one),
            _ => None,
        });
        match what {
            Some(What::Water) => return Some(Sort::Water),
            Some(What::Abroad) => return Some(Sort::Abroad),
            Some(What::NoPlace) => return Some(Sort::Unknown(Vec::new())),
            Some(What::Within(codes)) => {
                return Some(Sort::Within(codes.iter().copied().map(AreaUnit::Municipality).collect()));
            }
            Some(What::Older(former)) => return Some(Sort::Older(former.clone())),
            None => {}
        }
        if words.iter().any(|word| is_district(&word.key)) {
            let name = self.text.get(span.start..span.end).unwrap_or_default().to_owned();
            return Some(Sort::Division { name, unit: None, known_for: None });
        }
        let (first, rest) = words.split_first()?;
        let alone = rest.iter().all(|word| is_filler(&word.key));
        if alone && let Some((direction, name)) = first.text.split_once('-') {
            // "Pohjois-Espoo", "Länsi-Lappi" in no table.
            if stands_before(&fold(direction)) {
                return self.unit_of(name).map(|unit| Sort::Within(vec![unit]));
            }
            return self.several(first.text).map(Sort::Several);
        }
        None
    }

    /// The unit that a name in any form means, as far as it means one.
    fn unit_of(&self, name: &str) -> Option<AreaUnit> {
        self.lookup(name, Span { start: 0, end: 0 }, None).map(|place| place.unit)
    }

    /// "Helsinki-Espoo-Vantaa", "Pohjois-Karjala-Kainuu": names joined by hyphens, the longest first.
    fn several(&self, text: &str) -> Option<Vec<AreaUnit>> {
        const MOST: usize = 8;
        let parts: Vec<&str> = text.split('-').collect();
        let mut units = Vec::new();
        let mut at = 0;
        while at < parts.len() && parts.len() <= MOST {
            let (count, unit) = (1..=parts.len() - at).rev().find_map(|count| {
                let name = parts.get(at..at + count)?.join("-");
                Some((count, self.unit_of(&name)?))
            })?;
            units.push(unit);
            at += count;
        }
        (units.len() > 1).then_some(units)
    }

    /// A right name whose head word names another sort of unit: "Espoon seutukunta".
    fn headed_otherwise(&self, words: &[Word<'_>]) -> Option<Vec<Near>> {
        let (last, name) = words.split_last()?;
        head(&last.key)?;
        let name = name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        let (entries, _) = self.gazetteer.forms.find(&name);
        let near: Vec<Near> = entries.iter().map(|entry| Near { unit: entry.unit.clone(), letters: 0 }).collect();
        (!near.is_empty()).then_some(near)
    }

    /// One word, or pieces of one, that a name is clearly near.
    fn misspelt(&self, words: &[Word<'_>]) -> Option<Item> {
        let (name_words, head_word) = match words {
            [rest @ .., last] if !rest.is_empty() => match head(&last.key) {
                Some(found) => (rest, Some(found)),
                None => (words, None),
            },
            _ => (words, None),
        };
        let first = name_words.first()?;
        let span = Span { start: first.span.start, end: words.last()?.span.end };
        let pieces = name_words.split_last()?.1.iter().all(|word| word.text.ends_with('-'));
        if !pieces || !first.text.chars().next().is_some_and(char::is_uppercase) {
            return None;
        }
        let joined: String = name_words.iter().map(|word| word.text.trim_end_matches('-')).collect::<String>();
        if joined.chars().any(char::is_numeric) {
            return None;
        }
        if !self.gazetteer.forms.find(&joined).0.is_empty() {
            // A right name with a head that does not fit it ("Espoon seutukunta") is no misspelling.
            return None;
        }
        let was_joined = name_words.len() > 1;
        let written: String = name_words.iter().map(|word| word.text).collect();
        // With the hyphen of a line break and without it; mostly there is none.
        let spellings = if written == joined { vec![joined] } else { vec![written, joined] };
        let guesses = spellings.iter().map(|spelling| guess(&self.gazetteer.forms, spelling));
        let found = guesses.min_by_key(|guess| match guess {
            Guess::Clear { letters, .. } => *letters,
            Guess::Tie(_) => 90,
            Guess::None => 99,
        })?;
        match found {
            Guess::Clear { unit, letters, next } => Some(Item::Place(Place {
                span,
                unit,
                method: Method::Misspelt,
                reasons: if was_joined { vec![Reason::LineBreakJoined] } else { Vec::new() },
                case: None,
                head: head_word.filter(|head| !matches!(head, Head::SubRegions)),
                others: Vec::new(),
                guess: Some((letters, next)),
                bare_country: false,
            })),
            Guess::Tie(near) => Some(Item::Words { span, sort: Sort::Unknown(near) }),
            Guess::None => None,
        }
    }
}

/// "ELY-keskus", "TE-toimisto".
fn begins_with_acronym(word: &str) -> bool {
    word.split_once('-').is_some_and(|(acronym, rest)| {
        acronym.chars().count() > 1
            && acronym.chars().all(char::is_uppercase)
            && rest.chars().next().is_some_and(char::is_lowercase)
    })
}

/// Folded words, the pieces of a line break put together.
fn joined_words(words: &[Word<'_>]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let text = word.key.trim_end_matches('-');
        match said.last_mut().filter(|_| open) {
            Some(last) => last.push_str(text),
            None => said.push(text.to_owned()),
        }
        open = word.key.ends_with('-');
    }
    said
}
