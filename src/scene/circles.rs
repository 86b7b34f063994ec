//! Where does the circle of each unit stand when areas are as large as residents are many?
//!
//! Dorling 1996, "Area cartograms": circles keep near their place and are pushed apart until none
//! lies over another. Always the same answer for the same units: the largest first, a bounded number of
//! rounds, and at the end whatever still overlaps takes the nearest free place.
//! A circle's place and size follow from the tables alone; only its slices tell who is served.

use std::collections::BTreeMap;

use geo::Coord;

use super::amounts::UnitShown;
use super::build::{Fill, Paint, Scene};
use crate::boundaries::Boundaries;
use crate::model::Division;

/// Part of the box around the country that all circles together fill.
const FILLED: f64 = 0.11;
/// Rounds of pushing apart and pulling home.
const ROUNDS: u32 = 160;
/// How much of the way home a circle is pulled in a round; less and less.
const PULL: f64 = 0.06;
/// Gap between circles as a part of the mean radius.
const GAP: f64 = 0.02;

/// One circle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Position of its unit.
    pub unit: usize,
    /// Middle, world units.
    pub center: Coord<f64>,
    /// World units; its square is proportional to the residents.
    pub radius: f64,
    /// Where it would stand if there were room, world units.
    pub home: Coord<f64>,
}

impl Circle {
    /// How far it was pushed, world units.
    #[must_use]
    pub fn displacement(&self) -> f64 {
        distance(self.center, self.home)
    }
}

/// The circles of a level, the largest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Circles {
    /// The circles; units without residents have none.
    pub circles: Vec<Circle>,
    /// Farthest that one was pushed, world units.
    pub farthest: f64,
}

impl Circles {
    /// Places a circle for each unit near the middle of its residents.
    #[must_use]
    pub fn of(units: &[UnitShown], division: &Division, boundaries: &Boundaries) -> Self {
        let mut circles: Vec<(u64, Circle)> = units
            .iter()
            .enumerate()
            .filter(|(_, unit)| unit.residents > 0)
            .filter_map(|(at, unit)| {
                let home = home(unit, division, boundaries)?;
                Some((unit.residents, Circle { unit: at, center: home, radius: number(unit.residents).sqrt(), home }))
            })
            .collect();
        circles.sort_by_key(|(residents, circle)| (std::cmp::Reverse(*residents), circle.unit));
        let mut circles: Vec<Circle> = circles.into_iter().map(|(_, circle)| circle).collect();
        let extent = boundaries.extent();
        let all: f64 = circles.iter().map(|circle| std::f64::consts::PI * circle.radius.powi(2)).sum();
        let scale = (FILLED * extent.width() * extent.height() / all.max(1e-300)).sqrt();
        for circle in &mut circles {
            circle.radius *= scale;
        }
        let mean = circles.iter().map(|circle| circle.radius).sum::<f64>() / number(circles.len() as u64).max(1.0);
        let gap = GAP * mean;
        for round in 0..ROUNDS {
            push_apart(&mut circles, gap);
            // The last quarter only parts them.
            if round < ROUNDS * 3 / 4 {
                let pull = PULL * (1.0 - f64::from(round) / f64::from(ROUNDS));
                for circle in &mut circles {
                    circle.center.x += (circle.home.x - circle.center.x) * pull;
                    circle.center.y += (circle.home.y - circle.center.y) * pull;
                }
            }
        }
        make_sure(&mut circles);
        let farthest = circles.iter().map(Circle::displacement).fold(0.0, f64::max);
        Self { circles, farthest }
    }

    /// The unit whose circle holds a point of the world.
    #[must_use]
    pub fn at(&self, world: Coord<f64>) -> Option<usize> {
        let inside = |circle: &&Circle| distance(circle.center, world) <= circle.radius;
        self.circles.iter().find(inside).map(|circle| circle.unit)
    }

    /// The circle of each unit.
    #[must_use]
    pub fn by_unit(&self) -> BTreeMap<usize, &Circle> {
        self.circles.iter().map(|circle| (circle.unit, circle)).collect()
    }
}

