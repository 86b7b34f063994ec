//! What does each command answer?

use std::fmt::Write as _;
use std::sync::Arc;

use super::args::{Arguments, By, Command, Format, Geodata, How, Input};
use super::asking::{asked, read_by};
use super::output::{Table, json, write};
use super::records::{CheckRecord, DescribeRecord};
use super::{CliError, Outcome, geodata, review, scenario, suggest, told};
use crate::coverage::{Coverage, by_area};
use crate::document::{Mapping, Profile};
use crate::export::records::{CoverageRecord, DiagnosticRecord, ProjectRecord, ResolveRecord, TermRecord};
use crate::files::{self, Existing};
use crate::gazetteer::Gazetteer;
use crate::intake::{self, Choices, Progress};
use crate::model::{Area, Dataset, MunicipalityCode, Period, Project, Severity};
use crate::session::DocumentRef;
use crate::words::{Arg, Words, integer, percent};
use crate::work;

pub(super) type Answer = Result<(String, Outcome), CliError>;

pub(super) fn run(all: &Arguments, words: &Words) -> Answer {
    match &all.command {
        Command::Projects { input, format } => projects(input, *format, words),
        Command::Show { id, input, format } => show(read(&input.input())?.as_ref(), id, *format, words),
        Command::Resolve { text, year, format } => Ok((resolve(text, *year, *format, words), Outcome::Fine)),
        Command::Coverage { input, by, format } => {
            let words = Words::new(all.answer_language(*format));
            let dataset = read(input)?;
            told::unread_of(&dataset, &words);
            Ok((coverage(&dataset, input, *by, *format, &words), Outcome::Fine))
        }
        Command::Gaps(arguments) => {
            let words = Words::new(all.answer_language(arguments.format));
            let need = arguments.need.read(Gazetteer::embedded().division(), &words)?;
            let dataset = read_by(&arguments.input, &need)?;
            told::unread_of(&dataset, &words);
            Ok((super::gaps::gaps(&dataset, arguments, &need, &words), Outcome::Fine))
        }
        Command::Overlaps(overlaps) => {
            let words = Words::new(all.answer_language(overlaps.format));
            let dataset = read(&overlaps.input)?;
            told::unread_of(&dataset, &words);
            Ok((super::overlaps::overlaps(&dataset, overlaps, &words), Outcome::Fine))
        }
        Command::Timeline(timeline) => {
            let words = Words::new(all.answer_language(timeline.format));
            let need = timeline.need.read(Gazetteer::embedded().division(), &words)?;
            let dataset = read_by(&timeline.input, &need)?;
            told::unread_of(&dataset, &words);
            Ok((super::timeline::timeline_of(&dataset, timeline, &need, &words), Outcome::Fine))
        }
        Command::Compare(compare) => super::compare::run(compare, all),
        Command::Verify(asked) => super::verify::run(asked, words),
        Command::Export(asked) => super::export::run(asked, words),
        Command::Check { input, format } => {
            let words = Words::new(all.answer_language(*format));
            Ok(check(read(input)?.as_ref(), input, *format, &words))
        }
        Command::Describe { input, format } => {
            Ok((describe(read(&input.input())?.as_ref(), *format, words), Outcome::Fine))
        }
        Command::Review { command, .. } => review::run(command, all, words),
        Command::Scenario(asked) => scenario::run(asked, &Words::new(all.answer_language(asked.format))),
        Command::Suggest(asked) => {
            let words = Words::new(all.answer_language(asked.format));
            let need = asked.need.read(Gazetteer::embedded().division(), &words)?;
            let dataset = read_by(&asked.input, &need)?;
            told::unread_of(&dataset, &words);
            suggest::run(&dataset, asked, &need, &words)
        }
        Command::Geodata { command: Geodata::Build(build) } => Ok((geodata::run(build)?, Outcome::Fine)),
    }
}

