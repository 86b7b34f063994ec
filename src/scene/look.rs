//! How is a map read: by which units, what do the colors say, in which classes and colors?

use super::classes::Edges;
use crate::coverage::{AreaLevel, Indicator};
use crate::model::ProjectId;

/// How a map is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Units that coverage and figures are read by.
    pub level: AreaLevel,
    /// What the fill shows.
    pub measure: Measure,
    /// How amounts become classes.
    pub classing: Classing,
    /// Colors of the classes.
    pub ramp: Ramp,
    /// Areas, or circles as large as their residents are many.
    pub shape: Shape,
    /// Projects with a color of their own, in the order pinned; at most [`PINS`].
    pub pins: Vec<Pin>,
}

/// Most projects that can be pinned at once.
pub const PINS: usize = 8;
/// Hue number of everything that is not pinned while something is.
pub const OTHER: usize = PINS;

/// A project with a color of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// Which project.
    pub id: ProjectId,
    /// Its hue number, `0..PINS`; it stays while others come and go.
    pub hue: usize,
}

impl Look {
    /// The pin of a project.
    #[must_use]
    pub fn pin(&self, id: &ProjectId) -> Option<&Pin> {
        self.pins.iter().find(|pin| pin.id == *id)
    }

    /// Pins a project in the first free color; nothing changes when it is pinned or eight others are.
    pub fn add_pin(&mut self, id: ProjectId) {
        let free = (0..PINS).find(|hue| self.pins.iter().all(|pin| pin.hue != *hue));
        if let (Some(hue), None) = (free, self.pin(&id)) {
            self.pins.push(Pin { id, hue });
        }
    }

    /// Hue numbers by position of the project: as given, or with pins the pinned ones' own and
    /// [`OTHER`] for the rest.
    #[must_use]
    pub fn hues<'a>(&self, ids: impl Iterator<Item = &'a ProjectId>, given: &[usize]) -> Vec<usize> {
        if self.pins.is_empty() {
            return given.to_vec();
        }
        ids.map(|id| self.pin(id).map_or(OTHER, |pin| pin.hue)).collect()
    }
}

/// What the fill shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Measure {
    /// Areas of the projects, each in its hue.
    #[default]
    Areas,
    /// Number of projects with a municipality of the unit in their core.
    Count,
    /// The same with wider areas.
    CountWider,
    /// Share of the unit's residents who live in a core municipality, percent.
    Share,
    /// A figure of the pack.
    Indicator(Indicator),
}

impl Measure {
    /// Every measure, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Areas,
        Self::Count,
        Self::CountWider,
        Self::Share,
        Self::Indicator(Indicator::Residents),
        Self::Indicator(Indicator::ForeignLanguage),
        Self::Indicator(Indicator::ForeignLanguageShare),
        Self::Indicator(Indicator::Land),
        Self::Indicator(Indicator::Density),
    ];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Count => "count",
            Self::CountWider => "count-wider",
            Self::Share => "share",
            Self::Indicator(indicator) => indicator.key(),
        }
    }
}

/// Where the limits between classes come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Method {
    /// As many units in each class.
    #[default]
    Quantile,
    /// Classes of one width.
    Equal,
    /// Natural breaks (Jenks): least spread inside the classes.
    Jenks,
    /// Limits that a person set.
    Manual(Edges),
}

impl Method {
    /// The word in scripts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Quantile => "quantile",
            Self::Equal => "equal",
            Self::Jenks => "jenks",
            Self::Manual(_) => "manual",
        }
    }
}

/// How amounts become classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classing {
    /// Where the limits come from.
    pub method: Method,
    /// How many classes are asked for, [`Classing::FEWEST`] to [`Classing::MOST`]; there are fewer where there are
    /// fewer different amounts.
    pub count: usize,
}

impl Classing {
    /// Fewest classes that can be asked for.
    pub const FEWEST: usize = 3;
    /// Most classes that can be asked for.
    pub const MOST: usize = 7;

    /// Back from the words of scripts and commands: `quantile` and `5`, or `manual` and two to six limits
    /// `10,20,50`.
    #[must_use]
    pub fn parse(method: &str, rest: &str) -> Option<Self> {
        if method == "manual" {
            let numbers: Option<Vec<f64>> = rest.split(',').map(|number| number.trim().parse().ok()).collect();
            let edges = Edges::new(numbers?);
            let count = edges.classes();
            let possible = (Self::FEWEST..=Self::MOST).contains(&count);
            return possible.then_some(Self { method: Method::Manual(edges), count });
        }
        let method =
            [Method::Quantile, Method::Equal, Method::Jenks].into_iter().find(|known| known.key() == method)?;
        let count = rest.parse().ok().filter(|count| (Self::FEWEST..=Self::MOST).contains(count))?;
        Some(Self { method, count })
    }

    /// What [`Self::parse`] reads behind the method: the number of classes, or the limits.
    #[must_use]
    pub fn rest(&self) -> String {
        match &self.method {
            Method::Manual(edges) => edges.as_slice().iter().map(f64::to_string).collect::<Vec<_>>().join(","),
            _ => self.count.to_string(),
        }
    }
}

impl Default for Classing {
    fn default() -> Self {
        Self { method: Method::Quantile, count: 5 }
    }
}

/// Colors of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Ramp {
    /// Yellow to brown, little to much.
    #[default]
    Amber,
    /// Light to dark blue-green, little to much.
    Teal,
    /// From brown over a light middle to blue: below and above the country's own figure.
    Diverging,
}

impl Ramp {
    /// Every ramp, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Amber, Self::Teal, Self::Diverging];

    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Amber => "amber",
            Self::Teal => "teal",
            Self::Diverging => "diverging",
        }
    }
}

/// The shape in which units are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Shape {
    /// As they lie.
    #[default]
    Areas,
    /// A circle for each, its area as the residents.
    Residents,
}

impl Shape {
    /// The word in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Residents => "residents",
        }
    }
}
