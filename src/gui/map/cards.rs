//! What floats over the map? Zoom and layer buttons and the scale bar; legend and hover card have files of
//! their own.

use egui::{
    Align2, Area, Color32, CornerRadius, Frame, Id, Margin, Order, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    Vec2, WidgetInfo, vec2,
};

use super::view::View;
use super::{MapInput, MapPanel};
use crate::boundaries::crs::{meters_per_world, world_to_lonlat};
use crate::gui::theme::Palette;
use crate::gui::{fonts, icons};
use crate::session::Action;
use crate::words::{Arg, Words};

/// Distance of cards from the edges of the map, points.
pub(super) const EDGE: f32 = 12.0;
/// Room of the legend as it usually is, for a view that fits beside or above it.
pub(super) const LEGEND: Vec2 = Vec2::new(232.0, 226.0);

pub(super) fn card(p: &Palette) -> Frame {
    Frame::new()
        .fill(p.field)
        .stroke(Stroke::new(1.0, p.control_edge))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(12, 10))
}

/// Zoom, fit and layers, top right. Gives the room they take.
pub(super) fn controls(
    ui: &Ui,
    map: Rect,
    input: &MapInput<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Rect {
    Area::new(Id::unique((input.id, "controls")))
        .order(Order::Middle)
        .fixed_pos(map.right_top() + vec2(-EDGE - 34.0, EDGE))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for group in [
                &[
                    ("map-zoom-in", icons::PLUS, Action::ZoomBy(1.0)),
                    ("map-zoom-out", icons::MINUS, Action::ZoomBy(-1.0)),
                ][..],
                &[("map-fit", icons::FIT, Action::FitAll)][..],
            ] {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (key, icon, action) in group {
                        if icon_button(ui, icon, &words.text(key), p).clicked() {
                            actions.push(action.clone());
                        }
                    }
                });
            }
            let layers = icon_button(ui, icons::LAYERS, &words.text("map-layers"), p);
            egui::Popup::menu(&layers).show(|ui| super::layers::menu(ui, input, words, p, actions));
        })
        .response
        .rect
}

fn icon_button(ui: &mut Ui, icon: &str, name: &str, p: &Palette) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(34.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    let fill = if response.hovered() { p.row_hover } else { p.field };
    let edge = if response.has_focus() { Stroke::new(2.0, p.accent) } else { Stroke::new(1.0, p.control_edge) };
    ui.painter().rect(rect, CornerRadius::same(6), fill, edge, egui::StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, fonts::regular(17.0), p.text);
    response.on_hover_text(name)
}

/// A hatched box, the same hatch as the map's.
pub(super) fn hatch(painter: &egui::Painter, rect: Rect, panel: &MapPanel, color: Color32) {
    pattern(painter, rect, panel.hatch_texture(), color);
}

/// A box with one of the map's repeating patterns.
pub(in crate::gui) fn pattern(painter: &egui::Painter, rect: Rect, texture: egui::TextureId, color: Color32) {
    let mut mesh = egui::Mesh::with_texture(texture);
    let uv = Rect::from_min_max(
        (rect.min.to_vec2() / super::painter::HATCH).to_pos2(),
        (rect.max.to_vec2() / super::painter::HATCH).to_pos2(),
    );
    mesh.add_rect_with_uv(rect, uv, color);
    painter.add(Shape::mesh(mesh));
}

/// The amber mark of a guess.
pub(super) fn pin(painter: &egui::Painter, at: Pos2, p: &Palette) {
    painter.circle(at, 7.5, p.question_ground, Stroke::new(1.3, p.question));
    painter.text(at, Align2::CENTER_CENTER, "?", fonts::semibold(11.0), p.question);
}

/// Shows what `add` paints beside the pointer, on the side of it where `room` (width and height, points)
/// is left on the map. It takes no click.
pub(in crate::gui) fn beside_pointer(ui: &Ui, id: Id, map: Rect, pointer: Pos2, room: Vec2, add: impl FnOnce(&mut Ui)) {
    let right = pointer.x < map.right() - room.x;
    let down = pointer.y < map.bottom() - room.y;
    let pivot = match (right, down) {
        (true, true) => Align2::LEFT_TOP,
        (false, true) => Align2::RIGHT_TOP,
        (true, false) => Align2::LEFT_BOTTOM,
        (false, false) => Align2::RIGHT_BOTTOM,
    };
    let away = vec2(if right { 16.0 } else { -12.0 }, if down { 16.0 } else { -12.0 });
    Area::new(id)
        .order(Order::Tooltip)
        .interactable(false)
        .pivot(pivot)
        .fixed_pos(pointer + away)
        .constrain(false)
        .show(ui.ctx(), add);
}

/// A dark badge with the number of projects.
pub(super) fn badge(painter: &egui::Painter, at: Pos2, count: usize, p: &Palette) {
    let text = painter.layout_no_wrap(count.to_string(), fonts::semibold(12.0), p.field);
    let size = text.size();
    // A long number makes the circle a pill.
    let ground = Rect::from_center_size(at, vec2((size.x + 8.0).max(18.0), 18.0));
    if ground.width() > 18.0 {
        painter.rect_filled(ground, 9.0, p.text);
    } else {
        painter.circle_filled(at, 9.0, p.text);
    }
    painter.galley(at - size / 2.0, text, p.field);
}

/// The scale bar, bottom right, with the latitude it is true for. Gives the room it takes.
pub(super) fn scale_bar(painter: &egui::Painter, view: &View, words: &Words, p: &Palette) -> Rect {
    let place = world_to_lonlat(view.center);
    let meters_per_point = meters_per_world(place.lat) / view.scale();
    let (meters, width) = round_length(meters_per_point, 130.0);
    let text = if meters >= 1000.0 { format!("{:.0} km", meters / 1000.0) } else { format!("{meters:.0} m") };
    let latitude = words.with("map-latitude", &[("degrees", Arg::Text(&format!("{:.0}", place.lat)))]);
    let end = view.rect.right_bottom() + vec2(-EDGE - 8.0, -EDGE - 8.0);
    let bar = Rect::from_min_max(Pos2::new(end.x - width, end.y - 16.0), end);
    let rect = Rect::from_min_max(bar.min - vec2(58.0, 4.0), bar.max + vec2(8.0, 6.0));
    painter.rect_filled(rect, CornerRadius::same(4), p.field.gamma_multiply(0.85));
    painter.text(
        Pos2::new(rect.min.x + 8.0, bar.center().y),
        Align2::LEFT_CENTER,
        latitude,
        fonts::regular(12.0),
        p.text_secondary,
    );
    painter.text(bar.center() - vec2(0.0, 2.0), Align2::CENTER_CENTER, text, fonts::regular(12.0), p.text);
    let line = Stroke::new(1.2, p.text);
    painter.line_segment([bar.left_bottom(), bar.right_bottom()], line);
    for x in [bar.left(), bar.right()] {
        painter.line_segment([Pos2::new(x, bar.bottom()), Pos2::new(x, bar.bottom() - 6.0)], line);
    }
    rect
}

/// The longest length of 1, 2 or 5 and zeros that is at most `most` points wide.
fn round_length(meters_per_point: f64, most: f64) -> (f64, f32) {
    let longest = meters_per_point * most;
    let power = 10_f64.powf(longest.log10().floor());
    let meters =
        [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|length| *length <= longest).unwrap_or(power);
    (meters, super::view::narrow(meters / meters_per_point))
}
