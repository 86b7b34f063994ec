//! How much work is a frame of scrolling a table of 50,000 rows?
//!
//! Whole frames of the window: layout and tessellation on the CPU, no pixels. Beside them, in the same
//! run, the same window with the same list narrowed to no row, and with 21 rows. Sorting and narrowing
//! are no part of a frame; what they take is told after.
//! `cargo bench --bench tables`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, Vec2, pos2};
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::app::Workbench;
use hankekartta::intake;
use hankekartta::model::{Area, Dataset, ProjectId};
use hankekartta::session::{Session, parse_script};

const ROWS: usize = 50_000;
const FRAMES: usize = 300;

/// The projects of 2020 again and again under other names, without areas: the map is not what is measured.
fn many() -> Dataset {
    let base = intake::embedded();
    let projects = base.projects.iter().cycle().take(ROWS).enumerate().map(|(at, project)| {
        let mut project = project.clone();
        project.id = ProjectId::new(&format!("{}-{at}", project.id));
        project.name.value = format!("{} {}", project.name.value, at * 7919 % ROWS);
        project.area = Area::default();
        project
    });
    Dataset { projects: projects.collect(), ..base.clone() }
}

struct Bare {
    ctx: Context,
    bench: Workbench,
    time: f64,
}

impl Bare {
    fn new() -> Self {
        let ctx = Context::default();
        let bench = Workbench::new(&ctx, Session::new(division_2020(), Arc::new(many())), false);
        Self { ctx, bench, time: 0.0 }
    }

    fn play(&mut self, script: &str) {
        for line in parse_script(script).into_iter().flatten() {
            for action in line.actions {
                self.bench.send(action);
            }
        }
        for _ in 0..30 {
            self.frame(vec![Event::PointerMoved(pos2(300.0, 500.0))]);
        }
    }

    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1440.0, 900.0)));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let begun = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| {
            self.bench.logic(ui.ctx());
            self.bench.ui(ui);
        });
        output.textures_delta.clear();
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        begun.elapsed()
    }

    /// The middle one of many frames, the wheel turning in each.
    fn scrolled(&mut self, script: &str) -> Duration {
        self.play(script);
        let mut times: Vec<Duration> = (0..FRAMES)
            .map(|at| {
                let down = if at % 100 < 90 { -700.0 } else { 3000.0 };
                self.frame(vec![Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    source: MouseWheelSource::Unknown,
                    delta: Vec2::new(0.0, down),
                    phase: TouchPhase::Move,
                    modifiers: Modifiers::NONE,
                }])
            })
            .collect();
        times.sort_unstable();
        times.get(FRAMES / 2).copied().unwrap_or_default()
    }
}

fn main() {
    let mut bare = Bare::new();
    let none = bare.scrolled("table-show projects\ntable-filter project nothing-is-called-so");
    let few = bare.scrolled("table-filter project \"1234\"");
    let all = bare.scrolled("table-clear");
    println!("a frame without rows            {none:?}");
    println!("a frame of a few rows           {few:?}");
    println!("a frame of scrolling {ROWS} rows {all:?}, {:.2} of one without", all.as_secs_f64() / none.as_secs_f64());
    let mut session = Session::new(division_2020(), Arc::new(many()));
    for line in [
        "table-show projects",
        "table-sort residents",
        "table-sort project add",
        "table-sort project",
        "table-filter project 77",
        "table-clear",
    ] {
        let begun = Instant::now();
        for action in parse_script(line).into_iter().flatten().flat_map(|line| line.actions) {
            session.apply(action);
        }
        println!("{line:<28} {:?}", begun.elapsed());
    }
}
