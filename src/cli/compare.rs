//! `compare A B`: what changed from one document to another?
//!
//! Reads both, brings both to the map's division, and answers as table, JSON or CSV. Never does: take
//! a likely match of two projects for a sure one without saying so.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::args::{Arguments, Format, How};
use super::asking::asked;
use super::commands::{Answer, choices};
use super::need::NeedArgs;
use super::output::{Table, json, write};
use super::{Outcome, told};
use crate::coverage::draft::{apply, misfit_line};
use crate::coverage::portfolio::{Class, Portfolio, PortfolioChange, Sum, cause, drafted, sentences};
use crate::coverage::{Extent, Need};
use crate::gazetteer::Gazetteer;
use crate::intake::Progress;
use crate::model::{Dataset, Division, MunicipalityCode};
use crate::session::DocumentRef;
use crate::words::{Words, amount, integer};
use crate::work;

/// Two documents, and how they are compared.
#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The earlier document, or a folder of documents; `-` or `embedded` for the embedded one of 2020.
    pub(super) a: PathBuf,
    /// The later one.
    pub(super) b: PathBuf,
    #[command(flatten)]
    pub(super) how: How,
    /// Division year of A alone, 2009 to 2026.
    #[arg(long, value_parser = clap::value_parser!(i16).range(2009..=2026))]
    pub(super) year_a: Option<i16>,
    /// Division year of B alone, 2009 to 2026.
    #[arg(long, value_parser = clap::value_parser!(i16).range(2009..=2026))]
    pub(super) year_b: Option<i16>,
    /// Only the projects of both that this is true of, as in the search field.
    #[arg(long = "where", value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) condition: Option<String>,
    /// Only such projects of A.
    #[arg(long = "where-a", value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) condition_a: Option<String>,
    /// Only such projects of B.
    #[arg(long = "where-b", value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) condition_b: Option<String>,
    /// A draft laid over A.
    #[arg(long = "draft-a", value_name = "FILE")]
    pub(super) draft_a: Option<PathBuf>,
    /// A draft laid over B.
    #[arg(long = "draft-b", value_name = "FILE")]
    pub(super) draft_b: Option<PathBuf>,
    #[command(flatten)]
    pub(super) need: NeedArgs,
    /// How far areas are taken to reach.
    #[arg(long, value_enum, default_value_t)]
    pub(super) extent: ExtentWord,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// How far areas are taken to reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum ExtentWord {
    /// Core alone, as `coverage` counts.
    #[default]
    Core,
    /// Core and wider area.
    CoreAndWider,
}

impl ExtentWord {
    fn extent(self) -> Extent {
        match self {
            Self::Core => Extent::Core,
            Self::CoreAndWider => Extent::CoreAndWider,
        }
    }
}

