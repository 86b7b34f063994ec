//! How was it made, of what, and how is it made again?

use super::figures::selection;
use super::parts::{Item, Part, Section, plain};
use super::teller::Teller;
use crate::export::PROGRAM;
use crate::words;

/// Paragraphs of the method, each a heading with its text.
const METHOD: [&str; 5] = ["reading", "core-wider", "sure", "people", "maps"];
/// What the pack is made of, `geodata/SOURCES.md`.
const SOURCES: [&str; 6] = ["division", "population", "foreign-language", "borders", "coast", "neighbors"];

pub(super) fn method(teller: &Teller<'_>) -> Section {
    let year = teller.given.division.year.to_string();
    let mut parts = Vec::new();
    for key in METHOD {
        parts.push(heading(teller.t(&format!("report-method-{key}"))));
        let text = teller.with(&format!("report-method-{key}-text"), &[("year", &year)]);
        parts.push(Part::Text { line: plain(text) });
    }
    parts.push(heading(teller.t("report-sources")));
    let item = |key: &&str| Item {
        name: teller.with(&format!("report-source-{key}"), &[("year", &year)]),
        line: plain(teller.with(&format!("report-source-{key}-text"), &[("year", &year)])),
    };
    parts.push(Part::List { items: SOURCES.iter().map(item).collect() });
    Section { name: "method", title: teller.t("report-method"), parts }
}

pub(super) fn origin(teller: &Teller<'_>) -> Section {
    let order = teller.given.order;
    let provenance = &order.provenance;
    let mut items = Vec::new();
    let mut item = |key: &str, text: String| {
        if !text.is_empty() {
            items.push(Item { name: teller.t(key), line: plain(text) });
        }
    };
    for source in &order.dataset.sources {
        item("report-origin-source", source.name.clone());
        item("report-origin-hash", source.sha256.clone());
    }
    item("report-origin-selection", selection(teller));
    if !provenance.filter.is_empty() {
        item("report-origin-filter", provenance.filter.clone());
    }
    item(
        "report-origin-decisions",
        match provenance.decisions_sha256.as_str() {
            "" => teller.t("report-origin-no-decisions"),
            hash => format!("{} · SHA-256 {hash}", teller.count("report-decision-count", order.decisions.len())),
        },
    );
    item(
        "report-origin-division",
        teller.with("overview-division", &[("year", &provenance.division_year.to_string())]),
    );
    item("report-origin-program", format!("{PROGRAM} {}", provenance.program_version));
    item("report-origin-command", provenance.command.clone());
    item("report-origin-date", provenance.date.map(|day| words::date(teller.language(), day)).unwrap_or_default());
    Section {
        name: "origin",
        title: teller.t("report-origin"),
        parts: vec![Part::Text { line: plain(teller.here("origin-lead")) }, Part::List { items }],
    }
}

fn heading(text: String) -> Part {
    Part::Heading { level: 2, text, name: None, page: false, own: false }
}
