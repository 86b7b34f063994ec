//! How does one table come into the file, with its columns, rows, polygons and index?

use std::collections::BTreeSet;

use geo::Rect;
use rusqlite::types::Null;
use rusqlite::{Statement, params};

use super::fill::{Numbers, Package};
use super::schema::RTREE;
use super::shape::{Shapes, cell, joined};
use super::{GEOMETRY, SERVED, is_layer};
use crate::export::plain::plain;
use crate::export::standing::Standing;
use crate::export::tables::{Column, Kind, Table, TableName, Value};
use crate::model::MunicipalityCode;

/// Between several texts of one cell.
const LIST: &str = "; ";

impl Package<'_> {
    /// A table with all that belongs to it.
    pub(super) fn put(&mut self, table: &Table<'_>) -> rusqlite::Result<()> {
        let name = table.name.key();
        self.db.execute_batch(&create(table))?;
        if is_layer(table.name) {
            self.db.execute_batch(&RTREE.replace("{T}", name))?;
        }
        let around = match table.name {
            TableName::ProjectMunicipality => self.link(table).map(|()| None)?,
            _ => self.rows(table)?,
        };
        match table.name {
            TableName::ProjectMunicipality => self.db.execute_batch(
                "CREATE INDEX project_municipality_base ON project_municipality (base_id);
                 CREATE INDEX project_municipality_related ON project_municipality (related_id)",
            )?,
            TableName::Terms => self.db.execute_batch("CREATE INDEX terms_project ON terms (project_id)")?,
            _ => {}
        }
        self.rows += table.len();
        self.contents(table.name, around)?;
        self.columns(table)
    }

    /// Rows with their polygons; the box around them all.
    fn rows(&mut self, table: &Table<'_>) -> rusqlite::Result<Option<Rect<f64>>> {
        let shapes = Shapes::of(self.given, table.name);
        let mut insert = self.db.prepare(&insert_into(table))?;
        let sql = format!("INSERT INTO \"rtree_{}_geom\" VALUES (?1, ?2, ?3, ?4, ?5)", table.name.key());
        let mut index = if is_layer(table.name) { Some(self.db.prepare(&sql)?) } else { None };
        let mut all: Option<Rect<f64>> = None;
        let numbered = matches!(table.name, TableName::Municipalities | TableName::Projects);
        let mut numbers = Numbers::new();
        for (number, row) in (1_i64..).zip(table.rows()) {
            let code = row.first().map(text_of).unwrap_or_default();
            let mut cells = Cells::new(&mut insert, number)?;
            if let Some(index) = &mut index {
                match shapes.lonlat(code).and_then(|lonlat| cell(&lonlat, self.crs)) {
                    Some((cell, around)) => {
                        let (min, max) = (around.min(), around.max());
                        index.execute(params![number, min.x, max.x, min.y, max.y])?;
                        all = Some(all.map_or(around, |all| joined(all, around)));
                        cells.put(cell)?;
                    }
                    None => cells.put(Null)?,
                }
            }
            if table.name == TableName::Municipalities {
                let standing = MunicipalityCode::parse(code).map(|code| Standing::of(self.given, code));
                cells.put(standing.unwrap_or(Standing::Nobody).key())?;
            }
            self.altered |= cells.finish(&row, table.columns.len())?;
            if numbered {
                numbers.insert(code.to_owned(), number);
            }
        }
        match table.name {
            TableName::Municipalities => self.municipalities = numbers,
            TableName::Projects => self.projects = numbers,
            _ => {}
        }
        Ok(all)
    }

    /// Who serves whom. A code that the division lacks gets a municipality without a polygon.
    fn link(&mut self, table: &Table<'_>) -> rusqlite::Result<()> {
        let mut insert = self.db.prepare(&insert_into(table))?;
        let mut unknown =
            self.db.prepare("INSERT INTO municipalities (fid, served, municipality_code) VALUES (?1, ?2, ?3)")?;
        for (number, row) in (1_i64..).zip(table.rows()) {
            let mut keys = row.iter().map(text_of);
            let (project, municipality) = (keys.next().unwrap_or_default(), keys.next().unwrap_or_default());
            let base = if let Some(number) = self.municipalities.get(municipality) {
                *number
            } else {
                let next = i64::try_from(self.municipalities.len()).unwrap_or(i64::MAX).saturating_add(1);
                unknown.execute(params![next, Standing::Core.key(), municipality])?;
                self.municipalities.insert(municipality.to_owned(), next);
                next
            };
            let mut cells = Cells::new(&mut insert, number)?;
            cells.put(base)?;
            cells.put(self.projects.get(project).copied())?;
            self.altered |= cells.finish(&row, table.columns.len())?;
        }
        Ok(())
    }

    fn contents(&self, name: TableName, around: Option<Rect<f64>>) -> rusqlite::Result<()> {
        let layer = is_layer(name);
        let kind = if layer { "features" } else { "attributes" };
        let srs = layer.then(|| self.crs.epsg());
        let about = if layer { self.words.text("export-geo-source") } else { String::new() };
        let sides = around.map(|around| (around.min(), around.max()));
        let (min, max) = (sides.map(|sides| sides.0), sides.map(|sides| sides.1));
        self.db.execute(
            "INSERT INTO gpkg_contents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                name.key(),
                kind,
                self.words.text(&name.title_key()),
                about,
                self.stamp,
                min.map(|min| min.x),
                min.map(|min| min.y),
                max.map(|max| max.x),
                max.map(|max| max.y),
                srs
            ],
        )?;
        if layer {
            let sql = "INSERT INTO gpkg_geometry_columns VALUES (?1, ?2, 'MULTIPOLYGON', ?3, 0, 0)";
            self.db.execute(sql, params![name.key(), GEOMETRY, srs])?;
            let sql = "INSERT INTO gpkg_extensions VALUES (?1, ?2, 'gpkg_rtree_index',
                       'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')";
            self.db.execute(sql, params![name.key(), GEOMETRY])?;
        }
        Ok(())
    }

    /// Titles of the columns and what they mean.
    fn columns(&self, table: &Table<'_>) -> rusqlite::Result<()> {
        let sql = "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description, constraint_name)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let mut statement = self.db.prepare(sql)?;
        let mut named = BTreeSet::new();
        let mut tell = |key: &str, title_key: &str, list: Option<&str>| {
            let (title, about) = (self.words.text(title_key), self.words.text(&format!("{title_key}-what")));
            // The short name that programs show in place of the column's; no two of a table may be alike.
            let name = named.insert(title.clone()).then_some(&title);
            statement.execute(params![table.name.key(), key, name, title, about, list]).map(|_| ())
        };
        if table.name == TableName::Municipalities {
            tell(SERVED, "export-column-served", Some(SERVED))?;
        }
        for column in &table.columns {
            tell(column.key, &column.title_key(), (column.kind == Kind::Word("reach")).then_some("reach"))?;
        }
        Ok(())
    }
}

