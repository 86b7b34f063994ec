//! What does each condition mean?
//!
//! Names of places become municipalities, words of choice become choices, values become ranges.
//! What means nothing is a fault and is left out. Never does: look at a project.

use std::collections::BTreeSet;

use super::super::{About, NeedOf, plain};
use super::ast::{Condition, Expr, Form};
use super::fault::{Fault, FaultKind};
use super::fields::{self, Field, Standing, Takes};
use super::near::near_words;
use super::values::{Days, Numbers};
use crate::gazetteer::{Fit, Gazetteer};
use crate::model::{ApplicantKind, AreaUnit, Division, MunicipalityCode, Names, Source};

/// An expression whose conditions are understood.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Bound {
    All(Vec<Bound>),
    Any(Vec<Bound>),
    Not(Box<Bound>),
    Is(Atom),
}

/// A condition that is understood.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Atom {
    /// Words of a field, or of any where it is `None`; in lower case.
    Words(Option<Field>, String, Form),
    /// Reaches one of these, as core or as wider area.
    Places {
        codes: BTreeSet<MunicipalityCode>,
        wider: bool,
    },
    Kind(ApplicantKind),
    Standing(Standing),
    Documents(BTreeSet<usize>),
    Year(Numbers),
    Period(Days, bool),
    Starts(Days),
    Ends(Days),
    Residents(Numbers),
    Need(Numbers),
    Municipalities(Numbers),
}

/// The meaning of an expression, `None` when nothing of it is understood; faults are added.
pub(super) fn bind(expr: &Expr, about: &About<'_>, faults: &mut Vec<Fault>) -> Option<Bound> {
    let group = |parts: &[Expr], faults: &mut Vec<Fault>| {
        parts.iter().filter_map(|part| bind(part, about, faults)).collect::<Vec<_>>()
    };
    match expr {
        Expr::All(parts) => Some(group(parts, faults)).filter(|parts| !parts.is_empty()).map(Bound::All),
        Expr::Any(parts) => Some(group(parts, faults)).filter(|parts| !parts.is_empty()).map(Bound::Any),
        Expr::Not(part) => bind(part, about, faults).map(|part| Bound::Not(Box::new(part))),
        Expr::Is(condition) => match atom(condition, about) {
            Ok(atom) => Some(Bound::Is(atom)),
            Err(kind) => {
                faults.push(Fault { span: condition.value.span, kind });
                None
            }
        },
    }
}

pub(super) fn atom(condition: &Condition, about: &About<'_>) -> Result<Atom, FaultKind> {
    let (division, sources) = (about.division, about.dataset.sources.as_slice());
    let value = &condition.value;
    let Some(field) = condition.field else { return Ok(Atom::Words(None, value.text.to_lowercase(), value.form)) };
    match (field, field.takes()) {
        (_, Takes::Words) => Ok(Atom::Words(Some(field), value.text.to_lowercase(), value.form)),
        (_, Takes::Place) => {
            Ok(Atom::Places { codes: places(field, condition, division)?, wider: field == Field::Wider })
        }
        (Field::Kind, _) => fields::kind(&value.text).map(Atom::Kind).ok_or(FaultKind::NoChoice(field)),
        (Field::Status, _) => fields::standing(&value.text).map(Atom::Standing).ok_or(FaultKind::NoChoice(field)),
        (Field::Period, _) if value.form == Form::Exact => {
            Days::read_as_is(&value.text).map(|days| Atom::Period(days, true))
        }
        (Field::Period, _) => Days::read(&value.text).map(|days| Atom::Period(days, false)),
        (Field::Starts, _) => Days::read(&value.text).map(Atom::Starts),
        (Field::Ends, _) => Days::read(&value.text).map(Atom::Ends),
        (Field::Year, _) => Numbers::read(&value.text).map(Atom::Year),
        (Field::Residents, _) => Numbers::read(&value.text).map(Atom::Residents),
        (Field::Need, _) => match about.need {
            NeedOf::Gone(name) => Err(FaultKind::NoNeed(name.to_owned())),
            _ => Numbers::read(&value.text).map(Atom::Need),
        },
        (Field::Municipalities, _) => Numbers::read(&value.text).map(Atom::Municipalities),
        _ => documents(&value.text, sources).map(Atom::Documents),
    }
}

