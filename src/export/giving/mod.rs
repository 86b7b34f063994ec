//! Which grants does a selection make, in the shape of the 360Giving Data Standard?
//!
//! A package of grants as JSON, and beside it the same as a table with the standard's titles. A grant holds
//! what the document says and nothing else: what the standard requires and the document lacks is listed, by
//! grant under `hankekartta.missing` and of all grants under `notInDocument`, and told to the person.
//! Of chosen municipalities the grants that reach one leave, each with all its places: a part of them would
//! say that the grant serves no other.
//! Never does: invent an amount, a day, a funder or an identifier; give a guess as a place without a note;
//! give the codes of a wider area that nobody named one by one.
//!
//! # Source
//! 360Giving Data Standard 1.3: package schema, grant schema, titles of its spreadsheets.

mod flat;
mod grant;
mod said;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use self::grant::Grant;
use super::records::plain;
use super::rows::{Row, rows};
use super::{ExportError, Exported, GRANTS_TABLE, Given, Piece, Provenance, Selection};
use crate::model::MunicipalityCode;
use crate::words::Words;

/// Version of the standard.
const VERSION: &str = "1.3";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Package<'a> {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<String>,
    hankekartta: &'a Provenance,
    /// What grants lack that the standard requires, with the number of grants that lack it.
    not_in_document: BTreeMap<&'static str, usize>,
    grants: Vec<Grant<'a>>,
}

/// The package, with its table beside it.
pub(super) fn giving(given: &Given<'_>) -> Result<Exported, ExportError> {
    let order = given.order;
    if !order.request.columns.is_empty() {
        return Err(ExportError::NoChoice(order.request.format));
    }
    let words = Words::new(order.request.language);
    let grants = grants(given, &words);
    let mut lacking: BTreeMap<&'static str, usize> = BTreeMap::new();
    for field in grants.iter().flat_map(|grant| &grant.hankekartta.missing) {
        *lacking.entry(field.path()).or_default() += 1;
    }
    let told: BTreeSet<_> = grants.iter().flat_map(|grant| grant.hankekartta.missing.iter().copied()).collect();
    let mut left_out: Vec<&'static str> = told.into_iter().map(said::Missing::words).collect();
    if grants.is_empty() {
        left_out.push("left-out-giving-none");
    }
    let rows = grants.len();
    let table = Piece { name: GRANTS_TABLE.to_owned(), bytes: flat::table(&grants) };
    let package = Package {
        version: VERSION,
        title: order.dataset.name(),
        issued: order.provenance.date.map(|day| day.to_string()),
        hankekartta: &order.provenance,
        not_in_document: lacking,
        grants,
    };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    Ok(Exported { bytes: plain(text), pieces: vec![table], rows, left_out })
}

/// A grant for each project that the selection's rows speak of, in the order of the document.
fn grants<'a>(given: &Given<'a>, words: &Words) -> Vec<Grant<'a>> {
    /// All municipalities.
    const ALL: &BTreeSet<MunicipalityCode> = &BTreeSet::new();
    let selection = given.selection();
    let chosen = selection.municipalities;
    let is_chosen =
        |row: &Row<'_>| chosen.is_empty() || row.served.as_ref().is_some_and(|served| chosen.contains(&served.code));
    let rows = rows(&Selection { municipalities: ALL, ..selection });
    let of_projects = rows.chunk_by(|a, b| a.project.id == b.project.id);
    of_projects.filter(|rows| rows.iter().any(is_chosen)).filter_map(|rows| Grant::of(given, rows, words)).collect()
}
