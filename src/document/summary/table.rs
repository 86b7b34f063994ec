//! Which lines are headers, which are rows, and what does a row say?

use std::ops::Range;

use crate::model::{Diagnostic, Field, Problem, Severity, Span};

use super::{details, markup};
use crate::document::Record;
use crate::document::source::{Source, lines};
use crate::model::Tally;

/// What the columns are for; found by the header's words.
#[derive(Debug, Clone, Copy)]
struct Columns {
    details: usize,
    area: Option<usize>,
    description: Option<usize>,
    count: usize,
}

/// The usual table, for rows before any header.
const USUAL: Columns = Columns { details: 0, area: Some(1), description: Some(2), count: 3 };

/// Reads every line of the text.
pub(crate) fn read(text: &str, source: &Source, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Record>, Tally) {
    let tally = Tally::default();
    let mut reader = Reader { text, source, diagnostics, records: Vec::new(), columns: USUAL, headers: 0, tally };
    if source.replaced > 0 {
        let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or_default();
        reader.report(Severity::Warning, at..at, Problem::NotUtf8 { places: source.replaced });
    }
    for (at, line) in lines(text).enumerate() {
        reader.line(at + 1, line);
    }
    if reader.records.is_empty() {
        reader.report(Severity::Error, 0..0, Problem::NoProjects);
    }
    (reader.records, reader.tally)
}

/// `true` for a line whose cells name at least two of the usual columns.
pub(crate) fn is_header(line: &str) -> bool {
    let words: Vec<String> = line.split('\t').map(|cell| markup::plain(cell).0.to_lowercase()).collect();
    columns(&words).is_some()
}

/// The columns that a header names; `None` for a line that is none.
fn columns(words: &[String]) -> Option<Columns> {
    let column = |names: &[&str]| words.iter().position(|word| names.contains(&word.trim_end_matches(':')));
    let details = column(&["hankkeen tiedot", "projektets uppgifter"]);
    let area = column(&["toiminta-alue", "verksamhetsområde", "operating area"]);
    let description =
        column(&["toiminnan kuvaus", "kuvaus", "beskrivning av verksamheten", "beskrivning", "description"]);
    let named = [details, area, description].into_iter().flatten().count();
    (named >= 2 && details.is_some()).then(|| Columns {
        details: details.unwrap_or_default(),
        area,
        description,
        count: words.len(),
    })
}

