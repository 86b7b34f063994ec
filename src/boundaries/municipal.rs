//! Where are the municipalities, and which one lies under a point?
//!
//! One topology for all: a border between two municipalities is one arc that both use, on every
//! level of detail, so that simplified neighbors still share it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use geo::orient::Direction;
use geo::{BoundingRect, Contains, Coord, MultiPolygon, Orient, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::base::{BaseLevel, BaseMap, Bases};
use super::crs::lonlat_to_world;
use super::level::{ArcRef, ArcSides, LevelShapes, Rings, Topology, world};
use super::pack::{PackError, Reader};
use crate::model::{LonLat, MunicipalityCode};

/// First bytes of `municipalities.bin`; the last one is the version.
pub(super) const MAGIC: [u8; 4] = *b"HKM\x01";

const MUNICIPALITIES: &[u8] = include_bytes!("../../geodata/fi-2020/municipalities.bin");
const BASE: &[u8] = include_bytes!("../../geodata/fi-2020/base.bin");

/// A level of detail; 0 is the finest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The finest level.
    pub const FINEST: Self = Self(0);

    /// Its number, 0 for the finest.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

/// What a border parts; each stronger rank is also a border of the weaker ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BorderRank {
    /// Two municipalities of one sub-region.
    Municipality,
    /// Two sub-regions of one region.
    SubRegion,
    /// Two regions.
    Region,
    /// Finland and what lies outside, the outer edge of the territorial sea included.
    Country,
}

/// A stretch of border, stored once for both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Border {
    /// World units, from its beginning to its end.
    pub points: Vec<Coord<f64>>,
    /// The municipality on the left hand when looking north-up along the points; `None` outside.
    pub left: Option<MunicipalityCode>,
    /// The municipality on the right hand; `None` outside.
    pub right: Option<MunicipalityCode>,
    /// What it parts.
    pub rank: BorderRank,
}

/// The shapes of a division, and the base map under them.
#[derive(Debug)]
pub struct Boundaries {
    topology: Arc<Topology>,
    labels: BTreeMap<MunicipalityCode, Coord<f64>>,
    levels: Vec<LevelShapes>,
    neighbors: BTreeMap<MunicipalityCode, Vec<MunicipalityCode>>,
    bounds: BTreeMap<MunicipalityCode, Rect<f64>>,
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, MunicipalityCode>>,
    base: Arc<Bases>,
}

