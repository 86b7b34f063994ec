//! One field to ask in: what is typed narrows the list, and what it may mean or how it may go on stands
//! below it.
//!
//! Arrows walk through what is offered, Enter or a click takes it: a place is chosen, the map flies
//! there and the typed text is taken away; a field or value is put into the text. Escape puts the list
//! away and leaves the text. The first place stands ready for Enter unless it is only a guess. Never
//! does: look anew while nothing is typed; change a text that is being typed.

mod offers;
mod reading;
mod says;

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::{
    Align, Align2, EventFilter, Frame, Galley, Id, Key, Layout, Margin, Modifiers, Rect, RichText, Sense, Stroke,
    StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use self::offers::{Offer, list};
use self::reading::Asked;
pub(in crate::gui) use self::reading::Local;
use super::{Desk, padded};
use crate::gui::style::{BODY, RADIUS};
use crate::gui::theme::Palette;
use crate::gui::widgets::{glyph, icon_button};
use crate::gui::{fonts, icons};
use crate::model::Span;
use crate::session::Action;

pub(super) use says::empty_because;

/// Paints the field and the places.
pub(super) fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    let id = Id::unique("search");
    let text = desk.session.state().asked.clone();
    move_caret(ui, desk, &text, id);
    let asked = Asked { text: text.clone(), caret: caret(ui, id, &text), language: desk.words.language() };
    desk.local.found.follow(asked, desk.session, desk.words);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let over = desk
        .local
        .found
        .shown
        .is_some_and(|shown| ui.input(|input| input.pointer.latest_pos().is_some_and(|pos| shown.contains(pos))));
    let open = (focused || over) && !desk.local.found.closed && !desk.local.found.offers.is_empty();
    if focused {
        keys(ui, desk, open, id);
    }
    let field = padded(ui, |ui| {
        ui.add_space(4.0);
        field(ui, desk, id, text)
    });
    says::under(ui, desk, focused);
    // The list must not hide what is wrong.
    let below = field.with_max_y(ui.cursor().top().max(field.bottom()));
    desk.local.found.shown = open.then(|| {
        let (shown, taken) = list(ui, desk, below);
        if let Some(offer) = taken {
            take(ui, desk, &offer, id);
        }
        shown
    });
}

/// Where the caret stands, in bytes; the end of the text while the field is not at the keyboard.
fn caret(ui: &Ui, id: Id, text: &str) -> usize {
    let range = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let at = range.map_or(usize::MAX, |range| range.primary.index.0);
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// Carries out what was offered.
fn take(ui: &Ui, desk: &mut Desk<'_>, offer: &Offer, id: Id) {
    match offer {
        Offer::Go(found) => {
            desk.actions.push(Action::GoTo(found.place.clone()));
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        Offer::Example { text, .. } => put(ui, desk, text.clone(), text.len(), id),
        Offer::Complete(completion) => {
            let text = &desk.session.state().asked;
            let before = text.get(..completion.span.start).unwrap_or_default();
            let behind = text.get(completion.span.end..).unwrap_or_default().trim_start();
            let written = format!("{before}{}{behind}", completion.insert);
            put(ui, desk, written, before.len() + completion.insert.len(), id);
        }
    }
}

/// Puts a text into the field, with the caret behind so many bytes of it.
fn put(ui: &Ui, desk: &mut Desk<'_>, text: String, caret: usize, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
    desk.local.found.closed = false;
    desk.local.found.put = Some((text.clone(), caret));
    desk.actions.push(Action::Ask(text));
}

/// The caret goes behind what was put in once the text is there: before, the field would not let it.
fn move_caret(ui: &Ui, desk: &mut Desk<'_>, text: &str, id: Id) {
    let Some((_, caret)) = desk.local.found.put.take_if(|(put, _)| put == text) else { return };
    let at = text.get(..caret).unwrap_or(text).chars().count();
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(at))));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// The text on one line, what is wrong in it underlined.
fn laid_out(ui: &Ui, text: &str, faults: &[Span], p: &Palette) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    job.break_on_newline = false;
    let plain = TextFormat::simple(fonts::regular(BODY), p.text);
    let wrong = TextFormat { underline: Stroke::new(1.5, p.error), ..plain.clone() };
    let mut from = 0;
    for span in faults.iter().filter(|span| span.start < span.end) {
        let start = span.start.max(from);
        job.append(text.get(from..start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(start..span.end).unwrap_or_default(), 0.0, wrong.clone());
        from = span.end.max(from);
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    ui.painter().layout_job(job)
}

/// Keys that mean the list while it is open; all others are the field's.
fn keys(ui: &Ui, desk: &mut Desk<'_>, open: bool, id: Id) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        if open {
            desk.local.found.closed = true;
        } else {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
    }
    if !open {
        return;
    }
    for (key, down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if pressed(key) {
            desk.local.found.step(down);
        }
    }
    let offer = desk.local.found.at.and_then(|at| desk.local.found.offers.get(at)).cloned();
    if let Some(offer) = offer
        && pressed(Key::Enter)
    {
        take(ui, desk, &offer, id);
    }
}

