//! Which color has each fill, and which line each border?
//!
//! Window and picture ask here, so that they agree. Widths and steps count in points of the screen, on
//! paper in units of 1/96 inch.
//! Never does: draw; look at the water.

use super::{Colors, Fill, Paint, Rgb, Scene};
use crate::boundaries::{Border, BorderRank};
use crate::model::MunicipalityCode;

/// Points after which a hatch or dots repeat.
pub const HATCH: f32 = 7.0;
/// Points after which stripes of two hues repeat.
pub const STRIPES: f32 = 10.0;

/// Zooms from which the lines of sub-regions and municipalities are drawn.
const SUB_REGION_ZOOM: f64 = 6.2;
const MUNICIPALITY_ZOOM: f64 = 5.0;
/// Zoom from which lines inside a larger unit are drawn.
const INNER_ZOOM: f64 = 5.6;

/// What lies over the ground of a fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Lines at 45°, 1.5 wide every [`HATCH`].
    Hatch,
    /// Lines at 45° as wide as the ground between, every [`STRIPES`].
    Stripes,
    /// Dots, two every [`HATCH`] each way: "no data".
    Dots,
}

/// A pattern in its color.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Over {
    /// Which pattern.
    pub pattern: Pattern,
    /// Its color.
    pub color: Rgb,
    /// From 0, not seen, to 1.
    pub opacity: f32,
}

/// A line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Points.
    pub width: f32,
    /// Its color.
    pub color: Rgb,
}

/// Color under a pattern, or the whole fill.
#[must_use]
pub fn ground(c: &Colors, scene: &Scene, fill: &Fill) -> Rgb {
    let fade = |color: Rgb| if fill.faded { c.land.mixed(color, 0.5) } else { color };
    match fill.paint {
        Paint::None | Paint::Rest(_) | Paint::NoData => c.land,
        Paint::Core(hue) => fade(c.hue(hue)),
        Paint::Wider(hue) => fade(c.wider(hue)),
        Paint::WiderStripes(_, other) => fade(c.wider(other)),
        Paint::Stripes(_, other) => fade(c.hue(other)),
        Paint::Many(_) => fade(c.many()),
        Paint::Class(class) => fade(c.shade(scene.classes.shade(class))),
    }
}

/// The pattern over the ground.
#[must_use]
pub fn over(c: &Colors, scene: &Scene, fill: &Fill) -> Option<Over> {
    let (pattern, color) = match fill.paint {
        Paint::Wider(hue) => (Pattern::Hatch, c.wider_line(hue)),
        Paint::WiderStripes(hue, _) => (Pattern::Stripes, c.wider_line(hue)),
        Paint::Stripes(hue, _) => (Pattern::Stripes, c.hue(hue)),
        Paint::Rest(class) => (Pattern::Hatch, c.rest(scene.classes.shade(class))),
        Paint::NoData => (Pattern::Dots, c.text_secondary),
        Paint::None | Paint::Core(_) | Paint::Many(_) | Paint::Class(_) => return None,
    };
    Some(Over { pattern, color, opacity: if fill.faded { 0.45 } else { 1.0 } })
}

/// What borders part, and how they are seen.
#[derive(Debug, Clone, Copy)]
pub struct Bordering<'a> {
    /// The colors.
    pub colors: &'a Colors,
    /// The fills.
    pub scene: &'a Scene,
    /// Zoom of the view.
    pub zoom: f64,
    /// `true` where circles stand over the map: its lines recede.
    pub bare: bool,
}

/// How many of the zooms at which lines come a view has passed: between two of them the same lines are drawn.
#[must_use]
pub fn rung(zoom: f64) -> usize {
    [MUNICIPALITY_ZOOM, INNER_ZOOM, SUB_REGION_ZOOM].into_iter().filter(|from| zoom >= *from).count()
}

