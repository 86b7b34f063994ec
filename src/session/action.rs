//! What can be done, by whatever hand: a click, a key, a script, a test?
//!
//! One line of text each: `select-municipality 491`, `search "Mikkeli"`. The same names stand in
//! menus, scripts and tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::coverage::{AreaLevel, Combine, Reached, UnitKind};
use crate::document::Role;
use crate::model::{ApplicantKind, Decision, InferredFrom, Language, MunicipalityCode, Period, ProjectId, RegionCode};
use crate::scene::{Classing, Measure, Ramp, Shape};

use super::analysis::{self, AnalysisAction};
use super::compare::CompareAction;
use super::compare_script;
use super::draft_script;
use super::drafts::DraftAction;
use super::export_asks::{self, ExportAction};
use super::state::{Dialog, Holds, MapView, ReviewList, Theme, Tool, View};
use super::tables;
use super::tiles::{Secret, TileSource};
use super::timing::{self, TimeAction};
use crate::export::Format;
use crate::query::Place;

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The reading is right.
    Accept,
    /// The candidate of this number, from 1.
    Candidate(usize),
    /// These municipalities.
    Municipalities(Vec<MunicipalityCode>),
    /// No place.
    Dismiss,
    /// Left open.
    LeaveOpen,
}

#[expect(missing_docs, reason = "each variant's sentence tells its fields")]
/// One thing that can be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Choose a municipality; `add` keeps the others and takes a chosen one away again.
    SelectMunicipality { code: MunicipalityCode, add: bool },
    /// Choose a project; `add` as above.
    SelectProject { id: ProjectId, add: bool },
    /// Choose nothing.
    ClearSelection,
    /// Choose these municipalities, or join them to the chosen ones.
    Select { codes: Vec<MunicipalityCode>, how: Combine },
    /// Choose all others.
    InvertSelection,
    /// Add the neighbors of the chosen ones.
    GrowSelection,
    /// Choose what lies so near to a municipality, from town center to town center.
    SelectWithin { code: MunicipalityCode, km: f64, how: Combine },
    /// Choose everything in the units that the chosen ones are in.
    SelectSame(UnitKind),
    /// Choose what these projects reach; none named for all that are counted.
    SelectServed { reached: Reached, by: Vec<ProjectId>, how: Combine },
    /// Choose what no project reaches.
    SelectNotServed(Combine),
    /// Keep the selection under a name.
    NameSelection(String),
    /// Choose a named selection again.
    RecallSelection { name: String, how: Combine },
    /// Give a named selection another name.
    RenameSelection { from: String, to: String },
    /// Forget a named selection.
    ForgetSelection(String),
    /// Choose what a drag over the map does.
    SetTool(Tool),
    /// Choose what a box or an outline drawn on the map holds.
    SetHolds(Holds),
    /// Choose a place of the search and fly there.
    GoTo(Place),
    /// Switch a project's check mark.
    ToggleProject(ProjectId),
    /// Check or uncheck all projects of the list.
    ShowAllProjects(bool),
    /// Switch a region of the filter.
    ToggleRegion(RegionCode),
    /// Switch a kind of applicant of the filter.
    ToggleKind(ApplicantKind),
    /// Switch a period of the filter.
    TogglePeriod(Period),
    /// Search words, beside the facets that are chosen.
    Search(String),
    /// The whole filter as text.
    Ask(String),
    /// Take the words of the text as they are typed, without their other forms.
    SearchExactly,
    /// Choose the municipalities that a text of the filter language is true of.
    SelectWhere { text: String, how: Combine },
    /// Take away every filter.
    ClearFilter,
    /// Choose the units that the map is read by.
    SetLevel(AreaLevel),
    /// Choose what the fill shows.
    SetMeasure(Measure),
    /// Choose the municipalities of a unit of the level that the map is read by; `add` as above.
    SelectUnit { code: String, add: bool },
    /// Choose the municipalities of all units in a class of the measure shown, 0 for the least; `add` as above.
    SelectClass { class: usize, add: bool },
    /// Choose how amounts become classes.
    SetClasses(Classing),
    /// Choose the colors of the classes.
    SetRamp(Ramp),
    /// Draw areas, or circles as large as their residents are many.
    SetShape(Shape),
    /// Give a project a color of its own.
    Pin(ProjectId),
    /// Take it away again.
    Unpin(ProjectId),
    /// Open a view.
    SetView(View),
    /// Choose the language.
    SetLanguage(Language),
    /// Choose light or dark.
    SetTheme(Theme),
    /// Choose the tiles.
    SetTiles(TileSource),
    /// Type the key of the National Land Survey's service; an empty one forgets it.
    SetTileKey(Secret),
    /// Choose how many tiles are kept on the disk, MiB.
    SetTileCache(u32),
    /// Throw away the tiles that are kept.
    ClearTileCache,
    /// Put a picture of the map on the clipboard.
    CopyMap,
    /// Look at a place.
    LookAt(MapView),
    /// All of Finland.
    FitAll,
    /// The selection.
    FitSelection,
    /// Zoom by so many levels.
    ZoomBy(f64),
    /// Pan by so many view widths and heights.
    PanBy(f64, f64),
    /// Open or fold the left panel.
    ToggleLeft,
    /// Open or fold the right panel.
    ToggleRight,
    /// Open a dialog.
    OpenDialog(Dialog),
    /// Close the dialog or message.
    CloseDialog,
    /// Choose the export format.
    SetExportFormat(Format),
    /// Type or choose the export path.
    SetExportPath(String),
    /// Choose what is exported, and how.
    ChooseExport(ExportAction),
    /// Write the file; `overwrite` when the person has said so.
    Export { overwrite: bool },
    /// Open files or folders; `add` keeps the documents that are open.
    Open { paths: Vec<PathBuf>, add: bool },
    /// Open the embedded document of 2020.
    OpenEmbedded,
    /// Open text from the clipboard as a document.
    Paste(String),
    /// Close a document by its position.
    CloseDocument(usize),
    /// Stop reading.
    CancelOpen,
    /// Say what a column is; `None` gives it back to the program.
    SetColumn { column: String, role: Option<Role> },
    /// Choose the division year; `None` for each document's own.
    SetYear(Option<i16>),
    /// Let areas that are not stated be taken from somewhere, or not.
    Assume { from: InferredFrom, on: bool },
    /// Switch a document of the filter, by its position.
    ToggleDocument(usize),
    /// Show a question in the review.
    FocusQuestion(String),
    /// Show the next question of the list, or the one before.
    StepQuestion(i32),
    /// List open, decided or all questions.
    ListQuestions(ReviewList),
    /// Decide a question; `id` empty for the one shown, `when` as the clock says, may be empty.
    Decide { id: String, answer: Answer, everywhere: bool, when: String },
    /// Take a decision back; `id` empty for the one shown.
    ClearDecision(String),
    /// Take all decisions back.
    ClearDecisions,
    /// Note on a decided question.
    Note { id: String, text: String },
    /// Who decides.
    SetReviewer(String),
    /// Municipalities clicked from now on are the answer to the question shown, or no longer; `decide`
    /// with them ends it.
    PickOnMap(bool),
    /// Write the decisions to a file.
    SaveDecisions { path: PathBuf, overwrite: bool },
    /// Read decisions from a file; they are added to those that are there.
    LoadDecisions(PathBuf),
    /// Write the correction memo to a file.
    SaveMemo { path: PathBuf, overwrite: bool },
    /// Change the comparison.
    Compare(CompareAction),
    /// Change what the coverage view asks.
    Analyze(AnalysisAction),
    /// Change the drafts.
    Draft(DraftAction),
    /// From the window: the hand let go of what it dragged; what it drags next is another step.
    LetGo,
    /// Change the time that is looked at.
    Time(TimeAction),
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// From the settings: selections named in an earlier session, or why they are not known or not
    /// kept; no step to take back.
    KnownSelections(Result<BTreeMap<String, BTreeSet<MunicipalityCode>>, String>),
    /// From the worker: a document was read, or why not.
    Opened(Result<std::sync::Arc<crate::model::Dataset>, String>),
    /// From the worker: decisions were read, or why not.
    LoadedDecisions(Result<Vec<Decision>, String>),
    /// From the worker: a file was written, or why not.
    Saved(super::state::SaveState),
    /// From the worker: an export ended.
    Exported(super::state::ExportState),
    /// From the map: a request was carried out.
    MapSettled(MapView),
    /// From the program at its start: the folder in which tiles are kept.
    KeepTilesIn(PathBuf),
    /// From the worker: bytes of the tiles that are kept, or why they could not be thrown away.
    TileCacheKnown(Result<u64, String>),
    /// From the map: the picture lies on the clipboard and what is to be said of it, or why not.
    MapCopied(Result<String, String>),
}

