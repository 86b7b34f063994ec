//! What is there on one level of detail?
//!
//! Arcs as they stand in the pack, the municipalities' rings made of them, and what follows on first
//! use: polygons, borders, and an index that finds the borders of a view without asking each.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use geo::{Coord, LineString, MultiPolygon, Polygon, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::crs::lonlat_to_world;
use super::municipal::{Border, BorderRank};
use super::pack::Point;
use crate::model::{LonLat, MunicipalityCode};

/// An arc of a ring, and whether it runs backwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArcRef {
    pub(super) arc: usize,
    pub(super) backwards: bool,
}

/// The rings of one polygon, the outer one first.
pub(super) type Rings = Vec<Vec<ArcRef>>;

/// What lies on both sides of an arc.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArcSides {
    pub(super) left: Option<MunicipalityCode>,
    pub(super) right: Option<MunicipalityCode>,
    pub(super) rank: BorderRank,
}

/// Which arcs make which polygon, and what they part; the same on every level of a pack.
#[derive(Debug, Default)]
pub(super) struct Topology {
    pub(super) shapes: BTreeMap<MunicipalityCode, Vec<Rings>>,
    pub(super) sides: Vec<ArcSides>,
}

/// Borders and where they are.
#[derive(Debug)]
struct Borders {
    all: Vec<Border>,
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

/// One level.
#[derive(Debug)]
pub(super) struct LevelShapes {
    pub(super) tolerance_m: u64,
    topology: Arc<Topology>,
    arcs: Vec<Vec<Point>>,
    polygons: OnceLock<BTreeMap<MunicipalityCode, MultiPolygon<f64>>>,
    borders: OnceLock<Borders>,
}

impl LevelShapes {
    pub(super) fn new(tolerance_m: u64, topology: Arc<Topology>, arcs: Vec<Vec<Point>>) -> Self {
        Self { tolerance_m, topology, arcs, polygons: OnceLock::new(), borders: OnceLock::new() }
    }

    /// Polygons in world units.
    pub(super) fn polygons(&self) -> &BTreeMap<MunicipalityCode, MultiPolygon<f64>> {
        self.polygons.get_or_init(|| {
            self.topology.shapes.keys().filter_map(|code| Some((*code, self.shape(*code, world)?))).collect()
        })
    }

    /// The shape of a municipality, each point put where `place` says.
    pub(super) fn shape(
        &self,
        code: MunicipalityCode,
        place: impl Fn(Point) -> Coord<f64>,
    ) -> Option<MultiPolygon<f64>> {
        let ring = |refs: &Vec<ArcRef>| LineString::new(self.ring(refs).into_iter().map(&place).collect());
        let polygons = self.topology.shapes.get(&code)?.iter().map(|rings| {
            let mut rings = rings.iter().map(ring);
            let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
            Polygon::new(exterior, rings.collect())
        });
        Some(MultiPolygon::new(polygons.collect()))
    }

    fn ring(&self, refs: &[ArcRef]) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for part in refs {
            let Some(arc) = self.arcs.get(part.arc) else { continue };
            // The end of one arc is the beginning of the next.
            points.pop();
            if part.backwards {
                points.extend(arc.iter().rev());
            } else {
                points.extend(arc);
            }
        }
        points
    }

    /// Every arc with what lies on both sides of it.
    pub(super) fn arcs(&self) -> impl Iterator<Item = (&[Point], &ArcSides)> {
        self.arcs.iter().map(Vec::as_slice).zip(&self.topology.sides)
    }

    /// Every border once.
    pub(super) fn borders(&self) -> &[Border] {
        &self.indexed().all
    }

    /// The borders whose box meets a view, in their order.
    pub(super) fn borders_in(&self, view: Rect<f64>) -> impl Iterator<Item = &Border> {
        let Borders { all, tree } = self.indexed();
        let (min, max) = (view.min(), view.max());
        let seen = tree.locate_in_envelope_intersecting(AABB::from_corners([min.x, min.y], [max.x, max.y]));
        let mut places: Vec<usize> = seen.map(|near| near.data).collect();
        places.sort_unstable();
        places.into_iter().filter_map(|at| all.get(at))
    }

    fn indexed(&self) -> &Borders {
        self.borders.get_or_init(|| {
            let all: Vec<Border> = self.arcs.iter().zip(&self.topology.sides).map(border).collect();
            let boxes = all.iter().enumerate().filter_map(|(at, border)| {
                let corners: Vec<[f64; 2]> = border.points.iter().map(|point| [point.x, point.y]).collect();
                let around = AABB::from_points(corners.iter());
                (!corners.is_empty()).then(|| GeomWithData::new(Rectangle::from_aabb(around), at))
            });
            let tree = RTree::bulk_load(boxes.collect());
            Borders { all, tree }
        })
    }
}

fn border((arc, sides): (&Vec<Point>, &ArcSides)) -> Border {
    Border { points: arc.iter().copied().map(world).collect(), left: sides.left, right: sides.right, rank: sides.rank }
}

/// A point of the pack in world units.
pub(super) fn world(point: Point) -> Coord<f64> {
    let (lon, lat) = point.degrees();
    lonlat_to_world(LonLat { lon, lat })
}
