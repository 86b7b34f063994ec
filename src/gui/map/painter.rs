//! Which meshes show the map?
//!
//! Built when zoom, scene, theme or language of the map change, over more than what is seen; a
//! frame of panning only shifts them. Order: fills, hatches, lakes, lines, outlines, sea and coast,
//! so that sea covers what municipalities reach out into it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Color32, Mesh, Pos2, Rect, Shape, TextureId, Vec2, pos2};
use geo::{BoundingRect, Coord, LineString};

use super::shapes::{Cuts, Triangles, Water, meets};
use super::strokes::stroke;
use super::view::{View, narrow};
use crate::boundaries::{BaseLevel, Border, BorderRank, Boundaries, Level};
use crate::gui::theme::Palette;
use crate::model::MunicipalityCode;
use crate::scene::{Fill, Paint, Scene};

/// Points of the screen after which a hatch repeats.
pub(super) const HATCH: f32 = 7.0;
/// Points of the screen after which stripes of two hues repeat, and the lines that make one stripe.
pub(in crate::gui) const STRIPES: f32 = 10.0;
pub(in crate::gui) const STRIPE_SHIFTS: [f32; 2] = [0.0, 0.2];
/// As much again of the view is built on every side, so that panning does not build at once.
const AROUND: f32 = 0.4;
/// Zooms from which the lines of sub-regions and municipalities are drawn.
const SUB_REGION_ZOOM: f64 = 6.2;
const MUNICIPALITY_ZOOM: f64 = 5.0;
/// Zoom from which lines inside a larger unit are drawn.
const INNER_ZOOM: f64 = 5.6;

/// What a build depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key {
    zoom: f64,
    scene: u64,
    dark: bool,
    under: Under,
    bare: bool,
    pixels_per_point: f32,
}

/// Meshes at one zoom, placed relative to an anchor.
#[derive(Debug)]
struct Built {
    key: Key,
    anchor: Coord<f64>,
    /// From the anchor to where the layers stand now, points.
    shift: Vec2,
    covers: geo::Rect<f64>,
    layers: Vec<Arc<Mesh>>,
    outline_at: usize,
    /// Outlines of what is chosen and of this municipality under the pointer.
    outlines: Option<(Option<MunicipalityCode>, Arc<Mesh>)>,
}

/// Draws fills, lines and water.
#[derive(Debug, Default)]
pub struct Painter {
    /// Triangles in world units: the same for every map of the window that shares them.
    cuts: Rc<RefCell<Cuts>>,
    built: Option<Built>,
    /// How often meshes were built, for benches and tests.
    pub builds: u64,
}

/// What lies below the meshes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Under {
    /// Our own tiles: they show land and water outside the country.
    #[default]
    Offline,
    /// Tiles of a service: fills let them through, and no water is painted.
    Online,
    /// Nothing but the ground color: all water is painted.
    Nothing,
}

/// What to draw.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The scene.
    pub scene: &'a Scene,
    /// A number that changes whenever the scene does.
    pub scene_revision: u64,
    /// The shapes.
    pub boundaries: &'a Boundaries,
    /// The colors.
    pub palette: &'a Palette,
    /// What lies below.
    pub under: Under,
    /// The repeating hatch, or none before there is one.
    pub hatch: Option<TextureId>,
    /// The repeating dots of "no data", or none before there are any.
    pub dots: Option<TextureId>,
    /// `true` where circles stand over the map: the land is bare and its lines recede.
    pub bare: bool,
    /// Municipality under the pointer or the keyboard.
    pub hovered: Option<MunicipalityCode>,
    /// Physical pixels in a point.
    pub pixels_per_point: f32,
}

impl Painter {
    /// A painter of another map that cuts no shape again.
    #[must_use]
    pub fn sharing(&self) -> Self {
        Self { cuts: Rc::clone(&self.cuts), ..Self::default() }
    }

