//! How is the page of a picture laid out?
//!
//! Title and what is in above, legend beside the map or below it, sources at the foot. The map's frame
//! takes what is left, and the country, or what was chosen, is fitted into it.

use std::collections::BTreeSet;

use geo::{Coord, Rect};

use super::drawing::{Area, Drawing, Layer, Shape, Stroke};
use super::legend::{Column, Legend};
use super::map::{self, Drawn};
use super::marks;
use super::options::{Fit, MapOptions};
use super::say::Say;
use super::scale::scale_bar;
use super::view::View;
use super::wording;
use crate::coverage::Coverage;
use crate::export::Given;
use crate::scene::{self, Circle, Circles, Colors, Counts, Look, Scene, Shape as Units, colors};

/// A page with words on it is laid out no smaller than this; a smaller one is made smaller as a whole.
const LEAST: (f64, f64) = (480.0, 360.0);
/// A page so wide has the larger title and margins.
const WIDE: f64 = 700.0;
/// Width of the legend beside the map, units.
const BESIDE: f64 = 224.0;
/// Widest legend below the map, units.
const WIDEST: f64 = 320.0;
/// A legend below leaves at least so much height for the map, units.
const NARROW: f64 = 200.0;
/// Between parts of the page, units.
const GAP: f64 = 16.0;

/// What is drawn, before it has a place.
pub(super) struct Subject<'a> {
    pub(super) given: &'a Given<'a>,
    pub(super) options: &'a MapOptions<'a>,
    pub(super) coverage: std::borrow::Cow<'a, Coverage>,
    pub(super) look: Look,
    pub(super) scene: Scene,
    pub(super) counts: Counts,
}

impl<'a> Subject<'a> {
    pub(super) fn new(given: &'a Given<'a>, options: &'a MapOptions<'a>) -> Self {
        let order = given.order;
        let (coverage, look) = match options.only {
            Some(at) => {
                let coverage = Coverage::of(&order.dataset, given.division, &[at]);
                (std::borrow::Cow::Owned(coverage), Look::default())
            }
            None => (std::borrow::Cow::Borrowed(&given.coverage), order.look.clone()),
        };
        let none = BTreeSet::new();
        let scene = scene::build(&scene::Given {
            coverage: &coverage,
            dataset: &order.dataset,
            division: given.division,
            look: &look,
            hues: &scene::hues(&order.dataset, given.boundaries),
            projects: &BTreeSet::new(),
            municipalities: if options.only.is_some() { &none } else { &order.municipalities },
        });
        let counts = counts(given, &coverage);
        Self { given, options, coverage, look, scene, counts }
    }

    /// The part of the world that is to be seen.
    fn world(&self) -> Rect<f64> {
        let boundaries = self.given.boundaries;
        let order = self.given.order;
        let area = self.options.only.and_then(|at| order.dataset.projects.get(at)).map(|project| &project.area);
        let around = match (self.options.fit, area) {
            (Fit::Country, _) => None,
            (Fit::Chosen, Some(area)) => boundaries.around(area.core.iter().chain(&area.wider)),
            (Fit::Chosen, None) => boundaries.around(&order.municipalities),
        };
        around.unwrap_or_else(|| boundaries.extent())
    }
}

/// What the legend counts: municipalities that the export is about.
fn counts(given: &Given<'_>, coverage: &Coverage) -> Counts {
    let mut counts = Counts::default();
    for served in given.codes().into_iter().filter_map(|code| coverage.served(code)) {
        counts.core += usize::from(!served.core.is_empty());
        counts.wider += usize::from(!served.wider.is_empty());
        counts.none += usize::from(served.core.is_empty() && served.wider.is_empty());
        counts.guess += usize::from(!served.core.is_empty() && served.core.len() == served.guessed.len());
    }
    counts
}

/// The page. `density`: pixels in a unit, for the detail of the shapes.
pub(super) fn drawing(subject: &Subject<'_>, size: (f64, f64), density: f64) -> Drawing {
    let options = subject.options;
    let say = Say::new(&subject.given.order.request);
    let c = colors(options.dark);
    let (width, height, density) = grown(options, size, density);
    let wide = width >= WIDE;
    let worded = options.title || options.legend || options.source;
    let margin = if !worded {
        0.0
    } else if wide {
        28.0
    } else {
        16.0
    };
    let mut room = Area { x: margin, y: margin, width: width - 2.0 * margin, height: height - 2.0 * margin };
    let mut layers = Vec::new();
    let mut words = Vec::new();
    if worded {
        let area = Area { x: 0.0, y: 0.0, width, height };
        let paper = Shape::Box { area, round: 0.0, fill: Some(c.field), opacity: 1.0, stroke: None };
        layers.push(plain(&say, "paper", vec![paper]));
    }
    if options.title {
        let mut column = Column { x: room.x, y: room.y, width: room.width, shapes: Vec::new() };
        title(subject, &say, c, wide, &mut column);
        let taken = column.y + GAP * 0.75 - room.y;
        room = Area { y: room.y + taken, height: room.height - taken, ..room };
        words.push(plain(&say, "title", column.shapes));
    }
    if options.source {
        let mut column = Column { x: room.x, y: 0.0, width: room.width, shapes: Vec::new() };
        for line in wording::sources(subject, &say) {
            column.text(&line, 10.0, false, c.text_secondary, 3);
        }
        let top = room.bottom() - column.y;
        room.height -= column.y + GAP * 0.5;
        words.push(plain(&say, "source", moved(column.shapes, Coord { x: 0.0, y: top })));
    }
    if options.legend {
        let (shapes, left) = legend(subject, &say, c, room);
        room = left;
        words.push(plain(&say, "legend", shapes));
    }
    room.height = room.height.max(20.0);
    layers.extend(mapped(subject, &say, c, room, density));
    layers.extend(words);
    let (title, description) = (wording::title(subject, &say), wording::description(subject, &say));
    Drawing { width, height, title, description, language: say.language().tag(), layers }
}

