//! Is the legend folded on a map that is too small for it, and how does a person unfold it?
//!
//! Remembered by the window until it closes. Never does: fold where there is room.

use egui::{Context, Id, Rect, Ui, Vec2};

use super::MapInput;
use crate::gui::icons;
use crate::gui::theme::Palette;
use crate::gui::widgets::icon_button;
use crate::words::Words;

/// On a map narrower or lower than this a legend covers too much of it, points.
const SMALL: Vec2 = Vec2::new(340.0, 440.0);

/// Where a legend can be folded: its name, and whether it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fold {
    id: Id,
    pub(super) folded: bool,
}

/// How a legend stands; `None` where the map has room for it. Of two maps side by side each keeps its own.
pub(super) fn fold(ctx: &Context, map: Rect, input: &MapInput<'_>) -> Option<Fold> {
    if input.pane.is_some() || (map.width() >= SMALL.x && map.height() >= SMALL.y) {
        return None;
    }
    // One answer for whatever is asked: the same corner of the same map.
    let id = Id::unique("legend-folded");
    Some(Fold { id, folded: ctx.data(|data| data.get_temp(id)).unwrap_or(true) })
}

/// The button that folds and unfolds.
pub(super) fn button(ui: &mut Ui, fold: Fold, words: &Words, p: &Palette) {
    let (icon, key) =
        if fold.folded { (icons::CARET_UP, "map-legend-unfold") } else { (icons::CARET_DOWN, "map-legend-fold") };
    if icon_button(ui, p, icon, &words.text(key), "", true).clicked() {
        ui.data_mut(|data| data.insert_temp(fold.id, !fold.folded));
        ui.request_repaint();
    }
}
