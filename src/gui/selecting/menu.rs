//! Which ways to choose are there, all in one menu?
//!
//! Every way works by keyboard here. The menu stays open, so that sets can be put together: how the
//! next one joins the chosen one stands at its top.

use egui::{
    Button, CornerRadius, DragValue, Id, Popup, PopupCloseBehavior, RectAlign, Response, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Role,
};

use super::{Tools, combine, named, naming};
use crate::coverage::{self, Combine, Reached, UnitKind};
use crate::gui::style::BODY;
use crate::gui::widgets::{elided, focus_ring};
use crate::gui::{fonts, icons};
use crate::model::{MunicipalityCode, ProjectId};
use crate::session::{Action, Focus, Holds, MOST_KM, Tool};
use crate::words::{Arg, integer};

/// What the menu remembers between frames.
#[derive(Debug, Clone, Copy)]
struct Kept {
    how: Combine,
    km: f64,
}

impl Default for Kept {
    fn default() -> Self {
        Self { how: Combine::Replace, km: 50.0 }
    }
}

/// A button that opens the menu.
pub(crate) fn menu_button(ui: &mut Ui, tools: &mut Tools<'_>, place: &str) {
    let text = format!("{}  {}", tools.t("selecting-change"), icons::CARET_DOWN);
    let response = ui.add(Button::new(text));
    let name = tools.t("selecting-change");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    menu(&response, tools, place);
}

/// The menu under a button.
pub(crate) fn menu(button: &Response, tools: &mut Tools<'_>, place: &str) {
    // Beside the button where there is room: below it the menu would hardly ever be whole.
    let popup = Popup::menu(button).align(RectAlign::LEFT_START).gap(6.0);
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let most = (ui.ctx().content_rect().height() - 60.0).max(200.0);
        egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
            ui.set_width(280.0);
            ui.spacing_mut().item_spacing.y = 1.0;
            inside(ui, tools, place);
        });
    });
}

fn inside(ui: &mut Ui, tools: &mut Tools<'_>, place: &str) {
    let id = Id::unique(("selecting-menu", place));
    let mut kept: Kept = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
    let chosen = tools.session.selected_municipalities();
    let said = if chosen.is_empty() { tools.t("selecting-none") } else { tools.together(&chosen) };
    ui.label(egui::RichText::new(said).font(fonts::semibold(BODY)).color(tools.p.text));
    ui.add_space(4.0);
    ways(ui, tools, &mut kept);
    // Keys held do for one click what the choice above does for all.
    let keys = combine(ui.input(|input| input.modifiers));
    let how = if keys == Combine::Replace { kept.how } else { keys };

    from_projects(ui, tools, how);
    from_chosen(ui, tools, chosen.is_empty());
    around(ui, tools, &mut kept, how);
    on_map(ui, tools);
    if !chosen.is_empty() || !tools.session.state().undoable.named.is_empty() {
        title(ui, tools, "selecting-named");
    }
    naming(ui, tools, place);
    named(ui, tools, place);
    ui.data_mut(|data| data.insert_temp(id, kept));
}

/// How the next set joins the chosen one.
fn ways(ui: &mut Ui, tools: &Tools<'_>, kept: &mut Kept) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for how in Combine::ALL {
            let text = egui::RichText::new(tools.t(&format!("selecting-how-{}", how.key()))).font(fonts::regular(13.0));
            let tip = tools.t(&format!("selecting-drawn-{}", how.key()));
            if ui.selectable_label(kept.how == how, text).on_hover_text(tip).clicked() {
                kept.how = how;
            }
        }
    });
}

fn from_projects(ui: &mut Ui, tools: &mut Tools<'_>, how: Combine) {
    title(ui, tools, "selecting-from-projects");
    let (session, language) = (tools.session, tools.words.language());
    let number = |count: usize| integer(language, u64::try_from(count).unwrap_or_default());
    let chosen: Vec<ProjectId> = session.state().undoable.projects.iter().cloned().collect();
    for reached in [Reached::Core, Reached::Any].into_iter().filter(|_| !chosen.is_empty()) {
        let count = session.served_by(&chosen, reached).len();
        let many = u64::try_from(chosen.len()).unwrap_or_default();
        let text = tools.words.with(&format!("selecting-chosen-{}", reached.key()), &[("n", Arg::Count(many))]);
        if row(ui, tools, &text, &number(count), true).clicked() {
            tools.actions.push(Action::SelectServed { reached, by: chosen.clone(), how });
        }
    }
    let coverage = std::sync::Arc::clone(&session.derived().coverage);
    for reached in Reached::ALL {
        let count = coverage::reached(&coverage, reached).len();
        if reached == Reached::Guessed && count == 0 {
            continue;
        }
        let text = tools.t(&format!("selecting-served-{}", reached.key()));
        if row(ui, tools, &text, &number(count), true).clicked() {
            tools.actions.push(Action::SelectServed { reached, by: Vec::new(), how });
        }
    }
    let count = coverage::unreached(&coverage, session.division()).len();
    if row(ui, tools, &tools.t("selecting-not-served"), &number(count), true).clicked() {
        tools.actions.push(Action::SelectNotServed(how));
    }
}

