//! What do two files of one format say differently?

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use resvg::tiny_skia::Pixmap;
use serde_json::Value;

use super::Differences;
use crate::export::{Format, GRANTS_TABLE, flatgeobuf, geopackage, geoparquet};

/// A table as text: its name, and its rows with the header first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::export) struct Grid {
    /// Table, sheet or layer.
    pub(in crate::export) name: String,
    /// Cells as text; the first row is the header.
    pub(in crate::export) rows: Vec<Vec<String>>,
}

/// Adds what two files differ in, or that they cannot be read as the format.
pub(super) fn compare(format: Format, name: &str, file: &[u8], made: &[u8], differences: &mut Differences) {
    let before = differences.all;
    let read = match kind(format, name) {
        Content::Tables => both(file, made, |bytes| tables(format, bytes)).map(|(a, b)| grids(&a, &b, differences)),
        Content::Json => both(file, made, |bytes| serde_json::from_slice::<Value>(bytes).ok())
            .map(|(a, b)| values("", Some(&a), Some(&b), differences)),
        Content::Lines => {
            both(file, made, |bytes| std::str::from_utf8(bytes).ok()).map(|(a, b)| lines(a, b, differences))
        }
        Content::Pixels => {
            both(file, made, |bytes| Pixmap::decode_png(bytes).ok()).map(|(a, b)| pixels(&a, &b, differences))
        }
        Content::Opaque => None,
    };
    if read.is_none() {
        let size = |bytes: &[u8]| format!("{} bytes", bytes.len());
        differences.add(|| name.to_owned(), Some(&size(file)), Some(&size(made)));
    } else if differences.all > before && !name.is_empty() {
        for difference in differences.first.iter_mut().skip(before) {
            difference.place = format!("{name}: {}", difference.place);
        }
    }
}

enum Content {
    Tables,
    Json,
    Lines,
    Pixels,
    Opaque,
}

fn kind(format: Format, name: &str) -> Content {
    if name.ends_with("json") {
        return Content::Json;
    }
    if name == GRANTS_TABLE {
        return Content::Tables;
    }
    match format {
        Format::Csv
        | Format::CsvExcel
        | Format::DataPackage
        | Format::Xlsx
        | Format::GeoPackage
        | Format::FlatGeobuf
        | Format::GeoParquet => Content::Tables,
        Format::Json | Format::GeoJson | Format::ThreeSixtyGiving => Content::Json,
        Format::Svg | Format::Html | Format::Kml => Content::Lines,
        Format::Png => Content::Pixels,
        // Where the same words may stand on another drawing, only the bytes are proof.
        Format::Pdf | Format::Report => Content::Opaque,
    }
}

fn both<'a, T>(file: &'a [u8], made: &'a [u8], read: impl Fn(&'a [u8]) -> Option<T>) -> Option<(T, T)> {
    Some((read(file)?, read(made)?))
}

fn tables(format: Format, bytes: &[u8]) -> Option<Vec<Grid>> {
    match format {
        Format::CsvExcel => csv(bytes, b';'),
        Format::Csv | Format::DataPackage | Format::ThreeSixtyGiving => csv(bytes, b','),
        Format::Xlsx => workbook(bytes),
        Format::GeoPackage => geopackage::grids(bytes),
        Format::FlatGeobuf => flatgeobuf::grids(bytes),
        Format::GeoParquet => geoparquet::grids(bytes),
        _ => None,
    }
}

fn csv(bytes: &[u8], separator: u8) -> Option<Vec<Grid>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(bytes);
    let rows: Result<Vec<Vec<String>>, _> =
        reader.records().map(|row| row.map(|row| row.iter().map(str::to_owned).collect())).collect();
    Some(vec![Grid { name: String::new(), rows: rows.ok()? }])
}

fn workbook(bytes: &[u8]) -> Option<Vec<Grid>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        // Spreadsheets write whole numbers as they please: 3 and 3.0 are one.
        other => other.to_string(),
    };
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).ok()?;
        let rows = range.rows().map(|row| row.iter().map(cell).collect()).collect();
        grids.push(Grid { name, rows });
    }
    Some(grids)
}

