//! Which bytes make a table of projects and municipalities?
//!
//! One row for each project and municipality; a project without any has one row with those columns
//! empty. Names of municipalities are the official Finnish ones, codes keep their zeros, days are
//! ISO 8601, provenance stands in the last columns of every row, and all of that is told to programs in
//! the file beside it ([`super::csvw`]).

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cells::harmless;
use super::rows::{Served, each, open_words, reach_key};
use super::{ExportError, Exported, Given, Provenance, columns, csvw};
use crate::model::{Division, Municipality, MunicipalityCode, Project};

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

/// Columns that tell the municipality, how it is reached, and the project; provenance follows.
const PLACE: usize = 8;
const REACH: usize = PLACE + 4;
const PROJECT: usize = REACH + 10;

/// Between several values of one cell.
pub(super) const LIST: &str = "; ";

/// How its cells are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// RFC 4180: UTF-8 without BOM, commas, CR LF, quotes where needed, decimal point.
    Rfc4180,
    /// For a Finnish spreadsheet: UTF-8 with BOM, semicolons, decimal comma, cells that would run as
    /// formulas made [`harmless`].
    Spreadsheet,
}

impl Style {
    pub(super) fn delimiter(self) -> char {
        match self {
            Self::Rfc4180 => ',',
            Self::Spreadsheet => ';',
        }
    }

    fn text(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Rfc4180 => Cow::Borrowed(text),
            Self::Spreadsheet => harmless(text),
        }
    }
}

/// The table with its columns that were asked for, and what is said about it beside it.
pub(super) fn csv(given: &Given<'_>, style: Style) -> Result<Exported, ExportError> {
    let wanted = &given.order.request.columns;
    columns::known(wanted, &COLUMNS)?;
    let chosen: Vec<usize> = COLUMNS
        .iter()
        .enumerate()
        .filter(|(_, column)| wanted.is_empty() || wanted.iter().any(|key| key == *column))
        .map(|(at, _)| at)
        .collect();
    let begin = match style {
        Style::Rfc4180 => Vec::new(),
        Style::Spreadsheet => "\u{feff}".as_bytes().to_vec(),
    };
    let writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(style.delimiter()).unwrap_or(b','))
        .terminator(csv::Terminator::CRLF)
        .from_writer(begin);
    let mut table = Table { writer, chosen: &chosen, style, written: true, rows: 0 };
    table.fill(given);
    let Table { writer, written, rows, .. } = table;
    debug_assert!(written, "a table in memory can be written");
    let bytes = writer.into_inner().unwrap_or_default();
    let keys: Vec<&'static str> = chosen.iter().filter_map(|at| COLUMNS.get(*at)).copied().collect();
    let left_out = columns::unmarked(given.selection(), &keys);
    let beside = csvw::beside(given, style, &keys, &bytes);
    Ok(Exported { bytes, pieces: vec![beside], rows, left_out })
}

/// A table on its way into memory, which has no way to fail: every row has as many cells as the header.
struct Table<'a> {
    writer: csv::Writer<Vec<u8>>,
    chosen: &'a [usize],
    style: Style,
    written: bool,
    rows: usize,
}

