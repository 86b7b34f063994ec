//! Which rings does the shoreline database hold near Finland?
//!
//! The data file holds little-endian 32-bit floats, longitude and latitude in turn; each line of
//! the table: level, area in km², points, southernmost and northernmost latitude, first byte,
//! bytes, id. Levels: 1 land, 2 lakes, 3 islands in lakes, 4 ponds on those.

use super::BuildError;
use super::cells::Cell;
use crate::boundaries::pack::Point;

const SOURCE: &str = "GSHHG";

/// A closed ring.
#[derive(Debug)]
pub(super) struct Ring {
    pub(super) level: u8,
    pub(super) points: Vec<Point>,
}

/// Rings that reach into a box, in the order of the database.
pub(super) fn rings(data: &[u8], meta: &[u8], extent: Cell) -> Result<Vec<Ring>, BuildError> {
    let text = String::from_utf8_lossy(meta);
    let mut rings = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let fault =
            |problem: &str| BuildError::Shape { source_name: SOURCE, problem: format!("line {}: {problem}", at + 1) };
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [level, _area, count, south, north, begin, ..] = fields.as_slice() else {
            return Err(fault("too few columns"));
        };
        let (Ok(level), Ok(count), Ok(south), Ok(north), Ok(begin)) = (
            level.parse::<u8>(),
            count.parse::<usize>(),
            south.parse::<f64>(),
            north.parse::<f64>(),
            begin.parse::<usize>(),
        ) else {
            return Err(fault("a column is no number"));
        };
        if level > 3 || north < extent.south || south > extent.north {
            continue;
        }
        let bytes = data.get(begin..begin + count * 8).ok_or_else(|| fault("the data file ends before it"))?;
        let mut points: Vec<Point> = bytes
            .chunks_exact(8)
            .map(|pair| {
                let float = |at: usize| {
                    let bytes = pair.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
                    f64::from(f32::from_le_bytes(bytes))
                };
                Point::of_degrees(float(0), float(4))
            })
            .collect();
        points.dedup();
        let (west, east) = (points.iter().map(|p| p.lon).min(), points.iter().map(|p| p.lon).max());
        let outside = |lon: i32| f64::from(lon) / 100_000.0;
        if points.len() < 3
            || west.is_none_or(|lon| outside(lon) > extent.east)
            || east.is_none_or(|lon| outside(lon) < extent.west)
        {
            continue;
        }
        if points.first() != points.last()
            && let Some(first) = points.first().copied()
        {
            points.push(first);
        }
        rings.push(Ring { level, points });
    }
    Ok(rings)
}
