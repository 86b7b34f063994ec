//! How long until the next frame when level, measure, method, theme or filter change?
//!
//! The whole window, from the action to the shapes of the next frame; beside it, in the same run, the
//! frame that nothing changed for. Once with the document of 2020, once with ten thousand projects of
//! up to sixty municipalities each, made by a fixed sequence.
//! `cargo bench --bench look`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod made;

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Rect, pos2, vec2};
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::app::Workbench;
use hankekartta::intake;
use hankekartta::model::Dataset;
use hankekartta::session::{Session, parse_script};
use made::many;

const ROUNDS: usize = 24;

struct Desk {
    ctx: egui::Context,
    bench: Workbench,
    time: f64,
}

impl Desk {
    fn new(dataset: Dataset) -> Self {
        let ctx = egui::Context::default();
        let bench = Workbench::new(&ctx, Session::new(division_2020(), Arc::new(dataset)), false);
        let mut desk = Self { ctx, bench, time: 0.0 };
        for _ in 0..40 {
            desk.frame();
            std::thread::sleep(Duration::from_millis(5));
        }
        desk
    }

    /// One frame without the graphics card: logic, panels, shapes.
    fn frame(&mut self) -> Duration {
        self.time += 1.0 / 60.0;
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(self.time),
            ..egui::RawInput::default()
        };
        let begun = Instant::now();
        let bench = &mut self.bench;
        let mut output = self.ctx.run_ui(input, |ui| {
            bench.logic(&ui.ctx().clone());
            bench.ui(ui);
        });
        let took = begun.elapsed();
        output.textures_delta.clear();
        took
    }

    fn play(&mut self, line: &str) {
        for script in parse_script(line).unwrap_or_default() {
            for action in script.actions {
                self.bench.send(action);
            }
        }
    }
}

fn spread(mut times: Vec<Duration>) -> (Duration, Duration, Duration) {
    times.sort_unstable();
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied();
    (at(50).unwrap_or_default(), at(95).unwrap_or_default(), at(100).unwrap_or_default())
}

fn measure(name: &str, dataset: Dataset) {
    let begun = Instant::now();
    let id = dataset.projects.get(3).map(|project| project.id.to_string()).unwrap_or_default();
    let (pin, unpin) = (format!("pin {id}"), format!("unpin {id}"));
    let words = Instant::now();
    hankekartta::query::prepare(&dataset);
    println!("{name}: its words made ready {:?}", words.elapsed());
    let mut desk = Desk::new(dataset);
    println!("{name}: the session and forty frames {:?}", begun.elapsed());
    let bare: Vec<Duration> = (0..ROUNDS * 4).map(|_| desk.frame()).collect();
    let (bare, most, _) = spread(bare);
    println!("{name}: a frame that nothing changed for: p50 {bare:?}, p95 {most:?}");
    for (what, to, back) in [
        ("level", "set-level region", "set-level municipality"),
        ("measure", "set-measure count", "set-measure share"),
        ("figure", "set-measure density", "set-measure residents"),
        ("method", "set-classes jenks 7", "set-classes quantile 5"),
        ("pins", pin.as_str(), unpin.as_str()),
        ("theme", "set-theme dark", "set-theme light"),
        ("filter", "toggle-region 01", "toggle-region 01"),
        ("search", "search kuopio", "search \"\""),
        ("a letter of a word", "ask neuvo", "ask neuvon"),
        (
            "a letter of a condition",
            "ask maakunta:Kainuu | tarve:>5000 neuvont",
            "ask maakunta:Kainuu | tarve:>5000 neuvonta",
        ),
        ("a place in a case form", "ask kunta:Espoossa -kunta:Vantaalla", "ask kunta:Espoossa"),
        ("circles", "set-shape residents", "set-shape areas"),
    ] {
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            desk.play(if round % 2 == 0 { to } else { back });
            times.push(desk.frame());
            // What the change asks for afterwards is not counted.
            for _ in 0..3 {
                desk.frame();
            }
        }
        let (p50, p95, most) = spread(times);
        let ratio = p50.as_secs_f64() / bare.as_secs_f64();
        println!("{name}: {what}: p50 {p50:?}, p95 {p95:?}, most {most:?}; {ratio:.1} bare frames");
    }
}

fn main() {
    measure("21 projects", intake::embedded());
    measure("10,000 projects", many(10_000));
}
