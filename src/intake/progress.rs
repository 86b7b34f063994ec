//! How far is a reading, and is it still wanted?

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Shared between who reads and who waits.
#[derive(Debug, Default)]
pub struct Progress {
    rows: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// Records made so far, and how many there will be; 0 of 0 before the first is known.
    #[must_use]
    pub fn rows(&self) -> (usize, usize) {
        (self.rows.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Nobody waits any more: the reading ends soon and gives nothing.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// `true` when nobody waits any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    pub(super) fn expect(&self, rows: usize) {
        self.of.fetch_add(rows, Ordering::Relaxed);
    }

    pub(super) fn step(&self) {
        self.rows.fetch_add(1, Ordering::Relaxed);
    }
}
