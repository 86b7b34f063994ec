//! How much work is a frame of panning over tens of thousands of polygons?
//!
//! Every municipality is cut in up to a hundred parts. Measured for each step of a pan across the
//! country, where no graphics card keeps the map: what the painter does, and what egui does to make
//! ready what it hands to the card; beside them, in the same run, a frame with nothing on it and the
//! country as it is. With a card: bench `resident`.
//! `cargo bench --bench many`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod scene;
mod times;

use std::time::{Duration, Instant};

use egui::{Rect, TextureId, pos2, vec2};
use hankekartta::boundaries::{Boundaries, Level};
use hankekartta::gui::map::{Painter, View};
use hankekartta::scene::Scene;

use self::scene::frame;
use self::times::spread;

const STEPS: usize = 600;

/// Pans to and fro; times of the painter and of egui.
fn pan(boundaries: Option<&Boundaries>, scene: &Scene, begin: View) -> (Vec<Duration>, Vec<Duration>, u64) {
    let ctx = egui::Context::default();
    let mut painter = Painter::default();
    let mut view = begin;
    let (mut ours, mut eguis) = (Vec::new(), Vec::new());
    for step in 0..STEPS {
        // A hand's pan: some way to one side, and back.
        view = view.dragged(if step % 200 < 100 { vec2(4.0, 1.5) } else { vec2(-4.0, -1.5) });
        let mut own = Duration::ZERO;
        let begun = Instant::now();
        let mut output = ctx.run_ui(egui::RawInput { screen_rect: Some(begin.rect), ..Default::default() }, |ui| {
            let begun = Instant::now();
            if let Some(boundaries) = boundaries {
                let frame = frame(scene, boundaries, [1, 2].map(TextureId::User));
                ui.painter().extend(painter.frame(&view, &frame));
            }
            own = begun.elapsed();
        });
        let shapes = std::mem::take(&mut output.shapes);
        output.textures_delta.clear();
        let primitives = ctx.tessellate(shapes, 1.0);
        std::hint::black_box(primitives.len());
        // The first frames cut polygons into triangles, once.
        if step > 0 {
            ours.push(own);
            eguis.push(begun.elapsed().saturating_sub(own));
        }
    }
    (ours, eguis, painter.builds)
}

fn main() {
    let scene = scene::scene();
    let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 828.0));
    let real = Boundaries::embedded();
    let begun = Instant::now();
    let many = real.cut(10);
    let polygons: usize =
        many.codes().filter_map(|code| many.polygon(Level::FINEST, code)).map(|shape| shape.0.len()).sum();
    println!("{polygons} polygons, cut in {:?}", begun.elapsed());
    for (zoom, name) in [(None, "country"), (Some(8.5), "close")] {
        let view = View::fitted(rect, real.extent(), [24.0; 4]);
        let view = View { zoom: zoom.unwrap_or(view.zoom), ..view };
        for (boundaries, what) in
            [(None, "nothing"), (Some(real), "310 municipalities"), (Some(&many), "cut in a hundred")]
        {
            let (ours, eguis, builds) = pan(boundaries, &scene, view);
            println!("{name}, {what}: painter {}; egui {}; {builds} builds", spread(ours), spread(eguis));
        }
    }
}
