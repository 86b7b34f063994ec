//! What is written to a file, and how is it asked for?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::args::{By, Input, LanguageWord};
use super::asking::asked;
use super::commands::{Answer, choices, documents};
use super::{CliError, Outcome, told};
use crate::coverage::draft::{apply, misfit_line};
use crate::export::{Crs, DraftFile, Each, Format, Making, Order, Provenance, Recipe, Request};
use crate::files::Existing;
use crate::gazetteer::Gazetteer;
use crate::intake::{self, Choices, Progress};
use crate::model::{Dataset, Decision, Division, MunicipalityCode, Project, ProjectId, RegionCode, SubRegionCode};
use crate::scene::{Classing, Look, Measure, PINS, Pin, Ramp, Shape};
use crate::words::{Arg, Words};
use crate::work;

/// Tells the revision of a document with a draft over it from the document's own.
const OVER: u64 = 1 << 63;

/// What to export, and where.
#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    pub(super) input: Input,
    /// File format.
    #[arg(long, value_enum)]
    pub(super) format: ExportWord,
    /// The file to write; for datapackage the folder. 360giving puts a table of the same name and .csv beside it.
    #[arg(long)]
    pub(super) out: PathBuf,
    /// Only this project; may be given again.
    #[arg(long, value_name = "ID")]
    pub(super) project: Vec<String>,
    /// Only this area; may be given again. A municipality's three digits, a region's two, or
    /// `subregion:` and a sub-region's three.
    #[arg(long, value_name = "CODE")]
    pub(super) area: Vec<String>,
    /// Only these columns, by their names in CSV, apart by commas; for json fields of projects.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) columns: Vec<String>,
    /// A draft (JSON that says "hankekartta-draft") laid over the document; the file says that it is one.
    #[arg(long, value_name = "FILE")]
    pub(super) draft: Option<PathBuf>,
    /// A file for each project or region instead, into the folder of --out.
    #[arg(long, value_name = "EACH", value_parser = each)]
    pub(super) atlas: Option<Each>,
    /// A second language beside --lang.
    #[arg(long, value_enum, value_name = "LANG")]
    pub(super) also: Option<LanguageWord>,
    /// Coordinates: 3067 meters (ETRS-TM35FIN) or 4326 degrees (WGS 84).
    #[arg(long, value_name = "EPSG", value_parser = crs)]
    pub(super) crs: Option<Crs>,
    /// Width and height of a picture in pixels, as 1600x1000.
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub(super) size: Option<(u32, u32)>,
    /// Pixels of a picture an inch.
    #[arg(long, value_parser = clap::value_parser!(u32).range(30..=1200))]
    pub(super) dpi: Option<u32>,
    #[command(flatten)]
    pub(super) look: LookArgs,
    /// Day that the file is of, as 2020-12-31; left out, `SOURCE_DATE_EPOCH` where it is set, else none.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(super) date: Option<Date>,
    /// Replace an existing file.
    #[arg(long)]
    pub(super) overwrite: bool,
}

/// How the map of a picture is read.
#[derive(Debug, Args)]
pub(super) struct LookArgs {
    /// Units that the map is read by.
    #[arg(long, value_enum, default_value_t)]
    pub(super) by: By,
    /// What the fill shows: areas, count, count-wider, share, residents, …
    #[arg(long, value_parser = measure)]
    pub(super) measure: Option<Measure>,
    /// Classes of an amount: quantile:5, equal:4, jenks:6 or manual:10,20,50.
    #[arg(long, value_name = "METHOD:N", value_parser = classes)]
    pub(super) classes: Option<Classing>,
    /// Colors of the classes: amber, teal or diverging.
    #[arg(long, value_parser = ramp)]
    pub(super) ramp: Option<Ramp>,
    /// Units as they lie (areas), or circles as large as their residents are many (residents).
    #[arg(long, value_parser = shape)]
    pub(super) shape: Option<Shape>,
    /// A project with a color of its own, 0 to 7: `oulu=0`; may be given again.
    #[arg(long, value_name = "ID=COLOR", value_parser = pin)]
    pub(super) pin: Vec<Pin>,
}

impl LookArgs {
    fn look(&self) -> Look {
        Look {
            level: self.by.level(),
            measure: self.measure.unwrap_or_default(),
            classing: self.classes.clone().unwrap_or_default(),
            ramp: self.ramp.unwrap_or_default(),
            shape: self.shape.unwrap_or_default(),
            pins: self.pin.iter().take(PINS).cloned().collect(),
        }
    }
}

fn measure(text: &str) -> Result<Measure, String> {
    one_of(&Measure::ALL, Measure::key, text)
}

fn ramp(text: &str) -> Result<Ramp, String> {
    one_of(&Ramp::ALL, Ramp::key, text)
}

fn shape(text: &str) -> Result<Shape, String> {
    one_of(&[Shape::Areas, Shape::Residents], Shape::key, text)
}

