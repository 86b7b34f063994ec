//! Which bytes make a map layer of the served municipalities?
//!
//! RFC 7946: longitude before latitude, outer rings counterclockwise, codes as strings. One feature
//! for each municipality, with the list of its projects inside: so the many-to-many relation is kept
//! and no border is repeated. A project without any municipality is a feature without geometry.
//! Provenance is the foreign member `hankekartta` of the collection.

use std::collections::BTreeMap;

use geo::orient::{Direction, Orient};
use geo::{BoundingRect, MultiPolygon};
use serde::Serialize;

use super::rows::{Row, open_words, reach_key, rows};
use super::{Exported, Provenance, Selection};
use crate::model::{MunicipalityCode, Project};

/// Seven decimals are a centimeter: more would only repeat the arithmetic.
const DECIMALS: f64 = 1e7;

type Position = [f64; 2];

#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    hankekartta: Origin<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bbox: Option<[f64; 4]>,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Origin<'a> {
    source_file: &'a str,
    source_sha256: &'a str,
    division_year: i16,
    filter: &'a str,
    program_version: &'a str,
}

#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bbox: Option<[f64; 4]>,
    geometry: Option<Geometry>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Geometry {
    r#type: &'static str,
    coordinates: Vec<Vec<Vec<Position>>>,
}

#[derive(Serialize)]
struct Properties<'a> {
    municipality_code: Option<String>,
    municipality_name: Option<&'a str>,
    sub_region_code: Option<String>,
    sub_region_name: Option<&'a str>,
    region_code: Option<String>,
    region_name: Option<&'a str>,
    residents: Option<u64>,
    core_projects: usize,
    wider_projects: usize,
    projects: Vec<Served<'a>>,
}

#[derive(Serialize)]
struct Served<'a> {
    project_id: &'a str,
    reach: Option<&'static str>,
    guess: Option<bool>,
    reading: Vec<&'static str>,
    area_words: Vec<&'a str>,
    open_words: Vec<&'a str>,
    applicant: &'a str,
    applicant_kind: &'static str,
    lead_code: Option<String>,
    partners: Vec<&'a str>,
    project_name: &'a str,
    start: Option<String>,
    end: Option<String>,
    area_text: &'a str,
}

/// A layer of the selection. `geometry` gives a municipality's polygons in degrees, EPSG:4326; where
/// it gives none, the feature has none and keeps its properties.
pub(super) fn geojson(
    selection: &Selection<'_>,
    geometry: &dyn Fn(MunicipalityCode) -> Option<MultiPolygon<f64>>,
) -> Exported {
    let rows = rows(selection);
    let mut by_municipality: BTreeMap<MunicipalityCode, Vec<&Row<'_>>> = BTreeMap::new();
    let mut nowhere = Vec::new();
    for row in &rows {
        match &row.served {
            Some(served) => by_municipality.entry(served.code).or_default().push(row),
            None => nowhere.push(row),
        }
    }
    let mut features: Vec<Feature<'_>> =
        by_municipality.into_iter().map(|(code, rows)| feature(selection, Some(code), &rows, geometry(code))).collect();
    features.extend(nowhere.into_iter().map(|row| feature(selection, None, &[row], None)));
    let bbox = features.iter().filter_map(|feature| feature.bbox).reduce(around);
    let rows = features.len();
    let collection =
        Collection { r#type: "FeatureCollection", hankekartta: origin(selection.provenance), bbox, features };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let mut bytes = serde_json::to_vec(&collection).unwrap_or_default();
    bytes.push(b'\n');
    Exported { bytes, rows, ..Exported::default() }
}

fn origin(from: &Provenance) -> Origin<'_> {
    Origin {
        source_file: &from.source_name,
        source_sha256: &from.source_sha256,
        division_year: from.division_year,
        filter: &from.filter,
        program_version: &from.program_version,
    }
}

fn feature<'a>(
    selection: &Selection<'a>,
    code: Option<MunicipalityCode>,
    rows: &[&Row<'a>],
    shape: Option<MultiPolygon<f64>>,
) -> Feature<'a> {
    let division = selection.division;
    let municipality = code.and_then(|code| division.municipality(code));
    let shape = shape.filter(|shape| !shape.0.is_empty()).map(|shape| shape.orient(Direction::Default));
    let count = |key: &str| rows.iter().filter(|row| reach(row) == Some(key)).count();
    Feature {
        r#type: "Feature",
        id: code.map(|code| code.to_string()),
        bbox: shape.as_ref().and_then(bbox),
        geometry: shape.as_ref().map(coordinates),
        properties: Properties {
            municipality_code: code.map(|code| code.to_string()),
            municipality_name: municipality.map(|m| m.names.fi.as_str()),
            sub_region_code: municipality.map(|m| m.sub_region.to_string()),
            sub_region_name: municipality
                .and_then(|m| division.sub_regions.get(&m.sub_region))
                .map(|unit| unit.names.fi.as_str()),
            region_code: municipality.map(|m| m.region.to_string()),
            region_name: municipality.and_then(|m| division.regions.get(&m.region)).map(|unit| unit.names.fi.as_str()),
            residents: municipality.map(|m| m.residents),
            core_projects: count("core"),
            wider_projects: count("wider"),
            projects: rows.iter().map(|row| served(row)).collect(),
        },
    }
}

fn reach(row: &Row<'_>) -> Option<&'static str> {
    row.served.as_ref().map(|served| reach_key(served.reach))
}

fn served<'a>(row: &Row<'a>) -> Served<'a> {
    let project: &'a Project = row.project;
    let period = project.period.as_ref().map(|period| period.value);
    Served {
        project_id: project.id.as_str(),
        reach: reach(row),
        guess: row.served.as_ref().map(|served| served.guess),
        reading: row.served.iter().flat_map(|served| &served.methods).map(|method| method.key()).collect(),
        area_words: row.served.as_ref().map(|served| served.words.clone()).unwrap_or_default(),
        open_words: open_words(project),
        applicant: &project.applicant.name,
        applicant_kind: project.applicant.kind.key(),
        lead_code: project.lead.map(|code| code.to_string()),
        partners: project.partners.iter().map(|partner| partner.name.as_str()).collect(),
        project_name: &project.name.value,
        start: period.and_then(|period| period.start).map(|day| day.to_string()),
        end: period.and_then(|period| period.end).map(|day| day.to_string()),
        area_text: &project.area.text,
    }
}

fn coordinates(shape: &MultiPolygon<f64>) -> Geometry {
    let ring = |ring: &geo::LineString<f64>| ring.coords().map(|c| [rounded(c.x), rounded(c.y)]).collect::<Vec<_>>();
    let coordinates = shape
        .iter()
        .map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring).collect())
        .collect();
    Geometry { r#type: "MultiPolygon", coordinates }
}

/// West, south, east, north.
fn bbox(shape: &MultiPolygon<f64>) -> Option<[f64; 4]> {
    let rect = shape.bounding_rect()?;
    Some([rounded(rect.min().x), rounded(rect.min().y), rounded(rect.max().x), rounded(rect.max().y)])
}

fn around([w1, s1, e1, n1]: [f64; 4], [w2, s2, e2, n2]: [f64; 4]) -> [f64; 4] {
    [w1.min(w2), s1.min(s2), e1.max(e2), n1.max(n2)]
}

fn rounded(degrees: f64) -> f64 {
    (degrees * DECIMALS).round() / DECIMALS
}
