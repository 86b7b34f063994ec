//! What does an action change? The only writer of the state.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{Dataset, Division, MunicipalityCode, Project, ProjectId};

use super::action::{Action, ExportFormat};
use super::derived::Derived;
use super::state::{Dialog, ExportState, Focus, MapRequest, MapView, Notice, State, Undoable};

/// Slow work that an action asks for; `work` carries it out and answers with an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read a document.
    Open(PathBuf),
    /// Make and write an export.
    Export {
        /// The dataset.
        dataset: Arc<Dataset>,
        /// Projects that are counted, as positions.
        projects: Vec<usize>,
        /// Chosen municipalities; empty for all.
        municipalities: BTreeSet<MunicipalityCode>,
        /// Filter and selection in words of the action language, for the file's provenance.
        filter: String,
        /// Format.
        format: ExportFormat,
        /// Where.
        path: PathBuf,
        /// Replace an existing file.
        overwrite: bool,
    },
}

/// Steps kept for undo.
const UNDO_STEPS: usize = 200;

/// Dataset, state, undo stack and what follows from them.
#[derive(Debug, Clone)]
pub struct Session {
    division: &'static Division,
    dataset: Arc<Dataset>,
    state: State,
    derived: Derived,
    past: Vec<Undoable>,
    future: Vec<Undoable>,
    typing: bool,
    pending: usize,
}

impl Session {
    /// A session on a dataset, nothing chosen and nothing filtered.
    #[must_use]
    pub fn new(division: &'static Division, dataset: Arc<Dataset>) -> Self {
        let mut session = Self {
            division,
            dataset,
            state: State::default(),
            derived: Derived::default(),
            past: Vec::new(),
            future: Vec::new(),
            typing: false,
            pending: 0,
        };
        session.derived.refresh(&session.dataset, division, &session.state.undoable);
        session
    }

