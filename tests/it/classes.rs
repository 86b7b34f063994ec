//! Do classes have the limits that they should, and is nothing parted that is equal?

use hankekartta::scene::Edges;
use hankekartta::scene::classes::{equal_intervals, natural_breaks, quantiles};
use proptest::prelude::*;

#[track_caller]
fn check(edges: &Edges, expected: &[f64]) {
    assert_eq!(edges.as_slice(), expected);
}

#[test]
fn quantiles_have_as_many_units_in_each_class() {
    check(&quantiles(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), &[3.0, 5.0]);
    check(&quantiles(&[6.0, 5.0, 4.0, 3.0, 2.0, 1.0], 2), &[4.0]);
}

#[test]
fn a_run_of_equal_amounts_goes_to_the_side_that_leaves_classes_more_even() {
    // Nine ones: they cannot be parted, so two of the three classes are left.
    check(&quantiles(&[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 3.0], 3), &[2.0]);
    check(&quantiles(&[1.0, 2.0, 2.0, 2.0, 3.0, 4.0], 2), &[3.0]);
    check(&quantiles(&[1.0, 1.5, 2.0, 2.0, 2.0, 4.0], 2), &[2.0]);
    check(&quantiles(&[1.0, 2.0, 2.0, 3.0, 4.0, 5.0], 2), &[3.0]);
}

#[test]
fn equal_intervals_are_equally_wide() {
    check(&equal_intervals(&[0.0, 1.0, 10.0, 4.0, 20.0], 4), &[5.0, 10.0, 15.0]);
    check(&equal_intervals(&[1.0, 2.0, 3.0, 4.0, 5.0], 5), &[1.8, 2.6, 3.4, 4.2]);
}

#[test]
fn natural_breaks_part_the_groups_that_are_there() {
    check(&natural_breaks(&[1.0, 2.0, 3.0, 10.0, 11.0, 30.0], 3), &[10.0, 30.0]);
    check(&natural_breaks(&[4.0, 5.0, 9.0, 10.0], 2), &[9.0]);
    // The example of the `classInt` and `jenkspy` manuals: 4, 5, 9 and 10 with their like.
    check(&natural_breaks(&[1.3, 7.1, 7.3, 2.3, 3.9, 4.1, 7.8, 1.2, 4.3, 7.3, 5.0, 4.3], 3), &[3.9, 7.1]);
}

#[test]
fn fewer_different_amounts_than_classes_give_fewer_classes() {
    for edges in
        [quantiles(&[1.0, 1.0, 2.0], 5), equal_intervals(&[1.0, 1.0, 2.0], 5), natural_breaks(&[1.0, 1.0, 2.0], 5)]
    {
        assert_eq!(edges.classes(), 2);
    }
    for edges in [quantiles(&[7.0; 9], 5), equal_intervals(&[7.0; 9], 5), natural_breaks(&[7.0; 9], 5)] {
        assert_eq!(edges.classes(), 1);
    }
    assert_eq!(natural_breaks(&[], 5).classes(), 1);
}

#[test]
fn limits_are_sorted_once_each_and_finite() {
    check(&Edges::new([3.0, f64::NAN, 1.0, 3.0, f64::INFINITY]), &[1.0, 3.0]);
    let edges = Edges::new([10.0, 20.0]);
    assert_eq!([9.9, 10.0, 19.9, 20.0, 99.0].map(|amount| edges.class_of(amount)), [0, 1, 1, 2, 2]);
}

/// Sum of squared distances from the class means.
fn spread(amounts: &[f64], edges: &Edges) -> f64 {
    let mut classes = vec![Vec::new(); edges.classes()];
    for amount in amounts {
        classes[edges.class_of(*amount)].push(*amount);
    }
    classes
        .iter()
        .map(|class| {
            #[expect(clippy::cast_precision_loss, reason = "a few")]
            let mean = class.iter().sum::<f64>() / class.len().max(1) as f64;
            class.iter().map(|amount| (amount - mean).powi(2)).sum::<f64>()
        })
        .sum()
}

/// Every way to choose so many limits from the amounts.
fn every(amounts: &[f64], count: usize) -> Vec<Edges> {
    if count == 0 {
        return vec![Edges::default()];
    }
    let fewer = every(amounts, count - 1);
    let more = |edges: &Edges| {
        let known = edges.as_slice().to_vec();
        amounts.iter().map(move |amount| Edges::new(known.iter().copied().chain([*amount])))
    };
    fewer.iter().flat_map(|edges| more(edges).collect::<Vec<_>>()).collect()
}

proptest! {
    #[test]
    fn natural_breaks_are_the_best_of_all(whole in prop::collection::vec(1_u8..40, 1..9), count in 2_usize..4) {
        let amounts: Vec<f64> = whole.iter().map(|amount| f64::from(*amount)).collect();
        let found = spread(&amounts, &natural_breaks(&amounts, count));
        let best = every(&amounts, count - 1).iter().map(|edges| spread(&amounts, edges)).fold(f64::INFINITY, f64::min);
        prop_assert!((found - best).abs() < 1e-6, "{} against {}", found, best);
    }

    #[test]
    fn no_method_gives_more_classes_than_asked_or_an_empty_one(
        whole in prop::collection::vec(1_u16..300, 1..120),
        count in 3_usize..=7,
    ) {
        let amounts: Vec<f64> = whole.iter().map(|amount| f64::from(*amount)).collect();
        for (name, edges) in [("quantile", quantiles(&amounts, count)), ("jenks", natural_breaks(&amounts, count))] {
            prop_assert!(edges.classes() <= count);
            for class in 0..edges.classes() {
                prop_assert!(amounts.iter().any(|amount| edges.class_of(*amount) == class), "{} {}", name, class);
            }
        }
        prop_assert!(equal_intervals(&amounts, count).classes() <= count);
    }
}
