//! Which tiles lie under the map?
//!
//! Three sources behind walkers' one trait: drawn here from the embedded shapes on worker threads
//! (no network, any zoom, crisp at the screen's density), OpenStreetMap, or a service by its
//! `{z}/{x}/{y}` address. Nothing is asked of the network before an online source is chosen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use egui::{ColorImage, Context, Mesh, Rect, Shape, TextureOptions, pos2};
use walkers::sources::{Attribution, OpenStreetMap, TileSource as Service};
use walkers::{HeaderValue, HttpOptions, HttpTiles, Tile, TileId, TilePiece, Tiles};

use super::raster;
use super::view::{View, narrow};
use crate::gui::theme::AS_IT_IS;
use crate::session::TileSource;

/// What we tell tile servers of ourselves.
const USER_AGENT: &str = concat!("Hankekartta/", env!("CARGO_PKG_VERSION"));
/// Offline tiles kept; a screen of 1920×1080 shows eighty at most.
const KEPT: usize = 128;
/// Threads that draw offline tiles.
const WORKERS: usize = 2;

/// The tiles under the map, from the chosen source.
pub struct TileLayer {
    chosen: TileSource,
    online: Option<HttpTiles>,
    offline: Offline,
    cache: Option<PathBuf>,
}

impl std::fmt::Debug for TileLayer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TileLayer").field("chosen", &self.chosen).finish_non_exhaustive()
    }
}

impl TileLayer {
    /// Offline tiles at first.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        Self {
            chosen: TileSource::Offline,
            online: None,
            offline: Offline::new(ctx),
            cache: crate::files::cache_folder().ok().map(|folder| folder.join("tiles")),
        }
    }

    /// Changes the source when another one was chosen.
    pub fn choose(&mut self, ctx: &Context, source: &TileSource) {
        if self.chosen == *source {
            return;
        }
        self.chosen = source.clone();
        self.online = match source {
            TileSource::Offline => None,
            TileSource::OpenStreetMap => Some(self.http(ctx, OpenStreetMap)),
            TileSource::Custom(address) => Some(self.http(ctx, Address(address.clone()))),
        };
    }

    fn http(&self, ctx: &Context, service: impl Service + Send + Sync + 'static) -> HttpTiles {
        // An error only means that it was installed before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let options = HttpOptions {
            cache: self.cache.clone(),
            user_agent: Some(HeaderValue::from_static(USER_AGENT)),
            ..HttpOptions::default()
        };
        HttpTiles::with_options(service, options, ctx.clone())
    }

    /// `true` when the tiles come from the network.
    #[must_use]
    pub fn is_online(&self) -> bool {
        self.online.is_some()
    }

    /// The service's own words, which must stay visible; `None` for offline tiles.
    #[must_use]
    pub fn attribution(&self) -> Option<String> {
        let online = self.online.as_ref()?;
        let text = online.attribution().text;
        Some(match &self.chosen {
            TileSource::Custom(address) => host(address).to_owned(),
            _ => format!("© {text}"),
        })
    }

    /// `true` when every offline tile that was asked for is drawn. Online tiles are not waited for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.is_online() || self.offline.asked.is_empty()
    }

    /// The tiles of a view.
    pub fn shapes(&mut self, view: &View, dark: bool, pixels_per_point: f32) -> Vec<Shape> {
        let mut shapes = Vec::new();
        self.offline.look(dark, pixels_per_point);
        // Offline tiles show through where an online one has not come.
        draw(&mut self.offline, view, &mut shapes);
        if let Some(online) = &mut self.online {
            draw(online, view, &mut shapes);
        }
        shapes
    }
}

/// The host of an address, for the attribution of a service that we know nothing of.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

fn draw(tiles: &mut dyn Tiles, view: &View, shapes: &mut Vec<Shape>) {
    let zoom = view.zoom.round().clamp(0.0, 19.0);
    let count = zoom.exp2();
    let (min, max) = (view.world(view.rect.min), view.world(view.rect.max));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::as_conversions,
        reason = "tile numbers up to 2^19; `as` saturates"
    )]
    let number = |world: f64| (world * count).floor().clamp(0.0, count - 1.0) as u32;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions, reason = "0 to 19")]
    let level = zoom as u8;
    for y in number(min.y)..=number(max.y) {
        for x in number(min.x)..=number(max.x) {
            let Some(TilePiece { tile: Tile::Raster(texture), uv }) = tiles.at(TileId { x, y, zoom: level }) else {
                continue;
            };
            let corner = |x: f64, y: f64| view.screen(geo::Coord { x: x / count, y: y / count });
            let rect =
                Rect::from_min_max(corner(f64::from(x), f64::from(y)), corner(f64::from(x) + 1.0, f64::from(y) + 1.0));
            let mut mesh = Mesh::with_texture(texture.id());
            mesh.add_rect_with_uv(rect, uv, AS_IT_IS);
            shapes.push(Shape::mesh(mesh));
        }
    }
}

