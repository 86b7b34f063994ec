//! A designed document of the selection.
//!
//! In: an order. Out: a tagged PDF (PDF/UA-1) with cover, key figures, the projects in a table and each on
//! a page of its own, gaps, open questions, method, the words behind each municipality, and where it comes
//! from. What is said is gathered in values here, drawn by `assets/report/report.typ`.
//! Never does: put a word of a document into the typesetter's language; count anew.

mod clean;

use typst_pdf::PdfStandard;

use self::clean::Changed;
use super::picture::world::{Sheet, typeset};
use super::sections::{Medium, PAGES, Teller, document};
use super::{ExportError, Exported, Format, Given};

/// Draws the parts.
const SOURCE: &str = include_str!("../../../assets/report/report.typ");

/// The document of an order.
pub(super) fn report(given: &Given<'_>) -> Result<Exported, ExportError> {
    let refused = |cause: String| ExportError::Refused { format: Format::Report, cause };
    let teller = Teller::new(given, Medium::Paper);
    let mut data = serde_json::to_value(document(&teller)).map_err(|fault| refused(fault.to_string()))?;
    let mut changed = Changed::default();
    clean::clean(&mut data, &mut changed);
    let provenance = &given.order.provenance;
    let bytes = typeset(&Sheet {
        format: Format::Report,
        source: SOURCE,
        data: data.to_string(),
        ident: format!("{} {}", given.order.request.language, provenance.to_json()),
        date: provenance.date,
        standard: PdfStandard::Ua_1,
    })?;
    let projects = teller.projects().count();
    let left_out =
        [(changed.letters, "left-out-letters"), (changed.cut, "left-out-long"), (projects > PAGES, "left-out-pages")];
    let left_out = left_out.into_iter().filter_map(|(is, key)| is.then_some(key)).collect();
    Ok(Exported { bytes, rows: projects, left_out, ..Exported::default() })
}
