//! What follows from the drafts, remembered by key?
//!
//! What a draft changes of the document is known at once. What that comes to is counted at once over a
//! short list; over a long one a worker counts, and until it has answered the figures of before stand,
//! marked as such ([`DraftSide::is_old`]).

use std::sync::Arc;

use super::analysis::Topic;
use super::apply::Session;
use super::draft_counts::{CountKey, DraftCount, DraftsCounted};
use super::drafts::{DraftAction, SuggestKey, Suggesting};
use super::effect::Effect;
use super::state::View;
use crate::coverage::draft::{self, Change, Draft, Drafted, Outcome, apply};
use crate::gazetteer::Gazetteer;
use crate::words::Words;

/// Up to so many projects a draft is counted within a frame.
const AT_ONCE: usize = 400;

/// One draft over the document, and what it comes to.
#[derive(Debug, Default)]
pub struct DraftSide {
    /// The draft.
    pub draft: Draft,
    /// The document with the draft over it.
    pub drafted: Arc<Drafted>,
    /// Before and after; `None` before the first count.
    pub outcome: Option<Arc<Outcome>>,
    /// The outcome is not counted from what is drafted now, but from what was drafted before.
    pub is_old: bool,
    /// Changes with what is drafted.
    pub revision: u64,
}

/// What follows from all drafts, in their order. Kept up to date while the coverage view is open.
#[derive(Debug, Clone, Default)]
pub struct DraftSides {
    /// One for each draft.
    pub sides: Vec<Arc<DraftSide>>,
    /// Revision of the dataset that the drafts are laid over.
    laid_over: Option<u64>,
    /// The last count.
    known: Option<DraftsCounted>,
    /// A worker counts.
    is_counting: bool,
    /// Asked while the figures were old: done when they are there.
    waiting: Vec<DraftAction>,
    made: u64,
}

impl DraftSides {
    /// What was counted from this and these changes.
    fn counted(&self, key: &CountKey, changes: &[Change]) -> Option<&Arc<Outcome>> {
        self.known.as_ref().filter(|known| known.key == *key).and_then(|known| find(&known.outcomes, changes))
    }

    /// What a draft came to before: with these changes, else under this name.
    fn earlier(&self, key: &CountKey, before: &[Arc<DraftSide>], at: usize, draft: &Draft) -> Option<Arc<Outcome>> {
        let known = self.known.as_ref().filter(|known| known.key.documents == key.documents)?;
        if let Some(outcome) = find(&known.outcomes, &draft.changes) {
            return Some(Arc::clone(outcome));
        }
        let named = |side: &&Arc<DraftSide>| side.draft.name == draft.name;
        let there = before.get(at).filter(named).or_else(|| before.iter().find(named));
        there.and_then(|side| side.outcome.clone())
    }

    /// Takes an answer in; outcomes of drafts that are there no more are forgotten with the next one.
    fn keep(&mut self, mut answer: DraftsCounted) {
        if let Some(known) = self.known.take().filter(|known| known.key == answer.key) {
            let used = |outcome: &Arc<Outcome>| {
                self.sides.iter().any(|side| side.outcome.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, outcome)))
            };
            answer.outcomes.extend(known.outcomes.into_iter().filter(|(_, outcome)| used(outcome)));
        }
        self.known = Some(answer);
    }
}

