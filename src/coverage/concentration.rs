//! Does something gather where people are better or worse off?
//!
//! People stand in a row by some rank; the concentration curve is the share of an amount that the first
//! so many of them have. Where everybody has the same it is the diagonal. Never does: know what rank and
//! amount mean.

/// People who share a rank, and what they have together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// Where they stand: the lowest first.
    pub rank: f64,
    /// How many, zero or more.
    pub people: f64,
    /// What they have together, zero or more.
    pub amount: f64,
}

/// A concentration curve.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Concentration {
    /// Cumulated share of people, cumulated share of the amount: from `[0, 0]` to `[1, 1]`.
    pub curve: Vec<[f64; 2]>,
    /// Twice the area between the diagonal and the curve: −1 when the first have everything, 0 when all
    /// have the same, toward 1 when the last have everything.
    pub index: f64,
}

/// The curve of an amount; `None` where there are no people or nothing to share.
///
/// People of one rank stand side by side: among them the amount counts as evenly spread, so that the
/// order in which they are given decides nothing.
///
/// # Source
/// Wagstaff, Paci, van Doorslaer 1991, On the measurement of inequalities in health, Social Science &
/// Medicine 33; for grouped data as in Kakwani, Wagstaff, van Doorslaer 1997, Journal of Econometrics 77.
///
/// ```
/// # use hankekartta::coverage::{Ranked, concentration};
/// // Sixty people have 20, the forty behind them 80: 1 − (0.6 · 0.2 + 0.4 · (0.2 + 1)) = 0.4.
/// let two = [(1.0, 60.0, 20.0), (2.0, 40.0, 80.0)].map(|(rank, people, amount)| Ranked { rank, people, amount });
/// assert!((concentration(two.to_vec()).unwrap().index - 0.4).abs() < 1e-12);
/// ```
#[must_use]
pub fn concentration(mut ranked: Vec<Ranked>) -> Option<Concentration> {
    ranked.retain(|group| group.people > 0.0);
    ranked.sort_by(|a, b| a.rank.total_cmp(&b.rank));
    let people: f64 = ranked.iter().map(|group| group.people).sum();
    let amount: f64 = ranked.iter().map(|group| group.amount).sum();
    if people <= 0.0 || amount <= 0.0 {
        return None;
    }
    let mut curve = vec![[0.0, 0.0]];
    let (mut below, mut area) = ([0.0, 0.0], 0.0);
    for alike in ranked.chunk_by(|a, b| a.rank.total_cmp(&b.rank).is_eq()) {
        let width = alike.iter().map(|group| group.people).sum::<f64>() / people;
        let height = alike.iter().map(|group| group.amount).sum::<f64>() / amount;
        let [x, y] = below;
        area += width * (y + height / 2.0);
        below = [x + width, y + height];
        curve.push(below);
    }
    // Sums of shares miss 1 by a rounding.
    if let Some(last) = curve.last_mut() {
        *last = [1.0, 1.0];
    }
    Some(Concentration { curve, index: 1.0 - 2.0 * area })
}
