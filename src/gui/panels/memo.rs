//! The correction memo, to read, to copy and to save.

use egui::{Frame, Margin, ScrollArea, Stroke, Ui};

use super::{Clipboard, Desk, decisions, dialogs};
use crate::gui::icons;
use crate::gui::widgets::filled_button;
use crate::session::Action;

/// Paints the dialog.
pub(super) fn memo(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "memo-dialog-title");
    ui.label(desk.small(desk.t("memo-what")));
    ui.add_space(4.0);
    let text = desk.session.memo();
    let height = (ui.ctx().content_rect().height() - 360.0).clamp(160.0, 460.0);
    sheet(ui, desk, height, |ui, desk| {
        for line in text.lines() {
            paragraph(ui, desk, line);
        }
    });
    ui.add_space(6.0);
    let standard = decisions::standard_path(desk, "-korjausmuistio.md");
    let path = decisions::path_field(ui, desk, standard);
    decisions::outcome(ui, desk, |path| Action::SaveMemo { path: path.into(), overwrite: true });
    ui.add_space(4.0);
    copy_or_save(ui, desk, &text, &path, |path| Action::SaveMemo { path: path.into(), overwrite: false });
}

/// The ground that a memo is read on, scrolled where it is long.
pub(super) fn sheet(ui: &mut Ui, desk: &Desk<'_>, height: f32, add: impl FnOnce(&mut Ui, &Desk<'_>)) {
    Frame::new()
        .fill(desk.p.field)
        .stroke(Stroke::new(1.0, desk.p.control_edge))
        .corner_radius(5)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                add(ui, desk);
            });
        });
}

/// The buttons under a memo: onto the clipboard, or into the file of a path.
pub(super) fn copy_or_save(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    text: &str,
    path: &str,
    save: impl FnOnce(&str) -> Action,
) {
    ui.horizontal(|ui| {
        if filled_button(ui, desk.p, icons::EXPORT, &desk.t("memo-copy"), true).clicked() {
            ui.ctx().copy_text(text.to_owned());
            desk.local.clipboard = Clipboard::Copied;
        }
        if ui.add_enabled(!path.trim().is_empty(), egui::Button::new(desk.t("memo-save"))).clicked() {
            desk.actions.push(save(path.trim()));
        }
        if desk.local.clipboard == Clipboard::Copied {
            ui.label(desk.small(format!("{} {}", icons::CHECK, desk.t("memo-copied"))));
        }
    });
}

/// One line of Markdown as it is meant: a title, a place in bold, or words.
fn paragraph(ui: &mut Ui, desk: &Desk<'_>, line: &str) {
    if line.is_empty() {
        ui.add_space(4.0);
    } else if let Some(title) = line.strip_prefix("# ") {
        ui.add(egui::Label::new(desk.title(title, 16.0)).wrap());
    } else {
        let mut job = egui::text::LayoutJob::default();
        let plain = egui::TextFormat::simple(crate::gui::fonts::regular(13.0), desk.p.text);
        let strong = egui::TextFormat::simple(crate::gui::fonts::semibold(13.0), desk.p.text);
        for (at, part) in line.split("**").enumerate() {
            job.append(part, 0.0, if at % 2 == 1 { strong.clone() } else { plain.clone() });
        }
        ui.add(egui::Label::new(job).wrap());
    }
}
