//! Is every municipality in one part, and do alike areas stand side by side?

use hankekartta::coverage::{
    Difference, EXACT, Extent, Footprint, Likeness, Side, Weight, one_record, seriate, smoothness, told,
};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{ApplicantKind, Dataset, Language, MunicipalityCode};
use hankekartta::words::Words;
use proptest::prelude::*;

use crate::toyland;

fn difference(a: &[usize], b: &[usize], extent: Extent) -> Difference {
    let (dataset, division) = (toyland::dataset(), toyland::division());
    let reached = |projects: &[usize]| Footprint::of(&dataset, division, projects, extent);
    Difference::of(division, [&reached(a), &reached(b)], &one_record([&dataset, &dataset]))
}

/// Municipalities and residents of only A, both, only B and neither.
#[track_caller]
fn check(a: &[usize], b: &[usize], extent: Extent, expected: [(usize, u64); 4]) {
    let difference = difference(a, b, extent);
    let found = Side::ALL.map(|side| {
        let count = difference.part(side).count;
        (count.municipalities, count.residents)
    });
    assert_eq!(found, expected, "{a:?} and {b:?}, {}", extent.key());
}

#[test]
fn each_municipality_is_in_one_part() {
    // Alpha 1000, Beta 200, Gamma 30, Delta 4; a: Alpha, wider Beta; b: Beta, Gamma?; c: Gamma.
    check(&[0], &[1], Extent::CoreAndWider, [(1, 1000), (1, 200), (1, 30), (1, 4)]);
    check(&[0], &[1], Extent::Core, [(1, 1000), (0, 0), (2, 230), (1, 4)]);
    check(&[1, 2], &[2], Extent::Core, [(1, 200), (1, 30), (0, 0), (2, 1004)]);
    check(&[], &[2], Extent::Core, [(0, 0), (0, 0), (1, 30), (3, 1204)]);
    check(&[0, 1, 2], &[0, 1, 2], Extent::CoreAndWider, [(0, 0), (3, 1230), (0, 0), (1, 4)]);
}

#[test]
fn a_guess_shows_as_a_range_and_counts_as_it_is_read() {
    let parts = difference(&[0], &[1], Extent::CoreAndWider);
    let only_b = parts.part(Side::OnlyB);
    let counts = [only_b.low, only_b.count, only_b.high].map(|count| count.municipalities);
    assert_eq!(counts, [0, 1, 1], "Gamma is a guess of b");
    let neither = parts.part(Side::Neither);
    let counts = [neither.low, neither.count, neither.high].map(|count| count.municipalities);
    assert_eq!(counts, [1, 1, 2], "Gamma could be served by neither");
    // Of two guesses of one municipality none is lost: c names Gamma without doubt.
    let parts = difference(&[1], &[2], Extent::Core);
    let both = parts.part(Side::Both);
    assert_eq!([both.low, both.count, both.high].map(|count| count.municipalities), [0, 1, 1]);
    assert_eq!(parts.part(Side::OnlyB).high.municipalities, 1);
}

#[test]
fn a_guess_that_both_sides_have_is_one_guess() {
    // b guesses at Gamma: whatever becomes of it, it is so on both sides.
    let parts = difference(&[0, 1], &[1], Extent::Core);
    let counts = |side| {
        let part = parts.part(side);
        [part.low, part.count, part.high].map(|count| count.residents)
    };
    assert_eq!(counts(Side::OnlyA), [1000, 1000, 1000]);
    assert_eq!(counts(Side::Both), [200, 230, 230]);
    assert_eq!(counts(Side::OnlyB), [0, 0, 0]);
    assert_eq!(counts(Side::Neither), [4, 4, 34]);
}

#[test]
fn swapped_sides_swap_the_parts() {
    let (one, other) =
        (difference(&[0], &[1, 2], Extent::CoreAndWider), difference(&[1, 2], &[0], Extent::CoreAndWider));
    assert_eq!(
        (&one.only_a, &one.both, &one.only_b, &one.neither),
        (&other.only_b, &other.both, &other.only_a, &other.neither)
    );
}

