//! How do polygons stand in a column, and what does the file say about them?

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{Array, ArrayRef, BinaryArray, DictionaryArray, Float64Array, Int32Array, StructArray};
use arrow_schema::{DataType, Field, Fields};
use geo::{BoundingRect, MultiPolygon, Rect};
use geoparquet::metadata::{
    GeoParquetBboxCovering, GeoParquetColumnEncoding, GeoParquetColumnMetadata, GeoParquetCovering, GeoParquetMetadata,
};

use super::columns::Lines;
use super::{BOX, GEOMETRY};
use crate::export::placed::placed;
use crate::export::wkb;
use crate::export::{Crs, Given};

/// EPSG:3067 as PROJJSON, members in alphabetical order.
const TM35FIN: &str = include_str!("../../../assets/crs/epsg-3067.json");

const VERSION: &str = "1.1.0";
const SIDES: [&str; 4] = ["xmin", "ymin", "xmax", "ymax"];

/// The shapes of municipalities in their order; those that no row names are left empty.
pub(super) struct Shapes {
    crs: Crs,
    shapes: Vec<Option<(Vec<u8>, Rect<f64>)>>,
}

impl Shapes {
    pub(super) fn of(given: &Given<'_>, crs: Crs, lines: &Lines<'_>) -> Self {
        let codes = given.codes();
        let mut named = vec![false; codes.len()];
        for place in lines.municipalities.iter().flatten() {
            if let Some(named) = named.get_mut(*place) {
                *named = true;
            }
        }
        let shape = |(code, named): (_, &bool)| {
            let shape = placed(given, code, crs).filter(|_| *named)?;
            let around = shape.bounding_rect()?;
            Some((binary(&shape), around))
        };
        Self { crs, shapes: codes.into_iter().zip(&named).map(shape).collect() }
    }

    fn get(&self, place: Option<usize>) -> Option<&(Vec<u8>, Rect<f64>)> {
        self.shapes.get(place?)?.as_ref()
    }

    /// The column of polygons, each named by number.
    pub(super) fn geometry(&self, lines: &Lines<'_>) -> (Field, ArrayRef) {
        let shapes = self.shapes.iter().map(|shape| Some(shape.as_ref().map_or(&[][..], |(bytes, _)| bytes)));
        let number = |place: &Option<usize>| self.get(*place).and_then(|_| i32::try_from((*place)?).ok());
        let numbers = lines.municipalities.iter().map(number).collect::<Int32Array>();
        let array = DictionaryArray::<Int32Type>::new(numbers, Arc::new(shapes.collect::<BinaryArray>()));
        (Field::new(GEOMETRY, array.data_type().clone(), true), Arc::new(array))
    }

    /// The column of boxes.
    pub(super) fn boxes(&self, lines: &Lines<'_>) -> (Field, ArrayRef) {
        let side = |side: fn(&Rect<f64>) -> f64| -> ArrayRef {
            let sides = lines.municipalities.iter().map(|place| self.get(*place).map(|(_, around)| side(around)));
            Arc::new(sides.collect::<Float64Array>())
        };
        let sides = vec![side(|r| r.min().x), side(|r| r.min().y), side(|r| r.max().x), side(|r| r.max().y)];
        let fields: Fields = SIDES.iter().map(|name| Field::new(*name, DataType::Float64, true)).collect();
        let empty = sides.first().and_then(|side| side.nulls().cloned());
        let array = StructArray::new(fields, sides, empty);
        (Field::new(BOX, array.data_type().clone(), true), Arc::new(array))
    }

    /// The `geo` entry of the file's metadata.
    pub(super) fn metadata(&self) -> String {
        let boxes = self.shapes.iter().flatten().map(|(_, around)| {
            let (min, max) = (around.min(), around.max());
            [min.x, min.y, max.x, max.y]
        });
        let around = boxes.reduce(|[w1, s1, e1, n1], [w2, s2, e2, n2]| {
            [f64::min(w1, w2), f64::min(s1, s2), f64::max(e1, e2), f64::max(n1, n2)]
        });
        let side = |name: &str| vec![BOX.to_owned(), name.to_owned()];
        let [xmin, ymin, xmax, ymax] = SIDES.map(side);
        let bbox = GeoParquetBboxCovering { xmin, ymin, zmin: None, xmax, ymax, zmax: None };
        let column = GeoParquetColumnMetadata {
            encoding: GeoParquetColumnEncoding::WKB,
            geometry_types: "MultiPolygon".parse().into_iter().collect(),
            crs: match self.crs {
                // What readers take for granted where nothing is said: longitude and latitude, OGC:CRS84.
                Crs::Wgs84 => None,
                Crs::Tm35Fin => serde_json::from_str(TM35FIN).ok(),
            },
            orientation: Some("counterclockwise".to_owned()),
            edges: None,
            bbox: around.map(Vec::from),
            epoch: None,
            covering: Some(GeoParquetCovering { bbox }),
            large_offsets: false,
        };
        let metadata = GeoParquetMetadata {
            version: VERSION.to_owned(),
            primary_column: GEOMETRY.to_owned(),
            columns: [(GEOMETRY.to_owned(), column)].into(),
        };
        // Plain values with text keys: there is nothing in them that JSON could refuse.
        serde_json::to_string(&metadata).unwrap_or_default()
    }
}

/// Well-known binary, little-endian.
fn binary(shape: &MultiPolygon<f64>) -> Vec<u8> {
    let points: usize = shape.iter().map(|polygon| polygon.exterior().0.len()).sum();
    let mut bytes = Vec::with_capacity(64 + 17 * points);
    wkb::put(&mut bytes, shape);
    bytes
}