/// The documents asked for, or the embedded one, with what the person says of them; of their projects
/// those that `--where` asks for.
pub(super) fn read(input: &Input) -> Result<Arc<Dataset>, CliError> {
    let choices = choices(&input.how)?;
    let dataset = work::open(&documents(input), &choices, &Progress::default())?;
    asked(dataset, input.condition.as_deref(), None)
}

/// Which documents were asked for.
pub(super) fn documents(input: &Input) -> Vec<DocumentRef> {
    if input.files.is_empty() {
        return vec![DocumentRef::Embedded];
    }
    input.files.iter().cloned().map(DocumentRef::File).collect()
}

/// What the person says of the documents. A profile is read, or written where columns are given.
pub(super) fn choices(how: &How) -> Result<Choices, CliError> {
    let mut mapping = Mapping { columns: how.map.clone() };
    if let Some(path) = &how.profile {
        if mapping.columns.is_empty() {
            let text = String::from_utf8_lossy(&files::read(path)?).into_owned();
            let profile =
                Profile::from_json(&text).map_err(|error| CliError::Asked(format!("{}: {error}", path.display())))?;
            mapping = profile.mapping;
        } else {
            let profile = Profile { header: Vec::new(), mapping: mapping.clone() };
            files::write(path, profile.to_json().as_bytes(), Existing::Replace)?;
        }
    }
    let decisions = match &how.decisions {
        Some(path) => work::load_decisions(path)?,
        None => Vec::new(),
    };
    Ok(Choices { mapping, year: how.year, assume: how.assume.clone(), decisions, ..Choices::default() })
}

pub(super) fn columns(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter()
        .map(|key| match key.strip_prefix('>') {
            Some(key) => format!(">{}", words.text(key)),
            None => words.text(key),
        })
        .collect()
}

fn projects(input: &Input, format: Format, words: &Words) -> Answer {
    let documents = documents(input);
    // A long list of one file goes through row by row; decisions, conditions and several files need them all.
    let alone = documents.len() == 1 && input.how.decisions.is_none() && input.condition.is_none();
    if let (Format::Csv, true, Some(document)) = (format, alone, documents.first())
        && let [bytes] = work::bytes_of(document)?.as_slice()
    {
        return stream(bytes, &choices(&input.how)?, words);
    }
    let dataset = read(input)?;
    let record = |project: &Project| ProjectRecord::among(&dataset, project, false);
    let names = match format {
        Format::Csv => PROJECT_COLUMNS.map(str::to_owned).to_vec(),
        _ => {
            columns(words, &["cli-id", "cli-applicant", "cli-start", "cli-end", ">cli-core", ">cli-wider", "cli-open"])
        }
    };
    let records: Vec<ProjectRecord> = dataset.projects.iter().map(record).collect();
    let rows = records.iter().map(|project| match format {
        Format::Csv => project_cells(project),
        _ => vec![
            project.id.clone(),
            project.applicant.clone(),
            project.start.clone().unwrap_or_default(),
            project.end.clone().unwrap_or_default(),
            project.core.len().to_string(),
            project.wider.len().to_string(),
            "?".repeat(project.open),
        ],
    });
    let table = Table { columns: names, rows: rows.collect() };
    let text = write(format, &records, &table);
    // Nothing of which the condition is true is an answer; a document without projects is none.
    let projects = dataset.projects.len().max(usize::from(input.condition.is_some()));
    Ok((text, told::unread(&dataset.diagnostics, &dataset.sources, projects, words)))
}

/// Columns of the projects' CSV.
const PROJECT_COLUMNS: [&str; 17] = [
    "id",
    "applicant",
    "name",
    "start",
    "end",
    ">core",
    ">wider",
    ">uncertain",
    "area_text",
    ">open",
    "amount_cents",
    "currency",
    "inferred_from",
    "inferred",
    "file",
    "sheet",
    "row",
];

