//! For how long may a tile be kept, and what is asked when that time is over?
//!
//! As the service's headers say (RFC 9111, by `http-cache-semantics`); seven days where they say nothing.
//! Kept are the few headers that this needs and the body. Never does: keep what may not be kept; write
//! down an address, a key or a cookie; look at a clock (the time is an argument).

use std::time::{Duration, SystemTime};

use http::header::{
    AGE, CACHE_CONTROL, DATE, ETAG, EXPIRES, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, PRAGMA, VARY,
};
use http::{Request, Response, StatusCode};
use http_cache_semantics::{BeforeRequest, CacheOptions, CachePolicy};
use serde::{Deserialize, Serialize};

/// How long a tile is kept whose service does not say.
const UNSAID: &str = "max-age=604800";
/// First bytes of a kept tile.
const MAGIC: &[u8] = b"HKT1";
/// Headers that are kept.
const KEPT: [HeaderName; 8] = [AGE, CACHE_CONTROL, DATE, ETAG, EXPIRES, LAST_MODIFIED, PRAGMA, VARY];
/// Longest head of a kept tile, bytes.
const HEAD: usize = 16 * 1024;

/// A tile as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    head: Head,
    body: Vec<u8>,
}

/// The file's twin of what is known of a kept tile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    /// When the answer came, seconds since 1970.
    stored: u64,
    /// Names and values of the headers.
    headers: Vec<(String, String)>,
    /// Bytes of the body: a file that is shorter was not written to its end.
    length: usize,
}

/// How it stands with a kept tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It may be used as it is.
    Fresh,
    /// The service must be asked first.
    Stale {
        /// Headers of the question: whether it has changed.
        ask: Vec<(HeaderName, HeaderValue)>,
        /// `true` when it may be shown while the service cannot be asked.
        meanwhile: bool,
    },
}

impl Entry {
    /// An answer (200) to be kept; `None` when it may not be.
    #[must_use]
    pub fn of_answer(headers: &HeaderMap, body: Vec<u8>, now: SystemTime) -> Option<Self> {
        let headers = KEPT
            .iter()
            .flat_map(|name| headers.get_all(name).iter().map(move |value| (name, value)))
            .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
            .collect();
        let stored = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let entry = Self { head: Head { stored, headers, length: body.len() }, body };
        entry.policy().is_storable().then_some(entry)
    }

    /// This tile after the service said that it has not changed (304); `None` when it may no longer be kept.
    #[must_use]
    pub fn renewed(self, headers: &HeaderMap, now: SystemTime) -> Option<Self> {
        let mut all = self.header_map();
        // The age and the date of the first answer say nothing of this one.
        all.remove(AGE);
        all.remove(DATE);
        for name in &KEPT {
            if headers.contains_key(name) {
                all.remove(name);
                for value in headers.get_all(name) {
                    all.append(name.clone(), value.clone());
                }
            }
        }
        Self::of_answer(&all, self.body, now)
    }

    /// How it stands with it now.
    #[must_use]
    pub fn standing(&self, now: SystemTime) -> Standing {
        match self.policy().before_request(&request(), now) {
            BeforeRequest::Fresh(_) => Standing::Fresh,
            BeforeRequest::Stale { request, matches } => {
                let asked = [IF_NONE_MATCH, IF_MODIFIED_SINCE];
                let ask = asked
                    .into_iter()
                    .filter(|_| matches)
                    .filter_map(|name| request.headers.get(&name).cloned().map(|value| (name, value)))
                    .collect();
                let control = self
                    .header_map()
                    .get_all(CACHE_CONTROL)
                    .iter()
                    .fold(String::new(), |all, value| all + &value.to_str().unwrap_or_default().to_lowercase());
                Standing::Stale { ask, meanwhile: !["no-cache", "must-revalidate"].iter().any(|w| control.contains(w)) }
            }
        }
    }

    /// How much longer it may be used as it is.
    #[must_use]
    pub fn time_left(&self, now: SystemTime) -> Duration {
        self.policy().time_to_live(now)
    }

    /// The picture's bytes.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// As it stands on the disk.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let head = serde_json::to_vec(&self.head).ok().filter(|head| head.len() <= HEAD)?;
        let length = u32::try_from(head.len()).ok()?;
        Some([MAGIC, &length.to_le_bytes(), &head, &self.body].concat())
    }

    /// What stood on the disk; `None` where that is no whole tile.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length <= HEAD)?;
        let (head, body) = rest.split_at_checked(length)?;
        let head: Head = serde_json::from_slice(head).ok()?;
        (head.length == body.len()).then(|| Self { head, body: body.to_vec() })
    }

    fn header_map(&self) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in &self.head.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::from_str(value)) {
                map.append(name, value);
            }
        }
        map
    }

    fn policy(&self) -> CachePolicy {
        let mut headers = self.header_map();
        let control = headers.get_all(CACHE_CONTROL).iter().filter_map(|value| value.to_str().ok());
        let control = control.collect::<Vec<_>>().join(",").to_lowercase();
        let says = ["max-age", "no-cache", "no-store"].iter().any(|word| control.contains(word))
            || headers.contains_key(EXPIRES)
            || headers.contains_key(PRAGMA);
        if !says {
            headers.append(CACHE_CONTROL, HeaderValue::from_static(UNSAID));
        }
        let mut response = Response::new(());
        *response.status_mut() = StatusCode::OK;
        *response.headers_mut() = headers;
        let stored = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(self.head.stored));
        // The cache is one person's own: what is private for others may be kept here.
        let options = CacheOptions { shared: false, ..CacheOptions::default() };
        CachePolicy::new_options(&request(), &response, stored.unwrap_or(SystemTime::UNIX_EPOCH), options)
    }
}

/// The question that every tile answers, without its address.
fn request() -> Request<()> {
    Request::new(())
}
