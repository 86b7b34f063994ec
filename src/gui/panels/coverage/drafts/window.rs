//! The windows of a draft: its file, and its memo.

use egui::{ScrollArea, Ui};

use crate::gui::panels::{Desk, decisions, dialogs, memo};
use crate::gui::widgets::filled_button;
use crate::session::{Action, DraftAction};

/// Save the open draft to a file, or open one from a file.
pub(crate) fn file(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "draft-file-title");
    ui.add(egui::Label::new(desk.small(desk.t("draft-file-what"))).wrap());
    ui.add_space(4.0);
    let standard = desk.session.draft_file(".json");
    let path = decisions::path_field(ui, desk, standard);
    decisions::outcome(ui, desk, |path| Action::Draft(DraftAction::Save { path: path.into(), overwrite: true }));
    ui.add_space(4.0);
    let typed = !path.trim().is_empty();
    ui.horizontal(|ui| {
        let ready = typed && desk.session.state().undoable.drafts.opened().is_some();
        if filled_button(ui, desk.p, "", &desk.t("draft-file-save"), ready).clicked() {
            desk.actions.push(Action::Draft(DraftAction::Save { path: path.trim().into(), overwrite: false }));
        }
        if ui.add_enabled(typed, egui::Button::new(desk.t("draft-file-open"))).clicked() {
            desk.actions.push(Action::Draft(DraftAction::Load(path.trim().into())));
            desk.actions.push(Action::CloseDialog);
        }
    });
}

/// The memo, to read, to copy and to save.
pub(crate) fn memo(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "draft-memo-window");
    if desk.session.draft_is_old() {
        // A memo is read, copied and kept: never with figures of before.
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(desk.body(desk.t("draft-counting")));
        });
        return;
    }
    let text = desk.session.draft_memo();
    let height = (ui.ctx().content_rect().height() - 330.0).clamp(140.0, 480.0);
    memo::sheet(ui, desk, height, |ui, desk| page(ui, desk, &text));
    ui.add_space(6.0);
    let standard = desk.session.draft_file(".md");
    let path = decisions::path_field(ui, desk, standard);
    decisions::outcome(ui, desk, |path| Action::Draft(DraftAction::SaveMemo { path: path.into(), overwrite: true }));
    ui.add_space(4.0);
    memo::copy_or_save(ui, desk, &text, &path, |path| {
        Action::Draft(DraftAction::SaveMemo { path: path.into(), overwrite: false })
    });
}

/// The Markdown as it is meant: titles, list entries, one table.
fn page(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        if line.is_empty() {
            ui.add_space(4.0);
        } else if let Some(title) = line.strip_prefix("## ") {
            ui.add(egui::Label::new(desk.title(title, 14.0)).wrap());
        } else if let Some(title) = line.strip_prefix("# ") {
            ui.add(egui::Label::new(desk.title(plain(title), 16.0)).wrap());
        } else if line.starts_with('|') {
            let rest = lines.get(at - 1..).unwrap_or_default();
            let rows: Vec<&str> = rest.iter().copied().take_while(|row| row.starts_with('|')).collect();
            at += rows.len() - 1;
            table(ui, desk, &rows);
        } else if let Some(entry) = line.strip_prefix("- ") {
            ui.add(egui::Label::new(desk.body(format!("• {}", plain(entry)))).wrap());
        } else {
            ui.add(egui::Label::new(desk.body(plain(line))).wrap());
        }
    }
}

/// Without the marks that keep Markdown from reading a person's words as its own.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            out.extend(letters.next());
        } else {
            out.push(letter);
        }
    }
    out
}

fn table(ui: &mut Ui, desk: &Desk<'_>, rows: &[&str]) {
    // Long numbers in a narrow window are scrolled to, and never make the window wider.
    ScrollArea::horizontal().id_salt("draft-memo-table").show(ui, |ui| {
        egui::Grid::new("draft-memo-table").striped(true).spacing([16.0, 3.0]).show(ui, |ui| {
            for (number, row) in rows.iter().enumerate().filter(|(number, _)| *number != 1) {
                for cell in row.trim_matches('|').split('|').map(str::trim) {
                    let text = if number == 0 { desk.title(cell, 13.0) } else { desk.body(plain(cell)) };
                    ui.label(text);
                }
                ui.end_row();
            }
        });
    });
}
