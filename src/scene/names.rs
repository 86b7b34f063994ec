//! Where does each name stand, so that none covers another?
//!
//! All names of the country are placed at once for a step of the zoom, the most populous first; what
//! is seen is only a part of them. So panning moves names and never makes one come or go, and zooming
//! changes them at steps only. Window and picture ask here, so that they agree.
//! Never does: know letters; `measure` says how large a text is.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use geo::Coord;

use super::{Paint, Scene, UnitShown};
use crate::boundaries::Boundaries;
use crate::boundaries::crs::lonlat_to_world;
use crate::model::{Division, Municipality, MunicipalityCode, Names};

/// Zoom from which names stand at the middle of their municipality, without a dot.
const INSIDE_ZOOM: f64 = 8.0;
/// Room between names, points.
const GAP: f32 = 3.0;
/// Radius of a town's dot, points.
pub const DOT: f32 = 2.0;
/// Steps of a zoom level that names are placed for.
const STEPS: f64 = 4.0;
/// Zoom from which municipalities have names beside those of larger units.
const BOTH_ZOOM: f64 = 7.0;
/// Letters from which a name of several words takes two lines.
const LONG: usize = 16;
/// Height of the bands that taken boxes are kept in, points.
const BAND: f32 = 64.0;
/// Room that a mark of the scene takes, points each way.
const MARK: f32 = 17.0;
/// How far a pin stands above the name point of its municipality, points.
pub const PIN_LIFT: f32 = 12.0;
/// Points in a world at zoom 0.
pub const TILE: f64 = 256.0;

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
    /// The name as it is written, with its line break.
    pub text: String,
    /// The town's dot or the middle of the name.
    pub anchor: Coord<f64>,
    /// From the anchor to the corner of the text, points.
    pub offset: Coord<f32>,
    /// Width and height of the text, points.
    pub size: Coord<f32>,
    /// The anchor is shown by a dot.
    pub dot: bool,
    /// The text is strong.
    pub strong: bool,
}

/// What names are placed on, and how they read.
#[derive(Clone, Copy)]
pub struct Naming<'a> {
    /// The units.
    pub division: &'a Division,
    /// Where they are.
    pub boundaries: &'a Boundaries,
    /// What is drawn.
    pub scene: &'a Scene,
    /// How a name is written: in which language or languages.
    pub say: &'a dyn Fn(&Names) -> String,
}

impl std::fmt::Debug for Naming<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Naming").field("year", &self.division.year).finish_non_exhaustive()
    }
}

/// The zoom that names are placed for: at most a step below the zoom shown, where everything lies
/// closer. So names that do not meet there do not meet here, and none jumps between two steps.
#[must_use]
pub fn placing_zoom(zoom: f64) -> f64 {
    (zoom * STEPS).floor() / STEPS
}

