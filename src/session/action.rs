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
use super::tiles::{Secret, TileCache, TileSource};
use super::{look, selecting_lines};
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

/// A line of a script that is no action.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}; write it as: {usage}")]
pub struct ActionError {
    /// Line from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// A right line, or the list of names.
    pub usage: String,
}

/// One line of a script: its number and what to do, in order (a `set-export` sets two things).
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptLine {
    /// Line from 1.
    pub line: usize,
    /// What to do.
    pub actions: Vec<Action>,
}

/// Reads a script: one action a line, words apart by spaces, `"quoted words"` kept together,
/// empty lines and lines that begin with `#` passed over.
///
/// # Errors
/// The first line that is no action, with a right way to write it.
pub fn parse_script(text: &str) -> Result<Vec<ScriptLine>, ActionError> {
    let mut script = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let actions = parse_line(line).map_err(|(problem, usage)| ActionError { line: at + 1, problem, usage })?;
        script.push(ScriptLine { line: at + 1, actions });
    }
    Ok(script)
}

fn split_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                begun = true;
            }
            c if c.is_whitespace() && !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            c => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

fn parse_line(line: &str) -> Result<Vec<Action>, (String, String)> {
    let words = split_words(line);
    let (name, args) = match words.split_first() {
        Some((name, args)) => (name.as_str(), args.iter().map(String::as_str).collect::<Vec<_>>()),
        None => ("", Vec::new()),
    };
    let Some(known) = ActionName::ALL.iter().find(|known| known.name == name) else {
        let names: Vec<&str> = ActionName::ALL.iter().map(|known| known.name).collect();
        return Err((format!("no action is called {name:?}"), names.join(", ")));
    };
    parse_known(name, &args).ok_or_else(|| {
        // What may be a key, or an address with one, is never repeated.
        let taken = match (name, args.as_slice()) {
            ("set-tiles", [source]) => TileSource::parse(source).err().map(|error| error.to_string()),
            _ => None,
        };
        let taken = taken.unwrap_or_else(|| match name {
            "set-tiles" | "set-tile-key" => format!("{name} takes one word"),
            _ => format!("{name} does not take {:?}", args.join(" ")),
        });
        (taken, format!("{} {}", known.name, known.args))
    })
}

fn parse_known(name: &str, args: &[&str]) -> Option<Vec<Action>> {
    let action = match (name, args) {
        ("select-municipality", [code, rest @ ..]) => {
            Action::SelectMunicipality { code: MunicipalityCode::parse(code).ok()?, add: add(rest)? }
        }
        ("select-project", [id, rest @ ..]) => Action::SelectProject { id: ProjectId::new(id), add: add(rest)? },
        ("clear-selection", []) => Action::ClearSelection,
        ("toggle-project", [id]) => Action::ToggleProject(ProjectId::new(id)),
        ("show-all-projects", ["on"]) => Action::ShowAllProjects(true),
        ("show-all-projects", ["off"]) => Action::ShowAllProjects(false),
        ("toggle-region", [code]) => Action::ToggleRegion(RegionCode::parse(code).ok()?),
        ("toggle-kind", ["municipality"]) => Action::ToggleKind(ApplicantKind::Municipality),
        ("toggle-kind", ["joint-authority"]) => Action::ToggleKind(ApplicantKind::JointAuthority),
        ("toggle-kind", ["other"]) => Action::ToggleKind(ApplicantKind::Other),
        ("toggle-period", [start, end]) => {
            Action::TogglePeriod(Period { start: day(start).ok()?, end: day(end).ok()? })
        }
        ("search", words) => Action::Search(words.join(" ")),
        ("clear-filter", []) => Action::ClearFilter,
        ("set-view", ["map"]) => Action::SetView(View::Map),
        ("set-view", ["compare"]) => Action::SetView(View::Compare),
        ("set-view", ["coverage"]) => Action::SetView(View::Coverage),
        ("set-view", ["review"]) => Action::SetView(View::Review),
        ("set-language", [tag]) => Action::SetLanguage(Language::ALL.into_iter().find(|l| l.tag() == *tag)?),
        ("set-theme", ["system"]) => Action::SetTheme(Theme::System),
        ("set-theme", ["light"]) => Action::SetTheme(Theme::Light),
        ("set-theme", ["dark"]) => Action::SetTheme(Theme::Dark),
        ("set-tiles", [source]) => Action::SetTiles(TileSource::parse(source).ok()?),
        ("set-tile-key", ["none"]) => Action::SetTileKey(Secret::default()),
        ("set-tile-key", [key]) => Action::SetTileKey(Secret::new(key)),
        ("set-tile-cache", [limit]) => {
            Action::SetTileCache(limit.parse().ok().filter(|limit| TileCache::LIMITS.contains(limit))?)
        }
        ("clear-tile-cache", []) => Action::ClearTileCache,
        ("copy-map", []) => Action::CopyMap,
        ("look-at", [lon, lat, zoom]) => {
            Action::LookAt(MapView { lon: finite(lon)?, lat: finite(lat)?, zoom: finite(zoom)? })
        }
        ("fit-all", []) => Action::FitAll,
        ("fit-selection", []) => Action::FitSelection,
        ("zoom-by", [levels]) => Action::ZoomBy(finite(levels)?),
        ("pan-by", [x, y]) => Action::PanBy(finite(x)?, finite(y)?),
        ("toggle-left", []) => Action::ToggleLeft,
        ("toggle-right", []) => Action::ToggleRight,
        ("open-dialog", ["settings"]) => Action::OpenDialog(Dialog::Settings),
        ("open-dialog", ["export"]) => Action::OpenDialog(Dialog::Export),
        ("open-dialog", ["open"]) => Action::OpenDialog(Dialog::Open),
        ("open-dialog", ["document"]) => Action::OpenDialog(Dialog::Document),
        ("open-dialog", ["memo"]) => Action::OpenDialog(Dialog::Memo),
        ("open-dialog", ["decisions"]) => Action::OpenDialog(Dialog::Decisions),
        ("open-dialog", ["help"]) => Action::OpenDialog(Dialog::Help),
        ("close-dialog", []) => Action::CloseDialog,
        ("set-export", [format, path]) => {
            let format = ExportFormat::ALL.into_iter().find(|known| known.key() == *format)?;
            return Some(vec![Action::SetExportFormat(format), Action::SetExportPath((*path).to_owned())]);
        }
        ("export", []) => Action::Export { overwrite: false },
        ("export", ["overwrite"]) => Action::Export { overwrite: true },
        ("undo", []) => Action::Undo,
        ("redo", []) => Action::Redo,
        _ => parse_documents(name, args).or_else(|| look::parse(name, args))?,
    };
    Some(vec![action])
}

