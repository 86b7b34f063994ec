//! What does the workbook say of itself outside its sheets, and how is it read back?

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use rust_xlsxwriter::{DocProperties, ExcelDateTime};

use super::text::{held, plain_json};
use crate::export::spoken::Spoken;
use crate::export::{Given, PROGRAM, Provenance};
use crate::words::Arg;

/// The property that holds the provenance's line of JSON.
const LINE: &str = PROGRAM;
/// Where it stands in the archive.
const PART: &str = "docProps/custom.xml";
/// More than any provenance needs.
const MOST: u64 = 4 * 1024 * 1024;
/// Day of a workbook that nobody dated: the first one that its archive can name.
const UNDATED: (u16, u8, u8) = (1980, 1, 1);

/// Title, subject, keywords, comment, and the provenance field by field and as a line.
pub(super) fn properties(given: &Given<'_>, spoken: &Spoken) -> DocProperties {
    let from = &given.order.provenance;
    let text = |text: &str| held(text).0.into_owned();
    let title = spoken.first.with("export-sheets-title", &[("source", Arg::Text(&from.source_name))]);
    let mut properties = DocProperties::new()
        .set_title(text(&title))
        .set_subject(text(&filter(from, spoken)))
        .set_author(format!("{PROGRAM} {}", from.program_version))
        .set_keywords(spoken.text("export-sheets-keywords"))
        .set_comment(text(&spoken.text("export-sheets-comment")));
    let date = from.date.and_then(|day| {
        let year = u16::try_from(day.year()).ok()?;
        Some((year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?))
    });
    let day = |(year, month, day)| ExcelDateTime::from_ymd(year, month, day).ok();
    if let Some(day) = date.and_then(day).or_else(|| day(UNDATED)) {
        properties = properties.set_creation_datetime(&day);
    }
    for (name, value) in [
        ("source_file", &from.source_name),
        ("source_sha256", &from.source_sha256),
        ("decisions_sha256", &from.decisions_sha256),
        ("filter", &from.filter),
        ("program_version", &from.program_version),
        ("command", &from.command),
    ] {
        if !value.is_empty() {
            properties = properties.set_custom_property(name, text(value));
        }
    }
    if let Some(date) = from.date {
        properties = properties.set_custom_property("date", date.to_string());
    }
    properties
        .set_custom_property("division_year", i32::from(from.division_year))
        .set_custom_property(LINE, plain_json(&from.to_json()))
}

/// The filter in words, or as text where nobody put it in words.
pub(super) fn filter(from: &Provenance, spoken: &Spoken) -> String {
    match (from.filter_words.as_str(), from.filter.as_str()) {
        ("", "") => spoken.first.text("export-about-all"),
        ("", filter) => filter.to_owned(),
        (words, _) => words.to_owned(),
    }
}

/// The provenance's line of JSON in the bytes of a workbook.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut part = String::new();
    archive.by_name(PART).ok()?.take(MOST).read_to_string(&mut part).ok()?;
    let mut reader = Reader::from_str(&part);
    let mut is_line = false;
    let mut line = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "property" => {
                let name = tag.try_get_attribute("name").ok()??;
                is_line = name.value.as_ref() == LINE;
            }
            Event::Text(text) if is_line => line.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if is_line => match entity.resolve_char_ref().ok()? {
                Some(c) => line.push(c),
                None => line.push_str(quick_xml::escape::resolve_predefined_entity(&entity)?),
            },
            Event::End(tag) if is_line && tag.local_name().as_ref() == "property" => break,
            Event::Eof => return None,
            _ => {}
        }
    }
    Provenance::from_json(&line).map(|from| from.to_json())
}
