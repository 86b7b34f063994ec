//! How long do overlaps and times of service take, and what do bits win over sets?
//!
//! Ten thousand projects with 1 to 60 municipalities each, seven in ten of them core: once around a
//! town each, as real areas are, and once strewn over the country. Sets, bits and counting by
//! municipality are measured on the same thousand projects in the same run.
//! `cargo bench --no-default-features --bench overlaps`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use fixedbitset::FixedBitSet;
use hankekartta::coverage::{Coverage, Need, Overlaps, PackNeed, distance_km, timeline};
use hankekartta::gazetteer::Gazetteer;
use hankekartta::intake;
use hankekartta::model::{Area, Dataset, Division, MunicipalityCode, Period, Project};
use jiff::ToSpan;
use jiff::civil::date;

/// A repeatable row of numbers (a linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }
}

/// For each municipality all of them, the nearest first.
fn neighbors(division: &Division) -> Vec<Vec<MunicipalityCode>> {
    let all: Vec<_> = division.municipalities.values().collect();
    let near = |from: &&hankekartta::model::Municipality| {
        let mut order: Vec<(f64, MunicipalityCode)> =
            all.iter().map(|to| (distance_km(from.seat, to.seat), to.code)).collect();
        order.sort_by(|one, two| one.0.total_cmp(&two.0));
        order.into_iter().map(|(_, code)| code).collect()
    };
    all.iter().map(near).collect()
}

fn portfolio(count: usize, strewn: bool, division: &Division) -> Dataset {
    let mut numbers = Numbers(7);
    let near = neighbors(division);
    let codes: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    let model: Option<Project> = intake::embedded().projects.first().cloned();
    let mut projects = Vec::with_capacity(count);
    for number in 0..count {
        let Some(mut project) = model.clone() else { break };
        let size = 1 + numbers.below(60);
        let mut area: Vec<MunicipalityCode> = if strewn {
            let mut chosen = BTreeSet::new();
            while chosen.len() < size {
                chosen.extend(codes.get(numbers.below(codes.len())));
            }
            chosen.into_iter().collect()
        } else {
            near.get(numbers.below(near.len())).into_iter().flatten().take(size).copied().collect()
        };
        let mut wider = area.split_off((size * 7).div_ceil(10));
        area.sort_unstable();
        wider.sort_unstable();
        project.id = hankekartta::model::ProjectId::new(&format!("p{number}"));
        project.area = Area { core: area, wider, ..Area::default() };
        let start = date(2015, 1, 1).saturating_add(i64::try_from(numbers.below(3000)).unwrap_or_default().days());
        let end = start.saturating_add(i64::try_from(numbers.below(1000)).unwrap_or_default().days());
        if let Some(period) = &mut project.period {
            period.value = Period::of(start, end);
        }
        projects.push(project);
    }
    Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() }
}

/// The least of some times: what the machine can do when nothing else disturbs it.
fn least<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let once = |_| {
        let begun = Instant::now();
        black_box(work());
        begun.elapsed()
    };
    (0..rounds).map(once).min().unwrap_or_default()
}

fn measure(name: &str, dataset: &Dataset, division: &Division) {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let codes: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let coverage = Coverage::of(dataset, division, &all);
    let mut overlaps = Overlaps::of(&coverage, division, all.len());
    println!("{name}: {} projects, {} pairs share something", all.len(), overlaps.tally.pairs);
    println!("  coverage {:?}", least(5, || Coverage::of(dataset, division, &all)));
    println!("  overlaps {:?}", least(5, || Overlaps::of(&coverage, division, all.len())));
    let middle = all.len() / 2;
    let off = least(1, || overlaps.switch(dataset, &codes, middle, false));
    let on = least(1, || overlaps.switch(dataset, &codes, middle, true));
    println!("  overlaps, one project off {off:?}, on again {on:?}");
    println!("  timeline {:?}", least(5, || timeline(dataset, &coverage, &need, &all)));
    let mut line = timeline(dataset, &coverage, &need, &all);
    let rest: Vec<usize> = all.iter().copied().filter(|at| *at != middle).collect();
    let without = Coverage::of(dataset, division, &rest);
    let changed: BTreeSet<MunicipalityCode> =
        dataset.projects.get(middle).map(|project| project.area.core.iter().copied().collect()).unwrap_or_default();
    println!("  timeline, one project off {:?}", least(5, || line.follow(dataset, &without, &need, &rest, &changed)));
}

/// The same counts by three ways on a list short enough for all of them.
fn ways(dataset: &Dataset, division: &Division) {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &all);
    let codes: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    let sets: Vec<[BTreeSet<MunicipalityCode>; 2]> = dataset
        .projects
        .iter()
        .map(|project| [&project.area.core, &project.area.wider].map(|list| list.iter().copied().collect()))
        .collect();
    let bits: Vec<[FixedBitSet; 2]> = sets
        .iter()
        .map(|both| {
            both.each_ref().map(|set| {
                let mut bits = FixedBitSet::with_capacity(codes.len());
                set.iter().filter_map(|code| codes.binary_search(code).ok()).for_each(|at| bits.insert(at));
                bits
            })
        })
        .collect();
    let by_sets = least(3, || pairs(&sets, |one, two| one.intersection(two).count()));
    let by_bits = least(3, || pairs(&bits, FixedBitSet::intersection_count));
    let by_place = least(3, || Overlaps::of(&coverage, division, all.len()).tally);
    println!("{} projects: plain sets {by_sets:?}, fixedbitset {by_bits:?}, by municipality {by_place:?}", all.len());
    println!(
        "  sets / bits {:.1}, bits / by municipality {:.1}",
        by_sets.as_secs_f64() / by_bits.as_secs_f64(),
        by_bits.as_secs_f64() / by_place.as_secs_f64()
    );
    let found = pairs(&bits, FixedBitSet::intersection_count);
    assert_eq!(found, Overlaps::of(&coverage, division, all.len()).tally.pairs, "the ways agree");
}

/// Counts the pairs that share anything, with all four intersections of each.
fn pairs<T>(areas: &[[T; 2]], shared: impl Fn(&T, &T) -> usize) -> usize {
    let mut found = 0;
    for (at, [core, wider]) in areas.iter().enumerate() {
        for [other_core, other_wider] in areas.iter().skip(at + 1) {
            let counts = [
                shared(core, other_core),
                shared(core, other_wider) + shared(wider, other_core),
                shared(wider, other_wider),
            ];
            found += usize::from(black_box(counts).iter().sum::<usize>() > 0);
        }
    }
    found
}

fn main() {
    let division = Gazetteer::embedded().division();
    let embedded = intake::embedded();
    let all: Vec<usize> = (0..embedded.projects.len()).collect();
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let together = least(20, || {
        let coverage = Coverage::of(&embedded, division, &all);
        let overlaps = Overlaps::of(&coverage, division, all.len());
        (overlaps.tally, timeline(&embedded, &coverage, &need, &all))
    });
    println!("2020: coverage, overlaps and timeline together {together:?}");
    measure("around a town", &portfolio(10_000, false, division), division);
    measure("strewn", &portfolio(10_000, true, division), division);
    ways(&portfolio(1_000, false, division), division);
    ways(&portfolio(1_000, true, division), division);
}
