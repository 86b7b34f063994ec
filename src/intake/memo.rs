//! Which area was read from the same words before?

use std::collections::BTreeMap;

use crate::gazetteer::Gazetteer;
use crate::model::Area;

/// Texts that are remembered; lists repeat a few of them over and over.
const MOST: usize = 8192;
/// Longer texts hardly come again, bytes.
const LONGEST: usize = 400;

/// Areas by their words, for one gazetteer.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: BTreeMap<String, Area>,
}

impl Memo {
    pub(super) fn resolve(&mut self, gazetteer: &Gazetteer, text: &str) -> Area {
        if let Some(area) = self.known.get(text) {
            return area.clone();
        }
        let area = gazetteer.resolve_area(text);
        if self.known.len() < MOST && text.len() <= LONGEST {
            self.known.insert(text.to_owned(), area.clone());
        }
        area
    }
}
