//! What does one map show? The window may have several, each with data of its own.

use std::collections::BTreeSet;

use super::needs::Needs;
use super::view::View;
use crate::coverage::Coverage;
use crate::model::{Dataset, Division, MunicipalityCode, ProjectId};
use crate::scene::{Look, Sides};
use crate::session::{
    Copying, DraftSide, Holds, MapRequest, MapView, PaneLetter, Secret, Session, TileCache, TileSource, Tool,
};

static NO_PROJECTS: BTreeSet<ProjectId> = BTreeSet::new();

/// Where a legend stands, at the bottom of its map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// At the left, as usual.
    Left,
    /// At the right, over the scale bar: the left is another map's.
    Right,
}

/// Which cards float over a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cards {
    /// Zoom, fit and layers.
    pub controls: bool,
    /// The legend, and where.
    pub legend: Option<Corner>,
    /// The scale bar.
    pub scale: bool,
}

impl Cards {
    /// All of them.
    pub const ALL: Self = Self { controls: true, legend: Some(Corner::Left), scale: true };
    /// None of them.
    pub const NONE: Self = Self { controls: false, legend: None, scale: false };
}

/// Which part of the window a picture of a map takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shot {
    /// The map's own room.
    Own,
    /// More: maps that stand together; `ready` when the others are drawn.
    Together {
        /// All of it.
        room: egui::Rect,
        /// The others are drawn.
        ready: bool,
    },
    /// Another map takes it.
    Others,
}

/// What one map shows in one frame.
#[derive(Debug, Clone)]
pub struct MapInput<'a> {
    /// Tells the maps of a window apart; every widget's id derives from it.
    pub id: &'static str,
    /// What it is called for people who do not see it.
    pub name: String,
    /// The units.
    pub division: &'static Division,
    /// The projects; its revision is part of what a scene is known by.
    pub dataset: &'a Dataset,
    /// Who is served.
    pub coverage: &'a Coverage,
    /// Changes whenever `coverage` does.
    pub revision: u64,
    /// How to read it.
    pub look: &'a Look,
    /// Hue of each project by position, as if nothing were pinned.
    pub hues: &'a [usize],
    /// Chosen projects.
    pub projects: &'a BTreeSet<ProjectId>,
    /// Chosen municipalities.
    pub municipalities: &'a BTreeSet<MunicipalityCode>,
    /// The tiles under it.
    pub tiles: &'a TileSource,
    /// The person's key of the National Land Survey's service.
    pub tile_key: &'a Secret,
    /// Where tiles are kept.
    pub tile_cache: &'a TileCache,
    /// Whether a picture of it is being taken for the clipboard.
    pub copying: Copying,
    /// How much of the window that picture takes.
    pub shot: Shot,
    /// What the picture says above, where that is not the measure, the areas and the documents.
    pub caption: Option<String>,
    /// The pane whose map it is: what its legend changes is that pane's.
    pub pane: Option<PaneLetter>,
    /// What floats over it.
    pub cards: Cards,
    /// Where it looks at first.
    pub map: Option<MapView>,
    /// A movement that it has yet to make.
    pub request: Option<MapRequest>,
    /// Municipalities that [`MapRequest::FitSelection`] leads to.
    pub fit: BTreeSet<MunicipalityCode>,
    /// Another map's view, which this one shows in its own room; then the hand does not move it.
    pub follow: Option<View>,
    /// What a drag does.
    pub tool: Tool,
    /// What a box or an outline that it draws holds.
    pub holds: Holds,
    /// Clicks mean municipalities, not units of the level: an answer is being picked.
    pub picking: bool,
    /// Its own card stands at the pointer.
    pub hover: bool,
    /// Colors of a comparison instead of the look's areas, and a number that changes with them.
    pub compared: Option<(Sides<'a>, u64)>,
    /// A draft whose municipalities are marked over the colors.
    pub drafted: Option<&'a DraftSide>,
    /// Room that other cards take: no name stands there.
    pub reserved: Vec<egui::Rect>,
    /// Need that nobody serves, as circles instead of the legend's areas.
    pub needs: Option<Needs<'a>>,
    /// Where the pointer is on another map of the same view; shown by a ring.
    pub pointer: Option<geo::Coord<f64>>,
}

impl<'a> MapInput<'a> {
    /// The main map of a session.
    #[must_use]
    pub fn of(session: &'a Session, name: String) -> Self {
        let state = session.state();
        let undoable = &state.undoable;
        let fit = if state.map_request == Some(MapRequest::FitSelection) {
            session.selected_municipalities()
        } else {
            BTreeSet::new()
        };
        Self {
            id: "map",
            name,
            division: session.division(),
            dataset: session.dataset(),
            coverage: &session.derived().coverage,
            revision: session.derived().revision,
            look: &undoable.look,
            hues: &session.derived().hues,
            projects: if state.picking { &NO_PROJECTS } else { &undoable.projects },
            // While an answer is picked, those picked.
            municipalities: if state.picking { &state.picked } else { &undoable.municipalities },
            tiles: &undoable.tiles,
            tile_key: &state.tile_key,
            tile_cache: &state.tile_cache,
            copying: state.copying,
            shot: Shot::Own,
            caption: None,
            pane: None,
            cards: Cards::ALL,
            map: state.map,
            request: state.map_request,
            fit,
            follow: None,
            tool: state.tool,
            holds: state.holds,
            picking: state.picking || (state.draft_clicks.is_some() && session.draft_on_map().is_some()),
            hover: true,
            compared: None,
            drafted: session.draft_on_map().map(|side| &**side),
            reserved: Vec::new(),
            needs: None,
            pointer: None,
        }
    }
}