/// Actions on documents, questions and decisions.
fn parse_documents(name: &str, args: &[&str]) -> Option<Action> {
    Some(match (name, args) {
        ("open", files @ [_, ..]) => Action::Open { paths: paths(files), add: false },
        ("add-document", files @ [_, ..]) => Action::Open { paths: paths(files), add: true },
        ("open-embedded", []) => Action::OpenEmbedded,
        ("cancel-open", []) => Action::CancelOpen,
        ("paste", words @ [_, ..]) => Action::Paste(words.join(" ").replace("\\n", "\n").replace("\\t", "\t")),
        ("close-document", [number]) => Action::CloseDocument(position(number)?),
        ("toggle-document", [number]) => Action::ToggleDocument(position(number)?),
        ("set-column", [column, "none"]) => Action::SetColumn { column: (*column).to_owned(), role: None },
        ("set-column", [column, role]) => {
            Action::SetColumn { column: (*column).to_owned(), role: Some(Role::from_key(role)?) }
        }
        ("set-year", ["own"]) => Action::SetYear(None),
        ("set-year", [year]) => Action::SetYear(Some(year.parse().ok()?)),
        ("assume", [from, on]) => Action::Assume {
            from: InferredFrom::ALL.into_iter().find(|known| known.key() == *from)?,
            on: on_or_off(on)?,
        },
        ("focus-question", [id]) => Action::FocusQuestion((*id).to_owned()),
        ("step-question", [steps]) => Action::StepQuestion(steps.parse().ok()?),
        ("list-questions", ["open"]) => Action::ListQuestions(ReviewList::Open),
        ("list-questions", ["decided"]) => Action::ListQuestions(ReviewList::Decided),
        ("list-questions", ["all"]) => Action::ListQuestions(ReviewList::All),
        ("decide", [id, answer, rest @ ..]) => Action::Decide {
            id: shown(id),
            answer: self::answer(answer)?,
            everywhere: match rest {
                [] => false,
                ["everywhere"] => true,
                _ => return None,
            },
            when: String::new(),
        },
        ("clear-decision", [id]) => Action::ClearDecision(shown(id)),
        ("clear-decisions", []) => Action::ClearDecisions,
        ("note", [id, words @ ..]) => Action::Note { id: shown(id), text: words.join(" ") },
        ("set-reviewer", words) => Action::SetReviewer(words.join(" ")),
        ("pick-on-map", [on]) => Action::PickOnMap(on_or_off(on)?),
        ("save-decisions", [file, rest @ ..]) => {
            Action::SaveDecisions { path: PathBuf::from(file), overwrite: overwrite(rest)? }
        }
        ("load-decisions", [file]) => Action::LoadDecisions(PathBuf::from(file)),
        ("save-memo", [file, rest @ ..]) => Action::SaveMemo { path: PathBuf::from(file), overwrite: overwrite(rest)? },
        _ => {
            return selecting_lines::parse(name, args)
                .or_else(|| compare_script::parse(name, args).map(Action::Compare));
        }
    })
}

fn paths(files: &[&str]) -> Vec<PathBuf> {
    files.iter().map(PathBuf::from).collect()
}

/// A number from 1 as a position.
pub(super) fn position(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

pub(super) fn on_or_off(word: &str) -> Option<bool> {
    match word {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn overwrite(rest: &[&str]) -> Option<bool> {
    match rest {
        [] => Some(false),
        ["overwrite"] => Some(true),
        _ => None,
    }
}

/// `-` is the question shown.
fn shown(id: &str) -> String {
    if id == "-" { String::new() } else { id.to_owned() }
}

/// A word, the number of a candidate, or codes apart by commas. A code has three digits, a number fewer.
fn answer(word: &str) -> Option<Answer> {
    match word {
        "accept" => Some(Answer::Accept),
        "dismiss" => Some(Answer::Dismiss),
        "leave-open" => Some(Answer::LeaveOpen),
        number if number.len() < 3 => number.parse().ok().filter(|number| *number > 0).map(Answer::Candidate),
        codes => {
            let codes: Option<Vec<MunicipalityCode>> =
                codes.split(',').map(|code| MunicipalityCode::parse(code).ok()).collect();
            codes.map(Answer::Municipalities)
        }
    }
}

pub(super) fn add(rest: &[&str]) -> Option<bool> {
    match rest {
        [] => Some(false),
        ["add"] => Some(true),
        _ => None,
    }
}

/// A day, or `-` for one that is not known.
pub(super) fn day(text: &str) -> Result<Option<jiff::civil::Date>, jiff::Error> {
    if text == "-" { Ok(None) } else { text.parse().map(Some) }
}

fn finite(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}
