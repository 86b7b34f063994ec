//! When may a source be asked again?
//!
//! Trouble of one tile makes that tile wait; trouble of the source makes all wait, and then one tile
//! tries the way for the others. Waiting doubles from time to time up to a cap; what the service itself
//! asks for (Retry-After) is always kept. Never does: look at a clock; the moment is an argument.

use std::collections::BTreeMap;
use std::time::{Duration, Instant, SystemTime};

use super::{Key, Trouble};

/// Tiles in trouble that are remembered; the ones that may be tried soonest are forgotten first.
const REMEMBERED: usize = 2000;
/// Longest wait that a service may ask for: a week. A mistyped year shall not switch it off for good.
const LONGEST: Duration = Duration::from_hours(7 * 24);

/// How long is waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// After the first trouble.
    pub first: Duration,
    /// At most.
    pub most: Duration,
    /// For a tile that the service does not have.
    pub missing: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { first: Duration::from_secs(2), most: Duration::from_mins(5), missing: Duration::from_hours(6) }
    }
}

impl Pace {
    /// The wait after so many troubles in a row, from 1.
    #[must_use]
    pub fn wait(&self, troubles: u32) -> Duration {
        let doubled = 1_u32.checked_shl(troubles.saturating_sub(1)).unwrap_or(u32::MAX);
        self.first.saturating_mul(doubled).min(self.most)
    }
}

/// The wait that a Retry-After asks for: seconds, or a date. `None` for anything else.
#[must_use]
pub fn retry_after(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds).min(LONGEST));
    }
    let when = httpdate::parse_http_date(text).ok()?;
    Some(when.duration_since(now).unwrap_or_default().min(LONGEST))
}

/// What went wrong, and how long the service asks to be left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// What.
    pub trouble: Trouble,
    /// As the service says.
    pub retry_after: Option<Duration>,
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, retry_after: None }
    }
}

#[derive(Debug, Clone, Copy)]
struct Standing {
    troubles: u32,
    not_before: Option<Instant>,
}

/// What is known of a source's troubles.
#[derive(Debug, Clone)]
pub struct Patience {
    pace: Pace,
    troubles: u32,
    paused: Option<Instant>,
    until: Option<Instant>,
    trouble: Option<Trouble>,
    tiles: BTreeMap<Key, Standing>,
}

impl Patience {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(pace: Pace) -> Self {
        Self { pace, troubles: 0, paused: None, until: None, trouble: None, tiles: BTreeMap::new() }
    }

    /// Trouble of the source and when it is tried again; the time is `None` where no time mends it.
    #[must_use]
    pub fn trouble(&self) -> Option<(Trouble, Option<Instant>)> {
        self.trouble.map(|trouble| (trouble, self.until))
    }

    /// How many requests may be under way, out of `most`: one while the way is tried again.
    #[must_use]
    pub fn at_once(&self, most: usize, now: Instant) -> usize {
        match (self.trouble, self.until) {
            (None, _) => most,
            (Some(trouble), _) if trouble.stays() => 0,
            (Some(_), Some(until)) if now < until => 0,
            (Some(_), _) => most.min(1),
        }
    }

    /// `true` when a tile may be asked for as far as its own troubles go.
    #[must_use]
    pub fn may_ask(&self, key: Key, now: Instant) -> bool {
        self.tiles.get(&key).is_none_or(|tile| tile.not_before.is_some_and(|moment| moment <= now))
    }

    /// A tile came that was asked for at `begun`.
    pub fn worked(&mut self, key: Key, begun: Instant) {
        self.tiles.remove(&key);
        // An answer to what was asked before the pause says nothing of the time after it.
        if self.paused.is_none_or(|paused| begun >= paused) {
            self.troubles = 0;
            (self.paused, self.until, self.trouble) = (None, None, None);
        }
    }

    /// A tile that was asked for at `begun` did not come.
    pub fn failed(&mut self, key: Key, failure: Failure, begun: Instant, now: Instant) {
        let Failure { trouble, retry_after } = failure;
        if trouble.is_of_the_source() || retry_after.is_some() {
            // The six that were under way together are one trouble, not six.
            if self.paused.is_none_or(|paused| begun >= paused) {
                self.troubles = self.troubles.saturating_add(1);
                self.paused = Some(now);
                self.until = None;
            }
            let wait = self.pace.wait(self.troubles).max(retry_after.unwrap_or_default());
            let until = now.checked_add(wait);
            self.until = self.until.max(until);
            self.trouble = Some(trouble);
            if trouble.is_of_the_source() {
                return;
            }
        }
        let standing = self.tiles.entry(key).or_insert(Standing { troubles: 0, not_before: None });
        standing.troubles = standing.troubles.saturating_add(1);
        let wait = match trouble {
            Trouble::Missing => self.pace.missing,
            _ => self.pace.wait(standing.troubles.saturating_add(2)),
        };
        standing.not_before = now.checked_add(wait.max(retry_after.unwrap_or_default()));
        if self.tiles.len() > REMEMBERED
            && let Some(soonest) = self.tiles.iter().min_by_key(|(_, tile)| tile.not_before).map(|(key, _)| *key)
        {
            self.tiles.remove(&soonest);
        }
    }

    /// The next moment at which one of these tiles may be asked for that may not be now.
    #[must_use]
    pub fn next(&self, wanted: &[Key], now: Instant) -> Option<Instant> {
        if self.trouble.is_some_and(Trouble::stays) {
            return None;
        }
        if let Some(until) = self.until.filter(|until| *until > now) {
            return (!wanted.is_empty()).then_some(until);
        }
        let moments = wanted.iter().filter_map(|key| self.tiles.get(key)).filter_map(|tile| tile.not_before);
        moments.filter(|moment| *moment > now).min()
    }
}
