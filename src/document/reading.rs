//! Which way is a file read, and what is told of it as a whole?

use super::formats::{self, Content, Finding};
use super::list::{self, List, Mapping, Said};
use super::source::Source;
use super::{Record, shapes, summary, values, year};
use crate::model::{ColumnUse, Diagnostic, Field, FileFormat, Place, Problem, Severity, Span, Tally};

/// How a person wants a file read.
pub struct Options<'a> {
    /// What columns are, where the person says so.
    pub mapping: Mapping,
    /// What was said of a header before, by its words in their order; asked where `mapping` is empty.
    pub remembered: &'a dyn Fn(&[&str]) -> Option<Mapping>,
    /// `true` for words that name places and nothing else; tells the column of the area by its cells.
    pub is_place: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("mapping", &self.mapping).finish_non_exhaustive()
    }
}

/// What is told of a document as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What it is.
    pub format: FileFormat,
    /// Encoding of its text; empty for formats that have their own.
    pub encoding: String,
    /// What parts its cells, where it is delimited text.
    pub separator: Option<char>,
    /// The shape that records were found in.
    pub shape: &'static str,
    /// Names of its sheets, tables or pages.
    pub sheets: Vec<String>,
    /// What became of its rows.
    pub tally: Tally,
    /// Number of projects that it announces.
    pub announced: Option<usize>,
    /// What each column of its first list was taken for.
    pub columns: Vec<ColumnUse>,
    /// First rows under the header of its first list.
    pub sample: Vec<Vec<String>>,
    /// The year it tells itself.
    pub year: Option<i16>,
}

/// Rows of a list shown for a person to check the columns by.
const SAMPLE: usize = 20;
/// Records whose first days tell a document's year.
const YEAR_SAMPLE: usize = 2000;

/// A document as read.
///
/// Spans count bytes of the source that was given to [`read`], where it is UTF-8 text. Where it is
/// another text or a workbook they are empty, and sheet, row and column tell the place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What is told of it as a whole.
    pub facts: Facts,
    /// The source as text, where it is a summary text; else empty.
    text: String,
    source: Source,
    ready: Vec<Record>,
    lists: Vec<List>,
}

impl Reading {
    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ready.len() + self.lists.iter().map(List::len).sum::<usize>()
    }

    /// `true` without a record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The projects in the order of the document, made as they are asked for.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        let mut before = self.ready.len();
        let lists = self.lists.iter().flat_map(move |list| {
            let from = before;
            before += list.len();
            list.records(from)
        });
        self.ready.iter().cloned().chain(lists)
    }

    /// The projects at some positions.
    pub fn between(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = Record> {
        let ready = self.ready.get(range.start.min(self.ready.len())..range.end.min(self.ready.len()));
        let mut before = self.ready.len();
        let lists = self.lists.iter().flat_map(move |list| {
            let from = before;
            before += list.len();
            let own = range.start.saturating_sub(from)..range.end.saturating_sub(from);
            list.between(own, from)
        });
        ready.unwrap_or_default().iter().cloned().chain(lists)
    }

    /// The place of a record's row, or of a column of it (from 1).
    #[must_use]
    pub fn place_of(&self, record: &Record, column: usize) -> Place {
        if self.lists.is_empty() {
            return self.source.place_of(&self.text, record.span);
        }
        Place { document: 0, sheet: record.sheet, line: record.line, column, span: record.span }
    }

    /// The place of a stretch of the area's words: markup and doubled spaces are counted in.
    #[must_use]
    pub fn place_in_area(&self, record: &Record, stretch: Span) -> Place {
        if self.lists.is_empty() {
            return self.place_in(&record.area, stretch);
        }
        Place {
            span: record.area.span.unwrap_or(record.span),
            ..self.place_of(record, record.area_column.unwrap_or(0))
        }
    }

    /// The place of a stretch of a field's value in a summary text.
    ///
    /// A field without a span, or a stretch outside the value, gives the place of the whole field.
    #[must_use]
    pub fn place_in(&self, field: &Field<String>, stretch: Span) -> Place {
        let Some(span) = field.span else { return Place::default() };
        let text = self.source.text_range(span);
        let (value, offsets) = summary::markup::plain(self.text.get(text.clone()).unwrap_or_default());
        let first = offsets.get(stretch.start);
        let last = stretch.end.checked_sub(1).and_then(|last| offsets.get(last));
        match (first, last) {
            (Some(first), Some(last)) if value == field.value && first <= last => {
                self.source.place_of(&self.text, self.source.span(text.start + first..text.start + last + 1))
            }
            _ => self.source.place_of(&self.text, span),
        }
    }
}

