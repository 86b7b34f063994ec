//! The bar at the top: program, document, views, undo, settings, export.

use egui::{Align, Align2, CornerRadius, Layout, Pos2, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role};

use super::{Desk, opening};
use crate::gui::style::{BODY, RADIUS, SMALL};
use crate::gui::widgets::{elided, filled_button, focus_ring, glyph, icon_button};
use crate::gui::{fonts, icons};
use crate::session::{Action, Dialog, View};

const VIEWS: [(View, &str, &str); 4] = [
    (View::Map, "view-map", icons::MAP_TRIFOLD),
    (View::Compare, "view-compare", icons::COLUMNS),
    (View::Coverage, "view-coverage", icons::CHART_SCATTER),
    (View::Review, "view-review", icons::LIST_CHECKS),
];

/// Paints the bar.
pub(crate) fn top_bar(ui: &mut Ui, desk: &mut Desk<'_>) {
    let whole = ui.max_rect();
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(whole).layout(Layout::right_to_left(Align::Center)), |ui| {
            buttons(ui, desk);
            ui.min_rect().left()
        })
        .inner;
    let (tabs, width) = measure(ui, desk);
    let start = (whole.center().x - width / 2.0).min(right - 12.0 - width).max(whole.left() + 150.0);
    let left = Rect::from_min_max(whole.min, Pos2::new(start - 12.0, whole.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Center)), |ui| {
        document(ui, desk);
    });
    let mut x = start;
    for (at, width) in tabs.into_iter().enumerate() {
        let rect = Rect::from_min_size(Pos2::new(x, whole.center().y - 15.0), Vec2::new(width, 30.0));
        tab(ui, desk, at, rect);
        x += width + 4.0;
    }
}

fn document(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    ui.spacing_mut().item_spacing.x = 8.0;
    if !desk.session.state().left_open
        && icon_button(ui, p, icons::SIDEBAR, &desk.t("action-toggle-left"), "F2", true).clicked()
    {
        desk.actions.push(Action::ToggleLeft);
    }
    glyph(ui, icons::MAP_PIN_AREA, 20.0, p.accent);
    ui.label(desk.title(desk.t("program"), 15.0));
    let room = ui.available_width();
    let name = &desk.session.dataset().name();
    if room < 90.0 || name.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let (line, _) = ui.allocate_exact_size(Vec2::new(1.0, 20.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, p.panel_line);
    ui.add_space(4.0);
    let galley = elided(ui, name, fonts::regular(BODY), p.text_secondary, ui.available_width() - 50.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 50.0, 28.0), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_hover);
    }
    let middle = rect.center().y;
    let icon = |x: f32, icon: &str, size: f32| {
        let at = Pos2::new(x, middle);
        ui.painter().text(at, Align2::CENTER_CENTER, icon, fonts::regular(size), p.text_secondary);
    };
    icon(rect.left() + 14.0, icons::FILE_TEXT, 16.0);
    icon(rect.right() - 12.0, icons::CARET_DOWN, 12.0);
    let at = Pos2::new(rect.left() + 28.0, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, p.text_secondary);
    focus_ring(ui, &response, rect, p);
    let said = format!("{}: {name}", desk.t("document-title"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    egui::Popup::menu(&response).show(|ui| opening::menu(ui, desk));
    response.on_hover_text(name);
}

fn badge_text(desk: &Desk<'_>, view: View) -> Option<String> {
    let open = desk.session.open_questions();
    (view == View::Review && open > 0).then(|| format!("? {}", desk.n(open as u64)))
}

fn measure(ui: &Ui, desk: &Desk<'_>) -> (Vec<f32>, f32) {
    let widths: Vec<f32> = VIEWS
        .iter()
        .map(|(view, key, _)| {
            let text = elided(ui, &desk.t(key), fonts::semibold(BODY), desk.p.text, 200.0).size().x;
            let badge = badge_text(desk, *view)
                .map_or(0.0, |text| elided(ui, &text, fonts::semibold(SMALL), desk.p.text, 60.0).size().x + 20.0);
            text + badge + 46.0
        })
        .collect();
    let sum = widths.iter().sum::<f32>() + 12.0;
    (widths, sum)
}

fn tab(ui: &mut Ui, desk: &mut Desk<'_>, at: usize, rect: Rect) {
    let Some((view, key, icon)) = VIEWS.get(at).copied() else { return };
    let p = desk.p;
    let chosen = desk.session.state().view == view;
    let response = ui.interact(rect, ui.scope_id().with(("view", at)), Sense::click());
    let color = if chosen { p.accent } else { p.text_secondary };
    if chosen {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_chosen);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), p.row_hover);
    }
    let text = desk.t(key);
    let middle = rect.center().y;
    let at = Pos2::new(rect.left() + 20.0, middle);
    ui.painter().text(at, Align2::CENTER_CENTER, icon, fonts::regular(16.0), color);
    let font = if chosen { fonts::semibold(BODY) } else { fonts::regular(BODY) };
    let at = Pos2::new(rect.left() + 34.0, middle);
    let end = ui.painter().text(at, Align2::LEFT_CENTER, &text, font, color).right();
    if let Some(badge) = badge_text(desk, view) {
        let galley = elided(ui, &badge, fonts::semibold(SMALL), p.question, 60.0);
        let ground = Rect::from_min_size(Pos2::new(end + 8.0, middle - 10.0), Vec2::new(galley.size().x + 12.0, 20.0));
        ui.painter().rect_filled(ground, 10.0, p.question_ground);
        ui.painter().galley(ground.center() - galley.size() / 2.0, galley, p.question);
    }
    focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &text));
    if response.clicked() {
        desk.actions.push(Action::SetView(view));
    }
    if view == View::Review && desk.session.open_questions() > 0 {
        response.on_hover_text(desk.count("strip-open", desk.session.open_questions()));
    }
}

/// From the right end: export, help, settings, redo, undo.
fn buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    ui.spacing_mut().item_spacing.x = 4.0;
    let ready = !desk.session.dataset().projects.is_empty();
    if filled_button(ui, p, icons::EXPORT, &desk.t("export-button"), ready)
        .on_hover_text(desk.t("export-tip"))
        .clicked()
    {
        desk.actions.push(Action::OpenDialog(Dialog::Export));
    }
    ui.add_space(6.0);
    if icon_button(ui, p, icons::QUESTION, &desk.t("help"), "F1", true).clicked() {
        desk.actions.push(Action::OpenDialog(Dialog::Help));
    }
    if icon_button(ui, p, icons::GEAR, &desk.t("settings"), "", true).clicked() {
        desk.actions.push(Action::OpenDialog(Dialog::Settings));
    }
    let (undo, redo) = (desk.session.can_undo(), desk.session.can_redo());
    if icon_button(ui, p, icons::REDO, &desk.t("action-redo"), "Ctrl+Shift+Z", redo).clicked() {
        desk.actions.push(Action::Redo);
    }
    if icon_button(ui, p, icons::UNDO, &desk.t("action-undo"), "Ctrl+Z", undo).clicked() {
        desk.actions.push(Action::Undo);
    }
    if !desk.session.state().right_open
        && icon_button(ui, p, icons::SIDEBAR_RIGHT, &desk.t("action-toggle-right"), "F3", true).clicked()
    {
        desk.actions.push(Action::ToggleRight);
    }
}