proptest! {
    #[test]
    fn the_parts_add_up_to_the_union(
        a in prop::collection::vec(0_usize..21, 0..8),
        b in prop::collection::vec(0_usize..21, 0..8),
        core in any::<bool>(),
    ) {
        let (dataset, division) = (intake::embedded(), division_2020());
        let extent = if core { Extent::Core } else { Extent::CoreAndWider };
        let (in_a, in_b) =
            (Footprint::of(&dataset, division, &a, extent), Footprint::of(&dataset, division, &b, extent));
        let parts = Difference::of(division, [&in_a, &in_b], &one_record([&dataset, &dataset]));
        let union: std::collections::BTreeSet<MunicipalityCode> =
            in_a.municipalities.keys().chain(in_b.municipalities.keys()).copied().collect();
        prop_assert_eq!(parts.union().municipalities, union.len());
        prop_assert_eq!(parts.union().residents, division.residents_of(&union));
        prop_assert_eq!((parts.union() + parts.neither.count).municipalities, division.municipalities.len());
        prop_assert_eq!(parts.a().residents, in_a.residents(division));
        prop_assert_eq!(parts.b().residents, in_b.residents(division));
        for side in Side::ALL {
            let part = parts.part(side);
            prop_assert_eq!(part.municipalities.len(), part.count.municipalities);
            prop_assert!(part.low.residents <= part.count.residents && part.count.residents <= part.high.residents);
        }
    }
}

