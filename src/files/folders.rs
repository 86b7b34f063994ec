//! Where do a person's own files belong?

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::FileError;

/// Name of the program's folder inside the system's.
const FOLDER: &str = "hankekartta";

/// Folder of settings; it may not exist yet.
///
/// # Errors
/// [`FileError::NoHome`] where the system names no home folder.
pub fn config_folder() -> Result<PathBuf, FileError> {
    Ok(strategy()?.config_dir().join(FOLDER))
}

/// Folder of files that can be made again, such as map tiles; it may not exist yet.
///
/// # Errors
/// [`FileError::NoHome`] where the system names no home folder.
pub fn cache_folder() -> Result<PathBuf, FileError> {
    Ok(strategy()?.cache_dir().join(FOLDER))
}

/// Makes a folder with the folders above it; one that exists stays as it is.
///
/// # Errors
/// [`FileError`] when the system does not make it.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    fs::create_dir_all(path).map_err(|source| FileError::writing(path, source))
}

fn strategy() -> Result<impl BaseStrategy, FileError> {
    // The one way it fails is a missing home folder, and the variant says that.
    etcetera::choose_base_strategy().ok().ok_or(FileError::NoHome)
}

/// `true` where a folder has this path.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_dir())
}

/// The files that stand right in a folder, by name; `None` for a path that is no folder. Folders inside
/// it and hidden files are passed over.
///
/// # Errors
/// [`FileError`] when the path is missing or closed to this person.
pub fn folder(path: &Path) -> Result<Option<Vec<PathBuf>>, FileError> {
    let failed = |source| FileError::reading(path, source);
    if !fs::metadata(path).map_err(failed)?.is_dir() {
        return Ok(None);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && fs::metadata(entry.path()).is_ok_and(|known| known.is_file()) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(Some(files))
}
