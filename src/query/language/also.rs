//! Which words of the documents match beside the one that was typed?

use super::super::index::TextIndex;
use super::ast::{Condition, Form};
use super::fields::{Field, Takes};
use super::meaning::{matching, parts};
use super::parser::parse;
use crate::model::{Dataset, Span};

/// A typed word and what matches beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Also {
    /// The word as typed, without `*`.
    pub typed: String,
    /// Where it stands in the text.
    pub span: Span,
    /// Other words of the documents that match, in lower case, each with its number of projects; the
    /// most frequent first.
    pub words: Vec<(String, usize)>,
}

/// For each word of a text that means more than itself: what else it means in these documents.
#[must_use]
pub fn also(text: &str, dataset: &Dataset) -> Vec<Also> {
    let (Some(expr), _) = parse(text) else { return Vec::new() };
    let index = TextIndex::of(dataset);
    let found = |condition: &&Condition| {
        let typed = condition.value.text.to_lowercase();
        let parts = parts(condition.field);
        let mut words: Vec<(String, usize)> = matching(&index, &typed, condition.value.form)
            .into_iter()
            .map(|number| index.said(number, parts))
            .map(|(word, projects)| (word.to_owned(), projects.count()))
            .filter(|(word, projects)| *word != typed && *projects > 0)
            .collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let (typed, span) = (condition.value.text.clone(), condition.value.span);
        (!words.is_empty()).then_some(Also { typed, span, words })
    };
    expr.conditions().iter().filter(|condition| is_open_word(condition)).filter_map(found).collect()
}

/// The text with every such word written as `=word`: it means itself alone.
#[must_use]
pub fn exactly(text: &str, dataset: &Dataset) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for word in also(text, dataset) {
        written.push_str(text.get(from..word.span.start).unwrap_or_default());
        written.push('=');
        written.push_str(&word.typed);
        from = word.span.end;
    }
    written.push_str(text.get(from..).unwrap_or_default());
    written
}

/// A word that means other words too.
fn is_open_word(condition: &Condition) -> bool {
    let of_words = condition.field.is_none_or(|field| field.takes() == Takes::Words && field != Field::Id);
    of_words && matches!(condition.value.form, Form::Word | Form::Prefix)
}
