//! Decisions as a file, and who decides.

use egui::{Frame, Margin, RichText, TextEdit, Ui};

use super::{Desk, dialogs};
use crate::gui::style::BODY;
use crate::gui::widgets::filled_button;
use crate::gui::{fonts, icons};
use crate::session::{Action, SaveState};
use crate::words::Arg;

/// Paints the dialog.
pub(super) fn decisions(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "decisions-title");
    let made = desk.session.state().undoable.decisions.len();
    ui.add(egui::Label::new(desk.body(desk.count("decisions-count", made))).wrap());
    ui.label(desk.small(desk.t("decisions-what")));
    ui.add_space(8.0);

    ui.label(desk.title(desk.t("decisions-reviewer"), BODY));
    let mut name = desk.session.state().reviewer.clone();
    let hint = desk.t("decisions-reviewer-hint");
    let field = TextEdit::singleline(&mut name).hint_text(&hint).desired_width(f32::INFINITY);
    if ui.add(field.margin(Margin::symmetric(8, 6))).accessible_name(desk.t("decisions-reviewer")).changed() {
        desk.actions.push(Action::SetReviewer(name));
    }
    ui.add_space(8.0);

    ui.label(desk.title(desk.t("export-place"), BODY));
    let standard = standard_path(desk, ".decisions.json");
    let path = path_field(ui, desk, standard);
    outcome(ui, desk, |path| Action::SaveDecisions { path: path.into(), overwrite: true });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let ready = made > 0 && !path.trim().is_empty();
        if filled_button(ui, desk.p, "", &desk.t("decisions-save"), ready).clicked() {
            desk.actions.push(Action::SaveDecisions { path: path.trim().into(), overwrite: false });
        }
        if ui.button(desk.t("decisions-load")).on_hover_text(desk.t("decisions-load-tip")).clicked() {
            desk.actions.push(Action::LoadDecisions(path.trim().into()));
            desk.actions.push(Action::CloseDialog);
        }
        if ui.add_enabled(made > 0, egui::Button::new(desk.t("action-clear-decisions"))).clicked() {
            desk.actions.push(Action::ClearDecisions);
        }
    });
}

/// `NAME.decisions.json` beside the first document's name.
pub(super) fn standard_path(desk: &Desk<'_>, ending: &str) -> String {
    let dataset = desk.session.dataset();
    let name = dataset.sources.first().map_or("hankkeet", |source| source.name.as_str());
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}{ending}")
}

/// The field of the path to write; gives what stands in it.
pub(super) fn path_field(ui: &mut Ui, desk: &mut Desk<'_>, standard: String) -> String {
    let mut path = desk.local.save_path.take().unwrap_or(standard);
    let name = desk.t("export-place");
    let field = TextEdit::singleline(&mut path).desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6));
    ui.add(field).accessible_name(name);
    ui.label(desk.small(desk.t("export-place-how")));
    desk.local.save_path = Some(path.clone());
    path
}

/// How the saving went; where a file stands in the way, the button that replaces it.
pub(super) fn outcome(ui: &mut Ui, desk: &mut Desk<'_>, replace: impl FnOnce(&str) -> Action) {
    let p = desk.p;
    let said = |ui: &mut Ui, ground, ink, text: String| {
        ui.add_space(4.0);
        Frame::new().fill(ground).corner_radius(5).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(egui::Label::new(RichText::new(text).font(fonts::regular(BODY)).color(ink)).wrap());
        });
    };
    match desk.session.state().saving.clone() {
        SaveState::Idle => {}
        SaveState::Done(path) => {
            let text = format!("{} {}", icons::DONE, desk.with("saved-file", &[("path", Arg::Text(&path))]));
            said(ui, p.row_chosen, p.text, text);
        }
        SaveState::Failed(text) => said(ui, p.error_ground, p.error, format!("{} {text}", icons::PROBLEM)),
        SaveState::Exists(path) => {
            said(ui, p.question_ground, p.question, desk.with("export-exists", &[("path", Arg::Text(&path))]));
            if ui.button(desk.t("export-replace")).clicked() {
                desk.actions.push(replace(&path));
            }
        }
    }
}
