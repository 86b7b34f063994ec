//! Which tiles are there without any network?
//!
//! Drawn from the embedded shapes on worker threads: any zoom, crisp at the screen's density, light and
//! dark. Never does: ask the network or the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex};

use egui::{ColorImage, Context, TextureOptions};
use walkers::sources::Attribution;
use walkers::{Tile, TileId, TilePiece, Tiles};

use super::super::raster;
use super::{part, whole};

/// Offline tiles kept; a screen of 1920×1080 shows eighty at most.
const KEPT: usize = 128;
/// Threads that draw offline tiles.
const WORKERS: usize = 2;

type Key = (bool, u32, u8, u32, u32);

/// What the view lacks, the tile to be drawn next last, and what is being drawn.
#[derive(Default)]
struct Orders {
    lacking: Vec<Key>,
    drawing: BTreeSet<Key>,
    ended: bool,
}

/// Tiles drawn from the embedded shapes.
pub(super) struct Offline {
    ctx: Context,
    orders: Arc<(Mutex<Orders>, Condvar)>,
    drawn: Receiver<(Key, ColorImage)>,
    tiles: BTreeMap<Key, (Tile, u64)>,
    /// Tiles that the last frame lacked.
    lacking: Vec<Key>,
    clock: u64,
    dark: bool,
    pixels: u32,
}

impl Offline {
    pub(super) fn new(ctx: &Context) -> Self {
        let orders = Arc::new((Mutex::new(Orders::default()), Condvar::new()));
        let (send, drawn) = channel();
        for _ in 0..WORKERS {
            let (orders, send, waker) = (Arc::clone(&orders), send.clone(), ctx.clone());
            std::thread::spawn(move || {
                while let Some(key) = next(&orders) {
                    let (dark, pixels, zoom, x, y) = key;
                    let image = raster::tile(dark, pixels, zoom, x, y);
                    if send.send((key, image)).is_err() {
                        return;
                    }
                    if let Ok(mut orders) = orders.0.lock() {
                        orders.drawing.remove(&key);
                        // A frame may have listed it meanwhile.
                        orders.lacking.retain(|other| *other != key);
                    }
                    waker.request_repaint();
                }
            });
        }
        Self {
            ctx: ctx.clone(),
            orders,
            drawn,
            tiles: BTreeMap::new(),
            lacking: Vec::new(),
            clock: 0,
            dark: false,
            pixels: 256,
        }
    }

    /// `true` when every tile of the last view is drawn.
    pub(super) fn is_settled(&self) -> bool {
        self.lacking.is_empty()
    }

    /// Chooses theme and density, takes in what was drawn, and drops what was long not seen.
    pub(super) fn look(&mut self, dark: bool, pixels_per_point: f32) {
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
        self.lacking.clear();
        while let Ok((key, image)) = self.drawn.try_recv() {
            let texture = self.ctx.load_texture("offline-tile", image, TextureOptions::LINEAR);
            self.tiles.insert(key, (Tile::Raster(texture), self.clock));
        }
        while self.tiles.len() > KEPT {
            let oldest = self.tiles.iter().min_by_key(|(_, (_, seen))| *seen).map(|(key, _)| *key);
            let Some(oldest) = oldest else { break };
            self.tiles.remove(&oldest);
        }
    }

    /// Has drawn what this frame lacked and nothing else: a view that was left needs no tiles any more.
    pub(super) fn ask(&self) {
        let (orders, bell) = &*self.orders;
        let Ok(mut orders) = orders.lock() else { return };
        if !self.lacking.is_empty() || !orders.lacking.is_empty() {
            orders.lacking = self.lacking.iter().rev().copied().collect();
            bell.notify_all();
        }
    }
}

impl Drop for Offline {
    fn drop(&mut self) {
        if let Ok(mut orders) = self.orders.0.lock() {
            orders.ended = true;
        }
        self.orders.1.notify_all();
    }
}

/// The next tile to be drawn, waited for; `None` when there will be none.
fn next((orders, bell): &(Mutex<Orders>, Condvar)) -> Option<Key> {
    let mut orders = orders.lock().ok()?;
    loop {
        if orders.ended {
            return None;
        }
        while let Some(key) = orders.lacking.pop() {
            if orders.drawing.insert(key) {
                return Some(key);
            }
        }
        orders = bell.wait(orders).ok()?;
    }
}

impl Tiles for Offline {
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        let key = (self.dark, self.pixels, tile.zoom, tile.x, tile.y);
        if let Some((found, seen)) = self.tiles.get_mut(&key) {
            *seen = self.clock;
            return Some(TilePiece::new(found.clone(), whole()));
        }
        self.lacking.push(key);
        // Meanwhile a piece of a coarser tile, if one is there.
        (0..tile.zoom).rev().take(4).find_map(|zoom| {
            let down = tile.zoom - zoom;
            let (x, y) = (tile.x >> down, tile.y >> down);
            let (found, _) = self.tiles.get(&(self.dark, self.pixels, zoom, x, y))?;
            Some(TilePiece::new(found.clone(), part(tile, down)))
        })
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        256
    }
}
