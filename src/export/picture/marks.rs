//! Which names, pins, counts and circles stand on the map?
//!
//! Names where the scene puts them for the zoom, none over a card; pins of guesses and counts of many
//! projects as in the window.

use std::f64::consts::{FRAC_PI_2, TAU};

use geo::Coord;

use super::drawing::{Anchor, Area, Ink, Layer, Shape, Stroke, Text};
use super::letters::{ascent, height, measure, width};
use super::map::Drawn;
use crate::model::Names;
use crate::scene::{
    Circle, Colors, DOT, Fill, Naming, PIN_LIFT, Paint, Placed, broken, ground, over, place, placing_zoom, slices,
};

/// Size of the names, units.
const NAME: f64 = 12.0;

/// Lines of an outline of what is chosen, the lowest first.
pub(super) fn outline(c: &Colors) -> [Stroke; 3] {
    let casing = if c.dark { c.project_edge } else { c.field };
    [Stroke { opacity: 0.3, ..Stroke::new(8.5, c.accent) }, Stroke::new(4.5, casing), Stroke::new(2.5, c.accent)]
}

/// Names that stand in the view and not under a card, with the box of each.
pub(super) fn names(map: &Drawn<'_>, reserved: &[Area]) -> Vec<(Placed, Area)> {
    let say = |names: &Names| map.say.stacked(names);
    let naming = Naming { division: map.division, boundaries: map.boundaries, scene: map.scene, say: &say };
    let placed = place(&naming, placing_zoom(map.view.zoom()), |text, strong| measure(text, strong, NAME));
    let frame = map.view.frame;
    let stands = |name: Placed| {
        let at = map.view.at(name.anchor);
        let area = Area {
            x: at.x + f64::from(name.offset.x),
            y: at.y + f64::from(name.offset.y),
            width: f64::from(name.size.x),
            height: f64::from(name.size.y),
        };
        // On paper nothing is scrolled: a name that the edge would cut is left away.
        let whole = area.x >= frame.x + 1.0
            && area.y >= frame.y + 1.0
            && area.right() <= frame.right() - 1.0
            && area.bottom() <= frame.bottom() - 1.0;
        let stands = whole && frame.shrunk(4.0).holds(at);
        (stands && !reserved.iter().any(|card| card.meets(&area))).then_some((name, area))
    };
    placed.into_iter().filter_map(stands).collect()
}

/// The layers of names and marks.
pub(super) fn layers(map: &Drawn<'_>, reserved: &[Area]) -> Vec<Layer> {
    let mut layers = Vec::new();
    if map.circles.is_some() {
        let (circles, names, marks) = circles(map, reserved);
        let circles = Layer { clip: Some(map.view.frame), ..map.layer("circles", circles) };
        return vec![circles, map.layer("names", names), map.layer("marks", marks)];
    }
    let c = map.colors;
    let mut shapes = Vec::new();
    for (name, area) in names(map, reserved) {
        if name.dot {
            let center = map.view.at(name.anchor);
            let dot = Stroke::new(1.0, c.land);
            shapes.push(Shape::Circle { center, radius: f64::from(DOT), fill: Some(c.text), stroke: Some(dot) });
        }
        let anchor = if name.offset.x > 0.0 {
            Anchor::Start
        } else if name.offset.x + name.size.x < 0.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        written(&mut shapes, &name.text, (area, anchor), name.strong, c);
    }
    layers.push(map.layer("names", shapes));
    let mut shapes = Vec::new();
    for (code, fill) in &map.scene.fills {
        let Some(at) = map.boundaries.label(*code).map(|world| map.view.at(world)) else { continue };
        if !map.view.frame.shrunk(9.0).holds(at) || reserved.iter().any(|card| card.holds(at)) {
            continue;
        }
        match fill.paint {
            Paint::Many(count) => badge(&mut shapes, at, count, c),
            _ if fill.guess => pin(&mut shapes, Coord { y: at.y - f64::from(PIN_LIFT), ..at }, c),
            _ => {}
        }
    }
    layers.push(map.layer("marks", shapes));
    layers
}

/// The lines of a name in its box.
fn written(shapes: &mut Vec<Shape>, name: &str, (area, anchor): (Area, Anchor), strong: bool, c: &Colors) {
    let x = match anchor {
        Anchor::Start => area.x,
        Anchor::Middle => area.x + area.width / 2.0,
        Anchor::End => area.right(),
    };
    let line = height(NAME).round();
    let mut y = area.y + (line - height(NAME)) / 2.0 + ascent(NAME);
    for text in name.lines() {
        shapes.push(Shape::Text(Text {
            at: Coord { x, y },
            anchor,
            size: NAME,
            strong,
            color: c.text,
            halo: Some(c.land),
            words: text.to_owned(),
        }));
        y += line;
    }
}

