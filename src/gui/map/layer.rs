//! What is a layer of the map before anyone draws it?
//!
//! Triangles in points beside an anchor, at the zoom they were made for. What does not grow with the
//! map (the width of a line) or repeats whatever the zoom (a hatch) is kept apart, so that the graphics
//! card can move and grow a layer that it holds. Never does: draw.

use egui::epaint::{Vertex, WHITE_UV};
use egui::{Color32, Mesh, Pos2, TextureId, Vec2, pos2, vec2};
use geo::Coord;

use super::shapes::Triangles;
use super::view::{View, narrow};

/// What lies over the color of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Pattern {
    /// Nothing: areas and lines of plain color.
    #[default]
    Plain,
    /// Lines at 45°.
    Hatch,
    /// Dots: "no data".
    Dots,
}

/// Points of the screen after which a pattern repeats, and by how much of that it is moved aside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Repeat {
    pub(super) step: f32,
    pub(super) shift: f32,
}

/// Points after which every pattern is where it began: whole steps of [`super::painter::HATCH`] and
/// [`super::painter::STRIPES`].
pub(super) const COMMON: f64 = 70.0;

/// Triangles of many areas and lines, column by column as the graphics card wants them.
#[derive(Debug, Clone, Default)]
pub(super) struct Layer {
    pub(super) pattern: Pattern,
    /// Points from the anchor at the zoom of the build.
    pub(super) at: Vec<[f32; 2]>,
    /// Plain: points from there whatever the zoom, half the width of a line. Else step and shift of a [`Repeat`].
    pub(super) more: Vec<[f32; 2]>,
    pub(super) colors: Vec<Color32>,
    /// Three in a row are a triangle.
    pub(super) indices: Vec<u32>,
}

impl Layer {
    pub(super) fn patterned(pattern: Pattern) -> Self {
        Self { pattern, ..Self::default() }
    }

    /// Number of the next corner.
    pub(super) fn next(&self) -> u32 {
        u32::try_from(self.at.len()).unwrap_or(u32::MAX)
    }

    /// A corner of an area.
    pub(super) fn area(&mut self, at: Pos2, color: Color32, repeat: Option<Repeat>) {
        self.corner(at, repeat.map_or([0.0; 2], |repeat| [repeat.step, repeat.shift]), color);
    }

    /// A corner of a line: its way there and, whatever the zoom, aside from it.
    pub(super) fn line(&mut self, at: Pos2, aside: Vec2, color: Color32) {
        self.corner(at, [aside.x, aside.y], color);
    }

    fn corner(&mut self, at: Pos2, more: [f32; 2], color: Color32) {
        self.at.push([at.x, at.y]);
        self.more.push(more);
        self.colors.push(color);
    }

    pub(super) fn triangle(&mut self, a: u32, b: u32, c: u32) {
        self.indices.extend([a, b, c]);
    }

    /// The layer as egui draws it, at the zoom of the build. `phase`: points of the anchor from where
    /// patterns begin, each way.
    pub(super) fn mesh(&self, texture: TextureId, phase: Vec2) -> Mesh {
        let corners = self.at.iter().zip(&self.more).zip(&self.colors);
        let vertices = corners
            .map(|((at, more), color)| {
                let (at, color) = (Pos2::from(*at), *color);
                match (self.pattern, *more) {
                    (Pattern::Plain, aside) => Vertex { pos: at + Vec2::from(aside), uv: WHITE_UV, color },
                    (_, [step, shift]) => {
                        let uv = (at.to_vec2() + phase) / step + Vec2::new(shift, 0.0);
                        Vertex { pos: at, uv: uv.to_pos2(), color }
                    }
                }
            })
            .collect();
        Mesh { texture_id: texture, vertices, indices: self.indices.clone() }
    }
}

/// From world units to points beside the anchor: small numbers, so that f32 is exact enough.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) anchor: Coord<f64>,
    pub(super) scale: f64,
}

impl Place {
    pub(super) fn new(view: &View) -> Self {
        Self { anchor: view.center, scale: view.scale() }
    }

    fn point(&self, world: Coord<f64>) -> Pos2 {
        pos2(narrow((world.x - self.anchor.x) * self.scale), narrow((world.y - self.anchor.y) * self.scale))
    }

    pub(super) fn line(&self, points: &[Coord<f64>]) -> Vec<Pos2> {
        points.iter().map(|point| self.point(*point)).collect()
    }

    /// Adds triangles; with `repeat` the layer's pattern repeats, fixed to the world.
    pub(super) fn add(&self, layer: &mut Layer, triangles: &Triangles, color: Color32, repeat: Option<Repeat>) {
        let base = layer.next();
        for vertex in &triangles.vertices {
            layer.area(self.point(*vertex), color, repeat);
        }
        layer.indices.extend(triangles.indices.iter().map(|index| base + index));
    }

