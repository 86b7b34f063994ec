//! How are tables shown: which one, sorted by what, narrowed to what, with which columns?
//!
//! Plain values and the actions that change them; the rows are in [`super::Tabled`].

use std::collections::{BTreeMap, BTreeSet};

use super::action::ActionName;
use super::analysis::AnalysisAction;
use crate::coverage::AreaLevel;
use crate::model::ProjectId;
use crate::query::Kind;

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableKind {
    /// A municipality, or a unit of a level.
    Units(AreaLevel),
    /// A project.
    Projects,
    /// Two projects that share municipalities.
    Pairs,
    /// A municipality that a portfolio gained, lost or kept.
    Change,
}

impl Default for TableKind {
    fn default() -> Self {
        Self::Units(AreaLevel::Municipality)
    }
}

impl TableKind {
    /// Those that are chosen from, in the order they are offered. [`Self::Change`] belongs to its question.
    pub fn offered() -> impl Iterator<Item = Self> {
        AreaLevel::ALL.into_iter().map(Self::Units).chain([Self::Projects, Self::Pairs])
    }

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Units(level) => level.key(),
            Self::Projects => "projects",
            Self::Pairs => "pairs",
            Self::Change => "change",
        }
    }

    /// Its columns.
    #[must_use]
    pub fn columns(self) -> &'static [TableColumn] {
        match self {
            Self::Units(AreaLevel::Municipality) => &MUNICIPALITIES,
            Self::Units(_) => &UNITS,
            Self::Projects => &PROJECTS,
            Self::Pairs => &PAIRS,
            Self::Change => &CHANGE,
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumn {
    /// The word in scripts; `column-` before it is the key of its title.
    pub key: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Usual width, points.
    pub width: u16,
    /// Shown until a person says otherwise.
    pub usual: bool,
}

const fn text(key: &'static str, width: u16) -> TableColumn {
    TableColumn { key, kind: Kind::Text, width, usual: true }
}

const fn number(key: &'static str, width: u16) -> TableColumn {
    TableColumn { key, kind: Kind::Number, width, usual: true }
}

const fn spare(column: TableColumn) -> TableColumn {
    TableColumn { usual: false, ..column }
}

const fn day(key: &'static str) -> TableColumn {
    TableColumn { key, kind: Kind::Day, width: 104, usual: true }
}

const MUNICIPALITIES: [TableColumn; 16] = [
    text("name", 130),
    spare(text("code", 66)),
    text("status", 124),
    text("region", 130),
    spare(text("sub-region", 140)),
    number("residents", 104),
    number("foreign", 118),
    number("foreign-share", 92),
    number("core", 92),
    number("wider", 92),
    number("need", 92),
    spare(number("need-share", 92)),
    number("service-months", 112),
    number("per-1000-need", 116),
    spare(day("first-day")),
    spare(day("last-day")),
];

const UNITS: [TableColumn; 17] = [
    text("name", 170),
    spare(text("code", 66)),
    number("municipalities", 84),
    number("served", 92),
    number("residents", 104),
    number("served-low", 116),
    number("served-high", 116),
    spare(number("share-low", 104)),
    number("share-high", 104),
    number("core", 92),
    number("wider", 92),
    number("need", 92),
    number("need-served", 104),
    number("service-months", 112),
    number("per-1000-need", 116),
    spare(day("first-day")),
    spare(day("last-day")),
];

const PROJECTS: [TableColumn; 12] = [
    text("applicant", 180),
    text("project", 200),
    spare(text("id", 110)),
    spare(text("kind", 120)),
    TableColumn { key: "start", kind: Kind::Day, width: 92, usual: true },
    TableColumn { key: "end", kind: Kind::Day, width: 92, usual: true },
    number("core-count", 92),
    number("wider-count", 92),
    number("uncertain-count", 92),
    number("residents", 104),
    number("questions", 92),
    spare(text("document", 160)),
];

const PAIRS: [TableColumn; 11] = [
    text("pair-a", 150),
    text("pair-b", 150),
    spare(text("pair-a-project", 170)),
    spare(text("pair-b-project", 170)),
    spare(text("pair-a-id", 110)),
    spare(text("pair-b-id", 110)),
    number("core-core", 76),
    number("core-wider", 96),
    number("wider-wider", 96),
    number("shared-residents", 132),
    number("months-common", 96),
];

const CHANGE: [TableColumn; 6] = [
    text("name", 116),
    spare(text("code", 66)),
    text("class", 108),
    number("residents", 82),
    number("need", 70),
    text("why", 220),
];

/// How one table is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct TableView {
    /// Columns that rows are sorted by, the first the strongest; `true` for the largest first.
    pub sort: Vec<(&'static str, bool)>,
    /// What is typed over columns.
    pub filters: BTreeMap<&'static str, String>,
    /// Columns that are shown or not otherwise than usual.
    pub turned: BTreeSet<&'static str>,
}

impl TableView {
    /// `true` for a column that is shown. The first one always is.
    #[must_use]
    pub fn shows(&self, column: &TableColumn) -> bool {
        column.usual != self.turned.contains(column.key)
    }
}

/// How tables are shown. Part of what undo restores.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Tables {
    /// The one that is open.
    pub kind: TableKind,
    /// How each is shown; one that is no key as usual.
    pub views: BTreeMap<TableKind, TableView>,
    /// Only rows of what is chosen.
    pub only_chosen: bool,
}

