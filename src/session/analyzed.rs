//! What follows from the questions of the coverage view, remembered by key?

use std::sync::Arc;

use super::analysis::{AnalysisAction, NeedChoice, ServedBy};
use super::apply::Session;
use super::effect::Effect;
use super::state::{Notice, View};
use crate::coverage::{Coverage, Figures, FormulaError, Gaps, Need, PackNeed};
use crate::intake::FigureTable;
use crate::model::Division;
use crate::words::{Arg, Words, figure_fault};

/// What the panels of the coverage view read.
#[derive(Debug, Clone, Default)]
pub struct Analyzed {
    /// The weights that need is counted by.
    pub need: Arc<Need>,
    /// Who is left out by them.
    pub gaps: Arc<Gaps>,
    /// Grows each time that need changed: part of the key of what follows from it.
    pub need_revision: u64,
    need_key: Option<(NeedChoice, Option<Arc<FigureTable>>)>,
    gaps_key: Option<(u64, u64, ServedBy)>,
}

impl Analyzed {
    fn follow_need(&mut self, choice: &NeedChoice, figures: Option<&Arc<FigureTable>>, division: &Division) {
        let same = self.need_key.as_ref().is_some_and(|(known, table)| {
            let table = match (table, figures) {
                (Some(known), Some(now)) => Arc::ptr_eq(known, now),
                (known, now) => known.is_none() && now.is_none(),
            };
            table && known == choice
        });
        if same {
            return;
        }
        // A column that is gone, or a formula of it, is told when the table is replaced.
        let need = need_of(choice, figures, division).unwrap_or_else(|_| Need::of_pack(PackNeed::default(), division));
        self.need = Arc::new(need);
        self.need_revision += 1;
        self.need_key = Some((choice.clone(), figures.cloned()));
    }

    fn follow_gaps(&mut self, coverage: &Coverage, revision: u64, served_by: ServedBy, division: &Division) {
        let key = (revision, self.need_revision, served_by);
        if self.gaps_key != Some(key) {
            self.gaps = Arc::new(Gaps::of(coverage, division, &self.need, served_by.extent()));
            self.gaps_key = Some(key);
        }
    }
}

/// The weights of a choice.
fn need_of(
    choice: &NeedChoice,
    figures: Option<&Arc<FigureTable>>,
    division: &Division,
) -> Result<Need, Option<FormulaError>> {
    let source = figures.map(|table| table.source.as_str()).unwrap_or_default();
    let columns = figures.iter().flat_map(|table| &table.columns);
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
        }
        Vec::new()
    }

    fn choose_need(&mut self, need: NeedChoice) {
        let words = Words::new(self.state.language);
        match need_of(&need, self.state.figures.as_ref(), self.division()) {
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
                self.state.figures = Some(table);
                if let Some(choice) = first {
                    self.choose_need(choice);
                }
            }
            Err(text) => self.state.notice = Some(Notice { text, problem: true }),
        }
    }

    /// Brings the analyses up to the state.
    pub(super) fn follow_analyses(&mut self) {
        let division = self.division();
        let analysis = &self.state.undoable.analysis;
        let (need, served_by) = (&analysis.need, analysis.extent);
        self.analyzed.follow_need(need, self.state.figures.as_ref(), division);
        let coverage = Arc::clone(&self.derived().coverage);
        self.analyzed.follow_gaps(&coverage, self.derived().revision, served_by, division);
        self.follow_overlaps();
    }
}
