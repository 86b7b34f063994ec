//! What does asking in words change?
//!
//! The text of the search field and the facets are two views of one filter: whatever changes the
//! filter, [`super::State::asked`] is a text that is read as it. A text that is being typed is left as
//! it is typed. Never does: read the language; that is [`crate::query::language`].

use super::action::Action;
use super::apply::Session;
use crate::coverage::Combine;
use crate::model::Language;
use crate::query::Filter;
use crate::query::language::{ask, exactly, written};
use crate::words::Words;

impl Session {
    /// The whole text of the search field: facets follow it.
    pub(super) fn ask(&mut self, text: String) {
        self.state.undoable.filter = self.read_as_filter(&text);
        self.state.asked = text;
    }

    /// Words beside the facets that are chosen.
    pub(super) fn search(&mut self, text: String) {
        self.state.undoable.filter.search = text;
        self.settle_filter();
    }

    /// The words as they are typed, and no other form of them.
    pub(super) fn search_exactly(&mut self) {
        let text = exactly(&self.state.asked, self.dataset());
        self.ask(text);
    }

    /// Chooses the municipalities that a text is true of.
    pub(super) fn select_where(&mut self, text: &str, how: Combine) {
        if let Some(fault) = self.asked_about().faults(text).first() {
            let said = fault.say(text, &Words::new(self.state.language));
            return self.complain("selecting-no-where", &said);
        }
        let codes = self.asked_about().municipalities(text).into_iter().collect::<Vec<_>>();
        self.select(&codes, how);
    }

    /// A change of the facets.
    pub(super) fn change_filter(&mut self, change: impl FnOnce(&mut Filter)) {
        change(&mut self.state.undoable.filter);
        self.settle_filter();
    }

    /// What text says a choice of a facet becomes the facet's, unless that would lose one that is chosen.
    pub(super) fn settle_filter(&mut self) {
        let filter = &self.state.undoable.filter;
        if filter.search.is_empty() {
            return;
        }
        let settled = self.read_as_filter(&self.write_filter(filter));
        let keeps = filter.regions.is_subset(&settled.regions)
            && filter.kinds.is_subset(&settled.kinds)
            && filter.periods.is_subset(&settled.periods)
            && filter.documents.is_subset(&settled.documents);
        if keeps {
            self.state.undoable.filter = settled;
        }
    }

    /// Writes the text anew when it is not read as the filter any more.
    pub(super) fn follow_asked(&mut self) {
        let filter = &self.state.undoable.filter;
        if self.read_as_filter(&self.state.asked) != *filter {
            self.state.asked = self.write_filter(filter);
        }
    }

    /// A text that was written and not typed is written anew in the language.
    pub(super) fn set_language(&mut self, language: Language) {
        if self.state.asked == self.write_filter(&self.state.undoable.filter) {
            self.state.language = language;
            self.state.asked = self.write_filter(&self.state.undoable.filter);
        }
        self.state.language = language;
    }

    fn read_as_filter(&self, text: &str) -> Filter {
        ask(text, &self.state.undoable.filter, self.dataset(), self.division())
    }

    /// The filter as a text of its language.
    pub(super) fn written_filter(&self) -> String {
        self.write_filter(&self.state.undoable.filter)
    }

    fn write_filter(&self, filter: &Filter) -> String {
        written(filter, self.dataset(), self.division(), self.state.language)
    }
}

/// An action whose line goes on as it is, quotes and all: conditions have quotes of their own.
pub(super) fn parse_rest(name: &str, rest: &str) -> Option<Action> {
    // One quoted text around everything is the text inside.
    let inside = |text: &str| {
        let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|bare| !bare.contains('"'));
        bare.unwrap_or(text).to_owned()
    };
    match name {
        "ask" => Some(Action::Ask(inside(rest))),
        "search" => Some(Action::Search(inside(rest))),
        "select-where" => {
            let (first, others) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let (how, text) = match Combine::from_key(first) {
                Some(how) if !others.trim().is_empty() => (how, others.trim()),
                _ => (Combine::Replace, rest),
            };
            (!text.is_empty()).then(|| Action::SelectWhere { text: inside(text), how })
        }
        _ => None,
    }
}
