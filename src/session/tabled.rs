//! Which rows does the open table have, in which order? Remembered by key.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::analysis::Topic;
use super::apply::Session;
use super::state::{Focus, View};
use super::table_chosen::{ChosenRows, RowKey};
use super::table_rows::{Source, rows};
use super::tables::{TableAction, TableKind, TableView};
use crate::coverage::Need;
use crate::model::{Language, ProjectId};
use crate::query::{Grid, SortBy, Test};
use crate::words::{Collation, Words};

/// The open table.
#[derive(Debug, Clone, Default)]
pub struct Tabled {
    /// What a row is.
    pub kind: TableKind,
    /// Every row with every column of [`TableKind::columns`].
    pub grid: Arc<Grid>,
    /// What each row stands for, by position.
    pub keys: Arc<Vec<RowKey>>,
    /// Positions of the rows that are shown, in their order.
    pub order: Arc<Vec<usize>>,
    /// Columns over which something is typed that is no test.
    pub odd: BTreeSet<&'static str>,
    /// Rows shown of what is chosen.
    pub chosen: usize,
    /// Grows each time that the order changed.
    pub revision: u64,
    rows_key: Option<RowsKey>,
    order_key: Option<OrderKey>,
    chosen_key: Option<(u64, ChosenRows)>,
    collation: Option<(Language, Arc<Collation>)>,
}

#[derive(Debug, Clone)]
struct RowsKey {
    kind: TableKind,
    dataset: u64,
    derived: u64,
    changed: u64,
    overlapped: u64,
    language: Language,
    need: Arc<Need>,
}

impl PartialEq for RowsKey {
    fn eq(&self, other: &Self) -> bool {
        let plain = |key: &Self| (key.kind, key.dataset, key.derived, key.changed, key.overlapped, key.language);
        plain(self) == plain(other) && Arc::ptr_eq(&self.need, &other.need)
    }
}

/// What the order follows from: the rows, how they are shown, and what is chosen where that counts.
type OrderKey = (RowsKey, TableView, Option<ChosenRows>);

impl Session {
    /// The table that is open: that of the question, or the one chosen.
    #[must_use]
    pub fn table_kind(&self) -> TableKind {
        let analysis = &self.state().undoable.analysis;
        if analysis.topic == Topic::Change { TableKind::Change } else { analysis.tables.kind }
    }

    pub(super) fn table(&mut self, action: TableAction) {
        let kind = self.table_kind();
        let analysis = &mut self.state.undoable.analysis;
        let known = |key: &str| kind.columns().iter().any(|column| column.key == key);
        match action {
            TableAction::Show(kind) => {
                analysis.tables.kind = kind;
                analysis.topic = Topic::Tables;
                self.state.view = View::Coverage;
            }
            TableAction::OnlyChosen(on) => analysis.tables.only_chosen = on,
            TableAction::Projects(ids) => self.choose_projects(ids),
            TableAction::Clear => {
                if let Some(view) = analysis.tables.views.get_mut(&kind) {
                    view.filters.clear();
                }
                analysis.tables.only_chosen = false;
            }
            TableAction::Sort { column, turn, add } => {
                analysis.tables.views.entry(kind).or_default().sort(kind, column, turn, add);
            }
            TableAction::Filter(column, text) if known(column) => {
                let filters = &mut analysis.tables.views.entry(kind).or_default().filters;
                if text.trim().is_empty() {
                    filters.remove(column);
                } else {
                    filters.insert(column, text);
                }
            }
            TableAction::Column(key, on) => {
                let Some(column) = kind.columns().iter().skip(1).find(|column| column.key == key) else { return };
                let view = analysis.tables.views.entry(kind).or_default();
                if column.usual == on {
                    view.turned.remove(column.key);
                } else {
                    view.turned.insert(column.key);
                }
                // What is hidden narrows nothing and sorts nothing.
                if !on {
                    view.filters.remove(column.key);
                    view.sort.retain(|(sorted, _)| *sorted != column.key);
                }
            }
            TableAction::Filter(..) => {}
        }
    }

    /// Chooses projects; those that are not there are left out.
    fn choose_projects(&mut self, ids: Vec<ProjectId>) {
        let asked: BTreeSet<ProjectId> = ids.into_iter().collect();
        let all = self.dataset().projects.iter().map(|project| &project.id);
        let known: BTreeSet<ProjectId> = all.filter(|id| asked.contains(id)).cloned().collect();
        let undoable = &mut self.state.undoable;
        undoable.municipalities.clear();
        let shown = match &undoable.focus {
            Some(Focus::Project(id)) if known.contains(id) => Some(id.clone()),
            _ => known.last().cloned(),
        };
        undoable.focus = shown.map(Focus::Project);
        undoable.projects = known;
    }