fn project_cells(project: &ProjectRecord) -> Vec<String> {
    let mut cells = vec![
        project.id.clone(),
        project.applicant.clone(),
        project.name.clone(),
        project.start.clone().unwrap_or_default(),
        project.end.clone().unwrap_or_default(),
        project.core.join(" "),
        project.wider.join(" "),
        project.uncertain.join(" "),
        project.area_text.clone(),
        project.open.to_string(),
    ];
    cells.extend(project.further_cells());
    cells
}

/// Projects of one document straight to standard output, one at a time.
fn stream(bytes: &work::Bytes, choices: &Choices, words: &Words) -> Answer {
    let document = intake::Document { name: &bytes.name, bytes: &bytes.bytes };
    let mut out = super::output::RowWriter::new(&PROJECT_COLUMNS);
    let taken = intake::stream(document, choices, &mut |source, project| {
        out.row(&project_cells(&ProjectRecord::of(project, Some(source), false)))
    });
    let ended = taken.and_then(|streamed| out.end().map(|()| streamed));
    match ended {
        Ok(streamed) => Ok((
            String::new(),
            told::unread(&streamed.diagnostics, std::slice::from_ref(&streamed.source), streamed.projects, words),
        )),
        // A reader that has enough closes the pipe; that is no fault.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok((String::new(), Outcome::Fine)),
        Err(error) => Err(CliError::Asked(error.to_string())),
    }
}

fn describe(dataset: &Dataset, format: Format, words: &Words) -> String {
    let records: Vec<DescribeRecord> =
        dataset.sources.iter().enumerate().map(|(at, source)| DescribeRecord::of(dataset, at, source)).collect();
    let names = match format {
        Format::Csv => [
            "file", "format", "encoding", "shape", "year", "rows", "projects", "headers", "around", "totals", "unread",
            "columns",
        ]
        .map(str::to_owned)
        .to_vec(),
        _ => columns(
            words,
            &[
                "cli-file",
                "cli-format",
                "cli-encoding",
                "cli-shape",
                ">cli-year",
                ">cli-rows",
                ">cli-projects",
                ">cli-headers",
                ">cli-around",
                ">cli-totals",
                ">cli-unread",
                "cli-columns",
            ],
        ),
    };
    let rows = records.iter().map(|record| {
        let used = record
            .columns
            .iter()
            .filter_map(|column| Some(format!("{} → {}", column.header.replace('\n', " "), column.role?)));
        vec![
            record.file.clone(),
            record.format.to_owned(),
            record.encoding.clone(),
            record.shape.to_owned(),
            record.division_year.to_string(),
            record.rows.all.to_string(),
            record.projects.to_string(),
            record.rows.headers.to_string(),
            record.rows.around.to_string(),
            record.rows.totals.to_string(),
            record.rows.unread.to_string(),
            used.collect::<Vec<_>>().join(", "),
        ]
    });
    let table = Table { columns: names, rows: rows.collect() };
    write(format, &records, &table)
}

fn show(dataset: &Dataset, id: &str, format: Format, words: &Words) -> Answer {
    let Some(project) = dataset.projects.iter().find(|project| project.id.as_str() == id) else {
        return Err(CliError::Asked(words.with("cli-no-such-project", &[("id", Arg::Text(id))])));
    };
    let record = ProjectRecord::among(dataset, project, true);
    let terms: Vec<TermRecord> = project.area.terms.iter().map(|term| TermRecord::of(&project.area, term)).collect();
    let table = terms_table(&terms, format, words);
    if format != Format::Table {
        return Ok((write(format, &record, &table), Outcome::Fine));
    }
    let period = project.period.as_ref().map(|period| days(&period.value));
    let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
    let count = |list: &[MunicipalityCode]| {
        let residents = Gazetteer::embedded().division().residents_of(list);
        let (n, residents) = (u64::try_from(list.len()).unwrap_or(0), Arg::Count(residents));
        words.with("cli-reached", &[("n", Arg::Count(n)), ("residents", residents)])
    };
    let mut text = format!("{}\n{}\n", project.name.value, project.applicant.name);
    let mut line = |key: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(text, "{}: {value}", words.text(key));
        }
    };
    line("cli-partners", &partners.join(", "));
    line("cli-period", &period.unwrap_or_default());
    line("cli-area", &project.area.text);
    line("cli-core", &count(&project.area.core));
    line("cli-wider", &count(&project.area.wider));
    line("cli-row", &project.origin.row.to_string());
    text.push('\n');
    text.push_str(&write(format, &record, &table));
    text.push_str(&why(&project.area, words));
    if !project.description.value.is_empty() {
        let _ = writeln!(text, "\n{}", project.description.value);
    }
    Ok((text, Outcome::Fine))
}

