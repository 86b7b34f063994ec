//! How long from bytes to a dataset?

use criterion::{Criterion, criterion_group, criterion_main};

fn reading(_criterion: &mut Criterion) {}

criterion_group!(benches, reading);
criterion_main!(benches);
