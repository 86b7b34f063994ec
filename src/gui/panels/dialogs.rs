//! Windows over the map: one at a time, closed by Escape or a click beside them.

use egui::{Align, Context, Frame, Id, Layout, Margin, Modal, Stroke, Ui};

use super::{Clipboard, Desk, coverage, decisions, document, export, help, memo, opening, settings};
use crate::gui::icons;
use crate::gui::style::TITLE;
use crate::gui::widgets::icon_button;
use crate::session::{Action, Dialog};

/// Paints the open dialog, if one is open.
pub(crate) fn dialogs(ctx: &Context, desk: &mut Desk<'_>) {
    let Some(dialog) = desk.session.state().dialog.clone() else {
        desk.local.custom_tiles = None;
        desk.local.save_path = None;
        desk.local.open_path = None;
        desk.local.export = export::Local::default();
        if desk.local.clipboard == Clipboard::Copied {
            desk.local.clipboard = Clipboard::Idle;
        }
        return;
    };
    let p = desk.p;
    let frame = Frame::popup(&ctx.global_style())
        .fill(p.panel)
        .stroke(Stroke::new(1.0, p.control_edge))
        .corner_radius(8)
        .inner_margin(Margin::same(16));
    let backdrop = if p.dark { p.project_edge.gamma_multiply(0.6) } else { p.text.gamma_multiply(0.35) };
    let id = Id::unique(("dialog", format!("{dialog:?}")));
    let shown = Modal::new(id).frame(frame).backdrop_color(backdrop).show(ctx, |ui| {
        let width = match dialog {
            Dialog::Document => 1000.0,
            Dialog::Export => 960.0,
            Dialog::DraftMemo => 840.0,
            Dialog::Help | Dialog::Memo => 640.0,
            Dialog::Chart(_) => 1600.0,
            _ => 500.0,
        };
        ui.set_width(f32::min(width, ui.ctx().content_rect().width() - 64.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        match dialog {
            Dialog::Settings => settings::settings(ui, desk),
            Dialog::Export => export::export(ui, desk),
            Dialog::Help => help::help(ui, desk),
            Dialog::Open => opening::opening(ui, desk),
            Dialog::Document => document::document(ui, desk),
            Dialog::Memo => memo::memo(ui, desk),
            Dialog::Decisions => decisions::decisions(ui, desk),
            Dialog::Draft => coverage::drafts::file(ui, desk),
            Dialog::DraftMemo => coverage::drafts::memo(ui, desk),
            Dialog::Chart(chart) => coverage::enlarged(ui, desk, chart),
        }
    });
    if shown.should_close() {
        desk.actions.push(Action::CloseDialog);
    }
}

/// A dialog's title with the way out.
pub(super) fn title(ui: &mut Ui, desk: &mut Desk<'_>, key: &str) {
    ui.horizontal(|ui| {
        ui.label(desk.title(desk.t(key), TITLE));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, desk.p, icons::CLOSE, &desk.t("action-close-dialog"), "Esc", true).clicked() {
                desk.actions.push(Action::CloseDialog);
            }
        });
    });
    ui.add_space(4.0);
}
