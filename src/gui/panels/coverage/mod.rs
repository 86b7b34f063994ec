//! The coverage view: who is left out, where projects overlap, tables, what if, what changed.
//!
//! Each question has a left panel and a right one; the map between them is the window's own. Never
//! does: count; that is in the session.

mod change;
pub(crate) mod drafts;
mod gaps;
mod grid;
mod overlaps;
mod tables;

use egui::{Frame, Id, Margin, Ui};

use super::{Desk, padded};
use crate::gui::widgets::segments;
use crate::session::{Action, AnalysisAction, Chart, Focus, TableKind, Topic};

/// What the coverage view remembers for itself.
#[derive(Debug, Default)]
pub(in crate::gui) struct Local {
    gaps: gaps::Local,
    overlaps: overlaps::Local,
    tables: tables::Local,
    drafts: drafts::Local,
    change: change::Local,
}

impl Local {
    /// `true` where the last frame showed the place for a table of one's own; until the next frame.
    pub(in crate::gui) fn takes_figures(&mut self) -> bool {
        self.gaps.takes_figures()
    }
}

/// Paints the left panel: the questions, and the answer to the one that is open.
pub(crate) fn left(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut local = std::mem::take(&mut desk.local.coverage);
    let topic = desk.session.state().undoable.analysis.topic;
    padded(ui, |ui| {
        let labels: Vec<String> = Topic::ALL.iter().map(|topic| desk.t(&format!("topic-{}", topic.key()))).collect();
        let chosen = Topic::ALL.iter().position(|known| *known == topic).unwrap_or(0);
        if let Some(next) =
            segments(ui, desk.p, Id::unique("topics"), &labels, chosen).and_then(|at| Topic::ALL.get(at))
        {
            desk.actions.push(Action::Analyze(AnalysisAction::Topic(*next)));
        }
    });
    Frame::new().inner_margin(Margin { top: 8, ..Margin::ZERO }).show(ui, |ui| match topic {
        Topic::Gaps => gaps::left(ui, desk, &mut local.gaps),
        Topic::Overlaps => overlaps::left(ui, desk, &mut local.overlaps),
        Topic::Tables => tables::left(ui, desk, &mut local.tables),
        Topic::Drafts => drafts::left(ui, desk, &mut local.drafts),
        Topic::Change => change::left(ui, desk, &mut local.change),
    });
    desk.local.coverage = local;
}

/// Paints one chart of the gaps into a window of its own.
pub(crate) fn enlarged(ui: &mut Ui, desk: &mut Desk<'_>, chart: Chart) {
    let mut local = std::mem::take(&mut desk.local.coverage);
    gaps::enlarged(ui, desk, &mut local.gaps, chart);
    desk.local.coverage = local;
}

/// Takes the keys of the open table before the window takes them.
pub(crate) fn keys(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let mut local = std::mem::take(&mut desk.local.coverage);
    match desk.session.state().undoable.analysis.topic {
        Topic::Tables => tables::keys(ctx, desk, &mut local.tables),
        Topic::Change => change::keys(ctx, desk, &mut local.change),
        Topic::Gaps | Topic::Overlaps | Topic::Drafts => {}
    }
    desk.local.coverage = local;
}

/// Paints the right panel: a project or municipality that was opened, else what goes with the question.
pub(crate) fn right(ui: &mut Ui, desk: &mut Desk<'_>) {
    let state = desk.session.state();
    let topic = state.undoable.analysis.topic;
    // Two projects chosen are a pair there.
    let of_pairs = match topic {
        Topic::Overlaps => true,
        Topic::Tables => desk.session.table_kind() == TableKind::Pairs,
        Topic::Gaps | Topic::Drafts | Topic::Change => false,
    };
    let pair = of_pairs && desk.session.chosen_pair().is_some();
    let opened = match &state.undoable.focus {
        _ if pair => false,
        Some(Focus::Project(_)) => state.chart_copy.is_none(),
        // The charts of the gaps mark what is chosen; they have a way of their own to its details.
        Some(Focus::Municipality(_)) => topic != Topic::Gaps,
        _ => false,
    };
    if opened {
        drafts::note(ui, desk);
        return super::right(ui, desk);
    }
    let mut local = std::mem::take(&mut desk.local.coverage);
    match desk.session.state().undoable.analysis.topic {
        Topic::Gaps => gaps::right(ui, desk, &mut local.gaps),
        Topic::Overlaps => overlaps::right(ui, desk, &mut local.overlaps),
        Topic::Tables => tables::right(ui, desk, &mut local.tables),
        Topic::Drafts => drafts::right(ui, desk, &mut local.drafts),
        Topic::Change => change::right(ui, desk, &mut local.change),
    }
    desk.local.coverage = local;
}
