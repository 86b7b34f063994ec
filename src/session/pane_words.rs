//! How is a pane called, and what does it show, in words?
//!
//! Both sides of a comparison always name what they show. Never does: count.

use super::apply::Session;
use super::compare::Pane;
use crate::coverage::portfolio::drafted;
use crate::model::ProjectId;
use crate::query::{by_name, told};
use crate::words::{Arg, Words};

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
    let one = |(key, values): (&str, Vec<String>)| format!("{}: {}", words.text(key), values.join(", "));
    let mut shown: Vec<String> = facets(words, session, pane).into_iter().map(one).collect();
    if shown.is_empty() {
        shown.push(words.text("compare-everything"));
    }
    shown.extend(session.need_told(words, &pane.filter.search));
    shown.extend(
        session.pane_draft(pane).map(|draft| words.with("compare-draft-over", &[("draft", Arg::Text(&draft.name))])),
    );
    shown.join(" · ")
}

/// Key of the facet's name and its chosen values, those facets only that narrow.
fn facets(words: &Words, session: &Session, pane: &Pane) -> Vec<(&'static str, Vec<String>)> {
    let dataset = session.dataset();
    let applicants = |ids: &std::collections::BTreeSet<ProjectId>| {
        by_name(words, ids.iter().filter_map(|id| dataset.project(id)).map(|p| p.applicant.name.clone()).collect())
    };
    let projects = pane.projects.as_ref().map(applicants).unwrap_or_default();
    let none = pane.projects.as_ref().is_some_and(std::collections::BTreeSet::is_empty);
    let own = [
        ("list-title", if none { vec!["–".to_owned()] } else { projects }),
        ("compare-without", applicants(&pane.without)),
    ];
    let own = own.into_iter().filter(|(_, values)| !values.is_empty());
    own.chain(told(&pane.filter, words, dataset, session.division())).collect()
}
