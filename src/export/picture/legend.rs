//! What stands in the legend of a picture, and how high is it?
//!
//! Rows, counts and words as the window has them. Never does: count.

use geo::Coord;

use super::drawing::{Anchor, Area, Ink, Shape, Stroke, Text};
use super::letters::{ascent, height, lines, width};
use super::marks::pin;
use super::say::Say;
use crate::model::Dataset;
use crate::scene::legend::{level_key, limits, measure_key, notes, zero_key};
use crate::scene::{Colors, Counts, Look, Measure, OTHER, Paint, Pattern, Rgb, Scene, Shape as Units, Sum, UnitShown};
use crate::words::integer;

/// Size of heads and rows, and of what is said beside them, units.
const HEAD: f64 = 14.0;
const ROW: f64 = 13.0;
const NOTE: f64 = 11.0;
/// Height of a row of one line, and between its lines, units.
const STEP: f64 = 21.0;
/// Width and height of a swatch, units.
const SWATCH: (f64, f64) = (22.0, 14.0);
/// From a swatch to its words, units.
const GAP: f64 = 8.0;

/// What a legend is made of.
#[derive(Clone, Copy)]
pub(super) struct Legend<'a> {
    pub(super) scene: &'a Scene,
    /// What is counted in municipalities.
    pub(super) counts: Counts,
    pub(super) look: &'a Look,
    pub(super) dataset: &'a Dataset,
    /// It says what is shown; a title of the page says it already.
    pub(super) head: bool,
    pub(super) colors: &'a Colors,
    pub(super) say: &'a Say,
}

/// Shapes one below the other.
pub(super) struct Column {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) shapes: Vec<Shape>,
}

impl Column {
    /// Text in as many lines as it needs, at most `most`.
    pub(super) fn text(&mut self, text: &str, size: f64, strong: bool, color: Rgb, most: usize) {
        for line in lines(text, size, strong, self.width, most) {
            self.shapes.push(words(
                Coord { x: self.x, y: self.y + ascent(size) },
                Anchor::Start,
                line,
                size,
                color,
                strong,
            ));
            self.y += height(size);
        }
    }

    pub(super) fn space(&mut self, high: f64) {
        self.y += high;
    }
}

pub(super) fn words(at: Coord<f64>, anchor: Anchor, text: String, size: f64, color: Rgb, strong: bool) -> Shape {
    Shape::Text(Text { at, anchor, size, strong, color, halo: None, words: text })
}

/// A row: swatch, words, numbers at the right.
struct Row<'a> {
    text: String,
    /// From the right edge and the number: the last one first.
    numbers: Vec<(f64, String)>,
    swatch: &'a dyn Fn(&mut Vec<Shape>, Area),
}

