//! Which areas should be served next? The command `suggest`.

use std::time::Duration;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::args::{Format, Input};
use super::commands::Answer;
use super::need::NeedArgs;
use super::output::{Table, write};
use super::{CliError, Outcome};
use crate::boundaries::Boundaries;
use crate::coverage::suggest::{Ask, SuggestLevel, amount, notes, reason, step_name, suggest};
use crate::coverage::{Coverage, Need};
use crate::gazetteer::Gazetteer;
use crate::model::{Dataset, Division, MunicipalityCode, RegionCode};
use crate::words::{Arg, Words};

/// How long a proof may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Which areas to look among, and what is wanted of them.
#[derive(Debug, Args)]
pub(super) struct Suggest {
    #[command(flatten)]
    pub(super) input: Input,
    /// At most so many areas; 3 where no --share is given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=100))]
    k: Option<u16>,
    /// The fewest areas that bring the served share of all need to so many percent.
    #[arg(long, value_name = "PERCENT")]
    share: Option<f64>,
    /// What an area is.
    #[arg(long, value_enum, default_value_t)]
    level: LevelWord,
    /// An area has at most so many municipalities; of connected sets 3 where nothing is said.
    #[arg(long, value_name = "M", value_parser = clap::value_parser!(u16).range(1..=310))]
    max_municipalities: Option<u16>,
    /// An area has at most so many residents.
    #[arg(long, value_name = "R")]
    max_residents: Option<u64>,
    /// Only areas inside this region: its two digits.
    #[arg(long, value_name = "REGION")]
    inside: Option<String>,
    #[command(flatten)]
    pub(super) need: NeedArgs,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// What an area is, on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum LevelWord {
    /// Sub-region (seutukunta).
    #[default]
    Subregion,
    /// Region (maakunta).
    Region,
    /// Municipalities that hang together by their borders.
    Connected,
}

impl LevelWord {
    fn level(self) -> SuggestLevel {
        match self {
            Self::Subregion => SuggestLevel::SubRegion,
            Self::Region => SuggestLevel::Region,
            Self::Connected => SuggestLevel::Connected,
        }
    }
}

#[derive(Debug, Serialize)]
struct SuggestionRecord {
    need: String,
    status: &'static str,
    /// No allowed choice serves more, in all.
    bound: f64,
    chosen: Vec<ChosenRecord>,
    /// Need served before and with the suggestion; what is sure of the latter; the need of all.
    before: f64,
    served: f64,
    served_low: f64,
    total: f64,
    share: Option<f64>,
    /// For a share: whether it is reached, and the number of areas below which it cannot be.
    reached: Option<bool>,
    fewest: Option<usize>,
    left_out: LeftOutRecord,
}

#[derive(Debug, Serialize)]
struct ChosenRecord {
    code: String,
    name: String,
    gain: f64,
    /// All its municipalities, and those of them that nobody serves yet.
    codes: Vec<String>,
    newly: Vec<String>,
    reason: String,
}

#[derive(Debug, Serialize)]
struct LeftOutRecord {
    formed: usize,
    too_large: usize,
    dominated: usize,
    small: usize,
    above: Option<usize>,
    most_gain: f64,
}

/// What is asked, checked.
fn ask(asked: &Suggest, division: &Division, words: &Words) -> Result<Ask, CliError> {
    let inside = match asked.inside.as_deref() {
        None => None,
        Some(text) => {
            let known = RegionCode::parse(text).ok().filter(|code| division.regions.contains_key(code));
            let missing = || CliError::Asked(words.with("cli-no-such-area", &[("code", Arg::Text(text))]));
            Some(known.ok_or_else(missing)?)
        }
    };
    let share = match asked.share {
        None => None,
        Some(percent) if (0.0..=100.0).contains(&percent) => {
            // Upwards: a share is never reached by rounding.
            let permille = (percent * 10.0 - 1e-9).ceil();
            Some((0..=1000).find(|known| f64::from(*known) >= permille).unwrap_or(1000))
        }
        Some(_) => return Err(CliError::Asked(words.text("cli-suggest-share"))),
    };
    Ok(Ask {
        level: asked.level.level(),
        most: asked.k.map(usize::from).or(share.is_none().then_some(3)),
        share,
        municipalities: asked.max_municipalities.map(usize::from),
        residents: asked.max_residents,
        inside,
    })
}

/// The command.
pub(super) fn run(dataset: &Dataset, asked: &Suggest, need: &Need, words: &Words) -> Answer {
    let division = Gazetteer::embedded().division();
    let ask = ask(asked, division, words)?;
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let boundaries = Boundaries::embedded();
    let neighbors = |code| boundaries.neighbors(code).to_vec();
    let answer = suggest(&ask, need, &coverage, division, &neighbors, PATIENCE);
    let codes = |list: &[MunicipalityCode]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let record = SuggestionRecord {
        need: need.name.clone(),
        status: if answer.optimal { "optimal" } else { "bounded" },
        bound: answer.bound,
        chosen: answer
            .steps
            .iter()
            .map(|step| ChosenRecord {
                code: step.code.clone(),
                name: step_name(words, division, ask.level, step),
                gain: step.gain,
                codes: codes(&step.municipalities),
                newly: codes(&step.newly),
                reason: reason(words, division, need, ask.level, step),
            })
            .collect(),
        before: answer.before,
        served: answer.served,
        served_low: answer.served_low,
        total: answer.total,
        share: answer.share(),
        reached: answer.reached,
        fewest: answer.fewest,
        left_out: LeftOutRecord {
            formed: answer.left_out.formed,
            too_large: answer.left_out.too_large,
            dominated: answer.left_out.dominated,
            small: answer.left_out.small,
            above: answer.left_out.above,
            most_gain: answer.left_out.most_gain,
        },
    };
    Ok((text(asked.format, &record, words, &notes(words, need, &answer)), Outcome::Fine))
}

fn text(format: Format, record: &SuggestionRecord, words: &Words, notes: &[String]) -> String {
    let columns = match format {
        Format::Csv => ["code", "name", ">gain", "codes", "newly", "reason"].map(str::to_owned).to_vec(),
        _ => vec![
            words.text("cli-code"),
            format!(">{}", words.text("cli-suggest-gain")),
            words.text("cli-suggest-reason"),
        ],
    };
    let rows = record.chosen.iter().map(|chosen| match format {
        Format::Csv => vec![
            chosen.code.clone(),
            chosen.name.clone(),
            chosen.gain.to_string(),
            chosen.codes.join(" "),
            chosen.newly.join(" "),
            chosen.reason.clone(),
        ],
        _ => vec![chosen.code.clone(), amount(words, chosen.gain), chosen.reason.clone()],
    });
    let mut text = write(format, record, &Table { columns, rows: rows.collect() });
    if format == Format::Table {
        for note in notes {
            text.push_str(note);
            text.push('\n');
        }
    }
    text
}
