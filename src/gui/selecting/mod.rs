//! How are municipalities chosen by buttons and menus, wherever a set of them is shown?
//!
//! The menu of the ways to choose, the list of named selections, and the small offers "on the map"
//! beside facets, figures and lists. With Ctrl an offer adds, with Alt it takes away, with both it
//! keeps what is in both. Used by the map and by the panels. Never does: change the session.

mod buttons;
mod menu;
mod named;
mod offer;
mod tools;

pub(crate) use buttons::{buttons, buttons_rect};
pub(crate) use menu::{menu, menu_button};
pub(crate) use named::{named, naming};
pub(crate) use offer::{combine, legend_offer, offer_row, row_button};
pub(crate) use tools::Tools;
