//! Which columns are in, and from which table does each take its cells?

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, BooleanArray, StringArray};
use arrow_schema::{DataType, Field};
use parquet::errors::ParquetError;

use super::cells::{ELEMENT, gathered};
use super::{BOX, GEOMETRY};
use crate::export::plain::plain;
use crate::export::rows::{Row, reach_key, rows};
use crate::export::tables::{Column, Table, TableName, Value, table};
use crate::export::{ExportError, Given};
use crate::words::Words;

/// Columns of municipalities that are about all their projects, not about the one of the row.
const NOT_OF_A_PAIR: [&str; 2] = ["guess", "projects"];

/// A column and the table that it is of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) table: TableName,
    pub(super) column: Column,
}

/// The columns wanted, in their order; all where none is named. What tells rows apart is always in.
pub(super) fn parts(wanted: &[String]) -> Result<Vec<Part>, ExportError> {
    let mut all: Vec<Part> = Vec::new();
    for table in [TableName::ProjectMunicipality, TableName::Municipalities, TableName::Projects] {
        for column in table.columns() {
            let twice = all.iter().any(|part| part.column.key == column.key);
            let other = table == TableName::Municipalities && NOT_OF_A_PAIR.contains(&column.key);
            if !twice && !other {
                all.push(Part { table, column: *column });
            }
        }
    }
    let is_known = |key: &str| key == GEOMETRY || key == BOX || all.iter().any(|part| part.column.key == key);
    if let Some(unknown) = wanted.iter().find(|key| !is_known(key)) {
        return Err(ExportError::NoColumn(unknown.clone()));
    }
    let keys = TableName::ProjectMunicipality.primary();
    let is_wanted = |key: &str| wanted.is_empty() || keys.contains(&key) || wanted.iter().any(|wanted| wanted == key);
    all.retain(|part| is_wanted(part.column.key));
    Ok(all)
}

/// The rows of the file, and where the project and the municipality of each stand in their tables.
pub(super) struct Lines<'a> {
    pub(super) rows: Vec<Row<'a>>,
    pub(super) municipalities: Vec<Option<usize>>,
    projects: Vec<Option<usize>>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(given: &Given<'a>) -> Self {
        let selection = given.selection();
        let rows = rows(&selection);
        let codes = given.codes();
        let municipality = |row: &Row<'_>| codes.binary_search(&row.served.as_ref()?.code).ok();
        let municipalities = rows.iter().map(municipality).collect();
        // Rows follow the projects: the place only ever moves on.
        let mut chosen = selection.projects.iter().filter_map(|at| selection.dataset.projects.get(*at)).enumerate();
        let mut here = chosen.next();
        let mut projects = Vec::with_capacity(rows.len());
        for row in &rows {
            while here.is_some_and(|(_, project)| !std::ptr::eq(project, row.project)) {
                here = chosen.next();
            }
            projects.push(here.map(|(at, _)| at));
        }
        Self { rows, municipalities, projects }
    }
}

/// Fields with their cells; `true` where a text was altered.
pub(super) fn made(
    given: &Given<'_>,
    lines: &Lines<'_>,
    parts: &[Part],
    words: &Words,
) -> Result<(Vec<Field>, Vec<ArrayRef>, bool), ParquetError> {
    let municipalities = Cells::of(&table(given, TableName::Municipalities, words));
    let projects = Cells::of(&table(given, TableName::Projects, words));
    let (mut fields, mut arrays, mut altered) = (Vec::new(), Vec::new(), false);
    for Part { table, column } in parts {
        let array = match (table, column.key) {
            (TableName::Municipalities, _) => municipalities.column(column, &lines.municipalities, &mut altered)?,
            (TableName::Projects, _) | (_, "project_id") => projects.column(column, &lines.projects, &mut altered)?,
            (_, key) => of_pair(key, &lines.rows, &mut altered),
        };
        fields.push(Field::new(column.key, array.data_type().clone(), column.key != "project_id"));
        arrays.push(array);
    }
    Ok((fields, arrays, altered))
}

/// A table's cells, row by row.
struct Cells<'a> {
    columns: Vec<Column>,
    rows: Vec<Vec<Value<'a>>>,
}

impl<'a> Cells<'a> {
    fn of(table: &Table<'a>) -> Self {
        Self { columns: table.columns.clone(), rows: table.rows().collect() }
    }

    /// A column's cells, repeated as the rows of the file ask for them.
    fn column(&self, column: &Column, places: &[Option<usize>], altered: &mut bool) -> Result<ArrayRef, ParquetError> {
        let at = self.columns.iter().position(|known| known.key == column.key);
        let cells = self.rows.iter().map(|row| at.and_then(|at| row.get(at)));
        Ok(gathered(column, &cells.collect::<Vec<_>>(), places, altered)?)
    }
}

/// A column that each pair has its own cell of.
fn of_pair(key: &str, rows: &[Row<'_>], altered: &mut bool) -> ArrayRef {
    let served = rows.iter().map(|row| row.served.as_ref());
    match key {
        "municipality_code" => Arc::new(served.map(|served| Some(served?.code.to_string())).collect::<StringArray>()),
        "reach" => Arc::new(served.map(|served| Some(reach_key(served?.reach))).collect::<StringArray>()),
        "guess" => Arc::new(served.map(|served| Some(served?.guess)).collect::<BooleanArray>()),
        _ => {
            let field = Field::new(ELEMENT, DataType::Utf8, false);
            let mut lists = ListBuilder::new(StringBuilder::new()).with_field(field);
            for served in served {
                match (served, key) {
                    (Some(served), "reading") => {
                        served.methods.iter().for_each(|method| lists.values().append_value(method.key()));
                    }
                    (Some(served), _) => {
                        for words in &served.words {
                            let plain = plain(words);
                            *altered |= plain != *words;
                            lists.values().append_value(plain);
                        }
                    }
                    (None, _) => {}
                }
                lists.append(served.is_some());
            }
            Arc::new(lists.finish())
        }
    }
}
