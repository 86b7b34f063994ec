//! Where do projects overlap? The command `overlaps`.

use std::fmt::Write as _;

use clap::Args;
use serde::{Serialize, Serializer};

use super::args::{Format, Input};
use super::commands::columns;
use super::output::{Table, write};
use crate::coverage::{Coverage, OverlapFacts, Overlaps, Pair, SharedPlaces, run_of};
use crate::gazetteer::Gazetteer;
use crate::model::{Dataset, Division, MunicipalityCode};
use crate::session::{months_in_common, overlap_says};
use crate::words::{Words, integer};

/// What to compare.
#[derive(Debug, Args)]
pub(super) struct OverlapsArgs {
    #[command(flatten)]
    pub(super) input: Input,
    /// Only so many pairs: those with two cores first, then those with the most shared residents.
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

#[derive(Debug, Serialize)]
struct OverlapsRecord<'a> {
    division_year: i16,
    pairs: Pairs<'a>,
    /// Two cores meet in some municipality.
    core_overlap: bool,
    /// They do even if every guess is wrong.
    core_overlap_sure: bool,
    counts: Counts,
    /// Municipalities that any project reaches, those with the most cores first.
    municipalities: Vec<PlaceRecord>,
}

/// Numbers of pairs, whatever is listed.
#[derive(Debug, Serialize)]
struct Counts {
    pairs: usize,
    core_core: usize,
    core_wider: usize,
    wider_wider: usize,
}

#[derive(Debug, Serialize)]
struct PlaceRecord {
    code: String,
    name: String,
    core: usize,
    projects: usize,
}

/// Pairs, looked up one after the other as they are written.
#[derive(Debug)]
struct Pairs<'a> {
    dataset: &'a Dataset,
    division: &'a Division,
    list: Vec<Pair>,
}

#[derive(Debug, Serialize)]
struct PairRecord {
    a: String,
    b: String,
    core_core: Vec<String>,
    core_wider: Vec<String>,
    wider_wider: Vec<String>,
    residents: u64,
    /// Without municipalities that rest on a guess.
    residents_low: u64,
    /// `null` where a period is not known, or only half.
    months: Option<f64>,
    months_low: f64,
    months_high: Option<f64>,
    guessed: Vec<String>,
}

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.list.iter().filter_map(|pair| self.record(*pair)))
    }
}

impl Pairs<'_> {
    fn record(&self, pair: Pair) -> Option<PairRecord> {
        let (a, b) = (self.dataset.projects.get(pair.a)?, self.dataset.projects.get(pair.b)?);
        let shared = SharedPlaces::of(&a.area, &b.area);
        let [residents_low, residents] = shared.residents(self.division);
        let common = run_of(a).in_common(run_of(b));
        let codes = |list: &[MunicipalityCode]| list.iter().map(ToString::to_string).collect();
        Some(PairRecord {
            a: a.id.to_string(),
            b: b.id.to_string(),
            core_core: codes(&shared.core_core),
            core_wider: codes(&shared.core_wider),
            wider_wider: codes(&shared.wider_wider),
            residents,
            residents_low,
            months: common.known().map(crate::coverage::Months::as_f64),
            months_low: common.low.as_f64(),
            months_high: common.high.map(crate::coverage::Months::as_f64),
            guessed: shared.guessed.iter().map(ToString::to_string).collect(),
        })
    }
}

/// The answer.
pub(super) fn overlaps(dataset: &Dataset, arguments: &OverlapsArgs, words: &Words) -> String {
    let division = Gazetteer::embedded().division();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let overlaps = Overlaps::of(&coverage, division, dataset.projects.len());
    let mut pairs = overlaps.pairs().to_vec();
    if !overlaps.is_whole() && arguments.top.is_none_or(|top| top > pairs.len()) {
        pairs.clear();
        overlaps.each(|pair| pairs.push(pair));
        pairs.sort_unstable_by(Pair::order);
    }
    pairs.truncate(arguments.top.unwrap_or(usize::MAX));
    let pairs = Pairs { dataset, division, list: pairs };
    let table = table(&pairs, arguments.format, words);
    let tally = overlaps.tally;
    let facts = OverlapFacts::of(&coverage, division, tally.pairs);
    let [sure, _] = facts.both_cores;
    let record = OverlapsRecord {
        division_year: dataset.division_year,
        core_overlap: tally.core_core > 0,
        core_overlap_sure: sure > 0,
        counts: Counts {
            pairs: tally.pairs,
            core_core: tally.core_core,
            core_wider: tally.core_wider,
            wider_wider: tally.wider_wider,
        },
        municipalities: places(&coverage, division, words),
        pairs,
    };
    let mut text = write(arguments.format, &record, &table);
    if arguments.format == Format::Table {
        for sentence in overlap_says(words, &facts) {
            let _ = writeln!(text, "{sentence}");
        }
    }
    text
}

fn places(coverage: &Coverage, division: &Division, words: &Words) -> Vec<PlaceRecord> {
    let mut places: Vec<PlaceRecord> = coverage
        .municipalities
        .iter()
        .filter(|(_, served)| !(served.core.is_empty() && served.wider.is_empty()))
        .map(|(code, served)| PlaceRecord {
            code: code.to_string(),
            name: division.municipality(*code).map_or_else(String::new, |m| m.names.get(words.language()).to_owned()),
            core: served.core.len(),
            projects: served.core.len() + served.wider.len(),
        })
        .collect();
    places.sort_by_key(|place| std::cmp::Reverse((place.core, place.projects)));
    places
}

fn table(pairs: &Pairs<'_>, format: Format, words: &Words) -> Table {
    // JSON reads none of it, and it may be long.
    if format == Format::Json {
        return Table::default();
    }
    let machine = format == Format::Csv;
    let names = if machine {
        ["a", "b", "core_core", "core_wider", "wider_wider", "residents", "months", "guessed"]
            .map(str::to_owned)
            .to_vec()
    } else {
        columns(
            words,
            &[
                "cli-overlaps-a",
                "cli-overlaps-b",
                ">overlaps-core-core",
                ">overlaps-core-wider",
                ">overlaps-wider-wider",
                ">cli-residents",
                ">cli-months",
            ],
        )
    };
    let row = |pair: &Pair| {
        if machine {
            let record = pairs.record(*pair)?;
            let months = record.months.map(|months| months.to_string()).unwrap_or_default();
            let lists = [&record.core_core, &record.core_wider, &record.wider_wider].map(|list| list.join(" "));
            let rest = [record.residents.to_string(), months, record.guessed.join(" ")];
            return Some([record.a, record.b].into_iter().chain(lists).chain(rest).collect());
        }
        let (a, b) = (pairs.dataset.projects.get(pair.a)?, pairs.dataset.projects.get(pair.b)?);
        let count = |count: usize| count.to_string();
        Some(vec![
            a.id.to_string(),
            b.id.to_string(),
            count(pair.core_core()),
            count(pair.core_wider()),
            count(pair.wider_wider()),
            integer(words.language(), pair.residents()),
            months_in_common(words, run_of(a).in_common(run_of(b))),
        ])
    };
    Table { columns: names, rows: pairs.list.iter().filter_map(row).collect() }
}