/// The answer. Field names are a contract.
#[derive(Debug, Serialize)]
struct Record {
    a: SideRecord,
    b: SideRecord,
    /// The division whose codes these are.
    division_year: i16,
    extent: &'static str,
    need: String,
    gained: Vec<String>,
    lost: Vec<String>,
    kept: Vec<String>,
    paper: Vec<PaperRecord>,
    projects: ProjectsRecord,
    residents: Amounts<u64>,
    need_amounts: Amounts<f64>,
    areas: Vec<AreaRecord>,
    told: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SideRecord {
    source: String,
    /// Name of the draft that lies over it; null for the document as it is.
    draft: Option<String>,
    /// What its projects were narrowed to; empty for all.
    #[serde(rename = "where")]
    condition: String,
    sha256: Vec<String>,
    /// The division that its words were read on; null for several.
    year: Option<i16>,
    projects: usize,
    municipalities: usize,
}

#[derive(Debug, Serialize)]
struct PaperRecord {
    code: String,
    name: String,
    why: String,
    /// Served before, and after, as each document was read on its own year's division.
    before: bool,
    after: bool,
}

#[derive(Debug, Serialize)]
struct ProjectsRecord {
    new: Vec<String>,
    ended: Vec<String>,
    continued: Vec<ContinuedRecord>,
    /// Of the continued those that only likely are one project: a person should look.
    likely: usize,
}

#[derive(Debug, Serialize)]
struct ContinuedRecord {
    a: String,
    b: String,
    applicant: String,
    name: String,
    /// `same`, `decided`, `name` or `likely`.
    how: &'static str,
    likely: bool,
}

/// A figure before and after and by class; ranges are what guesses could make of it.
#[derive(Debug, Serialize)]
struct Amounts<T> {
    before: T,
    after: T,
    gained: T,
    lost: T,
    kept: T,
    paper: T,
    before_range: [T; 2],
    after_range: [T; 2],
    gained_range: [T; 2],
    lost_range: [T; 2],
    kept_range: [T; 2],
}

#[derive(Debug, Serialize)]
struct AreaRecord {
    code: String,
    name: String,
    class: &'static str,
    residents: u64,
    need: f64,
}

type LaidOver = (Arc<Dataset>, Vec<usize>, Option<String>);

/// Reads both documents and tells what changed.
pub(super) fn run(compare: &Compare, arguments: &Arguments) -> Answer {
    let words = Words::new(arguments.answer_language(compare.format));
    let datasets = [
        open(&compare.a, compare.year_a.or(compare.how.year), &compare.how)?,
        open(&compare.b, compare.year_b.or(compare.how.year), &compare.how)?,
    ];
    for dataset in &datasets {
        told::unread_of(dataset, &words);
    }
    let [a, b] = datasets;
    let both = compare.condition.as_deref();
    let division = Gazetteer::embedded().division();
    let need = compare.need.read(division, &words)?;
    let narrowed = |dataset, own: Option<&str>| asked(asked(dataset, both, Some(&need))?, own, Some(&need));
    let datasets = [narrowed(a, compare.condition_a.as_deref())?, narrowed(b, compare.condition_b.as_deref())?];
    let [a, b] = datasets;
    let (a, counted_a, draft_a) = laid_over(a, compare.draft_a.as_deref(), &words)?;
    let (b, counted_b, draft_b) = laid_over(b, compare.draft_b.as_deref(), &words)?;
    let sides = [Portfolio { dataset: &a, projects: &counted_a }, Portfolio { dataset: &b, projects: &counted_b }];
    let change = PortfolioChange::of(division, &need, compare.extent.extent(), sides);
    let conditions = [&compare.condition_a, &compare.condition_b].map(|own| {
        [&compare.condition, own].into_iter().flatten().map(|text| text.trim()).collect::<Vec<_>>().join(" & ")
    });
    let answer =
        Told { words: &words, division, need: &need, change: &change, sides, conditions, drafts: [draft_a, draft_b] };
    let record = answer.record(compare.extent.extent());
    let text = match compare.format {
        Format::Json => json(&record),
        format => answer.text(&record, format),
    };
    Ok((text, Outcome::Fine))
}

/// A dataset and its projects that count, with a draft laid over it, and the draft's name; what of the
/// draft does not fit is said on stderr.
fn laid_over(dataset: Arc<Dataset>, draft: Option<&Path>, words: &Words) -> Result<LaidOver, super::CliError> {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let Some(path) = draft else { return Ok((dataset, all, None)) };
    let draft = work::load_draft(path).map_err(super::CliError::Draft)?;
    let gazetteer = Gazetteer::embedded();
    let drafted = apply(&dataset, &draft, gazetteer);
    for misfit in &drafted.misfits {
        super::complain(&misfit_line(words, &dataset, gazetteer.division(), misfit));
    }
    let counted = drafted.counted(&all);
    Ok((Arc::new(drafted.dataset(&dataset, dataset.revision + 1)), counted, Some(draft.name)))
}

fn open(path: &Path, year: Option<i16>, how: &How) -> Result<Arc<Dataset>, super::CliError> {
    let document = match path.to_str() {
        Some("-" | "embedded") => DocumentRef::Embedded,
        _ => DocumentRef::File(path.to_owned()),
    };
    let mut choices = choices(how)?;
    choices.year = year;
    Ok(work::open(&[document], &choices, &Progress::default())?)
}

struct Told<'a> {
    words: &'a Words,
    division: &'a Division,
    need: &'a Need,
    change: &'a PortfolioChange,
    sides: [Portfolio<'a>; 2],
    /// What each side was narrowed to.
    conditions: [String; 2],
    /// Name of the draft over each.
    drafts: [Option<String>; 2],
}

impl Told<'_> {
    fn name(&self, code: MunicipalityCode) -> String {
        let unit = self.division.municipality(code);
        unit.map_or_else(|| code.to_string(), |unit| unit.names.get(self.words.language()).to_owned())
    }

