//! How are titles and words of closed lists said in the one or two languages of an order?

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

use super::Request;
use super::tables::{Column, Kind, Value};
use crate::words::Words;

/// Between the two languages on one line, as names of places have it.
const BESIDE: &str = " / ";

/// The words of an order's languages.
pub(super) struct Spoken {
    /// The first, in which whole sentences are told.
    pub(super) first: Words,
    second: Option<Words>,
    /// What was said already: a long list says the same few words again and again.
    said: RefCell<BTreeMap<String, String>>,
}

impl Spoken {
    pub(super) fn of(request: &Request) -> Self {
        Self {
            first: Words::new(request.language),
            second: request.also.filter(|also| *also != request.language).map(Words::new),
            said: RefCell::default(),
        }
    }

    /// The text of a key, "Kunta / Kommun" where two languages differ.
    pub(super) fn text(&self, key: &str) -> String {
        self.both(key, BESIDE)
    }

    /// The same with one language below the other.
    pub(super) fn lines(&self, key: &str) -> String {
        self.both(key, "\n")
    }

    fn both(&self, key: &str, between: &str) -> String {
        let first = self.first.text(key);
        match self.second.as_ref().map(|words| words.text(key)) {
            Some(second) if second != first => format!("{first}{between}{second}"),
            _ => first,
        }
    }

    /// What a column means, as a sentence.
    pub(super) fn what(&self, column: &Column) -> String {
        self.text(&format!("{}-what", column.title_key()))
    }

    /// A word of a closed list; the key where nobody gave it a word.
    pub(super) fn word(&self, prefix: &str, key: &str) -> String {
        let name = format!("{prefix}-{key}");
        if let Some(said) = self.said.borrow().get(&name) {
            return said.clone();
        }
        let said = if self.first.has(&name) { self.text(&name) } else { key.to_owned() };
        self.said.borrow_mut().insert(name, said.clone());
        said
    }

    /// Yes or no.
    pub(super) fn flag(&self, flag: bool) -> String {
        self.word("export", if flag { "yes" } else { "no" })
    }

    /// The text of a cell that holds words; `None` for numbers, days and nothing.
    pub(super) fn cell<'v>(&self, kind: Kind, value: &'v Value<'_>, between: &str) -> Option<Cow<'v, str>> {
        match (kind, value) {
            (Kind::Word(prefix), Value::Text(key)) => Some(Cow::Owned(self.word(prefix, key))),
            (_, Value::Text(text)) => Some(Cow::Borrowed(text)),
            (Kind::Words(prefix), Value::List(keys)) => {
                Some(Cow::Owned(keys.iter().map(|key| self.word(prefix, key)).collect::<Vec<_>>().join(between)))
            }
            (_, Value::List(texts)) => match texts.as_slice() {
                [text] => Some(Cow::Borrowed(text)),
                texts => Some(Cow::Owned(texts.join(between))),
            },
            (_, Value::Flag(flag)) => Some(Cow::Owned(self.flag(*flag))),
            (_, Value::Empty | Value::Integer(_) | Value::Decimal(_) | Value::Day(_)) => None,
        }
    }
}
