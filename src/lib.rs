//! Hankekartta reads a funder's summary of projects, works out which Finnish municipalities each
//! project serves and why, and lets planners see, filter, compare and export that coverage.
//!
//! # Rooms and floors
//! A room may name only rooms on a lower floor; neighbors on one floor do not see each other.
//! `tests/it/architecture.rs` reads these lines and fails on an upward or sideways `crate::` path.
//!
//! | room | floor | question |
//! |---|---|---|
//! | [`model`] | 0 | What is a project, and what does it serve? |
//! | [`words`] | 1 | How is it said to a person? Fluent texts, numbers, dates, name order |
//! | [`document`] | 1 | How does a file become records? Text with byte spans |
//! | [`gazetteer`] | 1 | Which municipalities does a written name mean, and why? |
//! | [`boundaries`] | 1 | Where is it? Pack, coordinate systems, simplification levels, spatial index |
//! | [`files`] | 1 | The only door to the disk |
//! | [`intake`] | 2 | Records and names to a dataset with diagnostics |
//! | [`query`] | 2 | Which projects are in? |
//! | [`coverage`] | 2 | Who is served? |
//! | [`review`] | 3 | What should a person decide? |
//! | [`scene`] | 3 | What is drawn, on any surface? |
//! | [`export`] | 4 | Which bytes leave? |
//! | [`session`] | 5 | What is the user doing? |
//! | [`work`] | 6 | Who does the slow work? |
//! | [`cli`] | 7 | Arguments as typed to printed answers |
//! | [`gui`] | 7 | The window (feature `gui`) |
//!
//! # Invariants, above all absences
//! - `egui`, `eframe`, `walkers` and `rfd` are named only in [`gui`].
//! - `std::fs` is named only in [`files`]; printing happens only in [`cli`] and the programs.
//! - Bad input never fails a reader: the answer is a value with a list of [`model::Diagnostic`].
//! - A color is written in `scene/colors.rs` and nowhere else; window, picture and page read it there.
//! - Clock, version, locale and files are arguments: the same input gives the same bytes.
//! - What was guessed or left open is marked as such in every value that leaves a room.

pub mod boundaries;
pub mod cli;
pub mod coverage;
pub mod document;
pub mod export;
pub mod files;
pub mod gazetteer;
#[cfg(feature = "gui")]
pub mod gui;
pub mod intake;
pub mod model;
pub mod query;
pub mod review;
pub mod scene;
pub mod session;
pub mod words;
pub mod work;
