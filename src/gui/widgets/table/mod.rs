//! A table of any length: sorted by a click, narrowed by what is typed over a column, rows chosen by
//! mouse and keys. Only rows on the screen are asked for.
//!
//! Never does: know what a row is; sort, narrow or choose; it says what the hand asks for.

mod head;
mod keys;

use std::borrow::Cow;

use egui::{Align, EventFilter, Id, Layout, Pos2, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::parts::{elided, focus_ring};
use crate::gui::fonts;
use crate::gui::style::{BODY, ROW};
use crate::gui::theme::Palette;

/// Space between columns, points.
const GAP: f32 = 10.0;
/// Narrowest column, points.
const NARROW: f32 = 44.0;

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// Its word; part of what its width is remembered by.
    pub(crate) key: &'static str,
    /// Its title.
    pub(crate) title: String,
    /// What its figures are, where the title does not say it all.
    pub(crate) tip: String,
    /// Numbers stand right.
    pub(crate) right: bool,
    /// Usual width, points.
    pub(crate) width: f32,
    /// Sorted by it: as which of several, from 1, and whether the largest come first.
    pub(crate) sort: Option<(usize, bool)>,
    /// What is typed over it.
    pub(crate) filter: String,
    /// That cannot be read.
    pub(crate) odd: bool,
}

/// What the table says besides its cells.
#[derive(Debug, Clone, Default)]
pub(crate) struct TableWords {
    /// What the whole is.
    pub(crate) name: String,
    /// "sorted up", "sorted down".
    pub(crate) sorted: [String; 2],
    /// How to sort, for a title's tooltip.
    pub(crate) how: String,
    /// What a field over a column is.
    pub(crate) filter: String,
    /// How to type over numbers and over words.
    pub(crate) filter_how: [String; 2],
}

/// What stands in the rows, by their place in the order shown.
pub(crate) trait Rows {
    /// How many.
    fn len(&self) -> usize;
    /// A cell, as it is written.
    fn text(&self, place: usize, column: usize) -> Cow<'_, str>;
    /// The cell's figure is not quite what it says: amber, with a question mark.
    fn is_marked(&self, place: usize, column: usize) -> bool;
    /// The row is chosen.
    fn is_chosen(&self, place: usize) -> bool;
}

/// What the hand asks for. Columns are positions in the columns shown, rows places in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Sort by a column, alone or beside the others.
    Sort(usize, bool),
    /// What is typed over a column.
    Filter(usize, String),
    /// Choose the rows from one place to another, both included; `add` keeps the chosen ones.
    Choose {
        /// First.
        from: usize,
        /// Last.
        to: usize,
        /// Beside those that are chosen.
        add: bool,
    },
    /// Choose a row that is not, or the other way.
    Toggle(usize),
    /// Copy the chosen rows.
    Copy,
}

/// What a table remembers between frames: nothing that a script or undo needs to know.
#[derive(Debug, Default)]
pub(crate) struct TableLocal {
    /// The row that the keys are at.
    cursor: Option<usize>,
    /// Where a range begins.
    anchor: Option<usize>,
    /// A row to be brought on the screen.
    scroll_to: Option<usize>,
    /// Rows that fit on the screen.
    page: usize,
}

impl TableLocal {
    /// Brings a row on the screen and the keys to it.
    pub(crate) fn show(&mut self, place: usize) {
        (self.cursor, self.anchor, self.scroll_to) = (Some(place), Some(place), Some(place));
    }

    /// The rows are others now: places mean nothing any more.
    pub(crate) fn forget(&mut self) {
        *self = Self { page: self.page, ..Self::default() };
    }
}

/// The table's own place for the keyboard.
pub(crate) fn table_id(salt: &str) -> Id {
    Id::unique(("table", salt))
}

/// Takes the keys that are the table's while it has the keyboard.
pub(crate) fn table_keys(ctx: &egui::Context, salt: &str, rows: usize, local: &mut TableLocal) -> Vec<Asked> {
    if ctx.memory(|memory| memory.has_focus(table_id(salt))) { keys::taken(ctx, rows, local) } else { Vec::new() }
}