/// Documents of a number from 1, of a name, or of a part of one.
fn documents(text: &str, sources: &[Source]) -> Result<BTreeSet<usize>, FaultKind> {
    let named = text.to_lowercase();
    let found = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<usize> {
        sources.iter().enumerate().filter(|(_, source)| fits(&source.name.to_lowercase())).map(|(at, _)| at).collect()
    };
    let whole = found(&|name| name == named);
    if !whole.is_empty() {
        return Ok(whole);
    }
    if let Some(at) =
        text.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|at| *at < sources.len())
    {
        return Ok(BTreeSet::from([at]));
    }
    Some(found(&|name| name.contains(&named))).filter(|found| !found.is_empty()).ok_or(FaultKind::NoDocument)
}

/// The field that a unit is a value of.
pub(super) fn field_of(unit: &AreaUnit) -> Field {
    match unit {
        AreaUnit::Municipality(_) => Field::Municipality,
        AreaUnit::SubRegion(_) => Field::SubRegion,
        AreaUnit::Region(_) => Field::Region,
        AreaUnit::Finland | AreaUnit::Mainland | AreaUnit::Informal(_) => Field::Area,
    }
}

/// The one unit of a written name, as the field takes it.
pub(super) fn unit(field: Field, written: &str, division: &Division) -> Result<AreaUnit, FaultKind> {
    let takes = |unit: &AreaUnit| matches!(field, Field::Area | Field::Wider) || field_of(unit) == field;
    if let Some(unit) = code(field, written, division).or_else(|| official(field, written, division)) {
        return Ok(unit);
    }
    let gazetteer = Gazetteer::embedded();
    let mut hits = gazetteer.search(written);
    hits.retain(|hit| is_known(&hit.unit, division));
    let right = || hits.iter().filter(|hit| hit.fit <= Fit::Form);
    // A name of today before a former one, a name before a form of another.
    let best = right().filter(|hit| takes(&hit.unit)).map(|hit| (hit.fit, hit.former.is_some())).min();
    let mut units: Vec<&AreaUnit> = right()
        .filter(|hit| takes(&hit.unit) && Some((hit.fit, hit.former.is_some())) == best)
        .map(|hit| &hit.unit)
        .collect();
    units.sort();
    units.dedup();
    // "Helsinki" of any sort is the municipality: a sub-region of the name says so itself.
    if let [first @ AreaUnit::Municipality(_), .., AreaUnit::SubRegion(_) | AreaUnit::Region(_)] = units.as_slice()
        && units.iter().filter(|unit| matches!(unit, AreaUnit::Municipality(_))).count() == 1
    {
        return Ok((*first).clone());
    }
    match units.as_slice() {
        [one] => return Ok((*one).clone()),
        [] => {}
        several => return Err(FaultKind::Several(several.iter().map(|unit| gazetteer.name(unit)).collect())),
    }
    // "Espoon kaupungissa", "pääkaupunkiseutu": read as the words of an operating area are.
    let area = gazetteer.resolve_area(written);
    if let [term] = area.terms.as_slice()
        && let Some(unit) = term.unit.as_ref().filter(|unit| takes(unit) && !term.is_open() && is_known(unit, division))
    {
        return Ok(unit.clone());
    }
    let mut others: Vec<Field> = right().map(|hit| field_of(&hit.unit)).collect();
    others.sort();
    others.dedup();
    if !others.is_empty() {
        return Err(FaultKind::OtherUnit(others));
    }
    Err(FaultKind::NoPlace(near_words(written, names(field, division), 3)))
}

/// The unit of an official name in any language.
fn official(field: Field, written: &str, division: &Division) -> Option<AreaUnit> {
    let written = plain(written);
    let named = |names: &Names| [&names.fi, &names.sv, &names.en].into_iter().any(|name| plain(name) == written);
    let municipality = || {
        division.municipalities.values().find(|unit| named(&unit.names)).map(|unit| AreaUnit::Municipality(unit.code))
    };
    let sub_region =
        || division.sub_regions.values().find(|unit| named(&unit.names)).map(|unit| AreaUnit::SubRegion(unit.code));
    let region = || division.regions.values().find(|unit| named(&unit.names)).map(|unit| AreaUnit::Region(unit.code));
    match field {
        Field::Municipality => municipality(),
        Field::SubRegion => sub_region(),
        Field::Region => region(),
        _ => municipality().or_else(region).or_else(sub_region),
    }
}

