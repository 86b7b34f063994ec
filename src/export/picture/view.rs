//! Where on the page does a point of the world lie?

use geo::{Coord, Rect};

use super::clip;
use super::drawing::{Area, Way};
use crate::boundaries::crs::{meters_per_world, world_to_lonlat};
use crate::boundaries::{BaseLevel, Boundaries, Level};
use crate::scene::TILE;

/// Closer than this says nothing more.
const CLOSEST: f64 = 11.0;

/// A part of the world in a box of the page: Web Mercator, as the window shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    /// Where it is on the page.
    pub(super) frame: Area,
    /// Center, world units.
    center: Coord<f64>,
    /// Units of the page in one world unit.
    scale: f64,
    /// Pixels in a unit, for the detail.
    density: f64,
}

impl View {
    /// The view that shows a box of the world as large as it fits into a frame less a margin.
    pub(super) fn fitted(frame: Area, world: Rect<f64>, margin: f64, density: f64) -> Self {
        let room = frame.shrunk(margin);
        let room = if room.width > 20.0 && room.height > 20.0 { room } else { frame };
        let across = room.width.max(1.0) / world.width().max(1e-9);
        let down = room.height.max(1.0) / world.height().max(1e-9);
        let scale = across.min(down).min(TILE * CLOSEST.exp2());
        Self { frame, center: world.center(), scale, density }
    }

    /// Web Mercator zoom, a unit of the page taken for a point of the screen.
    pub(super) fn zoom(&self) -> f64 {
        (self.scale / TILE).log2()
    }

    /// Units of the page in one world unit.
    pub(super) fn scale(&self) -> f64 {
        self.scale
    }

    pub(super) fn at(&self, world: Coord<f64>) -> Coord<f64> {
        Coord {
            x: self.frame.x + self.frame.width / 2.0 + (world.x - self.center.x) * self.scale,
            y: self.frame.y + self.frame.height / 2.0 + (world.y - self.center.y) * self.scale,
        }
    }

    /// Adds what of a line lies in the frame.
    pub(super) fn line(&self, points: &[Coord<f64>], way: &mut Way) {
        way.extend(clip::line(points.iter().map(|point| self.at(*point)).collect(), self.frame));
    }

    /// Adds what of a polygon lies in the frame.
    pub(super) fn rings(&self, polygon: &geo::Polygon<f64>, way: &mut Way) {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            let inside = clip::ring(ring.0.iter().map(|point| self.at(*point)).collect(), self.frame);
            if inside.len() > 2 {
                way.push(inside);
            }
        }
    }

    /// The part of the world that is seen, and a little around it.
    pub(super) fn seen(&self) -> Rect<f64> {
        let half =
            Coord { x: (self.frame.width / 2.0 + 4.0) / self.scale, y: (self.frame.height / 2.0 + 4.0) / self.scale };
        Rect::new(self.center - half, self.center + half)
    }

    /// Levels of detail: the coarsest whose error stays below about a pixel.
    pub(super) fn levels(&self, boundaries: &Boundaries) -> (Level, BaseLevel) {
        let per_pixel = 1.0 / (self.scale * self.density.max(1.0));
        (boundaries.level_for(per_pixel), boundaries.base_level_for(per_pixel))
    }

    /// Latitude of the middle, degrees, and meters on the ground there in a unit of the page.
    pub(super) fn ground(&self) -> (f64, f64) {
        let place = world_to_lonlat(self.center);
        (place.lat, meters_per_world(place.lat) / self.scale)
    }
}

/// `true` when two boxes of the world have a point in common.
pub(super) fn meets(a: Rect<f64>, b: Rect<f64>) -> bool {
    a.min().x <= b.max().x && b.min().x <= a.max().x && a.min().y <= b.max().y && b.min().y <= a.max().y
}
