//! Which project reaches which municipality, row by row, with names beside the codes?

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_xlsxwriter::XlsxError;

use super::book::{Book, Plan};
use crate::export::Given;
use crate::export::tables::{Column, Table, TableName, Value};

/// A column with the name of what the column before it gives a code of: which table names it, and how.
const NAMES: [(&str, TableName, &str); 2] = [
    ("project_id", TableName::Projects, "applicant"),
    ("municipality_code", TableName::Municipalities, "municipality_name"),
];

pub(super) fn write(book: &mut Book<'_>, given: &Given<'_>, table: &Table<'_>) -> Result<(), XlsxError> {
    let wanted = &given.order.request.columns;
    let name_of = |column: &Column| {
        let (_, table, key) = NAMES.iter().find(|(code, ..)| *code == column.key)?;
        let is_wanted = wanted.is_empty() || wanted.iter().any(|wanted| wanted == key);
        table.columns().iter().find(|named| is_wanted && named.key == *key).copied()
    };
    let with_names = |column: &Column| [Some(*column), name_of(column)];
    let columns: Vec<Column> = table.columns.iter().flat_map(with_names).flatten().collect();
    let dataset = &given.order.dataset;
    let projects = given.order.projects.iter().filter_map(|at| dataset.projects.get(*at));
    let applicants: BTreeMap<&str, &str> =
        projects.map(|project| (project.id.as_str(), project.applicant.name.as_str())).collect();
    let places = given.division.municipalities.values();
    let places: BTreeMap<String, String> =
        places.map(|place| (place.code.to_string(), given.name(&place.names))).collect();
    let name = |key: &str, code: &Value<'_>| {
        let Value::Text(code) = code else { return Value::Empty };
        let found = match key {
            "project_id" => applicants.get(code.as_ref()).copied(),
            _ => places.get(code.as_ref()).map(String::as_str),
        };
        found.map_or(Value::Empty, |name| Value::Text(Cow::Borrowed(name)))
    };
    let has_name: Vec<bool> = table.columns.iter().map(|column| name_of(column).is_some()).collect();
    let rows = table.rows().map(|row| {
        let mut named = Vec::with_capacity(columns.len());
        for ((value, column), has_name) in row.into_iter().zip(&table.columns).zip(&has_name) {
            let beside = has_name.then(|| name(column.key, &value));
            named.push(value);
            named.extend(beside);
        }
        named
    });
    let kept = if columns.len() > 4 { 4 } else { 0 };
    let plan = Plan {
        key: "export-sheet-project-municipality",
        columns: columns.clone(),
        wrapped: false,
        kept,
        rows: table.len(),
    };
    book.table(&plan, rows)
}