/// `2020-09-01–2021-08-31`; a day that is not known is left out.
fn days(period: &Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{}–{}", day(period.start), day(period.end))
}

fn resolve(text: &str, year: i16, format: Format, words: &Words) -> String {
    let area = intake::gazetteer_of(year).resolve_area(text);
    let record = ResolveRecord::of(&area);
    let table = terms_table(&record.terms, format, words);
    let mut answer = write(format, &record, &table);
    if format == Format::Table {
        answer.push_str(&why(&area, words));
    }
    answer
}

/// A line for each term: its words, and each step of why.
fn why(area: &Area, words: &Words) -> String {
    let mut text = String::from("\n");
    for term in &area.terms {
        let steps: Vec<String> = term.reasons.iter().map(|reason| crate::words::reason(words, reason)).collect();
        let mark = if term.is_open() { " ?" } else { "" };
        let _ = writeln!(text, "{}{mark}: {}", area.words(term), steps.join(" "));
    }
    text
}

fn terms_table(terms: &[TermRecord], format: Format, words: &Words) -> Table {
    let names = match format {
        Format::Csv => ["text", "kind", "reach", "method", "status", "codes", "candidates"].map(str::to_owned).to_vec(),
        _ => columns(
            words,
            &["cli-words", "cli-kind", "cli-reach", "cli-method", "cli-status", "cli-codes", "cli-candidates"],
        ),
    };
    let division = Gazetteer::embedded().division();
    let name = |code: &String| {
        MunicipalityCode::parse(code)
            .ok()
            .and_then(|code| division.municipality(code))
            .map_or_else(|| code.clone(), |municipality| municipality.names.get(words.language()).to_owned())
    };
    let rows = terms.iter().map(|term| {
        let candidates: Vec<&str> = term.candidates.iter().map(|candidate| candidate.name.as_str()).collect();
        let codes = match (format, term.codes.as_slice()) {
            (Format::Csv, codes) => codes.join(" "),
            (_, [first, second, third, _, ..]) => {
                format!("{}, {}, {} … ({})", name(first), name(second), name(third), term.codes.len())
            }
            (_, codes) => codes.iter().map(name).collect::<Vec<_>>().join(", "),
        };
        vec![
            term.text.clone(),
            term.kind.to_owned(),
            term.reach.to_owned(),
            term.method.to_owned(),
            if term.status == "question" && format == Format::Table {
                "question ?".to_owned()
            } else {
                term.status.to_owned()
            },
            codes,
            candidates.join(", "),
        ]
    });
    Table { columns: names, rows: rows.collect() }
}

