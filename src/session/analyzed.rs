//! What follows from the questions of the coverage view, remembered by key?

use std::sync::Arc;

use super::analysis::{AnalysisAction, NeedChoice, ServedBy, Topic};
use super::apply::Session;
use super::changed::Changed;
use super::compare::CompareMode;
use super::derived::Derived;
use super::effect::Effect;
use super::needed::Needed;
use super::own_figures::OwnFigures;
use super::served_times::ServedTimes;
use super::state::{Dialog, Notice, View};
use super::tabled::Tabled;
use crate::coverage::{AreaLevel, Coverage, Fairness, Figures, FormulaError, Gaps, Need, PackNeed, UnitGap};
use crate::intake::FigureTable;
use crate::model::{Dataset, Division};
use crate::words::{Arg, Words, figure_fault};

/// What the panels of the coverage view read.
#[derive(Debug, Clone, Default)]
pub struct Analyzed {
    /// The weights that need is counted by.
    pub need: Arc<Need>,
    /// Who is left out by them.
    pub gaps: Arc<Gaps>,
    /// The same by the units chosen; empty for municipalities.
    pub units: Arc<Vec<UnitGap>>,
    units_key: Option<(u64, u64, ServedBy, AreaLevel)>,
    /// One hue for every project: while gaps are asked for, what is served is one color.
    pub one_hue: Arc<Vec<usize>>,
    /// Grows each time that need changed: part of the key of what follows from it.
    pub need_revision: u64,
    need_key: Option<(NeedChoice, Option<OwnFigures>)>,
    /// The same as filters ask for it.
    pub(super) needed: Needed,
    gaps_key: Option<(u64, u64, ServedBy)>,
    /// Whether service is where the need is.
    pub fairness: Arc<Fairness>,
    /// The revision of what is counted, and the need.
    fairness_key: Option<(u64, Arc<Need>)>,
    /// What it was counted from: the dataset's revision, the need, and who is served.
    fairness_of: Option<(u64, Arc<Need>, Arc<Coverage>)>,
    /// What changed from A to B of the comparison.
    pub changed: Changed,
    /// The table that is open.
    pub tabled: Tabled,
    pub(super) times: ServedTimes,
}

impl Analyzed {
    fn follow_need(&mut self, choice: &NeedChoice, figures: Option<&OwnFigures>, division: &Division) {
        let is_same = |(known, table): &(NeedChoice, Option<OwnFigures>)| known == choice && table.as_ref() == figures;
        if self.need_key.as_ref().is_some_and(is_same) {
            return;
        }
        // A column that is gone, or a formula of it, is told when the table is replaced.
        let need = need_of(choice, figures, division);
        let gone = need.is_err().then(|| match choice {
            NeedChoice::Pack(need) => need.key().to_owned(),
            NeedChoice::Column(name) | NeedChoice::Formula(name) => name.clone(),
        });
        self.need = Arc::new(need.unwrap_or_else(|_| Need::of_pack(PackNeed::default(), division)));
        self.needed.follow(&self.need, gone);
        self.need_revision += 1;
        self.need_key = Some((choice.clone(), figures.cloned()));
    }

    fn follow_fairness(&mut self, dataset: &Dataset, division: &Division, derived: &Derived) {
        let is_known =
            |(revision, need): &(u64, Arc<Need>)| *revision == derived.revision && Arc::ptr_eq(need, &self.need);
        if self.fairness_key.as_ref().is_some_and(is_known) {
            return;
        }
        let coverage = &derived.coverage;
        let fairness = match &self.fairness_of {
            Some((revision, need, before)) if *revision == dataset.revision && Arc::ptr_eq(need, &self.need) => {
                self.fairness.followed(dataset, division, before, coverage, need)
            }
            _ => Fairness::of(dataset, division, coverage, &self.need),
        };
        self.fairness = Arc::new(fairness);
        self.fairness_of = Some((dataset.revision, Arc::clone(&self.need), Arc::clone(coverage)));
        self.fairness_key = Some((derived.revision, Arc::clone(&self.need)));
    }

    fn follow_gaps(&mut self, derived: &Derived, served_by: ServedBy, level: AreaLevel, division: &Division) {
        let (coverage, revision) = (&derived.coverage, derived.revision);
        let key = (revision, self.need_revision, served_by);
        if self.gaps_key != Some(key) {
            self.gaps = Arc::new(Gaps::of(coverage, division, &self.need, served_by.extent()));
            self.gaps_key = Some(key);
        }
        let key = (key.0, key.1, key.2, level);
        if self.units_key != Some(key) {
            let by_unit = || self.gaps.by_unit(division, &self.need, level);
            self.units = Arc::new(if level == AreaLevel::Municipality { Vec::new() } else { by_unit() });
            self.units_key = Some(key);
        }
    }
}

/// The weights of a choice.
fn need_of(
    choice: &NeedChoice,
    figures: Option<&OwnFigures>,
    division: &Division,
) -> Result<Need, Option<FormulaError>> {
    let source = figures.map(|table| table.source.as_str()).unwrap_or_default();
    let columns = figures.into_iter().flat_map(|table| &table.columns);
    let own: Vec<Figures<'_>> = columns.map(|column| (column.name.as_str(), &column.figures)).collect();
    match choice {
        NeedChoice::Pack(kind) => Ok(Need::of_pack(*kind, division)),
        NeedChoice::Column(name) => {
            let (name, figures) = own.iter().find(|(known, _)| known == name).ok_or(None)?;
            Ok(Need::of_figures(name, source, figures, division))
        }
        NeedChoice::Formula(text) => Need::of_formula(text, source, &own, division).map_err(Some),
    }
}

