//! How is a draft kept in a file that a person can read and compare?
//!
//! # Format
//! JSON, UTF-8, one change after the other:
//! ```json
//! {
//!   "format": "hankekartta-draft",
//!   "version": 1,
//!   "name": "Satakunta mukaan",
//!   "changes": [
//!     { "add": { "name": "Porin neuvonta", "start": "2021-01-01", "end": "2021-12-31",
//!                "area": "Satakunta; Pori, Rauma", "codes": ["079"] } },
//!     { "extend": { "project": "turku", "codes": ["202"] } },
//!     { "reduce": { "project": "oulu", "codes": ["436"] } },
//!     { "move": { "project": "oulu", "start": "2021-01-01", "end": "2021-08-31" } },
//!     { "drop": { "project": "kotka" } }
//!   ]
//! }
//! ```
//! Codes are municipalities' with their zeros, days ISO 8601; `start`, `end`, `area` and `codes` of a new
//! project may be left out. A field that is none of these, another version, a code or a day that is none:
//! nothing of the file is taken.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Change, Draft, NewProject};
use crate::model::{MunicipalityCode, Period, ProjectId};
use crate::words::{Arg, Words};

/// The only version there is.
pub const VERSION: u32 = 1;
/// What the file says that it is.
const FORMAT: &str = "hankekartta-draft";

/// A text that is no draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// No JSON, or not of this shape.
    #[error("line {line}, column {column}: {cause}")]
    Shape {
        /// Line from 1.
        line: usize,
        /// Column from 1.
        column: usize,
        /// What the reader of JSON says.
        cause: String,
    },
    /// JSON that does not call itself a draft.
    #[error("no draft")]
    OtherFile,
    /// A version that this program does not know.
    #[error("version {0} is unknown")]
    Version(String),
    /// A municipality's code that is none.
    #[error("change {change}: {code:?} is no code of a municipality")]
    Code {
        /// Number of the change, from 1.
        change: usize,
        /// As written.
        code: String,
    },
    /// A day that is none.
    #[error("change {change}: {day:?} is no day")]
    Day {
        /// Number of the change, from 1.
        change: usize,
        /// As written.
        day: String,
    },
    /// A period that ends before it begins, or has no day at all.
    #[error("change {change}: the period is none")]
    Period {
        /// Number of the change, from 1.
        change: usize,
    },
    /// A project's id that is none.
    #[error("change {change}: {id:?} is no project")]
    Project {
        /// Number of the change, from 1.
        change: usize,
        /// As written.
        id: String,
    },
}