fn grids(file: &[Grid], made: &[Grid], differences: &mut Differences) {
    let names: std::collections::BTreeSet<&str> = file.iter().chain(made).map(|grid| grid.name.as_str()).collect();
    for name in names {
        let find = |grids: &[Grid]| grids.iter().position(|grid| grid.name == name);
        match (find(file).and_then(|at| file.get(at)), find(made).and_then(|at| made.get(at))) {
            (Some(file), Some(made)) => rows(file, made, differences),
            (file, made) => {
                let count = |grid: Option<&Grid>| grid.map(|grid| format!("{} rows", grid.rows.len()));
                differences.add(|| name.to_owned(), count(file).as_deref(), count(made).as_deref());
            }
        }
    }
}

/// Cells of two tables; rows stand in order, so a row that is gone moves none of those before it.
fn rows(file: &Grid, made: &Grid, differences: &mut Differences) {
    let header = made.rows.first().map(Vec::as_slice).unwrap_or_default();
    let empty = Vec::new();
    for at in 0..file.rows.len().max(made.rows.len()) {
        let (ours, theirs) = (made.rows.get(at), file.rows.get(at));
        let whole = |row: Option<&Vec<String>>| row.map(|row| row.join(" · "));
        let place = |column: &str| {
            let parts = [file.name.clone(), format!("row {}", at + 1), column.to_owned()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        if ours.is_none() || theirs.is_none() {
            differences.add(|| place(""), whole(theirs).as_deref(), whole(ours).as_deref());
            continue;
        }
        let (ours, theirs) = (ours.unwrap_or(&empty), theirs.unwrap_or(&empty));
        for column in 0..ours.len().max(theirs.len()) {
            let (made, file) = (ours.get(column), theirs.get(column));
            if made.map_or("", String::as_str) != file.map_or("", String::as_str) {
                let named = header.get(column).filter(|name| !name.is_empty());
                let named = named.cloned().unwrap_or_else(|| format!("column {}", column + 1));
                differences.add(|| place(&named), file.map(String::as_str), made.map(String::as_str));
            }
        }
    }
}

/// Values of JSON by their paths.
fn values(path: &str, file: Option<&Value>, made: Option<&Value>, differences: &mut Differences) {
    match (file, made) {
        (Some(Value::Object(file)), Some(Value::Object(made))) => {
            let keys: std::collections::BTreeSet<&String> = file.keys().chain(made.keys()).collect();
            for key in keys {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                values(&path, file.get(key), made.get(key), differences);
            }
        }
        (Some(Value::Array(file)), Some(Value::Array(made))) => {
            for at in 0..file.len().max(made.len()) {
                values(&format!("{path}[{at}]"), file.get(at), made.get(at), differences);
            }
        }
        (file, made) if file == made => {}
        (file, made) => {
            let text = |value: Option<&Value>| value.map(ToString::to_string);
            differences.add(|| path.to_owned(), text(file).as_deref(), text(made).as_deref());
        }
    }
}

fn lines(file: &str, made: &str, differences: &mut Differences) {
    let (file, made): (Vec<&str>, Vec<&str>) = (file.lines().collect(), made.lines().collect());
    for at in 0..file.len().max(made.len()) {
        let (theirs, ours) = (file.get(at), made.get(at));
        if theirs.map(|line| line.trim_end()) != ours.map(|line| line.trim_end()) {
            differences.add(|| format!("line {}", at + 1), theirs.copied(), ours.copied());
        }
    }
}

fn pixels(file: &Pixmap, made: &Pixmap, differences: &mut Differences) {
    let size = |picture: &Pixmap| format!("{} x {}", picture.width(), picture.height());
    if size(file) != size(made) {
        differences.add(|| "size".to_owned(), Some(&size(file)), Some(&size(made)));
        return;
    }
    for (at, (theirs, ours)) in file.pixels().iter().zip(made.pixels()).enumerate() {
        if theirs != ours {
            let width = usize::try_from(made.width().max(1)).unwrap_or(1);
            let color = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
                format!("#{:02x}{:02x}{:02x}", pixel.red(), pixel.green(), pixel.blue())
            };
            let place = || format!("pixel {}, {}", at % width, at / width);
            differences.add(place, Some(&color(theirs)), Some(&color(ours)));
        }
    }
}
