//! Which question about coverage is being asked?
//!
//! Plain values and the actions that change them; what they come to is in [`super::analyzed`].

use std::path::PathBuf;
use std::sync::Arc;

use super::action::ActionName;
use super::tables::{TableAction, Tables};
use crate::coverage::{AreaLevel, Extent, PackNeed};
use crate::intake::FigureTable;

/// The questions of the coverage view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Topic {
    /// Who is left out?
    #[default]
    Gaps,
    /// Where do projects overlap?
    Overlaps,
    /// Everything as tables.
    Tables,
    /// What would change if?
    Drafts,
    /// What changed between two portfolios?
    Change,
}

impl Topic {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Gaps, Self::Overlaps, Self::Tables, Self::Drafts, Self::Change];

    /// The word in scripts and locale keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Gaps => "gaps",
            Self::Overlaps => "overlaps",
            Self::Tables => "tables",
            Self::Drafts => "drafts",
            Self::Change => "change",
        }
    }
}

/// What need is counted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedChoice {
    /// The pack's figures.
    Pack(PackNeed),
    /// A column of the person's own table, by its name.
    Column(String),
    /// A formula of these, as written; it is a right one.
    Formula(String),
}

impl Default for NeedChoice {
    fn default() -> Self {
        Self::Pack(PackNeed::default())
    }
}

impl NeedChoice {
    /// The words in a script.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Pack(need) => need.key().to_owned(),
            Self::Column(name) => format!("column \"{name}\""),
            Self::Formula(text) => format!("formula \"{text}\""),
        }
    }
}

/// What the scatter of the municipalities shows upward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Scatter {
    /// Need as a share of residents.
    #[default]
    Share,
    /// Service-months per 1,000 in need.
    Months,
}

impl Scatter {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Share, Self::Months];

    /// The word in scripts and locale keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Months => "months",
        }
    }
}

/// The charts beside the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// Need by municipality.
    Scatter,
    /// The concentration curve.
    Curve,
    /// Need by region.
    Regions,
}

impl Chart {
    /// All of them from top to bottom.
    pub const ALL: [Self; 3] = [Self::Scatter, Self::Curve, Self::Regions];

    /// The word in scripts and locale keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Scatter => "scatter",
            Self::Curve => "curve",
            Self::Regions => "regions",
        }
    }
}

/// What the coverage view asks. Undone step by step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Analysis {
    /// The question.
    pub topic: Topic,
    /// What need is counted by, in every analysis.
    pub need: NeedChoice,
    /// The units that gaps are ranked by.
    pub by: AreaLevel,
    /// What is taken for served.
    pub extent: ServedBy,
    /// What the scatter shows upward.
    pub scatter: Scatter,
    /// How tables are shown.
    pub tables: Tables,
}

/// What is taken for served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ServedBy {
    /// A core area.
    #[default]
    Core,
    /// A core or a wider area.
    Wider,
}

impl ServedBy {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Core, Self::Wider];

    /// How far an area is taken to reach.
    #[must_use]
    pub fn extent(self) -> Extent {
        match self {
            Self::Core => Extent::Core,
            Self::Wider => Extent::CoreAndWider,
        }
    }
}

/// A change of what is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum AnalysisAction {
    /// Ask another question, and open the view for it.
    Topic(Topic),
    /// Count need by something else. A faulty formula changes nothing, and what is wrong is told.
    Need(NeedChoice),
    /// Rank gaps by other units.
    By(AreaLevel),
    /// Take a wider area for service, or not.
    ServedBy(ServedBy),
    /// Read a table of the person's own figures.
    LoadFigures(PathBuf),
    /// From the worker: it was read, or why not.
    LoadedFigures(Result<Arc<FigureTable>, String>),
    /// Let go of that table.
    DropFigures,
    /// Show something else in the scatter.
    Scatter(Scatter),
    /// Put a picture of a chart on the clipboard, and open the view for it.
    CopyChart(Chart),
    /// Show a chart as large as the window, and open the view for it. Closing the dialog ends it.
    EnlargeChart(Chart),
    /// From the panel: the picture lies on the clipboard and what is to be said of it, or why not.
    ChartCopied(Result<String, String>),
    /// Show what changed as the comparison's difference map, counted by the same areas.
    ShowChange,
    /// Show a table otherwise, or choose in it.
    Table(TableAction),
}

/// The names, for menus and help.
pub(super) const NAMES: &[ActionName] = &[
    ActionName { name: "set-topic", args: "gaps|overlaps|tables|drafts|change", shortcut: "" },
    ActionName { name: "set-need", args: "residents|foreign-language|column NAME|formula TEXT", shortcut: "" },
    ActionName {
        name: "gaps-by",
        args: "municipality|sub-region|region|ely|avi|hospital-district|wellbeing-county",
        shortcut: "",
    },
    ActionName { name: "served-by", args: "core|wider", shortcut: "" },
    ActionName { name: "load-figures", args: "FILE", shortcut: "" },
    ActionName { name: "drop-figures", args: "", shortcut: "" },
    ActionName { name: "set-scatter", args: "share|months", shortcut: "" },
    ActionName { name: "copy-chart", args: "scatter|curve|regions", shortcut: "" },
    ActionName { name: "enlarge-chart", args: "scatter|curve|regions", shortcut: "" },
    ActionName { name: "show-change", args: "", shortcut: "" },
];

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<AnalysisAction> {
    match (name, args) {
        ("set-topic", [key]) => Topic::ALL.into_iter().find(|topic| topic.key() == *key).map(AnalysisAction::Topic),
        ("set-need", [key]) => PackNeed::from_key(key).map(|need| AnalysisAction::Need(NeedChoice::Pack(need))),
        ("set-need", ["column", name @ ..]) if !name.is_empty() => {
            Some(AnalysisAction::Need(NeedChoice::Column(name.join(" "))))
        }
        ("set-need", ["formula", text @ ..]) if !text.is_empty() => {
            Some(AnalysisAction::Need(NeedChoice::Formula(text.join(" "))))
        }
        ("gaps-by", [key]) => AreaLevel::ALL.into_iter().find(|level| level.key() == *key).map(AnalysisAction::By),
        ("served-by", ["core"]) => Some(AnalysisAction::ServedBy(ServedBy::Core)),
        ("served-by", ["wider"]) => Some(AnalysisAction::ServedBy(ServedBy::Wider)),
        ("show-change", []) => Some(AnalysisAction::ShowChange),
        ("load-figures", [file]) => Some(AnalysisAction::LoadFigures(PathBuf::from(file))),
        ("drop-figures", []) => Some(AnalysisAction::DropFigures),
        ("set-scatter", [key]) => {
            Scatter::ALL.into_iter().find(|known| known.key() == *key).map(AnalysisAction::Scatter)
        }
        ("copy-chart", [key]) => {
            Chart::ALL.into_iter().find(|known| known.key() == *key).map(AnalysisAction::CopyChart)
        }
        ("enlarge-chart", [key]) => {
            Chart::ALL.into_iter().find(|known| known.key() == *key).map(AnalysisAction::EnlargeChart)
        }
        _ => None,
    }
}
