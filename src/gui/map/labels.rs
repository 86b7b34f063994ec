//! Where does each name stand, so that none covers another?
//!
//! All names of the country are placed at once for a step of the zoom, the most populous first; what
//! is seen is only a part of them. So panning moves names and never makes one come or go, and zooming
//! changes them at steps only.

use std::collections::BTreeMap;

use egui::{Align2, FontId, Painter, Pos2, Rect, Vec2, vec2};
use geo::Coord;

use super::view::{View, narrow};
use crate::boundaries::Boundaries;
use crate::boundaries::crs::lonlat_to_world;
use crate::gui::theme::Palette;
use crate::model::{Division, Language, Municipality, MunicipalityCode};
use crate::scene::{Paint, Scene, UnitShown};

/// Zoom from which names stand at the middle of their municipality, without a dot.
const INSIDE_ZOOM: f64 = 8.0;
/// Room between names, points.
const GAP: f32 = 3.0;
/// Radius of a town's dot, points.
const DOT: f32 = 2.0;
/// Steps of a zoom level that names are placed for.
const STEPS: f64 = 4.0;
/// Zoom from which municipalities have names beside those of larger units.
const BOTH_ZOOM: f64 = 7.0;
/// Letters from which a name of several words takes two lines.
const LONG: usize = 16;
/// Height of the bands that taken boxes are kept in, points.
const BAND: f32 = 64.0;
/// Steps of the text that is its halo.
pub(super) const HALO: [Vec2; 6] =
    [vec2(-1.2, 0.0), vec2(1.2, 0.0), vec2(0.0, -1.2), vec2(0.0, 1.2), vec2(-0.9, -0.9), vec2(0.9, 0.9)];
/// How far a pin stands above the name point of its municipality, points.
pub(super) const PIN_LIFT: f32 = 12.0;

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// A unit of the level, by its position in the scene.
    Unit(usize),
    /// A municipality.
    Municipality(MunicipalityCode),
}

/// A name in its place: a world point and the name's box beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Whose name.
    pub whose: Whose,
    /// The town's dot or the middle of the name.
    pub anchor: Coord<f64>,
    /// From the anchor to the corner of the text, points.
    pub offset: Vec2,
    /// Width and height of the text, points.
    pub size: Vec2,
    /// The anchor is shown by a dot.
    pub dot: bool,
    /// The text is strong.
    pub strong: bool,
}

/// What names are there, and what they make room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) division: &'a Division,
    pub(super) boundaries: &'a Boundaries,
    pub(super) language: Language,
    pub(super) scene: &'a Scene,
    /// Changes whenever the scene does.
    pub(super) revision: u64,
}

/// Names placed for one zoom, language and scene.
#[derive(Debug, Default)]
pub(super) struct Labels {
    key: Option<(u64, Language, u64)>,
    placed: Vec<Placed>,
    texts: BTreeMap<Whose, String>,
    drawn: Vec<(Whose, Rect)>,
}

/// The zoom that names are placed for: at most a step below the zoom shown, where everything lies
/// closer. So names that do not meet there do not meet here, and none jumps between two steps.
#[must_use]
pub fn placing_zoom(zoom: f64) -> f64 {
    (zoom * STEPS).floor() / STEPS
}

/// A long name of several words on two lines.
pub(super) fn broken(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((first, last)) if name.chars().count() > LONG => format!("{first}\n{last}"),
        _ => name.to_owned(),
    }
}

/// One that wants a place.
struct Wanted {
    whose: Whose,
    text: String,
    strong: bool,
    anchor: Coord<f64>,
    dot: bool,
}

/// Names that fit, the more populous first: those of units before those of municipalities, chosen
/// municipalities before others, none over a mark of the scene. `measure` gives the size of a text in
/// points, `true` for a strong one.
#[must_use]
pub fn place(
    division: &Division,
    boundaries: &Boundaries,
    zoom: f64,
    language: Language,
    scene: &Scene,
    mut measure: impl FnMut(&str, bool) -> Vec2,
) -> Vec<Placed> {
    let scale = 256.0 * zoom.exp2();
    // Small numbers again: beside the middle of the country.
    let flat = |world: Coord<f64>| Pos2::new(narrow((world.x - 0.57) * scale), narrow((world.y - 0.27) * scale));
    let marks: Vec<Rect> = marks(scene)
        .filter_map(|(code, lift)| Some(flat(boundaries.label(code)?) - vec2(0.0, lift)))
        .map(|at| Rect::from_center_size(at, Vec2::splat(17.0)))
        .collect();
    let mut taken = Taken::default();
    let mut placed = Vec::new();
    for name in wanted(division, boundaries, zoom, language, scene) {
        let at = flat(name.anchor);
        let size = measure(&name.text, name.strong);
        let dot = Rect::from_center_size(at, Vec2::splat(2.0 * DOT + 2.0));
        let free = |offset: &Vec2| {
            let rect = Rect::from_min_size(at + *offset, size).expand(GAP);
            // A town's dot may lie under its own pin; its name may not.
            !(marks.iter().any(|mark| mark.intersects(rect)) || taken.meets(rect) || name.dot && taken.meets(dot))
        };
        if let Some(offset) = offsets(size, name.dot).into_iter().find(free) {
            taken.add(Rect::from_min_size(at + offset, size));
            if name.dot {
                taken.add(dot);
            }
            let Wanted { whose, anchor, dot, strong, .. } = name;
            placed.push(Placed { whose, anchor, offset, size, dot, strong });
        }
    }
    placed
}

