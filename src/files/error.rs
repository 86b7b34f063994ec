//! What can go wrong at the door, and which words say it?

use std::io;
use std::path::{Path, PathBuf};

#[expect(missing_docs, reason = "each variant's sentence tells its fields")]
/// A file or folder that could not be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no such file, or no folder to write it into.
    #[error("not found: {}", path.display())]
    NotFound { path: PathBuf, source: io::Error },
    /// The system does not allow it.
    #[error("not allowed: {}", path.display())]
    NotAllowed { path: PathBuf, source: io::Error },
    /// A folder or a device stands where a file is meant.
    #[error("not a file: {}", path.display())]
    NotAFile { path: PathBuf },
    /// The file became shorter while it was read.
    #[error("changed while it was read: {}", path.display())]
    Changed { path: PathBuf },
    /// The file is larger than the limit, in bytes.
    #[error("more than {limit} bytes: {}", path.display())]
    TooLarge { limit: u64, path: PathBuf },
    /// The file exists and was not to be replaced.
    #[error("exists already: {}", path.display())]
    Exists { path: PathBuf },
    /// A folder holds a file that is not of the kind that is to be replaced.
    #[error("holds {other} too: {}", path.display())]
    Mixed { other: String, path: PathBuf },
    /// No room is left on the disk, or the person's share of it is used up.
    #[error("no room left for {}", path.display())]
    Full { path: PathBuf, source: io::Error },
    /// Any other reason while reading.
    #[error("could not read {}", path.display())]
    Read { path: PathBuf, source: io::Error },
    /// Any other reason while writing; the old file, if there was one, is as it was.
    #[error("could not write {}", path.display())]
    Write { path: PathBuf, source: io::Error },
    /// The system does not say where a person's own files belong.
    #[error("no folder for this person's files")]
    NoHome,
}

impl FileError {
    /// Key of the words for a person, with the places `path`, `cause` and `limit`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "file-not-found",
            Self::NotAllowed { .. } => "file-not-allowed",
            Self::NotAFile { .. } => "file-not-a-file",
            Self::Changed { .. } => "file-changed",
            Self::TooLarge { .. } => "file-too-large",
            Self::Exists { .. } => "file-exists",
            Self::Mixed { .. } => "file-mixed",
            Self::Full { .. } => "file-full",
            Self::Read { .. } => "file-read",
            Self::Write { .. } => "file-write",
            Self::NoHome => "file-no-home",
        }
    }

    /// The file or folder it is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound { path, .. }
            | Self::NotAllowed { path, .. }
            | Self::NotAFile { path }
            | Self::Changed { path }
            | Self::TooLarge { path, .. }
            | Self::Exists { path }
            | Self::Mixed { path, .. }
            | Self::Full { path, .. }
            | Self::Read { path, .. }
            | Self::Write { path, .. } => Some(path),
            Self::NoHome => None,
        }
    }

    /// What the system said, or the file that is in the way; empty where it said nothing.
    #[must_use]
    pub fn cause(&self) -> String {
        if let Self::Mixed { other, .. } = self {
            return other.clone();
        }
        std::error::Error::source(self).map(ToString::to_string).unwrap_or_default()
    }

    pub(super) fn reading(path: &Path, source: io::Error) -> Self {
        Self::common(path, source).unwrap_or_else(|source| Self::Read { path: path.to_owned(), source })
    }

    pub(super) fn writing(path: &Path, source: io::Error) -> Self {
        Self::common(path, source).unwrap_or_else(|source| Self::Write { path: path.to_owned(), source })
    }

    fn common(path: &Path, source: io::Error) -> Result<Self, io::Error> {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Ok(Self::NotFound { path, source }),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Ok(Self::NotAllowed { path, source })
            }
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Ok(Self::NotAFile { path }),
            io::ErrorKind::AlreadyExists => Ok(Self::Exists { path }),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Ok(Self::Full { path, source })
            }
            _ => Err(source),
        }
    }
}