/// The amber mark of a guess.
pub(super) fn pin(shapes: &mut Vec<Shape>, center: Coord<f64>, c: &Colors) {
    let edge = Stroke::new(1.3, c.question);
    shapes.push(Shape::Circle { center, radius: 7.5, fill: Some(c.question_ground), stroke: Some(edge) });
    let text = "?".to_owned();
    shapes.push(middle(center, 11.0, text, c.question));
}

/// A dark badge with the number of projects.
fn badge(shapes: &mut Vec<Shape>, center: Coord<f64>, count: usize, c: &Colors) {
    let text = count.to_string();
    let wide = (width(&text, NAME, true) + 8.0).max(18.0);
    let area = Area { x: center.x - wide / 2.0, y: center.y - 9.0, width: wide, height: 18.0 };
    shapes.push(Shape::Box { area, round: 9.0, fill: Some(c.text), opacity: 1.0, stroke: None });
    shapes.push(middle(center, NAME, text, c.field));
}

/// A strong text around a point. Capitals and digits are 0.727 of the size high.
fn middle(center: Coord<f64>, size: f64, text: String, color: crate::scene::Rgb) -> Shape {
    let at = Coord { x: center.x, y: center.y + 0.727 * size / 2.0 };
    Shape::Text(Text { at, anchor: Anchor::Middle, size, strong: true, color, halo: None, words: text })
}

/// Circles of residents with what is served in slices; names and marks in those that have room.
fn circles(map: &Drawn<'_>, reserved: &[Area]) -> (Vec<Shape>, Vec<Shape>, Vec<Shape>) {
    let (c, view) = (map.colors, map.view);
    let (mut shapes, mut names, mut marks, mut chosen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for circle in map.circles.iter().flat_map(|circles| &circles.circles) {
        let Some(unit) = map.scene.units.get(circle.unit) else { continue };
        let (center, radius) = (view.at(circle.center), circle.radius * view.scale());
        pie(map, circle, center, radius, &mut shapes);
        let is_chosen = unit.municipalities.iter().any(|code| map.scene.chosen.contains(code));
        if is_chosen {
            let rings = outline(c).map(|stroke| Shape::Circle { center, radius, fill: None, stroke: Some(stroke) });
            chosen.extend(rings);
        }
        let name = broken(&map.say.stacked(&unit.names));
        let size = measure(&name, is_chosen, NAME);
        let (wide, high) = (f64::from(size.x), f64::from(size.y));
        let area = Area { x: center.x - wide / 2.0, y: center.y - high / 2.0, width: wide, height: high };
        let covered = reserved.iter().any(|card| card.meets(&area));
        if wide.hypot(high) <= 2.0 * radius - 2.0 && !covered {
            written(&mut names, &name, (area, Anchor::Middle), is_chosen, c);
        }
        let fill = unit.municipalities.first().and_then(|code| map.scene.fills.get(code));
        match fill.filter(|_| !map.scene.is_coarse() && !covered) {
            Some(Fill { paint: Paint::Many(count), .. }) if radius > 10.0 => {
                badge(&mut marks, Coord { y: center.y + 10.0, ..center }, *count, c);
            }
            Some(fill) if fill.guess => pin(&mut marks, Coord { y: center.y - radius, ..center }, c),
            _ => {}
        }
    }
    shapes.extend(chosen);
    (shapes, names, marks)
}

fn pie(map: &Drawn<'_>, circle: &Circle, center: Coord<f64>, radius: f64, shapes: &mut Vec<Shape>) {
    let c = map.colors;
    let slices = slices(map.scene, map.division, circle.unit);
    let share = |residents: u64| {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "residents stay far below 2^53")]
        let share = residents as f64;
        share
    };
    let whole: f64 = slices.iter().map(|(_, residents)| share(*residents)).sum();
    let mut from = -FRAC_PI_2;
    for (fill, residents) in slices {
        let to = from + TAU * share(residents) / whole.max(1.0);
        let mut slice = |from: f64, to: f64, ink: Ink, opacity: f32| {
            shapes.push(Shape::Slice { center, radius, from, to, ink, opacity });
        };
        if let Paint::Stripes(one, other) = fill.paint {
            // Half and half: stripes would be lost in a small circle.
            let middle = f64::midpoint(from, to);
            for (from, to, hue) in [(from, middle, one), (middle, to, other)] {
                let fill = Fill { paint: Paint::Core(hue), ..fill };
                slice(from, to, Ink::Plain(ground(c, map.scene, &fill)), 1.0);
            }
        } else {
            slice(from, to, Ink::Plain(ground(c, map.scene, &fill)), 1.0);
            if let Some(over) = over(c, map.scene, &fill) {
                slice(from, to, Ink::Pattern(over.pattern, over.color), over.opacity);
            }
        }
        from = to;
    }
    let served = map.scene.units.get(circle.unit).is_some_and(|unit| unit.covered > 0);
    let edge = Stroke::new(1.0, if c.dark || !served { c.sub_region_line } else { c.project_edge });
    shapes.push(Shape::Circle { center, radius, fill: None, stroke: Some(edge) });
}
