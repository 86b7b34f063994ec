//! How do the municipalities become one topology with several levels of detail?

use std::collections::{BTreeMap, BTreeSet};

use geo::{BoundingRect, Contains, Coord, InteriorPoint, Intersects, LineString, MultiPolygon, Polygon, Validation};

use super::BuildError;
use super::simplify::{conflicts, simplify_all};
use super::tables::{Fact, Tables};
use super::topojson::{Polygons, Topology, arc_of};
use crate::boundaries::municipal::MAGIC;
use crate::boundaries::pack::{Point, Writer};
use crate::model::MunicipalityCode;

/// Tolerances of the levels in meters, the finest first; 0 is the source as it is.
const LEVELS_M: [u32; 5] = [0, 150, 500, 1500, 4000];

const FINE: &str = "municipalities at 50 m";
const LAYERS: &str = "municipal division 1:1 000 000";

type Shapes = BTreeMap<MunicipalityCode, Polygons>;

pub(super) fn build(fine: &[u8], layers: &[u8], tables: &Tables) -> Result<Vec<u8>, BuildError> {
    let topology = Topology::read(FINE, fine)?;
    let shapes = shapes(&topology, FINE, tables)?;
    check_layers(&Topology::read(LAYERS, layers)?, tables)?;
    if !conflicts(&topology.arcs).is_empty() {
        return Err(fault(FINE, format!("borders cross: arcs {:?}", conflicts(&topology.arcs))));
    }
    let sides = sides(&topology.arcs, &shapes)?;
    let levels: Vec<(u32, Vec<Vec<Point>>)> = LEVELS_M
        .into_iter()
        .map(|tolerance| {
            let arcs = if tolerance == 0 {
                topology.arcs.clone()
            } else {
                simplify_all(&topology.arcs, f64::from(tolerance), |arcs| invalid_arcs(arcs, &shapes))
            };
            (tolerance, arcs)
        })
        .collect();

    if let Some((tolerance, _)) = levels.iter().find(|(_, arcs)| !invalid_arcs(arcs, &shapes).is_empty()) {
        return Err(fault(FINE, format!("a shape is not valid with a tolerance of {tolerance} m")));
    }
    let codes: Vec<MunicipalityCode> = shapes.keys().copied().collect();
    let mut writer = Writer::new(MAGIC);
    writer.count(codes.len());
    for code in &codes {
        writer.number(code.as_str().parse().unwrap_or_default());
    }
    for (code, polygons) in &shapes {
        let Some(fact) = tables.facts.get(code) else { continue };
        writer.points(&[label(*code, polygons, &levels, fact)?]);
    }
    writer.count(sides.len());
    for (left, right) in &sides {
        for side in [left, right] {
            writer.count(side.and_then(|code| codes.binary_search(&code).ok()).map_or(0, |at| at + 1));
        }
        writer.number(rank(*left, *right, tables));
    }
    for polygons in shapes.values() {
        write_polygons(&mut writer, polygons);
    }
    writer.count(levels.len());
    for (tolerance, arcs) in &levels {
        writer.number(u64::from(*tolerance));
        writer.lines(arcs);
    }
    Ok(writer.0)
}

fn fault(source_name: &'static str, problem: String) -> BuildError {
    BuildError::Shape { source_name, problem }
}

/// Shapes by code; exactly the codes of the tables.
fn shapes(topology: &Topology, source: &'static str, tables: &Tables) -> Result<Shapes, BuildError> {
    let mut shapes = Shapes::new();
    for (text, polygons) in topology.polygons("munis", "code") {
        let code = MunicipalityCode::parse(&text).map_err(|error| fault(source, error.to_string()))?;
        shapes.insert(code, polygons);
    }
    let drawn: BTreeSet<_> = shapes.keys().copied().collect();
    let listed: BTreeSet<_> = tables.facts.keys().copied().collect();
    if drawn != listed {
        let odd: Vec<_> = drawn.symmetric_difference(&listed).collect();
        return Err(fault(source, format!("codes differ from the table: {odd:?}")));
    }
    Ok(shapes)
}

/// The land survey's sub-regions and regions are the unions of the municipalities that the tables
/// put into them: their borders are the arcs that exactly one side of which is inside.
fn check_layers(topology: &Topology, tables: &Tables) -> Result<(), BuildError> {
    let shapes = shapes(topology, LAYERS, tables)?;
    let unit = |fact: &Fact, object: &str| match object {
        "seutukunnat" => fact.sub_region.to_string(),
        _ => fact.region.to_string(),
    };
    for (object, key) in [("seutukunnat", "seutukunta_code"), ("maakunnat", "maakunta_code")] {
        let mut unions: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (code, polygons) in &shapes {
            let Some(fact) = tables.facts.get(code) else { continue };
            let edge = unions.entry(unit(fact, object)).or_default();
            for number in polygons.iter().flatten().flatten() {
                // An arc met twice has both sides inside.
                let (arc, _) = arc_of(*number);
                if !edge.remove(&arc) {
                    edge.insert(arc);
                }
            }
        }
        let drawn: BTreeMap<String, BTreeSet<usize>> = topology
            .polygons(object, key)
            .into_iter()
            .map(|(name, polygons)| {
                (name, polygons.iter().flatten().flatten().map(|number| arc_of(*number).0).collect())
            })
            .collect();
        if drawn != unions {
            let odd: Vec<_> =
                unions.iter().filter(|(name, edge)| drawn.get(*name) != Some(edge)).map(|(name, _)| name).collect();
            return Err(fault(LAYERS, format!("{object} are not the unions of their municipalities: {odd:?}")));
        }
    }
    Ok(())
}

