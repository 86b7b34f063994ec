//! What was asked for on the command line, and what is the answer?
//!
//! Arguments as typed → a checked [`Arguments`] → run → print. Machine output goes to stdout,
//! messages to stderr in the person's language. Never does: what a lower room can do.

mod args;
mod asking;
mod commands;
mod compare;
mod export;
mod gaps;
mod geodata;
mod need;
mod output;
mod overlaps;
mod records;
mod review;
mod say;
mod scenario;
mod suggest;
mod timeline;
mod told;
mod verify;

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;

pub use args::{Arguments, command};

use crate::files::FileError;
use crate::words::Words;

/// How a command ended, as the program's exit code tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// 0: fine.
    Fine,
    /// 1: failed; a message says why.
    Failed,
    /// 2: the arguments are wrong.
    WrongArguments,
    /// 3: done, and something needs a person's decision.
    NeedsDecision,
}

impl Outcome {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Failed => 1,
            Self::WrongArguments => 2,
            Self::NeedsDecision => 3,
        }
    }
}

/// What stops a command.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Documents or decisions could not be read.
    #[error(transparent)]
    Open(#[from] crate::work::OpenError),
    /// A draft could not be read.
    #[error(transparent)]
    Draft(#[from] crate::work::DraftFileError),
    /// An export could not be made or written.
    #[error(transparent)]
    Export(#[from] crate::work::ExportFailure),
    /// A file cannot be held against its source; the sentence says why, in the person's language.
    #[error("{0}")]
    Unproven(String),
    /// The arguments ask for something that is not there; the sentence says what, in the person's language.
    #[error("{0}")]
    Asked(String),
    /// What is asked for with `--where` cannot be read.
    #[error("--where {text:?}")]
    Where {
        /// As typed.
        text: String,
        /// What is wrong, at least one thing.
        faults: Vec<crate::query::language::Fault>,
    },
    /// The map pack could not be built.
    #[error(transparent)]
    Build(#[from] crate::boundaries::build::BuildError),
}

/// Runs the program on its arguments, the program's name first, and prints.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let mut arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // clap writes help to stdout and faults to stderr, each with its own end.
            let fault = error.use_stderr();
            let _ = error.print();
            return if fault { Outcome::WrongArguments } else { Outcome::Fine };
        }
    };
    arguments.settle();
    let words = Words::new(arguments.language());
    match commands::run(&arguments, &words) {
        Ok((text, outcome)) => {
            // A reader that has enough closes the pipe; that is no fault.
            let mut stdout = std::io::stdout().lock();
            let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
            match written {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    complain(&error.to_string());
                    Outcome::Failed
                }
                _ => outcome,
            }
        }
        Err(error) => {
            complain(&match &error {
                CliError::File(error) => say::file(&words, error),
                CliError::Open(error) => error.say(words.language()),
                CliError::Draft(error) => error.say(words.language()),
                CliError::Export(error) => error.say(words.language()),
                CliError::Asked(text) | CliError::Unproven(text) => text.clone(),
                CliError::Where { text, faults } => asking::say(text, faults, &words),
                CliError::Build(error) => error.to_string(),
            });
            if matches!(error, CliError::Asked(_) | CliError::Where { .. }) {
                Outcome::WrongArguments
            } else {
                Outcome::Failed
            }
        }
    }
}

/// A message to the person.
fn complain(text: &str) {
    // `eprintln!` would panic where stderr is full or closed, and there is nobody left to tell.
    let _ = writeln!(std::io::stderr(), "hankekartta-cli: {text}");
}
