//! What does a program have to know to read the table of `csv`?
//!
//! A file beside the table, `NAME.csv-metadata.json`, as CSV on the Web (W3C) names and shapes it: how the
//! table is written, what its columns are, and its provenance. A CSV file itself has no place for that
//! but its own cells.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::csv::{LIST, Style};
use super::tables::{Column, Kind, TableName};
use super::{Given, PROGRAM, Piece, Provenance, SIDECAR};
use crate::intake;
use crate::words::Words;

/// Where the table's name goes once it is known.
const NAMELESS: &str = "\"url\": \"\"";

#[derive(Serialize)]
struct Beside<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    url: &'static str,
    #[serde(rename = "dc:title")]
    title: String,
    #[serde(rename = "dc:creator")]
    creator: &'static str,
    dialect: Dialect,
    #[serde(rename = "tableSchema")]
    schema: Schema,
    /// Which bytes are meant.
    #[serde(rename = "schema:contentSize")]
    size: String,
    #[serde(rename = "schema:sha256")]
    sha256: String,
    hankekartta: &'a Provenance,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    encoding: &'static str,
    delimiter: char,
    quote_char: char,
    double_quote: bool,
    header: bool,
    line_terminators: [&'static str; 1],
}

#[derive(Serialize)]
struct Schema {
    columns: Vec<Told>,
}

/// A column as it is told.
#[derive(Serialize)]
struct Told {
    name: &'static str,
    /// What stands in the header, and what a person calls it.
    titles: BTreeMap<&'static str, String>,
    #[serde(rename = "dc:description", skip_serializing_if = "BTreeMap::is_empty")]
    what: BTreeMap<&'static str, String>,
    datatype: Datatype,
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<&'static str>,
}

#[derive(Serialize)]
struct Datatype {
    base: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<Shape>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Shape {
    Pattern(&'static str),
    Number {
        #[serde(rename = "decimalChar")]
        decimal: &'static str,
    },
}

/// The file beside a table of these columns; [`named`] puts the table's name into it.
pub(super) fn beside(given: &Given<'_>, style: Style, columns: &[&'static str], table: &[u8]) -> Piece {
    let request = &given.order.request;
    let languages: Vec<Words> = std::iter::once(request.language).chain(request.also).map(Words::new).collect();
    let provenance = &given.order.provenance;
    let beside = Beside {
        context: "http://www.w3.org/ns/csvw",
        url: "",
        title: provenance.source_name.clone(),
        creator: PROGRAM,
        dialect: Dialect {
            encoding: "utf-8",
            delimiter: style.delimiter(),
            quote_char: '"',
            double_quote: true,
            header: true,
            line_terminators: ["\r\n"],
        },
        schema: Schema { columns: columns.iter().map(|key| told(key, style, &languages)).collect() },
        size: format!("{} B", table.len()),
        sha256: intake::sha256(table),
        hankekartta: provenance,
    };
    let mut bytes = serde_json::to_vec_pretty(&beside).unwrap_or_default();
    bytes.push(b'\n');
    Piece { name: SIDECAR.to_owned(), bytes }
}

/// The file beside a table that got this name, without folders.
pub(super) fn named(beside: &[u8], name: &str) -> Vec<u8> {
    let Some(at) = memchr::memmem::find(beside, NAMELESS.as_bytes()) else { return beside.to_vec() };
    let (before, rest) = beside.split_at(at);
    let rest = rest.get(NAMELESS.len()..).unwrap_or_default();
    [before, format!("\"url\": \"{}\"", reference(name)).as_bytes(), rest].concat()
}

/// A file name as a relative reference (RFC 3986).
fn reference(name: &str) -> String {
    let mut written = String::new();
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => written.push(char::from(byte)),
            other => {
                let _ = write!(written, "%{other:02X}");
            }
        }
    }
    written
}

fn told(key: &'static str, style: Style, languages: &[Words]) -> Told {
    let column = column(key);
    let kind = column.map_or(if key == "division_year" { Kind::Integer } else { Kind::Text }, |column| column.kind);
    let title = format!("export-column-{}", key.replace('_', "-"));
    let what = format!("{title}-what");
    let said = |key: &str| languages.iter().map(|words| (words.language().tag(), words.text(key))).collect();
    let mut titles: BTreeMap<&'static str, String> = said(&title);
    titles.insert("und", key.to_owned());
    Told {
        name: key,
        titles,
        what: said(&what),
        datatype: datatype(kind, style),
        separator: matches!(kind, Kind::List | Kind::Words(_)).then_some(LIST),
    }
}

/// The column of that name in the typed tables, whose cells are the same.
fn column(key: &str) -> Option<&'static Column> {
    TableName::ALL.iter().flat_map(|table| table.columns()).find(|column| column.key == key)
}

fn datatype(kind: Kind, style: Style) -> Datatype {
    let plain = |base| Datatype { base, format: None };
    match kind {
        Kind::Integer => plain("integer"),
        Kind::Decimal(_) => {
            let decimal = if style == Style::Spreadsheet { "," } else { "." };
            Datatype { base: "decimal", format: Some(Shape::Number { decimal }) }
        }
        Kind::Day => Datatype { base: "date", format: Some(Shape::Pattern("yyyy-MM-dd")) },
        Kind::Flag => Datatype { base: "boolean", format: Some(Shape::Pattern("yes|no")) },
        Kind::Text | Kind::Code | Kind::List | Kind::Word(_) | Kind::Words(_) => plain("string"),
    }
}
