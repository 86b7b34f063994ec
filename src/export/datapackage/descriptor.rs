//! What does `datapackage.json` say of the tables?
//!
//! Written by structs, not by maps of values: the order of its lines must not hang on how the JSON library
//! was built.

use serde::Serialize;

use super::data::{Data, ForeignKey};
use crate::export::spoken::Spoken;
use crate::export::tables::{Column, Kind, Measured, TableName};
use crate::export::{Order, Provenance};
use crate::intake;
use crate::words::Arg;

#[derive(Serialize)]
pub(super) struct Package<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'static str,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    sources: Vec<Source<'a>>,
    resources: Vec<Resource>,
    hankekartta: &'a Provenance,
}

#[derive(Serialize)]
struct Source<'a> {
    title: &'a str,
    hash: String,
}

#[derive(Serialize)]
pub(super) struct Resource {
    name: &'static str,
    r#type: &'static str,
    path: String,
    title: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Reference>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Field {
    name: &'static str,
    r#type: &'static str,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    categories: Vec<Category>,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
}

/// A word of a closed list: what stands in the cell, and how it is said.
#[derive(Serialize)]
struct Category {
    value: String,
    label: String,
}

#[derive(Serialize, Default, PartialEq)]
struct Constraints {
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unique: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<u8>,
}

impl Constraints {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Serialize)]
struct Reference {
    fields: [&'static str; 1],
    reference: Referred,
}

#[derive(Serialize)]
struct Referred {
    resource: &'static str,
    fields: [&'static str; 1],
}

impl<'a> Package<'a> {
    pub(super) fn of(order: &'a Order, resources: Vec<Resource>, spoken: &Spoken) -> Self {
        let from = &order.provenance;
        let sources = order.dataset.sources.iter();
        Self {
            schema: "https://datapackage.org/profiles/2.0/datapackage.json",
            name: "hankekartta",
            title: spoken.first.with("export-sheets-title", &[("source", Arg::Text(&from.source_name))]),
            description: spoken.text("export-package-what"),
            created: from.date.map(|day| format!("{day}T00:00:00Z")),
            sources: sources
                .map(|source| Source { title: &source.name, hash: format!("sha256:{}", source.sha256) })
                .collect(),
            resources,
            hankekartta: from,
        }
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // Plain values with text keys: there is nothing in them that JSON could refuse.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl Resource {
    pub(super) fn of(data: &Data, keys: &[ForeignKey], spoken: &Spoken) -> Self {
        Self {
            name: data.name.key(),
            r#type: "table",
            path: data.path(),
            title: spoken.text(&data.name.title_key()),
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes: data.bytes.len(),
            hash: format!("sha256:{}", intake::sha256(&data.bytes)),
            schema: Schema {
                fields: data.columns.iter().map(|column| Field::of(data, column, spoken)).collect(),
                primary_key: data.name.primary(),
                foreign_keys: keys
                    .iter()
                    .map(|key| Reference {
                        fields: [key.column],
                        reference: Referred { resource: key.table.key(), fields: [key.names] },
                    })
                    .collect(),
            },
        }
    }
}

impl Field {
    fn of(data: &Data, column: &Column, spoken: &Spoken) -> Self {
        let categories = match (column.kind, data.seen.get(column.key)) {
            (Kind::Word(prefix), Some(seen)) => {
                seen.iter().map(|key| Category { value: key.clone(), label: spoken.word(prefix, key) }).collect()
            }
            _ => Vec::new(),
        };
        Self {
            name: column.key,
            r#type: type_of(column.kind),
            title: spoken.text(&column.title_key()),
            description: spoken.what(column),
            unit: match column.measured {
                Measured::Nothing => None,
                Measured::Persons => Some(spoken.text("export-unit-persons")),
                Measured::SquareKilometers => Some("km²".to_owned()),
                Measured::Percent => Some("%".to_owned()),
            },
            delimiter: matches!(column.kind, Kind::List | Kind::Words(_)).then_some(data.between),
            categories,
            constraints: constraints(data.name, column),
        }
    }
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code | Kind::Word(_) => "string",
        Kind::List | Kind::Words(_) => "list",
        Kind::Integer => "integer",
        Kind::Decimal(_) => "number",
        Kind::Day => "date",
        Kind::Flag => "boolean",
    }
}

fn constraints(table: TableName, column: &Column) -> Constraints {
    let primary = table.primary();
    let is_key = primary.contains(&column.key);
    Constraints {
        required: is_key.then_some(true),
        unique: (is_key && primary.len() == 1).then_some(true),
        pattern: match column.key {
            "municipality_code" | "lead_code" | "sub_region_code" => Some("[0-9]{3}"),
            "region_code" => Some("[0-9]{2}"),
            _ => None,
        },
        // Counts and measures of the division; a sum of money is as the document has it.
        minimum: (column.kind == Kind::Integer || column.measured != Measured::Nothing).then_some(0),
        maximum: (column.measured == Measured::Percent).then_some(100),
    }
}
