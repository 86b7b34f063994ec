//! What does a filter narrow to, in words?
//!
//! One telling for everything that names a filter: panes of a comparison, and files.
//! Never does: tell a facet that narrows nothing.

use super::{Filter, TimeWindow};
use crate::model::{Dataset, Division, Period};
use crate::words::{Arg, Collation, Words, date};

/// Key of each facet's name and its chosen values, those facets only that narrow.
#[must_use]
pub fn told(
    filter: &Filter,
    words: &Words,
    dataset: &Dataset,
    division: &Division,
) -> Vec<(&'static str, Vec<String>)> {
    let language = words.language();
    let regions = filter
        .regions
        .iter()
        .map(|code| division.regions.get(code).map_or_else(|| code.to_string(), |r| r.names.get(language).to_owned()));
    let documents = filter
        .documents
        .iter()
        .map(|at| dataset.sources.get(*at).map_or_else(|| (at + 1).to_string(), |source| source.name.clone()));
    let kinds = filter.kinds.iter().map(|kind| words.text(&format!("kind-{}", kind.key())));
    let search = filter.search.trim();
    let search = (!search.is_empty()).then(|| words.with("compare-quoted", &[("text", Arg::Text(search))]));
    [
        ("facet-document", documents.collect()),
        ("facet-region", by_name(words, regions.collect())),
        ("facet-kind", kinds.collect()),
        ("facet-period", filter.periods.iter().map(|period| days(words, period)).collect()),
        ("facet-time", filter.time.iter().map(|time| window(words, *time)).collect()),
        ("facet-search", search.into_iter().collect::<Vec<_>>()),
    ]
    .into_iter()
    .filter(|(_, values)| !values.is_empty())
    .collect()
}

/// Names in the order of the language.
#[must_use]
pub fn by_name(words: &Words, mut names: Vec<String>) -> Vec<String> {
    let collation = Collation::new(words.language());
    names.sort_by(|a, b| collation.compare(a, b));
    names
}

fn days(words: &Words, period: &Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| date(words.language(), day));
    format!("{}–{}", day(period.start), day(period.end))
}

/// A window of time in words: `1.9.2020–30.9.2020`.
#[must_use]
pub fn window(words: &Words, time: TimeWindow) -> String {
    days(words, &Period::of(time.first(), time.last()))
}
