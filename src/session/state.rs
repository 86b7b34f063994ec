//! Everything that a person can change, as plain values?

use std::collections::{BTreeMap, BTreeSet};

use super::analysis::{Analysis, Chart};
use super::compare::Comparison;
use super::drafts::{DraftTarget, Drafts, Suggesting};
use super::export_asks::{ExportWhat, Going};
use super::own_figures::OwnFigures;
use super::tiles::{Secret, TileCache, TileSource};
use super::tiling::Copying;
use super::timing::Strip;
use crate::coverage::AreaLevel;
use crate::document::Mapping;
use crate::export::{Each, Request};
use crate::intake::Progress;
use crate::model::{Decision, InferredFrom, Language, MunicipalityCode, ProjectId, Verdict};
use crate::query::Filter;
use crate::scene::Look;

/// Which of the four rooms of the window is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Kartta.
    #[default]
    Map,
    /// Vertailu.
    Compare,
    /// Kattavuus.
    Coverage,
    /// Tarkistus.
    Review,
}

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the right panel is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Focus {
    /// A project.
    Project(ProjectId),
    /// A municipality.
    Municipality(MunicipalityCode),
    /// A unit of a level, by its code.
    Unit {
        /// Which division.
        level: AreaLevel,
        /// Its code there.
        code: String,
    },
}

/// What a drag over the map does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// It moves the map; with Shift it draws a box.
    #[default]
    Hand,
    /// It draws an outline around what is to be chosen.
    Lasso,
}

/// Which municipalities a box or an outline drawn on the map holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Holds {
    /// Those whose name stands inside; of circles those whose middle does.
    #[default]
    Places,
    /// Those that it touches anywhere.
    Touched,
}

impl Holds {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Places, Self::Touched];

    /// The word in scripts and in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Touched => "touched",
        }
    }
}

/// Where the map looks. Not undone: the hand moves it all the time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapView {
    /// Center, degrees east.
    pub lon: f64,
    /// Center, degrees north.
    pub lat: f64,
    /// Web Mercator zoom, fractions allowed.
    pub zoom: f64,
}

/// The part of the state that undo and redo restore.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undoable {
    /// What the list is narrowed to.
    pub filter: Filter,
    /// Projects whose check mark is off: listed, and neither drawn nor counted.
    pub hidden: BTreeSet<ProjectId>,
    /// Chosen municipalities.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// Chosen projects.
    pub projects: BTreeSet<ProjectId>,
    /// How the map is read.
    pub look: Look,
    /// What the detail panel shows.
    pub focus: Option<Focus>,
    /// What a person decided about words that are not certain, in the order decided.
    pub decisions: Vec<Decision>,
    /// Areas that are not stated are taken from these.
    pub assume: BTreeSet<InferredFrom>,
    /// Selections that the person named; they outlive the document.
    pub named: BTreeMap<String, BTreeSet<MunicipalityCode>>,
    /// What is compared, and how.
    pub comparison: Comparison,
    /// Where the tiles under the map come from. They outlive the document.
    pub tiles: TileSource,
    /// What the coverage view asks.
    pub analysis: Analysis,
    /// The person's own figures, once a table of them was read. They outlive the document.
    pub figures: Option<OwnFigures>,
    /// What would change if: layers over the document.
    pub drafts: Drafts,
}

/// A document that is open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentRef {
    /// The document of 2020 that the program carries.
    Embedded,
    /// A file, or a folder of files.
    File(std::path::PathBuf),
    /// Text pasted from the clipboard.
    Pasted(String),
}

/// How the reading of documents goes, for the window to show.
#[derive(Debug, Clone)]
pub struct Reading(pub std::sync::Arc<Progress>);

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::sync::Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A window over the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// Settings.
    Settings,
    /// Export: format, place and result.
    Export,
    /// Keys and what the program does.
    Help,
    /// Choosing a document to open.
    Open,
    /// What was understood of the documents: columns, rows, year.
    Document,
    /// The correction memo.
    Memo,
    /// Decisions as a file, and who decides.
    Decisions,
    /// The file of a draft.
    Draft,
    /// The memo of a draft.
    DraftMemo,
    /// A chart of the gaps, as large as the window.
    Chart(Chart),
}

/// How the running or last export goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ExportState {
    /// None yet.
    #[default]
    Idle,
    /// Being made and written.
    Running,
    /// The file exists and the person has not said that it may be replaced.
    Exists(String),
    /// Written: path, rows and bytes.
    Done {
        /// Where.
        path: String,
        /// Rows or features.
        rows: usize,
        /// Size.
        bytes: usize,
        /// How many files, where they are many.
        files: Option<usize>,
        /// What is not in the file: keys of words.
        left_out: Vec<&'static str>,
    },
    /// Not written; what, where, what to do, in the person's language.
    Failed(String),
}

/// How the saving of decisions or of the memo went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing was saved since the dialog opened.
    #[default]
    Idle,
    /// The file exists and the person has not said that it may be replaced.
    Exists(String),
    /// Written here.
    Done(String),
    /// Not written; what, where, what to do, in the person's language.
    Failed(String),
}