/// Everybody who may have a name at a zoom, in the order in which places are given.
fn wanted(division: &Division, boundaries: &Boundaries, zoom: f64, language: Language, scene: &Scene) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    if scene.is_coarse() {
        let mut units: Vec<(usize, &UnitShown)> = scene.units.iter().enumerate().collect();
        units.sort_by_key(|(at, unit)| (std::cmp::Reverse(unit.residents), *at));
        for (at, unit) in units {
            let Some(anchor) = middle(unit, boundaries) else { continue };
            let text = broken(unit.names.get(language));
            wanted.push(Wanted { whose: Whose::Unit(at), text, strong: true, anchor, dot: false });
        }
        if zoom < BOTH_ZOOM {
            return wanted;
        }
    }
    let inside = zoom >= INSIDE_ZOOM;
    let mut order: Vec<&Municipality> = division.municipalities.values().collect();
    order.sort_by_key(|municipality| {
        let later = !scene.chosen.contains(&municipality.code);
        (later, std::cmp::Reverse(municipality.residents), municipality.code)
    });
    for municipality in order {
        let seat = lonlat_to_world(municipality.seat);
        wanted.push(Wanted {
            whose: Whose::Municipality(municipality.code),
            text: municipality.names.get(language).to_owned(),
            strong: !scene.is_coarse() && scene.chosen.contains(&municipality.code),
            anchor: if inside { boundaries.label(municipality.code).unwrap_or(seat) } else { seat },
            dot: !inside,
        });
    }
    wanted
}

/// The name point of the municipality that lies most in the middle of a unit.
fn middle(unit: &UnitShown, boundaries: &Boundaries) -> Option<Coord<f64>> {
    let points: Vec<Coord<f64>> = unit.municipalities.iter().filter_map(|code| boundaries.label(*code)).collect();
    let center = geo::Centroid::centroid(&geo::MultiPoint::from(points.clone()))?;
    let far = |point: &Coord<f64>| (point.x - center.x()).hypot(point.y - center.y());
    points.into_iter().min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// Where a name may stand beside its anchor, the best place first.
fn offsets(size: Vec2, dot: bool) -> Vec<Vec2> {
    let aside = DOT + 4.0;
    if dot {
        vec![
            vec2(aside, -size.y / 2.0),
            vec2(-aside - size.x, -size.y / 2.0),
            vec2(-size.x / 2.0, -aside - size.y + 2.0),
            vec2(-size.x / 2.0, aside - 2.0),
        ]
    } else {
        vec![-size / 2.0, vec2(-size.x / 2.0, 2.0), vec2(-size.x / 2.0, 9.0), vec2(-size.x / 2.0, -size.y - 8.0)]
    }
}

/// Boxes that are taken, by bands of height so that few are looked at.
#[derive(Default)]
struct Taken {
    bands: BTreeMap<i32, Vec<Rect>>,
}

impl Taken {
    #[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "`as` saturates; far bands are one")]
    fn bands(rect: Rect) -> std::ops::RangeInclusive<i32> {
        (rect.top() / BAND).floor() as i32..=(rect.bottom() / BAND).floor() as i32
    }

    fn add(&mut self, rect: Rect) {
        for band in Self::bands(rect) {
            self.bands.entry(band).or_default().push(rect);
        }
    }

    fn meets(&self, rect: Rect) -> bool {
        let near = Self::bands(rect).filter_map(|band| self.bands.get(&band));
        near.flatten().any(|other| other.intersects(rect))
    }
}

/// Where the scene has a pin or a count: of which municipality, and how far above its name point.
fn marks(scene: &Scene) -> impl Iterator<Item = (MunicipalityCode, f32)> {
    scene.fills.iter().filter_map(|(code, fill)| match fill.paint {
        Paint::Many(_) => Some((*code, 0.0)),
        _ => fill.guess.then_some((*code, PIN_LIFT)),
    })
}

impl Labels {
    /// Names drawn in the last frame and where.
    pub(super) fn drawn(&self) -> &[(Whose, Rect)] {
        &self.drawn
    }

    /// Draws the names of a view, none over `reserved`.
    pub(super) fn draw(
        &mut self,
        painter: &Painter,
        view: &View,
        names: &Names<'_>,
        fonts: [&FontId; 2],
        palette: &Palette,
        reserved: &[Rect],
    ) {
        let Names { division, boundaries, language, scene, revision } = *names;
        let font = |strong: bool| if strong { fonts[1].clone() } else { fonts[0].clone() };
        let zoom = placing_zoom(view.zoom);
        let key = (zoom.to_bits(), language, revision);
        if self.key != Some(key) {
            let measure =
                |text: &str, strong: bool| painter.layout_no_wrap(text.to_owned(), font(strong), palette.text).size();
            self.placed = place(division, boundaries, zoom, language, scene, measure);
            self.texts = self
                .placed
                .iter()
                .filter_map(|name| {
                    let text = match name.whose {
                        Whose::Unit(at) => broken(scene.units.get(at)?.names.get(language)),
                        Whose::Municipality(code) => division.municipality(code)?.names.get(language).to_owned(),
                    };
                    Some((name.whose, text))
                })
                .collect();
            self.key = Some(key);
        }
        self.drawn.clear();
        for label in &self.placed {
            let at = view.screen(label.anchor);
            let rect = Rect::from_min_size(at + label.offset, label.size);
            if !view.rect.intersects(rect) || reserved.iter().any(|card| card.intersects(rect)) {
                continue;
            }
            let Some(name) = self.texts.get(&label.whose) else { continue };
            self.drawn.push((label.whose, rect));
            for step in HALO {
                painter.text(rect.min + step, Align2::LEFT_TOP, name, font(label.strong), palette.land);
            }
            painter.text(rect.min, Align2::LEFT_TOP, name, font(label.strong), palette.text);
            if label.dot {
                painter.circle(at, DOT, palette.text, egui::Stroke::new(1.0, palette.land));
            }
        }
    }
}
