//! What is an area when its terms count as they stand, and what after a person's verdicts?
//!
//! The one place where core, wider and uncertain are counted: for a text just read and for terms
//! that were decided. Never does: read words, or change a term that nobody decided.

use super::Gazetteer;
use super::assemble::{Codes, is_area, kind_of};
use crate::model::{
    Area, AreaUnit, Candidate, Method, MunicipalityCode, Reach, Reason, Status, Term, TermKind, Verdict,
};

pub(super) fn decide(gazetteer: &Gazetteer, area: &Area, verdicts: &[(usize, Verdict)]) -> Area {
    let mut terms = area.terms.clone();
    for (at, term) in terms.iter_mut().enumerate() {
        let verdict = verdicts.iter().rev().find(|(position, _)| *position == at).map(|(_, verdict)| verdict);
        match verdict {
            Some(Verdict::Accept) => accept(term),
            Some(Verdict::Choose(codes)) => choose(term, codes),
            Some(Verdict::Dismiss) => dismiss(term),
            Some(Verdict::LeaveOpen) | None => {}
        }
    }
    recount(gazetteer, &area.text, terms)
}

fn accept(term: &mut Term) {
    if term.status != Status::Note {
        term.status = Status::Accepted;
    }
    mark(term);
}

fn choose(term: &mut Term, codes: &[MunicipalityCode]) {
    let codes: Codes = codes.iter().copied().collect();
    term.codes = codes.into_iter().collect();
    term.status = Status::Accepted;
    mark(term);
    if term.method == Method::Exception {
        // Other municipalities are left out than was read.
        return;
    }
    term.reach = Reach::Core;
    let same = term.candidates.iter().find(|candidate| candidate.codes == term.codes);
    term.unit = match (same, term.codes.as_slice()) {
        (Some(candidate), _) => Some(candidate.unit.clone()),
        (None, [code]) => Some(AreaUnit::Municipality(*code)),
        (None, _) => None,
    };
    term.kind = match &term.unit {
        Some(unit) => kind_of(unit),
        None if matches!(term.kind, TermKind::Note | TermKind::Unknown | TermKind::Municipality) => TermKind::Informal,
        None => term.kind,
    };
}

fn dismiss(term: &mut Term) {
    term.codes.clear();
    term.unit = None;
    term.kind = TermKind::Note;
    term.reach = Reach::Core;
    term.status = Status::Note;
    mark(term);
}

fn mark(term: &mut Term) {
    if !is_decided(term) {
        term.reasons.push(Reason::Decided);
    }
}

fn is_decided(term: &Term) -> bool {
    term.reasons.contains(&Reason::Decided)
}

/// `true` for an area whose list follows: what the list does not name is wider.
fn is_before_list(term: &Term) -> bool {
    term.reach == Reach::Wider
        && term.unit.as_ref().is_some_and(is_area)
        && term.reasons.contains(&Reason::NamedBeforeList)
        && !term.reasons.contains(&Reason::NoOfficialBorder)
}

/// Counts an area from its terms.
pub(super) fn recount(gazetteer: &Gazetteer, text: &str, mut terms: Vec<Term>) -> Area {
    let counts = |term: &&Term, reach| term.method != Method::Exception && term.reach == reach;
    let left_out: Codes =
        terms.iter().filter(|term| term.method == Method::Exception).flat_map(|term| &term.codes).copied().collect();
    for term in terms.iter_mut().filter(|term| term.method != Method::Exception && !is_decided(term)) {
        // An exception that was dismissed gives back what it took.
        if let Some(unit) = term.unit.as_ref().filter(|unit| is_area(unit) && !term.codes.is_empty()) {
            term.codes = gazetteer.codes(unit).into_iter().collect();
        }
        term.codes.retain(|code| !left_out.contains(code));
    }
    let core: Codes =
        terms.iter().filter(|term| counts(term, Reach::Core)).flat_map(|term| &term.codes).copied().collect();
    let mut rest: Option<Candidate> = None;
    for term in &mut terms {
        if is_before_list(term) {
            let whole = term.unit.as_ref().map(|unit| gazetteer.codes(unit)).unwrap_or_default();
            term.codes = whole.into_iter().filter(|code| !core.contains(code) && !left_out.contains(code)).collect();
        }
        if let Some(unit @ (AreaUnit::SubRegion(_) | AreaUnit::Region(_))) = term.unit.as_ref()
            && term.method != Method::Exception
            && term.reach == Reach::Wider
        {
            let codes = gazetteer.codes(unit);
            let others = codes.into_iter().filter(|code| !core.contains(code) && !left_out.contains(code)).collect();
            rest = Some(Candidate { codes: others, ..gazetteer.candidate(unit, 0) });
        }
        if term.method == Method::Open && !is_decided(term) {
            // "Pohjois-Savo; Kuopio ja muut kunnat": the others of the area named before.
            term.candidates = rest.iter().filter(|rest| !rest.codes.is_empty()).cloned().collect();
            term.reach = if term.candidates.is_empty() { Reach::Core } else { Reach::Uncertain };
        }
    }
    let wider: Codes = terms
        .iter()
        .filter(|term| counts(term, Reach::Wider))
        .flat_map(|term| &term.codes)
        .copied()
        .filter(|code| !core.contains(code))
        .collect();
    let uncertain: Codes = terms
        .iter()
        .filter(|term| term.is_open() && term.codes.is_empty() && !is_before_list(term))
        .flat_map(|term| &term.candidates)
        .flat_map(|candidate| &candidate.codes)
        .copied()
        .filter(|code| !core.contains(code) && !wider.contains(code) && !left_out.contains(code))
        .collect();
    Area {
        text: text.to_owned(),
        terms,
        core: core.into_iter().collect(),
        wider: wider.into_iter().collect(),
        uncertain: uncertain.into_iter().collect(),
    }
}
