//! A designed document of the selection.

pub(super) mod world;
