//! Where does a requested movement lead?

use egui::{Rect, Vec2};

use super::view::{View, narrow};
use super::{MapInput, cards};
use crate::boundaries::Boundaries;
use crate::session::MapRequest;

/// Room that buttons and scale bar take when all of something is to be seen: left, top, right, bottom.
const MARGINS: [f32; 4] = [24.0, 24.0, 60.0, 44.0];

/// `true` for views that show the same.
pub(super) fn same(a: View, b: View) -> bool {
    (a.zoom - b.zoom).abs() < 1e-9 && (a.center.x - b.center.x).abs() < 1e-12 && (a.center.y - b.center.y).abs() < 1e-12
}

/// A box of the world seen beside the legend or above it, whichever shows it larger.
pub(super) fn fitted(rect: Rect, world: geo::Rect<f64>, around: f32, legend: Vec2) -> View {
    let [left, top, right, bottom] = MARGINS.map(|side| side + around);
    let beside = View::fitted(rect, world, [left.max(cards::EDGE + legend.x + 8.0), top, right, bottom]);
    let above = View::fitted(rect, world, [left, top, right, bottom.max(cards::EDGE + legend.y + 8.0)]);
    if beside.zoom >= above.zoom { beside } else { above }
}

/// Where a request leads.
pub(super) fn target(request: MapRequest, view: View, rect: Rect, input: &MapInput<'_>, legend: Vec2) -> View {
    let boundaries = Boundaries::embedded();
    match request {
        MapRequest::FitAll => fitted(rect, boundaries.extent(), 0.0, legend),
        MapRequest::FitSelection => {
            let around = boundaries.around(&input.fit).unwrap_or_else(|| boundaries.extent());
            let fitted = fitted(rect, around, 40.0, legend);
            View { zoom: fitted.zoom.min(11.0), ..fitted }
        }
        MapRequest::ZoomBy(levels) => view.zoomed_about(levels, rect.center()),
        MapRequest::PanBy(x, y) => {
            let (width, height) = (f64::from(rect.width()), f64::from(rect.height()));
            view.dragged(Vec2::new(-narrow(x * width), -narrow(y * height)))
        }
        MapRequest::LookAt(map) => View::new(map, rect),
    }
}
