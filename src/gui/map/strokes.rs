//! How does a line become triangles once, instead of in every frame?
//!
//! A polyline of a width with soft edges half a point wide, joints mitered. Its way and its width are
//! kept apart, so that it can be shifted and grown without being made anew; egui would tessellate each
//! line in every frame.

use egui::{Color32, Pos2, Vec2};

use super::layer::Layer;

/// Width of the soft edge, points.
const SOFT: f32 = 0.7;
/// A joint is never longer than this many half-widths.
const LONGEST_MITER: f32 = 2.5;

/// Adds a polyline to a layer of plain color.
pub(super) fn stroke(layer: &mut Layer, points: &[Pos2], width: f32, color: Color32) {
    let mut line: Vec<Pos2> = Vec::with_capacity(points.len());
    for point in points {
        if line.last().is_none_or(|last| last.distance_sq(*point) > 0.04) {
            line.push(*point);
        }
    }
    if line.len() < 2 {
        return;
    }
    // Thinner than a point is drawn a point wide and lighter.
    let (half, color) =
        if width < 1.0 { (0.5 * SOFT, color.gamma_multiply(width)) } else { ((width - SOFT) / 2.0, color) };
    let closed = line.len() > 3 && line.first() == line.last();
    let count = line.len();
    let at = |index: usize| line.get(index).copied().unwrap_or_default();
    let begin = layer.next();
    for index in 0..count {
        let before = if index > 0 {
            at(index - 1)
        } else if closed {
            at(count - 2)
        } else {
            at(0)
        };
        let after = if index + 1 < count {
            at(index + 1)
        } else if closed {
            at(1)
        } else {
            at(count - 1)
        };
        let here = at(index);
        let offset = miter(here - before, after - here);
        for (distance, color) in
            [(-half - SOFT, Color32::TRANSPARENT), (-half, color), (half, color), (half + SOFT, Color32::TRANSPARENT)]
        {
            layer.line(here, offset * distance, color);
        }
    }
    for index in 0..u32::try_from(count - 1).unwrap_or(0) {
        let from = begin + index * 4;
        for strip in 0..3 {
            let a = from + strip;
            layer.triangle(a, a + 1, a + 4);
            layer.triangle(a + 1, a + 5, a + 4);
        }
    }
}

/// The direction square to a joint, long enough that both segments keep their width.
fn miter(before: Vec2, after: Vec2) -> Vec2 {
    let (before, after) = match (before == Vec2::ZERO, after == Vec2::ZERO) {
        (true, _) => (after.normalized(), after.normalized()),
        (_, true) => (before.normalized(), before.normalized()),
        _ => (before.normalized(), after.normalized()),
    };
    let normal = (before.rot90() + after.rot90()).normalized();
    if normal == Vec2::ZERO {
        return before.rot90();
    }
    let along = normal.dot(before.rot90()).max(1.0 / LONGEST_MITER);
    normal / along
}
