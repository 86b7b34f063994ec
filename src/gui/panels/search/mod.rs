//! A field to ask in: what is typed narrows the list, or a side of the comparison, and what it may mean or
//! how it may go on stands below it.
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

use self::offers::{Offer, list, over};
use self::reading::Asked;
pub(in crate::gui) use self::reading::Local;
use super::{Desk, padded};
use crate::gui::style::{BODY, RADIUS};
use crate::gui::theme::Palette;
use crate::gui::widgets::{glyph, icon_button};
use crate::gui::{fonts, icons};
use crate::model::Span;
use crate::query::language::exactly;
use crate::session::{Action, CompareAction, PaneChange, PaneLetter, Session};

pub(super) use says::empty_because;

/// Whose filter is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The list's: the whole of it, facets and all; places are offered to go to.
    List,
    /// A side's of the comparison: words beside its facets.
    Pane(PaneLetter),
}

impl Of {
    fn id(self) -> Id {
        match self {
            Self::List => Id::unique("search"),
            Self::Pane(letter) => Id::unique(("facet-search", letter)),
        }
    }

    /// Key of what stands in the empty field, which is its name too.
    fn hint(self) -> &'static str {
        match self {
            Self::List => "search-hint",
            Self::Pane(_) => "facet-search",
        }
    }

    fn text(self, session: &Session) -> String {
        match self {
            Self::List => session.state().asked.clone(),
            Self::Pane(letter) => session.state().undoable.comparison.pane(letter).filter.search.clone(),
        }
    }

    fn asks(self, text: String) -> Action {
        match self {
            Self::List => Action::Ask(text),
            Self::Pane(letter) => Action::Compare(CompareAction::Pane(letter, PaneChange::Search(text))),
        }
    }

    fn asks_exactly(self, session: &Session) -> Action {
        match self {
            Self::List => Action::SearchExactly,
            Self::Pane(_) => self.asks(exactly(&self.text(session), session.dataset())),
        }
    }

    /// The filter leaves no project.
    fn is_empty(self, session: &Session) -> bool {
        match self {
            Self::List => session.derived().listed.is_empty(),
            Self::Pane(letter) => session.compared().pane(letter).projects.is_empty(),
        }
    }
}

/// Paints the field of the list and what is offered under it.
pub(super) fn search(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut found = std::mem::take(&mut desk.local.found);
    let (field, open) = padded(ui, |ui| {
        ui.add_space(4.0);
        typed(ui, desk, &mut found, Of::List)
    });
    says::under(ui, desk, &found, Of::List);
    // The list must not hide what is wrong.
    let below = field.with_max_y(ui.cursor().top().max(field.bottom()));
    found.shown = open.then(|| {
        let (shown, taken) = over(ui, desk, &found, below);
        if let Some(offer) = taken {
            take(ui, desk, &mut found, &offer, Of::List);
        }
        shown
    });
    desk.local.found = found;
}

/// Paints the field of a side of the comparison, and under it what is offered: in the popup that it
/// stands in, for a click beside that would close it. Gives the height of what is offered.
pub(super) fn of_pane(ui: &mut Ui, desk: &mut Desk<'_>, found: &mut Local, letter: PaneLetter) -> f32 {
    let of = Of::Pane(letter);
    let (_, open) = typed(ui, desk, found, of);
    says::under(ui, desk, found, of);
    found.shown = None;
    if !open {
        return 0.0;
    }
    let room = ui.available_width();
    let inside = Frame::new().fill(desk.p.field).stroke(Stroke::new(1.0, desk.p.control_edge)).inner_margin(4);
    let shown = inside.show(ui, |ui| list(ui, desk, found, room - 10.0));
    if let Some(offer) = shown.inner {
        take(ui, desk, found, &offer, of);
    }
    found.shown = Some(shown.response.rect);
    shown.response.rect.height()
}

