//! How do words with their marks stand in a line of the page?
//!
//! The document's own words are set apart in direction and language, so that none turns what stands
//! beside it, and a screen reader pronounces them right.

use super::markup::Markup;
use crate::export::sections::parts::{Line, Mark, Run};

/// What stands behind words that a person has to look at.
const SIGN: &str = "\u{a0}?";

/// Languages of a page, as tags.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tongues {
    /// Of our words.
    pub(super) ours: &'static str,
    /// Of the document's.
    pub(super) own: &'static str,
}

pub(super) fn line(out: &mut Markup, tongues: Tongues, line: &Line) {
    for run in line {
        self::run(out, tongues, run);
    }
}

/// Words of the document, unmarked.
pub(super) fn own(out: &mut Markup, tongues: Tongues, text: &str) {
    if tongues.own == tongues.ours {
        out.leaf("bdi", &[], text);
    } else {
        out.leaf("bdi", &[("lang", tongues.own), ("xml:lang", tongues.own)], text);
    }
}

fn run(out: &mut Markup, tongues: Tongues, run: &Run) {
    if let Some(to) = &run.to {
        out.open("a", &[("href", &format!("#{to}"))]);
    }
    let marked = begin(out, run.mark);
    if run.own {
        own(out, tongues, &run.text);
    } else {
        out.words(&run.text);
    }
    if run.mark == Mark::Guess && !run.text.starts_with("? ") && !run.text.ends_with('?') {
        out.leaf("b", &[], SIGN);
    }
    if marked {
        out.close();
    }
    if run.to.is_some() {
        out.close();
    }
}

/// Begins what shows a mark; `false` where there is nothing to show.
pub(super) fn begin(out: &mut Markup, mark: Mark) -> bool {
    match mark {
        Mark::Bare => return false,
        Mark::Solid => out.open("span", &[("class", "solid")]),
        Mark::Dotted => out.open("span", &[("class", "dotted")]),
        Mark::Hatched => out.open("span", &[("class", "hatched")]),
        Mark::Guess => out.open("mark", &[]),
        Mark::Struck => out.open("s", &[]),
        Mark::Strong => out.open("strong", &[]),
        Mark::Quiet => out.open("small", &[]),
    }
    true
}
