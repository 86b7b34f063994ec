//! Which hue does a project get, so that neighbors never share one?

use std::collections::BTreeSet;

use crate::boundaries::Boundaries;
use crate::model::{Dataset, MunicipalityCode, Project};

/// Number of hues.
pub const HUES: usize = 6;

/// A hue number, `0..HUES`, for each project by position.
///
/// Neighboring or overlapping areas (core and wider) never share one as long as six are enough:
/// DSATUR, Brélaz 1979 — the project with the most hues around it first, then the one with the
/// most neighbors, then the first of the document; of the free hues the one least used so far.
/// Computed of the whole dataset, so that a project keeps its hue while filters change.
#[must_use]
pub fn hues(dataset: &Dataset, boundaries: &Boundaries) -> Vec<usize> {
    let areas: Vec<BTreeSet<MunicipalityCode>> = dataset.projects.iter().map(area).collect();
    let reach: Vec<BTreeSet<MunicipalityCode>> = areas
        .iter()
        .map(|area| area.iter().flat_map(|code| boundaries.neighbors(*code)).chain(area).copied().collect())
        .collect();
    let neighbors: Vec<Vec<usize>> = reach
        .iter()
        .enumerate()
        .map(|(at, near)| {
            let meets = |other: &usize| *other != at && areas.get(*other).is_some_and(|area| !area.is_disjoint(near));
            (0..areas.len()).filter(meets).collect()
        })
        .collect();
    let mut given: Vec<Option<usize>> = vec![None; areas.len()];
    let mut used = [0_usize; HUES];
    for _ in 0..areas.len() {
        let around = |at: usize| -> BTreeSet<usize> {
            neighbors.get(at).into_iter().flatten().filter_map(|near| given.get(*near).copied().flatten()).collect()
        };
        let next = (0..areas.len())
            .filter(|at| given.get(*at).is_some_and(Option::is_none))
            .max_by_key(|at| (around(*at).len(), neighbors.get(*at).map_or(0, Vec::len), std::cmp::Reverse(*at)));
        let Some(next) = next else { break };
        let taken = around(next);
        // With more than six projects around one another some pair must share; the least used then.
        let free = (0..HUES).filter(|hue| !taken.contains(hue));
        let any = (0..HUES).filter(|_| taken.len() >= HUES);
        let hue = free.chain(any).min_by_key(|hue| (used.get(*hue).copied(), *hue)).unwrap_or(0);
        if let (Some(slot), Some(count)) = (given.get_mut(next), used.get_mut(hue)) {
            *slot = Some(hue);
            *count += 1;
        }
    }
    given.into_iter().map(Option::unwrap_or_default).collect()
}

fn area(project: &Project) -> BTreeSet<MunicipalityCode> {
    project.area.core.iter().chain(&project.area.wider).copied().collect()
}
