//! Which bytes make a map layer of the served municipalities?
//!
//! RFC 7946: longitude before latitude, outer rings counterclockwise, codes as strings. One feature
//! for each municipality, with the list of its projects inside: so the many-to-many relation is kept
//! and no border is repeated. A project without any municipality is a feature without geometry.
//! Provenance is the foreign member `hankekartta` of the collection.
//! Never does: other coordinates than degrees on WGS 84, for RFC 7946 knows no others.

use std::collections::BTreeMap;

use geo::orient::{Direction, Orient};
use geo::{BoundingRect, MultiPolygon};
use serde::Serialize;

use super::rows::{Row, open_words, reach_key, rows};
use super::{Crs, ExportError, Exported, Given, Provenance, Selection};
use crate::boundaries::Level;
use crate::model::{MunicipalityCode, Project};

/// Seven decimals are a centimeter: more would only repeat the arithmetic.
const DECIMALS: f64 = 1e7;

type Position = [f64; 2];

#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    hankekartta: &'a Provenance,
    #[serde(skip_serializing_if = "Option::is_none")]
    bbox: Option<[f64; 4]>,
    features: Vec<Feature<'a>>,
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
    #[serde(skip_serializing_if = "Picked::is_out")]
    municipality_name: Picked<Option<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    sub_region_code: Picked<Option<String>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    sub_region_name: Picked<Option<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    region_code: Picked<Option<String>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    region_name: Picked<Option<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    residents: Picked<Option<u64>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    core_projects: Picked<usize>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    wider_projects: Picked<usize>,
    projects: Vec<Served<'a>>,
}

#[derive(Serialize)]
struct Served<'a> {
    project_id: &'a str,
    reach: Option<&'static str>,
    guess: Option<bool>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    reading: Picked<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    area_words: Picked<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    open_words: Picked<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    applicant: Picked<&'a str>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    applicant_kind: Picked<&'static str>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    lead_code: Picked<Option<String>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    partners: Picked<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    project_name: Picked<&'a str>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    start: Picked<Option<String>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    end: Picked<Option<String>>,
    #[serde(skip_serializing_if = "Picked::is_out")]
    area_text: Picked<&'a str>,
}

/// Members of the properties and of each project in them; codes, ids, reach and guesses are always in.
pub(super) const COLUMNS: [&str; 24] = [
    "municipality_code",
    "municipality_name",
    "sub_region_code",
    "sub_region_name",
    "region_code",
    "region_name",
    "residents",
    "core_projects",
    "wider_projects",
    "projects",
    "project_id",
    "reach",
    "guess",
    "reading",
    "area_words",
    "open_words",
    "applicant",
    "applicant_kind",
    "lead_code",
    "partners",
    "project_name",
    "start",
    "end",
    "area_text",
];

/// A member that is in where its column was asked for.
#[derive(Serialize)]
#[serde(transparent)]
struct Picked<T>(Option<T>);

impl<T> Picked<T> {
    fn is_out(&self) -> bool {
        self.0.is_none()
    }
}

/// The columns asked for; empty for all.
#[derive(Clone, Copy)]
struct Wanted<'a>(&'a [String]);

impl Wanted<'_> {
    fn pick<T>(self, key: &str, value: T) -> Picked<T> {
        Picked((self.0.is_empty() || self.0.iter().any(|wanted| wanted == key)).then_some(value))
    }
}

