//! Which area or body was read from the same words before?

use std::collections::BTreeMap;

use super::organizations;
use crate::gazetteer::Gazetteer;
use crate::model::{Area, Field, Organization};

/// Texts that are remembered; lists repeat a few of them over and over.
const MOST: usize = 8192;
/// Longer texts hardly come again, bytes.
const LONGEST: usize = 400;

/// Areas by their words and bodies by their names, for one gazetteer.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: BTreeMap<String, Area>,
    bodies: BTreeMap<String, Organization>,
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

    pub(super) fn organization(&mut self, name: &Field<String>, gazetteer: &Gazetteer) -> Organization {
        if let Some(known) = self.bodies.get(&name.value) {
            return Organization { span: name.span, ..known.clone() };
        }
        let body = organizations::organization(name, gazetteer);
        if self.bodies.len() < MOST && name.value.len() <= LONGEST {
            self.bodies.insert(name.value.clone(), body.clone());
        }
        body
    }
}