impl Bordering<'_> {
    /// The lines of some borders in the order in which they are drawn, the stronger over the weaker. A
    /// border between two groups of projects is a project edge.
    #[must_use]
    pub fn lines<'b>(&self, borders: impl Iterator<Item = &'b Border>) -> Vec<(&'b Border, Line)> {
        let near: Vec<(BorderRank, &Border)> = borders.map(|border| (self.rank(border), border)).collect();
        let mut lines = Vec::new();
        // Rank by rank, so that the stronger lies over the weaker.
        for wanted in [BorderRank::Municipality, BorderRank::SubRegion, BorderRank::Region, BorderRank::Country] {
            for (rank, border) in near.iter().filter(|(rank, _)| *rank == wanted) {
                lines.extend(self.of(*rank, border).into_iter().flatten().map(|line| (*border, line)));
            }
        }
        lines
    }

    /// Borders of units stand as regions' do; what lies inside a unit recedes.
    fn rank(&self, border: &Border) -> BorderRank {
        match border.rank {
            rank if !self.scene.is_coarse() || rank == BorderRank::Country => rank,
            _ if self.scene.parts_units(border.left, border.right) => BorderRank::Region,
            _ => BorderRank::Municipality,
        }
    }

    fn of(&self, rank: BorderRank, border: &Border) -> [Option<Line>; 2] {
        let Self { colors: c, zoom, bare, .. } = *self;
        let coarse = self.scene.is_coarse();
        let fill = |code: Option<MunicipalityCode>| code.and_then(|code| self.scene.fills.get(&code)).filter(|_| !bare);
        let inner = if coarse || bare { 0.6 } else { 1.0 };
        let from = if coarse || bare { INNER_ZOOM } else { MUNICIPALITY_ZOOM };
        let (left, right) = (fill(border.left), fill(border.right));
        let edge = rank != BorderRank::Country && parted(left) != parted(right);
        let class = [left, right].into_iter().flatten().any(|fill| fill.paint.is_amount());
        // Dark on dark: wide enough to show on both sides of a region's light line.
        let below = (edge && c.dark && !class)
            .then(|| Line { width: if rank == BorderRank::Region { 3.2 } else { 2.0 }, color: c.project_edge });
        let (width, color) = match rank {
            _ if edge && class && rank != BorderRank::Region => (inner, c.class_edge()),
            _ if edge && c.dark && rank != BorderRank::Region => return [below, None],
            _ if edge && rank != BorderRank::Region => (1.0, c.project_edge),
            BorderRank::Municipality | BorderRank::SubRegion if let Some(hue) = inside(c, left, right) => (0.9, hue),
            BorderRank::SubRegion if zoom >= SUB_REGION_ZOOM && !bare => (1.0, c.sub_region_line),
            BorderRank::Municipality | BorderRank::SubRegion if zoom >= from => (0.6 * inner, c.municipality_line),
            BorderRank::Region | BorderRank::Country => {
                (if zoom < MUNICIPALITY_ZOOM || bare { 1.0 } else { 1.6 }, c.region_line)
            }
            BorderRank::Municipality | BorderRank::SubRegion => return [below, None],
        };
        [below, Some(Line { width, color })]
    }
}

/// What a line parts: projects from each other, or classes of an amount.
fn parted(fill: Option<&Fill>) -> (Paint, Option<usize>) {
    fill.map(|fill| match fill.paint {
        paint if paint.is_amount() => (paint, None),
        _ => (Paint::None, fill.group.filter(|_| fill.paint != Paint::None)),
    })
    .unwrap_or_default()
}

/// Color of the line between core and wider of one project; none in the dark theme, where the two
/// are told apart without it.
fn inside(c: &Colors, left: Option<&Fill>, right: Option<&Fill>) -> Option<Rgb> {
    match (left?.paint, right?.paint) {
        (Paint::Core(core), Paint::Wider(wider)) | (Paint::Wider(wider), Paint::Core(core))
            if core == wider && !c.dark =>
        {
            Some(c.inside_line(core))
        }
        _ => None,
    }
}
