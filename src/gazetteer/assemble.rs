//! What is core, what is wider, what stays open? Drafts to terms, terms to an area.

use std::collections::BTreeSet;

use super::fuzzy::Near;
use super::heads::Head;
use super::read::{Item, Place, Sort};
use super::tokens::Mark;
use super::{Gazetteer, decide};
use crate::model::{
    Area, AreaUnit, Candidate, GrammaticalCase, Method, MunicipalityCode, Reach, Reason, Span, Status, Term, TermKind,
};

pub(super) type Codes = BTreeSet<MunicipalityCode>;

/// How a place stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Named for itself.
    Named,
    /// An area whose list follows; the rest of it is wider.
    BeforeList { sure: bool },
    /// "Päijät-Hämeen kunnista X": only X is meant.
    OutOf,
    /// "Iitti (Kymenlaakso)": tells where the one before is.
    Explains,
    /// Left out.
    Exception,
}

pub(super) fn assemble(gazetteer: &Gazetteer, text: &str, items: &[Item]) -> Area {
    let shared = shared_heads(items);
    let items = shared.as_slice();
    let roles = roles(gazetteer, items);
    let mut terms: Vec<Term> = Vec::new();
    let named = named_municipalities(items);
    let mut left_out = false;
    for (item, role) in items.iter().zip(&roles) {
        match item {
            Item::Place(place) => terms.push(place_term(gazetteer, place, *role)),
            Item::Words { span, sort } => terms.push(words_term(gazetteer, *span, sort, &named, left_out)),
            Item::Except => left_out = true,
            Item::Mark(Mark::Semicolon | Mark::Stop | Mark::Close) => left_out = false,
            Item::Mark(_) => {}
        }
    }
    support_guesses(gazetteer, items, &mut terms);
    if terms.iter().all(|term| term.status == Status::Note && term.codes.is_empty()) {
        nothing_read(text, &mut terms);
    }
    decide::recount(gazetteer, text, terms)
}

/// Municipalities that the words name beyond doubt.
fn named_municipalities(items: &[Item]) -> Codes {
    let codes = items.iter().filter_map(|item| match item {
        Item::Place(Place { unit: AreaUnit::Municipality(code), others, guess: None, .. }) if others.is_empty() => {
            Some(*code)
        }
        _ => None,
    });
    codes.collect()
}

/// An operating area of which not one word was read as a place is a question, not a note: "Turun
/// yliopisto" tells who, and a person must tell where.
fn nothing_read(text: &str, terms: &mut Vec<Term>) {
    let placeless = |term: &Term| matches!(term.kind, TermKind::Note | TermKind::Unknown);
    if terms.is_empty() && text.chars().any(char::is_alphabetic) {
        let start = text.len() - text.trim_start().len();
        terms.push(Term {
            span: Span { start, end: start + text.trim().len() },
            kind: TermKind::Unknown,
            unit: None,
            codes: Vec::new(),
            reach: Reach::Core,
            method: Method::None,
            status: Status::Unresolved,
            reasons: vec![Reason::NotFound],
            candidates: Vec::new(),
        });
    }
    for term in terms.iter_mut().filter(|term| term.status == Status::Note && placeless(term)) {
        term.kind = TermKind::Unknown;
        term.status = Status::Unresolved;
    }
}

/// "Jokioisten, Ypäjän ja Humppilan alueella": the head belongs to the whole list, which names
/// municipalities; alone, "Oulun alue" names no one.
fn shared_heads(items: &[Item]) -> Vec<Item> {
    let mut shared = items.to_vec();
    for at in 2..shared.len() {
        let listed = matches!(
            (items.get(at - 2), items.get(at - 1)),
            (Some(Item::Place(place)), Some(Item::Mark(Mark::Comma)))
                if place.head.is_none()
                    && place.case == Some(GrammaticalCase::Genitive)
                    && matches!(place.unit, AreaUnit::Municipality(_))
        );
        if let Some(Item::Place(place)) = shared.get_mut(at).filter(|_| listed)
            && place.head == Some(Head::Area)
            && place.case == Some(GrammaticalCase::Genitive)
        {
            place.head = None;
        }
    }
    shared
}

