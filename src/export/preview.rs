//! How will the file look, before it is written?
//!
//! The first rows of the table that the format holds, or the picture made small.

use super::csv::Style;
use super::spoken::Spoken;
use super::tables::{TableName, Value, table};
use super::{ExportError, Format, Given, Order, csv, picture};
use crate::boundaries::Boundaries;
use crate::model::Division;
use crate::words::{date, decimal};

/// Rows that are shown.
const ROWS: usize = 6;
/// Projects that are certain to give so many rows.
const PROJECTS: usize = 12;
/// Letters of a cell that are shown.
const LETTERS: usize = 80;
/// Longer side of the picture, pixels.
const LONGEST: u32 = 560;

/// What a file will look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preview {
    /// The first rows of its table.
    Rows {
        /// Titles as the file has them.
        columns: Vec<String>,
        /// Cells, long ones cut.
        rows: Vec<Vec<String>>,
    },
    /// The picture, small.
    Picture {
        /// Width and height, pixels.
        size: (u32, u32),
        /// Red, green, blue of each pixel, row by row.
        rgb: Vec<u8>,
    },
}

/// Makes the preview of an order.
///
/// # Errors
/// As [`super::make`].
pub fn preview(order: &Order, division: &Division, boundaries: &Boundaries) -> Result<Preview, ExportError> {
    match order.request.format {
        Format::Csv => lines(order, Style::Rfc4180, division, boundaries),
        Format::CsvExcel => lines(order, Style::Spreadsheet, division, boundaries),
        Format::Png | Format::Svg | Format::Pdf | Format::Report | Format::Html => {
            let (size, rgb) = picture::small(&Given::new(order, division, boundaries), LONGEST)?;
            Ok(Preview::Picture { size, rgb })
        }
        format => Ok(rows(&Given::new(order, division, boundaries), format)),
    }
}

/// The first lines of the file itself.
fn lines(order: &Order, style: Style, division: &Division, boundaries: &Boundaries) -> Result<Preview, ExportError> {
    let few = Order { projects: order.projects.iter().copied().take(PROJECTS).collect(), ..order.clone() };
    let made = csv::csv(&Given::new(&few, division, boundaries), style)?;
    let bytes = made.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&made.bytes);
    let delimiter = u8::try_from(style.delimiter()).unwrap_or(b',');
    let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(bytes);
    let records = reader.records().take(ROWS + 1).filter_map(Result::ok);
    let mut rows: Vec<Vec<String>> = records.map(|record| record.iter().map(short).collect()).collect();
    let columns = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    Ok(Preview::Rows { columns, rows })
}

/// The first rows of the table that says most of what the format holds.
fn rows(given: &Given<'_>, format: Format) -> Preview {
    let name = match format {
        Format::GeoPackage | Format::GeoJson | Format::FlatGeobuf | Format::Kml => TableName::Municipalities,
        Format::GeoParquet => TableName::ProjectMunicipality,
        _ => TableName::Projects,
    };
    let spoken = Spoken::of(&given.order.request);
    let language = given.order.request.language;
    let table = table(given, name, &spoken.first);
    let told = format == Format::Xlsx;
    let title = |column: &super::tables::Column| {
        if told { spoken.text(&column.title_key()) } else { column.key.to_owned() }
    };
    let cell = |column: &super::tables::Column, value: &Value<'_>| {
        let text = if told { spoken.cell(column.kind, value, "; ").map(|text| short(&text)) } else { None };
        text.unwrap_or_else(|| match value {
            Value::Empty => String::new(),
            Value::Text(text) => short(text),
            Value::List(texts) => short(&texts.join("; ")),
            Value::Integer(number) => number.to_string(),
            Value::Decimal(number) if told => decimal(language, *number, 1),
            Value::Decimal(number) => number.to_string(),
            Value::Day(day) if told => date(language, *day),
            Value::Day(day) => day.to_string(),
            Value::Flag(flag) => flag.to_string(),
        })
    };
    let rows = table.rows().take(ROWS);
    let rows = rows.map(|row| table.columns.iter().zip(&row).map(|(column, value)| cell(column, value)).collect());
    Preview::Rows { columns: table.columns.iter().map(title).collect(), rows: rows.collect() }
}

/// A cell on one line.
fn short(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut short: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
