//! Which projects are in?
//!
//! In: a dataset and a filter. Out: the positions of the projects that pass, and for each facet
//! how many projects each choice would give; and the places that a typed text may mean. Never does:
//! change a project, count coverage.

mod facets;
mod filter;
mod places;
mod time;

pub use facets::{Facets, facets, sift};
pub use filter::{Filter, Texts, project_regions, select};
pub use places::{Found, Place, places};
pub use time::TimeWindow;
