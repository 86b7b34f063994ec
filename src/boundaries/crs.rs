//! Where does a place in degrees lie in world units, and how long is a stretch there?
//!
//! World units are EPSG:3857 scaled to the square `0.0..=1.0`, y to the south, as map tiles count.

use std::f64::consts::{PI, TAU};

use geo::Coord;

use crate::model::LonLat;

/// Earth's equator in meters on the sphere of EPSG:3857 (radius 6 378 137 m).
const EQUATOR_M: f64 = TAU * 6_378_137.0;

/// EPSG:4326 to world units. Latitudes past 85.05° leave the square.
///
/// ```
/// # use hankekartta::{boundaries::crs::lonlat_to_world, model::LonLat};
/// let world = lonlat_to_world(LonLat { lon: 0.0, lat: 0.0 });
/// assert!((world.x - 0.5).abs() < 1e-12 && (world.y - 0.5).abs() < 1e-12);
/// ```
#[must_use]
pub fn lonlat_to_world(place: LonLat) -> Coord<f64> {
    let lat = place.lat.to_radians();
    Coord { x: place.lon / 360.0 + 0.5, y: 0.5 - lat.tan().asinh() / TAU }
}

/// World units to EPSG:4326.
#[must_use]
pub fn world_to_lonlat(world: Coord<f64>) -> LonLat {
    LonLat { lon: (world.x - 0.5) * 360.0, lat: ((0.5 - world.y) * TAU).sinh().atan().to_degrees() }
}

/// Meters on the ground in one world unit at a latitude: Web Mercator stretches by `1 / cos(latitude)`.
#[must_use]
pub fn meters_per_world(lat: f64) -> f64 {
    EQUATOR_M * (lat / 180.0 * PI).cos()
}
