//! A message over the map: what, where, what to do.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use super::Desk;
use crate::gui::style::BODY;
use crate::gui::widgets::{glyph, icon_button};
use crate::gui::{fonts, icons};
use crate::session::Action;

/// Paints the message, if there is one.
pub(crate) fn notice(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let Some(notice) = &desk.session.state().notice else { return };
    let (ink, ground, icon) =
        if notice.problem { (p.error, p.error_ground, icons::PROBLEM) } else { (p.text, p.row_chosen, icons::INFO) };
    Frame::new().fill(ground).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.horizontal(|ui| {
            glyph(ui, icon, 16.0, ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, p, icons::CLOSE, &desk.t("action-close-dialog"), "Esc", true).clicked() {
                    desk.actions.push(Action::CloseDialog);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = RichText::new(&notice.text).font(fonts::regular(BODY)).color(ink);
                    ui.add(egui::Label::new(text).wrap());
                });
            });
        });
    });
}
