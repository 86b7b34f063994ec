//! What does the text of a cell say: a sum of money, a period, several things, or nothing?
//!
//! Pure functions from text to exact values. Never does: floating point; take a missing value for
//! zero; give a value where the text can be read in two ways.

mod amount;
mod announced;
mod empty;
mod period;
mod point;

pub use amount::{DecimalMark, Money, amount, decimal_mark};
pub use announced::announced;
pub use empty::{is_empty, split_list};
pub use period::{Edge, date, find_period, period};
