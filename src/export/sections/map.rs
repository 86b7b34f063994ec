//! Which map stands on the cover and beside each project, and what does it say in words?

use super::municipalities;
use super::parts::Map;
use super::teller::{Medium, Teller};
use crate::export::picture::{Fit, MapOptions, linked_map_svg, map_svg};
use crate::model::{MunicipalityCode, Project};
use crate::words::percent_range;

/// Units of a picture in a millimeter of the page.
const MILLIMETER: f64 = 96.0 / 25.4;
/// Width and height of the cover's map with its legend, millimeters.
const COVER: [f64; 2] = [164.0, 158.0];
/// Width and height of the country's map with its legend on a screen, units.
const WIDE: (f64, f64) = (660.0, 720.0);
/// Width and height of a project's map, millimeters.
const BESIDE: [f64; 2] = [64.0, 82.0];

/// The country with what the order's projects reach.
pub(super) fn country(teller: &Teller<'_>) -> Map {
    let options = MapOptions { legend: true, fit: Fit::Country, ..MapOptions::bare() };
    let whole = teller.whole();
    let mut regions = teller.regions();
    regions.retain(|(_, region)| region.covered > 0);
    let told: Vec<String> = regions
        .iter()
        .map(|(name, region)| {
            let covered = teller.range(region.covered_low, region.covered);
            format!("{name} {covered} / {}", teller.number(region.municipalities))
        })
        .collect();
    let share =
        percent_range(teller.language(), [whole.covered_residents_low, whole.covered_residents], whole.residents);
    let alt = teller.with(
        "report-alt-country",
        &[
            ("projects", &teller.number(teller.projects().count())),
            ("core", &teller.range(whole.covered_low, whole.covered)),
            ("all", &teller.number(whole.municipalities)),
            ("wider", &teller.number(teller.wider_only())),
            ("share", &share),
            ("regions", &if told.is_empty() { teller.t("report-alt-nobody") } else { told.join(", ") }),
        ],
    );
    let svg = match teller.medium {
        Medium::Paper => drawn(teller, COVER, &options),
        Medium::Screen => {
            let options = MapOptions { prefix: "map-", ..options };
            linked_map_svg(teller.given, WIDE, &options, &municipalities::links(teller))
        }
    };
    Map { svg, alt, caption: String::new() }
}

/// A project, by its position, with its core and its wider area.
pub(super) fn project(teller: &Teller<'_>, at: usize, project: &Project) -> Map {
    let area = &project.area;
    let names = |codes: &[MunicipalityCode]| match codes {
        [] => teller.t("report-alt-nobody"),
        codes => teller.some_names(codes),
    };
    let alt = teller.with(
        "report-alt-project",
        &[("project", &project.name.value), ("core", &names(&area.core)), ("wider", &names(&area.wider))],
    );
    let prefix = format!("map-{at}-");
    let options = MapOptions { only: Some(at), prefix: &prefix, ..MapOptions::bare() };
    Map { svg: drawn(teller, BESIDE, &options), alt, caption: teller.t("report-map-caption") }
}

fn drawn(teller: &Teller<'_>, [width, height]: [f64; 2], options: &MapOptions<'_>) -> String {
    map_svg(teller.given, width * MILLIMETER, height * MILLIMETER, options)
}
