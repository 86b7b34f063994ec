//! The question "overlaps" of the coverage view.
//!
//! Left what there is to say, the pairs and the municipalities; right a matrix of the projects, or
//! the two projects of the pair that is chosen. Never does: compare; that is in the session.

mod matrix;
mod pair;
mod pairs;
mod places;

use egui::{ScrollArea, Ui};

use crate::coverage::Pair;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::TITLE;
use crate::model::Dataset;
use crate::session::{Action, AnalysisAction, TableAction, overlap_says};

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    pairs: pairs::Local,
    matrix: matrix::Local,
}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    ui.spacing_mut().item_spacing.y = 0.0;
    padded(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(desk.title(desk.t("overlaps-title"), TITLE));
        for sentence in overlap_says(desk.words, &desk.session.overlapped().facts) {
            ui.label(desk.body(sentence));
        }
        ui.add_space(8.0);
    });
    if desk.session.overlapped().facts.pairs > 0 {
        let height = ui.available_height();
        pairs::table(ui, desk, &mut local.pairs, (height * 0.6).max(120.0).min(height));
    }
    places::list(ui, desk);
}

/// Paints the right panel.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let chosen = desk.session.chosen_pair();
    ScrollArea::vertical().id_salt(("overlaps", chosen)).auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            match chosen {
                Some(pair) => pair::side_by_side(ui, desk, pair, "overlaps-back"),
                None => matrix::matrix(ui, desk, &mut local.matrix),
            }
            ui.add_space(16.0);
        });
    });
}

/// The two projects of the pair that is chosen in the table of pairs; nothing where no pair is.
pub(super) fn chosen_in_table(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(pair) = desk.session.chosen_pair() else { return };
    ScrollArea::vertical().id_salt(("overlaps-table", pair)).auto_shrink([false, false]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            pair::side_by_side(ui, desk, pair, "tables-back");
            ui.add_space(16.0);
        });
    });
}

/// Chooses both projects of a pair in one step: the map shows them, and the right panel their words.
fn choose(actions: &mut Vec<Action>, dataset: &Dataset, pair: Pair) {
    let ids = [pair.a, pair.b].into_iter().filter_map(|at| dataset.projects.get(at)).map(|project| project.id.clone());
    actions.push(Action::Analyze(AnalysisAction::Table(TableAction::Projects(ids.collect()))));
}
