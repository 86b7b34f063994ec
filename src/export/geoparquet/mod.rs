//! Which bytes make a `GeoParquet` file?
//!
//! `GeoParquet` 1.1 as `DuckDB`, Sedona, Spark and geopandas read it: one row for each project and
//! municipality, as in CSV, with typed columns of both and the municipality's polygon. So one file answers
//! questions about projects, about places and about both. A polygon stands once in the file however many
//! rows name it (Parquet's dictionary), and a project without a municipality has a row without a polygon.
//! Residents are of the municipality: who sums them counts each municipality once.
//! Degrees (OGC:CRS84) where nothing else is asked for: what readers of the format expect. The provenance is
//! the key-value entry [`PROVENANCE`].
//! Never does: leave out a row of the CSV; write a time or a name of the machine.

mod cells;
mod columns;
mod read;
mod shapes;

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::Schema;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};

pub(super) use self::read::{grids, origin};

use super::plain::LEFT_OUT;
use super::{Crs, ExportError, Exported, Format, Given, PROGRAM, PROGRAM_VERSION};
use crate::words::Words;

/// Entry of the file's metadata that holds the provenance.
const PROVENANCE: &str = "hankekartta";
/// Column of the polygons, well-known binary.
const GEOMETRY: &str = "geometry";
/// Column of the boxes around them.
const BOX: &str = "bbox";

/// Most bytes of a column's distinct values in a group of rows. Beyond the library's megabyte a polygon
/// would be written again for every row.
const DISTINCT: usize = 512 << 20;

/// Keys of the columns that can be chosen from.
pub(super) fn keys() -> Vec<&'static str> {
    columns::parts(&[]).unwrap_or_default().iter().map(|part| part.column.key).collect()
}

/// The order as `GeoParquet`.
///
/// # Errors
/// [`ExportError::NoColumn`] for a column that the file has not; [`ExportError::Refused`] with the library's
/// words.
pub(super) fn geoparquet(given: &Given<'_>) -> Result<Exported, ExportError> {
    let parts = columns::parts(&given.order.request.columns)?;
    let words = Words::new(given.order.request.language);
    let refused = |error: ParquetError| ExportError::Refused { format: Format::GeoParquet, cause: error.to_string() };
    let crs = given.order.request.crs.unwrap_or(Crs::Wgs84);
    let lines = columns::Lines::of(given);
    let shapes = shapes::Shapes::of(given, crs, &lines);
    let (mut fields, mut arrays, altered) = columns::made(given, &lines, &parts, &words).map_err(refused)?;
    for (field, array) in [shapes.geometry(&lines), shapes.boxes(&lines)] {
        fields.push(field);
        arrays.push(array);
    }
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(|error| refused(error.into()))?;
    let metadata = vec![
        KeyValue::new("geo".to_owned(), shapes.metadata()),
        KeyValue::new(PROVENANCE.to_owned(), given.order.provenance.to_json()),
        KeyValue::new("attribution".to_owned(), words.text("export-geo-source")),
    ];
    let bytes = written(&batch, metadata).map_err(refused)?;
    let left_out = if altered { vec![LEFT_OUT] } else { Vec::new() };
    Ok(Exported { bytes, rows: lines.rows.len(), left_out, ..Exported::default() })
}

fn written(batch: &RecordBatch, metadata: Vec<KeyValue>) -> Result<Vec<u8>, ParquetError> {
    let properties = WriterProperties::builder()
        .set_created_by(format!("{PROGRAM} version {PROGRAM_VERSION}"))
        .set_key_value_metadata(Some(metadata))
        .set_compression(Compression::SNAPPY)
        .set_dictionary_page_size_limit(DISTINCT)
        // The least and the greatest of polygons as bytes help nobody; their boxes have a column of their own.
        .set_column_statistics_enabled(GEOMETRY.into(), EnabledStatistics::None)
        .build();
    // Without the library's own schema beside Parquet's: types are what Parquet says they are.
    let options = ArrowWriterOptions::new().with_properties(properties).with_skip_arrow_metadata(true);
    let mut writer = ArrowWriter::try_new_with_options(Vec::new(), batch.schema(), options)?;
    writer.write(batch)?;
    writer.into_inner()
}
