//! Which bytes make a map for Google Earth and its like?
//!
//! KML 2.2 (OGC 07-147r2): a placemark for each municipality, in folders by how it is served, with the
//! columns of the municipalities' table as typed data. Projects that no municipality could be found for
//! have a folder of their own. Provenance stands in the document's extended data.
//! Never does: let a text be run as HTML: a description is HTML by the standard, so its signs are written
//! out once more.

use std::collections::BTreeMap;

use geo::{LineString, MultiPolygon};
use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::Event;

use super::plain::LEFT_OUT;
use super::rows::{Row, rows};
use super::standing::{Standing, light};
use super::tables::{Kind, Table, TableName, Value, check_columns, table};
use super::xml::Xml;
use super::{Crs, ExportError, Exported, Given, PROGRAM};
use crate::boundaries::Level;
use crate::model::MunicipalityCode;
use crate::scene::Rgb;
use crate::words::Words;

/// Name of the datum that holds the provenance.
const PROVENANCE: &str = "hankekartta";
/// How far fills cover the ground under them, of 255.
const OPAQUE: u8 = 0xCC;

/// The order as KML.
///
/// # Errors
/// [`ExportError::OnlyDegrees`] for other coordinates, [`ExportError::NoColumn`] for an unknown column.
pub(super) fn kml(given: &Given<'_>) -> Result<Exported, ExportError> {
    let request = &given.order.request;
    if request.crs.is_some_and(|crs| crs != Crs::Wgs84) {
        return Err(ExportError::OnlyDegrees(request.format));
    }
    check_columns(&request.columns)?;
    let words = Words::new(request.language);
    let mut made = Kml { given, words: &words, xml: Xml::new(), placemarks: 0 };
    made.document();
    let left_out = if made.xml.altered { vec![LEFT_OUT] } else { Vec::new() };
    Ok(Exported { bytes: made.xml.finish().into_bytes(), rows: made.placemarks, left_out, ..Exported::default() })
}

struct Kml<'a> {
    given: &'a Given<'a>,
    words: &'a Words,
    xml: Xml,
    placemarks: usize,
}

