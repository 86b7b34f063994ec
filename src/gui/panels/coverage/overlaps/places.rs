//! Municipalities by how many projects reach them, with small bars. A click chooses one on the map.

use std::sync::Arc;

use egui::{Align2, Id, Pos2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::gui::fonts;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::{BODY, PADDING, ROW};
use crate::gui::widgets::{elided, focus_ring, heading_row};
use crate::model::MunicipalityCode;
use crate::session::Action;
use crate::words::Arg;

/// Width of the longest bar, points.
const BAR: f32 = 120.0;

/// Paints the list in the room that is left.
pub(super) fn list(ui: &mut Ui, desk: &mut Desk<'_>) {
    let places = Arc::clone(&desk.session.overlapped().places);
    padded(ui, |ui| {
        let what = desk.t("overlaps-places-what");
        heading_row(ui, desk.p, &desk.t("overlaps-places"), &desk.n(places.len() as u64), "");
        ui.label(desk.small(what));
        ui.add_space(4.0);
    });
    let most = places.iter().map(|(_, _, all)| *all).max().unwrap_or(1);
    let area = ScrollArea::vertical().id_salt("overlap-places").auto_shrink([false, false]);
    area.show_rows(ui, ROW, places.len(), |ui, shown| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for place in shown.filter_map(|at| places.get(at)) {
            row(ui, desk, *place, most);
        }
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, (code, core, all): (MunicipalityCode, usize, usize), most: usize) {
    let p = desk.p;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, Id::unique("overlap-place").with(code), Sense::click());
    let chosen = desk.session.state().undoable.municipalities.contains(&code);
    if chosen {
        ui.painter().rect_filled(rect, 0.0, p.row_chosen);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.row_hover);
    }
    let name = desk.municipality(code);
    let right = rect.right() - PADDING;
    let bar = BAR.min(rect.width() * 0.35);
    let room = rect.width() - 2.0 * PADDING - bar - 44.0;
    let galley = elided(ui, &name, fonts::regular(BODY), p.text, room);
    ui.painter().galley(Pos2::new(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0), galley, p.text);
    let begin = right - bar;
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "projects of a list, in points")]
    let width = |count: usize| bar * count as f32 / most.max(1) as f32;
    let y = (rect.center().y - 5.0)..=(rect.center().y + 5.0);
    let (dark, light) = (p.accent, p.panel.lerp_to_gamma(p.accent, 0.35));
    ui.painter().rect_filled(Rect::from_x_y_ranges(begin..=begin + width(all), y.clone()), 1.0, light);
    ui.painter().rect_filled(Rect::from_x_y_ranges(begin..=begin + width(core), y), 1.0, dark);
    let at = Pos2::new(begin - 8.0, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, desk.n(all as u64), fonts::regular(BODY), p.text);
    focus_ring(ui, &response, rect, p);
    let (core, wider) = (core as u64, all.saturating_sub(core) as u64);
    let args = [("name", Arg::Text(&name)), ("core", Arg::Count(core)), ("wider", Arg::Count(wider))];
    let said = desk.with("overlaps-place", &args);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &said));
    if response.on_hover_text(said).clicked() {
        let add = ui.input(|input| input.modifiers.command);
        desk.actions.push(Action::SelectMunicipality { code, add });
    }
}
