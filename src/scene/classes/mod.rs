//! Where do the limits between classes of an amount lie?
//!
//! In: amounts above zero. Out: inner limits; an amount belongs to the class behind every limit that
//! is not above it, so equal amounts are never parted. Zero and "no data" are no amounts here: they
//! are never a class.

mod jenks;

pub use jenks::natural_breaks;

/// Inner limits between classes: finite, ascending, each once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Edges(Vec<f64>);

// Only finite numbers get in, so equality is an equivalence.
impl Eq for Edges {}

impl Edges {
    /// Sorts limits, drops what is no number and what stands twice.
    #[must_use]
    pub fn new(edges: impl IntoIterator<Item = f64>) -> Self {
        let mut edges: Vec<f64> = edges.into_iter().filter(|edge| edge.is_finite()).collect();
        edges.sort_by(f64::total_cmp);
        edges.dedup();
        Self(edges)
    }

    /// The limits.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// Number of the class of an amount, 0 for the least.
    #[must_use]
    pub fn class_of(&self, amount: f64) -> usize {
        self.0.partition_point(|edge| *edge <= amount)
    }

    /// Number of classes.
    #[must_use]
    pub fn classes(&self) -> usize {
        self.0.len() + 1
    }
}

/// Amounts in order, each once, with how many units have it.
fn runs(amounts: &[f64]) -> Vec<(f64, usize)> {
    let mut sorted: Vec<f64> = amounts.iter().copied().filter(|amount| amount.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let mut runs: Vec<(f64, usize)> = Vec::new();
    for amount in sorted {
        match runs.last_mut() {
            Some((last, count)) if last.total_cmp(&amount).is_eq() => *count += 1,
            _ => runs.push((amount, 1)),
        }
    }
    runs
}

/// Limits with as many units in each class as ties allow: a run of equal amounts goes to the side
/// that leaves the classes more even.
#[must_use]
pub fn quantiles(amounts: &[f64], count: usize) -> Edges {
    let runs = runs(amounts);
    let total: usize = runs.iter().map(|(_, units)| units).sum();
    let count = count.min(runs.len());
    let mut edges = Vec::new();
    for class in 1..count {
        let wanted = class * total / count;
        // Before each run but the first a limit can stand; the nearest to the wanted number of units.
        let mut below: usize = 0;
        let mut nearest: Option<(usize, f64)> = None;
        for (at, (amount, units)) in runs.iter().enumerate() {
            if at > 0 && nearest.is_none_or(|(away, _)| below.abs_diff(wanted) < away) {
                nearest = Some((below.abs_diff(wanted), *amount));
            }
            below += units;
        }
        edges.extend(nearest.map(|(_, amount)| amount));
    }
    Edges::new(edges)
}

/// Limits at equal distances from the least to the greatest amount.
#[must_use]
pub fn equal_intervals(amounts: &[f64], count: usize) -> Edges {
    let runs = runs(amounts);
    let (Some((least, _)), Some((most, _))) = (runs.first(), runs.last()) else { return Edges::default() };
    let count = count.min(runs.len());
    let number = |of: usize| u32::try_from(of).map_or(0.0, f64::from);
    Edges::new((1..count).map(|class| least + (most - least) * number(class) / number(count)))
}
