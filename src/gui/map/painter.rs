//! Which layers show the map?
//!
//! Built when zoom, scene, theme or language of the map change, over more than what is seen. Where
//! there is a graphics card to keep them, a frame only tells it where they stand, and zooming builds
//! nothing either until a finer or coarser level is due; else egui gets meshes, which a frame of
//! panning shifts. Order: fills, hatches, lakes, lines, outlines, sea and coast, so that sea covers what
//! municipalities reach out into it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Color32, Mesh, Rect, Shape, TextureId, Vec2};

use super::drafted::LOST_SHIFTS;
use super::layer::{Layer, Pattern, Place, Repeat, Stand};
use super::lines::{borders, outlines, strokes};
use super::resident::{Card, Resident};
use super::shapes::{Cuts, Water, contains, meets, overlap};
use super::view::View;
use crate::boundaries::{BaseLevel, Boundaries, Level};
use crate::gui::theme::{Palette, color};
use crate::model::MunicipalityCode;
use crate::scene::{self, Fill, Paint, Scene, rung};
pub(in crate::gui) use crate::scene::{HATCH, STRIPES};

/// The lines of a hatch that make one stripe, in parts of a repeat.
pub(in crate::gui) const STRIPE_SHIFTS: [f32; 2] = [0.0, 0.2];
/// As much again of the view is built on every side, so that panning does not build at once.
const AROUND: f32 = 0.4;
/// Levels of zoom that the card grows or shrinks a layer by: further off, lines would lose their bends.
const GROWS: f64 = 1.0;

/// What a build depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key {
    /// The very zoom where meshes are built for it alone.
    zoom: Option<f64>,
    detail: (Level, BaseLevel, usize),
    scene: u64,
    dark: bool,
    under: Under,
    bare: bool,
    pixels_per_point: f32,
}

/// A layer as it is drawn.
#[derive(Debug)]
enum Drawn {
    /// By egui, shifted by so many points.
    Mesh(Arc<Mesh>, Vec2),
    /// By the graphics card, which keeps it.
    Resident(Arc<Resident>),
}

impl Drawn {
    fn shape(&mut self, rect: Rect, stand: Stand) -> Shape {
        match self {
            Self::Mesh(mesh, shift) => {
                // egui lets go of the last frame's meshes before the next one, so they are shifted where
                // they are: a copy of every vertex would cost more than all the rest. Neighbors share the
                // same rounding, and a build makes all exact again.
                let by = stand.origin.to_vec2() - *shift;
                if by != Vec2::ZERO {
                    Arc::make_mut(mesh).translate(by);
                    *shift += by;
                }
                Shape::Mesh(Arc::clone(mesh))
            }
            Self::Resident(layer) => layer.shape(rect, stand),
        }
    }
}

/// Layers at one zoom, placed relative to an anchor.
#[derive(Debug)]
struct Built {
    key: Key,
    zoom: f64,
    place: Place,
    covers: geo::Rect<f64>,
    /// Fills and lines; then come the outlines.
    below: Vec<Drawn>,
    /// Sea and coast.
    above: Vec<Drawn>,
    /// Outlines of what is chosen and of this municipality under the pointer.
    outlines: Option<(Option<MunicipalityCode>, Option<Drawn>)>,
}

/// Draws fills, lines and water.
#[derive(Debug, Default)]
pub struct Painter {
    /// Triangles in world units: the same for every map of the window that shares them.
    cuts: Rc<RefCell<Cuts>>,
    /// Keeps the layers, where there is one.
    card: Option<Arc<Card>>,
    built: Option<Built>,
    /// How often layers were built, for benches and tests.
    pub builds: u64,
}

