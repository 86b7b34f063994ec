//! What the program does, and by which keys.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::{Desk, dialogs};
use crate::gui::fonts;
use crate::gui::style::{BODY, SMALL};
use crate::session::ActionName;
use crate::words::Arg;

/// Paints the dialog's inside.
pub(super) fn help(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "help");
    let room = ui.ctx().content_rect().height() - 150.0;
    ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        for key in ["help-what", "help-click", "help-select", "help-filter", "help-marks", "help-export"] {
            ui.label(desk.body(desk.t(key)));
        }
        ui.add_space(8.0);
        ui.label(desk.title(desk.t("help-keys"), BODY));
        Grid::new("keys").num_columns(2).min_row_height(20.0).spacing([24.0, 4.0]).show(ui, |ui| {
            for action in ActionName::all().filter(|action| !action.shortcut.is_empty()) {
                ui.label(desk.body(desk.t(&action.title_key())));
                ui.label(desk.body(action.shortcut).color(desk.p.text_secondary));
                ui.end_row();
            }
            ui.label(desk.body(desk.t("help-add")));
            ui.label(desk.body("Ctrl").color(desk.p.text_secondary));
            ui.end_row();
            ui.label(desk.body(desk.t("help-walk")));
            ui.label(desk.body("Tab, ←↑→↓").color(desk.p.text_secondary));
            ui.end_row();
        });
        ui.add_space(8.0);
        ui.label(desk.title(desk.t("help-script"), BODY));
        ui.label(desk.small(desk.t("help-script-how")));
        Grid::new("names").num_columns(2).min_row_height(20.0).spacing([24.0, 2.0]).show(ui, |ui| {
            for action in ActionName::all() {
                let line = format!("{} {}", action.name, action.args);
                ui.label(RichText::new(line.trim()).font(fonts::regular(SMALL)).color(desk.p.text));
                ui.label(desk.small(desk.t(&action.title_key())));
                ui.end_row();
            }
        });
        ui.add_space(8.0);
        let version = env!("CARGO_PKG_VERSION");
        ui.label(desk.small(desk.with("help-version", &[("version", Arg::Text(version))])));
        ui.label(desk.small(desk.t("help-fonts")));
    });
}
