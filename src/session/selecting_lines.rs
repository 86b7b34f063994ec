//! How are the ways of choosing written as lines of a script?
//!
//! [`selecting_line`] writes a line that is read as the same action again. Never does: carry it out.

use super::action::Action;
use super::state::{Holds, Tool};
use crate::coverage::{Combine, Reached, UnitKind};
use crate::model::{MunicipalityCode, ProjectId};
use crate::query::Place;

/// Reads a line's name and arguments; `None` when it is no way of choosing, or not written so.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<Action> {
    Some(match (name, args) {
        ("select", [codes, rest @ ..]) => Action::Select { codes: self::codes(codes)?, how: how(rest)? },
        ("invert-selection", []) => Action::InvertSelection,
        ("grow-selection", []) => Action::GrowSelection,
        ("select-within", [code, km, rest @ ..]) => Action::SelectWithin {
            code: MunicipalityCode::parse(code).ok()?,
            km: km.parse::<f64>().ok().filter(|km| km.is_finite() && *km >= 0.0)?,
            how: how(rest)?,
        },
        ("select-same", [kind]) => Action::SelectSame(UnitKind::from_key(kind)?),
        ("select-served", [reached, rest @ ..]) => {
            let reached = Reached::from_key(reached)?;
            match rest {
                [] => Action::SelectServed { reached, by: Vec::new(), how: Combine::Replace },
                [how, by @ ..] => Action::SelectServed {
                    reached,
                    by: by.iter().map(|id| ProjectId::new(id)).collect(),
                    how: Combine::from_key(how)?,
                },
            }
        }
        ("select-not-served", rest) => Action::SelectNotServed(how(rest)?),
        ("name-selection", [name]) => Action::NameSelection((*name).to_owned()),
        ("recall-selection", [name, rest @ ..]) => {
            Action::RecallSelection { name: (*name).to_owned(), how: how(rest)? }
        }
        ("rename-selection", [from, to]) => Action::RenameSelection { from: (*from).to_owned(), to: (*to).to_owned() },
        ("forget-selection", [name]) => Action::ForgetSelection((*name).to_owned()),
        ("set-tool", ["hand"]) => Action::SetTool(Tool::Hand),
        ("set-tool", ["lasso"]) => Action::SetTool(Tool::Lasso),
        ("set-holds", [word]) => Action::SetHolds(Holds::ALL.into_iter().find(|holds| holds.key() == *word)?),
        ("go-to", [kind, code]) => Action::GoTo(Place::parse(kind, code)?),
        _ => return None,
    })
}

/// The line that is read as this action; `None` for an action that is no way of choosing, and where
/// a name or id holds a double quote, which no line can.
#[must_use]
pub fn selecting_line(action: &Action) -> Option<String> {
    let line = match action {
        Action::Select { codes, how } => {
            let codes = codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            format!("select {} {}", if codes.is_empty() { "none" } else { codes.as_str() }, how.key())
        }
        Action::InvertSelection => "invert-selection".to_owned(),
        Action::GrowSelection => "grow-selection".to_owned(),
        Action::SelectWithin { code, km, how } => format!("select-within {code} {km} {}", how.key()),
        Action::SelectSame(kind) => format!("select-same {}", kind.key()),
        Action::SelectServed { reached, by, how } => {
            let mut line = format!("select-served {} {}", reached.key(), how.key());
            for id in by {
                line.push(' ');
                line.push_str(&quoted(id.as_str())?);
            }
            line
        }
        Action::SelectNotServed(how) => format!("select-not-served {}", how.key()),
        Action::SelectWhere { text, how } => {
            if text.contains(['\n', '\r']) {
                return None;
            }
            format!("select-where {} {text}", how.key())
        }
        Action::NameSelection(name) => format!("name-selection {}", quoted(name)?),
        Action::RecallSelection { name, how } => format!("recall-selection {} {}", quoted(name)?, how.key()),
        Action::RenameSelection { from, to } => format!("rename-selection {} {}", quoted(from)?, quoted(to)?),
        Action::ForgetSelection(name) => format!("forget-selection {}", quoted(name)?),
        Action::SetTool(Tool::Hand) => "set-tool hand".to_owned(),
        Action::SetTool(Tool::Lasso) => "set-tool lasso".to_owned(),
        Action::SetHolds(holds) => format!("set-holds {}", holds.key()),
        Action::GoTo(place) => format!("go-to {} {}", place.kind(), quoted(place.code())?),
        _ => return None,
    };
    Some(line)
}

fn quoted(word: &str) -> Option<String> {
    (!word.contains(['"', '\n', '\r'])).then(|| format!("\"{word}\""))
}

/// How a set joins the chosen one; nothing said, it takes its place.
pub(super) fn how(rest: &[&str]) -> Option<Combine> {
    match rest {
        [] => Some(Combine::Replace),
        [how] => Combine::from_key(how),
        _ => None,
    }
}

/// Codes apart by commas; `none` for no code at all.
fn codes(list: &str) -> Option<Vec<MunicipalityCode>> {
    if list == "none" {
        return Some(Vec::new());
    }
    list.split(',').map(|code| MunicipalityCode::parse(code).ok()).collect()
}
