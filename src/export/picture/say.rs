//! In which language, or in which two, does a picture speak?

use super::letters::tame;
use crate::export::Request;
use crate::model::{Language, Names};
use crate::words::{Arg, Words};

/// The words of a picture.
#[derive(Debug)]
pub(super) struct Say {
    first: Words,
    second: Option<Words>,
}

impl Say {
    pub(super) fn new(request: &Request) -> Self {
        let second = request.also.filter(|also| *also != request.language).map(Words::new);
        Self { first: Words::new(request.language), second }
    }

    /// The words of the first language.
    pub(super) fn words(&self) -> &Words {
        &self.first
    }

    pub(super) fn language(&self) -> Language {
        self.first.language()
    }

    /// A text; "Ydinalue / Kärnområde" where two languages are asked for.
    pub(super) fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    pub(super) fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.both(|words| words.with(key, args))
    }

    /// What each language says, joined where they differ.
    pub(super) fn both(&self, say: impl Fn(&Words) -> String) -> String {
        joined(say(&self.first), self.second.as_ref().map(say), " / ")
    }

    /// What each language says of several things: first all of the one, then all of the other.
    pub(super) fn each(&self, say: impl Fn(&Words) -> Vec<String>) -> Vec<String> {
        let mut all = say(&self.first);
        let second = self.second.as_ref().map(say).unwrap_or_default();
        all.extend(second);
        all
    }

    /// "Turku / Åbo".
    pub(super) fn name(&self, names: &Names) -> String {
        self.names(names, " / ")
    }

    /// The two names on two lines, as maps have them.
    pub(super) fn stacked(&self, names: &Names) -> String {
        self.names(names, "\n")
    }

    fn names(&self, names: &Names, between: &str) -> String {
        let name = |words: &Words| tame(names.get(words.language()));
        joined(name(&self.first), self.second.as_ref().map(name), between)
    }
}

fn joined(first: String, second: Option<String>, between: &str) -> String {
    match second {
        Some(second) if second != first => format!("{first}{between}{second}"),
        _ => first,
    }
}
