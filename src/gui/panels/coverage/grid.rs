//! The table that is open: its columns and cells as the language writes them, and what a click in it does.
//!
//! Rows stand for municipalities, projects or pairs of these: choosing rows is choosing these, so the map shows them,
//! and what is chosen on the map is marked here.

use std::borrow::Cow;
use std::collections::BTreeSet;

use egui::{Context, Ui};

use crate::coverage::Combine;
use crate::export::tsv;
use crate::gui::panels::Desk;
use crate::gui::widgets::{Asked, Column, Rows, TableLocal, TableWords, table, table_keys};
use crate::model::{Language, MunicipalityCode, ProjectId};
use crate::query::{Cell, Kind};
use crate::session::{
    Action, AnalysisAction, ChosenRows, Focus, RowKey, TableAction, TableColumn, TableKind, Tabled, Topic, Turn, View,
};
use crate::words::{Arg, between, date, grouped};

/// What a table remembers for itself.
#[derive(Debug, Default)]
pub(super) struct Local {
    table: TableLocal,
    /// The order that places count in.
    known: Option<(TableKind, u64)>,
    /// What the detail panel showed when the table last looked.
    focus: Option<Focus>,
    /// The table itself chose just now.
    own: bool,
}

struct Shown<'a> {
    tabled: &'a Tabled,
    /// Positions of the columns that are shown.
    columns: Vec<usize>,
    chosen: ChosenRows,
    language: Language,
}

impl Shown<'_> {
    fn cell(&self, place: usize, column: usize) -> &Cell {
        match (self.tabled.order.get(place), self.columns.get(column)) {
            (Some(row), Some(column)) => self.tabled.grid.cell(*row, *column),
            _ => &Cell::Empty,
        }
    }

    fn key(&self, place: usize) -> Option<&RowKey> {
        self.tabled.keys.get(*self.tabled.order.get(place)?)
    }
}

impl Rows for Shown<'_> {
    fn len(&self) -> usize {
        self.tabled.order.len()
    }

    fn text(&self, place: usize, column: usize) -> Cow<'_, str> {
        written(self.language, self.cell(place, column))
    }

    fn is_marked(&self, place: usize, column: usize) -> bool {
        self.cell(place, column).is_marked()
    }

    fn is_chosen(&self, place: usize) -> bool {
        self.key(place).is_some_and(|key| self.chosen.has(key))
    }
}

/// A cell as a reader of the language expects it; a figure that is not quite what it says has a `?`.
fn written(language: Language, cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Number { value, decimals, marked } => {
            let mark = if *marked { "?" } else { "" };
            Cow::Owned(format!("{}{mark}", grouped(language, *value, *decimals)))
        }
        Cell::Range { low, high, decimals, more } => {
            let [low, high] = [low, high].map(|value| grouped(language, *value, *decimals));
            Cow::Owned(format!("{}?", between(&low, &high, *more)))
        }
        Cell::Day(day) => Cow::Owned(date(language, *day)),
        Cell::Unknown => Cow::Borrowed("?"),
    }
}

fn shown<'a>(desk: &Desk<'a>) -> Shown<'a> {
    let tabled = &desk.session.analyzed().tabled;
    let view = desk.session.state().undoable.analysis.tables.view(tabled.kind);
    let columns = tabled.kind.columns().iter().enumerate();
    let columns = columns.filter(|(at, column)| *at == 0 || view.shows(column)).map(|(at, _)| at).collect();
    Shown { tabled, columns, chosen: desk.session.chosen_rows(), language: desk.words.language() }
}

/// Title of a column.
pub(super) fn title(desk: &Desk<'_>, column: &TableColumn) -> String {
    desk.t(&format!("column-{}", column.key))
}

/// What the figures of a column are, where its title does not say it all.
fn tip(desk: &Desk<'_>, column: &TableColumn) -> String {
    match column.key {
        "service-months" | "first-day" | "last-day" => desk.t("column-tip-times"),
        "per-1000-need" => {
            let need = crate::session::need_name(desk.session, desk.words);
            desk.with("column-tip-per-1000-need", &[("need", Arg::Text(&need))])
        }
        "core-core" | "core-wider" | "wider-wider" => desk.t(&format!("overlaps-tip-{}", column.key)),
        "shared-residents" => desk.t("overlaps-tip-residents"),
        "months-common" => desk.t("overlaps-tip-months"),
        _ => String::new(),
    }
}

/// Paints the open table into the room that is left.
pub(super) fn grid(ui: &mut Ui, desk: &mut Desk<'_>, local: &mut Local) {
    let shown = shown(desk);
    follow(desk, &shown, local);
    let view = desk.session.state().undoable.analysis.tables.view(shown.tabled.kind);
    let all = shown.tabled.kind.columns();
    let column = |at: &usize| {
        let column = all.get(*at)?;
        let by = view.sort.iter().position(|(key, _)| *key == column.key);
        let down = by.and_then(|by| view.sort.get(by)).is_some_and(|(_, down)| *down);
        Some(Column {
            key: column.key,
            title: title(desk, column),
            tip: tip(desk, column),
            right: column.kind == Kind::Number,
            width: f32::from(column.width),
            sort: by.map(|by| (by + 1, down)),
            filter: view.filters.get(column.key).cloned().unwrap_or_default(),
            odd: shown.tabled.odd.contains(column.key),
        })
    };
    let columns: Vec<Column> = shown.columns.iter().filter_map(column).collect();
    let words = TableWords {
        name: desk.t(&format!("tables-name-{}", shown.tabled.kind.key())),
        sorted: [desk.t("tables-sorted-up"), desk.t("tables-sorted-down")],
        how: desk.t("tables-sort-how"),
        filter: desk.t("tables-filter"),
        filter_how: [desk.t("tables-filter-numbers"), desk.t("tables-filter-letters")],
    };
    let asked = table(ui, desk.p, shown.tabled.kind.key(), (&columns, &words), &shown, &mut local.table);
    carry_out(ui.ctx(), desk, local, &shown, asked);
}

