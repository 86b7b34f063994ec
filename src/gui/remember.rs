//! What does the window know again the next time?
//!
//! Language, theme, tiles and open panels, as the person left them; in one small file of the
//! person's own settings folder, and keys of services in another; nobody else can read them.
//! Never does: remember a document or a choice in it; stop the program when a file is missing, odd or
//! cannot be written.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::files;
use crate::model::Language;
use crate::session::{Secret, State, Theme, TileCache, TileSource};

/// Largest settings file that is read, bytes.
const LIMIT: u64 = 64 * 1024;

/// The file's twin of the settings; what is left out was never chosen.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    language: Option<String>,
    theme: Option<String>,
    tiles: Option<String>,
    tiles_kept_mib: Option<u32>,
    left_folded: bool,
    right_folded: bool,
}

impl std::fmt::Debug for Remembered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // An address of tiles may hold a key.
        f.debug_struct("Remembered").field("tiles", &self.tiles()).finish_non_exhaustive()
    }
}

/// The file's twin of the keys of services.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Keys {
    maanmittauslaitos: Option<String>,
}

/// The key of the National Land Survey's service; none where the person gave none.
pub(crate) fn load_key() -> Secret {
    let keys: Keys = path("keys.json").and_then(|path| read(&path)).unwrap_or_default();
    Secret::new(keys.maanmittauslaitos.as_deref().unwrap_or_default())
}

/// Keeps the key for the next time; a folder that cannot be written only means that it is not known again.
pub(crate) fn save_key(key: &Secret) {
    let maanmittauslaitos = (!key.is_empty()).then(|| key.reveal().to_owned());
    if let Some(path) = path("keys.json") {
        write(&path, &Keys { maanmittauslaitos });
    }
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    files::read_up_to(path, LIMIT).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok())
}

fn write(path: &Path, twin: &impl Serialize) {
    let Ok(bytes) = serde_json::to_vec_pretty(twin) else { return };
    if path.parent().is_some_and(|folder| files::make_folder(folder).is_ok()) {
        let _ = files::write_private(path, &bytes);
    }
}

impl Remembered {
    /// The settings of last time; nothing where there are none.
    pub(crate) fn load() -> Self {
        path("settings.json").and_then(|path| read(&path)).unwrap_or_default()
    }

    /// The language chosen.
    pub(crate) fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::from_tag)
    }

    /// The theme chosen.
    pub(crate) fn theme(&self) -> Option<Theme> {
        match self.theme.as_deref()? {
            "system" => Some(Theme::System),
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }
    }

    /// The tiles chosen.
    pub(crate) fn tiles(&self) -> Option<TileSource> {
        TileSource::parse(self.tiles.as_deref()?).ok()
    }

    /// How many tiles are kept, MiB.
    pub(crate) fn tiles_kept(&self) -> Option<u32> {
        self.tiles_kept_mib.filter(|limit| TileCache::LIMITS.contains(limit))
    }

    /// Whether the left and the right panel were folded away.
    pub(crate) fn folded(&self) -> (bool, bool) {
        (self.left_folded, self.right_folded)
    }

    /// These settings with what the person changed between two states: what the command line or
    /// the system chose for one run is not remembered.
    #[must_use]
    pub(crate) fn after(&self, begun: &State, ended: &State) -> Self {
        let mut next = self.clone();
        if begun.language != ended.language {
            next.language = Some(ended.language.tag().to_owned());
        }
        if begun.theme != ended.theme {
            let word = match ended.theme {
                Theme::System => "system",
                Theme::Light => "light",
                Theme::Dark => "dark",
            };
            next.theme = Some(word.to_owned());
        }
        if begun.undoable.tiles != ended.undoable.tiles {
            next.tiles = Some(ended.undoable.tiles.text());
        }
        if begun.tile_cache.limit != ended.tile_cache.limit {
            next.tiles_kept_mib = Some(ended.tile_cache.limit);
        }
        next.left_folded = !ended.left_open;
        next.right_folded = !ended.right_open;
        next
    }

    /// Writes the settings; a folder that cannot be written only means that they are not known again.
    pub(crate) fn save(&self) {
        if let Some(path) = path("settings.json") {
            write(&path, self);
        }
    }
}

fn path(name: &str) -> Option<PathBuf> {
    files::config_folder().ok().map(|folder| folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::Remembered;
    use crate::session::{State, Theme, TileSource, Undoable};

    #[test]
    fn only_what_a_person_changed_is_known_again() {
        let begun = State { theme: Theme::Dark, ..State::default() };
        let address = TileSource::parse("https://tiles.example/{z}/{x}/{y}.png?key=hush").unwrap();
        let undoable = Undoable { tiles: address.clone(), ..Undoable::default() };
        let ended = State { undoable, left_open: false, ..begun.clone() };
        let next = Remembered::default().after(&begun, &ended);
        assert_eq!((next.language(), next.theme()), (None, None));
        assert_eq!(next.tiles(), Some(address));
        assert!(!format!("{next:?} {ended:?}").contains("hush"));
        assert_eq!(next.folded(), (true, false));
    }

    #[test]
    fn a_key_is_known_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new").join("keys.json");
        super::write(&path, &super::Keys { maanmittauslaitos: Some("hush".to_owned()) });
        let keys: super::Keys = super::read(&path).unwrap();
        assert_eq!(keys.maanmittauslaitos.as_deref(), Some("hush"));
    }

    #[test]
    fn an_odd_file_is_no_settings() {
        let odd: Remembered = serde_json::from_str(r#"{"theme":"pink","language":"xx","more":1}"#).unwrap();
        assert_eq!((odd.language(), odd.theme(), odd.tiles()), (None, None, None));
    }
}