/// The field, with its keys; gives where it is, and whether what is offered is to be shown.
fn typed(ui: &mut Ui, desk: &mut Desk<'_>, found: &mut Local, of: Of) -> (Rect, bool) {
    let id = of.id();
    let text = of.text(desk.session);
    move_caret(ui, found, &text, id);
    let asked = Asked { text: text.clone(), caret: caret(ui, id, &text), language: desk.words.language() };
    found.follow(asked, of, desk.session, desk.words);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let over = found
        .shown
        .is_some_and(|shown| ui.input(|input| input.pointer.latest_pos().is_some_and(|pos| shown.contains(pos))));
    let open = (focused || over) && !found.closed && !found.offers.is_empty();
    if focused {
        keys(ui, desk, found, open, of);
    }
    (field(ui, desk, found, of, text), open)
}

/// Where the caret stands, in bytes; the end of the text while the field is not at the keyboard.
fn caret(ui: &Ui, id: Id, text: &str) -> usize {
    let range = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let at = range.map_or(usize::MAX, |range| range.primary.index.0);
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// Carries out what was offered.
fn take(ui: &Ui, desk: &mut Desk<'_>, local: &mut Local, offer: &Offer, of: Of) {
    match offer {
        Offer::Go(found) => {
            desk.actions.push(Action::GoTo(found.place.clone()));
            ui.memory_mut(|memory| memory.surrender_focus(of.id()));
        }
        Offer::Example { text, .. } => put(ui, desk, local, (text.clone(), text.len()), of),
        Offer::Complete(completion) => {
            let text = of.text(desk.session);
            let before = text.get(..completion.span.start).unwrap_or_default();
            let behind = text.get(completion.span.end..).unwrap_or_default().trim_start();
            let written = format!("{before}{}{behind}", completion.insert);
            put(ui, desk, local, (written, before.len() + completion.insert.len()), of);
        }
    }
}

/// Puts a text into the field, with the caret behind so many bytes of it.
fn put(ui: &Ui, desk: &mut Desk<'_>, local: &mut Local, (text, caret): (String, usize), of: Of) {
    ui.memory_mut(|memory| memory.request_focus(of.id()));
    local.closed = false;
    local.put = Some((text.clone(), caret));
    desk.actions.push(of.asks(text));
}

/// The caret goes behind what was put in once the text is there: before, the field would not let it.
fn move_caret(ui: &Ui, local: &mut Local, text: &str, id: Id) {
    let Some((_, caret)) = local.put.take_if(|(put, _)| put == text) else { return };
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
fn keys(ui: &Ui, desk: &mut Desk<'_>, found: &mut Local, open: bool, of: Of) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        if open {
            found.closed = true;
        } else {
            ui.memory_mut(|memory| memory.surrender_focus(of.id()));
        }
    }
    if !open {
        return;
    }
    for (key, down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
        if pressed(key) {
            found.step(down);
        }
    }
    let offer = found.at.and_then(|at| found.offers.get(at)).cloned();
    if let Some(offer) = offer
        && pressed(Key::Enter)
    {
        take(ui, desk, found, &offer, of);
    }
}

/// The field; gives where it is.
fn field(ui: &mut Ui, desk: &mut Desk<'_>, found: &mut Local, of: Of, mut text: String) -> Rect {
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
            let name = desk.t(of.hint());
            let hint = if of == Of::List { name.clone() } else { desk.t("compare-search-hint") };
            let hint = RichText::new(hint).font(fonts::regular(BODY)).color(p.text_secondary);
            let spans = found.marked();
            let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _: f32| laid_out(ui, text.as_str(), &spans, p);
            let field = TextEdit::singleline(&mut text)
                .id(of.id())
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
                let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
                info.current_text_value = Some(of.text(desk.session));
                info
            });
            if response.changed() {
                desk.actions.push(of.asks(text.clone()));
                found.closed = false;
            }
            if desk.local.focus_search && of == Of::List {
                response.request_focus();
                desk.local.focus_search = false;
                found.closed = false;
            }
            if !text.is_empty() {
                if icon_button(ui, p, icons::CLOSE, &desk.t("search-clear"), "", true).clicked() {
                    desk.actions.push(of.asks(String::new()));
                }
            } else if of == Of::List {
                key_cap(ui, desk, "Ctrl F");
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
