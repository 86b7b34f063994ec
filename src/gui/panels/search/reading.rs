//! What does the text of the search field mean, remembered by text?

use egui::Rect;

use super::offers::Offer;
use crate::model::{Language, Span};
use crate::query::language::{Also, Fault, also, complete, each_alone, faults, parse};
use crate::query::places;
use crate::session::Session;
use crate::words::Words;

/// Most places offered.
const MOST: usize = 8;
/// Most names of fields offered beside places.
const FIELDS: usize = 2;
/// Letters from which on a word's other forms are told.
const TELLING: usize = 3;

/// What a reading belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) text: String,
    /// In bytes.
    pub(super) caret: usize,
    pub(super) language: Language,
}

/// What the search field remembers.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    key: Option<(Asked, u64)>,
    pub(super) offers: Vec<Offer>,
    /// What Enter takes.
    pub(super) at: Option<usize>,
    /// Put away by Escape, until something is typed.
    pub(super) closed: bool,
    /// Where the list is, while it is open.
    pub(super) shown: Option<Rect>,
    /// A text that was put in, and where the caret belongs in it, in bytes; until it is there.
    pub(super) put: Option<(String, usize)>,
    /// What is wrong with the text.
    pub(super) faults: Vec<Fault>,
    /// What its words mean beside themselves.
    pub(super) also: Vec<Also>,
    /// Each condition alone with its projects, where all together leave none.
    pub(super) alone: Vec<(String, usize)>,
    /// The text has a condition on a field.
    pub(super) has_field: bool,
}

impl Local {
    /// Brings everything up to the text.
    pub(super) fn follow(&mut self, asked: Asked, session: &Session, words: &Words) {
        let key = (asked, session.dataset().revision);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let (asked, _) = &key;
        let (dataset, division) = (session.dataset(), session.division());
        if self.key.as_ref().is_none_or(|(known, revision)| known.text != asked.text || *revision != key.1) {
            self.faults = faults(&asked.text, dataset, division);
            self.also = also(&asked.text, dataset);
            self.also.retain(|also| also.typed.chars().count() >= TELLING);
            self.has_field = parse(&asked.text).0.is_some_and(|e| e.conditions().iter().any(|c| c.field.is_some()));
            let none = session.derived().listed.is_empty() && !dataset.projects.is_empty();
            self.alone = if none { each_alone(&asked.text, dataset, division) } else { Vec::new() };
        }
        self.offers = offers(asked, session, words);
        self.at = match self.offers.first() {
            Some(Offer::Go(found)) if !found.guess => Some(0),
            Some(Offer::Complete(first)) if first.value && first.span.start < first.span.end => Some(0),
            _ => None,
        };
        self.key = Some(key);
    }

    /// One offer down or up; past the ends nothing is ready for Enter, as before the first.
    pub(super) fn step(&mut self, down: bool) {
        let last = self.offers.len().checked_sub(1);
        self.at = match (self.at, down) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(at), true) => Some(at + 1).filter(|at| *at < self.offers.len()),
            (Some(at), false) => at.checked_sub(1),
        };
    }

    /// Places in the text that are underlined as wrong: not what the next letters may mend.
    pub(super) fn marked(&self) -> Vec<Span> {
        let text = self.key.as_ref().map_or("", |(asked, _)| asked.text.as_str());
        self.faults.iter().filter(|fault| !fault.is_unfinished(text)).map(|fault| fault.span).collect()
    }

    /// The text that everything belongs to.
    pub(super) fn text(&self) -> &str {
        self.key.as_ref().map_or("", |(asked, _)| asked.text.as_str())
    }
}

fn offers(asked: &Asked, session: &Session, words: &Words) -> Vec<Offer> {
    let (dataset, division, language) = (session.dataset(), session.division(), asked.language);
    if asked.text.trim().is_empty() {
        let example = |key: &str| Offer::Example { text: words.text(key), tip: words.text(&format!("{key}-tip")) };
        return ["asking-example-facets", "asking-example-words", "asking-example-sets"].map(example).to_vec();
    }
    let mut completions = complete(&asked.text, asked.caret, dataset, division, language, MOST);
    if completions.first().is_some_and(|first| first.value) {
        return completions.into_iter().map(Offer::Complete).collect();
    }
    completions.truncate(FIELDS);
    // Words beside the facets may mean a place; a condition does not.
    let plain = &session.state().undoable.filter.search;
    let negated = plain.split_whitespace().any(|word| word.starts_with(['-', '!']));
    let found = if negated || plain.contains([':', '(', ')', '|', '&', '"', '=', '*']) {
        Vec::new()
    } else {
        places(plain, dataset, division, language, MOST - completions.len())
    };
    found.into_iter().map(Offer::Go).chain(completions.into_iter().map(Offer::Complete)).collect()
}