    fn why(&self, code: MunicipalityCode) -> String {
        let Some(paper) = self.change.paper.get(&code) else { return String::new() };
        if paper.causes.is_empty() {
            return self.words.text("change-paper-other");
        }
        let causes: Vec<String> = paper.causes.iter().map(|change| cause(self.words, self.division, change)).collect();
        causes.join(" ")
    }

    fn record(&self, extent: Extent) -> Record {
        let change = self.change;
        let codes = |class| change.codes(class).iter().map(ToString::to_string).collect::<Vec<_>>();
        let [a, b] = self.sides;
        let [where_a, where_b] = &self.conditions;
        let [draft_a, draft_b] = &self.drafts;
        let id = |side: Portfolio<'_>, at: usize| {
            side.dataset.projects.get(at).map(|project| project.id.to_string()).unwrap_or_default()
        };
        let side = |side: Portfolio<'_>, (condition, draft): (&String, &Option<String>), sum: &Sum| SideRecord {
            source: side.dataset.name(),
            draft: draft.clone(),
            condition: condition.clone(),
            sha256: side.dataset.sources.iter().map(|source| source.sha256.clone()).collect(),
            year: side.year(),
            projects: side.projects.len(),
            municipalities: sum.count.municipalities,
        };
        let continued = change.projects.continued.iter().map(|pair| {
            let project = b.dataset.projects.get(pair.after);
            ContinuedRecord {
                a: id(a, pair.before),
                b: id(b, pair.after),
                applicant: project.map(|project| project.applicant.name.clone()).unwrap_or_default(),
                name: project.map(|project| project.name.value.clone()).unwrap_or_default(),
                how: pair.how.key(),
                likely: pair.how == crate::coverage::portfolio::How::Likely,
            }
        });
        Record {
            a: side(a, (where_a, draft_a), &change.before),
            b: side(b, (where_b, draft_b), &change.after),
            division_year: self.division.year,
            extent: extent.key(),
            need: self.need.name.clone(),
            gained: codes(Class::Gained),
            lost: codes(Class::Lost),
            kept: codes(Class::Kept),
            paper: change
                .paper
                .iter()
                .map(|(code, paper)| PaperRecord {
                    code: code.to_string(),
                    name: self.name(*code),
                    why: self.why(*code),
                    before: paper.before,
                    after: paper.after,
                })
                .collect(),
            projects: ProjectsRecord {
                new: change.projects.new.iter().map(|at| id(b, *at)).collect(),
                ended: change.projects.ended.iter().map(|at| id(a, *at)).collect(),
                continued: continued.collect(),
                likely: change.projects.likely(),
            },
            residents: amounts(change, |sum| [sum.low.residents, sum.count.residents, sum.high.residents]),
            need_amounts: amounts(change, |sum| [sum.need_low, sum.need, sum.need_high]),
            areas: change
                .classes
                .iter()
                .map(|(code, class)| AreaRecord {
                    code: code.to_string(),
                    name: self.name(*code),
                    class: class.key(),
                    residents: self.division.residents_of([code]),
                    need: self.need.of(*code),
                })
                .collect(),
            told: drafted(self.words, self.drafts.each_ref().map(Option::as_deref))
                .into_iter()
                .chain(sentences(self.words, self.division, change))
                .collect(),
        }
    }

    /// Aligned with words above it, or CSV.
    fn text(&self, record: &Record, format: Format) -> String {
        let language = self.words.language();
        let names: Vec<String> = match format {
            Format::Csv => ["code", "name", "class", "residents", "need", "why"].map(str::to_owned).to_vec(),
            _ => {
                [("", "cli-code"), ("", "cli-name"), ("", "change-class"), (">", "cli-residents"), (">", "change-need")]
                    .iter()
                    .map(|(side, key)| format!("{side}{}", self.words.text(key)))
                    .chain([self.words.text("change-why")])
                    .collect()
            }
        };
        // A table for people tells what changed; what stayed is a number in its words.
        let shown = |area: &&AreaRecord| format == Format::Csv || area.class != Class::Kept.key();
        let mut areas: Vec<&AreaRecord> = record.areas.iter().filter(shown).collect();
        areas.sort_by_key(|area| Class::ALL.iter().position(|class| class.key() == area.class));
        let rows = areas.iter().map(|area| {
            let why = MunicipalityCode::parse(&area.code).map(|code| self.why(code)).unwrap_or_default();
            match format {
                Format::Csv => vec![
                    area.code.clone(),
                    area.name.clone(),
                    area.class.to_owned(),
                    area.residents.to_string(),
                    area.need.to_string(),
                    why,
                ],
                _ => vec![
                    area.code.clone(),
                    area.name.clone(),
                    self.words.text(&format!("change-{}", area.class)),
                    integer(language, area.residents),
                    amount(language, area.need),
                    why,
                ],
            }
        });
        let table = Table { columns: names, rows: rows.collect() };
        if format == Format::Csv {
            return write(format, record, &table);
        }
        let mut text = String::new();
        for sentence in &record.told {
            let _ = writeln!(text, "{sentence}");
        }
        if !table.rows.is_empty() {
            let _ = write!(text, "\n{}", write(format, record, &table));
        }
        self.projects(record, &mut text);
        text
    }

    fn projects(&self, record: &Record, text: &mut String) {
        let lists = [("change-new", &record.projects.new), ("change-ended", &record.projects.ended)];
        for (key, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let _ = writeln!(text, "\n{}: {}", self.words.text(key), ids.join(", "));
        }
        if !record.projects.continued.is_empty() {
            let pairs: Vec<String> = record
                .projects
                .continued
                .iter()
                .map(|pair| {
                    let mark = if pair.likely { "?" } else { "" };
                    if pair.a == pair.b {
                        format!("{}{mark}", pair.a)
                    } else {
                        format!("{} → {}{mark}", pair.a, pair.b)
                    }
                })
                .collect();
            let _ = writeln!(text, "\n{}: {}", self.words.text("change-continued"), pairs.join(", "));
        }
    }
}

/// A figure of every class; `of` gives low, as read, high.
fn amounts<T: Copy>(change: &PortfolioChange, of: impl Fn(&Sum) -> [T; 3]) -> Amounts<T> {
    let value = |sum: &Sum| of(sum)[1];
    let range = |sum: &Sum| {
        let [low, _, high] = of(sum);
        [low, high]
    };
    let class = |class| change.sum(class);
    Amounts {
        before: value(&change.before),
        after: value(&change.after),
        gained: value(class(Class::Gained)),
        lost: value(class(Class::Lost)),
        kept: value(class(Class::Kept)),
        paper: value(class(Class::Paper)),
        before_range: range(&change.before),
        after_range: range(&change.after),
        gained_range: range(class(Class::Gained)),
        lost_range: range(class(Class::Lost)),
        kept_range: range(class(Class::Kept)),
    }
}
