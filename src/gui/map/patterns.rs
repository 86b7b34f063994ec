//! Which repeating pictures do hatches and dots come from? White with soft edges; the color is the vertices'.

use egui::{Color32, ColorImage};

use crate::gui::theme::AS_IT_IS;

/// A line of 1.5 in a tile of 5 across, at 45°, in white with soft edges; the color is the vertices'.
pub(super) fn hatch() -> ColorImage {
    const SIDE: usize = 28;
    let mut image = ColorImage::filled([SIDE, SIDE], Color32::TRANSPARENT);
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "28 by 28")]
    let side = SIDE as f32;
    for (at, pixel) in image.pixels.iter_mut().enumerate() {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "28 by 28")]
        let (x, y) = ((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
        // Distance from the nearest line in parts of the repeat.
        let across = ((x + y) / side).fract();
        let distance = (across - 0.5).abs();
        let cover = ((0.15 - distance) * side * 0.7 + 0.5).clamp(0.0, 1.0);
        *pixel = AS_IT_IS.gamma_multiply(cover);
    }
    image
}

/// Dots of 1.6 in a tile of 7 across, two in each, in white with soft edges: "no data".
pub(super) fn dots() -> ColorImage {
    const SIDE: usize = 28;
    let mut image = ColorImage::filled([SIDE, SIDE], Color32::TRANSPARENT);
    for (at, pixel) in image.pixels.iter_mut().enumerate() {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "28 by 28")]
        let (x, y) = ((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
        let near = [(7.0, 7.0), (21.0, 21.0)].map(|(dx, dy): (f32, f32)| (x - dx).hypot(y - dy));
        let distance = near.into_iter().fold(f32::INFINITY, f32::min);
        *pixel = AS_IT_IS.gamma_multiply((3.7 - distance).clamp(0.0, 1.0));
    }
    image
}
