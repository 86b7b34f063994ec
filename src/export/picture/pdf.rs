//! How does a picture become a page of PDF?
//!
//! The typesetting engine puts the SVG on a page of its size: lines stay lines, text stays text, and who
//! does not see the map hears what it shows. Title, language and origin stand in the file's metadata.

use serde::Serialize;
use typst_pdf::PdfStandard;

use super::page::{self, Subject};
use super::svg::{self, Written};
use super::world::{Sheet, has_sign, typeset};
use super::{MapOptions, UNITS, exported};
use crate::export::{ExportError, Exported, Format, Given};

/// Puts the picture on its page.
const SOURCE: &str = include_str!("../../../assets/picture/picture.typ");
/// A4, portrait, in units.
const A4: (f64, f64) = (210.0 / 25.4 * UNITS, 297.0 / 25.4 * UNITS);
/// Points of a page in a unit.
const POINTS: f64 = 72.0 / UNITS;
/// Fineness of the shapes, pixels in a unit: good paper.
const FINE: f64 = 3.0;

/// What the source reads.
#[derive(Debug, Serialize)]
struct Data {
    title: String,
    alt: String,
    lang: &'static str,
    /// Points.
    width: f64,
    /// Points.
    height: f64,
    provenance: String,
    svg: String,
}

/// The map as a page: A4, or as large as a picture of the size asked for is on paper.
///
/// # Errors
/// [`ExportError::Refused`] with the words of the engine.
pub(in crate::export) fn pdf(given: &Given<'_>) -> Result<Exported, ExportError> {
    let order = given.order;
    let paper = if order.request.size.is_some() { super::units(given) } else { A4 };
    let options = MapOptions { fonts: false, ..MapOptions::default() };
    let (drawing, changed) = page::drawing(&Subject::new(given, &options), paper, FINE).with_letters(has_sign);
    let text = svg::svg(&drawing, &Written { pixels: None, fonts: false, prefix: "", origin: "", links: None });
    let provenance = order.provenance.to_json();
    let data = Data {
        title: drawing.title,
        alt: drawing.description,
        lang: drawing.language,
        width: paper.0 * POINTS,
        height: paper.1 * POINTS,
        provenance: provenance.clone(),
        svg: text,
    };
    // Plain values with text keys: there is nothing in them that JSON could refuse.
    let data = serde_json::to_string(&data).unwrap_or_default();
    let bytes = typeset(&Sheet {
        format: Format::Pdf,
        source: SOURCE,
        data,
        ident: format!("{} {provenance}", order.request.language),
        date: order.provenance.date,
        standard: PdfStandard::Ua_1,
    })?;
    Ok(exported(given, bytes, changed))
}

/// The JSON line of where a picture comes from; `None` where the bytes are no page of ours.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<String> {
    let between = |text: &[u8], from: &[u8], to: &[u8]| {
        let start = memchr::memmem::find(text, from)? + from.len();
        let rest = text.get(start..)?;
        Some(rest.get(..memchr::memmem::find(rest, to)?)?.to_vec())
    };
    let keywords = between(bytes, b"<pdf:Keywords>", b"</pdf:Keywords>")?;
    let keywords = String::from_utf8(keywords).ok()?;
    Some(quick_xml::escape::unescape(&keywords).ok()?.into_owned())
}
