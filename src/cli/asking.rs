//! How does `--where` narrow what a command answers?
//!
//! The projects that the text is true of are the whole document to the command. A text with a fault
//! is refused, with a caret under the place. Never does: answer with a part of what was asked.

use std::sync::Arc;

use super::CliError;
use super::args::{Input, Unfiltered};
use crate::gazetteer::Gazetteer;
use crate::model::Dataset;
use crate::query::language::{Fault, faults};
use crate::query::narrowed;
use crate::words::Words;

impl Unfiltered {
    /// The same documents, with nothing left out.
    pub(super) fn input(&self) -> Input {
        Input { files: self.files.clone(), how: self.how.clone(), condition: None }
    }
}

/// The dataset with the projects asked for alone.
pub(super) fn asked(dataset: Arc<Dataset>, condition: Option<&str>) -> Result<Arc<Dataset>, CliError> {
    let Some(text) = condition else { return Ok(dataset) };
    let division = Gazetteer::embedded().division();
    let faults = faults(text, &dataset, division);
    if !faults.is_empty() {
        return Err(CliError::Where { text: text.to_owned(), faults });
    }
    Ok(Arc::new(narrowed(&dataset, division, text)))
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
