//! What may come next where a person types?
//!
//! Names of fields, and the values that a field takes. Never does: change the text.

use std::collections::BTreeSet;

use super::super::plain;
use super::ast::Form;
use super::fault::FaultKind;
use super::fields::{Field, Takes, choices};
use super::lexer::{Sign, signs};
use super::lift::period_value;
use super::print::quoted;
use crate::model::{Dataset, Division, Language, Names, Span};

/// Something to put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What of the text it takes the place of, in bytes.
    pub span: Span,
    /// What is put there: `maakunta:` or `Uusimaa `.
    pub insert: String,
    /// What a list shows.
    pub label: String,
    /// The field that it is, or is a value of.
    pub field: Field,
    /// `true` for a value, `false` for a field's name.
    pub value: bool,
}

/// What may stand at a place of the text, the likeliest first.
#[must_use]
pub fn complete(
    text: &str,
    at: usize,
    dataset: &Dataset,
    division: &Division,
    language: Language,
    most: usize,
) -> Vec<Completion> {
    let Some(before) = text.get(..at) else { return Vec::new() };
    let (signs, faults) = signs(before);
    // Behind `maakunta:` nothing is typed yet.
    let bare = faults.iter().find_map(|fault| match fault.kind {
        FaultKind::NoValue(field) if fault.span.end == at => Some(field),
        _ => None,
    });
    if let Some(field) = bare {
        let span = Span { start: at, end: at };
        return values(field, "", span, dataset, division, language, most);
    }
    let Some((Sign::Value(value), span)) = signs.last().filter(|(_, span)| span.end == at) else { return Vec::new() };
    if value.form == Form::Prefix {
        return Vec::new();
    }
    if let Some(field) = field_of_last(&signs) {
        return values(field, &value.text, *span, dataset, division, language, most);
    }
    if value.form != Form::Word {
        return Vec::new();
    }
    fields(&value.text, *span, language, most)
}

/// The field of the last value: before it, or before the bracket that it stands in.
fn field_of_last(signs: &[(Sign, Span)]) -> Option<Field> {
    let mut open: Vec<Option<Field>> = Vec::new();
    let mut named: Option<Field> = None;
    let mut of_last: Option<Field> = None;
    for (sign, _) in signs {
        let before = named.take();
        let around = open.last().copied().flatten();
        match sign {
            Sign::Field(field) => named = Some(*field),
            Sign::Open => open.push(before.or(around)),
            Sign::Close => drop(open.pop()),
            Sign::Value(_) => of_last = before.or(around),
            Sign::And | Sign::Or | Sign::Not => {}
        }
    }
    of_last
}

/// Fields whose name, in any language, begins so.
fn fields(typed: &str, span: Span, language: Language, most: usize) -> Vec<Completion> {
    let typed = plain(typed);
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let begins = |field: &Field, language| field.names(language).iter().any(|name| plain(name).starts_with(&typed));
    let mut found: Vec<Field> = Field::all().filter(|field| begins(field, language)).collect();
    for field in Field::all() {
        if !found.contains(&field) && Language::ALL.into_iter().any(|other| begins(&field, other)) {
            found.push(field);
        }
    }
    let completion = |field: Field| {
        let insert = format!("{}:", field.name(language));
        Completion { span, label: insert.clone(), insert, field, value: false }
    };
    found.into_iter().map(completion).take(most).collect()
}

/// Values of a field that begin so, or have a word that does.
fn values(
    field: Field,
    typed: &str,
    span: Span,
    dataset: &Dataset,
    division: &Division,
    language: Language,
    most: usize,
) -> Vec<Completion> {
    let mut names: Vec<(String, u64)> = match (field, field.takes()) {
        (_, Takes::Place) => places(field, division, language),
        (Field::Applicant, _) => said(dataset.projects.iter().map(|project| project.applicant.name.as_str())),
        (Field::Partner, _) => {
            said(dataset.projects.iter().flat_map(|project| &project.partners).map(|partner| partner.name.as_str()))
        }
        (Field::Project | Field::Id, _) => said(dataset.projects.iter().map(|project| project.id.as_str())),
        (Field::Document, _) => said(dataset.sources.iter().map(|source| source.name.as_str())),
        (Field::Year, _) => {
            let years: BTreeSet<i16> = dataset.sources.iter().map(|source| source.division_year).collect();
            years.into_iter().map(|year| (year.to_string(), 0)).collect()
        }
        (Field::Period, _) => {
            let periods: BTreeSet<_> =
                dataset.projects.iter().filter_map(|p| p.period.as_ref()).map(|p| p.value).collect();
            periods.iter().map(|period| (period_value(period, language), 0)).collect()
        }
        _ => choices(field, language).into_iter().map(|word| (word.to_owned(), 0)).collect(),
    };
    let typed = plain(typed);
    let rank = |name: &str| {
        let name = plain(name);
        let later = || name.split([' ', '-']).skip(1).any(|word| word.starts_with(&typed));
        if name.trim_start_matches('=').starts_with(&typed) { Some(0) } else { later().then_some(1) }
    };
    names.retain(|(name, _)| rank(name).is_some());
    names.sort_by(|a, b| rank(&a.0).cmp(&rank(&b.0)).then(b.1.cmp(&a.1)));
    let completion = |name: String| {
        let value = if field == Field::Period { name.clone() } else { quoted(&name) };
        Completion { span, insert: format!("{value} "), label: name, field, value: true }
    };
    names.into_iter().map(|(name, _)| completion(name)).take(most).collect()
}

/// Places with their residents.
fn places(field: Field, division: &Division, language: Language) -> Vec<(String, u64)> {
    let any = matches!(field, Field::Area | Field::Wider);
    let named = |names: &Names| names.get(language).to_owned();
    let mut found = Vec::new();
    if any || field == Field::Municipality {
        found.extend(division.municipalities.values().map(|unit| (named(&unit.names), unit.residents)));
    }
    if any || field == Field::SubRegion {
        let units = division.sub_regions.values();
        found.extend(units.map(|unit| (named(&unit.names), division.residents_of(&unit.municipalities))));
    }
    if any || field == Field::Region {
        let units = division.regions.values();
        found.extend(units.map(|unit| (named(&unit.names), division.residents_of(&unit.municipalities))));
    }
    // A sub-region is called as its town: once is enough.
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    found.dedup_by(|a, b| a.0 == b.0);
    found
}

/// Each name once, weighed by how often it is said.
fn said<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, u64)> {
    let mut counts: std::collections::BTreeMap<&str, u64> = std::collections::BTreeMap::new();
    for name in names.filter(|name| !name.is_empty()) {
        *counts.entry(name).or_default() += 1;
    }
    counts.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}
