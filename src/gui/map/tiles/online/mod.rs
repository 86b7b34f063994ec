//! How do tiles of a service or a file come under the map without holding up the window?
//!
//! [`Online`] stands on the thread of the window: it shows what came and tells its engine, on a thread of
//! its own, what the view still lacks. `engine` decides what is had next, `fetch` asks a service,
//! `cache` says how long a tile is kept, `patience` when to ask again, `decode` makes pictures, `archive`
//! reads PMTiles files. walkers' own HTTP source could not keep the rules of the services: its cache has no
//! limit of size and no least age, it retries without waiting and reads bodies and pictures of any size.
//! Never does: fetch a tile that is not in view.

mod archive;
pub mod cache;
mod decode;
mod engine;
mod fetch;
pub mod patience;
mod service;
mod slots;
mod trouble;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use egui::{Context, TextureOptions};
use geo::Coord;
use tokio::sync::watch;
use walkers::sources::Attribution;
use walkers::{Tile, TileId, TilePiece, Tiles};

pub use self::decode::decode;
use self::engine::Report;
use self::patience::Pace;
pub use self::service::{Service, USER_AGENT};
pub use self::trouble::{Line, Trouble};
use super::{part, whole};
use crate::files::Store;
use crate::session::TileCache;

/// A tile: level, column from the west, row from the north.
pub type Key = (u8, u32, u32);

/// Pixels kept for the screen, bytes; what is in view is never thrown away.
const PIXELS: usize = 64 * 1024 * 1024;
/// Pictures handed to the screen in one frame.
const A_FRAME: usize = 8;
/// Tiles of a view that are asked for: a screen of 3840×2160 points shows 160.
const A_VIEW: usize = 256;
/// A service that is waited for longer than this is said to be slow.
const PATIENT: Duration = Duration::from_secs(6);
/// A level must stand this long before its tiles are asked for: a zoom passes through many.
const STANDS: Duration = Duration::from_millis(120);

/// Where tiles come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A service.
    Web(Service),
    /// A PMTiles file.
    File(PathBuf),
}

/// What one tile may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests under way at once.
    pub at_once: usize,
    /// Bytes of a body.
    pub body: u64,
    /// Pixels of a picture's side.
    pub side: u32,
    /// Time to connect.
    pub connect: Duration,
    /// Time between two pieces of an answer.
    pub pause: Duration,
    /// Time of the whole answer.
    pub whole: Duration,
    /// How long is waited after trouble.
    pub pace: Pace,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            at_once: 6,
            body: 4 * 1024 * 1024,
            side: 1024,
            connect: Duration::from_secs(10),
            pause: Duration::from_secs(15),
            whole: Duration::from_secs(30),
            pace: Pace::default(),
        }
    }
}

/// A tile that came.
struct Kept {
    tile: Tile,
    bytes: usize,
    seen: u64,
    fresh: bool,
}

/// The tiles of a service or a file.
pub struct Online {
    ctx: Context,
    wanted: watch::Sender<Vec<Key>>,
    reports: Receiver<Report>,
    tiles: BTreeMap<Key, Kept>,
    bytes: usize,
    clock: u64,
    /// Tiles of this frame that are lacking.
    lacking: Vec<Key>,
    failed: BTreeMap<Key, Trouble>,
    source: Option<(Trouble, Option<Instant>)>,
    /// Trouble of the tiles in this frame.
    seen: Option<Trouble>,
    /// Since when nothing came although something is lacking.
    since: Option<Instant>,
    level: Option<(u8, Instant)>,
    levels: (u8, u8),
    attribution: String,
    may_leave: bool,
}

impl std::fmt::Debug for Online {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Online").field("tiles", &self.tiles.len()).field("source", &self.source).finish_non_exhaustive()
    }
}

impl Online {
    /// Starts the engine; it ends when this is dropped. Nothing is asked before a view is drawn.
    #[must_use]
    pub fn new(ctx: &Context, origin: Origin, cache: &TileCache, limits: Limits) -> Self {
        let (wanted, orders) = watch::channel(Vec::new());
        let (out, reports) = channel();
        let (levels, attribution, may_leave) = match &origin {
            Origin::Web(service) => ((0, service.deepest()), service.attribution().to_owned(), service.may_leave()),
            // Of a file nobody knows what its terms are.
            Origin::File(_) => ((0, 19), "PMTiles".to_owned(), false),
        };
        let store = cache.folder().map(|folder| Store::new(folder.to_owned(), cache.limit_bytes()));
        let waker = ctx.clone();
        std::thread::spawn(move || engine::run(origin, store, limits, orders, out, waker));
        Self {
            ctx: ctx.clone(),
            wanted,
            reports,
            tiles: BTreeMap::new(),
            bytes: 0,
            clock: 0,
            lacking: Vec::new(),
            failed: BTreeMap::new(),
            source: None,
            seen: None,
            since: None,
            level: None,
            levels,
            attribution,
            may_leave,
        }
    }

