//! Which areas should be served next?
//!
//! In: a need, who is served now, and what may be chosen: sub-regions, regions, or connected sets of
//! municipalities. Out: at most so many areas that serve the most need that nobody serves yet, or the
//! fewest that reach a share of all need, with a proof or a bound, a gain for each step, and what was
//! left out in numbers.
//! Never does: call a guess optimal; count a municipality twice; change a dataset.
//!
//! # Method
//! Maximum coverage (Church and `ReVelle` 1974) as an integer program, solved exactly by branch and
//! bound. What is in a core already gives nothing, be it a guess or not: the figures are those of
//! [`Coverage`], and `served_low` says what is sure of them.

mod candidates;
mod connected;
mod solve;
mod told;

use std::time::Duration;

pub use told::{amount, name as step_name, notes, reason, share as need_share, unit as need_unit};

use super::{Coverage, Need, Served};
use crate::model::{Division, MunicipalityCode, RegionCode};
use candidates::{Candidate, Candidates};
use solve::{Goal, Solved};

/// What may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SuggestLevel {
    /// Whole sub-regions (seutukunta).
    #[default]
    SubRegion,
    /// Whole regions (maakunta).
    Region,
    /// Municipalities that hang together by their borders, those in the sea included.
    Connected,
}

impl SuggestLevel {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::SubRegion, Self::Region, Self::Connected];

    /// The word in scripts, files and machine output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SubRegion => "subregion",
            Self::Region => "region",
            Self::Connected => "connected",
        }
    }

    /// Back from the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ask {
    /// What may be chosen.
    pub level: SuggestLevel,
    /// At most so many areas; `None` for as many as a share needs.
    pub most: Option<usize>,
    /// The fewest areas that bring the served need to so many thousandths of the whole.
    pub share: Option<u16>,
    /// An area has at most so many municipalities. Connected sets always have such a limit:
    /// [`Self::USUAL_MUNICIPALITIES`] where none is given.
    pub municipalities: Option<usize>,
    /// An area has at most so many residents.
    pub residents: Option<u64>,
    /// Only areas inside this region.
    pub inside: Option<RegionCode>,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            level: SuggestLevel::default(),
            most: Some(3),
            share: None,
            municipalities: None,
            residents: None,
            inside: None,
        }
    }
}

impl Ask {
    /// Municipalities of a connected set where no limit is given.
    pub const USUAL_MUNICIPALITIES: usize = 3;
    /// The largest connected set that may be asked for.
    pub const MOST_MUNICIPALITIES: usize = 8;
    /// The longest list of areas that may be asked for.
    pub const MOST: usize = 100;
}

/// One area that is suggested.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Official code of the unit; of a connected set its municipalities' codes joined by `+`.
    pub code: String,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
    /// Those that nobody serves yet and no step before this one, the most need first.
    pub newly: Vec<MunicipalityCode>,
    /// Their need.
    pub gain: f64,
    /// Need that is served by nobody before this step.
    pub rest: f64,
}

/// What was not looked at, and what that can cost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LeftOut {
    /// Areas that the question allows, as far as they were formed.
    pub formed: usize,
    /// Areas over a limit of the question, not formed or not used.
    pub too_large: usize,
    /// Areas whose every gain another one has too: leaving them out costs nothing.
    pub dominated: usize,
    /// Areas left out because there were too many; each would gain at most `most_gain` alone.
    pub small: usize,
    /// Sets of more municipalities than this were not formed; `None` where all were.
    pub above: Option<usize>,
    /// What any area that is left out could gain at most, alone.
    pub most_gain: f64,
}

impl LeftOut {
    /// `true` when something was left out that could matter.
    #[must_use]
    pub fn matters(&self) -> bool {
        self.most_gain > 0.0
    }
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Suggestion {
    /// The areas, the largest gain first; each gain counts what the steps before leave.
    pub steps: Vec<Step>,
    /// `true` when no allowed choice is better: proven, left-out areas included.
    pub optimal: bool,
    /// No allowed choice serves more need than this, in all.
    pub bound: f64,
    /// For a share: no allowed choice of fewer areas than this reaches it.
    pub fewest: Option<usize>,
    /// Need served before.
    pub before: f64,
    /// Need served with the suggestion, guesses counted.
    pub served: f64,
    /// Of `served` what stays when every guess and open question turns out wrong.
    pub served_low: f64,
    /// The need of the whole division.
    pub total: f64,
    /// For a share: whether it is reached.
    pub reached: Option<bool>,
    /// What was left out.
    pub left_out: LeftOut,
}

impl Suggestion {
    /// Served need as a share of the whole, `0.0..=1.0`; `None` where there is no need.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.total > 0.0).then(|| self.served / self.total)
    }
}