impl Boundaries {
    /// The embedded shapes of 2020, read once. Should they not be readable (a test rules it out),
    /// the value is empty.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Boundaries> = OnceLock::new();
        EMBEDDED.get_or_init(|| Self::decode(MUNICIPALITIES, BASE).unwrap_or_else(|_broken| Self::empty()))
    }

    fn empty() -> Self {
        Self {
            topology: Arc::default(),
            labels: BTreeMap::new(),
            levels: Vec::new(),
            neighbors: BTreeMap::new(),
            bounds: BTreeMap::new(),
            tree: RTree::new(),
            base: Arc::default(),
        }
    }

    /// Reads a pack; the base map's levels are read when they are looked at.
    ///
    /// # Errors
    /// [`PackError`] for any bytes that are not a whole pack; never panics.
    pub fn decode(municipalities: &[u8], base: impl Into<Cow<'static, [u8]>>) -> Result<Self, PackError> {
        let mut reader = Reader::open(municipalities, MAGIC)?;
        let codes = codes(&mut reader)?;
        let mut labels = BTreeMap::new();
        for code in &codes {
            let point = reader.points()?.first().copied().ok_or_else(|| reader.damaged())?;
            labels.insert(*code, world(point));
        }
        let arc_count = reader.count()?;
        let mut sides = Vec::with_capacity(arc_count);
        for _ in 0..arc_count {
            sides.push(arc_sides(&mut reader, &codes)?);
        }
        let mut shapes = BTreeMap::new();
        for code in &codes {
            shapes.insert(*code, polygons(&mut reader, arc_count)?);
        }
        let topology = Arc::new(Topology { shapes, sides });
        let mut levels = Vec::new();
        for _ in 0..reader.count()? {
            let tolerance_m = reader.number()?;
            let arcs = reader.lines()?;
            if arcs.len() != arc_count || arcs.iter().any(|arc| arc.len() < 2) {
                return Err(reader.damaged());
            }
            levels.push(LevelShapes::new(tolerance_m, Arc::clone(&topology), arcs));
        }
        Ok(Self::of(topology, labels, levels, Arc::new(Bases::decode(base.into())?)))
    }

    fn of(
        topology: Arc<Topology>,
        labels: BTreeMap<MunicipalityCode, Coord<f64>>,
        levels: Vec<LevelShapes>,
        base: Arc<Bases>,
    ) -> Self {
        let mut boundaries = Self { topology, labels, levels, base, ..Self::empty() };
        boundaries.neighbors = boundaries.find_neighbors();
        boundaries.index();
        boundaries
    }

    /// The same country with other shapes on its levels.
    pub(super) fn with_levels(&self, levels: Vec<LevelShapes>) -> Self {
        Self::of(Arc::clone(&self.topology), self.labels.clone(), levels, Arc::clone(&self.base))
    }

    fn index(&mut self) {
        let bounds: BTreeMap<_, _> = self
            .polygons(Level::FINEST)
            .map(|polygons| polygons.iter().filter_map(|(code, shape)| Some((*code, shape.bounding_rect()?))).collect())
            .unwrap_or_default();
        self.tree = RTree::bulk_load(
            bounds
                .iter()
                .map(|(code, rect): (&MunicipalityCode, &Rect<f64>)| {
                    let (min, max) = (rect.min(), rect.max());
                    GeomWithData::new(Rectangle::from_corners([min.x, min.y], [max.x, max.y]), *code)
                })
                .collect(),
        );
        self.bounds = bounds;
    }

    fn find_neighbors(&self) -> BTreeMap<MunicipalityCode, Vec<MunicipalityCode>> {
        let mut neighbors: BTreeMap<MunicipalityCode, Vec<MunicipalityCode>> =
            self.topology.shapes.keys().map(|code| (*code, Vec::new())).collect();
        for side in &self.topology.sides {
            if let (Some(left), Some(right)) = (side.left, side.right) {
                for (one, other) in [(left, right), (right, left)] {
                    if let Some(list) = neighbors.get_mut(&one)
                        && let Err(at) = list.binary_search(&other)
                    {
                        list.insert(at, other);
                    }
                }
            }
        }
        neighbors
    }

    /// Levels of detail, the finest first.
    pub fn levels(&self) -> impl Iterator<Item = Level> + use<> {
        (0..u8::try_from(self.levels.len()).unwrap_or(u8::MAX)).map(Level)
    }

    /// Farthest that a border of a level may lie from the source's, in meters; 0 for the source's own.
    #[must_use]
    pub fn tolerance_m(&self, level: Level) -> Option<u64> {
        self.level(level).map(|shapes| shapes.tolerance_m)
    }

    /// The coarsest level whose error stays below about a pixel.
    #[must_use]
    pub fn level_for(&self, world_per_pixel: f64) -> Level {
        // At 65° N, the middle of the country.
        let meters_per_pixel = world_per_pixel * super::crs::meters_per_world(65.0);
        #[expect(clippy::cast_precision_loss, reason = "a tolerance is a small number of meters")]
        self.levels()
            .filter(|level| self.level(*level).is_some_and(|shapes| shapes.tolerance_m as f64 <= meters_per_pixel))
            .last()
            .unwrap_or(Level::FINEST)
    }

    /// The municipalities that have a shape, by code.
    pub fn codes(&self) -> impl Iterator<Item = MunicipalityCode> {
        self.topology.shapes.keys().copied()
    }

    /// The shape of a municipality, territorial sea included, in world units.
    #[must_use]
    pub fn polygon(&self, level: Level, code: MunicipalityCode) -> Option<&MultiPolygon<f64>> {
        self.polygons(level)?.get(&code)
    }

    /// The shape of a municipality in degrees (EPSG:4326), outer rings counterclockwise and holes
    /// clockwise as RFC 7946 asks; the numbers are the pack's own, five decimals.
    #[must_use]
    pub fn polygon_lonlat(&self, level: Level, code: MunicipalityCode) -> Option<MultiPolygon<f64>> {
        let shape = self.level(level)?.shape(code, |point| {
            let (x, y) = point.degrees();
            Coord { x, y }
        })?;
        Some(shape.orient(Direction::Default))
    }

    /// All borders of a level, each once.
    #[must_use]
    pub fn arcs(&self, level: Level) -> &[Border] {
        self.level(level).map_or(&[], LevelShapes::borders)
    }

    /// The borders of a level whose box meets a box in world units, each once, in the order of
    /// [`Self::arcs`].
    pub fn arcs_in(&self, level: Level, view: Rect<f64>) -> impl Iterator<Item = &Border> {
        self.level(level).into_iter().flat_map(move |shapes| shapes.borders_in(view))
    }

    /// The box around a municipality in world units.
    #[must_use]
    pub fn bounds(&self, code: MunicipalityCode) -> Option<Rect<f64>> {
        self.bounds.get(&code).copied()
    }

    /// The box around some municipalities in world units; `None` where none of them has a shape.
    #[must_use]
    pub fn around<'a>(&self, codes: impl IntoIterator<Item = &'a MunicipalityCode>) -> Option<Rect<f64>> {
        codes.into_iter().filter_map(|code| self.bounds(*code)).reduce(|a, b| {
            let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
            let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
            Rect::new(low, high)
        })
    }

    /// The box around Finland in world units.
    #[must_use]
    pub fn extent(&self) -> Rect<f64> {
        let envelope = self.tree.root().envelope();
        let ([x0, y0], [x1, y1]) = (envelope.lower(), envelope.upper());
        if self.tree.size() == 0 {
            return Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 1.0, y: 1.0 });
        }
        Rect::new(Coord { x: x0, y: y0 }, Coord { x: x1, y: y1 })
    }

    /// The municipality under a place in degrees.
    #[must_use]
    pub fn at(&self, place: LonLat) -> Option<MunicipalityCode> {
        self.at_world(lonlat_to_world(place))
    }

    /// The municipality under a point in world units.
    #[must_use]
    pub fn at_world(&self, point: Coord<f64>) -> Option<MunicipalityCode> {
        let polygons = self.polygons(Level::FINEST)?;
        self.tree
            .locate_in_envelope_intersecting(AABB::from_point([point.x, point.y]))
            .find(|near| polygons.get(&near.data).is_some_and(|shape| shape.contains(&point)))
            .map(|near| near.data)
    }

    /// The municipalities whose box meets a box in world units.
    pub fn in_box(&self, view: Rect<f64>) -> impl Iterator<Item = MunicipalityCode> {
        let (min, max) = (view.min(), view.max());
        self.tree
            .locate_in_envelope_intersecting(AABB::from_corners([min.x, min.y], [max.x, max.y]))
            .map(|near| near.data)
    }

    /// Where a municipality's name is written, in world units; inside its shape on every level.
    #[must_use]
    pub fn label(&self, code: MunicipalityCode) -> Option<Coord<f64>> {
        self.labels.get(&code).copied()
    }

    /// The municipalities that share a stretch of border with one, by code.
    #[must_use]
    pub fn neighbors(&self, code: MunicipalityCode) -> &[MunicipalityCode] {
        self.neighbors.get(&code).map_or(&[], Vec::as_slice)
    }

    /// The base map on a level.
    #[must_use]
    pub fn base(&self, level: BaseLevel) -> &BaseMap {
        self.base.get(level)
    }

    /// Levels of the base map, the finest first.
    pub fn base_levels(&self) -> impl Iterator<Item = BaseLevel> + use<> {
        self.base.levels()
    }

    /// The coarsest level of the base map whose error stays below about a pixel.
    #[must_use]
    pub fn base_level_for(&self, world_per_pixel: f64) -> BaseLevel {
        self.base.level_for(world_per_pixel * super::crs::meters_per_world(65.0))
    }

    pub(super) fn level(&self, level: Level) -> Option<&LevelShapes> {
        self.levels.get(usize::from(level.0))
    }

    fn polygons(&self, level: Level) -> Option<&BTreeMap<MunicipalityCode, MultiPolygon<f64>>> {
        self.level(level).map(LevelShapes::polygons)
    }
}

