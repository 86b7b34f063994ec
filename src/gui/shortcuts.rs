//! Which keys do what?
//!
//! Keys that write a letter or move a cursor are left to a text field while a person types in it.
//! Never does: act; it proposes actions.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::panels::{self, Clipboard, Desk};
use crate::coverage::AreaLevel;
use crate::scene::{Measure, Shape};
use crate::session::{Action, CompareAction, Dialog, ReadChange, TimeAction, Tool, View};

const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
const REDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers { shift: true, ..Modifiers::COMMAND }, Key::Z);
const REDO_OTHER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
const EXPORT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::E);
const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
const DECISIONS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);
const PASTE: KeyboardShortcut = KeyboardShortcut::new(Modifiers { shift: true, ..Modifiers::COMMAND }, Key::V);
const COPY_MAP: KeyboardShortcut = KeyboardShortcut::new(Modifiers { shift: true, ..Modifiers::COMMAND }, Key::C);
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
const INVERT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::I);

/// Takes the keys that mean something and proposes what they mean.
pub(crate) fn collect(ctx: &Context, desk: &mut Desk<'_>) {
    let typing = ctx.text_edit_focused();
    let state = desk.session.state();
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let open = |dialog: Dialog| {
        if state.dialog.as_ref() == Some(&dialog) { Action::CloseDialog } else { Action::OpenDialog(dialog) }
    };
    if pressed(Modifiers::NONE, Key::F1) {
        desk.actions.push(open(Dialog::Help));
    }
    if pressed(Modifiers::NONE, Key::F2) {
        desk.actions.push(Action::ToggleLeft);
    }
    if pressed(Modifiers::NONE, Key::F3) {
        desk.actions.push(Action::ToggleRight);
    }
    if pressed(Modifiers::NONE, Key::F4) {
        desk.actions.push(Action::Time(TimeAction::ToggleStrip));
    }
    let taken = |shortcut: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(shortcut));
    if taken(&EXPORT) {
        desk.actions.push(open(Dialog::Export));
    }
    // Before anything else may take the C for itself.
    if taken(&COPY_MAP) {
        desk.actions.push(Action::CopyMap);
    }
    if state.dialog.is_some() {
        return;
    }
    if state.reading.is_some() && !typing && pressed(Modifiers::NONE, Key::Escape) {
        desk.actions.push(Action::CancelOpen);
    }
    if taken(&OPEN) {
        panels::ask(desk, false);
    }
    if taken(&DECISIONS) {
        desk.actions.push(Action::OpenDialog(Dialog::Decisions));
    }
    if !typing && taken(&PASTE) {
        panels::ask_to_paste(ctx, desk.local);
    }
    paste(ctx, desk);
    if taken(&SEARCH) {
        desk.local.focus_search = true;
        if !state.left_open {
            desk.actions.push(Action::ToggleLeft);
        }
        // The review has no search field of its own.
        if state.view == View::Review && !state.picking {
            desk.actions.push(Action::SetView(View::Map));
        }
    }
    if typing {
        return;
    }
    // The longer shortcut first: the shorter one would take its key.
    if taken(&REDO) || taken(&REDO_OTHER) {
        desk.actions.push(Action::Redo);
    }
    if taken(&UNDO) {
        desk.actions.push(Action::Undo);
    }
    if taken(&INVERT) {
        desk.actions.push(Action::InvertSelection);
    }
    // An open menu takes Escape for itself.
    if egui::Popup::is_any_open(ctx) {
        return;
    }
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::L) {
        let tool = if state.tool == Tool::Lasso { Tool::Hand } else { Tool::Lasso };
        desk.actions.push(Action::SetTool(tool));
    }
    if pressed(Key::Escape) {
        if state.notice.is_some() {
            desk.actions.push(Action::CloseDialog);
        } else if state.tool == Tool::Lasso {
            desk.actions.push(Action::SetTool(Tool::Hand));
        } else if state.undoable.focus.is_some() {
            desk.actions.push(Action::ClearSelection);
        }
    }
    if pressed(Key::Home) {
        desk.actions.push(Action::FitAll);
    }
    // In the comparison all that either side reaches stands for a selection.
    let fits = state.view == View::Compare || !desk.session.selected_municipalities().is_empty();
    if pressed(Key::Z) && fits {
        desk.actions.push(Action::FitSelection);
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        desk.actions.push(Action::ZoomBy(1.0));
    }
    if pressed(Key::Minus) {
        desk.actions.push(Action::ZoomBy(-1.0));
    }
    look(ctx, desk);
}

/// How the map is read: the next level, the next measure, circles or areas, a color for the project shown.
fn look(ctx: &Context, desk: &mut Desk<'_>) {
    let undoable = &desk.session.state().undoable;
    let compares = desk.session.state().view == View::Compare && undoable.comparison.mode.is_of_panes();
    let look = if compares { undoable.comparison.a.look(&undoable.look) } else { undoable.look.clone() };
    // Where two maps stand in the middle, both are meant.
    let meant = |action: Action| match ReadChange::of(&action).filter(|_| compares) {
        Some(change) => Action::Compare(CompareAction::Reads(change)),
        None => action,
    };
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::T) {
        desk.actions.extend(next(&AreaLevel::ALL, look.level).map(Action::SetLevel).map(meant));
    }
    if pressed(Key::M) {
        desk.actions.extend(next(&Measure::ALL, look.measure).map(Action::SetMeasure).map(meant));
    }
    if pressed(Key::C) {
        let circles = look.shape == Shape::Residents;
        desk.actions.push(Action::SetShape(if circles { Shape::Areas } else { Shape::Residents }));
    }
    if pressed(Key::P)
        && let Some(project) = desk.session.focused_project()
    {
        desk.actions.push(panels::pin_or_not(desk.session, &project.id));
    }
}

/// Text that the clipboard gave because it was asked for is a document.
fn paste(ctx: &Context, desk: &mut Desk<'_>) {
    if desk.local.clipboard != Clipboard::Asked {
        return;
    }
    let pasted = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = pasted {
        desk.local.clipboard = Clipboard::Idle;
        if !text.trim().is_empty() {
            desk.actions.push(Action::Paste(text));
        }
    }
}

/// The choice after one, and after the last the first.
fn next<T: Copy + PartialEq>(all: &[T], now: T) -> Option<T> {
    let at = all.iter().position(|known| *known == now)?;
    all.get(at + 1).or(all.first()).copied()
}
