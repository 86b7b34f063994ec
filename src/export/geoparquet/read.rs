//! What does a finished file say: where it comes from, and what stands in its cells?
//!
//! The file may be anybody's: what is not understood is no answer, never a panic.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Float64Type, Int32Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use bytes::Bytes;
use jiff::SignedDuration;
use parquet::arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaDataReader};

use super::PROVENANCE;
use super::cells::EPOCH;
use crate::export::proof::Grid;

const MAGIC: &[u8] = b"PAR1";

/// The provenance of a `GeoParquet` file as its line of JSON; `None` for anything else.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<String> {
    if !bytes.starts_with(MAGIC) || !bytes.ends_with(MAGIC) {
        return None;
    }
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&Bytes::copy_from_slice(bytes)).ok()?;
    let entries = metadata.file_metadata().key_value_metadata()?;
    entries.iter().find(|entry| entry.key == PROVENANCE)?.value.clone()
}

/// The rows as text; polygons as the length and the hash of their bytes.
pub(in crate::export) fn grids(bytes: &[u8]) -> Option<Vec<Grid>> {
    let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let length = bytes.len();
    let bytes = Bytes::copy_from_slice(bytes);
    let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(bytes, options).ok()?;
    // The library takes these numbers as they are.
    let mut columns = builder.metadata().row_groups().iter().flat_map(|group| group.columns());
    if !columns.all(|column| is_inside(column, length)) {
        return None;
    }
    let header = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    let mut rows = vec![header];
    for batch in builder.build().ok()? {
        let batch: RecordBatch = batch.ok()?;
        for at in 0..batch.num_rows() {
            rows.push(batch.columns().iter().map(|column| text(column, at)).collect::<Option<_>>()?);
        }
    }
    Some(vec![Grid { name: String::new(), rows }])
}

/// `true` where a column's bytes lie in a file of that length.
fn is_inside(column: &ColumnChunkMetaData, length: usize) -> bool {
    let start = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
    let size = column.compressed_size();
    let end = start.checked_add(size).and_then(|end| usize::try_from(end).ok());
    start >= 0 && size >= 0 && end.is_some_and(|end| end <= length)
}

/// A cell; empty where nothing is in it.
fn text(column: &dyn Array, at: usize) -> Option<String> {
    if column.is_null(at) {
        return Some(String::new());
    }
    Some(match column.data_type() {
        DataType::Utf8 => column.as_string_opt::<i32>()?.value(at).to_owned(),
        DataType::Binary => {
            let bytes = column.as_binary_opt::<i32>()?.value(at);
            format!("{} bytes {}", bytes.len(), crate::intake::sha256(bytes))
        }
        DataType::Boolean => column.as_boolean_opt()?.value(at).to_string(),
        DataType::Int32 => column.as_primitive_opt::<Int32Type>()?.value(at).to_string(),
        DataType::Int64 => column.as_primitive_opt::<Int64Type>()?.value(at).to_string(),
        DataType::Float64 => column.as_primitive_opt::<Float64Type>()?.value(at).to_string(),
        DataType::Decimal128(_, _) => column.as_primitive_opt::<Decimal128Type>()?.value_as_string(at),
        DataType::Date32 => {
            let days = column.as_primitive_opt::<Date32Type>()?.value(at);
            EPOCH.checked_add(SignedDuration::from_hours(24 * i64::from(days))).ok()?.to_string()
        }
        DataType::List(_) => {
            let list = column.as_list_opt::<i32>()?.value(at);
            (0..list.len()).map(|at| text(&list, at)).collect::<Option<Vec<_>>>()?.join("; ")
        }
        DataType::Struct(_) => {
            let parts = column.as_struct_opt()?;
            parts.columns().iter().map(|part| text(part, at)).collect::<Option<Vec<_>>>()?.join(" ")
        }
        _ => return None,
    })
}
