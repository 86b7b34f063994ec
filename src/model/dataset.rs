//! What was read from a document, as one value that never changes?

use super::{Diagnostic, Project, ProjectId};

/// Where a dataset comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// File name without folders.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Number of bytes.
    pub bytes: usize,
}

/// The projects of a document. Immutable: a new reading is a new dataset with a new revision.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dataset {
    /// Grows with each reading in one run of the program; part of every memo's key.
    pub revision: u64,
    /// The document.
    pub source: Source,
    /// The year of the municipal division it was read on.
    pub division_year: i16,
    /// Projects in the order of the document.
    pub projects: Vec<Project>,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
}

impl Dataset {
    /// The project of an id.
    #[must_use]
    pub fn project(&self, id: &ProjectId) -> Option<&Project> {
        self.projects.iter().find(|project| project.id == *id)
    }
}
