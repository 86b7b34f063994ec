//! Which projects are in?
//!
//! In: a dataset and a filter. Out: the positions of the projects that pass, and for each facet
//! how many projects each choice would give. Never does: change a project, count municipalities.

mod facets;
mod filter;

pub use facets::{Facets, facets};
pub use filter::{Filter, project_regions, select};