    /// The shapes of one frame, in order, clipped to nothing: the caller's painter clips.
    pub fn frame(&mut self, view: &View, frame: &Frame<'_>) -> Vec<Shape> {
        let key = Key {
            zoom: view.zoom,
            scene: frame.scene_revision,
            dark: frame.palette.dark,
            under: frame.under,
            bare: frame.bare,
            pixels_per_point: frame.pixels_per_point,
        };
        let seen = view.seen();
        let good = self.built.as_ref().is_some_and(|built| built.key == key && contains(built.covers, seen));
        if !good {
            let around = View { rect: view.rect.expand2(view.rect.size() * AROUND), ..*view };
            self.built = Some(self.build(&around, frame, key));
            self.builds += 1;
        }
        let Some(built) = &mut self.built else { return Vec::new() };
        // egui lets go of the last frame's meshes before the next one, so they are shifted where they
        // are: a copy of every vertex would cost more than all the rest. Neighbors share the same
        // rounding, and a build makes all exact again.
        let shift = view.screen(built.anchor).to_vec2();
        let by = shift - built.shift;
        if by != Vec2::ZERO {
            let outlines = built.outlines.as_mut().map(|(_, mesh)| mesh);
            for layer in built.layers.iter_mut().chain(outlines) {
                Arc::make_mut(layer).translate(by);
            }
            built.shift = shift;
        }
        if built.outlines.as_ref().is_none_or(|(hovered, _)| *hovered != frame.hovered) {
            let place = Place { anchor: built.anchor, scale: view.scale() };
            let mut mesh = outlines(&place, frame, built.covers);
            mesh.translate(shift);
            built.outlines = Some((frame.hovered, Arc::new(mesh)));
        }
        let mut shapes: Vec<Shape> = Vec::with_capacity(built.layers.len() + 1);
        for (at, layer) in built.layers.iter().enumerate() {
            if at == built.outline_at
                && !frame.bare
                && let Some((_, mesh)) = &built.outlines
            {
                shapes.push(Shape::Mesh(Arc::clone(mesh)));
            }
            shapes.push(Shape::Mesh(Arc::clone(layer)));
        }
        shapes
    }

    fn build(&self, view: &View, frame: &Frame<'_>, key: Key) -> Built {
        let place = Place::new(view);
        let boundaries = frame.boundaries;
        let per_pixel = 1.0 / (view.scale() * f64::from(frame.pixels_per_point.max(1.0)));
        let (level, base) = (boundaries.level_for(per_pixel), boundaries.base_level_for(per_pixel));
        let seen = view.seen();
        let [fills, hatches, dots] = self.fills(&place, frame, level, seen);
        let mut lines = Mesh::default();
        let mut sea = Mesh::default();
        let home = match frame.under {
            // Outside the country nothing lies over the tiles, and they show the water.
            Under::Offline => overlap(seen, boundaries.extent()),
            Under::Online => None,
            Under::Nothing => Some(seen),
        };
        if let Some(home) = home {
            self.water(&place, frame, base, Water::Lakes, home, &mut lines);
            let shores = frame.palette.coast.gamma_multiply(0.7);
            strokes(&mut lines, &place, &boundaries.base(base).shores, home, 0.6, shores);
        }
        borders(&mut lines, &place, frame, level, view.zoom, seen);
        if let Some(home) = home {
            self.water(&place, frame, base, Water::Sea, home, &mut sea);
            strokes(&mut sea, &place, &boundaries.base(base).coast, home, 0.8, frame.palette.coast);
        }
        let layers = [fills, hatches, dots, lines, sea].into_iter().map(Arc::new).collect();
        Built { key, anchor: place.anchor, shift: Vec2::ZERO, covers: seen, layers, outline_at: 4, outlines: None }
    }