/// Reads a document without knowing its name or any place. Any bytes give an answer.
///
/// ```
/// # use hankekartta::document::read;
/// let row = "<b>Espoon kaupunki</b> Neuvonta  1.10.2020–31.8.2021\tEspoo\tNeuvotaan.";
/// let (reading, diagnostics) = read(row.as_bytes());
/// let record = reading.records().next().unwrap();
/// assert_eq!((record.applicant.value.as_str(), record.name.value.as_str()), ("Espoon kaupunki", "Neuvonta"));
/// assert!(diagnostics.is_empty());
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> (Reading, Vec<Diagnostic>) {
    read_with("", bytes, &Options { mapping: Mapping::default(), remembered: &|_| None, is_place: &|_| false })
}

/// Reads a document of a file name. Any bytes give an answer.
#[must_use]
pub fn read_with(name: &str, bytes: &[u8], options: &Options<'_>) -> (Reading, Vec<Diagnostic>) {
    if let Some((reading, mut diagnostics)) = summary_text(name, bytes) {
        // Its columns are what they are; a person's word that says otherwise is not followed, and that is told.
        for (role, word) in &options.mapping.columns {
            let cells = reading.text.lines().take(12).flat_map(|line| line.split('\t'));
            let known = cells.map(str::trim).any(|cell| cell.eq_ignore_ascii_case(word.trim()));
            if !(known && list::roles_of(word).iter().any(|(own, _)| own == role)) {
                let problem = Problem::NoSuchColumn { text: word.clone() };
                diagnostics.push(Diagnostic { severity: Severity::Error, place: Place::default(), problem });
            }
        }
        return (reading, diagnostics);
    }
    let mut content = formats::take_apart(name, bytes);
    let mut reading = Reading {
        facts: Facts {
            format: content.format,
            encoding: std::mem::take(&mut content.encoding),
            separator: content.separator,
            ..Facts::default()
        },
        ..Reading::default()
    };
    let mut findings = std::mem::take(&mut content.findings);
    // Rows that the format's own reader could not read: a broken line of JSON.
    let broken = findings.iter().filter(|found| matches!(found.problem, Problem::UnreadRow { .. })).count();
    reading.facts.tally.rows += broken;
    reading.facts.tally.unread += broken;
    let head = head_of(name, &content);
    find_lists(&mut reading, content, options, &mut findings);
    // "1 Hanke" is the heading of a form.
    let announced = head.iter().find_map(|line| values::announced(line).filter(|count| *count > 1));
    let lists = &reading.lists;
    reading.facts.year = year::of_head(head.iter().map(String::as_str));
    if reading.facts.year.is_none() {
        let starts = lists.iter().flat_map(|list| list.records(0)).take(YEAR_SAMPLE);
        let starts: Vec<i16> =
            starts.filter_map(|record| record.period?.value.start).map(jiff::civil::Date::year).collect();
        reading.facts.year = year::of_starts(starts.into_iter());
    }
    if let Some(list) = reading.lists.first() {
        reading.facts.columns = list.columns.uses();
        reading.facts.sample = list.sample(SAMPLE);
    }
    reading.facts.announced = announced;
    for (_, word) in &options.mapping.columns {
        if !reading.lists.iter().any(|list| list.columns.has(word)) {
            let problem = Problem::NoSuchColumn { text: word.clone() };
            findings.push(Finding { severity: Severity::Error, table: None, row: 0, problem });
        }
    }
    about_the_whole(&reading, &mut findings);
    let mut diagnostics: Vec<Diagnostic> = findings.into_iter().map(|finding| placed(&reading, finding)).collect();
    for record in reading.records() {
        for (severity, column, problem) in &record.findings {
            let place = reading.place_of(&record, *column);
            diagnostics.push(Diagnostic { severity: *severity, place, problem: problem.clone() });
        }
    }
    diagnostics.sort_by_key(|found| (found.place.sheet, found.place.line, found.place.column, found.place.span));
    (reading, diagnostics)
}