/// What a circle is filled with, and how many residents each fill has; what is served comes first.
#[must_use]
pub fn slices(scene: &Scene, division: &Division, unit: usize) -> Vec<(Fill, u64)> {
    let Some(unit) = scene.units.get(unit) else { return Vec::new() };
    let mut slices: BTreeMap<(Paint, bool), u64> = BTreeMap::new();
    for code in &unit.municipalities {
        let fill = scene.fills.get(code).copied().unwrap_or_default();
        *slices.entry((fill.paint, fill.faded)).or_default() += division.residents_of([code]);
    }
    let mut slices: Vec<((Paint, bool), u64)> = slices.into_iter().collect();
    slices.sort_by_key(|((paint, faded), _)| (matches!(paint, Paint::None | Paint::Rest(_)), *paint, *faded));
    let fill = |(paint, faded)| Fill { paint, faded, ..Fill::default() };
    slices.into_iter().map(|(key, residents)| (fill(key), residents)).collect()
}

/// The middle of the residents: name points weighed by them.
fn home(unit: &UnitShown, division: &Division, boundaries: &Boundaries) -> Option<Coord<f64>> {
    let (mut x, mut y, mut weight) = (0.0, 0.0, 0.0);
    for code in &unit.municipalities {
        let (Some(point), Some(municipality)) = (boundaries.label(*code), division.municipality(*code)) else {
            continue;
        };
        let residents = number(municipality.residents);
        x += point.x * residents;
        y += point.y * residents;
        weight += residents;
    }
    (weight > 0.0).then(|| Coord { x: x / weight, y: y / weight })
}

/// Every overlapping pair moves apart, the smaller one farther.
fn push_apart(circles: &mut [Circle], gap: f64) {
    for second in 1..circles.len() {
        let (before, after) = circles.split_at_mut(second);
        let Some(small) = after.first_mut() else { continue };
        for large in before {
            let reach = large.radius + small.radius + gap;
            let (dx, dy) = (small.center.x - large.center.x, small.center.y - large.center.y);
            if dx.abs() >= reach || dy.abs() >= reach {
                continue;
            }
            let far = dx.hypot(dy);
            if far >= reach {
                continue;
            }
            // Two in one place part eastwards; any fixed direction will do.
            let (ux, uy) = if far > 0.0 { (dx / far, dy / far) } else { (1.0, 0.0) };
            let by = reach - far;
            let share = large.radius.powi(2) / (large.radius.powi(2) + small.radius.powi(2));
            small.center.x += ux * by * share;
            small.center.y += uy * by * share;
            large.center.x -= ux * by * (1.0 - share);
            large.center.y -= uy * by * (1.0 - share);
        }
    }
}

/// From the largest down: a circle that lies over a larger one takes the nearest free place around.
fn make_sure(circles: &mut [Circle]) {
    for at in 1..circles.len() {
        let (before, after) = circles.split_at_mut(at);
        let Some(circle) = after.first_mut() else { continue };
        let (from, radius) = (circle.center, circle.radius);
        let is_free = |center: Coord<f64>| {
            before.iter().all(|other| distance(other.center, center) >= (other.radius + radius) * 1.000_001)
        };
        if is_free(from) {
            continue;
        }
        let step = radius * 0.25;
        // Rings outwards; far enough out everything is free.
        let place = (1..4000_u32).find_map(|ring| {
            let around = 8 + 4 * ring.min(40);
            (0..around).find_map(|part| {
                let angle = std::f64::consts::TAU * f64::from(part) / f64::from(around);
                let away = step * f64::from(ring);
                let center = Coord { x: from.x + away * angle.cos(), y: from.y + away * angle.sin() };
                is_free(center).then_some(center)
            })
        });
        if let Some(place) = place {
            circle.center = place;
        }
    }
}

fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "residents of a country stay far below 2^53")]
fn number(count: u64) -> f64 {
    count as f64
}