impl Tables {
    /// How a table is shown.
    #[must_use]
    pub fn view(&self, kind: TableKind) -> &TableView {
        static USUAL: TableView = TableView { sort: Vec::new(), filters: BTreeMap::new(), turned: BTreeSet::new() };
        self.views.get(&kind).unwrap_or(&USUAL)
    }
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The next: first as a reader expects it (words up, numbers down), then the other way, then not.
    Next,
    /// The least first.
    Up,
    /// The most first.
    Down,
    /// Not at all.
    Off,
}

/// One thing that can be done with a table. Columns are those of the table that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAction {
    /// Open another table, and the view for it.
    Show(TableKind),
    /// Sort by a column; `add` keeps the ones before.
    Sort {
        /// Its word.
        column: &'static str,
        /// Which way.
        turn: Turn,
        /// Beside the others.
        add: bool,
    },
    /// Type over a column; empty for nothing.
    Filter(&'static str, String),
    /// Show or hide a column.
    Column(&'static str, bool),
    /// Only rows of what is chosen, or all.
    OnlyChosen(bool),
    /// Take away every filter of the table.
    Clear,
    /// Choose these projects.
    Projects(Vec<ProjectId>),
}

impl TableAction {
    /// Letters of one word follow each other: which field they are typed into.
    pub(super) fn typed_into(&self) -> Option<&'static str> {
        match self {
            Self::Filter(column, _) => Some(column),
            _ => None,
        }
    }
}

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 7] = [
    ActionName {
        name: "table-show",
        args: "municipality|sub-region|region|ely|avi|hospital-district|wellbeing-county|projects|pairs",
        shortcut: "",
    },
    ActionName { name: "table-sort", args: "COLUMN [up|down|off] [add]", shortcut: "" },
    ActionName { name: "table-filter", args: "COLUMN [TEXT]", shortcut: "" },
    ActionName { name: "table-column", args: "COLUMN on|off", shortcut: "" },
    ActionName { name: "table-only-chosen", args: "on|off", shortcut: "" },
    ActionName { name: "table-clear", args: "", shortcut: "" },
    ActionName { name: "select-projects", args: "ID…|none", shortcut: "" },
];

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<AnalysisAction> {
    let action = match (name, args) {
        ("table-show", [key]) => TableAction::Show(TableKind::offered().find(|kind| kind.key() == *key)?),
        ("table-sort", [key, rest @ ..]) => {
            let (turn, add) = match rest {
                [] => (Turn::Next, false),
                ["add"] => (Turn::Next, true),
                [turn] => (self::turn(turn)?, false),
                [turn, "add"] => (self::turn(turn)?, true),
                _ => return None,
            };
            TableAction::Sort { column: column(key)?, turn, add }
        }
        ("table-filter", [key, words @ ..]) => TableAction::Filter(column(key)?, words.join(" ")),
        ("table-column", [key, "on"]) => TableAction::Column(column(key)?, true),
        ("table-column", [key, "off"]) => TableAction::Column(column(key)?, false),
        ("table-only-chosen", ["on"]) => TableAction::OnlyChosen(true),
        ("table-only-chosen", ["off"]) => TableAction::OnlyChosen(false),
        ("table-clear", []) => TableAction::Clear,
        ("select-projects", ["none"]) => TableAction::Projects(Vec::new()),
        ("select-projects", ids @ [_, ..]) => TableAction::Projects(ids.iter().map(|id| ProjectId::new(id)).collect()),
        _ => return None,
    };
    Some(AnalysisAction::Table(action))
}

fn turn(word: &str) -> Option<Turn> {
    match word {
        "up" => Some(Turn::Up),
        "down" => Some(Turn::Down),
        "off" => Some(Turn::Off),
        _ => None,
    }
}

/// The word of a column of any table.
fn column(key: &str) -> Option<&'static str> {
    let all = [&MUNICIPALITIES[..], &UNITS, &PROJECTS, &PAIRS, &CHANGE];
    all.into_iter().flatten().map(|column| column.key).find(|known| *known == key)
}

impl TableView {
    /// Sorts by a column.
    pub(super) fn sort(&mut self, kind: TableKind, key: &'static str, turn: Turn, add: bool) {
        let Some(column) = kind.columns().iter().find(|column| column.key == key) else { return };
        let first_down = column.kind == Kind::Number;
        let known = self.sort.iter().find(|(known, _)| *known == key).map(|(_, down)| *down);
        let alone = self.sort.len() == 1;
        let now = match turn {
            Turn::Up => Some(false),
            Turn::Down => Some(true),
            Turn::Off => None,
            Turn::Next => match known {
                // A click on one of several columns sorts by it alone, as a reader expects it.
                Some(_) if !add && !alone => Some(first_down),
                Some(down) if down == first_down => Some(!first_down),
                Some(_) => None,
                None => Some(first_down),
            },
        };
        if !add {
            self.sort.clear();
        }
        match (self.sort.iter_mut().find(|(known, _)| *known == key), now) {
            (Some(by), Some(down)) => by.1 = down,
            (Some(_), None) => self.sort.retain(|(known, _)| *known != key),
            (None, Some(down)) => self.sort.push((key, down)),
            (None, None) => {}
        }
    }
}
