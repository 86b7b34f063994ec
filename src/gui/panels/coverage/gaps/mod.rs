//! The question "gaps" of the coverage view.

mod card;
mod charts;
mod curve;
mod enlarged;
mod list;
mod own;
mod parts;
mod regions;
mod scatter;

use egui::Ui;

use crate::gui::panels::Desk;
use crate::session::Chart;

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    charts: charts::Local,
    enlarged: parts::Picture,
    list: list::Local,
}

impl Local {
    /// `true` where the last frame showed the place for a table of one's own; until the next frame.
    pub(super) fn takes_figures(&mut self) -> bool {
        self.list.takes_figures()
    }
}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    list::left(ui, desk, &mut local.list);
}

/// Paints the right panel: the charts, or what was chosen when a person wants to read of it.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    charts::right(ui, desk, &mut local.charts);
}

/// Paints one chart into a window of its own.
pub(super) fn enlarged(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, chart: Chart) {
    enlarged::show(ui, desk, &mut local.enlarged, chart);
}
