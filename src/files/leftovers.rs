//! What becomes of a temporary file whose program was stopped?
//!
//! Whoever writes holds a lock on the temporary file until it has its name; the system lets the lock go
//! when the program ends, however it ends. So one that nobody holds is nobody's, and the next who writes
//! into the folder clears it away. Never does: touch a folder, or a name that is not of this program.

use std::fs;
use std::io;
use std::path::Path;

/// What the name of a temporary file begins and ends with.
const PREFIX: &str = ".hankekartta-";
const SUFFIX: &str = ".part";
/// How often a file that was cleared away before it was locked is made again.
const TRIES: usize = 8;

/// A file under a name of its own until it is whole, locked; leftovers in the folder are cleared first.
pub(super) fn temporary(folder: &Path, private: bool) -> io::Result<tempfile::NamedTempFile> {
    clear(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the person's umask takes away what it should.
        builder.permissions(fs::Permissions::from_mode(if private { 0o600 } else { 0o666 }));
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file = builder.tempfile_in(folder)?;
    for _ in 0..TRIES {
        // File systems without locks have no leftovers cleared, and lose nothing.
        let _ = file.as_file().lock();
        // Between being made and being locked it was nobody's, and another program may have cleared it.
        if file.path().exists() {
            return Ok(file);
        }
        file = builder.tempfile_in(folder)?;
    }
    Ok(file)
}

/// Removes what stopped programs left in a folder. What cannot be looked at stays.
fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let is_ours = name.starts_with(PREFIX) && name.ends_with(SUFFIX);
        // A link under such a name is none of ours either.
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let path = entry.path();
        if let Ok(file) = fs::OpenOptions::new().write(true).open(&path)
            && file.try_lock().is_ok()
        {
            // While the lock is held: whoever made it just now finds it gone and makes another.
            let _ = fs::remove_file(&path);
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test leaves files of its own")]
mod tests {
    use super::{clear, temporary};

    #[test]
    fn a_file_that_somebody_writes_stays_and_one_that_nobody_writes_goes() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(".hankekartta-gone.part");
        std::fs::write(&left, "half").unwrap();
        let other = folder.path().join(".other.part");
        std::fs::write(&other, "a person's").unwrap();
        let inside = folder.path().join(".hankekartta-folder.part");
        std::fs::create_dir(&inside).unwrap();
        let writing = temporary(folder.path(), false).unwrap();
        assert!(!left.exists());
        clear(folder.path());
        assert!(writing.path().exists() && other.exists() && inside.exists());
    }
}