fn ring_points(arcs: &[Vec<Point>], ring: &[i64]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for number in ring {
        let (at, backwards) = arc_of(*number);
        let Some(arc) = arcs.get(at) else { continue };
        points.pop();
        if backwards {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    points
}

/// Twice the signed area, positive for counterclockwise in degrees.
fn signed_area(points: &[Point]) -> i128 {
    points
        .iter()
        .zip(points.iter().skip(1))
        .map(|(a, b)| i128::from(a.lon) * i128::from(b.lat) - i128::from(b.lon) * i128::from(a.lat))
        .sum()
}

type Sides = Vec<(Option<MunicipalityCode>, Option<MunicipalityCode>)>;

/// The municipality on each side of each arc; an arc with two owners on one side is a fault.
fn sides(arcs: &[Vec<Point>], shapes: &Shapes) -> Result<Sides, BuildError> {
    let mut sides: Sides = vec![(None, None); arcs.len()];
    for (code, polygons) in shapes {
        for rings in polygons {
            for (at, ring) in rings.iter().enumerate() {
                let points = ring_points(arcs, ring);
                if points.len() < 4 || points.first() != points.last() {
                    return Err(fault(FINE, format!("a ring of {code} is not closed")));
                }
                // Inside lies to the left of a counterclockwise outer ring and of a clockwise hole.
                let inside_left = (signed_area(&points) > 0) == (at == 0);
                for number in ring {
                    let (arc, backwards) = arc_of(*number);
                    let Some((left, right)) = sides.get_mut(arc) else {
                        return Err(fault(FINE, format!("{code} names arc {arc} that is not there")));
                    };
                    let side = if inside_left == backwards { right } else { left };
                    if side.replace(*code).is_some() {
                        return Err(fault(FINE, format!("two municipalities on one side of arc {arc}, one is {code}")));
                    }
                }
            }
        }
    }
    if let Some(at) = sides.iter().position(|sides| *sides == (None, None)) {
        return Err(fault(FINE, format!("arc {at} belongs to nobody")));
    }
    Ok(sides)
}

fn rank(left: Option<MunicipalityCode>, right: Option<MunicipalityCode>, tables: &Tables) -> u64 {
    let fact = |code: Option<MunicipalityCode>| code.and_then(|code| tables.facts.get(&code));
    match (fact(left), fact(right)) {
        (Some(a), Some(b)) if a.sub_region == b.sub_region => 0,
        (Some(a), Some(b)) if a.region == b.region => 1,
        (Some(_), Some(_)) => 2,
        _ => 3,
    }
}

fn degrees(point: Point) -> Coord<f64> {
    let (x, y) = point.degrees();
    Coord { x, y }
}

fn polygon(arcs: &[Vec<Point>], polygons: &Polygons) -> MultiPolygon<f64> {
    let ring = |ring: &Vec<i64>| LineString::new(ring_points(arcs, ring).into_iter().map(degrees).collect());
    MultiPolygon::new(
        polygons
            .iter()
            .map(|rings| {
                let mut rings = rings.iter().map(ring);
                let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
                Polygon::new(exterior, rings.collect())
            })
            .collect(),
    )
}

/// A point inside the shape on every level: the table's, else the town seat, else a computed one.
fn label(
    code: MunicipalityCode,
    polygons: &Polygons,
    levels: &[(u32, Vec<Vec<Point>>)],
    fact: &Fact,
) -> Result<Point, BuildError> {
    let shapes: Vec<MultiPolygon<f64>> = levels.iter().map(|(_, arcs)| polygon(arcs, polygons)).collect();
    if !shapes.first().is_some_and(|shape| shape.contains(&degrees(fact.seat))) {
        return Err(fault(FINE, format!("the town seat of {code} lies outside its shape")));
    }
    let computed = shapes.iter().filter_map(InteriorPoint::interior_point).map(|p| Point::of_degrees(p.x(), p.y()));
    [fact.label, fact.seat]
        .into_iter()
        .chain(computed)
        .find(|point| shapes.iter().all(|shape| shape.contains(&degrees(*point))))
        .ok_or_else(|| fault(FINE, format!("no point lies inside {code} on every level")))
}

/// Arcs of polygons that are not valid (a hole that a simplified outer ring has passed, say), and
/// of polygons that lie in another one (an island that a simplified border has passed).
fn invalid_arcs(arcs: &[Vec<Point>], shapes: &Shapes) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut parts = Vec::new();
    for polygons in shapes.values() {
        for rings in polygons {
            let of_part: BTreeSet<usize> = rings.iter().flatten().map(|number| arc_of(*number).0).collect();
            let shape = polygon(arcs, &vec![rings.clone()]);
            if shape.is_valid() {
                let bounds = shape.bounding_rect();
                let inner = shape.interior_point();
                parts.push((of_part, shape, bounds, inner));
            } else {
                found.extend(of_part);
            }
        }
    }
    for (own, _, _, inner) in &parts {
        let Some(inner) = inner else { continue };
        for (others, shape, bounds, _) in &parts {
            if own != others && bounds.is_some_and(|bounds| bounds.intersects(inner)) && shape.contains(inner) {
                found.extend(own);
                found.extend(others);
            }
        }
    }
    found
}

fn write_polygons(writer: &mut Writer, polygons: &Polygons) {
    writer.count(polygons.len());
    for rings in polygons {
        writer.count(rings.len());
        for ring in rings {
            writer.count(ring.len());
            for number in ring {
                let (arc, backwards) = arc_of(*number);
                writer.count(arc * 2 + usize::from(backwards));
            }
        }
    }
}
