//! Which tiles lie under the map?
//!
//! The offline ones always: drawn from the embedded shapes, no network, any zoom. Over them, where the
//! person chose so, those of a service or of a PMTiles file; where one of them is missing, late or
//! broken, the offline tile shows through. Nothing is asked of the network before an online source is
//! chosen. Never does: wait on the thread of the window.

mod offline;
pub mod online;

use egui::{Context, Mesh, Rect, Shape, pos2, vec2};
use walkers::{Tile, TileId, TilePiece, Tiles};

use self::offline::Offline;
use self::online::{Limits, Line, Online, Origin, Service};
use super::view::{View, narrow};
use crate::gui::theme::AS_IT_IS;
use crate::session::{Secret, TileCache, TileSource};

/// What the tiles over the offline ones were made from.
#[derive(Debug, Clone, PartialEq)]
struct Chosen {
    source: TileSource,
    key: Secret,
    folder: Option<std::path::PathBuf>,
    limit: u32,
}

/// The tiles under the map, from the chosen source.
pub struct TileLayer {
    chosen: Chosen,
    online: Option<Online>,
    offline: Offline,
    /// Something else than offline tiles was drawn in the last frame.
    others: bool,
}

impl std::fmt::Debug for TileLayer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TileLayer").field("chosen", &self.chosen.source).finish_non_exhaustive()
    }
}

impl TileLayer {
    /// Offline tiles at first.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        let chosen =
            Chosen { source: TileSource::Offline, key: Secret::default(), folder: None, limit: TileCache::USUAL };
        Self { chosen, online: None, offline: Offline::new(ctx), others: false }
    }

    /// Changes the source when another one, or another way to keep it, was chosen.
    pub fn choose(&mut self, ctx: &Context, source: &TileSource, key: &Secret, cache: &TileCache) {
        let chosen = Chosen {
            source: source.clone(),
            // A key of a service that is not asked changes nothing.
            key: if *source == TileSource::NationalLandSurvey { key.clone() } else { Secret::default() },
            folder: cache.folder.clone(),
            limit: cache.limit,
        };
        if self.chosen == chosen {
            return;
        }
        self.chosen = chosen;
        // What is under way for the source before ends first: no two at once ask of one service.
        self.online = None;
        let origin = match source {
            TileSource::Offline => return,
            TileSource::PmTiles(path) => Origin::File(path.clone()),
            TileSource::OpenStreetMap => Origin::Web(Service::openstreetmap()),
            TileSource::NationalLandSurvey => Origin::Web(Service::national_land_survey(key.clone())),
            TileSource::Custom(address) => Origin::Web(Service::of_address(address.clone())),
        };
        self.online = Some(Online::new(ctx, origin, cache, Limits::default()));
    }

    /// `true` when other tiles than the offline ones were drawn in the last frame.
    #[must_use]
    pub fn shows_others(&self) -> bool {
        self.others
    }

    /// The service's own words, which must stay visible; `None` for offline tiles.
    #[must_use]
    pub fn attribution(&self) -> Option<&str> {
        self.online.as_ref().map(Online::attribution)
    }

    /// `true` when the source's terms let its tiles into a picture that leaves the program.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        self.online.as_ref().is_none_or(Online::may_leave)
    }

    /// What is wrong with the chosen source as far as this view goes, if something is.
    #[must_use]
    pub fn trouble(&self) -> Option<Line> {
        self.online.as_ref()?.line()
    }

    /// `true` when every offline tile that was asked for is drawn. Online tiles are not waited for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.offline.is_settled()
    }

    /// The tiles of a view; `own` draws the offline ones alone.
    pub fn shapes(&mut self, view: &View, dark: bool, pixels_per_point: f32, own: bool) -> Vec<Shape> {
        let mut shapes = Vec::new();
        self.offline.look(dark, pixels_per_point);
        // Offline tiles show through where an online one has not come.
        draw(&mut self.offline, view, &mut shapes);
        self.offline.ask();
        let own_shapes = shapes.len();
        if let Some(online) = &mut self.online
            && !own
        {
            online.begin();
            draw(online, view, &mut shapes);
            online.ask(level(view), view.center);
        }
        self.others = shapes.len() > own_shapes;
        shapes
    }
}

/// The level of tiles that fits a view.
fn level(view: &View) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions, reason = "0 to 19")]
    let level = view.zoom.round().clamp(0.0, 19.0) as u8;
    level
}

fn draw(tiles: &mut dyn Tiles, view: &View, shapes: &mut Vec<Shape>) {
    let level = level(view);
    let count = f64::from(level).exp2();
    let (min, max) = (view.world(view.rect.min), view.world(view.rect.max));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::as_conversions,
        reason = "tile numbers up to 2^19; `as` saturates"
    )]
    let number = |world: f64| (world * count).floor().clamp(0.0, count - 1.0) as u32;
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

fn whole() -> Rect {
    Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0))
}

/// The part that a tile takes of the one `down` levels above it.
fn part(tile: TileId, down: u8) -> Rect {
    let parts = f64::from(down).exp2();
    let from = |at: u32| narrow(f64::from(at - ((at >> down) << down)) / parts);
    let side = narrow(1.0 / parts);
    Rect::from_min_size(pos2(from(tile.x), from(tile.y)), vec2(side, side))
}
