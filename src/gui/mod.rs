//! The window: what a person sees and touches.
//!
//! In: a [`crate::session::Session`]. Out: pixels and [`crate::session::Action`]s.
//! Never does: change the session anywhere but in [`app`]; read a document or write a file itself.

pub mod app;
mod desktop;
pub mod fonts;
pub mod icons;
mod jobs;
pub mod map;
mod panels;
mod play;
mod remember;
mod remember_selections;
mod run;
mod selecting;
mod shortcuts;
pub mod style;
pub mod theme;
mod widgets;

pub use run::{MapDrawn, Options, RunError, run};
