//! When is a sub-region, a region or another unit served, and for how long?
//!
//! The months of its municipalities added up, so that units come to the same as municipalities, and the
//! months per 1,000 in need lie between those of its municipalities. Never does: say that a unit is
//! served where one municipality of it is; invent a day.

use jiff::civil::Date;

use super::areas::{AreaLevel, Unit, units};
use super::{AreaTime, Months, Need, Timeline};
use crate::model::{Division, Names};

/// The service of one unit over time.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitTime {
    /// Official code with its zeros.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// Its municipalities.
    pub municipalities: usize,
    /// Those of them with service on any day that is known.
    pub served: usize,
    /// Months with service of a core area, of all its municipalities.
    pub service: Months,
    /// The same without words that are only a guess.
    pub service_low: Months,
    /// Months of the projects, of all its municipalities.
    pub project_months: Months,
    /// Months in a wider area, of all its municipalities.
    pub wider: Months,
    /// The first day with service of any of them; `None` without service, or where a start is not known.
    pub from: Option<Date>,
    /// The last such day; `None` without service, or where an end is not known.
    pub to: Option<Date>,
    /// Municipalities with a project whose period is not known, or only half: they may add months.
    pub half_known: usize,
    /// Months with service per 1,000 in need, of the municipalities that have a figure; `None` where there
    /// is no need.
    pub per_1000_need: Option<f64>,
    /// The same without words that are only a guess.
    pub per_1000_need_low: Option<f64>,
}

impl Timeline {
    /// The times of every unit of a level, by code. `need` is the one that the times were made of.
    #[must_use]
    pub fn by_unit(&self, division: &Division, need: &Need, level: AreaLevel) -> Vec<UnitTime> {
        units(division, level).into_iter().map(|unit| self.unit(unit, need)).collect()
    }

    fn unit(&self, unit: Unit, need: &Need) -> UnitTime {
        let areas: Vec<&AreaTime> = unit.municipalities.iter().filter_map(|code| self.area(*code)).collect();
        let sum = |months: fn(&AreaTime) -> Months| areas.iter().map(|area| months(area)).sum::<Months>();
        let weight = need.of_all(&unit.municipalities);
        let per_1000 = |months: fn(&AreaTime) -> Months| {
            let weighed = areas.iter().filter(|area| !need.missing.contains(&area.code));
            let sum: Months = weighed.map(|area| months(area)).sum();
            (weight > 0.0).then(|| sum.as_f64() * 1000.0 / weight)
        };
        // One municipality whose day is not known may be the first or the last.
        let known =
            |day: fn(&AreaTime) -> Option<Date>| areas.iter().all(|area| area.half_known == 0 || day(area).is_some());
        let days = |day: fn(&AreaTime) -> Option<Date>| areas.iter().filter_map(move |area| day(area));
        UnitTime {
            municipalities: unit.municipalities.len(),
            code: unit.code,
            names: unit.names,
            served: areas.iter().filter(|area| area.service > Months::ZERO).count(),
            service: sum(|area| area.service),
            service_low: sum(|area| area.service_low),
            project_months: sum(|area| area.project_months),
            wider: sum(|area| area.wider),
            from: days(|area| area.from).min().filter(|_| known(|area| area.from)),
            to: days(|area| area.to).max().filter(|_| known(|area| area.to)),
            half_known: areas.iter().filter(|area| area.half_known > 0).count(),
            per_1000_need: per_1000(|area| area.service),
            per_1000_need_low: per_1000(|area| area.service_low),
        }
    }
}
