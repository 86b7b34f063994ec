//! How does a municipality stand, and how is that drawn where a program of others draws it?

use super::Given;
use crate::coverage::Served;
use crate::model::MunicipalityCode;
use crate::scene::{Colors, Rgb, colors};

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
        let colors = light();
        match self {
            Self::Core => (colors.hue(0), None),
            Self::Guess => (colors.question_ground, Some(colors.question)),
            Self::Wider => (colors.wider(0), Some(colors.wider_line(0))),
            Self::Nobody => (colors.land, None),
        }
    }
}

/// Colors of files that others draw: those of the light theme.
pub(super) fn light() -> &'static Colors {
    colors(false)
}
