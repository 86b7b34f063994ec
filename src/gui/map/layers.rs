//! What can be chosen of how the map is read: areas, measure, shape, tiles?

use egui::{RichText, Stroke, Ui};

use super::MapInput;
use crate::coverage::AreaLevel;
use crate::gui::fonts;
use crate::gui::theme::Palette;
use crate::scene::legend::{level_key, measure_key};
use crate::scene::{Measure, Shape};
use crate::session::Action;
use crate::words::Words;

fn title(ui: &mut Ui, words: &Words, p: &Palette, key: &str) {
    ui.label(RichText::new(words.text(key)).font(fonts::semibold(12.0)).color(p.text_secondary));
}

/// Rows of choices that lie close, with rings that are seen on a card.
pub(in crate::gui) fn close_rows(ui: &mut Ui, p: &Palette) {
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, p.check_edge);
    ui.spacing_mut().interact_size.y = 24.0;
    ui.spacing_mut().item_spacing.y = 2.0;
}

/// The layers menu: two columns, so that it fits a small window.
pub(super) fn menu(ui: &mut Ui, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    close_rows(ui, p);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_min_width(170.0);
            title(ui, words, p, "look-level");
            levels(ui, input, words, p, actions);
            ui.add_space(6.0);
            title(ui, words, p, "look-shape");
            for (shape, key) in [(Shape::Areas, "look-shape-areas"), (Shape::Residents, "look-shape-residents")] {
                if ui.radio(input.look.shape == shape, words.text(key)).clicked() {
                    actions.push(Action::SetShape(shape));
                }
            }
            ui.add_space(10.0);
            if ui.button(words.text("map-copy")).clicked() {
                actions.push(Action::CopyMap);
            }
        });
        ui.add_space(12.0);
        ui.vertical(|ui| {
            ui.set_min_width(190.0);
            title(ui, words, p, "map-fill");
            measures(ui, input, words, p, actions);
            ui.add_space(6.0);
            title(ui, words, p, "map-tiles");
            super::line::sources(ui, input, words, p, actions);
        });
    });
}

/// The levels to choose from.
pub(super) fn levels(ui: &mut Ui, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    close_rows(ui, p);
    for level in AreaLevel::ALL {
        if ui.radio(input.look.level == level, words.text(&level_key(level))).clicked() {
            actions.push(Action::SetLevel(level));
        }
    }
}

/// The measures to choose from.
pub(super) fn measures(ui: &mut Ui, input: &MapInput<'_>, words: &Words, p: &Palette, actions: &mut Vec<Action>) {
    close_rows(ui, p);
    for measure in Measure::ALL {
        if ui.radio(input.look.measure == measure, words.text(&measure_key(measure))).clicked() {
            actions.push(Action::SetMeasure(measure));
        }
    }
}
