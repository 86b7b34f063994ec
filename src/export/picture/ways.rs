//! How are lines, slices and numbers written in SVG, short and the same everywhere?

use geo::Coord;

use super::drawing::Way;
use super::svg::put;

/// Lines from point to point; points that lie nearly on one another are one.
pub(super) fn path(out: &mut String, way: &Way, closed: bool) {
    for line in way {
        let mut last: Option<(i64, i64)> = None;
        let mut begin = None;
        for point in line {
            let here = (hundredths(point.x), hundredths(point.y));
            match last {
                None => {
                    put(out, format_args!("M{} {}", Hundredths(here.0), Hundredths(here.1)));
                    begin = Some(here);
                    last = Some(here);
                }
                Some(before) if before == here => {}
                Some(before) => {
                    put(out, format_args!("l{} {}", Hundredths(here.0 - before.0), Hundredths(here.1 - before.1)));
                    last = Some(here);
                }
            }
        }
        if closed || line.len() > 2 && last == begin {
            out.push('z');
        }
    }
}

pub(super) fn slice(out: &mut String, center: Coord<f64>, radius: f64, from: f64, to: f64) {
    let at = |angle: f64| (Number(center.x + radius * angle.cos()), Number(center.y + radius * angle.sin()));
    let round = Number(radius);
    if to - from > std::f64::consts::TAU - 1e-6 {
        let ((x0, y0), (x1, y1)) = (at(from), at(from + std::f64::consts::PI));
        put(out, format_args!("M{x0} {y0}A{round} {round} 0 1 1 {x1} {y1}A{round} {round} 0 1 1 {x0} {y0}z"));
        return;
    }
    let large = u8::from(to - from > std::f64::consts::PI);
    let ((x0, y0), (x1, y1)) = (at(from), at(to));
    let (x, y) = (Number(center.x), Number(center.y));
    put(out, format_args!("M{x} {y}L{x0} {y0}A{round} {round} 0 {large} 1 {x1} {y1}z"));
}

/// A number with at most two decimals, without needless zeros.
pub(super) struct Number(pub(super) f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Hundredths(hundredths(self.0)).fmt(f)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::as_conversions, reason = "a place on a page; `as` saturates")]
fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

/// Hundredths of a unit.
#[derive(Clone, Copy)]
struct Hundredths(i64);

impl std::fmt::Display for Hundredths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let (whole, part) = (size / 100, size % 100);
        match part {
            0 => write!(f, "{sign}{whole}"),
            part if part % 10 == 0 => write!(f, "{sign}{whole}.{}", part / 10),
            part => write!(f, "{sign}{whole}.{part:02}"),
        }
    }
}
