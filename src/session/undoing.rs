//! What is one step to take back?
//!
//! A step is a copy of what undo restores, from before the action. What comes in many small actions of
//! one hand is one step.

use super::action::Action;
use super::apply::Session;
use super::compare::PaneLetter;
use crate::scene::Method;

/// Steps kept for undo.
pub(super) const UNDO_STEPS: usize = 200;

/// What comes in many small actions of one hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typing {
    Search,
    Limits,
    /// Name or search of a pane of the comparison.
    Pane(PaneLetter, bool),
}

impl Typing {
    pub(super) fn of(action: &Action) -> Option<Self> {
        match action {
            Action::Search(_) => Some(Self::Search),
            Action::SetClasses(classing) if matches!(classing.method, Method::Manual(_)) => Some(Self::Limits),
            Action::Compare(action) => action.typed_into().map(|(pane, name)| Self::Pane(pane, name)),
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

    pub(super) fn step(&mut self, forward: bool) {
        let (from, to) = if forward { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        if let Some(undoable) = from.pop() {
            to.push(std::mem::replace(&mut self.state.undoable, undoable));
        }
    }
}
