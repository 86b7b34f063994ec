//! Saving the selection: format, place, how it went.

use std::collections::BTreeSet;

use egui::{Button, Frame, Margin, ProgressBar, RichText, TextEdit, Ui};

use super::{Chooser, Desk, Wanted, dialogs};
use crate::export::Format;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::filled_button;
use crate::gui::{fonts, icons};
use crate::model::MunicipalityCode;
use crate::session::{Action, ExportState};
use crate::words::Arg;

/// Paints the dialog's inside.
pub(super) fn export(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "export-title");
    ui.label(desk.body(content(desk)));
    if !desk.session.filter_text().is_empty() {
        ui.label(desk.small(desk.t("export-narrowed")));
    }
    ui.add_space(8.0);

    ui.label(desk.title(desk.t("export-format"), BODY));
    let format = desk.session.state().export_request.format;
    for offered in Format::ALL {
        let name = RichText::new(desk.t(&format!("format-{}", offered.key()))).font(fonts::regular(BODY));
        let response = ui.radio(format == offered, name.color(desk.p.text));
        if response.clicked() && format != offered {
            desk.actions.push(Action::SetExportFormat(offered));
        }
        ui.add_space(-8.0);
        Frame::new().inner_margin(Margin { left: 24, ..Margin::ZERO }).show(ui, |ui| {
            ui.label(desk.small(desk.t(&format!("format-{}-what", offered.key()))));
        });
    }
    ui.add_space(8.0);
    place(ui, desk);
    ui.add_space(8.0);
    outcome(ui, desk);
}

/// How much an export holds: projects, municipalities, rows.
fn content(desk: &Desk<'_>) -> String {
    let chosen = &desk.session.state().undoable.municipalities;
    let mut municipalities: BTreeSet<MunicipalityCode> = BTreeSet::new();
    let mut rows = 0_u64;
    let mut projects = 0_u64;
    for at in desk.session.export_projects() {
        let Some(project) = desk.session.dataset().projects.get(at) else { continue };
        let before = rows;
        for code in project.area.core.iter().chain(&project.area.wider) {
            if chosen.is_empty() || chosen.contains(code) {
                rows += 1;
                municipalities.insert(*code);
            }
        }
        projects += u64::from(rows > before);
    }
    let places = [
        ("projects", Arg::Count(projects)),
        ("municipalities", Arg::Count(municipalities.len() as u64)),
        ("rows", Arg::Count(rows)),
    ];
    desk.with("export-content", &places)
}

fn place(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.label(desk.title(desk.t("export-place"), BODY));
    ui.horizontal(|ui| {
        let mut path = desk.session.state().export_path.clone();
        let choose = desk.t("export-choose");
        let tail = if desk.local.chooser == Chooser::Missing { 0.0 } else { 110.0 };
        let field =
            TextEdit::singleline(&mut path).desired_width(ui.available_width() - tail).margin(Margin::symmetric(8, 6));
        let response = ui.add(field).accessible_name(desk.t("export-place"));
        if response.changed() {
            desk.actions.push(Action::SetExportPath(path));
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            desk.actions.push(Action::Export { overwrite: false });
        }
        let ready = matches!(desk.local.chooser, Chooser::Ready | Chooser::NeverCame);
        if desk.local.chooser != Chooser::Missing
            && ui.add_enabled(ready, Button::new(format!("{} {choose}", icons::FOLDER))).clicked()
        {
            desk.local.chooser = Chooser::Wanted(Wanted::Save);
        }
    });
    if desk.local.chooser == Chooser::NeverCame {
        ui.label(RichText::new(desk.t("export-no-dialog")).font(fonts::regular(SMALL)).color(desk.p.question));
    } else {
        ui.label(desk.small(desk.t("export-place-how")));
    }
}

fn outcome(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let state = desk.session.state().export.clone();
    match &state {
        ExportState::Idle => {}
        ExportState::Running => {
            ui.add(ProgressBar::new(0.5).animate(true).text(desk.t("export-running")));
        }
        ExportState::Exists(path) => {
            boxed(ui, p.question_ground, |ui| {
                let text = desk.with("export-exists", &[("path", Arg::Text(path))]);
                ui.label(RichText::new(text).font(fonts::regular(BODY)).color(p.question));
                if ui.button(desk.t("export-replace")).clicked() {
                    desk.actions.push(Action::Export { overwrite: true });
                }
            });
        }
        ExportState::Done { path, rows, bytes } => {
            boxed(ui, p.row_chosen, |ui| {
                let places = [
                    ("path", Arg::Text(path)),
                    ("rows", Arg::Count(*rows as u64)),
                    ("bytes", Arg::Count(*bytes as u64)),
                ];
                let text = format!("{} {}", icons::DONE, desk.with("export-done", &places));
                ui.label(RichText::new(text).font(fonts::regular(BODY)).color(p.text));
            });
        }
        ExportState::Failed(text) => {
            boxed(ui, p.error_ground, |ui| {
                let text = format!("{} {text}", icons::PROBLEM);
                ui.label(RichText::new(text).font(fonts::regular(BODY)).color(p.error));
            });
        }
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let ready = state != ExportState::Running
            && !desk.session.state().export_path.trim().is_empty()
            && !desk.session.export_projects().is_empty();
        if filled_button(ui, p, icons::EXPORT, &desk.t("export-write"), ready).clicked() {
            desk.actions.push(Action::Export { overwrite: false });
        }
        let close = if matches!(state, ExportState::Done { .. }) { "close" } else { "cancel" };
        if ui.button(desk.t(close)).clicked() {
            desk.actions.push(Action::CloseDialog);
        }
    });
}

fn boxed(ui: &mut Ui, ground: egui::Color32, add: impl FnOnce(&mut Ui)) {
    Frame::new().fill(ground).corner_radius(5).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}
