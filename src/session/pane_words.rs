//! How is a pane called, and what does it show, in words?
//!
//! Both sides of a comparison always name what they show. Never does: count.

use super::apply::Session;
use super::compare::Pane;
use crate::coverage::portfolio::drafted;
use crate::model::Period;
use crate::query::TimeWindow;
use crate::words::{Arg, Collation, Words, date};

/// Values of a facet that a name tells; of more their number is told.
const NAMED: usize = 2;

/// The name of a pane: a person's own, else what it shows, short.
#[must_use]
pub fn pane_name(words: &Words, session: &Session, pane: &Pane) -> String {
    let name = plain_name(words, session, pane);
    let Some(draft) = session.pane_draft(pane) else { return name };
    let draft = Arg::Text(&draft.name);
    // All of the document with the draft is the draft.
    if name == words.text("compare-everything") {
        return words.with("compare-draft", &[("draft", draft)]);
    }
    words.with("compare-drafted", &[("name", Arg::Text(&name)), ("draft", draft)])
}

/// The name without the draft that lies over it.
fn plain_name(words: &Words, session: &Session, pane: &Pane) -> String {
    if !pane.name.trim().is_empty() {
        return pane.name.trim().to_owned();
    }
    let first = facets(words, session, pane).into_iter().next();
    match first {
        None => words.text("compare-everything"),
        Some((key, values)) => {
            let some = match values.get(..NAMED) {
                Some(some) if values.len() > NAMED => format!("{} +{}", some.join(", "), values.len() - NAMED),
                _ => values.join(", "),
            };
            if key == "compare-without" { words.with("compare-all-but", &[("names", Arg::Text(&some))]) } else { some }
        }
    }
}

/// Which sides are no document as it is but have a draft over them, in a sentence; `None` for neither.
#[must_use]
pub fn drafts_told(words: &Words, session: &Session) -> Option<String> {
    let comparison = &session.state().undoable.comparison;
    let names = [&comparison.a, &comparison.b].map(|pane| Some(session.pane_draft(pane)?.name.as_str()));
    drafted(words, names)
}

/// What a pane shows, whole: `Maakunta: Lappi, Kainuu · Haku: koulu`.
#[must_use]
pub fn pane_shows(words: &Words, session: &Session, pane: &Pane) -> String {
    let told = |(key, values): (&str, Vec<String>)| format!("{}: {}", words.text(key), values.join(", "));
    let mut told: Vec<String> = facets(words, session, pane).into_iter().map(told).collect();
    if told.is_empty() {
        told.push(words.text("compare-everything"));
    }
    told.extend(session.need_told(words, &pane.filter.search));
    told.extend(
        session.pane_draft(pane).map(|draft| words.with("compare-draft-over", &[("draft", Arg::Text(&draft.name))])),
    );
    told.join(" · ")
}

/// Key of the facet's name and its chosen values, those facets only that narrow.
fn facets(words: &Words, session: &Session, pane: &Pane) -> Vec<(&'static str, Vec<String>)> {
    let (dataset, division) = (session.dataset(), session.division());
    let filter = &pane.filter;
    let language = words.language();
    let sorted = |mut values: Vec<String>| {
        let collation = Collation::new(language);
        values.sort_by(|a, b| collation.compare(a, b));
        values
    };
    let projects = pane
        .projects
        .as_ref()
        .map(|ids| sorted(ids.iter().filter_map(|id| dataset.project(id)).map(|p| p.applicant.name.clone()).collect()));
    let without =
        sorted(pane.without.iter().filter_map(|id| dataset.project(id)).map(|p| p.applicant.name.clone()).collect());
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
    let none = pane.projects.as_ref().is_some_and(std::collections::BTreeSet::is_empty);
    [
        ("list-title", if none { vec!["–".to_owned()] } else { projects.unwrap_or_default() }),
        ("compare-without", without),
        ("facet-document", documents.collect()),
        ("facet-region", sorted(regions.collect())),
        ("facet-kind", kinds.collect()),
        ("facet-period", filter.periods.iter().map(|period| days(words, period)).collect()),
        ("facet-time", filter.time.iter().map(|time| window(words, *time)).collect()),
        ("facet-search", search.into_iter().collect()),
    ]
    .into_iter()
    .filter(|(_, values)| !values.is_empty())
    .collect()
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
