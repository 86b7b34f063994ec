//! What would change if? The drafts, what each changes, before and after, and the best next.
//!
//! Left the drafts and their changes, right what they come to. Never does: count; that is in the session.

mod banner;
mod changes;
mod day;
mod limits;
mod list;
mod next;
mod note;
mod outcome;
mod project;
mod sides;
mod window;

use egui::{Id, Response, ScrollArea, Ui, WidgetInfo, accesskit::Role};

pub(crate) use banner::{banner, keys};
pub(crate) use note::note;
pub(super) use outcome::bars;
pub(crate) use window::{file, memo};

use crate::gui::panels::{Desk, padded};

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// A day being typed: its field and the text.
    typed_day: Option<(Id, String)>,
    /// Words to find a project of the document by.
    find: String,
    /// A project of the document that is open for changes although nothing of it changes yet.
    opened: Option<crate::model::ProjectId>,
    /// Lists that are shown whole.
    whole: std::collections::BTreeSet<&'static str>,
}

/// A button with an icon before its words; people who hear the window hear only the words.
fn button(ui: &mut Ui, icon: &str, text: &str) -> Response {
    let response = ui.button(format!("{icon} {text}"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    response
}

/// A figure; one that is not counted from what is drafted now ends in dots.
fn figure(is_old: bool, figure: String) -> String {
    if is_old { format!("{figure}{OLD}") } else { figure }
}

/// Ends a figure that is being counted.
const OLD: &str = "\u{2009}…";

/// Paints figures, paler while new ones are being counted.
pub(super) fn figures<T>(ui: &mut Ui, is_old: bool, paint: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope(|ui| {
        if is_old {
            ui.multiply_opacity(0.5);
        }
        paint(ui)
    })
    .inner
}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    ScrollArea::vertical().id_salt("drafts").auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            list::list(ui, desk);
            if desk.session.state().undoable.drafts.opened().is_some() {
                list::head(ui, desk);
                project::new_projects(ui, desk, local);
                changes::of_document(ui, desk, local);
            }
            ui.add_space(16.0);
        });
    });
}

/// Paints the right panel.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    ScrollArea::vertical().id_salt("drafts-outcome").auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            outcome::summary(ui, desk);
            next::card(ui, desk);
            outcome::lists(ui, desk, local);
            sides::table(ui, desk);
            outcome::memo_buttons(ui, desk);
            ui.add_space(16.0);
        });
    });
}
