//! How does a chart look, and what is said of it?
//!
//! Two axes with units, grid and layers in the colors of the theme; bounds are fixed, so that neither
//! wheel nor hand moves them. What a click, a drag or the pointer means is the caller's: it gets the
//! place of every value. Never does: know a municipality or any other word of the domain.

use std::ops::RangeInclusive;

use egui::accesskit::Role;
use egui::{Color32, Pos2, Rangef, Rect, Response, RichText, Sense, Stroke, Tooltip, Ui, Vec2, Vec2b};
use egui_plot::{
    AxisHints, Bar, BarChart, GridInput, GridMark, HPlacement, Line, LineStyle, Plot, PlotPoint, PlotPoints,
    PlotTransform, Points,
};

use super::parts::labeled;
use crate::gui::fonts;
use crate::gui::style::SMALL;
use crate::gui::theme::Palette;

/// One axis.
pub(crate) struct Axis<'a> {
    /// From where to where, in the axis' own unit.
    pub(crate) range: RangeInclusive<f64>,
    /// Where a line and a number stand.
    pub(crate) marks: Vec<f64>,
    /// The number at a mark.
    pub(crate) write: &'a dyn Fn(f64) -> String,
}

/// A chart without its content.
pub(crate) struct Chart<'a> {
    /// Tells several of a panel apart.
    pub(crate) id: &'a str,
    /// What it shows, with the figures that matter, for people who do not see it.
    pub(crate) name: String,
    /// Points of the screen.
    pub(crate) height: f32,
    /// From left to right.
    pub(crate) x: Axis<'a>,
    /// From bottom to top.
    pub(crate) y: Axis<'a>,
}

/// What is drawn, in order.
pub(crate) enum Layer {
    /// A circle at each place.
    Dots {
        /// Values.
        at: Vec<[f64; 2]>,
        /// Color.
        color: Color32,
        /// Only its edge.
        hollow: bool,
        /// Points of the screen.
        radius: f32,
    },
    /// A line through values.
    Line {
        /// Values.
        at: Vec<[f64; 2]>,
        /// Color and width.
        stroke: Stroke,
        /// In dashes.
        dashed: bool,
    },
    /// Bars from left to right, one below the other, one behind the other.
    Bars {
        /// Place upward, from where and how long.
        bars: Vec<(f64, f64, f64)>,
        /// Color.
        color: Color32,
    },
}

/// What was drawn.
pub(crate) struct Shown {
    /// The field between the axes: senses clicks and drags.
    pub(crate) response: Response,
    transform: PlotTransform,
}

impl Shown {
    /// Where a value stands on the screen.
    pub(crate) fn screen(&self, [x, y]: [f64; 2]) -> Pos2 {
        self.transform.position_from_point(&PlotPoint::new(x, y))
    }

    /// What value stands at a place of the screen.
    pub(crate) fn value(&self, at: Pos2) -> [f64; 2] {
        let point = self.transform.value_from_position(at);
        [point.x, point.y]
    }

    /// The field between the axes.
    pub(crate) fn field(&self) -> Rect {
        *self.transform.frame()
    }

    /// Where the pointer is, when it is over the field and nothing is being dragged.
    pub(crate) fn pointer(&self) -> Option<Pos2> {
        let at = self.response.hover_pos()?;
        (self.field().contains(at) && !self.response.dragged()).then_some(at)
    }

