//! The pairs that share anything, as a table that is sorted by a click on a heading.
//!
//! Only rows in sight are painted. Never does: list more pairs than the session holds.

use std::cmp::Reverse;
use std::sync::Arc;

use egui::{Align2, CursorIcon, Id, Pos2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::choose;
use crate::coverage::{Common, Months, Pair, run_of};
use crate::gui::panels::Desk;
use crate::gui::style::{BODY, PADDING, ROW_TALL, SMALL};
use crate::gui::widgets::{elided, focus_ring, swatch};
use crate::gui::{fonts, icons};
use crate::model::Dataset;
use crate::session::months_in_common;
use crate::words::Arg;

/// What the table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Column {
    Name,
    CoreCore,
    CoreWider,
    WiderWider,
    #[default]
    Residents,
    Months,
}

/// Columns of numbers with their heading, its explanation and width in points.
const NUMBERS: [(Column, &str, &str, f32); 5] = [
    (Column::CoreCore, "overlaps-core-core", "overlaps-tip-core-core", 36.0),
    (Column::CoreWider, "overlaps-core-wider", "overlaps-tip-core-wider", 54.0),
    (Column::WiderWider, "overlaps-wider-wider", "overlaps-tip-wider-wider", 56.0),
    (Column::Residents, "overlaps-column-residents", "overlaps-tip-residents", 68.0),
    (Column::Months, "overlaps-column-months", "overlaps-tip-months", 48.0),
];

/// What the table remembers.
#[derive(Debug, Default)]
pub(super) struct Local {
    sort: Column,
    /// The other way round.
    ascending: bool,
    known: Option<(u64, Column, bool)>,
    rows: Arc<Vec<Pair>>,
}

/// Paints heading and rows in a height.
pub(super) fn table(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local, height: f32) {
    let top = ui.cursor().top();
    heading(ui, desk, local);
    follow(desk, local);
    let overlaps = &desk.session.overlapped().overlaps;
    let (held, all) = (overlaps.pairs().len(), overlaps.tally.pairs);
    let whole = overlaps.is_whole();
    let note = if whole { 0.0 } else { 36.0 };
    let rows = Arc::clone(&local.rows);
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "rows of a table, in points")]
    let wanted = rows.len() as f32 * ROW_TALL;
    let room = (height - (ui.cursor().top() - top) - note).min(wanted).max(ROW_TALL);
    let area = ScrollArea::vertical().id_salt("overlap-pairs").max_height(room).auto_shrink([false, true]);
    area.show_rows(ui, ROW_TALL, rows.len(), |ui, shown| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for pair in shown.filter_map(|at| rows.get(at)) {
            row(ui, desk, *pair);
        }
    });
    if !whole {
        let args = [("shown", Arg::Count(held as u64)), ("all", Arg::Count(all as u64))];
        let text = desk.with("overlaps-part", &args);
        crate::gui::panels::padded(ui, |ui| ui.label(desk.small(text)));
    }
}

/// Brings the rows up to the pairs and the order.
fn follow(desk: &Desk<'_>, local: &mut Local) {
    let overlapped = desk.session.overlapped();
    let key = (overlapped.revision, local.sort, local.ascending);
    if local.known == Some(key) {
        return;
    }
    let dataset = desk.session.dataset();
    let mut rows = overlapped.overlaps.pairs().to_vec();
    match local.sort {
        Column::Name => {
            let mut places = vec![0_usize; dataset.projects.len()];
            for (place, at) in desk.order.iter().enumerate() {
                if let Some(slot) = places.get_mut(*at) {
                    *slot = place;
                }
            }
            let place = |at: usize| places.get(at).copied().unwrap_or_default();
            rows.sort_by_key(|pair| Reverse((place(pair.a), place(pair.b))));
        }
        Column::CoreCore => rows.sort_by_key(|pair| Reverse(pair.core_core())),
        Column::CoreWider => rows.sort_by_key(|pair| Reverse(pair.core_wider())),
        Column::WiderWider => rows.sort_by_key(|pair| Reverse(pair.wider_wider())),
        Column::Residents => rows.sort_by_key(|pair| Reverse(pair.residents())),
        Column::Months => {
            let months = |pair: &Pair| common(dataset, *pair).map(|common| (common.low, common.high));
            rows.sort_by_cached_key(|pair| Reverse(months(pair)));
        }
    }
    if local.ascending {
        rows.reverse();
    }
    local.rows = Arc::new(rows);
    local.known = Some(key);
}

fn common(dataset: &Dataset, pair: Pair) -> Option<Common> {
    let (a, b) = (dataset.projects.get(pair.a)?, dataset.projects.get(pair.b)?);
    Some(run_of(a).in_common(run_of(b)))
}

/// Headings of two lines at most; a click sorts, another one turns the order.
fn heading(ui: &mut Ui, desk: &Desk<'_>, local: &mut Local) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 38.0), Sense::hover());
    let first = desk.t("overlaps-column-pair");
    let name = Rect::from_min_max(rect.min, Pos2::new(numbers_left(rect), rect.bottom()));
    title(ui, desk, local, Column::Name, name, (&first, &first));
    for ((column, key, tip, _), cell) in NUMBERS.into_iter().zip(cells(rect)) {
        title(ui, desk, local, column, cell, (&desk.t(key), &desk.t(tip)));
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, desk.p.panel_line));
}

