//! How does `--where` narrow what a command answers?
//!
//! The projects that the text is true of are the whole document to the command. A text with a fault
//! is refused, with a caret under the place. Never does: answer with a part of what was asked.

use std::sync::Arc;

use super::CliError;
use super::args::{Input, Unfiltered};
use super::commands::{choices, documents};
use crate::coverage::Need;
use crate::gazetteer::Gazetteer;
use crate::intake::Progress;
use crate::model::Dataset;
use crate::query::language::Fault;
use crate::query::{About, NeedOf, Weights, narrowed};
use crate::words::Words;
use crate::work;

impl Unfiltered {
    /// The same documents, with nothing left out.
    pub(super) fn input(&self) -> Input {
        Input { files: self.files.clone(), how: self.how.clone(), condition: None }
    }
}

/// The dataset with the projects asked for alone; `need` is what `tarve:` means, foreign-language residents
/// where the command counts none.
pub(super) fn asked(
    dataset: Arc<Dataset>,
    condition: Option<&str>,
    need: Option<&Need>,
) -> Result<Arc<Dataset>, CliError> {
    let Some(text) = condition else { return Ok(dataset) };
    let weights = need.map(weights);
    let need = weights.as_ref().map_or(NeedOf::ForeignLanguage, NeedOf::Figures);
    let about = About { need, ..About::of(&dataset, Gazetteer::embedded().division()) };
    let faults = about.faults(text);
    if !faults.is_empty() {
        return Err(CliError::Where { text: text.to_owned(), faults });
    }
    Ok(Arc::new(narrowed(&about, text)))
}

/// The documents asked for, narrowed, for a command that counts a need.
pub(super) fn read_by(input: &Input, need: &Need) -> Result<Arc<Dataset>, CliError> {
    let dataset = work::open(&documents(input), &choices(&input.how)?, &Progress::default())?;
    asked(dataset, input.condition.as_deref(), Some(need))
}

/// What `tarve:` means where the command counts a need: that need.
fn weights(need: &Need) -> Weights {
    let known = need.iter().filter(|(code, _)| !need.missing.contains(code));
    Weights { name: need.name.clone(), figures: known.collect() }
}

/// Each fault: the text, a caret under the place, what is wrong.
pub(super) fn say(text: &str, faults: &[Fault], words: &Words) -> String {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let said = faults.iter().map(|fault| {
        let width = |end: usize| text.get(..end).unwrap_or_default().chars().count();
        let (from, to) = (width(fault.span.start), width(fault.span.end));
        let carets = "^".repeat(to.saturating_sub(from).max(1));
        format!("{}\n  {line}\n  {}{carets}", fault.say(text, words), " ".repeat(from))
    });
    let said: Vec<String> = said.collect();
    format!("{} {}", words.text("asking-where"), said.join("\n"))
}
