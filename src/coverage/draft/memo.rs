//! What does a draft say on one page?
//!
//! Markdown: what changes, before and after, gaps, overlaps, what is open, how it was counted. The same
//! draft on the same document gives the same bytes. Never does: read a clock.

use std::fmt::Write as _;

use super::told::{change_line, misfit_line, number, places, project, range, size};
use super::{Change, Draft, Drafted, Figures, Outcome, OverlapPair};
use crate::coverage::Need;
use crate::coverage::suggest::{need_share, need_unit};
use crate::model::{Dataset, Division, MunicipalityCode, ProjectId};
use crate::words::{Arg, Words, decimal, percent};

/// Names that a list of gaps tells.
const NAMED: usize = 40;
/// Pairs of projects that are told.
const PAIRS: usize = 20;

/// The memo. `outcome` is that of `drafted` on `dataset`.
#[must_use]
pub fn memo(
    words: &Words,
    dataset: &Dataset,
    draft: &Draft,
    drafted: &Drafted,
    outcome: &Outcome,
    need: &Need,
    division: &Division,
) -> String {
    let mut text = format!("# {}\n\n", words.with("draft-memo-title", &[("name", Arg::Text(&line(&draft.name)))]));
    let document = line(&dataset.name());
    let year = dataset.division_year.to_string();
    let _ = writeln!(
        text,
        "{}\n",
        words.with("draft-memo-document", &[("name", Arg::Text(&document)), ("year", Arg::Text(&year))])
    );
    heading(&mut text, words, "draft-memo-changes");
    let mut new = 0;
    for change in &draft.changes {
        let told = change_line(words, dataset, drafted, division, change, new);
        let _ = writeln!(text, "- {}", line(&told));
        new += usize::from(matches!(change, Change::Add(_)));
    }
    if draft.changes.is_empty() {
        let _ = writeln!(text, "{}", words.text("draft-memo-nothing"));
    }
    text.push('\n');
    heading(&mut text, words, "draft-memo-figures");
    table(&mut text, words, outcome, need);
    for (key, codes) in [("draft-memo-closed", &outcome.closed), ("draft-memo-opened", &outcome.opened)] {
        gaps(&mut text, words, division, need, key, codes);
        let guessed: Vec<MunicipalityCode> =
            codes.iter().copied().filter(|code| outcome.closed_guessed.contains(code)).collect();
        if !guessed.is_empty() {
            let places = places(words, division, &guessed, NAMED);
            let _ = writeln!(text, "{}\n", words.with("draft-memo-guessed", &[("places", Arg::Text(&places))]));
        }
    }
    let pairs =
        [("draft-memo-overlaps-new", &outcome.overlaps_new), ("draft-memo-overlaps-gone", &outcome.overlaps_gone)];
    for (key, pairs) in pairs {
        overlaps(&mut text, words, dataset, drafted, division, key, pairs);
    }
    open(&mut text, words, dataset, drafted, division);
    heading(&mut text, words, "draft-memo-method");
    let unit = need_unit(words, need);
    let _ = writeln!(text, "{}", words.with("draft-memo-how", &[("unit", Arg::Text(&unit))]));
    text
}

fn heading(text: &mut String, words: &Words, key: &str) {
    let _ = writeln!(text, "## {}\n", words.text(key));
}