/// A guess that lies inside an area which the same words name is the likelier for it.
fn support_guesses(gazetteer: &Gazetteer, items: &[Item], terms: &mut [Term]) {
    let areas = items.iter().filter_map(|item| match item {
        Item::Place(place) if is_area(&place.unit) && place.guess.is_none() => Some(&place.unit),
        _ => None,
    });
    for unit in areas {
        let codes = gazetteer.codes(unit);
        for term in terms.iter_mut().filter(|term| term.is_guess()) {
            if term.codes.iter().all(|code| codes.contains(code)) {
                term.reasons.push(Reason::InsideNamedArea(gazetteer.name(unit)));
            }
        }
    }
}

pub(super) fn is_area(unit: &AreaUnit) -> bool {
    !matches!(unit, AreaUnit::Municipality(_))
}

fn roles(gazetteer: &Gazetteer, items: &[Item]) -> Vec<Role> {
    let mut roles = vec![Role::Named; items.len()];
    let mut except = false;
    let mut before: Option<&Place> = None;
    let mut bracket = false;
    for (at, item) in items.iter().enumerate() {
        let role = match item {
            Item::Except => {
                // "Tamperetta lukuun ottamatta": the words stand behind what is left out.
                let behind = !matches!(items.get(at + 1), Some(Item::Place(_) | Item::Words { .. }));
                if behind {
                    leave_out_before(items.get(..at).unwrap_or_default(), &mut roles);
                }
                except = !behind;
                Role::Named
            }
            Item::Mark(Mark::Semicolon | Mark::Stop | Mark::Close) => {
                except = false;
                bracket = false;
                Role::Named
            }
            Item::Mark(Mark::Open) => {
                bracket = true;
                Role::Named
            }
            Item::Place(_) if except => Role::Exception,
            Item::Place(place) if place.bare_country && names_others(items, at) => {
                // "Oulu, Finland" tells in which country; "Suomi: Oulu, Ii" lists.
                if before.is_some() { Role::Explains } else { Role::OutOf }
            }
            Item::Place(place) => {
                let explains = bracket
                    && is_area(&place.unit)
                    && before.is_some_and(|named| {
                        let (inner, outer) = (gazetteer.codes(&named.unit), gazetteer.codes(&place.unit));
                        named.unit != place.unit && !inner.is_empty() && inner.is_subset(&outer)
                    });
                if !bracket {
                    before = Some(place);
                }
                if explains {
                    Role::Explains
                } else {
                    role_before(gazetteer, place, items.get(at + 1..).unwrap_or_default())
                }
            }
            Item::Mark(_) | Item::Words { .. } => Role::Named,
        };
        if let Some(slot) = roles.get_mut(at) {
            *slot = role;
        }
    }
    roles
}

/// `true` where the words name another unit besides the one at a position.
fn names_others(items: &[Item], at: usize) -> bool {
    items
        .iter()
        .enumerate()
        .any(|(other, item)| other != at && matches!(item, Item::Place(place) if !place.bare_country))
}

/// Names in the partitive right before "lukuun ottamatta", one or several: left out.
fn leave_out_before(items: &[Item], roles: &mut [Role]) {
    for (item, role) in items.iter().zip(roles).rev() {
        match item {
            Item::Place(place) if place.case == Some(GrammaticalCase::Partitive) => *role = Role::Exception,
            Item::Mark(Mark::Comma) => {}
            _ => return,
        }
    }
}