fn coverage(dataset: &Dataset, input: &Input, by: By, format: Format, words: &Words) -> String {
    let division = Gazetteer::embedded().division();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let areas = by_area(&coverage, division, by.level());
    let mut record = CoverageRecord::of(dataset, &coverage, &areas, words.language());
    record.condition.clone_from(&input.condition);
    let names = match format {
        Format::Csv => [
            "code",
            "name",
            ">residents",
            ">municipalities",
            ">covered",
            ">covered_residents",
            "core",
            "wider",
            "guessed",
        ]
        .map(str::to_owned)
        .to_vec(),
        _ => columns(words, &["cli-code", "cli-name", ">cli-residents", ">cli-covered", "cli-core", "cli-wider"]),
    };
    let language = words.language();
    let rows = record.areas.iter().map(|area| match format {
        Format::Csv => vec![
            area.code.clone(),
            area.name.clone(),
            area.residents.to_string(),
            area.municipalities.to_string(),
            area.covered.to_string(),
            area.covered_residents.to_string(),
            area.core.join(" "),
            area.wider.join(" "),
            area.guessed.join(" "),
        ],
        _ => vec![
            area.code.clone(),
            area.name.clone(),
            integer(language, area.residents),
            format!("{}/{}", area.covered, area.municipalities),
            area.core
                .iter()
                .map(|id| if area.guessed.contains(id) { format!("{id}?") } else { id.clone() })
                .collect::<Vec<_>>()
                .join(" "),
            area.wider.join(" "),
        ],
    });
    let table = Table { columns: names, rows: rows.collect() };
    let mut text = write(format, &record, &table);
    if format == Format::Table {
        text.push_str(&words.with(
            "cli-coverage-sum",
            &[
                ("covered", Arg::Count(u64::try_from(coverage.covered).unwrap_or(0))),
                ("municipalities", Arg::Count(u64::try_from(coverage.municipalities.len()).unwrap_or(0))),
                ("residents", Arg::Count(coverage.covered_residents)),
                ("all", Arg::Count(coverage.residents)),
                ("share", Arg::Text(&percent(language, coverage.covered_residents, coverage.residents))),
            ],
        ));
        text.push('\n');
        if coverage.covered_residents_low < coverage.covered_residents {
            let low =
                [("low", Arg::Count(coverage.covered_residents_low)), ("high", Arg::Count(coverage.covered_residents))];
            text.push_str(&words.with("cli-coverage-range", &low));
            text.push('\n');
        }
    }
    text
}

fn check(dataset: &Dataset, input: &Input, format: Format, words: &Words) -> (String, Outcome) {
    // Not only open words: a row that could not be read is a project that nobody sees.
    let needs_decision = dataset.diagnostics.iter().filter(|finding| finding.severity > Severity::Note).count();
    let record = CheckRecord {
        condition: input.condition.clone(),
        source: dataset.name(),
        sha256: dataset.sources.iter().map(|source| source.sha256.as_str()).collect::<Vec<_>>().join(" "),
        projects: dataset.projects.len(),
        needs_decision,
        diagnostics: dataset
            .diagnostics
            .iter()
            .map(|diagnostic| DiagnosticRecord::of(diagnostic, crate::words::problem(words, &diagnostic.problem)))
            .collect(),
    };
    let outcome = if needs_decision > 0 { Outcome::NeedsDecision } else { Outcome::Fine };
    let text = if format == Format::Json {
        json(&record)
    } else {
        let names = match format {
            Format::Csv => ["line", "column", "severity", "message"].map(str::to_owned).to_vec(),
            _ => columns(words, &[">cli-row", ">cli-column", "cli-severity", "cli-finding"]),
        };
        let rows = record.diagnostics.iter().map(|finding| {
            let severity = match format {
                Format::Csv => finding.severity.to_owned(),
                _ => words.text(&format!("cli-severity-{}", finding.severity)),
            };
            vec![finding.line.to_string(), finding.column.to_string(), severity, finding.message.clone()]
        });
        let table = Table { columns: names, rows: rows.collect() };
        let mut text = write(format, &record, &table);
        if format == Format::Table {
            let counts = [
                ("projects", Arg::Count(u64::try_from(record.projects).unwrap_or(0))),
                ("open", Arg::Count(u64::try_from(needs_decision).unwrap_or(0))),
            ];
            text.push_str(&words.with("cli-check-sum", &counts));
            text.push('\n');
        }
        text
    };
    (text, outcome)
}
