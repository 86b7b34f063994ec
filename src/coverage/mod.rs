//! Who is served?
//!
//! In: a dataset, a division and the positions of the projects that count. Out: for every
//! municipality who reaches it and how, and what that is in municipalities and residents; the same
//! by every official division of the pack, and what the pack's tables say of a unit; and which
//! municipalities a rule chooses.
//! Never does: count what is uncertain; draw; read files.

mod areas;
mod choice;
mod indicator;
mod matrix;

pub use areas::{AreaCoverage, AreaLevel, Unit, area_of, by_area, units};
pub use choice::{
    Chosen, Combine, Reached, Together, UnitKind, distance_km, grown, inside, inverse, name_places, reached,
    reached_by, same_unit, together, unreached, within,
};
pub use indicator::{Amount, Indicator};
pub use matrix::{Coverage, Served, resident_share};
