//! Small parts that several panels are made of.
//!
//! Never does: know a project, a municipality or any other word of the domain.

mod chart;
mod marked;
mod parts;
mod rows;
mod segments;
mod spot;
mod table;

pub(crate) use chart::{Axis, Chart, Layer, Shown, round_marks};
pub(crate) use marked::{Mark, MarkKind, marked_text, paint_mark};
pub(crate) use parts::{
    Fill, amber_badge, check_mark, elided, filled_button, focus_ring, glyph, icon_button, labeled, link, swatch,
};
pub(crate) use rows::{Check, check_row, fold_header, heading_row, value_row};
pub(crate) use segments::segments;
pub(crate) use spot::spot;
pub(crate) use table::{Asked, Column, Rows, TableLocal, TableWords, table, table_keys};
