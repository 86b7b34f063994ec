//! How much work is a frame for the CPU when the graphics card keeps the map?
//!
//! A real window with nothing but the map, every municipality cut in up to a hundred parts, panned and
//! zoomed as a hand does. Measured for each frame, with the card and without, in one run: the painter
//! alone, and all that the CPU does for the frame (painter, egui's tessellation, handing over to
//! OpenGL), as eframe counts it, less the wait for the screen. Needs a display. Where OpenGL itself runs
//! on the CPU its drawing would be counted too; Mesa leaves it away when asked to:
//! `GALLIUM_NOOP=1 xvfb-run -a cargo bench --bench resident`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod scene;
mod times;

use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::{NativeOptions, Renderer};
use egui::{ColorImage, TextureHandle, TextureOptions, ViewportBuilder, ViewportCommand, vec2};
use hankekartta::boundaries::{Boundaries, Level};
use hankekartta::gui::map::{Card, Painter, View};
use hankekartta::scene::Scene;

use self::scene::frame;
use self::times::spread;

/// Frames of a part, and those at its start that are not counted: they cut polygons into triangles, once.
const STEPS: usize = 600;
const FIRST: usize = 3;

#[derive(Debug, Clone, Copy)]
enum Move {
    Pan,
    Zoom,
}

/// What is measured, one after the other.
struct Part {
    name: String,
    /// `None`: a frame with nothing on it.
    boundaries: Option<&'static Boundaries>,
    card: Option<Arc<Card>>,
    moves: Move,
    zoom: Option<f64>,
}

struct Bench {
    scene: Scene,
    parts: Vec<Part>,
    patterns: [TextureHandle; 2],
    painter: Painter,
    step: usize,
    view: Option<View>,
    ours: Vec<Duration>,
    frames: Vec<Duration>,
}

impl eframe::App for Bench {
    fn ui(&mut self, ui: &mut egui::Ui, window: &mut eframe::Frame) {
        ui.ctx().request_repaint();
        let Some(part) = self.parts.first() else {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        };
        // The last frame is known now.
        if self.step > FIRST
            && let Some(seconds) = window.info().cpu_usage
        {
            self.frames.push(Duration::from_secs_f32(seconds));
        }
        if self.step == STEPS {
            let [ours, frames] = [&mut self.ours, &mut self.frames].map(std::mem::take);
            println!(
                "{}: painter {}; frame {}; {} builds",
                part.name,
                spread(ours),
                spread(frames),
                self.painter.builds
            );
            self.parts.remove(0);
            self.step = 0;
            self.view = None;
            return;
        }
        let rect = ui.max_rect();
        if self.step == 0 {
            self.painter = Painter::default();
            self.painter.keep_on(part.card.clone());
        }
        let begin = View::fitted(rect, Boundaries::embedded().extent(), [24.0; 4]);
        let begin = View { zoom: part.zoom.unwrap_or(begin.zoom), ..begin };
        let forth = self.step % 200 < 100;
        let view = self.view.unwrap_or(begin);
        let view = match part.moves {
            Move::Pan => view.dragged(if forth { vec2(4.0, 1.5) } else { vec2(-4.0, -1.5) }),
            Move::Zoom => view.zoomed_about(if forth { 0.01 } else { -0.01 }, rect.center()),
        };
        self.view = Some(view);
        if let Some(boundaries) = part.boundaries {
            let begun = Instant::now();
            let [hatch, dots] = &self.patterns;
            let shapes = self.painter.frame(&view, &frame(&self.scene, boundaries, [hatch.id(), dots.id()]));
            ui.painter().extend(shapes);
            if self.step > FIRST {
                self.ours.push(begun.elapsed());
            }
        }
        self.step += 1;
    }
}

fn parts(card: &Arc<Card>) -> Vec<Part> {
    let real = Boundaries::embedded();
    // As long as the program runs, as the embedded ones.
    let many: &Boundaries = Box::leak(Box::new(real.cut(10)));
    let polygons = |boundaries: &Boundaries| -> usize {
        let codes = boundaries.codes();
        codes.filter_map(|code| boundaries.polygon(Level::FINEST, code)).map(|shape| shape.0.len()).sum()
    };
    let mut parts =
        vec![Part { name: "nothing".to_owned(), boundaries: None, card: None, moves: Move::Pan, zoom: None }];
    for (moves, zoom, what) in [
        (Move::Pan, None, "panning the country"),
        (Move::Pan, Some(8.5), "panning close"),
        (Move::Zoom, None, "zooming"),
    ] {
        for boundaries in [real, many] {
            for card in [None, Some(card)] {
                let who = if card.is_some() { "kept" } else { "handed over each frame" };
                parts.push(Part {
                    name: format!("{what}, {} polygons, {who}", polygons(boundaries)),
                    boundaries: Some(boundaries),
                    card: card.cloned(),
                    moves,
                    zoom,
                });
            }
        }
    }
    parts
}

fn main() -> eframe::Result {
    let viewport = ViewportBuilder::default().with_inner_size([800.0, 828.0]);
    let native = NativeOptions { viewport, renderer: Renderer::Glow, ..NativeOptions::default() };
    eframe::run_native(
        "bench",
        native,
        Box::new(|creation| {
            let card = creation.gl.as_ref().and_then(Card::new).ok_or("no OpenGL that keeps the map")?;
            let load =
                |name: &str| creation.egui_ctx.load_texture(name, ColorImage::example(), TextureOptions::LINEAR_REPEAT);
            Ok(Box::new(Bench {
                scene: scene::scene(),
                parts: parts(&card),
                patterns: ["hatch", "dots"].map(load),
                painter: Painter::default(),
                step: 0,
                view: None,
                ours: Vec::new(),
                frames: Vec::new(),
            }))
        }),
    )
}
