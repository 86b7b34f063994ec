//! How does the hand choose many municipalities at once on the map?
//!
//! A drag with Shift draws a box, a drag with the lasso tool an outline; a municipality is in when
//! the place of its name is, or, if the person chose so, when any part of it is touched. Ctrl adds to what is chosen, Alt takes away, both keep what is in both.
//! The outline stands in world units, so that it stays in place when the map moves under it.
//! Never does: change the session; it proposes one [`Action::Select`] when the hand lets go.

use egui::{Context, CursorIcon, Id, Key, Modifiers, Pos2, Rect, Response, RichText, Shape, Stroke, Ui, vec2};
use geo::Coord;

use super::view::View;
use super::{MapInput, MapPanel, cards};
use crate::boundaries::Boundaries;
use crate::coverage::{self, Chosen};
use crate::gui::fonts;
use crate::gui::selecting::combine;
use crate::gui::theme::Palette;
use crate::model::MunicipalityCode;
use crate::session::{Action, Holds, Tool};
use crate::words::{Arg, Words};

/// A new point of an outline lies so far from the last one, points of the screen.
const STEP: f32 = 3.0;
/// Most points of an outline; the hand that draws on moves its last one.
const MOST: usize = 4000;
/// A box with both sides smaller than this is a click that slipped.
const SMALLEST: f32 = 3.0;

/// A municipality and where it stands on the map, world units.
type Standing = (MunicipalityCode, Coord<f64>);

/// What is being drawn.
#[derive(Debug, Clone, PartialEq)]
enum Drawn {
    /// Two opposite corners.
    Box(Coord<f64>, Coord<f64>),
    /// Points of an outline.
    Lasso(Vec<Coord<f64>>),
}

/// The rubber band between press and release.
#[derive(Debug, Default)]
pub(super) struct Band {
    drawn: Option<Drawn>,
    /// The drag was taken back and the hand has not let go yet: the map must not jump after it.
    canceled: bool,
}

impl MapPanel {
    /// Escape takes back what is being drawn on the map; asked before the key means anything else.
    pub(crate) fn cancel_drawing(&mut self, ctx: &Context) {
        self.band.cancel_by_key(ctx);
    }

    /// Where the map's own buttons are; others stand below them.
    pub(crate) fn controls(&self) -> Rect {
        self.controls
    }

    /// Follows the hand with the band; before the map moves, so that a drag does one of the two.
    pub(super) fn draw_band(&mut self, ui: &Ui, response: &Response, input: &MapInput<'_>, actions: &mut Vec<Action>) {
        let Some(view) = self.view.map(|view| View { rect: response.rect, ..view }) else { return };
        if let Some(drawn) = self.band.follow(ui, response, &view, input.tool) {
            let codes = self.held(&drawn, &view, input).into_iter().collect();
            actions.push(Action::Select { codes, how: combine(ui.input(|input| input.modifiers)) });
        }
    }

    /// Paints the band and what it holds, over everything that the map draws.
    pub(super) fn show_band(
        &self,
        ui: &Ui,
        response: &Response,
        view: &View,
        input: &MapInput<'_>,
        words: &Words,
        p: &Palette,
    ) {
        if let Some(drawn) = &self.band.drawn {
            let rule = match (input.holds, self.circles().is_some()) {
                (Holds::Places, false) => "selecting-drawn-rule",
                (Holds::Places, true) => "selecting-drawn-rule-circles",
                (Holds::Touched, false) => "selecting-drawn-rule-touched",
                (Holds::Touched, true) => "selecting-drawn-rule-touched-circles",
            };
            let held = self.held(drawn, view, input);
            drawn.paint(ui, view, p);
            let painter = ui.painter_at(view.rect);
            for (_, world) in self.places(input).iter().filter(|(code, _)| held.contains(code)) {
                painter.circle(view.screen(*world), 3.5, p.accent, Stroke::new(1.0, p.field));
            }
            if let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) {
                let count = u64::try_from(held.len()).unwrap_or_default();
                let residents = Arg::Count(input.division.residents_of(&held));
                let text = words.with("selecting-together", &[("n", Arg::Count(count)), ("residents", residents)]);
                tell(ui, view, pointer, &text, &words.text(rule), words, p);
            }
        }
        let draws = input.tool == Tool::Lasso || ui.input(|input| input.modifiers.shift);
        if response.hovered() && draws {
            ui.set_cursor_icon(CursorIcon::Crosshair);
        }
    }

    /// Municipalities that a box or an outline holds.
    fn held(&self, drawn: &Drawn, view: &View, input: &MapInput<'_>) -> Chosen {
        let outline = drawn.outline();
        let Holds::Touched = input.holds else { return coverage::inside(&outline, self.places(input)) };
        let Some(circles) = self.circles() else {
            return coverage::touched(&outline, Boundaries::embedded(), 1.0 / view.scale());
        };
        let places: Vec<(Coord<f64>, f64)> = circles.circles.iter().map(|it| (it.center, it.radius)).collect();
        let touched = coverage::touched_circles(&outline, &places).into_iter();
        let units = touched.filter_map(|at| self.scene.units.get(circles.circles.get(at)?.unit));
        units.flat_map(|unit| unit.municipalities.iter().copied()).collect()
    }

    /// Where each municipality stands: its name, or the circle of its unit.
    fn places(&self, input: &MapInput<'_>) -> Vec<Standing> {
        match self.circles() {
            Some(circles) => circles
                .circles
                .iter()
                .filter_map(|circle| Some((circle.center, &self.scene.units.get(circle.unit)?.municipalities)))
                .flat_map(|(center, codes)| codes.iter().map(move |code| (*code, center)))
                .collect(),
            None => coverage::name_places(Boundaries::embedded(), input.division).collect(),
        }
    }
}

