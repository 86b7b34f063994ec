//! Saving what is shown to a file: what, in which format, where to, and how it went.
//!
//! Formats left; right what the chosen one leaves a choice of, the preview and the command; below the place
//! and how it went.

mod choices;
mod formats;
mod outcome;
mod preview;

use egui::{ScrollArea, Ui};

use super::{Desk, dialogs};
use crate::gui::style::BODY;
use crate::words::Arg;

/// Room that title, place and buttons take, points.
const REST: f32 = 300.0;
/// Width of the list of formats, points.
const LIST: f32 = 216.0;

/// What the dialog remembers between frames.
#[derive(Default)]
pub(in crate::gui) struct Local {
    /// The format that the list was scrolled to.
    format: Option<crate::export::Format>,
    /// Size of a picture as it is being typed.
    size: Option<String>,
    /// Pixels an inch as they are being typed.
    dpi: Option<String>,
    /// The command that was copied.
    copied: Option<String>,
    /// The picture of the preview, and which it is.
    picture: Option<(u64, egui::TextureHandle)>,
}

impl std::fmt::Debug for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Local").field("size", &self.size).field("dpi", &self.dpi).finish_non_exhaustive()
    }
}

/// Paints the dialog's inside.
pub(super) fn export(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "export-title");
    let height = (ui.ctx().content_rect().height() - REST).clamp(170.0, 480.0);
    let wide = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.vertical(|ui| {
            ui.set_width(LIST);
            ScrollArea::vertical()
                .id_salt("export-formats")
                .max_height(height)
                .auto_shrink([false, false])
                .show(ui, |ui| formats::formats(ui, desk));
        });
        ui.vertical(|ui| {
            ui.set_width(wide - LIST - 12.0);
            ScrollArea::vertical().id_salt("export-choices").max_height(height).auto_shrink([false, false]).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width() - 10.0);
                    ui.spacing_mut().item_spacing.y = 5.0;
                    formats::about(ui, desk);
                    choices::choices(ui, desk);
                    ui.add_space(6.0);
                    preview::preview(ui, desk);
                    ui.add_space(6.0);
                    choices::command(ui, desk);
                },
            );
        });
    });
    ui.separator();
    ui.label(desk.body(content(desk)));
    outcome::place(ui, desk);
    ui.add_space(2.0);
    outcome::outcome(ui, desk);
}

/// How much an export holds: projects, municipalities, rows.
fn content(desk: &Desk<'_>) -> String {
    let [projects, municipalities, rows] = desk.session.outgoing().content;
    let places = [
        ("projects", Arg::Count(projects as u64)),
        ("municipalities", Arg::Count(municipalities as u64)),
        ("rows", Arg::Count(rows as u64)),
    ];
    desk.with("export-content", &places)
}

/// The title of a part.
fn heading(ui: &mut Ui, desk: &Desk<'_>, key: &str) {
    ui.label(desk.title(desk.t(key), BODY));
}
