//! How are the facets and the text one filter?
//!
//! [`ask`] reads a text into a filter: what must hold and is one choice, or alternatives, of one facet
//! becomes the facet's; all else stays text, as typed, even where it is broken. [`written`] writes a
//! filter as the text that is read as it again.

use super::ast::{Condition, Expr, Form};
use super::bind::{Atom, atom, unit};
use super::fields::{Field, kind_word};
use super::parser::{conjuncts, parse};
use super::print::quoted;
use super::values::Days;
use crate::model::{AreaUnit, Dataset, Division, Language, Period};
use crate::query::{About, Filter};

/// A choice of a facet.
enum Choice {
    Region(crate::model::RegionCode),
    Kind(crate::model::ApplicantKind),
    Period(Period),
    Document(usize),
}

/// The filter that a text asks for. What no text can say is kept from the filter before.
#[must_use]
pub fn ask(text: &str, before: &Filter, dataset: &Dataset, division: &Division) -> Filter {
    let mut filter = before.clone();
    filter.regions.clear();
    filter.kinds.clear();
    filter.periods.clear();
    filter.documents.clear();
    let mut rest = Vec::new();
    let mut from = 0;
    let mut lifted: Vec<Field> = Vec::new();
    for (part, span) in conjuncts(text) {
        let Some((field, choices)) = choices(&part, dataset, division).filter(|(field, _)| !lifted.contains(field))
        else {
            continue;
        };
        lifted.push(field);
        for choice in choices {
            match choice {
                Choice::Region(code) => drop(filter.regions.insert(code)),
                Choice::Kind(kind) => drop(filter.kinds.insert(kind)),
                Choice::Period(period) => drop(filter.periods.insert(period)),
                Choice::Document(at) => drop(filter.documents.insert(at)),
            }
        }
        rest.push(text.get(from..span.start).unwrap_or_default().trim());
        from = span.end;
    }
    rest.push(text.get(from..).unwrap_or_default().trim());
    rest.retain(|piece| !piece.is_empty());
    filter.search = rest.join(" ");
    filter
}

/// The choices of one facet that a part asks for; `None` for anything else.
fn choices(part: &Expr, dataset: &Dataset, division: &Division) -> Option<(Field, Vec<Choice>)> {
    let alternatives = match part {
        Expr::Any(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    let conditions: Vec<&Condition> = alternatives
        .iter()
        .map(|part| match part {
            Expr::Is(condition) => Some(condition),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let field = conditions.first()?.field?;
    if conditions.iter().any(|condition| condition.field != Some(field)) {
        return None;
    }
    let choices: Option<Vec<Choice>> =
        conditions.iter().map(|condition| choice(field, condition, dataset, division)).collect();
    Some((field, choices?))
}

fn choice(field: Field, condition: &Condition, dataset: &Dataset, division: &Division) -> Option<Choice> {
    match field {
        Field::Region if condition.value.form != Form::Prefix => {
            match unit(field, &condition.value.text, division).ok()? {
                AreaUnit::Region(code) => Some(Choice::Region(code)),
                _ => None,
            }
        }
        Field::Kind | Field::Period | Field::Document => match atom(condition, &About::of(dataset, division)).ok()? {
            Atom::Kind(kind) => Some(Choice::Kind(kind)),
            Atom::Period(Days { from, to }, true) => {
                let period = Period { start: from, end: to };
                let known =
                    dataset.projects.iter().any(|p| p.period.as_ref().is_some_and(|known| known.value == period));
                known.then_some(Choice::Period(period))
            }
            Atom::Documents(documents) => match documents.iter().collect::<Vec<_>>().as_slice() {
                [one] => Some(Choice::Document(**one)),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// The text of a filter, in a language.
#[must_use]
pub fn written(filter: &Filter, dataset: &Dataset, division: &Division, language: Language) -> String {
    let region = |code: &crate::model::RegionCode| {
        division.regions.get(code).map_or_else(|| code.to_string(), |region| quoted(region.names.get(language)))
    };
    let document = |at: &usize| {
        let alike = |name: &str| dataset.sources.iter().filter(|source| source.name.eq_ignore_ascii_case(name)).count();
        let name = dataset.sources.get(*at).map(|source| source.name.as_str());
        let said = name.filter(|name| alike(name) == 1 && !name.contains('"') && name.parse::<usize>().is_err());
        said.map_or_else(|| (at + 1).to_string(), quoted)
    };
    let mut pieces = Vec::new();
    let mut facet = |field: Field, values: Vec<String>| match values.as_slice() {
        [] => {}
        [one] => pieces.push(format!("{}:{one}", field.name(language))),
        several => pieces.push(format!("{}:({})", field.name(language), several.join(" | "))),
    };
    facet(Field::Document, filter.documents.iter().map(document).collect());
    facet(Field::Region, filter.regions.iter().map(region).collect());
    facet(Field::Kind, filter.kinds.iter().map(|kind| quoted(kind_word(*kind, language))).collect());
    facet(Field::Period, filter.periods.iter().map(|period| period_value(period, language)).collect());
    let search = filter.search.trim();
    if !search.is_empty() {
        let alternatives = !pieces.is_empty() && matches!(parse(search).0, Some(Expr::Any(_)));
        pieces.push(if alternatives { format!("({search})") } else { search.to_owned() });
    }
    pieces.join(" ")
}

/// `=1.9.2020..31.8.2021`: this very period.
pub(super) fn period_value(period: &Period, language: Language) -> String {
    let day = |day: Option<jiff::civil::Date>| {
        day.map_or_else(String::new, |day| match language {
            Language::Fi | Language::Sv => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            Language::En => day.to_string(),
        })
    };
    format!("={}..{}", day(period.start), day(period.end))
}