impl Legend<'_> {
    /// Adds the legend to a column.
    pub(super) fn add(&self, column: &mut Column) {
        let Self { look, scene, colors: c, say, .. } = *self;
        if self.head {
            column.text(&say.text(&measure_key(look.measure)), HEAD, true, c.text, 3);
            if scene.is_coarse() || look.measure != Measure::Areas {
                column.text(&say.text(&level_key(scene.level)), NOTE + 1.0, false, c.text_secondary, 2);
            }
            column.space(6.0);
        }
        if look.measure != Measure::Areas {
            self.amounts(column);
        } else if look.pins.is_empty() {
            self.by_reach(column);
        } else {
            self.pins(column);
        }
        // A figure of the tables rests on no reading: its map has no such mark.
        if scene.fills.values().any(|fill| fill.guess) && self.counts.guess > 0 {
            self.guesses(column);
        }
        let document = self.dataset.name();
        let mut notes = say.each(|words| notes(scene, look, &document, words));
        if look.shape == Units::Residents {
            notes.extend(say.each(|words| vec![words.text("look-circles-note")]));
        }
        column.space(4.0);
        for note in notes {
            column.text(&note, NOTE, false, c.text_secondary, 4);
            column.space(2.0);
        }
    }

    fn row(&self, column: &mut Column, row: &Row<'_>) {
        let c = self.colors;
        let left = column.x + SWATCH.0 + GAP;
        let taken = row.numbers.iter().map(|(from, text)| from + width(text, ROW, false)).fold(0.0, f64::max);
        let parts = lines(&row.text, ROW, false, column.width - SWATCH.0 - 2.0 * GAP - taken, 3);
        let area = Area { x: column.x, y: column.y + (STEP - SWATCH.1) / 2.0, width: SWATCH.0, height: SWATCH.1 };
        (row.swatch)(&mut column.shapes, area);
        let feet = |line: f64| column.y + (STEP - height(ROW)) / 2.0 + ascent(ROW) + line * height(ROW);
        let mut at = 0.0;
        for part in parts {
            column.shapes.push(words(Coord { x: left, y: feet(at) }, Anchor::Start, part, ROW, c.text, false));
            at += 1.0;
        }
        for (number, (from, text)) in row.numbers.iter().enumerate() {
            let place = Coord { x: column.x + column.width - from, y: feet(0.0) };
            let color = if number > 0 || row.numbers.len() == 1 { c.text } else { c.text_secondary };
            column.shapes.push(words(place, Anchor::End, text.clone(), ROW, color, false));
        }
        column.y += STEP + height(ROW) * (at - 1.0_f64).max(0.0);
    }

    fn counted(&self, column: &mut Column, key: &str, count: usize, swatch: &dyn Fn(&mut Vec<Shape>, Area)) {
        let number = integer(self.say.language(), u64::try_from(count).unwrap_or_default());
        self.row(column, &Row { text: self.say.text(key), numbers: vec![(0.0, number)], swatch });
    }

    /// Core, wider area, none and guesses, in municipalities.
    fn by_reach(&self, column: &mut Column) {
        let (c, counts) = (self.colors, self.counts);
        self.unit(column, "map-unit");
        let shown = [0, 1, 4];
        let thirds = |area: Area| {
            [0.0, 1.0, 2.0].map(|at| Area { x: area.x + at * area.width / 3.0, width: area.width / 3.0, ..area })
        };
        self.counted(column, "map-core", counts.core, &|shapes, area| {
            for (part, hue) in thirds(area).into_iter().zip(shown) {
                plain(shapes, part, c.hue(hue));
            }
            edge(shapes, area, c);
        });
        self.counted(column, "map-wider", counts.wider, &|shapes, area| {
            for (part, hue) in thirds(area).into_iter().zip(shown) {
                plain(shapes, part, c.wider(hue));
                pattern(shapes, part, Pattern::Hatch, c.wider_line(hue));
            }
            edge(shapes, area, c);
        });
        self.none(column, "map-none");
    }

    fn none(&self, column: &mut Column, key: &str) {
        self.counted(column, key, self.counts.none, &|shapes, area| {
            plain(shapes, area, self.colors.land);
            edge(shapes, area, self.colors);
        });
    }

    fn guesses(&self, column: &mut Column) {
        self.counted(column, "map-guess", self.counts.guess, &|shapes, area| {
            pin(shapes, Coord { x: area.x + area.width / 2.0, y: area.y + area.height / 2.0 }, self.colors);
        });
    }

    /// Pinned projects in their colors, and what recedes.
    fn pins(&self, column: &mut Column) {
        let c = self.colors;
        self.unit(column, "map-unit");
        for pinned in &self.look.pins {
            let Some(project) = self.dataset.project(&pinned.id) else { continue };
            let count = u64::try_from(project.area.core.len()).unwrap_or_default();
            let numbers = vec![(0.0, integer(self.say.language(), count))];
            let swatch = |shapes: &mut Vec<Shape>, area: Area| {
                plain(shapes, area, c.hue(pinned.hue));
                edge(shapes, area, c);
            };
            self.row(column, &Row { text: project.applicant.name.clone(), numbers, swatch: &swatch });
        }
        let others = self.scene.fills.values();
        let receding = others.filter(|fill| matches!(fill.paint, Paint::Core(OTHER) | Paint::Wider(OTHER)));
        self.counted(column, "look-others", receding.count(), &|shapes, area| {
            plain(shapes, area, c.receding);
            edge(shapes, area, c);
        });
        self.none(column, "map-none");
    }

    fn amounts(&self, column: &mut Column) {
        let (c, classes, measure) = (self.colors, &self.scene.classes, self.look.measure);
        let far = residents_room(self.say);
        let heads = [
            (far, if self.scene.is_coarse() { "look-column-units" } else { "map-unit" }),
            (0.0, "look-column-residents"),
        ];
        let y = column.y + ascent(NOTE);
        for (from, key) in heads {
            let at = Coord { x: column.x + column.width - from, y };
            let text = self.say.words().text(key);
            column.shapes.push(words(at, Anchor::End, text, NOTE, c.text_secondary, false));
        }
        column.space(height(NOTE) + 2.0);
        let mut sum = |text: String, sum: Sum, swatch: &dyn Fn(&mut Vec<Shape>, Area)| {
            let language = self.say.language();
            let units = integer(language, u64::try_from(sum.units).unwrap_or_default());
            let numbers = vec![(0.0, integer(language, sum.residents)), (far, units)];
            self.row(column, &Row { text, numbers, swatch });
        };
        for (number, class) in classes.classes.iter().enumerate().rev() {
            let all = self.sum(|unit| unit.class == Some(number));
            sum(limits(self.say.words(), measure, class), all, &|shapes, area| {
                plain(shapes, area, c.shade(class.shade));
                edge(shapes, area, c);
            });
        }
        let zero = self.sum(|unit| unit.class.is_none() && unit.amount.is_some());
        if zero.units > 0 {
            sum(self.say.text(zero_key(measure)), zero, &|shapes, area| {
                plain(shapes, area, c.land);
                edge(shapes, area, c);
            });
        }
        let unknown = self.sum(UnitShown::is_unknown);
        if unknown.units > 0 {
            sum(self.say.text("look-no-data"), unknown, &|shapes, area| {
                plain(shapes, area, c.land);
                pattern(shapes, area, Pattern::Dots, c.text_secondary);
                edge(shapes, area, c);
            });
        }
    }

    /// Units of some kind and their residents, of those that the export is about.
    fn sum(&self, is: impl Fn(&UnitShown) -> bool) -> Sum {
        let chosen = &self.scene.chosen;
        let about =
            |unit: &UnitShown| chosen.is_empty() || unit.municipalities.iter().any(|code| chosen.contains(code));
        let units = self.scene.units.iter().filter(|unit| is(unit) && about(unit));
        units.fold(Sum::default(), |sum, unit| Sum { units: sum.units + 1, residents: sum.residents + unit.residents })
    }

    /// What the numbers at the right count.
    fn unit(&self, column: &mut Column, key: &str) {
        let at = Coord { x: column.x + column.width, y: column.y + ascent(NOTE) };
        let text = self.say.text(key);
        column.shapes.push(words(at, Anchor::End, text, NOTE, self.colors.text_secondary, false));
        column.space(height(NOTE) + 2.0);
    }
}

/// Room of the residents' column at the right.
fn residents_room(say: &Say) -> f64 {
    width(&integer(say.language(), 5_000_000), ROW, false).max(width(
        &say.words().text("look-column-residents"),
        NOTE,
        false,
    )) + 10.0
}

fn plain(shapes: &mut Vec<Shape>, area: Area, color: Rgb) {
    shapes.push(Shape::Box { area, round: 0.0, fill: Some(color), opacity: 1.0, stroke: None });
}

fn edge(shapes: &mut Vec<Shape>, area: Area, c: &Colors) {
    let stroke = Some(Stroke::new(1.0, c.control_edge));
    shapes.push(Shape::Box { area, round: 0.0, fill: None, opacity: 1.0, stroke });
}

fn pattern(shapes: &mut Vec<Shape>, area: Area, pattern: Pattern, color: Rgb) {
    let corners = [(area.x, area.y), (area.right(), area.y), (area.right(), area.bottom()), (area.x, area.bottom())];
    let way = vec![corners.map(|(x, y)| Coord { x, y }).to_vec()];
    shapes.push(Shape::Fill { way, ink: Ink::Pattern(pattern, color), opacity: 1.0, of: None });
}
