//! Several drafts side by side: before, and each draft as a column.

use std::sync::Arc;

use egui::{CursorIcon, Id, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::outcome::thousandths;
use crate::coverage::draft::{Figures, Outcome};
use crate::coverage::suggest::{amount, need_unit};
use crate::gui::fonts;
use crate::gui::panels::Desk;
use crate::gui::panels::detail::rule;
use crate::gui::style::SMALL;
use crate::gui::widgets::{elided, focus_ring, heading_row, labeled};
use crate::session::{Action, DraftAction, DraftSide};
use crate::words::{Arg, decimal, percent_range};

/// A column is at least so wide, and so far from the one before it, points.
const LEAST: f32 = 64.0;
const GAP: f32 = 12.0;

/// What a row counts of an outcome.
type Count = fn(&Outcome) -> usize;

/// What a row shows of one side.
type Cell<'a> = Box<dyn Fn(&Figures) -> String + 'a>;

/// Paints the table; with one draft the bars say it already.
pub(super) fn table(ui: &mut Ui, desk: &mut Desk<'_>) {
    let sides = desk.session.draft_sides();
    // Of one count: drafts that wait for their first one have no figures yet.
    let first = sides.iter().find_map(|side| side.outcome.as_ref()).filter(|_| sides.len() > 1);
    let Some(first) = first else { return };
    rule(ui, desk);
    heading_row(ui, desk.p, &desk.t("draft-side-by-side"), "", "");
    let words = desk.words;
    let range = |low: f64, high: f64| {
        let (low, high) = (amount(words, low), amount(words, high));
        if low == high { high } else { format!("{low}–{high}") }
    };
    let count = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    let unit = need_unit(words, &desk.session.analyzed().need);
    let rows: Vec<(String, Cell<'_>)> = vec![
        (desk.t("draft-figure-projects"), Box::new(|side| range(count(side.projects), count(side.projects)))),
        (
            desk.t("draft-figure-municipalities"),
            Box::new(|side| range(count(side.coverage.covered_low), count(side.coverage.covered))),
        ),
        // Shares, which are narrow enough to stand beside each other.
        (
            desk.t("draft-bar-residents"),
            Box::new(|side| {
                let residents = [side.coverage.covered_residents_low, side.coverage.covered_residents];
                percent_range(words.language(), residents, side.coverage.residents)
            }),
        ),
        (
            desk.with("draft-share-need", &[("unit", Arg::Text(&unit))]),
            Box::new(|side| {
                let need = [side.need_served_low, side.need_served].map(thousandths);
                percent_range(words.language(), need, thousandths(side.need))
            }),
        ),
        (desk.t("draft-figure-shared"), Box::new(|side| range(count(side.shared), count(side.shared)))),
        (desk.t("draft-figure-months"), Box::new(|side| decimal(words.language(), side.project_months, 1))),
    ];
    let counts: [(&str, Count); 2] =
        [("draft-memo-closed", |outcome| outcome.closed.len()), ("draft-memo-opened", |outcome| outcome.opened.len())];
    let each = |cell: &dyn Fn(&Outcome) -> String| -> Vec<String> {
        let one = |side: &Arc<DraftSide>| {
            super::figure(side.is_old, side.outcome.as_ref().map(|outcome| cell(outcome)).unwrap_or_default())
        };
        sides.iter().map(one).collect()
    };
    let mut lines: Vec<Line> = rows
        .iter()
        .map(|(name, cell)| {
            let before = cell(&first.before);
            Line { name: name.clone(), before, after: each(&|outcome| cell(&outcome.after)) }
        })
        .collect();
    lines.extend(counts.map(|(key, count)| Line {
        name: desk.t(key),
        before: String::new(),
        after: each(&|outcome| desk.n(count(outcome) as u64)),
    }));
    let names: Vec<String> = sides.iter().map(|side| side.draft.name.clone()).collect();
    let opened = ScrollArea::horizontal().id_salt("draft-sides").show(ui, |ui| columns(ui, desk, &names, &lines)).inner;
    if let Some(at) = opened {
        desk.actions.push(Action::Draft(DraftAction::Show(at)));
    }
}

/// A figure: what it is called, before, and with each draft.
struct Line {
    name: String,
    before: String,
    after: Vec<String>,
}

/// The name of a figure over its numbers, one column before and one for each draft; gives the draft
/// whose head was clicked.
fn columns(ui: &mut Ui, desk: &Desk<'_>, names: &[String], lines: &[Line]) -> Option<usize> {
    let p = desk.p;
    let painter = ui.painter().clone();
    let small = |text: &str, strong: bool, color| {
        let font = if strong { fonts::semibold(SMALL) } else { fonts::regular(SMALL) };
        painter.layout_no_wrap(text.to_owned(), font, color)
    };
    // As wide as the widest number, and wide enough for a name that is cut.
    let widths: Vec<f32> = (0..=names.len())
        .map(|column| {
            let cells = lines.iter().filter_map(|line| match column.checked_sub(1) {
                None => Some(&line.before),
                Some(at) => line.after.get(at),
            });
            cells.map(|cell| small(cell, true, p.text).size().x).fold(LEAST, f32::max) + GAP
        })
        .collect();
    let total: f32 = widths.iter().sum();
    let width = total.max(ui.available_width());
    let mut opened = None;
    let (head, _) = ui.allocate_exact_size(Vec2::new(width, 22.0), Sense::hover());
    let mut right = head.left();
    for (column, room) in widths.iter().enumerate() {
        right += room;
        let cell = Rect::from_min_max(Pos2::new(right - room + GAP, head.top()), Pos2::new(right, head.bottom()));
        let Some(at) = column.checked_sub(1) else {
            let galley = small(&desk.t("draft-memo-before"), false, p.text_secondary);
            let corner = Pos2::new(cell.right() - galley.size().x, cell.center().y - galley.size().y / 2.0);
            ui.painter().galley(corner, galley, p.text_secondary);
            continue;
        };
        let Some(name) = names.get(at) else { continue };
        let response = ui.interact(cell, Id::unique(("draft-side", at)), Sense::click());
        let galley = elided(ui, name, fonts::semibold(SMALL), p.accent, cell.width());
        let corner = Pos2::new(cell.right() - galley.size().x, cell.center().y - galley.size().y / 2.0);
        ui.painter().galley(corner, galley, p.accent);
        focus_ring(ui, &response, cell, p);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name).clicked() {
            opened = Some(at);
        }
    }
    for line in lines {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 38.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.panel_line));
        let galley = small(&line.name, false, p.text_secondary);
        ui.painter().galley(rect.min + Vec2::new(0.0, 2.0), galley, p.text_secondary);
        let mut right = rect.left();
        for (cell, room) in std::iter::once(&line.before).chain(&line.after).zip(&widths) {
            right += room;
            let changed = *cell != line.before && !line.before.is_empty();
            let galley = small(cell, changed, p.text);
            ui.painter().galley(Pos2::new(right - galley.size().x, rect.bottom() - 19.0), galley, p.text);
        }
        let spoken = format!("{}: {} → {}", line.name, line.before, line.after.join(" | "));
        labeled(&response, Role::Label, &spoken);
    }
    opened
}
