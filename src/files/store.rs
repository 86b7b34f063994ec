//! How do many small files share a folder without outgrowing it?
//!
//! Each is read and written whole under a name of hexadecimal digits. When all of them together pass
//! the limit, those written longest ago go first. What is lost can be made again: writing waits for no
//! disk, a file that is not whole is found out by its reader, and other files of the folder are left alone.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

use super::{FileError, read_up_to};

/// Ending of the store's files.
const ENDING: &str = "kept";
/// After a clearing out, so much of the limit may be left in use, in hundredths.
const LEFT: u64 = 90;

/// A folder of small files with a limit for all of them.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    limit: u64,
    /// Bytes in use as far as this store knows; `None` before it looked.
    used: Mutex<Option<u64>>,
}

impl Store {
    /// A store in a folder that may not exist yet; `limit` in bytes.
    #[must_use]
    pub fn new(folder: PathBuf, limit: u64) -> Self {
        Self { folder, limit, used: Mutex::new(None) }
    }

    /// What is kept under a name, at most `most` bytes; `None` where nothing (readable) is.
    #[must_use]
    pub fn read(&self, name: &str, most: u64) -> Option<Vec<u8>> {
        read_up_to(&self.path(name)?, most).ok()
    }

    /// Keeps bytes under a name in place of what was there.
    ///
    /// # Errors
    /// [`FileError`] when the system does not let it; what was there before stays.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        let path = self.path(name).ok_or_else(|| FileError::NotAFile { path: PathBuf::from(name) })?;
        let failed = |source| FileError::writing(&path, source);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(failed)?;
        let before = fs::metadata(&path).map_or(0, |known| known.len());
        let mut file = tempfile::Builder::new().prefix(".part-").tempfile_in(folder).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        file.persist(&path).map_err(|error| failed(error.error))?;
        self.grown(before, u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(())
    }

    /// Throws one away.
    pub fn remove(&self, name: &str) {
        if let Some(path) = self.path(name) {
            let size = fs::metadata(&path).map_or(0, |known| known.len());
            if fs::remove_file(&path).is_ok() {
                self.grown(size, 0);
            }
        }
    }

    /// Bytes that the store's files hold now.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.list().iter().map(|(_, size, _)| size).sum()
    }

    /// Throws all of them away.
    ///
    /// # Errors
    /// [`FileError`] for the first that stays although it should go.
    pub fn clear(&self) -> Result<(), FileError> {
        for (_, _, path) in self.list() {
            fs::remove_file(&path).map_err(|source| FileError::writing(&path, source))?;
        }
        if let Ok(mut used) = self.used.lock() {
            *used = Some(0);
        }
        Ok(())
    }

    /// Counts on, and makes room when the limit is passed.
    fn grown(&self, before: u64, after: u64) {
        let Ok(mut used) = self.used.lock() else { return };
        let now = match *used {
            Some(known) => known.saturating_sub(before).saturating_add(after),
            None => self.size(),
        };
        *used = Some(if now > self.limit { self.make_room() } else { now });
    }

    /// Throws away the oldest until there is room again; gives the bytes that are left.
    fn make_room(&self) -> u64 {
        let mut files = self.list();
        files.sort();
        let mut used: u64 = files.iter().map(|(_, size, _)| size).sum();
        // Another program of ours may have made room already.
        if used <= self.limit {
            return used;
        }
        let goal = self.limit / 100 * LEFT;
        for (_, size, path) in files {
            if used <= goal {
                break;
            }
            if fs::remove_file(path).is_ok() {
                used = used.saturating_sub(size);
            }
        }
        used
    }

    /// All of the store's files: when written, bytes, where.
    fn list(&self) -> Vec<(SystemTime, u64, PathBuf)> {
        let mut found = Vec::new();
        for folder in entries(&self.folder) {
            for path in entries(&folder) {
                let ours = path.extension().is_some_and(|ending| ending == ENDING);
                if let (true, Ok(known)) = (ours, fs::symlink_metadata(&path))
                    && known.is_file()
                {
                    found.push((known.modified().unwrap_or(SystemTime::UNIX_EPOCH), known.len(), path));
                }
            }
        }
        found
    }

    /// Where a name is kept: in a folder by its first two digits. `None` for a name of anything else.
    fn path(&self, name: &str) -> Option<PathBuf> {
        let first = name.get(..2)?;
        let hexadecimal = name.len() <= 64 && name.chars().all(|c| c.is_ascii_hexdigit());
        hexadecimal.then(|| self.folder.join(first).join(format!("{name}.{ENDING}")))
    }
}

/// What stands in a folder; nothing where it cannot be read.
fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::Store;

    #[test]
    fn the_oldest_goes_first_and_the_limit_holds() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("kept"), 1000);
        for name in ["aa01", "aa02", "bb03"] {
            store.write(name, &[7; 300]).unwrap();
            // Times of files may be as coarse as the system's clock ticks.
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        assert_eq!(store.size(), 900);
        store.write("bb04", &[7; 300]).unwrap();
        assert!(store.size() <= 1000);
        assert!(store.read("aa01", 1000).is_none(), "the oldest is there still");
        assert!(store.read("bb04", 1000).is_some());
        store.clear().unwrap();
        assert_eq!(store.size(), 0);
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned(), 1000);
        for name in ["../evil", "", "a", "zz", "aa/bb", "ää"] {
            assert!(store.write(name, b"x").is_err(), "{name}");
            assert!(store.read(name, 10).is_none(), "{name}");
        }
    }

    #[test]
    fn one_written_again_counts_once_and_is_the_youngest() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned(), 1000);
        let pause = || std::thread::sleep(std::time::Duration::from_millis(20));
        for name in ["aa01", "aa02", "aa03", "aa01"] {
            store.write(name, &[7; 300]).unwrap();
            pause();
        }
        assert_eq!(store.size(), 900);
        store.write("aa04", &[7; 300]).unwrap();
        assert!(store.read("aa01", 1000).is_some() && store.read("aa02", 1000).is_none());
    }
}
