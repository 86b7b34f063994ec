//! What does a draft bring, and what does it cost?

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Drafted;
use crate::coverage::{Coverage, Need, Served};
use crate::model::{Area, Dataset, Division, MunicipalityCode, Period, Project, ProjectId};

/// The figures of one side. Residents count at the end of 2019; need is in the need's own unit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Projects that are counted.
    pub projects: usize,
    /// Who is served; low figures are what stays when every guess turns out wrong.
    pub coverage: Coverage,
    /// The need of the whole division.
    pub need: f64,
    /// Need of the municipalities in at least one core.
    pub need_served: f64,
    /// Of it what stays when every guess and open question turns out wrong.
    pub need_served_low: f64,
    /// Municipalities in the cores of two projects or more.
    pub shared: usize,
    /// Calendar months of all projects together, part months by day; projects without both days add none.
    pub project_months: f64,
    /// Projects of which a day is not known.
    pub half_known: usize,
}

impl Figures {
    /// Counts a choice of projects.
    #[must_use]
    pub fn of(dataset: &Dataset, division: &Division, need: &Need, projects: &[usize]) -> Self {
        Self::of_coverage(Coverage::of(dataset, division, projects), dataset, need, projects)
    }

    /// Counts a choice of projects whose coverage is known.
    #[must_use]
    pub fn of_coverage(coverage: Coverage, dataset: &Dataset, need: &Need, projects: &[usize]) -> Self {
        let mut figures = Self { projects: projects.len(), ..Self::served(coverage, need) };
        for project in projects.iter().filter_map(|at| dataset.projects.get(*at)) {
            figures.add_months(project, 1.0);
        }
        figures
    }

    /// What a coverage alone tells.
    fn served(coverage: Coverage, need: &Need) -> Self {
        let sum = |test: &dyn Fn(&Served) -> bool| -> f64 {
            coverage.municipalities.iter().filter(|(_, served)| test(served)).map(|(code, _)| need.of(*code)).sum()
        };
        Self {
            need: need.total(),
            need_served: sum(&|served| !served.core.is_empty()),
            need_served_low: sum(&|served| served.sure),
            shared: coverage.municipalities.values().filter(|served| served.core.len() > 1).count(),
            coverage,
            ..Self::default()
        }
    }

    /// Adds a project's months, or takes them away.
    fn add_months(&mut self, project: &Project, sign: f64) {
        match project.period.as_ref().and_then(|period| months(&period.value)) {
            Some(months) => self.project_months += sign * months,
            None if sign > 0.0 => self.half_known += 1,
            None => self.half_known = self.half_known.saturating_sub(1),
        }
    }

    /// The figures with a draft over the document. Only what the draft changes is counted anew.
    fn with(&self, dataset: &Dataset, drafted: &Drafted, counted: &[usize], division: &Division, need: &Need) -> Self {
        let counts = |at: &usize| counted.binary_search(at).is_ok();
        let changed = drafted.projects.iter().filter(|(at, _)| **at >= dataset.projects.len() || counts(at));
        let mut areas: BTreeMap<usize, Option<&Area>> =
            changed.clone().map(|(at, project)| (*at, Some(&project.area))).collect();
        areas.extend(drafted.dropped.iter().filter(|at| counts(at)).map(|at| (*at, None)));
        let coverage = self.coverage.with_areas(dataset, division, &areas);
        let mut after = Self {
            projects: drafted.counted(counted).len(),
            project_months: self.project_months,
            half_known: self.half_known,
            ..Self::served(coverage, need)
        };
        for project in areas.keys().filter_map(|at| dataset.projects.get(*at)) {
            after.add_months(project, -1.0);
        }
        for (_, project) in changed {
            after.add_months(project, 1.0);
        }
        after
    }
}

/// Months of a period with both days: whole calendar months, the rest by the days of its month.
fn months(period: &Period) -> Option<f64> {
    let (start, end) = (period.start?, period.end?);
    let after = end.tomorrow().ok()?;
    if after <= start {
        return None;
    }
    let span = start.until((jiff::Unit::Month, after)).ok()?;
    let whole = span.get_months();
    let begun = start.checked_add(jiff::Span::new().months(whole)).ok()?;
    Some(f64::from(whole) + f64::from(span.get_days()) / f64::from(begun.days_in_month()))
}

