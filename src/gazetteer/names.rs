//! Which unit do some words name, the longest name first?
//!
//! Never does: guess a spelling; that is `fuzzy`'s.

use super::forms::{Entry, NameKind};
use super::fuzzy::Near;
use super::heads::{Country, Head, country, head};
use super::read::{Item, Place, Reader, Sort, Word};
use crate::model::{AreaUnit, GrammaticalCase, Method, Reason, Span};

/// Longest name in words.
const LONGEST: usize = 4;

impl Reader<'_> {
    /// The longest name at the beginning of some words, its head word included, and how many words.
    pub(super) fn place(&self, words: &[Word<'_>]) -> Option<(Place, usize)> {
        // How many words could be a name, whatever their spaces and hyphens: mostly none.
        let mut fit = [false; LONGEST];
        let mut squeezed = String::new();
        for (word, fit) in words.iter().zip(&mut fit) {
            squeezed.extend(word.key.chars().filter(|letter| !matches!(letter, '-' | ' ' | '.')));
            *fit = self.gazetteer.forms.may_be(&squeezed);
        }
        for count in (1..=words.len().min(LONGEST)).rev().filter(|count| fit.get(count - 1) == Some(&true)) {
            let part = words.get(..count)?;
            let span = Span { start: part.first()?.span.start, end: part.last()?.span.end };
            for (name, joined) in spellings(part) {
                if let Some(country) = country(&name) {
                    return Some((country_place(span, country), count));
                }
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
    pub(super) fn lookup(&self, name: &str, span: Span, head: Option<Head>) -> Option<Place> {
        let (entries, exact) = self.gazetteer.forms.find(name);
        let capital = name.chars().next().is_some_and(|letter| !letter.is_lowercase());
        let entries: Vec<&Entry> = entries
            .into_iter()
            .filter(|entry| {
                let lower_name = entry.name.chars().next().is_some_and(char::is_lowercase);
                capital || lower_name || (self.lower && name.chars().count() > 3)
            })
            .collect();
        let wanted: Vec<&Entry> = match head {
            Some(Head::SubRegion | Head::SubRegions) => only(&entries, |unit| matches!(unit, AreaUnit::SubRegion(_))),
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
    let with_head = matches!(head, Some(Head::SubRegion | Head::SubRegions | Head::Region | Head::Municipality));
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
    let unit = entry.unit.clone();
    Place { span, unit, method, reasons, case: entry.case, head, others, guess: None, bare_country: false }
}

fn country_place(span: Span, country: Country) -> Place {
    Place {
        span,
        unit: if country == Country::Mainland { AreaUnit::Mainland } else { AreaUnit::Finland },
        method: Method::Area,
        reasons: vec![Reason::OfficialName],
        case: None,
        head: None,
        others: Vec::new(),
        guess: None,
        bare_country: country == Country::Bare,
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
    match words {
        // "Kontio-lahti": the hyphen of a line break that was closed up; "Pohj.-Karjala".
        [word] if word.text.contains('-') => {
            made.push((word.text.replace('-', ""), true));
            made.push((word.text.replace('.', ""), false));
        }
        // "Pohjois Karjala": the hyphen was left out.
        [first, second] => made.push((format!("{}-{}", first.text, second.text), true)),
        _ => {}
    }
    made.sort_by_key(|(_, joined)| *joined);
    made
}

/// "Matti Vihti", "Koski Hl", "Lapland University": one right name beside one capital word that is
/// none. A person's name or another place as often as the unit: asked, not counted.
pub(super) fn order_of_chunk(items: &mut Vec<Item>, from: usize) {
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
    if plain && near.is_empty() {
        let sort = Sort::Unknown(vec![Near { unit: place.unit.clone(), letters: 0 }]);
        items.truncate(from);
        items.push(Item::Words { span, sort });
    }
}
