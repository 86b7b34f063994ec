//! What do the ways of choosing municipalities change?
//!
//! Every way ends in one set and joins the one that is there: replace, add, remove, keep. While an
//! answer of the review is picked on the map, the set of picked ones is meant. Never does: look at
//! where the hand is; an outline drawn on the map arrives here as its municipalities.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::{Session, toggle};
use super::state::{Focus, MapRequest, Notice, View};
use crate::boundaries::Boundaries;
use crate::coverage::{self, Chosen, Combine, Reached, Together, UnitKind};
use crate::model::{MunicipalityCode, ProjectId};
use crate::query::Place;
use crate::words::{Arg, Words};

/// Longest name of a selection, letters.
pub const LONGEST_NAME: usize = 60;

/// Largest radius, kilometers: more than Finland's length.
pub const MOST_KM: f64 = 2000.0;

/// A selection's name as it is kept: one line without double quotes (they part words in scripts), at
/// most [`LONGEST_NAME`] letters; `None` where nothing is left.
///
/// ```
/// # use hankekartta::session::selection_name;
/// assert_eq!(selection_name("  Itä \n \"vuosi 1\" "), Some("Itä ”vuosi 1”".to_owned()));
/// assert_eq!(selection_name(" \t"), None);
/// ```
#[must_use]
pub fn selection_name(typed: &str) -> Option<String> {
    let plain = typed.replace('"', "”").split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = plain.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    let name = name.trim_end();
    (!name.is_empty()).then(|| name.to_owned())
}

impl Session {
    /// The chosen municipalities and what they are together: those that are lit, also when a
    /// project is what was chosen.
    #[must_use]
    pub fn chosen_together(&self) -> Together {
        coverage::together(&self.derived().coverage, self.division(), &self.selected_municipalities())
    }

    /// Municipalities that these projects reach; with no project named, those that all counted
    /// projects reach.
    #[must_use]
    pub fn served_by(&self, by: &[ProjectId], reached: Reached) -> Chosen {
        if by.is_empty() {
            return coverage::reached(&self.derived().coverage, reached);
        }
        let projects = &self.dataset().projects;
        let at: Vec<usize> = by.iter().filter_map(|id| projects.iter().position(|project| project.id == *id)).collect();
        coverage::reached_by(self.dataset(), self.division(), &at, reached)
    }

    /// The municipalities that a combination starts from.
    fn before(&self) -> Chosen {
        if self.state.picking { self.state.picked.clone() } else { self.state.undoable.municipalities.clone() }
    }

    pub(super) fn select_municipality(&mut self, code: MunicipalityCode, add: bool) {
        if self.division().municipality(code).is_none() {
            return;
        }
        if self.state.picking {
            toggle(&mut self.state.picked, code);
            return;
        }
        if self.clicked_for_draft(code) {
            return;
        }
        let undoable = &mut self.state.undoable;
        undoable.projects.clear();
        choose(&mut undoable.municipalities, code, add);
        undoable.focus = if undoable.municipalities.contains(&code) {
            Some(Focus::Municipality(code))
        } else {
            undoable.municipalities.last().map(|code| Focus::Municipality(*code))
        };
    }

    pub(super) fn select_project(&mut self, id: ProjectId, add: bool) {
        if self.dataset().project(&id).is_none() {
            return;
        }
        let undoable = &mut self.state.undoable;
        undoable.municipalities.clear();
        choose(&mut undoable.projects, id.clone(), add);
        undoable.focus = if undoable.projects.contains(&id) {
            Some(Focus::Project(id))
        } else {
            undoable.projects.last().map(|id| Focus::Project(id.clone()))
        };
    }

    pub(super) fn clear_selection(&mut self) {
        let undoable = &mut self.state.undoable;
        undoable.municipalities.clear();
        undoable.projects.clear();
        undoable.focus = None;
    }

    pub(super) fn select(&mut self, codes: &[MunicipalityCode], how: Combine) {
        let division = self.division();
        let (known, unknown): (Vec<_>, Vec<_>) =
            codes.iter().copied().partition(|code| division.municipality(*code).is_some());
        if !unknown.is_empty() {
            let list = unknown.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            self.complain("selecting-no-code", &list);
        }
        // Codes that are not there choose nothing; they do not clear what is chosen.
        if unknown.is_empty() || !known.is_empty() {
            self.combine(&known.into_iter().collect(), how, None);
        }
    }

    /// A set joins the chosen one; the detail panel stays where it is as long as it can.
    fn combine(&mut self, these: &Chosen, how: Combine, focus: Option<MunicipalityCode>) {
        let after = how.of(&self.before(), these);
        if self.state.picking {
            self.state.picked = after;
            return;
        }
        let undoable = &mut self.state.undoable;
        let shown = match undoable.focus {
            Some(Focus::Municipality(code)) => Some(code),
            _ => None,
        };
        let focus = focus.or(shown).filter(|code| after.contains(code)).or(after.last().copied());
        undoable.projects.clear();
        undoable.focus = focus.map(Focus::Municipality);
        undoable.municipalities = after;
    }

