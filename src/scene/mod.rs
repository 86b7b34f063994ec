//! What is drawn, on any surface?
//!
//! In: a coverage, how it is to be read ([`Look`]), what is chosen, and the shapes. Out: for each
//! municipality a [`Paint`] in hue numbers and classes, its unit at the level looked at, which
//! borders are edges of projects, where marks stand, and what the legend counts. A surface turns it
//! into pixels.
//! Never does: know a color, a pixel or a language.

mod amounts;
mod build;
mod circles;
pub mod classes;
mod compared;
mod hues;
mod look;

pub use amounts::{Class, Classes, Middle, ServedPart, Shade, Sum, UnitShown};
pub use build::{Counts, Fill, Given, Paint, Scene, build};
pub use circles::{Circle, Circles};
pub use classes::Edges;
pub use compared::{HUE_A, HUE_B, ShownSides, Sides, compared};
pub use hues::{HUES, hues};
pub use look::{Classing, Look, Measure, Method, OTHER, PINS, Pin, Ramp, Shape};
