//! What is a dataset with only some of its projects?

use std::collections::BTreeSet;

use super::about::About;
use crate::model::{Dataset, Diagnostic, Place, Problem, Severity};

/// The dataset with those projects alone that a text of the filter language is true of, in their order,
/// and what was odd about them or about no project; the same when the text means nothing.
#[must_use]
pub fn narrowed(about: &About<'_>, text: &str) -> Dataset {
    let dataset = about.dataset;
    let mut narrowed = dataset.clone();
    let Some(kept) = about.projects(text) else { return narrowed };
    let (mut inside, mut outside) = (BTreeSet::new(), BTreeSet::new());
    let mut ids = BTreeSet::new();
    for (at, project) in dataset.projects.iter().enumerate() {
        let origin = (project.origin.document, project.origin.sheet, project.origin.row);
        if kept.contains(at) {
            inside.insert(origin);
            ids.insert(project.id.as_str());
        } else {
            outside.insert(origin);
        }
    }
    narrowed.projects.retain(|project| ids.contains(project.id.as_str()));
    narrowed.links.retain(|(a, b)| ids.contains(a.as_str()) && ids.contains(b.as_str()));
    narrowed.diagnostics.retain(|found| match &found.problem {
        Problem::OpenTerm { project, .. } | Problem::Guess { project, .. } => ids.contains(project.as_str()),
        _ => {
            let place = (found.place.document, found.place.sheet, found.place.line);
            found.place.line == 0 || inside.contains(&place) || !outside.contains(&place)
        }
    });
    if narrowed.projects.is_empty() && !dataset.projects.is_empty() {
        let alone = about.each_alone(text);
        let said: Vec<String> = alone.iter().map(|(part, count)| format!("{part} ({count})")).collect();
        let problem = Problem::NoneAsked { text: said.join(", ") };
        narrowed.diagnostics.push(Diagnostic { severity: Severity::Error, place: Place::default(), problem });
    }
    narrowed
}
