//! Which municipalities does a rule choose, and what are they together?
//!
//! In: sets of municipalities, a division, shapes, a coverage. Out: sets again, and their count in
//! municipalities and residents. Distances run in a straight line over the ground between town
//! centers; an area drawn by hand holds a municipality when the place of its name lies inside, or, where
//! that is asked, when it touches any part of it.
//! Never does: remember what is chosen; draw; measure to a border.

use std::collections::BTreeSet;

use geo::{BoundingRect, Contains, Coord, Distance, Euclidean, Intersects, LineString, Point, Polygon, Simplify};

use super::Coverage;
use crate::boundaries::Boundaries;
use crate::model::{Dataset, Division, LonLat, MunicipalityCode};

/// Municipalities by code.
pub type Chosen = BTreeSet<MunicipalityCode>;

/// How a set joins the one that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Combine {
    /// It takes its place.
    #[default]
    Replace,
    /// Both together (union).
    Add,
    /// The old one without it (difference).
    Remove,
    /// What is in both (intersection).
    Keep,
}

impl Combine {
    /// All ways in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Replace, Self::Add, Self::Remove, Self::Keep];

    /// The word in a script and in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Keep => "keep",
        }
    }

    /// Reads [`Self::key`].
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.key() == key)
    }

    /// The set that is chosen afterwards.
    ///
    /// ```
    /// # use hankekartta::{coverage::Combine, model::MunicipalityCode};
    /// let set = |codes: &[&str]| codes.iter().map(|code| MunicipalityCode::parse(code).unwrap()).collect();
    /// assert_eq!(Combine::Keep.of(&set(&["091", "049"]), &set(&["049", "092"])), set(&["049"]));
    /// ```
    #[must_use]
    pub fn of(self, before: &Chosen, these: &Chosen) -> Chosen {
        match self {
            Self::Replace => these.clone(),
            Self::Add => before | these,
            Self::Remove => before - these,
            Self::Keep => before & these,
        }
    }
}

/// What a municipality must be reached by to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Reached {
    /// It is in at least one core area.
    #[default]
    Core,
    /// It is in at least one wider area, also when it is in another project's core.
    Wider,
    /// It is in a core or a wider area.
    Any,
    /// It is in core areas, and every word that puts it there is a guess.
    Guessed,
}

impl Reached {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Core, Self::Wider, Self::Any, Self::Guessed];

    /// The word in a script and in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Wider => "wider",
            Self::Any => "all",
            Self::Guessed => "guess",
        }
    }

    /// Reads [`Self::key`].
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reached| reached.key() == key)
    }
}

/// A unit that holds municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// Seutukunta.
    SubRegion,
    /// Maakunta.
    Region,
}

impl UnitKind {
    /// The word in a script and in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SubRegion => "sub-region",
            Self::Region => "region",
        }
    }

    /// Reads [`Self::key`].
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::SubRegion, Self::Region].into_iter().find(|kind| kind.key() == key)
    }
}

/// Municipalities that a coverage reaches.
#[must_use]
pub fn reached(coverage: &Coverage, reached: Reached) -> Chosen {
    let fits = |served: &super::Served| match reached {
        Reached::Core => !served.core.is_empty(),
        Reached::Wider => !served.wider.is_empty(),
        Reached::Any => !served.core.is_empty() || !served.wider.is_empty(),
        Reached::Guessed => !served.core.is_empty() && served.core.len() == served.guessed.len(),
    };
    coverage.municipalities.iter().filter(|(_, served)| fits(served)).map(|(code, _)| *code).collect()
}

/// Municipalities that these projects reach, given by their positions.
#[must_use]
pub fn reached_by(dataset: &Dataset, division: &Division, projects: &[usize], by: Reached) -> Chosen {
    reached(&Coverage::of(dataset, division, projects), by)
}

/// Municipalities in no area at all, core or wider.
#[must_use]
pub fn unreached(coverage: &Coverage, division: &Division) -> Chosen {
    inverse(division, &reached(coverage, Reached::Any))
}

/// All municipalities of the division but these.
#[must_use]
pub fn inverse(division: &Division, these: &Chosen) -> Chosen {
    division.municipalities.keys().filter(|code| !these.contains(code)).copied().collect()
}

/// These and every municipality that shares a stretch of border with one of them; a border in the
/// sea counts.
#[must_use]
pub fn grown(boundaries: &Boundaries, division: &Division, these: &Chosen) -> Chosen {
    let beside = these.iter().flat_map(|code| boundaries.neighbors(*code)).copied();
    beside.filter(|code| division.municipality(*code).is_some()).chain(these.iter().copied()).collect()
}

/// The municipality and all whose town center is at most so far from its own.
///
/// # Units
/// Kilometers along the great circle; a distance that is not a number or below zero chooses nothing.
#[must_use]
pub fn within(division: &Division, code: MunicipalityCode, km: f64) -> Chosen {
    let Some(center) = division.municipality(code).map(|municipality| municipality.seat) else { return Chosen::new() };
    let near = |seat: LonLat| km >= 0.0 && distance_km(center, seat) <= km;
    division.municipalities.values().filter(|other| near(other.seat)).map(|other| other.code).collect()
}

