//! Where could a project work whose area is not stated? Offers, never facts.

use crate::document::Record;
use crate::gazetteer::Gazetteer;
use crate::model::{
    Area, AreaUnit, Inferred, InferredFrom, Method, Organization, Reach, Reason, Span, Status, Term, TermKind,
};

/// Longest description that is looked through, bytes.
const LONGEST: usize = 4000;

/// What name, applicant and description offer, the likeliest first.
pub(super) fn offers(record: &Record, applicant: &Organization, gazetteer: &Gazetteer) -> Vec<Inferred> {
    let description = &record.description.value;
    let description = description.get(..description.floor_char_boundary(LONGEST)).unwrap_or_default();
    let found = [
        (
            InferredFrom::Name,
            places(&record.name.value, gazetteer).or_else(|| of_genitive(&record.name.value, gazetteer)),
        ),
        (InferredFrom::Applicant, own(applicant)),
        (InferredFrom::Description, places(description, gazetteer)),
    ];
    found.into_iter().filter_map(|(from, area)| Some(Inferred { from, area: area?, assumed: false })).collect()
}

/// Places that running words name beyond doubt; everything else in them is left out of the offer.
#[must_use]
pub fn places(text: &str, gazetteer: &Gazetteer) -> Option<Area> {
    if text.is_empty() {
        return None;
    }
    let mut area = gazetteer.resolve_area(text);
    area.terms.retain(|term| {
        term.status == Status::Accepted
            && term.method != Method::Exception
            && !term.codes.is_empty()
            && is_said(&area.text, term)
    });
    if area.terms.is_empty() {
        return None;
    }
    let mut core: Vec<_> = area.terms.iter().flat_map(|term| term.codes.iter().copied()).collect();
    core.sort();
    core.dedup();
    area.core = core;
    area.wider.clear();
    area.uncertain.clear();
    for term in &mut area.terms {
        term.reach = Reach::Core;
    }
    Some(area)
}

/// "Kainuun terveysliikunta": a name that begins with an area's genitive, unless a body is called so.
fn of_genitive(name: &str, gazetteer: &Gazetteer) -> Option<Area> {
    let first = name.split_whitespace().next()?;
    let genitive = first.chars().next().is_some_and(char::is_uppercase) && first.ends_with('n');
    let rest = name.get(first.len()..).unwrap_or_default();
    if !genitive || crate::document::names_body(rest) {
        return None;
    }
    let area = gazetteer.resolve_area(first);
    let [term] = area.terms.as_slice() else { return None };
    let sound = term.status == Status::Accepted && !term.codes.is_empty() && term.kind != TermKind::Country;
    sound.then_some(area.clone())
}

/// "Suomessa" in a name is no area; "valtakunnallinen" is one.
fn is_said(text: &str, term: &Term) -> bool {
    let words = text.get(term.span.start..term.span.end).unwrap_or_default().to_lowercase();
    term.kind != TermKind::Country
        || ["valtakun", "koko ", "riksom", "hela ", "nationwide", "whole "].iter().any(|begin| words.starts_with(begin))
}

/// The applicant's own municipality.
fn own(applicant: &Organization) -> Option<Area> {
    let code = applicant.municipality?;
    let text = applicant.name.clone();
    let term = Term {
        span: Span { start: 0, end: text.len() },
        kind: TermKind::Municipality,
        unit: Some(AreaUnit::Municipality(code)),
        codes: vec![code],
        reach: Reach::Core,
        method: Method::Exact,
        status: Status::Accepted,
        reasons: vec![Reason::ApplicantsOwn],
        candidates: Vec::new(),
    };
    Some(Area { text, terms: vec![term], core: vec![code], wider: Vec::new(), uncertain: Vec::new() })
}
