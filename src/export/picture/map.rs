//! What does the map of a picture show, layer by layer?
//!
//! The window's order: ground, fills, patterns, lakes, borders, outlines, sea with its coast, circles,
//! names, marks. Paint, lines, places of names come from the scene. Never does: lay out the page.

use geo::{BoundingRect, LineString, Polygon, Rect};

use super::drawing::{Ink, Layer, Shape, Stroke, Way};
use super::say::Say;
use super::view::{View, meets};
use crate::boundaries::Boundaries;
use crate::model::Division;
use crate::scene::{Bordering, Circles, Colors, Fill, Line, Scene, ground, over};

/// What a map is drawn of.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) view: &'a View,
    pub(super) scene: &'a Scene,
    pub(super) division: &'a Division,
    pub(super) boundaries: &'a Boundaries,
    pub(super) colors: &'a Colors,
    pub(super) say: &'a Say,
    /// Circles over the map, where residents are what is drawn.
    pub(super) circles: Option<&'a Circles>,
}

impl Drawn<'_> {
    /// A layer of the map.
    pub(super) fn layer(&self, id: &'static str, shapes: Vec<Shape>) -> Layer {
        Layer { id, label: self.say.text(&format!("export-layer-{id}")), clip: None, shapes }
    }
}

/// Everything below names and marks.
pub(super) fn layers(map: &Drawn<'_>) -> Vec<Layer> {
    let c = map.colors;
    let ground =
        Shape::Box { area: map.view.frame, round: 0.0, fill: Some(c.land_outside), opacity: 1.0, stroke: None };
    vec![
        map.layer("ground", vec![ground]),
        map.layer("municipalities", fills(map)),
        map.layer("patterns", patterns(map)),
        map.layer("lakes", lakes(map)),
        map.layer("borders", borders(map)),
        map.layer("chosen", outlines(map)),
        map.layer("sea", sea(map)),
    ]
}

fn rings(map: &Drawn<'_>, code: crate::model::MunicipalityCode) -> Option<Way> {
    let seen = map.view.seen();
    map.boundaries.bounds(code).filter(|bounds| meets(*bounds, seen))?;
    let (level, _) = map.view.levels(map.boundaries);
    let mut way = Way::new();
    for polygon in map.boundaries.polygon(level, code)? {
        map.view.rings(polygon, &mut way);
    }
    (!way.is_empty()).then_some(way)
}

fn fills(map: &Drawn<'_>) -> Vec<Shape> {
    let bare = Fill::default();
    let all = map.scene.fills.iter().filter_map(|(code, fill)| {
        let fill = if map.circles.is_some() { &bare } else { fill };
        let name = map.division.municipality(*code).map(|municipality| map.say.name(&municipality.names));
        Some(Shape::Fill {
            way: rings(map, *code)?,
            ink: Ink::Plain(ground(map.colors, map.scene, fill)),
            opacity: 1.0,
            of: Some((code.to_string(), name.unwrap_or_default())),
        })
    });
    all.collect()
}

fn patterns(map: &Drawn<'_>) -> Vec<Shape> {
    if map.circles.is_some() {
        return Vec::new();
    }
    let all = map.scene.fills.iter().filter_map(|(code, fill)| {
        let over = over(map.colors, map.scene, fill)?;
        let ink = Ink::Pattern(over.pattern, over.color);
        Some(Shape::Fill { way: rings(map, *code)?, ink, opacity: over.opacity, of: None })
    });
    all.collect()
}

/// Polygons of water as one shape: as many, the seams between them would show.
fn water(map: &Drawn<'_>, polygons: &[Polygon<f64>], seen: Rect<f64>, way: &mut Way) {
    for polygon in polygons.iter().filter(|polygon| near(polygon.bounding_rect(), seen)) {
        map.view.rings(polygon, way);
    }
}

fn near(bounds: Option<Rect<f64>>, seen: Rect<f64>) -> bool {
    bounds.is_some_and(|bounds| meets(bounds, seen))
}

