//! Which tables does a selection make, whatever file they go into?
//!
//! Related tables with typed cells: projects, what joins them to municipalities, the units with their
//! coverage, the words of the document with their readings, findings, open questions. Rows are made one
//! by one when they are asked for, so that a long list is never held twice.
//! Never does: write a format; drop a row.

mod places;
mod projects;
mod read;

use std::borrow::Cow;

use jiff::civil::Date;

use super::{ExportError, Given};
use crate::coverage::AreaLevel;
use crate::words::Words;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing is known.
    Empty,
    /// Words, a code with its zeros, or the key of a [`Kind::Word`].
    Text(Cow<'a, str>),
    /// Several of these.
    List(Vec<Cow<'a, str>>),
    /// A whole number.
    Integer(i64),
    /// A number with decimals.
    Decimal(f64),
    /// A calendar day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// Words; nothing where there are none.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// Persons.
    #[must_use]
    pub fn persons(persons: u64) -> Self {
        Self::Integer(i64::try_from(persons).unwrap_or(i64::MAX))
    }

    /// Several texts; nothing where there are none.
    pub fn list(texts: impl IntoIterator<Item = impl Into<Cow<'a, str>>>) -> Self {
        let texts: Vec<Cow<'a, str>> = texts.into_iter().map(Into::into).collect();
        if texts.is_empty() { Self::Empty } else { Self::List(texts) }
    }
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A code: digits that are no number.
    Code,
    /// Texts, parted by "; " where a cell holds one text only.
    List,
    /// A word of a closed list, by its key; `words` has it under `PREFIX-KEY`.
    Word(&'static str),
    /// The same, several.
    Words(&'static str),
    /// Whole numbers.
    Integer,
    /// Numbers with so many decimals.
    Decimal(usize),
    /// Days.
    Day,
    /// Yes and no.
    Flag,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measured {
    /// Nothing, or no number.
    #[default]
    Nothing,
    /// Persons.
    Persons,
    /// Square kilometers.
    SquareKilometers,
    /// Percent.
    Percent,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in files for programs: `municipality_code`. `words` has its title under
    /// `export-column-` and the key with hyphens, its meaning with `-what` behind.
    pub key: &'static str,
    /// What its cells are.
    pub kind: Kind,
    /// What its numbers count.
    pub measured: Measured,
    /// The table and column whose values it names.
    pub names: Option<(TableName, &'static str)>,
}

impl Column {
    const fn new(key: &'static str, kind: Kind) -> Self {
        Self { key, kind, measured: Measured::Nothing, names: None }
    }

    const fn persons(key: &'static str) -> Self {
        Self { measured: Measured::Persons, ..Self::new(key, Kind::Integer) }
    }

    const fn of(key: &'static str, table: TableName, column: &'static str) -> Self {
        Self { names: Some((table, column)), ..Self::new(key, Kind::Code) }
    }

    /// Key of its title in `words`.
    #[must_use]
    pub fn title_key(&self) -> String {
        format!("export-column-{}", self.key.replace('_', "-"))
    }
}

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableName {
    /// One row a project (hanke).
    Projects,
    /// One row a project and municipality that it reaches.
    ProjectMunicipality,
    /// One row a municipality (kunta).
    Municipalities,
    /// One row a sub-region (seutukunta).
    SubRegions,
    /// One row a region (maakunta).
    Regions,
    /// One row a term of an operating area: words, where they stand, what they were read as.
    Terms,
    /// One row an open or decided question.
    Questions,
    /// One row a finding.
    Diagnostics,
}

impl TableName {
    /// All of them in their order.
    pub const ALL: [Self; 8] = [
        Self::Projects,
        Self::ProjectMunicipality,
        Self::Municipalities,
        Self::SubRegions,
        Self::Regions,
        Self::Terms,
        Self::Questions,
        Self::Diagnostics,
    ];

    /// Its name in files for programs. `words` has its title under `export-table-` and the key with
    /// hyphens.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::ProjectMunicipality => "project_municipality",
            Self::Municipalities => "municipalities",
            Self::SubRegions => "sub_regions",
            Self::Regions => "regions",
            Self::Terms => "terms",
            Self::Questions => "questions",
            Self::Diagnostics => "diagnostics",
        }
    }

    /// Key of its title in `words`.
    #[must_use]
    pub fn title_key(self) -> String {
        format!("export-table-{}", self.key().replace('_', "-"))
    }

    /// Columns that tell its rows apart.
    #[must_use]
    pub fn primary(self) -> &'static [&'static str] {
        match self {
            Self::Projects => &["project_id"],
            Self::ProjectMunicipality => &["project_id", "municipality_code"],
            Self::Municipalities => &["municipality_code"],
            Self::SubRegions => &["sub_region_code"],
            Self::Regions => &["region_code"],
            Self::Terms => &["project_id", "number"],
            Self::Questions => &["question_id"],
            Self::Diagnostics => &["number"],
        }
    }

    /// Its columns, all of them, in their order.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Projects => projects::PROJECTS,
            Self::ProjectMunicipality => projects::PROJECT_MUNICIPALITY,
            Self::Municipalities => places::MUNICIPALITIES,
            Self::SubRegions => places::SUB_REGIONS,
            Self::Regions => places::REGIONS,
            Self::Terms => read::TERMS,
            Self::Questions => read::QUESTIONS,
            Self::Diagnostics => read::DIAGNOSTICS,
        }
    }
}

