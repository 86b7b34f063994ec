//! How is a draft said in words?
//!
//! One line a change, one line for what does not fit. Never does: count.

use super::{Change, Drafted, Misfit, NewProject};
use crate::model::{Dataset, Division, MunicipalityCode, Period, ProjectId};
use crate::words::{Arg, Collation, Words, date};

/// Names that a line tells; of more their number.
const NAMED: usize = 6;

/// A number, or two where what is sure differs from what is read: `107–108`.
pub(super) fn range(words: &Words, low: f64, high: f64) -> String {
    crate::words::amount_range(words.language(), [low, high])
}

/// A count as a number with decimals.
#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts of a country stay far below 2^53")]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}

/// A count of things in memory as a number with decimals.
pub(super) fn size(count: usize) -> f64 {
    number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// A period as people write it; a day that is not known is left out.
#[must_use]
pub fn period_text(words: &Words, period: &Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| date(words.language(), day));
    format!("{}–{}", day(period.start), day(period.end))
}

/// Municipalities by name in the language's order; of many only the first, and how many more.
pub(super) fn places<'a>(
    words: &Words,
    division: &Division,
    codes: impl IntoIterator<Item = &'a MunicipalityCode>,
    most: usize,
) -> String {
    let collation = Collation::new(words.language());
    let mut names: Vec<String> = codes
        .into_iter()
        .map(|code| {
            let known = division.municipality(*code);
            known.map_or_else(|| code.to_string(), |known| known.names.get(words.language()).to_owned())
        })
        .collect();
    names.sort_by(|a, b| collation.compare(a, b));
    let more = names.len().saturating_sub(most);
    if more > 0 {
        names.truncate(most);
        let n = u64::try_from(more).unwrap_or(u64::MAX);
        names.push(words.with("draft-more", &[("n", Arg::Count(n))]));
    }
    names.join(", ")
}

/// What a project is called: its applicant, or the id where the document has none of it.
pub(super) fn project(dataset: &Dataset, id: &ProjectId) -> String {
    dataset.project(id).map_or_else(|| id.to_string(), |project| project.applicant.name.clone())
}

/// What a change does, in one line. `number` is that of a new project among the new ones, from 0.
#[must_use]
pub fn change_line(
    words: &Words,
    dataset: &Dataset,
    drafted: &Drafted,
    division: &Division,
    change: &Change,
    number: usize,
) -> String {
    let named = |key: &str, id: &ProjectId, more: (&str, &str)| {
        words.with(key, &[("name", Arg::Text(&project(dataset, id))), (more.0, Arg::Text(more.1))])
    };
    match change {
        Change::Add(new) => added(words, drafted, division, new, number),
        Change::Extend(id, codes) => {
            named("draft-change-extend", id, ("places", &places(words, division, codes, NAMED)))
        }
        Change::Reduce(id, codes) => {
            named("draft-change-reduce", id, ("places", &places(words, division, codes, NAMED)))
        }
        Change::Move(id, period) => named("draft-change-move", id, ("period", &period_text(words, period))),
        Change::Drop(id) => named("draft-change-drop", id, ("period", "")),
    }
}

fn added(words: &Words, drafted: &Drafted, division: &Division, new: &NewProject, number: usize) -> String {
    let area = drafted.new_project(number).map(|project| &project.area);
    let core = area.map(|area| area.core.as_slice()).unwrap_or_default();
    let period = new.period.map_or_else(|| words.text("draft-no-period"), |period| period_text(words, &period));
    let n = u64::try_from(core.len()).unwrap_or(u64::MAX);
    words.with(
        "draft-change-add",
        &[
            ("name", Arg::Text(&new.name)),
            ("places", Arg::Text(&places(words, division, core, NAMED))),
            ("n", Arg::Count(n)),
            ("period", Arg::Text(&period)),
        ],
    )
}

/// What does not fit the document, in one line.
#[must_use]
pub fn misfit_line(words: &Words, dataset: &Dataset, division: &Division, misfit: &Misfit) -> String {
    let with = |key: &str, id: &ProjectId, codes: &[MunicipalityCode]| {
        let places = places(words, division, codes, NAMED);
        words.with(key, &[("name", Arg::Text(&project(dataset, id))), ("places", Arg::Text(&places))])
    };
    match misfit {
        Misfit::NoProject(id) => with("draft-misfit-no-project", id, &[]),
        Misfit::NoMunicipality(code) => {
            words.with("draft-misfit-no-municipality", &[("code", Arg::Text(code.as_str()))])
        }
        Misfit::ThereAlready(id, codes) => with("draft-misfit-there", id, codes),
        Misfit::NotThere(id, codes) => with("draft-misfit-not-there", id, codes),
        Misfit::Dropped(id) => with("draft-misfit-dropped", id, &[]),
        Misfit::NoArea(name) => words.with("draft-misfit-no-area", &[("name", Arg::Text(name))]),
    }
}
