//! Which words of a text are which place? Words to drafts, left to right, the longest name first.
//!
//! Never does: decide what is core and what wider; that is `assemble`'s.

use super::forms::{Entry, Forms, NameKind};
use super::fuzzy::{Guess, Near, guess};
use super::heads::{self, Head, country, except, head, is_filler};
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

/// Sorts of words that are no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sort {
    /// Name nobody: "muut kunnat".
    Open,
    /// Tell something else.
    Note,
    /// Could be a place.
    Unknown(Vec<Near>),
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
}

#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    span: Span,
}

/// Longest name in words.
const LONGEST: usize = 4;

pub(super) struct Reader<'a> {
    forms: &'a Forms,
    not_places: &'a [String],
    /// The whole text has no capital letter: then names need none.
    lower: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(forms: &'a Forms, not_places: &'a [String], text: &str) -> Self {
        Self { forms, not_places, lower: !text.chars().any(char::is_uppercase) }
    }

    pub(super) fn read(&self, text: &str) -> Vec<Item> {
        let mut items = Vec::new();
        let mut words: Vec<Word<'_>> = Vec::new();
        let all = tokens(text);
        for (at, token) in all.iter().enumerate() {
            match token {
                Token::Word { text, span } if !is_and(text) || self.ends_name(&words, text) => {
                    words.push(Word { text, span: *span });
                }
                token => {
                    let mark = if let Token::Mark(mark) = token { *mark } else { Mark::Comma };
                    // "Etelä- ja Pohjois-Savo": the hyphen waits for the word after "ja".
                    if let Some(suspended) = self.suspended(&words, all.get(at + 1..).unwrap_or_default()) {
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
        }
        self.chunk(&words, &mut items);
        items
    }

    /// `true` for the "ja" of "Loh- ja", which is the end of Lohja.
    fn ends_name(&self, words: &[Word<'_>], and: &str) -> bool {
        words
            .last()
            .and_then(|word| word.text.strip_suffix('-'))
            .is_some_and(|stem| !self.forms.find(&format!("{stem}{and}")).0.is_empty())
    }

    fn suspended(&self, words: &[Word<'_>], rest: &[Token<'_>]) -> Option<Place> {
        let word = words.last()?;
        let stem = word.text.strip_suffix('-').filter(|stem| stem.chars().next().is_some_and(char::is_uppercase))?;
        let full = rest.iter().find_map(|token| match token {
            Token::Word { text, .. } if !text.ends_with('-') && !is_and(text) => Some(*text),
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
            let texts: Vec<&str> = rest.iter().map(|word| word.text).collect();
            let skip = except(&texts);
            if skip > 0 {
                self.leftover(&mut loose, items);
                items.push(Item::Except);
                rest = rest.get(skip..).unwrap_or_default();
            } else if let Some((place, used)) = self.place(rest) {
                let after = rest.get(used..).unwrap_or_default();
                if is_name_of_something_else(&place, after) && self.place(after).is_none() {
                    // "Turun yliopisto" is who, not where.
                    if rest.len() == words.len() {
                        coordinated_as_notes(items);
                    }
                    loose.extend(rest.get(..used).unwrap_or_default());
                    leftover_as_note(&mut loose, after, items);
                    return;
                }
                self.leftover(&mut loose, items);
                items.push(Item::Place(place));
                rest = after;
            } else {
                loose.extend(rest.first());
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        self.leftover(&mut loose, items);
        beside_unknown(items, from);
    }

    /// The longest name at the beginning of some words, its head word included, and how many words.
    fn place(&self, words: &[Word<'_>]) -> Option<(Place, usize)> {
        for count in (1..=words.len().min(LONGEST)).rev() {
            let part = words.get(..count)?;
            let span = Span { start: part.first()?.span.start, end: part.last()?.span.end };
            let spaced = part.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
            if let Some(all) = country(&spaced) {
                return Some((country_place(span, all), count));
            }
            for (name, joined) in spellings(part) {
                let (head, with_head, end) = head_after(words, count);
                if let Some(mut place) = self.lookup(&name, Span { end: span.end.max(end), ..span }, head) {
                    if matches!(head, Some(Head::SubRegion | Head::Region | Head::Municipality)) {
                        let said = words.get(count..with_head).unwrap_or_default();
                        place
                            .reasons
                            .push(Reason::HeadWord(said.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")));
                    }
                    if joined {
                        place.method = place.method.max(Method::Joined);
                        place.reasons.push(Reason::LineBreakJoined);
                    }
                    return Some((place, with_head));
                }
            }
        }
        None
    }

    /// A name as written, with the head word behind it.
    fn lookup(&self, name: &str, span: Span, head: Option<Head>) -> Option<Place> {
        let (entries, exact) = self.forms.find(name);
        let capital = name.chars().next().is_some_and(|letter| !letter.is_lowercase());
        let entries: Vec<&Entry> = entries
            .into_iter()
            .filter(|entry| {
                let lower_name = entry.name.chars().next().is_some_and(char::is_lowercase);
                capital || lower_name || (self.lower && name.chars().count() > 3)
            })
            .collect();
        let wanted: Vec<&Entry> = match head {
            Some(Head::SubRegion) => only(&entries, |unit| matches!(unit, AreaUnit::SubRegion(_))),
            Some(Head::Region) => only(&entries, |unit| matches!(unit, AreaUnit::Region(_))),
            Some(Head::Municipality) => only(&entries, |unit| matches!(unit, AreaUnit::Municipality(_))),
            _ => entries.clone(),
        };
        // A head that fits no unit of the name ("Espoon seutukunta") leaves the words open.
        let best = wanted.iter().map(|entry| order(entry)).min()?;
        let mut units: Vec<&Entry> = wanted.into_iter().filter(|entry| order(entry) == best).collect();
        units.dedup_by(|a, b| a.unit == b.unit);
        let entry = units.iter().find(|entry| entry.case.is_none()).or(units.first()).copied()?;
        let others: Vec<AreaUnit> =
            units.iter().map(|other| other.unit.clone()).filter(|unit| *unit != entry.unit).collect();
        Some(place_of(entry, span, head, exact, others))
    }

    fn leftover(&self, loose: &mut Vec<Word<'_>>, items: &mut Vec<Item>) {
        let words = std::mem::take(loose);
        if words.iter().all(|word| is_filler(word.text)) {
            return;
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let span = Span { start: first.span.start, end: last.span.end };
        let said: Vec<String> = joined_words(&words);
        if heads::is_open(&said) {
            items.push(Item::Words { span, sort: Sort::Open });
            return;
        }
        if let Some(place) = self.misspelt(&words) {
            items.push(place);
            return;
        }
        if let Some(near) = self.headed_otherwise(&words) {
            items.push(Item::Words { span, sort: Sort::Unknown(near) });
            return;
        }
        let capital = words.iter().any(|word| word.text.chars().next().is_some_and(char::is_uppercase));
        let who = words.len() > 1 && words.last().is_some_and(|word| word.text.chars().all(|c| !c.is_uppercase()));
        let letters = words.iter().any(|word| word.text.chars().any(char::is_alphabetic));
        let sort = if (capital && !who || self.lower && words.len() == 1) && letters {
            Sort::Unknown(Vec::new())
        } else {
            Sort::Note
        };
        items.push(Item::Words { span, sort });
    }

    /// A right name whose head word names another sort of unit: "Espoon seutukunta".
    fn headed_otherwise(&self, words: &[Word<'_>]) -> Option<Vec<Near>> {
        let (last, name) = words.split_last()?;
        head(last.text)?;
        let name = name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        let (entries, _) = self.forms.find(&name);
        let near: Vec<Near> = entries.iter().map(|entry| Near { unit: entry.unit.clone(), letters: 0 }).collect();
        (!near.is_empty()).then_some(near)
    }

    /// One word, or pieces of one, that a name is clearly near.
    fn misspelt(&self, words: &[Word<'_>]) -> Option<Item> {
        let (name_words, head_word) = match words {
            [rest @ .., last] if !rest.is_empty() => match head(last.text) {
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
        if joined.chars().any(char::is_numeric) || self.not_places.contains(&joined.to_lowercase()) {
            return None;
        }
        if !self.forms.find(&joined).0.is_empty() {
            // A right name with a head that does not fit it ("Espoon seutukunta") is no misspelling.
            return None;
        }
        let was_joined = name_words.len() > 1;
        let written: String = name_words.iter().map(|word| word.text).collect();
        // With the hyphen of a line break and without it; mostly there is none.
        let spellings = if written == joined { vec![joined] } else { vec![written, joined] };
        let found = spellings.iter().map(|spelling| guess(self.forms, spelling)).min_by_key(|guess| match guess {
            Guess::Clear { letters, .. } => *letters,
            Guess::Tie(_) => 90,
            Guess::None => 99,
        })?;
        match found {
            Guess::Clear { unit, letters, next } => {
                let mut reasons = Vec::new();
                if was_joined {
                    reasons.push(Reason::LineBreakJoined);
                }
                Some(Item::Place(Place {
                    span,
                    unit,
                    method: Method::Misspelt,
                    reasons,
                    case: None,
                    head: head_word,
                    others: Vec::new(),
                    guess: Some((letters, next)),
                }))
            }
            Guess::Tie(near) => Some(Item::Words { span, sort: Sort::Unknown(near) }),
            Guess::None => None,
        }
    }
}

fn only<'e>(entries: &[&'e Entry], test: fn(&AreaUnit) -> bool) -> Vec<&'e Entry> {
    entries.iter().copied().filter(|entry| test(&entry.unit)).collect()
}

/// What a name means first: a municipality before the sub-region that is called after it, today's
/// before a former one.
fn order(entry: &Entry) -> u8 {
    let former = matches!(entry.kind, NameKind::Former { .. });
    let short = entry.kind == NameKind::Short;
    match (&entry.unit, former, short) {
        (AreaUnit::Municipality(_), false, false) => 0,
        (AreaUnit::Region(_), ..) => 1,
        (AreaUnit::SubRegion(_), ..) => 2,
        (AreaUnit::Informal(_) | AreaUnit::Finland | AreaUnit::Mainland, ..) => 3,
        (AreaUnit::Municipality(_), _, true) => 4,
        (AreaUnit::Municipality(_), true, false) => 5,
    }
}

fn place_of(entry: &Entry, span: Span, head: Option<Head>, exact: bool, others: Vec<AreaUnit>) -> Place {
    let mut reasons = Vec::new();
    let mut method = Method::Exact;
    match &entry.kind {
        NameKind::Official => reasons.push(Reason::OfficialName),
        NameKind::OtherLanguage => reasons.push(Reason::OtherLanguage),
        NameKind::Second => reasons.push(Reason::ShortName),
        NameKind::Short => {
            method = Method::Alias;
            reasons.push(Reason::ShortName);
        }
        NameKind::PartOf { year } => {
            reasons.push(Reason::OfficialName);
            reasons.push(Reason::PartOf { name: entry.name.clone(), year: *year });
        }
        NameKind::Former { year, year_inferred } => {
            method = Method::Former;
            reasons.push(Reason::FormerMunicipality {
                name: entry.name.clone(),
                year: *year,
                year_inferred: *year_inferred,
            });
        }
    }
    if !exact {
        method = method.max(Method::Folded);
        reasons.push(Reason::CaseOrDiacritics);
    }
    let with_head = matches!(head, Some(Head::SubRegion | Head::Region | Head::Municipality));
    if let Some(case) = entry.case {
        // "Forssan seutukunta" is how a sub-region's name is written.
        if !(with_head && matches!(case, GrammaticalCase::Genitive | GrammaticalCase::SwedishGenitive)) {
            method = method.max(Method::Inflected);
        }
        reasons.push(Reason::InflectedForm(case));
    }
    if matches!(entry.unit, AreaUnit::Informal(_)) {
        method = method.max(Method::Area);
    }
    Place { span, unit: entry.unit.clone(), method, reasons, case: entry.case, head, others, guess: None }
}

fn country_place(span: Span, all: bool) -> Place {
    Place {
        span,
        unit: if all { AreaUnit::Finland } else { AreaUnit::Mainland },
        method: Method::Area,
        reasons: vec![Reason::OfficialName],
        case: None,
        head: None,
        others: Vec::new(),
        guess: None,
    }
}

/// The head word or two behind some words: what it says, words used in all, and where it ends.
fn head_after(words: &[Word<'_>], count: usize) -> (Option<Head>, usize, usize) {
    for more in [2, 1] {
        if let Some(part) = words.get(count..count + more) {
            // "seutu- kunta" is one word.
            let found = spellings(part).into_iter().find_map(|(text, _)| head(&text));
            if let (Some(found), Some(last)) = (found, part.last()) {
                return (Some(found), count + more, last.span.end);
            }
        }
    }
    (None, count, 0)
}

/// Ways to put words together to one name, the plainest first; `true` where a line break is joined.
fn spellings(words: &[Word<'_>]) -> Vec<(String, bool)> {
    let mut made: Vec<(String, bool)> = vec![(String::new(), false)];
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len();
        let mut next = Vec::new();
        for (text, joined) in &made {
            if let Some(stem) = word.text.strip_suffix('-').filter(|_| !last) {
                next.push((format!("{text}{stem}-"), true));
                next.push((format!("{text}{stem}"), true));
            } else {
                next.push((format!("{text}{}{}", word.text, if last { "" } else { " " }), *joined));
                if !last && words.len() <= 3 {
                    next.push((format!("{text}{}", word.text), true));
                }
            }
        }
        made = next;
    }
    // "Kontio-lahti": the hyphen of a line break that was closed up.
    if let [word] = words
        && word.text.contains('-')
    {
        made.push((word.text.replace('-', ""), true));
    }
    made.sort_by_key(|(_, joined)| *joined);
    made
}

/// A genitive before words that are no head names something of the place, not the place.
fn is_name_of_something_else(place: &Place, after: &[Word<'_>]) -> bool {
    let genitive = matches!(place.case, Some(GrammaticalCase::Genitive | GrammaticalCase::SwedishGenitive));
    genitive
        && place.head.is_none()
        && after.first().is_some_and(|word| {
            (word.text.chars().next().is_some_and(char::is_lowercase) || begins_with_acronym(word.text))
                && !is_filler(word.text)
                && except(&[word.text]) == 0
        })
}

/// "ELY-keskus", "TE-toimisto".
fn begins_with_acronym(word: &str) -> bool {
    word.split_once('-').is_some_and(|(acronym, rest)| {
        acronym.chars().count() > 1
            && acronym.chars().all(char::is_uppercase)
            && rest.chars().next().is_some_and(char::is_lowercase)
    })
}

/// The genitives of "Vantaan ja Keravan hyvinvointialue" are parts of one name.
fn coordinated_as_notes(items: &mut [Item]) {
    let mut joined = false;
    for item in items.iter_mut().rev() {
        match item {
            Item::Mark(Mark::Comma) if !joined => joined = true,
            Item::Place(place) if joined && place.head.is_none() && place.case == Some(GrammaticalCase::Genitive) => {
                *item = Item::Words { span: place.span, sort: Sort::Note };
                joined = false;
            }
            _ => return,
        }
    }
}

/// "Matti Vihti", "Koski Hl": one right name beside one capital word that is none. A person's name
/// or another place as often as the municipality: asked, not counted.
fn beside_unknown(items: &mut Vec<Item>, from: usize) {
    let [first, second] = items.get(from..).unwrap_or_default() else { return };
    let asked = match (first, second) {
        (Item::Place(place), Item::Words { span, sort: Sort::Unknown(near) }) => {
            (place, near, Span { start: place.span.start, end: span.end })
        }
        (Item::Words { span, sort: Sort::Unknown(near) }, Item::Place(place)) => {
            (place, near, Span { start: span.start, end: place.span.end })
        }
        _ => return,
    };
    let (place, near, span) = asked;
    let plain = place.case.is_none() && place.head.is_none() && place.guess.is_none() && place.others.is_empty();
    if plain && near.is_empty() && matches!(place.unit, AreaUnit::Municipality(_)) {
        let sort = Sort::Unknown(vec![Near { unit: place.unit.clone(), letters: 0 }]);
        items.truncate(from);
        items.push(Item::Words { span, sort });
    }
}

fn joined_words(words: &[Word<'_>]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let text = word.text.trim_end_matches('-');
        match said.last_mut().filter(|_| open) {
            Some(last) => last.push_str(text),
            None => said.push(text.to_owned()),
        }
        open = word.text.ends_with('-');
    }
    said
}

fn leftover_as_note<'t>(loose: &mut Vec<Word<'t>>, after: &[Word<'t>], items: &mut Vec<Item>) {
    loose.extend(after);
    let words = std::mem::take(loose);
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        items.push(Item::Words { span: Span { start: first.span.start, end: last.span.end }, sort: Sort::Note });
    }
}
