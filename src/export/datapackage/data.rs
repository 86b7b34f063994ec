//! Which bytes make one table of the folder, and what was seen while they were written?

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::export::DATA_FOLDER;
use crate::export::csv::LIST;
use crate::export::tables::{Column, Kind, Table, TableName, Value};

/// Between several texts of one cell, the first that no text of the table holds.
const BETWEEN: [&str; 4] = [LIST, " | ", " ¦ ", "\u{1f}"];

/// A table as CSV (RFC 4180), and what its description needs.
pub(super) struct Data {
    pub(super) name: TableName,
    pub(super) columns: Vec<Column>,
    pub(super) bytes: Vec<u8>,
    pub(super) rows: usize,
    /// Between several texts of one cell: something that none of them holds.
    pub(super) between: &'static str,
    /// Values of the columns of closed lists, of what names other tables, and of what is named, by column.
    pub(super) seen: BTreeMap<&'static str, BTreeSet<String>>,
}

/// A reference to another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ForeignKey {
    pub(super) column: &'static str,
    pub(super) table: TableName,
    pub(super) names: &'static str,
}

impl Data {
    pub(super) fn of(table: &Table<'_>) -> Self {
        let mut last = None;
        for between in BETWEEN {
            let (data, is_clear) = Self::with(table, between);
            if is_clear {
                return data;
            }
            last = Some(data);
        }
        last.unwrap_or_else(|| Self::with(table, LIST).0)
    }

    /// The table with this between the texts of a cell, and whether none of them holds it.
    fn with(table: &Table<'_>, between: &'static str) -> (Self, bool) {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); table.columns.len()];
        let is_watched: Vec<bool> = table.columns.iter().map(|column| is_watched(table.name, column)).collect();
        let mut written = writer.write_record(table.columns.iter().map(|column| column.key)).is_ok();
        let mut is_clear = true;
        for row in table.rows() {
            for (at, (column, value)) in table.columns.iter().zip(&row).enumerate() {
                if let Value::List(texts) = value {
                    is_clear &= !texts.iter().any(|text| text.contains(between));
                }
                let cell = cell(column.kind, value, between);
                if let (Some(true), Some(seen)) = (is_watched.get(at), seen.get_mut(at))
                    && !cell.is_empty()
                    && !seen.contains(cell.as_ref())
                {
                    seen.insert(cell.clone().into_owned());
                }
                written &= writer.write_field(cell.as_ref()).is_ok();
            }
            written &= writer.write_record(None::<&[u8]>).is_ok();
        }
        debug_assert!(written, "a table in memory can be written");
        let keys = table.columns.iter().map(|column| column.key);
        let seen = keys.zip(seen).zip(is_watched).filter(|(_, watched)| *watched).map(|(seen, _)| seen).collect();
        let data = Self {
            name: table.name,
            columns: table.columns.clone(),
            bytes: writer.into_inner().unwrap_or_default(),
            rows: table.len(),
            between,
            seen,
        };
        (data, is_clear)
    }

    /// Where it stands in the folder.
    pub(super) fn path(&self) -> String {
        format!("{DATA_FOLDER}/{}.csv", self.name.key())
    }

    /// References that hold for every row, and whether one does not: a choice of municipalities may lack
    /// that of an applicant.
    pub(super) fn foreign_keys(&self, tables: &[Self]) -> (Vec<ForeignKey>, bool) {
        let mut keys = Vec::new();
        let mut broken = false;
        for column in &self.columns {
            let Some((table, names)) = column.names else { continue };
            let there = tables.iter().find(|other| other.name == table).and_then(|other| other.seen.get(names));
            let here = self.seen.get(column.key);
            match (here, there) {
                (Some(here), Some(there)) if here.is_subset(there) => {
                    keys.push(ForeignKey { column: column.key, table, names });
                }
                _ => broken = true,
            }
        }
        (keys, broken)
    }
}

fn is_watched(table: TableName, column: &Column) -> bool {
    matches!(column.kind, Kind::Word(_))
        || column.names.is_some()
        || (column.kind == Kind::Code && table.primary().contains(&column.key))
}

/// A value as Table Schema writes it.
fn cell<'v>(kind: Kind, value: &'v Value<'_>, between: &str) -> Cow<'v, str> {
    match value {
        Value::Empty => Cow::Borrowed(""),
        Value::Text(text) => Cow::Borrowed(text),
        Value::List(texts) => match texts.as_slice() {
            [text] => Cow::Borrowed(text),
            texts => Cow::Owned(texts.join(between)),
        },
        Value::Integer(number) => Cow::Owned(number.to_string()),
        Value::Decimal(number) => {
            let decimals = if let Kind::Decimal(decimals) = kind { decimals } else { 2 };
            Cow::Owned(format!("{number:.decimals$}"))
        }
        Value::Day(day) => Cow::Owned(day.to_string()),
        Value::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
    }
}
