//! Who does the slow work?
//!
//! In: an [`Effect`]. Out: the [`Action`] that answers it. Has no threads of its own: the window
//! calls [`perform`] on a worker, the command line and tests call it in place.
//! Never does: change the state; ask a person.

mod atlas;
mod drafts;
mod exports;
mod figures;
mod profiles;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::files::{self, Existing, FileError};
use crate::intake::{self, Choices, Document, Progress};
use crate::model::{Dataset, Decision, FileFormat, Language};
use crate::session::{Action, AnalysisAction, DocumentRef, DraftAction, Effect, SaveState};
use crate::words::{Arg, Words};

pub use atlas::{Atlas, atlas};
pub use drafts::{DraftFileError, load_draft};
pub use exports::{ExportFailure, export, make};

/// Name of a document that was pasted.
const PASTED: &str = "leikepöytä.txt";

/// Revision of the next document that is opened; the embedded one has 1.
static REVISION: AtomicU64 = AtomicU64::new(2);

/// Carries out an effect and waits for it; problems come back in words of `language`.
#[must_use]
pub fn perform(effect: &Effect, language: Language) -> Action {
    match effect {
        Effect::Open { documents, choices, profiles, progress } => {
            let opened = profiles::open(documents, choices, profiles.as_ref(), &progress.0);
            // Here, so that the first letter of a search does not wait for it.
            if let Ok(dataset) = &opened {
                crate::query::prepare(dataset);
            }
            Action::Opened(opened.map_err(|error| error.say(language)))
        }
        Effect::Save { path, text, overwrite } => {
            let existing = if *overwrite { Existing::Replace } else { Existing::Keep };
            let written = files::write(path, text.as_bytes(), existing);
            Action::Saved(match written {
                Ok(()) => SaveState::Done(path.display().to_string()),
                Err(FileError::Exists { path }) => SaveState::Exists(path.display().to_string()),
                Err(error) => SaveState::Failed(say(&error, language)),
            })
        }
        Effect::TileCache { folder, clear } => Action::TileCacheKnown(tile_cache(folder, *clear, language)),
        Effect::LoadFigures(path) => {
            Action::Analyze(AnalysisAction::LoadedFigures(figures::load(path, language).map(Arc::new)))
        }
        Effect::LoadDecisions(path) => {
            Action::LoadedDecisions(load_decisions(path).map_err(|error| error.say(language)))
        }
        Effect::LoadDraft(path) => drafts::load(path, language),
        Effect::CountDrafts(count) => Action::Draft(DraftAction::Counted(Box::new(count.count()))),
        Effect::Suggest { key, coverage, division } => drafts::suggest(key, coverage, division),
        Effect::Export { order, each, path, overwrite } => {
            Action::Exported(exports::perform(order, each.as_ref(), path, *overwrite, language))
        }
        Effect::Preview(order) => exports::show(order, language),
    }
}

/// Bytes of the tiles that a folder holds, after they were thrown away where that was asked.
fn tile_cache(folder: &Path, clear: bool, language: Language) -> Result<u64, String> {
    let store = files::Store::new(folder.to_owned(), u64::MAX);
    if clear {
        store.clear().map_err(|error| say(&error, language))?;
    }
    Ok(store.size())
}

/// Why documents or decisions could not be read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A file could not be had.
    #[error(transparent)]
    File(#[from] FileError),
    /// A folder holds no file of a known kind.
    #[error("no documents in {}", .0.display())]
    EmptyFolder(PathBuf),
    /// The reading was stopped.
    #[error("stopped")]
    Cancelled,
    /// A decisions file is none; what is wrong with it.
    #[error("{}: {problem}", path.display())]
    Decisions {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
}

impl OpenError {
    /// What went wrong, where, and what to do.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let words = Words::new(language);
        match self {
            Self::File(error) => say(error, language),
            Self::EmptyFolder(path) => {
                words.with("open-empty-folder", &[("path", Arg::Text(&path.display().to_string()))])
            }
            Self::Cancelled => words.text("open-cancelled"),
            Self::Decisions { path, problem } => words.with(
                "open-no-decisions",
                &[("path", Arg::Text(&path.display().to_string())), ("problem", Arg::Text(problem))],
            ),
        }
    }
}

/// A document's name and bytes as they were had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bytes {
    /// File name without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Reads documents into one dataset.
///
/// # Errors
/// [`OpenError`] when bytes cannot be had or nobody waits any more; odd bytes are no error but
/// diagnostics.
pub fn open(documents: &[DocumentRef], choices: &Choices, progress: &Progress) -> Result<Arc<Dataset>, OpenError> {
    let mut had = Vec::new();
    for document in documents {
        had.extend(bytes_of(document)?);
    }
    let parts: Vec<Document<'_>> =
        had.iter().map(|bytes| Document { name: &bytes.name, bytes: &bytes.bytes }).collect();
    let revision = REVISION.fetch_add(1, Ordering::Relaxed);
    let dataset = intake::read_with_progress(&parts, choices, revision, progress).ok_or(OpenError::Cancelled)?;
    Ok(Arc::new(dataset))
}

/// The bytes of a document; of a folder, those of every file in it that could be a list.
///
/// # Errors
/// [`OpenError`] when a file cannot be had or a folder holds none.
pub fn bytes_of(document: &DocumentRef) -> Result<Vec<Bytes>, OpenError> {
    let named = |path: &Path| -> Result<Bytes, OpenError> {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(Bytes { name, bytes: files::read(path)? })
    };
    match document {
        DocumentRef::Embedded => {
            let embedded = intake::embedded_document();
            Ok(vec![Bytes { name: embedded.name.to_owned(), bytes: embedded.bytes.to_vec() }])
        }
        DocumentRef::Pasted(text) => Ok(vec![Bytes { name: PASTED.to_owned(), bytes: text.clone().into_bytes() }]),
        DocumentRef::File(path) => match files::folder(path)? {
            None => Ok(vec![named(path)?]),
            Some(inside) => {
                let known = |path: &&PathBuf| {
                    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
                    extension.is_some_and(|extension| {
                        FileFormat::ALL.iter().any(|format| format.extensions().contains(&extension.as_str()))
                    })
                };
                let lists: Vec<&PathBuf> = inside.iter().filter(known).collect();
                if lists.is_empty() {
                    return Err(OpenError::EmptyFolder(path.clone()));
                }
                lists.into_iter().map(|path| named(path)).collect()
            }
        },
    }
}

/// Reads a decisions file.
///
/// # Errors
/// [`OpenError`] when it cannot be had or holds something else.
pub fn load_decisions(path: &Path) -> Result<Vec<Decision>, OpenError> {
    let bytes = files::read(path)?;
    let problem = |problem: String| OpenError::Decisions { path: path.to_owned(), problem };
    let text = String::from_utf8(bytes).map_err(|error| problem(error.to_string()))?;
    intake::decisions_from_json(&text).map_err(|error| problem(error.to_string()))
}

/// What went wrong with a file, where, and what to do.
#[must_use]
pub fn say(error: &FileError, language: Language) -> String {
    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
    let cause = error.cause();
    let limit = match error {
        FileError::TooLarge { limit, .. } => limit / (1024 * 1024),
        _ => 0,
    };
    Words::new(language)
        .with(error.key(), &[("path", Arg::Text(&path)), ("cause", Arg::Text(&cause)), ("limit", Arg::Count(limit))])
}
