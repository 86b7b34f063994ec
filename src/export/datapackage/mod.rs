//! Which files make a folder of related tables that a program opens without questions?
//!
//! A Data Package (Frictionless Data): one CSV file a table, and `datapackage.json` that says what each is,
//! with the types, units and keys of its columns. Words are the document's own, to the letter: what may
//! run in a spreadsheet is guarded in the CSV file that is made for one.

mod data;
mod descriptor;

use serde::Deserialize;

use self::data::Data;
use self::descriptor::{Package, Resource};
use super::spoken::Spoken;
use super::tables::{TableName, table};
use super::{DATA_PACKAGE, ExportError, Exported, Given, Piece, columns, provenance};

/// Told where a reference could not be promised.
const NO_KEY: &str = "left-out-reference";

pub(super) fn datapackage(given: &Given<'_>) -> Result<Exported, ExportError> {
    let request = &given.order.request;
    let every: Vec<&str> = TableName::ALL.iter().flat_map(|name| name.columns()).map(|column| column.key).collect();
    columns::known(&request.columns, &every)?;
    let spoken = Spoken::of(request);
    let tables: Vec<Data> = TableName::ALL.iter().map(|name| Data::of(&table(given, *name, &spoken.first))).collect();
    let mut left_out = Vec::new();
    let mut resources = Vec::new();
    for data in &tables {
        let (keys, broken) = data.foreign_keys(&tables);
        if broken && !left_out.contains(&NO_KEY) {
            left_out.push(NO_KEY);
        }
        resources.push(Resource::of(data, &keys, &spoken));
    }
    let pairs = tables.iter().find(|data| data.name == TableName::ProjectMunicipality);
    let keys: Vec<&str> = pairs.iter().flat_map(|data| &data.columns).map(|column| column.key).collect();
    left_out.extend(columns::unmarked(given.selection(), &keys));
    let rows = tables.iter().map(|data| data.rows).sum();
    let described = Package::of(given.order, resources, &spoken).to_bytes();
    let tables = tables.into_iter().map(|data| Piece { name: data.path(), bytes: data.bytes });
    let pieces = std::iter::once(Piece { name: DATA_PACKAGE.to_owned(), bytes: described }).chain(tables).collect();
    Ok(Exported { bytes: Vec::new(), pieces, rows, left_out })
}

/// The files of a folder that this program made, from the bytes of its [`DATA_PACKAGE`]; `None` for others.
#[must_use]
pub fn package_files(described: &[u8]) -> Option<Vec<String>> {
    provenance::in_json(described)?;
    let Read { resources } = serde_json::from_slice(described).ok()?;
    Some(resources.into_iter().map(|resource| resource.path).collect())
}

#[derive(Deserialize)]
struct Read {
    resources: Vec<ReadResource>,
}

#[derive(Deserialize)]
struct ReadResource {
    path: String,
}
