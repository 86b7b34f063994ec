//! What follows from the questions of the coverage view, remembered by key?

use std::sync::Arc;

use super::analysis::{AnalysisAction, NeedChoice};
use super::apply::Session;
use super::state::View;
use crate::coverage::Need;
use crate::model::Division;

/// What the panels of the coverage view read.
#[derive(Debug, Clone, Default)]
pub struct Analyzed {
    /// The weights that need is counted by.
    pub need: Arc<Need>,
    need_key: Option<NeedChoice>,
}

impl Analyzed {
    fn follow_need(&mut self, choice: &NeedChoice, division: &Division) {
        if self.need_key.as_ref() == Some(choice) {
            return;
        }
        self.need = match choice {
            NeedChoice::Pack(kind) => Arc::new(Need::of_pack(*kind, division)),
        };
        self.need_key = Some(choice.clone());
    }
}

impl Session {
    /// What follows from the questions of the coverage view; up to date while it is open.
    #[must_use]
    pub fn analyzed(&self) -> &Analyzed {
        &self.analyzed
    }

    pub(super) fn analyze(&mut self, action: AnalysisAction) {
        let analysis = &mut self.state.undoable.analysis;
        match action {
            AnalysisAction::Topic(topic) => {
                analysis.topic = topic;
                self.state.view = View::Coverage;
            }
            AnalysisAction::Need(need) => analysis.need = need,
        }
    }

    /// Brings the analyses up to the state.
    pub(super) fn follow_analyses(&mut self) {
        self.analyzed.follow_need(&self.state.undoable.analysis.need, self.division());
    }
}
