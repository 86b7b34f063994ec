//! Picking the answer on the map: what to do, what is picked, done.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use super::{decide, says};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::filled_button;
use crate::model::MunicipalityCode;
use crate::session::{Action, Answer};
use crate::words::Arg;

/// The answer that is picked now, if anything is.
pub(super) fn picked(desk: &Desk<'_>) -> Option<Answer> {
    let picked: Vec<MunicipalityCode> = desk.session.state().picked.iter().copied().collect();
    (!picked.is_empty()).then_some(Answer::Municipalities(picked))
}

/// Paints the bar over the map.
pub(super) fn banner(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let Some(question) = desk.session.shown_question() else { return };
    let title = desk.with("review-pick", &[("words", Arg::Text(&question.text))]);
    let codes: Vec<MunicipalityCode> = desk.session.state().picked.iter().copied().collect();
    let names = if codes.is_empty() { desk.t("review-pick-none") } else { says::names(desk, &codes) };
    Frame::new().fill(p.row_chosen).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(desk.t("cancel")).on_hover_text("Esc").clicked() {
                    desk.actions.push(Action::PickOnMap(false));
                }
                let done = desk.count("review-pick-done", codes.len());
                let clicked = filled_button(ui, p, "", &done, !codes.is_empty()).on_hover_text("Enter").clicked();
                if let Some(answer) = picked(desk).filter(|_| clicked) {
                    desk.actions.push(decide(desk, answer, false));
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.add(egui::Label::new(desk.title(title, BODY)).truncate());
                    let names = RichText::new(names).font(fonts::regular(SMALL)).color(p.text_secondary);
                    ui.add(egui::Label::new(names).truncate());
                });
            });
        });
    });
}
