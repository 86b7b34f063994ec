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

use super::compare::CompareAction;
use super::compare_script;
use super::state::{Dialog, MapView, ReviewList, Theme, Tool, View};
use super::tiles::{Secret, TileSource};
use crate::query::Place;

/// File formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ExportFormat {
    /// RFC 4180.
    #[default]
    Csv,
    /// For a Finnish Excel: BOM, semicolons, decimal comma, harmless cells.
    CsvExcel,
    /// RFC 7946.
    GeoJson,
}

impl ExportFormat {
    /// All formats in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Csv, Self::CsvExcel, Self::GeoJson];

    /// The word on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::CsvExcel => "csv-excel",
            Self::GeoJson => "geojson",
        }
    }

    /// Usual ending of its files, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvExcel => "csv",
            Self::GeoJson => "geojson",
        }
    }
}

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
    /// Search words.
    Search(String),
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
    SetExportFormat(ExportFormat),
    /// Type or choose the export path.
    SetExportPath(String),
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
    pub const ALL: [Self; 86] = [
        Self { name: "select-municipality", args: "CODE [add]", shortcut: "" },
        Self { name: "select-project", args: "ID [add]", shortcut: "" },
        Self { name: "clear-selection", args: "", shortcut: "Esc" },
        Self { name: "select", args: "CODE,CODE…|none [replace|add|remove|keep]", shortcut: "" },
        Self { name: "invert-selection", args: "", shortcut: "Ctrl+I" },
        Self { name: "grow-selection", args: "", shortcut: "" },
        Self { name: "select-within", args: "CODE KM [replace|add|remove|keep]", shortcut: "" },
        Self { name: "select-same", args: "sub-region|region", shortcut: "" },
        Self { name: "select-served", args: "core|wider|all|guess [replace|add|remove|keep [ID…]]", shortcut: "" },
        Self { name: "select-not-served", args: "[replace|add|remove|keep]", shortcut: "" },
        Self { name: "name-selection", args: "NAME", shortcut: "" },
        Self { name: "recall-selection", args: "NAME [replace|add|remove|keep]", shortcut: "" },
        Self { name: "rename-selection", args: "OLD NEW", shortcut: "" },
        Self { name: "forget-selection", args: "NAME", shortcut: "" },
        Self { name: "set-tool", args: "hand|lasso", shortcut: "L" },
        Self { name: "go-to", args: "municipality|sub-region|region|project CODE", shortcut: "" },
        Self { name: "toggle-project", args: "ID", shortcut: "" },
        Self { name: "show-all-projects", args: "on|off", shortcut: "" },
        Self { name: "toggle-region", args: "CODE", shortcut: "" },
        Self { name: "toggle-kind", args: "municipality|joint-authority|other", shortcut: "" },
        Self { name: "toggle-period", args: "START END", shortcut: "" },
        Self { name: "search", args: "TEXT", shortcut: "Ctrl+F" },
        Self { name: "clear-filter", args: "", shortcut: "" },
        Self {
            name: "set-level",
            args: "municipality|sub-region|region|ely|avi|hospital-district|wellbeing-county",
            shortcut: "T",
        },
        Self {
            name: "set-measure",
            args: "areas|count|count-wider|share|residents|foreign-language|foreign-language-share|land|density",
            shortcut: "M",
        },
        Self { name: "select-unit", args: "CODE [add]", shortcut: "" },
        Self { name: "select-class", args: "NUMBER [add]", shortcut: "" },
        Self { name: "set-classes", args: "quantile|equal|jenks 3–7, or manual NUMBER,NUMBER…", shortcut: "" },
        Self { name: "set-ramp", args: "amber|teal|diverging", shortcut: "" },
        Self { name: "set-shape", args: "areas|residents", shortcut: "C" },
        Self { name: "pin", args: "ID", shortcut: "P" },
        Self { name: "unpin", args: "ID", shortcut: "" },
        Self { name: "set-view", args: "map|compare|coverage|review", shortcut: "" },
        Self { name: "set-language", args: "fi|sv|en", shortcut: "" },
        Self { name: "set-theme", args: "system|light|dark", shortcut: "" },
        Self { name: "set-tiles", args: "offline|openstreetmap|maanmittauslaitos|ADDRESS|FILE.pmtiles", shortcut: "" },
        Self { name: "set-tile-key", args: "KEY|none", shortcut: "" },
        Self { name: "set-tile-cache", args: "MIB", shortcut: "" },
        Self { name: "clear-tile-cache", args: "", shortcut: "" },
        Self { name: "copy-map", args: "", shortcut: "Ctrl+Shift+C" },
        Self { name: "look-at", args: "LON LAT ZOOM", shortcut: "" },
        Self { name: "fit-all", args: "", shortcut: "Home" },
        Self { name: "fit-selection", args: "", shortcut: "Z" },
        Self { name: "zoom-by", args: "LEVELS", shortcut: "+ / -" },
        Self { name: "pan-by", args: "X Y", shortcut: "" },
        Self { name: "toggle-left", args: "", shortcut: "F2" },
        Self { name: "toggle-right", args: "", shortcut: "F3" },
        Self { name: "open-dialog", args: "settings|export|help|open|document|memo|decisions", shortcut: "" },
        Self { name: "close-dialog", args: "", shortcut: "Esc" },
        Self { name: "set-export", args: "csv|csv-excel|geojson PATH", shortcut: "" },
        Self { name: "export", args: "[overwrite]", shortcut: "" },
        Self { name: "open", args: "FILE…", shortcut: "Ctrl+O" },
        Self { name: "add-document", args: "FILE…", shortcut: "" },
        Self { name: "open-embedded", args: "", shortcut: "" },
        Self { name: "paste", args: "TEXT", shortcut: "Ctrl+Shift+V" },
        Self { name: "close-document", args: "NUMBER", shortcut: "" },
        Self { name: "cancel-open", args: "", shortcut: "Esc" },
        Self { name: "set-column", args: "COLUMN ROLE|none", shortcut: "" },
        Self { name: "set-year", args: "YEAR|own", shortcut: "" },
        Self { name: "assume", args: "name|applicant|description on|off", shortcut: "" },
        Self { name: "toggle-document", args: "NUMBER", shortcut: "" },
        Self { name: "focus-question", args: "ID", shortcut: "" },
        Self { name: "step-question", args: "STEPS", shortcut: "↑ / ↓" },
        Self { name: "list-questions", args: "open|decided|all", shortcut: "" },
        Self {
            name: "decide",
            args: "ID|- accept|dismiss|leave-open|NUMBER|CODE,CODE… [everywhere]",
            shortcut: "Enter / N / U / 1–9",
        },
        Self { name: "clear-decision", args: "ID|-", shortcut: "" },
        Self { name: "clear-decisions", args: "", shortcut: "" },
        Self { name: "note", args: "ID|- TEXT", shortcut: "" },
        Self { name: "set-reviewer", args: "NAME", shortcut: "" },
        Self { name: "pick-on-map", args: "on|off", shortcut: "" },
        Self { name: "save-decisions", args: "FILE [overwrite]", shortcut: "Ctrl+S" },
        Self { name: "load-decisions", args: "FILE", shortcut: "" },
        Self { name: "save-memo", args: "FILE [overwrite]", shortcut: "" },
        compare_script::NAMES[0],
        compare_script::NAMES[1],
        compare_script::NAMES[2],
        compare_script::NAMES[3],
        compare_script::NAMES[4],
        compare_script::NAMES[5],
        compare_script::NAMES[6],
        compare_script::NAMES[7],
        compare_script::NAMES[8],
        compare_script::NAMES[9],
        compare_script::NAMES[10],
        Self { name: "undo", args: "", shortcut: "Ctrl+Z" },
        Self { name: "redo", args: "", shortcut: "Ctrl+Shift+Z" },
    ];
}
