//! What was understood of a document, and what could be read otherwise?
//!
//! Format, rows, year, columns over the first rows, and every row that became no project.
//! Never does: read a file; a choice proposes an action.

use egui::{Align, ComboBox, Frame, Layout, Margin, RichText, ScrollArea, Sense, Stroke, Ui, Vec2};

use super::{Desk, dialogs};
use crate::document::Role;
use crate::gui::style::{BODY, SMALL};
use crate::gui::widgets::{elided, glyph, labeled};
use crate::gui::{fonts, icons};
use crate::intake::YEARS;
use crate::model::{ColumnUse, Diagnostic, InferredFrom, Problem, Source};
use crate::session::Action;
use crate::words::{self, Arg};

/// Width of a column of the sample, points.
const COLUMN: f32 = 168.0;
/// Rows left out that are listed; the command line lists them all.
const MOST: usize = 200;

/// Paints the dialog.
pub(super) fn document(ui: &mut Ui, desk: &mut Desk<'_>) {
    dialogs::title(ui, desk, "document-title");
    let dataset = std::sync::Arc::clone(desk.session.dataset());
    desk.local.document = desk.local.document.min(dataset.sources.len().saturating_sub(1));
    if dataset.sources.len() > 1 {
        choice(ui, desk, &dataset.sources);
    }
    let at = desk.local.document;
    let Some(source) = dataset.sources.get(at) else { return };
    let room = (ui.ctx().content_rect().height() - 150.0).max(200.0);
    let area = ScrollArea::vertical()
        .id_salt(("document", at))
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        facts(ui, desk, source, at);
        ui.add_space(8.0);
        year(ui, desk, source);
        assume(ui, desk);
        ui.add_space(8.0);
        columns(ui, desk, source);
        ui.add_space(8.0);
        left_out(ui, desk, at);
    });
}

/// One of several documents.
fn choice(ui: &mut Ui, desk: &mut Desk<'_>, sources: &[Source]) {
    ui.horizontal_wrapped(|ui| {
        for (at, source) in sources.iter().enumerate() {
            let text = RichText::new(format!("{} · {}", source.name, source.division_year)).font(fonts::regular(BODY));
            if ui.selectable_label(desk.local.document == at, text).clicked() {
                desk.local.document = at;
            }
        }
    });
}

/// What it is and what became of its rows.
fn facts(ui: &mut Ui, desk: &Desk<'_>, source: &Source, at: usize) {
    let mut what = vec![source.format.key().to_uppercase()];
    if !source.encoding.is_empty() {
        what.push(source.encoding.clone());
    }
    match source.separator {
        Some('\t') => what.push(desk.t("document-separator-tab")),
        Some(mark) => what.push(desk.with("document-separator", &[("mark", Arg::Text(&mark.to_string()))])),
        None => {}
    }
    if !source.shape.is_empty() {
        what.push(desk.t(&format!("shape-{}", source.shape)));
    }
    if source.sheets.len() > 1 {
        what.push(desk.count("document-sheets", source.sheets.len()));
    }
    ui.add(egui::Label::new(desk.title(&source.name, BODY)).wrap());
    ui.add(egui::Label::new(desk.small(what.join(" · "))).wrap());
    let projects = desk.session.base().projects.iter().filter(|project| project.origin.document == at).count();
    let tally = source.tally;
    let mut rows = vec![desk.count("document-row-count", tally.rows)];
    for (key, count) in [
        ("document-read-lines", tally.read),
        ("document-headers", tally.headers),
        ("document-around", tally.around),
        ("document-totals", tally.totals),
        ("document-unread", tally.unread),
    ] {
        if count > 0 {
            rows.push(desk.count(key, count));
        }
    }
    ui.add_space(2.0);
    let count = desk.count("document-projects", projects);
    ui.add(egui::Label::new(desk.body(format!("{count} · {}", rows.join(" · ")))).wrap());
    if let Some(announced) = source.announced.filter(|announced| *announced != projects) {
        let args = [("announced", Arg::Count(announced as u64)), ("found", Arg::Count(projects as u64))];
        warn(ui, desk, desk.with("document-announced", &args));
    }
}

