//! Where does a row lie, and how does a polygon stand in a cell?
//!
//! GeoPackage binary: a header with the coordinate system and the box around, then well-known binary,
//! both little-endian.

use std::collections::BTreeMap;

use geo::{BoundingRect, Coord, MapCoords, MultiPolygon, Rect};

use crate::boundaries::{Level, lonlat_to_tm35fin};
use crate::coverage::{AreaLevel, units};
use crate::export::tables::TableName;
use crate::export::{Crs, Given, wkb};
use crate::model::{LonLat, MunicipalityCode};

/// Header: magic, version 0, flags: little-endian (1) with a box of x and y (2).
const HEADER: [u8; 4] = [b'G', b'P', 0, 0b011];
/// Parts of a meter: more would only repeat the arithmetic.
const PER_METER: f64 = 100.0;

/// Where the rows of a table lie.
pub(super) struct Shapes<'a> {
    given: &'a Given<'a>,
    /// Municipalities of each unit; empty for municipalities themselves.
    units: BTreeMap<String, Vec<MunicipalityCode>>,
}

impl<'a> Shapes<'a> {
    pub(super) fn of(given: &'a Given<'a>, name: TableName) -> Self {
        let level = match name {
            TableName::SubRegions => Some(AreaLevel::SubRegion),
            TableName::Regions => Some(AreaLevel::Region),
            _ => None,
        };
        let units = level.map(|level| units(given.division, level)).unwrap_or_default();
        Self { given, units: units.into_iter().map(|unit| (unit.code, unit.municipalities)).collect() }
    }

    /// The shape in degrees.
    pub(super) fn lonlat(&self, code: &str) -> Option<MultiPolygon<f64>> {
        match self.units.get(code) {
            Some(municipalities) => self.given.boundaries.union_lonlat(Level::FINEST, municipalities),
            None => self.given.boundaries.polygon_lonlat(Level::FINEST, MunicipalityCode::parse(code).ok()?),
        }
    }
}

/// A shape in degrees, put into the coordinate system asked for: the cell and the box around.
pub(super) fn cell(lonlat: &MultiPolygon<f64>, crs: Crs) -> Option<(Vec<u8>, Rect<f64>)> {
    match crs {
        Crs::Wgs84 => binary(lonlat, crs),
        Crs::Tm35Fin => binary(&lonlat.map_coords(projected), crs),
    }
}

fn projected(Coord { x, y }: Coord<f64>) -> Coord<f64> {
    let place = lonlat_to_tm35fin(LonLat { lon: x, lat: y });
    let rounded = |meters: f64| (meters * PER_METER).round() / PER_METER;
    Coord { x: rounded(place.x), y: rounded(place.y) }
}

fn binary(shape: &MultiPolygon<f64>, crs: Crs) -> Option<(Vec<u8>, Rect<f64>)> {
    let around = shape.bounding_rect()?;
    let (min, max) = (around.min(), around.max());
    let points: usize = shape.iter().map(|polygon| polygon.exterior().0.len()).sum();
    let mut bytes = Vec::with_capacity(64 + 17 * points);
    bytes.extend(HEADER);
    bytes.extend(crs.epsg().to_le_bytes());
    bytes.extend([min.x, max.x, min.y, max.y].into_iter().flat_map(f64::to_le_bytes));
    wkb::put(&mut bytes, shape);
    Some((bytes, around))
}

/// The box around two.
pub(super) fn joined(a: Rect<f64>, b: Rect<f64>) -> Rect<f64> {
    let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
    let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
    Rect::new(low, high)
}
