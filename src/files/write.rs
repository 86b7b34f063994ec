//! How does a file come to hold exactly these bytes, or stay as it was?
//!
//! The bytes go to a temporary file in the same folder, reach the disk, and only then take the
//! name. Whatever fails on the way leaves the old file and no temporary one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::FileError;
use super::place::Place;

/// What happens to a file that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Existing {
    /// It stays, and writing fails with [`FileError::Exists`].
    #[default]
    Keep,
    /// It is replaced whole; its permissions stay.
    Replace,
}

/// Links that lead on to links are followed so many times.
const MAX_LINKS: usize = 40;

/// Writes a file completely or not at all.
///
/// A symbolic link stays a link: the file that it leads to is written.
///
/// # Errors
/// [`FileError`]; the file is then as it was before.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    put(path, bytes, existing, false)
}

/// Writes a file of secrets completely or not at all: whoever else uses the machine cannot read it
/// (mode 600 where there are modes), whatever its permissions were before.
///
/// # Errors
/// As [`write()`].
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    put(path, bytes, Existing::Replace, true)
}

fn put(path: &Path, bytes: &[u8], existing: Existing, private: bool) -> Result<(), FileError> {
    let place = Place::of(path, existing, private)?;
    let file = place.prepare(bytes)?;
    place.take(file)
}

/// Removes a file; one that is not there is removed already.
///
/// # Errors
/// [`FileError`] when the system keeps it.
pub fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FileError::writing(path, error)),
        _ => Ok(()),
    }
}

/// The folder that a file stands in.
pub(super) fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The file behind a link, or the path itself; a link to nothing leads to the file to be made.
pub(super) fn link_target(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::symlink_metadata(&target) {
            Ok(metadata) if metadata.is_symlink() => {
                let next = fs::read_link(&target)?;
                target = target.parent().unwrap_or(Path::new("")).join(next);
            }
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("links lead round in a circle"))
}

/// The new name reaches the disk too. A folder that cannot be synced changes nothing in the file.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    {
        #[expect(clippy::disallowed_methods, reason = "this is the door")]
        let opened = fs::File::open(folder);
        if let Ok(folder) = opened {
            let _ = folder.sync_all();
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
}
