//! What is said around the map: title, what is in, sources, and the same for people who do not see it?

use super::page::Subject;
use super::say::Say;
use crate::export::{PROGRAM, PROGRAM_VERSION};
use crate::scene::Measure;
use crate::scene::legend::{level_key, measure_key, range};
use crate::words::{Arg, Words, date, integer, percent_range};

/// What the map shows.
pub(super) fn title(subject: &Subject<'_>, say: &Say) -> String {
    let dataset = &subject.given.order.dataset;
    if let Some(project) = subject.options.only.and_then(|at| dataset.projects.get(at)) {
        return project.applicant.name.clone();
    }
    let draft = subject.given.order.recipe.draft.as_ref();
    let look = &subject.look;
    let title = say.both(|words| {
        let measure = words.text(&measure_key(look.measure));
        if look.measure == Measure::Areas && !subject.scene.is_coarse() {
            return measure;
        }
        let level = words.text(&level_key(look.level)).to_lowercase();
        words.with("export-picture-title", &[("measure", Arg::Text(&measure)), ("level", Arg::Text(&level))])
    });
    // What would be if is never taken for what is.
    let draft = draft.map(|draft| say.words().with("compare-draft", &[("draft", Arg::Text(draft.name.trim()))]));
    draft.map_or(title.clone(), |draft| format!("{draft} · {title}"))
}

/// Lines below the title: who is served, and what was filtered.
pub(super) fn subtitle(subject: &Subject<'_>, say: &Say) -> Vec<String> {
    let order = subject.given.order;
    if let Some(project) = subject.options.only.and_then(|at| order.dataset.projects.get(at)) {
        return vec![project.name.value.clone()];
    }
    let mut lines = say.each(|words| vec![facts(subject, words)]);
    let from = &order.provenance;
    let filter = if from.filter_words.is_empty() { &from.filter } else { &from.filter_words };
    if !filter.is_empty() {
        lines.push(say.words().with("export-picture-filter", &[("words", Arg::Text(filter))]));
    }
    lines
}

/// How many projects there are, and how much of the municipalities that the export is about they serve.
fn facts(subject: &Subject<'_>, words: &Words) -> String {
    let given = subject.given;
    let language = words.language();
    let number = |count: usize| integer(language, u64::try_from(count).unwrap_or_default());
    let codes = given.codes();
    let (mut low, mut high) = (Vec::new(), Vec::new());
    for code in &codes {
        let Some(served) = subject.coverage.served(*code) else { continue };
        if served.sure {
            low.push(*code);
        }
        if !served.core.is_empty() {
            high.push(*code);
        }
    }
    let all = given.division.residents_of(&codes);
    let residents = [&low, &high].map(|codes| given.division.residents_of(codes));
    words.with(
        "export-picture-facts",
        &[
            ("projects", Arg::Count(u64::try_from(given.order.projects.len()).unwrap_or_default())),
            ("covered", Arg::Text(&range([number(low.len()), number(high.len())]))),
            ("of", Arg::Text(&number(codes.len()))),
            ("residents", Arg::Text(&range(residents.map(|count| integer(language, count))))),
            ("all", Arg::Text(&integer(language, all))),
            ("share", Arg::Text(&percent_range(language, residents, all))),
        ],
    )
}

/// Lines at the foot of the page.
pub(super) fn sources(subject: &Subject<'_>, say: &Say) -> Vec<String> {
    let order = subject.given.order;
    let from = &order.provenance;
    let source = say.with("export-picture-source", &[("name", Arg::Text(&from.source_name))]);
    let year = from.division_year.to_string();
    let base = say.words().with("export-picture-base", &[("year", Arg::Text(&year))]);
    let made = match from.date {
        Some(day) => format!("{PROGRAM} {PROGRAM_VERSION} · {}", date(say.language(), day)),
        None => format!("{PROGRAM} {PROGRAM_VERSION}"),
    };
    vec![format!("{source} · {made}"), base]
}

/// What the map shows, for people who do not see it.
pub(super) fn description(subject: &Subject<'_>, say: &Say) -> String {
    let counts = subject.counts;
    let number = |count: usize| Arg::Count(u64::try_from(count).unwrap_or_default());
    let mut parts = vec![say.words().with(
        "export-picture-description",
        &[("core", number(counts.core)), ("wider", number(counts.wider)), ("none", number(counts.none))],
    )];
    if counts.guess > 0 {
        parts.push(say.words().with("export-picture-description-guess", &[("n", number(counts.guess))]));
    }
    parts.extend(subtitle(subject, say));
    parts.join(" ")
}
