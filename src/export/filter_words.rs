//! What was an export narrowed to, as text and in words?
//!
//! Both follow from the [`Recipe`] alone, so that the window and the command line say the same of the same
//! file.

use std::collections::BTreeSet;

use super::Recipe;
use crate::model::{Dataset, Division, Language, MunicipalityCode, ProjectId, RegionCode, SubRegionCode};
use crate::query::language::ask;
use crate::query::{Filter, by_name, told};
use crate::words::{Arg, Words};

/// Names that a sentence tells; of more their number is told.
const NAMED: usize = 12;

impl Recipe {
    /// Filter and selection as text: `draft="…" where="…" assume=… project=… area=…`; empty when everything is
    /// in.
    #[must_use]
    pub fn filter(&self) -> String {
        let mut parts: Vec<String> = self.draft.iter().map(|draft| format!("draft={:?}", draft.name.trim())).collect();
        let condition = self.condition.as_deref().map(str::trim).filter(|text| !text.is_empty());
        parts.extend(condition.map(|text| format!("where={text:?}")));
        for (name, list) in [("assume", &self.assume), ("project", &self.projects), ("area", &self.areas)] {
            let sorted: BTreeSet<&str> = list.iter().map(String::as_str).collect();
            if !sorted.is_empty() {
                parts.push(format!("{name}={}", sorted.into_iter().collect::<Vec<_>>().join(",")));
            }
        }
        parts.join(" ")
    }

    /// The same as a sentence: `Maakunta: Uusimaa; Hakijatyyppi: kuntayhtymä`. A draft is told first: nothing
    /// of it is to be taken for the document.
    #[must_use]
    pub fn filter_words(&self, dataset: &Dataset, division: &Division, language: Language) -> String {
        let words = Words::new(language);
        let mut parts: Vec<String> = Vec::new();
        let draft = self.draft.as_ref().map(|draft| draft.name.trim());
        parts.extend(draft.map(|name| words.with("export-filter-draft", &[("name", Arg::Text(name))])));
        if let Some(text) = self.condition.as_deref().filter(|text| !text.trim().is_empty()) {
            let filter = ask(text, &Filter::default(), dataset, division);
            let facets = told(&filter, &words, dataset, division);
            parts.extend(facets.into_iter().map(|(key, values)| format!("{}: {}", words.text(key), values.join(", "))));
        }
        let project = |id: &String| {
            dataset.project(&ProjectId::new(id)).map_or_else(|| id.clone(), |project| project.applicant.name.clone())
        };
        let projects = self.projects.iter().map(project).collect();
        parts.extend(names(&words, "list-title", projects));
        let areas = self.areas.iter().map(|area| place(area, division, language)).collect();
        parts.extend(names(&words, "export-filter-areas", areas));
        parts.join("; ")
    }
}

/// A title and the names below it.
fn names(words: &Words, key: &str, names: Vec<String>) -> Option<String> {
    let mut names = by_name(words, names);
    names.dedup();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let list = names.join(", ");
    let tail = if more > 0 { format!(" +{more}") } else { String::new() };
    (!list.is_empty()).then(|| format!("{}: {list}{tail}", words.text(key)))
}

/// The name of an area as `--area` takes it; the code where the division lacks it.
fn place(area: &str, division: &Division, language: Language) -> String {
    let names = match area.strip_prefix("subregion:") {
        Some(code) => {
            SubRegionCode::parse(code).ok().and_then(|code| division.sub_regions.get(&code)).map(|u| &u.names)
        }
        None => match RegionCode::parse(area) {
            Ok(code) => division.regions.get(&code).map(|unit| &unit.names),
            Err(_) => MunicipalityCode::parse(area).ok().and_then(|code| division.municipality(code)).map(|m| &m.names),
        },
    };
    names.map_or_else(|| area.to_owned(), |names| names.get(language).to_owned())
}
