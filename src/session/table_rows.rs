//! What stands in the rows of each table?
//!
//! Figures come from `coverage`; words from the locale. Never does: sort, narrow or write a number.

use jiff::civil::Date;

use super::table_chosen::RowKey;
use super::table_pairs;
use super::tables::TableKind;
use crate::coverage::portfolio::{Class, PortfolioChange, cause};
use crate::coverage::{
    AreaLevel, AreaTime, Coverage, Months, Need, Overlaps, Served, Timeline, UnitTime, area_of, units,
};
use crate::model::{Dataset, Division, Municipality, MunicipalityCode, Project};
use crate::query::Cell;
use crate::words::Words;

/// What rows are made of.
pub(super) struct Source<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) division: &'a Division,
    /// Projects that are counted.
    pub(super) listed: &'a [usize],
    pub(super) coverage: &'a Coverage,
    pub(super) change: &'a PortfolioChange,
    pub(super) need: &'a Need,
    /// When each municipality is served; of tables of these and of units.
    pub(super) times: &'a Timeline,
    pub(super) words: &'a Words,
    /// Pairs of projects that share anything; of the table of these.
    pub(super) overlaps: &'a Overlaps,
}

pub(super) type Rows = (Vec<RowKey>, Vec<Vec<Cell>>);

/// The rows of a table, by code or in the order of the document, each with a cell for every column.
pub(super) fn rows(kind: TableKind, source: &Source<'_>) -> Rows {
    match kind {
        TableKind::Units(AreaLevel::Municipality) => {
            let all = source.division.municipalities.values();
            let total = source.need.total();
            all.map(|unit| (RowKey::Municipalities(vec![unit.code]), source.municipality(unit, total))).unzip()
        }
        TableKind::Units(level) => source.units(level),
        TableKind::Projects => {
            let listed = source.listed.iter().filter_map(|at| source.dataset.projects.get(*at));
            listed.map(|project| (RowKey::Project(project.id.clone()), source.project(project))).unzip()
        }
        TableKind::Pairs => table_pairs::rows(source.overlaps, source.dataset, source.division),
        TableKind::Change => {
            // What changed comes first, what stayed last; in each the most residents first.
            let mut rows: Vec<(MunicipalityCode, Class)> =
                source.change.classes.iter().map(|(code, class)| (*code, *class)).collect();
            let residents = |code| source.division.municipality(code).map_or(0, |unit| unit.residents);
            rows.sort_by_key(|(code, class)| (*class == Class::Kept, *class, std::cmp::Reverse(residents(*code))));
            rows.iter()
                .map(|(code, class)| (RowKey::Municipalities(vec![*code]), source.changed(*code, *class)))
                .unzip()
        }
    }
}

fn share(part: f64, whole: f64) -> Cell {
    let value = 100.0 * part / whole;
    if value.is_finite() { Cell::Number { value, decimals: 1, marked: false } } else { Cell::Empty }
}

fn figure(value: f64) -> Cell {
    // Counted persons are whole; what a person brings may not be.
    let decimals = usize::from((value - value.round()).abs() >= 1e-9);
    if value.is_finite() { Cell::Number { value, decimals, marked: false } } else { Cell::Empty }
}

pub(super) fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

#[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
pub(super) fn exact(count: u64) -> f64 {
    count as f64
}

/// What a row says of time, whether of a municipality or of a unit.
#[derive(Default)]
struct Times {
    /// Without guesses, and with them.
    months: [Months; 2],
    /// Per 1,000 in need; nothing where nobody is.
    per_1000: Option<[f64; 2]>,
    /// The first and the last.
    days: [Option<Date>; 2],
    half_known: bool,
}

impl Times {
    fn of(time: &AreaTime, need: f64) -> Self {
        let low = time.service_low.as_f64() * 1000.0 / need;
        Self {
            months: [time.service_low, time.service],
            per_1000: time.per_1000_need.map(|high| [low, high]),
            days: [time.from, time.to],
            half_known: time.half_known > 0,
        }
    }

    fn of_unit(time: &UnitTime) -> Self {
        Self {
            months: [time.service_low, time.service],
            per_1000: time.per_1000_need_low.zip(time.per_1000_need).map(|(low, high)| [low, high]),
            days: [time.from, time.to],
            half_known: time.half_known > 0,
        }
    }

    /// Months with service, months per 1,000 in need, first and last day.
    fn cells(&self, stand_in: bool) -> [Cell; 4] {
        let months = self.months.map(Months::as_f64);
        let per_1000 = match self.per_1000.map(|per_1000| Cell::ranged(per_1000, 2, self.half_known)) {
            Some(Cell::Number { value, decimals, .. }) => Cell::Number { value, decimals, marked: stand_in },
            other => other.unwrap_or_default(),
        };
        let day = |day: Option<Date>| match day {
            Some(day) => Cell::Day(day),
            None if self.half_known => Cell::Unknown,
            None => Cell::Empty,
        };
        let [first, last] = self.days;
        [Cell::ranged(months, 1, self.half_known), per_1000, day(first), day(last)]
    }
}

