//! Which keys do what?
//!
//! Keys that write a letter or move a cursor are left to a text field while a person types in it.
//! Never does: act; it proposes actions.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::panels::Local;
use crate::session::{Action, Dialog, Session};

const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
const REDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers { shift: true, ..Modifiers::COMMAND }, Key::Z);
const REDO_OTHER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
const EXPORT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::E);
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);

/// Takes the keys that mean something and proposes what they mean.
pub(crate) fn collect(ctx: &Context, session: &Session, local: &mut Local, actions: &mut Vec<Action>) {
    let typing = ctx.text_edit_focused();
    let state = session.state();
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let open = |dialog: Dialog| {
        if state.dialog.as_ref() == Some(&dialog) { Action::CloseDialog } else { Action::OpenDialog(dialog) }
    };
    if pressed(Modifiers::NONE, Key::F1) {
        actions.push(open(Dialog::Help));
    }
    if pressed(Modifiers::NONE, Key::F2) {
        actions.push(Action::ToggleLeft);
    }
    if pressed(Modifiers::NONE, Key::F3) {
        actions.push(Action::ToggleRight);
    }
    let taken = |shortcut: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(shortcut));
    if taken(&EXPORT) {
        actions.push(open(Dialog::Export));
    }
    if state.dialog.is_some() {
        return;
    }
    if taken(&SEARCH) {
        local.focus_search = true;
        if !state.left_open {
            actions.push(Action::ToggleLeft);
        }
    }
    if typing {
        return;
    }
    // The longer shortcut first: the shorter one would take its key.
    if taken(&REDO) || taken(&REDO_OTHER) {
        actions.push(Action::Redo);
    }
    if taken(&UNDO) {
        actions.push(Action::Undo);
    }
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        if state.notice.is_some() {
            actions.push(Action::CloseDialog);
        } else if state.undoable.focus.is_some() {
            actions.push(Action::ClearSelection);
        }
    }
    if pressed(Key::Home) {
        actions.push(Action::FitAll);
    }
    if pressed(Key::Z) && !session.selected_municipalities().is_empty() {
        actions.push(Action::FitSelection);
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        actions.push(Action::ZoomBy(1.0));
    }
    if pressed(Key::Minus) {
        actions.push(Action::ZoomBy(-1.0));
    }
}
