//! The map: what is under it, on it and over it, and what the hand does to it.
//!
//! In: a [`MapInput`]. Out: pixels and [`Action`]s. walkers gives the tiles; the view is our own,
//! because fitting to what the floating cards leave free, flights and fractions of a zoom are not
//! walkers' business. Never does: decide what is served; that is in the scene.

mod aim;
mod cards;
mod circles;
mod classes;
mod drafted;
mod fold;
pub(crate) mod hover;
mod input;
mod labels;
mod layer;
mod layers;
pub(crate) mod legend;
mod line;
mod lines;
mod mini;
mod needs;
mod nodes;
mod painter;
mod patterns;
pub(crate) mod picture;
mod raster;
mod resident;
mod select;
mod shapes;
mod small;
mod steer;
mod strokes;
mod thumbnail;
pub mod tiles;
mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Context, CursorIcon, Modifiers, Rect, Response, Sense, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
};

pub(in crate::gui) use self::cards::beside_pointer;
pub(in crate::gui) use self::cards::pattern;
pub(in crate::gui) use self::drafted::dashed_box;
pub use self::input::{Cards, Corner, MapInput, Shot};
pub(in crate::gui) use self::layers::close_rows;
pub(crate) use self::mini::{MiniMap, MiniMaps};
pub use self::needs::Needs;
pub use self::painter::{Frame, Painter, Under};
pub(in crate::gui) use self::painter::{STRIPE_SHIFTS, STRIPES};
pub use self::resident::Card;
pub(crate) use self::small::{Small, SmallMap};
pub use self::tiles::TileLayer;
pub use self::view::{View, ZOOM};
use crate::boundaries::Boundaries;
use crate::coverage::AreaLevel;
use crate::gui::fonts;
use crate::gui::selecting::buttons_rect;
use crate::gui::theme::Palette;
use crate::model::{MunicipalityCode, ProjectId};
use crate::scene::{self, Circles, Given, Look, Measure, PIN_LIFT, Paint, Scene, Shape, ShownSides, Whose};
use crate::session::{Action, CompareAction, PaneChange, PaneLetter, ReadChange};
use crate::words::{Arg, Words};

/// Seconds of a flight from one view to another.
const FLIGHT: f64 = 0.15;
/// Seconds without movement after which the hand is said to rest.
const REST: f64 = 0.25;
/// A view on its way to another.
#[derive(Debug, Clone, Copy)]
struct Flight {
    from: View,
    to: View,
    begun: f64,
}

/// What the scene was made of.
#[derive(Debug, Clone, PartialEq)]
struct SceneKey {
    map: &'static str,
    compared: Option<(ShownSides, u64)>,
    /// Revision of the draft whose municipalities are marked.
    drafted: Option<u64>,
    coverage: u64,
    dataset: u64,
    look: Look,
    projects: BTreeSet<ProjectId>,
    municipalities: BTreeSet<MunicipalityCode>,
}

/// The map with all that it remembers between frames.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own, and none excludes another")]
pub struct MapPanel {
    painter: Painter,
    labels: labels::Labels,
    tiles: TileLayer,
    camera: picture::Camera,
    hatch: TextureHandle,
    dots: TextureHandle,
    view: Option<View>,
    flight: Option<Flight>,
    /// It shows all of the country, and no hand has moved it since.
    whole: bool,
    moved: Option<f64>,
    scene: Scene,
    scene_key: Option<SceneKey>,
    scene_revision: u64,
    hues: Vec<usize>,
    /// Circles of a level and year, placed when they are first wanted.
    circles: Option<((AreaLevel, i16), Circles)>,
    names: Vec<(Whose, Rect)>,
    /// Where cards float over the map.
    reserved: Vec<Rect>,
    /// Room that the legend takes.
    legend: Vec2,
    classes: classes::Histogram,
    hovered: Option<MunicipalityCode>,
    /// Circles of need as they were drawn last.
    spots: Vec<needs::Spot>,
    band: select::Band,
    controls: Rect,
    /// What a picture's lines leave of the map.
    room: Option<Rect>,
    pointed: Option<geo::Coord<f64>>,
    focused: bool,
    drawn: bool,
    motion: bool,
}

impl std::fmt::Debug for MapPanel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MapPanel").field("view", &self.view).finish_non_exhaustive()
    }
}

