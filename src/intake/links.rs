//! Which projects of different documents are the same one, going on from year to year? Proposals.

use std::collections::BTreeMap;

use crate::model::Dataset;

/// Names at least so alike, in thousandths.
const ALIKE: f64 = 0.8;
/// An applicant with more projects than this is no help in telling them apart.
const MOST: usize = 200;

/// Pairs of positions in `dataset.projects`, the earlier document's first: the same applicant and a
/// like name. A proposal until a person accepts it.
#[must_use]
pub fn links(dataset: &Dataset) -> Vec<(usize, usize)> {
    if dataset.sources.len() < 2 {
        return Vec::new();
    }
    let mut by_applicant: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, project) in dataset.projects.iter().enumerate() {
        if !project.applicant.name.is_empty() {
            by_applicant.entry(plain(&project.applicant.name)).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for group in by_applicant.into_values().filter(|group| group.len() <= MOST) {
        for (at, first) in group.iter().enumerate() {
            for second in group.iter().skip(at + 1) {
                if alike(dataset, *first, *second) {
                    pairs.push((*first, *second));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

fn alike(dataset: &Dataset, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (dataset.projects.get(a), dataset.projects.get(b)) else { return false };
    let (first, second) = (plain(&a.name.value), plain(&b.name.value));
    a.origin.document != b.origin.document
        && !first.is_empty()
        && strsim::normalized_damerau_levenshtein(&first, &second) >= ALIKE
}

/// Letters and single spaces: years and numbers of a name change from call to call.
fn plain(text: &str) -> String {
    let letters: String =
        text.to_lowercase().chars().map(|letter| if letter.is_alphabetic() { letter } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