fn codes(reader: &mut Reader<'_>) -> Result<Vec<MunicipalityCode>, PackError> {
    let count = reader.count()?;
    let mut codes = Vec::with_capacity(count);
    for _ in 0..count {
        let code =
            MunicipalityCode::parse(&format!("{:03}", reader.number()?)).map_err(|_not_a_code| reader.damaged())?;
        codes.push(code);
    }
    Ok(codes)
}

fn arc_sides(reader: &mut Reader<'_>, codes: &[MunicipalityCode]) -> Result<ArcSides, PackError> {
    // 0 is outside, n the n-th code.
    let mut side = || -> Result<Option<MunicipalityCode>, PackError> {
        match usize::try_from(reader.number()?).ok().map(|n| n.checked_sub(1)) {
            Some(None) => Ok(None),
            Some(Some(at)) => codes.get(at).copied().map(Some).ok_or_else(|| reader.damaged()),
            None => Err(reader.damaged()),
        }
    };
    let (left, right) = (side()?, side()?);
    let rank = match reader.number()? {
        0 => BorderRank::Municipality,
        1 => BorderRank::SubRegion,
        2 => BorderRank::Region,
        3 => BorderRank::Country,
        _ => return Err(reader.damaged()),
    };
    Ok(ArcSides { left, right, rank })
}

fn polygons(reader: &mut Reader<'_>, arc_count: usize) -> Result<Vec<Rings>, PackError> {
    let polygon_count = reader.count()?;
    let mut polygons = Vec::with_capacity(polygon_count);
    for _ in 0..polygon_count {
        let ring_count = reader.count()?;
        let mut rings = Vec::with_capacity(ring_count);
        for _ in 0..ring_count {
            let part_count = reader.count()?;
            let mut ring = Vec::with_capacity(part_count);
            for _ in 0..part_count {
                let number = reader.number()?;
                let arc = usize::try_from(number >> 1).map_err(|_too_large| reader.damaged())?;
                if arc >= arc_count {
                    return Err(reader.damaged());
                }
                ring.push(ArcRef { arc, backwards: number & 1 == 1 });
            }
            rings.push(ring);
        }
        polygons.push(rings);
    }
    Ok(polygons)
}