/// Length of the great circle between two places.
///
/// # Units
/// Degrees in, kilometers out, on a sphere of the Earth's mean radius (6 371.0088 km, IUGG): at
/// Finland's latitudes at most 0.5 % from the ellipsoid.
///
/// ```
/// # use hankekartta::{coverage::distance_km, model::LonLat};
/// let (helsinki, tampere) = (LonLat { lon: 24.9384, lat: 60.1699 }, LonLat { lon: 23.7610, lat: 61.4978 });
/// assert!((distance_km(helsinki, tampere) - 161.0).abs() < 1.0);
/// ```
#[must_use]
pub fn distance_km(from: LonLat, to: LonLat) -> f64 {
    let (lat, other) = (from.lat.to_radians(), to.lat.to_radians());
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let chord = half(to.lat - from.lat) + lat.cos() * other.cos() * half(to.lon - from.lon);
    2.0 * 6_371.008_8 * chord.sqrt().min(1.0).asin()
}

/// All municipalities of the units that hold one of these.
#[must_use]
pub fn same_unit(division: &Division, these: &Chosen, kind: UnitKind) -> Chosen {
    let inside = || these.iter().filter_map(|code| division.municipality(*code));
    match kind {
        UnitKind::SubRegion => {
            let units: BTreeSet<_> = inside().map(|municipality| municipality.sub_region).collect();
            units
                .iter()
                .filter_map(|code| division.sub_regions.get(code))
                .flat_map(|unit| &unit.municipalities)
                .copied()
                .collect()
        }
        UnitKind::Region => {
            let units: BTreeSet<_> = inside().map(|municipality| municipality.region).collect();
            units
                .iter()
                .filter_map(|code| division.regions.get(code))
                .flat_map(|unit| &unit.municipalities)
                .copied()
                .collect()
        }
    }
}

/// Municipalities whose place lies inside an outline drawn by hand; the outline closes itself, and
/// whatever one of its loops goes around is inside. `places` says where each stands: where its name
/// does, on a map of shapes.
///
/// # Units
/// World units, both.
#[must_use]
pub fn inside(outline: &[Coord<f64>], places: impl IntoIterator<Item = (MunicipalityCode, Coord<f64>)>) -> Chosen {
    if outline.len() < 3 {
        return Chosen::new();
    }
    let drawn = Polygon::new(LineString::new(outline.to_vec()), Vec::new());
    places.into_iter().filter(|(_, place)| drawn.contains(place)).map(|(code, _)| code).collect()
}

/// Municipalities of which an outline drawn by hand holds or crosses any part, their sea as well as their
/// land; the outline closes itself. Shapes are those seen at `world_per_pixel`, the outline's bends smaller
/// than a pixel are not.
///
/// # Units
/// World units, both.
#[must_use]
pub fn touched(outline: &[Coord<f64>], boundaries: &Boundaries, world_per_pixel: f64) -> Chosen {
    if outline.len() < 3 {
        return Chosen::new();
    }
    let drawn = Polygon::new(LineString::new(outline.to_vec()).simplify(world_per_pixel), Vec::new());
    let Some(room) = drawn.bounding_rect() else { return Chosen::new() };
    let level = boundaries.level_for(world_per_pixel);
    let meets = |code: &MunicipalityCode| {
        // The place of its name is in its shape on every level: the cheap question first.
        boundaries.label(*code).is_some_and(|place| drawn.contains(&place))
            || boundaries.polygon(level, *code).is_some_and(|shape| shape.intersects(&drawn))
    };
    boundaries.in_box(room).filter(meets).collect()
}

/// Which circles, each a middle and a radius, an outline drawn by hand holds or crosses: their positions.
///
/// # Units
/// World units, all.
#[must_use]
pub fn touched_circles(outline: &[Coord<f64>], circles: &[(Coord<f64>, f64)]) -> Vec<usize> {
    if outline.len() < 3 {
        return Vec::new();
    }
    let drawn = Polygon::new(LineString::new(outline.to_vec()), Vec::new());
    let near = |(center, radius): &(Coord<f64>, f64)| Euclidean.distance(&Point(*center), &drawn) <= *radius;
    circles.iter().enumerate().filter(|(_, circle)| near(circle)).map(|(at, _)| at).collect()
}

/// Where the names of municipalities stand, world units.
pub fn name_places<'a>(
    boundaries: &'a Boundaries,
    division: &'a Division,
) -> impl Iterator<Item = (MunicipalityCode, Coord<f64>)> + 'a {
    division.municipalities.keys().filter_map(|code| Some((*code, boundaries.label(*code)?)))
}

/// What some municipalities are together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Together {
    /// How many.
    pub municipalities: usize,
    /// Residents at the end of 2019.
    pub residents: u64,
    /// Those in at least one core area.
    pub covered: usize,
    /// Residents of those.
    pub covered_residents: u64,
    /// Those of `covered` that stay when every guess and open question turns out wrong.
    pub covered_low: usize,
    /// Residents of those.
    pub covered_residents_low: u64,
}

/// Counts some municipalities and how many of them are served; a code that the division lacks
/// counts nothing.
#[must_use]
pub fn together(coverage: &Coverage, division: &Division, these: &Chosen) -> Together {
    let known: Chosen = these.iter().filter(|code| division.municipality(**code).is_some()).copied().collect();
    let covered = &known & &reached(coverage, Reached::Core);
    let sure: Chosen =
        covered.iter().copied().filter(|code| coverage.served(*code).is_some_and(|served| served.sure)).collect();
    Together {
        municipalities: known.len(),
        residents: division.residents_of(&known),
        covered: covered.len(),
        covered_residents: division.residents_of(&covered),
        covered_low: sure.len(),
        covered_residents_low: division.residents_of(&sure),
    }
}
