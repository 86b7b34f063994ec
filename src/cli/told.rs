//! What does a person have to know before trusting an answer?
//!
//! Rows and files that were not read, a limit, a column that is not there: said on stderr beside every
//! answer that would look whole without them. Never does: change the answer; repeat open words of areas,
//! which the answer shows itself.

use super::{Outcome, complain};
use crate::model::{Dataset, Diagnostic, Problem, Severity, Source};
use crate::words::{Arg, Words, problem};

/// So many are said one by one.
const SAID: usize = 20;

/// Says what was not read; a document without projects is a failure.
pub(super) fn unread(diagnostics: &[Diagnostic], sources: &[Source], projects: usize, words: &Words) -> Outcome {
    let empty = projects == 0;
    let counts = |found: &&Diagnostic| {
        let least = if empty { Severity::Warning } else { Severity::Error };
        let shown = matches!(found.problem, Problem::OpenTerm { .. } | Problem::Guess { .. });
        found.severity >= least && !shown
    };
    let mut rest = 0u64;
    for (at, found) in diagnostics.iter().filter(counts).enumerate() {
        if at < SAID {
            complain(&format!("{}{}", place(found, sources, words), problem(words, &found.problem)));
        } else {
            rest += 1;
        }
    }
    if rest > 0 {
        complain(&words.with("cli-more-unread", &[("n", Arg::Count(rest))]));
    }
    if empty { Outcome::Failed } else { Outcome::Fine }
}

/// As [`unread`], beside an answer that may be without a project.
pub(super) fn unread_of(dataset: &Dataset, words: &Words) {
    let _ = unread(&dataset.diagnostics, &dataset.sources, dataset.projects.len().max(1), words);
}

/// "list.csv, row 7: ", as far as it is known and says anything.
fn place(found: &Diagnostic, sources: &[Source], words: &Words) -> String {
    let mut parts: Vec<String> = Vec::new();
    if sources.len() > 1
        && let Some(source) = sources.get(found.place.document)
    {
        parts.push(source.name.clone());
    }
    if found.place.line > 0 {
        parts.push(format!("{} {}", words.text("cli-row"), found.place.line));
    }
    if parts.is_empty() { String::new() } else { format!("{}: ", parts.join(", ")) }
}
