//! What does a difference say in words?
//!
//! One to three short sentences that are true of the numbers beside them. Never does: count.

use std::collections::BTreeSet;

use super::records::same_record;
use super::{Difference, Footprint};
use crate::model::{Dataset, Division, MunicipalityCode, Project};
use crate::words::{Arg, Words};

/// Names that are told one by one; of more their number is told.
const NAMES: usize = 3;

/// A sentence, and the part of it that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The whole sentence.
    pub text: String,
    /// What stands out in it, as it stands there; `""` for nothing.
    pub strong: String,
}

impl Sentence {
    fn plain(text: String) -> Self {
        Self { text, strong: String::new() }
    }
}

/// Tells what two choices of projects have in common, and what not. `datasets` are what the positions of
/// either side are of: one and the same, or one with a draft over it.
#[must_use]
pub fn told(
    words: &Words,
    datasets: [&Dataset; 2],
    division: &Division,
    difference: &Difference,
    [a, b]: [&Footprint; 2],
) -> Vec<Sentence> {
    let (only_a, both, only_b) = (
        difference.only_a.count.municipalities,
        difference.both.count.municipalities,
        difference.only_b.count.municipalities,
    );
    let counted = |key: &str, n: usize| Sentence::plain(words.with(key, &[("n", count(n))]));
    let plain = |key: &str| Sentence::plain(words.text(key));
    match (only_a, both, only_b) {
        (0, 0, 0) => return vec![plain("compare-told-nothing")],
        (0, 0, _) => return vec![plain("compare-told-nothing-a")],
        (_, 0, 0) => return vec![plain("compare-told-nothing-b")],
        (0, n, 0) => {
            let through = through(words, datasets, &difference.both.municipalities, [a, b]);
            return vec![counted("compare-told-same", n), through];
        }
        (_, 0, _) => return vec![plain("compare-told-apart")],
        _ => {}
    }
    let shared = &difference.both.municipalities;
    let (regions, rest) = whole_regions(division, shared);
    let name = |names: &crate::model::Names| names.get(words.language()).to_owned();
    let region_names: Vec<String> =
        regions.iter().filter_map(|code| division.regions.get(code)).map(|region| name(&region.names)).collect();
    let rest_names: Vec<String> =
        rest.iter().filter_map(|code| division.municipality(*code)).map(|m| name(&m.names)).collect();
    let mut sentences = Vec::new();
    let named = |key: &str, names: &[String]| {
        let list = list(words, names);
        let text = words.with(key, &[("names", Arg::Text(&list)), ("n", count(names.len()))]);
        Sentence { text, strong: list }
    };
    if region_names.is_empty() || region_names.len() > NAMES {
        sentences.push(match rest_names.len() {
            n if n <= NAMES && region_names.is_empty() => named("compare-told-both", &rest_names),
            _ => counted("compare-told-both-count", shared.len()),
        });
        sentences.push(through(words, datasets, shared, [a, b]));
    } else {
        sentences.push(named("compare-told-both", &region_names));
        sentences.push(through(words, datasets, shared, [a, b]));
        sentences.push(match rest_names.len() {
            0 => plain("compare-told-no-other"),
            n if n <= NAMES => named("compare-told-also", &rest_names),
            n => counted("compare-told-also-count", n),
        });
    }
    if only_a == 0 {
        sentences.push(plain("compare-told-a-in-b"));
    } else if only_b == 0 {
        sentences.push(plain("compare-told-b-in-a"));
    }
    sentences
}

/// Regions of which every municipality is among `codes`, and the codes in no such region.
fn whole_regions(
    division: &Division,
    codes: &[MunicipalityCode],
) -> (Vec<crate::model::RegionCode>, Vec<MunicipalityCode>) {
    let whole: Vec<_> = division
        .regions
        .values()
        .filter(|region| {
            !region.municipalities.is_empty() && region.municipalities.iter().all(|code| codes.contains(code))
        })
        .map(|region| region.code)
        .collect();
    let rest = codes
        .iter()
        .copied()
        .filter(|code| division.municipality(*code).is_none_or(|m| !whole.contains(&m.region)))
        .collect();
    (whole, rest)
}

/// Through which projects both sides reach what they share: told when it is one and the same
/// project, else how many on each side.
fn through(words: &Words, datasets: [&Dataset; 2], shared: &[MunicipalityCode], [a, b]: [&Footprint; 2]) -> Sentence {
    let [in_a, in_b] = [(a, datasets[0]), (b, datasets[1])].map(|(side, dataset)| -> Vec<&Project> {
        let reached = shared.iter().filter_map(|code| side.municipalities.get(code));
        let all: BTreeSet<usize> = reached.flat_map(|standing| standing.projects.iter().copied()).collect();
        all.into_iter().filter_map(|at| dataset.projects.get(at)).collect()
    });
    let same = in_a.len() == in_b.len() && in_a.iter().zip(&in_b).all(|(one, other)| same_record(one, other));
    match in_a.as_slice() {
        [one] if same => {
            let project = &one.applicant.name;
            let text = words.with("compare-told-through-one", &[("project", Arg::Text(project))]);
            Sentence { text, strong: project.clone() }
        }
        all if same => Sentence::plain(words.with("compare-told-through-same", &[("n", count(all.len()))])),
        _ => {
            let args = [("a", count(in_a.len())), ("b", count(in_b.len()))];
            Sentence::plain(words.with("compare-told-through", &args))
        }
    }
}

/// Names in a row, the last one joined by "and".
fn list(words: &Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            words.with("compare-and", &[("first", Arg::Text(&first.join(", "))), ("last", Arg::Text(last))])
        }
    }
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(u64::try_from(n).unwrap_or(u64::MAX))
}
