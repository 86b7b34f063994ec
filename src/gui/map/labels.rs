//! Where does each name stand on the screen?
//!
//! Places come from the scene, for all names of the country at once and a step of the zoom; here they
//! are drawn where no card floats.

use egui::{Align2, FontId, Painter, Rect, Vec2, vec2};
use geo::Coord;

use super::view::View;
use crate::boundaries::Boundaries;
use crate::gui::theme::Palette;
use crate::model::{Division, Language};
use crate::scene::{DOT, Naming, Placed, Scene, Whose, place, placing_zoom};

/// Steps of the text that is its halo.
pub(super) const HALO: [Vec2; 6] =
    [vec2(-1.2, 0.0), vec2(1.2, 0.0), vec2(0.0, -1.2), vec2(0.0, 1.2), vec2(-0.9, -0.9), vec2(0.9, 0.9)];

/// What names are there, and what they make room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) division: &'a Division,
    pub(super) boundaries: &'a Boundaries,
    pub(super) language: Language,
    pub(super) scene: &'a Scene,
    /// Changes whenever the scene does.
    pub(super) revision: u64,
}

/// Names placed for one zoom, language and scene.
#[derive(Debug, Default)]
pub(super) struct Labels {
    key: Option<(u64, Language, u64)>,
    placed: Vec<Placed>,
    drawn: Vec<(Whose, Rect)>,
}

impl Labels {
    /// Names drawn in the last frame and where.
    pub(super) fn drawn(&self) -> &[(Whose, Rect)] {
        &self.drawn
    }

    /// Draws the names of a view, none over `reserved`.
    pub(super) fn draw(
        &mut self,
        painter: &Painter,
        view: &View,
        names: &Names<'_>,
        fonts: [&FontId; 2],
        palette: &Palette,
        reserved: &[Rect],
    ) {
        let Names { division, boundaries, language, scene, revision } = *names;
        let font = |strong: bool| if strong { fonts[1].clone() } else { fonts[0].clone() };
        let zoom = placing_zoom(view.zoom);
        let key = (zoom.to_bits(), language, revision);
        if self.key != Some(key) {
            let say = |names: &crate::model::Names| names.get(language).to_owned();
            let naming = Naming { division, boundaries, scene, say: &say };
            self.placed = place(&naming, zoom, |text, strong| {
                let size = painter.layout_no_wrap(text.to_owned(), font(strong), palette.text).size();
                Coord { x: size.x, y: size.y }
            });
            self.key = Some(key);
        }
        self.drawn.clear();
        for label in &self.placed {
            let at = view.screen(label.anchor);
            let (offset, size) = (vec2(label.offset.x, label.offset.y), vec2(label.size.x, label.size.y));
            let rect = Rect::from_min_size(at + offset, size);
            if !view.rect.intersects(rect) || reserved.iter().any(|card| card.intersects(rect)) {
                continue;
            }
            let name = &label.text;
            self.drawn.push((label.whose, rect));
            for step in HALO {
                painter.text(rect.min + step, Align2::LEFT_TOP, name, font(label.strong), palette.land);
            }
            painter.text(rect.min, Align2::LEFT_TOP, name, font(label.strong), palette.text);
            if label.dot {
                painter.circle(at, DOT, palette.text, egui::Stroke::new(1.0, palette.land));
            }
        }
    }
}