fn is_known(unit: &AreaUnit, division: &Division) -> bool {
    match unit {
        AreaUnit::Municipality(code) => division.municipality(*code).is_some(),
        AreaUnit::SubRegion(code) => division.sub_regions.contains_key(code),
        AreaUnit::Region(code) => division.regions.contains_key(code),
        AreaUnit::Finland | AreaUnit::Mainland | AreaUnit::Informal(_) => true,
    }
}

/// The municipalities of a unit.
fn codes(unit: &AreaUnit, division: &Division) -> BTreeSet<MunicipalityCode> {
    match unit {
        AreaUnit::Municipality(code) => BTreeSet::from([*code]),
        AreaUnit::SubRegion(code) => {
            division.sub_regions.get(code).into_iter().flat_map(|unit| &unit.municipalities).copied().collect()
        }
        AreaUnit::Region(code) => {
            division.regions.get(code).into_iter().flat_map(|unit| &unit.municipalities).copied().collect()
        }
        AreaUnit::Finland | AreaUnit::Mainland | AreaUnit::Informal(_) => Gazetteer::embedded().codes(unit),
    }
}

/// Every name that a field of places takes, Finnish ones first.
pub(super) fn names(field: Field, division: &Division) -> impl Iterator<Item = &str> {
    let any = matches!(field, Field::Area | Field::Wider);
    let municipalities =
        division.municipalities.values().map(|unit| &unit.names).filter(move |_| any || field == Field::Municipality);
    let sub_regions =
        division.sub_regions.values().map(|unit| &unit.names).filter(move |_| any || field == Field::SubRegion);
    let regions = division.regions.values().map(|unit| &unit.names).filter(move |_| any || field == Field::Region);
    let all: Vec<_> = municipalities.chain(sub_regions).chain(regions).collect();
    let finnish: Vec<&str> = all.iter().map(|names| names.fi.as_str()).collect();
    let others = all.into_iter().flat_map(|names| [names.sv.as_str(), names.en.as_str()]);
    finnish.into_iter().chain(others)
}

/// A unit by its official code.
fn code(field: Field, written: &str, division: &Division) -> Option<AreaUnit> {
    let all = || division.municipalities.keys().map(|code| AreaUnit::Municipality(*code));
    match field {
        Field::Municipality | Field::Area | Field::Wider => {
            all().find(|unit| matches!(unit, AreaUnit::Municipality(code) if code.as_str() == written))
        }
        Field::SubRegion => {
            division.sub_regions.keys().find(|code| code.as_str() == written).copied().map(AreaUnit::SubRegion)
        }
        Field::Region => division.regions.keys().find(|code| code.as_str() == written).copied().map(AreaUnit::Region),
        _ => None,
    }
}

/// The municipalities of a value; of `esp*` those of every unit whose name begins so.
fn places(field: Field, condition: &Condition, division: &Division) -> Result<BTreeSet<MunicipalityCode>, FaultKind> {
    let written = condition.value.text.as_str();
    if condition.value.form != Form::Prefix {
        return unit(field, written, division).map(|unit| codes(&unit, division));
    }
    let begins = |hit: &&crate::gazetteer::NameHit| {
        let any = matches!(field, Field::Area | Field::Wider);
        matches!(hit.fit, Fit::Whole | Fit::Beginning) && (any || field_of(&hit.unit) == field)
    };
    let hits = Gazetteer::embedded().search(written);
    let codes: BTreeSet<MunicipalityCode> =
        hits.iter().filter(begins).flat_map(|hit| codes(&hit.unit, division)).collect();
    if codes.is_empty() { Err(FaultKind::NoPlace(near_words(written, names(field, division), 3))) } else { Ok(codes) }
}