/// Words of a person on one line, without what Markdown would take for its own.
fn line(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Before and after, and what lies between.
fn table(text: &mut String, words: &Words, outcome: &Outcome, need: &Need) {
    let (before, after) = (&outcome.before, &outcome.after);
    let language = words.language();
    let signed = |difference: f64| {
        if difference == 0.0 {
            return "0".to_owned();
        }
        let sign = if difference < 0.0 { "−" } else { "+" };
        format!("{sign}{}", range(words, difference.abs(), difference.abs()))
    };
    let _ = writeln!(
        text,
        "| | {} | {} | {} |\n|---|--:|--:|--:|",
        words.text("draft-memo-before"),
        words.text("draft-memo-after"),
        words.text("draft-memo-change")
    );
    let mut row = |name: &str, cells: [String; 2], difference: f64| {
        let [before, after] = cells;
        let _ = writeln!(text, "| {name} | {before} | {after} | {} |", signed(difference));
    };
    let cells = |cell: &dyn Fn(&Figures) -> String| [cell(before), cell(after)];
    let figure = |value: &dyn Fn(&Figures) -> f64| value(after) - value(before);
    row(
        &words.text("draft-figure-projects"),
        cells(&|side| range(words, size(side.projects), size(side.projects))),
        figure(&|side| size(side.projects)),
    );
    row(
        &words.text("draft-figure-municipalities"),
        cells(&|side| {
            let counted = range(words, size(side.coverage.covered_low), size(side.coverage.covered));
            format!("{counted} / {}", side.coverage.municipalities.len())
        }),
        figure(&|side| size(side.coverage.covered)),
    );
    row(
        &words.text("draft-figure-residents"),
        cells(&|side| {
            let (low, high) = (side.coverage.covered_residents_low, side.coverage.covered_residents);
            let share = percent(language, high, side.coverage.residents);
            format!("{} ({share})", range(words, number(low), number(high)))
        }),
        figure(&|side| number(side.coverage.covered_residents)),
    );
    row(
        &words.with("draft-figure-need", &[("unit", Arg::Text(&need_unit(words, need)))]),
        cells(&|side| {
            let share = need_share(words, side.need_served, side.need);
            format!("{} ({share})", range(words, side.need_served_low, side.need_served))
        }),
        figure(&|side| side.need_served),
    );
    row(
        &words.text("draft-figure-shared"),
        cells(&|side| range(words, size(side.shared), size(side.shared))),
        figure(&|side| size(side.shared)),
    );
    // Tenths of a month, so that two periods of a year differ by 0 and not by a rounding.
    let months = |side: &Figures| (side.project_months * 10.0).round() / 10.0;
    row(
        &words.text("draft-figure-months"),
        cells(&|side| decimal(language, months(side), 1)),
        ((months(after) - months(before)) * 10.0).round() / 10.0,
    );
    text.push('\n');
}

fn gaps(text: &mut String, words: &Words, division: &Division, need: &Need, key: &str, codes: &[MunicipalityCode]) {
    heading(text, words, key);
    if codes.is_empty() {
        let _ = writeln!(text, "{}\n", words.text("draft-memo-none"));
        return;
    }
    let residents = division.residents_of(codes);
    let n = u64::try_from(codes.len()).unwrap_or(u64::MAX);
    let weight = need.of_all(codes);
    let sums = words.with(
        "draft-memo-gap-sums",
        &[
            ("n", Arg::Count(n)),
            ("residents", Arg::Count(residents)),
            ("need", Arg::Text(&range(words, weight, weight))),
            ("unit", Arg::Text(&need_unit(words, need))),
        ],
    );
    let _ = writeln!(text, "{sums}\n\n{}\n", places(words, division, codes, NAMED));
}

fn overlaps(
    text: &mut String,
    words: &Words,
    dataset: &Dataset,
    drafted: &Drafted,
    division: &Division,
    key: &str,
    pairs: &[OverlapPair],
) {
    heading(text, words, key);
    if pairs.is_empty() {
        let _ = writeln!(text, "{}\n", words.text("draft-memo-none"));
        return;
    }
    let name = |id: &ProjectId| {
        let new = drafted.projects.values().find(|project| project.id == *id);
        line(&new.map_or_else(|| project(dataset, id), |project| project.applicant.name.clone()))
    };
    for pair in pairs.iter().take(PAIRS) {
        let _ =
            writeln!(text, "- {} – {}: {}", name(&pair.a), name(&pair.b), places(words, division, &pair.codes, NAMED));
    }
    if pairs.len() > PAIRS {
        let n = u64::try_from(pairs.len() - PAIRS).unwrap_or(u64::MAX);
        let _ = writeln!(text, "- {}", words.with("draft-more", &[("n", Arg::Count(n))]));
    }
    text.push('\n');
}

/// Words of new areas that a person should look at, and changes that do not fit.
fn open(text: &mut String, words: &Words, dataset: &Dataset, drafted: &Drafted, division: &Division) {
    heading(text, words, "draft-memo-questions");
    let mut lines: Vec<String> = Vec::new();
    for project in drafted.new.iter().filter_map(|at| drafted.projects.get(at)) {
        for term in project.area.open_terms() {
            let key = if term.is_guess() { "draft-open-guess" } else { "draft-open-words" };
            let places = places(words, division, &term.codes, NAMED);
            lines.push(words.with(
                key,
                &[
                    ("name", Arg::Text(&line(&project.name.value))),
                    ("words", Arg::Text(&line(project.area.words(term)))),
                    ("places", Arg::Text(&places)),
                ],
            ));
        }
    }
    let odd = drafted.misfits.iter().map(|misfit| line(&misfit_line(words, dataset, division, misfit)));
    lines.extend(odd);
    if lines.is_empty() {
        let _ = writeln!(text, "{}\n", words.text("draft-memo-none"));
        return;
    }
    for told in lines {
        let _ = writeln!(text, "- {told}");
    }
    text.push('\n');
}
