//! Which paint does each municipality get?

use std::collections::{BTreeMap, BTreeSet};

use super::amounts::{self, Classes, UnitShown};
use super::look::{Look, Measure, OTHER};
use crate::coverage::{AreaLevel, Coverage, Served, units};
use crate::model::{Dataset, Division, MunicipalityCode, ProjectId};

/// How a municipality is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Paint {
    /// Nobody serves it, or the amount is zero: the land shows.
    #[default]
    None,
    /// Core of one project, in its hue.
    Core(usize),
    /// Wider area of one project: its hue light, with a hatch.
    Wider(usize),
    /// Two projects: stripes in both hues.
    Stripes(usize, usize),
    /// Two sides of a comparison of which one only reaches with its wider area: light stripes.
    WiderStripes(usize, usize),
    /// Three or more projects: a count.
    Many(usize),
    /// A class of an amount, 0 for the least.
    Class(usize),
    /// A municipality that nobody serves, in a unit of this class: land with a hatch.
    Rest(usize),
    /// The tables have no figure: land with dots.
    NoData,
}

impl Paint {
    /// `true` for classes of an amount and what goes with them.
    #[must_use]
    pub fn is_amount(self) -> bool {
        matches!(self, Self::Class(_) | Self::Rest(_) | Self::NoData)
    }
}

/// The fill of one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fill {
    /// The paint.
    pub paint: Paint,
    /// Something else is chosen: the paint recedes.
    pub faded: bool,
    /// A number that is the same for municipalities of the same projects, so that a border between
    /// two numbers is the edge of a project; `None` where nobody serves.
    pub group: Option<usize>,
    /// Its core rests on nothing but guesses.
    pub guess: bool,
}

/// What the legend counts, in municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In at least one core.
    pub core: usize,
    /// In at least one wider area.
    pub wider: usize,
    /// In none.
    pub none: usize,
    /// In a core that rests on guesses alone.
    pub guess: usize,
}

/// Everything that a surface needs beside the shapes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Units that the map is read by.
    pub level: AreaLevel,
    /// Fills by code, one for every municipality of the division.
    pub fills: BTreeMap<MunicipalityCode, Fill>,
    /// What the legend counts.
    pub counts: Counts,
    /// Classes when an amount is shown.
    pub classes: Classes,
    /// Every unit of the level by code.
    pub units: Vec<UnitShown>,
    /// Position in `units` of each municipality's.
    pub unit_of: BTreeMap<MunicipalityCode, usize>,
    /// Chosen municipalities, outlined.
    pub chosen: BTreeSet<MunicipalityCode>,
    /// Municipalities that a draft puts into a core: dashed.
    pub gained: BTreeSet<MunicipalityCode>,
    /// Municipalities that a draft takes out of every core that had them: dashed and hatched.
    pub lost: BTreeSet<MunicipalityCode>,
}

impl Scene {
    /// The unit of a municipality.
    #[must_use]
    pub fn unit(&self, code: MunicipalityCode) -> Option<&UnitShown> {
        self.units.get(*self.unit_of.get(&code)?)
    }

    /// `true` when units are larger than municipalities.
    #[must_use]
    pub fn is_coarse(&self) -> bool {
        self.level != AreaLevel::Municipality
    }

    /// `true` when two municipalities, or one and the outside, are in different units.
    #[must_use]
    pub fn parts_units(&self, left: Option<MunicipalityCode>, right: Option<MunicipalityCode>) -> bool {
        let unit = |code: Option<MunicipalityCode>| code.and_then(|code| self.unit_of.get(&code));
        unit(left) != unit(right)
    }

    /// Municipalities of the units in a class.
    #[must_use]
    pub fn in_class(&self, class: usize) -> BTreeSet<MunicipalityCode> {
        let units = self.units.iter().filter(|unit| unit.class == Some(class));
        units.flat_map(|unit| unit.municipalities.iter().copied()).collect()
    }
}

/// What a scene is made of.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Who is served, by positions in `dataset`.
    pub coverage: &'a Coverage,
    /// The projects.
    pub dataset: &'a Dataset,
    /// The units.
    pub division: &'a Division,
    /// How to read it.
    pub look: &'a Look,
    /// Hue of each project by position, as if nothing were pinned.
    pub hues: &'a [usize],
    /// Chosen projects: everything outside their areas recedes.
    pub projects: &'a BTreeSet<ProjectId>,
    /// Chosen municipalities.
    pub municipalities: &'a BTreeSet<MunicipalityCode>,
}

