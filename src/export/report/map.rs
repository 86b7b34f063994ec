//! Which map stands on the cover and beside each project, and what does it say in words?

use std::fmt::Write as _;

use geo::{Coord, LineString, MultiPolygon, Polygon, Rect};

use super::parts::Map;
use super::teller::Teller;
use crate::boundaries::Boundaries;
use crate::model::{MunicipalityCode, Project};
use crate::words::percent_range;

/// Regions told one by one in the words of the country's map.
const REGIONS: usize = 19;

/// How a municipality is filled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fill {
    None,
    Wider,
    Core,
    Guess,
}

/// The country with what the order's projects reach.
pub(super) fn country(teller: &Teller<'_>) -> Map {
    let coverage = &teller.given.coverage;
    let fill = |code| match coverage.served(code) {
        Some(served) if !served.core.is_empty() && served.core.len() == served.guessed.len() => Fill::Guess,
        Some(served) if !served.core.is_empty() => Fill::Core,
        Some(served) if !served.wider.is_empty() => Fill::Wider,
        _ => Fill::None,
    };
    let whole = teller.whole();
    let mut regions = teller.regions();
    regions.retain(|(_, region)| region.covered > 0);
    let told: Vec<String> = regions
        .iter()
        .take(REGIONS)
        .map(|(name, region)| format!("{name} {} / {}", region.covered, region.municipalities))
        .collect();
    let alt = teller.with(
        "report-alt-country",
        &[
            ("projects", &teller.number(teller.projects().count())),
            ("core", &teller.range(whole.covered_low, whole.covered)),
            ("all", &teller.number(whole.municipalities)),
            ("wider", &teller.number(coverage.wider_only)),
            (
                "share",
                &percent_range(
                    teller.language(),
                    [whole.covered_residents_low, whole.covered_residents],
                    whole.residents,
                ),
            ),
            ("regions", &if told.is_empty() { "–".to_owned() } else { told.join(", ") }),
        ],
    );
    let boundaries = teller.given.boundaries;
    Map { svg: drawn(boundaries, boundaries.extent(), [900.0, 1640.0], &fill), alt, caption: String::new() }
}

/// A project with its core and its wider area.
pub(super) fn project(teller: &Teller<'_>, _at: usize, project: &Project) -> Map {
    let area = &project.area;
    let guessed = |code: MunicipalityCode| area.evidence(code).all(crate::model::Term::is_guess);
    let fill = |code: MunicipalityCode| match (area.core.binary_search(&code), area.wider.binary_search(&code)) {
        (Ok(_), _) if guessed(code) && area.evidence(code).next().is_some() => Fill::Guess,
        (Ok(_), _) => Fill::Core,
        (_, Ok(_)) => Fill::Wider,
        _ => Fill::None,
    };
    let nobody = || teller.t("report-alt-nobody");
    let names = |codes: &[MunicipalityCode]| if codes.is_empty() { nobody() } else { teller.some_names(codes) };
    let alt = teller.with(
        "report-alt-project",
        &[("project", &project.name.value), ("core", &names(&area.core)), ("wider", &names(&area.wider))],
    );
    let boundaries = teller.given.boundaries;
    let around = boundaries.around(area.core.iter().chain(&area.wider)).unwrap_or_else(|| boundaries.extent());
    let caption = teller.t("report-map-caption");
    Map { svg: drawn(boundaries, around, [640.0, 800.0], &fill), alt, caption }
}

fn drawn(
    boundaries: &Boundaries,
    around: Rect<f64>,
    [width, height]: [f64; 2],
    fill: &dyn Fn(MunicipalityCode) -> Fill,
) -> String {
    let scale = (width / around.width()).min(height / around.height()) * 0.94;
    let center = around.center();
    let at =
        |place: Coord<f64>| ((place.x - center.x) * scale + width / 2.0, (place.y - center.y) * scale + height / 2.0);
    let view = Rect::new(
        Coord { x: center.x - width / 2.0 / scale, y: center.y - height / 2.0 / scale },
        Coord { x: center.x + width / 2.0 / scale, y: center.y + height / 2.0 / scale },
    );
    let level = boundaries.level_for(1.0 / scale);
    let mut out = String::new();
    let mut paths = |class: &str, rings: &mut dyn Iterator<Item = &LineString<f64>>| {
        let _infallible = write!(out, "<path class=\"{class}\" d=\"");
        for ring in rings {
            for (n, place) in ring.0.iter().enumerate() {
                let (x, y) = at(*place);
                let _infallible = write!(out, "{}{x:.1} {y:.1}", if n == 0 { 'M' } else { 'L' });
            }
            out.push('Z');
        }
        out.push_str("\"/>");
    };
    for code in boundaries.in_box(view) {
        let class = match fill(code) {
            Fill::None => "none",
            Fill::Wider => "wider",
            Fill::Core => "core",
            Fill::Guess => "guess",
        };
        if let Some(shape) = boundaries.polygon(level, code) {
            paths(class, &mut rings(shape));
        }
    }
    let base = boundaries.base(boundaries.base_level_for(1.0 / scale));
    let seen = |polygon: &&Polygon<f64>| {
        polygon.exterior().0.iter().any(|place| view.min().x <= place.x && place.x <= view.max().x)
    };
    paths(
        "sea",
        &mut base
            .sea
            .iter()
            .filter(seen)
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors())),
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><style>{}</style>{out}</svg>",
        include_str!("../../../assets/report/map.css")
    )
}

fn rings(shape: &MultiPolygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    shape.0.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}
