//! How does QGIS draw a layer when it is opened?
//!
//! A style in QGIS's own language (QML) and the same in that of OGC (SLD 1.1): municipalities filled by
//! how they are served, the wider area and guesses hatched, sub-regions and regions as lines.

use super::SERVED;
use crate::export::standing::{Standing, light};
use crate::export::tables::TableName;
use crate::export::xml::Xml;
use crate::scene::Rgb;
use crate::words::Words;

/// A style in both languages.
pub(super) struct Style {
    pub(super) qml: String,
    pub(super) sld: String,
}

/// One way a polygon is drawn.
struct Symbol {
    /// Value of the column [`SERVED`]; `None` where all are drawn alike.
    value: Option<&'static str>,
    label: String,
    fill: Option<Rgb>,
    hatch: Option<Rgb>,
    line: Rgb,
    /// Pixels of the map on screen.
    width: f64,
}

/// Millimeters of a pixel at 96 an inch, the measure of QGIS.
const MM_PER_PX: f64 = 25.4 / 96.0;

/// The style of a layer with polygons.
pub(super) fn style(table: TableName, words: &Words) -> Style {
    let symbols = match table {
        TableName::Regions => vec![lines(words.text(&table.title_key()), light().region_line, 1.6)],
        TableName::SubRegions => vec![lines(words.text(&table.title_key()), light().sub_region_line, 1.0)],
        _ => Standing::ALL.into_iter().map(|standing| filled(standing, words)).collect(),
    };
    Style { qml: qml(&symbols), sld: sld(table.key(), &symbols) }
}

fn lines(label: String, line: Rgb, width: f64) -> Symbol {
    Symbol { value: None, label, fill: None, hatch: None, line, width }
}

fn filled(standing: Standing, words: &Words) -> Symbol {
    let (fill, hatch) = standing.fill();
    let label = words.text(&format!("export-served-{}", standing.key()));
    Symbol { value: Some(standing.key()), label, fill: Some(fill), hatch, line: light().municipality_line, width: 0.6 }
}

fn qml(symbols: &[Symbol]) -> String {
    let mut xml = Xml::new();
    xml.raw("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n");
    xml.open("qgis", &[("version", "3.22.0"), ("styleCategories", "Symbology")]);
    let by_value = symbols.iter().any(|symbol| symbol.value.is_some());
    let kind = if by_value { "categorizedSymbol" } else { "singleSymbol" };
    let mut renderer = vec![("type", kind), ("symbollevels", "0"), ("enableorderby", "0"), ("forceraster", "0")];
    if by_value {
        renderer.push(("attr", SERVED));
    }
    xml.open("renderer-v2", &renderer);
    if by_value {
        xml.open("categories", &[]);
        for (at, symbol) in symbols.iter().enumerate() {
            let value = symbol.value.unwrap_or_default();
            let at = at.to_string();
            let attributes = [("symbol", at.as_str()), ("value", value), ("label", &symbol.label), ("render", "true")];
            xml.empty("category", &attributes);
        }
        xml.close();
    }
    xml.open("symbols", &[]);
    for (at, symbol) in symbols.iter().enumerate() {
        let name = at.to_string();
        let attributes =
            [("type", "fill"), ("name", &name), ("alpha", "1"), ("clip_to_extent", "1"), ("force_rhr", "0")];
        xml.open("symbol", &attributes);
        let ground = if symbol.fill.is_some() { "solid" } else { "no" };
        qml_fill(&mut xml, ground, symbol.fill.unwrap_or(symbol.line), Some((symbol.line, symbol.width)));
        if let Some(hatch) = symbol.hatch {
            qml_fill(&mut xml, "b_diagonal", hatch, None);
        }
        xml.close();
    }
    xml.finish()
}

/// Each value twice: `Option` for QGIS 3.26 and later, `prop` for those before.
fn qml_fill(xml: &mut Xml, style: &str, color: Rgb, outline: Option<(Rgb, f64)>) {
    let (line, width) = outline.map_or((color, 0.0), |(line, pixels)| (line, pixels * MM_PER_PX));
    let values = [
        ("color", rgba(color)),
        ("style", style.to_owned()),
        ("joinstyle", "round".to_owned()),
        ("outline_color", rgba(line)),
        ("outline_style", if outline.is_some() { "solid" } else { "no" }.to_owned()),
        ("outline_width", format!("{width:.2}")),
        ("outline_width_unit", "MM".to_owned()),
    ];
    xml.open("layer", &[("class", "SimpleFill"), ("enabled", "1"), ("pass", "0"), ("locked", "0")]);
    xml.open("Option", &[("type", "Map")]);
    for (name, value) in &values {
        xml.empty("Option", &[("type", "QString"), ("name", name), ("value", value)]);
    }
    xml.close();
    for (name, value) in &values {
        xml.empty("prop", &[("k", name), ("v", value)]);
    }
    xml.close();
}

fn rgba(Rgb(red, green, blue): Rgb) -> String {
    format!("{red},{green},{blue},255")
}

fn sld(layer: &str, symbols: &[Symbol]) -> String {
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns", "http://www.opengis.net/sld"),
        ("xmlns:se", "http://www.opengis.net/se"),
        ("xmlns:ogc", "http://www.opengis.net/ogc"),
        ("version", "1.1.0"),
    ];
    xml.open("StyledLayerDescriptor", &namespaces);
    xml.open("NamedLayer", &[]);
    xml.leaf("se:Name", &[], layer);
    xml.open("UserStyle", &[]);
    xml.leaf("se:Name", &[], layer);
    xml.open("se:FeatureTypeStyle", &[]);
    for symbol in symbols {
        xml.open("se:Rule", &[]);
        xml.leaf("se:Name", &[], symbol.value.unwrap_or(layer));
        xml.open("se:Description", &[]);
        xml.leaf("se:Title", &[], &symbol.label);
        xml.close();
        if let Some(value) = symbol.value {
            xml.open("ogc:Filter", &[]);
            xml.open("ogc:PropertyIsEqualTo", &[]);
            xml.leaf("ogc:PropertyName", &[], SERVED);
            xml.leaf("ogc:Literal", &[], value);
            xml.close();
            xml.close();
        }
        xml.open("se:PolygonSymbolizer", &[]);
        if let Some(fill) = symbol.fill {
            xml.open("se:Fill", &[]);
            xml.leaf("se:SvgParameter", &[("name", "fill")], &fill.hex());
            xml.close();
        }
        sld_stroke(&mut xml, symbol.line, symbol.width);
        xml.close();
        if let Some(hatch) = symbol.hatch {
            sld_hatch(&mut xml, hatch);
        }
        xml.close();
    }
    xml.finish()
}

fn sld_hatch(xml: &mut Xml, color: Rgb) {
    for name in ["se:PolygonSymbolizer", "se:Fill", "se:GraphicFill", "se:Graphic", "se:Mark"] {
        xml.open(name, &[]);
    }
    xml.leaf("se:WellKnownName", &[], "slash");
    sld_stroke(xml, color, 1.5);
    xml.close();
    xml.leaf("se:Size", &[], "5");
    for _ in 0..4 {
        xml.close();
    }
}

fn sld_stroke(xml: &mut Xml, color: Rgb, width: f64) {
    xml.open("se:Stroke", &[]);
    xml.leaf("se:SvgParameter", &[("name", "stroke")], &color.hex());
    xml.leaf("se:SvgParameter", &[("name", "stroke-width")], &width.to_string());
    xml.close();
}
