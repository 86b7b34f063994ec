//! How are many times told in a line?

use std::time::Duration;

/// The p50, p95 and most of some times.
pub(crate) fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| {
        let place = (times.len() * share / 100).min(times.len().saturating_sub(1));
        times.get(place).copied().unwrap_or_default()
    };
    format!("p50 {:.2?}, p95 {:.2?}, most {:.2?}", at(50), at(95), at(100))
}
