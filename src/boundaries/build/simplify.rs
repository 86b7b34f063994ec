//! How is a shared border drawn with fewer points, and still no border crosses another?
//!
//! Douglas–Peucker on each arc by itself keeps shared borders shared and ends in place. It may
//! make arcs cross or fall together; those arcs are drawn again with half the tolerance, until
//! nothing crosses.

use std::collections::BTreeSet;

use geo::{Coord, LineString, SimplifyIdx};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::boundaries::pack::Point;

/// Meters in a degree of latitude.
const METERS_PER_DEGREE: f64 = 111_200.0;
/// Cosine of 65° N, the middle of the country: there a degree of longitude is this much of one of latitude.
const COS_65: f64 = 0.422_618_261_740_699_4;

/// An arc with fewer points; ends stay. Error at most `tolerance_m` meters at 65° N.
pub(super) fn simplify(arc: &[Point], tolerance_m: f64) -> Vec<Point> {
    let line: LineString<f64> = arc
        .iter()
        .map(|point| {
            let (lon, lat) = point.degrees();
            Coord { x: lon * COS_65 * METERS_PER_DEGREE, y: lat * METERS_PER_DEGREE }
        })
        .collect();
    line.simplify_idx(tolerance_m).into_iter().filter_map(|at| arc.get(at).copied()).collect()
}

/// All arcs of a topology simplified so that none crosses or covers another. An arc that cannot
/// be simplified without that stays as it is; so does one that `faulty` still names.
pub(super) fn simplify_all(
    arcs: &[Vec<Point>],
    tolerance_m: f64,
    faulty: impl Fn(&[Vec<Point>]) -> BTreeSet<usize>,
) -> Vec<Vec<Point>> {
    let mut tolerances = vec![tolerance_m; arcs.len()];
    let mut simple: Vec<Vec<Point>> = arcs.iter().map(|arc| simplify(arc, tolerance_m)).collect();
    loop {
        let mut again = conflicts(&simple);
        again.extend(simple.iter().enumerate().filter(|(_, arc)| is_collapsed(arc)).map(|(at, _)| at));
        if again.is_empty() {
            again = faulty(&simple);
        }
        let mut changed = false;
        for at in again {
            if let (Some(arc), Some(line), Some(tolerance)) = (arcs.get(at), simple.get_mut(at), tolerances.get_mut(at))
                && line.len() < arc.len()
            {
                *tolerance /= 2.0;
                *line = if *tolerance < 1.0 { arc.clone() } else { simplify(arc, *tolerance) };
                changed = true;
            }
        }
        if !changed {
            return simple;
        }
    }
}

/// `true` for a closed arc with no room inside.
fn is_collapsed(arc: &[Point]) -> bool {
    arc.first() == arc.last() && arc.len() < 4
}

/// Numbers of arcs with a segment that crosses, touches or covers another segment elsewhere than
/// in an end that both share.
pub(super) fn conflicts(arcs: &[Vec<Point>]) -> BTreeSet<usize> {
    let segments: Vec<_> = arcs
        .iter()
        .enumerate()
        .flat_map(|(at, arc)| arc.iter().zip(arc.iter().skip(1)).map(move |(a, b)| (at, *a, *b)))
        .enumerate()
        .map(|(number, (at, a, b))| {
            let corner = |p: Point| [p.lon, p.lat];
            GeomWithData::new(Rectangle::from_corners(corner(a), corner(b)), (number, at, a, b))
        })
        .collect();
    let tree = RTree::bulk_load(segments.clone());
    let mut found = BTreeSet::new();
    for segment in &segments {
        let (number, at, a, b) = segment.data;
        let near = AABB::from_corners([a.lon.min(b.lon), a.lat.min(b.lat)], [a.lon.max(b.lon), a.lat.max(b.lat)]);
        for other in tree.locate_in_envelope_intersecting(near) {
            let (other_number, other_at, c, d) = other.data;
            if other_number > number && collide(a, b, c, d) {
                found.insert(at);
                found.insert(other_at);
            }
        }
    }
    found
}

/// Twice the signed area of a triangle, exact.
fn turn(a: Point, b: Point, c: Point) -> i64 {
    let d = |p: Point, q: Point| (i64::from(q.lon) - i64::from(p.lon), i64::from(q.lat) - i64::from(p.lat));
    let ((bx, by), (cx, cy)) = (d(a, b), d(a, c));
    bx * cy - by * cx
}

fn lies_on(a: Point, b: Point, p: Point) -> bool {
    turn(a, b, p) == 0
        && (a.lon.min(b.lon)..=a.lon.max(b.lon)).contains(&p.lon)
        && (a.lat.min(b.lat)..=a.lat.max(b.lat)).contains(&p.lat)
}

fn collide(a: Point, b: Point, c: Point, d: Point) -> bool {
    // A shared end is no collision by itself; the other ends must keep off the other segment.
    let on_cd = |p: Point| p != c && p != d && lies_on(c, d, p);
    let on_ab = |p: Point| p != a && p != b && lies_on(a, b, p);
    if (a, b) == (c, d) || (a, b) == (d, c) || on_cd(a) || on_cd(b) || on_ab(c) || on_ab(d) {
        return true;
    }
    if a == c || a == d || b == c || b == d {
        return false;
    }
    let sides = |p: Point, q: Point, r: Point, s: Point| turn(p, q, r).signum() * turn(p, q, s).signum() < 0;
    sides(a, b, c, d) && sides(c, d, a, b)
}
