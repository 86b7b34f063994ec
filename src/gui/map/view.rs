//! Where does a point of the world stand on the screen?
//!
//! The world is the square of [`crate::boundaries`]; the screen counts in points. Fractions of a
//! zoom are as good as whole ones.

use egui::{Pos2, Rect, Vec2, pos2};
use geo::Coord;

use crate::boundaries::crs::{lonlat_to_world, world_to_lonlat};
use crate::model::LonLat;
use crate::session::MapView;

/// Points in a world at zoom 0.
const TILE: f64 = 256.0;

/// Zoom that is allowed: the Nordic countries to a village.
pub const ZOOM: std::ops::RangeInclusive<f64> = 3.0..=16.0;

/// A part of the world on a part of the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Center, world units.
    pub center: Coord<f64>,
    /// Web Mercator zoom.
    pub zoom: f64,
    /// Where it is on the screen, points.
    pub rect: Rect,
}

impl View {
    /// The view of a session's map position.
    #[must_use]
    pub fn new(map: MapView, rect: Rect) -> Self {
        Self { center: lonlat_to_world(LonLat { lon: map.lon, lat: map.lat }), zoom: clamp(map.zoom), rect }
    }

    /// The position as a session keeps it.
    #[must_use]
    pub fn position(&self) -> MapView {
        let place = world_to_lonlat(self.center);
        MapView { lon: place.lon, lat: place.lat, zoom: self.zoom }
    }

    /// Points of the screen in one world unit.
    #[must_use]
    pub fn scale(&self) -> f64 {
        TILE * self.zoom.exp2()
    }

    /// Where a world point stands on the screen.
    #[must_use]
    pub fn screen(&self, world: Coord<f64>) -> Pos2 {
        let middle = self.rect.center();
        let scale = self.scale();
        pos2(middle.x + narrow((world.x - self.center.x) * scale), middle.y + narrow((world.y - self.center.y) * scale))
    }

    /// The world point under a place of the screen.
    #[must_use]
    pub fn world(&self, screen: Pos2) -> Coord<f64> {
        let from = screen - self.rect.center();
        let scale = self.scale();
        Coord { x: self.center.x + f64::from(from.x) / scale, y: self.center.y + f64::from(from.y) / scale }
    }

    /// The part of the world that is seen.
    #[must_use]
    pub fn seen(&self) -> geo::Rect<f64> {
        geo::Rect::new(self.world(self.rect.min), self.world(self.rect.max))
    }

    /// The view with the world moved by some points of the screen.
    #[must_use]
    pub fn dragged(self, by: Vec2) -> Self {
        let scale = self.scale();
        let center = Coord { x: self.center.x - f64::from(by.x) / scale, y: self.center.y - f64::from(by.y) / scale };
        Self { center: Coord { x: center.x.clamp(0.0, 1.0), y: center.y.clamp(0.0, 1.0) }, ..self }
    }

    /// The view zoomed by some levels with the world point under a place kept there.
    #[must_use]
    pub fn zoomed_about(self, levels: f64, place: Pos2) -> Self {
        let fixed = self.world(place);
        let zoomed = Self { zoom: clamp(self.zoom + levels), ..self };
        let now = zoomed.screen(fixed);
        zoomed.dragged(place - now)
    }

    /// The view that shows a box of the world inside the rectangle less its margins
    /// (left, top, right, bottom).
    #[must_use]
    pub fn fitted(rect: Rect, world: geo::Rect<f64>, margins: [f32; 4]) -> Self {
        let [left, top, right, bottom] = margins;
        let room = Rect::from_min_max(rect.min + Vec2::new(left, top), rect.max - Vec2::new(right, bottom));
        let room = if room.width() > 80.0 && room.height() > 80.0 { room } else { rect };
        let across = f64::from(room.width()) / world.width().max(1e-9);
        let down = f64::from(room.height()) / world.height().max(1e-9);
        let zoom = clamp((across.min(down) / TILE).log2());
        let view = Self { center: world.center(), zoom, rect };
        view.dragged(room.center() - rect.center())
    }

    /// Something between two views, `share` from 0 to 1.
    #[must_use]
    pub fn between(from: Self, to: Self, share: f64) -> Self {
        let mix = |a: f64, b: f64| a + (b - a) * share;
        let zoom = mix(from.zoom, to.zoom);
        Self {
            center: Coord { x: mix(from.center.x, to.center.x), y: mix(from.center.y, to.center.y) },
            zoom,
            rect: to.rect,
        }
    }
}

fn clamp(zoom: f64) -> f64 {
    zoom.clamp(*ZOOM.start(), *ZOOM.end())
}

/// A length on the screen as egui counts it.
#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "points of a screen need no more than f32")]
pub(super) fn narrow(value: f64) -> f32 {
    value as f32
}
