//! Why is an area suggested, in one line, and what is to be known of the answer?

use super::{Step, SuggestLevel, Suggestion};
use crate::coverage::{Need, PackNeed};
use crate::model::{Division, MunicipalityCode, RegionCode, SubRegionCode};
use crate::words::{Arg, Words};

/// Municipalities that a reason names; of more their number.
const NAMED: usize = 3;

/// What the area is called: the unit's name, or the names of the municipalities of a connected set.
#[must_use]
pub fn name(words: &Words, division: &Division, level: SuggestLevel, step: &Step) -> String {
    let language = words.language();
    let unit = match level {
        SuggestLevel::SubRegion => {
            let unit = SubRegionCode::parse(&step.code).ok().and_then(|code| division.sub_regions.get(&code));
            unit.map(|unit| words.with("unit-sub-region", &[("name", Arg::Text(unit.names.get(language)))]))
        }
        SuggestLevel::Region => {
            let unit = RegionCode::parse(&step.code).ok().and_then(|code| division.regions.get(&code));
            unit.map(|unit| unit.names.get(language).to_owned())
        }
        SuggestLevel::Connected => None,
    };
    unit.unwrap_or_else(|| {
        let names: Vec<String> = step.municipalities.iter().map(|code| municipality(words, division, *code)).collect();
        names.join(", ")
    })
}

fn municipality(words: &Words, division: &Division, code: MunicipalityCode) -> String {
    let known = division.municipality(code);
    known.map_or_else(|| code.to_string(), |known| known.names.get(words.language()).to_owned())
}

/// One line of why: `Pori (seutukunta): Pori 3 096 + Ulvila 201 + 5 muuta 240 = 3 537 vieraskielistä,
/// 5,1 % jäljellä olevasta`.
#[must_use]
pub fn reason(words: &Words, division: &Division, need: &Need, level: SuggestLevel, step: &Step) -> String {
    let mut parts: Vec<String> = step
        .newly
        .iter()
        .take(NAMED)
        .map(|code| format!("{} {}", municipality(words, division, *code), amount(words, need.of(*code))))
        .collect();
    let others = step.newly.get(NAMED..).unwrap_or_default();
    if !others.is_empty() {
        let sum = amount(words, need.of_all(others));
        let n = u64::try_from(others.len()).unwrap_or(u64::MAX);
        parts.push(words.with("suggest-others", &[("n", Arg::Count(n)), ("sum", Arg::Text(&sum))]));
    }
    let key = if step.municipalities.len() == 1 { "suggest-reason-one" } else { "suggest-reason" };
    words.with(
        key,
        &[
            ("name", Arg::Text(&name(words, division, level, step))),
            ("parts", Arg::Text(&parts.join(" + "))),
            ("gain", Arg::Text(&amount(words, step.gain))),
            ("unit", Arg::Text(&unit(words, need))),
            ("share", Arg::Text(&share(words, step.gain, step.rest))),
        ],
    )
}

/// What the need counts: `vieraskielistä`; a person's own need by its name.
#[must_use]
pub fn unit(words: &Words, need: &Need) -> String {
    match PackNeed::from_key(&need.name).filter(|_| need.source.is_empty()) {
        Some(kind) => words.text(&format!("suggest-unit-{}", kind.key())),
        None => need.name.clone(),
    }
}

/// What is to be known beside the areas: how good the answer is, what it comes to, what was left out.
#[must_use]
pub fn notes(words: &Words, need: &Need, answer: &Suggestion) -> Vec<String> {
    let unit = unit(words, need);
    let count = |n: usize| Arg::Count(u64::try_from(n).unwrap_or(u64::MAX));
    let mut notes = Vec::new();
    match (answer.reached, answer.steps.is_empty()) {
        (Some(true), true) => notes.push(words.text("suggest-reached-already")),
        (Some(false), _) => notes.push(words.text("suggest-not-reached")),
        (_, true) => notes.push(words.text("suggest-nothing")),
        _ => {}
    }
    notes.push(if answer.optimal {
        words.text("suggest-optimal")
    } else {
        let bound = amount(words, answer.bound);
        words.with("suggest-bounded", &[("bound", Arg::Text(&bound)), ("unit", Arg::Text(&unit))])
    });
    if let Some(fewest) = answer.fewest.filter(|fewest| *fewest > 0) {
        notes.push(words.with("suggest-fewest", &[("n", count(fewest))]));
    }
    let (served, total) = (amount(words, answer.served), amount(words, answer.total));
    let share = share(words, answer.served, answer.total);
    notes.push(words.with(
        "suggest-served",
        &[
            ("served", Arg::Text(&served)),
            ("total", Arg::Text(&total)),
            ("unit", Arg::Text(&unit)),
            ("share", Arg::Text(&share)),
        ],
    ));
    let low = amount(words, answer.served_low);
    if low != served {
        notes.push(words.with("suggest-served-low", &[("low", Arg::Text(&low))]));
    }
    let left = &answer.left_out;
    notes.push(words.with("suggest-formed", &[("formed", count(left.formed))]));
    if left.small > 0 {
        let gain = amount(words, left.most_gain);
        let args = [("n", count(left.small)), ("gain", Arg::Text(&gain)), ("unit", Arg::Text(&unit))];
        notes.push(words.with("suggest-left-small", &args));
    }
    if let Some(above) = left.above {
        notes.push(words.with("suggest-left-above", &[("n", count(above))]));
    }
    if left.too_large > 0 {
        notes.push(words.with("suggest-left-large", &[("n", count(left.too_large))]));
    }
    notes
}

/// A weight as people write it.
#[must_use]
pub fn amount(words: &Words, weight: f64) -> String {
    crate::words::amount(words.language(), weight)
}

/// A part of a whole in percent with one decimal.
#[must_use]
pub fn share(words: &Words, part: f64, whole: f64) -> String {
    crate::words::share_range(words.language(), [part; 2], whole)
}