    /// Where the layer stands in a view.
    pub(super) fn stand(&self, view: &View) -> Stand {
        let scale = view.scale();
        // Whole repeats are left away, so that numbers stay small and pieces built apart meet.
        let phase = |world: f64| narrow((world * scale) % COMMON);
        Stand {
            origin: view.screen(self.anchor),
            grown: narrow(scale / self.scale),
            phase: vec2(phase(self.anchor.x), phase(self.anchor.y)),
        }
    }
}

/// Where a layer stands in a frame, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    /// The anchor on the screen.
    pub(super) origin: Pos2,
    /// How much larger the map is than when the layer was made.
    pub(super) grown: f32,
    /// From where patterns begin to the anchor, less whole repeats.
    pub(super) phase: Vec2,
}

#[cfg(test)]
mod tests {
    use egui::{Rect, TextureId, pos2, vec2};
    use geo::Coord;

    use super::{Layer, Pattern, Place, Repeat};
    use crate::gui::map::View;
    use crate::gui::map::shapes::Triangles;
    use crate::gui::theme::LIGHT;

    const CORNERS: [Coord<f64>; 3] =
        [Coord { x: 0.571, y: 0.281 }, Coord { x: 0.575, y: 0.282 }, Coord { x: 0.573, y: 0.286 }];
    const STEPS: [f32; 2] = [super::super::painter::HATCH, super::super::painter::STRIPES];

    fn view(zoom: f64) -> View {
        let rect = Rect::from_min_size(pos2(300.0, 44.0), vec2(800.0, 600.0));
        View { center: Coord { x: 0.573, y: 0.283 }, zoom, rect }
    }

    fn layer(place: &Place, pattern: Pattern, repeat: Option<Repeat>) -> Layer {
        let mut layer = Layer::patterned(pattern);
        let triangles = Triangles { vertices: CORNERS.to_vec(), indices: vec![0, 1, 2] };
        place.add(&mut layer, &triangles, LIGHT.land, repeat);
        layer
    }

    /// What the card makes of a corner, against the mesh that egui would get for the very view.
    #[test]
    fn a_layer_that_grew_and_moved_stands_where_a_new_one_would() {
        let built = view(7.0);
        for (by, zoom) in
            [(vec2(0.0, 0.0), 0.0), (vec2(37.25, -12.5), 0.0), (vec2(-80.0, 55.5), 0.7), (vec2(9.0, 4.0), -0.9)]
        {
            let seen = built.zoomed_about(zoom, pos2(500.0, 200.0)).dragged(by);
            let (old, new) = (Place::new(&built), Place::new(&seen));
            let (stand, fresh) = (old.stand(&seen), new.stand(&seen));
            for step in STEPS {
                let repeat = Some(Repeat { step, shift: 0.2 });
                let kept = layer(&old, Pattern::Hatch, repeat);
                let mesh = layer(&new, Pattern::Hatch, repeat).mesh(TextureId::default(), fresh.phase);
                for (at, vertex) in kept.at.iter().zip(&mesh.vertices) {
                    let place = vec2(at[0], at[1]) * stand.grown;
                    let off = (stand.origin + place) - (vertex.pos + fresh.origin.to_vec2());
                    assert!(off.length() < 0.01, "{by} {zoom}: {off} points off");
                    let texel = (place + stand.phase) / step + vec2(0.2, 0.0);
                    for (one, other) in [(texel.x, vertex.uv.x), (texel.y, vertex.uv.y)] {
                        let apart = (one - other).rem_euclid(1.0);
                        assert!(apart.min(1.0 - apart) < 0.002, "{by} {zoom} {step}: {apart} of a repeat off");
                    }
                }
            }
        }
    }

    #[test]
    fn whole_patterns_fit_into_what_is_left_away() {
        for step in STEPS {
            assert!(super::COMMON % f64::from(step) < f64::EPSILON, "{step}");
        }
    }

    #[test]
    fn a_line_keeps_its_width_and_an_area_its_color() {
        let mut layer = Layer::default();
        let color = LIGHT.accent.gamma_multiply(0.3);
        layer.line(pos2(5.0, 6.0), vec2(0.5, -0.5), color);
        layer.area(pos2(7.0, 8.0), color, None);
        let mesh = layer.mesh(TextureId::default(), vec2(9.0, 9.0));
        let corners: Vec<_> = mesh.vertices.iter().map(|vertex| (vertex.pos, vertex.color)).collect();
        assert_eq!(corners, [(pos2(5.5, 5.5), color), (pos2(7.0, 8.0), color)]);
    }
}
