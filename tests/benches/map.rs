//! How much work is a frame of the map, and a hit test?

mod scene;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use egui::{Rect, TextureId, Vec2, pos2, vec2};
use hankekartta::boundaries::Boundaries;
use hankekartta::gazetteer::Gazetteer;
use hankekartta::gui::map::{Painter, View};
use hankekartta::model::LonLat;

const PACK: &[u8] = include_bytes!("../../geodata/fi-2020/municipalities.bin");
const BASE: &[u8] = include_bytes!("../../geodata/fi-2020/base.bin");

fn map(criterion: &mut Criterion) {
    let boundaries = Boundaries::embedded();
    let scene = scene::scene();
    let frame = |scene| scene::frame(scene, boundaries, [1, 2].map(TextureId::User));
    let rect = Rect::from_min_size(pos2(300.0, 44.0), vec2(800.0, 828.0));
    let country = View::fitted(rect, boundaries.extent(), [24.0; 4]);
    let near = View { zoom: 8.5, ..country };

    criterion.bench_function("pack: decode", |bench| {
        bench.iter(|| Boundaries::decode(black_box(PACK), black_box(BASE)));
    });
    for (name, view) in [("country", country), ("close", near)] {
        let mut painter = Painter::default();
        let mut step = 0_u32;
        criterion.bench_function(&format!("{name}: a frame of panning"), |bench| {
            bench.iter(|| {
                // To and fro by a few points, as a hand does; every frame is another view.
                step += 1;
                let by = if step % 40 < 20 { 3.0 } else { -3.0 };
                let moved = view.dragged(Vec2::splat(by));
                painter.frame(&moved, &frame(&scene))
            });
        });
        criterion.bench_function(&format!("{name}: first frame at a zoom"), |bench| {
            let mut painter = Painter::default();
            painter.frame(&view, &frame(&scene));
            let mut zoom = view.zoom;
            bench.iter_batched(
                || {
                    zoom += 1e-6;
                    View { zoom, ..view }
                },
                |view| painter.frame(&view, &frame(&scene)),
                BatchSize::SmallInput,
            );
        });
    }
    let places: Vec<LonLat> = Gazetteer::embedded().division().municipalities.values().map(|m| m.seat).collect();
    criterion.bench_function("hit test", |bench| {
        let mut at = places.iter().cycle();
        bench.iter(|| at.next().and_then(|place| boundaries.at(black_box(*place))));
    });
    criterion.bench_function("scene of 2020", |bench| bench.iter(scene::scene));
}

criterion_group!(benches, map);
criterion_main!(benches);
