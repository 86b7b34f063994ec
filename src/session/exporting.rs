//! What is exported, where to, and in which words is it told?

use std::path::PathBuf;
use std::sync::Arc;

use super::apply::Session;
use super::effect::Effect;
use super::state::{DocumentRef, ExportState};
use crate::export::{Format, Order, Provenance, Recipe, Request};
use crate::intake;
use crate::query::language::asks_need;

/// Name of a document that was pasted, until it is saved.
const PASTED: &str = "leikepöytä.txt";

impl Session {
    pub(super) fn set_export_format(&mut self, format: Format) {
        let ending = |format: Format| match format.extension() {
            "" => String::new(),
            extension => format!(".{extension}"),
        };
        let old = ending(self.state.export_request.format);
        if let Some(stem) = self.state.export_path.strip_suffix(old.as_str()) {
            self.state.export_path = format!("{stem}{}", ending(format));
        }
        self.state.export_request.format = format;
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
            order: Box::new(self.order()),
            path: PathBuf::from(self.state.export_path.trim()),
            overwrite,
        }]
    }

    /// What an export holds now.
    #[must_use]
    pub fn order(&self) -> Order {
        let undoable = &self.state.undoable;
        let request = Request { language: self.state.language, ..self.state.export_request.clone() };
        let decisions_sha256 = match undoable.decisions.as_slice() {
            [] => String::new(),
            decisions => intake::sha256(intake::decisions_to_json(decisions).as_bytes()),
        };
        let order = Order {
            dataset: Arc::clone(self.dataset()),
            base: Arc::clone(self.base()),
            decisions: undoable.decisions.clone(),
            projects: self.export_projects(),
            municipalities: undoable.municipalities.clone(),
            look: undoable.look.clone(),
            provenance: Provenance { decisions_sha256, ..Provenance::of(self.dataset(), &self.filter_text()) },
            recipe: self.recipe(),
            request,
        };
        order.signed()
    }

    /// What is open and chosen, in the words of the command line.
    fn recipe(&self) -> Recipe {
        let undoable = &self.state.undoable;
        let name = |document: &DocumentRef| match document {
            DocumentRef::Embedded => None,
            DocumentRef::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()),
            DocumentRef::Pasted(_) => Some(PASTED.to_owned()),
        };
        let narrowed = !undoable.projects.is_empty() || !undoable.hidden.is_empty();
        let chosen = self.export_projects();
        let ids = chosen.iter().filter_map(|at| self.dataset().projects.get(*at)).map(|project| project.id.to_string());
        Recipe {
            files: self.state.documents.iter().filter_map(name).collect(),
            map: self.state.mapping.columns.iter().map(|(role, at)| (role.key().to_owned(), at.clone())).collect(),
            year: self.state.year,
            assume: undoable.assume.iter().map(|from| from.key().to_owned()).collect(),
            decisions: (!undoable.decisions.is_empty()).then(|| self.decisions_name()),
            condition: (!narrowed && undoable.filter.is_narrowed()).then(|| self.written_filter()),
            projects: if narrowed { ids.collect() } else { Vec::new() },
            areas: undoable.municipalities.iter().map(ToString::to_string).collect(),
        }
    }

    /// Name that the decisions are saved under when nobody says another.
    fn decisions_name(&self) -> String {
        let name = self.dataset().name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        format!("{stem}.decisions.json")
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
