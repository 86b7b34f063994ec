//! While clicks on the map mean a draft: whose municipalities they are, and the way out.

use egui::{Align, Context, Frame, Key, Layout, Margin, Modifiers, Ui};

use crate::gui::panels::Desk;
use crate::gui::style::BODY;
use crate::gui::widgets::filled_button;
use crate::session::{Action, DraftAction, DraftTarget, Topic, View};
use crate::words::Arg;

/// What the project is called that clicks mean; `None` while they mean what they always do.
fn name(desk: &Desk<'_>) -> Option<String> {
    let state = desk.session.state();
    if state.view != View::Coverage || state.undoable.analysis.topic != Topic::Drafts {
        return None;
    }
    match state.draft_clicks.as_ref()? {
        DraftTarget::New(number) => {
            state.undoable.drafts.opened()?.new_projects().nth(*number).map(|project| project.name.clone())
        }
        DraftTarget::Project(id) => desk.session.dataset().project(id).map(|project| project.applicant.name.clone()),
    }
}

/// Paints the bar over the map.
pub(crate) fn banner(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(name) = name(desk) else { return };
    let p = desk.p;
    egui::Panel::top("draft-clicks").frame(Frame::new()).show(ui, |ui| {
        Frame::new().fill(p.row_chosen).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if filled_button(ui, p, "", &desk.t("draft-clicks-done"), true).on_hover_text("Esc").clicked() {
                        desk.actions.push(Action::Draft(DraftAction::Click(None)));
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        let title = desk.with("draft-clicks-title", &[("name", Arg::Text(&name))]);
                        ui.add(egui::Label::new(desk.title(title, BODY)).truncate());
                        ui.add(egui::Label::new(desk.small(desk.t("draft-clicks-how"))).truncate());
                    });
                });
            });
        });
    });
}

/// Escape ends the clicks, before it means anything else.
pub(crate) fn keys(ctx: &Context, desk: &mut Desk<'_>) {
    let free = desk.session.state().dialog.is_none() && !ctx.text_edit_focused() && !egui::Popup::is_any_open(ctx);
    if free && name(desk).is_some() && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        desk.actions.push(Action::Draft(DraftAction::Click(None)));
    }
}
