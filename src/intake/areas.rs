//! What area does a record state: by words, by codes, or by both?

use super::beside;
use super::memo::Memo;
use crate::document::Record;
use crate::gazetteer::{CodeReading, Gazetteer};
use crate::model::{Area, AreaUnit, Candidate, Method, MunicipalityCode, Reach, Reason, Span, Status, Term, TermKind};

/// `true` for words that name places and nothing that is no place.
pub(super) fn is_place(gazetteer: &Gazetteer, cell: &str) -> bool {
    let area = gazetteer.resolve_area(cell);
    let counts = |term: &&Term| term.status == Status::Accepted || !term.codes.is_empty();
    let places = area.terms.iter().filter(counts).count();
    places > 0 && places * 2 > area.terms.len()
}

/// The area of a record; empty where it states none.
pub(super) fn area(record: &Record, gazetteer: &Gazetteer, memo: &mut Memo) -> Area {
    let (words, codes) = (&record.area.value, &record.codes.value);
    let area = match (words.is_empty(), codes.is_empty()) {
        (true, true) => Area::default(),
        (false, true) => by_words(words, gazetteer, memo),
        (true, false) => by_codes(codes, gazetteer),
        (false, false) => against(by_words(words, gazetteer, memo), by_codes(codes, gazetteer), gazetteer),
    };
    if record.names_sub_regions {
        return beside::sub_regions(area, gazetteer);
    }
    if record.within.is_empty() || area.core.is_empty() {
        return area;
    }
    let wider = by_words(&record.within, gazetteer, memo);
    beside::outside(area, &wider, gazetteer)
}

/// An area told by names. Some exports part their values by `_`, which stands in no name.
fn by_words(words: &str, gazetteer: &Gazetteer, memo: &mut Memo) -> Area {
    if !words.contains('_') {
        return memo.resolve(gazetteer, words);
    }
    let mut area = memo.resolve(gazetteer, &words.replace('_', ","));
    words.clone_into(&mut area.text);
    area
}

/// An area told by codes alone.
fn by_codes(text: &str, gazetteer: &Gazetteer) -> Area {
    let mut area = Area { text: text.to_owned(), ..Area::default() };
    let mut core = std::collections::BTreeSet::new();
    let mut start = 0;
    let bytes = |c: char| matches!(c, ',' | ';' | '|' | '/' | ' ' | '\n' | '\t');
    for part in text.split_inclusive(bytes) {
        let end = start + part.trim_end_matches(bytes).len();
        let written = text.get(start..end).unwrap_or_default();
        if !written.is_empty() {
            let term = code_term(written, Span { start, end }, gazetteer);
            core.extend(term.codes.iter().copied());
            area.terms.push(term);
        }
        start += part.len();
    }
    area.core = core.into_iter().collect();
    area
}

fn code_term(written: &str, span: Span, gazetteer: &Gazetteer) -> Term {
    let CodeReading { unit, codes, status, reasons } = gazetteer.by_code(written);
    let kind = if codes.is_empty() { TermKind::Unknown } else { TermKind::Municipality };
    let method = if codes.is_empty() { Method::None } else { Method::Code };
    Term { span, kind, unit, codes, reach: Reach::Core, method, status, reasons, candidates: Vec::new() }
}

/// Words and codes side by side: where they say the same the words stand; else a person must say.
fn against(words: Area, codes: Area, gazetteer: &Gazetteer) -> Area {
    let named: Vec<MunicipalityCode> = words.core.clone();
    if codes.core.is_empty() && !named.is_empty() && codes.terms.iter().any(Term::is_open) {
        return beside::doubted(words, Reason::UnknownCode(codes.text));
    }
    if codes.core.is_empty() || named == codes.core && codes.terms.iter().all(|term| !term.is_open()) {
        return words;
    }
    if named.is_empty() && words.terms.iter().all(|term| term.status == Status::Note) {
        // Words that name no place beside sound codes: the codes are the area.
        return codes;
    }
    let text = words.text.clone();
    let candidate = |list: &[MunicipalityCode], reason: Reason| Candidate {
        unit: list.first().copied().map_or(AreaUnit::Informal(String::new()), AreaUnit::Municipality),
        name: names(list, gazetteer),
        codes: list.to_vec(),
        letters: 0,
        reasons: vec![reason],
    };
    let mut candidates = Vec::new();
    if !named.is_empty() {
        candidates.push(candidate(&named, Reason::OfficialName));
    }
    candidates.push(candidate(&codes.core, Reason::Code));
    let mut uncertain: Vec<MunicipalityCode> = named.iter().chain(&codes.core).copied().collect();
    uncertain.sort();
    uncertain.dedup();
    let term = Term {
        span: Span { start: 0, end: text.len() },
        kind: TermKind::Unknown,
        unit: None,
        codes: Vec::new(),
        reach: Reach::Uncertain,
        method: Method::Code,
        status: Status::Question,
        reasons: vec![Reason::CodeAgainstName],
        candidates,
    };
    Area { text, terms: vec![term], core: Vec::new(), wider: Vec::new(), uncertain }
}

fn names(codes: &[MunicipalityCode], gazetteer: &Gazetteer) -> String {
    codes.iter().map(|code| gazetteer.name(&AreaUnit::Municipality(*code))).collect::<Vec<_>>().join(", ")
}
