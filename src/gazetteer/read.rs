//! What stands in a text, piece by piece, from left to right?
//!
//! Words between two marks go to `names` (which unit do they name?) and, where they name none, to
//! `leftover`. Never does: decide what is core and what wider; that is `assemble`'s.

use std::borrow::Cow;

use super::Gazetteer;
use super::divisions::OtherUnit;
use super::fold::folded;
use super::fuzzy::Near;
use super::heads::{self, Head};
use super::names::order_of_chunk;
use super::tables::Older;
use super::tokens::{Mark, Token, is_and, tokens};
use crate::model::{AreaUnit, GrammaticalCase, Method, Reason, Span};

/// What stands in a text, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Place(Place),
    Mark(Mark),
    /// "lukuun ottamatta": what follows is left out.
    Except,
    /// Words that are no place of ours.
    Words {
        span: Span,
        sort: Sort,
    },
}

/// Sorts of words that light nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sort {
    /// Name nobody: "muut kunnat".
    Open,
    /// "muu Satakunta": the others of an area.
    Rest(AreaUnit),
    /// Tell something else.
    Note,
    /// An organization: who, not where.
    Who,
    /// Could be a place.
    Unknown(Vec<Near>),
    /// Several names in one: "Helsinki-Espoo-Vantaa".
    Several(Vec<AreaUnit>),
    /// A unit of another division, with the year for which its municipalities are known.
    Division { name: String, unit: Option<AreaUnit>, known_for: Option<i16> },
    /// A village, or a part of a unit.
    Within(Vec<AreaUnit>),
    /// A municipality that ended before the years of the list.
    Older(Older),
    /// A river, lake, sea or airport.
    Water,
    /// A place outside Finland.
    Abroad,
}

/// A name read from words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) unit: AreaUnit,
    pub(super) method: Method,
    pub(super) reasons: Vec<Reason>,
    pub(super) case: Option<GrammaticalCase>,
    /// The head word behind it.
    pub(super) head: Option<Head>,
    /// Other units of the very same name, for a tie.
    pub(super) others: Vec<AreaUnit>,
    /// A guess by spelling: how far the next name is.
    pub(super) guess: Option<(usize, Option<Near>)>,
    /// "Suomi", "Finland" without a word for all of it: beside other places a part of the address.
    pub(super) bare_country: bool,
}

/// A word with its folded spelling.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) key: Cow<'a, str>,
    pub(super) span: Span,
}

/// A word or a mark.
#[derive(Debug, Clone)]
pub(super) enum Piece<'a> {
    Word(Word<'a>),
    Mark(Mark),
}

