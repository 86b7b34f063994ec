//! Which buttons of choosing float over the map?
//!
//! The lasso and the menu of all ways, below the map's own buttons. Never does: draw on the map.

use egui::{Area, Color32, Context, Id, Order, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::{Tools, menu};
use crate::gui::widgets::labeled;
use crate::session::{Action, Tool};

/// Side of a button, points.
const SIDE: f32 = 34.0;
/// Between two of them, points.
const GAP: f32 = 8.0;

/// The room that the buttons take below the map's own.
pub(crate) fn buttons_rect(controls: Rect) -> Rect {
    Rect::from_min_size(controls.left_bottom() + vec2(0.0, GAP), vec2(SIDE, 2.0 * SIDE + GAP))
}

/// The lasso and the menu, below the map's own buttons.
pub(crate) fn buttons(ctx: &Context, controls: Rect, tools: &mut Tools<'_>) {
    Area::new(Id::unique("selecting-buttons"))
        .order(Order::Middle)
        .fixed_pos(buttons_rect(controls).min)
        .constrain(false)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = GAP;
            let lasso = tools.session.state().tool == Tool::Lasso;
            let name = tools.t(if lasso { "selecting-lasso-off" } else { "selecting-lasso" });
            let response = button(ui, tools, &name, lasso);
            lasso_sign(ui, response.rect.center(), if lasso { tools.p.accent } else { tools.p.text });
            if response.clicked() {
                tools.actions.push(Action::SetTool(if lasso { Tool::Hand } else { Tool::Lasso }));
            }
            let response = button(ui, tools, &tools.t("selecting-menu"), false);
            box_sign(ui, response.rect.center(), tools.p.text);
            menu(&response, tools, "map");
        });
}

fn button(ui: &mut Ui, tools: &Tools<'_>, name: &str, on: bool) -> Response {
    let p = tools.p;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(SIDE), Sense::click());
    labeled(&response, egui::accesskit::Role::Button, name);
    let fill = match (on, response.hovered()) {
        (true, _) => p.row_chosen,
        (false, true) => p.row_hover,
        (false, false) => p.field,
    };
    let edge = if on || response.has_focus() { Stroke::new(2.0, p.accent) } else { Stroke::new(1.0, p.control_edge) };
    ui.painter().rect(rect, 6.0, fill, edge, StrokeKind::Inside);
    response.on_hover_text(name)
}

/// A loop with its end hanging down.
fn lasso_sign(ui: &Ui, center: Pos2, color: Color32) {
    let stroke = Stroke::new(1.4, color);
    ui.painter().add(Shape::ellipse_stroke(center + vec2(0.5, -2.0), vec2(7.5, 4.8), stroke));
    let at = |x: f32, y: f32| center + vec2(x, y);
    ui.painter().add(Shape::line(vec![at(-3.8, 2.0), at(-5.4, 3.6), at(-4.4, 5.4), at(-5.6, 7.6)], stroke));
}

/// A dashed box.
fn box_sign(ui: &Ui, center: Pos2, color: Color32) {
    let rect = Rect::from_center_size(center, vec2(14.0, 14.0));
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.5, color), 3.0, 2.6));
    ui.painter().circle_filled(center, 2.2, color);
}