/// What menus, scripts and help know of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionName {
    /// Its name in a script.
    pub name: &'static str,
    /// Its arguments in a script, for people: `CODE [add]`.
    pub args: &'static str,
    /// The usual keys, `""` for none.
    pub shortcut: &'static str,
}

impl ActionName {
    /// Key of the title in the locale files.
    #[must_use]
    pub fn title_key(&self) -> String {
        format!("action-{}", self.name)
    }

    /// Every action that a person or a script can send.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        let own = ACTIONS.iter().chain(&compare_script::NAMES).chain(analysis::NAMES);
        own.chain(&draft_script::NAMES).chain(&timing::NAMES).chain(&tables::NAMES).chain(&export_asks::NAMES)
    }
}

/// Those without a subject of their own.
const ACTIONS: &[ActionName] = &[
    ActionName { name: "select-municipality", args: "CODE [add]", shortcut: "" },
    ActionName { name: "select-project", args: "ID [add]", shortcut: "" },
    ActionName { name: "clear-selection", args: "", shortcut: "Esc" },
    ActionName { name: "select", args: "CODE,CODE…|none [replace|add|remove|keep]", shortcut: "" },
    ActionName { name: "invert-selection", args: "", shortcut: "Ctrl+I" },
    ActionName { name: "grow-selection", args: "", shortcut: "" },
    ActionName { name: "select-within", args: "CODE KM [replace|add|remove|keep]", shortcut: "" },
    ActionName { name: "select-same", args: "sub-region|region", shortcut: "" },
    ActionName { name: "select-served", args: "core|wider|all|guess [replace|add|remove|keep [ID…]]", shortcut: "" },
    ActionName { name: "select-not-served", args: "[replace|add|remove|keep]", shortcut: "" },
    ActionName { name: "name-selection", args: "NAME", shortcut: "" },
    ActionName { name: "recall-selection", args: "NAME [replace|add|remove|keep]", shortcut: "" },
    ActionName { name: "rename-selection", args: "OLD NEW", shortcut: "" },
    ActionName { name: "forget-selection", args: "NAME", shortcut: "" },
    ActionName { name: "set-tool", args: "hand|lasso", shortcut: "L" },
    ActionName { name: "set-holds", args: "places|touched", shortcut: "" },
    ActionName { name: "go-to", args: "municipality|sub-region|region|project CODE", shortcut: "" },
    ActionName { name: "toggle-project", args: "ID", shortcut: "" },
    ActionName { name: "show-all-projects", args: "on|off", shortcut: "" },
    ActionName { name: "toggle-region", args: "CODE", shortcut: "" },
    ActionName { name: "toggle-kind", args: "municipality|joint-authority|other", shortcut: "" },
    ActionName { name: "toggle-period", args: "START END", shortcut: "" },
    ActionName { name: "search", args: "TEXT", shortcut: "Ctrl+F" },
    ActionName { name: "ask", args: "TEXT", shortcut: "" },
    ActionName { name: "search-exactly", args: "", shortcut: "" },
    ActionName { name: "select-where", args: "[replace|add|remove|keep] TEXT", shortcut: "" },
    ActionName { name: "clear-filter", args: "", shortcut: "" },
    ActionName {
        name: "set-level",
        args: "municipality|sub-region|region|ely|avi|hospital-district|wellbeing-county",
        shortcut: "T",
    },
    ActionName {
        name: "set-measure",
        args: "areas|count|count-wider|share|residents|foreign-language|foreign-language-share|land|density",
        shortcut: "M",
    },
    ActionName { name: "select-unit", args: "CODE [add]", shortcut: "" },
    ActionName { name: "select-class", args: "NUMBER [add]", shortcut: "" },
    ActionName { name: "set-classes", args: "quantile|equal|jenks 3–7, or manual NUMBER,NUMBER…", shortcut: "" },
    ActionName { name: "set-ramp", args: "amber|teal|diverging", shortcut: "" },
    ActionName { name: "set-shape", args: "areas|residents", shortcut: "C" },
    ActionName { name: "pin", args: "ID", shortcut: "P" },
    ActionName { name: "unpin", args: "ID", shortcut: "" },
    ActionName { name: "set-view", args: "map|compare|coverage|review", shortcut: "" },
    ActionName { name: "set-language", args: "fi|sv|en", shortcut: "" },
    ActionName { name: "set-theme", args: "system|light|dark", shortcut: "" },
    ActionName {
        name: "set-tiles",
        args: "offline|openstreetmap|maanmittauslaitos|ADDRESS|FILE.pmtiles",
        shortcut: "",
    },
    ActionName { name: "set-tile-key", args: "KEY|none", shortcut: "" },
    ActionName { name: "set-tile-cache", args: "MIB", shortcut: "" },
    ActionName { name: "clear-tile-cache", args: "", shortcut: "" },
    ActionName { name: "copy-map", args: "", shortcut: "Ctrl+Shift+C" },
    ActionName { name: "look-at", args: "LON LAT ZOOM", shortcut: "" },
    ActionName { name: "fit-all", args: "", shortcut: "Home" },
    ActionName { name: "fit-selection", args: "", shortcut: "Z" },
    ActionName { name: "zoom-by", args: "LEVELS", shortcut: "+ / -" },
    ActionName { name: "pan-by", args: "X Y", shortcut: "" },
    ActionName { name: "toggle-left", args: "", shortcut: "F2" },
    ActionName { name: "toggle-right", args: "", shortcut: "F3" },
    ActionName {
        name: "open-dialog",
        args: "settings|export|help|open|document|memo|decisions|draft|draft-memo",
        shortcut: "",
    },
    ActionName { name: "close-dialog", args: "", shortcut: "Esc" },
    ActionName { name: "set-export", args: "FORMAT PATH", shortcut: "" },
    ActionName { name: "export", args: "[overwrite]", shortcut: "" },
    ActionName { name: "open", args: "FILE…", shortcut: "Ctrl+O" },
    ActionName { name: "add-document", args: "FILE…", shortcut: "" },
    ActionName { name: "open-embedded", args: "", shortcut: "" },
    ActionName { name: "paste", args: "TEXT", shortcut: "Ctrl+Shift+V" },
    ActionName { name: "close-document", args: "NUMBER", shortcut: "" },
    ActionName { name: "cancel-open", args: "", shortcut: "Esc" },
    ActionName { name: "set-column", args: "COLUMN ROLE|none", shortcut: "" },
    ActionName { name: "set-year", args: "YEAR|own", shortcut: "" },
    ActionName { name: "assume", args: "name|applicant|description on|off", shortcut: "" },
    ActionName { name: "toggle-document", args: "NUMBER", shortcut: "" },
    ActionName { name: "focus-question", args: "ID", shortcut: "" },
    ActionName { name: "step-question", args: "STEPS", shortcut: "↑ / ↓" },
    ActionName { name: "list-questions", args: "open|decided|all", shortcut: "" },
    ActionName {
        name: "decide",
        args: "ID|- accept|dismiss|leave-open|NUMBER|CODE,CODE… [everywhere]",
        shortcut: "Enter / N / U / 1–9",
    },
    ActionName { name: "clear-decision", args: "ID|-", shortcut: "" },
    ActionName { name: "clear-decisions", args: "", shortcut: "" },
    ActionName { name: "note", args: "ID|- TEXT", shortcut: "" },
    ActionName { name: "set-reviewer", args: "NAME", shortcut: "" },
    ActionName { name: "pick-on-map", args: "on|off", shortcut: "" },
    ActionName { name: "save-decisions", args: "FILE [overwrite]", shortcut: "Ctrl+S" },
    ActionName { name: "load-decisions", args: "FILE", shortcut: "" },
    ActionName { name: "save-memo", args: "FILE [overwrite]", shortcut: "" },
    ActionName { name: "undo", args: "", shortcut: "Ctrl+Z" },
    ActionName { name: "redo", args: "", shortcut: "Ctrl+Shift+Z" },
];
