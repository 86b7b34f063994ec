//! How long does each kind of file take, and how long do others take for the same table?
//!
//! Once with the document of 2020, once with ten thousand projects of up to sixty municipalities (about
//! 300,000 rows). Beside them, in the same run, `ogr2ogr` and geopandas write the rows of the CSV as CSV,
//! GeoPackage and Parquet where they are installed; their start is measured alone and taken off.
//! `cargo bench --bench exports`; `READERS_PYTHON` names the Python with geopandas.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench that meets the unexpected shall stop")]

mod made;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use hankekartta::export::{Format, Order, Provenance, Recipe, Request};
use hankekartta::intake;
use hankekartta::model::Dataset;
use hankekartta::scene::Look;
use hankekartta::work::make;

/// Projects of the long list.
const MANY: usize = 10_000;
/// Formats of long lists.
const TABLES: [Format; 5] = [Format::Csv, Format::CsvExcel, Format::GeoParquet, Format::Xlsx, Format::GeoPackage];

fn main() {
    let small = Arc::new(intake::embedded());
    for format in Format::ALL {
        tell("2020", format, 5, &small, None);
    }
    tell("2020, 4096 px", Format::Png, 3, &small, Some((4096, 4096)));
    let long = Arc::new(made::many(MANY));
    let folder = tempfile::tempdir().unwrap();
    let mut ours = Vec::new();
    for format in TABLES {
        let (took, bytes) = tell("10,000 projects", format, 1, &long, None);
        ours.push((format, took));
        if format == Format::Csv {
            std::fs::write(folder.path().join("rows.csv"), bytes).unwrap();
        }
    }
    println!("most memory so far: {} MB", peak_kb() / 1024);
    others(folder.path(), &ours);
}

fn order(dataset: &Arc<Dataset>, format: Format, size: Option<(u32, u32)>) -> Order {
    Order {
        dataset: Arc::clone(dataset),
        base: Arc::clone(dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: BTreeSet::new(),
        look: Look::default(),
        provenance: Provenance::of(dataset, ""),
        recipe: Recipe::default(),
        request: Request { format, size, ..Request::default() },
    }
    .signed()
}

fn tell(
    name: &str,
    format: Format,
    rounds: usize,
    dataset: &Arc<Dataset>,
    size: Option<(u32, u32)>,
) -> (Duration, Vec<u8>) {
    let order = order(dataset, format, size);
    let mut times = Vec::new();
    let mut last = Vec::new();
    let mut told = (0, 0);
    for _ in 0..rounds {
        let start = Instant::now();
        match make(&order) {
            Ok(made) => {
                times.push(start.elapsed());
                told = (made.rows, made.size());
                last = made.bytes;
            }
            Err(error) => {
                println!("{name}, {}: {error}", format.key());
                return (Duration::MAX, Vec::new());
            }
        }
    }
    times.sort();
    let (p50, most) = (*times.get(times.len() / 2).unwrap(), *times.last().unwrap());
    println!(
        "{name}, {}: p50 {:.1} ms, most {:.1} ms; {} rows, {} kB",
        format.key(),
        p50.as_secs_f64() * 1e3,
        most.as_secs_f64() * 1e3,
        told.0,
        told.1 / 1024
    );
    (p50, last)
}

/// The same rows by `ogr2ogr` and by geopandas, and how many times ours is as fast.
fn others(folder: &Path, ours: &[(Format, Duration)]) {
    let rows = folder.join("rows.csv");
    for (format, driver, ending) in
        [(Format::Csv, "CSV", "csv"), (Format::GeoPackage, "GPKG", "gpkg"), (Format::GeoParquet, "Parquet", "parquet")]
    {
        let Some((_, took)) = ours.iter().find(|(known, _)| *known == format) else { continue };
        let mut ogr = Command::new("ogr2ogr");
        ogr.args(["-f", driver]).arg(folder.join(format!("ogr.{ending}"))).arg(&rows);
        compare("ogr2ogr", &mut ogr, &mut Command::new("ogr2ogr"), format, *took);
        if let Some(python) = std::env::var_os("READERS_PYTHON") {
            let script = format!(
                "import geopandas, pandas, sys, time\n\
                 t = pandas.read_csv(sys.argv[1], dtype=str)\n\
                 s = time.perf_counter()\n{}\nprint(time.perf_counter() - s)",
                match format {
                    Format::Csv => "t.to_csv(sys.argv[2], index=False)",
                    Format::GeoPackage =>
                        "geopandas.GeoDataFrame(t, geometry=[None] * len(t), crs=3067).to_file(sys.argv[2], driver='GPKG')",
                    _ => "t.to_parquet(sys.argv[2])",
                }
            );
            let mut pandas = Command::new(python);
            pandas.args(["-c", &script]).arg(&rows).arg(folder.join(format!("pandas.{ending}")));
            match pandas
                .stderr(Stdio::null())
                .output()
                .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
            {
                Ok(text) => match text.trim().parse::<f64>() {
                    Ok(seconds) => ratio("geopandas (writing alone)", format, Duration::from_secs_f64(seconds), *took),
                    Err(_) => println!("{}: geopandas did not write it", format.key()),
                },
                Err(error) => println!("geopandas: {error}"),
            }
        }
    }
}

fn compare(name: &str, command: &mut Command, start: &mut Command, format: Format, ours: Duration) {
    let begun = Instant::now();
    let Ok(status) = command.stdout(Stdio::null()).stderr(Stdio::null()).status() else {
        println!("not run: {name} is absent");
        return;
    };
    let took = begun.elapsed();
    let begun = Instant::now();
    let _ = start.arg("--version").stdout(Stdio::null()).status();
    let start = begun.elapsed();
    if status.success() {
        ratio(name, format, took.saturating_sub(start), ours);
    } else {
        println!("{}: {name} did not write it", format.key());
    }
}

fn ratio(name: &str, format: Format, theirs: Duration, ours: Duration) {
    println!(
        "{} by {name}: {:.0} ms, {:.1} times ours",
        format.key(),
        theirs.as_secs_f64() * 1e3,
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
}

/// Most memory that this process has held, kilobytes; 0 where the system does not say.
fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|kb| kb.parse().ok()).unwrap_or(0)
}
