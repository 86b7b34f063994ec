//! Which icons are there? Phosphor, regular weight, as characters of the embedded icon font.
//!
//! The font holds these glyphs and no others: an icon added here must be added to the font, too
//! (`assets/fonts/SOURCES.md`); a test compares them.

/// The program.
pub const MAP_PIN_AREA: &str = "\u{EE3A}";
/// A document.
pub const FILE_TEXT: &str = "\u{E23A}";
/// Open, or next.
pub const CARET_DOWN: &str = "\u{E136}";
/// Folded.
pub const CARET_RIGHT: &str = "\u{E13A}";
/// Previous.
pub const CARET_UP: &str = "\u{E13C}";
/// Back.
pub const CARET_LEFT: &str = "\u{E138}";
/// The map view.
pub const MAP_TRIFOLD: &str = "\u{E31A}";
/// The comparison view.
pub const COLUMNS: &str = "\u{E546}";
/// The coverage view.
pub const CHART_SCATTER: &str = "\u{EAAC}";
/// The review view.
pub const LIST_CHECKS: &str = "\u{EADC}";
/// Undo.
pub const UNDO: &str = "\u{E08A}";
/// Redo.
pub const REDO: &str = "\u{E08C}";
/// Settings.
pub const GEAR: &str = "\u{E272}";
/// Help.
pub const QUESTION: &str = "\u{E3E8}";
/// Export.
pub const EXPORT: &str = "\u{EAF0}";
/// Search.
pub const SEARCH: &str = "\u{E30C}";
/// Order of a list.
pub const SORT: &str = "\u{E444}";
/// Fit to the window.
pub const FIT: &str = "\u{E1D0}";
/// Close.
pub const CLOSE: &str = "\u{E4F6}";
/// Zoom in.
pub const PLUS: &str = "\u{E3D4}";
/// Zoom out.
pub const MINUS: &str = "\u{E32A}";
/// Layers.
pub const LAYERS: &str = "\u{E466}";
/// Done, chosen.
pub const CHECK: &str = "\u{E182}";
/// Choose a file.
pub const FOLDER: &str = "\u{E256}";
/// A warning.
pub const WARNING: &str = "\u{E4E0}";
/// A note.
pub const INFO: &str = "\u{E2CE}";
/// A problem.
pub const PROBLEM: &str = "\u{E4E2}";
/// Taken away.
pub const CANCEL: &str = "\u{E4F8}";
/// Carried out.
pub const DONE: &str = "\u{E184}";
/// Center here.
pub const CROSSHAIR: &str = "\u{E1D6}";
/// Larger.
pub const EXPAND: &str = "\u{E0A2}";
/// Start over.
pub const RESET: &str = "\u{E038}";
/// A filter.
pub const FILTER: &str = "\u{E266}";
/// Language or network.
pub const GLOBE: &str = "\u{E288}";
/// Light.
pub const SUN: &str = "\u{E472}";
/// Dark.
pub const MOON: &str = "\u{E330}";
/// A link.
pub const LINK: &str = "\u{E2E2}";
/// Opens elsewhere.
pub const OPEN_OUTSIDE: &str = "\u{E5DE}";
/// More.
pub const MORE: &str = "\u{E1FE}";
/// A panel.
pub const SIDEBAR: &str = "\u{EAB6}";
/// The right panel.
pub const SIDEBAR_RIGHT: &str = "\u{EC24}";
/// Edit.
pub const EDIT: &str = "\u{E3B4}";
/// A list.
pub const LIST: &str = "\u{E2F0}";

/// A picture.
pub const IMAGE: &str = "\u{E2CA}";

/// Every icon, for the test that looks for their glyphs.
pub const ALL: [&str; 44] = [
    MAP_PIN_AREA,
    FILE_TEXT,
    CARET_DOWN,
    CARET_RIGHT,
    CARET_UP,
    CARET_LEFT,
    MAP_TRIFOLD,
    COLUMNS,
    CHART_SCATTER,
    LIST_CHECKS,
    UNDO,
    REDO,
    GEAR,
    QUESTION,
    EXPORT,
    SEARCH,
    SORT,
    FIT,
    CLOSE,
    PLUS,
    MINUS,
    LAYERS,
    CHECK,
    FOLDER,
    WARNING,
    INFO,
    PROBLEM,
    CANCEL,
    DONE,
    CROSSHAIR,
    EXPAND,
    RESET,
    FILTER,
    GLOBE,
    SUN,
    MOON,
    LINK,
    OPEN_OUTSIDE,
    MORE,
    SIDEBAR,
    SIDEBAR_RIGHT,
    EDIT,
    LIST,
    IMAGE,
];
