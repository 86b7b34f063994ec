//! Which sets cover the most, and is that proven?
//!
//! Plain numbers: weights, sets of positions. An integer program through `good_lp`, begun with a good
//! guess, so that there is an answer even when the proof takes too long.
//! Never does: know what the numbers stand for; give a worse answer than the guess.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use good_lp::solvers::{WithInitialSolution, WithTimeLimit};
use good_lp::{
    Expression, ProblemVariables, Solution, SolutionStatus, SolverModel, Variable, constraint, microlp, variable,
};

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Goal {
    /// At most so many sets.
    pub(super) most: usize,
    /// The fewest sets whose weight is at least this; `None` for the most weight.
    pub(super) wanted: Option<f64>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Solved {
    /// Positions of the chosen sets, ascending.
    pub(super) chosen: Vec<usize>,
    /// No better choice exists.
    pub(super) optimal: bool,
    /// No choice weighs more.
    pub(super) bound: f64,
    /// Where a weight is wanted: no fewer sets reach it.
    pub(super) fewest: Option<usize>,
    /// Where a weight is wanted: it is reached.
    pub(super) reached: Option<bool>,
}

/// The program in numbers.
struct Program<'a> {
    weights: &'a [f64],
    sets: &'a [Vec<usize>],
    /// Weights that differ by less are the same.
    close: f64,
    /// What a set that is not in the program could weigh at most.
    extra: Option<f64>,
}

/// Solves for a goal. Of equally good choices the one with the earlier sets is taken.
pub(super) fn solve(
    weights: &[f64],
    sets: &[Vec<usize>],
    goal: Goal,
    extra: Option<f64>,
    patience: Duration,
) -> Solved {
    let total: f64 = weights.iter().sum();
    let program = Program { weights, sets, close: total * 1e-9, extra };
    let end = Instant::now() + patience;
    let all: Vec<usize> = (0..sets.len()).collect();
    let Some(wanted) = goal.wanted else {
        return program.most(goal.most, Vec::new(), end);
    };
    if wanted <= program.close {
        return Solved { optimal: true, bound: 0.0, fewest: Some(0), reached: Some(true), ..Solved::default() };
    }
    let enough = wanted - program.close;
    let within = program.weight(&all) >= enough;
    let fewest = if within { program.fewest(enough, end) } else { None };
    let least = fewest.as_ref().map(|(_, least)| *least);
    let (most, seed, proven) = match fewest {
        Some((chosen, least)) if chosen.len() <= goal.most => (chosen.len(), chosen.clone(), least >= chosen.len()),
        _ => (goal.most, Vec::new(), true),
    };
    let solved = program.most(most, seed, end);
    let reached = program.weight(&solved.chosen) >= enough;
    Solved { optimal: solved.optimal && proven, fewest: least, reached: Some(reached), ..solved }
}