/// The field; gives where it is.
fn field(ui: &mut Ui, desk: &mut Desk<'_>, id: Id, mut text: String) -> Rect {
    let p = desk.p;
    let frame = Frame::new()
        .fill(p.field)
        .stroke(Stroke::new(1.0, p.control_edge))
        .corner_radius(RADIUS)
        .inner_margin(Margin { left: 8, right: 4, top: 1, bottom: 1 });
    let shown = frame.show(ui, |ui| {
        let room = Vec2::new(ui.available_width(), 28.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.set_min_size(room);
            glyph(ui, icons::SEARCH, 16.0, p.text_secondary);
            let tail = if text.is_empty() { 54.0 } else { 34.0 };
            let width = ui.available_width() - tail;
            let hint = RichText::new(desk.t("search-hint")).font(fonts::regular(BODY)).color(p.text_secondary);
            let spans = desk.local.found.marked();
            let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _: f32| laid_out(ui, text.as_str(), &spans, p);
            let field = TextEdit::singleline(&mut text)
                .id(id)
                .align(Align2::LEFT_CENTER)
                .hint_text(hint)
                .frame(Frame::NONE)
                // Escape is the list's first.
                .event_filter(EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                    ..EventFilter::default()
                })
                .layouter(&mut layouter)
                .desired_width(width);
            let response = ui.add(field);
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(Role::TextInput, true, desk.t("search-hint"));
                info.current_text_value = Some(desk.session.state().asked.clone());
                info
            });
            if response.changed() {
                desk.actions.push(Action::Ask(text.clone()));
                desk.local.found.closed = false;
            }
            if desk.local.focus_search {
                response.request_focus();
                desk.local.focus_search = false;
                desk.local.found.closed = false;
            }
            if text.is_empty() {
                key_cap(ui, desk, "Ctrl F");
            } else if icon_button(ui, p, icons::CLOSE, &desk.t("search-clear"), "", true).clicked() {
                desk.actions.push(Action::Ask(String::new()));
            }
            response.has_focus()
        })
        .inner
    });
    if shown.inner {
        let rect = shown.response.rect;
        ui.painter().rect_stroke(rect, RADIUS, Stroke::new(2.0, p.accent), StrokeKind::Inside);
    }
    shown.response.rect
}

/// A key's name in a little frame, at the right end.
fn key_cap(ui: &mut Ui, desk: &Desk<'_>, name: &str) {
    let p = desk.p;
    let galley = ui.painter().layout_no_wrap(name.to_owned(), fonts::regular(11.0), p.text_secondary);
    let (rect, _) = ui.allocate_exact_size(galley.size() + Vec2::new(10.0, 4.0), Sense::hover());
    ui.painter().rect(rect, 3.0, p.panel, Stroke::new(1.0, p.panel_line), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, p.text_secondary);
}