/// Who borders whom: [`crate::boundaries::Boundaries::neighbors`] of the map.
pub type Neighbors<'a> = &'a dyn Fn(MunicipalityCode) -> Vec<MunicipalityCode>;

/// Suggests areas. `patience` bounds the proof, not the answer: where it runs out, the best that was
/// found is given with the bound that was reached.
///
/// # Units
/// Gains, bound and totals are those of `need`.
#[must_use]
pub fn suggest(
    ask: &Ask,
    need: &Need,
    coverage: &Coverage,
    division: &Division,
    neighbors: Neighbors<'_>,
    patience: Duration,
) -> Suggestion {
    let served = |sure: bool| {
        let counts = move |served: &Served| if sure { served.sure } else { !served.core.is_empty() };
        let served = coverage.municipalities.iter().filter(move |(_, served)| counts(served));
        served.map(|(code, _)| need.of(*code)).sum::<f64>()
    };
    let (before, low, total) = (served(false), served(true), need.total());
    let Candidates { list, demand, left_out } = candidates::of(ask, need, coverage, division, neighbors);
    let weights: Vec<f64> = demand.iter().map(|(_, weight)| *weight).collect();
    let sets: Vec<Vec<usize>> = list.iter().map(|candidate| candidate.gains.clone()).collect();
    let wanted = ask.share.map(|share| total * f64::from(share.min(1000)) / 1000.0 - before);
    let goal = Goal { most: ask.most.unwrap_or(Ask::MOST).min(Ask::MOST), wanted };
    let extra = left_out.matters().then_some(left_out.most_gain);
    let Solved { chosen, optimal, bound, fewest, reached } = solve::solve(&weights, &sets, goal, extra, patience);
    let steps = steps(&chosen, &list, &demand, total - before);
    let gained: f64 = steps.iter().map(|step| step.gain).sum();
    Suggestion {
        steps,
        optimal,
        bound: (before + bound).max(before + gained),
        fewest,
        before,
        served: before + gained,
        served_low: low + gained,
        total,
        reached,
        left_out,
    }
}

/// The chosen areas, each with what it adds to those before it, the largest addition first.
fn steps(chosen: &[usize], list: &[Candidate], demand: &[(MunicipalityCode, f64)], unserved: f64) -> Vec<Step> {
    let mut open: Vec<bool> = vec![true; demand.len()];
    let mut rest = unserved;
    let mut waiting: Vec<&Candidate> = chosen.iter().filter_map(|at| list.get(*at)).collect();
    let mut steps = Vec::new();
    while !waiting.is_empty() {
        let gain = |candidate: &Candidate| -> f64 {
            let news = candidate.gains.iter().filter(|at| open.get(**at).copied().unwrap_or(false));
            news.filter_map(|at| demand.get(*at)).map(|(_, weight)| weight).sum()
        };
        // The first of equals: candidates stand by code.
        let mut best = (0, f64::MIN);
        for (at, candidate) in waiting.iter().enumerate() {
            let gain = gain(candidate);
            if gain > best.1 {
                best = (at, gain);
            }
        }
        let (at, gain) = best;
        let candidate = waiting.remove(at);
        let mut newly = Vec::new();
        for at in &candidate.gains {
            if let (Some(open), Some(entry)) = (open.get_mut(*at), demand.get(*at))
                && std::mem::take(open)
            {
                newly.push(*entry);
            }
        }
        newly.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        steps.push(Step {
            code: candidate.code.clone(),
            municipalities: candidate.municipalities.clone(),
            newly: newly.into_iter().map(|(code, _)| code).collect(),
            gain,
            rest,
        });
        rest -= gain;
    }
    steps
}
