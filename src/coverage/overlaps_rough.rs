//! Which pairs of a long list are heavy enough to be looked at?
//!
//! One project after another is compared with all later ones, a bit for each: whether two cores meet, a
//! core and a wider area, or two wider areas. That counts the pairs. Which may be among the heaviest
//! follows from the residents: who lacks a place without which the rest cannot weigh enough, or shares
//! none of the large ones, is none of them. Only the others are counted in full. The projects with the
//! most residents come first, so that what is enough is known early. Never does: decide the order of pairs.

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
    /// Keeps a pair if it is heavy enough.
    pub(super) fn put(&mut self, pair: Pair) {
        if self.floor.is_none_or(|floor| pair.order(&floor).is_lt()) {
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

/// The projects of a place.
#[derive(Debug)]
struct Projects {
    core: FixedBitSet,
    wider: FixedBitSet,
    any: FixedBitSet,
}

/// How often those who have a place are told from those who lack it.
const SPLITS: u32 = 2;

/// By place the projects that have it.
#[derive(Debug)]
pub(super) struct PlaceBits(Vec<Projects>);

impl PlaceBits {
    pub(super) fn of(places: &[Place], projects: usize) -> Self {
        let bits = |list: &[u32]| {
            let mut bits = FixedBitSet::with_capacity(projects);
            // A position behind the last project is none.
            bits.extend(list.iter().map(|at| position(*at)).filter(|at| *at < projects));
            bits
        };
        let one = |place: &Place| {
            let (core, wider) = (bits(&place.core), bits(&place.wider));
            let mut any = core.clone();
            any.union_with(&wider);
            Projects { core, wider, any }
        };
        Self(places.iter().map(one).collect())
    }
}

/// Bits of a word of a bit set, a power of two.
const BITS: usize = 1 << fixedbitset::Block::BITS.ilog2();

/// Adds the bits from a position on, and those before it in its word.
fn add_from(all: &mut FixedBitSet, more: &FixedBitSet, from: usize) {
    let word = from / BITS;
    let (all, more) = (all.as_mut_slice().get_mut(word..), more.as_slice().get(word..));
    for (all, more) in all.unwrap_or_default().iter_mut().zip(more.unwrap_or_default()) {
        *all |= more;
    }
}

/// A place's residents, and the projects that have it.
type Weighed<'a> = (u64, &'a FixedBitSet);

/// Projects from a position on, and some before it, that may have enough residents in some of the places;
/// `None` for nobody. The largest place comes first, `all` are the residents of all of them. Those who have
/// the largest are told from those who lack it so many times; then who has any of the large ones is taken.
fn enough(at: usize, places: &[Weighed<'_>], all: u64, least: u64, splits: u32) -> Option<FixedBitSet> {
    let ((residents, bits), rest) = places.split_first().filter(|_| all >= least)?;
    let others = all - residents;
    let needed = others < least;
    if !needed && splits == 0 {
        // The smallest places, together below what is enough, help nobody.
        let mut found = FixedBitSet::with_capacity(bits.len());
        let mut left = all;
        for (residents, bits) in places {
            if left < least {
                break;
            }
            add_from(&mut found, bits, at);
            left -= residents;
        }
        return Some(found);
    }
    let splits = if needed { splits } else { splits - 1 };
    let with = if *residents >= least {
        Some(FixedBitSet::clone(bits))
    } else {
        enough(at, rest, others, least - residents, splits).map(|mut found| {
            found.intersect_with(bits);
            found
        })
    };
    let without = enough(at, rest, others, least, splits);
    match (with, without) {
        (Some(mut with), Some(without)) => {
            with.union_with(&without);
            Some(with)
        }
        (with, without) => with.or(without),
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
        let projects = |number: &u16| self.bits.0.get(usize::from(*number));
        for there in footprint.core.iter().filter_map(projects) {
            add_from(&mut self.core_core, &there.core, at);
            add_from(&mut self.core_wider, &there.wider, at);
        }
        for there in footprint.wider.iter().filter_map(projects) {
            add_from(&mut self.core_wider, &there.core, at);
            add_from(&mut self.wider_wider, &there.wider, at);
        }
        let kinds = [&mut self.core_core, &mut self.core_wider, &mut self.wider_wider];
        for bits in kinds {
            bits.remove_range(..at + 1);
            self.any.union_with(bits);
        }
        tally.add(PairTally {
            pairs: self.any.count_ones(at + 1..),
            core_core: self.core_core.count_ones(at + 1..),
            core_wider: self.core_wider.count_ones(at + 1..),
            wider_wider: self.wider_wider.count_ones(at + 1..),
        });
    }

    /// Of the project that was counted last: later ones with which it may share as much as the floor.
    pub(super) fn heavy(&self, at: usize, footprint: &Footprint, floor: Option<Pair>) -> FixedBitSet {
        let Some(floor) = floor else { return self.any.clone() };
        let least = floor.residents();
        let mut found = self.as_large(at, footprint, least);
        if floor.core_core() > 0 {
            found.intersect_with(&self.core_core);
        } else {
            // Two cores weigh more than any residents.
            found.union_with(&self.core_core);
            found.intersect_with(&self.any);
        }
        found
    }

    /// Projects, and maybe earlier ones, whose places may be enough for so many shared residents.
    fn as_large(&self, at: usize, footprint: &Footprint, least: u64) -> FixedBitSet {
        let there = footprint.core.iter().chain(&footprint.wider).map(|number| usize::from(*number));
        let mut places: Vec<Weighed<'_>> = there
            .filter_map(|number| Some((self.places.get(number)?.residents, &self.bits.0.get(number)?.any)))
            .collect();
        places.sort_unstable_by_key(|(residents, _)| std::cmp::Reverse(*residents));
        let all = places.iter().map(|(residents, _)| residents).sum();
        enough(at, &places, all, least, SPLITS).unwrap_or_else(|| FixedBitSet::with_capacity(self.any.len()))
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
