//! Everything as tables: municipalities, units of every level, projects, pairs of projects.
//!
//! The table needs room: here the left panel is as wide as the map can spare. Never does: count.

use egui::{Button, Context, Popup, PopupCloseBehavior, Ui, WidgetInfo, accesskit::Role};

use super::grid;
use crate::gui::icons;
use crate::gui::panels::{Desk, padded};
use crate::gui::style::SMALL;
use crate::gui::widgets::{Check, check_row, link};
use crate::session::{Action, AnalysisAction, TableAction, TableKind, overlap_says};
use crate::words::Arg;

/// What this question remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    grid: grid::Local,
}

/// Paints the left panel.
pub(super) fn left(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    padded(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            which(ui, desk);
            columns(ui, desk);
            only_chosen(ui, desk);
        });
        line(ui, desk);
        pairs(ui, desk);
    });
    ui.add_space(4.0);
    egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 0)).show(ui, |ui| {
        grid::grid(ui, desk, &mut local.grid);
    });
}

/// Paints the right panel.
pub(super) fn right(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let _ = local;
    if desk.session.table_kind() == TableKind::Pairs && desk.session.chosen_pair().is_some() {
        return super::overlaps::chosen_in_table(ui, desk);
    }
    crate::gui::panels::right(ui, desk);
}

/// Takes the keys of the table.
pub(super) fn keys(ctx: &Context, desk: &mut Desk<'_>, local: &mut Local) {
    grid::keys(ctx, desk, &mut local.grid);
}

fn act(desk: &mut Desk<'_>, action: TableAction) {
    desk.actions.push(Action::Analyze(AnalysisAction::Table(action)));
}

/// The menu of the tables that there are.
fn which(ui: &mut Ui, desk: &mut Desk<'_>) {
    let kind = desk.session.table_kind();
    let button =
        ui.add(Button::new(format!("{}  {}", desk.t(&format!("tables-name-{}", kind.key())), icons::CARET_DOWN)));
    let name = format!("{}: {}", desk.t("tables-which"), desk.t(&format!("tables-name-{}", kind.key())));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    Popup::menu(&button).show(|ui| {
        for other in TableKind::offered() {
            if ui.selectable_label(other == kind, desk.t(&format!("tables-name-{}", other.key()))).clicked() {
                act(desk, TableAction::Show(other));
            }
        }
    });
}

/// The menu of the columns that can be shown; the first always is.
fn columns(ui: &mut Ui, desk: &mut Desk<'_>) {
    let kind = desk.session.table_kind();
    let label = desk.t("tables-columns");
    let button = ui.add(Button::new(format!("{label}  {}", icons::CARET_DOWN)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(260.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for column in kind.columns().iter().skip(1) {
            let checked = desk.session.state().undoable.analysis.tables.view(kind).shows(column);
            let label = grid::title(desk, column);
            let row = Check { checked, label: &label, count: "", empty: false };
            if check_row(ui, desk.p, row).clicked() {
                act(desk, TableAction::Column(column.key, !checked));
            }
        }
    });
}

/// What is to be said of pairs before their table: that there is none, or that these are not all.
fn pairs(ui: &mut Ui, desk: &Desk<'_>) {
    if desk.session.table_kind() != TableKind::Pairs {
        return;
    }
    let overlapped = desk.session.overlapped();
    let overlaps = &overlapped.overlaps;
    if overlaps.tally.pairs == 0 {
        for sentence in overlap_says(desk.words, &overlapped.facts) {
            ui.label(desk.body(sentence));
        }
    } else if !overlaps.is_whole() {
        let [shown, all] = [overlaps.pairs().len(), overlaps.tally.pairs].map(|count| Arg::Count(count as u64));
        ui.label(desk.small(desk.with("overlaps-part", &[("shown", shown), ("all", all)])));
    }
}

fn only_chosen(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut on = desk.session.state().undoable.analysis.tables.only_chosen;
    if ui.checkbox(&mut on, desk.t("tables-only-chosen")).changed() {
        act(desk, TableAction::OnlyChosen(on));
    }
}

/// How many rows, and what can be done with them.
fn line(ui: &mut Ui, desk: &mut Desk<'_>) {
    let tabled = &desk.session.analyzed().tabled;
    let (shown, all, chosen) = (tabled.order.len(), tabled.keys.len(), tabled.chosen);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let rows = desk.with("tables-rows", &[("n", Arg::Count(shown as u64)), ("of", Arg::Count(all as u64))]);
        ui.label(desk.small(rows));
        if chosen > 0 {
            ui.label(desk.small(desk.count("tables-chosen", chosen)));
        }
        if link(ui, desk.p, &desk.t("tables-copy"), SMALL).on_hover_text(desk.t("tables-copy-how")).clicked() {
            grid::copy_open(ui.ctx(), desk);
        }
        let tables = &desk.session.state().undoable.analysis.tables;
        let narrowed = tables.only_chosen || !tables.view(tabled.kind).filters.is_empty();
        if narrowed && link(ui, desk.p, &desk.t("tables-clear"), SMALL).clicked() {
            act(desk, TableAction::Clear);
        }
    });
}
