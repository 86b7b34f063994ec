//! Who is served?
//!
//! In: a dataset, a division and the positions of the projects that count. Out: for every
//! municipality who reaches it and how, and what that is in municipalities and residents; the same
//! by sub-region and region.
//! Never does: count what is uncertain; draw; read files.

mod areas;
mod matrix;

pub use areas::{AreaCoverage, AreaLevel, by_area};
pub use matrix::{Coverage, Served, resident_share};
