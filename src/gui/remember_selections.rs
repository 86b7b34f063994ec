//! How do named selections come back in the next session?
//!
//! In a file of their own in the person's settings folder, one for each division year, because a
//! code means something only with its year. A change is written at once by a thread of its own:
//! what changed is joined to what the file holds by then, so that two open windows do not undo each
//! other. Never does: replace a file that it could not read; that one is set aside first, and the
//! person is told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use serde::{Deserialize, Serialize};

use crate::files::{self, Existing, FileError};
use crate::model::{Language, MunicipalityCode};
use crate::words::{Arg, Words};
use crate::work;

/// Largest file that is read, bytes.
const LIMIT: u64 = 8 * 1024 * 1024;

/// Files set aside under names of their own before no more are.
const MOST_ASIDE: usize = 20;

/// Selections by name.
pub(crate) type Named = BTreeMap<String, BTreeSet<MunicipalityCode>>;

/// The file's twin.
#[derive(Debug, Serialize, Deserialize)]
struct Saved {
    division: i16,
    selections: BTreeMap<String, Vec<String>>,
}

/// What the file holds.
#[derive(Debug)]
enum Held {
    Selections(Named),
    /// Bytes that are no selections of this year.
    Odd(Vec<u8>),
}

/// Why selections are not known or not kept.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The file is odd: it stays where it is until something is written, and is set aside then.
    Odd(PathBuf),
    /// It could not be read.
    NotRead(FileError),
    /// It could not be written.
    NotKept(FileError),
}

impl Trouble {
    /// What is wrong, where, and what becomes of it.
    pub(crate) fn say(&self, language: Language) -> String {
        let words = Words::new(language);
        let with = |key: &str, what: &str| words.with(key, &[("what", Arg::Text(what))]);
        match self {
            Self::Odd(path) => with("selecting-odd-file", &path.display().to_string()),
            Self::NotRead(error) => with("selecting-not-read", &work::say(error, language)),
            Self::NotKept(error) => with("selecting-not-kept", &work::say(error, language)),
        }
    }
}

/// Reads the selections of a folder; none where there is no file.
pub(crate) fn load(folder: &Path, year: i16) -> Result<Named, Trouble> {
    let path = path(folder, year);
    match read(&path, year) {
        Ok(Held::Selections(named)) => Ok(named),
        Ok(Held::Odd(_)) => Err(Trouble::Odd(path)),
        Err(error) => Err(Trouble::NotRead(error)),
    }
}

/// Joins what a person changed between two states of the selections to the file.
fn save(folder: &Path, year: i16, before: &Named, now: &Named) -> Result<(), FileError> {
    let path = path(folder, year);
    let mut held = match read(&path, year)? {
        Held::Selections(named) => named,
        Held::Odd(bytes) => {
            set_aside(folder, year, &bytes)?;
            Named::new()
        }
    };
    held.retain(|name, _| now.contains_key(name) || !before.contains_key(name));
    for (name, codes) in now.iter().filter(|(name, codes)| before.get(*name) != Some(*codes)) {
        held.insert(name.clone(), codes.clone());
    }
    let selections =
        held.into_iter().map(|(name, codes)| (name, codes.iter().map(ToString::to_string).collect())).collect();
    // Text and lists of text are always written.
    let bytes = serde_json::to_vec_pretty(&Saved { division: year, selections }).unwrap_or_default();
    files::make_folder(folder)?;
    files::write(&path, &bytes, Existing::Replace)
}

fn path(folder: &Path, year: i16) -> PathBuf {
    folder.join(format!("selections-{year}.json"))
}

fn read(path: &Path, year: i16) -> Result<Held, FileError> {
    let bytes = match files::read_up_to(path, LIMIT) {
        Ok(bytes) => bytes,
        Err(FileError::NotFound { .. }) => return Ok(Held::Selections(Named::new())),
        Err(error) => return Err(error),
    };
    Ok(understand(&bytes, year).map_or(Held::Odd(bytes), Held::Selections))
}

/// The whole file or nothing: half of somebody's selections would be worse than being told.
fn understand(bytes: &[u8], year: i16) -> Option<Named> {
    let saved: Saved = serde_json::from_slice(bytes).ok()?;
    if saved.division != year {
        return None;
    }
    let codes =
        |list: Vec<String>| list.iter().map(|code| MunicipalityCode::parse(code).ok()).collect::<Option<BTreeSet<_>>>();
    saved.selections.into_iter().map(|(name, list)| Some((name, codes(list)?))).collect()
}

/// Copies an odd file beside itself under a name that no other bears.
fn set_aside(folder: &Path, year: i16, bytes: &[u8]) -> Result<(), FileError> {
    let mut tried = Ok(());
    for number in 1..=MOST_ASIDE {
        let aside = folder.join(format!("selections-{year}.unread-{number}.json"));
        tried = files::write(&aside, bytes, Existing::Keep);
        match &tried {
            Err(FileError::Exists { .. }) => {}
            _ => return tried,
        }
    }
    tried
}

