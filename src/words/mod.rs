//! How is it said to a person?
//!
//! In: a key of `assets/locales/{fi,sv,en}/*.ftl` and its arguments. Out: text in the language
//! asked for, numbers and dates in that language's way, names in its order.
//! Never does: decide what to say; no domain rule lives here.

mod bundle;
mod collation;
mod numbers;
mod says;

pub use bundle::{Arg, Words, locale_files};
pub use collation::Collation;
pub use numbers::{
    amount, amount_range, between, date, decimal, grouped, integer, money, percent, percent_range, rounded, share_range,
};
pub use says::{figure_fault, problem, reason};
