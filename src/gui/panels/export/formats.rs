//! Which kind of file?

use egui::{RichText, Ui};

use super::heading;
use crate::export::Group;
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, TITLE};
use crate::session::Action;

/// The formats in their groups, one to choose.
pub(super) fn formats(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let chosen = desk.session.state().export_request.format;
    let shown = desk.local.export.format.replace(chosen);
    for group in Group::ALL {
        heading(ui, desk, &format!("export-group-{}", group.key()));
        for format in group.formats() {
            let name = RichText::new(desk.t(&format!("format-{}", format.key()))).font(fonts::regular(BODY));
            let response = ui.radio(chosen == format, name.color(desk.p.text));
            // What the keys reach, and what is chosen, is seen.
            if response.gained_focus() || (chosen == format && shown != Some(format)) {
                response.scroll_to_me(None);
            }
            if response.clicked() && chosen != format {
                desk.actions.push(Action::SetExportFormat(format));
            }
        }
        ui.add_space(6.0);
    }
}

/// What the chosen format is and is for.
pub(super) fn about(ui: &mut Ui, desk: &Desk<'_>) {
    let key = desk.session.state().export_request.format.key();
    ui.label(desk.title(desk.t(&format!("format-{key}")), TITLE));
    ui.add(egui::Label::new(desk.small(desk.t(&format!("format-{key}-what")))).wrap());
}