/// Width and height of the page in units, and pixels in a unit: a page that is too small for words is
/// laid out larger.
fn grown(options: &MapOptions<'_>, (width, height): (f64, f64), density: f64) -> (f64, f64, f64) {
    let (width, height) = (width.max(16.0), height.max(16.0));
    let worded = options.title || options.legend || options.source;
    let by = if worded { (LEAST.0 / width).max(LEAST.1 / height).max(1.0) } else { 1.0 };
    (width * by, height * by, density / by)
}

fn plain(say: &Say, id: &'static str, shapes: Vec<Shape>) -> Layer {
    Layer { id, label: say.text(&format!("export-layer-{id}")), clip: None, shapes }
}

fn title(subject: &Subject<'_>, say: &Say, c: &Colors, wide: bool, column: &mut Column) {
    let (large, small) = if wide { (22.0, 13.0) } else { (18.0, 12.0) };
    column.text(&wording::title(subject, say), large, true, c.text, 2);
    column.space(3.0);
    for line in wording::subtitle(subject, say) {
        column.text(&line, small, false, c.text_secondary, 3);
    }
}

/// The legend beside the map or below it; gives what is left for the map.
fn legend(subject: &Subject<'_>, say: &Say, c: &Colors, room: Area) -> (Vec<Shape>, Area) {
    let legend = Legend {
        scene: &subject.scene,
        counts: subject.counts,
        look: &subject.look,
        head: !subject.options.title || subject.options.only.is_some(),
        dataset: &subject.given.order.dataset,
        colors: c,
        say,
    };
    let width = BESIDE.min(room.width * 0.4);
    let mut beside = Column { x: room.x, y: room.y, width, shapes: Vec::new() };
    legend.add(&mut beside);
    let right = Area { x: room.x + width + GAP, width: room.width - width - GAP, ..room };
    let mut below = Column { x: room.x, y: 0.0, width: room.width.min(WIDEST), shapes: Vec::new() };
    legend.add(&mut below);
    let above = Area { height: room.height - below.y - GAP * 0.5, ..room };
    // Wherever it leaves the map larger.
    let world = subject.world();
    let scale = |frame: Area| (frame.width / world.width()).min(frame.height / world.height());
    if scale(right) >= scale(above) || above.height < NARROW {
        return (beside.shapes, right);
    }
    (moved(below.shapes, Coord { x: 0.0, y: room.bottom() - below.y }), above)
}

/// The map in its frame, with the scale bar.
fn mapped(subject: &Subject<'_>, say: &Say, c: &Colors, frame: Area, density: f64) -> Vec<Layer> {
    let given = subject.given;
    let mut world = subject.world();
    let country = world == given.boundaries.extent();
    let margin = (frame.width.min(frame.height) * if country { 0.02 } else { 0.08 }).min(40.0);
    let circles = (subject.look.shape == Units::Residents)
        .then(|| Circles::of(&subject.scene.units, given.division, given.boundaries));
    if let Some(circles) = circles.as_ref().filter(|_| country) {
        world = circles.circles.iter().fold(world, around);
    }
    let view = View::fitted(frame, world, margin, density);
    let drawn = Drawn {
        view: &view,
        scene: &subject.scene,
        division: given.division,
        boundaries: given.boundaries,
        colors: c,
        say,
        circles: circles.as_ref(),
    };
    let mut layers = map::layers(&drawn);
    let (scale, reserved) = if subject.options.legend {
        let (shapes, area) = scale_bar(&view, say, c);
        (Some(plain(say, "scale", shapes)), vec![area])
    } else {
        (None, Vec::new())
    };
    if subject.options.names {
        layers.extend(marks::layers(&drawn, &reserved));
    }
    layers.extend(scale);
    let edge = Shape::Box {
        area: frame,
        round: 0.0,
        fill: None,
        opacity: 1.0,
        stroke: Some(Stroke::new(1.0, c.control_edge)),
    };
    layers.push(plain(say, "frame", vec![edge]));
    layers
}

/// A box of the world with all of a circle.
fn around(world: Rect<f64>, circle: &Circle) -> Rect<f64> {
    let (center, radius) = (circle.center, circle.radius);
    let low = Coord { x: world.min().x.min(center.x - radius), y: world.min().y.min(center.y - radius) };
    let high = Coord { x: world.max().x.max(center.x + radius), y: world.max().y.max(center.y + radius) };
    Rect::new(low, high)
}

fn moved(shapes: Vec<Shape>, by: Coord<f64>) -> Vec<Shape> {
    shapes.into_iter().map(|shape| shape.moved(by)).collect()
}