fn strokes(map: &Drawn<'_>, lines: &[LineString<f64>], stroke: Stroke) -> Option<Shape> {
    let seen = map.view.seen();
    let mut way = Way::new();
    for line in lines.iter().filter(|line| near(line.bounding_rect(), seen)) {
        map.view.line(&line.0, &mut way);
    }
    (!way.is_empty()).then_some(Shape::Lines { way, stroke, closed: false })
}

fn lakes(map: &Drawn<'_>) -> Vec<Shape> {
    let base = map.boundaries.base(map.view.levels(map.boundaries).1);
    let mut way = Way::new();
    water(map, &base.lakes, map.view.seen(), &mut way);
    let shore = Stroke { opacity: 0.7, ..Stroke::new(0.6, map.colors.coast) };
    let lake = Shape::Fill { way, ink: Ink::Plain(map.colors.lake), opacity: 1.0, of: None };
    std::iter::once(lake).chain(strokes(map, &base.shores, shore)).collect()
}

fn sea(map: &Drawn<'_>) -> Vec<Shape> {
    let base = map.boundaries.base(map.view.levels(map.boundaries).1);
    let (c, seen) = (map.colors, map.view.seen());
    let mut way = Way::new();
    water(map, &base.sea, seen, &mut way);
    if let Some(extent) = base.extent.filter(|extent| !contains(*extent, seen)) {
        // Past the edge of what the base map covers lies sea, so that no line shows its end.
        map.view.rings(&seen.to_polygon(), &mut way);
        map.view.rings(&overlap(extent, seen).to_polygon(), &mut way);
    }
    let sea = Shape::Fill { way, ink: Ink::Plain(c.sea), opacity: 1.0, of: None };
    let coast = strokes(map, &base.coast, Stroke::new(0.8, c.coast));
    let neighbors = strokes(map, &base.borders, Stroke { dash: 4.0, ..Stroke::new(1.0, c.sub_region_line) });
    std::iter::once(sea).chain(coast).chain(neighbors).collect()
}

fn contains(outer: Rect<f64>, inner: Rect<f64>) -> bool {
    outer.min().x <= inner.min().x
        && outer.min().y <= inner.min().y
        && outer.max().x >= inner.max().x
        && outer.max().y >= inner.max().y
}

fn overlap(a: Rect<f64>, b: Rect<f64>) -> Rect<f64> {
    let low = geo::Coord { x: a.min().x.max(b.min().x), y: a.min().y.max(b.min().y) };
    let high = geo::Coord { x: a.max().x.min(b.max().x), y: a.max().y.min(b.max().y) };
    Rect::new(low, high)
}

fn borders(map: &Drawn<'_>) -> Vec<Shape> {
    let (level, _) = map.view.levels(map.boundaries);
    let bordering =
        Bordering { colors: map.colors, scene: map.scene, zoom: map.view.zoom(), bare: map.circles.is_some() };
    let mut shapes: Vec<(Line, Way)> = Vec::new();
    for (border, line) in bordering.lines(map.boundaries.arcs_in(level, map.view.seen())) {
        // Lines that look alike and follow one another are one shape.
        if shapes.last().is_none_or(|(last, _)| *last != line) {
            shapes.push((line, Way::new()));
        }
        if let Some((_, way)) = shapes.last_mut() {
            map.view.line(&border.points, way);
        }
    }
    let shape = |(line, way): (Line, Way)| Shape::Lines {
        way,
        stroke: Stroke::new(f64::from(line.width), line.color),
        closed: false,
    };
    shapes.into_iter().map(shape).collect()
}

/// Outlines of what is chosen: under the sea, so that they end at the coast.
fn outlines(map: &Drawn<'_>) -> Vec<Shape> {
    let (c, chosen) = (map.colors, &map.scene.chosen);
    if chosen.is_empty() || map.circles.is_some() {
        return Vec::new();
    }
    let (level, _) = map.view.levels(map.boundaries);
    let has = |code: Option<crate::model::MunicipalityCode>| code.is_some_and(|code| chosen.contains(&code));
    let near = map.boundaries.arcs_in(level, map.view.seen()).filter(|border| has(border.left) != has(border.right));
    let mut way = Way::new();
    near.for_each(|border| map.view.line(&border.points, &mut way));
    super::marks::outline(c).map(|stroke| Shape::Lines { way: way.clone(), stroke, closed: false }).to_vec()
}