/// What follows an area tells whether it is meant whole.
fn role_before(gazetteer: &Gazetteer, place: &Place, rest: &[Item]) -> Role {
    let loose = place.head.is_some_and(Head::is_loose) && matches!(place.unit, AreaUnit::Municipality(_));
    if !is_area(&place.unit) && !loose {
        return Role::Named;
    }
    let whole = gazetteer.codes(&place.unit);
    let inside = |item: &Item| match item {
        Item::Place(next) => {
            let codes = gazetteer.codes(&next.unit);
            next.unit != place.unit
                && !codes.is_empty()
                && (loose || codes.is_subset(&whole) && codes.len() < whole.len())
        }
        _ => false,
    };
    match rest.first() {
        Some(Item::Place(_) | Item::Mark(Mark::Colon)) if place.head == Some(Head::OutOf) => Role::OutOf,
        Some(Item::Mark(Mark::Semicolon | Mark::Colon | Mark::Open)) => {
            let list = list_after(rest.get(1..).unwrap_or_default());
            // Informal areas have no border to be inside of.
            let any = list.iter().any(|item| inside(item))
                || matches!(place.unit, AreaUnit::Informal(_))
                    && list.iter().any(|item| matches!(item, Item::Place(_)));
            let all_of_it =
                |codes: &Codes| codes.iter().all(|code| list.iter().any(|item| named(gazetteer, item).contains(code)));
            if any || !whole.is_empty() && !list.is_empty() && all_of_it(&whole) {
                Role::BeforeList { sure: true }
            } else {
                Role::Named
            }
        }
        Some(Item::Mark(Mark::Comma) | Item::Place(_)) => {
            // "Uusimaa, Helsinki": a list or two areas? Read as a list, and asked.
            let list = list_after(rest);
            let places: Vec<&&Item> = list.iter().filter(|item| matches!(item, Item::Place(_))).collect();
            if !places.is_empty() && places.iter().all(|item| inside(item)) {
                Role::BeforeList { sure: false }
            } else {
                Role::Named
            }
        }
        _ => Role::Named,
    }
}

fn named(gazetteer: &Gazetteer, item: &Item) -> Codes {
    match item {
        Item::Place(place) => gazetteer.codes(&place.unit),
        _ => Codes::new(),
    }
}

/// Items up to the next area that has a list of its own, the bracket's end, or what is left out:
/// "Keski-Suomi (lukuun ottamatta Jämsää)" lists nobody.
fn list_after(rest: &[Item]) -> Vec<&Item> {
    let mut list = Vec::new();
    for (at, item) in rest.iter().enumerate() {
        match item {
            Item::Except => {
                // "Varsinais-Suomi Turkua lukuun ottamatta": left out, not listed.
                let left_out = |item: &&Item| match item {
                    Item::Place(place) => place.case == Some(GrammaticalCase::Partitive),
                    item => matches!(item, Item::Mark(Mark::Comma)),
                };
                while list.pop_if(|item| left_out(item)).is_some() {}
                break;
            }
            Item::Mark(Mark::Close | Mark::Stop) => break,
            Item::Place(place)
                if is_area(&place.unit) && matches!(rest.get(at + 1), Some(Item::Mark(Mark::Colon | Mark::Open))) =>
            {
                break;
            }
            item => list.push(item),
        }
    }
    list
}

