//! What changed only because the municipal division did?
//!
//! Two ways. A unit has other municipalities in the other's year: the side that does not reach a
//! municipality would reach it on the other's division, and the side that does would not by the same
//! words on this one's. Or one side names a municipality that the other year knows as a part of another
//! one. Never does: call a change paper that the words alone have made as well.

use std::collections::{BTreeMap, BTreeSet};

use super::super::difference::Extent;
use super::Portfolio;
use crate::gazetteer::Gazetteer;
use crate::model::{Area, Change, ChangeKind, Division, Method, MunicipalityCode, Reach, Reason, Term};

/// Why a municipality changed on paper alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Served before, as the words were read on their own year.
    pub before: bool,
    /// Served after.
    pub after: bool,
    /// What the division changed in between, oldest first.
    pub causes: Vec<Change>,
}

type Reached = BTreeMap<MunicipalityCode, Reach>;

/// Municipalities of which only the division changed.
pub(super) fn paper(
    division: &Division,
    extent: Extent,
    [a, b]: [Portfolio<'_>; 2],
    [first, last]: [i16; 2],
) -> BTreeMap<MunicipalityCode, Paper> {
    let years = first.min(last)..first.max(last);
    let between: Vec<&Change> =
        division.changes.iter().filter(|change| change.year > years.start && change.year <= years.end).collect();
    let causes = |code: MunicipalityCode, kinds: &[ChangeKind]| -> Vec<Change> {
        let concerns = |change: &&&Change| {
            let merger = change.kind == ChangeKind::Merger && change.new_code == code;
            (change.code_2020 == code || merger) && kinds.contains(&change.kind)
        };
        between.iter().filter(concerns).map(|change| (*change).clone()).collect()
    };
    let [on_first, on_last] = [first, last].map(Gazetteer::of_year);
    // Each side's words on its own division and on the other's, and what of them no other division takes.
    let [a_here, b_here] = [a, b].map(|side| stated(side, extent));
    let (a_there, a_firm) = (read(a, on_first, on_last, extent, true), read(a, on_first, on_last, extent, false));
    let (b_there, b_firm) = (read(b, on_last, on_first, extent, true), read(b, on_last, on_first, extent, false));
    let mut found = BTreeMap::new();
    for code in a_here.union(&b_here) {
        let (before, after) = (a_here.contains(code), b_here.contains(code));
        let on_paper = match (before, after) {
            (true, false) => b_there.contains(code) && !a_firm.contains(code),
            (false, true) => a_there.contains(code) && !b_firm.contains(code),
            _ => false,
        };
        if on_paper {
            let causes = causes(*code, &[ChangeKind::Merger, ChangeKind::Region, ChangeKind::SubRegion]);
            found.insert(*code, Paper { before, after, causes });
        }
    }
    // A part that had joined by the other's year: the list of names is shorter, and nobody lost anything.
    let [parts_a, parts_b] = [a, b].map(|side| parts(side, &years));
    for code in a_here.intersection(&b_here) {
        let named = |parts: &BTreeMap<MunicipalityCode, BTreeSet<String>>| parts.get(code).cloned().unwrap_or_default();
        let (in_a, in_b) = (named(&parts_a), named(&parts_b));
        if in_a == in_b {
            continue;
        }
        let names: BTreeSet<&String> = in_a.symmetric_difference(&in_b).collect();
        let mut causes = causes(*code, &[ChangeKind::Merger]);
        causes.retain(|change| names.contains(&change.old_name));
        if !causes.is_empty() {
            found.insert(*code, Paper { before: true, after: true, causes });
        }
    }
    found
}

/// Municipalities of the map that a side's words reach as they are.
fn stated(side: Portfolio<'_>, extent: Extent) -> BTreeSet<MunicipalityCode> {
    side.iter().flat_map(|(_, project)| within(&reach_of(&project.area), extent)).collect()
}

/// The same when the words are read on another division; without `gains` only what they lose by that.
fn read(
    side: Portfolio<'_>,
    own: &Gazetteer,
    other: &Gazetteer,
    extent: Extent,
    gains: bool,
) -> BTreeSet<MunicipalityCode> {
    side.iter().flat_map(|(_, project)| within(&moved(&project.area, own, other, gains), extent)).collect()
}

fn within(reached: &Reached, extent: Extent) -> Vec<MunicipalityCode> {
    let counts = |reach: &Reach| extent == Extent::CoreAndWider || *reach == Reach::Core;
    reached.iter().filter(|(_, reach)| counts(reach)).map(|(code, _)| *code).collect()
}

fn reach_of(area: &Area) -> Reached {
    let core = area.core.iter().map(|code| (*code, Reach::Core));
    area.wider.iter().map(|code| (*code, Reach::Wider)).chain(core).collect()
}

/// An area read on another division: each unit has the municipalities that it has there. What a person
/// decided, and words that no unit stands behind, stay as they are.
fn moved(area: &Area, own: &Gazetteer, other: &Gazetteer, gains: bool) -> Reached {
    let mut moved = reach_of(area);
    let counts = |term: &&Term| term.method != Method::Exception && term.method != Method::Decided;
    for term in area.terms.iter().filter(counts).filter(|term| !term.codes.is_empty()) {
        let Some(unit) = &term.unit else { continue };
        let (here, there) = (own.codes(unit), other.codes(unit));
        // A unit that the other year does not have means the municipalities that it had.
        if here == there || there.is_empty() {
            continue;
        }
        for code in here.difference(&there).filter(|code| term.codes.contains(code)) {
            let others = area.evidence(*code).any(|known| {
                !std::ptr::eq(known, term) && known.unit.as_ref().is_none_or(|unit| other.codes(unit).contains(code))
            });
            if !others {
                moved.remove(code);
            }
        }
        for code in there.difference(&here).filter(|_| gains) {
            let reach = moved.entry(*code).or_insert(term.reach);
            *reach = (*reach).min(term.reach);
        }
    }
    moved
}

/// By municipality of the map: names of its former parts that a side's words name.
fn parts(side: Portfolio<'_>, years: &std::ops::Range<i16>) -> BTreeMap<MunicipalityCode, BTreeSet<String>> {
    let mut parts: BTreeMap<MunicipalityCode, BTreeSet<String>> = BTreeMap::new();
    for (_, project) in side.iter() {
        for term in project.area.terms.iter().filter(|term| term.method != Method::Exception) {
            let named = term.reasons.iter().find_map(|reason| match reason {
                Reason::PartOf { name, year } | Reason::FormerMunicipality { name, year, .. } => Some((name, *year)),
                _ => None,
            });
            let Some((name, _)) = named.filter(|(_, year)| *year > years.start && *year <= years.end) else { continue };
            for code in &term.codes {
                parts.entry(*code).or_default().insert(name.clone());
            }
        }
    }
    parts
}
