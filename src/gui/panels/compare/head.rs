//! What do A and B show? A header over each map, with the choice behind its name.

use egui::{
    Align2, CursorIcon, Id, Popup, PopupCloseBehavior, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::Role,
};

use super::parts::badge;
use super::{Local, facets};
use crate::coverage::AreaLevel;
use crate::gui::map::dashed_box;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, PADDING, SMALL};
use crate::gui::widgets::{elided, focus_ring, labeled};
use crate::gui::{fonts, icons};
use crate::scene::Measure;
use crate::scene::legend::{level_key, measure_key};
use crate::session::{PaneLetter, pane_name, pane_shows};

/// Height of the headers, points.
pub(super) const HEIGHT: f32 = 56.0;
/// Narrower than this the numbers stand under the name.
const NARROW: f32 = 430.0;

/// Paints both headers.
pub(super) fn heads(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, desk.p.panel);
    let (left, right) = rect.split_left_right_at_x(rect.center().x);
    for (letter, part) in [(PaneLetter::A, left), (PaneLetter::B, right)] {
        head(ui, desk, local, letter, part);
    }
    let line = Stroke::new(1.0, desk.p.panel_line);
    ui.painter().vline(rect.center().x, rect.y_range(), line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, letter: PaneLetter, rect: Rect) {
    let p = desk.p;
    let pane = desk.session.state().undoable.comparison.pane(letter).clone();
    let (name, shows) = (pane_name(desk.words, desk.session, &pane), pane_shows(desk.words, desk.session, &pane));
    let shows = [read(desk, letter), Some(shows)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let serves = desk.session.compared().pane(letter);
    let projects = desk.count("compare-projects", serves.projects.len());
    let municipalities = desk.count("municipality-count", serves.footprint.municipalities.len());
    let numbers = format!("{projects} · {municipalities}");

    let inner = rect.shrink2(Vec2::new(PADDING, 0.0));
    let first = rect.top() + 19.0;
    let second = rect.top() + 41.0;
    let mark = Rect::from_center_size(Pos2::new(inner.left() + 10.0, first), Vec2::splat(20.0));
    badge(ui.painter(), mark, letter, p);
    if pane.draft.is_some() {
        dashed_box(ui, mark.expand(2.0), p);
    }
    let narrow = rect.width() < NARROW;
    let counted = elided(ui, &numbers, fonts::regular(BODY), p.text_secondary, 280.0);
    let room = inner.width() - 54.0 - if narrow { 0.0 } else { counted.size().x + 12.0 };
    let title = elided(ui, &name, fonts::semibold(15.0), p.text, room);
    let end = mark.right() + 8.0 + title.size().x;
    ui.painter().galley(Pos2::new(mark.right() + 8.0, first - title.size().y / 2.0), title, p.text);
    let caret = Pos2::new(end + 12.0, first);
    ui.painter().text(caret, Align2::CENTER_CENTER, icons::CARET_DOWN, fonts::regular(SMALL), p.text_secondary);
    let below = if narrow { format!("{numbers} · {shows}") } else { shows.clone() };
    if !narrow {
        let at = Pos2::new(inner.right() - counted.size().x, first - counted.size().y / 2.0);
        ui.painter().galley(at, counted, p.text_secondary);
    }
    let line = elided(ui, &below, fonts::regular(SMALL), p.text_secondary, inner.width());
    ui.painter().galley(Pos2::new(inner.left(), second - line.size().y / 2.0), line, p.text_secondary);

    let spoken = ui.interact(inner, Id::unique(("compare-shows", letter)), Sense::hover());
    labeled(&spoken, Role::Label, &format!("{}: {shows}, {numbers}", letter.key()));
    spoken.on_hover_text(&shows);
    let button = Rect::from_min_max(mark.min - Vec2::splat(3.0), Pos2::new(caret.x + 9.0, mark.bottom() + 3.0));
    let response = ui.interact(button, Id::unique(("compare-pane", letter)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hovered() {
        let under = Stroke::new(1.0, p.text_secondary);
        ui.painter().hline(mark.right() + 8.0..=end, first + 9.0, under);
    }
    focus_ring(ui, &response, button, p);
    let said = format!("{}: {name}", letter.key());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    popup(desk, local, letter, &response);
}

/// How the map is read, where that is not what both begin with: "Hankkeiden määrä, Maakunnat".
fn read(desk: &Desk<'_>, letter: PaneLetter) -> Option<String> {
    let undoable = &desk.session.state().undoable;
    let looks = PaneLetter::ALL.map(|letter| undoable.comparison.pane(letter).look(&undoable.look));
    let usual = looks.iter().all(|look| look.measure == Measure::Areas && look.level == AreaLevel::Municipality);
    if usual || !undoable.comparison.mode.is_of_panes() {
        return None;
    }
    let look = undoable.comparison.pane(letter).look(&undoable.look);
    Some(format!("{}, {}", desk.t(&measure_key(look.measure)), desk.t(&level_key(look.level))))
}

fn popup(desk: &mut Desk<'_>, local: &mut Local, letter: PaneLetter, response: &Response) {
    Popup::from_toggle_button_response(response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(4.0)
        .show(|ui| facets::choice(ui, desk, local, letter));
}
