//! How does one project look on a picture of a few hundred pixels?
//!
//! Drawn once as pixels: a screen full of small maps has too many shapes to be sent anew in every
//! frame. What is the same for every project of a view, ground below and water above, is drawn once
//! for all of them.

use egui::ColorImage;
use geo::{BoundingRect, Coord, Rect};
use tiny_skia::{FillRule, Mask, PathBuilder, Pixmap, PixmapPaint, Stroke, Transform};

use super::raster::{line_to, outside, paint, polygon_path, skia, stroke_lines, touches};
use super::shapes::meets;
use super::view::{View, narrow};
use crate::boundaries::{BorderRank, Boundaries, Level};
use crate::gui::theme::Palette;
use crate::model::{Area, MunicipalityCode};

/// Pixels from one line of a hatch to the next.
const HATCH: f32 = 5.0;

/// The same view without any project: what lies under its area, and what lies over it.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    below: Pixmap,
    /// Lakes and the country's lines: over a project's area, under its edge.
    middle: Pixmap,
    /// Sea and coast: municipalities and their lines reach out under it.
    above: Pixmap,
    place: Place,
}

/// From world units to pixels.
#[derive(Debug, Clone, Copy)]
struct Place {
    corner: Coord<f64>,
    per_pixel: f64,
    seen: Rect<f64>,
    level: Level,
    density: f32,
}

impl Place {
    fn at(&self, coord: &Coord<f64>) -> (f32, f32) {
        let along = |value: f64, from: f64| narrow((value - from) / self.per_pixel);
        (along(coord.x, self.corner.x), along(coord.y, self.corner.y))
    }
}

impl Ground {
    /// Ground and water of a view; `None` where there is no room for a pixel.
    pub(super) fn of(view: &View, p: &Palette, density: f32) -> Option<Self> {
        let boundaries = Boundaries::embedded();
        let (width, height) = (pixels(view.rect.width() * density), pixels(view.rect.height() * density));
        let layer = || Pixmap::new(width, height);
        let (mut below, mut middle, mut above) = (layer()?, layer()?, layer()?);
        let per_pixel = 1.0 / (view.scale() * f64::from(density));
        let seen = view.seen();
        let level = boundaries.level_for(per_pixel);
        let place = Place { corner: seen.min(), per_pixel, seen, level, density };
        let at = |coord: &Coord<f64>| place.at(coord);
        let base = boundaries.base(boundaries.base_level_for(per_pixel));

        below.fill(skia(p.land_outside));
        for code in boundaries.in_box(seen) {
            for polygon in boundaries.polygon(level, code).into_iter().flatten() {
                if let Some(path) = polygon_path(polygon, &at) {
                    below.fill_path(&path, &paint(p.land, false), FillRule::EvenOdd, Transform::identity(), None);
                }
            }
        }
        if let Some(extent) = base.extent {
            outside(&mut above, extent, seen, &at, p.sea);
        }
        for (layer, polygons, color) in [(&mut middle, &base.lakes, p.lake), (&mut above, &base.sea, p.sea)] {
            for polygon in polygons.iter().filter(|polygon| touches(polygon.bounding_rect(), seen)) {
                if let Some(path) = polygon_path(polygon, &at) {
                    layer.fill_path(&path, &paint(color, false), FillRule::EvenOdd, Transform::identity(), None);
                }
            }
        }
        let thin = Stroke { width: 0.7 * density, ..Stroke::default() };
        stroke_lines(&mut above, &base.coast, seen, &at, p.control_edge, &thin);
        for border in boundaries.arcs_in(level, seen) {
            let color = match border.rank {
                BorderRank::Country => p.sub_region_line,
                BorderRank::Region => p.municipality_line,
                BorderRank::SubRegion | BorderRank::Municipality => continue,
            };
            draw(&mut middle, &place, &border.points, &thin, color);
        }
        Some(Self { below, middle, above, place })
    }

