//! How does the map mark what a draft changes?
//!
//! Dashed accent around what joins a core, the same and hatched where a core loses it. Never does: know
//! what a draft is; the scene says which municipalities.

use egui::{Layout, Mesh, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, vec2};

use super::MapPanel;
use super::layer::Layer;
use super::painter::HATCH;
use super::strokes::stroke;
use crate::gui::theme::Palette;
use crate::words::{Words, integer};

/// Length of a dash and of the gap behind it, points.
const DASH: f32 = 6.0;
const GAP: f32 = 4.0;
/// The hatch of what is lost: the map's own twice as dense, so that it is no wider area's.
pub(super) const LOST_SHIFTS: [f32; 2] = [0.0, 0.5];

/// Adds a dashed line on a casing that parts it from whatever lies below.
pub(super) fn dashed(layer: &mut Layer, line: &[Pos2], p: &Palette) {
    let casing = if p.dark { p.project_edge } else { p.field };
    stroke(layer, line, 3.6, casing);
    for dash in dashes(line) {
        stroke(layer, &dash, 2.2, p.accent);
    }
}

/// The dashes of a line, each a line of its own; they go on around corners.
fn dashes(line: &[Pos2]) -> Vec<Vec<Pos2>> {
    let mut dashes: Vec<Vec<Pos2>> = Vec::new();
    let (mut drawing, mut left) = (true, DASH);
    let mut dash: Vec<Pos2> = line.first().copied().into_iter().collect();
    for pair in line.windows(2) {
        let [from, to] = pair else { continue };
        let length = from.distance(*to);
        let mut at = 0.0;
        while length - at > left {
            at += left;
            let point = from.lerp(*to, at / length);
            if drawing {
                dash.push(point);
                dashes.push(std::mem::take(&mut dash));
            } else {
                dash = vec![point];
            }
            drawing = !drawing;
            left = if drawing { DASH } else { GAP };
        }
        left -= length - at;
        if drawing {
            dash.push(*to);
        }
    }
    if drawing && dash.len() > 1 {
        dashes.push(dash);
    }
    dashes
}

/// The marks in the legend; none where no draft changes anything.
pub(super) fn legend(ui: &mut Ui, panel: &MapPanel, words: &Words, p: &Palette) {
    let scene = panel.scene();
    for (key, codes, hatched) in [("draft-map-gained", &scene.gained, false), ("draft-map-lost", &scene.lost, true)] {
        if codes.is_empty() {
            continue;
        }
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
            mark(ui, rect, panel.hatch_texture(), hatched, p);
            ui.label(words.text(key));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(integer(words.language(), u64::try_from(codes.len()).unwrap_or_default()));
            });
        });
    }
}

/// A box as the map marks it.
fn mark(ui: &Ui, rect: Rect, hatch: egui::TextureId, hatched: bool, p: &Palette) {
    ui.painter().rect_filled(rect, 0.0, p.land);
    if hatched {
        for shift in LOST_SHIFTS {
            let mut mesh = Mesh::with_texture(hatch);
            let uv = |corner: Pos2| Pos2::new(corner.x / HATCH + shift, corner.y / HATCH);
            mesh.add_rect_with_uv(rect, Rect { min: uv(rect.min), max: uv(rect.max) }, p.accent);
            ui.painter().add(Shape::mesh(mesh));
        }
    }
    let rect = rect.shrink(1.0);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.6, p.accent), 4.0, 3.0));
}

/// A dashed box, for whatever else shows a draft; a small one in small dashes.
pub(in crate::gui) fn dashed_box(ui: &Ui, rect: Rect, p: &Palette) {
    let rect = rect.shrink2(Vec2::splat(0.8));
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    let (dash, gap) = if rect.width() < 40.0 { (2.5, 2.0) } else { (4.0, 3.0) };
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.5, p.accent), dash, gap));
}
