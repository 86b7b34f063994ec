//! Facets: what narrows the list besides the search.

use egui::{Align2, Pos2, Rect, ScrollArea, Stroke, Ui, Vec2};

use super::{Desk, padded};
use crate::gui::selecting::row_button;
use crate::gui::style::SMALL;
use crate::gui::widgets::{Check, check_row, fold_header, link};
use crate::gui::{fonts, icons};
use crate::session::Action;

/// Regions that are listed before "show all".
const FIRST_REGIONS: usize = 4;

/// The facets; they take at most a little more than half of the panel and scroll above that.
pub(super) fn facets(ui: &mut Ui, desk: &mut Desk<'_>) {
    let room = ui.available_height() * 0.56;
    ScrollArea::vertical().id_salt("facets").max_height(room).auto_shrink([false, true]).show(ui, |ui| {
        padded(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(window) = desk.session.state().undoable.filter.time {
                super::time::chip(ui, desk, window);
                ui.add_space(6.0);
            }
            if desk.session.dataset().sources.len() > 1 {
                documents(ui, desk);
                ui.add_space(6.0);
            }
            regions(ui, desk);
            ui.add_space(6.0);
            kinds(ui, desk);
            ui.add_space(6.0);
            periods(ui, desk);
            ui.add_space(8.0);
        });
    });
    let line = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), 1.0));
    ui.painter().rect_filled(line, 0.0, desk.p.panel_line);
}

fn group(ui: &mut Ui, desk: &mut Desk<'_>, key: &'static str, narrowed: bool) -> bool {
    let mut open = !desk.local.folded.contains(key);
    let title = desk.t(key);
    let response = fold_header(ui, desk.p, &title, &mut open);
    if narrowed {
        let at = Pos2::new(response.rect.right(), response.rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, icons::FILTER, fonts::regular(SMALL), desk.p.accent);
    }
    if open {
        desk.local.folded.remove(key);
    } else {
        desk.local.folded.insert(key);
    }
    open
}

fn regions(ui: &mut Ui, desk: &mut Desk<'_>) {
    let chosen = &desk.session.state().undoable.filter.regions;
    if !group(ui, desk, "facet-region", !chosen.is_empty()) {
        return;
    }
    let division = desk.session.division();
    let mut rows: Vec<_> = desk
        .session
        .derived()
        .facets
        .regions
        .iter()
        .map(|(code, count)| {
            let name = division
                .regions
                .get(code)
                .map_or_else(|| code.to_string(), |r| r.names.get(desk.words.language()).to_owned());
            (*code, name, *count)
        })
        .collect();
    rows.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| desk.collation.compare(&a.1, &b.1)));
    let total = rows.len();
    for (at, (code, name, count)) in rows.iter().enumerate() {
        let checked = chosen.contains(code);
        if at >= FIRST_REGIONS && !desk.local.all_regions && !checked {
            continue;
        }
        let count_text = desk.n(*count as u64);
        let row = check_row(ui, desk.p, Check { checked, label: name, count: &count_text, empty: *count == 0 });
        if row.clicked() {
            desk.actions.push(Action::ToggleRegion(*code));
        }
        let codes = || division.regions.get(code).map(|region| region.municipalities.clone()).unwrap_or_default();
        row_button(ui, &mut desk.tools(), &row, name, |how| Action::Select { codes: codes(), how });
    }
    if total > FIRST_REGIONS {
        let text = if desk.local.all_regions { desk.t("facet-fewer") } else { desk.count("facet-all", total) };
        ui.horizontal(|ui| {
            ui.add_space(24.0);
            if link(ui, desk.p, &text, SMALL).clicked() {
                desk.local.all_regions = !desk.local.all_regions;
            }
        });
    }
}

/// Several documents side by side: each with its color and its year.
fn documents(ui: &mut Ui, desk: &mut Desk<'_>) {
    let dataset = std::sync::Arc::clone(desk.session.dataset());
    let narrowed = !desk.session.state().undoable.filter.documents.is_empty();
    if !group(ui, desk, "facet-document", narrowed) {
        return;
    }
    for (at, source) in dataset.sources.iter().enumerate() {
        let checked = desk.session.state().undoable.filter.documents.contains(&at);
        let count = desk.session.derived().facets.documents.get(&at).copied().unwrap_or_default();
        let label = format!("      {} · {}", source.name, source.division_year);
        let count_text = desk.n(count as u64);
        let row = check_row(ui, desk.p, Check { checked, label: &label, count: &count_text, empty: count == 0 });
        let mark = Rect::from_center_size(Pos2::new(row.rect.left() + 34.0, row.rect.center().y), Vec2::splat(12.0));
        ui.painter().circle(mark.center(), 6.0, desk.document_color(at), Stroke::new(1.0, desk.p.project_edge));
        if row.clicked() {
            desk.actions.push(Action::ToggleDocument(at));
        }
    }
}

fn kinds(ui: &mut Ui, desk: &mut Desk<'_>) {
    let chosen = &desk.session.state().undoable.filter.kinds;
    if !group(ui, desk, "facet-kind", !chosen.is_empty()) {
        return;
    }
    for (kind, count) in &desk.session.derived().facets.kinds {
        let label = desk.t(&format!("kind-{}", kind.key()));
        let checked = chosen.contains(kind);
        let count_text = desk.n(*count as u64);
        if check_row(ui, desk.p, Check { checked, label: &label, count: &count_text, empty: *count == 0 }).clicked() {
            desk.actions.push(Action::ToggleKind(*kind));
        }
    }
}

fn periods(ui: &mut Ui, desk: &mut Desk<'_>) {
    let chosen = &desk.session.state().undoable.filter.periods;
    if !group(ui, desk, "facet-period", !chosen.is_empty()) {
        return;
    }
    let language = desk.words.language();
    for (period, count) in &desk.session.derived().facets.periods {
        let label = super::project::days(language, period);
        let checked = chosen.contains(period);
        let count_text = desk.n(*count as u64);
        if check_row(ui, desk.p, Check { checked, label: &label, count: &count_text, empty: *count == 0 }).clicked() {
            desk.actions.push(Action::TogglePeriod(*period));
        }
    }
}
