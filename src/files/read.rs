//! Which bytes does a file hold?

use std::fs;
use std::io::Read;
use std::path::Path;

use super::FileError;

/// Largest file that is read without being asked for more: 256 MiB.
pub const READ_LIMIT: u64 = 256 * 1024 * 1024;

/// All bytes of a file of at most [`READ_LIMIT`] bytes.
///
/// # Errors
/// [`FileError`] when it is missing, closed to this person, no file, too large, or broken off.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    read_up_to(path, READ_LIMIT)
}

/// `true` where something other than a folder has this path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_dir())
}

/// All bytes of a file of at most `limit` bytes. What another program gives (`/dev/stdin`, `<(…)`) is
/// read like a file; a pipe with a name of its own is not: nobody may ever write into it.
///
/// # Errors
/// As [`read`].
pub fn read_up_to(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let failed = |source| FileError::reading(path, source);
    // Before opening: a device may wait for ever or give bytes without end.
    let before = fs::metadata(path).map_err(failed)?;
    if before.is_dir() || is_device(&before) || is_named_pipe(&before, path) {
        return Err(FileError::NotAFile { path: path.to_owned() });
    }
    #[expect(clippy::disallowed_methods, reason = "this is the door")]
    let file = fs::File::open(path).map_err(failed)?;
    let known = file.metadata().map_err(failed)?;
    // The size is only a hint: a pipe has none and a growing file another one later.
    let hint = usize::try_from(known.len().min(limit)).unwrap_or_default();
    let mut bytes = Vec::with_capacity(hint);
    let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(read).is_ok_and(|read| read > limit) {
        return Err(FileError::TooLarge { limit, path: path.to_owned() });
    }
    if known.is_file() && u64::try_from(bytes.len()).is_ok_and(|read| read < known.len()) {
        return Err(FileError::Changed { path: path.to_owned() });
    }
    Ok(bytes)
}

/// A disk, a terminal, `/dev/zero`. A pipe is none.
fn is_device(known: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        known.file_type().is_block_device() || known.file_type().is_char_device()
    }
    #[cfg(not(unix))]
    {
        let _ = known;
        false
    }
}

/// A pipe that stands in a folder. `/dev/fd/63` leads to one that stands nowhere.
fn is_named_pipe(known: &fs::Metadata, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        known.file_type().is_fifo()
            && path.canonicalize().and_then(fs::metadata).is_ok_and(|found| found.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = (known, path);
        false
    }
}
