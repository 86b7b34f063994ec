//! How are drafts written in a script?

use std::path::PathBuf;

use super::action::ActionName;
use super::drafts::{AskChange, DraftAction, DraftTarget, NewField};
use super::script::{day, on_or_off, position};
use crate::coverage::suggest::{Ask, SuggestLevel};
use crate::model::{MunicipalityCode, Period, ProjectId, RegionCode};

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 21] = [
    name("draft-new", "[NAME]"),
    name("draft-show", "NUMBER"),
    name("draft-rename", "NAME"),
    name("draft-duplicate", ""),
    name("draft-delete", ""),
    name("draft-add", "[CODE,CODE…]"),
    name("draft-take", "CODE,CODE…"),
    name("draft-project", "[NAME]"),
    name("draft-set", "NUMBER name TEXT | area TEXT | period START END | period none"),
    name("draft-remove", "NUMBER"),
    name("draft-drop", "ID on|off"),
    name("draft-move", "ID START END | ID none"),
    name("draft-restore", "ID"),
    name("draft-click", "NUMBER|ID|off"),
    name("draft-toggle", "NUMBER|ID CODE"),
    name("draft-save", "FILE [overwrite]"),
    name("draft-open", "FILE"),
    name("draft-memo", "FILE [overwrite]"),
    name(
        "suggest-ask",
        "level subregion|region|connected | k N | share PERCENT | inside REGION|none | municipalities N|none | residents N|none",
    ),
    name("suggest", ""),
    name("suggest-take", "NUMBER|all"),
];

const fn name(name: &'static str, args: &'static str) -> ActionName {
    ActionName { name, args, shortcut: "" }
}

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<DraftAction> {
    Some(match (name, args) {
        ("draft-new", words) => DraftAction::New(words.join(" ")),
        ("draft-show", [number]) => DraftAction::Show(position(number)?),
        ("draft-rename", words @ [_, ..]) => DraftAction::Rename(words.join(" ")),
        ("draft-duplicate", []) => DraftAction::Duplicate,
        ("draft-delete", []) => DraftAction::Delete,
        ("draft-add", []) => DraftAction::AddPlaces(Vec::new()),
        ("draft-add", [list]) => DraftAction::AddPlaces(codes(list)?),
        ("draft-take", [list]) => DraftAction::TakePlaces(codes(list)?),
        ("draft-project", words) => DraftAction::AddProject(words.join(" ")),
        ("draft-set", [number, rest @ ..]) => DraftAction::SetNew(position(number)?, field(rest)?),
        ("draft-remove", [number]) => DraftAction::RemoveNew(position(number)?),
        ("draft-drop", [id, on]) => DraftAction::DropProject(ProjectId::new(id), on_or_off(on)?),
        ("draft-move", [id, rest @ ..]) => DraftAction::MovePeriod(ProjectId::new(id), known(period(rest)?)),
        ("draft-restore", [id]) => DraftAction::Restore(ProjectId::new(id)),
        ("draft-click", ["off"]) => DraftAction::Click(None),
        ("draft-click", [target]) => DraftAction::Click(Some(self::target(target)?)),
        ("draft-toggle", [target, code]) => {
            DraftAction::Toggle(self::target(target)?, MunicipalityCode::parse(code).ok()?)
        }
        ("draft-save", [file, rest @ ..]) => {
            DraftAction::Save { path: PathBuf::from(file), overwrite: overwrite(rest)? }
        }
        ("draft-open", [file]) => DraftAction::Load(PathBuf::from(file)),
        ("draft-memo", [file, rest @ ..]) => {
            DraftAction::SaveMemo { path: PathBuf::from(file), overwrite: overwrite(rest)? }
        }
        ("suggest-ask", [what, value]) => DraftAction::Ask(ask(what, value)?),
        ("suggest", []) => DraftAction::Suggest,
        ("suggest-take", ["all"]) => DraftAction::Take(None),
        ("suggest-take", [number]) => DraftAction::Take(Some(position(number)?)),
        _ => return None,
    })
}

fn codes(list: &str) -> Option<Vec<MunicipalityCode>> {
    list.split(',').map(|code| MunicipalityCode::parse(code).ok()).collect()
}

/// A number from 1 is a new project, anything else an id.
fn target(word: &str) -> Option<DraftTarget> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return position(word).map(DraftTarget::New);
    }
    Some(DraftTarget::Project(ProjectId::new(word)))
}

fn field(words: &[&str]) -> Option<NewField> {
    Some(match words {
        ["name", words @ ..] => NewField::Name(words.join(" ")),
        ["area", words @ ..] => NewField::Words(words.join(" ")),
        ["period", rest @ ..] => NewField::Period(known(period(rest)?)),
        _ => return None,
    })
}

/// A period; without any day for `none`.
fn period(words: &[&str]) -> Option<Period> {
    match words {
        ["none"] => Some(Period { start: None, end: None }),
        [start, end] => {
            let period = Period { start: day(start).ok()?, end: day(end).ok()? };
            (!period.is_backwards()).then_some(period)
        }
        _ => None,
    }
}

/// `None` for a period without any day.
fn known(period: Period) -> Option<Period> {
    (period != Period { start: None, end: None }).then_some(period)
}

fn overwrite(rest: &[&str]) -> Option<bool> {
    match rest {
        [] => Some(false),
        ["overwrite"] => Some(true),
        _ => None,
    }
}

fn ask(what: &str, value: &str) -> Option<AskChange> {
    Some(match (what, value) {
        ("level", key) => AskChange::Level(SuggestLevel::from_key(key)?),
        ("k", number) => AskChange::Most(number.parse().ok().filter(|k| (1..=Ask::MOST).contains(k))?),
        ("share", percent) => AskChange::Share(percent.parse::<u16>().ok().filter(|percent| *percent <= 100)? * 10),
        ("inside", "none") => AskChange::Inside(None),
        ("inside", code) => AskChange::Inside(Some(RegionCode::parse(code).ok()?)),
        ("municipalities", "none") => AskChange::Municipalities(None),
        ("municipalities", number) => {
            AskChange::Municipalities(Some(number.parse().ok().filter(|number| *number > 0)?))
        }
        ("residents", "none") => AskChange::Residents(None),
        ("residents", number) => AskChange::Residents(Some(number.parse().ok()?)),
        _ => return None,
    })
}
