//! Language, theme, tiles.

use egui::Ui;

use super::tiles::choice;
use super::{Desk, dialogs};
use crate::gui::style::BODY;
use crate::model::Language;
use crate::session::{Action, Theme};

/// Paints the dialog's inside.
pub(super) fn settings(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "settings");
    let state = desk.session.state();

    ui.label(desk.title(desk.t("settings-language"), BODY));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        for language in Language::ALL {
            // A language is called by its own name, whatever is spoken now.
            let name = desk.t(&format!("language-{}", language.tag()));
            if choice(ui, desk, state.language == language, &name) {
                desk.actions.push(Action::SetLanguage(language));
            }
        }
    });
    ui.add_space(10.0);

    ui.label(desk.title(desk.t("settings-theme"), BODY));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let themes = [(Theme::System, "theme-system"), (Theme::Light, "theme-light"), (Theme::Dark, "theme-dark")];
        for (theme, key) in themes {
            if choice(ui, desk, state.theme == theme, &desk.t(key)) {
                desk.actions.push(Action::SetTheme(theme));
            }
        }
    });
    ui.add_space(10.0);

    super::tiles::tiles(ui, desk);
}
