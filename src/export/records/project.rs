//! How does a project look as JSON?

use std::collections::BTreeMap;

use serde::Serialize;

use super::{TermRecord, codes};
use crate::model::{Dataset, Origin, Project, Reach, Source, Term};

/// A project.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ProjectRecord {
    pub(crate) id: String,
    number: usize,
    line: usize,
    pub(crate) applicant: String,
    applicant_kind: &'static str,
    pub(crate) name: String,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    partners: Vec<String>,
    lead: Option<String>,
    pub(crate) area_text: String,
    pub(crate) core: Vec<String>,
    pub(crate) wider: Vec<String>,
    pub(crate) uncertain: Vec<String>,
    description: String,
    amount: Option<AmountRecord>,
    source: SourceRecord,
    /// How exactly start and end are said.
    precision: &'static str,
    /// Where the area could be taken from that is not stated.
    inferred: Option<InferredRecord>,
    /// Ids of the same project in other documents, as a person said.
    pub(crate) same_as: Vec<String>,
    /// Columns that are none of the above.
    other: BTreeMap<String, String>,
    /// Core municipalities that rest on a guess.
    guessed: Vec<String>,
    /// Words of the area that a person should look at.
    pub(crate) open: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Vec<TermRecord>>,
}

impl ProjectRecord {
    /// A project of a dataset, with what ties it to others.
    pub(crate) fn among(dataset: &Dataset, project: &Project, with_terms: bool) -> Self {
        let same_as = dataset.same_as(&project.id).map(ToString::to_string).collect();
        Self { same_as, ..Self::of(project, dataset.source_of(project), with_terms) }
    }

    /// A project alone.
    pub(crate) fn of(project: &Project, source: Option<&Source>, with_terms: bool) -> Self {
        let area = &project.area;
        let guessed = area
            .core
            .iter()
            .filter(|code| area.evidence(**code).filter(|term| term.reach == Reach::Core).all(Term::is_guess))
            .map(ToString::to_string)
            .collect();
        Self {
            id: project.id.to_string(),
            number: project.number,
            line: project.origin.row,
            applicant: project.applicant.name.clone(),
            applicant_kind: project.applicant.kind.key(),
            name: project.name.value.clone(),
            start: project.period.as_ref().and_then(|period| period.value.start).map(|day| day.to_string()),
            end: project.period.as_ref().and_then(|period| period.value.end).map(|day| day.to_string()),
            partners: project.partners.iter().map(|partner| partner.name.clone()).collect(),
            lead: project.lead.map(|code| code.to_string()),
            area_text: area.text.clone(),
            core: codes(&area.core),
            wider: codes(&area.wider),
            uncertain: codes(&area.uncertain),
            description: project.description.value.clone(),
            amount: project.amount.as_ref().map(|amount| AmountRecord {
                cents: amount.value.cents,
                currency: amount.value.currency.clone(),
                text: amount.value.text.clone(),
                kind: amount.value.kind.key(),
            }),
            source: SourceRecord::of(source, project.origin),
            precision: project.precision.key(),
            inferred: project.inferred.iter().find(|offer| offer.assumed).or(project.inferred.first()).map(|offer| {
                InferredRecord {
                    codes: codes(&offer.area.core),
                    from: offer.from.key(),
                    text: offer.area.text.clone(),
                    assumed: offer.assumed,
                }
            }),
            same_as: Vec::new(),
            other: by_name(&project.other),
            guessed,
            open: area.open_terms().count(),
            terms: with_terms.then(|| area.terms.iter().map(|term| TermRecord::of(area, term)).collect()),
        }
    }
}

impl SourceRecord {
    /// The place of a record in its document.
    pub(super) fn of(source: Option<&Source>, origin: Origin) -> Self {
        Self {
            file: source.map(|source| source.name.clone()).unwrap_or_default(),
            sheet: source.and_then(|source| source.sheets.get(origin.sheet)).cloned().unwrap_or_default(),
            row: origin.row,
        }
    }
}

/// Columns by their names; a second one of the same name gets a number, so that none hides another.
fn by_name(columns: &[(std::sync::Arc<str>, String)]) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (name, value) in columns {
        let mut key = name.to_string();
        let mut number = 1;
        while named.contains_key(&key) {
            number += 1;
            key = format!("{name} ({number})");
        }
        named.insert(key, value.clone());
    }
    named
}

impl ProjectRecord {
    /// A record with every field, for their names.
    pub(super) fn any() -> Self {
        Self { terms: Some(Vec::new()), ..Self::default() }
    }

    /// Money, what is inferred, and the place, as cells of a CSV.
    pub(crate) fn further_cells(&self) -> Vec<String> {
        let amount = self.amount.as_ref();
        vec![
            amount.map(|amount| amount.cents.to_string()).unwrap_or_default(),
            amount.map(|amount| amount.currency.clone()).unwrap_or_default(),
            self.inferred.as_ref().map(|offer| offer.from.to_owned()).unwrap_or_default(),
            self.inferred.as_ref().map(|offer| offer.codes.join(" ")).unwrap_or_default(),
            self.source.file.clone(),
            self.source.sheet.clone(),
            self.source.row.to_string(),
        ]
    }
}

/// Money.
#[derive(Debug, Serialize)]
pub(crate) struct AmountRecord {
    cents: i64,
    currency: String,
    text: String,
    kind: &'static str,
}

/// Where a project stands.
#[derive(Debug, Default, Serialize)]
pub(crate) struct SourceRecord {
    file: String,
    sheet: String,
    row: usize,
}

/// An area that is not stated.
#[derive(Debug, Serialize)]
pub(crate) struct InferredRecord {
    codes: Vec<String>,
    from: &'static str,
    text: String,
    assumed: bool,
}
