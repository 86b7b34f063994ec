//! The comparison: two maps beside each other, the difference, and a small map for each project.
//!
//! Both sides always name what they show. Never does: count; that is in the session.

mod cards;
mod difference;
mod facets;
mod head;
mod keys;
mod maps;
mod multiples;
mod ordering;
mod parts;
mod strip;
mod swipe;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Rect, Ui, Vec2};

pub(super) use facets::choice;
pub(in crate::gui) use keys::keys;
pub(super) use strip::figures;

use super::{Desk, search};
use crate::coverage::Side;
use crate::gui::map::MapPanel;
use crate::query::{Facets, Filter};
use crate::session::{CompareMode, PaneLetter};

/// What the comparison remembers for itself.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    /// The second map, once there was need of one.
    second: Option<MapPanel>,
    /// The map that the hand was at last: it leads, the other follows.
    leads: Option<PaneLetter>,
    /// Parts of which all municipalities are listed.
    whole: BTreeSet<Side>,
    /// Room that the floating cards took in the last frame.
    reserved: Vec<Rect>,
    /// The last frame was drawn as a picture, and its legend stood where it had stood before.
    posed: bool,
    /// Counts of a pane's choices and what they were worked out from.
    facets: Option<((u64, u64, Filter), Facets)>,
    /// What the search fields of the panes remember.
    found: BTreeMap<PaneLetter, search::Local>,
    multiples: multiples::Local,
}

impl Local {
    /// `true` when nothing moves on the second map and the small ones.
    pub(in crate::gui) fn is_settled(&self, mode: CompareMode) -> bool {
        if mode == CompareMode::Multiples {
            return self.multiples.is_settled();
        }
        let two = matches!(mode, CompareMode::SideBySide | CompareMode::Swipe);
        !two || self.second.as_ref().is_some_and(MapPanel::is_settled)
    }
}

/// Paints the maps in the middle of the window; `main` is the window's own map.
pub(crate) fn middle(ui: &mut Ui, desk: &mut Desk<'_>, main: &mut MapPanel) {
    let mut local = std::mem::take(&mut desk.local.compare);
    let rect = ui.available_rect_before_wrap();
    if desk.session.state().undoable.comparison.mode == CompareMode::Multiples {
        multiples::grid(ui, desk, &mut local, rect);
    } else {
        let heads = Rect::from_min_size(rect.min, Vec2::new(rect.width(), head::HEIGHT));
        head::heads(ui, desk, &mut local, heads);
        let below = Rect::from_min_max(heads.left_bottom(), rect.max);
        maps::maps(ui, desk, &mut local, main, below);
    }
    desk.local.compare = local;
}

/// Paints the difference in the right panel.
pub(crate) fn side(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut local = std::mem::take(&mut desk.local.compare);
    difference::panel(ui, desk, &mut local);
    desk.local.compare = local;
}
