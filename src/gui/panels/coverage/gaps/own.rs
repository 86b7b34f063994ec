//! Where does a person bring her own need: a table of figures, and a formula?
//!
//! The table comes by the desktop's dialog, by its path, or dropped here; each is a step that can be
//! undone. Never does: read a file.

use egui::{Button, Key, RichText, TextEdit, Ui, accesskit::Role};

use super::parts::told;
use crate::gui::panels::{Chooser, Desk, Wanted};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{labeled, link};
use crate::gui::{fonts, icons};
use crate::session::{AnalysisAction, NeedChoice};

/// Width of the place, points.
const WIDTH: f32 = 300.0;

/// What the place remembers.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// Formula and path as typed.
    formula: String,
    path: String,
    /// It was shown in the last frame.
    shown: bool,
}

impl Local {
    /// `true` where the last frame showed it; until the next frame.
    pub(super) fn takes_figures(&mut self) -> bool {
        std::mem::take(&mut self.shown)
    }
}

/// Paints the place.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    local.shown = true;
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(desk.title(desk.t("gaps-own-table"), BODY));
    ui.label(desk.small(desk.t("gaps-own-table-help")));
    chooser(ui, desk);
    path(ui, desk, local);
    loaded(ui, desk);
    ui.separator();
    ui.label(desk.title(desk.t("gaps-own-formula"), BODY));
    ui.label(desk.small(desk.t("gaps-own-formula-help")));
    let hint = desk.t("gaps-own-formula-hint");
    let field = TextEdit::singleline(&mut local.formula).hint_text(hint).desired_width(WIDTH - 20.0);
    let formula = ui.add(field);
    labeled(&formula, Role::TextInput, &desk.t("gaps-own-formula"));
    if entered(&formula, ui) && !local.formula.trim().is_empty() {
        let text = local.formula.trim().to_owned();
        desk.actions.push(told(AnalysisAction::Need(NeedChoice::Formula(text))));
    }
}

fn entered(response: &egui::Response, ui: &Ui) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The button for the desktop's dialog, where there is one.
fn chooser(ui: &mut Ui, desk: &mut Desk<'_>) {
    match desk.local.chooser {
        Chooser::Missing => return,
        Chooser::NeverCame => {
            let text = RichText::new(desk.t("export-no-dialog")).font(fonts::regular(SMALL)).color(desk.p.question);
            ui.label(text);
        }
        Chooser::Ready | Chooser::Wanted(_) | Chooser::Open => {}
    }
    let ready = matches!(desk.local.chooser, Chooser::Ready | Chooser::NeverCame);
    let name = desk.t("gaps-own-choose");
    let button = ui.add_enabled(ready, Button::new(format!("{} {name}", icons::FOLDER)));
    labeled(&button, Role::Button, &name);
    if button.clicked() {
        desk.local.chooser = Chooser::Wanted(Wanted::Figures);
    }
}

/// The field for the path, which is always there.
fn path(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let (open, path) = ui
        .horizontal(|ui| {
            let label = desk.t("gaps-own-open");
            let field = TextEdit::singleline(&mut local.path).hint_text("tarve.csv").desired_width(WIDTH - 80.0);
            let path = ui.add(field);
            labeled(&path, Role::TextInput, &desk.t("gaps-own-path"));
            (ui.button(label).clicked(), path)
        })
        .inner;
    if (open || entered(&path, ui)) && !local.path.trim().is_empty() {
        desk.actions.push(told(AnalysisAction::LoadFigures(local.path.trim().into())));
    }
}

/// The table that is there: its columns to choose from, and letting go of it.
fn loaded(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(table) = desk.session.state().undoable.figures.clone() else { return };
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.small(table.source.clone()));
        if link(ui, desk.p, &desk.t("gaps-own-drop"), SMALL).clicked() {
            desk.actions.push(told(AnalysisAction::DropFigures));
        }
    });
    for column in &table.columns {
        if link(ui, desk.p, &column.name, BODY).clicked() {
            desk.actions.push(told(AnalysisAction::Need(NeedChoice::Column(column.name.clone()))));
        }
    }
}
