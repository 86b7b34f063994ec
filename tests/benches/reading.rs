//! How long from bytes to a dataset, and from words to municipalities?

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hankekartta::document;
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::intake;

const DOCUMENT: &[u8] = include_bytes!("../../assets/rahoitettavat-hankkeet-2020.txt");

fn reading(criterion: &mut Criterion) {
    let gazetteer = Gazetteer::embedded();
    criterion.bench_function("2020 document: parse", |bench| bench.iter(|| document::read(black_box(DOCUMENT))));
    criterion.bench_function("2020 document: parse and resolve", |bench| {
        bench.iter(|| intake::read_document("2020", black_box(DOCUMENT), 1));
    });
    criterion.bench_function("area of nine municipalities: resolve", |bench| {
        bench.iter(|| {
            gazetteer.resolve_area(black_box("Varsinais-Suomi; Turku, Uki, Laitila, Vehmaa, Tavassalo, Salo"))
        });
    });
    criterion.bench_function("gazetteer: all forms of all names", |bench| {
        bench.iter(|| Gazetteer::new(black_box(division_2020())));
    });
}

criterion_group!(benches, reading);
criterion_main!(benches);