/// The definition of a table: its number, what this format adds, its columns.
fn create(table: &Table<'_>) -> String {
    let name = table.name;
    let mut columns = vec!["fid INTEGER PRIMARY KEY NOT NULL".to_owned()];
    if is_layer(name) {
        columns.push(format!("{GEOMETRY} MULTIPOLYGON"));
    }
    match name {
        TableName::Municipalities => columns.push(format!("{SERVED} TEXT NOT NULL")),
        TableName::ProjectMunicipality => {
            columns.push("base_id INTEGER NOT NULL REFERENCES municipalities (fid)".to_owned());
            columns.push("related_id INTEGER NOT NULL REFERENCES projects (fid)".to_owned());
        }
        _ => {}
    }
    columns.extend(table.columns.iter().map(|column| {
        let unique = name.primary() == [column.key] && (is_layer(name) || name == TableName::Projects);
        let unique = if unique { " NOT NULL UNIQUE" } else { "" };
        format!("\"{}\" {}{unique}{}", column.key, kind(column.kind), references(name, column))
    }));
    format!("CREATE TABLE \"{}\" (\n  {})", name.key(), columns.join(",\n  "))
}

/// Only where the row that is named is sure to be in the file: a lead may lie outside of a chosen area.
fn references(name: TableName, column: &Column) -> String {
    match (name, column.names) {
        (TableName::ProjectMunicipality | TableName::Projects, _) | (_, None) => String::new(),
        (_, Some((other, key))) => format!(" REFERENCES \"{}\" (\"{key}\")", other.key()),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code | Kind::List | Kind::Word(_) | Kind::Words(_) => "TEXT",
        Kind::Integer => "INTEGER",
        Kind::Decimal(_) => "REAL",
        Kind::Day => "DATE",
        Kind::Flag => "BOOLEAN",
    }
}

fn insert_into(table: &Table<'_>) -> String {
    let own = match table.name {
        TableName::Municipalities | TableName::ProjectMunicipality => 3,
        name if is_layer(name) => 2,
        _ => 1,
    };
    let cells = vec!["?"; own + table.columns.len()].join(", ");
    format!("INSERT INTO \"{}\" VALUES ({cells})", table.name.key())
}

/// One row on its way into a statement, cell by cell.
struct Cells<'s, 'c> {
    insert: &'s mut Statement<'c>,
    next: usize,
}

impl<'s, 'c> Cells<'s, 'c> {
    fn new(insert: &'s mut Statement<'c>, number: i64) -> rusqlite::Result<Self> {
        let mut cells = Self { insert, next: 1 };
        cells.put(number)?;
        Ok(cells)
    }

    fn put(&mut self, value: impl rusqlite::ToSql) -> rusqlite::Result<()> {
        self.insert.raw_bind_parameter(self.next, value)?;
        self.next += 1;
        Ok(())
    }

    /// The table's own cells, then the row; `true` where a text was altered.
    fn finish(mut self, row: &[Value<'_>], columns: usize) -> rusqlite::Result<bool> {
        let mut altered = false;
        let mut text = |cells: &mut Self, text: &str| {
            let plain = plain(text);
            altered |= plain != text;
            cells.put(plain.as_ref())
        };
        for at in 0..columns {
            match row.get(at) {
                None | Some(Value::Empty) => self.put(Null)?,
                Some(Value::Text(words)) => text(&mut self, words)?,
                Some(Value::List(texts)) => text(&mut self, &texts.join(LIST))?,
                Some(Value::Integer(number)) => self.put(number)?,
                Some(Value::Decimal(number)) => self.put(number)?,
                Some(Value::Day(day)) => self.put(day.to_string())?,
                Some(Value::Flag(flag)) => self.put(flag)?,
            }
        }
        self.insert.raw_execute()?;
        Ok(altered)
    }
}

fn text_of<'v>(value: &'v Value<'_>) -> &'v str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}
