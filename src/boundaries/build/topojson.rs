//! What does a TopoJSON file hold? Quantized topologies with polygons, as both sources are.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::BuildError;
use crate::boundaries::pack::Point;

#[derive(Debug, Deserialize)]
struct File {
    transform: Transform,
    arcs: Vec<Vec<[i64; 2]>>,
    objects: BTreeMap<String, Collection>,
}

#[derive(Debug, Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Debug, Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Debug, Deserialize)]
struct Geometry {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    properties: BTreeMap<String, serde_json::Value>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// Rings of arc numbers; a negative one, `-1 - n`, is arc n backwards.
pub(super) type Polygons = Vec<Vec<Vec<i64>>>;

/// A topology in degrees.
#[derive(Debug)]
pub(super) struct Topology {
    pub(super) arcs: Vec<Vec<Point>>,
    objects: BTreeMap<String, Collection>,
}

impl Topology {
    pub(super) fn read(source_name: &'static str, bytes: &[u8]) -> Result<Self, BuildError> {
        let file: File = serde_json::from_slice(bytes)
            .map_err(|error| BuildError::Shape { source_name, problem: error.to_string() })?;
        let ([sx, sy], [tx, ty]) = (file.transform.scale, file.transform.translate);
        let arcs = file
            .arcs
            .iter()
            .map(|arc| {
                let (mut x, mut y) = (0_i64, 0_i64);
                let mut points = Vec::with_capacity(arc.len());
                for [dx, dy] in arc {
                    x += dx;
                    y += dy;
                    #[expect(
                        clippy::cast_precision_loss,
                        clippy::as_conversions,
                        reason = "quantized coordinates are small"
                    )]
                    let point = Point::of_degrees(x as f64 * sx + tx, y as f64 * sy + ty);
                    // A pole of the grid that falls on its neighbor adds nothing.
                    if points.last() != Some(&point) {
                        points.push(point);
                    }
                }
                points
            })
            .collect();
        Ok(Self { arcs, objects: file.objects })
    }

    /// Polygons of an object by one of its properties (or, for `"id"`, its id), as text.
    pub(super) fn polygons(&self, object: &str, key: &str) -> BTreeMap<String, Polygons> {
        let mut found: BTreeMap<String, Polygons> = BTreeMap::new();
        for geometry in self.objects.get(object).map_or(&[][..], |collection| &collection.geometries) {
            let value = if key == "id" { Some(&geometry.id) } else { geometry.properties.get(key) };
            let name = match value {
                Some(serde_json::Value::String(text)) => text.clone(),
                Some(other) => other.to_string(),
                None => continue,
            };
            found.entry(name).or_default().extend(match &geometry.shape {
                Shape::Polygon(rings) => vec![rings.clone()],
                Shape::MultiPolygon(polygons) => polygons.clone(),
            });
        }
        found
    }
}

/// Position of an arc number and whether it runs backwards.
pub(super) fn arc_of(number: i64) -> (usize, bool) {
    let backwards = number < 0;
    let at = if backwards { -1 - number } else { number };
    (usize::try_from(at).unwrap_or(usize::MAX), backwards)
}
