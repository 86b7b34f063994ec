//! What happens when documents were read, or could not be?
//!
//! Never does: read them.

use std::sync::Arc;

use super::apply::Session;
use super::compare::Comparison;
use super::state::{MapRequest, Notice, Undoable};
use crate::model::{Dataset, Decision};
use crate::scene::Look;

impl Session {
    pub(super) fn opened(&mut self, result: Result<Arc<Dataset>, String>) {
        self.pending = self.pending.saturating_sub(1);
        match result {
            Ok(dataset) => {
                // What was decided about these documents, or about an earlier version of them, holds on;
                // of others it waits until they are opened again.
                let mut all = std::mem::take(&mut self.shelf);
                all.append(&mut self.state.undoable.decisions);
                let about = |decision: &Decision| {
                    let mut sources = dataset.sources.iter();
                    sources.any(|source| source.sha256 == decision.sha256 || source.name == decision.file)
                };
                let (kept, shelf): (Vec<Decision>, Vec<Decision>) = all.into_iter().partition(about);
                self.shelf = shelf;
                let assume = std::mem::take(&mut self.state.undoable.assume);
                let named = std::mem::take(&mut self.state.undoable.named);
                let same = dataset
                    .sources
                    .iter()
                    .any(|source| self.base.sources.iter().any(|old| old.sha256 == source.sha256));
                self.base = dataset;
                let look = Look { pins: Vec::new(), ..std::mem::take(&mut self.state.undoable.look) };
                let Comparison { mode, swipe, .. } = self.state.undoable.comparison;
                let tiles = std::mem::take(&mut self.state.undoable.tiles);
                let drafts = std::mem::take(&mut self.state.undoable.drafts);
                let figures = self.state.undoable.figures.take();
                let comparison = Comparison { mode, swipe, ..Comparison::first(&self.base) };
                self.state.undoable = Undoable {
                    decisions: kept,
                    look,
                    named,
                    comparison,
                    tiles,
                    drafts,
                    figures,
                    ..Undoable::default()
                };
                if same {
                    self.state.undoable.assume = assume;
                }
                self.state.question = None;
                self.stop_picking();
                self.state.decided = None;
                self.state.draft_clicks = None;
                self.state.reading = None;
                self.before_reading = None;
                self.state.export_path = String::new();
                self.state.notice = None;
                self.state.map_request = Some(MapRequest::FitAll);
                self.past.clear();
                self.future.clear();
            }
            Err(text) => {
                self.state.reading = None;
                if let Some((documents, mapping, year)) = self.before_reading.take() {
                    self.state.documents = documents;
                    self.state.mapping = mapping;
                    self.state.year = year;
                }
                self.state.notice = Some(Notice { text, problem: true });
            }
        }
    }
}
