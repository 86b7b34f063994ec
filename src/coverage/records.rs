//! Which projects of two datasets are one record?
//!
//! The same documents may be read twice, narrowed, or have a draft over them: a record is known by its id
//! and place. Never does: find likely matches between different documents.

use super::draft::is_new;
use crate::model::{Dataset, Project};

/// `true` for one record of the same documents, each time with a draft over it or without; and for
/// projects that drafts brought when nothing tells them apart: two drafts may call theirs by one id.
pub(super) fn same_record(a: &Project, b: &Project) -> bool {
    a.id == b.id && a.origin == b.origin && (!is_new(a) || a == b)
}

/// `true` for the same documents, byte by byte, whatever is narrowed or lies over them.
pub(super) fn of_one_reading(a: &Dataset, b: &Dataset) -> bool {
    let sums = |dataset: &Dataset| dataset.sources.iter().map(|source| source.sha256.clone()).collect::<Vec<_>>();
    let (of_a, of_b) = (sums(a), sums(b));
    std::ptr::eq(a, b) || (of_a == of_b && !of_a.is_empty() && of_a.iter().all(|sum| !sum.is_empty()))
}

/// Tells of a position in either dataset whether they are one record.
pub fn one_record([a, b]: [&Dataset; 2]) -> impl Fn(usize, usize) -> bool {
    let one_reading = of_one_reading(a, b);
    move |in_a, in_b| {
        let pair = a.projects.get(in_a).zip(b.projects.get(in_b));
        one_reading && pair.is_some_and(|(one, other)| same_record(one, other))
    }
}
