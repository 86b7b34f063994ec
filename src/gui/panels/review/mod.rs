//! The review: which words are not certain, what they could mean, and what a person says.
//!
//! A list of questions, the heaviest first, and beside it the one looked at with its readings.
//! Never does: decide; count.

mod answers;
mod keys;
mod list;
mod picking;
mod row;
mod says;
mod shown;
mod toast;

use std::sync::Arc;

use egui::Ui;

pub(in crate::gui) use keys::keys;
pub(super) use says::headline;

use super::Desk;
use crate::gui::map::SmallMap;
use crate::model::Verdict;
use crate::review::Question;
use crate::scene::Scene;
use crate::session::{Action, Answer, Outcome};

/// What the review remembers for itself.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    /// What the answers below were worked out from: the question, dataset and filter.
    key: Option<(String, u64, u64)>,
    /// What each candidate would change, and at the end "no place".
    outcomes: Vec<Option<Arc<Outcome>>>,
    /// The answer that a click chose to look at, by its place in `outcomes`.
    preview: Option<usize>,
    /// The next answer is for all the same words.
    everywhere: bool,
    /// The note being written.
    note: Option<String>,
    /// The question that the list last scrolled to.
    scrolled_to: Option<String>,
    map: SmallMap,
    scene: Option<(SceneKey, Scene)>,
    scenes: u64,
}

/// What the small map's scene was made of: the question's key, the answer looked at, the dataset.
type SceneKey = (Option<(String, u64, u64)>, Option<usize>);

impl Local {
    /// Brings the answers up to the question shown.
    fn follow(&mut self, desk: &Desk<'_>, question: &Question) {
        let key = (question.id.clone(), desk.session.dataset().revision, desk.session.derived().revision);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        if self.key.as_ref().is_none_or(|(id, ..)| *id != question.id) {
            self.preview = None;
            self.note = None;
            self.everywhere = false;
        }
        let outcome = |verdict: Verdict| desk.session.if_decided(question, verdict).map(Arc::new);
        self.outcomes =
            question.candidates.iter().map(|choice| outcome(Verdict::Choose(choice.codes.clone()))).collect();
        self.outcomes.push(outcome(Verdict::Dismiss));
        self.key = Some(key);
    }

    /// Place of "no place" among the answers.
    fn dismissed(&self) -> usize {
        self.outcomes.len().saturating_sub(1)
    }
}

/// Other questions about the same words, which an answer "everywhere" would settle too.
fn same_words(desk: &Desk<'_>, question: &Question) -> usize {
    let same = |other: &&Question| {
        other.kind == question.kind
            && other.text == question.text
            && other.id != question.id
            && other.standing.is_open()
    };
    desk.session.questions().iter().filter(same).count()
}

/// The action that answers the question shown.
fn decide(desk: &Desk<'_>, answer: Answer, everywhere: bool) -> Action {
    Action::Decide { id: String::new(), answer, everywhere, when: desk.local.clock.now() }
}

/// The list of questions, in the middle of the window.
pub(crate) fn middle(ui: &mut Ui, desk: &mut Desk<'_>) {
    list::list(ui, desk);
}

/// Over the map, while an answer is picked on it.
pub(crate) fn banner(ui: &mut Ui, desk: &mut Desk<'_>) {
    picking::banner(ui, desk);
}

/// The question looked at, in the right panel.
pub(crate) fn side(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(question) = desk.session.shown_question().cloned() else {
        shown::nothing(ui, desk);
        return;
    };
    let mut local = std::mem::take(&mut desk.local.review);
    local.follow(desk, &question);
    shown::shown(ui, desk, &mut local, &question);
    desk.local.review = local;
}
