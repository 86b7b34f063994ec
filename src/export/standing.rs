//! How does a municipality stand, and how is that drawn where a program of others draws it?
//!
//! The colors are those of the map's light theme.

use super::Given;
use crate::coverage::Served;
use crate::model::MunicipalityCode;

/// How projects reach a municipality, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Standing {
    /// In a core area.
    Core,
    /// In a core area, on nothing but guesses that no person has confirmed.
    Guess,
    /// In a wider area only.
    Wider,
    /// In no area.
    Nobody,
}

impl Standing {
    pub(super) const ALL: [Self; 4] = [Self::Core, Self::Guess, Self::Wider, Self::Nobody];

    pub(super) fn of(given: &Given<'_>, code: MunicipalityCode) -> Self {
        match given.coverage.served(code) {
            Some(Served { core, guessed, .. }) if !core.is_empty() && guessed.len() == core.len() => Self::Guess,
            Some(Served { core, .. }) if !core.is_empty() => Self::Core,
            Some(Served { wider, .. }) if !wider.is_empty() => Self::Wider,
            _ => Self::Nobody,
        }
    }

    /// Its word in files; `words` has it under `export-served-` and the word.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Guess => "guess",
            Self::Wider => "wider",
            Self::Nobody => "nobody",
        }
    }

    /// The color of the area, and of the lines over it where it has some.
    pub(super) fn fill(self) -> (Rgb, Option<Rgb>) {
        match self {
            Self::Core => (SERVED, None),
            Self::Guess => (GUESS, Some(GUESS_LINES)),
            Self::Wider => (WIDER, Some(SERVED)),
            Self::Nobody => (LAND, None),
        }
    }
}

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rgb(pub(super) [u8; 3]);

impl Rgb {
    /// As `#77aadd`.
    pub(super) fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

const SERVED: Rgb = Rgb([0x77, 0xAA, 0xDD]);
/// [`SERVED`] at 30 % over [`LAND`].
const WIDER: Rgb = Rgb([0xCC, 0xDA, 0xE5]);
const GUESS: Rgb = Rgb([0xFF, 0xF3, 0xD6]);
const GUESS_LINES: Rgb = Rgb([0x8A, 0x5A, 0x00]);
const LAND: Rgb = Rgb([0xF1, 0xEE, 0xE8]);
pub(super) const MUNICIPALITY_LINE: Rgb = Rgb([0xBD, 0xB6, 0xA9]);
pub(super) const SUB_REGION_LINE: Rgb = Rgb([0x93, 0x8B, 0x7E]);
pub(super) const REGION_LINE: Rgb = Rgb([0x5F, 0x59, 0x4E]);
