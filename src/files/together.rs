//! How do a file and what is told about it beside it come to stand together, and never lie?
//!
//! What stands beside a file speaks of that file's bytes, so it may stand there only with them. Two names
//! cannot be taken in one step; so everything is first written whole under other names, and then, each
//! step a whole one: the old file beside goes, the file takes its name, the new one beside takes its.
//! Whatever stops it on the way leaves the old file or the new one with nothing beside it that speaks of
//! the other. The other orders lie when they are stopped: a new file under what was told of the old, or the
//! old one under what is told of the new.

use std::path::{Path, PathBuf};

use super::FileError;
use super::place::Place;
use super::write::{Existing, remove};

/// Writes a file, and one beside it under the same name with `behind` put to its end, each completely or
/// not at all.
///
/// A symbolic link stays a link, and the other file stands beside the link.
///
/// # Errors
/// [`FileError`]; both files are then as they were before.
pub fn write_with_beside(
    path: &Path,
    bytes: &[u8],
    (behind, told): (&str, &[u8]),
    existing: Existing,
) -> Result<(), FileError> {
    let mut name = path.as_os_str().to_owned();
    name.push(behind);
    let beside = PathBuf::from(name);
    let main = Place::of(path, existing, false)?;
    let side = Place::of(&beside, existing, false)?;
    let file = main.prepare(bytes)?;
    let told = side.prepare(told)?;
    let before = side.read();
    remove(&side.target)?;
    side.sync();
    let written = main.take(file);
    if let (Err(_), Some(before)) = (&written, before) {
        // The old file stays, and so does what is told of it.
        let _ = side.prepare(&before).and_then(|before| side.take(before));
    }
    written?;
    side.take(told)
}
