//! What is exported, where to, and in which words is it told?

use std::path::PathBuf;
use std::sync::Arc;

use super::action::ExportFormat;
use super::apply::Session;
use super::effect::Effect;
use super::state::ExportState;
use crate::query::language::asks_need;

impl Session {
    pub(super) fn set_export_format(&mut self, format: ExportFormat) {
        let old = format!(".{}", self.state.export_format.extension());
        if let Some(stem) = self.state.export_path.strip_suffix(old.as_str()) {
            self.state.export_path = format!("{stem}.{}", format.extension());
        }
        self.state.export_format = format;
        self.state.export = ExportState::Idle;
    }

    pub(super) fn set_export_path(&mut self, path: String) {
        self.state.export_path = path;
        self.state.export = ExportState::Idle;
    }

    pub(super) fn export(&mut self, overwrite: bool) -> Vec<Effect> {
        if self.state.export == ExportState::Running || self.state.export_path.trim().is_empty() {
            return Vec::new();
        }
        self.state.export = ExportState::Running;
        vec![Effect::Export {
            dataset: Arc::clone(self.dataset()),
            projects: self.export_projects(),
            municipalities: self.state.undoable.municipalities.clone(),
            filter: self.filter_text(),
            format: self.state.export_format,
            path: PathBuf::from(self.state.export_path.trim()),
            overwrite,
        }]
    }

    /// Projects that an export holds: the chosen ones that are counted, else all that are counted.
    #[must_use]
    pub fn export_projects(&self) -> Vec<usize> {
        let chosen = &self.state.undoable.projects;
        let is_chosen = |at: &&usize| {
            chosen.is_empty() || self.dataset().projects.get(**at).is_some_and(|project| chosen.contains(&project.id))
        };
        self.derived().counted.iter().filter(is_chosen).copied().collect()
    }

    /// Filter and selection as text for provenance, empty when everything is in:
    /// `search=… region=01,05 kind=… period=…/… project=… area=…`.
    #[must_use]
    pub fn filter_text(&self) -> String {
        let undoable = &self.state.undoable;
        let mut parts = Vec::new();
        if !undoable.filter.search.trim().is_empty() {
            parts.push(format!("search={:?}", undoable.filter.search.trim()));
        }
        if asks_need(&undoable.filter.search) {
            parts.push(format!("need={:?}", self.analyzed().need.name));
        }
        let mut list = |name: &str, values: Vec<String>| {
            if !values.is_empty() {
                parts.push(format!("{name}={}", values.join(",")));
            }
        };
        list("region", undoable.filter.regions.iter().map(ToString::to_string).collect());
        list("kind", undoable.filter.kinds.iter().map(|kind| kind.key().to_owned()).collect());
        list("period", undoable.filter.periods.iter().map(period_text).collect());
        list("time", undoable.filter.time.iter().map(|time| format!("{}/{}", time.first(), time.last())).collect());
        list("document", undoable.filter.documents.iter().map(|at| (at + 1).to_string()).collect());
        list("assume", undoable.assume.iter().map(|from| from.key().to_owned()).collect());
        list("hidden", undoable.hidden.iter().map(ToString::to_string).collect());
        list("project", undoable.projects.iter().map(ToString::to_string).collect());
        list("area", undoable.municipalities.iter().map(ToString::to_string).collect());
        parts.join(" ")
    }

    pub(super) fn exported(&mut self, result: ExportState) {
        self.pending = self.pending.saturating_sub(1);
        self.state.export = result;
    }
}

fn period_text(period: &crate::model::Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    format!("{}/{}", day(period.start), day(period.end))
}
