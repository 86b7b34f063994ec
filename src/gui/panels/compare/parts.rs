//! How do A, B and both look, wherever they stand? Badges, swatches, bars.

use egui::{Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2};

use crate::coverage::Side;
use crate::gui::fonts;
use crate::gui::map::{STRIPE_SHIFTS, STRIPES};
use crate::gui::panels::Desk;
use crate::gui::style::SMALL;
use crate::gui::theme::Palette;
use crate::scene::{HUE_A, HUE_B};
use crate::session::PaneLetter;

/// The fill of a pane's core.
pub(super) fn hue(p: &Palette, letter: PaneLetter) -> Color32 {
    p.hue(match letter {
        PaneLetter::A => HUE_A,
        PaneLetter::B => HUE_B,
    })
}

/// Paints the letter of a pane on its color.
pub(super) fn badge(painter: &Painter, rect: Rect, letter: PaneLetter, p: &Palette) {
    painter.rect(rect, 4.0, hue(p, letter), Stroke::new(1.0, p.project_edge.gamma_multiply(0.4)), StrokeKind::Inside);
    painter.text(rect.center(), Align2::CENTER_CENTER, letter.key(), fonts::semibold(SMALL), p.text);
}

/// The same in a row of text.
pub(super) fn badge_in_row(ui: &mut Ui, letter: PaneLetter, p: &Palette) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
    badge(ui.painter(), rect, letter, p);
}

/// Paints a box in the colors of one part of the difference.
pub(super) fn fill(painter: &Painter, rect: Rect, side: Side, p: &Palette, hatch: egui::TextureId) {
    match side {
        Side::OnlyA => drop(painter.rect_filled(rect, 0.0, p.hue(HUE_A))),
        Side::OnlyB => drop(painter.rect_filled(rect, 0.0, p.hue(HUE_B))),
        Side::Neither => drop(painter.rect_filled(rect, 0.0, p.land)),
        Side::Both => {
            painter.rect_filled(rect, 0.0, p.hue(HUE_B));
            stripes(painter, rect, hatch, p.hue(HUE_A));
        }
    }
}

/// Stripes as wide as the ground between them: the map's hatch, and once more beside itself.
fn stripes(painter: &Painter, rect: Rect, hatch: egui::TextureId, color: Color32) {
    for shift in STRIPE_SHIFTS {
        let mut mesh = egui::Mesh::with_texture(hatch);
        let uv = |at: Pos2| (at.to_vec2() / STRIPES + Vec2::new(shift, 0.0)).to_pos2();
        mesh.add_rect_with_uv(rect, Rect::from_min_max(uv(rect.min), uv(rect.max)), color);
        painter.add(Shape::mesh(mesh));
    }
}

/// A small box in the colors of a part, with its edge.
pub(super) fn swatch(painter: &Painter, rect: Rect, side: Side, desk: &Desk<'_>) {
    fill(painter, rect, side, desk.p, desk.hatch);
    let edge = Stroke::new(1.0, if side == Side::Neither { desk.p.check_edge } else { desk.p.project_edge });
    painter.rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
}

/// A bar of the three parts, as long as they are large; nothing where all are empty.
pub(super) fn bar(ui: &mut Ui, desk: &Desk<'_>, parts: [u64; 3]) -> Rect {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 15.0), Sense::hover());
    let sum: u64 = parts.iter().sum();
    if sum == 0 {
        ui.painter().rect_filled(rect, 2.0, desk.p.land);
        return rect;
    }
    // What is there is seen, however small it is.
    let shown = parts.iter().filter(|part| **part > 0).count();
    #[expect(clippy::cast_precision_loss, reason = "three parts")]
    let room = rect.width() - 2.0 * (shown - 1) as f32 - 3.0 * shown as f32;
    let mut x = rect.left();
    for (part, side) in parts.into_iter().zip([Side::OnlyA, Side::Both, Side::OnlyB]) {
        if part == 0 {
            continue;
        }
        let width = 3.0 + room * share(part, sum);
        let piece = Rect::from_min_size(Pos2::new(x, rect.top()), Vec2::new(width, rect.height()));
        fill(ui.painter(), piece, side, desk.p, desk.hatch);
        ui.painter().rect_stroke(
            piece,
            0.0,
            Stroke::new(1.0, desk.p.project_edge.gamma_multiply(0.5)),
            StrokeKind::Inside,
        );
        x += width + 2.0;
    }
    rect
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a share of a bar: a point is enough")]
fn share(part: u64, sum: u64) -> f32 {
    (part as f64 / sum as f64) as f32
}