/// Builds the scene of a coverage.
#[must_use]
pub fn build(given: &Given<'_>) -> Scene {
    let Given { coverage, dataset, division, look, projects, municipalities, .. } = *given;
    let lit = lit(dataset, projects);
    let is_lit = |at: &usize| lit.binary_search(at).is_ok();
    let touched = |served: &Served| !lit.is_empty() && served.core.iter().chain(&served.wider).any(is_lit);
    let any_lit = coverage.municipalities.values().any(touched);
    let hues = look.hues(dataset.projects.iter().map(|project| &project.id), given.hues);
    let mut scene = Scene {
        level: look.level,
        counts: Counts {
            core: coverage.covered,
            wider: coverage.wider,
            none: coverage.unserved,
            guess: coverage.guessed,
        },
        units: amounts::units(coverage, division, look, units(division, look.level)),
        ..Scene::default()
    };
    scene.classes = Classes::of(&mut scene.units, division, look);
    for (at, unit) in scene.units.iter().enumerate() {
        scene.unit_of.extend(unit.municipalities.iter().map(|code| (*code, at)));
    }
    let mut groups: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for (code, served) in &coverage.municipalities {
        let (paint, group) = if look.measure == Measure::Areas {
            (areas(served, &hues), group(served, &mut groups))
        } else {
            (amount(served, scene.unit(*code), look.measure), None)
        };
        if any_lit && served.core.iter().any(is_lit) || municipalities.contains(code) {
            scene.chosen.insert(*code);
        }
        let faded = any_lit && !touched(served);
        // A figure of the tables rests on no reading.
        let guess = !matches!(look.measure, Measure::Indicator(_))
            && !served.core.is_empty()
            && served.core.len() == served.guessed.len();
        scene.fills.insert(*code, Fill { paint, faded, group, guess });
    }
    scene
}

/// Positions of the chosen projects, ascending.
fn lit(dataset: &Dataset, projects: &BTreeSet<ProjectId>) -> Vec<usize> {
    if projects.is_empty() {
        return Vec::new();
    }
    let all = dataset.projects.iter().enumerate();
    all.filter(|(_, project)| projects.contains(&project.id)).map(|(at, _)| at).collect()
}

/// The number of a municipality's projects, core and wider alike.
fn group(served: &Served, groups: &mut BTreeMap<Vec<usize>, usize>) -> Option<usize> {
    let mut all: Vec<usize> = served.core.iter().chain(&served.wider).copied().collect();
    if all.is_empty() {
        return None;
    }
    all.sort_unstable();
    all.dedup();
    let next = groups.len();
    Some(*groups.entry(all).or_insert(next))
}

fn areas(served: &Served, hues: &[usize]) -> Paint {
    let hue = |at: &usize| hues.get(*at).copied().unwrap_or_default();
    let all = || served.core.iter().chain(&served.wider).map(hue);
    // What is pinned stands before what is not: the rest recedes where they meet, too.
    let pinned: Vec<usize> = all().filter(|hue| *hue != OTHER).take(3).collect();
    let cores = served.core.iter().map(hue).filter(|hue| *hue != OTHER).count();
    match pinned.as_slice() {
        [] if all().next().is_none() => Paint::None,
        [] if served.core.is_empty() => Paint::Wider(OTHER),
        [] => Paint::Core(OTHER),
        [one] if cores > 0 => Paint::Core(*one),
        [one] => Paint::Wider(*one),
        [one, other] => Paint::Stripes(*one, *other),
        _ => Paint::Many(all().filter(|hue| *hue != OTHER).count()),
    }
}

/// A unit served in part is drawn in part: its class where somebody serves, a hatch of it elsewhere.
fn amount(served: &Served, unit: Option<&UnitShown>, measure: Measure) -> Paint {
    let here = match measure {
        Measure::Count | Measure::Share => !served.core.is_empty(),
        Measure::CountWider => !served.core.is_empty() || !served.wider.is_empty(),
        Measure::Areas | Measure::Indicator(_) => true,
    };
    match unit.map(|unit| (unit.amount, unit.class)) {
        Some((_, Some(class))) if here => Paint::Class(class),
        Some((_, Some(class))) => Paint::Rest(class),
        Some((None, None)) => Paint::NoData,
        Some((Some(_), None)) | None => Paint::None,
    }
}
