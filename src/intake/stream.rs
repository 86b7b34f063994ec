//! How does a list of a million rows go through without a dataset of it?
//!
//! Twice over the rows: first for the ids, which depend on all of them, then for the projects, one at
//! a time. Never does: hold more than one project.

use std::ops::ControlFlow;

use super::memo::Memo;
use super::{Choices, Document, Part, bare, ids, parallel, project};
use crate::document::Record;
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
    let division = gazetteer.division();
    let name = |record: &Record, memo: &mut Memo| ids::Named::of(&bare(record, at, gazetteer, memo), record, division);
    parallel::in_order(&reading, &name, &mut |named| {
        namer.push(named);
        ControlFlow::Continue(())
    });
    let ids = namer.finish(&std::collections::BTreeSet::new(), source.division_year);
    let mut projects = 0;
    let mut failed = None;
    let make = |record: &Record, memo: &mut Memo| {
        let mut made = project(record, at, gazetteer, memo);
        super::decide::assume(&mut made, &choices.assume);
        made
    };
    parallel::in_order(&reading, &make, &mut |mut project| {
        project.id = ProjectId::new(ids.get(projects).map_or("", String::as_str));
        projects += 1;
        match take(&source, &project) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(Streamed { source, diagnostics, projects }),
    }
}
