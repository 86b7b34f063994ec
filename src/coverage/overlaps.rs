//! Where do two projects reach the same municipality?
//!
//! Every pair of projects that share anything, with counts; the municipalities themselves are looked
//! up for a pair that is asked for. Of a long list the pairs that weigh most are held, all are counted,
//! and [`Overlaps::each`] goes through every one. Never does: read documents; say that an overlap is bad.

use std::collections::BTreeMap;
use std::thread;

use super::Coverage;
use super::overlaps_rough::{Held, PlaceBits, Roughly};
use crate::model::{Dataset, Division, MunicipalityCode};

/// At most so many pairs are held in order; the rest are counted.
pub const MOST_PAIRS: usize = 20_000;

/// Below so many projects one thread is done before another has begun.
const FEW: usize = 512;
/// A project's pairs are looked at one by one up to this part of all projects.
const FEW_HEAVY: usize = 40;

/// What two projects share, as counts.
///
/// # Units
/// Numbers of municipalities, and residents of all of them at the end of 2019.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// Position of the earlier project.
    pub a: usize,
    /// Position of the later one.
    pub b: usize,
    pub(super) shared: Shared,
}

/// Three counts and a sum in one word, so that a municipality adds to all of them at once. From the
/// lowest bit: wider/wider, core/wider, core/core in ten bits each, residents above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Shared(u64);

const FIELD: u32 = 10;
const MASK: u64 = (1 << FIELD) - 1;

impl Shared {
    pub(super) fn one(residents: u64, field: u32) -> Self {
        Self(residents << (3 * FIELD) | 1 << (field * FIELD))
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 += other.0;
    }

    fn field(self, field: u32) -> usize {
        usize::try_from(self.0 >> (field * FIELD) & MASK).unwrap_or_default()
    }

    pub(super) fn residents(self) -> u64 {
        self.0 >> (3 * FIELD)
    }

    /// Two cores come first, then the residents.
    pub(super) fn weight(self) -> (bool, u64) {
        (self.field(2) > 0, self.0)
    }
}

impl Pair {
    /// Municipalities in both cores.
    #[must_use]
    pub fn core_core(self) -> usize {
        self.shared.field(2)
    }

    /// Municipalities in one's core and the other's wider area.
    #[must_use]
    pub fn core_wider(self) -> usize {
        self.shared.field(1)
    }

    /// Municipalities in both wider areas.
    #[must_use]
    pub fn wider_wider(self) -> usize {
        self.shared.field(0)
    }

    /// Residents of all of these.
    #[must_use]
    pub fn residents(self) -> u64 {
        self.shared.residents()
    }

    /// The heaviest first; equal ones in the order of the projects.
    #[must_use]
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        other.shared.weight().cmp(&self.shared.weight()).then_with(|| (self.a, self.b).cmp(&(other.a, other.b)))
    }
}

/// Numbers of pairs, by what they share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PairTally {
    /// Pairs that share anything.
    pub pairs: usize,
    /// Pairs with a municipality in both cores.
    pub core_core: usize,
    /// Pairs with a municipality in one's core and the other's wider area.
    pub core_wider: usize,
    /// Pairs with a municipality in both wider areas.
    pub wider_wider: usize,
}

impl PairTally {
    fn count(&mut self, pair: Pair, on: bool) {
        let add = |count: &mut usize, is: bool| {
            *count = if on { count.saturating_add(usize::from(is)) } else { count.saturating_sub(usize::from(is)) };
        };
        add(&mut self.pairs, true);
        add(&mut self.core_core, pair.core_core() > 0);
        add(&mut self.core_wider, pair.core_wider() > 0);
        add(&mut self.wider_wider, pair.wider_wider() > 0);
    }

    pub(super) fn add(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.core_core += other.core_core;
        self.core_wider += other.core_wider;
        self.wider_wider += other.wider_wider;
    }
}

/// The projects of one municipality.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) residents: u64,
    /// Ascending.
    pub(super) core: Vec<u32>,
    /// Ascending.
    pub(super) wider: Vec<u32>,
}

/// Where a project is, as the places' numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Footprint {
    pub(super) core: Vec<u16>,
    pub(super) wider: Vec<u16>,
}

/// Every pair of the counted projects.
#[derive(Debug, Clone, Default)]
pub struct Overlaps {
    places: Vec<Place>,
    footprints: Vec<Footprint>,
    /// The heaviest pairs, in order.
    pairs: Vec<Pair>,
    /// Numbers of all pairs.
    pub tally: PairTally,
}

