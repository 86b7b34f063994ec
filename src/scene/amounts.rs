//! Which amount has each unit, and in which class is it?

use super::classes::{Edges, equal_intervals, natural_breaks, quantiles};
use super::look::{Classing, Look, Measure, Method, Ramp};
use crate::coverage::{Coverage, Indicator, Unit, resident_share};
use crate::model::{Division, MunicipalityCode, Names};

/// How much of a unit is in core areas, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServedPart {
    /// Every municipality.
    Whole,
    /// Some of them.
    Some,
    /// None.
    None,
}

/// A unit of the level looked at, and who is served in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UnitShown {
    /// Official code.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
    /// Residents at the end of 2019.
    pub residents: u64,
    /// Municipalities in at least one core area.
    pub covered: usize,
    /// Those of them that stay when every guess and open question turns out wrong.
    pub covered_low: usize,
    /// Residents of `covered`.
    pub covered_residents: u64,
    /// Residents of `covered_low`.
    pub covered_residents_low: u64,
    /// Projects with one of its municipalities in their core.
    pub core: usize,
    /// Projects with its municipalities in their wider area only.
    pub wider: usize,
    /// What the measure gives; `None` for project areas and where there is no figure.
    pub amount: Option<f64>,
    /// Municipalities without a figure, left out of `amount`.
    pub missing: usize,
    /// Municipalities whose figure is another's.
    pub stand_ins: usize,
    /// Its class; `None` at zero and without a figure.
    pub class: Option<usize>,
}

impl UnitShown {
    /// `true` when some of its municipalities are in a core area and some are not.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.covered > 0 && self.covered < self.municipalities.len()
    }

    /// How much of it is in core areas, at least and at most.
    #[must_use]
    pub fn parts(&self) -> [ServedPart; 2] {
        [self.covered_low, self.covered].map(|covered| match covered {
            0 => ServedPart::None,
            all if all >= self.municipalities.len() => ServedPart::Whole,
            _ => ServedPart::Some,
        })
    }

    /// `true` when the measure has no figure for it.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.amount.is_none()
    }
}

/// A place on a ramp, so that a surface can choose the color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Shade {
    /// Which ramp.
    pub ramp: Ramp,
    /// From 0 at its beginning to 1000 at its end; the middle of a diverging one is 500.
    pub permille: u16,
}

/// Units and their residents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Units of the level.
    pub units: usize,
    /// Their residents.
    pub residents: u64,
}

impl Sum {
    fn add(&mut self, unit: &UnitShown) {
        self.units += 1;
        self.residents += unit.residents;
    }
}

/// One class of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Class {
    /// Least amount in it, or its limit where nobody is in it.
    pub low: f64,
    /// Greatest amount in it, or its limit.
    pub high: f64,
    /// Who is in it.
    pub sum: Sum,
    /// Its color.
    pub shade: Shade,
}

/// Where the two sides of a diverging ramp meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Middle {
    /// The whole country's figure.
    Country(f64),
    /// The unit in the middle, where a sum of the country says nothing of a unit.
    Median(f64),
}

impl Middle {
    /// The amount.
    #[must_use]
    pub fn amount(self) -> f64 {
        match self {
            Self::Country(amount) | Self::Median(amount) => amount,
        }
    }
}

/// The classes of the measure shown; empty for project areas.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Classes {
    /// From the least to the greatest.
    pub classes: Vec<Class>,
    /// Inner limits between them.
    pub edges: Edges,
    /// Units whose amount is zero.
    pub zero: Sum,
    /// Units without a figure.
    pub unknown: Sum,
    /// Municipalities left out of a sum because they have no figure.
    pub missing: usize,
    /// Municipalities whose figure is another's.
    pub stand_ins: usize,
    /// Where a diverging ramp turns.
    pub middle: Option<Middle>,
}

impl Classes {
    /// Puts every unit into its class.
    pub(super) fn of(units: &mut [UnitShown], division: &Division, look: &Look) -> Self {
        if look.measure == Measure::Areas {
            return Self::default();
        }
        let amounts: Vec<f64> = units.iter().filter_map(|unit| unit.amount).filter(|amount| *amount > 0.0).collect();
        let middle = (look.ramp == Ramp::Diverging).then(|| middle(&amounts, division, look.measure)).flatten();
        let edges = edges(&amounts, &look.classing, middle.map(Middle::amount));
        let mut classes: Vec<Class> = if amounts.is_empty() && !matches!(look.classing.method, Method::Manual(_)) {
            Vec::new()
        } else {
            vec![Class::default(); edges.classes()]
        };
        let mut all = Self { edges, middle, ..Self::default() };
        for unit in units {
            all.missing += unit.missing;
            all.stand_ins += unit.stand_ins;
            match unit.amount {
                None => all.unknown.add(unit),
                Some(amount) if amount > 0.0 => {
                    let class = all.edges.class_of(amount);
                    unit.class = Some(class);
                    let Some(class) = classes.get_mut(class) else { continue };
                    class.low = if class.sum.units == 0 { amount } else { class.low.min(amount) };
                    class.high = class.high.max(amount);
                    class.sum.add(unit);
                }
                Some(_) => all.zero.add(unit),
            }
        }
        let limits = all.edges.as_slice();
        for (at, class) in classes.iter_mut().enumerate().filter(|(_, class)| class.sum.units == 0) {
            class.low = at.checked_sub(1).and_then(|at| limits.get(at)).copied().unwrap_or(0.0);
            class.high = limits.get(at).copied().unwrap_or(class.low);
        }
        let shades = shades(look.ramp, limits, classes.len(), middle.map(Middle::amount));
        for (class, shade) in classes.iter_mut().zip(shades) {
            class.shade = shade;
        }
        all.classes = classes;
        all
    }