    /// Who must be named.
    #[must_use]
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// `true` when the terms let tiles into a picture that leaves the program.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.may_leave
    }

    /// Takes in what came since the last frame.
    pub fn begin(&mut self) {
        self.clock += 1;
        self.lacking.clear();
        self.seen = None;
        let mut pictures = 0;
        while pictures < A_FRAME {
            match self.reports.try_recv() {
                Ok(Report::Picture { key, image, fresh }) => {
                    pictures += 1;
                    self.since = None;
                    if fresh {
                        self.failed.remove(&key);
                    }
                    let bytes = image.pixels.len() * 4;
                    let tile = Tile::Raster(self.ctx.load_texture("tile", image, TextureOptions::LINEAR));
                    let old = self.tiles.insert(key, Kept { tile, bytes, seen: self.clock, fresh });
                    self.bytes = self.bytes + bytes - old.map_or(0, |old| old.bytes);
                }
                Ok(Report::Failed { key, trouble }) => {
                    self.since = None;
                    self.failed.insert(key, trouble);
                }
                Ok(Report::Source(source)) => self.source = source,
                Ok(Report::File { levels, attribution }) => {
                    self.levels = levels;
                    if !attribution.is_empty() {
                        self.attribution = attribution;
                    }
                }
                Err(_) => break,
            }
        }
        if pictures == A_FRAME {
            self.ctx.request_repaint();
        }
        self.make_room();
    }

    /// Throws away what was longest not seen.
    fn make_room(&mut self) {
        while self.bytes > PIXELS {
            let before = self.clock.saturating_sub(1);
            let unseen = self.tiles.iter().filter(|(_, kept)| kept.seen < before);
            let Some(key) = unseen.min_by_key(|(_, kept)| kept.seen).map(|(key, _)| *key) else { break };
            if let Some(kept) = self.tiles.remove(&key) {
                self.bytes -= kept.bytes;
            }
        }
        while self.failed.len() > 2 * A_VIEW {
            self.failed.pop_first();
        }
    }

    /// Tells the engine what this frame lacks, the tiles nearest to the middle first.
    pub fn ask(&mut self, level: u8, center: Coord<f64>) {
        let now = Instant::now();
        let since = match self.level {
            Some((before, since)) if before == level => since,
            // The first view need not wait.
            None => now.checked_sub(STANDS).unwrap_or(now),
            Some(_) => now,
        };
        self.level = Some((level, since));
        let stands = now.duration_since(since);
        if stands < STANDS {
            self.lacking.clear();
            self.ctx.request_repaint_after(STANDS.saturating_sub(stands));
        }
        let far = |key: &Key| {
            let count = f64::from(key.0).exp2();
            let (x, y) = ((f64::from(key.1) + 0.5) / count, (f64::from(key.2) + 0.5) / count);
            (x - center.x).hypot(y - center.y)
        };
        self.lacking.sort_by(|a, b| far(a).total_cmp(&far(b)));
        self.lacking.dedup();
        self.lacking.truncate(A_VIEW);
        if self.lacking.is_empty() || self.source.is_some() {
            self.since = None;
        } else {
            let since = *self.since.get_or_insert(now);
            if now.duration_since(since) < PATIENT {
                self.ctx.request_repaint_after(PATIENT);
            }
        }
        self.wanted.send_if_modified(|list| {
            let other = *list != self.lacking;
            if other {
                list.clone_from(&self.lacking);
            }
            other
        });
        if let Some((_, Some(until))) = self.source {
            // So that what is said of the waiting does not grow old.
            self.ctx.request_repaint_after(until.saturating_duration_since(now).min(Duration::from_mins(1)));
        }
    }

    /// What is wrong as far as this view goes, if something is.
    #[must_use]
    pub fn line(&self) -> Option<Line> {
        let now = Instant::now();
        if let Some((trouble, until)) = self.source {
            return Some(Line { trouble, again: until.map(|until| until.saturating_duration_since(now)) });
        }
        if let Some(trouble) = self.seen {
            return Some(Line { trouble, again: None });
        }
        let waiting = self.since.is_some_and(|since| now.duration_since(since) >= PATIENT);
        waiting.then_some(Line { trouble: Trouble::Waiting, again: None })
    }

    /// The tile itself, or the part of the nearest one above it that is there.
    fn best(&mut self, tile: TileId) -> Option<TilePiece> {
        (0..=tile.zoom).take(6).find_map(|down| {
            let key = (tile.zoom - down, tile.x >> down, tile.y >> down);
            let kept = self.tiles.get_mut(&key)?;
            kept.seen = self.clock;
            let uv = if down == 0 { whole() } else { part(tile, down) };
            Some(TilePiece::new(kept.tile.clone(), uv))
        })
    }
}

impl Tiles for Online {
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        let (first, last) = self.levels;
        if tile.zoom < first {
            self.seen = self.seen.or(Some(Trouble::TooFar));
            return None;
        }
        let down = tile.zoom.saturating_sub(last);
        let key = (tile.zoom - down, tile.x >> down, tile.y >> down);
        if self.tiles.get(&key).is_none_or(|kept| !kept.fresh) {
            self.lacking.push(key);
            self.seen = self.seen.max(self.failed.get(&key).copied());
        }
        self.best(tile)
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}
