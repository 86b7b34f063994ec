//! How are residents drawn? A circle for each unit, its area as the residents.
//!
//! The same fills as the areas have: a unit of several municipalities is a pie whose slices are the
//! residents of each paint, so what is served in part is drawn in part. Never does: place a circle;
//! that is in the scene.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Align2, Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

use super::painter::{Frame, HATCH, ground, over};
use super::view::{View, narrow};
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::model::{Division, Language};
use crate::scene::{Circle, Circles, Fill, Paint, slices};

/// Points of the screen between two corners of a circle's edge, and the fewest and most corners.
const CORNER: f32 = 3.0;
const CORNERS: std::ops::RangeInclusive<f32> = 12.0..=96.0;

/// The circles of a view, in order, and where each name stands that fits into its circle.
pub(super) fn shapes(view: &View, frame: &Frame<'_>, circles: &Circles, division: &Division) -> Vec<Shape> {
    let p = frame.palette;
    let mut plain = Mesh::default();
    let mut hatched = Mesh { texture_id: frame.hatch.unwrap_or_default(), ..Mesh::default() };
    let mut dotted = Mesh { texture_id: frame.dots.unwrap_or_default(), ..Mesh::default() };
    let mut edges = Vec::new();
    for circle in &circles.circles {
        let (center, radius) = on_screen(view, circle);
        if !view.rect.expand(radius).contains(center) {
            continue;
        }
        let slices: Vec<(Fill, f32)> =
            slices(frame.scene, division, circle.unit).into_iter().map(|(fill, of)| (fill, share(of))).collect();
        let whole: f32 = slices.iter().map(|(_, share)| share).sum();
        let mut from = -FRAC_PI_2;
        for (fill, share) in slices {
            let to = from + TAU * share / whole.max(f32::MIN_POSITIVE);
            let slice = Slice { center, radius, from, to };
            if let Paint::Stripes(one, other) = fill.paint {
                // Half and half: stripes would be lost in a small circle.
                let middle = f32::midpoint(from, to);
                let half = |hue| ground(p, frame.scene, &Fill { paint: Paint::Core(hue), ..fill }, false);
                slice.until(middle).add(&mut plain, half(one).unwrap_or(p.land), None);
                slice.since(middle).add(&mut plain, half(other).unwrap_or(p.land), None);
            } else {
                slice.add(&mut plain, ground(p, frame.scene, &fill, false).unwrap_or(p.land), None);
                if let Some(color) = over(p, frame.scene, &fill) {
                    let mesh = if fill.paint == Paint::NoData { &mut dotted } else { &mut hatched };
                    slice.add(mesh, color, Some(HATCH));
                }
            }
            from = to;
        }
        edges.push(Shape::circle_stroke(center, radius, edge(frame, circle.unit)));
    }
    let mut shapes = vec![Shape::mesh(plain)];
    shapes.extend(
        [(frame.hatch, hatched), (frame.dots, dotted)]
            .into_iter()
            .filter_map(|(there, mesh)| there.is_some().then(|| Shape::mesh(mesh))),
    );
    shapes.extend(edges);
    shapes.extend(marks(view, frame, circles));
    shapes
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a share of a circle on the screen")]
fn share(residents: u64) -> f32 {
    residents as f32
}

fn on_screen(view: &View, circle: &Circle) -> (Pos2, f32) {
    (view.screen(circle.center), narrow(circle.radius * view.scale()))
}

/// Rings of what is chosen and what is under the pointer, over all circles.
fn marks(view: &View, frame: &Frame<'_>, circles: &Circles) -> Vec<Shape> {
    let p = frame.palette;
    let mut shapes = Vec::new();
    for circle in &circles.circles {
        let Some(unit) = frame.scene.units.get(circle.unit) else { continue };
        let (center, radius) = on_screen(view, circle);
        let chosen = unit.municipalities.iter().any(|code| frame.scene.chosen.contains(code));
        if chosen {
            let casing = if p.dark { p.project_edge } else { p.field };
            for (width, color) in [(8.5, p.accent.gamma_multiply(0.3)), (4.5, casing), (2.5, p.accent)] {
                shapes.push(Shape::circle_stroke(center, radius, Stroke::new(width, color)));
            }
        }
        if frame.hovered.is_some_and(|code| unit.municipalities.contains(&code)) {
            shapes.push(Shape::circle_stroke(center, radius, Stroke::new(2.0, p.accent.gamma_multiply(0.6))));
        }
    }
    shapes
}

fn edge(frame: &Frame<'_>, unit: usize) -> Stroke {
    let p = frame.palette;
    let served = frame.scene.units.get(unit).is_some_and(|unit| unit.covered > 0);
    Stroke::new(1.0, if p.dark || !served { p.sub_region_line } else { p.project_edge })
}

/// Names and counts in the circles that have room for them.
pub(super) fn names(
    painter: &Painter,
    view: &View,
    frame: &Frame<'_>,
    circles: &Circles,
    language: Language,
) -> Vec<(usize, Rect)> {
    let p: &Palette = frame.palette;
    let mut drawn = Vec::new();
    for circle in &circles.circles {
        let (center, radius) = on_screen(view, circle);
        let Some(unit) = frame.scene.units.get(circle.unit).filter(|_| view.rect.contains(center)) else { continue };
        // A name has three letters at least: small circles need not be measured.
        if radius < 14.0 {
            continue;
        }
        let chosen = unit.municipalities.iter().any(|code| frame.scene.chosen.contains(code));
        let font = if chosen { fonts::semibold(12.0) } else { fonts::regular(12.0) };
        let name = crate::scene::broken(unit.names.get(language));
        let galley = painter.layout_no_wrap(name.clone(), font.clone(), p.text);
        if galley.size().length() > 2.0 * radius - 2.0 {
            continue;
        }
        let rect = Rect::from_center_size(center, galley.size());
        for step in super::labels::HALO {
            painter.text(center + step, Align2::CENTER_CENTER, &name, font.clone(), p.land);
        }
        painter.text(center, Align2::CENTER_CENTER, &name, font, p.text);
        drawn.push((circle.unit, rect));
    }
    drawn
}

/// Pins of guesses and counts of many projects, at the level of municipalities; the pin of a small
/// circle stands above it.
pub(super) fn badges(painter: &Painter, view: &View, frame: &Frame<'_>, circles: &Circles) {
    if frame.scene.is_coarse() {
        return;
    }
    for circle in &circles.circles {
        let code = frame.scene.units.get(circle.unit).and_then(|unit| unit.municipalities.first());
        let Some(fill) = code.and_then(|code| frame.scene.fills.get(code)) else { continue };
        let (center, radius) = on_screen(view, circle);
        if !view.rect.contains(center) {
            continue;
        }
        match fill.paint {
            Paint::Many(count) if radius > 10.0 => {
                super::cards::badge(painter, center + vec2(0.0, 10.0), count, frame.palette);
            }
            _ if fill.guess => super::cards::pin(painter, center - vec2(0.0, radius), frame.palette),
            _ => {}
        }
    }
}

/// A part of a circle, angles clockwise from the east.
#[derive(Debug, Clone, Copy)]
struct Slice {
    center: Pos2,
    radius: f32,
    from: f32,
    to: f32,
}

impl Slice {
    fn until(self, to: f32) -> Self {
        Self { to, ..self }
    }

    fn since(self, from: f32) -> Self {
        Self { from, ..self }
    }

    /// A fan of triangles; with `repeat` the texture repeats every so many points of the screen.
    fn add(self, mesh: &mut Mesh, color: Color32, repeat: Option<f32>) {
        let part = (self.to - self.from) / TAU;
        let corners = (TAU * self.radius / CORNER).clamp(*CORNERS.start(), *CORNERS.end()) * part;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::as_conversions,
            reason = "between 1 and 96"
        )]
        let steps = corners.ceil().max(1.0) as u32;
        let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
        let mut corner = |offset: Vec2| {
            let pos = self.center + offset;
            let uv = repeat.map_or(egui::epaint::WHITE_UV, |step| (pos.to_vec2() / step).to_pos2());
            mesh.vertices.push(egui::epaint::Vertex { pos, uv, color });
        };
        corner(Vec2::ZERO);
        for step in 0..=steps {
            #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "at most 96")]
            let angle = self.from + (self.to - self.from) * step as f32 / steps as f32;
            corner(vec2(angle.cos(), angle.sin()) * self.radius);
        }
        for step in 1..=steps {
            mesh.add_triangle(first, first + step, first + step + 1);
        }
    }
}
