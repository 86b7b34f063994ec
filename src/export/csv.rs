//! Which bytes make a table of projects and municipalities?
//!
//! One row for each project and municipality; a project without any has one row with those columns
//! empty. Names of municipalities are the official Finnish ones, codes keep their zeros, days are
//! ISO 8601, provenance stands in the last columns of every row.

use super::cells::harmless;
use super::rows::{Row, open_words, reach_key, rows};
use super::{Exported, Provenance, Selection};
use crate::model::Division;

/// The columns in their order.
pub const COLUMNS: [&str; 27] = [
    "municipality_code",
    "municipality_name",
    "sub_region_code",
    "sub_region_name",
    "region_code",
    "region_name",
    "residents",
    "land_km2",
    "reach",
    "guess",
    "reading",
    "area_words",
    "open_words",
    "project_id",
    "applicant",
    "applicant_kind",
    "lead_code",
    "partners",
    "project_name",
    "start",
    "end",
    "area_text",
    "source_file",
    "source_sha256",
    "division_year",
    "filter",
    "program_version",
];

/// Between several values of one cell.
const LIST: &str = "; ";

/// RFC 4180: UTF-8 without BOM, commas, CR LF, quotes where needed, decimal point.
pub(super) fn csv(selection: &Selection<'_>) -> Exported {
    table(selection, Style::Rfc4180)
}

/// For a Finnish spreadsheet: UTF-8 with BOM, semicolons, decimal comma, cells that would run as
/// formulas made [`harmless`].
pub(super) fn csv_excel(selection: &Selection<'_>) -> Exported {
    table(selection, Style::Spreadsheet)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Rfc4180,
    Spreadsheet,
}

fn table(selection: &Selection<'_>, style: Style) -> Exported {
    let (delimiter, begin) = match style {
        Style::Rfc4180 => (b',', Vec::new()),
        Style::Spreadsheet => (b';', "\u{feff}".as_bytes().to_vec()),
    };
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(begin);
    let rows = rows(selection);
    // Writing to memory has no way to fail: every row has as many cells as the header.
    let mut written = writer.write_record(COLUMNS).is_ok();
    for row in &rows {
        let cells = cells(row, selection.division, selection.provenance, style);
        written &= match style {
            Style::Rfc4180 => writer.write_record(&cells),
            Style::Spreadsheet => writer.write_record(cells.iter().map(|cell| harmless(cell).into_owned())),
        }
        .is_ok();
    }
    debug_assert!(written, "a table in memory can be written");
    Exported { bytes: writer.into_inner().unwrap_or_default(), rows: rows.len(), ..Exported::default() }
}

fn cells(row: &Row<'_>, division: &Division, from: &Provenance, style: Style) -> [String; 27] {
    let project = row.project;
    let served = row.served.as_ref();
    let municipality = served.and_then(|served| served.municipality);
    let sub_region = municipality.and_then(|m| division.sub_regions.get(&m.sub_region));
    let region = municipality.and_then(|m| division.regions.get(&m.region));
    let period = project.period.as_ref().map(|period| period.value);
    let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
    let methods: Vec<&str> = served.iter().flat_map(|s| &s.methods).map(|method| method.key()).collect();
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    [
        served.map(|s| s.code.to_string()).unwrap_or_default(),
        text(municipality.map(|m| m.names.fi.as_str())),
        text(municipality.map(|m| m.sub_region.to_string()).as_deref()),
        text(sub_region.map(|s| s.names.fi.as_str())),
        text(municipality.map(|m| m.region.to_string()).as_deref()),
        text(region.map(|r| r.names.fi.as_str())),
        municipality.map(|m| m.residents.to_string()).unwrap_or_default(),
        municipality.map(|m| decimal(m.land_km2, style)).unwrap_or_default(),
        text(served.map(|s| reach_key(s.reach))),
        text(served.map(|s| if s.guess { "yes" } else { "no" })),
        methods.join(LIST),
        served.map(|s| s.words.join(LIST)).unwrap_or_default(),
        open_words(project).join(LIST),
        project.id.to_string(),
        project.applicant.name.clone(),
        project.applicant.kind.key().to_owned(),
        project.lead.map(|code| code.to_string()).unwrap_or_default(),
        partners.join(LIST),
        project.name.value.clone(),
        period.and_then(|period| period.start).map(|day| day.to_string()).unwrap_or_default(),
        period.and_then(|period| period.end).map(|day| day.to_string()).unwrap_or_default(),
        project.area.text.clone(),
        from.source_name.clone(),
        from.source_sha256.clone(),
        from.division_year.to_string(),
        from.filter.clone(),
        from.program_version.clone(),
    ]
}

fn decimal(value: f64, style: Style) -> String {
    let text = format!("{value:.2}");
    if style == Style::Spreadsheet { text.replace('.', ",") } else { text }
}
