//! Which need does `tarve:` in a filter mean now?
//!
//! The need that every analysis counts by. Never does: count foreign-language residents in the place of
//! figures that are gone; such a condition is a fault.

use std::sync::Arc;

use super::analyzed::Analyzed;
use super::apply::Session;
use crate::coverage::{Need, PackNeed};
use crate::query::language::asks_need;
use crate::query::{About, NeedOf, Weights};
use crate::words::{Arg, Words};

/// The need as filters ask for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Needed {
    weights: Weights,
    /// The figures that were chosen are not there any more.
    gone: bool,
    of: Option<Arc<Need>>,
}

impl Needed {
    /// Brings the figures up to the need; `gone` is the name of one that cannot be had.
    pub(super) fn follow(&mut self, need: &Arc<Need>, gone: Option<String>) {
        if self.of.as_ref().is_some_and(|known| Arc::ptr_eq(known, need)) {
            return;
        }
        self.gone = gone.is_some();
        let known = need.iter().filter(|(code, _)| !need.missing.contains(code));
        self.weights = match gone {
            Some(name) => Weights { name, ..Weights::default() },
            None => Weights { name: need.name.clone(), figures: known.collect() },
        };
        self.of = Some(Arc::clone(need));
    }

    fn asked(&self) -> NeedOf<'_> {
        if self.gone { NeedOf::Gone(&self.weights.name) } else { NeedOf::Figures(&self.weights) }
    }
}

impl Analyzed {
    /// What `tarve:` means.
    pub(super) fn need_asked(&self) -> NeedOf<'_> {
        if self.needed.of.is_some() { self.needed.asked() } else { NeedOf::ForeignLanguage }
    }

    /// A number that changes when a text means something else because need does; 0 for one that does not
    /// ask for need.
    pub(super) fn need_key(&self, text: &str) -> u64 {
        if asks_need(text) { self.need_revision + 1 } else { 0 }
    }
}

impl Session {
    /// What filters are asked about: the documents, and need as it is chosen.
    #[must_use]
    pub fn asked_about(&self) -> About<'_> {
        About { dataset: self.dataset(), division: self.division(), need: self.analyzed.need_asked() }
    }

    /// A number that changes when a text means something else because need does.
    #[must_use]
    pub fn need_key(&self, text: &str) -> u64 {
        self.analyzed.need_key(text)
    }

    /// Which need a text means, in words; `None` for one that asks for none.
    #[must_use]
    pub fn need_told(&self, words: &Words, text: &str) -> Option<String> {
        let gone = matches!(self.analyzed.need_asked(), NeedOf::Gone(_));
        if gone || !asks_need(text) {
            return None;
        }
        Some(words.with("asking-need", &[("need", Arg::Text(&need_name(self, words)))]))
    }
}

/// What need is counted by, as people say it.
#[must_use]
pub fn need_name(session: &Session, words: &Words) -> String {
    let need = &session.analyzed().need;
    match PackNeed::from_key(&need.name).filter(|_| need.source.is_empty()) {
        Some(kind) => words.text(&format!("need-{}", kind.key())),
        None => need.name.clone(),
    }
}