/// Two projects with municipalities in both cores.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OverlapPair {
    /// The one with the smaller id.
    pub a: ProjectId,
    /// The other.
    pub b: ProjectId,
    /// The municipalities, by code.
    pub codes: Vec<MunicipalityCode>,
}

/// Before and after, and what lies between.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// As the document says.
    pub before: Arc<Figures>,
    /// With the draft over it.
    pub after: Figures,
    /// In no core before and in one after, by code.
    pub closed: Vec<MunicipalityCode>,
    /// Those of `closed` that rest on guesses alone.
    pub closed_guessed: Vec<MunicipalityCode>,
    /// In a core before and in none after, by code.
    pub opened: Vec<MunicipalityCode>,
    /// Municipalities in both cores of a pair after and not before.
    pub overlaps_new: Vec<OverlapPair>,
    /// Municipalities in both cores of a pair before and not after.
    pub overlaps_gone: Vec<OverlapPair>,
}

/// Counts both sides. `before` are the figures of `counted`, positions in `dataset`, ascending.
#[must_use]
pub fn outcome(
    dataset: &Dataset,
    drafted: &Drafted,
    before: &Arc<Figures>,
    counted: &[usize],
    division: &Division,
    need: &Need,
) -> Outcome {
    let after = before.with(dataset, drafted, counted, division, need);
    let core = |figures: &Figures, code: MunicipalityCode| {
        figures.coverage.served(code).is_some_and(|served| !served.core.is_empty())
    };
    let codes = || division.municipalities.keys().copied();
    let closed: Vec<MunicipalityCode> = codes().filter(|code| !core(before, *code) && core(&after, *code)).collect();
    let guessed = |code: &MunicipalityCode| {
        after.coverage.served(*code).is_some_and(|served| served.core.len() == served.guessed.len())
    };
    let touched: BTreeSet<usize> = drafted.projects.keys().chain(&drafted.dropped).copied().collect();
    let name = |at: usize| {
        let known = drafted.projects.get(&at).or_else(|| dataset.projects.get(at));
        known.map(|project| project.id.clone())
    };
    Outcome {
        closed_guessed: closed.iter().copied().filter(guessed).collect(),
        opened: codes().filter(|code| core(before, *code) && !core(&after, *code)).collect(),
        overlaps_new: pairs(&after.coverage, &before.coverage, &touched, &name),
        overlaps_gone: pairs(&before.coverage, &after.coverage, &touched, &name),
        closed,
        after,
        before: Arc::clone(before),
    }
}

/// What two cores share here and not there. A pair differs only in municipalities that one of the two has
/// here and not there, and only projects that the draft touched have such.
fn pairs(
    here: &Coverage,
    there: &Coverage,
    touched: &BTreeSet<usize>,
    name: &dyn Fn(usize) -> Option<ProjectId>,
) -> Vec<OverlapPair> {
    let mut shared: Vec<(usize, usize, MunicipalityCode)> = Vec::new();
    for (code, served) in &here.municipalities {
        let before = there.served(*code).map(|served| served.core.as_slice()).unwrap_or_default();
        for at in served.core.iter().filter(|at| touched.contains(at) && before.binary_search(at).is_err()) {
            let others = served.core.iter().filter(|other| *other != at);
            shared.extend(others.map(|other| (*at.min(other), *at.max(other), *code)));
        }
    }
    shared.sort_unstable();
    shared.dedup();
    let mut pairs: Vec<OverlapPair> = shared
        .chunk_by(|one, next| (one.0, one.1) == (next.0, next.1))
        .filter_map(|group| {
            let (first, second, _) = group.first()?;
            let (one, other) = (name(*first)?, name(*second)?);
            let (a, b) = if one < other { (one, other) } else { (other, one) };
            Some(OverlapPair { a, b, codes: group.iter().map(|(_, _, code)| *code).collect() })
        })
        .collect();
    pairs.sort();
    pairs
}
