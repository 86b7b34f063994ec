//! Where does each name stand, so that none covers another?
//!
//! All names of the country are placed at once for a zoom, the most populous first; what is seen
//! is only a part of them. So panning moves names and never makes one come or go.

use std::collections::BTreeMap;

use egui::{Align2, FontId, Painter, Pos2, Rect, Vec2, vec2};
use geo::Coord;

use super::view::{View, narrow};
use crate::boundaries::Boundaries;
use crate::boundaries::crs::lonlat_to_world;
use crate::gui::theme::Palette;
use crate::model::{Division, Language, Municipality, MunicipalityCode};
use crate::scene::{Paint, Scene};

/// Zoom from which names stand at the middle of their municipality, without a dot.
const INSIDE_ZOOM: f64 = 8.0;
/// Room between names, points.
const GAP: f32 = 3.0;
/// Radius of a town's dot, points.
const DOT: f32 = 2.0;
/// How far a pin stands above the name point of its municipality, points.
pub(super) const PIN_LIFT: f32 = 12.0;

/// A name in its place: a world point and the name's box beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Whose name.
    pub code: MunicipalityCode,
    /// The town's dot or the middle of the name.
    pub anchor: Coord<f64>,
    /// From the anchor to the corner of the text, points.
    pub offset: Vec2,
    /// Width and height of the text, points.
    pub size: Vec2,
    /// The anchor is shown by a dot.
    pub dot: bool,
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
    names: BTreeMap<MunicipalityCode, String>,
}

/// Names that fit: those of `scene`'s chosen municipalities first, then by residents, none over a
/// mark of the scene. `measure` gives the size of a text in points, `true` for a strong one.
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
    let inside = zoom >= INSIDE_ZOOM;
    let mut order: Vec<&Municipality> = division.municipalities.values().collect();
    order.sort_by_key(|municipality| {
        let later = !scene.chosen.contains(&municipality.code);
        (later, std::cmp::Reverse(municipality.residents), municipality.code)
    });
    // Small numbers again: beside the middle of the country.
    let flat = |world: Coord<f64>| Pos2::new(narrow((world.x - 0.57) * scale), narrow((world.y - 0.27) * scale));
    let marks: Vec<Rect> = marks(scene)
        .filter_map(|(code, lift)| Some(flat(boundaries.label(code)?) - vec2(0.0, lift)))
        .map(|at| Rect::from_center_size(at, Vec2::splat(17.0)))
        .collect();
    let mut taken: Vec<Rect> = Vec::new();
    let mut placed = Vec::new();
    for municipality in order {
        let seat = lonlat_to_world(municipality.seat);
        let anchor = if inside { boundaries.label(municipality.code).unwrap_or(seat) } else { seat };
        let at = flat(anchor);
        let size = measure(municipality.names.get(language), scene.chosen.contains(&municipality.code));
        let aside = DOT + 4.0;
        let offsets: Vec<Vec2> = if inside {
            vec![-size / 2.0, vec2(-size.x / 2.0, 2.0), vec2(-size.x / 2.0, 9.0)]
        } else {
            vec![
                vec2(aside, -size.y / 2.0),
                vec2(-aside - size.x, -size.y / 2.0),
                vec2(-size.x / 2.0, -aside - size.y + 2.0),
                vec2(-size.x / 2.0, aside - 2.0),
            ]
        };
        let dot = Rect::from_center_size(at, Vec2::splat(2.0 * DOT + 2.0));
        let free = |offset: &Vec2| {
            let rect = Rect::from_min_size(at + *offset, size).expand(GAP);
            // A town's dot may lie under its own pin; its name may not.
            !marks.iter().any(|mark| mark.intersects(rect))
                && !taken.iter().any(|other| other.intersects(rect) || (!inside && other.intersects(dot)))
        };
        if let Some(offset) = offsets.into_iter().find(free) {
            taken.push(Rect::from_min_size(at + offset, size));
            if !inside {
                taken.push(dot);
            }
            placed.push(Placed { code: municipality.code, anchor, offset, size, dot: !inside });
        }
    }
    placed
}

/// Where the scene has a pin or a count: of which municipality, and how far above its name point.
fn marks(scene: &Scene) -> impl Iterator<Item = (MunicipalityCode, f32)> {
    scene.fills.iter().filter_map(|(code, fill)| match fill.paint {
        Paint::Many(_) => Some((*code, 0.0)),
        _ => fill.guess.then_some((*code, PIN_LIFT)),
    })
}

impl Labels {
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
        let key = (view.zoom.to_bits(), language, revision);
        if self.key != Some(key) {
            let measure =
                |text: &str, strong: bool| painter.layout_no_wrap(text.to_owned(), font(strong), palette.text).size();
            self.placed = place(division, boundaries, view.zoom, language, scene, measure);
            self.names = division
                .municipalities
                .values()
                .map(|municipality| (municipality.code, municipality.names.get(language).to_owned()))
                .collect();
            self.key = Some(key);
        }
        for label in &self.placed {
            let at = view.screen(label.anchor);
            let rect = Rect::from_min_size(at + label.offset, label.size);
            if !view.rect.intersects(rect) || reserved.iter().any(|card| card.intersects(rect)) {
                continue;
            }
            let Some(name) = self.names.get(&label.code) else { continue };
            let strong = scene.chosen.contains(&label.code);
            for step in
                [vec2(-1.2, 0.0), vec2(1.2, 0.0), vec2(0.0, -1.2), vec2(0.0, 1.2), vec2(-0.9, -0.9), vec2(0.9, 0.9)]
            {
                painter.text(rect.min + step, Align2::LEFT_TOP, name, font(strong), palette.land);
            }
            painter.text(rect.min, Align2::LEFT_TOP, name, font(strong), palette.text);
            if label.dot {
                painter.circle(at, DOT, palette.text, egui::Stroke::new(1.0, palette.land));
            }
        }
    }
}
