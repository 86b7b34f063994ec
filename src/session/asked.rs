//! Which questions are open, and which one is shown?
//!
//! Follows from the documents and the person's decisions. Never does: decide; that is an action's.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::apply::Session;
use super::state::{ReviewList, View};
use crate::intake;
use crate::model::{Decision, InferredFrom, MunicipalityCode, Verdict};
use crate::review::{self, Question, Tally};

impl Session {
    /// Brings the dataset and the questions up to what the person decided.
    pub(super) fn decide(&mut self) {
        let undoable = &self.state.undoable;
        let key = (self.base.revision, undoable.decisions.clone(), undoable.assume.clone());
        if self.decided.as_ref() == Some(&key) {
            return;
        }
        let assume: Vec<InferredFrom> = undoable.assume.iter().copied().collect();
        let assumed =
            if assume.is_empty() { Arc::clone(&self.base) } else { Arc::new(intake::decide(&self.base, &[], &assume)) };
        self.questions = Arc::new(review::questions(&assumed, self.division(), &undoable.decisions));
        self.dataset = if undoable.decisions.is_empty() && assume.is_empty() {
            Arc::clone(&self.base)
        } else {
            let mut decided = intake::decide(&assumed, &undoable.decisions, &[]);
            // Never the revision of another dataset: documents count low, decisions high.
            self.decisions_made += 1;
            decided.revision = self.base.revision + (self.decisions_made << 32);
            // A decision changes what words mean and no text.
            decided.kept = assumed.kept.shared();
            Arc::new(decided)
        };
        self.tally = Tally::of(&self.dataset);
        self.open_questions = self.questions.iter().filter(|question| question.standing.is_open()).count();
        self.decided = Some(key);
    }

    /// How the places of all areas were read, in numbers.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Questions that nobody has decided.
    #[must_use]
    pub fn open_questions(&self) -> usize {
        self.open_questions
    }

    /// Every question of the open documents, the heaviest first.
    #[must_use]
    pub fn questions(&self) -> &Arc<Vec<Question>> {
        &self.questions
    }

    /// The questions that the review lists.
    pub fn listed_questions(&self) -> impl Iterator<Item = &Question> {
        let list = self.state.review_list;
        self.questions.iter().filter(move |question| match list {
            ReviewList::Open => question.standing.is_open(),
            ReviewList::Decided => !question.standing.is_open(),
            ReviewList::All => true,
        })
    }

    /// The question that the review shows: the one asked for, else the first of the list.
    #[must_use]
    pub fn shown_question(&self) -> Option<&Question> {
        let asked =
            self.state.question.as_ref().and_then(|id| self.questions.iter().find(|question| question.id == *id));
        asked.or_else(|| self.listed_questions().next())
    }

    /// What a person decided about a question, the last word.
    #[must_use]
    pub fn decision_of(&self, question: &Question) -> Option<&Decision> {
        let probe = review::decision(question, &self.base, Verdict::LeaveOpen, false)?;
        self.state.undoable.decisions.iter().rev().find(|known| review::is_about(known, &probe))
    }

    /// While picking: what is picked, else everything that the words could mean.
    pub(super) fn picked_or_candidates(&self) -> BTreeSet<MunicipalityCode> {
        if !self.state.picked.is_empty() {
            return self.state.picked.clone();
        }
        let choices = self.shown_question().map(|question| question.candidates.iter());
        choices.into_iter().flatten().flat_map(|choice| choice.codes.iter().copied()).collect()
    }

    /// A question that has left the list makes room for the next one.
    pub(super) fn keep_shown(&mut self, before: Option<String>) {
        let Some(id) = self.state.question.clone().or(before) else { return };
        if self.listed_questions().any(|question| question.id == id) {
            return;
        }
        // The one that stood behind it in the whole order is next.
        let at = self.questions.iter().position(|question| question.id == id);
        let after = at.and_then(|at| {
            let rest = self.questions.iter().skip(at + 1);
            let listed: BTreeSet<&str> = self.listed_questions().map(|question| question.id.as_str()).collect();
            rest.map(|question| question.id.clone()).find(|id| listed.contains(id.as_str()))
        });
        if self.state.view == View::Review || self.state.question.is_some() {
            self.state.question = after.or_else(|| self.listed_questions().next().map(|question| question.id.clone()));
        }
    }
}
