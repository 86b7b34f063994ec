//! Which keys does the comparison take?

use egui::{Context, Key, Modifiers, Popup};

use crate::gui::panels::Desk;
use crate::session::{Action, CompareAction, CompareMode, View};

/// Takes the keys that mean something here and proposes what they mean.
pub(in crate::gui) fn keys(ctx: &Context, desk: &mut Desk<'_>) {
    let state = desk.session.state();
    if state.view != View::Compare || state.dialog.is_some() || ctx.text_edit_focused() {
        return;
    }
    let comparison = &state.undoable.comparison;
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    // What is open over the maps goes first; the selection stays.
    if Popup::is_any_open(ctx) && pressed(Key::Escape) {
        Popup::close_all(ctx);
    }
    if pressed(Key::V) {
        let at = CompareMode::ALL.iter().position(|mode| *mode == comparison.mode).unwrap_or_default();
        let next = CompareMode::ALL.iter().cycle().nth(at + 1).copied().unwrap_or_default();
        desk.actions.push(Action::Compare(CompareAction::Mode(next)));
    }
    if pressed(Key::K) {
        desk.actions.push(Action::Compare(CompareAction::Link(comparison.unlinked)));
    }
    if pressed(Key::X) {
        desk.actions.push(Action::Compare(CompareAction::Swap));
    }
}
