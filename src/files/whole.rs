//! How does a folder come to hold exactly these files, or stay as it was?
//!
//! All of it is written into a temporary folder beside it, reaches the disk, and only then takes the name,
//! in one step where the system can exchange two folders. A folder that is replaced has to be one of the
//! same kind and to hold nothing else: what a person put there is never thrown away.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::FileError;
use super::write::{Existing, folder_of, link_target, sync_folder};

/// Largest description of a folder that is read before the folder is replaced.
const MOST: u64 = 16 * 1024 * 1024;

/// What the name of a temporary folder begins and ends with.
const PREFIX: &str = ".hankekartta-";
const SUFFIX: &str = ".part";
/// How often a folder that was cleared away before it was locked is made again.
const TRIES: usize = 8;

/// How a folder that may be replaced is known.
#[derive(Clone, Copy)]
pub struct Ours<'a> {
    /// The file that describes it, by its path in the folder.
    pub described_by: &'a str,
    /// From that file's bytes: the paths of the folder's other files, with `/`. `None` where the bytes
    /// describe a folder of another kind.
    pub files: &'a dyn Fn(&[u8]) -> Option<Vec<String>>,
}

impl std::fmt::Debug for Ours<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ours").field("described_by", &self.described_by).finish_non_exhaustive()
    }
}

/// Writes a folder completely or not at all: `pieces` are paths in it, with `/`, and their bytes.
///
/// An empty folder is filled. One that holds something is replaced if `existing` says so and all of it is
/// [`Ours`]. A symbolic link stays a link: the folder that it leads to is written.
///
/// # Errors
/// [`FileError`]; the folder is then as it was before. [`FileError::Mixed`] names a file that is not ours.
pub fn write_folder(
    path: &Path,
    pieces: &[(&str, &[u8])],
    existing: Existing,
    ours: Ours<'_>,
) -> Result<(), FileError> {
    let names: Vec<&str> = pieces.iter().map(|(name, _)| *name).collect();
    fill_folder(path, &names, existing, ours, |folder| {
        pieces.iter().try_for_each(|(name, bytes)| folder.put(name, bytes))
    })
}

/// The same for files that are made one by one: `fill` puts each in as soon as it has it; `names` are paths
/// that it may use, by which what an earlier one was stopped at is known and cleared. Whatever `fill`
/// fails with, nothing of the folder is left.
///
/// # Errors
/// As [`write_folder`], and whatever `fill` gives.
pub fn fill_folder<E: From<FileError>>(
    path: &Path,
    names: &[&str],
    existing: Existing,
    ours: Ours<'_>,
    fill: impl FnOnce(&mut Filling<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let failed = |source| FileError::writing(path, source);
    let target = link_target(path).map_err(failed)?;
    if target.file_name().is_none() {
        return Err(FileError::NotAFile { path: path.to_owned() }.into());
    }
    let old = match fs::metadata(&target) {
        Ok(metadata) if !metadata.is_dir() => return Err(FileError::NotAFile { path: path.to_owned() }.into()),
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error).into()),
    };
    let is_filled = old.is_some() && fs::read_dir(&target).map_err(failed)?.next().is_some();
    if is_filled && existing == Existing::Keep {
        return Err(FileError::Exists { path: path.to_owned() }.into());
    }
    if old.as_ref().is_some_and(fs::Permissions::readonly) {
        let source = io::Error::from(io::ErrorKind::PermissionDenied);
        return Err(FileError::NotAllowed { path: path.to_owned(), source }.into());
    }
    if is_filled {
        only_ours(path, &target, ours)?;
    }
    let beside = folder_of(&target);
    clear(beside, names, ours);
    let (new, _lock) = temporary(beside).map_err(failed)?;
    let mut filling = Filling { path, folder: new.path(), folders: BTreeSet::from([new.path().to_owned()]) };
    fill(&mut filling)?;
    filling.folders.iter().rev().for_each(|folder| sync_folder(folder));
    if let Some(permissions) = old.clone() {
        fs::set_permissions(new.path(), permissions).map_err(failed)?;
    }
    // Under the temporary name nobody is to take the old folder for a leftover.
    let _old_lock = lock(&target);
    if is_filled {
        exchange(new.path(), &target).map_err(failed)?;
        // Between the look above and here somebody may have put a file in: then everything goes back.
        if let Err(mixed) = only_ours(path, new.path(), ours) {
            exchange(new.path(), &target).map_err(failed)?;
            return Err(mixed.into());
        }
    } else {
        if cfg!(windows) && old.is_some() {
            fs::remove_dir(&target).map_err(failed)?;
        }
        // A folder takes the place of an empty one, never of a filled one.
        fs::rename(new.path(), &target).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty => FileError::Exists { path: path.to_owned() },
            _ => failed(error),
        })?;
    }
    sync_folder(beside);
    // What is left under the temporary name, the old folder or nothing, goes with `new`.
    Ok(())
}