    /// Brings the open table up to the state.
    pub(super) fn follow_tables(&mut self) {
        let topic = self.state.undoable.analysis.topic;
        if topic == Topic::Change {
            self.follow_change();
        }
        if !matches!(topic, Topic::Tables | Topic::Change) {
            return;
        }
        if matches!(self.table_kind(), TableKind::Units(_)) {
            let mut times = std::mem::take(&mut self.analyzed.times);
            times.follow(self.dataset(), self.derived(), &self.analyzed.need);
            self.analyzed.times = times;
        }
        let mut tabled = std::mem::take(&mut self.analyzed.tabled);
        self.refresh_table(&mut tabled);
        self.count_chosen(&mut tabled);
        self.analyzed.tabled = tabled;
    }

    fn count_chosen(&self, tabled: &mut Tabled) {
        let key = (tabled.revision, self.chosen_rows());
        if tabled.chosen_key.as_ref() == Some(&key) {
            return;
        }
        let is_chosen = |at: &&usize| tabled.keys.get(**at).is_some_and(|row| key.1.has(row));
        tabled.chosen = tabled.order.iter().filter(is_chosen).count();
        tabled.chosen_key = Some(key);
    }

    fn refresh_table(&self, tabled: &mut Tabled) {
        let (state, kind) = (self.state(), self.table_kind());
        let analysis = &state.undoable.analysis;
        let key = RowsKey {
            kind,
            dataset: self.dataset().revision,
            derived: self.derived().revision,
            changed: if kind == TableKind::Change { self.analyzed.changed.revision } else { 0 },
            overlapped: if kind == TableKind::Pairs { self.overlapped.revision } else { 0 },
            language: state.language,
            need: Arc::clone(&self.analyzed.need),
        };
        if tabled.rows_key.as_ref() != Some(&key) {
            let source = Source {
                dataset: self.dataset(),
                division: self.division(),
                listed: &self.derived().counted,
                coverage: &self.derived().coverage,
                change: &self.analyzed.changed.change,
                need: &self.analyzed.need,
                times: &self.analyzed.times.timeline,
                words: &Words::new(state.language),
                overlaps: &self.overlapped.overlaps,
            };
            let (keys, rows) = rows(kind, &source);
            let kinds = kind.columns().iter().map(|column| column.kind).collect();
            tabled.grid = Arc::new(Grid { kinds, rows });
            tabled.keys = Arc::new(keys);
            tabled.kind = kind;
            tabled.rows_key = Some(key.clone());
        }
        let view = analysis.tables.view(kind);
        let chosen = (analysis.tables.only_chosen && kind != TableKind::Change).then(|| self.chosen_rows());
        let order_key = (key, view.clone(), chosen);
        if tabled.order_key.as_ref() == Some(&order_key) {
            return;
        }
        let collation = match &tabled.collation {
            Some((language, collation)) if *language == state.language => Arc::clone(collation),
            _ => Arc::new(Collation::new(state.language)),
        };
        tabled.odd.clear();
        let (mut sort, mut tests) = (Vec::new(), Vec::new());
        for (key, down) in &view.sort {
            let column = kind.columns().iter().position(|column| column.key == *key);
            sort.extend(column.map(|column| SortBy { column, down: *down }));
        }
        // Nobody looks for a municipality by its code.
        if sort.is_empty() && kind == TableKind::default() {
            sort.push(SortBy { column: 0, down: false });
        }
        for (at, column) in kind.columns().iter().enumerate() {
            match Test::parse(column.kind, view.filters.get(column.key).map_or("", String::as_str)) {
                Ok(test) => tests.extend(test.map(|test| (at, test))),
                Err(_) => drop(tabled.odd.insert(column.key)),
            }
        }
        let mut order = tabled.grid.arranged(&sort, &tests, &collation);
        if let Some(chosen) = &order_key.2 {
            order.retain(|at| tabled.keys.get(*at).is_some_and(|key| chosen.has(key)));
        }
        tabled.order = Arc::new(order);
        tabled.collation = Some((state.language, collation));
        tabled.order_key = Some(order_key);
        tabled.revision += 1;
    }
}
