//! When is each municipality served? The command `timeline`.

use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;

use super::args::{By, Format, Input};
use super::commands::columns;
use super::need::NeedArgs;
use super::output::{Table, write};
use crate::coverage::{AreaLevel, AreaTime, Coverage, Days, Months, Need, Timeline, UnitTime, timeline};
use crate::gazetteer::Gazetteer;
use crate::model::{Dataset, Division};
use crate::words::{Arg, Words, between, decimal};

/// Whose time.
#[derive(Debug, Args)]
pub(super) struct TimelineArgs {
    #[command(flatten)]
    pub(super) input: Input,
    #[command(flatten)]
    pub(super) need: NeedArgs,
    /// Whose time: of a sub-region or another unit, the months of its municipalities added up.
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

#[derive(Debug, Serialize)]
struct TimelineRecord {
    division_year: i16,
    need: String,
    by: &'static str,
    /// Every municipality of the division, or every unit, by code.
    areas: Vec<AreaRecord>,
    projects: Vec<ProjectRecord>,
    /// Months of the projects whose periods are known.
    project_months: f64,
    /// Projects whose period is not known, or only half.
    half_known: usize,
}

#[derive(Debug, Serialize)]
struct AreaRecord {
    code: String,
    name: String,
    /// Months with service of a core area, where a day counts once.
    service_months: f64,
    /// Without words that are only a guess.
    service_months_low: f64,
    from: Option<String>,
    to: Option<String>,
    per_1000_need: Option<f64>,
    /// Months of the projects added up.
    project_months: f64,
    /// Months in a wider area, where a day counts once.
    wider_months: f64,
    /// Days without service between days with it; of a unit, `null`.
    gaps: Option<Vec<GapRecord>>,
    /// Projects of the core whose period is not known, or only half, and of a unit, municipalities with
    /// such a project: the months are a lower bound.
    half_known: usize,
    /// Of a unit: its municipalities, and those of them with service.
    #[serde(skip_serializing_if = "Option::is_none")]
    municipalities: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    served: Option<usize>,
}

#[derive(Debug, Serialize)]
struct GapRecord {
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Serialize)]
struct ProjectRecord {
    id: String,
    start: Option<String>,
    end: Option<String>,
    /// `null` where the period is not known, or only half.
    months: Option<f64>,
}

/// The answer.
pub(super) fn timeline_of(dataset: &Dataset, arguments: &TimelineArgs, need: &Need, words: &Words) -> String {
    let division = Gazetteer::embedded().division();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let timeline = timeline(dataset, &coverage, need, &all);
    let level = arguments.by.level();
    let record = TimelineRecord {
        division_year: dataset.division_year,
        need: need.name.clone(),
        by: level.key(),
        areas: match level {
            AreaLevel::Municipality => timeline.areas.iter().map(|area| area_record(area, division, words)).collect(),
            level => timeline.by_unit(division, need, level).iter().map(|unit| unit_record(unit, words)).collect(),
        },
        projects: projects(dataset, &timeline),
        project_months: timeline.project_months.as_f64(),
        half_known: timeline.half_known,
    };
    let table = table(&record, arguments.format, words);
    let mut text = write(arguments.format, &record, &table);
    if arguments.format == Format::Table {
        let served = timeline.areas.iter().filter(|area| area.service > Months::ZERO).count();
        let months = decimal(words.language(), record.project_months, 1);
        let counts = [("n", Arg::Count(u64::try_from(served).unwrap_or(0))), ("months", Arg::Text(&months))];
        let _ = writeln!(text, "{}", words.with("cli-timeline-sum", &counts));
        if record.half_known > 0 {
            let count = [("n", Arg::Count(u64::try_from(record.half_known).unwrap_or(0)))];
            let _ = writeln!(text, "{}", words.with("cli-timeline-half-known", &count));
        }
    }
    text
}

fn area_record(area: &AreaTime, division: &Division, words: &Words) -> AreaRecord {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let gap = |days: &Days| GapRecord { from: day(days.first()), to: day(days.last()) };
    AreaRecord {
        code: area.code.to_string(),
        name: division.municipality(area.code).map_or_else(String::new, |m| m.names.get(words.language()).to_owned()),
        service_months: area.service.as_f64(),
        service_months_low: area.service_low.as_f64(),
        from: day(area.from),
        to: day(area.to),
        per_1000_need: area.per_1000_need,
        project_months: area.project_months.as_f64(),
        wider_months: area.wider.as_f64(),
        gaps: Some(area.holes.iter().map(gap).collect()),
        half_known: area.half_known,
        municipalities: None,
        served: None,
    }
}

fn unit_record(unit: &UnitTime, words: &Words) -> AreaRecord {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    AreaRecord {
        code: unit.code.clone(),
        name: unit.names.get(words.language()).to_owned(),
        service_months: unit.service.as_f64(),
        service_months_low: unit.service_low.as_f64(),
        from: day(unit.from),
        to: day(unit.to),
        per_1000_need: unit.per_1000_need,
        project_months: unit.project_months.as_f64(),
        wider_months: unit.wider.as_f64(),
        gaps: None,
        half_known: unit.half_known,
        municipalities: Some(unit.municipalities),
        served: Some(unit.served),
    }
}

fn projects(dataset: &Dataset, timeline: &Timeline) -> Vec<ProjectRecord> {
    let record = |time: &crate::coverage::ProjectTime| {
        Some(ProjectRecord {
            id: dataset.projects.get(time.at)?.id.to_string(),
            start: time.start.map(|day| day.to_string()),
            end: time.end.map(|day| day.to_string()),
            months: time.months.map(Months::as_f64),
        })
    };
    timeline.projects.iter().filter_map(record).collect()
}

/// Municipalities with service; a CSV has all of them.
fn table(record: &TimelineRecord, format: Format, words: &Words) -> Table {
    let machine = format == Format::Csv;
    let names = if machine {
        [
            "code",
            "name",
            "service_months",
            "service_months_low",
            "from",
            "to",
            "per_1000_need",
            "project_months",
            "gaps",
        ]
        .map(str::to_owned)
        .to_vec()
    } else {
        columns(
            words,
            &[
                "cli-code",
                "cli-name",
                ">cli-service-months",
                "cli-from",
                "cli-to",
                ">cli-per-1000-need",
                ">cli-service-holes",
            ],
        )
    };
    let text = |day: &Option<String>| day.clone().unwrap_or_default();
    let rows = record.areas.iter().filter(|area| machine || area.service_months > 0.0).map(|area| {
        let gaps: Vec<String> =
            area.gaps.iter().flatten().map(|gap| format!("{}/{}", text(&gap.from), text(&gap.to))).collect();
        if machine {
            return vec![
                area.code.clone(),
                area.name.clone(),
                area.service_months.to_string(),
                area.service_months_low.to_string(),
                text(&area.from),
                text(&area.to),
                area.per_1000_need.map(|share| share.to_string()).unwrap_or_default(),
                area.project_months.to_string(),
                gaps.join(" "),
            ];
        }
        let number = |months: f64, decimals: usize| decimal(words.language(), months, decimals);
        let [low, high] = [area.service_months_low, area.service_months].map(|months| number(months, 1));
        vec![
            area.code.clone(),
            area.name.clone(),
            between(&low, &high, area.half_known > 0),
            text(&area.from),
            text(&area.to),
            area.per_1000_need.map_or_else(|| "–".to_owned(), |share| number(share, 2)),
            area.gaps.as_ref().map_or_else(|| "–".to_owned(), |_| gaps.len().to_string()),
        ]
    });
    Table { columns: names, rows: rows.collect() }
}
