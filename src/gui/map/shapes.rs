//! Which triangles fill a shape?
//!
//! Every shape is cut into triangles once, the first time it is seen on a level, and kept in world
//! units. Earcut, because egui's own fill is wrong for shapes that are not convex.

use std::collections::BTreeMap;

use geo::{BoundingRect, Coord, MultiPolygon, Polygon, Rect, TriangulateEarcut};

use crate::boundaries::{BaseLevel, Boundaries, Level};
use crate::model::MunicipalityCode;

/// Triangles of a shape in world units.
#[derive(Debug, Clone, Default)]
pub(super) struct Triangles {
    pub(super) vertices: Vec<Coord<f64>>,
    /// Three in a row are a triangle.
    pub(super) indices: Vec<u32>,
}

impl Triangles {
    fn add(&mut self, polygon: &Polygon<f64>) {
        let raw = polygon.earcut_triangles_raw();
        let base = u32::try_from(self.vertices.len()).unwrap_or(u32::MAX);
        self.vertices.extend(raw.vertices.iter().map(|[x, y]| Coord { x: *x, y: *y }));
        self.indices.extend(raw.triangle_indices.iter().map(|index| base + u32::try_from(*index).unwrap_or(0)));
    }

    fn of(shape: &MultiPolygon<f64>) -> Self {
        let mut triangles = Self::default();
        for polygon in shape {
            triangles.add(polygon);
        }
        triangles
    }
}

/// Which pieces of the base map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Water {
    Sea,
    Lakes,
}

/// A piece of water: where it is and, once seen, its triangles.
#[derive(Debug)]
struct Piece {
    bounds: Option<Rect<f64>>,
    triangles: Option<Triangles>,
}

/// Everything cut so far.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    municipalities: BTreeMap<(Level, MunicipalityCode), Triangles>,
    water: BTreeMap<(BaseLevel, Water), Vec<Piece>>,
}

impl Cuts {
    pub(super) fn municipality(&mut self, boundaries: &Boundaries, level: Level, code: MunicipalityCode) -> &Triangles {
        self.municipalities
            .entry((level, code))
            .or_insert_with(|| boundaries.polygon(level, code).map(Triangles::of).unwrap_or_default())
    }

    /// Calls `draw` with the triangles of each piece of water that meets a box.
    pub(super) fn water(
        &mut self,
        boundaries: &Boundaries,
        level: BaseLevel,
        which: Water,
        view: Rect<f64>,
        mut draw: impl FnMut(&Triangles),
    ) {
        let base = boundaries.base(level);
        let polygons = match which {
            Water::Sea => &base.sea,
            Water::Lakes => &base.lakes,
        };
        let pieces = self.water.entry((level, which)).or_insert_with(|| {
            polygons.iter().map(|polygon| Piece { bounds: polygon.bounding_rect(), triangles: None }).collect()
        });
        for (piece, polygon) in pieces.iter_mut().zip(polygons) {
            if piece.bounds.is_some_and(|bounds| meets(bounds, view)) {
                draw(piece.triangles.get_or_insert_with(|| {
                    let mut triangles = Triangles::default();
                    triangles.add(polygon);
                    triangles
                }));
            }
        }
    }
}

/// `true` when two boxes have a point in common.
pub(super) fn meets(a: Rect<f64>, b: Rect<f64>) -> bool {
    a.min().x <= b.max().x && b.min().x <= a.max().x && a.min().y <= b.max().y && b.min().y <= a.max().y
}

/// What two boxes have in common.
pub(super) fn overlap(a: geo::Rect<f64>, b: geo::Rect<f64>) -> Option<geo::Rect<f64>> {
    let low = Coord { x: a.min().x.max(b.min().x), y: a.min().y.max(b.min().y) };
    let high = Coord { x: a.max().x.min(b.max().x), y: a.max().y.min(b.max().y) };
    (low.x < high.x && low.y < high.y).then(|| geo::Rect::new(low, high))
}

/// `true` when a box holds all of another.
pub(super) fn contains(outer: geo::Rect<f64>, inner: geo::Rect<f64>) -> bool {
    outer.min().x <= inner.min().x
        && outer.min().y <= inner.min().y
        && outer.max().x >= inner.max().x
        && outer.max().y >= inner.max().y
}