    /// The picture of a project's area on this ground, in its color and with its edge.
    pub(super) fn with(&self, area: &Area, hue: usize, p: &Palette) -> ColorImage {
        let boundaries = Boundaries::embedded();
        let place = &self.place;
        let mut pixmap = self.below.clone();
        for code in &area.core {
            for path in paths(boundaries, place, *code) {
                pixmap.fill_path(&path, &paint(p.hue(hue), false), FillRule::EvenOdd, Transform::identity(), None);
            }
        }
        for path in area.wider.iter().flat_map(|code| paths(boundaries, place, *code)) {
            pixmap.fill_path(&path, &paint(p.wider(hue), false), FillRule::EvenOdd, Transform::identity(), None);
            hatch(&mut pixmap, &path, place.density, p.wider_line(hue));
        }
        let mixed = PixmapPaint::default();
        pixmap.draw_pixmap(0, 0, self.middle.as_ref(), &mixed, Transform::identity(), None);
        let inside = |code: Option<MunicipalityCode>| {
            code.is_some_and(|code| area.core.contains(&code) || area.wider.contains(&code))
        };
        let edge = Stroke { width: place.density, ..Stroke::default() };
        for border in boundaries.arcs_in(place.level, place.seen) {
            if inside(border.left) != inside(border.right) {
                draw(&mut pixmap, place, &border.points, &edge, if p.dark { p.region_line } else { p.project_edge });
            }
        }
        pixmap.draw_pixmap(0, 0, self.above.as_ref(), &mixed, Transform::identity(), None);
        let side = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
        ColorImage::from_rgba_premultiplied([side(pixmap.width()), side(pixmap.height())], pixmap.data())
    }
}

fn paths(boundaries: &Boundaries, place: &Place, code: MunicipalityCode) -> Vec<tiny_skia::Path> {
    if !boundaries.bounds(code).is_some_and(|bounds| meets(bounds, place.seen)) {
        return Vec::new();
    }
    let polygons = boundaries.polygon(place.level, code).into_iter().flatten();
    polygons.filter_map(|polygon| polygon_path(polygon, &|coord: &Coord<f64>| place.at(coord))).collect()
}

fn draw(pixmap: &mut Pixmap, place: &Place, points: &[Coord<f64>], stroke: &Stroke, color: egui::Color32) {
    let mut path = PathBuilder::new();
    line_to(&mut path, &geo::LineString::new(points.to_vec()), &|coord: &Coord<f64>| place.at(coord));
    if let Some(path) = path.finish() {
        pixmap.stroke_path(&path, &paint(color, true), stroke, Transform::identity(), None);
    }
}

/// Lines at 45° inside a shape, fixed to the picture.
fn hatch(pixmap: &mut Pixmap, shape: &tiny_skia::Path, density: f32, color: egui::Color32) {
    let Some(mut mask) = Mask::new(pixmap.width(), pixmap.height()) else { return };
    mask.fill_path(shape, FillRule::EvenOdd, true, Transform::identity());
    let bounds = shape.bounds();
    let step = HATCH * density * std::f32::consts::SQRT_2;
    let mut lines = PathBuilder::new();
    // A line is all points whose x and y add up to a multiple of the step.
    let mut sum = ((bounds.left() + bounds.top()) / step).floor() * step;
    while sum <= bounds.right() + bounds.bottom() {
        lines.move_to(sum - bounds.top(), bounds.top());
        lines.line_to(sum - bounds.bottom(), bounds.bottom());
        sum += step;
    }
    if let Some(lines) = lines.finish() {
        let stroke = Stroke { width: 1.3 * density, ..Stroke::default() };
        pixmap.stroke_path(&lines, &paint(color, true), &stroke, Transform::identity(), Some(&mask));
    }
}

/// Whole pixels of a length; no picture is larger than a window.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 4096")]
fn pixels(length: f32) -> u32 {
    length.clamp(0.0, 4096.0).round() as u32
}
