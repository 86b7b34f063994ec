//! When is each municipality served, and for how long?
//!
//! A municipality is served on the days on which a project runs that has it in its core area. Two
//! figures: months with service (a day counts once, however many projects run) and project months
//! (each project counts). What is half known counts with the days that are sure; the months are then
//! a lower bound and say so. Never does: invent an end.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Coverage, Days, Months, Need, Run, holes, joined};
use crate::model::{Dataset, MunicipalityCode, Project};

/// When a project runs.
#[must_use]
pub fn run_of(project: &Project) -> Run {
    Run::of(project.period.as_ref().map(|period| &period.value))
}

/// The service of one municipality over time.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaTime {
    /// The municipality.
    pub code: MunicipalityCode,
    /// Months with service of a core area: a day counts once.
    pub service: Months,
    /// The same without words that are only a guess.
    pub service_low: Months,
    /// Months of the projects added up: a day counts for each of them.
    pub project_months: Months,
    /// Months in a wider area, where a day counts once; on some of these days it may be in a core, too.
    pub wider: Months,
    /// The first day with service; `None` without service, or where a start is not known.
    pub from: Option<Date>,
    /// The last day with service; `None` without service, or where an end is not known.
    pub to: Option<Date>,
    /// Days without service between days with it, as far as periods are known.
    pub holes: Vec<Days>,
    /// Projects of its core whose period is not known, or only half: they may add months.
    pub half_known: usize,
    /// Months with service per 1,000 in need; `None` where there is no need.
    pub per_1000_need: Option<f64>,
}

/// One project over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectTime {
    /// Position in `dataset.projects`.
    pub at: usize,
    /// First day, where it is known.
    pub start: Option<Date>,
    /// Last day, where it is known.
    pub end: Option<Date>,
    /// How long, when both are known.
    pub months: Option<Months>,
}

/// All municipalities and the counted projects.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// Every municipality of the division, by code.
    pub areas: Vec<AreaTime>,
    /// The counted projects in the order of the document.
    pub projects: Vec<ProjectTime>,
    /// Months of the projects whose periods are known, added up.
    pub project_months: Months,
    /// Projects whose period is not known, or only half.
    pub half_known: usize,
}

/// Works out the times of what a coverage counts.
#[must_use]
pub fn timeline(dataset: &Dataset, coverage: &Coverage, need: &Need, projects: &[usize]) -> Timeline {
    // Read once, not once for each municipality.
    let runs: Vec<Run> = dataset.projects.iter().map(run_of).collect();
    let areas = coverage.municipalities.keys().filter_map(|code| area_time(coverage, need, &runs, *code)).collect();
    let projects = project_times(dataset, projects);
    Timeline {
        areas,
        project_months: projects.iter().filter_map(|project| project.months).sum(),
        half_known: projects.iter().filter(|project| project.months.is_none()).count(),
        projects,
    }
}

impl Timeline {
    /// The same after projects were switched on or off: only municipalities that `changed` are worked
    /// out anew.
    pub fn follow(
        &mut self,
        dataset: &Dataset,
        coverage: &Coverage,
        need: &Need,
        projects: &[usize],
        changed: &BTreeSet<MunicipalityCode>,
    ) {
        let runs: Vec<Run> = dataset.projects.iter().map(run_of).collect();
        for area in self.areas.iter_mut().filter(|area| changed.contains(&area.code)) {
            if let Some(next) = area_time(coverage, need, &runs, area.code) {
                *area = next;
            }
        }
        self.projects = project_times(dataset, projects);
        self.project_months = self.projects.iter().filter_map(|project| project.months).sum();
        self.half_known = self.projects.iter().filter(|project| project.months.is_none()).count();
    }

    /// The times of a municipality.
    #[must_use]
    pub fn area(&self, code: MunicipalityCode) -> Option<&AreaTime> {
        self.areas.binary_search_by(|area| area.code.cmp(&code)).ok().and_then(|at| self.areas.get(at))
    }
}

/// The periods of projects, as far as they are known.
#[must_use]
pub fn project_times(dataset: &Dataset, projects: &[usize]) -> Vec<ProjectTime> {
    let time = |at: &usize| {
        let project = dataset.projects.get(*at)?;
        let period = project.period.as_ref().map(|period| period.value);
        Some(ProjectTime {
            at: *at,
            start: period.and_then(|period| period.start),
            end: period.and_then(|period| period.end),
            months: run_of(project).known().map(Days::months),
        })
    };
    projects.iter().filter_map(time).collect()
}

fn area_time(coverage: &Coverage, need: &Need, runs: &[Run], code: MunicipalityCode) -> Option<AreaTime> {
    let served = coverage.served(code)?;
    let runs_of = |list: &[usize]| -> Vec<Run> { list.iter().filter_map(|at| runs.get(*at).copied()).collect() };
    let core = runs_of(&served.core);
    let sure = |runs: &[Run]| joined(runs.iter().filter_map(|run| run.sure).collect());
    let length = |days: &[Days]| days.iter().map(|days| days.months()).sum::<Months>();
    let days = sure(&core);
    // Both lists ascend.
    let firm: Vec<usize> = served.core.iter().copied().filter(|at| served.guessed.binary_search(at).is_err()).collect();
    let service = length(&days);
    let need = need.of(code);
    Some(AreaTime {
        code,
        service,
        service_low: if served.guessed.is_empty() { service } else { length(&sure(&runs_of(&firm))) },
        project_months: core.iter().filter_map(|run| run.sure).map(Days::months).sum(),
        wider: length(&sure(&runs_of(&served.wider))),
        from: days.first().filter(|_| core.iter().all(|run| run.starts())).and_then(|days| days.first()),
        to: days.last().filter(|_| core.iter().all(|run| run.ends())).and_then(|days| days.last()),
        holes: if core.iter().all(|run| run.known().is_some()) { holes(&days) } else { Vec::new() },
        half_known: core.iter().filter(|run| run.known().is_none()).count(),
        per_1000_need: (need > 0.0).then(|| service.as_f64() * 1000.0 / need),
    })
}
