//! How is the map read, and what changes that?
//!
//! The values themselves are the scene's, so that any surface can read them; here is what an action
//! does to them and how a script writes them.

use super::apply::Session;
use crate::coverage::AreaLevel;
use crate::model::ProjectId;
use crate::scene::{Classing, Edges, Measure, Method, Ramp, Shape};

impl Session {
    /// Limits set by hand belong to the measure that they were set for.
    pub(super) fn set_measure(&mut self, measure: Measure) {
        let look = &mut self.state.undoable.look;
        if look.measure != measure && matches!(look.classing.method, Method::Manual(_)) {
            look.classing = Classing::default();
        }
        look.measure = measure;
    }

    pub(super) fn pin(&mut self, id: ProjectId) {
        if self.dataset().project(&id).is_some() {
            self.state.undoable.look.add_pin(id);
        }
    }

    pub(super) fn unpin(&mut self, id: &ProjectId) {
        self.state.undoable.look.pins.retain(|pin| pin.id != *id);
    }
}

pub(super) fn level(word: &str) -> Option<AreaLevel> {
    AreaLevel::ALL.into_iter().find(|level| level.key() == word)
}

pub(super) fn measure(word: &str) -> Option<Measure> {
    Measure::ALL.into_iter().find(|measure| measure.key() == word)
}

pub(super) fn ramp(word: &str) -> Option<Ramp> {
    Ramp::ALL.into_iter().find(|ramp| ramp.key() == word)
}

pub(super) fn shape(word: &str) -> Option<Shape> {
    [Shape::Areas, Shape::Residents].into_iter().find(|shape| shape.key() == word)
}

/// `quantile 5`, or `manual 10,20,50` with two to six limits.
pub(super) fn classing(method: &str, rest: &str) -> Option<Classing> {
    if method == "manual" {
        let numbers: Option<Vec<f64>> = rest.split(',').map(|number| number.trim().parse().ok()).collect();
        let edges = Edges::new(numbers?);
        let count = edges.classes();
        return (Classing::FEWEST..=Classing::MOST)
            .contains(&count)
            .then_some(Classing { method: Method::Manual(edges), count });
    }
    let method = [Method::Quantile, Method::Equal, Method::Jenks].into_iter().find(|known| known.key() == method)?;
    let count = rest.parse().ok().filter(|count| (Classing::FEWEST..=Classing::MOST).contains(count))?;
    Some(Classing { method, count })
}
