//! How is it said where projects overlap?
//!
//! The same sentences in the window and on the command line. Never does: count.

use crate::coverage::{Common, OverlapFacts};
use crate::words::{Arg, Words, decimal, integer};

/// What there is to say of overlaps, a sentence each, the cores first.
#[must_use]
pub fn overlap_says(words: &Words, facts: &OverlapFacts) -> Vec<String> {
    let n = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let [low, high] = facts.both_cores;
    let mut says = vec![match (low, high) {
        (_, 0) => words.text("overlaps-no-cores"),
        (0, high) => words.with("overlaps-cores-guessed", &[("n", Arg::Count(n(high)))]),
        (low, high) if low < high => {
            let range = format!("{}–{}", integer(words.language(), n(low)), integer(words.language(), n(high)));
            words.with("overlaps-cores", &[("n", Arg::Count(n(high))), ("range", Arg::Text(&range))])
        }
        (_, high) => {
            let number = integer(words.language(), n(high));
            words.with("overlaps-cores", &[("n", Arg::Count(n(high))), ("range", Arg::Text(&number))])
        }
    }];
    if facts.pairs == 0 {
        says.push(words.text("overlaps-nothing"));
    }
    let parts: Vec<String> =
        [("overlaps-wider-mixed", facts.core_and_wider), ("overlaps-wider-wider-both", facts.both_wider)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| words.with(key, &[("n", Arg::Count(n(count)))]))
            .collect();
    if !parts.is_empty() {
        let key = if high == 0 { "overlaps-only-wider" } else { "overlaps-wider" };
        says.push(words.with(key, &[("parts", Arg::Text(&parts.join(", ")))]));
    }
    if facts.pairs > 0 {
        says.push(words.with("overlaps-pairs", &[("n", Arg::Count(n(facts.pairs)))]));
    }
    if facts.wider_only > 0 {
        let of = [("n", Arg::Count(n(facts.wider_only))), ("residents", Arg::Count(facts.wider_only_residents))];
        says.push(words.with("overlaps-reach-wider", &of));
    }
    says
}

/// Months in common: a number, a range, or that they are not known.
#[must_use]
pub fn months_in_common(words: &Words, common: Common) -> String {
    let number = |months: crate::coverage::Months| decimal(words.language(), months.as_f64(), 1);
    match common.high {
        Some(high) if high == common.low => number(high),
        Some(high) => format!("{}–{} ?", number(common.low), number(high)),
        None => format!("≥ {} ?", number(common.low)),
    }
}
