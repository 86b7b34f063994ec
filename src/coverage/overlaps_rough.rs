//! Which pairs of a long list are heavy enough to be looked at?
//!
//! One project after another is compared with all later ones, a bit for each: whether two cores meet, a
//! core and a wider area, or two wider areas. That counts the pairs. Which may be among the heaviest
//! follows from the residents: who shares none of the large places cannot weigh enough. Only these are
//! counted in full. Never does: decide the order of pairs.

use fixedbitset::FixedBitSet;

use super::overlaps::{Footprint, MOST_PAIRS, Pair, PairTally, Place, Shared, position};

/// The heaviest pairs so far.
#[derive(Debug, Default)]
pub(super) struct Held {
    pairs: Vec<Pair>,
    /// The least of them once there are enough.
    pub(super) floor: Option<Pair>,
}

impl Held {
    /// Keeps a pair if it is heavy enough. Pairs come in the order of the projects: an equal one that
    /// comes later stands behind.
    pub(super) fn put(&mut self, pair: Pair) {
        if self.floor.is_none_or(|floor| floor.shared.weight() < pair.shared.weight()) {
            self.pairs.push(pair);
            if self.pairs.len() >= 2 * MOST_PAIRS {
                self.cut();
            }
        }
    }

    fn cut(&mut self) {
        self.pairs.select_nth_unstable_by(MOST_PAIRS.saturating_sub(1), Pair::order);
        self.pairs.truncate(MOST_PAIRS);
        self.floor = self.pairs.last().copied();
    }

    /// The heaviest pairs in any order.
    pub(super) fn pairs(mut self) -> Vec<Pair> {
        if self.pairs.len() > MOST_PAIRS {
            self.cut();
        }
        self.pairs
    }
}

/// By place the projects that have it in their core, and in their wider area.
#[derive(Debug)]
pub(super) struct PlaceBits(Vec<[FixedBitSet; 2]>);

impl PlaceBits {
    pub(super) fn of(places: &[Place], projects: usize) -> Self {
        let bits = |list: &[u32]| {
            let mut bits = FixedBitSet::with_capacity(projects);
            // A position behind the last project is none.
            bits.extend(list.iter().map(|at| position(*at)).filter(|at| *at < projects));
            bits
        };
        Self(places.iter().map(|place| [bits(&place.core), bits(&place.wider)]).collect())
    }
}

/// What one project shares with the later ones, a bit for each.
#[derive(Debug)]
pub(super) struct Roughly<'a> {
    places: &'a [Place],
    bits: &'a PlaceBits,
    core_core: FixedBitSet,
    core_wider: FixedBitSet,
    wider_wider: FixedBitSet,
    any: FixedBitSet,
    /// By place: 2 in the core of the marked project, 1 in its wider area, else 0.
    marks: Vec<u32>,
}

impl<'a> Roughly<'a> {
    pub(super) fn new(places: &'a [Place], bits: &'a PlaceBits, projects: usize) -> Self {
        let empty = FixedBitSet::with_capacity(projects);
        Self {
            places,
            bits,
            core_core: empty.clone(),
            core_wider: empty.clone(),
            wider_wider: empty.clone(),
            any: empty,
            marks: vec![0; places.len()],
        }
    }

    /// Counts the pairs of a project with later ones.
    pub(super) fn count(&mut self, at: usize, footprint: &Footprint, tally: &mut PairTally) {
        for bits in [&mut self.core_core, &mut self.core_wider, &mut self.wider_wider, &mut self.any] {
            bits.clear();
        }
        for [core, wider] in footprint.core.iter().filter_map(|number| self.bits.0.get(usize::from(*number))) {
            self.core_core.union_with(core);
            self.core_wider.union_with(wider);
        }
        for [core, wider] in footprint.wider.iter().filter_map(|number| self.bits.0.get(usize::from(*number))) {
            self.core_wider.union_with(core);
            self.wider_wider.union_with(wider);
        }
        let kinds = [&mut self.core_core, &mut self.core_wider, &mut self.wider_wider];
        for bits in kinds {
            bits.remove_range(..at + 1);
            self.any.union_with(bits);
        }
        tally.add(PairTally {
            pairs: self.any.count_ones(..),
            core_core: self.core_core.count_ones(..),
            core_wider: self.core_wider.count_ones(..),
            wider_wider: self.wider_wider.count_ones(..),
        });
    }

    /// Of the project that was counted last: later ones with which it may share more than the floor.
    pub(super) fn heavy(&self, footprint: &Footprint, floor: Option<Pair>) -> FixedBitSet {
        let Some(floor) = floor else { return self.any.clone() };
        let is_core = floor.core_core() > 0;
        let mut large: Vec<&u16> = footprint.core.iter().chain(&footprint.wider).collect();
        let residents = |number: &u16| self.places.get(usize::from(*number)).map_or(0, |place| place.residents);
        large.sort_unstable_by_key(|number| residents(number));
        // The smallest places, together below the floor, make no pair heavy.
        let mut small = 0;
        let mut found = FixedBitSet::with_capacity(self.any.len());
        for number in large {
            small += residents(number);
            if small < floor.residents() {
                continue;
            }
            for bits in self.bits.0.get(usize::from(*number)).into_iter().flatten() {
                found.union_with(bits);
            }
        }
        if is_core {
            found.intersect_with(&self.core_core);
        } else {
            // Two cores weigh more than any residents.
            found.union_with(&self.core_core);
            found.intersect_with(&self.any);
        }
        found
    }

    /// Marks where a project is, or takes the marks away.
    pub(super) fn mark(&mut self, footprint: &Footprint, on: bool) {
        for (numbers, mark) in [(&footprint.core, 2), (&footprint.wider, 1)] {
            for number in numbers {
                if let Some(slot) = self.marks.get_mut(usize::from(*number)) {
                    *slot = if on { mark } else { 0 };
                }
            }
        }
    }

    /// What another project shares with the marked one, in full.
    pub(super) fn shared(&self, other: &Footprint) -> Shared {
        let mut shared = Shared::default();
        for (numbers, less) in [(&other.core, 0), (&other.wider, 1)] {
            for number in numbers.iter().map(|number| usize::from(*number)) {
                if let (Some(mark @ 1..), Some(place)) = (self.marks.get(number).copied(), self.places.get(number)) {
                    shared.add(Shared::one(place.residents, mark - less));
                }
            }
        }
        shared
    }
}
