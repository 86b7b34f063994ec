//! How does the map show need that nobody serves? A circle for each municipality, its area as the need.
//!
//! Over one calm color of all that is served. Never does: count; that is in the coverage.

use egui::{
    Align, Align2, Area, Color32, Id, Layout, Order, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::Role, vec2,
};

use super::cards::{EDGE, card};
use super::legend::{BESIDE, SCALE};
use super::view::{View, narrow};
use super::{MapInput, MapPanel, fold};
use crate::boundaries::crs::lonlat_to_world;
use crate::coverage::{Combine, Coverage, Gap, Gaps};
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::model::{Division, MunicipalityCode};
use crate::session::Action;
use crate::words::{Words, amount, integer};

/// What is shown of need.
#[derive(Debug, Clone, Copy)]
pub struct Needs<'a> {
    /// Who is left out.
    pub gaps: &'a Gaps,
    /// What need is called.
    pub name: &'a str,
}

/// A circle on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) code: MunicipalityCode,
    at: Pos2,
    radius: f32,
    wider: bool,
}

impl Spot {
    /// Its radius, where a place of the screen is inside.
    fn inside(&self, pos: Pos2) -> Option<f32> {
        let apart = self.at.distance(pos);
        (apart <= self.radius.max(HIT)).then_some(self.radius)
    }
}

/// The smallest circle at a place of the screen.
pub(super) fn at(spots: &[Spot], pos: Pos2) -> Option<MunicipalityCode> {
    let inside = spots.iter().filter_map(|spot| Some((spot.inside(pos)?, spot.code)));
    inside.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, code)| code)
}

/// Radius of the largest circle, points: at country zoom so small that its neighbors are to be seen.
fn largest(view: &View) -> f64 {
    (11.5 * 1.32_f64.powf(view.position().zoom - 5.0)).clamp(8.0, 32.0)
}

/// Radius of the smallest, and how far from its middle it can still be hit, points.
const LEAST: f32 = 2.0;
const HIT: f32 = 4.0;

/// The circles of a view, the largest first so that none hides a smaller one. Area as need, from town seat.
pub(super) fn spots(view: &View, needs: &Needs<'_>, division: &Division) -> Vec<Spot> {
    let most = needs.gaps.areas.first().map_or(0.0, |gap| gap.need);
    if most <= 0.0 {
        return Vec::new();
    }
    let largest = largest(view);
    let spot = |gap: &Gap| {
        let seat = division.municipality(gap.code)?.seat;
        let at = view.screen(lonlat_to_world(seat));
        let radius = narrow(largest * (gap.need / most).sqrt()).max(LEAST);
        Some(Spot { code: gap.code, at, radius, wider: gap.wider })
    };
    needs.gaps.areas.iter().filter_map(spot).filter(|spot| view.rect.expand(spot.radius).contains(spot.at)).collect()
}

/// The circles as shapes.
pub(super) fn shapes(spots: &[Spot], input: &MapInput<'_>, p: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::with_capacity(spots.len());
    for spot in spots {
        // A casing parts it from the larger ones below; its own line stands inside.
        shapes.push(Shape::circle_filled(spot.at, spot.radius + 1.0, casing(p)));
        shapes.push(Shape::circle_filled(spot.at, spot.radius, p.need_unserved));
        if spot.wider {
            shapes.push(Shape::circle_filled(spot.at, (spot.radius - 1.0).max(0.5), fill(true, p)));
        }
        if input.municipalities.contains(&spot.code) {
            shapes.push(Shape::circle_stroke(spot.at, spot.radius + 2.0, Stroke::new(2.0, p.accent)));
        }
    }
    shapes
}

/// What stands between a circle and whatever lies below it.
fn casing(p: &Palette) -> Color32 {
    if p.dark { p.project_edge } else { p.field }
}

/// Full where nobody serves, pale where a wider area reaches.
fn fill(wider: bool, p: &Palette) -> Color32 {
    if wider { p.panel.lerp_to_gamma(p.need_unserved, 0.28) } else { p.need_unserved }
}

#[expect(clippy::too_many_arguments, reason = "one call a frame from one place")]
/// The legend: what a circle is, and the three states with their counts. A click chooses.
pub(super) fn legend(
    ui: &Ui,
    map: Rect,
    panel: &MapPanel,
    input: &MapInput<'_>,
    needs: &Needs<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Rect {
    let fold = fold::fold(ui.ctx(), map, input);
    let area = Area::new(Id::unique((input.id, "needs"))).order(Order::Middle).pivot(Align2::LEFT_BOTTOM);
    // Where the two would lie on each other the scale bar goes below.
    let lift = if input.cards.scale && map.width() < BESIDE { SCALE } else { 0.0 };
    let shown = area.fixed_pos(map.left_bottom() + vec2(EDGE, -EDGE - lift)).constrain(false).show(ui.ctx(), |ui| {
        card(p).show(ui, |ui| {
            ui.set_width(if fold.is_some() { 190.0 } else { 210.0 });
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.horizontal(|ui| {
                ui.label(RichText::new(needs.name).font(fonts::semibold(14.0)).color(p.text));
                if let Some(fold) = fold {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| fold::button(ui, fold, words, p));
                }
            });
            let folded = fold.is_some_and(|fold| fold.folded);
            if !folded {
                let how = RichText::new(words.text("gaps-legend-size"));
                ui.label(how.font(fonts::regular(12.0)).color(p.text_secondary));
                if let (Some(first), Some(view)) = (needs.gaps.areas.first(), panel.view()) {
                    size(ui, first.need, narrow(largest(&view)), words, p);
                }
            }
            rows(ui, folded, input, needs, words, p, actions);
        });
    });
    shown.response.rect
}