fn sentences(language: Language, a: &[usize], b: &[usize]) -> String {
    let (dataset, division) = (toyland::dataset(), toyland::division());
    let [a, b] = [a, b].map(|projects| Footprint::of(&dataset, division, projects, Extent::CoreAndWider));
    let parts = Difference::of(division, [&a, &b], &one_record([&dataset, &dataset]));
    let sentences = told(&Words::new(language), [&dataset, &dataset], division, &parts, [&a, &b]);
    for sentence in &sentences {
        assert!(sentence.text.contains(&sentence.strong), "{sentence:?}");
    }
    sentences.into_iter().map(|sentence| sentence.text).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_difference_is_told_in_words() {
    for (a, b, expected) in [
        (&[][..], &[][..], "A and B serve no municipality."),
        (&[0], &[], "B serves no municipality."),
        (&[0], &[2], "No municipality is in both."),
        (&[0], &[0], "A and B serve the same 2 municipalities. They share one project: a applicant."),
        (
            &[0, 2],
            &[1, 2],
            "Beta and Gamma are in both. 2 projects of A and 2 of B reach there. \
            Every municipality of B is also in A.",
        ),
        (
            &[0, 1],
            &[0],
            "Region is in both. 2 projects of A and one of B reach there. No other municipality is in \
            both. Every municipality of B is also in A.",
        ),
    ] {
        assert_eq!(sentences(Language::En, a, b), expected, "{a:?} and {b:?}");
    }
    assert_eq!(
        sentences(Language::Fi, &[0], &[1]),
        "Beta on molemmissa. Niihin ulottuu A:sta yksi hanke ja B:stä yksi hanke."
    );
    assert_eq!(sentences(Language::Sv, &[0], &[2]), "Ingen kommun finns i båda.");
}

#[test]
fn likeness_is_jaccards_index() {
    let (dataset, division) = (toyland::dataset(), toyland::division());
    let likeness = |extent, weight| Likeness::of(&dataset, division, &[0, 1, 2], extent, weight);
    let wider = likeness(Extent::CoreAndWider, Weight::Municipalities);
    assert!((wider.get(0, 1) - 1.0 / 3.0).abs() < 1e-12, "Beta of Alpha, Beta, Gamma");
    assert!((wider.get(1, 2) - 0.5).abs() < 1e-12);
    assert!(wider.get(0, 2).abs() < 1e-12 && (wider.get(2, 2) - 1.0).abs() < 1e-12);
    assert!(likeness(Extent::Core, Weight::Municipalities).get(0, 1).abs() < 1e-12);
    let people = likeness(Extent::CoreAndWider, Weight::Residents);
    assert!((people.get(1, 0) - 200.0 / 1230.0).abs() < 1e-12);
}

/// Projects of some municipalities each, in toyland or not.
fn list(areas: &[Vec<usize>]) -> Dataset {
    let codes: Vec<MunicipalityCode> = division_2020().municipalities.keys().copied().collect();
    let projects = areas.iter().enumerate().map(|(at, area)| {
        let mut project = toyland::project(&format!("p{at}"), ApplicantKind::Other, &[], &[], 2020);
        project.area.core = area.iter().filter_map(|nth| codes.get(*nth)).copied().collect();
        project
    });
    Dataset { revision: 1, projects: projects.collect(), ..Dataset::default() }
}

fn alike(areas: &[Vec<usize>]) -> Likeness {
    let all: Vec<usize> = (0..areas.len()).collect();
    Likeness::of(&list(areas), division_2020(), &all, Extent::Core, Weight::Municipalities)
}

#[test]
fn a_chain_of_areas_is_put_into_its_order() {
    // Each area shares most with its neighbor of the chain; they are given shuffled.
    let shuffled = [7, 2, 9, 0, 5, 1, 8, 3, 6, 4];
    let areas: Vec<Vec<usize>> = shuffled.iter().map(|at| (at * 3..at * 3 + 7).collect()).collect();
    let order: Vec<usize> = seriate(&alike(&areas)).into_iter().map(|row| shuffled[row]).collect();
    let up: Vec<usize> = (0..10).collect();
    let down: Vec<usize> = (0..10).rev().collect();
    assert!(order == up || order == down, "{order:?}");
}

#[test]
fn few_and_many_areas_are_ordered_at_all() {
    assert_eq!(seriate(&alike(&[])), Vec::<usize>::new());
    assert_eq!(seriate(&alike(&[vec![1]])), [0]);
    assert_eq!(seriate(&alike(&[vec![1], vec![2]])), [0, 1]);
    assert_eq!(seriate(&alike(&vec![vec![]; 4])).len(), 4, "areas without a municipality");
    let many: Vec<Vec<usize>> = (0..EXACT + 200).map(|at| (at * 7 % 251..at * 7 % 251 + 9).collect()).collect();
    let likeness = alike(&many);
    let order = seriate(&likeness);
    let mut sorted = order.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..many.len()).collect::<Vec<_>>());
    let given: Vec<usize> = (0..many.len()).collect();
    assert!(smoothness(&likeness, &order) > 2.0 * smoothness(&likeness, &given));
}

/// The best order of all that turning the branches of a tree can give lies between any order of the
/// same tree and the best of all orders.
#[test]
fn the_order_of_few_areas_is_near_the_best_of_all_orders() {
    let areas: Vec<Vec<usize>> =
        vec![vec![0, 1, 2], vec![8, 9], vec![2, 3, 4], vec![9, 10, 11], vec![4, 5], vec![20], vec![0, 1]];
    let likeness = alike(&areas);
    let mut best = 0.0_f64;
    let mut orders = vec![vec![]];
    for _ in 0..areas.len() {
        orders = orders
            .iter()
            .flat_map(|begun: &Vec<usize>| {
                (0..areas.len()).filter(|at| !begun.contains(at)).map(|at| [begun.clone(), vec![at]].concat())
            })
            .collect();
    }
    for order in &orders {
        best = best.max(smoothness(&likeness, order));
    }
    let found = smoothness(&likeness, &seriate(&likeness));
    assert!((best - found).abs() < 1e-9, "{found} of {best}");
}

proptest! {
    #[test]
    fn an_order_holds_everyone_once_and_is_the_same_each_time(
        areas in prop::collection::vec(prop::collection::vec(0_usize..40, 0..6), 0..24)
    ) {
        let likeness = alike(&areas);
        let order = seriate(&likeness);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..areas.len()).collect::<Vec<_>>());
        prop_assert_eq!(seriate(&likeness), order);
    }
}