    /// The division that the map shows.
    #[must_use]
    pub fn division(&self) -> &'static Division {
        self.division
    }

    /// The open document's projects.
    #[must_use]
    pub fn dataset(&self) -> &Arc<Dataset> {
        &self.dataset
    }

    /// What a person changed.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What follows from it.
    #[must_use]
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// Effects under way: 0 when nothing is pending.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending
    }

    /// `true` when there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// `true` when there is a step to take again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The project that the detail panel shows, if it shows one.
    #[must_use]
    pub fn focused_project(&self) -> Option<&Project> {
        match &self.state.undoable.focus {
            Some(Focus::Project(id)) => self.dataset.project(id),
            _ => None,
        }
    }

    /// Municipalities to zoom to and to light: the chosen ones, else those of the chosen projects' cores.
    #[must_use]
    pub fn selected_municipalities(&self) -> BTreeSet<MunicipalityCode> {
        let undoable = &self.state.undoable;
        if !undoable.municipalities.is_empty() {
            return undoable.municipalities.clone();
        }
        undoable
            .projects
            .iter()
            .filter_map(|id| self.dataset.project(id))
            .flat_map(|p| p.area.core.iter().copied())
            .collect()
    }

    /// Carries out an action. Never fails; what cannot be done changes nothing.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        let before = self.state.undoable.clone();
        let undone = matches!(action, Action::Undo | Action::Redo | Action::Opened(_));
        let typing = matches!(action, Action::Search(_));
        let effects = self.carry_out(action);
        if !undone && before != self.state.undoable {
            // Letter after letter of one search is one step.
            if !(typing && self.typing) {
                self.past.push(before);
            }
            if self.past.len() > UNDO_STEPS {
                self.past.remove(0);
            }
            self.future.clear();
            self.typing = typing;
        } else if undone {
            self.typing = false;
        }
        self.derived.refresh(&self.dataset, self.division, &self.state.undoable);
        self.pending += effects.len();
        effects
    }

    fn carry_out(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::SelectMunicipality { code, add } => self.select_municipality(code, add),
            Action::SelectProject { id, add } => self.select_project(id, add),
            Action::ClearSelection => self.clear_selection(),
            Action::ToggleProject(id) => toggle(&mut self.state.undoable.hidden, id),
            Action::ShowAllProjects(shown) => self.show_all(shown),
            Action::ToggleRegion(code) => toggle(&mut self.state.undoable.filter.regions, code),
            Action::ToggleKind(kind) => toggle(&mut self.state.undoable.filter.kinds, kind),
            Action::TogglePeriod(period) => toggle(&mut self.state.undoable.filter.periods, period),
            Action::Search(text) => self.state.undoable.filter.search = text,
            Action::ClearFilter => self.state.undoable.filter = crate::query::Filter::default(),
            Action::SetMeasure(measure) => self.state.measure = measure,
            Action::SetView(view) => self.state.view = view,
            Action::SetLanguage(language) => self.state.language = language,
            Action::SetTheme(theme) => self.state.theme = theme,
            Action::SetTiles(tiles) => self.state.tiles = tiles,
            Action::LookAt(view) => self.state.map_request = Some(MapRequest::LookAt(view)),
            Action::FitAll => self.state.map_request = Some(MapRequest::FitAll),
            Action::FitSelection => self.state.map_request = Some(MapRequest::FitSelection),
            Action::ZoomBy(levels) => self.state.map_request = Some(MapRequest::ZoomBy(levels)),
            Action::PanBy(x, y) => self.state.map_request = Some(MapRequest::PanBy(x, y)),
            Action::MapSettled(view) => self.map_settled(view),
            Action::ToggleLeft => self.state.left_open = !self.state.left_open,
            Action::ToggleRight => self.state.right_open = !self.state.right_open,
            Action::OpenDialog(dialog) => self.open_dialog(dialog),
            Action::CloseDialog => self.close_dialog(),
            Action::SetExportFormat(format) => self.set_export_format(format),
            Action::SetExportPath(path) => self.set_export_path(path),
            Action::Undo => self.step(false),
            Action::Redo => self.step(true),
            Action::Opened(result) => self.opened(result),
            Action::Exported(result) => self.exported(result),
            Action::Export { overwrite } => return self.export(overwrite),
            Action::Open(path) => return vec![Effect::Open(path)],
        }
        Vec::new()
    }

    fn select_municipality(&mut self, code: MunicipalityCode, add: bool) {
        if self.division.municipality(code).is_none() {
            return;
        }
        let undoable = &mut self.state.undoable;
        undoable.projects.clear();
        choose(&mut undoable.municipalities, code, add);
        undoable.focus = if undoable.municipalities.contains(&code) {
            Some(Focus::Municipality(code))
        } else {
            undoable.municipalities.last().map(|code| Focus::Municipality(*code))
        };
    }

    fn select_project(&mut self, id: ProjectId, add: bool) {
        if self.dataset.project(&id).is_none() {
            return;
        }
        let undoable = &mut self.state.undoable;
        undoable.municipalities.clear();
        choose(&mut undoable.projects, id.clone(), add);
        undoable.focus = if undoable.projects.contains(&id) {
            Some(Focus::Project(id))
        } else {
            undoable.projects.last().map(|id| Focus::Project(id.clone()))
        };
    }

    fn clear_selection(&mut self) {
        let undoable = &mut self.state.undoable;
        undoable.municipalities.clear();
        undoable.projects.clear();
        undoable.focus = None;
    }

    fn show_all(&mut self, shown: bool) {
        let listed = self.derived.listed.iter().filter_map(|at| self.dataset.projects.get(*at)).map(|p| p.id.clone());
        for id in listed {
            if shown {
                self.state.undoable.hidden.remove(&id);
            } else {
                self.state.undoable.hidden.insert(id);
            }
        }
    }

    fn map_settled(&mut self, view: MapView) {
        self.state.map = Some(view);
        self.state.map_request = None;
    }

    fn open_dialog(&mut self, dialog: Dialog) {
        if dialog == Dialog::Export {
            self.state.export = ExportState::Idle;
            if self.state.export_path.is_empty() {
                let name = self.dataset.sources.first().map_or("hankkeet", |source| source.name.as_str());
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                self.state.export_path = format!("{stem}.{}", self.state.export_format.extension());
            }
        }
        self.state.dialog = Some(dialog);
    }

    fn close_dialog(&mut self) {
        self.state.dialog = None;
        self.state.notice = None;
    }

    fn set_export_format(&mut self, format: ExportFormat) {
        let old = format!(".{}", self.state.export_format.extension());
        if let Some(stem) = self.state.export_path.strip_suffix(old.as_str()) {
            self.state.export_path = format!("{stem}.{}", format.extension());
        }
        self.state.export_format = format;
        self.state.export = ExportState::Idle;
    }

    fn set_export_path(&mut self, path: String) {
        self.state.export_path = path;
        self.state.export = ExportState::Idle;
    }

    fn export(&mut self, overwrite: bool) -> Vec<Effect> {
        if self.state.export == ExportState::Running || self.state.export_path.trim().is_empty() {
            return Vec::new();
        }
        self.state.export = ExportState::Running;
        vec![Effect::Export {
            dataset: Arc::clone(&self.dataset),
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
            chosen.is_empty() || self.dataset.projects.get(**at).is_some_and(|project| chosen.contains(&project.id))
        };
        self.derived.counted.iter().filter(is_chosen).copied().collect()
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
        let mut list = |name: &str, values: Vec<String>| {
            if !values.is_empty() {
                parts.push(format!("{name}={}", values.join(",")));
            }
        };
        list("region", undoable.filter.regions.iter().map(ToString::to_string).collect());
        list("kind", undoable.filter.kinds.iter().map(|kind| kind.key().to_owned()).collect());
        list("period", undoable.filter.periods.iter().map(period_text).collect());
        list("hidden", undoable.hidden.iter().map(ToString::to_string).collect());
        list("project", undoable.projects.iter().map(ToString::to_string).collect());
        list("area", undoable.municipalities.iter().map(ToString::to_string).collect());
        parts.join(" ")
    }

    fn step(&mut self, forward: bool) {
        let (from, to) = if forward { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        if let Some(undoable) = from.pop() {
            to.push(std::mem::replace(&mut self.state.undoable, undoable));
        }
    }

    fn opened(&mut self, result: Result<Arc<Dataset>, String>) {
        self.pending = self.pending.saturating_sub(1);
        match result {
            Ok(dataset) => {
                self.dataset = dataset;
                self.state.undoable = Undoable::default();
                self.state.export_path = String::new();
                self.state.notice = None;
                self.state.map_request = Some(MapRequest::FitAll);
                self.past.clear();
                self.future.clear();
            }
            Err(text) => self.state.notice = Some(Notice { text, problem: true }),
        }
    }

    fn exported(&mut self, result: ExportState) {
        self.pending = self.pending.saturating_sub(1);
        self.state.export = result;
    }
}

fn period_text(period: &crate::model::Period) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    format!("{}/{}", day(period.start), day(period.end))
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

fn choose<T: Ord>(set: &mut BTreeSet<T>, value: T, add: bool) {
    if add {
        toggle(set, value);
    } else {
        set.clear();
        set.insert(value);
    }
}
