//! How does a person settle questions and choose what is read?

use std::sync::Arc;

use super::action::Answer;
use super::apply::Session;
use super::effect::{Effect, Profiles};
use super::state::{Decided, DocumentRef, MapRequest, Notice, Reading, SaveState, View};
use crate::coverage::Coverage;
use crate::document::Role;
use crate::intake::{self, Choices};
use crate::model::{Dataset, Decision, InferredFrom, Project, QuestionKind, Verdict};
use crate::review::{self, Question};
use crate::words::{Arg, Words};

/// What an answer to a question would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its project, decided.
    pub project: Project,
    /// Who would be served by the projects that count now.
    pub coverage: Arc<Coverage>,
}

impl Session {
    /// Reads documents, alone or beside those that are open.
    pub(super) fn open(&mut self, documents: Vec<DocumentRef>, add: bool) -> Vec<Effect> {
        self.remember_before();
        let mut wanted = if add { self.state.documents.clone() } else { Vec::new() };
        for document in documents {
            if !wanted.contains(&document) {
                wanted.push(document);
            }
        }
        if !add {
            // What was said of another file's columns does not hold for this one.
            self.state.mapping = crate::document::Mapping::default();
            self.state.year = None;
        }
        self.state.documents = wanted;
        self.read_again()
    }

    /// What is open now comes back when the next reading fails.
    fn remember_before(&mut self) {
        if self.before_reading.is_none() {
            let state = &self.state;
            self.before_reading = Some((state.documents.clone(), state.mapping.clone(), state.year));
        }
    }

    pub(super) fn close_document(&mut self, at: usize) -> Vec<Effect> {
        if self.state.documents.len() <= 1 || at >= self.state.documents.len() {
            return Vec::new();
        }
        self.remember_before();
        self.state.documents.remove(at);
        self.read_again()
    }

    /// Reads the open documents with what the person says of them now.
    pub(super) fn read_again(&mut self) -> Vec<Effect> {
        self.read(false)
    }

    /// Reads the open documents; `said` when that is because of a word about columns.
    fn read(&mut self, said: bool) -> Vec<Effect> {
        self.cancel_open();
        let progress = Reading(std::sync::Arc::default());
        self.state.reading = Some(progress.clone());
        let choices = Choices { mapping: self.state.mapping.clone(), year: self.state.year, ..Choices::default() };
        let profiles = self.profiles.clone().map(|folder| Profiles { folder, said });
        vec![Effect::Open { documents: self.state.documents.clone(), choices, profiles, progress }]
    }

    pub(super) fn cancel_open(&mut self) {
        if let Some(reading) = self.state.reading.take() {
            reading.0.cancel();
        }
    }

    pub(super) fn set_column(&mut self, column: String, role: Option<Role>) -> Vec<Effect> {
        self.remember_before();
        if self.state.mapping.columns.is_empty() {
            self.state.mapping.columns = self.columns_remembered();
        }
        // Several columns may make one field: only the word about this very column changes.
        let columns = &mut self.state.mapping.columns;
        columns.retain(|(_, name)| *name != column);
        columns.extend(role.map(|role| (role, column)));
        self.read(true)
    }

    /// What holds of the open documents' columns because it was said of the same headers before.
    fn columns_remembered(&self) -> Vec<(Role, String)> {
        let columns = self.base().sources.iter().flat_map(|source| &source.columns).filter(|column| column.chosen);
        let mut known: Vec<(Role, String)> =
            columns.filter_map(|column| Some((Role::from_key(column.role?)?, column.header.clone()))).collect();
        known.dedup();
        known
    }

    pub(super) fn set_year(&mut self, year: Option<i16>) -> Vec<Effect> {
        if year.is_some_and(|year| !crate::intake::YEARS.contains(&year)) || year == self.state.year {
            return Vec::new();
        }
        self.remember_before();
        self.state.year = year;
        self.read_again()
    }

    pub(super) fn assume(&mut self, from: InferredFrom, on: bool) {
        let assume = &mut self.state.undoable.assume;
        if on {
            assume.insert(from);
        } else {
            assume.remove(&from);
        }
    }

    pub(super) fn focus_question(&mut self, id: String) {
        if self.questions().iter().any(|question| question.id == id) {
            self.state.question = Some(id);
            self.stop_picking();
            self.state.view = View::Review;
        }
    }

    pub(super) fn step_question(&mut self, steps: i32) {
        let ids: Vec<String> = self.listed_questions().map(|question| question.id.clone()).collect();
        let now = self.shown_question().and_then(|shown| ids.iter().position(|id| *id == shown.id)).unwrap_or_default();
        let to = now.saturating_add_signed(isize::try_from(steps).unwrap_or_default()).min(ids.len().saturating_sub(1));
        self.state.question = ids.get(to).cloned();
        self.stop_picking();
    }

    fn question(&self, id: &str) -> Option<Question> {
        if id.is_empty() {
            self.shown_question().cloned()
        } else {
            self.questions().iter().find(|q| q.id == id).cloned()
        }
    }