/// A decision as it was just made, to be told and taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Id of the question.
    pub question: String,
    /// Its words.
    pub words: String,
    /// What was decided.
    pub verdict: Verdict,
    /// Municipalities that the words mean now.
    pub codes: Vec<MunicipalityCode>,
    /// Who applied, and the residents that hung on it.
    pub applicant: String,
    /// The residents that hung on it.
    pub residents: u64,
}

/// A short message over the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The text, already in the person's language.
    pub text: String,
    /// `true` for a problem.
    pub problem: bool,
}

/// All that a person can change.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What undo restores.
    pub undoable: Undoable,
    /// The open view.
    pub view: View,
    /// The filter as the text of the search field; as typed, while it is read as the filter.
    pub asked: String,
    /// Language of words and names.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// The person's own key of the National Land Survey's service; in no file but the person's own keys.
    pub tile_key: Secret,
    /// Where tiles are kept.
    pub tile_cache: TileCache,
    /// How it stands with the picture of the map for the clipboard.
    pub copying: Copying,
    /// The chart of which a picture is being taken for the clipboard.
    pub chart_copy: Option<Chart>,
    /// Where the map looks; `None` until the first fit.
    pub map: Option<MapView>,
    /// A movement that the map has yet to make; it answers with [`super::Action::MapSettled`].
    pub map_request: Option<MapRequest>,
    /// What a drag over the map does.
    pub tool: Tool,
    /// What a box or an outline drawn there holds.
    pub holds: Holds,
    /// The left panel is open.
    pub left_open: bool,
    /// The right panel is open.
    pub right_open: bool,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// How the export is to be, as chosen in its dialog.
    pub export_request: Request,
    /// What is exported, where the person said so.
    pub export_what: Option<ExportWhat>,
    /// A file for each of these instead of one.
    pub export_each: Option<Each>,
    /// How the making of many files goes, while it does.
    pub export_going: Option<Going>,
    /// Path typed or chosen in the export dialog.
    pub export_path: String,
    /// How the export goes.
    pub export: ExportState,
    /// The message over the map.
    pub notice: Option<Notice>,
    /// The documents that are open.
    pub documents: Vec<DocumentRef>,
    /// What columns are, where the person said so.
    pub mapping: Mapping,
    /// The division year, where the person said so.
    pub year: Option<i16>,
    /// Id of the question that the review shows; `None` for the heaviest open one.
    pub question: Option<String>,
    /// Municipalities are being picked on the map as the answer to the question shown.
    pub picking: bool,
    /// Those picked so far.
    pub picked: BTreeSet<MunicipalityCode>,
    /// The last decision, until it is taken back or put away.
    pub decided: Option<Decided>,
    /// Which questions the review lists.
    pub review_list: ReviewList,
    /// Who decides, as typed.
    pub reviewer: String,
    /// How the last saving of decisions or memo went.
    pub saving: SaveState,
    /// What is wrong with the formula typed last, in the person's language.
    pub need_fault: Option<String>,
    /// Documents being read.
    pub reading: Option<Reading>,
    /// What clicks on the map add municipalities to, while the view asks what if.
    pub draft_clicks: Option<DraftTarget>,
    /// How it stands with the best next.
    pub suggesting: Suggesting,
    /// Where the strip of time is open, and whether it plays.
    pub strip: Strip,
}

/// Which questions the review lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReviewList {
    /// Those that nobody has decided.
    #[default]
    Open,
    /// Those decided.
    Decided,
    /// All.
    All,
}

/// A movement of the map that needs the size of the window to be worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapRequest {
    /// All of Finland.
    FitAll,
    /// The chosen municipalities, or those of the chosen projects.
    FitSelection,
    /// Zoom by so many levels about the center.
    ZoomBy(f64),
    /// Pan by so many view widths and heights.
    PanBy(f64, f64),
    /// A place and a zoom.
    LookAt(MapView),
}

impl Default for State {
    fn default() -> Self {
        Self {
            undoable: Undoable::default(),
            view: View::Map,
            asked: String::new(),
            language: Language::Fi,
            theme: Theme::System,
            tile_key: Secret::default(),
            tile_cache: TileCache::default(),
            copying: Copying::default(),
            chart_copy: None,
            map: None,
            map_request: Some(MapRequest::FitAll),
            tool: Tool::Hand,
            holds: Holds::Places,
            left_open: true,
            right_open: true,
            dialog: None,
            export_request: Request::default(),
            export_what: None,
            export_each: None,
            export_going: None,
            export_path: String::new(),
            export: ExportState::Idle,
            notice: None,
            documents: vec![DocumentRef::Embedded],
            mapping: Mapping::default(),
            year: None,
            question: None,
            picking: false,
            picked: BTreeSet::new(),
            decided: None,
            review_list: ReviewList::Open,
            reviewer: String::new(),
            saving: SaveState::Idle,
            need_fault: None,
            reading: None,
            draft_clicks: None,
            suggesting: Suggesting::Idle,
            strip: Strip::default(),
        }
    }
}
