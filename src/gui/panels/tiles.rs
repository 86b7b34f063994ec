//! What lies under the map: sources, key, tiles that are kept.
//!
//! Never does: show a key, ask the network.

use egui::{Key, RichText, TextEdit, Ui};

use super::Desk;
use crate::gui::fonts;
use crate::gui::style::BODY;
use crate::session::{Action, Secret, TileCache, TileSource};
use crate::words::Arg;

/// Sizes of the cache that are offered, MiB.
const SIZES: [u32; 4] = [64, 256, 512, 2048];

/// Paints the part of the settings.
pub(super) fn tiles(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.label(desk.title(desk.t("settings-tiles"), BODY));
    let chosen = desk.session.state().undoable.tiles.clone();
    for (source, key) in [
        (TileSource::Offline, "tiles-offline"),
        (TileSource::OpenStreetMap, "tiles-openstreetmap"),
        (TileSource::NationalLandSurvey, "tiles-land-survey"),
    ] {
        if choice(ui, desk, chosen == source, &desk.t(key)) {
            desk.actions.push(Action::SetTiles(source.clone()));
        }
    }
    if chosen == TileSource::NationalLandSurvey {
        key(ui, desk);
    }
    other(ui, desk, &chosen);
    ui.add_space(2.0);
    ui.add(egui::Label::new(desk.small(desk.t("tiles-network"))).wrap());
    ui.add_space(4.0);
    cache(ui, desk);
}

pub(super) fn choice(ui: &mut Ui, desk: &Desk<'_>, chosen: bool, text: &str) -> bool {
    let text = RichText::new(text).font(fonts::regular(BODY)).color(desk.p.text);
    ui.radio(chosen, text).clicked() && !chosen
}

/// The person's own key: dots while it is typed.
fn key(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut key = desk.session.state().tile_key.reveal().to_owned();
    ui.horizontal(|ui| {
        ui.add_space(24.0);
        let field = TextEdit::singleline(&mut key)
            .password(true)
            .hint_text(RichText::new(desk.t("tiles-key")).color(desk.p.text_secondary))
            .desired_width(f32::INFINITY);
        if ui.add(field).accessible_name(desk.t("tiles-key")).changed() {
            desk.actions.push(Action::SetTileKey(Secret::new(&key)));
        }
    });
    ui.horizontal(|ui| {
        ui.add_space(24.0);
        ui.add(egui::Label::new(desk.small(desk.t("tiles-key-how"))).wrap());
    });
}

/// A web address or a PMTiles file: used when it can be.
fn other(ui: &mut Ui, desk: &mut Desk<'_>, tiles: &TileSource) {
    let chosen = matches!(tiles, TileSource::Custom(_) | TileSource::PmTiles(_));
    let known = if chosen { tiles.text() } else { String::new() };
    let mut text = desk.local.custom_tiles.clone().unwrap_or(known);
    let read = TileSource::parse(&text);
    if choice(ui, desk, chosen, &desk.t("tiles-custom"))
        && let Ok(source) = &read
    {
        desk.actions.push(Action::SetTiles(source.clone()));
    }
    let hint = "https://…/{z}/{x}/{y}.png, kartta.pmtiles";
    let field = TextEdit::singleline(&mut text)
        .hint_text(RichText::new(hint).color(desk.p.text_secondary))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(desk.t("tiles-address"));
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.changed() || desk.local.custom_tiles.is_some() {
        desk.local.custom_tiles = Some(text.clone());
    }
    match read {
        Err(error) if !text.trim().is_empty() => {
            let place = error.place();
            let wrong = desk.with(error.key(), &[("place", Arg::Text(&place))]);
            ui.add(egui::Label::new(RichText::new(wrong).small().color(desk.p.question)).wrap());
        }
        Ok(source) if entered || (response.lost_focus() && chosen) => desk.actions.push(Action::SetTiles(source)),
        _ => {}
    }
}

/// How many tiles are kept.
fn cache(ui: &mut Ui, desk: &mut Desk<'_>) {
    let TileCache { limit, used, folder } = desk.session.state().tile_cache.clone();
    ui.horizontal(|ui| {
        ui.label(desk.small(desk.t("tiles-kept-most")));
        for size in SIZES {
            let text = desk.with("tiles-mib", &[("n", Arg::Count(u64::from(size)))]);
            if ui.radio(limit == size, desk.small(text)).clicked() && limit != size {
                desk.actions.push(Action::SetTileCache(size));
            }
        }
    });
    if folder.is_none() {
        return;
    }
    ui.horizontal(|ui| {
        let mib = used.map(|used| used.div_ceil(1024 * 1024));
        let text = match mib {
            Some(mib) => desk.with("tiles-kept-now", &[("n", Arg::Count(mib))]),
            None => desk.t("tiles-kept-unknown"),
        };
        ui.label(desk.small(text));
        if ui.add_enabled(mib != Some(0), egui::Button::new(desk.small(desk.t("action-clear-tile-cache")))).clicked() {
            desk.actions.push(Action::ClearTileCache);
        }
    });
}
