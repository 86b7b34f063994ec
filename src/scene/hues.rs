//! Which hue does a project get, so that neighbors never share one?
//!
//! Works by municipalities and not by pairs of projects: a list of ten thousand long areas has a
//! hundred million pairs, and three hundred municipalities.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::boundaries::Boundaries;
use crate::model::{Dataset, MunicipalityCode, Project};

/// Number of hues.
pub const HUES: usize = 6;
/// Up to so many projects neighbors are counted each once; beyond, as often as they meet, which
/// decides ties nearly the same way and needs no pairs.
const EXACT: usize = 1000;

/// A hue number, `0..HUES`, for each project by position.
///
/// Neighboring or overlapping areas (core and wider) never share one as long as six are enough:
/// DSATUR, Brélaz 1979 — the project with the most hues around it first, then the one with the
/// most neighbors, then the first of the document; of the free hues the one least used so far.
/// Computed of the whole dataset, so that a project keeps its hue while filters change.
#[must_use]
pub fn hues(dataset: &Dataset, boundaries: &Boundaries) -> Vec<usize> {
    let areas: Vec<BTreeSet<MunicipalityCode>> = dataset.projects.iter().map(area).collect();
    let reaches: Vec<BTreeSet<MunicipalityCode>> = areas
        .iter()
        .map(|area| area.iter().flat_map(|code| boundaries.neighbors(*code)).chain(area).copied().collect())
        .collect();
    let inside = by_municipality(&areas);
    let near = by_municipality(&reaches);
    let degrees: Vec<usize> =
        reaches.iter().enumerate().map(|(at, reach)| degree(at, reach, &inside, areas.len())).collect();

    let mut given: Vec<Option<usize>> = vec![None; areas.len()];
    // Bits of the hues around each project, and of those inside each municipality.
    let mut around = vec![0_u8; areas.len()];
    let mut used_in: BTreeMap<MunicipalityCode, u8> = BTreeMap::new();
    let mut used = [0_usize; HUES];
    let rank = |at: usize, around: &[u8]| {
        let hues = around.get(at).copied().unwrap_or(0).count_ones();
        (hues, degrees.get(at).copied().unwrap_or(0), Reverse(at))
    };
    let mut waiting: BTreeSet<(u32, usize, Reverse<usize>)> = (0..areas.len()).map(|at| rank(at, &around)).collect();
    while let Some((_, _, Reverse(next))) = waiting.pop_last() {
        let taken = around.get(next).copied().unwrap_or(0);
        let is_taken = |hue: usize| taken >> hue & 1 == 1;
        // With more than six projects around one another some pair must share; the least used then.
        let all_taken = (0..HUES).all(is_taken);
        let free = (0..HUES).filter(|hue| all_taken || !is_taken(*hue));
        let hue = free.min_by_key(|hue| (used.get(*hue).copied(), *hue)).unwrap_or(0);
        if let (Some(slot), Some(count)) = (given.get_mut(next), used.get_mut(hue)) {
            *slot = Some(hue);
            *count += 1;
        }
        for code in areas.get(next).into_iter().flatten() {
            let bits = used_in.entry(*code).or_default();
            if *bits >> hue & 1 == 1 {
                continue;
            }
            *bits |= 1 << hue;
            for other in near.get(code).into_iter().flatten().copied() {
                let (Some(bits), Some(None)) = (around.get(other).copied(), given.get(other)) else { continue };
                if bits >> hue & 1 == 0 {
                    waiting.remove(&rank(other, &around));
                    if let Some(slot) = around.get_mut(other) {
                        *slot |= 1 << hue;
                    }
                    waiting.insert(rank(other, &around));
                }
            }
        }
    }
    given.into_iter().map(Option::unwrap_or_default).collect()
}

fn area(project: &Project) -> BTreeSet<MunicipalityCode> {
    project.area.core.iter().chain(&project.area.wider).copied().collect()
}

/// Projects by municipality, ascending.
fn by_municipality(areas: &[BTreeSet<MunicipalityCode>]) -> BTreeMap<MunicipalityCode, Vec<usize>> {
    let mut projects: BTreeMap<MunicipalityCode, Vec<usize>> = BTreeMap::new();
    for (at, area) in areas.iter().enumerate() {
        for code in area {
            projects.entry(*code).or_default().push(at);
        }
    }
    projects
}

/// Number of projects whose area meets a reach, without the project itself.
fn degree(
    at: usize,
    reach: &BTreeSet<MunicipalityCode>,
    inside: &BTreeMap<MunicipalityCode, Vec<usize>>,
    projects: usize,
) -> usize {
    let lists = reach.iter().filter_map(|code| inside.get(code));
    if projects > EXACT {
        return lists.map(Vec::len).sum();
    }
    let all: BTreeSet<usize> = lists.flatten().copied().collect();
    all.len() - usize::from(all.contains(&at))
}
