//! What would leave now, and how would it look?
//!
//! Kept up to date while the export's dialog is open. A worker makes the preview, one at a time; until it
//! has answered the preview of before stands, marked as such ([`Outgoing::is_old`]).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::apply::Session;
use super::effect::Effect;
use super::export_asks::{ExportAction, ExportWhat};
use super::state::{Dialog, ExportState};
use crate::export::{Order, Preview};
use crate::model::MunicipalityCode;

/// The order as it stands, and its preview.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    /// What would leave; `None` while the dialog is closed.
    pub order: Option<Arc<Order>>,
    /// Projects with something to tell, municipalities, pairs of both.
    pub content: [usize; 3],
    /// How it will look, or why it cannot be made.
    pub preview: Option<Result<Arc<Preview>, String>>,
    /// Changes with the preview.
    pub revision: u64,
    /// The order that the preview is of.
    shown: Option<Arc<Order>>,
    is_making: bool,
}

impl Outgoing {
    /// The preview is not of the order as it stands.
    #[must_use]
    pub fn is_old(&self) -> bool {
        match (&self.order, &self.shown) {
            (Some(order), Some(shown)) => !Arc::ptr_eq(order, shown),
            (order, _) => order.is_some(),
        }
    }
}

impl Session {
    /// What would leave now; known while the export's dialog is open.
    #[must_use]
    pub fn outgoing(&self) -> &Outgoing {
        &self.outgoing
    }

    /// Brings order and preview up to the state. Gives what a worker has to make.
    pub(super) fn follow_outgoing(&mut self) -> Option<Effect> {
        if self.state.dialog != Some(Dialog::Export) {
            self.outgoing.order = None;
            return None;
        }
        let order = self.order();
        if self.outgoing.order.as_deref() != Some(&order) {
            self.outgoing.content = content(&order);
            self.outgoing.order = Some(Arc::new(order));
        }
        let order = self.outgoing.order.as_ref().filter(|_| !self.outgoing.is_making && self.outgoing.is_old())?;
        let effect = Effect::Preview(Arc::clone(order));
        self.outgoing.is_making = true;
        Some(effect)
    }

    /// Carries out a choice of the export's dialog.
    pub(super) fn choose_export(&mut self, action: ExportAction) {
        if let ExportAction::Previewed(order, preview) = action {
            self.pending = self.pending.saturating_sub(1);
            self.outgoing.is_making = false;
            self.outgoing.shown = Some(order);
            self.outgoing.preview = Some(preview);
            self.outgoing.revision += 1;
            return;
        }
        if action == ExportAction::Cancel {
            if let Some(going) = &self.state.export_going {
                going.0.cancel();
            }
            return;
        }
        if self.state.export == ExportState::Running {
            return;
        }
        self.state.export = ExportState::Idle;
        let request = &mut self.state.export_request;
        match action {
            ExportAction::What(what) => self.state.export_what = Some(what),
            ExportAction::Also(also) => request.also = also,
            ExportAction::Crs(crs) => request.crs = crs,
            ExportAction::Size(size) => request.size = size,
            ExportAction::Dpi(dpi) => request.dpi = dpi,
            ExportAction::Columns(columns) => request.columns = columns,
            ExportAction::Each(each) => self.set_export_each(each),
            ExportAction::Cancel | ExportAction::Previewed(..) => {}
        }
    }

    /// What leaves: as the person said where that is still there, else the chosen, else all.
    #[must_use]
    pub fn export_what(&self) -> ExportWhat {
        let undoable = &self.state.undoable;
        let chosen = !undoable.projects.is_empty() || !undoable.municipalities.is_empty();
        let usual = if chosen { ExportWhat::Chosen } else { ExportWhat::Counted };
        let there = |what: &&ExportWhat| match what {
            ExportWhat::Counted => true,
            ExportWhat::Chosen => chosen,
            ExportWhat::Named(name) => undoable.named.contains_key(name),
            ExportWhat::Draft => undoable.drafts.opened().is_some(),
        };
        self.state.export_what.as_ref().filter(there).cloned().unwrap_or(usual)
    }
}

/// Projects with a municipality, municipalities and pairs of both in an order.
fn content(order: &Order) -> [usize; 3] {
    let mut municipalities: BTreeSet<MunicipalityCode> = BTreeSet::new();
    let (mut projects, mut rows) = (0, 0);
    for project in order.projects.iter().filter_map(|at| order.dataset.projects.get(*at)) {
        let before = rows;
        for code in project.area.core.iter().chain(&project.area.wider) {
            if order.municipalities.is_empty() || order.municipalities.contains(code) {
                rows += 1;
                municipalities.insert(*code);
            }
        }
        projects += usize::from(rows > before);
    }
    [projects, municipalities.len(), rows]
}
