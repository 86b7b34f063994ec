//! Rows of lists: a check mark, a label, a number.

use egui::{Align2, CornerRadius, Pos2, Response, RichText, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::parts::{Fill, check_mark, elided, focus_ring};
use crate::gui::style::{BODY, ROW, SMALL};
use crate::gui::theme::Palette;
use crate::gui::{fonts, icons};

/// A choice with its count.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Check<'a> {
    /// `true` when chosen.
    pub(crate) checked: bool,
    /// What is chosen.
    pub(crate) label: &'a str,
    /// How many that would be, already written.
    pub(crate) count: &'a str,
    /// `true` when the count is nothing: the row is quieter, and still works.
    pub(crate) empty: bool,
}

/// A row of 26 points over the whole width: check mark, label, count.
pub(crate) fn check_row(ui: &mut Ui, p: &Palette, row: Check<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::click());
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(Vec2::new(6.0, 0.0)), CornerRadius::same(4), p.row_hover);
        }
        let middle = rect.center().y;
        let fill = if row.checked { Fill::Full } else { Fill::Empty };
        check_mark(ui.painter(), Pos2::new(rect.left() + 8.0, middle), fill, p);
        let color = if row.empty && !row.checked { p.text_secondary } else { p.text };
        let galley = elided(ui, row.label, fonts::regular(BODY), color, rect.width() - 24.0 - 44.0);
        ui.painter().galley(Pos2::new(rect.left() + 24.0, middle - galley.size().y / 2.0), galley, color);
        let end = Pos2::new(rect.right(), middle);
        ui.painter().text(end, Align2::RIGHT_CENTER, row.count, fonts::regular(BODY), p.text_secondary);
        focus_ring(ui, &response, rect.expand2(Vec2::new(4.0, 0.0)), p);
    }
    let name = format!("{} {}", row.label, row.count);
    let name = name.trim_end();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, row.checked, name));
    response
}

/// The title of a group that folds; returns `true` when the group is open.
pub(crate) fn fold_header(ui: &mut Ui, p: &Palette, title: &str, open: &mut bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    if response.clicked() {
        *open = !*open;
    }
    let middle = rect.center().y;
    let icon = if *open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let at = Pos2::new(rect.left() + 6.0, middle);
    ui.painter().text(at, Align2::CENTER_CENTER, icon, fonts::regular(SMALL), p.text_secondary);
    let at = Pos2::new(rect.left() + 18.0, middle);
    ui.painter().text(at, Align2::LEFT_CENTER, title, fonts::semibold(BODY), p.text);
    focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, *open, title));
    response
}

/// A small heading with a count behind it, and something said at the right end.
pub(crate) fn heading_row(ui: &mut Ui, p: &Palette, title: &str, count: &str, right: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(title).font(fonts::semibold(BODY)).color(p.text));
        if !count.is_empty() {
            ui.label(RichText::new(count).font(fonts::regular(BODY)).color(p.text_secondary));
        }
        if !right.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(RichText::new(right).font(fonts::regular(SMALL)).color(p.text_secondary));
            });
        }
    });
}

/// A row with a quiet label at the left and its value at the right; the value wraps.
pub(crate) fn value_row(ui: &mut Ui, p: &Palette, label: &str, value: &str) {
    let width = ui.available_width();
    let left = elided(ui, label, fonts::regular(BODY), p.text_secondary, width * 0.45);
    let room = width - left.size().x - 12.0;
    let whole = elided(ui, value, fonts::regular(BODY), p.text, room);
    // A number that is cut is another number: rather small than short.
    let right = if whole.elided { elided(ui, value, fonts::regular(SMALL), p.text, room) } else { whole };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 24.0), Sense::hover());
    let y = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(Pos2::new(rect.left(), y(left.size().y)), left.clone(), p.text_secondary);
    let cut = right.elided;
    ui.painter().galley(Pos2::new(rect.right() - right.size().x, y(right.size().y)), right, p.text);
    let name = format!("{label}: {value}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if cut {
        response.on_hover_text(value);
    }
}
