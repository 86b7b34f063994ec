//! What do two maps cost beside one, and a hundred small ones?
//!
//! Whole frames of the window, panels folded: layout, meshes and tessellation on the CPU, no pixels.
//! `one map` and `side by side` are of one run: their ratio is what counts.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2, pos2};
use hankekartta::coverage::{Difference, Extent, Footprint, Likeness, Weight, one_record, seriate};
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::app::Workbench;
use hankekartta::intake;
use hankekartta::model::{Dataset, ProjectId};
use hankekartta::session::{Session, parse_script};

/// A window without a system around it.
struct Bare {
    ctx: Context,
    bench: Workbench,
    time: f64,
}

impl Bare {
    fn new(dataset: Dataset, script: &str) -> Self {
        let ctx = Context::default();
        let mut bench = Workbench::new(&ctx, Session::new(division_2020(), Arc::new(dataset)), false);
        for line in parse_script(script).into_iter().flatten() {
            for action in line.actions {
                bench.send(action);
            }
        }
        let mut bare = Self { ctx, bench, time: 0.0 };
        for _ in 0..60 {
            bare.frame(vec![Event::PointerMoved(pos2(400.0, 500.0))]);
        }
        bare
    }

    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1440.0, 900.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| {
            self.bench.logic(ui.ctx());
            self.bench.ui(ui);
        });
        output.textures_delta.clear();
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
    }
}

fn wheel(down: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        source: MouseWheelSource::Unknown,
        delta: Vec2::new(0.0, down),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    }
}

/// A list of so many projects: those of 2020 again and again under other names.
fn many(count: usize) -> Dataset {
    let base = intake::embedded();
    let projects = base.projects.iter().cycle().take(count).enumerate().map(|(at, project)| {
        let mut project = project.clone();
        project.id = ProjectId::new(&format!("{}-{at}", project.id));
        let codes: Vec<_> = division_2020().municipalities.keys().copied().collect();
        let more = codes.iter().skip(at * 3 % codes.len()).take(at % 9).copied();
        let all: BTreeSet<_> = project.area.core.iter().copied().chain(more).collect();
        project.area.core = all.into_iter().collect();
        project
    });
    Dataset { projects: projects.collect(), ..base.clone() }
}

const FOLDED: &str = "toggle-left\ntoggle-right";

fn panning(criterion: &mut Criterion, name: &str, script: &str) {
    let mut bare = Bare::new(intake::embedded(), &format!("{FOLDED}\n{script}"));
    let at = pos2(400.0, 500.0);
    let button = |pressed, pos| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    bare.frame(vec![Event::PointerMoved(at), button(true, at)]);
    let mut step = 0_u32;
    criterion.bench_function(name, |bench| {
        bench.iter(|| {
            // To and fro by a few points, as a hand does.
            step += 1;
            let by = if step % 40 < 20 { 1.0 } else { -1.0 };
            let along = f32::from(u16::try_from(step % 20).unwrap_or_default()) * 3.0;
            let from = if by > 0.0 { along } else { 60.0 - along };
            bare.frame(vec![Event::PointerMoved(at + Vec2::splat(from))]);
        });
    });
}

fn compare(criterion: &mut Criterion) {
    panning(criterion, "one map: a frame of panning", "set-view map");
    panning(criterion, "side by side: a frame of panning", "set-view compare");
    panning(criterion, "swipe: a frame of panning", "set-view compare\ncompare-mode swipe");
    panning(criterion, "difference: a frame of panning", "set-view compare\ncompare-mode difference");

    for order in ["name", "likeness"] {
        let script = format!("{FOLDED}\nset-view compare\ncompare-mode multiples\nset-multiples {order}");
        let mut bare = Bare::new(many(100), &script);
        let mut step = 0_u32;
        criterion.bench_function(&format!("100 small maps by {order}: a frame of scrolling"), |bench| {
            bench.iter(|| {
                step += 1;
                bare.frame(vec![wheel(if step % 120 < 60 { -24.0 } else { 24.0 })]);
            });
        });
    }

    let (dataset, division) = (many(1000), division_2020());
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    criterion.bench_function("difference of 500 and 500 projects", |bench| {
        let (a, b) = all.split_at(500);
        bench.iter(|| {
            let reached = |projects: &[usize]| Footprint::of(&dataset, division, projects, Extent::CoreAndWider);
            Difference::of(division, [&reached(a), &reached(b)], &one_record([&dataset, &dataset]))
        });
    });
    for count in [100, 1000] {
        let some: Vec<usize> = (0..count).collect();
        criterion.bench_function(&format!("order of {count} areas by likeness"), |bench| {
            bench.iter(|| {
                seriate(&Likeness::of(&dataset, division, &some, Extent::CoreAndWider, Weight::Municipalities))
            });
        });
    }
}

criterion_group!(benches, compare);
criterion_main!(benches);