    /// The color of a class.
    #[must_use]
    pub fn shade(&self, class: usize) -> Shade {
        self.classes.get(class).map(|class| class.shade).unwrap_or_default()
    }
}

/// Every unit of a level with what is served in it and what the measure gives.
pub(super) fn units(coverage: &Coverage, division: &Division, look: &Look, units: Vec<Unit>) -> Vec<UnitShown> {
    let lists = coverage.municipalities.values().flat_map(|served| [served.core.last(), served.wider.last()]);
    let projects = lists.flatten().max().map_or(0, |last| last + 1);
    let mut seen = Seen::new(projects);
    units
        .into_iter()
        .map(|unit| {
            let mut shown = UnitShown {
                residents: division.residents_of(&unit.municipalities),
                code: unit.code,
                names: unit.names,
                municipalities: unit.municipalities,
                ..UnitShown::default()
            };
            seen.next();
            for code in &shown.municipalities {
                let Some(served) = coverage.served(*code) else { continue };
                shown.core += served.core.iter().filter(|at| seen.is_new(**at)).count();
                if !served.core.is_empty() {
                    shown.covered += 1;
                    shown.covered_residents += division.residents_of([code]);
                }
                if served.sure {
                    shown.covered_low += 1;
                    shown.covered_residents_low += division.residents_of([code]);
                }
            }
            for served in shown.municipalities.iter().filter_map(|code| coverage.served(*code)) {
                shown.wider += served.wider.iter().filter(|at| seen.is_new(**at)).count();
            }
            amount(&mut shown, division, look);
            shown
        })
        .collect()
}

fn amount(unit: &mut UnitShown, division: &Division, look: &Look) {
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "projects of a list stay far below 2^53")]
    let number = |count: usize| count as f64;
    unit.amount = match look.measure {
        Measure::Areas => None,
        Measure::Count => Some(number(unit.core)),
        Measure::CountWider => Some(number(unit.core + unit.wider)),
        Measure::Share => resident_share(unit.covered_residents, unit.residents).map(|share| 100.0 * share),
        Measure::Indicator(indicator) => {
            let amount = indicator.of(division, &unit.municipalities);
            unit.missing = amount.missing;
            unit.stand_ins = amount.stand_ins;
            amount.value
        }
    };
}

/// Which projects were met in this round: one mark for each project, never cleared.
struct Seen {
    rounds: Vec<u32>,
    round: u32,
}

impl Seen {
    fn new(projects: usize) -> Self {
        Self { rounds: vec![0; projects], round: 0 }
    }

    fn next(&mut self) {
        self.round += 1;
    }

    fn is_new(&mut self, project: usize) -> bool {
        let round = self.round;
        self.rounds.get_mut(project).is_some_and(|seen| std::mem::replace(seen, round) != round)
    }
}

fn middle(amounts: &[f64], division: &Division, measure: Measure) -> Option<Middle> {
    let all: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    if let Measure::Indicator(indicator @ (Indicator::ForeignLanguageShare | Indicator::Density)) = measure {
        return indicator.of(division, &all).value.map(Middle::Country);
    }
    let mut sorted = amounts.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().map(Middle::Median)
}

/// Inner limits; with a middle it is one of them, and each side is parted for itself.
fn edges(amounts: &[f64], classing: &Classing, middle: Option<f64>) -> Edges {
    let part = |amounts: &[f64], count: usize| match &classing.method {
        Method::Quantile => quantiles(amounts, count),
        Method::Equal => equal_intervals(amounts, count),
        Method::Jenks => natural_breaks(amounts, count),
        Method::Manual(edges) => edges.clone(),
    };
    let count = classing.count.clamp(Classing::FEWEST, Classing::MOST);
    match (&classing.method, middle) {
        (Method::Manual(edges), _) => edges.clone(),
        (_, Some(middle)) => {
            let (below, above): (Vec<f64>, Vec<f64>) = amounts.iter().partition(|amount| **amount < middle);
            if below.is_empty() || above.is_empty() {
                return part(amounts, count);
            }
            let (low, high) = (part(&below, count / 2), part(&above, count - count / 2));
            Edges::new(low.as_slice().iter().chain([&middle]).chain(high.as_slice()).copied())
        }
        _ => part(amounts, count),
    }
}

/// Places on the ramp: even steps; on a diverging one from the middle outwards, as far on both sides
/// as there are classes on the larger one.
fn shades(ramp: Ramp, edges: &[f64], classes: usize, middle: Option<f64>) -> Vec<Shade> {
    let place = |part: usize, of: usize| u16::try_from(1000 * part / of.max(1)).unwrap_or(1000);
    let Some(middle) = middle else {
        return (0..classes)
            .map(|class| Shade { ramp, permille: if classes < 2 { 500 } else { place(class, classes - 1) } })
            .collect();
    };
    // A class is below the middle when its upper limit is not above it.
    let below = edges.iter().take(classes.saturating_sub(1)).filter(|edge| **edge <= middle).count();
    let turns = edges.iter().any(|edge| (*edge - middle).abs() < f64::EPSILON);
    let across = usize::from(!turns && below < classes);
    let above = classes.saturating_sub(below + across);
    let side = below.max(above);
    (0..classes)
        .map(|class| {
            let permille = if class < below {
                500 - place(below - class, side) / 2
            } else if class < below + across {
                500
            } else {
                500 + place(class + 1 - below - across, side) / 2
            };
            Shade { ramp, permille }
        })
        .collect()
}
