//! What does the window know again the next time?
//!
//! Language, theme, tiles and open panels, as the person left them; in one small file of the
//! person's own settings folder. Never does: remember a document or a choice in it; stop the
//! program when the file is missing, odd or cannot be written.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::files::{self, Existing};
use crate::model::Language;
use crate::session::{State, Theme, TileSource};

/// Largest settings file that is read, bytes.
const LIMIT: u64 = 64 * 1024;

/// The file's twin of the settings; what is left out was never chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    language: Option<String>,
    theme: Option<String>,
    tiles: Option<String>,
    left_folded: bool,
    right_folded: bool,
}

impl Remembered {
    /// The settings of last time; nothing where there are none.
    pub(crate) fn load() -> Self {
        path()
            .and_then(|path| files::read_up_to(&path, LIMIT).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
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
        match self.tiles.as_deref()? {
            "offline" => Some(TileSource::Offline),
            "openstreetmap" => Some(TileSource::OpenStreetMap),
            address => Some(TileSource::Custom(address.to_owned())),
        }
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
        if begun.tiles != ended.tiles {
            next.tiles = Some(match &ended.tiles {
                TileSource::Offline => "offline".to_owned(),
                TileSource::OpenStreetMap => "openstreetmap".to_owned(),
                TileSource::Custom(address) => address.clone(),
            });
        }
        next.left_folded = !ended.left_open;
        next.right_folded = !ended.right_open;
        next
    }

    /// Writes the settings; a folder that cannot be written only means that they are not known again.
    pub(crate) fn save(&self) {
        let Some(path) = path() else { return };
        let Ok(bytes) = serde_json::to_vec_pretty(self) else { return };
        if path.parent().is_some_and(|folder| files::make_folder(folder).is_ok()) {
            let _ = files::write(&path, &bytes, Existing::Replace);
        }
    }
}

fn path() -> Option<PathBuf> {
    files::config_folder().ok().map(|folder| folder.join("settings.json"))
}

#[cfg(test)]
mod tests {
    use super::Remembered;
    use crate::session::{State, Theme, TileSource};

    #[test]
    fn only_what_a_person_changed_is_known_again() {
        let begun = State { theme: Theme::Dark, ..State::default() };
        let address = "https://tiles.example/{z}/{x}/{y}.png".to_owned();
        let ended = State { tiles: TileSource::Custom(address.clone()), left_open: false, ..begun.clone() };
        let next = Remembered::default().after(&begun, &ended);
        assert_eq!((next.language(), next.theme()), (None, None));
        assert_eq!(next.tiles(), Some(TileSource::Custom(address)));
        assert_eq!(next.folded(), (true, false));
    }

    #[test]
    fn an_odd_file_is_no_settings() {
        let odd: Remembered = serde_json::from_str(r#"{"theme":"pink","language":"xx","more":1}"#).unwrap();
        assert_eq!((odd.language(), odd.theme(), odd.tiles()), (None, None, None));
    }
}