type MakeRow<'a> = Box<dyn Fn(usize) -> Vec<Value<'a>> + 'a>;

/// A table with its rows still to be made.
pub struct Table<'a> {
    /// Which it is.
    pub name: TableName,
    /// Its columns: all, or those that were asked for and what tells rows apart.
    pub columns: Vec<Column>,
    rows: usize,
    make: MakeRow<'a>,
    kept: Option<Vec<usize>>,
}

impl std::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl<'a> Table<'a> {
    fn new(name: TableName, wanted: &[String], rows: usize, make: impl Fn(usize) -> Vec<Value<'a>> + 'a) -> Self {
        let all = name.columns();
        let is_wanted = |column: &&Column| {
            wanted.is_empty() || name.primary().contains(&column.key) || wanted.iter().any(|key| key == column.key)
        };
        let columns: Vec<Column> = all.iter().filter(is_wanted).copied().collect();
        let kept = (columns.len() < all.len()).then(|| {
            let places = columns.iter().filter_map(|column| all.iter().position(|known| known.key == column.key));
            places.collect()
        });
        Self { name, columns, rows, make: Box::new(make), kept }
    }

    /// How many rows it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// `true` where it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Its rows one by one, each with as many cells as there are columns.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Value<'a>>> + '_ {
        (0..self.rows).map(|at| {
            let row = (self.make)(at);
            match &self.kept {
                Some(kept) => kept.iter().map(|at| row.get(*at).cloned().unwrap_or(Value::Empty)).collect(),
                None => row,
            }
        })
    }
}

/// Asks whether every column wanted is one of some table.
///
/// # Errors
/// [`ExportError::NoColumn`] with the first that no table has.
pub(super) fn check_columns(wanted: &[String]) -> Result<(), ExportError> {
    let is_known = |key: &str| TableName::ALL.iter().any(|name| name.columns().iter().any(|column| column.key == key));
    match wanted.iter().find(|key| !is_known(key)) {
        Some(key) => Err(ExportError::NoColumn(key.clone())),
        None => Ok(()),
    }
}

/// A table of an order. `words` are of the language that findings and names are told in.
#[must_use]
pub fn table<'a>(given: &'a Given<'_>, name: TableName, words: &'a Words) -> Table<'a> {
    let wanted = &given.order.request.columns;
    match name {
        TableName::Projects => projects::projects(given, wanted),
        TableName::ProjectMunicipality => projects::project_municipality(given, wanted),
        TableName::Municipalities => places::municipalities(given, wanted),
        TableName::SubRegions => places::units(given, name, AreaLevel::SubRegion, wanted),
        TableName::Regions => places::units(given, name, AreaLevel::Region, wanted),
        TableName::Terms => read::terms(given, wanted),
        TableName::Questions => read::questions(given, wanted, words),
        TableName::Diagnostics => read::diagnostics(given, wanted, words),
    }
}
