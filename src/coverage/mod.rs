//! Who is served?
//!
//! In: a dataset, a division and the positions of the projects that count. Out: for every
//! municipality who reaches it and how, and what that is in municipalities and residents; the same
//! by every official division of the pack, and what the pack's tables say of a unit; which
//! municipalities a rule chooses; whether service is where the need is; the difference of two choices, and how alike areas are.
//! Never does: count what is uncertain; draw; read files.

mod areas;
mod choice;
mod concentration;
mod difference;
pub mod draft;
mod fairness;
mod formula;
mod gaps;
mod indicator;
mod likeness;
mod matrix;
mod months;
mod need;
mod overlaps;
mod overlaps_rough;
pub mod portfolio;
mod records;
mod seriation;
mod shared;
pub mod suggest;
mod timeline;
mod told;
mod unit_times;

pub use areas::{AreaCoverage, AreaLevel, Unit, area_of, by_area, units};
pub use choice::{
    Chosen, Combine, Reached, Together, UnitKind, distance_km, grown, inside, inverse, name_places, reached,
    reached_by, same_unit, together, touched, touched_circles, unreached, within,
};
pub use concentration::{Concentration, Ranked, concentration};
pub use difference::{Count, Difference, Extent, Footprint, Part, Side, Standing};
pub use fairness::{Fairness, Part as FairnessPart, Point, RankedBy, Reaches, Shares};
pub use formula::{Formula, FormulaError, FormulaProblem};
pub use gaps::{Gap, Gaps, Nearest, UnitGap};
pub use indicator::{Amount, Indicator};
pub use likeness::{Likeness, Weight};
pub use matrix::{Coverage, Served, resident_share};
pub use months::{Common, Days, Months, Run, holes, joined};
pub use need::{Figures, Need, PackNeed};
pub use overlaps::{MOST_PAIRS, Overlaps, Pair, PairTally};
pub use records::one_record;
pub use seriation::{EXACT, MOST, seriate, smoothness};
pub use shared::{OverlapFacts, SharedPlaces};
pub use timeline::{AreaTime, ProjectTime, Timeline, project_times, run_of, timeline};
pub use told::{Sentence, told};
pub use unit_times::UnitTime;
