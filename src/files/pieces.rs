//! Which bytes stand at one place of a large file?
//!
//! The file stays closed between two looks, and nothing is mapped into memory: a file that another
//! program shortens meanwhile is an error like any other.

use std::fs;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::SystemTime;

use super::FileError;

/// How a file is told from the same file after a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// When it was written, where the system says so.
    pub written: Option<SystemTime>,
}

/// Up to `length` bytes from `offset` on, fewer at the end of the file, and the file's stamp.
///
/// # Errors
/// [`FileError`] when the file is missing, closed to this person, or no file.
pub fn piece(path: &Path, offset: u64, length: usize) -> Result<(Vec<u8>, Stamp), FileError> {
    let failed = |source| FileError::reading(path, source);
    // Before opening: a device or a pipe may wait for ever.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(FileError::NotAFile { path: path.to_owned() });
    }
    #[expect(clippy::disallowed_methods, reason = "this is the door")]
    let mut file = fs::File::open(path).map_err(failed)?;
    let known = file.metadata().map_err(failed)?;
    let stamp = Stamp { size: known.len(), written: known.modified().ok() };
    let most = known.len().saturating_sub(offset).min(u64::try_from(length).unwrap_or(u64::MAX));
    file.seek(SeekFrom::Start(offset)).map_err(failed)?;
    let mut bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default());
    file.take(most).read_to_end(&mut bytes).map_err(failed)?;
    Ok((bytes, stamp))
}
