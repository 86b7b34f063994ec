//! How does the base map come out of shorelines and country borders?

use std::collections::BTreeMap;

use geo::{BooleanOps, Coord, LineString, MultiPolygon, Polygon};

use super::BuildError;
use super::cells::{Cell, cut, sea};
use super::gshhg::{Ring, rings};
use super::simplify::simplify;
use super::topojson::{Topology, arc_of};
use crate::boundaries::base::MAGIC;
use crate::boundaries::pack::{Point, Writer};

/// What the base map covers: Finland and as much around it as a wide window shows.
const EXTENT: Cell = Cell { west: 0.0, south: 54.0, east: 50.0, north: 72.5 };

/// Tolerance in meters, smallest island or lake kept in square meters, and grid step in degrees.
const LEVELS: [(u32, f64, f64); 4] =
    [(60, 0.0, 0.5), (300, 60_000.0, 1.0), (1200, 1_500_000.0, 2.0), (4000, 15_000_000.0, 4.0)];

/// Natural Earth's number for Finland.
const FINLAND: &str = "246";

/// Lines are cut so that a piece off the screen can be passed over.
const LINE_POINTS: usize = 128;

pub(super) fn build(data: &[u8], meta: &[u8], countries: &[u8]) -> Result<Vec<u8>, BuildError> {
    let rings = rings(data, meta, EXTENT)?;
    let borders = borders(&Topology::read("Natural Earth countries", countries)?);
    let mut writer = Writer::new(MAGIC);
    writer.points(&[Point::of_degrees(EXTENT.west, EXTENT.south), Point::of_degrees(EXTENT.east, EXTENT.north)]);
    writer.count(LEVELS.len());
    for (tolerance, smallest, step) in LEVELS {
        let kept: Vec<Ring> = rings
            .iter()
            .map(|ring| Ring { level: ring.level, points: simplify(&ring.points, f64::from(tolerance)) })
            .filter(|ring| ring.points.len() >= 4 && area_m2(&ring.points) >= smallest)
            .collect();
        let of = |level: u8| MultiPolygon::new(kept.iter().filter(|ring| ring.level == level).map(polygon).collect());
        let lines = |levels: &[u8]| -> Vec<Vec<Point>> {
            kept.iter().filter(|ring| levels.contains(&ring.level)).flat_map(|ring| pieces(&ring.points)).collect()
        };
        let lakes = of(2).difference(&of(3));
        writer.number(u64::from(tolerance));
        // A level is a stretch of its own, so that it is read only when it is looked at.
        let mut level = Writer(Vec::new());
        write_polygons(&mut level, &sea(&of(1), EXTENT, step));
        write_polygons(&mut level, &cut(&lakes, EXTENT, step));
        level.lines(&lines(&[1]));
        level.lines(&lines(&[2, 3]));
        let simple: Vec<Vec<Point>> = borders.iter().map(|line| simplify(line, f64::from(tolerance))).collect();
        level.lines(&simple.iter().flat_map(|line| pieces(line)).collect::<Vec<_>>());
        writer.stretch(&level.0);
    }
    Ok(writer.0)
}

fn polygon(ring: &Ring) -> Polygon<f64> {
    let coords = ring.points.iter().map(|point| {
        let (x, y) = point.degrees();
        Coord { x, y }
    });
    Polygon::new(LineString::new(coords.collect()), Vec::new())
}

/// Area on the ground, square meters, good to a few percent around 65° N.
fn area_m2(points: &[Point]) -> f64 {
    let doubled: f64 = points
        .iter()
        .zip(points.iter().skip(1))
        .map(|(a, b)| {
            let ((ax, ay), (bx, by)) = (a.degrees(), b.degrees());
            let stretch = ay.to_radians().cos();
            (ax * by - bx * ay) * stretch
        })
        .sum();
    doubled.abs() / 2.0 * 111_200.0 * 111_200.0
}

/// Runs of a line inside the extent, cut into short pieces that share their ends.
fn pieces(points: &[Point]) -> Vec<Vec<Point>> {
    let inside = |point: &Point| {
        let (lon, lat) = point.degrees();
        (EXTENT.west..=EXTENT.east).contains(&lon) && (EXTENT.south..=EXTENT.north).contains(&lat)
    };
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    let mut piece: Vec<Point> = Vec::new();
    for (a, b) in points.iter().zip(points.iter().skip(1)) {
        if !inside(a) || !inside(b) {
            pieces.push(std::mem::take(&mut piece));
            continue;
        }
        if piece.len() >= LINE_POINTS {
            pieces.push(std::mem::take(&mut piece));
        }
        if piece.is_empty() {
            piece.push(*a);
        }
        piece.push(*b);
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() >= 2);
    pieces
}

/// Arcs that part two countries, Finland not among them.
fn borders(topology: &Topology) -> Vec<Vec<Point>> {
    let mut owners: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (country, polygons) in topology.polygons("countries", "id") {
        for number in polygons.iter().flatten().flatten() {
            owners.entry(arc_of(*number).0).or_default().push(country.clone());
        }
    }
    owners
        .into_iter()
        .filter(|(_, owners)| owners.len() > 1 && !owners.iter().any(|owner| owner == FINLAND))
        .filter_map(|(arc, _)| topology.arcs.get(arc).cloned())
        .collect()
}

fn write_polygons(writer: &mut Writer, polygons: &[Polygon<f64>]) {
    let points = |ring: &LineString<f64>| -> Vec<Point> {
        let mut points: Vec<Point> = ring.0.iter().map(|coord| Point::of_degrees(coord.x, coord.y)).collect();
        points.dedup();
        points
    };
    let kept: Vec<Vec<Vec<Point>>> = polygons
        .iter()
        .map(|polygon| {
            std::iter::once(points(polygon.exterior()))
                .chain(polygon.interiors().iter().map(points).filter(|ring| ring.len() >= 4))
                .collect::<Vec<_>>()
        })
        .filter(|rings| rings.first().is_some_and(|ring| ring.len() >= 4))
        .collect();
    writer.count(kept.len());
    for rings in &kept {
        writer.lines(rings);
    }
}
