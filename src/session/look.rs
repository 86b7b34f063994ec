//! How is the map read, and what changes that?
//!
//! The values themselves are the scene's, so that any surface can read them; here is what an action
//! does to them and how a script writes them.

use std::collections::BTreeSet;

use super::action::Action;
use super::apply::Session;
use super::script::{add, position};
use super::state::Focus;
use crate::coverage::{AreaLevel, units};
use crate::model::{MunicipalityCode, ProjectId};
use crate::scene::{self, Classing, Given, Measure, Method, Ramp, Scene, Shape};

impl Session {
    /// Limits set by hand belong to the measure that they were set for.
    pub(super) fn set_measure(&mut self, measure: Measure) {
        let look = &mut self.state.undoable.look;
        if look.measure != measure && matches!(look.classing.method, Method::Manual(_)) {
            look.classing = Classing::default();
        }
        look.measure = measure;
    }

    /// The scene of what is counted, as the main map shows it.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let undoable = &self.state().undoable;
        scene::build(&Given {
            coverage: &self.derived().coverage,
            dataset: self.dataset(),
            division: self.division(),
            look: &undoable.look,
            hues: &self.derived().hues,
            projects: &undoable.projects,
            municipalities: &undoable.municipalities,
        })
    }

    pub(super) fn select_unit(&mut self, code: String, add: bool) {
        let level = self.state.undoable.look.level;
        let Some(unit) = units(self.division(), level).into_iter().find(|unit| unit.code == code) else { return };
        let focus = match unit.municipalities.as_slice() {
            [one] if level == AreaLevel::Municipality => Focus::Municipality(*one),
            _ => Focus::Unit { level, code },
        };
        self.choose_all(unit.municipalities.into_iter().collect(), add, Some(focus));
    }

    pub(super) fn select_class(&mut self, class: usize, add: bool) {
        let codes = self.scene().in_class(class);
        if !codes.is_empty() {
            self.choose_all(codes, add, None);
        }
    }

    /// Chooses all of these; with `add` beside the others, or takes all of them away when they are chosen.
    fn choose_all(&mut self, codes: BTreeSet<MunicipalityCode>, add: bool, focus: Option<Focus>) {
        if self.state.picking {
            self.state.picked = joined(&self.state.picked, codes, add);
            return;
        }
        let undoable = &mut self.state.undoable;
        undoable.projects.clear();
        let away = add && codes.is_subset(&undoable.municipalities);
        undoable.municipalities = joined(&undoable.municipalities, codes, add);
        let last = undoable.municipalities.last().map(|code| Focus::Municipality(*code));
        undoable.focus = if away || last.is_none() { last } else { focus.or(last) };
    }

    pub(super) fn pin(&mut self, id: ProjectId) {
        if let Some(pins) = self.pins_before(&id) {
            self.state.undoable.look.pins = pins;
        } else if self.dataset().project(&id).is_some() {
            self.state.undoable.look.add_pin(id);
        }
    }

    pub(super) fn unpin(&mut self, id: &ProjectId) {
        self.state.undoable.look.pins.retain(|pin| pin.id != *id);
    }
}

/// Reads an action of this file from a script's words.
pub(super) fn parse(name: &str, args: &[&str]) -> Option<Action> {
    Some(match (name, args) {
        ("set-level", [word]) => Action::SetLevel(AreaLevel::ALL.into_iter().find(|level| level.key() == *word)?),
        ("set-measure", [word]) => Action::SetMeasure(Measure::ALL.into_iter().find(|known| known.key() == *word)?),
        ("set-classes", [method, rest]) => Action::SetClasses(Classing::parse(method, rest)?),
        ("set-ramp", [word]) => Action::SetRamp(Ramp::ALL.into_iter().find(|ramp| ramp.key() == *word)?),
        ("set-shape", [word]) => {
            Action::SetShape([Shape::Areas, Shape::Residents].into_iter().find(|shape| shape.key() == *word)?)
        }
        ("pin", [id]) => Action::Pin(ProjectId::new(id)),
        ("unpin", [id]) => Action::Unpin(ProjectId::new(id)),
        ("select-unit", [code, rest @ ..]) => Action::SelectUnit { code: (*code).to_owned(), add: add(rest)? },
        ("select-class", [number, rest @ ..]) => Action::SelectClass { class: position(number)?, add: add(rest)? },
        _ => return None,
    })
}

fn joined(
    before: &BTreeSet<MunicipalityCode>,
    codes: BTreeSet<MunicipalityCode>,
    add: bool,
) -> BTreeSet<MunicipalityCode> {
    if !add {
        codes
    } else if codes.is_subset(before) {
        before - &codes
    } else {
        before | &codes
    }
}
