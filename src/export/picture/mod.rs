//! How does the map look as a picture: PNG, SVG, a page of PDF?
//!
//! Drawn from the one scene that the window draws, with the same colors, lines, places of names and
//! words of the legend; light unless asked otherwise; fonts come along. The same order gives the same
//! bytes on every machine.
//! Never does: look for fonts of the system; draw tiles of a service.

mod clip;
mod drawing;
mod legend;
mod letters;
mod map;
mod marks;
mod options;
mod page;
mod pdf;
mod pixels;
mod say;
mod scale;
mod svg;
mod view;
mod ways;
mod wording;
pub(super) mod world;

pub use self::options::{Fit, MapOptions};
pub(super) use self::pdf::pdf;
pub(super) use self::pixels::{png, small};
pub(super) use self::svg::Link;

use std::collections::BTreeMap;

use self::drawing::Drawing;
use self::page::Subject;
use self::svg::Written;
use super::{Exported, Given};

/// Width and height in pixels where nothing else is asked for.
const SIZE: (u32, u32) = (1600, 2000);
/// Units of a page in an inch.
const UNITS: f64 = 96.0;

/// A map as the text of an SVG, `width` by `height` units of 1/96 inch, for a page of another document.
/// Every municipality is a path with `data-code` and its name as title.
#[must_use]
pub fn map_svg(given: &Given<'_>, width: f64, height: f64, options: &MapOptions<'_>) -> String {
    drawn_map(given, (width, height), options, None)
}

/// The same with municipalities that lead somewhere, by their codes.
pub(super) fn linked_map_svg(
    given: &Given<'_>,
    size: (f64, f64),
    options: &MapOptions<'_>,
    links: &BTreeMap<String, Link>,
) -> String {
    drawn_map(given, size, options, Some(links))
}

fn drawn_map(
    given: &Given<'_>,
    size: (f64, f64),
    options: &MapOptions<'_>,
    links: Option<&BTreeMap<String, Link>>,
) -> String {
    let subject = Subject::new(given, options);
    // Twice as fine as a screen: it will be printed or zoomed.
    let drawing = page::drawing(&subject, size, 2.0);
    svg::svg(&drawing, &Written { pixels: None, fonts: options.fonts, prefix: options.prefix, origin: "", links })
}

/// The JSON line of where a picture comes from, read back from its file; `None` where the bytes are no
/// picture of ours.
pub(super) fn origin(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => pixels::origin(bytes),
        [b'%', b'P', b'D', b'F', ..] => pdf::origin(bytes),
        [b'<', b's', b'v', b'g', ..] => svg::origin(bytes),
        _ => None,
    }
}

/// The map as an SVG file.
pub(super) fn svg(given: &Given<'_>) -> Exported {
    let origin = given.order.provenance.to_json();
    let written = Written { pixels: Some(size(given).0), fonts: true, prefix: "", origin: &origin, links: None };
    exported(given, svg::svg(&drawn(given), &written).into_bytes(), false)
}

/// The picture in the size and density of the order.
fn drawn(given: &Given<'_>) -> Drawing {
    let (_, dpi) = size(given);
    page::drawing(&Subject::new(given, &MapOptions::default()), units(given), f64::from(dpi) / UNITS)
}

/// Pixels and pixels an inch. Where nobody said how many an inch, the picture is about ten inches over its
/// shorter side, so that its letters have their usual size; but never coarser than a screen or finer
/// than good paper.
fn size(given: &Given<'_>) -> ((u32, u32), u32) {
    let request = &given.order.request;
    let pixels = request.size.unwrap_or(SIZE);
    let shorter = pixels.0.min(pixels.1);
    (pixels, request.dpi.unwrap_or_else(|| (shorter * 3 / 32).clamp(96, 300)))
}

/// Width and height of the page in units.
fn units(given: &Given<'_>) -> (f64, f64) {
    let ((width, height), dpi) = size(given);
    let units = |pixels: u32| f64::from(pixels) * UNITS / f64::from(dpi);
    (units(width), units(height))
}

/// `changed`: letters that our fonts lack were replaced.
fn exported(given: &Given<'_>, bytes: Vec<u8>, changed: bool) -> Exported {
    let left_out = if changed { vec!["left-out-picture-letters"] } else { Vec::new() };
    Exported { bytes, rows: given.order.projects.len(), left_out, ..Exported::default() }
}