impl Program<'_> {
    fn weight(&self, chosen: &[usize]) -> f64 {
        let mut seen = vec![false; self.weights.len()];
        for at in chosen.iter().filter_map(|set| self.sets.get(*set)).flatten() {
            if let Some(seen) = seen.get_mut(*at) {
                *seen = true;
            }
        }
        self.weights.iter().zip(seen).filter(|(_, seen)| *seen).map(|(weight, _)| weight).sum()
    }

    /// The most weight of at most `most` sets, and never less than what `seed` weighs.
    fn most(&self, most: usize, seed: Vec<usize>, end: Instant) -> Solved {
        if most == 0 || self.sets.is_empty() {
            // Sets that were left out could still weigh something.
            let bound = most_f64(most) * self.extra.unwrap_or(0.0);
            return Solved { optimal: bound <= 0.0, bound, ..Solved::default() };
        }
        let greedy = self.greedy(most, None);
        let guess = self.swapped(if self.weight(&seed) > self.weight(&greedy) { seed } else { greedy });
        let first = self.program(Asked::Most(most), &guess, self.extra, end);
        let (chosen, optimal, bound) = match first {
            Some(found) if found.extra == 0 => (found.chosen, found.proven, found.bound),
            // A set that was left out would help: the proof is only a bound, and the answer is looked for without.
            Some(found) => {
                let bound = found.bound;
                let without = self.program(Asked::Most(most), &guess, None, end);
                (without.map_or_else(Vec::new, |found| found.chosen), false, bound)
            }
            None => (Vec::new(), false, self.weights.iter().sum()),
        };
        let better = if self.weight(&chosen) + self.close >= self.weight(&guess) { chosen } else { guess };
        let chosen = self.earliest(better);
        let weight = self.weight(&chosen);
        // Rounding of the solver never makes a proven answer look improvable.
        let optimal = optimal || bound <= weight + self.close;
        Solved { bound: if optimal { weight } else { bound.max(weight) }, chosen, optimal, ..Solved::default() }
    }

    /// Few sets that reach a weight, and the number below which it cannot be reached.
    fn fewest(&self, enough: f64, end: Instant) -> Option<(Vec<usize>, usize)> {
        let guess = self.greedy(self.sets.len(), Some(enough));
        let Some(first) = self.program(Asked::Fewest(enough), &guess, self.extra, end) else {
            return (self.weight(&guess) >= enough).then_some((guess, 1));
        };
        let least = whole(first.bound);
        let found = if first.extra == 0 {
            first.chosen
        } else {
            self.program(Asked::Fewest(enough), &guess, None, end).map_or_else(Vec::new, |found| found.chosen)
        };
        let reaching = [found, guess].into_iter().filter(|chosen| self.weight(chosen) >= enough);
        let chosen = reaching.min_by_key(Vec::len)?;
        Some((chosen.clone(), least.min(chosen.len())))
    }

    /// Always the set that adds the most, the first of equals; stops where `enough` is reached.
    fn greedy(&self, most: usize, enough: Option<f64>) -> Vec<usize> {
        let mut open: Vec<f64> = self.weights.to_vec();
        let mut chosen = Vec::new();
        let mut sum = 0.0;
        while chosen.len() < most && enough.is_none_or(|enough| sum < enough) {
            let mut best: Option<(usize, f64)> = None;
            for (at, set) in self.sets.iter().enumerate() {
                let gain: f64 = set.iter().filter_map(|at| open.get(*at)).sum();
                if gain > self.close && best.is_none_or(|(_, most)| gain > most + self.close) {
                    best = Some((at, gain));
                }
            }
            let Some((at, gain)) = best else { break };
            for place in self.sets.get(at).into_iter().flatten() {
                if let Some(open) = open.get_mut(*place) {
                    *open = 0.0;
                }
            }
            sum += gain;
            chosen.push(at);
        }
        chosen.sort_unstable();
        chosen
    }

    /// Exchanges one set at a time while that weighs more.
    fn swapped(&self, mut chosen: Vec<usize>) -> Vec<usize> {
        while let Some(better) = self.exchange(&chosen, |old, new, _, _| new > old + self.close) {
            chosen = better;
        }
        chosen
    }

    /// The same weight with earlier sets, and without sets that add nothing.
    fn earliest(&self, mut chosen: Vec<usize>) -> Vec<usize> {
        chosen.sort_unstable();
        chosen.dedup();
        let weight = self.weight(&chosen);
        for at in chosen.clone().into_iter().rev() {
            let without: Vec<usize> = chosen.iter().copied().filter(|other| *other != at).collect();
            if self.weight(&without) + self.close >= weight {
                chosen = without;
            }
        }
        let same = |old: f64, new: f64, out: usize, inn: usize| inn < out && new + self.close >= old;
        while let Some(earlier) = self.exchange(&chosen, same) {
            chosen = earlier;
        }
        chosen
    }

    /// The first exchange of one chosen set for another that `good(old weight, new weight, out, in)` takes.
    fn exchange(&self, chosen: &[usize], good: impl Fn(f64, f64, usize, usize) -> bool) -> Option<Vec<usize>> {
        let old = self.weight(chosen);
        for out in chosen {
            let kept: Vec<usize> = chosen.iter().copied().filter(|at| at != out).collect();
            let mut open = self.weights.to_vec();
            for at in kept.iter().filter_map(|set| self.sets.get(*set)).flatten() {
                if let Some(open) = open.get_mut(*at) {
                    *open = 0.0;
                }
            }
            let base = self.weight(&kept);
            for (inn, set) in self.sets.iter().enumerate() {
                if chosen.contains(&inn) {
                    continue;
                }
                let new = base + set.iter().filter_map(|at| open.get(*at)).sum::<f64>();
                if good(old, new, *out, inn) {
                    let mut better = kept;
                    better.push(inn);
                    better.sort_unstable();
                    return Some(better);
                }
            }
        }
        None
    }

    /// The integer program: a set is in or out, a weight counts when a set with it is in.
    fn program(&self, asked: Asked, guess: &[usize], extra: Option<f64>, end: Instant) -> Option<Found> {
        let left = end.checked_duration_since(Instant::now())?;
        let scale = 1e6 / self.weights.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mut variables = ProblemVariables::new();
        let sets: Vec<Variable> = self.sets.iter().map(|_| variables.add(variable().binary())).collect();
        let mut start: Vec<(Variable, f64)> =
            sets.iter().enumerate().map(|(at, set)| (*set, f64::from(u8::from(guess.contains(&at))))).collect();
        // Weights of the same sets are one; a weight of one set alone is the set's own.
        let mut groups: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
        for (members, weight) in self.members().into_iter().zip(self.weights) {
            if !members.is_empty() {
                *groups.entry(members).or_default() += weight * scale;
            }
        }
        let mut weight = Expression::default();
        let mut covered = Vec::new();
        for (members, sum) in &groups {
            let inside: Vec<Variable> = members.iter().filter_map(|at| sets.get(*at)).copied().collect();
            if let [one] = inside.as_slice() {
                weight.add_mul(*sum, *one);
                continue;
            }
            let counts = variables.add(variable().min(0).max(1));
            start.push((counts, f64::from(u8::from(members.iter().any(|at| guess.contains(at))))));
            weight.add_mul(*sum, counts);
            covered.push((counts, inside));
        }
        let mut number = Expression::default();
        for set in &sets {
            number.add_mul(1, *set);
        }
        let more = extra.map(|extra| {
            let more = variables.add(variable().integer().min(0).max(most_f64(self.sets.len().max(1))));
            start.push((more, 0.0));
            weight.add_mul(extra * scale, more);
            number.add_mul(1, more);
            more
        });
        let mut model = match asked {
            Asked::Most(most) => {
                let model = variables.maximise(weight).using(microlp);
                model.with(constraint!(number <= most_f64(most)))
            }
            Asked::Fewest(enough) => {
                let model = variables.minimise(number).using(microlp);
                model.with(constraint!(weight >= enough * scale))
            }
        };
        for (counts, inside) in covered {
            let sum: Expression = inside.into_iter().sum();
            model = model.with(constraint!(Expression::from(counts) <= sum));
        }
        let solution = model.with_initial_solution(start).with_time_limit(left.as_secs_f64()).solve().ok()?;
        let proven = matches!(solution.status(), SolutionStatus::Optimal);
        let chosen: Vec<usize> =
            sets.iter().enumerate().filter(|(_, set)| solution.value(**set) > 0.5).map(|(at, _)| at).collect();
        let extra = more.map_or(0, |more| whole(solution.value(more)));
        let inner = solution.into_inner();
        let bound = if proven { Some(inner.objective()) } else { inner.stats().best_bound };
        let bound = match asked {
            Asked::Most(_) => bound.map_or_else(|| self.weights.iter().sum(), |bound| bound / scale),
            Asked::Fewest(_) => bound.unwrap_or(1.0),
        };
        Some(Found { chosen, extra, proven, bound })
    }

    /// The sets that each weight is in, ascending.
    fn members(&self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.weights.len()];
        for (set, places) in self.sets.iter().enumerate() {
            for place in places {
                if let Some(members) = members.get_mut(*place) {
                    members.push(set);
                }
            }
        }
        members
    }
}

#[derive(Debug, Clone, Copy)]
enum Asked {
    /// The most weight of at most so many sets.
    Most(usize),
    /// The fewest sets of at least this weight.
    Fewest(f64),
}

/// What the solver found.
struct Found {
    chosen: Vec<usize>,
    /// Sets that are not in the program and would help.
    extra: usize,
    proven: bool,
    /// Weight, or number of sets.
    bound: f64,
}

fn most_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// A count that a solver writes as a number, rounded up; a rounding fault is none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::as_conversions,
    reason = "whole and between 0 and a million, just before"
)]
fn whole(number: f64) -> usize {
    (number - 1e-6).ceil().clamp(0.0, 1e6) as usize
}
