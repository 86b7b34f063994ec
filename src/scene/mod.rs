//! What is drawn, on any surface?
//!
//! In: a dataset, its coverage, what is chosen, and the shapes. Out: for each municipality a
//! [`Paint`] in hue numbers and classes, which borders are edges of projects, where marks stand,
//! and what the legend counts. A surface turns it into pixels.
//! Never does: know a color, a pixel or a language.

mod build;
mod hues;

pub use build::{Classes, Counts, Fill, Paint, Scene, Shown, build};
pub use hues::{HUES, hues};