fn find<'a>(outcomes: &'a [(Vec<Change>, Arc<Outcome>)], changes: &[Change]) -> Option<&'a Arc<Outcome>> {
    outcomes.iter().find(|(known, _)| known == changes).map(|(_, outcome)| outcome)
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

    fn count_key(&self) -> CountKey {
        CountKey {
            documents: self.base.revision,
            dataset: self.dataset().revision,
            counted: self.derived().revision,
            need: Arc::clone(&self.analyzed.need),
        }
    }

    /// Brings the drafts up to the state; only drafts that changed are laid over the document anew. Gives
    /// what a worker has to count.
    pub(super) fn follow_drafts(&mut self) -> Option<Effect> {
        let key = self.count_key();
        let mut kept = std::mem::take(&mut self.draft_sides);
        let drafts = &self.state.undoable.drafts.list;
        if drafts.is_empty() {
            // Nothing is counted until there is a draft.
            (kept.sides, kept.known) = (Vec::new(), None);
            self.draft_sides = kept;
            return None;
        }
        let gazetteer = Gazetteer::of_year(self.dataset().division_year);
        let same = kept.laid_over == Some(key.dataset);
        let mut laid: Vec<(Vec<Change>, Arc<Drafted>, u64)> = Vec::new();
        for draft in drafts {
            let known = kept.sides.iter().find(|side| same && side.draft.changes == draft.changes);
            let (drafted, revision) = if let Some(side) = known {
                (Arc::clone(&side.drafted), side.revision)
            } else {
                kept.made += 1;
                (Arc::new(apply(self.dataset(), draft, gazetteer)), kept.made)
            };
            laid.push((draft.changes.clone(), drafted, revision));
        }
        kept.laid_over = Some(key.dataset);
        let effect = self.count_drafts(&key, &mut kept, &laid);
        let before = std::mem::take(&mut kept.sides);
        for (at, (draft, (_, drafted, revision))) in drafts.iter().zip(laid).enumerate() {
            let now = kept.counted(&key, &draft.changes).cloned();
            let is_old = now.is_none();
            let outcome = now.or_else(|| kept.earlier(&key, &before, at, draft));
            kept.sides.push(Arc::new(DraftSide { draft: draft.clone(), drafted, outcome, is_old, revision }));
        }
        self.draft_sides = kept;
        effect
    }

    /// Counts what is not counted yet, or asks a worker to.
    fn count_drafts(
        &self,
        key: &CountKey,
        kept: &mut DraftSides,
        laid: &[(Vec<Change>, Arc<Drafted>, u64)],
    ) -> Option<Effect> {
        let missing = laid.iter().filter(|(changes, ..)| kept.counted(key, changes).is_none());
        let drafts: Vec<_> = missing.map(|(changes, drafted, _)| (changes.clone(), Arc::clone(drafted))).collect();
        let is_short = self.dataset().projects.len() <= AT_ONCE;
        // A worker has one count at a time: its answer asks for what has changed since.
        if drafts.is_empty() || (kept.is_counting && !is_short) {
            return None;
        }
        let known = kept.known.as_ref().filter(|known| known.key == *key);
        let count = DraftCount {
            key: key.clone(),
            dataset: Arc::clone(self.dataset()),
            division: self.division(),
            counted: self.derived().counted.clone(),
            coverage: Arc::clone(&self.derived().coverage),
            before: known.map(|known| Arc::clone(&known.before)),
            drafts,
        };
        if is_short {
            kept.keep(count.count());
            return None;
        }
        kept.is_counting = true;
        Some(Effect::CountDrafts(Box::new(count)))
    }

    /// Takes a worker's figures in, and does what waited for them.
    pub(super) fn drafts_counted(&mut self, answer: DraftsCounted) -> Vec<Effect> {
        self.pending = self.pending.saturating_sub(1);
        self.draft_sides.is_counting = false;
        self.draft_sides.keep(answer);
        if self.draft_sides.waiting.is_empty() {
            return Vec::new();
        }
        let mut effects = self.follow_analyses();
        if !self.draft_is_old() {
            let waiting = std::mem::take(&mut self.draft_sides.waiting);
            for action in waiting {
                effects.extend(self.draft(action));
            }
        }
        effects
    }

    /// The figures of the open draft are being counted.
    #[must_use]
    pub fn draft_is_old(&self) -> bool {
        self.draft_side().is_some_and(|side| side.is_old)
    }

    /// `true` where an action has to wait for the figures; it is done when they are there.
    pub(super) fn waits_for_figures(&mut self, action: &DraftAction) -> bool {
        if !self.draft_is_old() {
            return false;
        }
        let waiting = &mut self.draft_sides.waiting;
        if !waiting.contains(action) {
            waiting.push(action.clone());
        }
        true
    }

    /// The memo of the open draft in the person's language; empty without a draft, and while its figures
    /// are being counted.
    #[must_use]
    pub fn draft_memo(&self) -> String {
        let Some(side) = self.draft_side().filter(|side| !side.is_old) else { return String::new() };
        let Some(outcome) = &side.outcome else { return String::new() };
        let words = Words::new(self.state.language);
        let need = &self.analyzed.need;
        draft::memo(&words, self.dataset(), &side.draft, &side.drafted, outcome, need, self.division())
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
        let mut effects = self.follow_analyses();
        let key = self.suggest_key();
        self.state.suggesting = Suggesting::Running(key.clone());
        if self.waits_for_figures(&DraftAction::Suggest) {
            return effects;
        }
        let coverage = match self.draft_side().and_then(|side| side.outcome.as_ref()) {
            Some(outcome) => Arc::new(outcome.after.coverage.clone()),
            None => Arc::clone(&self.derived().coverage),
        };
        effects.push(Effect::Suggest { key: Box::new(key), coverage, division: self.division() });
        effects
    }
}
