//! A designed document of the selection.
//!
//! In: an order. Out: a tagged PDF (PDF/UA-1) with cover, key figures, the projects in a table and each on
//! a page of its own, gaps, open questions, method, the words behind each municipality, and where it comes
//! from. What is said is gathered in values here, drawn by `assets/report/report.typ`.
//! Never does: put a word of a document into the typesetter's language; count anew.

mod asked;
mod clean;
mod evidence;
mod figures;
mod gaps;
mod map;
mod method;
mod parts;
mod projects;
mod reading;
mod teller;

use typst_pdf::PdfStandard;

use self::clean::Changed;
use self::parts::{Contents, Document};
use self::teller::Teller;
use super::picture::world::{Sheet, typeset};
use super::{ExportError, Exported, Format, Given};

/// Draws the parts.
const SOURCE: &str = include_str!("../../../assets/report/report.typ");
/// With more projects the contents tell of sections only; the file's own outline has them all.
const LISTED: usize = 60;

/// The document of an order.
pub(super) fn report(given: &Given<'_>) -> Result<Exported, ExportError> {
    let refused = |cause: String| ExportError::Refused { format: Format::Report, cause };
    let teller = Teller::new(given);
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
    let left_out = [
        (changed.letters, "left-out-letters"),
        (changed.cut, "left-out-long"),
        (projects > projects::PAGES, "left-out-pages"),
    ];
    let left_out = left_out.into_iter().filter_map(|(is, key)| is.then_some(key)).collect();
    Ok(Exported { bytes, rows: projects, left_out, ..Exported::default() })
}

fn document(teller: &Teller<'_>) -> Document {
    let order = teller.given.order;
    let projects = teller.projects().count();
    Document {
        lang: order.request.language.tag(),
        own_lang: teller.language_of_document().tag(),
        title: teller.t("report-title"),
        summary: figures::selection(teller),
        provenance: order.provenance.to_json(),
        subtitle: vec![
            teller.with("report-of-document", &[("name", &order.dataset.name())]),
            figures::selection(teller),
        ],
        cover: figures::cover(teller),
        contents: Contents { title: teller.t("report-contents"), depth: if projects > LISTED { 1 } else { 2 } },
        page: teller.with("report-page", &[("n", "{n}"), ("of", "{of}")]),
        sections: vec![
            figures::section(teller),
            projects::section(teller),
            gaps::section(teller),
            asked::section(teller),
            method::method(teller),
            evidence::section(teller),
            method::origin(teller),
        ],
    }
}
