//! Which projects are in?
//!
//! In: a dataset and a filter. Out: the positions of the projects that pass, and for each facet
//! how many projects each choice would give; what a text of the filter language means; and the places
//! that a typed text may mean. Never does: change a project, count coverage.

mod about;
mod facets;
mod filter;
mod grid;
mod index;
pub mod language;
mod narrow;
mod places;
mod stems;
mod time;
mod told;

pub use about::{About, NeedOf, Weights};
pub use facets::{Facets, facets, sift};
pub use filter::{Filter, project_regions, select};
pub use grid::{Cell, Grid, Kind, NoTest, SortBy, Test};
pub use index::prepare;
pub use narrow::narrowed;
pub use places::{Found, Place, places};
pub use time::TimeWindow;
pub use told::{by_name, told, window as time_words};

use places::plain;