fn place_term(gazetteer: &Gazetteer, place: &Place, role: Role) -> Term {
    let mut reasons = place.reasons.clone();
    let mut codes: Vec<MunicipalityCode> = gazetteer.codes(&place.unit).into_iter().collect();
    let mut kind = kind_of(&place.unit);
    let mut method = place.method;
    let mut status = Status::Accepted;
    let mut reach = Reach::Core;
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut unit = Some(place.unit.clone());
    if let Some((letters, next)) = &place.guess {
        status = Status::Question;
        reasons.push(Reason::Misspelling {
            letters: *letters,
            next: next.as_ref().map(|near| gazetteer.name(&near.unit)),
            next_letters: next.as_ref().map(|near| near.letters),
        });
        candidates = next.iter().map(|near| gazetteer.candidate(&near.unit, near.letters)).collect();
    }
    if method == Method::Former {
        // It counts, and a person should look: the document's year comes after it.
        status = Status::Question;
    }
    if let AreaUnit::Municipality(code) = &place.unit {
        reasons.extend(gazetteer.includes(*code));
        // A part that joined later tells so itself.
        let part = |reason: &Reason| matches!(reason, Reason::PartOf { .. } | Reason::FormerMunicipality { .. });
        if !reasons.iter().any(part) {
            reasons.extend(gazetteer.smaller(*code));
        }
    }
    reasons.extend(gazetteer.other_year(&place.unit));
    if !place.others.is_empty() {
        // The same words for several units: nothing is lit before a person says which.
        status = Status::Question;
        reasons.push(Reason::Tie);
        candidates =
            std::iter::once(&place.unit).chain(&place.others).map(|unit| gazetteer.candidate(unit, 0)).collect();
        codes.clear();
        unit = None;
    }
    if place.head.is_some_and(Head::is_loose)
        && matches!(place.unit, AreaUnit::Municipality(_))
        && role != Role::Exception
    {
        // "Oulun alue": no border; the list says who is meant, or a person must.
        kind = TermKind::Informal;
        method = Method::Area;
        reasons.push(Reason::NoOfficialBorder);
        codes.clear();
        candidates = gazetteer.around(&place.unit);
        status = if matches!(role, Role::BeforeList { .. }) { Status::Accepted } else { Status::Question };
        reach = Reach::Wider;
    }
    if let AreaUnit::Informal(name) = &place.unit {
        informal(gazetteer, name, role, &mut codes, &mut status, &mut reasons, &mut candidates);
    }
    if let Some(other) = gazetteer.begins_alike(&place.unit) {
        reasons.push(Reason::SharesBeginning(gazetteer.name(&other)));
        candidates.push(gazetteer.candidate(&other, 0));
        status = Status::Question;
    }
    match role {
        Role::Named => {
            if is_area(&place.unit) && kind != TermKind::Informal {
                reasons.push(Reason::AreaAlone);
            }
        }
        Role::BeforeList { sure } => {
            reach = Reach::Wider;
            reasons.push(Reason::NamedBeforeList);
            if !sure {
                status = Status::Question;
            }
        }
        Role::OutOf => {
            reach = Reach::Wider;
            codes.clear();
            reasons.push(Reason::OnlyTheListed);
        }
        Role::Explains => {
            codes.clear();
            status = Status::Note;
        }
        Role::Exception => {
            method = Method::Exception;
            reasons.push(Reason::LeftOut);
        }
    }
    Term { span: place.span, kind, unit, codes, reach, method, status, reasons, candidates }
}

fn informal(
    gazetteer: &Gazetteer,
    name: &str,
    role: Role,
    codes: &mut Vec<MunicipalityCode>,
    status: &mut Status,
    reasons: &mut Vec<Reason>,
    candidates: &mut Vec<Candidate>,
) {
    let Some(area) = gazetteer.informal(name) else { return };
    if let Some(year) = area.ended {
        reasons.push(Reason::FormerUnit { year });
        *status = Status::Question;
    }
    if !area.bordered && role != Role::Exception {
        reasons.push(Reason::NoOfficialBorder);
        *status = Status::Question;
        codes.clear();
        let unit = AreaUnit::Informal(name.to_owned());
        let mut wide: Vec<MunicipalityCode> = area.municipalities.iter().chain(&area.wide).copied().collect();
        wide.sort();
        candidates.push(gazetteer.candidate(&unit, 0));
        if !area.wide.is_empty() {
            candidates.push(Candidate { codes: wide, ..gazetteer.candidate(&unit, 0) });
        }
    }
}

