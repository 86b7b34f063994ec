//! What is exported, where to, and in which words is it told?

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::apply::Session;
use super::effect::Effect;
use super::export_asks::{ExportWhat, Going};
use super::state::{DocumentRef, ExportState};
use crate::coverage::draft::apply;
use crate::export::{DraftFile, Each, Format, Order, Provenance, Recipe, Request, quoted};
use crate::gazetteer::Gazetteer;
use crate::intake;
use crate::model::{Dataset, MunicipalityCode};
use crate::query::language::asks_need;
use crate::query::{About, narrowed};
use crate::words::Words;

/// Name of a document that was pasted, until it is saved.
const PASTED: &str = "leikepöytä.txt";

/// Tells the revision of a document with a draft over it from every document's own.
const OVER: u64 = 1 << 63;

impl Session {
    pub(super) fn set_export_format(&mut self, format: Format) {
        let old = self.export_ending();
        self.state.export_request.format = format;
        self.state.export_request = self.state.export_request.clone().fitting();
        self.renew_ending(&old);
        self.state.export = ExportState::Idle;
    }

    pub(super) fn set_export_each(&mut self, each: Option<Each>) {
        let old = self.export_ending();
        self.state.export_each = each;
        self.renew_ending(&old);
    }

    /// What stands behind the dot of the file's name, with it; nothing behind a folder's.
    pub(super) fn export_ending(&self) -> String {
        match (self.state.export_each, self.state.export_request.format.extension()) {
            (Some(_), _) | (_, "") => String::new(),
            (None, extension) => format!(".{extension}"),
        }
    }

    fn renew_ending(&mut self, old: &str) {
        if let Some(stem) = self.state.export_path.strip_suffix(old).filter(|stem| !stem.is_empty()) {
            self.state.export_path = format!("{stem}{}", self.export_ending());
        }
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
        let each = self.state.export_each.map(|each| (each, Going::default()));
        self.state.export_going = each.as_ref().map(|(_, going)| going.clone());
        vec![Effect::Export {
            order: Box::new(self.order()),
            each,
            path: PathBuf::from(self.state.export_path.trim()),
            overwrite,
        }]
    }

    /// What an export holds now.
    #[must_use]
    pub fn order(&self) -> Order {
        let undoable = &self.state.undoable;
        let request = Request { language: self.state.language, ..self.state.export_request.clone() }.fitting();
        let decisions_sha256 = match undoable.decisions.as_slice() {
            [] => String::new(),
            decisions => intake::sha256(intake::decisions_to_json(decisions).as_bytes()),
        };
        let what = self.export_what();
        let municipalities = match &what {
            ExportWhat::Chosen => undoable.municipalities.clone(),
            ExportWhat::Named(name) => undoable.named.get(name).cloned().unwrap_or_default(),
            ExportWhat::Counted | ExportWhat::Draft => BTreeSet::new(),
        };
        let mut projects = match &what {
            ExportWhat::Chosen => self.export_projects(),
            _ => self.derived().counted.clone(),
        };
        let mut dataset = Arc::clone(self.dataset());
        if let Some(draft) = undoable.drafts.opened().filter(|_| what == ExportWhat::Draft) {
            let drafted = apply(&dataset, draft, Gazetteer::of_year(dataset.division_year));
            projects = drafted.counted(&projects);
            dataset = Arc::new(drafted.dataset(&dataset, dataset.revision ^ OVER));
        }
        let recipe = self.recipe(&what, &dataset, &projects, &municipalities);
        if let Some(text) = &recipe.condition {
            // As the command has them: findings of what was asked for.
            let about = About::of(self.dataset(), self.division());
            let diagnostics = narrowed(&about, text).diagnostics;
            dataset = Arc::new(Dataset { diagnostics, ..Dataset::clone(&dataset) });
        }
        let order = Order {
            recipe,
            provenance: Provenance { decisions_sha256, ..Provenance::of(&dataset, "") },
            dataset,
            base: Arc::clone(self.base()),
            decisions: undoable.decisions.clone(),
            projects,
            municipalities,
            look: undoable.look.clone(),
            request,
        };
        order.told(self.division()).signed()
    }

    /// The command that writes what the dialog shows, the file's name in it, for a shell.
    #[must_use]
    pub fn export_command(&self) -> Option<String> {
        let order = self.outgoing().order.as_ref()?;
        let command = match self.state.export_each {
            None => order.provenance.command.clone(),
            each => order.recipe.many(&order.request, &order.look, order.provenance.date, each),
        };
        Some(format!("{command} --out {}", quoted(self.state.export_path.trim())))
    }

    /// What is open and chosen, in the words of the command line.
    fn recipe(
        &self,
        what: &ExportWhat,
        dataset: &Dataset,
        projects: &[usize],
        municipalities: &BTreeSet<MunicipalityCode>,
    ) -> Recipe {
        let undoable = &self.state.undoable;
        let name = |document: &DocumentRef| match document {
            DocumentRef::Embedded => None,
            DocumentRef::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()),
            DocumentRef::Pasted(_) => Some(PASTED.to_owned()),
        };
        let filter = &undoable.filter;
        // What no text says on the command line is told by the ids.
        let by_hand = !undoable.hidden.is_empty() || (*what == ExportWhat::Chosen && !undoable.projects.is_empty());
        let by_ids = by_hand || filter.time.is_some() || asks_need(&filter.search);
        let ids = projects.iter().filter_map(|at| dataset.projects.get(*at)).map(|project| project.id.to_string());
        let draft = undoable.drafts.opened().filter(|_| *what == ExportWhat::Draft);
        Recipe {
            files: self.state.documents.iter().filter_map(name).collect(),
            map: self.state.mapping.columns.iter().map(|(role, at)| (role.key().to_owned(), at.clone())).collect(),
            year: self.state.year,
            assume: undoable.assume.iter().map(|from| from.key().to_owned()).collect(),
            decisions: (!undoable.decisions.is_empty()).then(|| self.decisions_name()),
            draft: draft.map(|draft| DraftFile { file: self.draft_file(".json"), name: draft.name.clone() }),
            condition: (!by_ids && filter.is_narrowed()).then(|| self.written_filter()),
            projects: if by_ids { ids.collect() } else { Vec::new() },
            areas: municipalities.iter().map(ToString::to_string).collect(),
        }
    }

    /// A file's name of the open draft's own: letters, digits and hyphens.
    #[must_use]
    pub fn draft_file(&self, ending: &str) -> String {
        let name = self.state.undoable.drafts.opened().map(|draft| draft.name.to_lowercase()).unwrap_or_default();
        let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let plain = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let stem = if plain.is_empty() { Words::new(self.state.language).text("draft-file-stem") } else { plain };
        format!("{stem}{ending}")
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
        self.state.export_going = None;
    }
}

fn period_text(period: &crate::model::Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    format!("{}/{}", day(period.start), day(period.end))
}
