//! What can be wrong with a source of tiles, and how is it said?
//!
//! Holds no address, no key and no path: whatever is shown of it gives nothing away.

use std::time::Duration;

use crate::words::{Arg, Words};

/// What is wrong with a source, or with one tile of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// The service needs a key and the person has given none.
    NoKey,
    /// 401 or 403.
    Refused(u16),
    /// 429, or 503 with a time to come back.
    Busy(u16),
    /// Any other 5xx.
    Broken(u16),
    /// No connection.
    Unreachable,
    /// No answer, or none to its end, in the time that is given.
    Slow,
    /// Still waited for, longer than usual.
    Waiting,
    /// The answer leads on and on, or from a safe address to an unsafe one.
    Astray,
    /// HTML or anything else that is no picture.
    NoPicture,
    /// A body or a picture past the limits.
    TooLarge,
    /// The connection ended before the answer did.
    CutOff,
    /// 404 or 410: the service has no such tile.
    Missing,
    /// Any other answer.
    Odd(u16),
    /// The file cannot be read.
    NoFile,
    /// The file is no PMTiles file, or a broken one.
    NoArchive,
    /// The file holds vector tiles.
    Vector,
    /// The file holds pictures of a kind that is not read.
    OtherKind,
    /// The file has nothing for a view from so far away.
    TooFar,
}

impl Trouble {
    /// Key of its sentence, with `{ $status }` in some.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NoKey => "tiles-trouble-no-key",
            Self::Refused(_) => "tiles-trouble-refused",
            Self::Busy(_) => "tiles-trouble-busy",
            Self::Broken(_) => "tiles-trouble-broken",
            Self::Unreachable => "tiles-trouble-unreachable",
            Self::Slow => "tiles-trouble-slow",
            Self::Waiting => "tiles-trouble-waiting",
            Self::Astray => "tiles-trouble-astray",
            Self::NoPicture => "tiles-trouble-no-picture",
            Self::TooLarge => "tiles-trouble-too-large",
            Self::CutOff => "tiles-trouble-cut-off",
            Self::Missing => "tiles-trouble-missing",
            Self::Odd(_) => "tiles-trouble-odd",
            Self::NoFile => "tiles-trouble-no-file",
            Self::NoArchive => "tiles-trouble-no-archive",
            Self::Vector => "tiles-trouble-vector",
            Self::OtherKind => "tiles-trouble-other-kind",
            Self::TooFar => "tiles-trouble-too-far",
        }
    }

    /// `true` when the next tile would meet the same: the whole source is left alone for a while.
    #[must_use]
    pub fn is_of_the_source(self) -> bool {
        !matches!(self, Self::TooLarge | Self::CutOff | Self::Missing | Self::Odd(_) | Self::Waiting | Self::TooFar)
    }

    /// `true` when only the person can mend it: no time brings it back.
    #[must_use]
    pub fn stays(self) -> bool {
        matches!(self, Self::NoKey | Self::NoFile | Self::NoArchive | Self::Vector | Self::OtherKind | Self::TooFar)
    }

    fn status(self) -> u16 {
        match self {
            Self::Refused(status) | Self::Busy(status) | Self::Broken(status) | Self::Odd(status) => status,
            _ => 0,
        }
    }
}

/// One calm line for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What is wrong.
    pub trouble: Trouble,
    /// Time until it is tried again; `None` where that is not set or not known.
    pub again: Option<Duration>,
}

impl Line {
    /// The line in the language of the words: what is wrong, and what happens next.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let status = self.trouble.status().to_string();
        let what = words.with(self.trouble.key(), &[("status", Arg::Text(&status))]);
        let minutes = self.again.map_or(0, |again| again.as_secs().div_ceil(60));
        let next = match self.trouble {
            Trouble::Waiting | Trouble::TooFar | Trouble::Missing => words.text("tiles-under"),
            trouble if trouble.stays() => words.text("tiles-under"),
            // Under a minute a number would be wrong before it is read.
            _ if minutes <= 1 => words.text("tiles-again-soon"),
            _ => words.with("tiles-again", &[("n", Arg::Count(minutes))]),
        };
        format!("{what} {next}")
    }
}