/// A long name of several words on two lines.
#[must_use]
pub fn broken(name: &str) -> String {
    let line = |line: &str| match line.rsplit_once(' ') {
        Some((first, last)) if line.chars().count() > LONG => format!("{first}\n{last}"),
        _ => line.to_owned(),
    };
    // In two languages a name has two lines already.
    name.lines().map(line).collect::<Vec<_>>().join("\n")
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
/// municipalities before others, none over a mark of the scene. `measure` gives width and height of a
/// text in points, `true` for a strong one.
#[must_use]
pub fn place(naming: &Naming<'_>, zoom: f64, mut measure: impl FnMut(&str, bool) -> Coord<f32>) -> Vec<Placed> {
    let Naming { boundaries, scene, .. } = *naming;
    let scale = TILE * zoom.exp2();
    // Small numbers again: beside the middle of the country.
    let flat = |world: Coord<f64>| Coord { x: narrow((world.x - 0.57) * scale), y: narrow((world.y - 0.27) * scale) };
    let marks: Vec<Slot> = marks(scene)
        .filter_map(|(code, lift)| Some(flat(boundaries.label(code)?) - Coord { x: 0.0, y: lift }))
        .map(|at| Slot::around(at, Coord { x: MARK, y: MARK }))
        .collect();
    let mut taken = Taken::default();
    let mut placed = Vec::new();
    for name in wanted(naming, zoom) {
        let at = flat(name.anchor);
        let size = measure(&name.text, name.strong);
        let dot = Slot::around(at, Coord { x: 2.0 * DOT + 2.0, y: 2.0 * DOT + 2.0 });
        let free = |offset: &Coord<f32>| {
            let slot = Slot::from(at + *offset, size).expanded(GAP);
            // A town's dot may lie under its own pin; its name may not.
            !(marks.iter().any(|mark| mark.meets(slot)) || taken.meets(slot) || name.dot && taken.meets(dot))
        };
        if let Some(offset) = offsets(size, name.dot).into_iter().find(free) {
            taken.add(Slot::from(at + offset, size));
            if name.dot {
                taken.add(dot);
            }
            let Wanted { whose, text, anchor, dot, strong } = name;
            placed.push(Placed { whose, text, anchor, offset, size, dot, strong });
        }
    }
    placed
}

/// Everybody who may have a name at a zoom, in the order in which places are given.
fn wanted(naming: &Naming<'_>, zoom: f64) -> Vec<Wanted> {
    let Naming { division, boundaries, scene, say } = *naming;
    let mut wanted = Vec::new();
    if scene.is_coarse() {
        let mut units: Vec<(usize, &UnitShown)> = scene.units.iter().enumerate().collect();
        units.sort_by_key(|(at, unit)| (Reverse(unit.residents), *at));
        for (at, unit) in units {
            let Some(anchor) = middle(unit, boundaries) else { continue };
            let text = broken(&say(&unit.names));
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
        (later, Reverse(municipality.residents), municipality.code)
    });
    for municipality in order {
        let seat = lonlat_to_world(municipality.seat);
        wanted.push(Wanted {
            whose: Whose::Municipality(municipality.code),
            text: say(&municipality.names),
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
fn offsets(size: Coord<f32>, dot: bool) -> Vec<Coord<f32>> {
    let aside = DOT + 4.0;
    let places = if dot {
        [
            (aside, -size.y / 2.0),
            (-aside - size.x, -size.y / 2.0),
            (-size.x / 2.0, -aside - size.y + 2.0),
            (-size.x / 2.0, aside - 2.0),
        ]
    } else {
        [(-size.x / 2.0, -size.y / 2.0), (-size.x / 2.0, 2.0), (-size.x / 2.0, 9.0), (-size.x / 2.0, -size.y - 8.0)]
    };
    places.map(|(x, y)| Coord { x, y }).to_vec()
}

/// Where the scene has a pin or a count: of which municipality, and how far above its name point.
fn marks(scene: &Scene) -> impl Iterator<Item = (MunicipalityCode, f32)> {
    scene.fills.iter().filter_map(|(code, fill)| match fill.paint {
        Paint::Many(_) => Some((*code, 0.0)),
        _ => fill.guess.then_some((*code, PIN_LIFT)),
    })
}

/// A box.
#[derive(Debug, Clone, Copy)]
struct Slot {
    min: Coord<f32>,
    max: Coord<f32>,
}

impl Slot {
    fn from(min: Coord<f32>, size: Coord<f32>) -> Self {
        Self { min, max: min + size }
    }

    fn around(center: Coord<f32>, size: Coord<f32>) -> Self {
        Self { min: center - size * 0.5, max: center + size * 0.5 }
    }

    fn expanded(self, by: f32) -> Self {
        let by = Coord { x: by, y: by };
        Self { min: self.min - by, max: self.max + by }
    }

    fn meets(&self, other: Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }
}

/// Boxes that are taken, by bands of height so that few are looked at.
#[derive(Default)]
struct Taken {
    bands: BTreeMap<i32, Vec<Slot>>,
}

impl Taken {
    #[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "`as` saturates; far bands are one")]
    fn bands(slot: Slot) -> std::ops::RangeInclusive<i32> {
        (slot.min.y / BAND).floor() as i32..=(slot.max.y / BAND).floor() as i32
    }

    fn add(&mut self, slot: Slot) {
        for band in Self::bands(slot) {
            self.bands.entry(band).or_default().push(slot);
        }
    }

    fn meets(&self, slot: Slot) -> bool {
        let near = Self::bands(slot).filter_map(|band| self.bands.get(&band));
        near.flatten().any(|other| other.meets(slot))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::as_conversions,
    reason = "points of a surface need no more than f32"
)]
fn narrow(value: f64) -> f32 {
    value as f32
}
