//! What does a finished file say: where it comes from, and what stands in its features?
//!
//! The file may be anybody's: every length is held against the bytes that are there, and what is not
//! understood is no answer, never a panic.

use flatgeobuf::packed_r_tree::PackedRTree;
use flatgeobuf::{ColumnType, FallibleStreamingIterator, FgbFeature, FgbReader};

use crate::export::proof::Grid;

const MAGIC: &[u8] = b"fgb\x03fgb";
/// Magic and its patch number, then the header's length.
const BEFORE_HEADER: usize = 12;
/// Column of the grid that tells the polygons.
const GEOMETRY: &str = "geometry";

/// The provenance of a `FlatGeobuf` file as its line of JSON; `None` for anything else.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<String> {
    if !bytes.starts_with(MAGIC) {
        return None;
    }
    FgbReader::open(bytes).ok()?.header().metadata().map(str::to_owned)
}

/// The features as text, in the order of their first column: where they stand in the file says nothing.
/// Polygons are told by the hash of their numbers.
pub(in crate::export) fn grids(bytes: &[u8]) -> Option<Vec<Grid>> {
    let reader = FgbReader::open(bytes).ok()?;
    let header = reader.header();
    let (count, node) = (usize::try_from(header.features_count()).ok()?, header.index_node_size());
    let start = BEFORE_HEADER.checked_add(number(bytes.get(8..)?)?)?;
    let index = match (count, node) {
        (0, _) | (_, 0) => 0,
        (_, 1) => return None,
        // No index of so many features would fit.
        (count, _) if count > bytes.len() => return None,
        (count, node) => PackedRTree::index_size(count, node),
    };
    all_inside(bytes.get(start.checked_add(index)?..)?)?;
    let columns: Vec<(String, ColumnType)> = match header.columns() {
        Some(columns) => columns.iter().map(|column| (column.name().to_owned(), column.type_())).collect(),
        None => Vec::new(),
    };
    let mut rows = Vec::new();
    let mut features = reader.select_all_seq().ok()?;
    while let Some(feature) = features.next().ok()? {
        rows.push(cells(feature, &columns)?);
    }
    rows.sort();
    rows.insert(0, columns.into_iter().map(|(name, _)| name).chain([GEOMETRY.to_owned()]).collect());
    Some(vec![Grid { name: String::new(), rows }])
}

/// Walks over the features by their lengths.
fn all_inside(mut features: &[u8]) -> Option<()> {
    while !features.is_empty() {
        features = features.get(4..)?.get(number(features)?..)?;
    }
    Some(())
}

fn cells(feature: &FgbFeature, columns: &[(String, ColumnType)]) -> Option<Vec<String>> {
    let mut cells = vec![String::new(); columns.len() + 1];
    let mut rest = feature.fbs_feature().properties().map(|bytes| bytes.bytes()).unwrap_or_default();
    while !rest.is_empty() {
        let (at, behind) = rest.split_first_chunk::<2>()?;
        let at = usize::from(u16::from_le_bytes(*at));
        let (text, behind) = value(columns.get(at)?.1, behind)?;
        *cells.get_mut(at)? = text;
        rest = behind;
    }
    *cells.last_mut()? = shape(feature);
    Some(cells)
}

/// A value as text, and the bytes behind it.
fn value(kind: ColumnType, bytes: &[u8]) -> Option<(String, &[u8])> {
    Some(match kind {
        ColumnType::Bool => {
            let ([flag], rest) = bytes.split_first_chunk::<1>()?;
            ((*flag != 0).to_string(), rest)
        }
        ColumnType::Int => {
            let (number, rest) = bytes.split_first_chunk::<4>()?;
            (i32::from_le_bytes(*number).to_string(), rest)
        }
        ColumnType::Long => {
            let (number, rest) = bytes.split_first_chunk::<8>()?;
            (i64::from_le_bytes(*number).to_string(), rest)
        }
        ColumnType::Double => {
            let (number, rest) = bytes.split_first_chunk::<8>()?;
            (f64::from_le_bytes(*number).to_string(), rest)
        }
        ColumnType::String | ColumnType::Json | ColumnType::DateTime => {
            let (text, rest) = bytes.get(4..)?.split_at_checked(number(bytes)?)?;
            (std::str::from_utf8(text).ok()?.to_owned(), rest)
        }
        _ => return None,
    })
}

/// Polygons by the numbers of their points and where their rings end.
fn shape(feature: &FgbFeature) -> String {
    let Some(geometry) = feature.geometry() else { return String::new() };
    let mut told = Vec::new();
    let parts = geometry.parts().map(|parts| parts.iter().collect::<Vec<_>>()).unwrap_or_default();
    for part in std::iter::once(geometry).chain(parts) {
        told.extend(part.ends().into_iter().flat_map(|ends| ends.iter().flat_map(u32::to_le_bytes)));
        told.extend(part.xy().into_iter().flat_map(|xy| xy.iter().flat_map(f64::to_le_bytes)));
        told.push(u8::MAX);
    }
    crate::intake::sha256(&told)
}

/// The length that bytes begin with.
fn number(bytes: &[u8]) -> Option<usize> {
    let (number, _) = bytes.split_first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*number)).ok()
}
