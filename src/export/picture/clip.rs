//! What of a ring or a line lies inside a box?
//!
//! Shapes are cut where they leave the map's frame, so that no format needs a clip path and nothing
//! that is not seen takes room in a file.

use geo::Coord;

use super::drawing::Area;

/// One side of a box: which way is in.
#[derive(Debug, Clone, Copy)]
enum Side {
    Left(f64),
    Right(f64),
    Top(f64),
    Bottom(f64),
}

impl Side {
    /// How far inside a point lies; below 0 outside.
    fn inside(self, at: Coord<f64>) -> f64 {
        match self {
            Self::Left(x) => at.x - x,
            Self::Right(x) => x - at.x,
            Self::Top(y) => at.y - y,
            Self::Bottom(y) => y - at.y,
        }
    }
}

fn sides(area: Area) -> [Side; 4] {
    [Side::Left(area.x), Side::Right(area.right()), Side::Top(area.y), Side::Bottom(area.bottom())]
}

fn between(a: Coord<f64>, b: Coord<f64>, (inside, outside): (f64, f64)) -> Coord<f64> {
    a + (b - a) * (inside / (inside - outside))
}

/// The part of a ring inside a box (Sutherland and Hodgman 1974); along the box where the ring leaves it.
pub(super) fn ring(points: Vec<Coord<f64>>, area: Area) -> Vec<Coord<f64>> {
    if points.iter().all(|at| area.holds(*at)) {
        return points;
    }
    let mut ring = points;
    for side in sides(area) {
        let mut kept = Vec::with_capacity(ring.len());
        let mut before = ring.last().copied();
        for here in ring {
            let last = before.replace(here).unwrap_or(here);
            let (from, to) = (side.inside(last), side.inside(here));
            if (from < 0.0) != (to < 0.0) {
                kept.push(between(last, here, (from, to)));
            }
            if to >= 0.0 {
                kept.push(here);
            }
        }
        ring = kept;
    }
    ring
}

/// The parts of a line inside a box.
pub(super) fn line(points: Vec<Coord<f64>>, area: Area) -> Vec<Vec<Coord<f64>>> {
    if points.iter().all(|at| area.holds(*at)) {
        return vec![points];
    }
    let mut parts: Vec<Vec<Coord<f64>>> = Vec::new();
    let mut part: Vec<Coord<f64>> = Vec::new();
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let Some((from, to, leaves)) = segment(*from, *to, area) else {
            parts.extend((part.len() > 1).then(|| std::mem::take(&mut part)));
            part.clear();
            continue;
        };
        if part.last() != Some(&from) {
            parts.extend((part.len() > 1).then(|| std::mem::take(&mut part)));
            part = vec![from];
        }
        part.push(to);
        if leaves {
            parts.push(std::mem::take(&mut part));
        }
    }
    parts.extend((part.len() > 1).then_some(part));
    parts
}

/// The stretch of a segment inside a box, and whether it leaves it.
fn segment(from: Coord<f64>, to: Coord<f64>, area: Area) -> Option<(Coord<f64>, Coord<f64>, bool)> {
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for side in sides(area) {
        let (a, b) = (side.inside(from), side.inside(to));
        if a < 0.0 && b < 0.0 {
            return None;
        }
        if a < 0.0 {
            first = first.max(a / (a - b));
        } else if b < 0.0 {
            last = last.min(a / (a - b));
        }
    }
    let at = |part: f64| {
        if part <= 0.0 {
            from
        } else if part >= 1.0 {
            to
        } else {
            from + (to - from) * part
        }
    };
    (first < last).then(|| (at(first), at(last), last < 1.0))
}

#[cfg(test)]
mod tests {
    use geo::{Area as _, Coord, LineString, Polygon};

    use super::{Area, line, ring};

    const BOX: Area = Area { x: 0.0, y: 0.0, width: 10.0, height: 10.0 };

    fn points(all: &[(f64, f64)]) -> Vec<Coord<f64>> {
        all.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect()
    }

    #[test]
    fn a_ring_keeps_the_area_that_it_has_inside() {
        for (ring_points, area) in [
            (&[(2.0, 2.0), (4.0, 2.0), (4.0, 4.0), (2.0, 4.0), (2.0, 2.0)][..], 4.0),
            (&[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0), (-5.0, -5.0)], 25.0),
            (&[(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0), (-5.0, -5.0)], 100.0),
            (&[(20.0, 0.0), (30.0, 0.0), (30.0, 5.0), (20.0, 0.0)], 0.0),
        ] {
            let inside = Polygon::new(LineString::new(ring(points(ring_points), BOX)), vec![]);
            assert!((inside.unsigned_area() - area).abs() < 1e-9, "{ring_points:?}");
        }
    }

    #[test]
    fn a_line_comes_in_parts() {
        assert_eq!(line(points(&[(-5.0, 5.0), (15.0, 5.0)]), BOX), [points(&[(0.0, 5.0), (10.0, 5.0)])]);
        let there_and_back = line(points(&[(5.0, 5.0), (15.0, 5.0), (15.0, 6.0), (5.0, 6.0)]), BOX);
        assert_eq!(there_and_back, [points(&[(5.0, 5.0), (10.0, 5.0)]), points(&[(10.0, 6.0), (5.0, 6.0)])]);
        assert!(line(points(&[(-1.0, 5.0), (-1.0, 9.0), (-3.0, 12.0)]), BOX).is_empty());
    }
}