    fn fills(&self, place: &Place, frame: &Frame<'_>, level: Level, seen: geo::Rect<f64>) -> [Mesh; 3] {
        let mut plain = Mesh::default();
        let mut hatched = Mesh { texture_id: frame.hatch.unwrap_or_default(), ..Mesh::default() };
        let mut dotted = Mesh { texture_id: frame.dots.unwrap_or_default(), ..Mesh::default() };
        let p = frame.palette;
        let bare = Fill::default();
        let mut cuts = self.cuts.borrow_mut();
        for (code, fill) in &frame.scene.fills {
            let fill = if frame.bare { &bare } else { fill };
            if !frame.boundaries.bounds(*code).is_some_and(|bounds| meets(bounds, seen)) {
                continue;
            }
            let triangles = cuts.municipality(frame.boundaries, level, *code);
            let translucent = frame.under == Under::Online;
            let opacity = if translucent { 0.62 } else { 1.0 };
            if let Some(color) = ground(p, frame.scene, fill, translucent) {
                place.add(&mut plain, triangles, color.gamma_multiply(opacity), None);
            }
            let (mesh, there) = if fill.paint == Paint::NoData {
                (&mut dotted, frame.dots.is_some())
            } else {
                (&mut hatched, frame.hatch.is_some())
            };
            if let Some(color) = over(p, frame.scene, fill).filter(|_| there) {
                let color = color.gamma_multiply(opacity);
                if matches!(fill.paint, Paint::Stripes(..) | Paint::WiderStripes(..)) {
                    // The line of the hatch twice, side by side: as wide as the ground between.
                    for shift in STRIPE_SHIFTS {
                        place.add(mesh, triangles, color, Some((STRIPES, shift)));
                    }
                } else {
                    place.add(mesh, triangles, color, Some((HATCH, 0.0)));
                }
            }
        }
        [plain, hatched, dotted]
    }

    fn water(
        &self,
        place: &Place,
        frame: &Frame<'_>,
        level: BaseLevel,
        which: Water,
        seen: geo::Rect<f64>,
        mesh: &mut Mesh,
    ) {
        let color = match which {
            Water::Sea => frame.palette.sea,
            Water::Lakes => frame.palette.lake,
        };
        let mut cuts = self.cuts.borrow_mut();
        cuts.water(frame.boundaries, level, which, seen, |triangles| place.add(mesh, triangles, color, None));
    }
}

/// Color under a hatch, or the whole fill; none where tiles are to be seen.
pub(super) fn ground(p: &Palette, scene: &Scene, fill: &Fill, translucent: bool) -> Option<Color32> {
    let fade = |color: Color32| if fill.faded { mix(p.land, color, 0.5) } else { color };
    Some(match fill.paint {
        Paint::None => return (!translucent).then_some(p.land),
        Paint::Core(hue) => fade(p.hue(hue)),
        Paint::Wider(hue) => fade(p.wider(hue)),
        Paint::WiderStripes(_, other) => fade(p.wider(other)),
        Paint::Stripes(_, other) => fade(p.hue(other)),
        Paint::Many(_) => fade(p.many()),
        Paint::Class(class) => fade(p.shade(scene.classes.shade(class))),
        Paint::Rest(_) | Paint::NoData => p.land,
    })
}

/// Color of the hatch or stripes over the ground.
pub(super) fn over(p: &Palette, scene: &Scene, fill: &Fill) -> Option<Color32> {
    let color = match fill.paint {
        Paint::Wider(hue) | Paint::WiderStripes(hue, _) => p.wider_line(hue),
        Paint::Stripes(hue, _) => p.hue(hue),
        Paint::Rest(class) => p.rest(scene.classes.shade(class)),
        Paint::NoData => p.text_secondary,
        Paint::None | Paint::Core(_) | Paint::Many(_) | Paint::Class(_) => return None,
    };
    Some(if fill.faded { color.gamma_multiply(0.45) } else { color })
}

/// A color between two, `share` of the second.
pub(super) fn mix(a: Color32, b: Color32, share: f32) -> Color32 {
    a.lerp_to_gamma(b, share)
}

