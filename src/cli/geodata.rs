//! How is the map pack built from files?

use std::fmt::Write as _;

use super::CliError;
use super::args::Build;
use crate::boundaries::build::{Sources, build};
use crate::files::{self, Existing};

/// Builds and writes the pack; answers with a line for each file.
pub(super) fn run(arguments: &Build) -> Result<String, CliError> {
    let municipalities = files::read(&arguments.municipalities)?;
    let sub_regions = files::read(&arguments.sub_regions)?;
    let changes = files::read(&arguments.changes)?;
    let indicators = files::read(&arguments.indicators)?;
    let layers = files::read(&arguments.layers)?;
    let fine = files::read(&arguments.fine)?;
    let gshhg = files::read(&arguments.gshhg)?;
    let gshhg_meta = files::read(&arguments.gshhg_meta)?;
    let countries = files::read(&arguments.countries)?;
    let made = build(&Sources {
        municipalities: &municipalities,
        sub_regions: &sub_regions,
        changes: &changes,
        indicators: &indicators,
        layers: &layers,
        fine: &fine,
        gshhg: &gshhg,
        gshhg_meta: &gshhg_meta,
        countries: &countries,
    })?;
    let mut lines = String::new();
    for (name, bytes) in made {
        files::write(&arguments.out.join(name), &bytes, Existing::Replace)?;
        let _ = writeln!(lines, "{name} {}", bytes.len());
    }
    Ok(lines)
}
