//! What is written to a file, and how is it asked for?

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::args::{Input, LanguageWord};
use super::asking::asked;
use super::commands::{Answer, choices, documents};
use super::{CliError, Outcome, told};
use crate::export::{Crs, Format, Order, Provenance, Request};
use crate::files::Existing;
use crate::gazetteer::Gazetteer;
use crate::intake::{self, Choices, Progress};
use crate::model::{Dataset, Decision, Division, MunicipalityCode, RegionCode, SubRegionCode};
use crate::scene::Look;
use crate::words::{Arg, Words};
use crate::work;

/// What to export, and where.
#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    pub(super) input: Input,
    /// File format.
    #[arg(long, value_enum)]
    pub(super) format: ExportWord,
    /// The file to write; for datapackage the folder.
    #[arg(long)]
    pub(super) out: PathBuf,
    /// Only this project; may be given again.
    #[arg(long, value_name = "ID")]
    pub(super) project: Vec<String>,
    /// Only this area; may be given again. A municipality's three digits, a region's two, or
    /// `subregion:` and a sub-region's three.
    #[arg(long, value_name = "CODE")]
    pub(super) area: Vec<String>,
    /// Only these columns, by their names in CSV, apart by commas.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) columns: Vec<String>,
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
    /// Day that the file is of, as 2020-12-31; left out, SOURCE_DATE_EPOCH where it is set, else none.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(super) date: Option<Date>,
    /// Replace an existing file.
    #[arg(long)]
    pub(super) overwrite: bool,
}

/// A file format on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExportWord(pub(super) Format);

impl ValueEnum for ExportWord {
    fn value_variants<'a>() -> &'a [Self] {
        const WORDS: [ExportWord; Format::ALL.len()] = {
            let mut words = [ExportWord(Format::Csv); Format::ALL.len()];
            let mut at = 0;
            while at < words.len() {
                words[at] = ExportWord(Format::ALL[at]);
                at += 1;
            }
            words
        };
        &WORDS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
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
    text.parse().map_err(|_| "write it as 2020-12-31".to_owned())
}

pub(super) fn run(asked: &ExportArgs, words: &Words) -> Answer {
    let order = order(asked, words)?;
    told::unread_of(&order.dataset, words);
    let existing = if asked.overwrite { Existing::Replace } else { Existing::Keep };
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

/// The order that the arguments ask for.
fn order(export: &ExportArgs, words: &Words) -> Result<Order, CliError> {
    let all = choices(&export.input.how)?;
    let files = documents(&export.input);
    let decided = asked(work::open(&files, &all, &Progress::default())?, export.input.condition.as_deref())?;
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
        ..Provenance::of(&decided, &filter_text(export))
    };
    Ok(Order {
        projects: projects(&decided, &export.project, words)?,
        municipalities: municipalities(Gazetteer::embedded().division(), &export.area, words)?,
        dataset: decided,
        base,
        decisions,
        look: Look::default(),
        provenance,
        request,
    })
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
    Some(time.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn projects(dataset: &Dataset, ids: &[String], words: &Words) -> Result<Vec<usize>, CliError> {
    if ids.is_empty() {
        return Ok((0..dataset.projects.len()).collect());
    }
    let mut projects = BTreeSet::new();
    for id in ids {
        // `ProjectId::new` would drop letters that no id has, and "kot ka!" would be Kotka.
        let Some(at) = dataset.projects.iter().position(|project| project.id.as_str() == id) else {
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

/// The same words as the window's filter has for projects and areas.
fn filter_text(export: &ExportArgs) -> String {
    let mut parts: Vec<String> = export.input.condition.iter().map(|text| format!("where={:?}", text.trim())).collect();
    for (name, list) in [("project", &export.project), ("area", &export.area)] {
        let sorted: BTreeSet<&String> = list.iter().collect();
        if !sorted.is_empty() {
            parts.push(format!("{name}={}", sorted.into_iter().cloned().collect::<Vec<_>>().join(",")));
        }
    }
    parts.join(" ")
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
