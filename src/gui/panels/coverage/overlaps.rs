//! The question "overlaps" of the coverage view.

use egui::Ui;

use crate::gui::panels::Desk;

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let _ = (ui, desk, local);
}

/// Paints the right panel.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let _ = local;
    crate::gui::panels::right(ui, desk);
}
