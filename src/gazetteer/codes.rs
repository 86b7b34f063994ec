//! Which municipality does a written code mean?
//!
//! "91", "091", "KU091", "091.0": the code as a list or a spreadsheet leaves it. Read on the
//! division year, told in codes of the map. Never does: guess a code that no year has.

use super::Gazetteer;
use crate::model::{AreaUnit, ChangeKind, MunicipalityCode, Reason, Status};

/// A written code and its municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeReading {
    /// The unit of the map, `None` for an unknown code.
    pub unit: Option<AreaUnit>,
    /// Its municipalities on the map: none for an unknown code.
    pub codes: Vec<MunicipalityCode>,
    /// Accepted for a code of the division year, a question for one that had ended by then,
    /// unresolved for an unknown one.
    pub status: Status,
    /// Why.
    pub reasons: Vec<Reason>,
}

pub(super) fn by_code(gazetteer: &Gazetteer, written: &str) -> CodeReading {
    let Some(code) = parse(written) else { return unknown() };
    let year = gazetteer.year();
    if let Some(then) = gazetteer.municipalities.get(&code) {
        let mut reasons = vec![Reason::Code];
        if let Some(joined) = then.joined {
            reasons.push(Reason::PartOf { name: then.name.clone(), year: joined });
        }
        let unit = if then.joined.is_some() { then.codes.first().copied() } else { Some(code) };
        reasons.extend(unit.and_then(|unit| gazetteer.includes(unit)));
        if then.joined.is_none() {
            reasons.extend(gazetteer.smaller(code));
        }
        return CodeReading {
            unit: unit.map(AreaUnit::Municipality),
            codes: then.codes.clone(),
            status: Status::Accepted,
            reasons,
        };
    }
    let merger = |kind: ChangeKind| matches!(kind, ChangeKind::Merger);
    let ended = gazetteer
        .division
        .changes
        .iter()
        .find(|change| merger(change.kind) && change.old_code == code && change.year <= year);
    if let Some(change) = ended {
        let former = Reason::FormerMunicipality {
            name: change.old_name.clone(),
            year: change.year,
            year_inferred: change.year_inferred,
        };
        return CodeReading {
            unit: Some(AreaUnit::Municipality(change.code_2020)),
            codes: vec![change.code_2020],
            status: Status::Question,
            reasons: vec![Reason::Code, former],
        };
    }
    if gazetteer.division.municipality(code).is_some() {
        // A code of the map that its own year did not have yet (946 in 2010).
        return CodeReading {
            unit: Some(AreaUnit::Municipality(code)),
            codes: vec![code],
            status: Status::Accepted,
            reasons: vec![Reason::Code],
        };
    }
    unknown()
}

fn unknown() -> CodeReading {
    CodeReading { unit: None, codes: Vec::new(), status: Status::Unresolved, reasons: vec![Reason::NotFound] }
}

/// The three digits of a code however a table wrote them.
fn parse(written: &str) -> Option<MunicipalityCode> {
    let plain = written.trim();
    let plain = plain.strip_prefix("KU").or_else(|| plain.strip_prefix("ku")).unwrap_or(plain);
    let (whole, rest) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
    if whole.is_empty() || !rest.bytes().all(|digit| digit == b'0') {
        return None;
    }
    let digits = whole.trim_start_matches('0');
    MunicipalityCode::parse(&format!("{digits:0>3}")).ok()
}
