//! How are sea and lakes cut into small pieces?
//!
//! Halved again and again along the longer side; a box without land stays whole.

use geo::{BooleanOps, BoundingRect, Coord, Intersects, MultiPolygon, Polygon, Rect};

/// A box in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cell {
    pub(super) west: f64,
    pub(super) south: f64,
    pub(super) east: f64,
    pub(super) north: f64,
}

impl Cell {
    pub(super) fn rect(self) -> Rect<f64> {
        Rect::new(Coord { x: self.west, y: self.south }, Coord { x: self.east, y: self.north })
    }

    fn halves(self) -> [Self; 2] {
        if self.east - self.west >= 2.0 * (self.north - self.south) {
            let middle = f64::midpoint(self.west, self.east);
            [Self { east: middle, ..self }, Self { west: middle, ..self }]
        } else {
            let middle = f64::midpoint(self.south, self.north);
            [Self { north: middle, ..self }, Self { south: middle, ..self }]
        }
    }

    fn is_small(self, degrees: f64) -> bool {
        self.east - self.west <= 2.0 * degrees && self.north - self.south <= degrees
    }
}

fn inside(shapes: &MultiPolygon<f64>, rect: Rect<f64>) -> MultiPolygon<f64> {
    let near: Vec<Polygon<f64>> = shapes
        .iter()
        .filter(|shape| shape.bounding_rect().is_some_and(|bounds| bounds.intersects(&rect)))
        .cloned()
        .collect();
    MultiPolygon::new(near).intersection(&MultiPolygon::from(rect.to_polygon()))
}

/// What of a box is not land, in pieces of at most `degrees` of latitude (twice that of longitude)
/// wherever there is land.
pub(super) fn sea(land: &MultiPolygon<f64>, cell: Cell, degrees: f64) -> Vec<Polygon<f64>> {
    let rect = cell.rect();
    let land = inside(land, rect);
    if land.0.is_empty() {
        return vec![rect.to_polygon()];
    }
    if cell.is_small(degrees) {
        return MultiPolygon::from(rect.to_polygon()).difference(&land).0;
    }
    cell.halves().into_iter().flat_map(|half| sea(&land, half, degrees)).collect()
}

/// Shapes cut along the same grid.
pub(super) fn cut(shapes: &MultiPolygon<f64>, cell: Cell, degrees: f64) -> Vec<Polygon<f64>> {
    let shapes = inside(shapes, cell.rect());
    if shapes.0.is_empty() || cell.is_small(degrees) {
        return shapes.0;
    }
    cell.halves().into_iter().flat_map(|half| cut(&shapes, half, degrees)).collect()
}
