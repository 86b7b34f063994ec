//! What does a row of a table stand for, and is it of what is chosen?
//!
//! The same answer for the mark on a row, for "only what is chosen" and for copying. Never does: choose.

use std::collections::BTreeSet;

use super::apply::Session;
use crate::model::{MunicipalityCode, ProjectId};

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKey {
    /// Municipalities: one, or those of a unit.
    Municipalities(Vec<MunicipalityCode>),
    /// A project.
    Project(ProjectId),
    /// Two projects that share municipalities, with their positions in the dataset, ascending.
    Pair([(usize, ProjectId); 2]),
}

impl RowKey {
    /// The projects that it stands for.
    pub fn projects(&self) -> impl Iterator<Item = &ProjectId> {
        let (one, pair) = match self {
            Self::Municipalities(_) => (None, None),
            Self::Project(id) => (Some(id), None),
            Self::Pair(pair) => (None, Some(pair)),
        };
        one.into_iter().chain(pair.into_iter().flatten().map(|(_, id)| id))
    }
}

/// What is chosen, as rows ask for it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChosenRows {
    /// Chosen municipalities, or those of the chosen projects.
    municipalities: BTreeSet<MunicipalityCode>,
    /// Chosen projects.
    projects: BTreeSet<ProjectId>,
    /// Of every chosen municipality the projects that reach it, ascending.
    there: Vec<Vec<usize>>,
}

impl ChosenRows {
    /// `true` when the row is of what is chosen: all of its municipalities, the project, or of a pair both
    /// projects or a municipality that they share.
    #[must_use]
    pub fn has(&self, key: &RowKey) -> bool {
        match key {
            RowKey::Municipalities(codes) => {
                !codes.is_empty() && codes.iter().all(|code| self.municipalities.contains(code))
            }
            RowKey::Project(id) => self.projects.contains(id),
            RowKey::Pair([(a, _), (b, _)]) => {
                self.has_projects(key)
                    || self.there.iter().any(|there| there.binary_search(a).is_ok() && there.binary_search(b).is_ok())
            }
        }
    }

    /// `true` when the row stands for projects and all of them are chosen.
    #[must_use]
    pub fn has_projects(&self, key: &RowKey) -> bool {
        key.projects().next().is_some() && key.projects().all(|id| self.projects.contains(id))
    }

    /// Chosen projects.
    #[must_use]
    pub fn projects(&self) -> &BTreeSet<ProjectId> {
        &self.projects
    }
}

impl Session {
    /// What is chosen, as the rows of tables ask for it.
    #[must_use]
    pub fn chosen_rows(&self) -> ChosenRows {
        let undoable = &self.state().undoable;
        let coverage = &self.derived().coverage;
        let there = undoable.municipalities.iter().filter_map(|code| coverage.served(*code)).map(|served| {
            let mut projects = [served.core.as_slice(), &served.wider].concat();
            projects.sort_unstable();
            projects
        });
        ChosenRows {
            municipalities: self.selected_municipalities(),
            projects: undoable.projects.clone(),
            there: there.collect(),
        }
    }
}
