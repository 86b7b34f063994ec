//! The projects against each other: a cell for each pair, alike projects side by side.
//!
//! A full cell is two cores, a small one only wider areas; the darker, the more residents. The
//! pointer or the arrow keys go from cell to cell, a click or Enter opens the pair.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::accesskit::{Action as AccessAction, Role};
use egui::{EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{choose, pairs};
use crate::coverage::Pair;
use crate::gui::panels::Desk;
use crate::gui::style::TITLE;
use crate::gui::widgets::focus_ring;
use crate::model::Project;
use crate::words::Arg;

/// Most cells that people who do not see the matrix are told of one by one.
const SPOKEN: usize = 400;

/// What the matrix remembers.
#[derive(Debug, Default)]
pub(super) struct Local {
    known: Option<u64>,
    /// The pairs by their places in the matrix, the lower place first.
    cells: Arc<BTreeMap<(usize, usize), Pair>>,
    /// Where the keyboard is.
    at: (usize, usize),
}

/// Paints the matrix and what is said of the cell pointed at.
pub(super) fn matrix(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let overlapped = desk.session.overlapped();
    let order = Arc::clone(&overlapped.matrix);
    follow(desk, local, &order);
    ui.label(desk.title(desk.t("overlaps-matrix"), TITLE));
    ui.label(desk.small(desk.t("overlaps-matrix-what")));
    let counted = desk.session.derived().counted.len();
    if order.len() < counted {
        let args = [("shown", Arg::Count(order.len() as u64)), ("all", Arg::Count(counted as u64))];
        ui.label(desk.small(desk.with("overlaps-matrix-many", &args)));
    }
    if local.cells.is_empty() {
        ui.label(desk.body(desk.t("overlaps-matrix-none")));
    }
    if order.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let side = ui.available_width().min(560.0);
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "projects of a matrix, in points")]
    let cell = (side / order.len() as f32).min(32.0);
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "projects of a matrix, in points")]
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(cell * order.len() as f32), Sense::hover());
    let id = Id::unique("overlap-matrix");
    let response = ui.interact(rect, id, Sense::click());
    let grid = Grid { rect, cell, size: order.len() };
    let pointed = response.hover_pos().and_then(|at| grid.at(at));
    keys(ui, &response, local, grid.size);
    let shown = pointed.or(response.has_focus().then_some(local.at));
    paint(ui, desk, local, &order, grid, shown);
    focus_ring(ui, &response, rect.expand(3.0), desk.p);
    let opened = open(local, &response, pointed);
    spoken(ui, desk, local, grid);
    let says = shown.map(|at| says(desk, local, &order, at));
    let name =
        says.clone().unwrap_or_else(|| format!("{}: {}", desk.t("overlaps-matrix"), desk.t("overlaps-matrix-what")));
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    if let Some(pair) = opened {
        choose(desk.actions, desk.session.dataset(), pair);
    }
    ui.add_space(6.0);
    key(ui, desk);
    ui.add_space(4.0);
    ui.label(desk.body(says.unwrap_or_default()));
}

/// Where the cells are.
#[derive(Debug, Clone, Copy)]
struct Grid {
    rect: Rect,
    cell: f32,
    size: usize,
}

impl Grid {
    fn of(self, (row, column): (usize, usize)) -> Rect {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "places in a matrix, in points")]
        let corner = Vec2::new(column as f32, row as f32) * self.cell;
        Rect::from_min_size(self.rect.min + corner, Vec2::splat(self.cell))
    }

    fn at(self, place: Pos2) -> Option<(usize, usize)> {
        let place = (place - self.rect.min) / self.cell;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::as_conversions,
            reason = "negative places become 0"
        )]
        let (row, column) = (place.y as usize, place.x as usize);
        (row < self.size && column < self.size).then_some((row, column))
    }
}

/// Brings the cells up to the pairs.
fn follow(desk: &Desk<'_>, local: &mut Local, order: &[usize]) {
    let overlapped = desk.session.overlapped();
    if local.known == Some(overlapped.revision) {
        return;
    }
    let places: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let cell = |pair: &Pair| {
        let (one, two) = (*places.get(&pair.a)?, *places.get(&pair.b)?);
        Some(((one.min(two), one.max(two)), *pair))
    };
    local.cells = Arc::new(overlapped.overlaps.pairs().iter().filter_map(cell).collect());
    local.at = local.cells.keys().next().copied().unwrap_or_default();
    local.known = Some(overlapped.revision);
}

fn pair_at(local: &Local, (row, column): (usize, usize)) -> Option<Pair> {
    local.cells.get(&(row.min(column), row.max(column))).copied()
}

