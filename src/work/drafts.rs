//! How is a draft had from a file, and who works out the best next?

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::boundaries::Boundaries;
use crate::coverage::draft::{self, Draft, DraftError};
use crate::coverage::{Coverage, suggest};
use crate::files::{self, FileError};
use crate::model::{Division, Language};
use crate::session::{Action, DraftAction, SuggestKey};
use crate::words::{Arg, Words};

/// How long the window's proof of the best next may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a draft could not be read.
#[derive(Debug, thiserror::Error)]
pub enum DraftFileError {
    /// The file could not be had.
    #[error(transparent)]
    File(#[from] FileError),
    /// It holds no UTF-8.
    #[error("{}: no UTF-8", .0.display())]
    Text(PathBuf),
    /// It holds no draft.
    #[error("{}: {problem}", path.display())]
    Draft {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        problem: DraftError,
    },
}

impl DraftFileError {
    /// What went wrong, where, and what to do.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let words = Words::new(language);
        let at = |path: &Path, problem: &str| {
            let path = path.display().to_string();
            words.with("draft-file-at", &[("path", Arg::Text(&path)), ("problem", Arg::Text(problem))])
        };
        match self {
            Self::File(error) => super::say(error, language),
            Self::Text(path) => at(path, &words.text("draft-file-text")),
            Self::Draft { path, problem } => at(path, &problem.say(&words)),
        }
    }
}

/// Reads a draft file.
///
/// # Errors
/// [`DraftFileError`] when it cannot be had or holds something else.
pub fn load_draft(path: &Path) -> Result<Draft, DraftFileError> {
    let bytes = files::read(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|_odd| DraftFileError::Text(path.to_owned()))?;
    draft::from_json(text).map_err(|problem| DraftFileError::Draft { path: path.to_owned(), problem })
}

/// Reads a draft file for the window.
pub(super) fn load(path: &Path, language: Language) -> Action {
    Action::Draft(DraftAction::Loaded(load_draft(path).map_err(|error| error.say(language))))
}

/// Works out the best next.
pub(super) fn suggest(key: &SuggestKey, coverage: &Coverage, division: &Division) -> Action {
    let boundaries = Boundaries::embedded();
    let neighbors = |code| boundaries.neighbors(code).to_vec();
    let answer = suggest::suggest(&key.ask, &key.need, coverage, division, &neighbors, PATIENCE);
    Action::Draft(DraftAction::Suggested(Box::new(key.clone()), Arc::new(answer)))
}