/// `Ok` when a folder is of our kind and every file in it belongs to it.
fn only_ours(path: &Path, folder: &Path, ours: Ours<'_>) -> Result<(), FileError> {
    let mixed = |other: &str| FileError::Mixed { other: other.to_owned(), path: path.to_owned() };
    let found = list(folder).map_err(|source| FileError::writing(path, source))?;
    let described = super::read_up_to(&folder.join(ours.described_by), MOST).ok();
    let Some(files) = described.and_then(|bytes| (ours.files)(&bytes)) else {
        return Err(mixed(found.first().map_or("", String::as_str)));
    };
    let known: BTreeSet<&str> = files.iter().map(String::as_str).chain([ours.described_by]).collect();
    match found.iter().find(|file| !known.contains(file.as_str())) {
        Some(other) => Err(mixed(other)),
        None => Ok(()),
    }
}

/// Everything in a folder but the folders in it that hold something, with `/`, by name. A link is named
/// and never followed.
fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, name)) = folders.pop() {
        let mut is_empty = true;
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            is_empty = false;
            let inside = format!("{name}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{inside}/")));
            } else {
                found.push(inside);
            }
        }
        if is_empty && !name.is_empty() {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// An empty folder under a name of its own, and what tells others that somebody is writing into it.
fn temporary(folder: &Path) -> io::Result<(tempfile::TempDir, Option<fs::File>)> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new folder: the person's umask takes away what it should.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    let mut made = builder.tempdir_in(folder)?;
    for _ in 0..TRIES {
        let lock = lock(made.path());
        // Between being made and being locked it was nobody's, and another program may have cleared it.
        if made.path().exists() {
            return Ok((made, lock));
        }
        made = builder.tempdir_in(folder)?;
    }
    Ok((made, None))
}

/// Holds a folder until it is dropped or the program ends, however it ends. `None` where another program
/// holds it or the system locks no folders.
fn lock(folder: &Path) -> Option<fs::File> {
    #[expect(clippy::disallowed_methods, reason = "this is the door")]
    let opened = fs::File::open(folder).ok()?;
    opened.try_lock().is_ok().then_some(opened)
}

/// Removes the folders that stopped programs left half-written or already replaced. One that holds anything
/// else than files of the kind that is written here stays.
fn clear(beside: &Path, names: &[&str], ours: Ours<'_>) {
    for entry in fs::read_dir(beside).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_left = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !is_left || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let path = entry.path();
        let Some(_lock) = lock(&path) else { continue };
        let Ok(found) = list(&path) else { continue };
        let described = super::read_up_to(&path.join(ours.described_by), MOST).ok();
        let files = described.and_then(|bytes| (ours.files)(&bytes)).unwrap_or_default();
        let known: Vec<&str> = names.iter().copied().chain(files.iter().map(String::as_str)).collect();
        let is_known = |file: &String| {
            file == ours.described_by
                || known.contains(&file.as_str())
                || (file.ends_with('/') && known.iter().any(|name| name.starts_with(file.as_str())))
        };
        if found.iter().all(is_known) {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

/// A folder on its way, under a temporary name.
#[derive(Debug)]
pub struct Filling<'a> {
    path: &'a Path,
    folder: &'a Path,
    folders: BTreeSet<PathBuf>,
}

impl Filling<'_> {
    /// Puts a file in, by its path in the folder, with `/`, and waits until it is on the disk.
    ///
    /// # Errors
    /// [`FileError`] when it cannot be written, or its name leads out of the folder.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.written(name, bytes).map_err(|source| FileError::writing(self.path, source))
    }

    fn written(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = place(self.folder, name)?;
        if let Some(inside) = path.parent() {
            fs::create_dir_all(inside)?;
            self.folders.insert(inside.to_owned());
        }
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).open(&path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }
}

/// Where a piece goes; never outside the folder.
fn place(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let mut path = folder.to_owned();
    for part in name.split('/') {
        if part.is_empty() || part == "." || part == ".." || part.contains(['\\', ':']) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a name that leads out of the folder"));
        }
        path.push(part);
    }
    Ok(path)
}

/// Each of two folders takes the other's name.
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            // File systems that cannot: the slow way below.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    by_three_steps(a, b)
}

/// The same where the system has no such step: stopped between the steps, the old folder is there under a
/// temporary name.
fn by_three_steps(a: &Path, b: &Path) -> io::Result<()> {
    let aside = tempfile::Builder::new().prefix(".hankekartta-").suffix(".old").tempdir_in(folder_of(b))?;
    let old = aside.path().join("folder");
    fs::rename(b, &old)?;
    if let Err(error) = fs::rename(a, b) {
        // Not to be thrown away with `aside`, come what may.
        if fs::rename(&old, b).is_err() {
            let _ = aside.keep();
        }
        return Err(error);
    }
    fs::rename(&old, a).inspect_err(|_| {
        let _ = aside.keep();
    })
}

#[cfg(test)]
mod tests {
    use super::by_three_steps;

    #[test]
    fn two_folders_change_places_by_three_steps_and_leave_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let [a, b] = ["a", "b"].map(|name| folder.path().join(name));
        for (path, inside) in [(&a, "of-a"), (&b, "of-b")] {
            std::fs::create_dir(path).unwrap();
            std::fs::create_dir(path.join(inside)).unwrap();
        }
        by_three_steps(&a, &b).unwrap();
        assert!(a.join("of-b").is_dir() && b.join("of-a").is_dir());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
