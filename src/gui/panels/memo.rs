//! The correction memo, to read and to copy.

use egui::Ui;

use super::{Desk, dialogs};

/// Paints the dialog.
pub(super) fn memo(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "memo-dialog-title");
}
