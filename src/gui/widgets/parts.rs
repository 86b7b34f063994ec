//! Buttons, badges, check marks and swatches.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Galley, Painter, Pos2, Rect, Response, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use crate::gui::fonts;
use crate::gui::style::{BODY, RADIUS, SMALL};
use crate::gui::theme::Palette;

/// One line of text, cut with "…" where it does not fit.
pub(crate) fn elided(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.replace('\n', " "), TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.painter().layout_job(job)
}

/// Names a response for people who do not see it.
pub(crate) fn labeled(response: &Response, role: Role, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(role, response.enabled(), name));
}

/// Dashes around what the keyboard is at.
pub(crate) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, p: &Palette) {
    if response.has_focus() {
        let rect = rect.shrink(1.0);
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(2.0, p.accent), 4.0, 3.0));
    }
}

/// An icon beside words that say the same; people who hear the window hear only the words.
pub(crate) fn glyph(ui: &mut Ui, icon: &str, size: f32, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size + 2.0), Sense::hover());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, fonts::regular(size), color);
}

/// A button of one icon; its name is tooltip and accessible name.
pub(crate) fn icon_button(ui: &mut Ui, p: &Palette, icon: &str, name: &str, shortcut: &str, enabled: bool) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(28.0), sense);
    let color = if !enabled {
        p.control_edge
    } else if response.hovered() || response.has_focus() {
        p.text
    } else {
        p.text_secondary
    };
    if enabled && response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_hover);
    }
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, fonts::regular(16.0), color);
    focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let tip = if shortcut.is_empty() { name.to_owned() } else { format!("{name} ({shortcut})") };
    response.on_hover_text(tip)
}

/// The one filled button of a place.
pub(crate) fn filled_button(ui: &mut Ui, p: &Palette, icon: &str, text: &str, enabled: bool) -> Response {
    let galley = elided(ui, text, fonts::semibold(BODY), p.on_accent, 400.0);
    let lead = if icon.is_empty() { 0.0 } else { 22.0 };
    let size = Vec2::new(galley.size().x + lead + 24.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, if enabled { Sense::click() } else { Sense::hover() });
    let fill = if !enabled {
        p.control_edge
    } else if response.hovered() {
        p.accent.gamma_multiply(0.88)
    } else {
        p.accent
    };
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), fill);
    if !icon.is_empty() {
        let at = Pos2::new(rect.left() + 20.0, rect.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, icon, fonts::regular(16.0), p.on_accent);
    }
    let at = Pos2::new(rect.left() + 12.0 + lead, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, p.on_accent);
    focus_ring(ui, &response, rect.expand(2.0), p);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// An amber pill with a short text; says that something waits for a person.
pub(crate) fn amber_badge(ui: &mut Ui, p: &Palette, text: &str) -> Response {
    let galley = elided(ui, text, fonts::semibold(SMALL), p.question, 240.0);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(12.0, 4.0), Sense::hover());
    ui.painter().rect_filled(rect, rect.height() / 2.0, p.question_ground);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, p.question);
    labeled(&response, Role::Label, text);
    response
}

/// Is the box empty, half or full?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    /// Nothing.
    Empty,
    /// Some.
    Half,
    /// All.
    Full,
}

/// Paints a check box of 16 points.
pub(crate) fn check_mark(painter: &Painter, center: Pos2, fill: Fill, p: &Palette) {
    let rect = Rect::from_center_size(center, Vec2::splat(15.0));
    if fill == Fill::Empty {
        painter.rect(rect, 3.0, p.field, Stroke::new(1.2, p.check_edge), StrokeKind::Inside);
        return;
    }
    painter.rect_filled(rect, 3.0, p.accent);
    let stroke = Stroke::new(1.8, p.on_accent);
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y);
    if fill == Fill::Half {
        painter.line_segment([at(4.0, 7.5), at(11.0, 7.5)], stroke);
    } else {
        painter.line(vec![at(3.6, 7.8), at(6.3, 10.4), at(11.4, 4.8)], stroke);
    }
}

/// Paints a hue: solid, with the upper corner hatched where the color also has a lighter part.
pub(crate) fn swatch(painter: &Painter, rect: Rect, hue: Color32, hatched: bool, p: &Palette) {
    if hatched {
        let share = if p.dark { 0.4 } else { 0.3 };
        painter.rect_filled(rect, 2.0, p.land.lerp_to_gamma(hue, share));
        painter.add(Shape::convex_polygon(
            vec![rect.left_top(), rect.right_bottom(), rect.left_bottom()],
            hue,
            Stroke::NONE,
        ));
        let clip = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
        for step in 1_u8..4 {
            let x = rect.left() + f32::from(step) * 5.0;
            clip.line_segment([Pos2::new(x, rect.top()), Pos2::new(x - 4.0, rect.top() + 4.0)], Stroke::new(1.0, hue));
        }
    } else {
        painter.rect_filled(rect, 2.0, hue);
    }
    painter.rect_stroke(rect, 2.0, Stroke::new(1.0, p.project_edge), StrokeKind::Inside);
}

/// Words that lead somewhere.
pub(crate) fn link(ui: &mut Ui, p: &Palette, text: &str, size: f32) -> Response {
    let response = ui.add(egui::Link::new(egui::RichText::new(text).font(fonts::regular(size)).color(p.accent)));
    focus_ring(ui, &response, response.rect.expand(2.0), p);
    response
}