fn warn(ui: &mut Ui, desk: &Desk<'_>, text: String) {
    ui.horizontal(|ui| {
        glyph(ui, icons::WARNING, BODY, desk.p.question);
        ui.label(RichText::new(text).font(fonts::regular(BODY)).color(desk.p.question));
    });
}

/// The division that names and codes are read on.
fn year(ui: &mut Ui, desk: &mut Desk<'_>, source: &Source) {
    let chosen = desk.session.state().year;
    let own = source.division_year.to_string();
    let own = desk.with("document-year-own", &[("year", Arg::Text(&own))]);
    let shown = chosen.map_or_else(|| own.clone(), |year| year.to_string());
    ui.horizontal(|ui| {
        let name = desk.t("document-year");
        ui.label(desk.title(&name, BODY));
        let list = ComboBox::from_id_salt("document-year").selected_text(shown).width(190.0).show_ui(ui, |ui| {
            let automatic = if chosen.is_some() { desk.t("role-automatic") } else { own };
            if ui.selectable_label(chosen.is_none(), automatic).clicked() {
                desk.actions.push(Action::SetYear(None));
            }
            for year in YEARS.rev() {
                if ui.selectable_label(chosen == Some(year), year.to_string()).clicked() {
                    desk.actions.push(Action::SetYear(Some(year)));
                }
            }
        });
        labeled(&list.response, egui::accesskit::Role::ComboBox, &name);
        list.response.on_hover_text(desk.t("document-year-tip"));
    });
}

/// Where areas that are not stated may come from; nothing where every area is.
fn assume(ui: &mut Ui, desk: &mut Desk<'_>) {
    let offers = |from: InferredFrom| {
        let projects = desk.session.base().projects.iter();
        projects.filter(|project| project.inferred.iter().any(|offer| offer.from == from)).count()
    };
    let counts = InferredFrom::ALL.map(|from| (from, offers(from)));
    if counts.iter().all(|(_, count)| *count == 0) {
        return;
    }
    ui.add_space(8.0);
    ui.label(desk.title(desk.t("document-assume"), BODY));
    for (from, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        let mut on = desk.session.state().undoable.assume.contains(&from);
        let text = desk.count(&format!("document-assume-{}", from.key()), count);
        if ui.checkbox(&mut on, desk.body(text)).changed() {
            desk.actions.push(Action::Assume { from, on });
        }
    }
    ui.label(desk.small(desk.t("document-assume-why")));
}

/// What each column was taken for, over its first rows.
fn columns(ui: &mut Ui, desk: &mut Desk<'_>, source: &Source) {
    ui.label(desk.title(desk.t("document-columns"), BODY));
    if source.columns.is_empty() {
        ui.label(desk.small(desk.t("document-no-columns")));
        return;
    }
    ui.add(egui::Label::new(desk.small(desk.t("document-columns-how"))).wrap());
    ui.label(desk.small(desk.count("document-sample-rows", source.sample.len())));
    Frame::new().stroke(Stroke::new(1.0, desk.p.panel_line)).corner_radius(5).inner_margin(Margin::same(1)).show(
        ui,
        |ui| {
            ScrollArea::horizontal().id_salt("columns").auto_shrink([true, true]).show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    for (at, column) in source.columns.iter().enumerate() {
                        ui.vertical(|ui| one_column(ui, desk, source, at, column));
                    }
                });
            });
        },
    );
}