/// What is said of the whole document after its lists are known.
fn about_the_whole(reading: &Reading, findings: &mut Vec<Finding>) {
    let mut report = |severity, problem| findings.push(Finding { severity, table: None, row: 0, problem });
    if reading.is_empty() {
        report(Severity::Error, Problem::NoProjects);
        return;
    }
    if let Some(announced) = reading.facts.announced.filter(|announced| *announced != reading.len()) {
        report(Severity::Warning, Problem::Announced { announced, found: reading.len() });
    }
    if !reading.facts.columns.is_empty() {
        let named =
            |column: &ColumnUse| column.role.map(|role| format!("{} → {role}", column.header.replace('\n', " ")));
        let text = reading.facts.columns.iter().filter_map(named).collect::<Vec<_>>().join(", ");
        report(Severity::Note, Problem::Columns { text });
    }
    if !matches!(reading.facts.shape, "table" | "summary" | "records") {
        report(Severity::Note, Problem::Shape { shape: reading.facts.shape.to_owned() });
    }
    if reading.lists.iter().all(|list| !list.columns.says_where()) {
        report(Severity::Warning, Problem::AreaNotStated);
    }
}

fn placed(_reading: &Reading, finding: Finding) -> Diagnostic {
    let place = Place { sheet: finding.table.unwrap_or_default(), line: finding.row, ..Place::default() };
    Diagnostic { severity: finding.severity, place, problem: finding.problem }
}

/// A text in the shape of the ministry's summaries.
fn summary_text(name: &str, bytes: &[u8]) -> Option<(Reading, Vec<Diagnostic>)> {
    const HEAD: usize = 64 * 1024;
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    // Cheap before the whole file is decoded: a tab and no zero byte of a binary or UTF-16 file.
    if memchr::memchr(0, head).is_none() && memchr::memchr(b'\t', head).is_none() {
        return None;
    }
    let decoded = formats::encoding::decode(head);
    if !summary::matches(&decoded.text) {
        return None;
    }
    let decoded = formats::encoding::decode(bytes);
    // UTF-8 keeps the way back to its bytes, broken places included; other encodings lead into the text.
    let (text, source) =
        if decoded.encoding == "UTF-8" { Source::decode(bytes) } else { Source::decode(decoded.text.as_bytes()) };
    let mut diagnostics = Vec::new();
    let (ready, tally) = summary::table::read(&text, &source, &mut diagnostics);
    if ready.is_empty() {
        return None;
    }
    let first = text.lines().map(str::to_owned).take(12);
    let year =
        year::of_head(std::iter::once(name.to_owned()).chain(first).collect::<Vec<_>>().iter().map(String::as_str));
    let starts = ready.iter().filter_map(|record| record.period.as_ref()?.value.start).map(jiff::civil::Date::year);
    let year = year.or_else(|| year::of_starts(starts));
    if decoded.guessed {
        let problem = Problem::Encoding { name: decoded.encoding.to_owned() };
        diagnostics.push(Diagnostic { severity: Severity::Note, place: Place::default(), problem });
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.span);
    let facts = Facts {
        format: FileFormat::Text,
        encoding: decoded.encoding.to_owned(),
        shape: "summary",
        sheets: vec![String::new()],
        tally,
        year,
        ..Facts::default()
    };
    Some((Reading { facts, text, source, ready, lists: Vec::new() }, diagnostics))
}