fn paint(ui: &Ui, desk: &Desk<'_>, local: &Local, order: &[usize], grid: Grid, shown: Option<(usize, usize)>) {
    let p = desk.p;
    let painter = ui.painter();
    painter.rect_filled(grid.rect, 0.0, p.land);
    if let Some((row, column)) = shown {
        for band in [
            Rect::from_x_y_ranges(grid.rect.x_range(), grid.of((row, 0)).y_range()),
            Rect::from_x_y_ranges(grid.of((0, column)).x_range(), grid.rect.y_range()),
        ] {
            painter.rect_filled(band, 0.0, p.row_chosen);
        }
    }
    let most = local.cells.values().map(|pair| pair.residents()).max().unwrap_or(1).max(1);
    for ((one, two), pair) in local.cells.iter() {
        let color = p.amber.get(class(pair.residents(), most)).copied().unwrap_or(p.text);
        let shrink = if pair.core_core() > 0 { 0.5 } else { grid.cell * 0.25 };
        for place in [(*one, *two), (*two, *one)] {
            painter.rect_filled(grid.of(place).shrink(shrink), 0.0, color);
        }
    }
    for (place, at) in order.iter().enumerate() {
        painter.rect_filled(grid.of((place, place)).shrink(0.5), 0.0, desk.hue(*at));
    }
    painter.rect_stroke(grid.rect, 0.0, Stroke::new(1.0, p.control_edge), StrokeKind::Outside);
    if let Some(at) = shown {
        painter.rect_stroke(grid.of(at), 0.0, Stroke::new(2.0, p.accent), StrokeKind::Outside);
    }
}

/// Five classes by the root of the share, so that towns do not leave all others in one.
fn class(residents: u64, most: u64) -> usize {
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "residents of a country")]
    let share = (residents as f64 / most as f64).sqrt();
    [0.2, 0.4, 0.6, 0.8].iter().filter(|limit| share > **limit).count()
}

/// Arrows go from cell to cell while the matrix has the keyboard.
fn keys(ui: &Ui, response: &Response, local: &mut Local, size: usize) {
    if !response.has_focus() {
        return;
    }
    let lock = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, lock));
    let last = size.saturating_sub(1);
    let step = |place: usize, on: bool| if on { (place + 1).min(last) } else { place.saturating_sub(1) };
    for (key, on) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            local.at.0 = step(local.at.0, on);
        }
    }
    for (key, on) in [(Key::ArrowLeft, false), (Key::ArrowRight, true)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            local.at.1 = step(local.at.1, on);
        }
    }
}

/// The pair of the cell that was clicked, or where the keyboard is when Enter is pressed.
fn open(local: &mut Local, response: &Response, pointed: Option<(usize, usize)>) -> Option<Pair> {
    if !response.clicked() {
        return None;
    }
    if let Some(at) = pointed {
        local.at = at;
    }
    response.request_focus();
    pair_at(local, local.at)
}

/// A node for each pair, for people who do not see the matrix.
fn spoken(ui: &Ui, desk: &mut Desk<'_>, local: &Local, grid: Grid) {
    let mut opened = None;
    for (at, pair) in local.cells.iter().take(SPOKEN) {
        let id = Id::unique("overlap-cell").with((pair.a, pair.b));
        let rect = grid.of(*at);
        let made = ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Cell);
            node.set_label(pairs::said(desk, *pair, &pairs::months(desk, *pair)));
            node.set_bounds(egui::accesskit::Rect {
                x0: rect.min.x.into(),
                y0: rect.min.y.into(),
                x1: rect.max.x.into(),
                y1: rect.max.y.into(),
            });
            node.add_action(AccessAction::Click);
        });
        if made.is_some() && ui.input(|input| input.has_accesskit_action_request(id, AccessAction::Click)) {
            opened = Some(*pair);
        }
    }
    if let Some(pair) = opened {
        choose(desk.actions, desk.session.dataset(), pair);
    }
}

/// What is said of a cell.
fn says(desk: &Desk<'_>, local: &Local, order: &[usize], at: (usize, usize)) -> String {
    let project = |place: usize| -> Option<&Project> { desk.session.dataset().projects.get(*order.get(place)?) };
    let name = |place: usize| project(place).map_or_else(String::new, |project| project.applicant.name.clone());
    match pair_at(local, at) {
        Some(pair) => pairs::said(desk, pair, &pairs::months(desk, pair)),
        None if at.0 == at.1 => name(at.0),
        None => {
            let args = [("a", name(at.0)), ("b", name(at.1))];
            let [(_, a), (_, b)] = &args;
            let both = desk.with("overlaps-row", &[("a", Arg::Text(a)), ("b", Arg::Text(b))]);
            format!("{both}: {}", desk.t("overlaps-matrix-none").to_lowercase())
        }
    }
}

/// What full and small cells mean.
fn key(ui: &mut Ui, desk: &Desk<'_>) {
    let p = desk.p;
    let color = p.amber.get(2).copied().unwrap_or(p.text);
    for (text, shrink) in [("overlaps-matrix-key-core", 0.5), ("overlaps-matrix-key-wider", 3.5)] {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
            ui.painter().rect_filled(rect, 0.0, p.land);
            ui.painter().rect_filled(rect.shrink(shrink), 0.0, color);
            ui.label(desk.small(desk.t(text)));
        });
    }
}
