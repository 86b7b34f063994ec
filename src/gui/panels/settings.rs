//! Language, theme, tiles.

use egui::{RichText, TextEdit, Ui};

use super::{Desk, dialogs};
use crate::gui::fonts;
use crate::gui::style::BODY;
use crate::model::Language;
use crate::session::{Action, Theme, TileSource};

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

    ui.label(desk.title(desk.t("settings-tiles"), BODY));
    let tiles = state.tiles.clone();
    if choice(ui, desk, tiles == TileSource::Offline, &desk.t("tiles-offline")) {
        desk.actions.push(Action::SetTiles(TileSource::Offline));
    }
    if choice(ui, desk, tiles == TileSource::OpenStreetMap, &desk.t("tiles-openstreetmap")) {
        desk.actions.push(Action::SetTiles(TileSource::OpenStreetMap));
    }
    custom(ui, desk, &tiles);
    ui.add_space(4.0);
    ui.label(desk.small(desk.t("tiles-network")));
}

fn choice(ui: &mut Ui, desk: &Desk<'_>, chosen: bool, text: &str) -> bool {
    let text = RichText::new(text).font(fonts::regular(BODY)).color(desk.p.text);
    ui.radio(chosen, text).clicked() && !chosen
}

/// An address of one's own: used when it has the three places of a tile.
fn custom(ui: &mut Ui, desk: &mut Desk<'_>, tiles: &TileSource) {
    let known = match tiles {
        TileSource::Custom(address) => address.clone(),
        _ => String::new(),
    };
    let mut address = desk.local.custom_tiles.clone().unwrap_or(known);
    let chosen = matches!(tiles, TileSource::Custom(_));
    let usable = is_tile_address(&address);
    if choice(ui, desk, chosen, &desk.t("tiles-custom")) && usable {
        desk.actions.push(Action::SetTiles(TileSource::Custom(address.clone())));
    }
    let response = ui.add(
        TextEdit::singleline(&mut address)
            .hint_text(RichText::new("https://…/{z}/{x}/{y}.png").color(desk.p.text_secondary))
            .desired_width(f32::INFINITY),
    );
    let name = desk.t("tiles-address");
    let response = response.accessible_name(name);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if response.changed() || desk.local.custom_tiles.is_some() {
        desk.local.custom_tiles = Some(address.clone());
    }
    if !address.is_empty() && !usable {
        ui.label(RichText::new(desk.t("tiles-address-wrong")).small().color(desk.p.question));
    }
    if usable && (entered || (response.lost_focus() && chosen)) {
        desk.actions.push(Action::SetTiles(TileSource::Custom(address)));
    }
}

/// `true` for a web address with the places `{z}`, `{x}` and `{y}`.
fn is_tile_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && ["{z}", "{x}", "{y}"].iter().all(|place| text.contains(place))
}
