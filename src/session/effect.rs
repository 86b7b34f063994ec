//! Which slow work does an action ask for?

use std::path::PathBuf;
use std::sync::Arc;

use super::draft_counts::DraftCount;
use super::drafts::SuggestKey;
use super::export_asks::Going;
use super::state::{DocumentRef, Reading};
use crate::coverage::Coverage;
use crate::export::{Each, Order};
use crate::intake::Choices;
use crate::model::Division;

/// Slow work that an action asks for; `work` carries it out and answers with an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read documents.
    Open {
        /// Which, in their order.
        documents: Vec<DocumentRef>,
        /// What the person said of their columns and year.
        choices: Choices,
        /// Words about columns that are known from before; `None` where none are kept.
        profiles: Option<Profiles>,
        /// How far it is.
        progress: Reading,
    },
    /// Write text to a file.
    Save {
        /// Where.
        path: PathBuf,
        /// What.
        text: String,
        /// Replace an existing file.
        overwrite: bool,
    },
    /// Read a table of figures.
    LoadFigures(PathBuf),
    /// Read a decisions file.
    LoadDecisions(PathBuf),
    /// Read a draft file.
    LoadDraft(PathBuf),
    /// Count what drafts come to.
    CountDrafts(Box<DraftCount>),
    /// Work out the best next.
    Suggest {
        /// What it follows from.
        key: Box<SuggestKey>,
        /// Who is served now.
        coverage: Arc<Coverage>,
        /// The units.
        division: &'static Division,
    },
    /// Look how large the folder of tiles is, or empty it first.
    TileCache {
        /// The folder.
        folder: PathBuf,
        /// Empty it.
        clear: bool,
    },
    /// Make what an export will look like.
    Preview(Arc<Order>),
    /// Make and write an export.
    Export {
        /// What, and how.
        order: Box<Order>,
        /// A file for each of these, and how that goes.
        each: Option<(Each, Going)>,
        /// Where.
        path: PathBuf,
        /// Replace an existing file.
        overwrite: bool,
    },
}

/// Where a person's words about columns are kept for files with the same header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profiles {
    /// Folder of profiles, one a header.
    pub folder: PathBuf,
    /// Something was said just now: it is kept, and nothing that was said before holds against it.
    pub said: bool,
}
