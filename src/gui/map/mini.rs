//! Many small maps at once, one for each project.
//!
//! Each is drawn once and kept as a texture as long as it is among the last [`KEPT`] shown, so that
//! scrolling draws nothing; a few are made in a frame and the rest in the next ones. Never does:
//! names, the hand; it is a picture.

use std::collections::BTreeMap;

use egui::{Context, Rect, TextureHandle, TextureOptions, Vec2};

use super::painter::screen_rect;
use super::thumbnail::Ground;
use super::view::View;
use crate::boundaries::Boundaries;
use crate::gui::theme::{AS_IT_IS, Palette};
use crate::model::{Project, ProjectId};

/// Pictures that are kept; a screen full of them is fewer.
const KEPT: usize = 120;
/// Pictures that are made in one frame.
const MADE: usize = 4;
/// Room around what is shown, points.
const AROUND: f32 = 8.0;
/// Closer than this says nothing more.
const CLOSEST: f64 = 8.0;
/// An area of fewer points across is ringed.
const SMALL: f32 = 14.0;

/// What to paint.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MiniMap<'a> {
    pub(crate) project: &'a Project,
    /// Revision of its dataset.
    pub(crate) revision: u64,
    /// Number of its hue.
    pub(crate) hue: usize,
    /// The whole country; else what the project reaches.
    pub(crate) whole: bool,
    pub(crate) palette: &'a Palette,
}

/// What a picture depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Key {
    revision: u64,
    hue: usize,
    whole: bool,
    dark: bool,
    size: Vec2,
    density: f32,
}

struct Kept {
    key: Key,
    texture: TextureHandle,
    used: u64,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").field("key", &self.key).field("used", &self.used).finish_non_exhaustive()
    }
}

/// The small maps of a window.
#[derive(Debug, Default)]
pub(crate) struct MiniMaps {
    kept: BTreeMap<ProjectId, Kept>,
    /// The country without any project: all pictures of the whole country begin with it.
    country: Option<(Key, Ground)>,
    made: usize,
    waiting: usize,
    clock: u64,
}

impl MiniMaps {
    /// Paints one map into a rectangle, or the bare ground until it is made.
    pub(crate) fn paint(&mut self, painter: &egui::Painter, rect: Rect, mini: &MiniMap<'_>) {
        self.clock += 1;
        let context = painter.ctx().clone();
        let key = Key {
            revision: mini.revision,
            hue: mini.hue,
            whole: mini.whole,
            dark: mini.palette.dark,
            size: rect.size(),
            density: context.pixels_per_point(),
        };
        let boundaries = Boundaries::embedded();
        let world = if mini.whole { boundaries.extent() } else { reached(boundaries, mini.project) };
        let view = View::fitted(rect, world, [AROUND; 4]);
        let view = View { zoom: view.zoom.min(CLOSEST), ..view };
        let known = self.kept.get(&mini.project.id).is_some_and(|kept| kept.key == key);
        if !known {
            if self.made < MADE {
                self.make(&context, &view, key, mini);
                self.made += 1;
            } else {
                self.waiting += 1;
            }
        }
        // An older picture stands in for the new one.
        match self.kept.get_mut(&mini.project.id) {
            Some(kept) => {
                kept.used = self.clock;
                let whole = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
                painter.image(kept.texture.id(), rect, whole, AS_IT_IS);
            }
            None => drop(painter.rect_filled(rect, 0.0, mini.palette.land_outside)),
        }
        // An area too small to be found is ringed.
        let area = screen_rect(&view, reached(boundaries, mini.project));
        if mini.whole && area.width().max(area.height()) < SMALL {
            painter.circle_stroke(area.center(), SMALL * 0.75, egui::Stroke::new(1.5, mini.palette.accent));
        }
    }

    fn make(&mut self, context: &Context, view: &View, key: Key, mini: &MiniMap<'_>) {
        let p = mini.palette;
        let area = &mini.project.area;
        let image = if mini.whole {
            let country = Key { revision: 0, hue: 0, ..key };
            if self.country.as_ref().is_none_or(|(known, _)| *known != country) {
                self.country = Ground::of(view, p, key.density).map(|ground| (country, ground));
            }
            self.country.as_ref().map(|(_, ground)| ground.with(area, mini.hue, p))
        } else {
            Ground::of(view, p, key.density).map(|ground| ground.with(area, mini.hue, p))
        };
        let Some(image) = image else { return };
        let texture = context.load_texture("small-map", image, TextureOptions::LINEAR);
        self.kept.insert(mini.project.id.clone(), Kept { key, texture, used: self.clock });
    }

    /// Ends a frame: lets go of what was not shown for the longest time, and asks for the next frame
    /// while pictures are waited for.
    pub(crate) fn end(&mut self, context: &Context) {
        while self.kept.len() > KEPT {
            let oldest = self.kept.iter().min_by_key(|(_, kept)| kept.used).map(|(id, _)| id.clone());
            let Some(oldest) = oldest else { break };
            self.kept.remove(&oldest);
        }
        if self.waiting > 0 {
            context.request_repaint();
        }
    }

    /// `true` when every picture of the last frame was there.
    pub(crate) fn is_settled(&self) -> bool {
        self.waiting == 0
    }

    /// Begins a frame.
    pub(crate) fn begin(&mut self) {
        (self.made, self.waiting) = (0, 0);
    }
}

/// The box of what a project reaches; the country where it reaches nothing.
fn reached(boundaries: &Boundaries, project: &Project) -> geo::Rect<f64> {
    let codes = project.area.core.iter().chain(&project.area.wider);
    boundaries.around(codes).unwrap_or_else(|| boundaries.extent())
}
