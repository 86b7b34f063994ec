//! How does an offline tile look?
//!
//! Land, sea, lakes, coast and the neighbors' borders of a tile as pixels. Runs on worker threads.
//! Never does: draw a municipality; those lie over the tiles.

use egui::{Color32, ColorImage};
use geo::{BoundingRect, Coord, LineString, Polygon, Rect};
use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use super::shapes::meets;
use super::view::narrow;
use crate::boundaries::Boundaries;
use crate::gui::theme::palette;

/// Draws a tile of `pixels` by `pixels`.
pub(super) fn tile(dark: bool, pixels: u32, zoom: u8, x: u32, y: u32) -> ColorImage {
    let p = palette(dark);
    let side = usize::try_from(pixels).unwrap_or(256);
    let Some(mut pixmap) = Pixmap::new(pixels, pixels) else {
        return ColorImage::filled([side, side], p.land_outside);
    };
    pixmap.fill(skia(p.land_outside));
    let boundaries = Boundaries::embedded();
    let count = f64::from(zoom).exp2();
    let world_per_pixel = 1.0 / (count * f64::from(pixels));
    let base = boundaries.base(boundaries.base_level_for(world_per_pixel));
    let (left, top) = (f64::from(x) / count, f64::from(y) / count);
    let margin = 2.0 * world_per_pixel;
    let seen = Rect::new(
        Coord { x: left - margin, y: top - margin },
        Coord { x: left + 1.0 / count + margin, y: top + 1.0 / count + margin },
    );
    let at =
        |coord: &Coord<f64>| (narrow((coord.x - left) / world_per_pixel), narrow((coord.y - top) / world_per_pixel));
    let density = narrow(f64::from(pixels) / 256.0);

    if let Some(extent) = base.extent {
        outside(&mut pixmap, extent, seen, &at, p.sea);
    }
    for (polygons, color) in [(&base.sea, p.sea), (&base.lakes, p.lake)] {
        for polygon in polygons.iter().filter(|polygon| touches(polygon.bounding_rect(), seen)) {
            if let Some(path) = polygon_path(polygon, &at) {
                // Pieces of a grid: soft edges would show the grid.
                pixmap.fill_path(&path, &paint(color, false), FillRule::EvenOdd, Transform::identity(), None);
            }
        }
    }
    for (lines, width, color) in [(&base.shores, 0.6, p.coast.gamma_multiply(0.7)), (&base.coast, 0.8, p.coast)] {
        let stroke = Stroke { width: width * density, line_join: LineJoin::Round, ..Stroke::default() };
        stroke_lines(&mut pixmap, lines, seen, &at, color, &stroke);
    }
    let dashes = Stroke {
        width: density,
        line_cap: LineCap::Round,
        dash: StrokeDash::new(vec![4.0 * density, 4.0 * density], 0.0),
        ..Stroke::default()
    };
    stroke_lines(&mut pixmap, &base.borders, seen, &at, p.sub_region_line, &dashes);
    ColorImage::from_rgba_premultiplied([side, side], pixmap.data())
}

/// Past the edge of what the base map covers lies sea, so that no line shows its end.
pub(super) fn outside(
    pixmap: &mut Pixmap,
    extent: Rect<f64>,
    seen: Rect<f64>,
    at: &impl Fn(&Coord<f64>) -> (f32, f32),
    color: Color32,
) {
    let inside = extent.min().x <= seen.min().x
        && extent.min().y <= seen.min().y
        && extent.max().x >= seen.max().x
        && extent.max().y >= seen.max().y;
    if inside {
        return;
    }
    let frame = Polygon::new(seen.to_polygon().exterior().clone(), vec![extent.to_polygon().exterior().clone()]);
    if let Some(path) = polygon_path(&frame, at) {
        pixmap.fill_path(&path, &paint(color, false), FillRule::EvenOdd, Transform::identity(), None);
    }
}

pub(super) fn touches(bounds: Option<Rect<f64>>, seen: Rect<f64>) -> bool {
    bounds.is_some_and(|bounds| meets(bounds, seen))
}

pub(super) fn polygon_path(polygon: &Polygon<f64>, at: &impl Fn(&Coord<f64>) -> (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
        line_to(&mut path, ring, at);
        path.close();
    }
    path.finish()
}

pub(super) fn line_to(path: &mut PathBuilder, line: &LineString<f64>, at: &impl Fn(&Coord<f64>) -> (f32, f32)) {
    for (index, coord) in line.0.iter().enumerate() {
        let (x, y) = at(coord);
        if index == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
}

pub(super) fn stroke_lines(
    pixmap: &mut Pixmap,
    lines: &[LineString<f64>],
    seen: Rect<f64>,
    at: &impl Fn(&Coord<f64>) -> (f32, f32),
    color: Color32,
    stroke: &Stroke,
) {
    for line in lines.iter().filter(|line| touches(line.bounding_rect(), seen)) {
        let mut path = PathBuilder::new();
        line_to(&mut path, line, at);
        if let Some(path) = path.finish() {
            pixmap.stroke_path(&path, &paint(color, true), stroke, Transform::identity(), None);
        }
    }
}

pub(super) fn paint(color: Color32, soft: bool) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(skia(color));
    paint.anti_alias = soft;
    paint
}

pub(super) fn skia(color: Color32) -> Color {
    let [r, g, b, a] = color.to_srgba_unmultiplied();
    Color::from_rgba8(r, g, b, a)
}