impl Kml<'_> {
    fn document(&mut self) {
        let provenance = &self.given.order.provenance;
        self.xml.open("kml", &[("xmlns", "http://www.opengis.net/kml/2.2")]);
        self.xml.open("Document", &[]);
        self.xml.leaf("name", &[], &format!("{PROGRAM}: {}", provenance.source_name));
        let about = [provenance.filter_words.as_str(), &self.words.text("export-geo-source")];
        self.description(&about.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>());
        for standing in Standing::ALL {
            self.style(standing);
        }
        self.xml.open("ExtendedData", &[]);
        self.xml.open("Data", &[("name", PROVENANCE)]);
        self.xml.leaf("value", &[], &provenance.to_json());
        self.xml.close();
        self.xml.close();
        let municipalities = table(self.given, TableName::Municipalities, self.words);
        self.schema(&municipalities);
        self.folders(&municipalities);
    }

    fn style(&mut self, standing: Standing) {
        let (fill, lines) = standing.fill();
        // KML has no hatches: a guess is told by a line of its own.
        let (line, width) = match (standing, lines) {
            (Standing::Guess, Some(lines)) => (lines, "2"),
            _ => (light().municipality_line, "1"),
        };
        self.xml.open("Style", &[("id", standing.key())]);
        self.xml.open("LineStyle", &[]);
        self.xml.leaf("color", &[], &color(line, u8::MAX));
        self.xml.leaf("width", &[], width);
        self.xml.close();
        self.xml.open("PolyStyle", &[]);
        self.xml.leaf("color", &[], &color(fill, OPAQUE));
        self.xml.close();
        self.xml.close();
    }

    fn schema(&mut self, municipalities: &Table<'_>) {
        let name = municipalities.name.key();
        self.xml.open("Schema", &[("name", name), ("id", name)]);
        for column in &municipalities.columns {
            let kind = match column.kind {
                Kind::Integer => "int",
                Kind::Decimal(_) => "double",
                Kind::Flag => "bool",
                _ => "string",
            };
            self.xml.open("SimpleField", &[("type", kind), ("name", column.key)]);
            self.xml.leaf("displayName", &[], &self.words.text(&column.title_key()));
            self.xml.close();
        }
        self.xml.close();
    }

    fn folders(&mut self, municipalities: &Table<'_>) {
        let mut standing: BTreeMap<Standing, Vec<(MunicipalityCode, Vec<Value<'_>>)>> = BTreeMap::new();
        for row in municipalities.rows() {
            if let Some(Value::Text(code)) = row.first()
                && let Ok(code) = MunicipalityCode::parse(code)
            {
                standing.entry(Standing::of(self.given, code)).or_default().push((code, row));
            }
        }
        let selection = self.given.selection();
        let rows = rows(&selection);
        let (mut served, mut nowhere) = (BTreeMap::<MunicipalityCode, Vec<&Row<'_>>>::new(), Vec::new());
        for row in &rows {
            match &row.served {
                Some(reached) => served.entry(reached.code).or_default().push(row),
                None => nowhere.push(row),
            }
        }
        for (standing, placemarks) in standing {
            self.folder(&format!("export-served-{}", standing.key()));
            for (code, row) in placemarks {
                let rows = served.get(&code).map(Vec::as_slice).unwrap_or_default();
                self.municipality(standing, code, municipalities, &row, rows);
            }
            self.xml.close();
        }
        if !nowhere.is_empty() {
            self.folder("export-geo-nowhere");
            for row in nowhere {
                self.xml.open("Placemark", &[]);
                self.xml.leaf("name", &[], &row.project.name.value);
                self.description(&[&row.project.applicant.name, &row.project.area.text]);
                self.xml.close();
                self.placemarks += 1;
            }
            self.xml.close();
        }
    }

    fn folder(&mut self, key: &str) {
        self.xml.open("Folder", &[]);
        self.xml.leaf("name", &[], &self.words.text(key));
    }

    fn municipality(
        &mut self,
        standing: Standing,
        code: MunicipalityCode,
        table: &Table<'_>,
        row: &[Value<'_>],
        rows: &[&Row<'_>],
    ) {
        let Some(municipality) = self.given.division.municipality(code) else { return };
        self.xml.open("Placemark", &[("id", &format!("municipality-{code}"))]);
        self.xml.leaf("name", &[], &self.given.name(&municipality.names));
        self.xml.empty("Snippet", &[("maxLines", "0")]);
        let mut lines = vec![self.words.text(&format!("export-served-{}", standing.key()))];
        lines.extend(rows.iter().filter_map(|row| {
            let served = row.served.as_ref()?;
            let reach = self.words.text(&format!("reach-{}", super::rows::reach_key(served.reach)));
            let guess =
                if served.guess { format!(", {}?", self.words.text("export-column-guess")) } else { String::new() };
            Some(format!("{} ({reach}{guess})", row.project.name.value))
        }));
        self.description(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        self.xml.leaf("styleUrl", &[], &format!("#{}", standing.key()));
        self.xml.open("ExtendedData", &[]);
        self.xml.open("SchemaData", &[("schemaUrl", &format!("#{}", table.name.key()))]);
        for (column, value) in table.columns.iter().zip(row) {
            if let Some(text) = text(value) {
                self.xml.leaf("SimpleData", &[("name", column.key)], &text);
            }
        }
        self.xml.close();
        self.xml.close();
        if let Some(shape) = self.given.boundaries.polygon_lonlat(Level::FINEST, code) {
            self.shape(&shape);
        }
        self.xml.close();
        self.placemarks += 1;
    }

    fn shape(&mut self, shape: &MultiPolygon<f64>) {
        self.xml.open("MultiGeometry", &[]);
        for polygon in shape {
            self.xml.open("Polygon", &[]);
            self.ring("outerBoundaryIs", polygon.exterior());
            for hole in polygon.interiors() {
                self.ring("innerBoundaryIs", hole);
            }
            self.xml.close();
        }
        self.xml.close();
    }

    fn ring(&mut self, side: &'static str, ring: &LineString<f64>) {
        let places: Vec<String> = ring.coords().map(|place| format!("{},{}", place.x, place.y)).collect();
        self.xml.open(side, &[]);
        self.xml.open("LinearRing", &[]);
        self.xml.leaf("coordinates", &[], &places.join(" "));
        self.xml.close();
        self.xml.close();
    }

    /// Lines of text. What reads them takes them for HTML.
    fn description(&mut self, lines: &[&str]) {
        let html: Vec<_> = lines.iter().map(|line| escape(*line)).collect();
        self.xml.leaf("description", &[], &html.join("<br/>\n"));
    }
}

/// Alpha, blue, green, red.
fn color(Rgb(red, green, blue): Rgb, alpha: u8) -> String {
    format!("{alpha:02x}{blue:02x}{green:02x}{red:02x}")
}

fn text(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Empty => None,
        Value::Text(text) => Some(text.to_string()),
        Value::List(texts) => Some(texts.join("; ")),
        Value::Integer(number) => Some(number.to_string()),
        Value::Decimal(number) => Some(number.to_string()),
        Value::Day(day) => Some(day.to_string()),
        Value::Flag(flag) => Some(if *flag { "1" } else { "0" }.to_owned()),
    }
}

/// The provenance of a KML file as its line of JSON; `None` for anything else.
pub(super) fn origin(bytes: &[u8]) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let mut inside = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if start.name().as_ref() == "Data" => {
                inside = start
                    .attributes()
                    .flatten()
                    .any(|attribute| attribute.key.as_ref() == "name" && attribute.value.as_ref() == PROVENANCE);
            }
            Event::Start(start) if inside && start.name().as_ref() == "value" => {
                let raw = reader.read_text(start.name()).ok()?;
                return unescape(&raw).ok().map(std::borrow::Cow::into_owned);
            }
            // It stands before the placemarks.
            Event::Start(start) if start.name().as_ref() == "Folder" => return None,
            Event::Eof => return None,
            _ => {}
        }
    }
}
