//! Which lines lie over the fills?
//!
//! Borders as the scene has them, shores, and the outlines of what is chosen or under the pointer.
//! Never does: fill.

use std::collections::BTreeSet;

use egui::{Color32, Pos2};
use geo::{BoundingRect, Coord, LineString};

use super::drafted::dashed;
use super::layer::{Layer, Place};
use super::painter::Frame;
use super::shapes::{meets, overlap};
use super::strokes::stroke;
use crate::boundaries::Level;
use crate::gui::theme::color;
use crate::model::MunicipalityCode;
use crate::scene::Bordering;

/// Borders by rank; a border between two groups of projects is a project edge.
pub(super) fn borders(
    lines: &mut Layer,
    place: &Place,
    frame: &Frame<'_>,
    level: Level,
    zoom: f64,
    seen: geo::Rect<f64>,
) {
    let bordering = Bordering { colors: frame.palette.colors(), scene: frame.scene, zoom, bare: frame.bare };
    for (border, line) in bordering.lines(frame.boundaries.arcs_in(level, seen)) {
        stroke(lines, &place.line(&border.points), line.width, color(line.color));
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
