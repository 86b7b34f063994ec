//! How is the map of one pane read, and what changes that?
//!
//! By units, fill, classes and colors of its own; what a person never chose for a pane is the main
//! map's. Whether areas or circles are drawn is one choice for both: else they are no pair.

use super::action::Action;
use crate::coverage::AreaLevel;
use crate::scene::{Classing, Look, Measure, Method, Ramp};

/// How the map of one pane is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reads {
    /// What its fill shows.
    pub measure: Measure,
    /// Units that it is read by; `None` for the main map's.
    pub level: Option<AreaLevel>,
    /// How amounts become classes; `None` for the main map's.
    pub classing: Option<Classing>,
    /// Colors of the classes; `None` for the main map's.
    pub ramp: Option<Ramp>,
}

/// One change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadChange {
    /// What the fill shows.
    Measure(Measure),
    /// The units.
    Level(AreaLevel),
    /// How amounts become classes.
    Classes(Classing),
    /// Colors of the classes.
    Ramp(Ramp),
}

impl ReadChange {
    /// What an action of the main map is for a pane; `None` for one that has nothing to do with reading.
    #[must_use]
    pub fn of(action: &Action) -> Option<Self> {
        Some(match action {
            Action::SetMeasure(measure) => Self::Measure(*measure),
            Action::SetLevel(level) => Self::Level(*level),
            Action::SetClasses(classing) => Self::Classes(classing.clone()),
            Action::SetRamp(ramp) => Self::Ramp(*ramp),
            _ => return None,
        })
    }

    /// `true` for limits that a hand moves, one small change after another.
    pub(super) fn is_limits(&self) -> bool {
        matches!(self, Self::Classes(Classing { method: Method::Manual(_), .. }))
    }
}

impl Reads {
    /// The look of its map beside the main map's `look`.
    #[must_use]
    pub fn look(&self, look: &Look) -> Look {
        // Limits set by hand belong to the measure that they were set for.
        let others = look.measure != self.measure && matches!(look.classing.method, Method::Manual(_));
        let main = if others { Classing::default() } else { look.classing.clone() };
        Look {
            level: self.level.unwrap_or(look.level),
            measure: self.measure,
            classing: self.classing.clone().unwrap_or(main),
            ramp: self.ramp.unwrap_or(look.ramp),
            shape: look.shape,
            pins: Vec::new(),
        }
    }

    pub(super) fn change(&mut self, change: ReadChange) {
        match change {
            ReadChange::Measure(measure) => {
                let by_hand = self.classing.as_ref().is_some_and(|own| matches!(own.method, Method::Manual(_)));
                if measure != self.measure && by_hand {
                    self.classing = None;
                }
                self.measure = measure;
            }
            ReadChange::Level(level) => self.level = Some(level),
            ReadChange::Classes(classing) => self.classing = Some(classing),
            ReadChange::Ramp(ramp) => self.ramp = Some(ramp),
        }
    }
}
