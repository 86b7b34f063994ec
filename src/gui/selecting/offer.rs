//! How is "select on the map" offered beside a set?

use egui::{Align2, CursorIcon, Modifiers, Rect, Response, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::Tools;
use crate::coverage::{Combine, Reached};
use crate::gui::style::SMALL;
use crate::gui::theme::Palette;
use crate::gui::widgets::{focus_ring, link};
use crate::gui::{fonts, icons};
use crate::session::Action;
use crate::words::Words;

/// How the keys held join a set to the chosen one.
pub(crate) fn combine(modifiers: Modifiers) -> Combine {
    match (modifiers.command || modifiers.ctrl, modifiers.alt) {
        (false, false) => Combine::Replace,
        (true, false) => Combine::Add,
        (false, true) => Combine::Remove,
        (true, true) => Combine::Keep,
    }
}

/// Words that choose a set; `name` says to people who hear the window which one.
pub(crate) fn offer(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    text: &str,
    name: &str,
    action: impl FnOnce(Combine) -> Action,
) {
    let response = link(ui, tools.p, text, SMALL);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    let response = response.on_hover_text(tools.t("selecting-offer-tip"));
    if response.clicked() {
        tools.actions.push(action(combine(ui.input(|input| input.modifiers))));
    }
}

/// One of the sets of a row of offers: its words, and what chooses it.
pub(crate) type Offered<'a> = (String, &'a dyn Fn(Combine) -> Action);

/// "Select on the map: this · that".
pub(crate) fn offer_row(ui: &mut Ui, tools: &mut Tools<'_>, offers: &[Offered<'_>]) {
    let lead = tools.t("selecting-offer");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 2.0);
        ui.spacing_mut().interact_size.y = 20.0;
        // An offer is never broken in two: it goes to the next row whole.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        ui.label(tools.small(format!("{lead}:")));
        for (at, (text, action)) in offers.iter().enumerate() {
            if at > 0 {
                ui.label(tools.small("·"));
            }
            offer(ui, tools, text, &format!("{lead}: {text}"), action);
        }
    });
}

/// A small button over the end of a row, before its count: seen when the pointer or the keyboard is at the row.
pub(crate) fn row_button(
    ui: &Ui,
    tools: &mut Tools<'_>,
    row: &Response,
    of: &str,
    action: impl FnOnce(Combine) -> Action,
) {
    let rect = Rect::from_center_size(
        egui::pos2(row.rect.right() - 40.0, row.rect.center().y),
        Vec2::new(24.0, row.rect.height().min(24.0)),
    );
    let response = ui.interact(rect, row.id.with("select"), egui::Sense::click());
    let name = format!("{}: {of}", tools.t("selecting-offer"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let near = ui.rect_contains_pointer(row.rect) || response.has_focus() || row.has_focus();
    if near && ui.is_rect_visible(rect) {
        let p = tools.p;
        ui.painter().rect_filled(rect, 4.0, if response.hovered() { p.row_chosen } else { p.row_hover });
        let color = if response.hovered() || response.has_focus() { p.accent } else { p.text_secondary };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::CROSSHAIR, fonts::regular(15.0), color);
        focus_ring(ui, &response, rect, p);
    }
    let tip = format!("{name}\n{}", tools.t("selecting-offer-tip"));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip);
    if response.clicked() {
        tools.actions.push(action(combine(ui.input(|input| input.modifiers))));
    }
}

/// A whole row of the legend of areas as an offer: lit under the pointer, a click chooses what it
/// counts. `key` is the row's text.
pub(crate) fn legend_offer(ui: &Ui, words: &Words, p: &Palette, row: &Response, key: &str) -> Option<Action> {
    let rect = row.rect.expand2(Vec2::new(6.0, 3.0));
    let response = ui.interact(rect, row.id.with(("select", key)), egui::Sense::click());
    let name = format!("{}: {}", words.text("selecting-offer"), words.text(key));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        // Over the words already painted, so thin that they stay as they are.
        ui.painter().rect_filled(rect, 4.0, p.accent.gamma_multiply(0.08));
    }
    focus_ring(ui, &response, rect, p);
    let tip = format!("{name}\n{}", words.text("selecting-offer-tip"));
    let clicked = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tip).clicked();
    let how = combine(ui.input(|input| input.modifiers));
    let reached = match key {
        "map-core" => Reached::Core,
        "map-wider" => Reached::Wider,
        "map-guess" => Reached::Guessed,
        _ => return clicked.then_some(Action::SelectNotServed(how)),
    };
    clicked.then_some(Action::SelectServed { reached, by: Vec::new(), how })
}