    pub(super) fn decide_question(&mut self, id: &str, answer: Answer, everywhere: bool, when: String) {
        let Some(question) = self.question(id) else { return };
        let verdict = match answer {
            Answer::Accept => Verdict::Accept,
            Answer::Dismiss => Verdict::Dismiss,
            Answer::LeaveOpen => Verdict::LeaveOpen,
            Answer::Candidate(number) => match number.checked_sub(1).and_then(|at| question.candidates.get(at)) {
                // The first candidate of a reading that counts is that reading.
                Some(choice) if choice.codes == question.reading => Verdict::Accept,
                Some(choice) => Verdict::Choose(choice.codes.clone()),
                None => return,
            },
            Answer::Municipalities(mut codes) => {
                codes.retain(|code| self.division().municipality(*code).is_some());
                codes.sort();
                codes.dedup();
                if codes.is_empty() {
                    return;
                }
                Verdict::Choose(codes)
            }
        };
        // Nothing to accept: an unknown word has no reading yet.
        let link = question.kind == QuestionKind::SameProject;
        if verdict == Verdict::Accept && !link && question.reading.is_empty() && question.candidates.is_empty() {
            return;
        }
        let base = std::sync::Arc::clone(self.base());
        let Some(made) = review::decision(&question, &base, verdict, everywhere) else { return };
        let reviewer = self.state.reviewer.trim().to_owned();
        let made = Decision { who: reviewer, when, ..made };
        let note = self.decision_of(&question).map(|old| old.note.clone()).unwrap_or_default();
        self.state.decided = Some(Decided {
            question: question.id.clone(),
            words: question.text.clone(),
            verdict: made.verdict.clone(),
            codes: match &made.verdict {
                Verdict::Accept => question.reading.clone(),
                Verdict::Choose(codes) => codes.clone(),
                Verdict::Dismiss | Verdict::LeaveOpen => Vec::new(),
            },
            applicant: base.projects.get(question.at).map(|p| p.applicant.name.clone()).unwrap_or_default(),
            residents: question.residents,
        });
        self.stop_picking();
        // What is left open stays in the list: the next one is shown.
        if made.verdict == Verdict::LeaveOpen && self.shown_question().is_some_and(|shown| shown.id == question.id) {
            self.step_question(1);
        }
        let decisions = &mut self.state.undoable.decisions;
        decisions.retain(|known| !review::is_about(known, &made));
        decisions.push(Decision { note, ..made });
    }

    pub(super) fn clear_decision(&mut self, id: &str) {
        let Some(old) = self.question(id).and_then(|question| self.decision_of(&question).cloned()) else { return };
        self.state.undoable.decisions.retain(|known| *known != old);
    }

    pub(super) fn note(&mut self, id: &str, text: &str) {
        let Some(question) = self.question(id) else { return };
        let old = self.decision_of(&question).cloned();
        let base = std::sync::Arc::clone(self.base());
        // A note on what is not decided leaves it open, and says why.
        let Some(made) = old.clone().or_else(|| review::decision(&question, &base, Verdict::LeaveOpen, false)) else {
            return;
        };
        let decisions = &mut self.state.undoable.decisions;
        decisions.retain(|known| Some(known) != old.as_ref());
        decisions.push(Decision { note: text.trim().to_owned(), ..made });
    }

    /// Decisions from a file join those that are there; of two about the same words the file's counts.
    pub(super) fn loaded_decisions(&mut self, result: Result<Vec<Decision>, String>) {
        self.pending = self.pending.saturating_sub(1);
        match result {
            Ok(loaded) => {
                let decisions = &mut self.state.undoable.decisions;
                for made in loaded {
                    decisions.retain(|known| !review::is_about(known, &made));
                    decisions.push(made);
                }
            }
            Err(text) => self.state.notice = Some(Notice { text, problem: true }),
        }
    }

    pub(super) fn saved(&mut self, saving: SaveState) {
        self.pending = self.pending.saturating_sub(1);
        // An open dialog shows it; without one it is said over the map.
        if self.state.dialog.is_none() {
            let words = Words::new(self.state.language);
            let notice = |text: String, problem: bool| Some(Notice { text, problem });
            self.state.notice = match &saving {
                SaveState::Idle => None,
                SaveState::Done(path) => notice(words.with("saved-file", &[("path", Arg::Text(path))]), false),
                SaveState::Exists(path) => notice(words.with("export-exists", &[("path", Arg::Text(path))]), true),
                SaveState::Failed(text) => notice(text.clone(), true),
            };
        }
        self.state.saving = saving;
    }

    pub(super) fn pick_on_map(&mut self, on: bool) {
        let picked = self.shown_question().filter(|_| on).map(|question| question.reading.clone());
        let Some(reading) = picked else {
            self.stop_picking();
            return;
        };
        self.state.picking = true;
        self.state.picked = reading.into_iter().collect();
        self.state.view = View::Review;
        self.state.map_request = Some(MapRequest::FitSelection);
    }

    pub(super) fn stop_picking(&mut self) {
        self.state.picking = false;
        self.state.picked.clear();
    }

    /// What an answer would make of its project, and of the coverage.
    #[must_use]
    pub fn if_decided(&self, question: &Question, verdict: Verdict) -> Option<Outcome> {
        let probe = review::decision(question, self.base(), verdict, false)?;
        let undoable = &self.state.undoable;
        let mut decisions: Vec<Decision> =
            undoable.decisions.iter().filter(|known| !review::is_about(known, &probe)).cloned().collect();
        decisions.push(probe);
        let assume: Vec<InferredFrom> = undoable.assume.iter().copied().collect();
        let base = self.base();
        let alone = Dataset {
            projects: vec![base.projects.get(question.at)?.clone()],
            sources: base.sources.clone(),
            ..Dataset::default()
        };
        let project = intake::decide(&alone, &decisions, &assume).projects.pop()?;
        let derived = self.derived();
        let counted = derived.counted.binary_search(&question.at).is_ok();
        let coverage = if counted {
            Arc::new(derived.coverage.with_area(self.dataset(), self.division(), question.at, &project.area))
        } else {
            Arc::clone(&derived.coverage)
        };
        Some(Outcome { project, coverage })
    }

    /// The correction memo in the chosen language.
    #[must_use]
    pub fn memo(&self) -> String {
        review::memo(self.dataset(), self.questions(), self.division(), &Words::new(self.state.language))
    }
}