struct Reader<'a> {
    text: &'a str,
    source: &'a Source,
    diagnostics: &'a mut Vec<Diagnostic>,
    records: Vec<Record>,
    columns: Columns,
    headers: usize,
    tally: Tally,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: Range<usize>) {
        let whole = self.plain(line.clone());
        if whole.is_empty() {
            return;
        }
        self.tally.rows += 1;
        let cells = cells(self.text, line.clone());
        if let Some(columns) = self.header(&cells) {
            self.headers += 1;
            self.tally.headers += 1;
            self.columns = columns;
            if self.headers > 1 {
                self.report(Severity::Note, line, Problem::RepeatedHeader);
            }
            return;
        }
        let first = markup::tags(self.text, line.clone()).next().is_some();
        let row_like = cells.len() > 1 || first;
        if whole.starts_with('#') && !row_like {
            self.tally.around += 1;
            return;
        }
        self.row(number, line, &cells, row_like);
    }

    fn header(&self, cells: &[Range<usize>]) -> Option<Columns> {
        let words: Vec<String> = cells.iter().map(|cell| self.plain(cell.clone()).to_lowercase()).collect();
        let columns = columns(&words)?;
        // A header that ran into the row before it: the row counts, and its words are told as left over.
        let named = [Some(columns.details), columns.area, columns.description];
        let mut others = cells.iter().enumerate().filter(|(at, _)| !named.contains(&Some(*at)));
        let is_row = others.any(|(_, cell)| {
            let details = details::read(self.text, cell.clone());
            !details.applicant.is_empty() && details.period.is_some()
        });
        (!is_row).then_some(columns)
    }

    fn row(&mut self, number: usize, line: Range<usize>, cells: &[Range<usize>], row_like: bool) {
        let nothing = line.end..line.end;
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).cloned().unwrap_or(nothing.clone());
        let details = details::read(self.text, cell(Some(self.columns.details)));
        let (has_applicant, has_period) = (!details.applicant.is_empty(), details.period.is_some());
        // A line without cells may be prose about a town and its dates; only bold letters make it a row.
        let is_project = if cells.len() > 1 {
            has_applicant || has_period
        } else {
            has_applicant && has_period && !details.by_words
        };
        if !is_project {
            if row_like || self.headers > 0 {
                self.tally.unread += 1;
            } else {
                self.tally.around += 1;
            }
            let severity = match (row_like, self.headers) {
                (true, _) => Severity::Error,
                (false, 0) => Severity::Note,
                (false, _) => Severity::Warning,
            };
            let text = self.plain(line.clone());
            self.report(severity, markup::trim(self.text, line), Problem::UnreadRow { text });
            return;
        }
        let known = [Some(self.columns.details), self.columns.area, self.columns.description];
        let mut left_over = details.left_over.clone();
        for (at, extra) in cells.iter().enumerate() {
            if !known.contains(&Some(at)) && !self.plain(extra.clone()).is_empty() {
                left_over.push(markup::trim(self.text, extra.clone()));
            }
        }
        let area = cell(self.columns.area);
        let record = Record {
            number: self.records.len() + 1,
            line: number,
            span: self.span(markup::trim_blank(self.text, line.clone())),
            applicant: self.field(details.applicant.clone()),
            partners: details
                .partners
                .iter()
                .flat_map(|found| &found.names)
                .map(|name| self.field(name.clone()))
                .collect(),
            name: self.field(details.name.clone()),
            period: details
                .period
                .as_ref()
                .and_then(|found| Some(Field { value: found.period?, span: Some(self.span(found.range.clone())) })),
            area: self.field(area),
            description: self.field(cell(self.columns.description)),
            states_area: self.columns.area.is_some(),
            ..Record::default()
        };
        if cells.len() != self.columns.count {
            let problem = Problem::CellCount { found: cells.len(), expected: self.columns.count };
            self.report(Severity::Warning, line.clone(), problem);
        }
        self.report_details(&details, &record, &line);
        for words in left_over {
            let text = self.plain(words.clone());
            self.report(Severity::Warning, words, Problem::LeftOver { text });
        }
        self.report_markup(cells);
        self.tally.read += 1;
        self.records.push(record);
    }

    fn report_details(&mut self, details: &details::Details, record: &Record, line: &Range<usize>) {
        let begin = line.start..line.start;
        if details.applicant.is_empty() {
            self.report(Severity::Warning, begin.clone(), Problem::NoApplicant);
        } else if details.by_words {
            let text = record.applicant.value.clone();
            self.report(Severity::Note, details.applicant.clone(), Problem::NotBold { text });
        }
        if record.name.value.is_empty() {
            self.report(Severity::Warning, begin.clone(), Problem::NoName);
        }
        if record.area.value.is_empty() {
            self.report(Severity::Warning, begin.clone(), Problem::NoArea);
        }
        match &details.period {
            None => self.report(Severity::Warning, begin, Problem::NoPeriod { text: String::new() }),
            Some(found) => {
                let text = self.plain(found.range.clone());
                match found.period {
                    None => self.report(Severity::Warning, found.range.clone(), Problem::NoPeriod { text }),
                    Some(period) if period.is_backwards() => {
                        self.report(Severity::Warning, found.range.clone(), Problem::PeriodBackwards { text });
                    }
                    Some(_) => {}
                }
            }
        }
        if let Some((word, read)) = details.partners.as_ref().and_then(|found| found.misspelt.clone()) {
            let written = self.plain(word.clone());
            self.report(Severity::Note, word, Problem::MisspeltWord { written, read: read.to_owned() });
        }
    }

    /// Tags that are unknown, not closed or not opened.
    fn report_markup(&mut self, cells: &[Range<usize>]) {
        let mut odd = Vec::new();
        for cell in cells {
            let mut open: Vec<markup::Tag<'_>> = Vec::new();
            for tag in markup::tags(self.text, cell.clone()) {
                let same = |other: &markup::Tag<'_>| other.name.eq_ignore_ascii_case(tag.name);
                if !tag.is_known() {
                    odd.push(tag.start..tag.end);
                } else if tag.closing {
                    match open.iter().rposition(same) {
                        Some(at) => drop(open.remove(at)),
                        None => odd.push(tag.start..tag.end),
                    }
                } else if !tag.name.eq_ignore_ascii_case("br") {
                    open.push(tag);
                }
            }
            odd.extend(open.iter().map(|tag| tag.start..tag.end));
        }
        for range in odd {
            let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
            self.report(Severity::Note, range, Problem::OddMarkup { text });
        }
    }

    fn field(&self, range: Range<usize>) -> Field<String> {
        let range = markup::trim(self.text, range);
        let value = self.plain(range.clone());
        let span = (!value.is_empty()).then(|| self.span(range));
        Field { value, span }
    }

    fn plain(&self, range: Range<usize>) -> String {
        markup::plain(self.text.get(range).unwrap_or_default()).0
    }

    fn span(&self, range: Range<usize>) -> Span {
        self.source.span(range)
    }

    fn report(&mut self, severity: Severity, range: Range<usize>, problem: Problem) {
        let place = self.source.place(self.text, range);
        self.diagnostics.push(Diagnostic { severity, place, problem });
    }
}

/// The cells of a line, apart by tabs.
fn cells(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut start = line.start;
    let mut cells = Vec::new();
    for cell in text.get(line).unwrap_or_default().split('\t') {
        cells.push(start..start + cell.len());
        start += cell.len() + 1;
    }
    cells
}
