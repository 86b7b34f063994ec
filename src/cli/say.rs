//! How are faults and findings said to a person?

use crate::files::FileError;
use crate::model::Problem;
use crate::words::{Arg, Words};

/// What went wrong with a file, where, and what to do.
pub(super) fn file(words: &Words, error: &FileError) -> String {
    crate::work::say(error, words.language())
}

/// What was found odd in a document.
pub(super) fn problem(words: &Words, problem: &Problem) -> String {
    let count = |number: &usize| Arg::Count(u64::try_from(*number).unwrap_or(u64::MAX));
    let text = |key: &str, text: &str| words.with(key, &[("text", Arg::Text(text))]);
    let read =
        |key: &str, text: &str, read: &str| words.with(key, &[("text", Arg::Text(text)), ("read", Arg::Text(read))]);
    match problem {
        Problem::NotUtf8 { places } => words.with("problem-not-utf8", &[("n", count(places))]),
        Problem::RepeatedHeader => words.text("problem-repeated-header"),
        Problem::CellCount { found, expected } => {
            words.with("problem-cell-count", &[("found", count(found)), ("expected", count(expected))])
        }
        Problem::UnreadRow { text: row } => text("problem-unread-row", row),
        Problem::NoApplicant => words.text("problem-no-applicant"),
        Problem::NoName => words.text("problem-no-name"),
        Problem::NoPeriod { text: period } => text("problem-no-period", period),
        Problem::PeriodBackwards { text: period } => text("problem-period-backwards", period),
        Problem::NoArea => words.text("problem-no-area"),
        Problem::MisspeltWord { written, read: as_read } => read("problem-misspelt-word", written, as_read),
        Problem::OddMarkup { text: tag } => text("problem-odd-markup", tag),
        Problem::LeftOver { text: rest } => text("problem-left-over", rest),
        Problem::NotBold { text: applicant } => text("problem-not-bold", applicant),
        Problem::NoProjects => words.text("problem-no-projects"),
        Problem::OpenTerm { words: said, .. } => text("problem-open-term", said),
        Problem::Guess { words: said, read: as_read, .. } => read("problem-guess", said, as_read),
    }
}
