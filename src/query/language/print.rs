//! How is an expression written?
//!
//! What is written is read as the same expression again; a test tries any.

use super::ast::{Condition, Expr, Form};
use crate::model::Language;

impl Expr {
    /// The expression as text, fields named in a language.
    #[must_use]
    pub fn print(&self, language: Language) -> String {
        match self {
            Self::All(parts) => joined(parts, " ", language, |part| matches!(part, Self::All(_) | Self::Any(_))),
            Self::Any(parts) => joined(parts, " | ", language, |part| matches!(part, Self::Any(_))),
            Self::Not(part) if matches!(**part, Self::Is(_)) => format!("-{}", part.print(language)),
            Self::Not(part) => format!("-({})", part.print(language)),
            Self::Is(condition) => condition.print(language),
        }
    }
}

fn joined(parts: &[Expr], with: &str, language: Language, bracketed: impl Fn(&Expr) -> bool) -> String {
    let written = parts.iter().map(|part| {
        let text = part.print(language);
        if bracketed(part) { format!("({text})") } else { text }
    });
    written.collect::<Vec<_>>().join(with)
}

impl Condition {
    /// The condition as text, its field named in a language.
    #[must_use]
    pub fn print(&self, language: Language) -> String {
        let text = &self.value.text;
        let value = match self.value.form {
            Form::Word => text.clone(),
            Form::Prefix => format!("{text}*"),
            Form::Phrase => format!("\"{text}\""),
            Form::Exact if is_one_word(text) => format!("={text}"),
            Form::Exact => format!("=\"{text}\""),
        };
        match self.field {
            Some(field) => format!("{}:{value}", field.name(language)),
            None => value,
        }
    }
}

/// A value as it must be written behind a field: bare where that is read as one word, else in quotes.
#[must_use]
pub(super) fn quoted(text: &str) -> String {
    let marked = text.starts_with(['=', '-', '!']) || text.ends_with('*');
    if is_one_word(text) && !marked { text.to_owned() } else { format!("\"{}\"", text.replace('"', "")) }
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '|' | '&' | '"'))
}