/// Writes changes while the window stays awake; what is still on its way is written before it ends.
#[derive(Debug)]
pub(crate) struct Keeper {
    last: Option<Named>,
    work: Option<Sender<(Named, Named)>>,
    troubles: Receiver<Trouble>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Keeps the selections of a year in a folder.
    pub(crate) fn new(folder: PathBuf, year: i16) -> Self {
        let (work, orders) = channel::<(Named, Named)>();
        let (tell, troubles) = channel();
        let thread = thread::spawn(move || {
            while let Ok((before, now)) = orders.recv() {
                if let Err(error) = save(&folder, year, &before, &now) {
                    let _ = tell.send(Trouble::NotKept(error));
                }
            }
        });
        Self { last: None, work: Some(work), troubles, thread: Some(thread) }
    }

    /// Has a change written; the first state seen is the one that was read.
    pub(crate) fn follow(&mut self, now: &Named) {
        if self.last.as_ref() == Some(now) {
            return;
        }
        if let (Some(before), Some(work)) = (self.last.replace(now.clone()), &self.work) {
            let _ = work.send((before, now.clone()));
        }
    }

    /// What could not be kept, if something was not.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        self.troubles.try_recv().ok()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // Without a sender the thread writes what it has and ends.
        self.work = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Keeper, Named, Trouble, load};
    use crate::files::{self, Existing};
    use crate::model::MunicipalityCode;

    fn named(list: &[(&str, &[&str])]) -> Named {
        let set = |codes: &[&str]| codes.iter().map(|code| MunicipalityCode::parse(code).unwrap()).collect();
        list.iter().map(|(name, codes)| ((*name).to_owned(), set(codes))).collect()
    }

    /// A session that read `before` and ended with `now`.
    fn session(folder: &Path, before: &Named, now: &Named) {
        let mut keeper = Keeper::new(folder.to_owned(), 2020);
        keeper.follow(before);
        keeper.follow(now);
    }

    #[test]
    fn selections_come_back_and_none_is_no_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("made when needed");
        assert_eq!(load(&inside, 2020).unwrap(), Named::new());
        let east = named(&[("Itä", &["167", "276"])]);
        session(&inside, &Named::new(), &east);
        assert_eq!(load(&inside, 2020).unwrap(), east);
        assert_eq!(load(&inside, 2021).unwrap(), Named::new(), "another year has its own");
        session(&inside, &east, &Named::new());
        assert_eq!(load(&inside, 2020).unwrap(), Named::new());
    }

    #[test]
    fn two_windows_do_not_undo_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let both = named(&[("Itä", &["167"]), ("Länsi", &["853"])]);
        session(folder.path(), &Named::new(), &both);
        // One window forgets the west; another, open since before, names the north.
        session(folder.path(), &both, &named(&[("Itä", &["167"])]));
        let north = named(&[("Itä", &["167"]), ("Länsi", &["853"]), ("Pohjoinen", &["890"])]);
        session(folder.path(), &both, &north);
        assert_eq!(load(folder.path(), 2020).unwrap(), named(&[("Itä", &["167"]), ("Pohjoinen", &["890"])]));
    }

    #[test]
    fn a_file_that_is_not_understood_is_never_lost() {
        for odd in
            ["", "{", "[]", r#"{"division":2019,"selections":{}}"#, r#"{"division":2020,"selections":{"a":["1"]}}"#]
        {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("selections-2020.json");
            files::write(&path, odd.as_bytes(), Existing::Keep).unwrap();
            assert!(matches!(load(folder.path(), 2020), Err(Trouble::Odd(_))), "{odd}");
            assert_eq!(files::read(&path).unwrap(), odd.as_bytes(), "reading changes nothing");
            let new = named(&[("Itä", &["167"])]);
            session(folder.path(), &Named::new(), &new);
            assert_eq!(load(folder.path(), 2020).unwrap(), new);
            let aside = folder.path().join("selections-2020.unread-1.json");
            assert_eq!(files::read(&aside).unwrap(), odd.as_bytes());
        }
    }

    #[test]
    fn what_cannot_be_written_is_told() {
        let folder = tempfile::tempdir().unwrap();
        // A file stands where the folder should be.
        let blocked = folder.path().join("blocked");
        files::write(&blocked, b"x", Existing::Keep).unwrap();
        let mut keeper = Keeper::new(blocked, 2020);
        keeper.follow(&Named::new());
        keeper.follow(&named(&[("Itä", &["167"])]));
        keeper.work = None;
        keeper.thread.take().unwrap().join().unwrap();
        assert!(matches!(keeper.trouble(), Some(Trouble::NotKept(_))));
    }
}
