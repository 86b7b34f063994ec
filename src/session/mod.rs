//! What is the user doing?
//!
//! One [`State`], one way to change it ([`Session::apply`] with an [`Action`]), one undo stack.
//! Views read `&Session` and propose actions. Never does: slow work (it returns [`Effect`]s),
//! drawing, reading the clock.

mod action;
mod analysis;
mod analyzed;
mod apply;
mod asked;
mod changed;
mod compare;
mod compare_script;
mod comparing;
mod derived;
mod draft_counts;
mod draft_script;
mod drafted;
mod drafting;
mod drafts;
mod effect;
mod export_asks;
mod exporting;
mod filtering;
mod look;
mod needed;
mod opening;
mod outgoing;
mod overlap_words;
mod overlapped;
mod own_figures;
mod pane_words;
mod reads;
mod reviewing;
mod script;
mod selecting;
mod selecting_lines;
mod served_times;
mod state;
mod table_chosen;
mod table_pairs;
mod table_rows;
mod tabled;
mod tables;
mod tiles;
mod tiling;
mod timed;
mod timing;
mod undoing;

pub use crate::query::time_words;
pub use crate::scene::{Classing, Look, Measure, Method, Pin, Ramp, Shape};
pub use action::{Action, ActionName, Answer};
pub use analysis::{Analysis, AnalysisAction, Chart, NeedChoice, Scatter, ServedBy, Topic};
pub use analyzed::Analyzed;
pub use apply::Session;
pub use compare::{
    CompareAction, CompareMode, Comparison, MultiplesFit, MultiplesOrder, Pane, PaneChange, PaneLetter, Preset,
    SwipeLine,
};
pub use comparing::{Compared, PaneServes};
pub use derived::Derived;
pub use draft_counts::{CountKey, DraftCount, DraftsCounted};
pub use drafted::{DraftSide, DraftSides};
pub use drafts::{AskChange, DraftAction, DraftTarget, Drafts, MOST_DRAFTS, NewField, SuggestKey, Suggesting};
pub use effect::{Effect, Profiles};
pub use export_asks::{ExportAction, ExportWhat, Going, picture_dpi, picture_size};
pub use needed::need_name;
pub use outgoing::Outgoing;
pub use overlap_words::{months_in_common, overlap_says};
pub use overlapped::Overlapped;
pub use own_figures::OwnFigures;
pub use pane_words::{drafts_told, pane_name, pane_shows};
pub use reads::{ReadChange, Reads};
pub use reviewing::Outcome;
pub use script::{ActionError, ScriptLine, parse_script};
pub use selecting::{LONGEST_NAME, MOST_KM, selection_name};
pub use selecting_lines::selecting_line;
pub use state::{
    Decided, Dialog, DocumentRef, ExportState, Focus, Holds, MapRequest, MapView, Notice, Reading, ReviewList,
    SaveState, State, Theme, Tool, Undoable, View,
};
pub use table_chosen::{ChosenRows, RowKey};
pub use tabled::Tabled;
pub use tables::{TableAction, TableColumn, TableKind, TableView, Tables, Turn};
pub use tiles::{Secret, TileAddress, TileCache, TileSource, TileSourceError};
pub use tiling::Copying;
pub use timed::Timed;
pub use timing::{Strip, TimeAction};