fn one_column(ui: &mut Ui, desk: &mut Desk<'_>, source: &Source, at: usize, column: &ColumnUse) {
    let p = desk.p;
    ui.set_width(COLUMN);
    ui.spacing_mut().item_spacing.y = 0.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(COLUMN, 28.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.row_hover);
    let header = column.header.replace('\n', " ");
    let galley = elided(ui, &header, fonts::semibold(SMALL), p.text, COLUMN - 16.0);
    ui.painter().galley(rect.left_center() + Vec2::new(8.0, -galley.size().y / 2.0), galley, p.text);
    response.on_hover_text(&header);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        role(ui, desk, column, &header, at);
    });
    ui.add_space(4.0);
    let counts = column.role.is_some_and(|role| role != "other");
    for (row, cells) in source.sample.iter().enumerate() {
        let cell = cells.get(at).map_or("", String::as_str);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(COLUMN, 22.0), Sense::hover());
        if row % 2 == 1 {
            ui.painter().rect_filled(rect, 0.0, p.row_hover.gamma_multiply(0.5));
        }
        let color = if counts { p.text } else { p.text_secondary };
        let galley = elided(ui, cell, fonts::regular(SMALL), color, COLUMN - 16.0);
        let cut = galley.elided;
        ui.painter().galley(rect.left_center() + Vec2::new(8.0, -galley.size().y / 2.0), galley, color);
        labeled(&response, egui::accesskit::Role::Cell, cell);
        if cut {
            response.on_hover_text(cell);
        }
    }
}

/// What the column holds, to be chosen.
fn role(ui: &mut Ui, desk: &mut Desk<'_>, column: &ColumnUse, header: &str, at: usize) {
    let p = desk.p;
    let now = column.role.and_then(Role::from_key);
    let name = |role: Role| desk.t(&format!("role-{}", role.key()));
    let text = now.map_or_else(|| desk.t("role-other"), name);
    let ink = match (column.chosen, now) {
        (true, _) => p.accent,
        (false, None | Some(Role::Other)) => p.text_secondary,
        (false, Some(_)) => p.text,
    };
    let font = if now.is_some() { fonts::semibold(SMALL) } else { fonts::regular(SMALL) };
    let shown = RichText::new(&text).font(font).color(ink);
    let list = ComboBox::from_id_salt(("role", at)).selected_text(shown).width(COLUMN - 12.0).height(420.0).truncate();
    let list = list.show_ui(ui, |ui| {
        ui.set_min_width(200.0);
        let automatic = RichText::new(desk.t("role-automatic")).color(p.text_secondary);
        if ui.selectable_label(false, automatic).clicked() && column.chosen {
            desk.actions.push(Action::SetColumn { column: column.header.clone(), role: None });
        }
        for role in Role::ALL {
            let text = desk.t(&format!("role-{}", role.key()));
            if ui.selectable_label(now == Some(role), text).clicked() {
                desk.actions.push(Action::SetColumn { column: column.header.clone(), role: Some(role) });
            }
        }
    });
    let said = if column.chosen { format!("{text}, {}", desk.t("document-chosen")) } else { text };
    labeled(&list.response, egui::accesskit::Role::ComboBox, &format!("{header}: {said}"));
}

/// Rows that became no project, each with its words.
fn left_out(ui: &mut Ui, desk: &Desk<'_>, at: usize) {
    let found: Vec<&Diagnostic> = desk.session.base().diagnostics.iter().filter(|d| is_left_out(d, at)).collect();
    ui.label(desk.title(desk.t("document-left-out"), BODY));
    if found.is_empty() {
        ui.label(desk.small(desk.t("document-nothing-left-out")));
        return;
    }
    for diagnostic in found.iter().take(MOST) {
        let (icon, color) = desk.sign(diagnostic.severity);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            glyph(ui, icon, SMALL, color);
            let row = desk.count("project-line", diagnostic.place.line);
            ui.add_sized(Vec2::new(56.0, 18.0), egui::Label::new(desk.small(row)).extend());
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                let text = words::problem(desk.words, &diagnostic.problem);
                ui.add(egui::Label::new(desk.body(text).size(13.0)).wrap());
            });
        });
    }
    if found.len() > MOST {
        ui.label(desk.small(desk.count("document-more", found.len() - MOST)));
    }
}

/// Rows and tables that are no project: titles, headers again, totals, remarks, unread rows.
fn is_left_out(diagnostic: &Diagnostic, document: usize) -> bool {
    let row = matches!(
        diagnostic.problem,
        Problem::RepeatedHeader
            | Problem::UnreadRow { .. }
            | Problem::SkippedTable { .. }
            | Problem::TitleRow { .. }
            | Problem::TotalRow { .. }
            | Problem::RemarkRow { .. }
            | Problem::TooMuch { .. }
    );
    row && diagnostic.place.document == document
}
