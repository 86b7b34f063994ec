//! What would a map of many more units be?
//!
//! Every municipality cut along a grid of its own, level by level: a country of tens of thousands of
//! polygons to measure drawing with. Never does: stand for a real division.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{BooleanOps, BoundingRect, Coord, LineString, MultiPolygon, Polygon, Rect};

use super::level::{ArcRef, ArcSides, LevelShapes, Rings, Topology};
use super::municipal::{BorderRank, Boundaries};
use super::pack::Point;
use crate::model::MunicipalityCode;

impl Boundaries {
    /// These shapes with every municipality cut in `across` times `across` parts of its box; parts
    /// outside it are left away. The base map, labels and codes stay; borders between parts are there
    /// twice, once for each part.
    #[must_use]
    pub fn cut(&self, across: u32) -> Self {
        let levels = self.levels().map(|level| {
            let shapes =
                self.codes().filter_map(|code| Some((code, parts(&self.polygon_lonlat(level, code)?, across))));
            of_polygons(self.tolerance_m(level).unwrap_or_default(), &shapes.collect())
        });
        self.with_levels(levels.collect())
    }
}

/// The parts of a shape in the cells of a grid over its box.
fn parts(shape: &MultiPolygon<f64>, across: u32) -> Vec<Polygon<f64>> {
    let Some(bounds) = shape.bounding_rect() else { return Vec::new() };
    let (width, height) = (bounds.width() / f64::from(across), bounds.height() / f64::from(across));
    let mut parts = Vec::new();
    for row in 0..across {
        for column in 0..across {
            let x = bounds.min().x + f64::from(column) * width;
            let y = bounds.min().y + f64::from(row) * height;
            let cell = Rect::new(Coord { x, y }, Coord { x: x + width, y: y + height }).to_polygon();
            parts.extend(shape.intersection(&MultiPolygon::new(vec![cell])));
        }
    }
    parts
}

/// A level in which each ring is an arc of its own.
fn of_polygons(tolerance_m: u64, shapes: &BTreeMap<MunicipalityCode, Vec<Polygon<f64>>>) -> LevelShapes {
    let mut topology = Topology::default();
    let mut arcs: Vec<Vec<Point>> = Vec::new();
    for (code, polygons) in shapes {
        let mut ring = |line: &LineString<f64>| {
            arcs.push(line.0.iter().map(|point| Point::of_degrees(point.x, point.y)).collect());
            topology.sides.push(ArcSides { left: Some(*code), right: None, rank: BorderRank::Municipality });
            vec![ArcRef { arc: arcs.len() - 1, backwards: false }]
        };
        let rings: Vec<Rings> = polygons
            .iter()
            .map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(&mut ring).collect())
            .collect();
        topology.shapes.insert(*code, rings);
    }
    LevelShapes::new(tolerance_m, Arc::new(topology), arcs)
}
