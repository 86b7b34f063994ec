//! What would change if? The command `scenario`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::args::{Format, How};
use super::commands::{self, Answer};
use super::need::NeedArgs;
use super::output::{Table, write};
use super::{CliError, Outcome, told};
use crate::coverage::draft::{self, Draft, DraftError, Drafted, Figures, OverlapPair, apply, misfit_line};
use crate::coverage::suggest::{amount, need_unit};
use crate::coverage::{AreaCoverage, AreaLevel, by_area};
use crate::export::records::CoverageRecord;
use crate::gazetteer::Gazetteer;
use crate::intake::Progress;
use crate::model::{Dataset, Language, MunicipalityCode};
use crate::session::DocumentRef;
use crate::words::{Arg, Words, decimal, integer};
use crate::work::{self, DraftFileError};

/// Which drafts, on which documents.
#[derive(Debug, Args)]
pub(super) struct Scenario {
    /// Drafts (JSON that says "hankekartta-draft") and documents; without a document, the embedded one of 2020
    #[arg(value_name = "DRAFT.json|FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    need: NeedArgs,
    /// The one-page memo of each draft, Markdown, instead.
    #[arg(long)]
    memo: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// One side: the coverage and what is counted beside it.
#[derive(Debug, Serialize)]
struct FiguresRecord {
    #[serde(flatten)]
    coverage: CoverageRecord,
    projects: usize,
    /// The need of all, what is served of it, and what stays of that when every guess turns out wrong.
    need: f64,
    need_served: f64,
    need_served_low: f64,
    /// Municipalities in the cores of two projects or more.
    shared: usize,
    project_months: f64,
    half_known_periods: usize,
}

impl FiguresRecord {
    fn of(dataset: &Dataset, figures: &Figures, areas: &[AreaCoverage], language: Language) -> Self {
        Self {
            coverage: CoverageRecord::of(dataset, &figures.coverage, areas, language),
            projects: figures.projects,
            need: figures.need,
            need_served: figures.need_served,
            need_served_low: figures.need_served_low,
            shared: figures.shared,
            project_months: figures.project_months,
            half_known_periods: figures.half_known,
        }
    }
}

#[derive(Debug, Serialize)]
struct ScenarioRecord {
    need: String,
    before: FiguresRecord,
    after: FiguresRecord,
    #[serde(flatten)]
    change: ChangeRecord,
    /// Every draft when there are several; `after` and what goes with it is the first one's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    drafts: Vec<DraftRecord>,
}

#[derive(Debug, Serialize)]
struct DraftRecord {
    file: String,
    after: FiguresRecord,
    #[serde(flatten)]
    change: ChangeRecord,
}

#[derive(Debug, Clone, Serialize)]
struct ChangeRecord {
    name: String,
    closed: Vec<String>,
    closed_guessed: Vec<String>,
    opened: Vec<String>,
    overlaps: OverlapsRecord,
    /// What does not fit the document, in words.
    misfits: Vec<String>,
    /// Words of new areas that a person should look at.
    questions: Vec<QuestionRecord>,
}

#[derive(Debug, Clone, Serialize)]
struct OverlapsRecord {
    new: Vec<PairRecord>,
    gone: Vec<PairRecord>,
}

#[derive(Debug, Clone, Serialize)]
struct PairRecord {
    a: String,
    b: String,
    core_core: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
struct QuestionRecord {
    project: String,
    words: String,
    status: &'static str,
    codes: Vec<String>,
}

fn codes(list: &[MunicipalityCode]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

impl ChangeRecord {
    fn of(words: &Words, dataset: &Dataset, draft: &Draft, drafted: &Drafted, outcome: &draft::Outcome) -> Self {
        let division = Gazetteer::embedded().division();
        let pairs = |pairs: &[OverlapPair]| {
            let pair = |pair: &OverlapPair| PairRecord {
                a: pair.a.to_string(),
                b: pair.b.to_string(),
                core_core: codes(&pair.codes),
            };
            pairs.iter().map(pair).collect()
        };
        let new = drafted.new.iter().filter_map(|at| drafted.projects.get(at));
        Self {
            name: draft.name.clone(),
            closed: codes(&outcome.closed),
            closed_guessed: codes(&outcome.closed_guessed),
            opened: codes(&outcome.opened),
            overlaps: OverlapsRecord { new: pairs(&outcome.overlaps_new), gone: pairs(&outcome.overlaps_gone) },
            misfits: drafted.misfits.iter().map(|misfit| misfit_line(words, dataset, division, misfit)).collect(),
            questions: new
                .flat_map(|project| {
                    project.area.open_terms().map(|term| QuestionRecord {
                        project: project.id.to_string(),
                        words: project.area.words(term).to_owned(),
                        status: term.status.key(),
                        codes: codes(&term.codes),
                    })
                })
                .collect(),
        }
    }
}

/// One draft with all that follows from it.
struct Side {
    file: String,
    draft: Draft,
    drafted: Drafted,
    outcome: draft::Outcome,
}

/// Files that are drafts, with what they hold.
type DraftFiles = Vec<(PathBuf, Draft)>;

/// The drafts, and the documents: the first file is a draft, and so is every JSON that says so.
fn sort(files: &[PathBuf]) -> Result<(DraftFiles, Vec<DocumentRef>), CliError> {
    let (mut drafts, mut documents) = (Vec::new(), Vec::new());
    for path in files {
        let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if !drafts.is_empty() && !json {
            documents.push(DocumentRef::File(path.clone()));
            continue;
        }
        match work::load_draft(path) {
            Ok(draft) => drafts.push((path.clone(), draft)),
            // A JSON of records is a document.
            Err(DraftFileError::Draft { problem: DraftError::OtherFile, .. }) if !drafts.is_empty() => {
                documents.push(DocumentRef::File(path.clone()));
            }
            Err(error) => return Err(CliError::Draft(error)),
        }
    }
    if documents.is_empty() {
        documents.push(DocumentRef::Embedded);
    }
    Ok((drafts, documents))
}

/// The command.
pub(super) fn run(asked: &Scenario, words: &Words) -> Answer {
    let gazetteer = Gazetteer::embedded();
    let division = gazetteer.division();
    let need = asked.need.read(division, words)?;
    let (drafts, documents) = sort(&asked.files)?;
    let dataset = work::open(&documents, &commands::choices(&asked.how)?, &Progress::default())?;
    told::unread_of(&dataset, words);
    let counted: Vec<usize> = (0..dataset.projects.len()).collect();
    let before = Arc::new(Figures::of(&dataset, division, &need, &counted));
    let sides: Vec<Side> = drafts
        .into_iter()
        .map(|(path, draft)| {
            let drafted = apply(&dataset, &draft, gazetteer);
            let outcome = draft::outcome(&dataset, &drafted, &before, &counted, division, &need);
            Side { file: path.display().to_string(), draft, drafted, outcome }
        })
        .collect();
    for side in &sides {
        for misfit in &side.drafted.misfits {
            let problem = misfit_line(words, &dataset, division, misfit);
            let args = [("path", Arg::Text(&side.file)), ("problem", Arg::Text(&problem))];
            super::complain(&words.with("draft-file-at", &args));
        }
    }
    if asked.memo {
        let memos: Vec<String> = sides
            .iter()
            .map(|side| draft::memo(words, &dataset, &side.draft, &side.drafted, &side.outcome, &need, division))
            .collect();
        return Ok((memos.join("\n"), Outcome::Fine));
    }
    let Some(first) = sides.first() else { return Ok((String::new(), Outcome::Fine)) };
    let language = words.language();
    let figures = |dataset: &Dataset, figures: &Figures| {
        FiguresRecord::of(dataset, figures, &by_area(&figures.coverage, division, AreaLevel::Municipality), language)
    };
    let after = |side: &Side| figures(&side.drafted.dataset(&dataset, dataset.revision), &side.outcome.after);
    let change = |side: &Side| ChangeRecord::of(words, &dataset, &side.draft, &side.drafted, &side.outcome);
    let record = ScenarioRecord {
        need: need.name.clone(),
        before: figures(&dataset, &first.outcome.before),
        after: after(first),
        change: change(first),
        drafts: sides
            .iter()
            .filter(|_| sides.len() > 1)
            .map(|side| DraftRecord { file: side.file.clone(), after: after(side), change: change(side) })
            .collect(),
    };
    let unit = need_unit(words, &need);
    Ok((write(asked.format, &record, &table(asked.format, &sides, words, &unit)), Outcome::Fine))
}

/// Figures as rows, before and each draft as columns.
fn table(format: Format, sides: &[Side], words: &Words, unit: &str) -> Table {
    let machine = format == Format::Csv;
    let text = |key: &str| words.text(key);
    let mut columns = if machine {
        vec!["figure".to_owned(), ">before".to_owned()]
    } else {
        vec![text("cli-scenario-figure"), format!(">{}", text("cli-scenario-before"))]
    };
    columns.extend(sides.iter().map(|side| format!(">{}", side.draft.name)));
    let rows = if machine { machine_rows() } else { person_rows(words, unit) };
    let mut rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(name, cell)| {
            let before = sides.first().map(|side| cell(&side.outcome.before));
            let after = sides.iter().map(|side| cell(&side.outcome.after));
            std::iter::once(name).chain(before).chain(after).collect()
        })
        .collect();
    for (key, name, list) in [
        ("closed", "draft-memo-closed", (|side| &side.outcome.closed) as fn(&Side) -> &Vec<MunicipalityCode>),
        ("opened", "draft-memo-opened", |side| &side.outcome.opened),
    ] {
        let cell = |side: &Side| if machine { codes(list(side)).join(" ") } else { list(side).len().to_string() };
        let mut row = vec![if machine { key.to_owned() } else { text(name) }, String::new()];
        row.extend(sides.iter().map(cell));
        rows.push(row);
    }
    Table { columns, rows }
}

/// A row's name, and its cell for one side.
type Row<'a> = (String, Box<dyn Fn(&Figures) -> String + 'a>);

/// Every figure in a row of its own, numbers as machines write them.
fn machine_rows<'a>() -> Vec<Row<'a>> {
    let row = |name: &str, cell: fn(&Figures) -> String| -> Row<'a> { (name.to_owned(), Box::new(cell)) };
    vec![
        row("projects", |side| side.projects.to_string()),
        row("covered", |side| side.coverage.covered.to_string()),
        row("covered_low", |side| side.coverage.covered_low.to_string()),
        row("covered_residents", |side| side.coverage.covered_residents.to_string()),
        row("covered_residents_low", |side| side.coverage.covered_residents_low.to_string()),
        row("need_served", |side| side.need_served.to_string()),
        row("need_served_low", |side| side.need_served_low.to_string()),
        row("shared", |side| side.shared.to_string()),
        row("project_months", |side| side.project_months.to_string()),
    ]
}

/// Figures with their ranges, numbers as people write them.
fn person_rows<'a>(words: &'a Words, unit: &str) -> Vec<Row<'a>> {
    let wide = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let whole = |low: u64, high: u64| {
        let write = |n: u64| integer(words.language(), n);
        if low == high { write(high) } else { format!("{}–{}", write(low), write(high)) }
    };
    let name = |key: &str| words.text(key);
    vec![
        (name("draft-figure-projects"), Box::new(move |side| whole(wide(side.projects), wide(side.projects)))),
        (
            name("draft-figure-municipalities"),
            Box::new(move |side| whole(wide(side.coverage.covered_low), wide(side.coverage.covered))),
        ),
        (
            name("draft-figure-residents"),
            Box::new(move |side| whole(side.coverage.covered_residents_low, side.coverage.covered_residents)),
        ),
        (
            words.with("draft-figure-need", &[("unit", Arg::Text(unit))]),
            Box::new(|side| {
                let (low, high) = (amount(words, side.need_served_low), amount(words, side.need_served));
                if low == high { high } else { format!("{low}–{high}") }
            }),
        ),
        (name("draft-figure-shared"), Box::new(move |side| whole(wide(side.shared), wide(side.shared)))),
        (name("draft-figure-months"), Box::new(|side| decimal(words.language(), side.project_months, 1))),
    ]
}
