//! What does a change say in words?
//!
//! Short sentences that are true of the numbers beside them. Never does: count.

use super::{Class, PortfolioChange};
use crate::model::{Change, ChangeKind, Division};
use crate::words::{Arg, Words, integer};

/// Tells what changed, the most important first.
#[must_use]
pub fn sentences(words: &Words, division: &Division, change: &PortfolioChange) -> Vec<String> {
    let mut told = Vec::new();
    if change.classes.is_empty() {
        told.push(words.text("change-told-nobody"));
    } else if change.sum(Class::Gained).count.municipalities == 0 && change.sum(Class::Lost).count.municipalities == 0 {
        told.push(words.with("change-told-same", &[("n", municipalities(change, Class::Kept))]));
    } else {
        for (class, key) in [(Class::Gained, "change-told-gained"), (Class::Lost, "change-told-lost")] {
            let sum = change.sum(class);
            if sum.count.municipalities > 0 {
                let residents = range(words, sum.low.residents, sum.count.residents, sum.high.residents);
                told.push(
                    words.with(key, &[("n", municipalities(change, class)), ("residents", Arg::Text(&residents))]),
                );
            }
        }
        told.push(words.with("change-told-kept", &[("n", municipalities(change, Class::Kept))]));
    }
    if change.sum(Class::Paper).count.municipalities > 0 {
        told.push(words.with("change-told-paper", &[("n", municipalities(change, Class::Paper))]));
    }
    if change.years_differ() {
        let year = |year: Option<i16>| year.map_or_else(|| words.text("change-several-years"), |year| year.to_string());
        let [a, b] = change.years.map(year);
        let map = division.year.to_string();
        told.push(
            words.with("change-told-years", &[("a", Arg::Text(&a)), ("b", Arg::Text(&b)), ("map", Arg::Text(&map))]),
        );
    }
    let projects = &change.projects;
    let likely = projects.likely();
    told.push(words.with(
        "change-told-projects",
        &[
            ("new", count(projects.new.len())),
            ("ended", count(projects.ended.len())),
            ("continued", count(projects.continued.len())),
        ],
    ));
    if likely > 0 {
        told.push(words.with("change-told-likely", &[("n", count(likely))]));
    }
    told
}

/// Which of the two sides have a draft over them, by the drafts' names: that is no document.
#[must_use]
pub fn drafted(words: &Words, drafts: [Option<&str>; 2]) -> Option<String> {
    let (key, name, other) = match drafts {
        [None, None] => return None,
        [Some(a), None] => ("change-told-draft-a", a, ""),
        [None, Some(b)] => ("change-told-draft-b", b, ""),
        [Some(a), Some(b)] if a == b => ("change-told-draft-both", a, ""),
        [Some(a), Some(b)] => ("change-told-drafts", a, b),
    };
    Some(words.with(key, &[("name", Arg::Text(name)), ("other", Arg::Text(other))]))
}

/// One change of the division in words.
#[must_use]
pub fn cause(words: &Words, division: &Division, change: &Change) -> String {
    let name = |code| {
        let unit = division.municipality(code);
        unit.map_or_else(|| change.old_name.clone(), |unit| unit.names.get(words.language()).to_owned())
    };
    let year = change.year.to_string();
    let into = name(change.new_code);
    let unit = |written: &str| written.split_once(' ').map_or_else(|| written.to_owned(), |(_, name)| name.to_owned());
    let (from, to) = (unit(&change.old_unit), unit(&change.new_unit));
    let key = match change.kind {
        ChangeKind::Merger => "change-paper-merger",
        ChangeKind::Region => "change-paper-region",
        ChangeKind::SubRegion => "change-paper-sub-region",
        ChangeKind::Name => "change-paper-name",
    };
    let old = if change.kind == ChangeKind::Merger { change.old_name.clone() } else { name(change.code_2020) };
    let args = [
        ("name", Arg::Text(&old)),
        ("into", Arg::Text(&into)),
        ("from", Arg::Text(&from)),
        ("to", Arg::Text(&to)),
        ("year", Arg::Text(&year)),
    ];
    words.with(key, &args)
}

/// `1 000`, or `900–1 200` where guesses could change it.
pub(super) fn range(words: &Words, low: u64, count: u64, high: u64) -> String {
    let written = |n| integer(words.language(), n);
    if low == high { written(count) } else { format!("{}–{}", written(low), written(high)) }
}

fn municipalities(change: &PortfolioChange, class: Class) -> Arg<'static> {
    count(change.sum(class).count.municipalities)
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(u64::try_from(n).unwrap_or(u64::MAX))
}