impl Band {
    /// `true` while a drag belongs to the band and not to the map.
    pub(super) fn holds(&self) -> bool {
        self.drawn.is_some() || self.canceled
    }

    /// Takes Escape while something is drawn, before anybody else does.
    fn cancel_by_key(&mut self, ctx: &Context) {
        if self.drawn.is_some() && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.drawn = None;
            self.canceled = true;
        }
    }

    /// Follows the hand; gives what it let go of.
    fn follow(&mut self, ui: &Ui, response: &Response, view: &View, tool: Tool) -> Option<Drawn> {
        let modifiers = ui.input(|input| input.modifiers);
        let down = ui.input(|input| input.pointer.primary_down());
        if self.canceled && !down {
            self.canceled = false;
        }
        let pointer = response.interact_pointer_pos();
        if response.drag_started_by(egui::PointerButton::Primary) && !self.canceled {
            let begun = ui.input(|input| input.pointer.press_origin()).or(pointer);
            self.drawn = begun.map(|pos| view.world(pos)).and_then(|at| match tool {
                _ if modifiers.shift => Some(Drawn::Box(at, at)),
                Tool::Lasso => Some(Drawn::Lasso(vec![at])),
                Tool::Hand => None,
            });
        }
        if let (Some(drawn), Some(pos)) = (&mut self.drawn, pointer) {
            // Beyond the map's edge nothing is seen and nothing is drawn.
            let pos = view.rect.clamp(pos);
            let world = view.world(pos);
            match drawn {
                Drawn::Box(_, to) => *to = world,
                Drawn::Lasso(points) => {
                    let near = points.last().is_some_and(|last| view.screen(*last).distance(pos) < STEP);
                    if points.len() >= MOST {
                        points.pop();
                    }
                    if !near {
                        points.push(world);
                    }
                }
            }
        }
        if down {
            return None;
        }
        self.drawn.take().filter(|drawn| !drawn.is_small(view))
    }
}

impl Drawn {
    /// Paints the band.
    fn paint(&self, ui: &Ui, view: &View, p: &Palette) {
        let painter = ui.painter_at(view.rect);
        let line = Stroke::new(1.5, p.accent);
        let corners: Vec<Pos2> = self.outline().iter().map(|world| view.screen(*world)).collect();
        match self {
            Drawn::Box(..) => {
                painter.add(Shape::convex_polygon(corners, p.accent.gamma_multiply(0.12), line));
            }
            Drawn::Lasso(_) => {
                // How it would close, should the hand let go now.
                if let (Some(first), Some(last)) = (corners.first(), corners.last()) {
                    painter.extend(Shape::dashed_line(&[*last, *first], line, 5.0, 4.0));
                }
                painter.add(Shape::line(corners.clone(), Stroke::new(4.5, p.field.gamma_multiply(0.8))));
                painter.add(Shape::line(corners, line));
            }
        }
    }

    fn outline(&self) -> Vec<Coord<f64>> {
        match self {
            Self::Box(from, to) => {
                vec![*from, Coord { x: to.x, y: from.y }, *to, Coord { x: from.x, y: to.y }]
            }
            Self::Lasso(points) => points.clone(),
        }
    }

    fn is_small(&self, view: &View) -> bool {
        match self {
            Self::Box(from, to) => {
                let size = view.screen(*from) - view.screen(*to);
                size.x.abs() < SMALLEST && size.y.abs() < SMALLEST
            }
            Self::Lasso(points) => points.len() < 3,
        }
    }
}

/// The card beside the pointer: what would happen, to how many, and by what rule.
fn tell(ui: &Ui, view: &View, pointer: Pos2, counted: &str, rule: &str, words: &Words, p: &Palette) {
    let how = combine(ui.input(|input| input.modifiers));
    cards::beside_pointer(ui, Id::unique("map-band"), view.rect, pointer, vec2(250.0, 90.0), |ui| {
        cards::card(p).show(ui, |ui| {
            ui.set_max_width(220.0);
            ui.spacing_mut().item_spacing.y = 3.0;
            let small = |text: String| RichText::new(text).size(12.0).color(p.text_secondary);
            ui.label(small(words.text(&format!("selecting-drawn-{}", how.key()))));
            ui.label(RichText::new(counted).font(fonts::semibold(14.0)));
            ui.label(small(rule.to_owned()));
        });
    });
}
