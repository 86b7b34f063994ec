//! What do the actions about tiles and about the picture of the map change?
//!
//! Never does: ask the network, look into the folder of tiles (it asks for that with an [`Effect`]).

use std::path::PathBuf;

use super::apply::Session;
use super::effect::Effect;
use super::state::Notice;
use super::tiles::{Secret, TileCache};

/// How it stands with the picture of the map for the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Copying {
    /// None was taken since the program began.
    #[default]
    Never,
    /// The first is being taken.
    First,
    /// One was taken.
    Done,
    /// Another is being taken.
    Another,
}

impl Copying {
    /// `true` while one is being taken.
    #[must_use]
    pub fn is_on(self) -> bool {
        matches!(self, Self::First | Self::Another)
    }
}

impl Session {
    /// Has a picture of the map taken.
    pub(super) fn copy_map(&mut self) {
        let copying = &mut self.state.copying;
        *copying = if matches!(copying, Copying::Never | Copying::First) { Copying::First } else { Copying::Another };
    }

    /// Keeps the key of the National Land Survey's service for this person.
    pub(super) fn set_tile_key(&mut self, key: Secret) {
        self.state.tile_key = key;
    }

    /// Chooses the folder in which tiles are kept.
    pub(super) fn keep_tiles_in(&mut self, folder: PathBuf) {
        self.state.tile_cache.folder = Some(folder);
    }

    /// Chooses how many tiles are kept, MiB.
    pub(super) fn set_tile_cache(&mut self, limit: u32) {
        self.state.tile_cache.limit = limit.clamp(*TileCache::LIMITS.start(), *TileCache::LIMITS.end());
    }

    /// Has the folder of tiles looked at, or emptied first.
    pub(super) fn look_at_tiles(&mut self, clear: bool) -> Vec<Effect> {
        let Some(folder) = self.state.tile_cache.folder.clone() else { return Vec::new() };
        vec![Effect::TileCache { folder, clear }]
    }

    /// The answer: bytes in use, or why the folder could not be emptied.
    pub(super) fn tile_cache_known(&mut self, used: Result<u64, String>) {
        self.pending = self.pending.saturating_sub(1);
        match used {
            Ok(used) => self.state.tile_cache.used = Some(used),
            Err(text) => self.state.notice = Some(Notice { text, problem: true }),
        }
    }

    /// The picture of the map lies on the clipboard, or why not.
    pub(super) fn map_copied(&mut self, result: Result<String, String>) {
        let before = self.state.copying;
        self.state.copying = if result.is_ok() || before == Copying::Another { Copying::Done } else { Copying::Never };
        let problem = result.is_err();
        let (Ok(text) | Err(text)) = result;
        self.state.notice = Some(Notice { text, problem });
    }
}
