//! Where is it?
//!
//! In: the embedded pack of shapes. Out: municipalities as polygons that share their borders, on
//! several levels of detail, the base map of sea, lakes and neighboring borders, and which
//! municipality lies under a point. All shapes are in world units: the Web Mercator square
//! `0.0..=1.0`, x to the east and y to the south, unless a function says degrees or meters.
//! Never does: draw, color, count residents; areas and residents come from tables, never from here.

mod base;
pub mod build;
pub mod crs;
mod cut;
mod level;
mod municipal;
mod pack;
mod tm35fin;
mod union;

pub use base::{BaseLevel, BaseMap};
pub use municipal::{Border, BorderRank, Boundaries, Level};
pub use pack::PackError;
pub use tm35fin::lonlat_to_tm35fin;