/// Takes the keys of the open table before the window takes them.
pub(super) fn keys(ctx: &Context, desk: &mut Desk<'_>, local: &mut Local) {
    let state = desk.session.state();
    let open = matches!(state.undoable.analysis.topic, Topic::Tables | Topic::Change) && state.left_open;
    if !open || state.view != View::Coverage || state.dialog.is_some() || egui::Popup::is_any_open(ctx) {
        return;
    }
    let shown = shown(desk);
    let asked = table_keys(ctx, shown.tabled.kind.key(), shown.len(), &mut local.table);
    if !asked.is_empty() {
        carry_out(ctx, desk, local, &shown, asked);
    }
}

/// Places mean rows of one order; and what was chosen elsewhere is brought on the screen.
fn follow(desk: &Desk<'_>, shown: &Shown<'_>, local: &mut Local) {
    let known = Some((shown.tabled.kind, shown.tabled.revision));
    if local.known != known {
        local.table.forget();
        local.known = known;
    }
    let focus = &desk.session.state().undoable.focus;
    if local.focus == *focus {
        return;
    }
    if !local.own {
        let place = (0..shown.len()).find(|place| match (shown.key(*place), focus) {
            (Some(RowKey::Project(id)), Some(Focus::Project(focus))) => id == focus,
            (Some(RowKey::Municipalities(codes)), Some(Focus::Municipality(code))) => codes.contains(code),
            (Some(key @ RowKey::Pair(_)), Some(_)) => shown.chosen.has(key),
            _ => false,
        });
        if let Some(place) = place {
            local.table.show(place);
        }
    }
    local.own = false;
    local.focus.clone_from(focus);
}

fn carry_out(ctx: &Context, desk: &mut Desk<'_>, local: &mut Local, shown: &Shown<'_>, asked: Vec<Asked>) {
    let key = |at: usize| {
        let column = shown.columns.get(at).and_then(|at| shown.tabled.kind.columns().get(*at));
        column.map(|column| column.key)
    };
    for asked in asked {
        let act = |action| Action::Analyze(AnalysisAction::Table(action));
        match asked {
            Asked::Sort(at, add) => {
                desk.actions.extend(key(at).map(|column| act(TableAction::Sort { column, turn: Turn::Next, add })));
            }
            Asked::Filter(at, text) => {
                desk.actions.extend(key(at).map(|column| act(TableAction::Filter(column, text))));
            }
            Asked::Choose { from, to, add } => {
                local.own = true;
                let keys = (from..=to).filter_map(|place| shown.key(place));
                desk.actions.push(choose(&shown.chosen, keys, if add { Combine::Add } else { Combine::Replace }));
            }
            Asked::Toggle(place) => {
                local.own = true;
                if let Some(key) = shown.key(place) {
                    let is_chosen = match key {
                        RowKey::Municipalities(_) => shown.chosen.has(key),
                        // A pair may be marked by a municipality that it shares.
                        RowKey::Project(_) | RowKey::Pair(_) => shown.chosen.has_projects(key),
                    };
                    let how = if is_chosen { Combine::Remove } else { Combine::Add };
                    desk.actions.push(choose(&shown.chosen, std::iter::once(key), how));
                }
            }
            Asked::Copy => copy(ctx, desk, shown),
        }
    }
}

/// Chooses what rows stand for. Rows of one table are of one sort.
fn choose<'a>(chosen: &ChosenRows, keys: impl Iterator<Item = &'a RowKey>, how: Combine) -> Action {
    let mut codes: BTreeSet<MunicipalityCode> = BTreeSet::new();
    let mut projects: BTreeSet<ProjectId> = BTreeSet::new();
    for key in keys {
        if let RowKey::Municipalities(all) = key {
            codes.extend(all);
        }
        projects.extend(key.projects().cloned());
    }
    if projects.is_empty() {
        return Action::Select { codes: codes.into_iter().collect(), how };
    }
    let projects: Vec<ProjectId> = match how {
        Combine::Add => chosen.projects().union(&projects).cloned().collect(),
        Combine::Remove => chosen.projects().difference(&projects).cloned().collect(),
        Combine::Replace | Combine::Keep => projects.into_iter().collect(),
    };
    Action::Analyze(AnalysisAction::Table(TableAction::Projects(projects)))
}

/// The chosen rows, or all where none is, with the columns that are shown.
pub(super) fn copy_open(ctx: &Context, desk: &Desk<'_>) {
    copy(ctx, desk, &shown(desk));
}

fn copy(ctx: &Context, desk: &Desk<'_>, shown: &Shown<'_>) {
    let places: Vec<usize> = (0..shown.len()).filter(|place| shown.is_chosen(*place)).collect();
    let places = if places.is_empty() { (0..shown.len()).collect() } else { places };
    let titles: Vec<String> = shown
        .columns
        .iter()
        .filter_map(|at| shown.tabled.kind.columns().get(*at))
        .map(|column| title(desk, column))
        .collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let row = |place: usize| (0..shown.columns.len()).map(|column| shown.cell(place, column).clone()).collect();
    ctx.copy_text(tsv(&titles, places.into_iter().map(row), shown.language));
}
