//! What can be chosen of an export, beside its format and place?
//!
//! Plain values and the actions that change them, and how they are written in a script; what follows from
//! them is in [`super::Outgoing`].

use std::sync::Arc;

use super::action::ActionName;
use crate::export::{Crs, Each, Making, Order, Preview};
use crate::model::Language;

/// What leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportWhat {
    /// Every project that is counted now, in every municipality.
    Counted,
    /// Of these the chosen projects and municipalities.
    Chosen,
    /// What is counted, in the municipalities of a named selection.
    Named(String),
    /// What is counted with the open draft over the document.
    Draft,
}

/// A choice of the export's dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum ExportAction {
    /// What leaves.
    What(ExportWhat),
    /// A second language, or none.
    Also(Option<Language>),
    /// Coordinates, or those that the format is used to.
    Crs(Option<Crs>),
    /// Width and height of a picture, or the usual ones.
    Size(Option<(u32, u32)>),
    /// Pixels an inch, or by the size.
    Dpi(Option<u32>),
    /// Keys of the only columns; none for all.
    Columns(Vec<String>),
    /// One file, or one for each.
    Each(Option<Each>),
    /// Stop.
    Cancel,
    /// From the worker: how the file of an order will look, or why it cannot be made.
    Previewed(Arc<Order>, Result<Arc<Preview>, String>),
}

/// How the making of many files goes, for the window to show.
#[derive(Debug, Clone, Default)]
pub struct Going(pub Arc<Making>);

impl PartialEq for Going {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The names, for menus and help.
pub(super) const NAMES: [ActionName; 8] = [
    name("export-what", "counted|chosen|draft|named NAME"),
    name("export-also", "fi|sv|en|none"),
    name("export-crs", "3067|4326|usual"),
    name("export-size", "WIDTHxHEIGHT|usual"),
    name("export-dpi", "NUMBER|usual"),
    name("export-columns", "all|NAME,NAME…"),
    name("export-each", "one|project|region"),
    name("cancel-export", ""),
];

const fn name(name: &'static str, args: &'static str) -> ActionName {
    ActionName { name, args, shortcut: "" }
}

/// An action from a script's words; `None` when they are none of these.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<ExportAction> {
    Some(match (name, args) {
        ("export-what", ["counted"]) => ExportAction::What(ExportWhat::Counted),
        ("export-what", ["chosen"]) => ExportAction::What(ExportWhat::Chosen),
        ("export-what", ["draft"]) => ExportAction::What(ExportWhat::Draft),
        ("export-what", ["named", words @ ..]) if !words.is_empty() => {
            ExportAction::What(ExportWhat::Named(words.join(" ")))
        }
        ("export-also", ["none"]) => ExportAction::Also(None),
        ("export-also", [tag]) => ExportAction::Also(Some(Language::ALL.into_iter().find(|l| l.tag() == *tag)?)),
        ("export-crs", ["usual"]) => ExportAction::Crs(None),
        ("export-crs", ["3067"]) => ExportAction::Crs(Some(Crs::Tm35Fin)),
        ("export-crs", ["4326"]) => ExportAction::Crs(Some(Crs::Wgs84)),
        ("export-size", ["usual"]) => ExportAction::Size(None),
        ("export-size", [size]) => ExportAction::Size(Some(picture_size(size)?)),
        ("export-dpi", ["usual"]) => ExportAction::Dpi(None),
        ("export-dpi", [dpi]) => ExportAction::Dpi(Some(picture_dpi(dpi)?)),
        ("export-columns", ["all"]) => ExportAction::Columns(Vec::new()),
        ("export-columns", [keys]) => ExportAction::Columns(keys.split(',').map(str::to_owned).collect()),
        ("export-each", ["one"]) => ExportAction::Each(None),
        ("export-each", [each]) => ExportAction::Each(Some(Each::from_key(each)?)),
        ("cancel-export", []) => ExportAction::Cancel,
        _ => return None,
    })
}

/// Width and height of a picture as typed, each 16 to 20,000 pixels: `1600x1000`.
#[must_use]
pub fn picture_size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.trim().split_once(['x', '×', 'X'])?;
    let side = |text: &str| text.trim().parse().ok().filter(|side| (16..=20_000).contains(side));
    Some((side(width)?, side(height)?))
}

/// Pixels an inch as typed, 30 to 1,200.
#[must_use]
pub fn picture_dpi(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|dpi| (30..=1200).contains(dpi))
}
