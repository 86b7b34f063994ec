//! What were a project's words read as, and how sure is that?
//!
//! The same marks as in the window: a line as such, dots for what was bent or put together, a hatch for an
//! area that gives the wider part, amber with a question mark for what a person has to look at.

use std::collections::BTreeSet;

use super::parts::{Cell, Column, Line, Mark, Part, Run, marked, plain};
use super::teller::Teller;
use crate::model::{Area, Method, Reach, Span, Status, Term, TermKind};
use crate::words;

/// How a term is marked.
fn mark_of(term: &Term) -> Mark {
    match term.method {
        _ if term.is_open() => Mark::Guess,
        _ if term.status == Status::Note => Mark::Bare,
        Method::Exception => Mark::Struck,
        // "Oulun alue; …" has no border of its own and gives no municipality.
        _ if term.codes.is_empty() => Mark::Bare,
        _ if term.reach == Reach::Wider => Mark::Hatched,
        Method::Inflected | Method::Joined | Method::Folded | Method::Alias | Method::Former => Mark::Dotted,
        _ if term.kind == TermKind::Note => Mark::Bare,
        _ => Mark::Solid,
    }
}

/// A text with stretches of it marked; stretches that run into one another are marked by the first.
pub(super) fn marked_text(text: &str, marks: impl Iterator<Item = (Span, Mark)>) -> Line {
    let mut marks: Vec<(Span, Mark)> = marks.filter(|(_, mark)| *mark != Mark::Bare).collect();
    marks.sort();
    let mut line = Line::new();
    let mut from = 0;
    let mut push = |stretch: Option<&str>, mark| {
        if let Some(text) = stretch.filter(|text| !text.is_empty()) {
            line.push(Run { text: text.to_owned(), mark, own: true, to: None });
        }
    };
    for (span, mark) in marks {
        if span.start < from {
            continue;
        }
        push(text.get(from..span.start), Mark::Bare);
        push(text.get(span.start..span.end), mark);
        from = span.end;
    }
    push(text.get(from..), Mark::Bare);
    line
}

/// An operating area in the document's own words.
pub(super) fn area(area: &Area) -> Part {
    Part::Quote { line: marked_text(&area.text, area.terms.iter().map(|term| (term.span, mark_of(term)))) }
}

/// What the marks of an area mean; only those that occur.
pub(super) fn key(teller: &Teller<'_>, area: &Area) -> Part {
    let used: BTreeSet<Mark> = area.terms.iter().map(mark_of).collect();
    let keys = [
        (Mark::Solid, "mark-solid"),
        (Mark::Dotted, "mark-dotted"),
        (Mark::Hatched, "mark-hatched"),
        (Mark::Guess, "mark-guess"),
        (Mark::Struck, "mark-struck"),
    ];
    let marks = keys.into_iter().filter(|(mark, _)| used.contains(mark));
    Part::Key { marks: marks.map(|(mark, key)| Run { text: teller.t(key), mark, own: false, to: None }).collect() }
}

/// Each term: its words, what they were read as, by which rule, how sure.
pub(super) fn table(teller: &Teller<'_>, area: &Area) -> Part {
    let column = |key: &str, width| Column { title: teller.t(key), width, right: false };
    let rows = area.terms.iter().map(|term| {
        let words: Cell =
            marked_text(area.words(term), std::iter::once((whole(area.words(term)), mark_of(term)))).into();
        vec![
            words,
            teller.reading(term).into(),
            teller.t(&format!("method-{}", term.method.key())).into(),
            teller.certainty(term).into(),
        ]
    });
    Part::Table {
        columns: vec![
            column("export-column-words", None),
            column("report-read-as", None),
            column("export-column-method", Some(34)),
            column("report-certainty", Some(34)),
        ],
        rows: rows.collect(),
    }
}

fn whole(text: &str) -> Span {
    Span { start: 0, end: text.len() }
}

impl Teller<'_> {
    /// The name of what a term was read as, and how many municipalities it gives where they are several.
    pub(super) fn reading(&self, term: &Term) -> String {
        let name = match &term.unit {
            Some(unit) => self.unit(unit),
            None if term.candidates.len() > 1 => {
                term.candidates.iter().map(|candidate| self.unit(&candidate.unit)).collect::<Vec<_>>().join(" / ")
            }
            None => self.t("reading-none"),
        };
        match term.codes.len() {
            0 | 1 => name,
            several => format!("{name}: {}", self.count("municipality-count", several)),
        }
    }

    /// A sign and a word: what is sure, a guess, open, no place.
    pub(super) fn certainty(&self, term: &Term) -> Line {
        match term.status {
            _ if term.is_guess() => marked(self.t("report-sure-guess"), Mark::Guess),
            Status::Question | Status::Unresolved => marked(self.t("report-sure-open"), Mark::Guess),
            Status::Note => marked(self.t("report-sure-note"), Mark::Quiet),
            Status::Accepted if term.codes.is_empty() => marked(self.t("report-sure-none"), Mark::Quiet),
            Status::Accepted => plain(match (term.method, term.reach) {
                (Method::Exception, _) => self.t("report-sure-out"),
                (_, Reach::Wider) => self.t("report-sure-wider"),
                _ => self.t("report-sure-core"),
            }),
        }
    }

    /// Why words in doubt were read so, one sentence a step.
    pub(super) fn why(&self, term: &Term) -> Vec<String> {
        let mut lines: Vec<String> = term.reasons.iter().map(|reason| words::reason(&self.words, reason)).collect();
        let others: Vec<String> = term.candidates.iter().map(|candidate| self.unit(&candidate.unit)).collect();
        if others.len() > usize::from(term.is_guess()) {
            lines.push(format!("{} {}", self.t("term-candidates"), others.join(", ")));
        }
        lines.push(self.t(if term.codes.is_empty() { "term-not-counted" } else { "term-counted" }));
        lines
    }
}
