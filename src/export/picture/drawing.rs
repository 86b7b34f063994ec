//! What is a picture before any format writes it?
//!
//! Named layers of shapes in units of 1/96 inch, the upper ones last. Never does: know the map.

use geo::Coord;

use crate::scene::{Pattern, Rgb};

/// A picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Drawing {
    /// Units.
    pub(super) width: f64,
    /// Units.
    pub(super) height: f64,
    /// What it shows, in a line.
    pub(super) title: String,
    /// The same for people who do not see it.
    pub(super) description: String,
    /// BCP 47 tag of its words.
    pub(super) language: &'static str,
    /// From the lowest to the uppermost.
    pub(super) layers: Vec<Layer>,
}

/// Shapes that belong together.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Layer {
    /// Its name for programs.
    pub(super) id: &'static str,
    /// Its name for people.
    pub(super) label: String,
    /// Nothing of it is seen outside this box.
    pub(super) clip: Option<Area>,
    /// Its shapes.
    pub(super) shapes: Vec<Shape>,
}

/// A box: corner, width, height.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    pub(super) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(super) fn shrunk(&self, by: f64) -> Self {
        Self { x: self.x + by, y: self.y + by, width: self.width - 2.0 * by, height: self.height - 2.0 * by }
    }

    pub(super) fn holds(&self, at: Coord<f64>) -> bool {
        (self.x..=self.right()).contains(&at.x) && (self.y..=self.bottom()).contains(&at.y)
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.x <= other.right() && other.x <= self.right() && self.y <= other.bottom() && other.y <= self.bottom()
    }
}

/// What a shape is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ink {
    /// A color.
    Plain(Rgb),
    /// A repeating pattern of a color; the ground shows between.
    Pattern(Pattern, Rgb),
}

/// A line of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    /// Units.
    pub(super) width: f64,
    pub(super) color: Rgb,
    pub(super) opacity: f32,
    /// Length of dashes and gaps, 0 for none.
    pub(super) dash: f64,
}

impl Stroke {
    pub(super) fn new(width: f64, color: Rgb) -> Self {
        Self { width, color, opacity: 1.0, dash: 0.0 }
    }
}

/// Where a text begins, ends or has its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) at: Coord<f64>,
    pub(super) anchor: Anchor,
    pub(super) size: f64,
    pub(super) strong: bool,
    pub(super) color: Rgb,
    /// Color of the halo around it.
    pub(super) halo: Option<Rgb>,
    pub(super) words: String,
}

/// Rings or lines, each a list of points.
pub(super) type Way = Vec<Vec<Coord<f64>>>;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// Rings filled by the even-odd rule, with hard edges: neighbors share them, and a line lies over.
    Fill {
        way: Way,
        ink: Ink,
        opacity: f32,
        /// Code and name of the municipality that it is.
        of: Option<(String, String)>,
    },
    /// Lines.
    Lines { way: Way, stroke: Stroke, closed: bool },
    /// A rectangle with rounded corners.
    Box { area: Area, round: f64, fill: Option<Rgb>, opacity: f32, stroke: Option<Stroke> },
    /// A circle.
    Circle { center: Coord<f64>, radius: f64, fill: Option<Rgb>, stroke: Option<Stroke> },
    /// A slice of a circle, angles in radians clockwise from the east.
    Slice { center: Coord<f64>, radius: f64, from: f64, to: f64, ink: Ink, opacity: f32 },
    /// Text.
    Text(Text),
}

impl Drawing {
    /// Every pattern in use, each once.
    pub(super) fn patterns(&self) -> Vec<(Pattern, Rgb)> {
        let shapes = self.layers.iter().flat_map(|layer| &layer.shapes);
        let inks = shapes.filter_map(|shape| match shape {
            Shape::Fill { ink: Ink::Pattern(pattern, color), .. }
            | Shape::Slice { ink: Ink::Pattern(pattern, color), .. } => Some((*pattern, *color)),
            _ => None,
        });
        let all: std::collections::BTreeSet<(Pattern, Rgb)> = inks.collect();
        all.into_iter().collect()
    }
}

/// Stands for a letter that our fonts lack.
const UNKNOWN: char = '□';

impl Drawing {
    /// The same with letters that the fonts have, and whether some had to be changed.
    pub(super) fn with_letters(mut self, has: impl Fn(char) -> bool) -> (Self, bool) {
        let mut changed = false;
        for shape in self.layers.iter_mut().flat_map(|layer| &mut layer.shapes) {
            let Shape::Text(text) = shape else { continue };
            if !text.words.chars().all(&has) {
                changed = true;
                text.words = text.words.chars().map(|letter| if has(letter) { letter } else { UNKNOWN }).collect();
            }
        }
        (self, changed)
    }
}

impl Shape {
    /// The same elsewhere.
    pub(super) fn moved(self, by: Coord<f64>) -> Self {
        let all = |way: Way| way.into_iter().map(|line| line.into_iter().map(|at| at + by).collect()).collect();
        match self {
            Self::Fill { way, ink, opacity, of } => Self::Fill { way: all(way), ink, opacity, of },
            Self::Lines { way, stroke, closed } => Self::Lines { way: all(way), stroke, closed },
            Self::Box { area, round, fill, opacity, stroke } => {
                Self::Box { area: Area { x: area.x + by.x, y: area.y + by.y, ..area }, round, fill, opacity, stroke }
            }
            Self::Circle { center, radius, fill, stroke } => Self::Circle { center: center + by, radius, fill, stroke },
            Self::Slice { center, radius, from, to, ink, opacity } => {
                Self::Slice { center: center + by, radius, from, to, ink, opacity }
            }
            Self::Text(text) => Self::Text(Text { at: text.at + by, ..text }),
        }
    }
}