/// Lines that may tell the year and the number of projects: the file's name, prose, the first rows.
fn head_of(name: &str, content: &Content) -> Vec<String> {
    let mut lines = vec![name.to_owned()];
    lines.extend(content.prose.rows().take(60).map(|row| row.cell(0).to_owned()));
    for table in content.tables.iter().take(8) {
        lines.push(table.name.clone());
        // Titles stand alone in their row; cells of data have years of their own.
        let titles = table.rows().take(4).filter(|row| row.cells().filter(|cell| !cell.trim().is_empty()).count() == 1);
        lines.extend(titles.map(|row| row.raw()));
    }
    lines
}

/// Tables that are lists, else the prose in one of the usual shapes.
fn find_lists(reading: &mut Reading, content: Content, options: &Options<'_>, findings: &mut Vec<Finding>) {
    let Content { tables, prose, standard, .. } = content;
    let said = Said { mapping: &options.mapping, remembered: options.remembered };
    let facts = &mut reading.facts;
    facts.shape = if standard || matches!(facts.format, FileFormat::Json | FileFormat::NdJson | FileFormat::GeoJson) {
        "records"
    } else {
        "table"
    };
    for (at, table) in tables.into_iter().enumerate() {
        facts.sheets.push(table.name.clone());
        let (table, unpacked) = match shapes::unpack(&table) {
            Some(shaped) => (shaped.sheet, true),
            None => (table, false),
        };
        match list::read(table, at, &said, options.is_place, false, &mut facts.tally, findings) {
            Ok(mut list) => {
                list.barred = facts.shape == "records";
                if unpacked {
                    facts.shape = "packed-cell";
                }
                reading.lists.push(list);
            }
            Err(table) => {
                let rows = table.rows().filter(|row| !row.is_blank()).count();
                facts.tally.rows += rows;
                facts.tally.around += rows;
                let text = table.rows().find(|row| !row.is_blank()).map(|row| row.raw()).unwrap_or_default();
                let problem = Problem::SkippedTable { text, rows };
                findings.push(Finding { severity: Severity::Note, table: Some(at), row: 0, problem });
            }
        }
    }
    let lines = prose.rows().filter(|row| !row.is_blank()).count();
    facts.tally.rows += lines;
    let found = reading.lists.iter().map(List::len).sum::<usize>();
    let shaped = if found == 0 { shapes::find(&prose) } else { None };
    let Some(shaped) = shaped else {
        facts.tally.around += lines;
        return;
    };
    let at = facts.sheets.len();
    // Several lines may make one row of the shape: lines are counted here, its rows are not.
    let mut rows = Tally::default();
    let shapes::Shaped { shape, sheet, rows_used } = shaped;
    match list::read(sheet, at, &said, options.is_place, true, &mut rows, findings) {
        Ok(list) => {
            facts.sheets.push(String::new());
            facts.shape = shape;
            let used = rows_used.len().min(lines);
            // Lines above the first project are its header and what stands above that.
            let first = list.records(0).next().map_or(0, |record| record.line);
            let above = rows_used.iter().filter(|number| **number < first).count().min(used);
            let titles = list.columns.titles.min(above);
            let totals = rows.totals.min(used - above);
            let remarks = rows.around.saturating_sub(list.columns.titles).min(used - above - totals);
            let unread = rows.unread.min(used - above - totals - remarks);
            facts.tally.headers += above - titles;
            facts.tally.totals += totals;
            facts.tally.unread += unread;
            facts.tally.read += used - above - totals - remarks - unread;
            facts.tally.around += lines - used + titles + remarks;
            reading.lists.push(list);
        }
        Err(_) => facts.tally.around += lines,
    }
}
