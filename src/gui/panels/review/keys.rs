//! The keys of the review: ten questions a minute.

use egui::{Context, Key, Modifiers};

use super::{Local, picking};
use crate::gui::panels::Desk;
use crate::model::QuestionKind;
use crate::review::Question;
use crate::session::{Action, Answer, View};

/// Takes the keys that mean something in the review.
pub(in crate::gui) fn keys(ctx: &Context, desk: &mut Desk<'_>) {
    let state = desk.session.state();
    if state.view != View::Review || state.dialog.is_some() || ctx.text_edit_focused() {
        return;
    }
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if state.picking {
        if pressed(Key::Escape) {
            desk.actions.push(Action::PickOnMap(false));
        } else if pressed(Key::Enter)
            && let Some(answer) = picking::picked(desk)
        {
            desk.actions.push(super::decide(desk, answer, false));
        }
        return;
    }
    let Some(question) = desk.session.shown_question().cloned() else { return };
    // A button that has the keyboard keeps its own Enter.
    let free = ctx.memory(|memory| memory.focused().is_none());
    for (key, steps) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 10), (Key::PageUp, -10)] {
        if pressed(key) {
            desk.actions.push(Action::StepQuestion(steps));
            return;
        }
    }
    let everywhere = desk.local.review.everywhere;
    let answer = if free && pressed(Key::Enter) {
        chosen(&desk.local.review, &question)
    } else if pressed(Key::N) {
        Some(Answer::Dismiss)
    } else if pressed(Key::U) {
        Some(Answer::LeaveOpen)
    } else {
        let digits =
            [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
        let number = digits.into_iter().position(pressed).map(|at| at + 1);
        number.filter(|number| *number <= question.candidates.len()).map(Answer::Candidate)
    };
    if let Some(answer) = answer {
        desk.actions.push(super::decide(desk, answer, everywhere));
    } else if pressed(Key::A) {
        desk.local.review.everywhere = !everywhere;
    } else if pressed(Key::M) {
        desk.actions.push(Action::PickOnMap(true));
    } else if pressed(Key::Delete) || pressed(Key::Backspace) {
        desk.actions.push(Action::ClearDecision(String::new()));
    }
}

/// The answer that Enter gives: the one looked at, else what is read now. Words that count nothing
/// now need a choice: nothing becomes served by one key alone.
pub(super) fn chosen(local: &Local, question: &Question) -> Option<Answer> {
    match local.preview {
        Some(at) if at < question.candidates.len() => Some(Answer::Candidate(at + 1)),
        Some(_) => Some(Answer::Dismiss),
        None => {
            let counts = !question.reading.is_empty() || question.kind == QuestionKind::SameProject;
            counts.then_some(Answer::Accept)
        }
    }
}