/// Words that light nobody: what is said of them, and what a person may choose.
fn words_term(gazetteer: &Gazetteer, span: Span, sort: &Sort, named: &Codes, left_out: bool) -> Term {
    let units = |units: &[AreaUnit]| units.iter().map(|unit| gazetteer.candidate(unit, 0)).collect::<Vec<_>>();
    let open = (Status::Question, Method::Area);
    let nothing = Method::None;
    let (kind, (status, method), reasons, candidates) = match sort {
        Sort::Open => (TermKind::Note, (Status::Question, Method::Open), vec![Reason::OpenWords], Vec::new()),
        Sort::Note => (TermKind::Note, (Status::Note, nothing), vec![Reason::NotFound], Vec::new()),
        Sort::Who => (TermKind::Note, (Status::Note, nothing), vec![Reason::WhoNotWhere], Vec::new()),
        Sort::Unknown(near) if near.is_empty() => {
            (TermKind::Unknown, (Status::Unresolved, nothing), vec![Reason::NotFound], Vec::new())
        }
        Sort::Unknown(near) => {
            let near = near.iter().map(|Near { unit, letters }| gazetteer.candidate(unit, *letters)).collect();
            (TermKind::Unknown, (Status::Question, Method::Misspelt), vec![Reason::Tie], near)
        }
        Sort::Several(several) => (TermKind::Unknown, open, vec![Reason::Tie], units(several)),
        Sort::Rest(unit) => {
            let mut rest = gazetteer.candidate(unit, 0);
            rest.codes.retain(|code| !named.contains(code));
            (TermKind::Informal, open, vec![Reason::OpenWords], vec![rest])
        }
        Sort::Division { name, unit, known_for } => {
            let mut reasons = vec![Reason::OtherDivision(name.clone())];
            reasons.extend(known_for.map(|year| Reason::MembersOf { year }));
            (TermKind::Informal, open, reasons, units(unit.as_slice()))
        }
        Sort::Within(places) => return within_term(gazetteer, span, places, named, left_out),
        Sort::Older(former) => {
            let reason = Reason::FormerMunicipality {
                name: former.names.first().cloned().unwrap_or_default(),
                year: former.year,
                year_inferred: former.year_inferred,
            };
            let today = units(&[AreaUnit::Municipality(former.code)]);
            (TermKind::Unknown, (Status::Question, Method::Former), vec![reason], today)
        }
        Sort::Water => (TermKind::Unknown, (Status::Unresolved, nothing), vec![Reason::NotAMunicipality], Vec::new()),
        Sort::Abroad => (TermKind::Note, (Status::Note, nothing), vec![Reason::Abroad], Vec::new()),
    };
    let reach = if candidates.is_empty() { Reach::Core } else { Reach::Uncertain };
    Term { span, kind, unit: None, codes: Vec::new(), reach, method, status, reasons, candidates }
}

/// A village or a part of a unit: a person says whether the municipality is meant. Beside its own
/// municipality it adds nothing, unless it is what is left out.
fn within_term(gazetteer: &Gazetteer, span: Span, places: &[AreaUnit], named: &Codes, left_out: bool) -> Term {
    let beside = places.iter().find(|unit| matches!(unit, AreaUnit::Municipality(code) if named.contains(code)));
    let (status, candidates) = match beside {
        Some(_) if !left_out => (Status::Note, Vec::new()),
        _ => (Status::Question, places.iter().map(|unit| gazetteer.candidate(unit, 0)).collect()),
    };
    let known = beside.map_or(places, std::slice::from_ref);
    Term {
        span,
        kind: if candidates.is_empty() { TermKind::Note } else { TermKind::Informal },
        unit: None,
        codes: Vec::new(),
        reach: if candidates.is_empty() { Reach::Core } else { Reach::Uncertain },
        method: Method::Area,
        status,
        reasons: known.iter().map(|unit| Reason::PlaceWithin(gazetteer.name(unit))).collect(),
        candidates,
    }
}

pub(super) fn kind_of(unit: &AreaUnit) -> TermKind {
    match unit {
        AreaUnit::Municipality(_) => TermKind::Municipality,
        AreaUnit::SubRegion(_) => TermKind::SubRegion,
        AreaUnit::Region(_) => TermKind::Region,
        AreaUnit::Finland | AreaUnit::Mainland => TermKind::Country,
        AreaUnit::Informal(_) => TermKind::Informal,
    }
}
