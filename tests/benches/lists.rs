//! How long does a long list take, from bytes to a dataset and straight through?

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake::{Choices, Document, read_documents, stream};

/// Rows of the list.
const ROWS: usize = 100_000;

/// A list of projects with areas of every sort: one name, several, a region before a list, a misspelling.
fn list() -> String {
    let names: Vec<&str> = division_2020().municipalities.values().map(|m| m.names.fi.as_str()).collect();
    let regions: Vec<&str> = division_2020().regions.values().map(|region| region.names.fi.as_str()).collect();
    // A fixed sequence: the same list in every run.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |of: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 1_000_003).unwrap_or_default() % of
    };
    let mut text = String::from("Hakija;Hankkeen nimi;Toiminta-alue;Alkaa;Päättyy;Myönnetty avustus\n");
    for row in 0..ROWS {
        let name = |at: usize| names.get(at).copied().unwrap_or_default();
        let (a, b, c) = (name(next(names.len())), name(next(names.len())), name(next(names.len())));
        let area = match next(20) {
            0..10 => format!("{a}, {b}, {c}"),
            10..16 => a.to_owned(),
            16..19 => format!("{}; {b}", regions.get(next(regions.len())).copied().unwrap_or_default()),
            _ => format!("{}{}", a.chars().take(3).collect::<String>(), a.chars().skip(4).collect::<String>()),
        };
        let (month, year) = (next(12) + 1, 2018 + next(4));
        let _ = writeln!(
            text,
            "{a} kylät ry;Kylä {row};{area};1.{month}.{year};31.12.{};{} 000 €",
            year + 1,
            next(200) + 1
        );
    }
    text
}

fn lists(criterion: &mut Criterion) {
    let text = list();
    let document = Document { name: "lista.csv", bytes: text.as_bytes() };
    let mut group = criterion.benchmark_group("100,000-row CSV");
    group.sample_size(10).throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("to a dataset", |bench| {
        bench.iter(|| read_documents(black_box(&[document]), &Choices::default(), 1));
    });
    group.bench_function("straight through", |bench| {
        bench.iter(|| {
            let mut rows = 0usize;
            let _ = stream(black_box(document), &Choices::default(), &mut |_, _| {
                rows += 1;
                Ok::<(), ()>(())
            });
            rows
        });
    });
    group.finish();
}

criterion_group!(benches, lists);
criterion_main!(benches);
