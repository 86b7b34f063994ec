//! What follows from the periods of the projects, remembered by key?

use std::collections::BTreeSet;
use std::sync::Arc;

use super::apply::Session;
use crate::coverage::{Days, Months, Run};
use crate::model::{Dataset, Period, Project};
use crate::query::{About, Filter, TimeWindow};

/// What the strip of time shows; up to date while it is open.
#[derive(Debug, Clone, Default)]
pub struct Timed {
    /// Projects that pass the filter whatever their period, the earliest first, those without one last.
    pub rows: Arc<Vec<usize>>,
    /// From the first month to the last one that any project of the documents names.
    pub extent: Option<TimeWindow>,
    /// Months of the counted projects inside the window, as far as they are known.
    pub months: Months,
    /// Counted projects whose period is not known, or only half.
    pub half_known: usize,
    key: Option<(u64, u64, Filter)>,
    months_key: Option<(u64, u64)>,
}

impl Timed {
    fn follow_rows(&mut self, about: &About<'_>, need: u64, filter: &Filter) {
        let dataset = about.dataset;
        let key = (dataset.revision, need, Filter { time: None, ..filter.clone() });
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let mut rows = about.select(&key.2);
        let run = |at: &usize| dataset.projects.get(*at).map(|project| Run::of(period_of(project)));
        rows.sort_by_key(|at| {
            let days = run(at).and_then(|run| run.known().or(run.sure));
            (days.is_none(), days, *at)
        });
        self.rows = Arc::new(rows);
        self.extent = extent(dataset);
        self.key = Some(key);
    }

    fn follow_months(&mut self, dataset: &Dataset, counted: &[usize], window: Option<TimeWindow>, key: (u64, u64)) {
        if self.months_key == Some(key) {
            return;
        }
        let window = window.and_then(|window| Days::between(window.first(), window.last()));
        let runs: Vec<Run> = counted
            .iter()
            .filter_map(|at| dataset.projects.get(*at))
            .map(|project| Run::of(period_of(project)))
            .collect();
        self.half_known = runs.iter().filter(|run| run.known().is_none()).count();
        let inside = |days: Days| window.map_or(Some(days), |window| days.overlap(window));
        self.months = runs.iter().filter_map(|run| run.known().and_then(inside)).map(Days::months).sum();
        self.months_key = Some(key);
    }
}

fn period_of(project: &Project) -> Option<&Period> {
    project.period.as_ref().map(|period| &period.value)
}

fn extent(dataset: &Dataset) -> Option<TimeWindow> {
    let periods = dataset.projects.iter().filter_map(period_of).filter(|period| !period.is_backwards());
    let days: BTreeSet<_> = periods.flat_map(|period| period.start.into_iter().chain(period.end)).collect();
    TimeWindow::of(*days.first()?, *days.last()?).map(TimeWindow::whole_months)
}

impl Session {
    /// What the strip of time shows; up to date while it is open.
    #[must_use]
    pub fn timed(&self) -> &Timed {
        &self.timed
    }

    /// From the first month to the last one that any project of the documents names.
    pub(super) fn extent_of_time(&mut self) -> Option<TimeWindow> {
        self.follow_rows();
        self.timed.extent
    }

    fn follow_rows(&mut self) {
        let filter = &self.state.undoable.filter;
        let key = self.need_key(&filter.search);
        let mut timed = std::mem::take(&mut self.timed);
        timed.follow_rows(&self.asked_about(), key, filter);
        self.timed = timed;
    }

    /// Brings the strip up to the state; out of sight nothing plays.
    pub(super) fn follow_time(&mut self) {
        if !self.shows_time() {
            self.state.strip.playing = false;
            return;
        }
        self.follow_rows();
        let (dataset, derived) = (Arc::clone(self.dataset()), self.derived());
        let (counted, key) = (derived.counted.clone(), (dataset.revision, derived.revision));
        self.timed.follow_months(&dataset, &counted, self.state.undoable.filter.time, key);
    }
}
