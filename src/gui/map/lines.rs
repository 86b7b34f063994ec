//! Which lines lie over the fills?
//!
//! Borders by rank, project edges where two groups of projects meet, shores, and the outlines of what
//! is chosen or under the pointer. Never does: fill.

use std::collections::BTreeSet;

use egui::{Color32, Pos2};
use geo::{BoundingRect, Coord, LineString};

use super::drafted::dashed;
use super::layer::{Layer, Place};
use super::painter::Frame;
use super::shapes::{meets, overlap};
use super::strokes::stroke;
use crate::boundaries::{Border, BorderRank, Level};
use crate::gui::theme::Palette;
use crate::model::MunicipalityCode;
use crate::scene::{Fill, Paint};

/// Zooms from which the lines of sub-regions and municipalities are drawn.
const SUB_REGION_ZOOM: f64 = 6.2;
const MUNICIPALITY_ZOOM: f64 = 5.0;
/// Zoom from which lines inside a larger unit are drawn.
const INNER_ZOOM: f64 = 5.6;

/// How many of these zooms a view has passed: between two of them the same lines are drawn.
pub(super) fn rung(zoom: f64) -> usize {
    [MUNICIPALITY_ZOOM, INNER_ZOOM, SUB_REGION_ZOOM].into_iter().filter(|from| zoom >= *from).count()
}

/// Borders by rank; a border between two groups of projects is a project edge.
pub(super) fn borders(
    lines: &mut Layer,
    place: &Place,
    frame: &Frame<'_>,
    level: Level,
    zoom: f64,
    seen: geo::Rect<f64>,
) {
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
                stroke(lines, &place.line(&border.points), width, p.project_edge);
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
            stroke(lines, &place.line(&border.points), width, color);
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

pub(super) fn strokes(
    layer: &mut Layer,
    place: &Place,
    lines: &[LineString<f64>],
    seen: geo::Rect<f64>,
    width: f32,
    color: Color32,
) {
    for line in lines {
        if bounds(&line.0).is_some_and(|bounds| meets(bounds, seen)) {
            stroke(layer, &place.line(&line.0), width, color);
        }
    }
}

/// Outlines of what is chosen and what is under the pointer: under the sea, so that they end at the coast.
pub(super) fn outlines(place: &Place, level: Level, frame: &Frame<'_>, seen: geo::Rect<f64>) -> Layer {
    let mut layer = Layer::default();
    let p = frame.palette;
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
                stroke(&mut layer, line, width, color);
            }
        }
    }
    for marked in [&frame.scene.gained, &frame.scene.lost] {
        for line in ring(marked) {
            dashed(&mut layer, &line, p);
        }
    }
    if let Some(code) = frame.hovered {
        let unit = frame.scene.unit(code).filter(|_| frame.scene.is_coarse());
        let around = unit.map_or_else(|| BTreeSet::from([code]), |unit| unit.municipalities.iter().copied().collect());
        for line in ring(&around) {
            stroke(&mut layer, &line, 2.0, p.accent.gamma_multiply(0.6));
        }
    }
    layer
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
