//! A person's own table of figures, as a step of undo keeps it.
//!
//! Tables are large and never change once read: a step holds the same one, and two are the same when
//! they came from one reading. Never does: read a file; say which column is need.

use std::ops::Deref;
use std::sync::Arc;

use crate::intake::FigureTable;

/// A table as it was read once.
#[derive(Debug, Clone)]
pub struct OwnFigures(pub(super) Arc<FigureTable>);

impl PartialEq for OwnFigures {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for OwnFigures {}

impl Deref for OwnFigures {
    type Target = FigureTable;

    fn deref(&self) -> &FigureTable {
        &self.0
    }
}