fn title(ui: &Ui, desk: &Desk<'_>, local: &mut Local, column: Column, rect: Rect, (text, tip): (&str, &str)) {
    let p = desk.p;
    let id = Id::unique("overlap-heading").with(tip);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let on = local.sort == column;
    let color = if on { p.accent } else { p.text_secondary };
    let arrow = match (on, local.ascending) {
        (false, _) => "",
        (true, true) => icons::CARET_UP,
        (true, false) => icons::CARET_DOWN,
    };
    let left = column == Column::Name;
    let lines: Vec<&str> = text.split_inclusive('/').collect();
    let mut free = rect.right();
    for (line, part) in lines.iter().rev().enumerate() {
        let galley = elided(ui, part, fonts::regular(SMALL), color, rect.width() - 2.0);
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "two lines")]
        let y = rect.bottom() - 19.0 - line as f32 * 15.0;
        let x = if left { rect.left() + PADDING } else { rect.right() - galley.size().x };
        free = if line > 0 { x } else { rect.right() };
        ui.painter().galley(Pos2::new(x, y), galley, color);
    }
    // The upper line has room for the arrow.
    let x = if left { rect.left() + PADDING + 6.0 } else { free - 8.0 };
    let place = Pos2::new(x, rect.top() + 11.0);
    ui.painter().text(place, Align2::CENTER_CENTER, arrow, fonts::regular(SMALL), color);
    focus_ring(ui, &response, rect, p);
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, on, tip));
    if response.on_hover_text(tip).clicked() {
        local.ascending = on && !local.ascending;
        local.sort = column;
    }
}

/// Where the numbers begin.
fn numbers_left(rect: Rect) -> f32 {
    let width: f32 = NUMBERS.iter().map(|(_, _, _, width)| width).sum();
    rect.right() - PADDING - width
}

/// The cells of the numbers in a row.
fn cells(rect: Rect) -> impl Iterator<Item = Rect> {
    let mut x = numbers_left(rect);
    NUMBERS.into_iter().map(move |(_, _, _, width)| {
        let cell = Rect::from_x_y_ranges(x..=x + width, rect.y_range());
        x += width;
        cell
    })
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, pair: Pair) {
    let p = desk.p;
    let dataset = Arc::clone(desk.session.dataset());
    let (Some(a), Some(b)) = (dataset.projects.get(pair.a), dataset.projects.get(pair.b)) else { return };
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW_TALL), Sense::hover());
    let response = ui.interact(rect, Id::unique("overlap-pair").with((pair.a, pair.b)), Sense::click());
    let chosen = desk.session.chosen_pair() == Some([pair.a, pair.b]);
    if chosen {
        ui.painter().rect_filled(rect, 0.0, p.row_chosen);
        ui.painter().rect_filled(Rect::from_min_size(rect.min, Vec2::new(3.0, ROW_TALL)), 0.0, p.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.row_hover);
    }
    let room = numbers_left(rect) - rect.left() - PADDING - 22.0;
    for (line, (at, project)) in [(0.0_f32, (pair.a, a)), (1.0, (pair.b, b))] {
        let y = rect.top() + 5.0 + line * 18.0;
        let mark = Rect::from_min_size(Pos2::new(rect.left() + PADDING, y + 3.0), Vec2::splat(11.0));
        swatch(ui.painter(), mark, desk.hue(at), false, p);
        let galley = elided(ui, &project.applicant.name, fonts::regular(BODY - 1.0), p.text, room);
        ui.painter().galley(Pos2::new(rect.left() + PADDING + 18.0, y), galley, p.text);
    }
    let common = run_of(a).in_common(run_of(b));
    let (months, known) = (months_in_common(desk.words, common), common.known());
    let numbers = [
        desk.n(pair.core_core() as u64),
        desk.n(pair.core_wider() as u64),
        desk.n(pair.wider_wider() as u64),
        desk.n(pair.residents()),
        // A range is told in the tip: it has no room here.
        known.map_or_else(|| "?".to_owned(), |_| months.clone()),
    ];
    for (number, cell) in numbers.iter().zip(cells(rect)) {
        let color = match number.as_str() {
            "0" => p.text_secondary,
            "?" => p.question,
            _ => p.text,
        };
        ui.painter().text(cell.right_center(), Align2::RIGHT_CENTER, number, fonts::regular(BODY - 1.0), color);
    }
    focus_ring(ui, &response, rect, p);
    let said = said(desk, pair, &months);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &said));
    if response.on_hover_text(&said).clicked() {
        choose(desk.actions, &dataset, pair);
    }
}

/// A pair with all its numbers, for people who do not see the table or the matrix.
pub(super) fn said(desk: &Desk<'_>, pair: Pair, months: &str) -> String {
    let name =
        |at: usize| desk.session.dataset().projects.get(at).map_or("", |project| project.applicant.name.as_str());
    desk.with(
        "overlaps-cell",
        &[
            ("a", Arg::Text(name(pair.a))),
            ("b", Arg::Text(name(pair.b))),
            ("core", Arg::Count(pair.core_core() as u64)),
            ("mixed", Arg::Count(pair.core_wider() as u64)),
            ("wider", Arg::Count(pair.wider_wider() as u64)),
            ("residents", Arg::Count(pair.residents())),
            ("months", Arg::Text(months)),
        ],
    )
}

/// Months in common of a pair, in words.
pub(super) fn months(desk: &Desk<'_>, pair: Pair) -> String {
    let zero = Common { low: Months::ZERO, high: None };
    months_in_common(desk.words, common(desk.session.dataset(), pair).unwrap_or(zero))
}
