//! How is a project a grant?

use serde::Serialize;
use serde_json::value::RawValue;

use super::said::{self, Missing};
use crate::export::Given;
use crate::export::rows::{Row, Served, open_words};
use crate::model::{Amount, MoneyKind, Period, Precision, Project, Reach};
use crate::words::{Arg, Words};

/// ISO 3166-1 of every municipality of the division.
const COUNTRY: &str = "FI";
/// Local administrative units (Eurostat): in Finland the municipality's own three digits. The standard's list
/// of code types has units of the United Kingdom alone.
const CODE_TYPE: &str = "LAU";

/// A grant, its members in the order of the standard.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Grant<'a> {
    pub(super) id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) amount_applied_for: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) amount_awarded: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) award_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) planned_dates: Vec<Event>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) recipient_organization: Vec<Body<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) funding_organization: Vec<Body<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) beneficiary_location: Vec<Place>,
    /// What the standard has no field for.
    pub(super) hankekartta: Beside<'a>,
}

/// When it is planned to run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
}

/// An organization.
#[derive(Serialize)]
pub(super) struct Body<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) name: &'a str,
}

/// Where those are whom it serves.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Place {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    pub(super) country_code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) geo_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) geo_code_type: Option<&'static str>,
    /// That it is a guess, or a wider area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
}

/// What the standard has no field for, and what the document lacks.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Beside<'a> {
    pub(super) project: &'a str,
    row: usize,
    pub(super) missing: Vec<Missing>,
    pub(super) partners: Vec<&'a str>,
    area_text: &'a str,
    /// Words of the area that a person has still to decide: no place is made of them.
    open_words: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Written<'a>>,
}

/// Money as the document writes it.
#[derive(Serialize)]
struct Written<'a> {
    kind: &'static str,
    text: &'a str,
}

impl<'a> Grant<'a> {
    /// The grant of one project's rows; none of no rows.
    pub(super) fn of(given: &Given<'a>, rows: &[Row<'a>], words: &Words) -> Option<Self> {
        let project = rows.first()?.project;
        let source = given.order.dataset.source_of(project);
        let amount = project.amount.as_ref().map(|amount| &amount.value);
        let sum = |kind: MoneyKind| amount.filter(|amount| amount.kind == kind).and_then(number);
        let period = project.period.as_ref().map(|period| event(period.value, project.precision, words));
        let mut places: Vec<Place> = rows.iter().filter_map(|row| place(given, row.served.as_ref()?, words)).collect();
        places.extend(wider(project, words));
        let applicant = Body { id: said::recipient_id(project), name: project.applicant.name.as_str() };
        let funder = said::funder(project).map(|name| Body { id: said::funder_id(project), name });
        let mut grant = Self {
            id: said::grant_id(project).unwrap_or(project.id.as_str()),
            title: &project.name.value,
            description: &project.description.value,
            currency: amount.and_then(|amount| said::currency(amount, source)),
            amount_applied_for: sum(MoneyKind::AppliedFor),
            amount_awarded: sum(MoneyKind::Granted),
            award_date: said::award_date(project).map(|day| day.to_string()),
            planned_dates: period.into_iter().collect(),
            recipient_organization: Some(applicant).filter(|body| !body.name.is_empty()).into_iter().collect(),
            funding_organization: funder.into_iter().collect(),
            beneficiary_location: places,
            hankekartta: Beside {
                project: project.id.as_str(),
                row: project.origin.row,
                missing: Vec::new(),
                partners: project.partners.iter().map(|partner| partner.name.as_str()).collect(),
                area_text: &project.area.text,
                open_words: open_words(project),
                amount: amount.map(|amount| Written { kind: amount.kind.key(), text: &amount.text }),
            },
        };
        grant.hankekartta.missing = grant.missing();
        Some(grant)
    }

    /// What it lacks that the standard requires, in the order of the standard.
    fn missing(&self) -> Vec<Missing> {
        let (recipient, funder) = (self.recipient_organization.first(), self.funding_organization.first());
        let lacks = [
            // A publisher's prefix is in no document but one that follows the standard.
            (!self.id.starts_with("360G-"), Missing::IdPrefix),
            (self.title.is_empty(), Missing::Title),
            (self.description.is_empty(), Missing::Description),
            (self.currency.is_none(), Missing::Currency),
            (self.amount_awarded.is_none(), Missing::AmountAwarded),
            (self.award_date.is_none(), Missing::AwardDate),
            (recipient.is_none(), Missing::RecipientName),
            (recipient.is_none_or(|body| body.id.is_none()), Missing::RecipientId),
            (funder.is_none(), Missing::Funder),
            (funder.is_some_and(|body| body.id.is_none()), Missing::FunderId),
        ];
        lacks.into_iter().filter_map(|(lacks, field)| lacks.then_some(field)).collect()
    }
}

/// A sum as a number of JSON, exact: 18500.50 stays so.
fn number(amount: &Amount) -> Option<Box<RawValue>> {
    let sign = if amount.cents < 0 { "-" } else { "" };
    let (whole, cents) = (amount.cents.unsigned_abs() / 100, amount.cents.unsigned_abs() % 100);
    let text = if cents == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{cents:02}") };
    RawValue::from_string(text).ok()
}

/// The period as exactly as the document says it: a month has no day, a year no month.
fn event(period: Period, precision: Precision, words: &Words) -> Event {
    let form = match precision {
        Precision::Day => "%Y-%m-%d",
        Precision::Month => "%Y-%m",
        Precision::Season | Precision::Year => "%Y",
    };
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.strftime(form).to_string());
    let whole = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let season = (precision == Precision::Season).then(|| {
        let (from, to) = (whole(period.start), whole(period.end));
        words.with("giving-season", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    });
    Event { start_date: day(period.start), end_date: day(period.end), description: season }
}

/// A municipality of the core.
fn place(given: &Given<'_>, served: &Served<'_>, words: &Words) -> Option<Place> {
    let said = served.words.join("; ");
    let guess = || words.with("giving-guess", &[("words", Arg::Text(&said))]);
    (served.reach == Reach::Core).then(|| Place {
        name: served.municipality.map(|municipality| given.name(&municipality.names)).unwrap_or_default(),
        country_code: COUNTRY,
        geo_code: Some(served.code.to_string()),
        geo_code_type: Some(CODE_TYPE),
        description: served.guess.then(guess),
    })
}

/// Wider areas in the document's own words, without codes: nobody named their municipalities.
fn wider(project: &Project, words: &Words) -> Vec<Place> {
    let area = &project.area;
    let reaches = |codes: &[_]| codes.iter().any(|code| area.wider.contains(code));
    let terms = area.terms.iter().filter(|term| term.reach == Reach::Wider && reaches(&term.codes));
    let place = |term: &crate::model::Term| {
        let name = area.words(term).to_owned();
        let mut note = words.text("giving-wider");
        if term.is_guess() {
            note = format!("{note} {}", words.with("giving-guess", &[("words", Arg::Text(&name))]));
        }
        Place { name, country_code: COUNTRY, geo_code: None, geo_code_type: None, description: Some(note) }
    };
    terms.map(place).collect()
}
