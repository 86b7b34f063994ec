//! What was understood of the documents, and what could be read otherwise?

use egui::Ui;

use super::{Desk, dialogs};

/// Paints the dialog.
pub(super) fn document(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "document-title");
}