impl DraftError {
    /// What is wrong, where, and what to do.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let number = |n: usize| Arg::Count(u64::try_from(n).unwrap_or(u64::MAX));
        match self {
            Self::Shape { line, column, cause } => words.with(
                "draft-file-shape",
                &[("line", number(*line)), ("column", number(*column)), ("cause", Arg::Text(cause))],
            ),
            Self::OtherFile => words.text("draft-file-other"),
            Self::Version(version) => words.with(
                "draft-file-version",
                &[("version", Arg::Text(version)), ("known", Arg::Text(&VERSION.to_string()))],
            ),
            Self::Code { change, code } => {
                words.with("draft-file-code", &[("change", number(*change)), ("code", Arg::Text(code))])
            }
            Self::Day { change, day } => {
                words.with("draft-file-day", &[("change", number(*change)), ("day", Arg::Text(day))])
            }
            Self::Period { change } => words.with("draft-file-period", &[("change", number(*change))]),
            Self::Project { change, id } => {
                words.with("draft-file-project", &[("change", number(*change)), ("id", Arg::Text(id))])
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Twin {
    format: String,
    version: u32,
    name: String,
    changes: Vec<TwinChange>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum TwinChange {
    Add(TwinProject),
    Extend(TwinCodes),
    Reduce(TwinCodes),
    Move(TwinPeriod),
    Drop(TwinDrop),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TwinProject {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    area: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TwinCodes {
    project: String,
    codes: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TwinPeriod {
    project: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TwinDrop {
    project: String,
}

/// The file's text: the same draft gives the same bytes.
#[must_use]
pub fn to_json(draft: &Draft) -> String {
    let codes = |codes: &BTreeSet<MunicipalityCode>| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let changes = draft.changes.iter().map(|change| match change {
        Change::Add(new) => TwinChange::Add(TwinProject {
            name: new.name.clone(),
            start: day(new.period.and_then(|period| period.start)),
            end: day(new.period.and_then(|period| period.end)),
            area: new.words.clone(),
            codes: codes(&new.codes),
        }),
        Change::Extend(id, list) => TwinChange::Extend(TwinCodes { project: id.to_string(), codes: codes(list) }),
        Change::Reduce(id, list) => TwinChange::Reduce(TwinCodes { project: id.to_string(), codes: codes(list) }),
        Change::Move(id, period) => {
            TwinChange::Move(TwinPeriod { project: id.to_string(), start: day(period.start), end: day(period.end) })
        }
        Change::Drop(id) => TwinChange::Drop(TwinDrop { project: id.to_string() }),
    });
    let twin =
        Twin { format: FORMAT.to_owned(), version: VERSION, name: draft.name.clone(), changes: changes.collect() };
    let mut text = serde_json::to_string_pretty(&twin).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a draft file.
///
/// # Errors
/// [`DraftError`] for anything but a whole draft of a known version.
pub fn from_json(text: &str) -> Result<Draft, DraftError> {
    let text = text.trim_start_matches('\u{feff}');
    let shape = |error: serde_json::Error| DraftError::Shape {
        line: error.line(),
        column: error.column(),
        cause: error.to_string(),
    };
    let value: serde_json::Value = match serde_json::from_str(text) {
        Ok(value) => value,
        // A broken draft shall be mended, another file shall not.
        Err(error) if text.contains(FORMAT) => return Err(shape(error)),
        Err(_) => return Err(DraftError::OtherFile),
    };
    if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(DraftError::OtherFile);
    }
    match value.get("version") {
        Some(version) if version.as_u64() == Some(u64::from(VERSION)) => {}
        version => return Err(DraftError::Version(version.map_or_else(|| "–".to_owned(), ToString::to_string))),
    }
    let twin: Twin = serde_json::from_str(text).map_err(shape)?;
    let mut draft = Draft::named(twin.name.trim());
    for (at, change) in twin.changes.into_iter().enumerate() {
        let change = read(change, at + 1)?;
        // A second change of a kind about a project joins the first, so that none is lost.
        match change {
            Change::Add(_) => draft.changes.push(change),
            Change::Extend(id, codes) => {
                let (joined, taken) = (&draft.joined(&id) | &codes, draft.taken(&id));
                draft.set_area(&id, joined, taken);
            }
            Change::Reduce(id, codes) => {
                let (joined, taken) = (draft.joined(&id), &draft.taken(&id) | &codes);
                draft.set_area(&id, joined, taken);
            }
            Change::Move(id, period) => draft.set_period(&id, Some(period)),
            Change::Drop(id) => draft.set_dropped(&id, true),
        }
    }
    Ok(draft)
}

fn read(twin: TwinChange, change: usize) -> Result<Change, DraftError> {
    let codes = |list: Vec<String>| -> Result<BTreeSet<MunicipalityCode>, DraftError> {
        let parse = |code: String| MunicipalityCode::parse(&code).map_err(|_none| DraftError::Code { change, code });
        list.into_iter().map(parse).collect()
    };
    let project = |id: String| {
        let read = ProjectId::new(&id);
        // A letter that no id has would be dropped, and another project be meant.
        if id.is_empty() || read.as_str() != id { Err(DraftError::Project { change, id }) } else { Ok(read) }
    };
    let period = |start: Option<String>, end: Option<String>| -> Result<Period, DraftError> {
        let day = |day: Option<String>| match day {
            None => Ok(None),
            Some(day) => day.parse::<Date>().map(Some).map_err(|_none| DraftError::Day { change, day }),
        };
        let period = Period { start: day(start)?, end: day(end)? };
        if period.is_backwards() { Err(DraftError::Period { change }) } else { Ok(period) }
    };
    let some = |period: Period| (period != Period { start: None, end: None }).then_some(period);
    Ok(match twin {
        TwinChange::Add(new) => Change::Add(NewProject {
            name: new.name.trim().to_owned(),
            period: some(period(new.start, new.end)?),
            words: new.area,
            codes: codes(new.codes)?,
        }),
        TwinChange::Extend(list) => Change::Extend(project(list.project)?, codes(list.codes)?),
        TwinChange::Reduce(list) => Change::Reduce(project(list.project)?, codes(list.codes)?),
        TwinChange::Move(moved) => {
            let id = project(moved.project)?;
            let period = some(period(moved.start, moved.end)?).ok_or(DraftError::Period { change })?;
            Change::Move(id, period)
        }
        TwinChange::Drop(dropped) => Change::Drop(project(dropped.project)?),
    })
}
