//! Which JSON holds a selection whole: projects with their words, who is served, questions, findings?
//!
//! One object: `hankekartta` tells where it comes from; `projects` as `projects --format json` has them, each
//! with its terms; `coverage` as `coverage --format json`, by every level; `questions` as `review list`;
//! `diagnostics` as `check`. `assets/schemas/export.schema.json` describes it.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::{CoverageRecord, DiagnosticRecord, ProjectRecord, QuestionRecord, plain};
use crate::coverage::{AreaCoverage, AreaLevel, area_of, units};
use crate::export::{ExportError, Exported, Given, Provenance};
use crate::model::{Dataset, MunicipalityCode, Project};
use crate::review;
use crate::words::{Words, problem};

/// The field that tells projects apart: it is in whatever is chosen.
const ID: &str = "id";
/// Names of CSV columns for the fields of a record that hold the same under another name.
const OTHER_NAMES: [(&str, &str); 3] = [("project_id", ID), ("project_name", "name"), ("lead_code", "lead")];

#[derive(Serialize)]
struct File<'a> {
    hankekartta: &'a Provenance,
    /// Fields of projects that were asked for; absent where all are in.
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<&'a BTreeSet<String>>,
    projects: Projects<'a>,
    coverage: Levels,
    questions: Vec<QuestionRecord>,
    diagnostics: Vec<DiagnosticRecord>,
}

#[derive(Serialize)]
struct Levels {
    municipality: CoverageRecord,
    subregion: CoverageRecord,
    region: CoverageRecord,
}

/// The export; `--columns` chooses fields of projects.
pub(in crate::export) fn json(given: &Given<'_>) -> Result<Exported, ExportError> {
    let order = given.order;
    let words = Words::new(order.request.language);
    let list: Vec<&Project> = order.projects.iter().filter_map(|at| order.dataset.projects.get(*at)).collect();
    let columns = chosen(&order.request.columns)?;
    let ids: BTreeSet<&str> = list.iter().map(|project| project.id.as_str()).collect();
    let questions = review::questions(&order.base, given.division, &order.decisions);
    let rows = list.len();
    let file = File {
        hankekartta: &order.provenance,
        columns: columns.as_ref(),
        projects: Projects { dataset: &order.dataset, list, columns: columns.as_ref() },
        coverage: Levels {
            municipality: coverage(given, AreaLevel::Municipality),
            subregion: coverage(given, AreaLevel::SubRegion),
            region: coverage(given, AreaLevel::Region),
        },
        questions: questions
            .iter()
            .filter(|asked| ids.contains(asked.project.as_str()))
            .map(|asked| QuestionRecord::of(asked, &order.base, &words))
            .collect(),
        diagnostics: order
            .dataset
            .diagnostics
            .iter()
            .map(|found| DiagnosticRecord::of(found, problem(&words, &found.problem)))
            .collect(),
    };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    Ok(Exported { bytes: plain(text), rows, ..Exported::default() })
}

/// Projects, made one after the other as they are written.
struct Projects<'a> {
    dataset: &'a Dataset,
    list: Vec<&'a Project>,
    columns: Option<&'a BTreeSet<String>>,
}

impl Serialize for Projects<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let record = |project: &&Project| ProjectRecord::among(self.dataset, project, true);
        match self.columns {
            None => serializer.collect_seq(self.list.iter().map(record)),
            Some(columns) => serializer.collect_seq(self.list.iter().map(|project| {
                let mut fields = fields(&record(project));
                fields.retain(|key, _| columns.contains(key));
                fields
            })),
        }
    }
}

fn fields(record: &ProjectRecord) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// Names of the fields that are to stay; `None` for all.
fn chosen(wanted: &[String]) -> Result<Option<BTreeSet<String>>, ExportError> {
    if wanted.is_empty() {
        return Ok(None);
    }
    let known = fields(&ProjectRecord::any());
    let mut chosen = BTreeSet::from([ID.to_owned()]);
    for name in wanted {
        let field = OTHER_NAMES.iter().find(|(other, _)| other == name).map_or(name.as_str(), |(_, field)| *field);
        if !known.contains_key(field) {
            return Err(ExportError::NoColumn(name.clone()));
        }
        chosen.insert(field.to_owned());
    }
    Ok(Some(chosen))
}

/// As the command `coverage` tells it, of the areas that were asked for.
fn coverage(given: &Given<'_>, level: AreaLevel) -> CoverageRecord {
    let order = given.order;
    let codes = given.codes();
    let touched =
        |municipalities: &[MunicipalityCode]| municipalities.iter().any(|code| codes.binary_search(code).is_ok());
    let areas: Vec<AreaCoverage> = units(given.division, level)
        .iter()
        .filter(|unit| touched(&unit.municipalities))
        .map(|unit| area_of(&given.coverage, given.division, unit))
        .collect();
    let mut record = CoverageRecord::of(&order.dataset, &given.coverage, &areas, order.request.language);
    record.condition.clone_from(&order.recipe.condition);
    for (told, area) in record.areas.iter_mut().zip(&areas) {
        told.name = given.name(&area.names);
    }
    record
}