fn one_of<T: Copy>(all: &[T], key: fn(T) -> &'static str, text: &str) -> Result<T, String> {
    let found = all.iter().copied().find(|known| key(*known) == text.trim());
    found.ok_or_else(|| format!("write {}", all.iter().map(|known| key(*known)).collect::<Vec<_>>().join(", ")))
}

fn classes(text: &str) -> Result<Classing, String> {
    let parsed = text.split_once(':').and_then(|(method, rest)| Classing::parse(method, rest));
    parsed.ok_or_else(|| "write it as quantile:5, equal:5, jenks:5 (3 to 7) or manual:10,20,50".to_owned())
}

fn pin(text: &str) -> Result<Pin, String> {
    let parsed = text.split_once('=').and_then(|(id, hue)| Some((id, hue.parse().ok().filter(|hue| *hue < PINS)?)));
    let (id, hue) = parsed.ok_or_else(|| "write it as oulu=0, the color from 0 to 7".to_owned())?;
    Ok(Pin { id: ProjectId::new(id), hue })
}

/// A file format on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExportWord(pub(super) Format);

impl ValueEnum for ExportWord {
    fn value_variants<'a>() -> &'a [Self] {
        static WORDS: OnceLock<Vec<ExportWord>> = OnceLock::new();
        WORDS.get_or_init(|| Format::ALL.into_iter().map(ExportWord).collect())
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
}

fn each(text: &str) -> Result<Each, String> {
    one_of(&Each::ALL, Each::key, text)
}

fn crs(text: &str) -> Result<Crs, String> {
    match text.trim().trim_start_matches("EPSG:") {
        "3067" => Ok(Crs::Tm35Fin),
        "4326" => Ok(Crs::Wgs84),
        _ => Err("write 3067 or 4326".to_owned()),
    }
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let (width, height) = text.split_once('x').ok_or_else(|| "write it as 1600x1000".to_owned())?;
    let side = |text: &str| match text.parse() {
        Ok(side @ 16..=20_000) => Ok(side),
        _ => Err("each side is 16 to 20000 pixels".to_owned()),
    };
    Ok((side(width)?, side(height)?))
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|error: jiff::Error| format!("write it as 2020-12-31 ({error})"))
}

pub(super) fn run(asked: &ExportArgs, words: &Words) -> Answer {
    let order = order(asked, words)?;
    told::unread_of(&order.dataset, words);
    let existing = if asked.overwrite { Existing::Replace } else { Existing::Keep };
    if let Some(each) = asked.atlas {
        return atlas(asked, each, &order, existing, words);
    }
    let made = work::export(&order, &asked.out, existing)?;
    super::complain(&words.with(
        "cli-exported",
        &[
            ("path", Arg::Text(&asked.out.display().to_string())),
            ("rows", Arg::Count(u64::try_from(made.rows).unwrap_or(0))),
            ("bytes", Arg::Count(u64::try_from(made.size()).unwrap_or(0))),
        ],
    ));
    for key in &made.left_out {
        super::complain(&words.text(key));
    }
    Ok((String::new(), Outcome::Fine))
}

/// Many files at once.
fn atlas(asked: &ExportArgs, each: Each, order: &Order, existing: Existing, words: &Words) -> Answer {
    let made = work::atlas(order, each, &asked.out, existing, &Making::default())?;
    let count = |count: usize| Arg::Count(u64::try_from(count).unwrap_or(0));
    super::complain(&words.with(
        "export-done-many",
        &[
            ("path", Arg::Text(&asked.out.display().to_string())),
            ("files", count(made.files)),
            ("rows", count(made.rows)),
            ("bytes", count(made.bytes)),
        ],
    ));
    for key in &made.left_out {
        super::complain(&words.text(key));
    }
    Ok((String::new(), Outcome::Fine))
}

/// The order that the arguments ask for.
pub(super) fn order(export: &ExportArgs, words: &Words) -> Result<Order, CliError> {
    let all = choices(&export.input.how)?;
    let files = documents(&export.input);
    let decided = work::open(&files, &all, &Progress::default())?;
    let narrowed = asked(Arc::clone(&decided), export.input.condition.as_deref(), None)?;
    // Positions stay those of the document; findings are told of what was asked for.
    let decided = if export.input.condition.is_some() {
        Arc::new(Dataset { diagnostics: narrowed.diagnostics.clone(), ..Dataset::clone(&decided) })
    } else {
        decided
    };
    let among: BTreeSet<&ProjectId> = narrowed.projects.iter().map(|project| &project.id).collect();
    let among = |(at, project): (usize, &Project)| among.contains(&project.id).then_some(at);
    let counted: Vec<usize> = decided.projects.iter().enumerate().filter_map(among).collect();
    let decisions = all.decisions.clone();
    let base = if decisions.is_empty() {
        Arc::clone(&decided)
    } else {
        work::open(&files, &Choices { decisions: Vec::new(), ..all }, &Progress::default())?
    };
    let request = Request {
        format: export.format.0,
        language: words.language(),
        also: export.also.map(LanguageWord::language),
        crs: export.crs,
        size: export.size,
        dpi: export.dpi,
        columns: export.columns.clone(),
    };
    let provenance = Provenance {
        decisions_sha256: decisions_sha256(&decisions),
        date: export.date.or_else(epoch),
        ..Provenance::of(&decided, "")
    };
    let mut recipe = recipe(export);
    let (dataset, counted) = match &export.draft {
        None => (decided, counted),
        Some(path) => drafted(path, &decided, &counted, &mut recipe, words)?,
    };
    let division = Gazetteer::embedded().division();
    let order = Order {
        projects: projects(&dataset, counted, &export.project, words)?,
        municipalities: municipalities(division, &export.area, words)?,
        dataset,
        base,
        decisions,
        look: export.look.look(),
        provenance,
        recipe,
        request,
    };
    Ok(order.told(division).signed())
}

