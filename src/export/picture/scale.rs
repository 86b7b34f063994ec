//! How long is a stretch on the map, and at which latitude is that true?

use geo::Coord;

use super::drawing::{Anchor, Area, Shape, Stroke};
use super::legend::words;
use super::letters::width;
use super::say::Say;
use super::view::View;
use crate::scene::Colors;
use crate::words::Arg;

/// Longest bar, units.
const BAR: f64 = 130.0;

/// The scale bar in the lower right corner of the map, with the latitude it is true for, and its box.
pub(super) fn scale_bar(view: &View, say: &Say, c: &Colors) -> (Vec<Shape>, Area) {
    const SIZE: f64 = 11.0;
    let (latitude, meters_per_unit) = view.ground();
    let (meters, long) = round_length(meters_per_unit, BAR.min(view.frame.width / 4.0));
    let text = if meters >= 1000.0 { format!("{:.0} km", meters / 1000.0) } else { format!("{meters:.0} m") };
    let latitude = say.words().with("map-latitude", &[("degrees", Arg::Text(&format!("{latitude:.0}")))]);
    let beside = width(&latitude, SIZE, false) + 12.0;
    let area = Area {
        x: view.frame.right() - 8.0 - (long + beside + 18.0),
        y: view.frame.bottom() - 8.0 - 27.0,
        width: long + beside + 18.0,
        height: 27.0,
    };
    let mut shapes = vec![Shape::Box { area, round: 4.0, fill: Some(c.field), opacity: 0.85, stroke: None }];
    let (right, feet) = (area.right() - 9.0, area.bottom() - 7.0);
    let at = Coord { x: area.x + 9.0, y: feet };
    shapes.push(words(at, Anchor::Start, latitude, SIZE, c.text_secondary, false));
    let at = Coord { x: right - long / 2.0, y: feet - 5.0 };
    shapes.push(words(at, Anchor::Middle, text, SIZE, c.text, false));
    let corners = [(right - long, feet - 6.0), (right - long, feet), (right, feet), (right, feet - 6.0)];
    let way = vec![corners.map(|(x, y)| Coord { x, y }).to_vec()];
    shapes.push(Shape::Lines { way, stroke: Stroke::new(1.2, c.text), closed: false });
    (shapes, area)
}

/// The longest length of 1, 2 or 5 and zeros that is at most `most` units wide.
fn round_length(meters_per_unit: f64, most: f64) -> (f64, f64) {
    let longest = meters_per_unit * most;
    let power = 10_f64.powf(longest.log10().floor());
    let meters =
        [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|length| *length <= longest).unwrap_or(power);
    (meters, meters / meters_per_unit)
}
