//! What should a person decide, and how much hangs on it?
//!
//! In: a dataset, its division and the decisions so far. Out: [`Question`]s with their words in
//! context, the readings to choose from, and the residents whose coverage hangs on each, the heaviest
//! first; a memo to the publisher. Never does: decide; change a dataset.

mod memo;
mod mention;
mod questions;
mod tally;

pub use memo::memo;
pub use mention::mention;
pub use questions::{Choice, Question, Standing, decision, is_about, questions};
pub use tally::{Class, Tally};
