//! Where to, and how did it go?

use egui::{Button, Frame, Margin, ProgressBar, RichText, TextEdit, Ui};

use crate::gui::panels::{Chooser, Desk, Wanted};
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::filled_button;
use crate::gui::{fonts, icons};
use crate::session::{Action, ExportAction, ExportState};
use crate::words::Arg;

/// The path, typed or chosen.
pub(super) fn place(ui: &mut Ui, desk: &mut Desk<'_>) {
    let state = desk.session.state();
    let folder = state.export_each.is_some() || state.export_request.format.is_folder();
    let key = if folder { "export-folder" } else { "export-place" };
    ui.horizontal(|ui| {
        ui.label(desk.title(desk.t(key), BODY));
        let mut path = desk.session.state().export_path.clone();
        let choose = desk.t("export-choose");
        let tail = if desk.local.chooser == Chooser::Missing { 0.0 } else { 110.0 };
        let field =
            TextEdit::singleline(&mut path).desired_width(ui.available_width() - tail).margin(Margin::symmetric(8, 6));
        let response = ui.add(field).accessible_name(desk.t(key));
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

/// How it stands, and the buttons.
pub(super) fn outcome(ui: &mut Ui, desk: &mut Desk<'_>) {
    let p = desk.p;
    let state = desk.session.state().export.clone();
    match &state {
        ExportState::Idle => {}
        ExportState::Running => running(ui, desk),
        ExportState::Exists(path) => {
            boxed(ui, p.question_ground, |ui| {
                let text = desk.with("export-exists", &[("path", Arg::Text(path))]);
                ui.label(RichText::new(text).font(fonts::regular(BODY)).color(p.question));
                if ui.button(desk.t("export-replace")).clicked() {
                    desk.actions.push(Action::Export { overwrite: true });
                }
            });
        }
        ExportState::Done { path, rows, bytes, files, left_out } => {
            let done = if files.is_some() { "export-done-many" } else { "export-done" };
            boxed(ui, p.row_chosen, |ui| {
                let places = [
                    ("files", Arg::Count(files.unwrap_or(1) as u64)),
                    ("path", Arg::Text(path)),
                    ("rows", Arg::Count(*rows as u64)),
                    ("bytes", Arg::Count(*bytes as u64)),
                ];
                let text = format!("{} {}", icons::DONE, desk.with(done, &places));
                ui.add(egui::Label::new(RichText::new(text).font(fonts::regular(BODY)).color(p.text)).wrap());
                if !left_out.is_empty() {
                    let told: Vec<String> = left_out.iter().map(|key| desk.t(key)).collect();
                    let text = format!("{}: {}", desk.t("export-left-out"), told.join(" "));
                    ui.add(egui::Label::new(desk.small(text)).wrap());
                }
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
            && desk.session.outgoing().order.as_ref().is_some_and(|order| !order.projects.is_empty());
        if filled_button(ui, p, icons::EXPORT, &desk.t("export-write"), ready).clicked() {
            desk.actions.push(Action::Export { overwrite: false });
        }
        let close = if matches!(state, ExportState::Done { .. }) { "close" } else { "cancel" };
        if ui.button(desk.t(close)).clicked() {
            desk.actions.push(Action::CloseDialog);
        }
    });
}

/// One file is made as a whole; of many the number tells how far it is, and they can be stopped.
fn running(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(going) = &desk.session.state().export_going else {
        ui.add(ProgressBar::new(0.5).animate(true).text(desk.t("export-running")));
        return;
    };
    let (done, of) = going.0.files();
    let many = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let text = desk.with("export-going", &[("done", Arg::Count(done as u64)), ("of", Arg::Count(of as u64))]);
    ui.horizontal(|ui| {
        if ui.button(desk.t("export-cancel")).clicked() {
            desk.actions.push(Action::ChooseExport(ExportAction::Cancel));
        }
        ui.add(ProgressBar::new(many(done) / many(of.max(1))).animate(true).text(text));
    });
}

fn boxed(ui: &mut Ui, ground: egui::Color32, add: impl FnOnce(&mut Ui)) {
    Frame::new().fill(ground).corner_radius(5).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}