/// The document with a draft over it, and what counts then.
fn drafted(
    path: &Path,
    decided: &Arc<Dataset>,
    counted: &[usize],
    recipe: &mut Recipe,
    words: &Words,
) -> Result<(Arc<Dataset>, Vec<usize>), CliError> {
    let draft = work::load_draft(path).map_err(CliError::Draft)?;
    let drafted = apply(decided, &draft, Gazetteer::of_year(decided.division_year));
    for misfit in &drafted.misfits {
        let problem = misfit_line(words, decided, Gazetteer::embedded().division(), misfit);
        let args = [("path", Arg::Text(&path.display().to_string())), ("problem", Arg::Text(&problem))];
        super::complain(&words.with("draft-file-at", &args));
    }
    recipe.draft = Some(DraftFile { file: name(path), name: draft.name.clone() });
    let over = drafted.dataset(decided, decided.revision ^ OVER);
    Ok((Arc::new(over), drafted.counted(counted)))
}

/// What was asked for, in words that make the same again.
fn recipe(export: &ExportArgs) -> Recipe {
    let name = |path: &PathBuf| name(path);
    let how = &export.input.how;
    Recipe {
        files: export.input.files.iter().map(name).collect(),
        map: how.map.iter().map(|(role, column)| (role.key().to_owned(), column.clone())).collect(),
        year: how.year,
        assume: how.assume.iter().map(|from| from.key().to_owned()).collect(),
        decisions: how.decisions.as_ref().map(name),
        draft: None,
        condition: export.input.condition.clone(),
        projects: export.project.clone(),
        areas: export.area.clone(),
    }
}

/// A file's name without folders.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn decisions_sha256(decisions: &[Decision]) -> String {
    if decisions.is_empty() {
        return String::new();
    }
    intake::sha256(intake::decisions_to_json(decisions).as_bytes())
}

/// The day of `SOURCE_DATE_EPOCH`, seconds since 1970 in UTC.
fn epoch() -> Option<Date> {
    let seconds: i64 = std::env::var("SOURCE_DATE_EPOCH").ok()?.trim().parse().ok()?;
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(time).date())
}

/// Those of `counted` that are asked for by their ids, or all.
fn projects(dataset: &Dataset, counted: Vec<usize>, ids: &[String], words: &Words) -> Result<Vec<usize>, CliError> {
    if ids.is_empty() {
        return Ok(counted);
    }
    let mut projects = BTreeSet::new();
    for id in ids {
        // `ProjectId::new` would drop letters that no id has, and "kot ka!" would be Kotka.
        let named = |at: &usize| dataset.projects.get(*at).is_some_and(|project| project.id.as_str() == id);
        let Some(at) = counted.iter().copied().find(named) else {
            return Err(CliError::Asked(words.with("cli-no-such-project", &[("id", Arg::Text(id))])));
        };
        projects.insert(at);
    }
    Ok(projects.into_iter().collect())
}

fn municipalities(
    division: &Division,
    areas: &[String],
    words: &Words,
) -> Result<BTreeSet<MunicipalityCode>, CliError> {
    let mut municipalities = BTreeSet::new();
    for area in areas {
        match area_codes(division, area) {
            Some(codes) => municipalities.extend(codes),
            None => return Err(CliError::Asked(words.with("cli-no-such-area", &[("code", Arg::Text(area))]))),
        }
    }
    Ok(municipalities)
}

/// Three digits are a municipality, two a region; a sub-region is told by its word.
fn area_codes(division: &Division, text: &str) -> Option<Vec<MunicipalityCode>> {
    if let Some(code) = text.strip_prefix("subregion:") {
        return division.sub_regions.get(&SubRegionCode::parse(code).ok()?).map(|unit| unit.municipalities.clone());
    }
    if let Ok(code) = RegionCode::parse(text) {
        return division.regions.get(&code).map(|unit| unit.municipalities.clone());
    }
    let code = MunicipalityCode::parse(text).ok()?;
    division.municipality(code).map(|municipality| vec![municipality.code])
}
