//! Which classes are closest inside?
//!
//! Fisher 1958, "On grouping for maximum homogeneity": the exact answer by dynamic programming over
//! sorted amounts, used for maps as Jenks' natural breaks (Jenks 1967). Equal amounts are one point
//! with a weight, so they are never parted.

use super::{Edges, runs};

/// Limits that make the sum of squared distances from the class means least; of two equally good
/// ones the lower. Fewer classes where there are fewer different amounts.
///
/// ```
/// # use hankekartta::scene::classes::natural_breaks;
/// assert_eq!(natural_breaks(&[1.0, 2.0, 3.0, 10.0, 11.0, 30.0], 3).as_slice(), [10.0, 30.0]);
/// ```
#[must_use]
pub fn natural_breaks(amounts: &[f64], count: usize) -> Edges {
    let runs = runs(amounts);
    let count = count.min(runs.len());
    if count < 2 {
        return Edges::default();
    }
    let spread = Spread::of(&runs);
    let points = runs.len();
    // `best[n]`: the least spread of the first n points in as many classes as rounds were made.
    let mut best: Vec<f64> = (0..=points).map(|end| spread.between(0, end)).collect();
    // For each further class: where the last one begins.
    let mut begins: Vec<Vec<usize>> = Vec::new();
    for classes in 2..=count {
        let mut next = vec![f64::INFINITY; points + 1];
        let mut begin = vec![0; points + 1];
        for end in classes..=points {
            for from in classes - 1..end {
                let cost = best.get(from).copied().unwrap_or(f64::INFINITY) + spread.between(from, end);
                if let (Some(least), Some(at)) = (next.get_mut(end), begin.get_mut(end))
                    && cost < *least
                {
                    *least = cost;
                    *at = from;
                }
            }
        }
        best = next;
        begins.push(begin);
    }
    let mut end = points;
    let mut edges = Vec::new();
    for begin in begins.iter().rev() {
        let from = begin.get(end).copied().unwrap_or(0);
        edges.extend(runs.get(from).map(|(amount, _)| *amount));
        end = from;
    }
    Edges::new(edges)
}

/// Sums over the first points, so that the spread of any stretch is found at once.
struct Spread {
    weight: Vec<f64>,
    sum: Vec<f64>,
    squares: Vec<f64>,
}

impl Spread {
    fn of(runs: &[(f64, usize)]) -> Self {
        // Measured from the middle: squares of small numbers keep their digits.
        let middle = runs.get(runs.len() / 2).map_or(0.0, |(amount, _)| *amount);
        let mut spread = Self { weight: vec![0.0], sum: vec![0.0], squares: vec![0.0] };
        let (mut weight, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for (amount, units) in runs {
            let (units, amount) = (u32::try_from(*units).map_or(0.0, f64::from), amount - middle);
            weight += units;
            sum += units * amount;
            squares += units * amount * amount;
            spread.weight.push(weight);
            spread.sum.push(sum);
            spread.squares.push(squares);
        }
        spread
    }

    /// Sum of squared distances from their mean of the points `from..end`.
    fn between(&self, from: usize, end: usize) -> f64 {
        let part = |sums: &[f64]| sums.get(end).copied().unwrap_or(0.0) - sums.get(from).copied().unwrap_or(0.0);
        let weight = part(&self.weight);
        if weight <= 0.0 {
            return 0.0;
        }
        (part(&self.squares) - part(&self.sum).powi(2) / weight).max(0.0)
    }
}
