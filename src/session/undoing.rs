//! What is one step to take back?
//!
//! A step is a copy of what undo restores, from before the action. What comes in many small actions of
//! one hand is one step.

use super::action::Action;
use super::analysis::AnalysisAction;
use super::apply::Session;
use super::compare::{CompareAction, PaneChange, PaneLetter};
use super::state::Undoable;
use crate::model::ProjectId;
use crate::scene::{Method, Pin};

/// Steps kept for undo.
const UNDO_STEPS: usize = 200;

/// What comes in many small actions of one hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typing {
    Search,
    Limits,
    /// Name or search of a pane of the comparison.
    Pane(PaneLetter, bool),
    /// Limits of a pane's classes.
    PaneLimits(PaneLetter),
    /// Field of a new project of the open draft, or the draft's name.
    Draft(usize, u8),
    /// The line between A and B.
    Swipe,
    /// One project's pin, on and off again.
    Pin(ProjectId),
    /// The window of time, by the number of the drag.
    Time(u32),
    /// The filter over a column of a table.
    Column(&'static str),
}

impl Typing {
    pub(super) fn of(action: &Action, playing: bool) -> Option<Self> {
        match action {
            Action::Search(_) | Action::Ask(_) => Some(Self::Search),
            Action::Analyze(AnalysisAction::Table(action)) => action.typed_into().map(Self::Column),
            Action::SetClasses(classing) if matches!(classing.method, Method::Manual(_)) => Some(Self::Limits),
            Action::Compare(CompareAction::Swipe(_)) => Some(Self::Swipe),
            Action::Time(action) => action.gesture(playing).map(Self::Time),
            Action::Pin(id) | Action::Unpin(id) => Some(Self::Pin(id.clone())),
            Action::Compare(CompareAction::Pane(letter, PaneChange::Reads(change))) if change.is_limits() => {
                Some(Self::PaneLimits(*letter))
            }
            Action::Compare(action) => action.typed_into().map(|(pane, name)| Self::Pane(pane, name)),
            Action::Draft(action) => action.typed_into().map(|(project, field)| Self::Draft(project, field)),
            _ => None,
        }
    }
}

impl Session {
    /// `true` when there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// `true` when there is a step to take again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What was done so far is the beginning: no step to take back.
    pub fn begin_here(&mut self) {
        self.past.clear();
        self.future.clear();
        self.typing = None;
    }

    /// Keeps what was `before` a change as a step, or, as part of the last step, does not.
    pub(super) fn keep_step(&mut self, before: Undoable, same_step: bool, typing: Option<Typing>) {
        if !same_step {
            self.past.push(before);
        }
        if self.past.len() > UNDO_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.typing = typing;
        // Typed or moved back to where it began: nothing to take back.
        if self.typing.is_some() && self.past.last() == Some(&self.state.undoable) {
            self.past.pop();
            self.typing = None;
        }
    }

    /// The pins as they were, when the last step took this project's pin away and nothing has come after
    /// it: pinned at once again it gets its color and its place back.
    pub(super) fn pins_before(&self, id: &ProjectId) -> Option<Vec<Pin>> {
        let last = self.past.last().filter(|_| self.typing == Some(Typing::Pin(id.clone())))?;
        last.look.pin(id).is_some().then(|| last.look.pins.clone())
    }

    pub(super) fn step(&mut self, forward: bool) {
        let (from, to) = if forward { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        if let Some(undoable) = from.pop() {
            to.push(std::mem::replace(&mut self.state.undoable, undoable));
        }
    }
}
