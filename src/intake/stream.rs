//! How does a list of a million rows go through without a dataset of it?
//!
//! Twice over the rows: first for the ids, which depend on all of them, then for the projects, one at
//! a time. Never does: hold more than one project.

use super::memo::Memo;
use super::{Choices, Document, Part, ids, project};
use crate::model::{Diagnostic, Project, ProjectId, Source};

/// What was told of the document as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Streamed {
    /// The document.
    pub source: Source,
    /// What was odd; open words of areas are told by the projects themselves.
    pub diagnostics: Vec<Diagnostic>,
    /// Projects handed over.
    pub projects: usize,
}

/// Hands the projects of a document over one by one, in the order of the document. They are the same
/// as those of [`super::read_documents`] without decisions.
///
/// # Errors
/// The first error that `take` gives ends it.
pub fn stream<E>(
    document: Document<'_>,
    choices: &Choices,
    take: &mut dyn FnMut(&Source, &Project) -> Result<(), E>,
) -> Result<Streamed, E> {
    let Part { reading, diagnostics, source, gazetteer, at } = Part::read(document, choices, 0);
    let mut namer = ids::Namer::default();
    let mut memo = Memo::default();
    for record in reading.records() {
        namer.push(&project(&record, at, gazetteer, &mut memo), gazetteer.division());
    }
    let ids = namer.finish(&std::collections::BTreeSet::new(), source.division_year);
    let mut projects = 0;
    for (record, id) in reading.records().zip(&ids) {
        let mut project = project(&record, at, gazetteer, &mut memo);
        project.id = ProjectId::new(id);
        super::decide::assume(&mut project, &choices.assume);
        take(&source, &project)?;
        projects += 1;
    }
    Ok(Streamed { source, diagnostics, projects })
}