/// The three states as rows, or beside each other where the legend is folded.
fn rows(
    ui: &mut Ui,
    folded: bool,
    input: &MapInput<'_>,
    needs: &Needs<'_>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let (none, wider): (Vec<&Gap>, Vec<&Gap>) = needs.gaps.areas.iter().partition(|gap| !gap.wider);
    let codes = |gaps: &[&Gap]| gaps.iter().map(|gap| gap.code).collect::<Vec<_>>();
    let dot = |wider: bool| {
        move |painter: &egui::Painter, rect: Rect| {
            painter.circle(rect.center(), 6.0, fill(wider, p), Stroke::new(1.0, p.need_unserved));
        }
    };
    let core = |painter: &egui::Painter, rect: Rect| {
        painter.rect_filled(rect.shrink2(vec2(0.0, 2.0)), 2.0, p.hue(0));
    };
    let mut all = |ui: &mut Ui| {
        let width = if folded { ui.available_width() / 3.0 } else { ui.available_width() };
        let mut one = |key, codes, swatch: &dyn Fn(&egui::Painter, Rect)| {
            row(ui, width, (key, !folded), codes, swatch, words, p, actions);
        };
        one("gaps-legend-none", codes(&none), &dot(false));
        one("gaps-legend-wider", codes(&wider), &dot(true));
        one("gaps-legend-core", served(input.coverage, needs.gaps), &core);
    };
    if folded {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            all(ui);
        });
    } else {
        all(ui);
    }
}

/// Municipalities that are not left out.
fn served(coverage: &Coverage, gaps: &Gaps) -> Vec<MunicipalityCode> {
    let without: std::collections::BTreeSet<MunicipalityCode> = gaps.areas.iter().map(|gap| gap.code).collect();
    coverage.municipalities.keys().copied().filter(|code| !without.contains(code)).collect()
}

/// Two circles and what they stand for.
fn size(ui: &mut Ui, most: f64, radius: f32, words: &Words, p: &Palette) {
    let step = 10_f64.powf(most.log10().floor());
    let round = (most / step).floor() * step;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(190.0, radius * 2.0 + 6.0), Sense::hover());
    let mut x = rect.left() + radius + 2.0;
    for need in [round, round / 5.0] {
        let radius = radius * narrow((need / most).sqrt());
        let at = Pos2::new(x, rect.bottom() - 2.0 - radius);
        ui.painter().circle(at, radius, Color32::TRANSPARENT, Stroke::new(1.0, p.text_secondary));
        let text = amount(words.language(), need);
        let after = at + vec2(radius + 4.0, 0.0);
        let end = ui.painter().text(after, Align2::LEFT_CENTER, text, fonts::regular(12.0), p.text_secondary);
        x = end.right() + 14.0 + radius;
    }
}

#[expect(clippy::too_many_arguments, reason = "three calls from one place")]
/// A mark with its words, or without them where there is no room, and its number.
fn row(
    ui: &mut Ui,
    width: f32,
    (key, in_words): (&str, bool),
    codes: Vec<MunicipalityCode>,
    swatch: &dyn Fn(&egui::Painter, Rect),
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 22.0), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, p.row_hover);
    }
    swatch(ui.painter(), Rect::from_min_size(rect.min + vec2(0.0, 2.0), vec2(24.0, 18.0)));
    let text = words.text(key);
    let count = integer(words.language(), codes.len() as u64);
    let at = Pos2::new(rect.left() + if in_words { 32.0 } else { 28.0 }, rect.center().y);
    let (at_count, anchor) =
        if in_words { (rect.right_center(), Align2::RIGHT_CENTER) } else { (at, Align2::LEFT_CENTER) };
    if in_words {
        ui.painter().text(at, Align2::LEFT_CENTER, &text, fonts::regular(13.0), p.text);
    }
    ui.painter().text(at_count, anchor, &count, fonts::regular(13.0), p.text);
    crate::gui::widgets::focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{text}: {count}")));
    let response = if in_words { response } else { response.on_hover_text(format!("{text}: {count}")) };
    if response.clicked() {
        actions.push(Action::Select { codes, how: Combine::Replace });
    }
}
