//! How do records and names become a dataset?
//!
//! In: documents' bytes, the gazetteers of their years, and a person's decisions. Out: a [`Dataset`]
//! with areas resolved, organizations recognized, ids given, decisions applied, and everything odd or
//! open as diagnostics.
//! Never does: read a place name itself, ask the disk, drop a record, count what nobody stated.

mod areas;
mod beside;
mod decide;
mod decisions;
mod figures;
mod ids;
mod inferred;
mod links;
mod memo;
mod organizations;
mod parallel;
mod progress;
mod stream;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::ControlFlow;

use sha2::{Digest, Sha256};

use crate::document::{self, Mapping, Options, Profile, Reading, Record};
use crate::gazetteer::Gazetteer;
use crate::model::{
    Area, AreaUnit, Dataset, Decision, Diagnostic, InferredFrom, Origin, Place, Problem, Project, ProjectId, Severity,
    Source, Status, Term,
};

pub use decide::{decide, link_context};
pub use decisions::{DecisionsError, decisions_from_json, decisions_to_json};
pub use figures::{FigureColumn, FigureFault, FigureProblem, FigureTable, FigureTableError, figures};
pub use ids::slug;
pub use inferred::places as description_places;
pub use links::links;
use memo::Memo;
pub use organizations::kind_of;
pub use progress::Progress;
pub use stream::{Streamed, stream};

/// The document of 2020, as it was published.
const EMBEDDED: &[u8] = include_bytes!("../../assets/rahoitettavat-hankkeet-2020.txt");
/// Its file name.
pub const EMBEDDED_NAME: &str = "rahoitettavat-hankkeet-2020.txt";

/// Years whose division is known.
pub const YEARS: std::ops::RangeInclusive<i16> = 2009..=2026;
/// The year of the division that codes count in and the map shows.
const MAP_YEAR: i16 = 2020;

/// How documents are read: a person's choices that hold for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What columns are, where the person says so.
    pub mapping: Mapping,
    /// What the person said of columns before: it holds for files with the same header.
    pub profiles: Vec<Profile>,
    /// The division year, where the person says so; else each document's own.
    pub year: Option<i16>,
    /// Areas that are not stated may be taken from these.
    pub assume: Vec<InferredFrom>,
    /// What was decided.
    pub decisions: Vec<Decision>,
}

/// A document's name without folders, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// File name.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// The dataset of the embedded document of 2020; revision 1.
#[must_use]
pub fn embedded() -> Dataset {
    read_document(EMBEDDED_NAME, EMBEDDED, 1)
}

/// The embedded document.
#[must_use]
pub fn embedded_document() -> Document<'static> {
    Document { name: EMBEDDED_NAME, bytes: EMBEDDED }
}

/// Reads a document into a dataset without further choices. Any bytes give an answer.
///
/// `name` is the file's name without folders; `revision` must differ from that of every other
/// dataset of this run of the program.
#[must_use]
pub fn read_document(name: &str, bytes: &[u8], revision: u64) -> Dataset {
    read_documents(&[Document { name, bytes }], &Choices::default(), revision)
}

