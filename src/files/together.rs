//! How do a file and what is told about it beside it come to stand together, and never lie?
//!
//! What stands beside a file speaks of that file's bytes, so it may stand there only with them. Two names
//! cannot be taken in one step; so everything is first written whole under other names, and then, each
//! step a whole one: the old file beside goes, the file takes its name, the new one beside takes its.
//! Whatever stops it on the way leaves the old file or the new one with nothing beside it that speaks of
//! the other. The other orders lie when they are stopped: a new file under what was told of the old, or the
//! old one under what is told of the new.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::FileError;
use super::write::{Existing, folder_of, link_target, remove, sync_folder, temporary};

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
    let main = Place::of(path, existing)?;
    let side = Place::of(&beside, existing)?;
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

/// Where a file is to be.
struct Place<'a> {
    path: &'a Path,
    target: PathBuf,
    existing: Existing,
    permissions: Option<fs::Permissions>,
}

impl<'a> Place<'a> {
    /// Looks whether it may be written.
    fn of(path: &'a Path, existing: Existing) -> Result<Self, FileError> {
        let failed = |source| FileError::writing(path, source);
        let target = link_target(path).map_err(failed)?;
        let old = match fs::metadata(&target) {
            Ok(metadata) => Some(metadata),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        if target.file_name().is_none() || old.as_ref().is_some_and(|old| !old.is_file()) {
            return Err(FileError::NotAFile { path: path.to_owned() });
        }
        if old.is_some() && existing == Existing::Keep {
            return Err(FileError::Exists { path: path.to_owned() });
        }
        let permissions = old.map(|old| old.permissions());
        if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
            let source = io::Error::from(io::ErrorKind::PermissionDenied);
            return Err(FileError::NotAllowed { path: path.to_owned(), source });
        }
        Ok(Self { path, target, existing, permissions })
    }

    /// What stands there now, where something does.
    fn read(&self) -> Option<Vec<u8>> {
        self.permissions.as_ref()?;
        super::read(&self.target).ok()
    }

    /// The bytes under another name in the same folder, on the disk.
    fn prepare(&self, bytes: &[u8]) -> Result<tempfile::NamedTempFile, FileError> {
        let written = || {
            let mut file = temporary(folder_of(&self.target), false)?;
            file.write_all(bytes)?;
            if let Some(permissions) = self.permissions.clone() {
                file.as_file().set_permissions(permissions)?;
            }
            file.as_file().sync_all()?;
            Ok(file)
        };
        written().map_err(|source| FileError::writing(self.path, source))
    }

    fn take(&self, file: tempfile::NamedTempFile) -> Result<(), FileError> {
        match self.existing {
            Existing::Keep => file.persist_noclobber(&self.target),
            Existing::Replace => file.persist(&self.target),
        }
        .map_err(|error| FileError::writing(self.path, error.error))?;
        self.sync();
        Ok(())
    }

    fn sync(&self) {
        sync_folder(folder_of(&self.target));
    }
}
