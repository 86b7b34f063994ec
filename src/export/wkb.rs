//! How do polygons stand in well-known binary (OGC 06-103r4), the little end first?

use geo::{LineString, MultiPolygon};

const POLYGON: u32 = 3;
const MULTI_POLYGON: u32 = 6;

/// Puts polygons behind what is there already.
pub(super) fn put(bytes: &mut Vec<u8>, shape: &MultiPolygon<f64>) {
    begin(bytes, MULTI_POLYGON, shape.0.len());
    for polygon in shape {
        begin(bytes, POLYGON, 1 + polygon.interiors().len());
        ring(bytes, polygon.exterior());
        for hole in polygon.interiors() {
            ring(bytes, hole);
        }
    }
}

fn begin(bytes: &mut Vec<u8>, kind: u32, parts: usize) {
    bytes.push(1);
    bytes.extend(kind.to_le_bytes());
    count(bytes, parts);
}

fn ring(bytes: &mut Vec<u8>, ring: &LineString<f64>) {
    count(bytes, ring.0.len());
    for point in &ring.0 {
        bytes.extend(point.x.to_le_bytes());
        bytes.extend(point.y.to_le_bytes());
    }
}

fn count(bytes: &mut Vec<u8>, count: usize) {
    bytes.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}
