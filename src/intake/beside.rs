//! What do other cells of the row say of an area that was read?
//!
//! In: an area, and what stands beside it. Out: the area, asked about where the two disagree.
//! Never does: settle a disagreement itself; touch words that are a question already.

use crate::gazetteer::Gazetteer;
use crate::model::{Area, AreaUnit, Candidate, Method, MunicipalityCode, Reach, Reason, Span, Status, Term, TermKind};

/// Names in a column of sub-regions: "Kuopio" is the sub-region, though a municipality has the name too.
pub(super) fn sub_regions(mut area: Area, gazetteer: &Gazetteer) -> Area {
    let mut changed = false;
    for term in area.terms.iter_mut().filter(|term| term.status == Status::Accepted) {
        let Some(unit @ AreaUnit::Municipality(_)) = &term.unit else { continue };
        let name = gazetteer.name(unit);
        let Some(same) = gazetteer.division().sub_regions.values().find(|known| known.names.fi == name) else {
            continue;
        };
        term.unit = Some(AreaUnit::SubRegion(same.code));
        term.kind = TermKind::SubRegion;
        term.codes.clone_from(&same.municipalities);
        term.reasons.push(Reason::ColumnOfSubRegions);
        changed = true;
    }
    // Counted again from the terms.
    if changed { gazetteer.decide(&area, &[]) } else { area }
}

/// Municipalities of which not one is in the area that the row names as the wider one: a question.
pub(super) fn outside(area: Area, wider: &Area, gazetteer: &Gazetteer) -> Area {
    let inside = |code: &MunicipalityCode| wider.core.binary_search(code).is_ok();
    let unsure = wider.core.is_empty() || wider.terms.iter().chain(&area.terms).any(Term::is_open);
    if unsure || area.core.iter().any(inside) {
        return area;
    }
    let unit = wider.terms.iter().find_map(|term| term.unit.clone());
    let name = unit.as_ref().map_or_else(|| wider.text.clone(), |unit| gazetteer.name(unit));
    let mut asked = doubted(area, Reason::OutsideNamedArea(name.clone()));
    if let (Some(term), Some(unit)) = (asked.terms.first_mut(), unit) {
        let codes = wider.core.clone();
        term.candidates.push(Candidate { unit, name, codes, letters: 0, reasons: Vec::new() });
    }
    asked
}

/// An area that counts as read, and that a person should look at for a reason.
pub(super) fn doubted(area: Area, reason: Reason) -> Area {
    let Area { text, mut terms, core, wider, uncertain } = area;
    let mut reasons = match terms.as_mut_slice() {
        [one] => std::mem::take(&mut one.reasons),
        _ => Vec::new(),
    };
    reasons.push(reason);
    let unit = match core.as_slice() {
        [one] => Some(AreaUnit::Municipality(*one)),
        _ => None,
    };
    let term = Term {
        span: Span { start: 0, end: text.len() },
        kind: if unit.is_some() { TermKind::Municipality } else { TermKind::Informal },
        unit,
        codes: core.clone(),
        reach: Reach::Core,
        method: Method::Exact,
        status: Status::Question,
        reasons,
        candidates: Vec::new(),
    };
    Area { text, terms: vec![term], core, wider, uncertain }
}
