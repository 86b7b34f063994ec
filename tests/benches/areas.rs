//! How many area texts are read in a second, and how long does one take?
//!
//! Prints: one text after another, each seen for the first time (p50, p95, most), and the same texts
//! on two threads once every table is warm. `cargo bench --bench areas`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use hankekartta::gazetteer::{Gazetteer, division_2020};

/// Distinct texts.
const TEXTS: usize = 20_000;
/// Times that each thread reads them all.
const ROUNDS: usize = 5;
const THREADS: usize = 2;

/// Areas of every sort: names, lists, regions before lists, case forms, misspellings, open words.
fn texts() -> Vec<String> {
    let forms: Vec<String> = Gazetteer::embedded().name_forms().map(|form| form.written.clone()).collect();
    let names: Vec<&str> = division_2020().municipalities.values().map(|m| m.names.fi.as_str()).collect();
    let regions: Vec<&str> = division_2020().regions.values().map(|region| region.names.fi.as_str()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |of: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 1_000_003).unwrap_or_default() % of.max(1)
    };
    let mut made: BTreeSet<String> = BTreeSet::new();
    while made.len() < TEXTS {
        let mut name = || names.get(next(names.len())).copied().unwrap_or_default();
        let (a, b, c) = (name(), name(), name());
        let form = forms.get(next(forms.len())).map(String::as_str).unwrap_or_default();
        let region = regions.get(next(regions.len())).copied().unwrap_or_default();
        made.insert(match next(20) {
            0..7 => format!("{a}, {b}, {c}"),
            7..10 => format!("{a} ja {b}"),
            10..13 => form.to_owned(),
            13..16 => format!("{region}; {a}, {b}"),
            16 => format!("{region}, pl. {a}"),
            17 => format!("{a} ja muut kunnat"),
            _ => format!("{}{}, {b}", a.chars().take(3).collect::<String>(), a.chars().skip(4).collect::<String>()),
        });
    }
    // In another order than the alphabet's: neighbors in a list are not alike.
    let mut mixed: Vec<String> = made.into_iter().collect();
    for at in (1..mixed.len()).rev() {
        mixed.swap(at, next(at + 1));
    }
    mixed
}

fn main() {
    let gazetteer = Gazetteer::embedded();
    let texts = texts();
    let mut times: Vec<Duration> = Vec::with_capacity(texts.len());
    for text in &texts {
        let begun = Instant::now();
        black_box(gazetteer.resolve_area(black_box(text)));
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!("first time: p50 {:?}, p95 {:?}, most {:?}", at(50), at(95), times.last().copied().unwrap_or_default());

    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for text in std::iter::repeat_n(&texts, ROUNDS).flatten() {
                    black_box(gazetteer.resolve_area(black_box(text)));
                }
            });
        }
    });
    let read = TEXTS * ROUNDS * THREADS;
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a rate for people")]
    let rate = read as f64 / begun.elapsed().as_secs_f64();
    println!("again, {THREADS} threads: {rate:.0} texts a second");
}
