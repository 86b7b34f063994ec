//! What if a library stops over a broken file?
//!
//! Then the file is broken and the program goes on: the stop is caught, and nothing of it is printed. A
//! stop of our own code outside a reader stays loud.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::thread;

thread_local! {
    /// A reader is at work on this thread.
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Runs a reader.
///
/// # Errors
/// What the library behind it said when it stopped.
pub(super) fn caught<T>(read: impl FnOnce() -> T) -> thread::Result<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !READING.get() {
                usual(info);
            }
        }));
    });
    let before = READING.replace(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(read));
    READING.set(before);
    outcome
}
