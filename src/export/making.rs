//! How far is the making of many files, and is it still wanted?

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Shared between who makes and who waits.
#[derive(Debug, Default)]
pub struct Making {
    done: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

impl Making {
    /// Files made so far, and how many there will be; 0 of 0 before that is known.
    #[must_use]
    pub fn files(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Nobody waits any more: the making ends soon and leaves nothing.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// `true` when nobody waits any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// So many files there will be.
    pub fn expect(&self, files: usize) {
        self.of.store(files, Ordering::Relaxed);
    }

    /// One more is made.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}
