//! What does the text of a search field mean, remembered by text?

use egui::Rect;

use super::Of;
use super::offers::Offer;
use crate::model::{Language, Span};
use crate::query::language::{Also, Fault, also, complete, parse};
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

/// What a reading follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    asked: Asked,
    /// Revision of the documents.
    dataset: u64,
    /// Which need the text asks for.
    need: u64,
    /// The filter leaves no project.
    none: bool,
}

/// What a search field remembers.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    key: Option<Key>,
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
    /// Which need it asks for, in words.
    pub(super) need: Option<String>,
}

impl Local {
    /// Brings everything up to the text.
    pub(super) fn follow(&mut self, asked: Asked, of: Of, session: &Session, words: &Words) {
        let dataset = session.dataset();
        let need = session.need_key(&asked.text);
        let none = of.is_empty(session) && !dataset.projects.is_empty();
        let key = Key { asked, dataset: dataset.revision, need, none };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let asked = &key.asked;
        // Where the caret stands changes what is offered and nothing else.
        let moved = |known: &Key| {
            let asked = Asked { caret: asked.caret, ..known.asked.clone() };
            Key { asked, ..known.clone() } == key
        };
        if !self.key.as_ref().is_some_and(moved) {
            let about = session.asked_about();
            self.faults = about.faults(&asked.text);
            self.also = also(&asked.text, dataset);
            self.also.retain(|also| also.typed.chars().count() >= TELLING);
            self.has_field = parse(&asked.text).0.is_some_and(|e| e.conditions().iter().any(|c| c.field.is_some()));
            self.need = session.need_told(words, &asked.text);
            self.alone = if none { about.each_alone(&asked.text) } else { Vec::new() };
        }
        self.offers = offers(asked, of, session, words);
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
        let text = self.text();
        self.faults.iter().filter(|fault| !fault.is_unfinished(text)).map(|fault| fault.span).collect()
    }

    /// The text that everything belongs to.
    pub(super) fn text(&self) -> &str {
        self.key.as_ref().map_or("", |key| key.asked.text.as_str())
    }
}

fn offers(asked: &Asked, of: Of, session: &Session, words: &Words) -> Vec<Offer> {
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
    if of != Of::List {
        // A side of a comparison is no way to go to a place.
        return completions.into_iter().map(Offer::Complete).collect();
    }
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
