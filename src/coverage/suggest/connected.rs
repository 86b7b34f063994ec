//! Which sets of places hang together?
//!
//! Every connected set of at most so many places, each once (the ESU enumeration of Wernicke 2006),
//! without those that a larger allowed set takes in with more to win. Never does: know a municipality.

use std::collections::BTreeMap;

/// Sets that are formed at most; beyond it the largest size is left out.
const MOST_FORMED: usize = 150_000;

/// Places by number.
#[derive(Debug)]
pub(super) struct Graph {
    /// Neighbors of each place, ascending.
    pub(super) beside: Vec<Vec<usize>>,
    /// Residents of each place.
    pub(super) residents: Vec<u64>,
    /// Places that there is something to win in.
    pub(super) wanted: Vec<bool>,
}

/// What was formed.
#[derive(Debug, Default)]
pub(super) struct Formed {
    /// Sets that are worth choosing, each ascending.
    pub(super) sets: Vec<Vec<usize>>,
    /// How many sets there are within the limits.
    pub(super) all: usize,
    /// Those of them that win no more than another one.
    pub(super) dominated: usize,
    /// The largest size that was formed.
    pub(super) most: usize,
}

/// Connected sets of at most `most` places and `residents` residents.
pub(super) fn sets(graph: &Graph, most: usize, residents: Option<u64>) -> Formed {
    for size in (1..=most).rev() {
        let mut walk = Walk { graph, most: size, residents, formed: 0, best: BTreeMap::new() };
        if walk.all() || size == 1 {
            let formed = walk.formed;
            let sets: Vec<Vec<usize>> = walk.best.into_values().collect();
            return Formed { dominated: formed - sets.len(), sets, all: formed, most: size };
        }
    }
    Formed::default()
}

struct Walk<'a> {
    graph: &'a Graph,
    most: usize,
    residents: Option<u64>,
    formed: usize,
    /// By what there is to win: the smallest set that wins it.
    best: BTreeMap<Vec<usize>, Vec<usize>>,
}

impl Walk<'_> {
    /// `false` when there were too many.
    fn all(&mut self) -> bool {
        for root in 0..self.graph.beside.len() {
            let after: Vec<usize> = self.beside(root).iter().copied().filter(|other| *other > root).collect();
            if !self.extend(&mut vec![root], after, root) {
                return false;
            }
        }
        true
    }

    fn beside(&self, place: usize) -> &[usize] {
        self.graph.beside.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    fn residents_of(&self, set: &[usize]) -> u64 {
        set.iter().filter_map(|place| self.graph.residents.get(*place)).sum()
    }

    fn fits(&self, set: &[usize]) -> bool {
        set.len() <= self.most && self.residents.is_none_or(|most| self.residents_of(set) <= most)
    }

    fn wanted(&self, place: usize) -> bool {
        self.graph.wanted.get(place).copied().unwrap_or(false)
    }

    fn extend(&mut self, set: &mut Vec<usize>, mut after: Vec<usize>, root: usize) -> bool {
        if !self.fits(set) {
            return true;
        }
        self.formed += 1;
        if self.formed > MOST_FORMED {
            return false;
        }
        self.keep(set);
        if set.len() == self.most {
            return true;
        }
        while let Some(next) = after.pop() {
            let known =
                |place: usize| set.contains(&place) || set.iter().any(|inside| self.beside(*inside).contains(&place));
            let news = self.beside(next).iter().copied().filter(|place| *place > root && !known(*place));
            let further: Vec<usize> = after.iter().copied().chain(news).collect();
            set.push(next);
            let goes_on = self.extend(set, further, root);
            set.pop();
            if !goes_on {
                return false;
            }
        }
        true
    }

    /// Keeps a set unless one more place would fit and win more.
    fn keep(&mut self, set: &[usize]) {
        let mut wins: Vec<usize> = set.iter().copied().filter(|place| self.wanted(*place)).collect();
        if wins.is_empty() {
            return;
        }
        if set.len() < self.most {
            let spare = self.residents.map_or(u64::MAX, |most| most.saturating_sub(self.residents_of(set)));
            let grows = set.iter().flat_map(|place| self.beside(*place)).any(|place| {
                self.wanted(*place)
                    && !set.contains(place)
                    && self.graph.residents.get(*place).is_some_and(|residents| *residents <= spare)
            });
            if grows {
                return;
            }
        }
        wins.sort_unstable();
        let mut sorted = set.to_vec();
        sorted.sort_unstable();
        let known = self.best.get(&wins);
        if known.is_none_or(|known| (sorted.len(), &sorted) < (known.len(), known)) {
            self.best.insert(wins, sorted);
        }
    }
}
