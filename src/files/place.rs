//! Where is a file to be, may it be written there, and how does it come there whole?

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::FileError;
use super::leftovers::temporary;
use super::write::{Existing, folder_of, link_target, sync_folder};

/// Where a file is to be.
pub(super) struct Place<'a> {
    path: &'a Path,
    pub(super) target: PathBuf,
    existing: Existing,
    /// Nobody else may read it, whatever its permissions were.
    private: bool,
    permissions: Option<fs::Permissions>,
}

impl<'a> Place<'a> {
    /// Looks whether it may be written.
    pub(super) fn of(path: &'a Path, existing: Existing, private: bool) -> Result<Self, FileError> {
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
        Ok(Self { path, target, existing, private, permissions })
    }

    /// What stands there now, where something does.
    pub(super) fn read(&self) -> Option<Vec<u8>> {
        self.permissions.as_ref()?;
        super::read(&self.target).ok()
    }

    /// The bytes under another name in the same folder, on the disk.
    pub(super) fn prepare(&self, bytes: &[u8]) -> Result<tempfile::NamedTempFile, FileError> {
        let written = || {
            let mut file = temporary(folder_of(&self.target), self.private)?;
            file.write_all(bytes)?;
            if let Some(permissions) = self.permissions.clone().filter(|_| !self.private) {
                file.as_file().set_permissions(permissions)?;
            }
            file.as_file().sync_all()?;
            Ok(file)
        };
        written().map_err(|source| FileError::writing(self.path, source))
    }

    pub(super) fn take(&self, file: tempfile::NamedTempFile) -> Result<(), FileError> {
        // Between the look before and here another program may have made the file: so the name is
        // taken without clobbering unless the person said "replace".
        match self.existing {
            Existing::Keep => file.persist_noclobber(&self.target),
            Existing::Replace => file.persist(&self.target),
        }
        .map_err(|error| FileError::writing(self.path, error.error))?;
        self.sync();
        Ok(())
    }

    pub(super) fn sync(&self) {
        sync_folder(folder_of(&self.target));
    }
}
