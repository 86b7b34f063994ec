//! Which question about coverage is being asked?
//!
//! Plain values and the actions that change them; what they come to is in [`super::analyzed`].

use super::action::ActionName;
use crate::coverage::PackNeed;

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
}

/// A change of what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnalysisAction {
    /// Ask another question, and open the view for it.
    Topic(Topic),
    /// Count need by something else.
    Need(NeedChoice),
}

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 2] = [
    ActionName { name: "set-topic", args: "gaps|overlaps|tables|drafts|change", shortcut: "" },
    ActionName { name: "set-need", args: "residents|foreign-language", shortcut: "" },
];

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<AnalysisAction> {
    match (name, args) {
        ("set-topic", [key]) => Topic::ALL.into_iter().find(|topic| topic.key() == *key).map(AnalysisAction::Topic),
        ("set-need", [key]) => PackNeed::from_key(key).map(|need| AnalysisAction::Need(NeedChoice::Pack(need))),
        _ => None,
    }
}
