//! How is one tile had from a service, or from what was kept of it?
//!
//! In: a tile. Out: a picture, or what went wrong. Everything is bounded: redirects, time, bytes, pixels.
//! Never does: decide when to ask; keep or tell an address, a key or the words of an error that may
//! hold one.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use egui::ColorImage;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode};
use tokio::sync::Semaphore;

use super::cache::{Entry, Standing};
use super::decode::decode;
use super::patience::{Failure, retry_after};
use super::service::{Service, USER_AGENT};
use super::{Key, Limits, Trouble, slots};
use crate::files::Store;

/// Redirects that are followed.
const REDIRECTS: usize = 3;

/// What was found of a tile on the disk.
#[derive(Debug)]
pub(super) enum Looked {
    /// Nothing, or nothing that may be shown before the service was asked.
    Nothing,
    /// A picture that may be used as it is.
    Fresh(ColorImage),
    /// A picture that may be shown while the service cannot be asked.
    Meanwhile(ColorImage),
}

/// What became of a request.
#[derive(Debug)]
pub(super) struct Fetched {
    /// The picture, or one that was kept and may be shown meanwhile.
    pub(super) picture: Option<ColorImage>,
    /// What went wrong.
    pub(super) failure: Option<Failure>,
}

impl Fetched {
    pub(super) fn failed(failure: impl Into<Failure>) -> Self {
        Self { picture: None, failure: Some(failure.into()) }
    }

    pub(super) fn of(result: Result<ColorImage, Trouble>) -> Self {
        match result {
            Ok(picture) => Self { picture: Some(picture), failure: None },
            Err(trouble) => Self::failed(trouble),
        }
    }
}

/// Asks one service.
pub(super) struct Fetcher {
    client: Client,
    service: Service,
    store: Option<Arc<Store>>,
    places: Arc<Semaphore>,
    limits: Limits,
}