/// Borders by rank; a border between two groups of projects is a project edge.
fn borders(mesh: &mut Mesh, place: &Place, frame: &Frame<'_>, level: Level, zoom: f64, seen: geo::Rect<f64>) {
    let p = frame.palette;
    let fill =
        |code: Option<MunicipalityCode>| code.and_then(|code| frame.scene.fills.get(&code)).filter(|_| !frame.bare);
    // What a line parts: projects from each other, or classes of an amount.
    let parted = |fill: Option<&Fill>| {
        fill.map(|fill| match fill.paint {
            paint if paint.is_amount() => (paint, None),
            _ => (Paint::None, fill.group.filter(|_| fill.paint != Paint::None)),
        })
        .unwrap_or_default()
    };
    let scene = frame.scene;
    // Borders of units stand as regions' do; what lies inside a unit recedes.
    let rank_of = |border: &Border| match border.rank {
        rank if !scene.is_coarse() || rank == BorderRank::Country => rank,
        _ if scene.parts_units(border.left, border.right) => BorderRank::Region,
        _ => BorderRank::Municipality,
    };
    let near: Vec<(BorderRank, &Border)> =
        frame.boundaries.arcs_in(level, seen).map(|border| (rank_of(border), border)).collect();
    let inner = if scene.is_coarse() || frame.bare { 0.6 } else { 1.0 };
    let from = if scene.is_coarse() || frame.bare { INNER_ZOOM } else { MUNICIPALITY_ZOOM };
    // Rank by rank, so that the stronger lies over the weaker.
    for wanted in [BorderRank::Municipality, BorderRank::SubRegion, BorderRank::Region, BorderRank::Country] {
        for (rank, border) in near.iter().filter(|(rank, _)| *rank == wanted) {
            let (left, right) = (fill(border.left), fill(border.right));
            let edge = *rank != BorderRank::Country && parted(left) != parted(right);
            let class = [left, right].into_iter().flatten().any(|fill| fill.paint.is_amount());
            if edge && p.dark && !class {
                // Dark on dark: wide enough to show on both sides of a region's light line.
                let width = if *rank == BorderRank::Region { 3.2 } else { 2.0 };
                stroke(mesh, &place.line(&border.points), width, p.project_edge);
            }
            let (width, color) = match rank {
                _ if edge && class && *rank != BorderRank::Region => (inner, p.class_edge()),
                _ if edge && p.dark && *rank != BorderRank::Region => continue,
                _ if edge && *rank != BorderRank::Region => (1.0, p.project_edge),
                BorderRank::Municipality | BorderRank::SubRegion if let Some(hue) = inside(p, left, right) => {
                    (0.9, hue)
                }
                BorderRank::SubRegion if zoom >= SUB_REGION_ZOOM && !frame.bare => (1.0, p.sub_region_line),
                BorderRank::Municipality | BorderRank::SubRegion if zoom >= from => (0.6 * inner, p.municipality_line),
                BorderRank::Region | BorderRank::Country => {
                    (if zoom < MUNICIPALITY_ZOOM || frame.bare { 1.0 } else { 1.6 }, p.region_line)
                }
                BorderRank::Municipality | BorderRank::SubRegion => continue,
            };
            stroke(mesh, &place.line(&border.points), width, color);
        }
    }
}

/// Color of the line between core and wider of one project; none in the dark theme, where the two
/// are told apart without it.
fn inside(p: &Palette, left: Option<&Fill>, right: Option<&Fill>) -> Option<Color32> {
    match (left?.paint, right?.paint) {
        (Paint::Core(core), Paint::Wider(wider)) | (Paint::Wider(wider), Paint::Core(core))
            if core == wider && !p.dark =>
        {
            Some(p.inside_line(core))
        }
        _ => None,
    }
}

fn strokes(
    mesh: &mut Mesh,
    place: &Place,
    lines: &[LineString<f64>],
    seen: geo::Rect<f64>,
    width: f32,
    color: Color32,
) {
    for line in lines {
        if bounds(&line.0).is_some_and(|bounds| meets(bounds, seen)) {
            stroke(mesh, &place.line(&line.0), width, color);
        }
    }
}