/// A layer of the selection. Where a municipality has no polygons, its feature has none and keeps its
/// properties.
///
/// # Errors
/// [`ExportError::OnlyDegrees`] for other coordinates, [`ExportError::NoColumn`] for a member it lacks.
pub(super) fn geojson(given: &Given<'_>) -> Result<Exported, ExportError> {
    let request = &given.order.request;
    if request.crs.is_some_and(|crs| crs != Crs::Wgs84) {
        return Err(ExportError::OnlyDegrees(request.format));
    }
    if let Some(column) = request.columns.iter().find(|column| !COLUMNS.contains(&column.as_str())) {
        return Err(ExportError::NoColumn(column.clone()));
    }
    let wanted = Wanted(&request.columns);
    let selection = &given.selection();
    let geometry = |code| given.boundaries.polygon_lonlat(Level::FINEST, code);
    let rows = rows(selection);
    let mut by_municipality: BTreeMap<MunicipalityCode, Vec<&Row<'_>>> = BTreeMap::new();
    let mut nowhere = Vec::new();
    for row in &rows {
        match &row.served {
            Some(served) => by_municipality.entry(served.code).or_default().push(row),
            None => nowhere.push(row),
        }
    }
    let mut features: Vec<Feature<'_>> = by_municipality
        .into_iter()
        .map(|(code, rows)| feature(selection, wanted, Some(code), &rows, geometry(code)))
        .collect();
    features.extend(nowhere.into_iter().map(|row| feature(selection, wanted, None, &[row], None)));
    let bbox = features.iter().filter_map(|feature| feature.bbox).reduce(around);
    let rows = features.len();
    let collection = Collection { r#type: "FeatureCollection", hankekartta: selection.provenance, bbox, features };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let mut bytes = serde_json::to_vec(&collection).unwrap_or_default();
    bytes.push(b'\n');
    Ok(Exported { bytes, rows, ..Exported::default() })
}

fn feature<'a>(
    selection: &Selection<'a>,
    wanted: Wanted<'_>,
    code: Option<MunicipalityCode>,
    rows: &[&Row<'a>],
    shape: Option<MultiPolygon<f64>>,
) -> Feature<'a> {
    let division = selection.division;
    let municipality = code.and_then(|code| division.municipality(code));
    let sub_region = municipality.and_then(|m| division.sub_regions.get(&m.sub_region));
    let region = municipality.and_then(|m| division.regions.get(&m.region));
    let shape = shape.filter(|shape| !shape.0.is_empty()).map(|shape| shape.orient(Direction::Default));
    let count = |key: &str| rows.iter().filter(|row| reach(row) == Some(key)).count();
    Feature {
        r#type: "Feature",
        id: code.map(|code| code.to_string()),
        bbox: shape.as_ref().and_then(bbox),
        geometry: shape.as_ref().map(coordinates),
        properties: Properties {
            municipality_code: code.map(|code| code.to_string()),
            municipality_name: wanted.pick("municipality_name", municipality.map(|m| m.names.fi.as_str())),
            sub_region_code: wanted.pick("sub_region_code", municipality.map(|m| m.sub_region.to_string())),
            sub_region_name: wanted.pick("sub_region_name", sub_region.map(|unit| unit.names.fi.as_str())),
            region_code: wanted.pick("region_code", municipality.map(|m| m.region.to_string())),
            region_name: wanted.pick("region_name", region.map(|unit| unit.names.fi.as_str())),
            residents: wanted.pick("residents", municipality.map(|m| m.residents)),
            core_projects: wanted.pick("core_projects", count("core")),
            wider_projects: wanted.pick("wider_projects", count("wider")),
            projects: rows.iter().map(|row| served(row, wanted)).collect(),
        },
    }
}

fn reach(row: &Row<'_>) -> Option<&'static str> {
    row.served.as_ref().map(|served| reach_key(served.reach))
}

fn served<'a>(row: &Row<'a>, wanted: Wanted<'_>) -> Served<'a> {
    let project: &'a Project = row.project;
    let period = project.period.as_ref().map(|period| period.value);
    let (start, end) = (period.and_then(|period| period.start), period.and_then(|period| period.end));
    let methods = row.served.iter().flat_map(|served| &served.methods);
    let partners = project.partners.iter().map(|partner| partner.name.as_str());
    let words = row.served.as_ref().map(|served| served.words.clone());
    Served {
        project_id: project.id.as_str(),
        reach: reach(row),
        guess: row.served.as_ref().map(|served| served.guess),
        reading: wanted.pick("reading", methods.map(|method| method.key()).collect()),
        area_words: wanted.pick("area_words", words.unwrap_or_default()),
        open_words: wanted.pick("open_words", open_words(project)),
        applicant: wanted.pick("applicant", &project.applicant.name),
        applicant_kind: wanted.pick("applicant_kind", project.applicant.kind.key()),
        lead_code: wanted.pick("lead_code", project.lead.map(|code| code.to_string())),
        partners: wanted.pick("partners", partners.collect()),
        project_name: wanted.pick("project_name", &project.name.value),
        start: wanted.pick("start", start.map(|day| day.to_string())),
        end: wanted.pick("end", end.map(|day| day.to_string())),
        area_text: wanted.pick("area_text", &project.area.text),
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
