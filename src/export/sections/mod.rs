//! What does a report say, before it is typeset or becomes a web page?
//!
//! In: an order. Out: a [`Document`] of sections and parts: key figures, the projects, gaps, open questions,
//! method, the words behind each municipality, where it comes from. Paper and screen say the same.
//! Never does: draw; escape; count anew.

mod asked;
mod evidence;
mod figures;
mod gaps;
mod map;
mod method;
mod municipalities;
pub(super) mod parts;
mod projects;
mod reading;
mod teller;

pub(super) use self::projects::PAGES;
pub(super) use self::teller::{Medium, Teller};

use self::parts::{Contents, Document, Section};

/// With more projects the contents tell of sections only; the file's own outline has them all.
const LISTED: usize = 60;

/// The document of an order.
pub(super) fn document(teller: &Teller<'_>) -> Document {
    let order = teller.given.order;
    let projects = teller.projects().count();
    Document {
        lang: order.request.language.tag(),
        own_lang: teller.language_of_document().tag(),
        title: match &order.recipe.draft {
            // What would be if is never taken for what is.
            Some(draft) => {
                let draft = teller.with("compare-draft", &[("draft", draft.name.trim())]);
                format!("{draft} · {}", teller.t("report-title"))
            }
            None => teller.t("report-title"),
        },
        summary: figures::selection(teller),
        provenance: order.provenance.to_json(),
        subtitle: vec![
            teller.with("report-of-document", &[("name", &order.dataset.name())]),
            figures::selection(teller),
        ],
        cover: figures::cover(teller),
        contents: Contents { title: teller.t("report-contents"), depth: if projects > LISTED { 1 } else { 2 } },
        page: teller.with("report-page", &[("n", "{n}"), ("of", "{of}")]),
        sections: sections(teller),
    }
}

fn sections(teller: &Teller<'_>) -> Vec<Section> {
    let mut sections = vec![figures::section(teller), projects::section(teller)];
    // On paper the appendix has all of it.
    if teller.medium == Medium::Screen {
        sections.push(municipalities::section(teller));
    }
    sections.extend([
        gaps::section(teller),
        asked::section(teller),
        method::method(teller),
        evidence::section(teller),
        method::origin(teller),
    ]);
    sections
}