impl Table<'_> {
    fn fill(&mut self, given: &Given<'_>) {
        let selection = given.selection();
        let style = self.style;
        self.row(|at| COLUMNS.get(at).copied().unwrap_or_default());
        let from = provenance(selection.provenance, style);
        let nowhere: [String; PLACE] = Default::default();
        // What repeats from row to row is made once.
        let mut places: BTreeMap<MunicipalityCode, [String; PLACE]> = BTreeMap::new();
        let mut last: Option<(&Project, [String; PROJECT - REACH])> = None;
        for row in each(selection) {
            let place = match &row.served {
                Some(Served { code, municipality, .. }) => {
                    &*places.entry(*code).or_insert_with(|| place(*code, *municipality, selection.division, style))
                }
                None => &nowhere,
            };
            let is_same = last.as_ref().is_some_and(|(known, _)| std::ptr::eq(*known, row.project));
            if !is_same {
                last = Some((row.project, project(row.project, style)));
            }
            let Some((_, project)) = &last else { continue };
            let (reach, words) = (reach(row.served.as_ref()), words(row.served.as_ref(), style));
            let open = project.first().map(String::as_str).unwrap_or_default();
            self.rows += 1;
            self.row(|at| match at {
                _ if at < PLACE => place.get(at).map(String::as_str).unwrap_or_default(),
                _ if at + 1 < REACH => reach.get(at - PLACE).map(Cow::as_ref).unwrap_or_default(),
                _ if at < REACH => words.as_ref(),
                REACH => open,
                _ if at < PROJECT => project.get(at - REACH).map(String::as_str).unwrap_or_default(),
                _ => from.get(at - PROJECT).map(Cow::as_ref).unwrap_or_default(),
            });
        }
    }

    fn row<'c>(&mut self, cell: impl Fn(usize) -> &'c str) {
        for at in self.chosen {
            self.written &= self.writer.write_field(cell(*at)).is_ok();
        }
        self.written &= self.writer.write_record(None::<&[u8]>).is_ok();
    }
}

fn place(
    code: MunicipalityCode,
    municipality: Option<&Municipality>,
    division: &Division,
    style: Style,
) -> [String; PLACE] {
    let Some(municipality) = municipality else {
        return [
            code.to_string(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ];
    };
    let sub_region = division.sub_regions.get(&municipality.sub_region);
    let region = division.regions.get(&municipality.region);
    let name = |name: Option<&str>| style.text(name.unwrap_or_default()).into_owned();
    [
        code.to_string(),
        name(Some(&municipality.names.fi)),
        municipality.sub_region.to_string(),
        name(sub_region.map(|unit| unit.names.fi.as_str())),
        municipality.region.to_string(),
        name(region.map(|unit| unit.names.fi.as_str())),
        municipality.residents.to_string(),
        decimal(municipality.land_km2, style),
    ]
}

/// How it is reached, whether that is a guess, and by which rules.
fn reach<'a>(served: Option<&Served<'a>>) -> [Cow<'a, str>; 3] {
    let Some(served) = served else { return Default::default() };
    let reading = match served.methods.as_slice() {
        [method] => Cow::Borrowed(method.key()),
        methods => Cow::Owned(methods.iter().map(|method| method.key()).collect::<Vec<_>>().join(LIST)),
    };
    [Cow::Borrowed(reach_key(served.reach)), Cow::Borrowed(if served.guess { "yes" } else { "no" }), reading]
}

/// The document's words for it.
fn words<'a>(served: Option<&Served<'a>>, style: Style) -> Cow<'a, str> {
    let words = match served.map(|served| served.words.as_slice()) {
        None | Some([]) => return Cow::Borrowed(""),
        Some([word]) => return style.text(word),
        Some(words) => words.join(LIST),
    };
    Cow::Owned(style.text(&words).into_owned())
}

fn project(project: &Project, style: Style) -> [String; PROJECT - REACH] {
    let period = project.period.as_ref().map(|period| period.value);
    let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
    let text = |text: &str| style.text(text).into_owned();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        text(&open_words(project).join(LIST)),
        text(project.id.as_str()),
        text(&project.applicant.name),
        text(project.applicant.kind.key()),
        project.lead.map(|code| code.to_string()).unwrap_or_default(),
        text(&partners.join(LIST)),
        text(&project.name.value),
        day(period.and_then(|period| period.start)),
        day(period.and_then(|period| period.end)),
        text(&project.area.text),
    ]
}

fn provenance(from: &Provenance, style: Style) -> [Cow<'_, str>; 5] {
    [
        style.text(&from.source_name),
        style.text(&from.source_sha256),
        Cow::Owned(from.division_year.to_string()),
        style.text(&from.filter),
        style.text(&from.program_version),
    ]
}

fn decimal(value: f64, style: Style) -> String {
    let text = format!("{value:.2}");
    if style == Style::Spreadsheet { text.replace('.', ",") } else { text }
}