fn from_chosen(ui: &mut Ui, tools: &mut Tools<'_>, none: bool) {
    title(ui, tools, "selecting-from-chosen");
    for (key, action) in [
        ("action-grow-selection", Action::GrowSelection),
        ("selecting-menu-sub-region", Action::SelectSame(UnitKind::SubRegion)),
        ("selecting-menu-region", Action::SelectSame(UnitKind::Region)),
    ] {
        if row(ui, tools, &tools.t(key), "", !none).clicked() {
            tools.actions.push(action);
        }
    }
    if row(ui, tools, &tools.t("action-invert-selection"), "Ctrl+I", true).clicked() {
        tools.actions.push(Action::InvertSelection);
    }
}

/// So near to the municipality that the detail panel shows.
fn around(ui: &mut Ui, tools: &mut Tools<'_>, kept: &mut Kept, how: Combine) {
    let Some(code) = center(tools) else { return };
    let Some(name) = tools.session.division().municipality(code).map(|m| m.names.get(tools.words.language())) else {
        return;
    };
    title(ui, tools, "selecting-around");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_space(8.0);
        let label = tools.t("selecting-km");
        let field = DragValue::new(&mut kept.km).range(0.0..=MOST_KM).max_decimals(0).speed(1.0).suffix("\u{a0}km");
        ui.add(field).accessible_name(label);
        let text = tools.words.with("selecting-around-place", &[("name", Arg::Text(name))]);
        if ui.add(Button::new(text).truncate()).on_hover_text(tools.t("selecting-around-rule")).clicked() {
            tools.actions.push(Action::SelectWithin { code, km: kept.km, how });
        }
    });
    ui.label(tools.small(tools.t("selecting-around-rule")));
}

fn center(tools: &Tools<'_>) -> Option<MunicipalityCode> {
    match tools.session.state().undoable.focus {
        Some(Focus::Municipality(code)) => Some(code),
        _ => None,
    }
}

fn on_map(ui: &mut Ui, tools: &mut Tools<'_>) {
    title(ui, tools, "selecting-on-map");
    let lasso = tools.session.state().tool == Tool::Lasso;
    let key = if lasso { "selecting-draw-off" } else { "selecting-draw" };
    if row(ui, tools, &tools.t(key), "L", true).clicked() {
        tools.actions.push(Action::SetTool(if lasso { Tool::Hand } else { Tool::Lasso }));
    }
    ui.label(tools.small(tools.t("selecting-box-how")));
    ui.scope(|ui| {
        crate::gui::map::close_rows(ui, tools.p);
        for holds in Holds::ALL {
            let chosen = tools.session.state().holds == holds;
            if ui.radio(chosen, tools.t(&format!("selecting-holds-{}", holds.key()))).clicked() {
                tools.actions.push(Action::SetHolds(holds));
            }
        }
    });
    let none = tools.session.state().undoable.focus.is_none();
    if row(ui, tools, &tools.t("action-clear-selection"), "Esc", !none).clicked() {
        tools.actions.push(Action::ClearSelection);
    }
}

fn title(ui: &mut Ui, tools: &Tools<'_>, key: &str) {
    ui.add_space(6.0);
    ui.label(tools.heading(key));
}

/// A row of the menu: words at the left, a count or a key at the right.
fn row(ui: &mut Ui, tools: &Tools<'_>, text: &str, right: &str, enabled: bool) -> Response {
    let p = tools.p;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), sense);
    if ui.is_rect_visible(rect) {
        if enabled && response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(4), p.row_hover);
        }
        let color = if enabled { p.text } else { p.text_secondary.gamma_multiply(0.75) };
        let right = elided(ui, right, fonts::regular(BODY), p.text_secondary, rect.width() * 0.4);
        let room = rect.width() - 16.0 - if right.is_empty() { 0.0 } else { right.size().x + 10.0 };
        let galley = elided(ui, text, fonts::regular(BODY), color, room);
        let at = egui::pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
        let end = egui::pos2(rect.right() - 8.0 - right.size().x, rect.center().y - right.size().y / 2.0);
        ui.painter().galley(end, right, p.text_secondary);
        focus_ring(ui, &response, rect, p);
    }
    let name = format!("{text} {right}");
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name.trim()));
    response
}
