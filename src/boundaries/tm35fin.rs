//! Where does a place in degrees lie in ETRS-TM35FIN (EPSG:3067), Finland's official coordinates?
//!
//! Never does: a change of datum. ETRS89 and WGS 84 are taken as one, as EPSG's own tables do; they are
//! less than a meter apart.

use geo::Coord;

use crate::model::LonLat;

/// Half of the longer axis of GRS 80, meters.
const A: f64 = 6_378_137.0;
/// Flattening of GRS 80.
const F: f64 = 1.0 / 298.257_222_101;
/// Central meridian, degrees.
const MERIDIAN: f64 = 27.0;
/// Scale on the central meridian.
const SCALE: f64 = 0.9996;
/// Easting of the central meridian, meters.
const EASTING: f64 = 500_000.0;

/// Third flattening.
const N: f64 = F / (2.0 - F);
/// Radius of the sphere that the meridian is as long as.
const RADIUS: f64 = A / (1.0 + N) * (1.0 + N * N / 4.0 + N * N * N * N / 64.0);
/// Krüger's series from the sphere to the map, to the fourth power of [`N`].
const SERIES: [f64; 4] = [
    N / 2.0 - 2.0 / 3.0 * N * N + 5.0 / 16.0 * N * N * N + 41.0 / 180.0 * N * N * N * N,
    13.0 / 48.0 * N * N - 3.0 / 5.0 * N * N * N + 557.0 / 1440.0 * N * N * N * N,
    61.0 / 240.0 * N * N * N - 103.0 / 140.0 * N * N * N * N,
    49_561.0 / 161_280.0 * N * N * N * N,
];

/// EPSG:4326 to EPSG:3067: x is the easting, y the northing, meters.
///
/// # Accuracy
/// The series itself is true to a thousandth of a millimeter in and around Finland (18–33° E, 59–71° N).
/// The pack's points are on a grid of five decimals of a degree, so a border's point lies within 0.6 m of
/// where its source puts it, and the source itself is generalized to 50 m.
///
/// # Source
/// Krüger's series as JHS 197 (Public Administration Recommendation on ETRS89 coordinates in Finland)
/// gives it.
///
/// ```
/// # use hankekartta::{boundaries::lonlat_to_tm35fin, model::LonLat};
/// let helsinki = lonlat_to_tm35fin(LonLat { lon: 24.0, lat: 60.0 });
/// assert!((helsinki.x - 332_705.1789).abs() < 1e-3 && (helsinki.y - 6_655_205.4835).abs() < 1e-3);
/// ```
#[must_use]
pub fn lonlat_to_tm35fin(place: LonLat) -> Coord<f64> {
    let e = (F * (2.0 - F)).sqrt();
    let (lat, (east_sin, east_cos)) = (place.lat.to_radians(), (place.lon - MERIDIAN).to_radians().sin_cos());
    // On the sphere: the tangent of the conformal latitude, then along and across the central meridian.
    let conformal = (lat.tan().asinh() - e * (e * lat.sin()).atanh()).sinh();
    let along = conformal.atan2(east_cos);
    let across = (east_sin / conformal.hypot(east_cos)).asinh();
    // The sum of the terms times the sine of 2k(along + i across), after Clenshaw; pairs are complex.
    let ((sin, cos), (sinh, cosh)) = ((2.0 * along).sin_cos(), ((2.0 * across).sinh(), (2.0 * across).cosh()));
    let twice = (2.0 * cos * cosh, -2.0 * sin * sinh);
    let (mut sum, mut before) = ((0.0, 0.0), (0.0, 0.0));
    for term in SERIES.into_iter().rev() {
        let next = (term + twice.0 * sum.0 - twice.1 * sum.1 - before.0, twice.0 * sum.1 + twice.1 * sum.0 - before.1);
        (sum, before) = (next, sum);
    }
    let northing = along + sum.0 * sin * cosh - sum.1 * cos * sinh;
    let easting = across + sum.0 * cos * sinh + sum.1 * sin * cosh;
    Coord { x: EASTING + SCALE * RADIUS * easting, y: SCALE * RADIUS * northing }
}