    /// A card beside the pointer: a name, and lines below it.
    pub(crate) fn card(&self, p: &Palette, name: &str, lines: &[String]) {
        Tooltip::always_open(
            self.response.ctx.clone(),
            self.response.layer_id,
            self.response.id.with("card"),
            egui::PopupAnchor::Pointer,
        )
        .gap(12.0)
        .show(|ui| {
            ui.set_max_width(260.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(RichText::new(name).font(fonts::semibold(13.0)).color(p.text));
            for line in lines {
                ui.label(RichText::new(line).font(fonts::regular(SMALL)).color(p.text_secondary));
            }
        });
    }
}

impl<'a> Chart<'a> {
    /// Draws it as wide as there is room.
    pub(crate) fn show(self, ui: &mut Ui, p: &Palette, layers: Vec<Layer>) -> Shown {
        let Chart { id, name, height, x, y } = self;
        let hints = |axis: AxisHints<'a>, write: &'a dyn Fn(f64) -> String| {
            axis.tick_label_color(p.text_secondary)
                .tick_label_font(fonts::regular(SMALL))
                // Marks are chosen to fit: none fades.
                .label_spacing(Rangef::new(1.0, 2.0))
                .formatter(move |mark: GridMark, _: &RangeInclusive<f64>| write(mark.value))
        };
        let (x_range, y_range) = (x.range, y.range);
        let plot = Plot::new(id)
            .height(height)
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .auto_bounds(Vec2b::FALSE)
            .set_margin_fraction(Vec2::ZERO)
            .show_crosshair(false)
            .show_x(false)
            .show_y(false)
            .label_formatter(|_| None)
            .cursor_color(Color32::TRANSPARENT)
            .show_background(false)
            .grid_color(p.panel_line)
            .grid_fade(0.0)
            .grid_spacing(Rangef::new(1.0, 2.0))
            .x_grid_spacer(spacer(x.marks))
            .y_grid_spacer(spacer(y.marks))
            .custom_x_axes(vec![hints(AxisHints::new_x(), x.write)])
            .custom_y_axes(vec![hints(AxisHints::new_y().placement(HPlacement::Left), y.write)])
            .sense(Sense::click_and_drag());
        let shown = plot.show(ui, move |plot| {
            plot.set_plot_bounds_x(x_range);
            plot.set_plot_bounds_y(y_range);
            for (number, layer) in layers.into_iter().enumerate() {
                add(plot, &number.to_string(), layer);
            }
        });
        labeled(&shown.response, Role::GraphicsDocument, &name);
        Shown { response: shown.response, transform: shown.transform }
    }
}

fn add(plot: &mut egui_plot::PlotUi<'_>, name: &str, layer: Layer) {
    match layer {
        Layer::Dots { at, color, hollow, radius } => {
            let dots = Points::new(name, PlotPoints::new(at)).color(color).filled(!hollow);
            plot.points(dots.radius(radius).allow_hover(false));
        }
        Layer::Line { at, stroke, dashed } => {
            let style = if dashed { LineStyle::Dashed { length: 4.0 } } else { LineStyle::Solid };
            let line = Line::new(name, PlotPoints::new(at)).color(stroke.color).width(stroke.width);
            plot.line(line.style(style).allow_hover(false));
        }
        Layer::Bars { bars, color } => {
            let bar = |(at, from, long): (f64, f64, f64)| {
                Bar::new(at, long).base_offset(from).width(0.72).fill(color).stroke(Stroke::NONE).horizontal()
            };
            let bars = BarChart::new(name, bars.into_iter().map(bar).collect());
            plot.bar_chart(bars.allow_hover(false));
        }
    }
}

/// Marks where they are wanted, all alike.
fn spacer(marks: Vec<f64>) -> impl Fn(GridInput) -> Vec<GridMark> {
    let mut steps = marks.windows(2).filter_map(|pair| Some((pair.get(1)? - pair.first()?).abs()));
    let step = steps.next().unwrap_or(1.0);
    move |input: GridInput| {
        let (low, high) = input.bounds;
        let seen = marks.iter().copied().filter(|mark| (low..=high).contains(mark));
        seen.map(|value| GridMark { value, step_size: step }).collect()
    }
}

/// Round numbers from 0 up to about a largest one: some five of them.
pub(crate) fn round_marks(most: f64) -> Vec<f64> {
    if !most.is_finite() || most <= 0.0 {
        return vec![0.0, 1.0];
    }
    let power = 10_f64.powf((most / 5.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| most / step <= 6.0);
    let step = step.unwrap_or(most);
    let mut marks = vec![0.0];
    while let Some(last) = marks.last().copied().filter(|last| last + step <= most * 1.001) {
        marks.push(last + step);
    }
    marks
}