impl Source<'_> {
    fn need(&self, code: MunicipalityCode) -> Cell {
        if self.need.missing.contains(&code) {
            return Cell::Empty;
        }
        match figure(self.need.of(code)) {
            Cell::Number { value, decimals, .. } => {
                Cell::Number { value, decimals, marked: self.need.stand_ins.contains(&code) }
            }
            other => other,
        }
    }

    fn municipality(&self, unit: &Municipality, total: f64) -> Vec<Cell> {
        let language = self.words.language();
        let served = self.coverage.served(unit.code);
        let count = |list: fn(&Served) -> usize| Cell::count(served.map_or(0, list));
        let region = self.division.regions.get(&unit.region).map_or("", |region| region.names.get(language));
        let sub_region = self.division.sub_regions.get(&unit.sub_region).map_or("", |unit| unit.names.get(language));
        let marked = unit.foreign_language_stand_in;
        let foreign = unit.foreign_language.map_or(Cell::Empty, |count| Cell::Number {
            value: exact(count),
            decimals: 0,
            marked,
        });
        let foreign_share =
            unit.foreign_language_pct.map_or(Cell::Empty, |value| Cell::Number { value, decimals: 1, marked });
        let mut cells = vec![
            text(unit.names.get(language)),
            text(unit.code.as_str()),
            Cell::Text(self.words.text(status(served))),
            text(region),
            text(sub_region),
            Cell::whole(unit.residents),
            foreign,
            foreign_share,
            count(|served| served.core.len()),
            count(|served| served.wider.len()),
            self.need(unit.code),
            if self.need.missing.contains(&unit.code) { Cell::Empty } else { share(self.need.of(unit.code), total) },
        ];
        let stand_in = self.need.stand_ins.contains(&unit.code);
        let need = self.need.of(unit.code);
        let times = self.times.area(unit.code).map(|time| Times::of(time, need)).unwrap_or_default();
        cells.extend(times.cells(stand_in));
        cells
    }

    fn units(&self, level: AreaLevel) -> Rows {
        let language = self.words.language();
        let times = self.times.by_unit(self.division, self.need, level);
        let row = |unit: &crate::coverage::Unit, time: &UnitTime| {
            let area = area_of(self.coverage, self.division, unit);
            let core = |code: &&MunicipalityCode| self.coverage.served(**code).is_some_and(|s| !s.core.is_empty());
            let served: Vec<MunicipalityCode> = unit.municipalities.iter().filter(core).copied().collect();
            let mut cells = vec![
                text(area.names.get(language)),
                text(&area.code),
                Cell::count(area.municipalities),
                Cell::count(area.covered),
                Cell::whole(area.residents),
                Cell::whole(area.covered_residents_low),
                Cell::whole(area.covered_residents),
                share(exact(area.covered_residents_low), exact(area.residents)),
                share(exact(area.covered_residents), exact(area.residents)),
                Cell::count(area.core.len()),
                Cell::count(area.wider.len()),
                figure(self.need.of_all(&unit.municipalities)),
                figure(self.need.of_all(&served)),
            ];
            let stand_in = unit.municipalities.iter().any(|code| self.need.stand_ins.contains(code));
            cells.extend(Times::of_unit(time).cells(stand_in));
            cells
        };
        let units = units(self.division, level);
        let rows = units.iter().zip(&times);
        rows.map(|(unit, time)| (RowKey::Municipalities(unit.municipalities.clone()), row(unit, time))).unzip()
    }

    fn project(&self, project: &Project) -> Vec<Cell> {
        let period = project.period.as_ref().map(|period| period.value);
        let day = |day: Option<Date>| day.map_or(Cell::Empty, Cell::Day);
        let area = &project.area;
        vec![
            text(&project.applicant.name),
            text(&project.name.value),
            text(project.id.as_str()),
            Cell::Text(self.words.text(&format!("kind-{}", project.applicant.kind.key()))),
            day(period.and_then(|period| period.start)),
            day(period.and_then(|period| period.end)),
            Cell::count(area.core.len()),
            Cell::count(area.wider.len()),
            Cell::count(area.uncertain.len()),
            Cell::whole(self.division.residents_of(&area.core)),
            Cell::count(area.open_terms().count()),
            text(self.dataset.source_of(project).map_or("", |source| source.name.as_str())),
        ]
    }

    fn changed(&self, code: MunicipalityCode, class: Class) -> Vec<Cell> {
        let name = self.division.municipality(code).map_or("", |unit| unit.names.get(self.words.language()));
        let why = self.change.paper.get(&code).map(|paper| {
            if paper.causes.is_empty() {
                return self.words.text("change-paper-other");
            }
            let causes: Vec<String> =
                paper.causes.iter().map(|change| cause(self.words, self.division, change)).collect();
            causes.join(" ")
        });
        vec![
            text(name),
            text(code.as_str()),
            Cell::Text(self.words.text(&format!("change-{}", class.key()))),
            Cell::whole(self.division.residents_of([&code])),
            self.need(code),
            why.map_or(Cell::Empty, Cell::Text),
        ]
    }
}

/// Key of the words for how a municipality is served.
fn status(served: Option<&Served>) -> &'static str {
    match served {
        Some(served) if served.core.is_empty() && served.wider.is_empty() => "tables-status-none",
        Some(served) if served.core.is_empty() => "tables-status-wider",
        Some(served) if served.core.len() == served.guessed.len() => "tables-status-guess",
        Some(_) => "tables-status-core",
        None => "tables-status-none",
    }
}