/// What lies below the layers.
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
        Self { cuts: Rc::clone(&self.cuts), card: self.card.clone(), ..Self::default() }
    }

    /// Has layers kept on the graphics card from now on; without it egui draws them.
    pub fn keep_on(&mut self, card: Option<Arc<Card>>) {
        self.card = card;
        self.built = None;
    }

    /// The shapes of one frame, in order, clipped to nothing: the caller's painter clips.
    pub fn frame(&mut self, view: &View, frame: &Frame<'_>) -> Vec<Shape> {
        let per_pixel = 1.0 / (view.scale() * f64::from(frame.pixels_per_point.max(1.0)));
        let (level, base) = (frame.boundaries.level_for(per_pixel), frame.boundaries.base_level_for(per_pixel));
        let key = Key {
            zoom: self.card.is_none().then_some(view.zoom),
            detail: (level, base, rung(view.zoom)),
            scene: frame.scene_revision,
            dark: frame.palette.dark,
            under: frame.under,
            bare: frame.bare,
            pixels_per_point: frame.pixels_per_point,
        };
        let seen = view.seen();
        // But for water over nothing, all that is drawn lies inside the country's box.
        let wanted = if frame.under == Under::Nothing { Some(seen) } else { overlap(seen, frame.boundaries.extent()) };
        let good = self.built.as_ref().is_some_and(|built| {
            built.key == key
                && (view.zoom - built.zoom).abs() <= GROWS
                && wanted.is_none_or(|wanted| contains(built.covers, wanted))
        });
        if !good {
            let around = View { rect: view.rect.expand2(view.rect.size() * AROUND), ..*view };
            self.built = Some(self.build(&around, frame, key));
            self.builds += 1;
        }
        let Some(built) = &mut self.built else { return Vec::new() };
        let stand = built.place.stand(view);
        if built.outlines.as_ref().is_none_or(|(hovered, _)| *hovered != frame.hovered) {
            let place = built.place;
            let layer = outlines(&place, level, frame, built.covers);
            let drawn = draw(self.card.as_ref(), layer, frame, place.stand(view).phase);
            built.outlines = Some((frame.hovered, drawn));
        }
        let outlines = built.outlines.iter_mut().filter(|_| !frame.bare).filter_map(|(_, drawn)| drawn.as_mut());
        let layers = built.below.iter_mut().chain(outlines).chain(&mut built.above);
        layers.map(|layer| layer.shape(view.rect, stand)).collect()
    }

    fn build(&self, view: &View, frame: &Frame<'_>, key: Key) -> Built {
        let place = Place::new(view);
        let boundaries = frame.boundaries;
        let (level, base, _) = key.detail;
        let seen = view.seen();
        let mut below = Vec::from(self.fills(&place, frame, level, seen));
        let mut lines = Layer::default();
        let mut sea = Layer::default();
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
        below.push(lines);
        if let Some(home) = home {
            self.water(&place, frame, base, Water::Sea, home, &mut sea);
            strokes(&mut sea, &place, &boundaries.base(base).coast, home, 0.8, frame.palette.coast);
        }
        let phase = place.stand(view).phase;
        let drawn = |layers: Vec<Layer>| -> Vec<Drawn> {
            layers.into_iter().filter_map(|layer| draw(self.card.as_ref(), layer, frame, phase)).collect()
        };
        let (below, above) = (drawn(below), drawn(vec![sea]));
        Built { key, zoom: view.zoom, place, covers: seen, below, above, outlines: None }
    }

    fn fills(&self, place: &Place, frame: &Frame<'_>, level: Level, seen: geo::Rect<f64>) -> [Layer; 3] {
        let mut plain = Layer::default();
        let mut hatched = Layer::patterned(Pattern::Hatch);
        let mut dotted = Layer::patterned(Pattern::Dots);
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
            if frame.scene.lost.contains(code) && frame.hatch.is_some() && !frame.bare {
                for shift in LOST_SHIFTS {
                    place.add(&mut hatched, triangles, p.accent, Some(Repeat { step: HATCH, shift }));
                }
            }
            let (layer, there) = if fill.paint == Paint::NoData {
                (&mut dotted, frame.dots.is_some())
            } else {
                (&mut hatched, frame.hatch.is_some())
            };
            if let Some(color) = over(p, frame.scene, fill).filter(|_| there) {
                let color = color.gamma_multiply(opacity);
                if matches!(fill.paint, Paint::Stripes(..) | Paint::WiderStripes(..)) {
                    // The line of the hatch twice, side by side: as wide as the ground between.
                    for shift in STRIPE_SHIFTS {
                        place.add(layer, triangles, color, Some(Repeat { step: STRIPES, shift }));
                    }
                } else {
                    place.add(layer, triangles, color, Some(Repeat { step: HATCH, shift: 0.0 }));
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
        layer: &mut Layer,
    ) {
        let color = match which {
            Water::Sea => frame.palette.sea,
            Water::Lakes => frame.palette.lake,
        };
        let mut cuts = self.cuts.borrow_mut();
        cuts.water(frame.boundaries, level, which, seen, |triangles| place.add(layer, triangles, color, None));
    }
}

/// A layer as it will be drawn; nothing where it has no triangle.
fn draw(card: Option<&Arc<Card>>, layer: Layer, frame: &Frame<'_>, phase: Vec2) -> Option<Drawn> {
    if layer.indices.is_empty() {
        return None;
    }
    let texture = match layer.pattern {
        Pattern::Plain => None,
        Pattern::Hatch => frame.hatch,
        Pattern::Dots => frame.dots,
    };
    Some(match card {
        Some(card) => Drawn::Resident(Resident::new(card, layer)),
        None => Drawn::Mesh(Arc::new(layer.mesh(texture.unwrap_or_default(), phase)), Vec2::ZERO),
    })
}

/// Color under a hatch, or the whole fill; none where tiles are to be seen.
pub(super) fn ground(p: &Palette, scene: &Scene, fill: &Fill, translucent: bool) -> Option<Color32> {
    (!translucent || fill.paint != Paint::None).then(|| color(scene::ground(p.colors(), scene, fill)))
}

/// Color of the hatch or stripes over the ground.
pub(super) fn over(p: &Palette, scene: &Scene, fill: &Fill) -> Option<Color32> {
    let over = scene::over(p.colors(), scene, fill)?;
    Some(if over.opacity < 1.0 { color(over.color).gamma_multiply(over.opacity) } else { color(over.color) })
}

/// The part of the screen that a box of the world takes.
pub(super) fn screen_rect(view: &View, world: geo::Rect<f64>) -> Rect {
    Rect::from_two_pos(view.screen(world.min()), view.screen(world.max()))
}
