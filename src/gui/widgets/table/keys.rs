//! What do the keys do in a table?
//!
//! Arrows, Page, Home and End go from row to row; with Shift they choose from where the range began;
//! Space chooses and unchooses; Ctrl+A chooses all; Ctrl+C copies.

use egui::{Context, Event, Key, Modifiers};

use super::{Asked, TableLocal};

/// Takes the keys and says what they ask for.
pub(super) fn taken(ctx: &Context, rows: usize, local: &mut TableLocal) -> Vec<Asked> {
    let mut asked = Vec::new();
    let copied = ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Copy));
        input.events.len() < before
    });
    if copied {
        asked.push(Asked::Copy);
    }
    let Some(last) = rows.checked_sub(1) else { return asked };
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        (local.anchor, local.cursor) = (Some(0), Some(last));
        asked.push(Asked::Choose { from: 0, to: last, add: false });
    }
    if pressed(Modifiers::COMMAND, Key::Space) || pressed(Modifiers::NONE, Key::Space) {
        asked.extend(local.cursor.map(Asked::Toggle));
    }
    let page = local.page.saturating_sub(1).max(1);
    let steps = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End];
    for key in steps {
        // Without Shift first would take the key with it.
        let (shift, plain) = (pressed(Modifiers::SHIFT, key), pressed(Modifiers::NONE, key));
        if !shift && !plain {
            continue;
        }
        let to = match (key, local.cursor) {
            (Key::End, _) | (Key::ArrowUp | Key::PageUp, None) => last,
            (Key::Home, _) | (_, None) => 0,
            (Key::ArrowUp, Some(at)) => at.saturating_sub(1),
            (Key::ArrowDown, Some(at)) => (at + 1).min(last),
            (Key::PageUp, Some(at)) => at.saturating_sub(page),
            (_, Some(at)) => (at + page).min(last),
        };
        let from = if shift { *local.anchor.get_or_insert(to) } else { to };
        if !shift {
            local.anchor = Some(to);
        }
        (local.cursor, local.scroll_to) = (Some(to), Some(to));
        asked.push(Asked::Choose { from: from.min(to), to: from.max(to), add: false });
    }
    asked
}