/// Paints a table into the room that is left.
pub(crate) fn table(
    ui: &mut Ui,
    p: &Palette,
    salt: &str,
    (columns, words): (&[Column], &TableWords),
    rows: &dyn Rows,
    local: &mut TableLocal,
) -> Vec<Asked> {
    let mut asked = Vec::new();
    let id = table_id(salt);
    let whole = ui.available_rect_before_wrap();
    // Below everything in it: the rows are clicked, the whole has the keyboard.
    let place = ui.interact(whole, id, Sense::focusable_noninteractive());
    place.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &words.name));
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: false, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    local.page = rows_of(whole.height() - head::HEIGHT);
    let focused = place.has_focus();
    if let Some(place) = local.cursor.filter(|place| *place >= rows.len()) {
        local.cursor = rows.len().checked_sub(1).map(|last| last.min(place));
    }
    ScrollArea::horizontal().id_salt((salt, "across")).auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(GAP, 0.0);
        let keys: Vec<&str> = columns.iter().map(|column| column.key).collect();
        let mut builder = TableBuilder::new(ui)
            .id_salt((salt, keys))
            .striped(false)
            .resizable(true)
            .sense(Sense::click())
            .auto_shrink([false, false])
            .min_scrolled_height(0.0)
            .max_scroll_height(f32::INFINITY)
            .animate_scrolling(false)
            .cell_layout(Layout::left_to_right(Align::Center));
        for column in columns {
            builder = builder.column(Width::initial(column.width).at_least(NARROW).clip(true).resizable(true));
        }
        if let Some(place) = local.scroll_to.take() {
            builder = builder.scroll_to_row(place, None);
        }
        let table = builder.header(head::HEIGHT, |mut header| {
            for (at, column) in columns.iter().enumerate() {
                header.col(|ui| head::title(ui, p, salt, (at, column), words, &mut asked));
            }
        });
        table.body(|body| {
            body.rows(ROW, rows.len(), |mut row| {
                let place = row.index();
                row.set_selected(rows.is_chosen(place));
                for (at, column) in columns.iter().enumerate() {
                    row.col(|ui| cell(ui, p, column, &rows.text(place, at), rows.is_marked(place, at)));
                }
                finish(&row, p, columns, rows, (focused, id), local, &mut asked);
            });
        });
    });
    focus_ring(ui, &place, whole, p);
    asked
}

/// Whole rows that fit into a height.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen's height in rows, never below 1")]
fn rows_of(height: f32) -> usize {
    (height / ROW).floor().max(1.0) as usize
}

fn cell(ui: &mut Ui, p: &Palette, column: &Column, text: &str, marked: bool) {
    let rect = ui.max_rect();
    let color = if marked { p.question } else { p.text };
    let galley = elided(ui, text, fonts::regular(BODY), color, rect.width());
    let x = if column.right { rect.right() - galley.size().x } else { rect.left() };
    ui.painter().galley(Pos2::new(x, rect.center().y - galley.size().y / 2.0), galley, color);
}

/// What a row says to those who do not see it, and what a click on it asks for.
fn finish(
    row: &TableRow<'_, '_>,
    p: &Palette,
    columns: &[Column],
    rows: &dyn Rows,
    (focused, id): (bool, Id),
    local: &mut TableLocal,
    asked: &mut Vec<Asked>,
) {
    let place = row.index();
    let response = row.response();
    response.widget_info(|| {
        let cells = columns.iter().enumerate().map(|(at, column)| (column, rows.text(place, at)));
        let said: Vec<String> = cells
            .filter(|(_, text)| !text.is_empty())
            .map(|(column, text)| if column.right { format!("{} {text}", column.title) } else { text.into_owned() })
            .collect();
        WidgetInfo::selected(Role::Row, true, rows.is_chosen(place), said.join(", "))
    });
    if focused && local.cursor == Some(place) {
        let painter = response.ctx.layer_painter(response.layer_id);
        let line = egui::Stroke::new(1.0, p.accent);
        painter.hline(response.rect.x_range(), response.rect.bottom() - 1.0, line);
    }
    if response.clicked() {
        let modifiers = response.ctx.input(|input| input.modifiers);
        response.ctx.memory_mut(|memory| memory.request_focus(id));
        local.cursor = Some(place);
        let from = local.anchor.filter(|_| modifiers.shift);
        if from.is_none() {
            local.anchor = Some(place);
        }
        asked.push(match from {
            Some(from) => Asked::Choose { from: from.min(place), to: from.max(place), add: modifiers.command },
            None if modifiers.command => Asked::Toggle(place),
            None => Asked::Choose { from: place, to: place, add: false },
        });
    }
}