impl MapPanel {
    /// A map that has shown nothing yet.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        Self {
            painter: Painter::default(),
            labels: labels::Labels::default(),
            tiles: TileLayer::new(ctx),
            camera: picture::Camera::default(),
            hatch: ctx.load_texture("hatch", patterns::hatch(), TextureOptions::LINEAR_REPEAT),
            dots: ctx.load_texture("dots", patterns::dots(), TextureOptions::LINEAR_REPEAT),
            view: None,
            flight: None,
            whole: false,
            moved: None,
            scene: Scene::default(),
            scene_key: None,
            scene_revision: 0,
            hues: Vec::new(),
            circles: None,
            names: Vec::new(),
            reserved: Vec::new(),
            legend: cards::LEGEND,
            classes: classes::Histogram::default(),
            hovered: None,
            spots: Vec::new(),
            band: select::Band::default(),
            controls: Rect::NOTHING,
            room: None,
            pointed: None,
            focused: false,
            drawn: false,
            motion: true,
        }
    }

    /// Another map of the same window, which shares the shapes of this one.
    #[must_use]
    pub fn beside(&self, ctx: &Context) -> Self {
        Self { painter: self.painter.sharing(), motion: self.motion, ..Self::new(ctx) }
    }

    /// Has what is drawn kept on the graphics card from now on.
    pub fn keep_on(&mut self, card: Option<Arc<Card>>) {
        self.painter.keep_on(card);
    }

    /// The attribution that the chosen tiles ask for.
    #[must_use]
    pub fn attribution(&self, words: &Words) -> String {
        match self.tiles.attribution() {
            Some(service) => words.with("map-attribution-online", &[("service", Arg::Text(service))]),
            None => words.text("map-attribution-offline"),
        }
    }

    /// `true` when nothing moves and every offline tile is drawn.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.drawn && self.flight.is_none() && self.moved.is_none() && self.tiles.is_settled()
    }

    /// Switches flights on or off, for people who want no motion.
    pub fn set_motion(&mut self, on: bool) {
        self.motion = on;
    }

    /// The scene shown.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The view shown, once there is one.
    #[must_use]
    pub fn view(&self) -> Option<View> {
        self.view
    }

    /// Names drawn in the last frame and where they stand.
    #[must_use]
    pub fn names(&self) -> &[(Whose, Rect)] {
        &self.names
    }

    /// Where cards floated in the last frame; no name stands under one.
    #[must_use]
    pub fn cards(&self) -> &[Rect] {
        &self.reserved
    }

    /// The circles, while residents are what is drawn.
    #[must_use]
    pub fn circles(&self) -> Option<&Circles> {
        let shape = self.scene_key.as_ref().map(|key| key.look.shape)?;
        self.circles.as_ref().map(|(_, circles)| circles).filter(|_| shape == Shape::Residents)
    }

    /// What lies under a place of the screen: a municipality, or the first one of the circle's unit.
    fn under(&self, view: &View, pos: egui::Pos2) -> Option<MunicipalityCode> {
        if let Some(code) = needs::at(&self.spots, pos) {
            return Some(code);
        }
        let world = view.world(pos);
        match self.circles() {
            Some(circles) => self.scene.units.get(circles.at(world)?)?.municipalities.first().copied(),
            None => Boundaries::embedded().at_world(world),
        }
    }

    /// The place under the pointer, in world units.
    #[must_use]
    pub fn pointed(&self) -> Option<geo::Coord<f64>> {
        self.pointed
    }

    /// `true` when the keyboard is at this map.
    #[must_use]
    pub fn is_focused(&self) -> bool {
        self.focused
    }

    /// The municipality under the pointer.
    #[must_use]
    pub fn hovered(&self) -> Option<MunicipalityCode> {
        self.hovered
    }

    /// The repeating hatch, for whatever else draws areas.
    pub(crate) fn hatch_texture(&self) -> egui::TextureId {
        self.hatch.id()
    }

    pub(super) fn hue_of(&self, project: usize) -> usize {
        self.hues.get(project).copied().unwrap_or_default()
    }

    /// Draws the map into the room that is left.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        input: &MapInput<'_>,
        words: &Words,
        palette: &Palette,
        actions: &mut Vec<Action>,
    ) {
        let rect = ui.available_rect_before_wrap();
        let response = ui.interact(rect, ui.scope_id().with((input.id, "canvas")), Sense::click_and_drag());
        ui.advance_cursor_after_rect(rect);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &input.name));
        self.focused = response.has_focus();
        self.follow(input);
        self.tiles.choose(ui.ctx(), input.tiles, input.tile_key, input.tile_cache);
        let now = ui.input(|input| input.time);
        self.draw_band(ui, &response, input, actions);
        let Some(view) = self.steer(ui, &response, input, now, actions) else { return };
        self.pointed = response.hover_pos().map(|pos| view.world(pos));
        self.hovered = response.hover_pos().and_then(|pos| self.under(&view, pos));
        self.click(&response, &view, input, ui.input(|input| input.modifiers), actions);
        self.paint(ui, &view, input, words, palette, actions);
        if input.copying.is_on() {
            self.shoot(ui.ctx(), &view, input, words, actions);
            return;
        }
        self.camera.rest();
        if response.has_focus() && ui.input(|input| !input.pointer.has_pointer() || !response.hovered()) {
            focus_dashes(ui, rect, palette);
        }
        if let (Some(code), Some(pointer)) = (self.hovered, response.hover_pos())
            && !response.dragged()
        {
            if input.hover {
                hover::card(ui, rect, pointer, code, self, input, words, palette);
            }
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        self.show_band(ui, &response, &view, input, words, palette);
        self.nodes(ui, &view, input, words, &response, actions);
        self.drawn = true;
    }

    /// Brings the scene up to what is shown.
    fn follow(&mut self, input: &MapInput<'_>) {
        let key = SceneKey {
            map: input.id,
            compared: input.compared.map(|(sides, revision)| (sides.shown, revision)),
            drafted: input.drafted.map(|draft| draft.revision),
            coverage: input.revision,
            dataset: input.dataset.revision,
            look: input.look.clone(),
            projects: input.projects.clone(),
            municipalities: input.municipalities.clone(),
        };
        if self.scene_key.as_ref() == Some(&key) {
            return;
        }
        self.hues = input.look.hues(input.dataset.projects.iter().map(|project| &project.id), input.hues);
        self.scene = scene::build(&Given {
            coverage: input.coverage,
            dataset: input.dataset,
            division: input.division,
            look: input.look,
            hues: input.hues,
            projects: input.projects,
            municipalities: input.municipalities,
        });
        if let Some((sides, _)) = &input.compared {
            self.scene = scene::compared(std::mem::take(&mut self.scene), sides);
        }
        if let Some(draft) = input.drafted {
            self.scene.gained.clone_from(&draft.drafted.gained);
            self.scene.lost.clone_from(&draft.drafted.lost);
        }
        self.scene_revision += 1;
        self.scene_key = Some(key);
        let wanted = (input.look.level, input.division.year);
        if input.look.shape == Shape::Residents && self.circles.as_ref().is_none_or(|(known, _)| *known != wanted) {
            let circles = Circles::of(&self.scene.units, input.division, Boundaries::embedded());
            self.circles = Some((wanted, circles));
        }
    }

    fn click(
        &self,
        response: &Response,
        view: &View,
        input: &MapInput<'_>,
        modifiers: Modifiers,
        actions: &mut Vec<Action>,
    ) {
        if !response.clicked() {
            return;
        }
        let code = response.interact_pointer_pos().and_then(|pos| self.under(view, pos));
        match code {
            Some(code) => actions.extend(self.choose(input, code, modifiers.command || modifiers.ctrl)),
            None if !modifiers.any() => actions.push(Action::ClearSelection),
            None => {}
        }
    }

    /// Choosing a municipality at a coarser level chooses its unit, unless an answer is being picked.
    fn choose(&self, input: &MapInput<'_>, code: MunicipalityCode, add: bool) -> Option<Action> {
        if input.picking || !self.scene.is_coarse() {
            return Some(Action::SelectMunicipality { code, add });
        }
        Some(Action::SelectUnit { code: self.scene.unit(code)?.code.clone(), add })
    }

    fn paint(
        &mut self,
        ui: &Ui,
        view: &View,
        input: &MapInput<'_>,
        words: &Words,
        p: &Palette,
        actions: &mut Vec<Action>,
    ) {
        let painter = ui.painter_at(view.rect);
        painter.rect_filled(view.rect, 0.0, p.land_outside);
        let picture = input.copying.is_on();
        let own = picture && !self.tiles.may_leave();
        painter.extend(self.tiles.shapes(view, p.dark, ui.pixels_per_point(), own));
        let frame = Frame {
            scene: &self.scene,
            scene_revision: self.scene_revision,
            boundaries: Boundaries::embedded(),
            palette: p,
            under: if self.tiles.shows_others() { Under::Online } else { Under::Offline },
            hatch: Some(self.hatch.id()),
            dots: Some(self.dots.id()),
            bare: input.look.shape == Shape::Residents,
            hovered: self
                .hovered
                .or_else(|| input.pointer.and_then(|at| Boundaries::embedded().at_world(at)))
                .filter(|_| !picture),
            pixels_per_point: ui.pixels_per_point(),
        };
        painter.extend(self.painter.frame(view, &frame));
        self.spots = input.needs.map(|needs| needs::spots(view, &needs, input.division)).unwrap_or_default();
        painter.extend(needs::shapes(&self.spots, input, p));
        let circles = self.circles.as_ref().map(|(_, circles)| circles).filter(|_| frame.bare);
        if let Some(circles) = circles {
            painter.extend(circles::shapes(view, &frame, circles, input.division));
            circles::badges(&painter, view, &frame, circles);
            let names = circles::names(&painter, view, &frame, circles, words.language());
            self.names = names.into_iter().map(|(unit, rect)| (Whose::Unit(unit), rect)).collect();
        }
        let mut reserved = input.reserved.clone();
        let mut room = view.rect;
        self.room = None;
        if picture {
            // Of a map that is seen in part the lines stand over that part.
            room = self.picture_lines(&painter, view.rect.intersect(ui.clip_rect()), input, words, p);
            reserved.push(Rect::from_x_y_ranges(view.rect.x_range(), view.rect.top()..=room.top()));
            reserved.push(Rect::from_x_y_ranges(view.rect.x_range(), room.bottom()..=view.rect.bottom()));
            self.room = Some(room);
        }
        if input.cards.scale {
            reserved.push(cards::scale_bar(&painter, &View { rect: room, ..*view }, words, p));
        }
        if input.cards.controls && !picture {
            self.controls = cards::controls(ui, view.rect, input, words, p, actions);
            reserved.extend([self.controls, buttons_rect(self.controls)]);
            reserved.extend(line::trouble(ui, input.id, view.rect, self.tiles.trouble(), words, p, actions));
        }
        if let Some(needs) = input.needs.filter(|_| input.cards.legend.is_some()) {
            let legend = needs::legend(ui, room, self, input, &needs, words, p, actions);
            self.legend = legend.size();
            reserved.push(legend);
        } else if input.cards.legend.is_some() {
            let from = actions.len();
            let legend = legend::legend(ui, room, self, input, words, p, actions);
            for action in actions.iter_mut().skip(from) {
                of_pane(action, input.pane);
            }
            // Of project areas the usual room is kept, so that the first view and a later one are the same.
            let areas = input.look.measure == Measure::Areas;
            let folded = fold::fold(ui.ctx(), room, input).is_some_and(|fold| fold.folded);
            self.legend = if areas && !folded { cards::LEGEND } else { legend.size() };
            reserved.push(legend);
        }
        // A card that grew stands where its old size put it: once more, then it stands right.
        if self.reserved != reserved {
            ui.ctx().request_repaint();
            self.reserved.clone_from(&reserved);
        }
        if input.look.shape == Shape::Residents {
            return;
        }
        let names = labels::Names {
            division: input.division,
            boundaries: Boundaries::embedded(),
            language: words.language(),
            scene: &self.scene,
            revision: self.scene_revision,
        };
        let fonts = [&fonts::regular(12.0), &fonts::semibold(12.0)];
        self.labels.draw(&painter, view, &names, fonts, p, &reserved);
        self.names = self.labels.drawn().to_vec();
        self.marks(&painter, view, p, &reserved);
        if let Some(at) = input.pointer.map(|world| view.screen(world)).filter(|at| view.rect.contains(*at)) {
            painter.circle(at, 7.0, p.accent.gamma_multiply(0.15), egui::Stroke::new(1.5, p.accent));
            painter.circle_filled(at, 1.8, p.accent);
        }
    }

    /// Pins of guesses and counts of many projects.
    fn marks(&self, painter: &egui::Painter, view: &View, p: &Palette, reserved: &[Rect]) {
        let boundaries = Boundaries::embedded();
        for (code, fill) in &self.scene.fills {
            let count = match fill.paint {
                Paint::Many(count) => Some(count),
                _ => None,
            };
            if !fill.guess && count.is_none() {
                continue;
            }
            let Some(at) = boundaries.label(*code).map(|world| view.screen(world)) else { continue };
            if !view.rect.contains(at) || reserved.iter().any(|card| card.contains(at)) {
                continue;
            }
            match count {
                Some(count) => cards::badge(painter, at, count, p),
                None => cards::pin(painter, at - Vec2::new(0.0, PIN_LIFT), p),
            }
        }
    }
}

/// What a pane's own legend changes is that pane's.
fn of_pane(action: &mut Action, pane: Option<PaneLetter>) {
    if let (Some(letter), Some(change)) = (pane, ReadChange::of(action)) {
        *action = Action::Compare(CompareAction::Pane(letter, PaneChange::Reads(change)));
    }
}

/// The mark of keyboard focus; the mouse needs none.
fn focus_dashes(ui: &Ui, rect: Rect, p: &Palette) {
    let inner = rect.shrink(3.0);
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    let dashes = egui::Shape::dashed_line(&corners, egui::Stroke::new(2.0, p.accent), 8.0, 5.0);
    ui.painter_at(rect).extend(dashes);
}