/// Outlines of what is chosen and what is under the pointer: under the sea, so that they end at the coast.
fn outlines(place: &Place, frame: &Frame<'_>, seen: geo::Rect<f64>) -> Mesh {
    let mut mesh = Mesh::default();
    let p = frame.palette;
    let per_pixel = 1.0 / (place.scale * f64::from(frame.pixels_per_point.max(1.0)));
    let level = frame.boundaries.level_for(per_pixel);
    let ring = |inside: &BTreeSet<MunicipalityCode>| -> Vec<Vec<Pos2>> {
        // Only borders near what is inside can be its outline.
        let around = frame.boundaries.around(inside);
        let Some(around) = around.and_then(|around| overlap(around, seen)) else { return Vec::new() };
        let has = |code: Option<MunicipalityCode>| code.is_some_and(|code| inside.contains(&code));
        let near = frame.boundaries.arcs_in(level, around);
        near.filter(|border| has(border.left) != has(border.right)).map(|border| place.line(&border.points)).collect()
    };
    if !frame.scene.chosen.is_empty() {
        let lines = ring(&frame.scene.chosen);
        let casing = if p.dark { p.project_edge } else { p.field };
        for (width, color) in [(8.5, p.accent.gamma_multiply(0.3)), (4.5, casing), (2.5, p.accent)] {
            for line in &lines {
                stroke(&mut mesh, line, width, color);
            }
        }
    }
    if let Some(code) = frame.hovered {
        let unit = frame.scene.unit(code).filter(|_| frame.scene.is_coarse());
        let around = unit.map_or_else(|| BTreeSet::from([code]), |unit| unit.municipalities.iter().copied().collect());
        for line in ring(&around) {
            stroke(&mut mesh, &line, 2.0, p.accent.gamma_multiply(0.6));
        }
    }
    mesh
}

fn bounds(points: &[Coord<f64>]) -> Option<geo::Rect<f64>> {
    let first = *points.first()?;
    let (mut low, mut high) = (first, first);
    for point in points {
        low = Coord { x: low.x.min(point.x), y: low.y.min(point.y) };
        high = Coord { x: high.x.max(point.x), y: high.y.max(point.y) };
    }
    geo::Rect::new(low, high).to_polygon().bounding_rect()
}

/// What two boxes have in common.
fn overlap(a: geo::Rect<f64>, b: geo::Rect<f64>) -> Option<geo::Rect<f64>> {
    let low = Coord { x: a.min().x.max(b.min().x), y: a.min().y.max(b.min().y) };
    let high = Coord { x: a.max().x.min(b.max().x), y: a.max().y.min(b.max().y) };
    (low.x < high.x && low.y < high.y).then(|| geo::Rect::new(low, high))
}

fn contains(outer: geo::Rect<f64>, inner: geo::Rect<f64>) -> bool {
    outer.min().x <= inner.min().x
        && outer.min().y <= inner.min().y
        && outer.max().x >= inner.max().x
        && outer.max().y >= inner.max().y
}

/// From world units to points beside the anchor: small numbers, so that f32 is exact enough.
struct Place {
    anchor: Coord<f64>,
    scale: f64,
}

impl Place {
    fn new(view: &View) -> Self {
        Self { anchor: view.center, scale: view.scale() }
    }

    fn point(&self, world: Coord<f64>) -> Pos2 {
        pos2(narrow((world.x - self.anchor.x) * self.scale), narrow((world.y - self.anchor.y) * self.scale))
    }

    fn line(&self, points: &[Coord<f64>]) -> Vec<Pos2> {
        points.iter().map(|point| self.point(*point)).collect()
    }

    /// Adds triangles; with `repeat` the texture repeats every so many points, fixed to the world and
    /// moved aside by a part of the repeat.
    fn add(&self, mesh: &mut Mesh, triangles: &Triangles, color: Color32, repeat: Option<(f32, f32)>) {
        let base = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
        // Whole repeats are left away, so that numbers stay small and pieces built apart meet.
        let step = f64::from(repeat.map_or(1.0, |(step, _)| step));
        let phase = |value: f64| narrow((value * self.scale / step).fract());
        let origin = Vec2::new(phase(self.anchor.x), phase(self.anchor.y));
        for vertex in &triangles.vertices {
            let pos = self.point(*vertex);
            let uv = repeat.map_or(egui::epaint::WHITE_UV, |(step, shift)| {
                (pos.to_vec2() / step + origin + Vec2::new(shift, 0.0)).to_pos2()
            });
            mesh.vertices.push(egui::epaint::Vertex { pos, uv, color });
        }
        mesh.indices.extend(triangles.indices.iter().map(|index| base + index));
    }
}

/// The part of the screen that a box of the world takes.
pub(super) fn screen_rect(view: &View, world: geo::Rect<f64>) -> Rect {
    Rect::from_two_pos(view.screen(world.min()), view.screen(world.max()))
}