pub(super) struct Reader<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) text: &'a str,
    /// The whole text has no capital letter: then names need none.
    pub(super) lower: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(gazetteer: &'a Gazetteer, text: &'a str) -> Self {
        Self { gazetteer, text, lower: !text.chars().any(char::is_uppercase) }
    }

    pub(super) fn read(&self) -> Vec<Item> {
        let pieces: Vec<Piece<'a>> = tokens(self.text)
            .into_iter()
            .map(|token| match token {
                Token::Word { text, span } => Piece::Word(Word { text, key: folded(text), span }),
                Token::Mark(mark) => Piece::Mark(mark),
            })
            .collect();
        let mut items = Vec::new();
        let mut words: Vec<Word<'_>> = Vec::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let rest = pieces.get(at..).unwrap_or_default();
            if let Some((unit, used)) = self.gazetteer.divisions.find(rest) {
                self.chunk(&words, &mut items);
                words.clear();
                self.other_division(unit, rest, used, &mut items);
                at += used;
                continue;
            }
            match piece {
                Piece::Word(word) if !is_and(word.text) || self.ends_name(&words, word.text) => {
                    words.push(word.clone());
                }
                piece => {
                    let mark = if let Piece::Mark(mark) = piece { *mark } else { Mark::Comma };
                    // "Etelä- ja Pohjois-Savo": the hyphen waits for the word after "ja".
                    if let Some(suspended) = self.suspended(&words, pieces.get(at + 1..).unwrap_or_default()) {
                        words.pop();
                        self.chunk(&words, &mut items);
                        items.push(Item::Place(suspended));
                    } else {
                        self.chunk(&words, &mut items);
                    }
                    words.clear();
                    items.push(Item::Mark(mark));
                }
            }
            at += 1;
        }
        self.chunk(&words, &mut items);
        self.share_plural_heads(&mut items);
        items
    }

    /// A unit of another division; a genitive joined to it ("Kainuun ja Lapin hyvinvointialueet") is
    /// one more of them.
    fn other_division(&self, unit: &OtherUnit, pieces: &[Piece<'_>], used: usize, items: &mut Vec<Item>) {
        let mut joined = false;
        for item in items.iter_mut().rev() {
            match item {
                Item::Mark(Mark::Comma) if !joined => joined = true,
                Item::Place(place)
                    if joined && place.head.is_none() && place.case == Some(GrammaticalCase::Genitive) =>
                {
                    let written = self.text.get(place.span.start..place.span.end).unwrap_or_default();
                    let other = self.gazetteer.divisions.beside(unit, written);
                    let sort = other.map_or_else(
                        || Sort::Division { name: written.to_owned(), unit: None, known_for: None },
                        |other| self.division(other),
                    );
                    *item = Item::Words { span: place.span, sort };
                    joined = false;
                }
                _ => break,
            }
        }
        let said = pieces.get(..used).unwrap_or_default();
        if let (Some(Piece::Word(first)), Some(Piece::Word(last))) = (said.first(), said.last()) {
            let span = Span { start: first.span.start, end: last.span.end };
            items.push(Item::Words { span, sort: self.division(unit) });
        }
    }

    fn division(&self, unit: &OtherUnit) -> Sort {
        let known_for = (!unit.years.contains(&self.gazetteer.year())).then_some(*unit.years.start());
        Sort::Division { name: unit.name.clone(), unit: Some(AreaUnit::Informal(unit.name.clone())), known_for }
    }

    /// `true` for the "ja" of "Loh- ja", which is the end of Lohja.
    fn ends_name(&self, words: &[Word<'_>], and: &str) -> bool {
        words
            .last()
            .and_then(|word| word.text.strip_suffix('-'))
            .is_some_and(|stem| !self.gazetteer.forms.find(&format!("{stem}{and}")).0.is_empty())
    }

    fn suspended(&self, words: &[Word<'_>], rest: &[Piece<'_>]) -> Option<Place> {
        let word = words.last()?;
        let stem = word.text.strip_suffix('-').filter(|stem| stem.chars().next().is_some_and(char::is_uppercase))?;
        let full = rest.iter().find_map(|piece| match piece {
            Piece::Word(word) if !word.text.ends_with('-') && !is_and(word.text) => Some(word.text),
            _ => None,
        })?;
        let (_, shared) = full.split_once('-')?;
        let name = format!("{stem}-{shared}");
        let mut place = self.lookup(&name, word.span, None)?;
        place.method = place.method.max(Method::Joined);
        place.reasons.push(Reason::LineBreakJoined);
        Some(place)
    }

    /// Words between two marks.
    fn chunk(&self, words: &[Word<'_>], items: &mut Vec<Item>) {
        let mut rest = words;
        let mut loose: Vec<Word<'_>> = Vec::new();
        let from = items.len();
        while !rest.is_empty() {
            let skip = heads::except(rest);
            if skip > 0 {
                self.leftover(&mut loose, items);
                items.push(Item::Except);
                rest = rest.get(skip..).unwrap_or_default();
            } else if let Some((place, used)) = self.place(rest) {
                let after = rest.get(used..).unwrap_or_default();
                if let Some(sort) = self.something_of(&place, after) {
                    // "Turun yliopisto" is who, not where; "Nivalan kylä" is a part of Nivala.
                    if rest.len() == words.len() {
                        self.coordinated(items, after);
                    }
                    let first = loose.first().map_or(place.span, |word| word.span);
                    let last = after.last().map_or(place.span, |word| word.span);
                    items.push(Item::Words { span: Span { start: first.start, end: last.end }, sort });
                    return;
                }
                rest = after;
                if let Some((start, sort)) = self.part_of(&mut loose, &place) {
                    self.leftover(&mut loose, items);
                    items.push(Item::Words { span: Span { start, end: place.span.end }, sort });
                    continue;
                }
                self.leftover(&mut loose, items);
                items.push(Item::Place(place));
            } else {
                loose.extend(rest.first().cloned());
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        self.leftover(&mut loose, items);
        order_of_chunk(items, from);
    }

    /// "Rauman ja Porin seutukunnat": the head in the plural belongs to all that are joined.
    fn share_plural_heads(&self, items: &mut [Item]) {
        for at in 0..items.len() {
            let Some(Item::Place(place)) = items.get(at) else { continue };
            let Some(head) = place.head.and_then(Head::each) else { continue };
            let mut before = at;
            while let Some([Item::Place(other), Item::Mark(Mark::Comma)]) =
                before.checked_sub(2).and_then(|from| items.get(from..before))
            {
                let joined = other.head.is_none() && other.case == Some(GrammaticalCase::Genitive);
                let Some(name) = self.text.get(other.span.start..other.span.end).filter(|_| joined) else { break };
                let Some(read) = self.lookup(name, other.span, Some(head)) else { break };
                before -= 2;
                if let Some(slot) = items.get_mut(before) {
                    *slot = Item::Place(read);
                }
            }
            if let Some(Item::Place(place)) = items.get_mut(at) {
                place.head = Some(head);
            }
        }
    }
}
