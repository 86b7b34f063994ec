//! Projects, and what joins them to municipalities.

use super::{Column, Kind, Table, TableName, Value};
use crate::export::Given;
use crate::export::rows::{open_words, pairs, reach_key, served};
use crate::model::Project;

pub(super) const PROJECTS: &[Column] = &[
    Column::new("project_id", Kind::Code),
    Column::new("project_name", Kind::Text),
    Column::new("applicant", Kind::Text),
    Column::new("applicant_kind", Kind::Word("kind")),
    Column::of("lead_code", TableName::Municipalities, "municipality_code"),
    Column::new("partners", Kind::List),
    Column::new("start", Kind::Day),
    Column::new("end", Kind::Day),
    Column::new("amount", Kind::Decimal(2)),
    Column::new("currency", Kind::Code),
    Column::new("amount_kind", Kind::Word("money")),
    Column::new("area_text", Kind::Text),
    Column::new("description", Kind::Text),
    Column::new("core_municipalities", Kind::Integer),
    Column::new("wider_municipalities", Kind::Integer),
    Column::new("guessed_municipalities", Kind::Integer),
    Column::persons("core_residents"),
    Column::persons("wider_residents"),
    Column::new("open_words", Kind::List),
    Column::new("document", Kind::Text),
    Column::new("document_row", Kind::Integer),
];

pub(super) const PROJECT_MUNICIPALITY: &[Column] = &[
    Column::of("project_id", TableName::Projects, "project_id"),
    Column::of("municipality_code", TableName::Municipalities, "municipality_code"),
    Column::new("reach", Kind::Word("reach")),
    Column::new("guess", Kind::Flag),
    Column::new("reading", Kind::Words("method")),
    Column::new("area_words", Kind::List),
];

pub(super) fn projects<'a>(given: &'a Given<'_>, wanted: &[String]) -> Table<'a> {
    let order = given.order;
    let chosen: Vec<&Project> = order.projects.iter().filter_map(|at| order.dataset.projects.get(*at)).collect();
    let rows = chosen.len();
    Table::new(TableName::Projects, wanted, rows, move |at| {
        chosen.get(at).map(|project| project_row(given, project)).unwrap_or_default()
    })
}

fn project_row<'a>(given: &'a Given<'_>, project: &'a Project) -> Vec<Value<'a>> {
    let period = project.period.as_ref().map(|period| period.value);
    let day = |day: Option<jiff::civil::Date>| day.map_or(Value::Empty, Value::Day);
    let amount = project.amount.as_ref().map(|amount| &amount.value);
    let area = &project.area;
    let firm = area.core.iter().filter(|code| area.evidence(**code).any(|term| !term.is_guess())).count();
    let stated = area.core.iter().filter(|code| area.evidence(**code).next().is_some()).count();
    vec![
        Value::text(project.id.as_str()),
        Value::text(project.name.value.as_str()),
        Value::text(project.applicant.name.as_str()),
        Value::text(project.applicant.kind.key()),
        project.lead.map_or(Value::Empty, |code| Value::text(code.to_string())),
        Value::list(project.partners.iter().map(|partner| partner.name.as_str())),
        day(period.and_then(|period| period.start)),
        day(period.and_then(|period| period.end)),
        amount.map_or(Value::Empty, |amount| Value::Decimal(units_of(amount.cents))),
        amount.map_or(Value::Empty, |amount| Value::text(amount.currency.as_str())),
        amount.map_or(Value::Empty, |amount| Value::text(amount.kind.key())),
        Value::text(area.text.as_str()),
        Value::text(project.description.value.as_str()),
        Value::count(area.core.len()),
        Value::count(area.wider.len()),
        Value::count(stated.saturating_sub(firm)),
        Value::persons(given.division.residents_of(&area.core)),
        Value::persons(given.division.residents_of(&area.wider)),
        Value::list(open_words(project)),
        given.order.dataset.source_of(project).map_or(Value::Empty, |source| Value::text(source.name.as_str())),
        Value::count(project.origin.row),
    ]
}

/// A sum in its currency's units. Cents of any grant fit a float's 53 bits.
fn units_of(cents: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "sums below 90 billion are exact")]
    let cents = cents as f64;
    cents / 100.0
}

pub(super) fn project_municipality<'a>(given: &'a Given<'_>, wanted: &[String]) -> Table<'a> {
    let selection = given.selection();
    // Which pairs there are, small; what each rests on is looked up when its row is asked for.
    let pairs: Vec<_> = pairs(selection).filter_map(|(project, pair)| Some((project, pair?))).collect();
    let count = pairs.len();
    Table::new(TableName::ProjectMunicipality, wanted, count, move |at| {
        let Some((project, (code, reach))) = pairs.get(at) else { return Vec::new() };
        let served = served(&selection, project, *code, *reach);
        vec![
            Value::text(project.id.as_str()),
            Value::text(served.code.to_string()),
            Value::text(reach_key(served.reach)),
            Value::Flag(served.guess),
            Value::list(served.methods.iter().map(|method| method.key())),
            Value::list(served.words.iter().copied()),
        ]
    })
}
