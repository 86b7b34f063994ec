//! What does an action change? The only writer of the state.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::document::Mapping;
use crate::intake;
use crate::model::{Dataset, Decision, Division, InferredFrom, MunicipalityCode, Project};
use crate::query::About;
use crate::review::{Question, Tally};

use super::action::Action;
use super::analyzed::Analyzed;
use super::compare::Comparison;
use super::comparing::Compared;
use super::derived::Derived;
use super::drafted::DraftSides;
use super::effect::Effect;
use super::outgoing::Outgoing;
use super::overlapped::Overlapped;
use super::state::{Dialog, DocumentRef, ExportState, Focus, MapRequest, MapView, SaveState, State, Undoable, View};
use super::timed::Timed;
use super::undoing::Typing;

/// Dataset, state, undo stack and what follows from them.
#[derive(Debug, Clone)]
pub struct Session {
    division: &'static Division,
    /// As the documents say.
    pub(super) base: Arc<Dataset>,
    /// As the documents say and the person decided.
    pub(super) dataset: Arc<Dataset>,
    /// What of a person's word `dataset` holds.
    pub(super) decided: Option<(u64, Vec<Decision>, BTreeSet<InferredFrom>)>,
    /// Datasets that followed from a decision, so far: part of their revision.
    pub(super) decisions_made: u64,
    pub(super) questions: Arc<Vec<Question>>,
    pub(super) tally: Tally,
    pub(super) open_questions: usize,
    /// What was open before a reading that may fail.
    pub(super) before_reading: Option<(Vec<DocumentRef>, Mapping, Option<i16>)>,
    pub(super) state: State,
    derived: Derived,
    pub(super) compared: Compared,
    pub(super) analyzed: Analyzed,
    pub(super) draft_sides: DraftSides,
    pub(super) timed: Timed,
    pub(super) overlapped: Overlapped,
    pub(super) outgoing: Outgoing,
    pub(super) past: Vec<Undoable>,
    pub(super) future: Vec<Undoable>,
    /// What the last step typed or dragged: more of the same is the same step.
    pub(super) typing: Option<Typing>,
    /// Decisions about documents that are not open now.
    pub(super) shelf: Vec<Decision>,
    pub(super) pending: usize,
    /// Folder of the words about columns; none are kept or known without one.
    pub(super) profiles: Option<PathBuf>,
}

impl Session {
    /// A session on a dataset, nothing chosen and nothing filtered.
    #[must_use]
    pub fn new(division: &'static Division, dataset: Arc<Dataset>) -> Self {
        let mut session = Self {
            division,
            base: Arc::clone(&dataset),
            dataset,
            decided: None,
            decisions_made: 0,
            questions: Arc::default(),
            tally: Tally::default(),
            open_questions: 0,
            before_reading: None,
            state: State::default(),
            derived: Derived::default(),
            compared: Compared::default(),
            analyzed: Analyzed::default(),
            draft_sides: DraftSides::default(),
            timed: Timed::default(),
            overlapped: Overlapped::default(),
            outgoing: Outgoing::default(),
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
            shelf: Vec::new(),
            pending: 0,
            profiles: None,
        };
        session.state.undoable.comparison = Comparison::first(&session.base);
        session.decide();
        session.follow_need();
        session.follow_list();
        session
    }

    /// Keeps what the person says of columns in a folder, for files with the same header.
    pub fn keep_profiles(&mut self, folder: PathBuf) {
        self.profiles = Some(folder);
    }

    /// The dataset before any decision; its revision names the documents as read.
    #[must_use]
    pub fn base(&self) -> &Arc<Dataset> {
        &self.base
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

    /// What follows from the comparison; up to date while its view is open.
    #[must_use]
    pub fn compared(&self) -> &Compared {
        &self.compared
    }

    /// Effects under way: 0 when nothing is pending.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending
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
        if self.state.picking {
            return self.picked_or_candidates();
        }
        if !undoable.municipalities.is_empty() {
            return undoable.municipalities.clone();
        }
        if undoable.projects.is_empty() {
            return BTreeSet::new();
        }
        let chosen = self.dataset.projects.iter().filter(|project| undoable.projects.contains(&project.id));
        chosen.flat_map(|project| project.area.core.iter().copied()).collect()
    }

