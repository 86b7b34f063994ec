//! How are faults said to a person?

use crate::files::FileError;
use crate::words::Words;

/// What went wrong with a file, where, and what to do.
pub(super) fn file(words: &Words, error: &FileError) -> String {
    crate::work::say(error, words.language())
}
