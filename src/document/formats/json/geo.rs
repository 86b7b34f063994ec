//! Which projects does a map layer name?
//!
//! A feature's properties are a record; features of one project are one record with all their codes.
//! Our own layer lists projects inside each municipality, and is turned around. Never does: read a
//! place from a shape.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::super::Content;
use super::records::Table;
use super::value::{Members, Value, cell, open};

/// Names of a project's id, letters and digits only.
const IDS: &[&str] = &[
    "projectid",
    "projectcode",
    "hankeid",
    "hankekoodi",
    "hankenumero",
    "hanketunnus",
    "hankkeentunnus",
    "diaarinumero",
    "projektiid",
    "projektkod",
    "projektikoodi",
    "grantid",
    "identifier",
];

/// `true` for an object that says it is a collection of features.
pub(super) fn is_collection(members: &Members<'_>) -> bool {
    said(members, "type") == "FeatureCollection" && members.has("features")
}

/// The properties of a feature, or the object itself where it is none.
pub(super) fn record(members: Members<'_>) -> Members<'_> {
    if said(&members, "type") != "Feature" {
        return members;
    }
    let Some(Value::Object(mut properties)) = members.get("properties").map(open) else { return members };
    if let (Some(id), false) = (members.get("id"), properties.has("id")) {
        properties.0.insert(0, ("id".to_owned(), id));
    }
    properties
}

/// Reads the features of a collection; what is none stays for the caller.
pub(super) fn read(root: &Members<'_>, table: &mut Table, content: &mut Content, unread: &mut Vec<(usize, String)>) {
    let Some(Value::Array(features)) = root.get("features").map(open) else { return };
    let ours = root.has("hankekartta");
    let mut projects = Projects::default();
    for (at, feature) in features.into_iter().enumerate() {
        match open(feature) {
            Value::Object(members) => {
                let properties = record(members);
                match properties.get("projects").filter(|_| ours) {
                    Some(list) => projects.add(&properties, list),
                    None => table.add(at + 1, None, &properties),
                }
            }
            _ => unread.push((at + 1, feature.get().to_owned())),
        }
    }
    table.merge(|name| {
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        IDS.contains(&name.as_str())
    });
    projects.finish(content);
}

fn said(members: &Members<'_>, name: &str) -> String {
    members.get(name).map(|value| cell(value).into_owned()).unwrap_or_default()
}

/// Facts of a project that each municipality's list of our own layer repeats.
const FACTS: [&str; 7] = ["project_id", "applicant", "partners", "project_name", "start", "end", "area_text"];

/// Projects of our own layer, in the order they are first named.
#[derive(Debug, Default)]
struct Projects {
    order: BTreeMap<String, usize>,
    found: Vec<Found>,
}

#[derive(Debug, Default)]
struct Found {
    facts: Vec<String>,
    core: Vec<String>,
    wider: Vec<String>,
    guessed: Vec<String>,
}

impl Projects {
    fn add(&mut self, municipality: &Members<'_>, list: &RawValue) {
        let Value::Array(list) = open(list) else { return };
        let code = said(municipality, "municipality_code");
        for project in list {
            let Value::Object(project) = open(project) else { continue };
            let id = said(&project, "project_id");
            let at = *self.order.entry(id).or_insert(self.found.len());
            if at == self.found.len() {
                let facts = FACTS.iter().map(|name| said(&project, name)).collect();
                self.found.push(Found { facts, ..Found::default() });
            }
            let Some(found) = self.found.get_mut(at).filter(|_| !code.is_empty()) else { continue };
            // A guess stays one: it never comes back as a code that is certain.
            let codes = match (said(&project, "guess").as_str(), said(&project, "reach").as_str()) {
                ("true", _) => &mut found.guessed,
                (_, "core") => &mut found.core,
                _ => &mut found.wider,
            };
            codes.push(code.clone());
        }
    }

    fn finish(self, content: &mut Content) {
        if self.found.is_empty() {
            return;
        }
        let mut table = Table::new("");
        for (at, found) in self.found.into_iter().enumerate() {
            let codes = [
                ("municipality_code", found.core.join("|")),
                ("wider_municipality_code", found.wider.join("|")),
                ("guessed_municipality_code", found.guessed.join("|")),
            ];
            table.add_cells(at + 1, FACTS.into_iter().zip(found.facts).chain(codes));
        }
        table.finish(content);
    }
}
