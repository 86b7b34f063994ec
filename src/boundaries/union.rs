//! What is the shape of several municipalities together?
//!
//! Borders that have the municipalities on both sides fall away, the others are put together to rings.
//! So the shape of a region follows its municipalities' borders point by point.
//! Never does: cut or round a point; a municipality without a shape changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use geo::coordinate_position::{CoordPos, CoordinatePosition};
use geo::{Area, Coord, LineString, MultiPolygon, Polygon};

use super::level::{ArcSides, LevelShapes};
use super::municipal::{Boundaries, Level};
use super::pack::Point;
use crate::model::MunicipalityCode;

impl Boundaries {
    /// The shape of some municipalities together, without the borders between them, in degrees
    /// (EPSG:4326), wound as [`Self::polygon_lonlat`]; `None` where none of them has a shape.
    #[must_use]
    pub fn union_lonlat(&self, level: Level, codes: &[MunicipalityCode]) -> Option<MultiPolygon<f64>> {
        let inside: BTreeSet<MunicipalityCode> = codes.iter().copied().collect();
        let rings = rings(self.level(level)?, &inside);
        (!rings.is_empty()).then(|| polygons(rings))
    }
}

/// A stretch of border with the inside to its left, from its first point to its last.
type Stretch = Vec<Point>;

/// Closed rings, none of which meets itself; the inside is to the left of each.
fn rings(level: &LevelShapes, inside: &BTreeSet<MunicipalityCode>) -> Vec<Vec<Point>> {
    let is_in = |side: Option<MunicipalityCode>| side.is_some_and(|code| inside.contains(&code));
    let edge =
        level.arcs().filter_map(|(arc, sides): (&[Point], &ArcSides)| match (is_in(sides.left), is_in(sides.right)) {
            (true, false) => Some(arc.to_vec()),
            (false, true) => Some(arc.iter().rev().copied().collect()),
            _ => None,
        });
    let mut from: BTreeMap<Point, Vec<Stretch>> = BTreeMap::new();
    for stretch in edge {
        if let Some(first) = stretch.first() {
            from.entry(*first).or_default().push(stretch);
        }
    }
    let mut rings = Vec::new();
    while let Some(mut walked) = from.first_entry().and_then(|mut entry| entry.get_mut().pop()) {
        while let Some(next) = walked.last().and_then(|end| take_next(&mut from, &walked, *end)) {
            walked.extend(next.into_iter().skip(1));
        }
        from.retain(|_, stretches| !stretches.is_empty());
        rings.extend(parted(&walked));
    }
    rings
}

/// The stretch that goes on from the end of another. Where several begin, the one that bounds the same
/// piece of the inside: the first when turning clockwise from where the walk came.
fn take_next(from: &mut BTreeMap<Point, Vec<Stretch>>, walked: &[Point], end: Point) -> Option<Stretch> {
    let stretches = from.get_mut(&end)?;
    let came = walked.iter().rev().nth(1).map_or(0.0, |before| direction(end, *before));
    let turn = |stretch: &Stretch| {
        let goes = stretch.get(1).map_or(0.0, |after| direction(end, *after));
        (came - goes).rem_euclid(std::f64::consts::TAU)
    };
    let at = (0..stretches.len()).min_by(|a, b| {
        let of = |at: &usize| stretches.get(*at).map_or(f64::INFINITY, turn);
        of(a).total_cmp(&of(b))
    })?;
    Some(stretches.swap_remove(at))
}

fn direction(from: Point, to: Point) -> f64 {
    f64::from(to.lat - from.lat).atan2(f64::from(to.lon - from.lon))
}

/// A closed walk parted wherever it comes back to a point: an outer ring and a hole that touch.
fn parted(walk: &[Point]) -> Vec<Vec<Point>> {
    let (mut rings, mut open, mut places) = (Vec::new(), Vec::<Point>::new(), BTreeMap::<Point, usize>::new());
    for point in walk {
        if let Some(at) = places.get(point).copied() {
            let mut ring = open.split_off(at);
            for met in &ring {
                places.remove(met);
            }
            ring.push(*point);
            rings.push(ring);
        }
        places.insert(*point, open.len());
        open.push(*point);
    }
    rings.retain(|ring| ring.len() >= 4);
    rings
}

/// Rings put together: each hole into the smallest outer ring around it.
fn polygons(rings: Vec<Vec<Point>>) -> MultiPolygon<f64> {
    let place = |point: Point| {
        let (x, y) = point.degrees();
        Coord { x, y }
    };
    let lines = rings.into_iter().map(|ring| LineString::new(ring.into_iter().map(place).collect()));
    let areas = lines.map(|ring| Polygon::new(ring, Vec::new())).map(|ring| (ring.signed_area(), ring));
    let (mut outer, holes): (Vec<_>, Vec<_>) = areas.partition(|(area, _)| *area > 0.0);
    outer.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    for (_, hole) in holes {
        let around = outer.iter_mut().find(|(_, ring)| lies_in(hole.exterior(), ring));
        if let Some((_, ring)) = around {
            ring.interiors_push(hole.exterior().clone());
        }
    }
    MultiPolygon::new(outer.into_iter().map(|(_, ring)| ring).collect())
}

/// By the first point that is not on the border of both.
fn lies_in(hole: &LineString<f64>, ring: &Polygon<f64>) -> bool {
    let place = |point: &Coord<f64>| ring.coordinate_position(point);
    hole.coords().map(place).find(|place| *place != CoordPos::OnBoundary) == Some(CoordPos::Inside)
}
