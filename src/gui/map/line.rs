//! What is said of the tiles, and where are they chosen on the map?
//!
//! One calm line while something is wrong, and the sources in the layers menu. Never does: say more than
//! one thing at a time.

use egui::{Align2, Area, Id, Order, Rect, RichText, Ui, vec2};

use super::MapInput;
use super::cards::{EDGE, card};
use super::tiles::online::Line;
use crate::gui::theme::Palette;
use crate::gui::{fonts, icons};
use crate::session::{Action, Dialog, TileSource};
use crate::words::Words;

/// Room that the buttons on the right need, points.
const BUTTONS: f32 = 34.0 + 2.0 * EDGE;
/// Widest line, points.
const WIDEST: f32 = 460.0;

/// The line, top left; gives the room it takes, if something is said.
pub(super) fn trouble(
    ui: &Ui,
    id: &'static str,
    map: Rect,
    line: Option<Line>,
    words: &Words,
    p: &Palette,
    actions: &mut Vec<Action>,
) -> Option<Rect> {
    let line = line?;
    let area = Area::new(Id::unique((id, "trouble")))
        .order(Order::Middle)
        .pivot(Align2::LEFT_TOP)
        .fixed_pos(map.left_top() + vec2(EDGE, EDGE))
        .constrain(false)
        .show(ui.ctx(), |ui| {
            card(p).inner_margin(egui::Margin::symmetric(10, 7)).show(ui, |ui| {
                ui.set_max_width((map.width() - EDGE - BUTTONS - 20.0).clamp(120.0, WIDEST));
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    ui.label(RichText::new(icons::INFO).font(fonts::regular(15.0)).color(p.text_secondary));
                    ui.label(RichText::new(line.say(words)).font(fonts::regular(12.0)).color(p.text));
                    let settings =
                        RichText::new(words.text("tiles-settings")).font(fonts::regular(12.0)).color(p.accent);
                    if ui.add(egui::Link::new(settings)).clicked() {
                        actions.push(Action::OpenDialog(Dialog::Settings));
                    }
                });
            });
        });
    Some(area.response.rect)
}

/// The sources in the layers menu; those that need more than a click lead to the settings.
pub(super) fn sources(ui: &mut Ui, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    let chosen = input.tiles;
    for (source, key) in [
        (TileSource::Offline, "map-tiles-offline"),
        (TileSource::OpenStreetMap, "map-tiles-osm"),
        (TileSource::NationalLandSurvey, "map-tiles-land-survey"),
    ] {
        if ui.radio(*chosen == source, words.text(key)).clicked() {
            let keyless = source == TileSource::NationalLandSurvey && input.tile_key.is_empty();
            actions.push(Action::SetTiles(source));
            if keyless {
                actions.push(Action::OpenDialog(Dialog::Settings));
            }
        }
    }
    let other = matches!(chosen, TileSource::Custom(_) | TileSource::PmTiles(_));
    let text = match chosen {
        TileSource::Custom(address) => address.host().to_owned(),
        TileSource::PmTiles(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        _ => words.text("map-tiles-other"),
    };
    if ui.radio(other, text).clicked() {
        actions.push(Action::OpenDialog(Dialog::Settings));
    }
    ui.label(RichText::new(words.text("map-tiles-note")).size(11.0).color(p.text_secondary));
}
