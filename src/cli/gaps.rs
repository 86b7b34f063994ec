//! Who is left out? The command `gaps`.

use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;

use super::args::{By, Format, Input};
use super::commands::columns;
use super::need::NeedArgs;
use super::output::{Table, write};
use crate::coverage::{AreaLevel, Coverage, Extent, Gap, Gaps, Nearest, Need, UnitGap};
use crate::gazetteer::Gazetteer;
use crate::model::{Dataset, Division, MunicipalityCode};
use crate::words::{Arg, Words, amount, amount_range, decimal, integer, share_range};

/// What to rank.
#[derive(Debug, Args)]
pub(super) struct GapsArgs {
    #[command(flatten)]
    pub(super) input: Input,
    #[command(flatten)]
    pub(super) need: NeedArgs,
    /// What to rank.
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// A municipality in a wider area is served, too: as surely as the area's words were read.
    #[arg(long)]
    wider: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

#[derive(Debug, Serialize)]
struct GapsRecord {
    division_year: i16,
    need: String,
    /// File that the figures are of; empty for the pack's own.
    source: String,
    by: &'static str,
    /// `core`, or `wider` where a wider area serves, too.
    extent: &'static str,
    total: f64,
    served: f64,
    /// What stays when every guess and every open question turns out wrong.
    served_low: f64,
    unserved: f64,
    unserved_high: f64,
    /// Residents without service, and when every guess turns out wrong.
    residents: u64,
    residents_high: u64,
    areas: Vec<AreaRecord>,
    /// Served if what was read is right: their service is not sure.
    perhaps: Vec<String>,
    /// Municipalities that nothing but a wider area reaches; served only where that is enough.
    wider_only: usize,
    /// Municipalities without a figure, and those with another one's.
    missing: Vec<String>,
    stand_ins: Vec<String>,
}

#[derive(Debug, Default, Serialize)]
struct AreaRecord {
    code: String,
    name: String,
    /// Of a unit: of its municipalities without service.
    residents: u64,
    need: f64,
    rank: usize,
    /// Part of the need of the whole country.
    share: Option<f64>,
    /// Nothing but a wider area reaches it.
    wider: bool,
    distance_km: Option<f64>,
    /// The same as it is, to be rounded once.
    #[serde(skip)]
    km: Option<f64>,
    nearest: Option<String>,
    nearest_name: Option<String>,
    /// The nearest one's service does not rest on guesses alone.
    nearest_sure: Option<bool>,
    /// Ids of the projects that serve the nearest one.
    nearest_projects: Vec<String>,
    /// Of a municipality: it has the most residents in its sub-region.
    #[serde(skip_serializing_if = "Option::is_none")]
    largest_in_sub_region: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stand_in: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<bool>,
    /// Of a unit: all its municipalities and need, and those of its municipalities without service.
    #[serde(skip_serializing_if = "Option::is_none")]
    municipalities: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    need_of_all: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    without: Option<Vec<String>>,
}

/// What an answer is made of.
struct Made<'a> {
    dataset: &'a Dataset,
    division: &'a Division,
    coverage: &'a Coverage,
    extent: Extent,
    words: &'a Words,
}

impl Made<'_> {
    fn name(&self, code: MunicipalityCode) -> String {
        let found = self.division.municipality(code);
        found.map_or_else(|| code.to_string(), |m| m.names.get(self.words.language()).to_owned())
    }

    fn near(&self, nearest: Option<Nearest>) -> AreaRecord {
        let Some(nearest) = nearest else { return AreaRecord::default() };
        let served = self.coverage.served(nearest.code);
        let wider = served.filter(|_| self.extent == Extent::CoreAndWider).map(|served| &served.wider);
        let projects = served.map(|served| &served.core).into_iter().chain(wider).flatten();
        let ids = projects.filter_map(|at| self.dataset.projects.get(*at)).map(|project| project.id.to_string());
        AreaRecord {
            distance_km: Some((nearest.km * 10.0).round() / 10.0),
            km: Some(nearest.km),
            nearest: Some(nearest.code.to_string()),
            nearest_name: Some(self.name(nearest.code)),
            nearest_sure: Some(nearest.sure),
            nearest_projects: ids.collect(),
            ..AreaRecord::default()
        }
    }

    fn municipality(&self, gap: &Gap) -> AreaRecord {
        AreaRecord {
            code: gap.code.to_string(),
            name: self.name(gap.code),
            residents: gap.residents,
            need: gap.need,
            rank: gap.rank,
            share: gap.share,
            wider: gap.wider,
            largest_in_sub_region: Some(gap.largest),
            stand_in: Some(gap.stand_in),
            missing: Some(gap.missing),
            ..self.near(gap.nearest)
        }
    }

    fn unit(&self, gap: UnitGap) -> AreaRecord {
        AreaRecord {
            name: gap.names.get(self.words.language()).to_owned(),
            code: gap.code,
            residents: gap.without_residents,
            need: gap.without_need,
            rank: gap.rank,
            share: gap.share,
            wider: gap.wider,
            municipalities: Some(gap.municipalities),
            need_of_all: Some(gap.need),
            without: Some(gap.without.iter().map(ToString::to_string).collect()),
            ..self.near(gap.nearest)
        }
    }
}

