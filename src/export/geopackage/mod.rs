//! Which bytes make a GeoPackage?
//!
//! Municipalities, sub-regions and regions as polygons, everything else as tables beside them; who
//! serves whom as a many-to-many link of the related tables extension; styles that QGIS finds; the
//! provenance as the file's metadata. `SQLite` is named in this folder only, and works in memory.
//! Never does: leave a municipality out because nobody serves it; write a time of its own.

mod fill;
mod layers;
mod schema;
mod shape;
mod style;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, MAIN_DB, OptionalExtension};

use self::fill::Package;
use super::plain::LEFT_OUT;
use super::proof::Grid;
use super::tables::TableName;
use super::{ExportError, Exported, Format, Given};
use crate::intake::sha256;
use crate::words::Words;

/// Column of municipalities that their style reads: the keys of `Standing`.
const SERVED: &str = "served";

/// The column of polygons.
const GEOMETRY: &str = "geom";

/// `true` for a table with polygons.
fn is_layer(name: TableName) -> bool {
    matches!(name, TableName::Municipalities | TableName::SubRegions | TableName::Regions)
}

/// Says that a metadata entry is this program's provenance.
const PROVENANCE: &str = "urn:hankekartta:provenance";

/// The order as a GeoPackage, in EPSG:3067 where nothing else is asked for.
///
/// # Errors
/// [`ExportError::NoColumn`] for a column that no table has; [`ExportError::Refused`] with SQLite's words.
pub(super) fn geopackage(given: &Given<'_>) -> Result<Exported, ExportError> {
    super::tables::check_columns(&given.order.request.columns)?;
    let words = Words::new(given.order.request.language);
    let made = Package::new(given, &words).and_then(Package::finish);
    let (bytes, rows, altered) =
        made.map_err(|error| ExportError::Refused { format: Format::GeoPackage, cause: error.to_string() })?;
    let left_out = if altered { vec![LEFT_OUT] } else { Vec::new() };
    Ok(Exported { bytes, rows, left_out, ..Exported::default() })
}

/// The provenance of a GeoPackage as its line of JSON; `None` for anything else.
pub(super) fn origin(bytes: &[u8]) -> Option<String> {
    let id = bytes.get(68..72)?;
    if !bytes.starts_with(b"SQLite format 3\0") || id != schema::APPLICATION_ID.to_be_bytes() {
        return None;
    }
    read(bytes).ok().flatten()
}

fn read(bytes: &[u8]) -> rusqlite::Result<Option<String>> {
    let db = opened(bytes)?;
    let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'gpkg_metadata'";
    if db.query_row(sql, [], |_| Ok(())).optional()?.is_none() {
        return Ok(None);
    }
    let sql = "SELECT metadata FROM gpkg_metadata WHERE md_standard_uri = ?1";
    db.query_row(sql, [PROVENANCE], |row| row.get(0)).optional()
}

/// The file may be anybody's: it is opened read-only, and functions that its own schema names are not run.
fn opened(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    db.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true)?;
    db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON")?;
    Ok(db)
}

/// What a GeoPackage says, table by table; `None` where it is none or has a
/// table that cannot be read.
pub(super) fn grids(bytes: &[u8]) -> Option<Vec<Grid>> {
    let db = opened(bytes).ok()?;
    // A view of somebody's could count forever; tables end.
    let sql = "SELECT name FROM sqlite_schema JOIN gpkg_contents ON name = table_name WHERE type = 'table' ORDER BY 1";
    let mut names = db.prepare(sql).ok()?;
    let names: Vec<String> = names.query_map([], |row| row.get(0)).ok()?.collect::<Result<_, _>>().ok()?;
    names.into_iter().map(|name| grid(&db, name).ok()).collect()
}

fn grid(db: &Connection, name: String) -> rusqlite::Result<Grid> {
    let quoted = name.replace('"', "\"\"");
    let mut statement = db.prepare(&format!("SELECT * FROM \"{quoted}\" ORDER BY 1"))?;
    let header: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = header.len();
    let mut grid = Grid { name, rows: vec![header] };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        grid.rows.push((0..width).map(|at| row.get_ref(at).map(said)).collect::<Result<_, _>>()?);
    }
    Ok(grid)
}

/// A cell as text; a polygon as its size and the beginning of its SHA-256.
fn said(cell: ValueRef<'_>) -> String {
    match cell {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => {
            let sum: String = sha256(bytes).chars().take(12).collect();
            format!("{} bytes, {sum}", bytes.len())
        }
    }
}