    pub(super) fn invert_selection(&mut self) {
        let inverse = coverage::inverse(self.division(), &self.selected_municipalities());
        self.combine(&inverse, Combine::Replace, None);
    }

    pub(super) fn grow_selection(&mut self) {
        let grown = coverage::grown(Boundaries::embedded(), self.division(), &self.selected_municipalities());
        self.combine(&grown, Combine::Replace, None);
    }

    pub(super) fn select_within(&mut self, code: MunicipalityCode, km: f64, how: Combine) {
        if self.division().municipality(code).is_none() {
            self.complain("selecting-no-code", code.as_str());
            return;
        }
        let these = coverage::within(self.division(), code, km.clamp(0.0, MOST_KM));
        self.combine(&these, how, Some(code));
    }

    pub(super) fn select_same(&mut self, kind: UnitKind) {
        let these = coverage::same_unit(self.division(), &self.selected_municipalities(), kind);
        if !these.is_empty() {
            self.combine(&these, Combine::Replace, None);
        }
    }

    pub(super) fn select_served(&mut self, reached: Reached, by: &[ProjectId], how: Combine) {
        if let Some(id) = by.iter().find(|id| self.dataset().project(id).is_none()) {
            let id = id.to_string();
            self.complain("selecting-no-project", &id);
            return;
        }
        let these = self.served_by(by, reached);
        self.combine(&these, how, None);
    }

    pub(super) fn select_not_served(&mut self, how: Combine) {
        let these = coverage::unreached(&self.derived().coverage, self.division());
        self.combine(&these, how, None);
    }

    /// Keeps what is lit under a name; one that bore the name before makes room.
    pub(super) fn name_selection(&mut self, name: &str) {
        let chosen = self.selected_municipalities();
        if let Some(name) = selection_name(name)
            && !chosen.is_empty()
        {
            self.state.undoable.named.insert(name, chosen);
        }
    }

    pub(super) fn recall_selection(&mut self, name: &str, how: Combine) {
        match self.named(name) {
            Some((_, codes)) => self.combine(&codes, how, None),
            None => self.complain("selecting-no-name", name),
        }
    }

    pub(super) fn rename_selection(&mut self, from: &str, to: &str) {
        let Some((old, codes)) = self.named(from) else {
            self.complain("selecting-no-name", from);
            return;
        };
        // Another selection that bears the name is not lost to a rename.
        match selection_name(to) {
            Some(new) if new != old && self.state.undoable.named.contains_key(&new) => {
                self.complain("selecting-name-taken", &new);
            }
            Some(new) => {
                self.state.undoable.named.remove(&old);
                self.state.undoable.named.insert(new, codes);
            }
            None => {}
        }
    }

    pub(super) fn forget_selection(&mut self, name: &str) {
        match self.named(name) {
            Some((name, _)) => drop(self.state.undoable.named.remove(&name)),
            None => self.complain("selecting-no-name", name),
        }
    }

    /// Selections of an earlier session join those of this one; of two of one name this one's stays.
    pub(super) fn known_selections(&mut self, known: Result<BTreeMap<String, Chosen>, String>) {
        let known = match known {
            Ok(known) => known,
            Err(text) => {
                self.state.notice = Some(Notice { text, problem: true });
                return;
            }
        };
        for (name, codes) in known {
            let codes: BTreeSet<_> =
                codes.into_iter().filter(|code| self.division().municipality(*code).is_some()).collect();
            if let Some(name) = selection_name(&name).filter(|_| !codes.is_empty()) {
                self.state.undoable.named.entry(name).or_insert(codes);
            }
        }
    }

    fn named(&self, name: &str) -> Option<(String, Chosen)> {
        let name = selection_name(name)?;
        let codes = self.state.undoable.named.get(&name)?.clone();
        Some((name, codes))
    }

    /// Chooses a place of the search and flies there; the search has done its work and is taken away.
    pub(super) fn go_to(&mut self, place: &Place) {
        let codes = place.municipalities(self.dataset(), self.division());
        match place {
            Place::Project(id) if self.dataset().project(id).is_none() => {
                let id = id.to_string();
                return self.complain("selecting-no-project", &id);
            }
            Place::Project(id) => self.select_project(id.clone(), false),
            _ if codes.is_empty() => return self.complain("selecting-no-code", place.code()),
            _ => self.combine(&codes, Combine::Replace, None),
        }
        self.state.undoable.filter.search.clear();
        if self.state.view == View::Review && !self.state.picking {
            self.state.view = View::Map;
        }
        if !self.selected_municipalities().is_empty() {
            self.state.map_request = Some(MapRequest::FitSelection);
        }
    }

    pub(super) fn complain(&mut self, key: &str, what: &str) {
        let text = Words::new(self.state.language).with(key, &[("what", Arg::Text(what))]);
        self.state.notice = Some(Notice { text, problem: true });
    }
}

fn choose<T: Ord>(set: &mut BTreeSet<T>, value: T, add: bool) {
    if add {
        toggle(set, value);
    } else {
        set.clear();
        set.insert(value);
    }
}