/// Reads documents into one dataset, in their order, with a person's choices.
#[must_use]
pub fn read_documents(documents: &[Document<'_>], choices: &Choices, revision: u64) -> Dataset {
    read_with_progress(documents, choices, revision, &Progress::default()).unwrap_or_default()
}

/// As [`read_documents`], telling how far it is; `None` when it was cancelled.
#[must_use]
pub fn read_with_progress(
    documents: &[Document<'_>],
    choices: &Choices,
    revision: u64,
    progress: &Progress,
) -> Option<Dataset> {
    let mut dataset = Dataset { revision, division_year: MAP_YEAR, ..Dataset::default() };
    for (at, document) in documents.iter().enumerate() {
        let part = Part::read(*document, choices, at);
        part.into_dataset(&mut dataset, progress)?;
    }
    if choices.decisions.is_empty() && choices.assume.is_empty() {
        return Some(dataset);
    }
    Some(decide(&dataset, &choices.decisions, &choices.assume))
}

/// The gazetteer of a division year; a year beyond the known ones is read on the nearest.
#[must_use]
pub fn gazetteer_of(year: i16) -> &'static Gazetteer {
    Gazetteer::of_year(year)
}

/// One document while it is taken in.
struct Part {
    reading: Reading,
    diagnostics: Vec<Diagnostic>,
    source: Source,
    gazetteer: &'static Gazetteer,
    at: usize,
}

impl Part {
    fn read(document: Document<'_>, choices: &Choices, at: usize) -> Self {
        let map = Gazetteer::embedded();
        let is_place = |cell: &str| areas::is_place(map, cell);
        let remembered = |header: &[&str]| {
            let known = choices.profiles.iter().find(|profile| profile.header == header);
            known.map(|profile| profile.mapping.clone())
        };
        let options = Options { mapping: choices.mapping.clone(), remembered: &remembered, is_place: &is_place };
        let (mut reading, mut diagnostics) = document::read_with(document.name, document.bytes, &options);
        for found in &mut diagnostics {
            found.place.document = at;
        }
        let facts = std::mem::take(&mut reading.facts);
        let year = choices.year.or(facts.year).unwrap_or(MAP_YEAR);
        let division_year = year.clamp(*YEARS.start(), *YEARS.end());
        let source = Source {
            name: document.name.to_owned(),
            sha256: sha256(document.bytes),
            bytes: document.bytes.len(),
            format: facts.format,
            encoding: facts.encoding,
            separator: facts.separator,
            shape: facts.shape,
            sheets: facts.sheets,
            tally: facts.tally,
            announced: facts.announced,
            columns: facts.columns,
            sample: facts.sample,
            division_year,
            year_chosen: choices.year.is_some(),
        };
        Self { reading, diagnostics, source, gazetteer: gazetteer_of(division_year), at }
    }

    fn into_dataset(self, dataset: &mut Dataset, progress: &Progress) -> Option<()> {
        let Self { reading, diagnostics, source, gazetteer, at } = self;
        let before = dataset.projects.len();
        let mut open = Vec::new();
        let mut namer = ids::Namer::default();
        progress.expect(reading.len());
        let division = gazetteer.division();
        let make = |record: &Record, memo: &mut Memo| {
            let project = project(record, at, gazetteer, memo);
            let named = ids::Named::of(&project, record, division);
            let open = OpenPlaces::of(&reading, record, &project, at);
            (project, named, open)
        };
        parallel::in_order(&reading, &make, &mut |(project, named, places)| {
            progress.step();
            namer.push(named);
            open.push(places);
            dataset.projects.push(project);
            if progress.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if progress.is_cancelled() {
            return None;
        }
        let taken: Vec<ProjectId> = dataset.projects.iter().take(before).map(|project| project.id.clone()).collect();
        let taken: BTreeSet<&str> = taken.iter().map(ProjectId::as_str).collect();
        for (project, id) in dataset.projects.iter_mut().skip(before).zip(namer.finish(&taken, source.division_year)) {
            project.id = ProjectId::new(&id);
        }
        dataset.diagnostics.extend(diagnostics);
        for (project, open) in dataset.projects.iter().skip(before).zip(open) {
            dataset.diagnostics.extend(open.diagnostics(project, gazetteer));
        }
        dataset.sources.push(source);
        dataset.diagnostics.sort_by_key(|diagnostic| diagnostic.place);
        Some(())
    }
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A project without its id.
fn project(record: &Record, document: usize, gazetteer: &'static Gazetteer, memo: &mut Memo) -> Project {
    let mut project = bare(record, document, gazetteer, memo);
    project.area = areas::area(record, gazetteer, memo);
    if record.area.value.is_empty() && record.codes.value.is_empty() {
        project.inferred = inferred::offers(record, &project.applicant, gazetteer);
    }
    project.partners = record.partners.iter().map(|partner| memo.organization(partner, gazetteer)).collect();
    project.other.clone_from(&record.other);
    project
}

/// As much of a project as its id needs: who, what and when, the area only in words.
fn bare(record: &Record, document: usize, gazetteer: &'static Gazetteer, memo: &mut Memo) -> Project {
    let applicant = memo.organization(&record.applicant, gazetteer);
    Project {
        id: ProjectId::new(""),
        number: record.number,
        span: record.span,
        origin: Origin { document, sheet: record.sheet, row: record.line },
        lead: applicant.municipality,
        applicant,
        partners: Vec::new(),
        name: record.name.clone(),
        period: record.period.clone(),
        precision: record.precision,
        amount: record.amount.clone(),
        description: record.description.clone(),
        area: Area { text: record.area.value.clone(), ..Area::default() },
        area_span: record.area.span,
        area_column: record.area_column,
        inferred: Vec::new(),
        other: Vec::new(),
    }
}

/// Where the open terms of an area stand, kept until the project has its id.
struct OpenPlaces(Vec<(usize, Place)>);

impl OpenPlaces {
    fn of(reading: &Reading, record: &Record, project: &Project, document: usize) -> Self {
        let open = project.area.terms.iter().enumerate().filter(|(_, term)| term.is_open());
        Self(open.map(|(at, term)| (at, Place { document, ..reading.place_in_area(record, term.span) })).collect())
    }

    /// Guesses and open questions of the area, each at its words in the source.
    fn diagnostics(self, project: &Project, gazetteer: &Gazetteer) -> Vec<Diagnostic> {
        let each = self.0.into_iter().filter_map(|(at, place)| Some((project.area.terms.get(at)?, place)));
        each.map(|(term, place)| open_term(project, &project.area, term, place, gazetteer)).collect()
    }
}

fn open_term(project: &Project, area: &Area, term: &Term, place: Place, gazetteer: &Gazetteer) -> Diagnostic {
    let (id, words) = (project.id.to_string(), area.words(term).to_owned());
    let problem = if term.is_guess() {
        Problem::Guess { project: id, words, read: name_read(term, gazetteer) }
    } else {
        Problem::OpenTerm { project: id, words }
    };
    let severity = if term.status == Status::Unresolved { Severity::Error } else { Severity::Warning };
    Diagnostic { severity, place, problem }
}

/// Official Finnish name of what a term was read as.
fn name_read(term: &Term, gazetteer: &Gazetteer) -> String {
    let name = match &term.unit {
        Some(AreaUnit::Finland | AreaUnit::Mainland) | None => String::new(),
        Some(unit) => gazetteer.name(unit),
    };
    if name.is_empty() { term.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ") } else { name }
}