impl Overlaps {
    /// All pairs of the projects that a coverage counts; `projects` is how many the dataset has.
    #[must_use]
    pub fn of(coverage: &Coverage, division: &Division, projects: usize) -> Self {
        let mut overlaps = Self { footprints: vec![Footprint::default(); projects], ..Self::default() };
        for (number, (code, served)) in (0_u16..).zip(&coverage.municipalities) {
            let residents = division.municipality(*code).map_or(0, |municipality| municipality.residents);
            let list = |all: &[usize]| all.iter().filter_map(|at| u32::try_from(*at).ok()).collect();
            overlaps.places.push(Place { residents, core: list(&served.core), wider: list(&served.wider) });
            for at in &served.core {
                if let Some(footprint) = overlaps.footprints.get_mut(*at) {
                    footprint.core.push(number);
                }
            }
            for at in &served.wider {
                if let Some(footprint) = overlaps.footprints.get_mut(*at) {
                    footprint.wider.push(number);
                }
            }
        }
        overlaps.compare_all();
        overlaps
    }

    /// Pairs in order, the heaviest first: those with two cores, then by residents. At most
    /// [`MOST_PAIRS`], give or take those that were switched since; [`Self::tally`] counts all.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// `true` when every pair is held.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.pairs.len() == self.tally.pairs
    }

    fn compare_all(&mut self) {
        // Rows are dealt out in turn: each hand has long and short ones.
        let hands = if self.footprints.len() < FEW { 1 } else { thread::available_parallelism().map_or(1, Into::into) };
        let this = &*self;
        let order = &this.largest_first();
        let bits = &PlaceBits::of(&this.places, this.footprints.len());
        let parts: Vec<(PairTally, Vec<Pair>)> = thread::scope(|scope| {
            let rest: Vec<_> =
                (1..hands).map(|hand| scope.spawn(move || this.compare(bits, order, hand, hands))).collect();
            let first = this.compare(bits, order, 0, hands);
            // A thread that ended early has no answer to give: its rows are gone through here.
            let joined = (1..)
                .zip(rest)
                .map(|(hand, part)| part.join().unwrap_or_else(|_| this.compare(bits, order, hand, hands)));
            std::iter::once(first).chain(joined).collect()
        });
        let (mut tally, mut held) = (PairTally::default(), Vec::new());
        for (part, pairs) in parts {
            tally.add(part);
            held.extend(pairs);
        }
        // The order has no equals: the heaviest of all are among the heaviest of each part.
        held.sort_unstable_by(Pair::order);
        held.truncate(MOST_PAIRS);
        (self.pairs, self.tally) = (held, tally);
    }

    /// The projects, those that reach the most residents first.
    fn largest_first(&self) -> Vec<usize> {
        let residents = |footprint: &Footprint| -> u64 {
            let there = footprint.core.iter().chain(&footprint.wider);
            there.filter_map(|number| self.places.get(usize::from(*number))).map(|place| place.residents).sum()
        };
        let mut order: Vec<(u64, usize)> =
            self.footprints.iter().enumerate().map(|(at, footprint)| (residents(footprint), at)).collect();
        order.sort_unstable_by_key(|(residents, at)| (std::cmp::Reverse(*residents), *at));
        order.into_iter().map(|(_, at)| at).collect()
    }

    /// The pairs of every so manieth project with a later one: counted, and the heaviest of them.
    fn compare(&self, bits: &PlaceBits, order: &[usize], first: usize, step: usize) -> (PairTally, Vec<Pair>) {
        let (mut tally, mut held) = (PairTally::default(), Held::default());
        let mut rough = Roughly::new(&self.places, bits, self.footprints.len());
        let mut row = vec![Shared::default(); self.footprints.len()];
        for at in order.iter().copied().skip(first).step_by(step) {
            let Some(one) = self.footprints.get(at) else { continue };
            rough.count(at, one, &mut tally);
            let heavy = rough.heavy(at, one, held.floor);
            if heavy.count_ones(..) > self.footprints.len() / FEW_HEAVY {
                // So many at once are counted together.
                self.row(at, at + 1, &mut row);
                for b in heavy.ones() {
                    held.put(Pair { a: at, b, shared: row.get(b).copied().unwrap_or_default() });
                }
                row.fill(Shared::default());
            } else {
                rough.mark(one, true);
                for b in heavy.ones() {
                    let Some(other) = self.footprints.get(b) else { continue };
                    held.put(Pair { a: at, b, shared: rough.shared(other) });
                }
                rough.mark(one, false);
            }
        }
        (tally, held.pairs())
    }

    /// Goes through every pair that shares anything, in the order of the projects.
    pub fn each(&self, mut visit: impl FnMut(Pair)) {
        let mut row = vec![Shared::default(); self.footprints.len()];
        for at in 0..self.footprints.len() {
            self.row(at, at + 1, &mut row);
            let rest = row.get_mut(at + 1..).unwrap_or_default();
            for (b, shared) in (at + 1..).zip(rest) {
                if shared.0 != 0 {
                    visit(Pair { a: at, b, shared: std::mem::take(shared) });
                }
            }
        }
    }

    /// What one project shares with every one from a position on, added to an empty row.
    fn row(&self, at: usize, from: usize, row: &mut [Shared]) {
        let Some(footprint) = self.footprints.get(at) else { return };
        let kinds = [(&footprint.core, [2, 1]), (&footprint.wider, [1, 0])];
        for (numbers, [with_core, with_wider]) in kinds {
            for number in numbers {
                let Some(place) = self.places.get(usize::from(*number)) else { continue };
                for (list, field) in [(&place.core, with_core), (&place.wider, with_wider)] {
                    let one = Shared::one(place.residents, field);
                    let begin = list.partition_point(|other| position(*other) < from);
                    for other in list.get(begin..).unwrap_or_default() {
                        if let Some(shared) = row.get_mut(position(*other)) {
                            shared.0 += one.0;
                        }
                    }
                }
            }
        }
    }

    /// Counts a project, or counts it no longer: as if all were compared anew, in one row's time.
    pub fn switch(&mut self, dataset: &Dataset, codes: &[MunicipalityCode], at: usize, on: bool) {
        let Ok(project) = u32::try_from(at) else { return };
        let place = |code: &MunicipalityCode| codes.binary_search(code).ok().and_then(|at| u16::try_from(at).ok());
        let area = dataset.projects.get(at).map(|project| &project.area).filter(|_| on);
        let sorted = |list: Option<&Vec<MunicipalityCode>>| {
            let mut numbers: Vec<u16> = list.into_iter().flatten().filter_map(place).collect();
            numbers.sort_unstable();
            numbers
        };
        let next = Footprint { core: sorted(area.map(|area| &area.core)), wider: sorted(area.map(|area| &area.wider)) };
        let counted = self.footprints.get(at).is_some_and(|known| !(known.core.is_empty() && known.wider.is_empty()));
        if on == counted {
            return;
        }
        if on {
            self.put(project, &next);
            if let Some(footprint) = self.footprints.get_mut(at) {
                *footprint = next;
            }
            self.count_row(at, true);
        } else {
            self.count_row(at, false);
            if let Some(footprint) = self.footprints.get_mut(at) {
                let old = std::mem::take(footprint);
                self.take(project, &old);
            }
        }
        // So many were taken that too few are left in order: the rest has to be looked through.
        if !self.is_whole() && self.pairs.len() < MOST_PAIRS / 2 {
            self.compare_all();
        }
    }

    fn put(&mut self, project: u32, footprint: &Footprint) {
        self.lists(footprint, |list| {
            if let Err(place) = list.binary_search(&project) {
                list.insert(place, project);
            }
        });
    }

    fn take(&mut self, project: u32, footprint: &Footprint) {
        self.lists(footprint, |list| {
            if let Ok(place) = list.binary_search(&project) {
                list.remove(place);
            }
        });
    }

    fn lists(&mut self, footprint: &Footprint, mut change: impl FnMut(&mut Vec<u32>)) {
        for number in &footprint.core {
            if let Some(place) = self.places.get_mut(usize::from(*number)) {
                change(&mut place.core);
            }
        }
        for number in &footprint.wider {
            if let Some(place) = self.places.get_mut(usize::from(*number)) {
                change(&mut place.wider);
            }
        }
    }

    /// Counts the pairs of one project in or out.
    fn count_row(&mut self, at: usize, on: bool) {
        let mut row = vec![Shared::default(); self.footprints.len()];
        self.row(at, 0, &mut row);
        let whole = self.is_whole();
        let floor = self.pairs.last().copied().filter(|_| !whole);
        for (other, shared) in row.into_iter().enumerate().filter(|(other, shared)| *other != at && shared.0 != 0) {
            let pair = Pair { a: at.min(other), b: at.max(other), shared };
            self.tally.count(pair, on);
            if on && floor.is_none_or(|floor| pair.order(&floor).is_lt()) {
                self.pairs.push(pair);
            }
        }
        if on {
            self.pairs.sort_unstable_by(Pair::order);
            self.pairs.truncate(2 * MOST_PAIRS);
        } else {
            self.pairs.retain(|pair| pair.a != at && pair.b != at);
        }
    }

    /// Municipalities by how many projects reach them: `(core, core or wider)`, by the number of the code.
    #[must_use]
    pub fn by_place<'a>(&'a self, codes: &'a [MunicipalityCode]) -> BTreeMap<MunicipalityCode, (usize, usize)> {
        let counts = self.places.iter().map(|place| (place.core.len(), place.core.len() + place.wider.len()));
        codes.iter().copied().zip(counts).collect()
    }
}

/// Positions are kept small; each came from a `usize`.
pub(super) fn position(project: u32) -> usize {
    usize::try_from(project).unwrap_or(usize::MAX)
}