impl Session {
    /// What follows from the questions of the coverage view; up to date while it is open.
    #[must_use]
    pub fn analyzed(&self) -> &Analyzed {
        &self.analyzed
    }

    pub(super) fn analyze(&mut self, action: AnalysisAction) -> Vec<Effect> {
        let analysis = &mut self.state.undoable.analysis;
        match action {
            AnalysisAction::Topic(topic) => {
                analysis.topic = topic;
                self.state.view = View::Coverage;
            }
            AnalysisAction::Need(need) => self.choose_need(need),
            AnalysisAction::By(level) => analysis.by = level,
            AnalysisAction::ServedBy(served_by) => analysis.extent = served_by,
            AnalysisAction::LoadFigures(path) => return vec![Effect::LoadFigures(path)],
            AnalysisAction::LoadedFigures(result) => self.loaded_figures(result),
            AnalysisAction::DropFigures => self.drop_figures(),
            AnalysisAction::Scatter(scatter) => analysis.scatter = scatter,
            AnalysisAction::CopyChart(chart) => {
                analysis.topic = Topic::Gaps;
                (self.state.view, self.state.right_open) = (View::Coverage, true);
                self.state.chart_copy = Some(chart);
                // Nothing may lie over it but itself.
                if self.state.dialog != Some(Dialog::Chart(chart)) {
                    self.state.dialog = None;
                }
            }
            AnalysisAction::EnlargeChart(chart) => {
                analysis.topic = Topic::Gaps;
                self.state.view = View::Coverage;
                self.state.dialog = Some(Dialog::Chart(chart));
            }
            AnalysisAction::ChartCopied(result) => {
                self.state.chart_copy = None;
                let problem = result.is_err();
                let (Ok(text) | Err(text)) = result;
                self.state.notice = Some(Notice { text, problem });
            }
            AnalysisAction::ShowChange => {
                let extent = analysis.extent.extent();
                let comparison = &mut self.state.undoable.comparison;
                (comparison.mode, comparison.extent) = (CompareMode::Difference, extent);
                self.state.view = View::Compare;
            }
            AnalysisAction::Table(action) => self.table(action),
        }
        Vec::new()
    }

    fn choose_need(&mut self, need: NeedChoice) {
        let words = Words::new(self.state.language);
        match need_of(&need, self.state.undoable.figures.as_ref(), self.division()) {
            Ok(_) => {
                self.state.undoable.analysis.need = need;
                self.state.need_fault = None;
            }
            Err(Some(error)) => {
                self.state.need_fault = Some(words.text(&format!("formula-{}", error.problem.key())));
            }
            Err(None) => self.state.need_fault = Some(words.text("formula-name")),
        }
    }

    fn loaded_figures(&mut self, result: Result<Arc<FigureTable>, String>) {
        self.pending = self.pending.saturating_sub(1);
        let words = Words::new(self.state.language);
        match result {
            Ok(table) => {
                // What was left out is told, the first of it in its own words.
                self.state.notice = table.faults.first().map(|fault| Notice {
                    text: words.with(
                        "figures-left-out",
                        &[
                            ("file", Arg::Text(&table.source)),
                            ("n", Arg::Count(table.faults.len() as u64)),
                            ("first", Arg::Text(&figure_fault(&words, fault.row, &fault.words, fault.problem.key()))),
                        ],
                    ),
                    problem: true,
                });
                let first = table.columns.first().map(|column| NeedChoice::Column(column.name.clone()));
                self.state.undoable.figures = Some(OwnFigures(table));
                if let Some(choice) = first {
                    self.choose_need(choice);
                }
            }
            Err(text) => self.state.notice = Some(Notice { text, problem: true }),
        }
    }

    /// Lets go of the person's own table; what was counted by it is counted as usual again.
    fn drop_figures(&mut self) {
        self.state.undoable.figures = None;
        if need_of(&self.state.undoable.analysis.need, None, self.division()).is_err() {
            self.state.undoable.analysis.need = NeedChoice::default();
        }
        self.state.need_fault = None;
    }

    /// Brings the need up to what is chosen: filters ask for it in every view.
    pub(super) fn follow_need(&mut self) {
        let division = self.division();
        let state = &self.state;
        self.analyzed.follow_need(&state.undoable.analysis.need, state.undoable.figures.as_ref(), division);
    }

    /// Brings the analyses up to the state; gives what a worker has to count of them.
    pub(super) fn follow_analyses(&mut self) -> Vec<Effect> {
        self.follow_need();
        let division = self.division();
        let analysis = &self.state.undoable.analysis;
        let mut analyzed = std::mem::take(&mut self.analyzed);
        let derived = self.derived();
        analyzed.follow_gaps(derived, analysis.extent, analysis.by, division);
        let projects = self.dataset().projects.len();
        if analyzed.one_hue.len() != projects {
            analyzed.one_hue = Arc::new(vec![0; projects]);
        }
        analyzed.follow_fairness(self.dataset(), division, derived);
        self.analyzed = analyzed;
        let count = self.follow_drafts();
        self.follow_overlaps();
        self.follow_tables();
        count.into_iter().collect()
    }
}