    /// Carries out an action. Never fails; what cannot be done changes nothing.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        let before = self.state.undoable.clone();
        let undone = matches!(action, Action::Undo | Action::Redo | Action::Opened(_) | Action::KnownSelections(_));
        let shown = self.shown_question().map(|question| question.id.clone());
        let typing = Typing::of(&action, self.state.strip.playing);
        // Typing a name and going to it is one step.
        let arriving = matches!(action, Action::GoTo(_)) && self.typing == Some(Typing::Search);
        let deciding = matches!(action, Action::Decide { .. });
        let mut effects = self.carry_out(action);
        let before_changed = before != self.state.undoable;
        if !undone && before_changed {
            let same_step = arriving || (typing.is_some() && typing == self.typing);
            self.keep_step(before, same_step, typing);
        } else if undone {
            self.typing = None;
            self.state.strip.playing = false;
        }
        self.decide();
        // A decision that was taken back, or that is not the last step any more, is no longer told of.
        if undone || (!deciding && before_changed) {
            self.state.decided = None;
        }
        self.keep_shown(shown);
        self.follow_asked();
        self.follow_need();
        self.follow_list();
        if self.state.view == View::Compare {
            self.follow_comparison();
        }
        if self.state.view == View::Coverage {
            effects.extend(self.follow_analyses());
        }
        self.follow_time();
        effects.extend(self.follow_outgoing());
        self.pending += effects.len();
        effects
    }

    /// Brings list, counts and coverage up to the filter.
    fn follow_list(&mut self) {
        let need = self.analyzed.need_asked();
        let about = About { dataset: &self.dataset, division: self.division, need };
        let key = self.analyzed.need_key(&self.state.undoable.filter.search);
        self.derived.refresh(&about, key, &self.state.undoable);
    }

    fn carry_out(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::SelectMunicipality { code, add } => self.select_municipality(code, add),
            Action::SelectProject { id, add } => self.select_project(id, add),
            Action::ClearSelection => self.clear_selection(),
            Action::Select { codes, how } => self.select(&codes, how),
            Action::InvertSelection => self.invert_selection(),
            Action::GrowSelection => self.grow_selection(),
            Action::SelectWithin { code, km, how } => self.select_within(code, km, how),
            Action::SelectSame(kind) => self.select_same(kind),
            Action::SelectServed { reached, by, how } => self.select_served(reached, &by, how),
            Action::SelectNotServed(how) => self.select_not_served(how),
            Action::NameSelection(name) => self.name_selection(&name),
            Action::RecallSelection { name, how } => self.recall_selection(&name, how),
            Action::RenameSelection { from, to } => self.rename_selection(&from, &to),
            Action::ForgetSelection(name) => self.forget_selection(&name),
            Action::KnownSelections(known) => self.known_selections(known),
            Action::SetTool(tool) => self.state.tool = tool,
            Action::SetHolds(holds) => self.state.holds = holds,
            Action::GoTo(place) => self.go_to(&place),
            Action::ToggleProject(id) => toggle(&mut self.state.undoable.hidden, id),
            Action::ShowAllProjects(shown) => self.show_all(shown),
            Action::ToggleRegion(code) => self.change_filter(|filter| toggle(&mut filter.regions, code)),
            Action::ToggleKind(kind) => self.change_filter(|filter| toggle(&mut filter.kinds, kind)),
            Action::TogglePeriod(period) => self.change_filter(|filter| toggle(&mut filter.periods, period)),
            Action::Search(text) => self.search(text),
            Action::Ask(text) => self.ask(text),
            Action::SearchExactly => self.search_exactly(),
            Action::SelectWhere { text, how } => self.select_where(&text, how),
            Action::ClearFilter => self.state.undoable.filter = crate::query::Filter::default(),
            Action::SetLevel(level) => self.state.undoable.look.level = level,
            Action::SetMeasure(measure) => self.set_measure(measure),
            Action::SetClasses(classing) => self.state.undoable.look.classing = classing,
            Action::SetRamp(ramp) => self.state.undoable.look.ramp = ramp,
            Action::SetShape(shape) => self.state.undoable.look.shape = shape,
            Action::SelectUnit { code, add } => self.select_unit(code, add),
            Action::SelectClass { class, add } => self.select_class(class, add),
            Action::Pin(id) => self.pin(id),
            Action::Unpin(id) => self.unpin(&id),
            Action::SetView(view) => self.state.view = view,
            Action::SetLanguage(language) => self.set_language(language),
            Action::SetTheme(theme) => self.state.theme = theme,
            Action::SetTiles(tiles) => self.state.undoable.tiles = tiles,
            Action::SetTileKey(key) => self.set_tile_key(key),
            Action::SetTileCache(limit) => self.set_tile_cache(limit),
            Action::KeepTilesIn(folder) => self.keep_tiles_in(folder),
            Action::ClearTileCache => return self.look_at_tiles(true),
            Action::TileCacheKnown(used) => self.tile_cache_known(used),
            Action::CopyMap => self.copy_map(),
            Action::MapCopied(result) => self.map_copied(result),
            Action::LookAt(view) => self.state.map_request = Some(MapRequest::LookAt(view)),
            Action::FitAll => self.state.map_request = Some(MapRequest::FitAll),
            Action::FitSelection => self.state.map_request = Some(MapRequest::FitSelection),
            Action::ZoomBy(levels) => self.state.map_request = Some(MapRequest::ZoomBy(levels)),
            Action::PanBy(x, y) => self.state.map_request = Some(MapRequest::PanBy(x, y)),
            Action::MapSettled(view) => self.map_settled(view),
            Action::ToggleLeft => self.state.left_open = !self.state.left_open,
            Action::ToggleRight => self.state.right_open = !self.state.right_open,
            Action::OpenDialog(dialog) => return self.open_dialog(dialog),
            Action::CloseDialog => self.close_dialog(),
            Action::SetExportFormat(format) => self.set_export_format(format),
            Action::SetExportPath(path) => self.set_export_path(path),
            Action::LetGo => self.typing = None,
            Action::Undo => self.step(false),
            Action::Redo => self.step(true),
            Action::Opened(result) => self.opened(result),
            Action::Exported(result) => self.exported(result),
            Action::ChooseExport(action) => self.choose_export(action),
            Action::Export { overwrite } => return self.export(overwrite),
            Action::Open { paths, add } => return self.open(paths.into_iter().map(DocumentRef::File).collect(), add),
            Action::OpenEmbedded => return self.open(vec![DocumentRef::Embedded], false),
            Action::Paste(text) => return self.open(vec![DocumentRef::Pasted(text)], false),
            Action::CloseDocument(at) => return self.close_document(at),
            Action::CancelOpen => self.cancel_open(),
            Action::SetColumn { column, role } => return self.set_column(column, role),
            Action::SetYear(year) => return self.set_year(year),
            Action::Assume { from, on } => self.assume(from, on),
            Action::ToggleDocument(at) => self.change_filter(|filter| toggle(&mut filter.documents, at)),
            Action::FocusQuestion(id) => self.focus_question(id),
            Action::StepQuestion(steps) => self.step_question(steps),
            Action::ListQuestions(list) => self.state.review_list = list,
            Action::Decide { id, answer, everywhere, when } => self.decide_question(&id, answer, everywhere, when),
            Action::ClearDecision(id) => self.clear_decision(&id),
            Action::ClearDecisions => self.state.undoable.decisions.clear(),
            Action::Note { id, text } => self.note(&id, &text),
            Action::SetReviewer(name) => self.state.reviewer = name,
            Action::PickOnMap(on) => self.pick_on_map(on),
            Action::Compare(action) => self.compare(action),
            Action::Analyze(action) => return self.analyze(action),
            Action::Draft(action) => return self.draft(action),
            Action::Time(action) => self.change_time(action),
            Action::LoadedDecisions(result) => self.loaded_decisions(result),
            Action::Saved(saving) => self.saved(saving),
            Action::LoadDecisions(path) => return vec![Effect::LoadDecisions(path)],
            Action::SaveDecisions { path, overwrite } => return self.save_decisions(path, overwrite),
            Action::SaveMemo { path, overwrite } => {
                return vec![Effect::Save { path, text: self.memo(), overwrite }];
            }
        }
        Vec::new()
    }

    fn save_decisions(&self, path: PathBuf, overwrite: bool) -> Vec<Effect> {
        let text = intake::decisions_to_json(&self.state.undoable.decisions);
        vec![Effect::Save { path, text, overwrite }]
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

    fn open_dialog(&mut self, dialog: Dialog) -> Vec<Effect> {
        if dialog == Dialog::Export {
            self.state.export = ExportState::Idle;
            if self.state.export_path.is_empty() {
                let name = self.dataset.sources.first().map_or("hankkeet", |source| source.name.as_str());
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                self.state.export_path = format!("{stem}{}", self.export_ending());
            }
        }
        self.state.saving = SaveState::Idle;
        let tiles = dialog == Dialog::Settings;
        self.state.dialog = Some(dialog);
        if tiles { self.look_at_tiles(false) } else { Vec::new() }
    }

    fn close_dialog(&mut self) {
        if self.state.dialog.is_none() && self.state.notice.is_none() {
            self.state.decided = None;
        }
        self.state.dialog = None;
        self.state.notice = None;
    }
}

pub(super) fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
