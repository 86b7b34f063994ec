//! One field to search by: what is typed narrows the list, and places it may mean stand below it.
//!
//! Arrows walk through the places, Enter or a click goes to one: it is chosen, the map flies there
//! and the typed text is taken away. Escape puts the places away and leaves the list narrowed. The
//! first place stands ready for Enter unless it is only a guess. Never does: look for the places
//! anew while nothing is typed.

use egui::{
    Align, Align2, Area, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Order, Pos2, Rect, Response, RichText,
    Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use super::{Desk, padded};
use crate::gui::style::{BODY, RADIUS, ROW_TALL, SMALL};
use crate::gui::widgets::{elided, glyph, icon_button};
use crate::gui::{fonts, icons};
use crate::model::Language;
use crate::query::{Found, Place, places};
use crate::session::Action;
use crate::words::Arg;

/// Most places listed.
const MOST: usize = 8;

/// What the list of places remembers.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    /// Text, dataset and language that the places belong to.
    key: Option<(String, u64, Language)>,
    found: Vec<Found>,
    /// The place that Enter goes to.
    at: Option<usize>,
    /// Put away by Escape, until something is typed.
    closed: bool,
    /// Where the list is, while it is open.
    shown: Option<Rect>,
}

impl Local {
    /// Brings the places up to the text.
    fn follow(&mut self, desk_key: (String, u64, Language), find: impl FnOnce(&str) -> Vec<Found>) {
        if self.key.as_ref() == Some(&desk_key) {
            return;
        }
        self.found = find(&desk_key.0);
        self.at = self.found.first().filter(|first| !first.guess).map(|_| 0);
        self.key = Some(desk_key);
    }

    /// One place down or up; past the ends nothing is ready for Enter, as before the first.
    fn step(&mut self, down: bool) {
        let last = self.found.len().checked_sub(1);
        self.at = match (self.at, down) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(at), true) => Some(at + 1).filter(|at| *at < self.found.len()),
            (Some(at), false) => at.checked_sub(1),
        };
    }
}

/// Paints the field and the places.
pub(super) fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    let id = Id::unique("search");
    let text = desk.session.state().undoable.filter.search.clone();
    let (dataset, division, language) = (desk.session.dataset(), desk.session.division(), desk.words.language());
    desk.local
        .found
        .follow((text.clone(), dataset.revision, language), |text| places(text, dataset, division, language, MOST));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let over = desk
        .local
        .found
        .shown
        .is_some_and(|shown| ui.input(|input| input.pointer.latest_pos().is_some_and(|pos| shown.contains(pos))));
    let open = (focused || over) && !desk.local.found.closed && !desk.local.found.found.is_empty();
    if focused {
        keys(ui, desk, open, id);
    }
    let field = padded(ui, |ui| {
        ui.add_space(4.0);
        field(ui, desk, id, text)
    });
    desk.local.found.shown = open.then(|| list(ui, desk, field));
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
    let place = desk.local.found.at.and_then(|at| desk.local.found.found.get(at)).map(|found| found.place.clone());
    if let Some(place) = place
        && pressed(Key::Enter)
    {
        desk.actions.push(Action::GoTo(place));
        ui.memory_mut(|memory| memory.surrender_focus(id));
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
                .desired_width(width);
            let response = ui.add(field);
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(Role::TextInput, true, desk.t("search-hint"));
                info.current_text_value = Some(desk.session.state().undoable.filter.search.clone());
                info
            });
            if response.changed() {
                desk.actions.push(Action::Search(text.clone()));
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
                desk.actions.push(Action::Search(String::new()));
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

/// The places under the field; gives where they are.
fn list(ui: &Ui, desk: &mut Desk<'_>, field: Rect) -> Rect {
    let p = desk.p;
    let found = desk.local.found.found.clone();
    let shown = Area::new(Id::unique("search-places"))
        .order(Order::Foreground)
        .fixed_pos(field.left_bottom() + Vec2::new(0.0, 4.0))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style()).fill(p.field).stroke(Stroke::new(1.0, p.control_edge)).inner_margin(4);
            frame.show(ui, |ui| {
                ui.set_width(field.width() - 10.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                for (at, found) in found.iter().enumerate() {
                    if row(ui, desk, found, desk.local.found.at == Some(at)).clicked() {
                        desk.actions.push(Action::GoTo(found.place.clone()));
                    }
                }
            });
        });
    shown.response.rect
}

fn row(ui: &mut Ui, desk: &Desk<'_>, found: &Found, ready: bool) -> Response {
    let p = desk.p;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_TALL), Sense::click());
    let (head, below) = (head(desk, found), below(desk, found));
    let kind = desk.t(&format!("search-kind-{}", found.place.kind()));
    if ui.is_rect_visible(rect) {
        let ground = if ready { Some(p.row_chosen) } else { response.hovered().then_some(p.row_hover) };
        if let Some(ground) = ground {
            ui.painter().rect_filled(rect, 4.0, ground);
        }
        let inner = rect.shrink2(Vec2::new(8.0, 5.0));
        let kind = elided(ui, &kind, fonts::regular(SMALL), p.text_secondary, 120.0);
        let room = inner.width() - kind.size().x - 10.0;
        let color = if found.guess { p.question } else { p.text };
        let head = elided(ui, &head, fonts::semibold(BODY), color, room);
        ui.painter().galley(inner.min, head, color);
        let at = Pos2::new(inner.right() - kind.size().x, inner.top() + 2.0);
        ui.painter().galley(at, kind, p.text_secondary);
        let small = elided(ui, &below, fonts::regular(SMALL), p.text_secondary, inner.width());
        ui.painter().galley(Pos2::new(inner.left(), inner.bottom() - small.size().y), small, p.text_secondary);
    }
    let name = format!("{head}, {kind}, {below}");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(ready));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// "Kuopio", "Nilsiä → Kuopio (2013)", "? Kuopio".
fn head(desk: &Desk<'_>, found: &Found) -> String {
    if found.guess {
        return desk.with("search-guess", &[("name", Arg::Text(&found.name))]);
    }
    match (&found.other, found.former) {
        (Some(old), Some((year, inferred))) => {
            let year = year.to_string();
            let key = if inferred { "search-former-about" } else { "search-former" };
            desk.with(key, &[("old", Arg::Text(old)), ("name", Arg::Text(&found.name)), ("year", Arg::Text(&year))])
        }
        _ => found.name.clone(),
    }
}

/// Residents, and what else tells the place from its likes.
fn below(desk: &Desk<'_>, found: &Found) -> String {
    let residents = desk.with("resident-count", &[("n", Arg::Count(found.residents))]);
    let also = found.other.as_ref().filter(|_| found.former.is_none());
    match (&found.place, also) {
        (Place::Project(_), Some(name)) => name.clone(),
        (_, Some(other)) => format!("{other} · {residents}"),
        (Place::Municipality(_), None) => residents,
        _ => format!("{} · {residents}", desk.count("municipality-count", found.municipalities)),
    }
}
