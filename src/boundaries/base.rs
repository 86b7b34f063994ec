//! What lies under and around the municipalities: sea, lakes, coast, neighboring borders?

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use geo::{Coord, LineString, Polygon, Rect};

use super::crs::lonlat_to_world;
use super::pack::{PackError, Point, Reader};
use crate::model::LonLat;

/// First bytes of `base.bin`; the last one is the version.
pub(super) const MAGIC: [u8; 4] = *b"HKB\x02";

/// A level of detail of the base map; 0 is the finest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BaseLevel(u8);

impl BaseLevel {
    /// Its number, 0 for the finest.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

/// The base map on one level, in world units. Land is what is neither sea nor lake.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BaseMap {
    /// Sea, cut along a grid so that each piece is small: fill it, never stroke it.
    pub sea: Vec<Polygon<f64>>,
    /// Lakes without their islands, cut along the same grid.
    pub lakes: Vec<Polygon<f64>>,
    /// Coast of the sea and its islands.
    pub coast: Vec<LineString<f64>>,
    /// Shores of lakes and of the islands in them.
    pub shores: Vec<LineString<f64>>,
    /// Borders between neighboring countries; Finland's own is in the municipalities' borders.
    pub borders: Vec<LineString<f64>>,
    /// The box that the base map covers.
    pub extent: Option<Rect<f64>>,
}

/// A level: where its bytes stand, and its shapes once somebody looked at them.
#[derive(Debug, Default)]
struct Packed {
    tolerance_m: u64,
    bytes: Range<usize>,
    made: OnceLock<BaseMap>,
}

/// All levels; a level's shapes are made on first use.
#[derive(Debug, Default)]
pub(super) struct Bases {
    pack: Cow<'static, [u8]>,
    extent: Option<Rect<f64>>,
    levels: Vec<Packed>,
    none: BaseMap,
}

impl Bases {
    /// Finds the levels; what is in one is read when it is looked at for the first time.
    pub(super) fn decode(pack: Cow<'static, [u8]>) -> Result<Self, PackError> {
        let mut reader = Reader::open(&pack, MAGIC)?;
        let corners = reader.points()?;
        let extent = match corners.as_slice() {
            [low, high] => Rect::new(world(*low), world(*high)),
            _ => return Err(reader.damaged()),
        };
        let mut levels = Vec::new();
        for _ in 0..reader.count()? {
            levels.push(Packed { tolerance_m: reader.number()?, bytes: reader.stretch()?, made: OnceLock::new() });
        }
        Ok(Self { pack, extent: Some(extent), levels, none: BaseMap::default() })
    }

    pub(super) fn levels(&self) -> impl Iterator<Item = BaseLevel> + use<> {
        (0..u8::try_from(self.levels.len()).unwrap_or(u8::MAX)).map(BaseLevel)
    }

    pub(super) fn level_for(&self, meters_per_pixel: f64) -> BaseLevel {
        #[expect(clippy::cast_precision_loss, reason = "a tolerance is a small number of meters")]
        self.levels()
            .zip(&self.levels)
            .filter(|(_, packed)| packed.tolerance_m as f64 <= meters_per_pixel)
            .last()
            .map_or(BaseLevel(0), |(level, _)| level)
    }

    pub(super) fn get(&self, level: BaseLevel) -> &BaseMap {
        let Some(packed) = self.levels.get(usize::from(level.0)) else { return &self.none };
        packed.made.get_or_init(|| {
            let bytes = self.pack.get(packed.bytes.clone()).unwrap_or_default();
            // A damaged level is an empty one; a test rules it out for the embedded pack.
            BaseMap { extent: self.extent, ..read(&mut Reader::inside(bytes)).unwrap_or_default() }
        })
    }
}

fn read(reader: &mut Reader<'_>) -> Result<BaseMap, PackError> {
    let shapes = |rings: Vec<Vec<Vec<Point>>>| rings.iter().map(|rings| polygon(rings)).collect();
    let strokes = |lines: Vec<Vec<Point>>| lines.iter().map(|points| line(points)).collect();
    Ok(BaseMap {
        sea: shapes(polygons(reader)?),
        lakes: shapes(polygons(reader)?),
        coast: strokes(reader.lines()?),
        shores: strokes(reader.lines()?),
        borders: strokes(reader.lines()?),
        extent: None,
    })
}

fn polygons(reader: &mut Reader<'_>) -> Result<Vec<Vec<Vec<Point>>>, PackError> {
    let count = reader.count()?;
    (0..count).map(|_| reader.lines()).collect()
}

fn world(point: Point) -> Coord<f64> {
    let (lon, lat) = point.degrees();
    lonlat_to_world(LonLat { lon, lat })
}

fn line(points: &[Point]) -> LineString<f64> {
    LineString::new(points.iter().copied().map(world).collect())
}

fn polygon(rings: &[Vec<Point>]) -> Polygon<f64> {
    let mut rings = rings.iter().map(|ring| line(ring));
    let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Polygon::new(exterior, rings.collect())
}