/// A service by its address with `{z}`, `{x}` and `{y}` in it.
struct Address(String);

impl Service for Address {
    fn tile_url(&self, tile: TileId) -> String {
        self.0
            .replace("{z}", &tile.zoom.to_string())
            .replace("{x}", &tile.x.to_string())
            .replace("{y}", &tile.y.to_string())
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }
}

type Key = (bool, u32, u8, u32, u32);

/// Tiles drawn from the embedded shapes.
struct Offline {
    ctx: Context,
    ask: Sender<Key>,
    drawn: Receiver<(Key, ColorImage)>,
    tiles: BTreeMap<Key, (Tile, u64)>,
    asked: BTreeSet<Key>,
    clock: u64,
    dark: bool,
    pixels: u32,
}

impl Offline {
    fn new(ctx: &Context) -> Self {
        let (ask, orders) = channel::<Key>();
        let (send, drawn) = channel();
        let orders = Arc::new(Mutex::new(orders));
        for _ in 0..WORKERS {
            let (orders, send, waker) = (Arc::clone(&orders), send.clone(), ctx.clone());
            std::thread::spawn(move || {
                loop {
                    let order = orders.lock().ok().and_then(|orders| orders.recv().ok());
                    let Some(key) = order else { return };
                    let (dark, pixels, zoom, x, y) = key;
                    let image = raster::tile(dark, pixels, zoom, x, y);
                    if send.send((key, image)).is_err() {
                        return;
                    }
                    waker.request_repaint();
                }
            });
        }
        Self {
            ctx: ctx.clone(),
            ask,
            drawn,
            tiles: BTreeMap::new(),
            asked: BTreeSet::new(),
            clock: 0,
            dark: false,
            pixels: 256,
        }
    }

    /// Chooses theme and density, takes in what was drawn, and drops what was long not seen.
    fn look(&mut self, dark: bool, pixels_per_point: f32) {
        self.clock += 1;
        self.dark = dark;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::as_conversions,
            reason = "between 128 and 1024"
        )]
        let pixels = (256.0 * pixels_per_point).clamp(128.0, 1024.0).round() as u32;
        self.pixels = pixels;
        while let Ok((key, image)) = self.drawn.try_recv() {
            self.asked.remove(&key);
            let texture = self.ctx.load_texture("offline-tile", image, TextureOptions::LINEAR);
            self.tiles.insert(key, (Tile::Raster(texture), self.clock));
        }
        while self.tiles.len() > KEPT {
            let oldest = self.tiles.iter().min_by_key(|(_, (_, seen))| *seen).map(|(key, _)| *key);
            let Some(oldest) = oldest else { break };
            self.tiles.remove(&oldest);
        }
    }
}

impl Tiles for Offline {
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        let key = (self.dark, self.pixels, tile.zoom, tile.x, tile.y);
        if let Some((found, seen)) = self.tiles.get_mut(&key) {
            *seen = self.clock;
            return Some(TilePiece::new(found.clone(), whole()));
        }
        if self.asked.insert(key) && self.ask.send(key).is_err() {
            self.asked.remove(&key);
        }
        // Meanwhile a piece of a coarser tile, if one is there.
        (0..tile.zoom).rev().take(4).find_map(|zoom| {
            let down = u32::from(tile.zoom - zoom);
            let (x, y) = (tile.x >> down, tile.y >> down);
            let (found, _) = self.tiles.get(&(self.dark, self.pixels, zoom, x, y))?;
            let parts = f64::from(1_u32 << down);
            let part = |at: u32, from: u32| narrow(f64::from(at - (from << down)) / parts);
            let min = pos2(part(tile.x, x), part(tile.y, y));
            let side = narrow(1.0 / parts);
            Some(TilePiece::new(found.clone(), Rect::from_min_size(min, egui::vec2(side, side))))
        })
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}

fn whole() -> Rect {
    Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0))
}