impl Fetcher {
    /// `None` when the system's part of TLS cannot be had.
    pub(super) fn new(service: Service, store: Option<Store>, limits: Limits) -> Option<Self> {
        // An error only means that it was installed before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let redirects = Policy::custom(|attempt| {
            let safe = |url: &reqwest::Url| url.scheme() == "https";
            let leaves_safety = attempt.previous().iter().any(safe) && !safe(attempt.url());
            if attempt.previous().len() > REDIRECTS || leaves_safety {
                return attempt.error("astray");
            }
            attempt.follow()
        });
        let client = Client::builder()
            .user_agent(USER_AGENT)
            // The address of the page before may hold a key.
            .referer(false)
            .redirect(redirects)
            .connect_timeout(limits.connect)
            .read_timeout(limits.pause)
            .timeout(limits.whole)
            .pool_max_idle_per_host(limits.at_once)
            .build()
            .ok()?;
        let places = slots::of(service.host(), limits.at_once);
        Some(Self { client, service, store: store.map(Arc::new), places, limits })
    }

    /// Looks for a tile on the disk alone.
    pub(super) async fn look(&self, key: Key) -> Looked {
        let Some(entry) = self.kept(key).await else { return Looked::Nothing };
        let standing = entry.standing(now());
        let (fresh, meanwhile) = match standing {
            Standing::Fresh => (true, true),
            Standing::Stale { meanwhile, .. } => (false, meanwhile),
        };
        if !meanwhile {
            return Looked::Nothing;
        }
        match self.picture(entry.body().to_vec()).await {
            Ok(picture) if fresh => Looked::Fresh(picture),
            Ok(picture) => Looked::Meanwhile(picture),
            Err(_) => {
                self.forget(key).await;
                Looked::Nothing
            }
        }
    }

    /// Asks the service for a tile, or whether the kept one has changed.
    pub(super) async fn fetch(&self, key: Key) -> Fetched {
        let kept = self.kept(key).await;
        let standing = kept.as_ref().map(|entry| entry.standing(now()));
        let (ask, meanwhile) = match standing {
            Some(Standing::Stale { ask, meanwhile }) => (ask, meanwhile),
            _ => (Vec::new(), false),
        };
        match self.ask(key, &ask, kept.as_ref()).await {
            Ok(picture) => Fetched { picture: Some(picture), failure: None },
            Err(failure) => {
                let old = match kept {
                    // What the service says it no longer has is not shown in its place.
                    Some(entry) if meanwhile && failure.trouble != Trouble::Missing => {
                        self.picture(entry.body().to_vec()).await.ok()
                    }
                    _ => None,
                };
                Fetched { picture: old, failure: Some(failure) }
            }
        }
    }

    async fn ask(
        &self,
        key: Key,
        ask: &[(HeaderName, HeaderValue)],
        kept: Option<&Entry>,
    ) -> Result<ColorImage, Failure> {
        let address = self.service.address_of(key).ok_or(Trouble::Unreachable)?;
        let mut request = self.client.get(address).header(ACCEPT, "image/png, image/webp, image/jpeg, image/*;q=0.5");
        if let Some(secret) = self.service.key() {
            request = request.basic_auth(secret.reveal(), Some(""));
        }
        for (name, value) in ask {
            request = request.header(name, value);
        }
        // Held until the answer is there; none can be had only when the service's places are gone.
        let _place = self.places.acquire().await.ok().ok_or(Trouble::Unreachable)?;
        // The error's own words hold the address: only their kind is passed on.
        let response = request.send().await.map_err(|error| kind(&error, Trouble::Unreachable))?;
        let status = response.status();
        if status == StatusCode::NOT_MODIFIED
            && let Some(entry) = kept
            && !ask.is_empty()
        {
            return self.unchanged(key, entry, response.headers()).await;
        }
        if status != StatusCode::OK {
            return Err(refusal(status, response.headers()));
        }
        let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if ["text/", "application/json", "application/xml"].iter().any(|text| kind.starts_with(text)) {
            return Err(Trouble::NoPicture.into());
        }
        let headers = response.headers().clone();
        let body = self.body(response).await?;
        let picture = self.picture(body.clone()).await?;
        match Entry::of_answer(&headers, body, now()) {
            Some(entry) => self.keep(key, entry).await,
            None => self.forget(key).await,
        }
        Ok(picture)
    }

    async fn unchanged(&self, key: Key, entry: &Entry, headers: &HeaderMap) -> Result<ColorImage, Failure> {
        let picture = self.picture(entry.body().to_vec()).await?;
        match entry.clone().renewed(headers, now()) {
            Some(entry) => self.keep(key, entry).await,
            None => self.forget(key).await,
        }
        Ok(picture)
    }

    /// The body up to the limit.
    async fn body(&self, mut response: Response) -> Result<Vec<u8>, Failure> {
        let most = self.limits.body;
        if response.content_length().is_some_and(|length| length > most) {
            return Err(Trouble::TooLarge.into());
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| kind(&error, Trouble::CutOff))? {
            if u64::try_from(body.len() + chunk.len()).is_ok_and(|length| length > most) {
                return Err(Trouble::TooLarge.into());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// The picture in some bytes, made on a thread of its own.
    async fn picture(&self, bytes: Vec<u8>) -> Result<ColorImage, Trouble> {
        let side = self.limits.side;
        let made = tokio::task::spawn_blocking(move || decode(&bytes, side)).await;
        // A decoder that gives up on odd bytes has found no picture.
        made.unwrap_or(Err(Trouble::NoPicture))
    }

    async fn kept(&self, key: Key) -> Option<Entry> {
        let (store, name) = (Arc::clone(self.store.as_ref()?), self.service.name_of(key));
        let most = self.limits.body.saturating_add(64 * 1024);
        let read = tokio::task::spawn_blocking(move || store.read(&name, most));
        Entry::from_bytes(&read.await.ok()??)
    }

    async fn keep(&self, key: Key, entry: Entry) {
        let (Some(store), name) = (self.store.clone(), self.service.name_of(key)) else { return };
        let Some(bytes) = entry.to_bytes() else { return };
        // A disk that is full only means that the tile is asked for again.
        let _ = tokio::task::spawn_blocking(move || store.write(&name, &bytes)).await;
    }

    async fn forget(&self, key: Key) {
        let (Some(store), name) = (self.store.clone(), self.service.name_of(key)) else { return };
        let _ = tokio::task::spawn_blocking(move || store.remove(&name)).await;
    }
}

/// What an answer other than 200 means.
fn refusal(status: StatusCode, headers: &HeaderMap) -> Failure {
    let code = status.as_u16();
    let later =
        headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(|text| retry_after(text, now()));
    let trouble = match code {
        401 | 403 => Trouble::Refused(code),
        404 | 410 | 204 => Trouble::Missing,
        429 => Trouble::Busy(code),
        503 if later.is_some() => Trouble::Busy(code),
        500..=599 => Trouble::Broken(code),
        _ => Trouble::Odd(code),
    };
    Failure { trouble, retry_after: later.filter(|later| *later > Duration::ZERO) }
}

/// What kind of error it is; `other` where it is none of those that are told apart.
fn kind(error: &reqwest::Error, other: Trouble) -> Failure {
    let trouble = if error.is_redirect() {
        Trouble::Astray
    } else if error.is_timeout() {
        Trouble::Slow
    } else if error.is_connect() {
        Trouble::Unreachable
    } else {
        other
    };
    trouble.into()
}

/// The time of the machine, for the age of what is kept.
fn now() -> SystemTime {
    let seconds = u64::try_from(jiff::Timestamp::now().as_second()).unwrap_or_default();
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).unwrap_or(SystemTime::UNIX_EPOCH)
}
