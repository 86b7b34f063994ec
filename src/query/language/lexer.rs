//! Which signs is a text made of?
//!
//! Text in, signs with their places out. What is broken is a fault and no sign.

use super::ast::{Form, Value};
use super::fault::{Fault, FaultKind};
use super::fields::Field;
use super::near::near_words;
use crate::model::{Language, Span};

/// A sign of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `&`
    And,
    /// `|`
    Or,
    /// `-` or `!` before something.
    Not,
    /// `kunta:` before a value or a bracket.
    Field(Field),
    /// A value; what it is of stands before it.
    Value(Value),
}

/// Bytes that are read; the rest of a longer text is left out.
pub(super) const LONGEST: usize = 4000;

pub(super) fn signs(text: &str) -> (Vec<(Sign, Span)>, Vec<Fault>) {
    let mut lexer = Lexer { text, at: 0, signs: Vec::new(), faults: Vec::new() };
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        lexer.text = text.get(..end).unwrap_or_default();
        let span = Span { start: end, end: text.len() };
        lexer.faults.push(Fault { span, kind: FaultKind::TooLong });
    }
    while lexer.step() {}
    (lexer.signs, lexer.faults)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    signs: Vec<(Sign, Span)>,
    faults: Vec<Fault>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn sign(&mut self, sign: Sign, start: usize) {
        self.signs.push((sign, Span { start, end: self.at }));
    }

    fn fault(&mut self, kind: FaultKind, start: usize) {
        self.faults.push(Fault { span: Span { start, end: self.at }, kind });
    }

    /// One sign; `false` at the end.
    fn step(&mut self) -> bool {
        self.skip_space();
        let start = self.at;
        let Some(letter) = self.next() else { return false };
        let mark = match letter {
            '(' => Some(Sign::Open),
            ')' => Some(Sign::Close),
            '&' => Some(Sign::And),
            '|' => Some(Sign::Or),
            '-' | '!' => {
                let stands_alone =
                    self.rest().chars().nth(1).is_none_or(|next| ends(next) && !matches!(next, '(' | '"'));
                (!stands_alone).then_some(Sign::Not)
            }
            _ => None,
        };
        if let Some(mark) = mark {
            self.at += letter.len_utf8();
            self.sign(mark, start);
        } else if !self.field() {
            self.value();
        }
        true
    }

    /// `kunta:` and the value behind it. A word before `//` is the beginning of an address.
    fn field(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.find(|letter: char| !(letter.is_alphabetic() || letter == '-')).unwrap_or(rest.len());
        let (name, behind) = rest.split_at_checked(length).unwrap_or_default();
        let Some(behind) = behind.strip_prefix(':').filter(|behind| !name.is_empty() && !behind.starts_with("//"))
        else {
            return false;
        };
        let start = self.at;
        self.at += name.len() + 1;
        let Some(field) = Field::read(name) else {
            let names =
                Language::ALL.into_iter().flat_map(|language| Field::all().map(move |field| field.name(language)));
            let near = near_words(name, names, 3);
            self.faults.push(Fault { span: Span { start, end: start + name.len() }, kind: FaultKind::NoField(near) });
            // Its value goes with it.
            if !behind.starts_with(|next: char| next.is_whitespace() || next == '(') {
                let kept = self.signs.len();
                self.value();
                self.signs.truncate(kept);
            }
            return true;
        };
        self.skip_space();
        match self.next() {
            None | Some(')' | '|' | '&') => {
                self.at = start + name.len() + 1;
                self.fault(FaultKind::NoValue(field), start);
            }
            Some('(') => self.sign(Sign::Field(field), start),
            Some(_) => {
                self.sign(Sign::Field(field), start);
                let kept = self.signs.len();
                self.value();
                if self.signs.len() == kept {
                    self.signs.pop();
                    self.fault(FaultKind::NoValue(field), start);
                }
            }
        }
        true
    }

    /// A word, a phrase, either with `=` before it; an empty phrase is nothing.
    fn value(&mut self) {
        let start = self.at;
        let exact =
            self.rest().strip_prefix('=').is_some_and(|next| next.chars().next().is_some_and(|c| !ends(c) || c == '"'));
        if exact {
            self.at += 1;
        }
        if let Some(quoted) = self.rest().strip_prefix('"') {
            let (inside, closed) = match quoted.split_once('"') {
                Some((inside, _)) => (inside, true),
                None => (quoted, false),
            };
            self.at += 1 + inside.len() + usize::from(closed);
            if !closed {
                self.fault(FaultKind::OpenQuote, start);
            }
            let text = inside.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                let form = if exact { Form::Exact } else { Form::Phrase };
                let value = Value { text, form, span: Span { start, end: self.at } };
                self.sign(Sign::Value(value), start);
            }
            return;
        }
        let rest = self.rest();
        let word = rest.get(..rest.find(ends).unwrap_or(rest.len())).unwrap_or_default();
        self.at += word.len();
        let stem = word.strip_suffix('*').filter(|stem| !stem.is_empty() && !exact);
        let form = match (exact, stem) {
            (true, _) => Form::Exact,
            (false, Some(_)) => Form::Prefix,
            (false, None) => Form::Word,
        };
        let value = Value { text: stem.unwrap_or(word).to_owned(), form, span: Span { start, end: self.at } };
        self.sign(Sign::Value(value), start);
    }
}

/// What ends a word.
fn ends(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '(' | ')' | '|' | '&' | '"')
}
