//! What is drawn, on any surface?
//!
//! In: a coverage, how it is to be read ([`Look`]), what is chosen, and the shapes. Out: for each
//! municipality a [`Paint`] in hue numbers and classes, its unit at the level looked at, which
//! borders are edges of projects, where marks stand, and what the legend counts. Beside it what all
//! surfaces share: colors, paint and lines by them, places of names, words of the legend. A surface
//! turns it into pixels.
//! Never does: know a surface; choose a language or a theme.

mod amounts;
mod build;
mod circles;
pub mod classes;
mod colors;
mod compared;
mod hues;
pub mod legend;
mod look;
mod names;
mod painting;

pub use amounts::{Class, Classes, Middle, ServedPart, Shade, Sum, UnitShown};
pub use build::{Counts, Fill, Given, Paint, Scene, build};
pub use circles::{Circle, Circles, slices};
pub use classes::Edges;
pub use colors::{Colors, Rgb, colors};
pub use compared::{HUE_A, HUE_B, ShownSides, Sides, compared};
pub use hues::{HUES, hues};
pub use look::{Classing, Look, Measure, Method, OTHER, PINS, Pin, Ramp, Shape};
pub use names::{DOT, Naming, PIN_LIFT, Placed, TILE, Whose, broken, place, placing_zoom};
pub use painting::{Bordering, HATCH, Line, Over, Pattern, STRIPES, ground, over, rung};
