//! Where does a municipality lie, in the coordinates asked for?

use geo::{Coord, MapCoords, MultiPolygon};

use super::{Crs, Given};
use crate::boundaries::{Level, lonlat_to_tm35fin};
use crate::model::{LonLat, MunicipalityCode};

/// Parts of a meter that are kept: more would only repeat the arithmetic.
const PER_METER: f64 = 100.0;

/// The finest shape of a municipality, outer rings counterclockwise: degrees, longitude first, or meters,
/// easting first. `None` for a code without a shape.
pub(super) fn placed(given: &Given<'_>, code: MunicipalityCode, crs: Crs) -> Option<MultiPolygon<f64>> {
    let lonlat = given.boundaries.polygon_lonlat(Level::FINEST, code)?;
    Some(match crs {
        Crs::Wgs84 => lonlat,
        Crs::Tm35Fin => lonlat.map_coords(|Coord { x, y }| {
            let place = lonlat_to_tm35fin(LonLat { lon: x, lat: y });
            let rounded = |meters: f64| (meters * PER_METER).round() / PER_METER;
            Coord { x: rounded(place.x), y: rounded(place.y) }
        }),
    })
}
