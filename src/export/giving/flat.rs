//! How are the same grants a table?
//!
//! RFC 4180 with the titles of the standard's spreadsheets; the places of a grant stand side by side, numbered
//! from 0, as the standard has it. The last columns are ours. Cells that a spreadsheet would run are made
//! harmless; characters that no cell can show are the replacement character.

use super::grant::{Body, Event, Grant, Place};
use crate::export::harmless;

/// Columns before the places.
const FIRST: [&str; 14] = [
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Applied For",
    "Amount Awarded",
    "Award Date",
    "Planned Dates:Start Date",
    "Planned Dates:End Date",
    "Planned Dates:Description",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
];
/// Those of them that hold sums: a sum below zero is a number, no formula.
const SUMS: std::ops::RangeInclusive<usize> = 4..=5;
/// Columns of each place.
const PLACE: [&str; 5] = ["Name", "Country Code", "Geographic Code", "Geographic Code Type", "Description"];
/// Columns behind them.
const LAST: [&str; 2] = ["Hankekartta:Missing", "Hankekartta:Partners"];
/// Between several values of one cell.
const LIST: &str = "; ";

/// The table; rows in the order of the grants.
pub(super) fn table(grants: &[Grant<'_>]) -> Vec<u8> {
    let places = grants.iter().map(|grant| grant.beneficiary_location.len()).max().unwrap_or(0);
    let of_places = (0..places).flat_map(|at| PLACE.map(|title| format!("Beneficiary Location:{at}:{title}")));
    let header = FIRST.into_iter().map(str::to_owned).chain(of_places).chain(LAST.into_iter().map(str::to_owned));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory has no way to fail: every row has as many cells as the header.
    let mut written = writer.write_record(header).is_ok();
    for grant in grants {
        let cells = cells(grant, places).into_iter().enumerate();
        written &=
            writer.write_record(cells.map(|(at, cell)| if SUMS.contains(&at) { cell } else { shown(&cell) })).is_ok();
    }
    debug_assert!(written, "a table in memory can be written");
    writer.into_inner().unwrap_or_default()
}

fn cells(grant: &Grant<'_>, places: usize) -> Vec<String> {
    let number = |sum: Option<&serde_json::value::RawValue>| sum.map(|sum| sum.get().to_owned()).unwrap_or_default();
    let period = grant.planned_dates.first();
    let of_period = |field: fn(&Event) -> &Option<String>| period.and_then(|event| field(event).clone());
    let id = |bodies: &[Body<'_>]| bodies.first().and_then(|body| body.id).unwrap_or_default().to_owned();
    let name = |bodies: &[Body<'_>]| bodies.first().map(|body| body.name.to_owned()).unwrap_or_default();
    let mut cells = vec![
        grant.id.to_owned(),
        grant.title.to_owned(),
        grant.description.to_owned(),
        grant.currency.unwrap_or_default().to_owned(),
        number(grant.amount_applied_for.as_deref()),
        number(grant.amount_awarded.as_deref()),
        grant.award_date.clone().unwrap_or_default(),
        of_period(|event| &event.start_date).unwrap_or_default(),
        of_period(|event| &event.end_date).unwrap_or_default(),
        of_period(|event| &event.description).unwrap_or_default(),
        id(&grant.recipient_organization),
        name(&grant.recipient_organization),
        id(&grant.funding_organization),
        name(&grant.funding_organization),
    ];
    cells.extend(grant.beneficiary_location.iter().flat_map(place));
    cells.resize(FIRST.len() + places * PLACE.len(), String::new());
    cells.push(grant.hankekartta.missing.iter().map(|field| field.path()).collect::<Vec<_>>().join(LIST));
    cells.push(grant.hankekartta.partners.join(LIST));
    cells
}

fn place(place: &Place) -> [String; 5] {
    [
        place.name.clone(),
        place.country_code.to_owned(),
        place.geo_code.clone().unwrap_or_default(),
        place.geo_code_type.unwrap_or_default().to_owned(),
        place.description.clone().unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet runs and every one shows.
fn shown(cell: &str) -> String {
    let odd = |letter: char| {
        let turns =
            matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    };
    harmless(&cell.replace(odd, "\u{fffd}")).into_owned()
}
