//! How alike are the areas of projects?
//!
//! Jaccard's index (Jaccard 1901, "Étude comparative de la distribution florale"): what two areas
//! have in common, of all that they have. Most areas of a list have nothing in common; among those
//! the nearer ones are more alike ([`Likeness::alike`]), by so little that it never outweighs a shared
//! municipality. Never does: order them; that is [`super::seriation`].

use std::collections::BTreeMap;

use super::Extent;
use crate::model::{Dataset, Division, MunicipalityCode};

/// What an area is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    /// Every municipality counts the same.
    #[default]
    Municipalities,
    /// A municipality counts as its residents at the end of 2019: the people that two projects share.
    Residents,
}

/// What nearness adds at most; less than one municipality of all that are shared.
const NEAR: f64 = 0.001;
/// Degrees apart at which two areas are not near at all: the country's length.
const FAR: f64 = 11.0;

/// Likeness of each pair of areas, `0.0..=1.0`: 0 for nothing in common, 1 for the same area.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Likeness {
    size: usize,
    /// Row by row, `size * size` values.
    values: Vec<f64>,
    /// Middle of each area: degrees north, and degrees east shortened to the same length.
    middles: Vec<Option<(f64, f64)>>,
}

impl Likeness {
    /// Likeness of each pair of `projects` (positions in `dataset.projects`); row and column `i` are
    /// the `i`-th of them. Two areas without a municipality are alike, an empty one is like no other.
    ///
    /// # Cost
    /// One step for each pair of projects in each municipality, and one for each pair of projects.
    #[must_use]
    pub fn of(dataset: &Dataset, division: &Division, projects: &[usize], extent: Extent, weight: Weight) -> Self {
        let mut inside: BTreeMap<MunicipalityCode, Vec<usize>> = BTreeMap::new();
        for (row, at) in projects.iter().enumerate() {
            let Some(area) = dataset.projects.get(*at).map(|project| &project.area) else { continue };
            let wider = area.wider.iter().filter(|_| extent == Extent::CoreAndWider);
            for code in area.core.iter().chain(wider) {
                inside.entry(*code).or_default().push(row);
            }
        }
        let size = projects.len();
        let mut whole = vec![0_u64; size];
        let mut common = vec![0_u64; size * size];
        for (code, rows) in &inside {
            let Some(municipality) = division.municipality(*code) else { continue };
            let weighs = match weight {
                Weight::Municipalities => 1,
                Weight::Residents => municipality.residents,
            };
            for (nth, row) in rows.iter().enumerate() {
                if let Some(sum) = whole.get_mut(*row) {
                    *sum += weighs;
                }
                for other in rows.iter().skip(nth + 1) {
                    if let Some(sum) = common.get_mut(row * size + other) {
                        *sum += weighs;
                    }
                }
            }
        }
        let middles = projects.iter().map(|at| middle(dataset, division, *at)).collect();
        let mut likeness = Self { size, values: vec![1.0; size * size], middles };
        let of = |row: usize| whole.get(row).copied().unwrap_or_default();
        for row in 0..size {
            for other in row + 1..size {
                let shared = common.get(row * size + other).copied().unwrap_or_default();
                likeness.set(row, other, share(shared, of(row) + of(other) - shared));
            }
        }
        likeness
    }

    /// Number of areas.
    #[must_use]
    pub fn len(&self) -> usize {
        self.size
    }

    /// `true` when there is no area.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.size == 0
    }

    /// Likeness of two areas; 0 for one that is not there.
    #[must_use]
    pub fn get(&self, row: usize, other: usize) -> f64 {
        if row >= self.size || other >= self.size {
            return 0.0;
        }
        self.values.get(row * self.size + other).copied().unwrap_or_default()
    }

    /// Likeness with a little for nearness, to order by: `0.0..=1.0 + NEAR`.
    #[must_use]
    pub fn alike(&self, row: usize, other: usize) -> f64 {
        let middle = |row: usize| self.middles.get(row).copied().flatten();
        let near = match (middle(row), middle(other)) {
            (Some(a), Some(b)) => 1.0 - ((a.0 - b.0).hypot(a.1 - b.1) / FAR).min(1.0),
            _ => 0.0,
        };
        self.get(row, other) + NEAR * near
    }

    fn set(&mut self, row: usize, other: usize, value: f64) {
        for at in [row * self.size + other, other * self.size + row] {
            if let Some(slot) = self.values.get_mut(at) {
                *slot = value;
            }
        }
    }
}

/// Middle of the name points of a project's core.
#[expect(clippy::cast_precision_loss, reason = "a few hundred municipalities")]
fn middle(dataset: &Dataset, division: &Division, at: usize) -> Option<(f64, f64)> {
    let core = &dataset.projects.get(at)?.area.core;
    let places = || core.iter().filter_map(|code| division.municipality(*code)).map(|m| m.label);
    let count = places().count();
    let (north, east) = places()
        .fold((0.0, 0.0), |(north, east), place| (north + place.lat, east + place.lon * place.lat.to_radians().cos()));
    (count > 0).then(|| (north / count as f64, east / count as f64))
}

#[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
fn share(shared: u64, all: u64) -> f64 {
    if all == 0 { 1.0 } else { shared as f64 / all as f64 }
}
