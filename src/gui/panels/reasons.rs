//! Why was a term read so, in a person's words?

use super::Desk;
use crate::model::{AreaUnit, Candidate, Method, Reason, Term};
use crate::words::{self, Arg};

/// The name of what a term was read as, or that it was not read.
pub(super) fn reading(desk: &Desk<'_>, term: &Term) -> String {
    match &term.unit {
        Some(unit) => unit_name(desk, unit),
        None if term.candidates.len() > 1 => {
            term.candidates.iter().map(|c| candidate_name(desk, c)).collect::<Vec<_>>().join(" / ")
        }
        None => desk.t("reading-none"),
    }
}

/// The words and what they were read as; only the words where the name is the same.
pub(super) fn headline(desk: &Desk<'_>, words: &str, term: &Term) -> String {
    let reading = reading(desk, term);
    if reading == words { words.to_owned() } else { format!("{words} → {reading}") }
}

fn unit_name(desk: &Desk<'_>, unit: &AreaUnit) -> String {
    let division = desk.session.division();
    let language = desk.words.language();
    match unit {
        AreaUnit::Municipality(code) => desk.municipality(*code),
        AreaUnit::SubRegion(code) => division.sub_regions.get(code).map_or_else(
            || code.to_string(),
            |unit| desk.with("unit-sub-region", &[("name", Arg::Text(unit.names.get(language)))]),
        ),
        AreaUnit::Region(code) => division.regions.get(code).map_or_else(
            || code.to_string(),
            |unit| desk.with("unit-region", &[("name", Arg::Text(unit.names.get(language)))]),
        ),
        AreaUnit::Finland => desk.t("unit-finland"),
        AreaUnit::Mainland => desk.t("unit-mainland"),
        AreaUnit::Informal(name) => name.clone(),
    }
}

fn candidate_name(desk: &Desk<'_>, candidate: &Candidate) -> String {
    unit_name(desk, &candidate.unit)
}

/// Readings that were weighed, nearest first, each with its distance.
pub(super) fn candidates(desk: &Desk<'_>, term: &Term) -> Vec<String> {
    term.candidates
        .iter()
        .map(|candidate| {
            let name = candidate_name(desk, candidate);
            if candidate.letters == 0 {
                name
            } else {
                format!("{name} ({})", desk.count("why-letters", candidate.letters))
            }
        })
        .collect()
}

/// The rule that a reading rests on, in a few words.
pub(super) fn method(desk: &Desk<'_>, method: Method) -> String {
    desk.t(&format!("method-{}", method.key()))
}

/// Each step of why.
pub(super) fn lines(desk: &Desk<'_>, reasons: &[Reason]) -> Vec<String> {
    reasons.iter().map(|reason| words::reason(desk.words, reason)).collect()
}
