//! Which paint does each municipality get?

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::{Coverage, Served};
use crate::model::{MunicipalityCode, ProjectId};

/// How a municipality is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Paint {
    /// Nobody serves it: the land shows.
    #[default]
    None,
    /// Core of one project, in its hue.
    Core(usize),
    /// Wider area of one project: its hue light, with a hatch.
    Wider(usize),
    /// Two projects: stripes in both hues.
    Stripes(usize, usize),
    /// Three or more projects: a count.
    Many(usize),
    /// A class of an amount, 0 for the least.
    Class(usize),
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

/// What the fill shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Shown {
    /// Areas of the projects.
    #[default]
    Areas,
    /// Number of projects with the municipality in their core.
    Count,
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

/// Classes of a number of projects: the limits and how many municipalities fall in each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Classes {
    /// Lowest and highest number of each class, and its municipalities.
    pub classes: Vec<(usize, usize, usize)>,
}

/// Everything that a surface needs beside the shapes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// Fills by code, one for every municipality of the division.
    pub fills: BTreeMap<MunicipalityCode, Fill>,
    /// What the legend counts.
    pub counts: Counts,
    /// Classes when the number of projects is shown.
    pub classes: Classes,
    /// Chosen municipalities, outlined.
    pub chosen: BTreeSet<MunicipalityCode>,
}

/// Number of classes of an amount.
const CLASSES: usize = 5;

/// Builds the scene of a coverage.
///
/// `ids` and `hues` stand by position of the project; `projects` and `municipalities` are what is
/// chosen: with projects chosen everything outside their areas recedes.
#[must_use]
pub fn build(
    coverage: &Coverage,
    ids: &[ProjectId],
    hues: &[usize],
    shown: Shown,
    projects: &BTreeSet<ProjectId>,
    municipalities: &BTreeSet<MunicipalityCode>,
) -> Scene {
    let lit: BTreeSet<usize> =
        ids.iter().enumerate().filter(|(_, id)| projects.contains(*id)).map(|(position, _)| position).collect();
    let counted = |served: &Served| served.core.iter().chain(&served.wider).any(|at| lit.contains(at));
    let any_lit = coverage.municipalities.values().any(counted);
    let most = coverage.municipalities.values().map(|served| served.core.len()).max().unwrap_or(0);
    let mut groups: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
    let mut scene = Scene {
        counts: Counts {
            core: coverage.covered,
            wider: coverage.wider,
            none: coverage.unserved,
            guess: coverage.guessed,
        },
        ..Scene::default()
    };
    let limits = limits(most);
    for (code, served) in &coverage.municipalities {
        let paint = match shown {
            Shown::Areas => areas(served, hues),
            Shown::Count => limits
                .iter()
                .position(|(low, high)| (*low..=*high).contains(&served.core.len()))
                .map_or(Paint::None, Paint::Class),
        };
        let all: BTreeSet<usize> = served.core.iter().chain(&served.wider).copied().collect();
        let next = groups.len();
        let group = (!all.is_empty()).then(|| *groups.entry(all).or_insert(next));
        let chosen = counted(served);
        if any_lit && served.core.iter().any(|at| lit.contains(at)) || municipalities.contains(code) {
            scene.chosen.insert(*code);
        }
        scene.fills.insert(
            *code,
            Fill {
                paint,
                faded: any_lit && !chosen,
                group,
                guess: !served.core.is_empty() && served.core.len() == served.guessed.len(),
            },
        );
    }
    scene.classes.classes = limits
        .iter()
        .map(|(low, high)| {
            let inside = |served: &&Served| (*low..=*high).contains(&served.core.len());
            (*low, *high, coverage.municipalities.values().filter(inside).count())
        })
        .collect();
    scene
}

fn areas(served: &Served, hues: &[usize]) -> Paint {
    let hue = |at: &usize| hues.get(*at).copied().unwrap_or_default();
    let all: Vec<usize> = served.core.iter().chain(&served.wider).map(hue).collect();
    match (all.as_slice(), served.core.len()) {
        ([], _) => Paint::None,
        ([one], 1) => Paint::Core(*one),
        ([one], _) => Paint::Wider(*one),
        ([one, other], _) => Paint::Stripes(*one, *other),
        (many, _) => Paint::Many(many.len()),
    }
}

/// At most five classes of equal width from 1 to the most.
fn limits(most: usize) -> Vec<(usize, usize)> {
    let count = most.min(CLASSES);
    (0..count).map(|class| (class * most / count + 1, (class + 1) * most / count)).collect()
}
