//! A small map of one question: what would be served, and where each reading lies.
//!
//! Never does: move by hand; choose; it is a picture with names.

use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::painter::{Frame, Painter, Under};
use super::view::View;
use super::{cards, labels};
use crate::boundaries::Boundaries;
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::model::{Division, MunicipalityCode};
use crate::scene::Scene;
use crate::words::Words;

/// Room around what is shown, points.
const AROUND: f32 = 40.0;
/// Closer than this says nothing more.
const CLOSEST: f64 = 9.0;

/// What to show.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Small<'a> {
    /// What is served; the reading looked at is its choice.
    pub(crate) scene: &'a Scene,
    /// Changes whenever the scene does.
    pub(crate) revision: u64,
    /// Municipalities of each numbered reading.
    pub(crate) readings: &'a [Vec<MunicipalityCode>],
    /// Number of the reading looked at, from 0.
    pub(crate) chosen: Option<usize>,
    /// All of what should be in the picture.
    pub(crate) around: &'a [MunicipalityCode],
    pub(crate) division: &'a Division,
    pub(crate) words: &'a Words,
    pub(crate) palette: &'a Palette,
    /// The repeating hatch.
    pub(crate) hatch: egui::TextureId,
}

/// What it remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct SmallMap {
    painter: Painter,
    labels: labels::Labels,
}

impl SmallMap {
    /// Draws the map over the width, `height` points high. `name` says for people who do not see it
    /// what it shows.
    pub(crate) fn ui(&mut self, ui: &mut Ui, height: f32, name: &str, small: &Small<'_>) {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        if rect.width() < 40.0 || !ui.is_rect_visible(rect) {
            return;
        }
        let p = small.palette;
        let boundaries = Boundaries::embedded();
        let bounds = boundaries.around(small.around);
        let view = View::fitted(rect, bounds.unwrap_or_else(|| boundaries.extent()), [AROUND; 4]);
        let view = View { zoom: view.zoom.min(CLOSEST), ..view };
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, p.land_outside);
        let frame = Frame {
            scene: small.scene,
            scene_revision: small.revision,
            boundaries,
            palette: p,
            under: Under::Nothing,
            hatch: Some(small.hatch),
            dots: None,
            bare: false,
            hovered: None,
            pixels_per_point: ui.pixels_per_point(),
        };
        painter.extend(self.painter.frame(&view, &frame));
        let mut marks: Vec<(usize, Pos2)> = Vec::new();
        for (number, codes) in small.readings.iter().enumerate() {
            let Some(mut at) = middle(boundaries, codes).map(|world| view.screen(world)) else { continue };
            // One reading may lie in another: their numbers stand side by side.
            while marks.iter().any(|(_, other)| other.distance(at) < 20.0) {
                at.x += 20.0;
            }
            if rect.shrink(10.0).contains(at) {
                marks.push((number, at));
            }
        }
        let mut reserved = vec![cards::scale_bar(&painter, &view, small.words, p)];
        reserved.extend(marks.iter().map(|(_, at)| Rect::from_center_size(*at, Vec2::splat(22.0))));
        let names = labels::Names {
            division: small.division,
            boundaries,
            language: small.words.language(),
            scene: small.scene,
            revision: small.revision,
        };
        self.labels.draw(&painter, &view, &names, [&fonts::regular(12.0), &fonts::semibold(12.0)], p, &reserved);
        for (number, at) in marks {
            let chosen = small.chosen == Some(number);
            let (ground, ink) = if chosen { (p.accent, p.on_accent) } else { (p.question_ground, p.question) };
            painter.circle(at, 9.0, ground, Stroke::new(1.2, if chosen { p.on_accent } else { p.question }));
            painter.text(at, Align2::CENTER_CENTER, (number + 1).to_string(), fonts::semibold(12.0), ink);
        }
        ui.painter().rect_stroke(rect, 6.0, Stroke::new(1.0, p.control_edge), egui::StrokeKind::Inside);
    }
}

/// Where the number of a reading stands: beside the name point of its municipality that lies most in
/// the middle.
fn middle(boundaries: &Boundaries, codes: &[MunicipalityCode]) -> Option<geo::Coord<f64>> {
    let points: Vec<geo::Coord<f64>> = codes.iter().filter_map(|code| boundaries.label(*code)).collect();
    let center = geo::Centroid::centroid(&geo::MultiPoint::from(points.clone()))?;
    let far = |point: &geo::Coord<f64>| (point.x - center.x()).hypot(point.y - center.y());
    points.into_iter().min_by(|a, b| far(a).total_cmp(&far(b)))
}
