//! How does a person who does not see a drawing find what stands in it?
//!
//! A node of the accessibility tree for something drawn, with what is said of it; choosing it is a click.
//! Never does: draw; take the pointer.

use egui::accesskit::{Action, Rect as AccessRect, Role};
use egui::{Id, Rect, Ui};

/// Makes a node at a place of the screen; `true` when a person chose it. The label is made only where
/// somebody listens.
pub(crate) fn spot(ui: &Ui, id: Id, rect: Rect, chosen: bool, label: impl FnOnce() -> String) -> bool {
    let label = ui.ctx().accesskit_node_builder(id, |_| ()).map(|()| label());
    let Some(label) = label else { return false };
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ListItem);
        node.set_label(label);
        node.set_bounds(AccessRect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
        node.set_selected(chosen);
        node.add_action(Action::Click);
    });
    ui.input(|input| input.has_accesskit_action_request(id, Action::Click))
}
