//! What follows from the drafts, remembered by key?

use std::sync::Arc;

use super::analysis::Topic;
use super::apply::Session;
use super::drafts::{SuggestKey, Suggesting};
use super::effect::Effect;
use super::state::View;
use crate::coverage::Need;
use crate::coverage::draft::{self, Draft, Drafted, Figures, Outcome, apply};
use crate::gazetteer::Gazetteer;
use crate::words::Words;

/// One draft over the document, and what it comes to.
#[derive(Debug, Default)]
pub struct DraftSide {
    /// The draft.
    pub draft: Draft,
    /// The document with the draft over it.
    pub drafted: Drafted,
    /// Before and after.
    pub outcome: Outcome,
    /// Differs from that of every other draft of this run.
    pub revision: u64,
}

/// What follows from all drafts, in their order. Kept up to date while the coverage view is open.
#[derive(Debug, Clone, Default)]
pub struct DraftSides {
    /// One for each draft.
    pub sides: Vec<Arc<DraftSide>>,
    /// The figures without any draft.
    before: Arc<Figures>,
    key: Option<(u64, u64, Arc<Need>)>,
    made: u64,
}

impl Session {
    /// What follows from the drafts; up to date while the coverage view is open.
    #[must_use]
    pub fn draft_sides(&self) -> &[Arc<DraftSide>] {
        &self.draft_sides.sides
    }

    /// The open draft and what it comes to.
    #[must_use]
    pub fn draft_side(&self) -> Option<&Arc<DraftSide>> {
        self.draft_sides.sides.get(self.state.undoable.drafts.open)
    }

    /// The draft whose municipalities the map marks: the open one, while the view asks what if or who
    /// is left out.
    #[must_use]
    pub fn draft_on_map(&self) -> Option<&Arc<DraftSide>> {
        let state = &self.state;
        let asks = matches!(state.undoable.analysis.topic, Topic::Drafts | Topic::Gaps);
        self.draft_side().filter(|_| state.view == View::Coverage && asks)
    }

    /// Brings the drafts up to the state; only drafts that changed are laid over the document anew.
    pub(super) fn follow_drafts(&mut self) {
        let undoable = &self.state.undoable;
        if undoable.drafts.list.is_empty() {
            // Nothing is counted until there is a draft.
            self.draft_sides = DraftSides { made: self.draft_sides.made, ..DraftSides::default() };
            return;
        }
        let need = Arc::clone(&self.analyzed.need);
        let key = (self.dataset().revision, self.derived().revision, Arc::clone(&need));
        let fresh = self.draft_sides.key.as_ref() == Some(&key);
        let gazetteer = Gazetteer::of_year(self.dataset().division_year);
        if !fresh {
            let figures = Figures::of(self.dataset(), self.division(), &need, &self.derived().counted);
            self.draft_sides.before = Arc::new(figures);
        }
        let before = Arc::clone(&self.draft_sides.before);
        let mut sides = Vec::new();
        let mut made = self.draft_sides.made;
        for draft in &undoable.drafts.list {
            let known = self.draft_sides.sides.iter().find(|side| fresh && side.draft == *draft);
            if let Some(known) = known {
                sides.push(Arc::clone(known));
                continue;
            }
            made += 1;
            let drafted = apply(self.dataset(), draft, gazetteer);
            let counted = &self.derived().counted;
            let outcome = draft::outcome(self.dataset(), &drafted, &before, counted, self.division(), &need);
            sides.push(Arc::new(DraftSide { draft: draft.clone(), drafted, outcome, revision: made }));
        }
        self.draft_sides.sides = sides;
        self.draft_sides.key = Some(key);
        self.draft_sides.made = made;
    }

    /// The memo of the open draft in the person's language; empty without a draft.
    #[must_use]
    pub fn draft_memo(&self) -> String {
        let Some(side) = self.draft_side() else { return String::new() };
        let words = Words::new(self.state.language);
        let need = &self.analyzed.need;
        draft::memo(&words, self.dataset(), &side.draft, &side.drafted, &side.outcome, need, self.division())
    }

    /// What the best next follows from now.
    #[must_use]
    pub fn suggest_key(&self) -> SuggestKey {
        let undoable = &self.state.undoable;
        SuggestKey {
            ask: undoable.drafts.ask.clone(),
            need: Arc::clone(&self.analyzed.need),
            dataset: self.dataset().revision,
            coverage: self.derived().revision,
            draft: undoable.drafts.opened().cloned(),
        }
    }

    /// Asks for the best next beside what the open draft serves already.
    pub(super) fn suggest(&mut self) -> Vec<Effect> {
        self.state.view = View::Coverage;
        self.follow_analyses();
        let key = self.suggest_key();
        let coverage = match self.draft_side() {
            Some(side) => Arc::new(side.outcome.after.coverage.clone()),
            None => Arc::clone(&self.derived().coverage),
        };
        self.state.suggesting = Suggesting::Running(key.clone());
        vec![Effect::Suggest { key: Box::new(key), coverage, division: self.division() }]
    }
}
