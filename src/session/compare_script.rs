//! How is the comparison written in a script?

use super::action::ActionName;
use super::compare::{CompareAction, CompareMode, MultiplesFit, MultiplesOrder, PaneChange, PaneLetter, Preset};
use super::look;
use super::reads::ReadChange;
use super::script::{day, on_or_off, position};
use super::selecting_lines::how;
use crate::coverage::{Extent, Side};
use crate::model::{ApplicantKind, Period, ProjectId, RegionCode};

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 11] = [
    name("compare-mode", "side-by-side|swipe|difference|multiples", "V"),
    name("compare-link", "on|off", "K"),
    name("compare-extent", "core-and-wider|core", ""),
    name("compare-swap", "", "X"),
    name("compare-swipe", "0–1000", "← / →"),
    name("compare-filter", "A|B", ""),
    name("compare-select", "only-a|both|only-b|neither [replace|add|remove|keep]", ""),
    name("compare-preset", "documents|kinds|selection|shown|draft", ""),
    name("compare-projects", "ID ID", ""),
    name(
        "set-pane",
        "A|B all | region CODE | kind KIND | period START END | document NUMBER | only-document NUMBER | search TEXT | projects ID… | draft NUMBER | draft none | name TEXT, or A|B|both measure MEASURE | level LEVEL | classes CLASSES | ramp RAMP",
        "",
    ),
    name("set-multiples", "likeness|name|same|each", ""),
];

const fn name(name: &'static str, args: &'static str, shortcut: &'static str) -> ActionName {
    ActionName { name, args, shortcut }
}

/// Reads an action by its name and arguments; `None` for what is none.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<CompareAction> {
    Some(match (name, args) {
        ("compare-mode", [mode]) => CompareAction::Mode(CompareMode::ALL.into_iter().find(|m| m.key() == *mode)?),
        ("compare-link", [on]) => CompareAction::Link(on_or_off(on)?),
        ("compare-extent", [extent]) => CompareAction::Extent(Extent::ALL.into_iter().find(|e| e.key() == *extent)?),
        ("compare-swap", []) => CompareAction::Swap,
        ("compare-swipe", [share]) => CompareAction::Swipe(share.parse().ok().filter(|share| *share <= 1000)?),
        ("compare-filter", [letter]) => CompareAction::Pane(self::letter(letter)?, PaneChange::Shown),
        ("compare-preset", [preset]) => CompareAction::Preset(Preset::ALL.into_iter().find(|p| p.key() == *preset)?),
        ("compare-select", [side, rest @ ..]) => {
            CompareAction::Select(Side::ALL.into_iter().find(|known| known.key() == *side)?, how(rest)?)
        }
        ("compare-projects", [a, b]) => CompareAction::Projects(ProjectId::new(a), ProjectId::new(b)),
        ("set-pane", ["both", what, rest @ ..]) => CompareAction::Reads(reads(what, rest)?),
        ("set-pane", [letter, what, rest @ ..]) => CompareAction::Pane(self::letter(letter)?, change(what, rest)?),
        ("set-multiples", [what]) => {
            let order = MultiplesOrder::ALL.into_iter().find(|order| order.key() == *what).map(CompareAction::Order);
            let fit = || MultiplesFit::ALL.into_iter().find(|fit| fit.key() == *what).map(CompareAction::Fit);
            order.or_else(fit)?
        }
        _ => return None,
    })
}

fn letter(text: &str) -> Option<PaneLetter> {
    PaneLetter::ALL.into_iter().find(|letter| letter.key().eq_ignore_ascii_case(text))
}

fn change(what: &str, rest: &[&str]) -> Option<PaneChange> {
    Some(match (what, rest) {
        ("all", []) => PaneChange::All,
        ("region", [code]) => PaneChange::Region(RegionCode::parse(code).ok()?),
        ("kind", [kind]) => {
            let kinds = [ApplicantKind::Municipality, ApplicantKind::JointAuthority, ApplicantKind::Other];
            PaneChange::Kind(kinds.into_iter().find(|known| known.key() == *kind)?)
        }
        ("period", [start, end]) => PaneChange::Period(Period { start: day(start).ok()?, end: day(end).ok()? }),
        ("document", [number]) => PaneChange::Document(position(number)?),
        ("only-document", [number]) => PaneChange::OnlyDocument(position(number)?),
        ("search", words) => PaneChange::Search(words.join(" ")),
        ("draft", ["none"]) => PaneChange::Draft(None),
        ("draft", [number]) => PaneChange::Draft(Some(position(number)?)),
        ("projects", ids) => PaneChange::Projects(ids.iter().map(|id| ProjectId::new(id)).collect()),
        ("name", words) => PaneChange::Name(words.join(" ")),
        _ => PaneChange::Reads(reads(what, rest)?),
    })
}

/// How a map is read, written as for the main map without its "set-".
fn reads(what: &str, rest: &[&str]) -> Option<ReadChange> {
    look::parse(&format!("set-{what}"), rest).as_ref().and_then(ReadChange::of)
}
