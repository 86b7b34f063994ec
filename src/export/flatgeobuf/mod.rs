//! Which bytes make a `FlatGeobuf` file?
//!
//! All chosen municipalities as polygons, also those that nobody serves, with the typed columns of
//! [`TableName::Municipalities`] and the index of the format, so that a program reads only what lies in its
//! view. EPSG:3067 where nothing else is asked for: unlike GeoJSON the format expects no system of its own,
//! QGIS and GDAL read the code, and the polygons are official in this one. The provenance is the header's
//! metadata.
//! The library keeps features in a file without a name until they are sorted; nothing of it stays.
//! Never does: leave a municipality out because nobody serves it.

mod read;

use flatgeobuf::geozero::error::{GeozeroError, Result as GeoResult};
use flatgeobuf::geozero::{ColumnValue, GeomProcessor, GeozeroGeometry, PropertyProcessor};
use flatgeobuf::{ColumnType, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geo::MultiPolygon;

pub(super) use self::read::{grids, origin};

use super::placed::placed;
use super::plain::{LEFT_OUT, plain};
use super::tables::{Column, Kind, Table, TableName, Value, table};
use super::{Crs, ExportError, Exported, Format, Given};
use crate::model::MunicipalityCode;
use crate::words::Words;

/// The order as `FlatGeobuf`.
///
/// # Errors
/// [`ExportError::NoColumn`] for a column that the file has not; [`ExportError::Refused`] with the library's
/// words.
pub(super) fn flatgeobuf(given: &Given<'_>) -> Result<Exported, ExportError> {
    let wanted = &given.order.request.columns;
    let columns = TableName::Municipalities.columns();
    if let Some(unknown) = wanted.iter().find(|key| columns.iter().all(|column| column.key != **key)) {
        return Err(ExportError::NoColumn(unknown.clone()));
    }
    let words = Words::new(given.order.request.language);
    let table = table(given, TableName::Municipalities, &words);
    let (bytes, altered) = written(given, &table, &words)
        .map_err(|error| ExportError::Refused { format: Format::FlatGeobuf, cause: error.to_string() })?;
    let left_out = if altered { vec![LEFT_OUT] } else { Vec::new() };
    Ok(Exported { bytes, rows: table.len(), left_out, ..Exported::default() })
}

/// The file; `true` where a text was altered.
fn written(given: &Given<'_>, table: &Table<'_>, words: &Words) -> Result<(Vec<u8>, bool), GeozeroError> {
    let order = given.order;
    let crs = order.request.crs.unwrap_or(Crs::Tm35Fin);
    let about = [plain(&order.provenance.filter_words).into_owned(), words.text("export-geo-source")];
    let about = about.iter().filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n");
    let options = FgbWriterOptions {
        crs: FgbCrs { org: Some("EPSG"), code: crs.epsg(), name: Some(name(crs)), ..FgbCrs::default() },
        detect_type: false,
        title: Some(&words.text(&table.name.title_key())),
        description: Some(&about),
        metadata: Some(&order.provenance.to_json()),
        ..FgbWriterOptions::default()
    };
    let refused = |error: flatgeobuf::Error| GeozeroError::Dataset(error.to_string());
    let mut writer =
        FgbWriter::create_with_options(table.name.key(), GeometryType::MultiPolygon, options).map_err(refused)?;
    for column in &table.columns {
        let (title, about) = (words.text(&column.title_key()), words.text(&format!("{}-what", column.title_key())));
        let first = table.name.primary().contains(&column.key);
        writer.add_column(column.key, kind(column), |file, written| {
            written.title = Some(file.create_string(&title));
            written.description = Some(file.create_string(&about));
            written.nullable = !first;
            written.unique = first;
            written.primary_key = first;
        });
    }
    let mut altered = false;
    for row in table.rows() {
        let code = match row.first() {
            Some(Value::Text(code)) => MunicipalityCode::parse(code).ok(),
            _ => None,
        };
        let shape = code.and_then(|code| placed(given, code, crs)).unwrap_or_else(|| MultiPolygon::new(Vec::new()));
        let mut put = Ok(());
        writer.add_feature_geom(Shape(&shape), |feature| {
            for (at, (column, value)) in table.columns.iter().zip(&row).enumerate() {
                if put.is_ok() {
                    put = cell(feature, at, column.key, value, &mut altered);
                }
            }
        })?;
        put?;
    }
    let mut bytes = Vec::new();
    writer.write(&mut bytes).map_err(refused)?;
    Ok((bytes, altered))
}

/// The name that EPSG gives it.
fn name(crs: Crs) -> &'static str {
    match crs {
        Crs::Tm35Fin => "ETRS89 / TM35FIN(E,N)",
        Crs::Wgs84 => "WGS 84",
    }
}

fn kind(column: &Column) -> ColumnType {
    match column.kind {
        Kind::Text | Kind::Code | Kind::Word(_) => ColumnType::String,
        Kind::List | Kind::Words(_) => ColumnType::Json,
        Kind::Integer => ColumnType::Long,
        Kind::Decimal(_) => ColumnType::Double,
        Kind::Day => ColumnType::DateTime,
        Kind::Flag => ColumnType::Bool,
    }
}

/// A value of a feature; nothing is written where nothing is known.
fn cell(
    feature: &mut impl PropertyProcessor,
    at: usize,
    key: &str,
    value: &Value<'_>,
    altered: &mut bool,
) -> GeoResult<()> {
    let mut plain = |text: &str| {
        let plain = plain(text);
        *altered |= plain != text;
        plain.into_owned()
    };
    match value {
        Value::Empty => return Ok(()),
        Value::Text(text) => feature.property(at, key, &ColumnValue::String(&plain(text))),
        Value::List(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| plain(text)).collect();
            // Texts alone: there is nothing in them that JSON could refuse.
            feature.property(at, key, &ColumnValue::Json(&serde_json::to_string(&texts).unwrap_or_default()))
        }
        Value::Integer(number) => feature.property(at, key, &ColumnValue::Long(*number)),
        Value::Decimal(number) => feature.property(at, key, &ColumnValue::Double(*number)),
        Value::Day(day) => feature.property(at, key, &ColumnValue::DateTime(&day.to_string())),
        Value::Flag(flag) => feature.property(at, key, &ColumnValue::Bool(*flag)),
    }
    .map(|_| ())
}

/// A shape as the library walks over it.
struct Shape<'a>(&'a MultiPolygon<f64>);

impl GeozeroGeometry for Shape<'_> {
    fn process_geom<P: GeomProcessor>(&self, processor: &mut P) -> GeoResult<()> {
        processor.multipolygon_begin(self.0.0.len(), 0)?;
        for (at, polygon) in self.0.iter().enumerate() {
            processor.polygon_begin(false, 1 + polygon.interiors().len(), at)?;
            for (at, ring) in std::iter::once(polygon.exterior()).chain(polygon.interiors()).enumerate() {
                processor.linestring_begin(false, ring.0.len(), at)?;
                for (at, point) in ring.coords().enumerate() {
                    processor.xy(point.x, point.y, at)?;
                }
                processor.linestring_end(false, at)?;
            }
            processor.polygon_end(false, at)?;
        }
        processor.multipolygon_end(0)
    }
}
