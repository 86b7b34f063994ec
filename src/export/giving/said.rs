//! What does a document say of a grant beside the usual fields, and what does it lack?
//!
//! Lists that follow the standard, and others that have a column for the day of the decision or for the
//! funder, say more than a project of ours has fields for: those columns are read here by their headers.
//! Never does: take a word of prose for a funder; take a month for a day.

use serde::{Serialize, Serializer};

use crate::document::values::{Edge, date};
use crate::model::{Amount, Precision, Project, Source};

/// What the standard requires and a document may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Missing {
    IdPrefix,
    Title,
    Description,
    Currency,
    AmountAwarded,
    AwardDate,
    RecipientName,
    RecipientId,
    Funder,
    FunderId,
}

impl Missing {
    /// Where it would stand in a grant.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::IdPrefix => "id/prefix",
            Self::Title => "title",
            Self::Description => "description",
            Self::Currency => "currency",
            Self::AmountAwarded => "amountAwarded",
            Self::AwardDate => "awardDate",
            Self::RecipientName => "recipientOrganization/0/name",
            Self::RecipientId => "recipientOrganization/0/id",
            Self::Funder => "fundingOrganization",
            Self::FunderId => "fundingOrganization/0/id",
        }
    }

    /// Key of the words that tell a person.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::IdPrefix => "left-out-giving-prefix",
            Self::Title => "left-out-giving-title",
            Self::Description => "left-out-giving-description",
            Self::Currency => "left-out-giving-currency",
            Self::AmountAwarded => "left-out-giving-amount",
            Self::AwardDate => "left-out-giving-day",
            Self::RecipientName => "left-out-giving-recipient",
            Self::RecipientId => "left-out-giving-recipient-id",
            Self::Funder => "left-out-giving-funder",
            Self::FunderId => "left-out-giving-funder-id",
        }
    }
}

impl Serialize for Missing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.path())
    }
}

const GRANT_ID: &[&str] = &["identifier"];
const RECIPIENT_ID: &[&str] = &["recipient org:identifier", "recipient org:0:identifier"];
const FUNDER_ID: &[&str] = &["funding org:identifier", "funding org:0:identifier"];
const FUNDER: &[&str] = &[
    "funding org:name",
    "funding org:0:name",
    "funder",
    "rahoittaja",
    "myöntäjä",
    "avustuksen myöntäjä",
    "rahoituksen myöntäjä",
    "finansiär",
    "bidragsgivare",
];
const AWARD_DATE: &[&str] = &[
    "award date",
    "päätöspäivä",
    "päätöspvm",
    "päätöksen päivämäärä",
    "myöntöpäivä",
    "myöntämispäivä",
    "beslutsdatum",
    "beslutsdag",
];
/// Words for euros in a cell or a header.
const EURO: &[&str] = &["eur", "euro", "euroa", "euron", "euroina", "euros"];

/// A column that is none of the usual ones, by its header; `None` where it is empty.
fn column<'p>(project: &'p Project, headers: &[&str]) -> Option<&'p str> {
    let found = project.other.iter().filter(|(name, _)| headers.contains(&name.trim().to_lowercase().as_str()));
    found.map(|(_, value)| value.trim()).find(|value| !value.is_empty())
}

/// The standard's own identifier of the grant.
pub(super) fn grant_id(project: &Project) -> Option<&str> {
    column(project, GRANT_ID)
}

/// The recipient's identifier.
pub(super) fn recipient_id(project: &Project) -> Option<&str> {
    column(project, RECIPIENT_ID)
}

/// The funder's name.
pub(super) fn funder(project: &Project) -> Option<&str> {
    column(project, FUNDER)
}

/// The funder's identifier.
pub(super) fn funder_id(project: &Project) -> Option<&str> {
    column(project, FUNDER_ID)
}

/// The day of the decision, where the document says a day.
pub(super) fn award_date(project: &Project) -> Option<jiff::civil::Date> {
    let text = column(project, AWARD_DATE)?;
    // "2022-01-05T00:00:00+00:00": the day is before the T.
    let day = text.split_once('T').filter(|(day, _)| day.parse::<jiff::civil::Date>().is_ok());
    match date(day.map_or(text, |(day, _)| day), Edge::First)? {
        (day, Precision::Day) => Some(day),
        _ => None,
    }
}

/// The currency, where the document says one: a bare figure is read as euros, and the file does not say so.
pub(super) fn currency<'p>(amount: &'p Amount, source: Option<&Source>) -> Option<&'p str> {
    let columns = source.map(|source| source.columns.as_slice()).unwrap_or_default();
    let has_column = columns.iter().any(|column| column.role == Some("currency"));
    let in_cell = amount.currency != "EUR" || names_euros(&amount.text);
    let in_header = columns
        .iter()
        .any(|column| column.role.is_some_and(|role| role.starts_with("amount")) && names_euros(&column.header));
    (in_cell || in_header || has_column).then_some(amount.currency.as_str())
}

fn names_euros(text: &str) -> bool {
    let text = text.to_lowercase();
    // "120 000 e": a lone letter behind the figure.
    let lone = text.trim_end().strip_suffix('e');
    let words = text.split(|letter: char| !letter.is_alphabetic());
    text.contains('€')
        || words.into_iter().any(|word| EURO.contains(&word))
        || lone.is_some_and(|before| before.trim_end().ends_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::names_euros;

    #[test]
    fn euros_are_words_of_their_own() {
        for said in ["120 000 €", "1,2 milj. euroa", "EUR 120.000,00", "120000eur", "900 e", "Tuki (t€)"] {
            assert!(names_euros(said), "{said}");
        }
        for bare in ["120 000", "1,2 milj.", "Seuran avustus", "Eurooppa-tuki", "SEK 900", "Summe", ""] {
            assert!(!names_euros(bare), "{bare}");
        }
    }
}
