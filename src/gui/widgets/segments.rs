//! A few choices in one frame, of which one holds.

use egui::{
    CornerRadius, CursorIcon, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use super::parts::{elided, focus_ring};
use crate::gui::fonts;
use crate::gui::style::{RADIUS, SMALL};
use crate::gui::theme::Palette;

/// Height of the frame, points.
const SEGMENTS: f32 = 26.0;
/// Room at both sides of a choice's words, points.
const PAD: f32 = 10.0;

/// Room that the choices take.
fn size(ui: &Ui, p: &Palette, labels: &[String]) -> Vec2 {
    let width: f32 = labels.iter().map(|label| width(ui, p, label)).sum();
    Vec2::new(width, SEGMENTS)
}

fn width(ui: &Ui, p: &Palette, label: &str) -> f32 {
    elided(ui, label, fonts::semibold(SMALL), p.text, 400.0).size().x + 2.0 * PAD
}

/// Paints the choices; gives the one that was chosen now.
pub(crate) fn segments(ui: &mut Ui, p: &Palette, id: Id, labels: &[String], chosen: usize) -> Option<usize> {
    let (rect, _) = ui.allocate_exact_size(size(ui, p, labels), Sense::hover());
    let radius = CornerRadius::same(RADIUS);
    ui.painter().rect_filled(rect, radius, p.field);
    let mut x = rect.left();
    let mut now = None;
    let last = labels.len().saturating_sub(1);
    for (at, label) in labels.iter().enumerate() {
        let part = Rect::from_min_size(Pos2::new(x, rect.top()), Vec2::new(width(ui, p, label), rect.height()));
        let response = ui.interact(part, id.with(at), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let is = at == chosen;
        let corners = CornerRadius {
            nw: if at == 0 { RADIUS } else { 0 },
            sw: if at == 0 { RADIUS } else { 0 },
            ne: if at == last { RADIUS } else { 0 },
            se: if at == last { RADIUS } else { 0 },
        };
        if is {
            ui.painter().rect_filled(part, corners, p.row_chosen);
        } else if response.hovered() {
            ui.painter().rect_filled(part, corners, p.row_hover);
        }
        if at > 0 {
            ui.painter().vline(part.left(), part.y_range(), Stroke::new(1.0, p.control_edge));
        }
        let (font, color) =
            if is { (fonts::semibold(SMALL), p.accent) } else { (fonts::regular(SMALL), p.text_secondary) };
        let galley = elided(ui, label, font, color, 400.0);
        ui.painter().galley(part.center() - galley.size() / 2.0, galley, color);
        focus_ring(ui, &response, part, p);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is, label));
        if response.clicked() && !is {
            now = Some(at);
        }
        x = part.right();
    }
    ui.painter().rect_stroke(rect, radius, Stroke::new(1.0, p.control_edge), StrokeKind::Inside);
    now
}
