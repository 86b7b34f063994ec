//! How many requests may one service get from all maps of the window together?
//!
//! Each map has tiles of its own, and two maps of one service share its six. Never does: know what is
//! asked.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Weak};

use tokio::sync::Semaphore;

/// The services that are in use, by host.
static SERVICES: Mutex<BTreeMap<String, Weak<Semaphore>>> = Mutex::new(BTreeMap::new());

/// The places of a service; who holds one may ask.
pub(super) fn of(host: &str, at_once: usize) -> Arc<Semaphore> {
    let Ok(mut services) = SERVICES.lock() else { return Arc::new(Semaphore::new(at_once)) };
    services.retain(|_, places| places.strong_count() > 0);
    if let Some(places) = services.get(host).and_then(Weak::upgrade) {
        return places;
    }
    let places = Arc::new(Semaphore::new(at_once));
    services.insert(host.to_owned(), Arc::downgrade(&places));
    places
}
