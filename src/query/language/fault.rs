//! What is wrong with a text, and where?
//!
//! A fault never stops the reading: what is broken is left out of the meaning and said.

use super::fields::Field;
use crate::model::Span;
use crate::words::{Arg, Words};

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where, in bytes of the text; empty at the place where something is missing.
    pub span: Span,
    /// What.
    pub kind: FaultKind,
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// `kunta:` and nothing behind it.
    NoValue(Field),
    /// A quote that is not closed: it runs to the end.
    OpenQuote,
    /// A bracket that is not closed: it runs to the end.
    OpenBracket,
    /// A bracket that closes nothing.
    StrayBracket,
    /// An operator, or an empty pair of brackets, that something is missing of.
    NoOperand,
    /// No field is called so; the nearest names.
    NoField(Vec<String>),
    /// No place is called so; the nearest names.
    NoPlace(Vec<String>),
    /// A place of another sort: the fields that take it.
    OtherUnit(Vec<Field>),
    /// Several places are called so.
    Several(Vec<String>),
    /// No number, comparison or range.
    NoNumber,
    /// No day, month, year or range.
    NoDays,
    /// From more to less, or from later to earlier.
    Backwards,
    /// None of the words that the field takes.
    NoChoice(Field),
    /// No document is called so.
    NoDocument,
    /// The need that is asked about cannot be had: its name.
    NoNeed(String),
    /// Brackets in brackets, deeper than is read.
    TooDeep,
    /// Longer than is read.
    TooLong,
}

impl Fault {
    /// `true` for what the next letters may well mend: it stands at the end of a text that is being typed.
    #[must_use]
    pub fn is_unfinished(&self, text: &str) -> bool {
        let at_end = self.span.end >= text.trim_end().len();
        let grows = !matches!(
            self.kind,
            FaultKind::StrayBracket
                | FaultKind::TooDeep
                | FaultKind::TooLong
                | FaultKind::NoField(_)
                | FaultKind::NoNeed(_)
        );
        at_end && grows && !text.ends_with(' ')
    }

    /// The fault in a person's words.
    #[must_use]
    pub fn say(&self, text: &str, words: &Words) -> String {
        let written = text.get(self.span.start..self.span.end).unwrap_or_default().trim_matches('"');
        let language = words.language();
        let list = |names: &[String]| names.join(", ");
        let with = |key: &str, name: &str, value: &str| {
            words.with(key, &[("text", Arg::Text(written)), (name, Arg::Text(value))])
        };
        match &self.kind {
            FaultKind::NoValue(field) => with("asking-no-value", "field", field.name(language)),
            FaultKind::OpenQuote => words.text("asking-open-quote"),
            FaultKind::OpenBracket => words.text("asking-open-bracket"),
            FaultKind::StrayBracket => words.text("asking-stray-bracket"),
            FaultKind::NoOperand => words.text("asking-no-operand"),
            FaultKind::NoField(near) if near.is_empty() => with("asking-no-field", "near", ""),
            FaultKind::NoField(near) => with("asking-no-field-near", "near", &list(near)),
            FaultKind::NoPlace(near) if near.is_empty() => with("asking-no-place", "near", ""),
            FaultKind::NoPlace(near) => with("asking-no-place-near", "near", &list(near)),
            FaultKind::OtherUnit(fields) => {
                let said: Vec<String> =
                    fields.iter().map(|field| format!("{}:{written}", field.name(language))).collect();
                with("asking-other-unit", "said", &list(&said))
            }
            FaultKind::Several(names) => with("asking-several", "names", &list(names)),
            FaultKind::NoNumber => with("asking-no-number", "near", ""),
            FaultKind::NoDays => with("asking-no-days", "near", ""),
            FaultKind::Backwards => with("asking-backwards", "near", ""),
            FaultKind::NoChoice(field) => {
                let choices: Vec<String> =
                    super::fields::choices(*field, language).into_iter().map(str::to_owned).collect();
                with("asking-no-choice", "choices", &list(&choices))
            }
            FaultKind::NoDocument => with("asking-no-document", "near", ""),
            FaultKind::NoNeed(name) => with("asking-no-need", "need", name),
            FaultKind::TooDeep => words.text("asking-too-deep"),
            FaultKind::TooLong => words.text("asking-too-long"),
        }
    }
}