/// The answer.
pub(super) fn gaps(dataset: &Dataset, arguments: &GapsArgs, need: &Need, words: &Words) -> String {
    let division = Gazetteer::embedded().division();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let extent = if arguments.wider { Extent::CoreAndWider } else { Extent::Core };
    let gaps = Gaps::of(&coverage, division, need, extent);
    let made = Made { dataset, division, coverage: &coverage, extent, words };
    let level = arguments.by.level();
    let areas = match level {
        AreaLevel::Municipality => gaps.areas.iter().map(|gap| made.municipality(gap)).collect(),
        level => gaps.by_unit(division, need, level).into_iter().map(|gap| made.unit(gap)).collect(),
    };
    let codes = |list: &mut dyn Iterator<Item = &MunicipalityCode>| list.map(ToString::to_string).collect();
    let record = GapsRecord {
        division_year: dataset.division_year,
        need: need.name.clone(),
        source: need.source.clone(),
        by: level.key(),
        extent: if arguments.wider { "wider" } else { "core" },
        total: gaps.total,
        served: gaps.served,
        served_low: gaps.served_low,
        unserved: gaps.unserved,
        unserved_high: gaps.total - gaps.served_low,
        residents: gaps.residents,
        residents_high: gaps.residents_high,
        areas,
        perhaps: codes(&mut gaps.perhaps.iter()),
        wider_only: coverage.wider_only,
        missing: codes(&mut need.missing.iter()),
        stand_ins: codes(&mut need.stand_ins.iter()),
    };
    let mut text = write(arguments.format, &record, &table(&record, arguments.format, words));
    if arguments.format == Format::Table {
        let _ = write!(text, "{}", said(&record, words));
    }
    text
}

fn table(record: &GapsRecord, format: Format, words: &Words) -> Table {
    let language = words.language();
    let names = if format == Format::Csv {
        let names = "rank code name need share residents wider distance_km nearest nearest_name municipalities without";
        names.split(' ').map(str::to_owned).collect()
    } else {
        let keys = [
            ">gaps-rank",
            "cli-code",
            "cli-name",
            ">gaps-need",
            ">gaps-share",
            ">cli-residents",
            "gaps-wider",
            ">gaps-km",
            "gaps-nearest",
        ];
        columns(words, &keys)
    };
    let rows = record.areas.iter().map(|area| {
        let without = area.without.as_deref().unwrap_or_default();
        if format == Format::Csv {
            let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
            return vec![
                area.rank.to_string(),
                area.code.clone(),
                area.name.clone(),
                area.need.to_string(),
                number(area.share),
                area.residents.to_string(),
                area.wider.to_string(),
                number(area.distance_km),
                area.nearest.clone().unwrap_or_default(),
                area.nearest_name.clone().unwrap_or_default(),
                area.municipalities.map(|count| count.to_string()).unwrap_or_default(),
                without.join(" "),
            ];
        }
        let mark = if area.missing == Some(true) {
            " –"
        } else if area.stand_in == Some(true) {
            " *"
        } else {
            ""
        };
        vec![
            area.rank.to_string(),
            area.code.clone(),
            area.name.clone(),
            format!("{}{mark}", amount(language, area.need)),
            share_range(language, [area.need; 2], record.total),
            integer(language, area.residents),
            if area.wider { words.text("gaps-wider-yes") } else { String::new() },
            area.km.map(|km| decimal(language, km, 0)).unwrap_or_default(),
            area.nearest_name.clone().unwrap_or_default(),
        ]
    });
    Table { columns: names, rows: rows.collect() }
}

/// What is served of the whole, and what the signs mean.
fn said(record: &GapsRecord, words: &Words) -> String {
    let language = words.language();
    let served = [record.served_low, record.served];
    let [low, high] = [record.residents, record.residents_high].map(|count| integer(language, count));
    let residents = if low == high { high } else { format!("{low}–{high}") };
    let args = [
        ("need", Arg::Text(&record.need)),
        ("served", Arg::Text(&amount_range(language, served))),
        ("total", Arg::Text(&amount(language, record.total))),
        ("share", Arg::Text(&share_range(language, served, record.total))),
        ("unserved", Arg::Text(&amount_range(language, [record.unserved, record.unserved_high]))),
        ("residents", Arg::Text(&residents)),
        ("extent", Arg::Text(record.extent)),
    ];
    let mut text = words.with("gaps-sum", &args) + "\n" + &words.text("gaps-distance") + "\n";
    if record.extent == "wider" && record.wider_only > 0 {
        let n = u64::try_from(record.wider_only).unwrap_or_default();
        let _ = writeln!(text, "{}", words.with("gaps-wider-note", &[("n", Arg::Count(n))]));
    }
    let shown = |mark: fn(&AreaRecord) -> bool| record.areas.iter().any(mark);
    if shown(|area| area.stand_in == Some(true)) {
        let _ = writeln!(text, "{}", words.text("gaps-stand-in"));
    }
    if shown(|area| area.missing == Some(true)) {
        let _ = writeln!(text, "{}", words.text("gaps-missing"));
    }
    text
}
