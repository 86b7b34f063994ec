//! Is service where the need is?
//!
//! In: who is served, how need weighs, when projects run. Out: the shares of residents and of need that
//! are served, low and high; a figure for every municipality and every region; the concentration curve
//! with its index. What is uncertain is told beside what is counted. Never does: say what is fair; guess
//! how long a project runs whose period is half known.

use std::sync::Arc;

use super::areas::{AreaLevel, units};
use super::concentration::{Concentration, Ranked, concentration};
use super::matrix::is_sure;
use super::months::{Days, Months, Run, joined};
use super::{Coverage, Need, PackNeed, Served};
use crate::model::{Dataset, Division, MunicipalityCode, Names, Project, Status};

/// How much of a whole is served.
///
/// # Units
/// Those of the weight: residents, or what need is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shares {
    /// In municipalities whose service rests on words read without doubt.
    pub sure: f64,
    /// In municipalities with at least one core area.
    pub core: f64,
    /// In municipalities with a core or a wider area.
    pub reached: f64,
    /// In all of them.
    pub total: f64,
}

impl Shares {
    fn add(&mut self, served: &Served, weight: f64) {
        let reach = Reaches::of(served);
        self.total += weight;
        for (sum, is) in [
            (&mut self.sure, served.sure),
            (&mut self.core, reach == Reaches::Core),
            (&mut self.reached, reach != Reaches::Nobody),
        ] {
            *sum += if is { weight } else { 0.0 };
        }
    }

    /// What no core area serves.
    #[must_use]
    pub fn unserved(&self) -> f64 {
        self.total - self.core
    }

    /// The served share of the whole, low and high, 0 to 1; `None` where the whole weighs nothing.
    #[must_use]
    pub fn range(&self) -> Option<[f64; 2]> {
        (self.total > 0.0).then(|| [self.sure / self.total, self.core / self.total])
    }
}

/// How a municipality is reached, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reaches {
    /// By no project.
    Nobody,
    /// By wider areas alone.
    WiderOnly,
    /// By at least one core area.
    Core,
}

impl Reaches {
    /// All three, from nothing to most.
    pub const ALL: [Self; 3] = [Self::Nobody, Self::WiderOnly, Self::Core];

    /// Of the projects that reach a municipality.
    #[must_use]
    pub fn of(served: &Served) -> Self {
        if !served.core.is_empty() {
            Self::Core
        } else if !served.wider.is_empty() {
            Self::WiderOnly
        } else {
            Self::Nobody
        }
    }

    /// The word in the keys of texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::WiderOnly => "wider",
            Self::Core => "core",
        }
    }
}

/// One municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Which.
    pub code: MunicipalityCode,
    /// Residents at the end of 2019.
    pub residents: u64,
    /// Its weight; `None` where there is no figure.
    pub need: Option<f64>,
    /// The share that is published where need is counted by the pack's foreign-language residents: of the
    /// residents at the end of the same year, rounded to a tenth of a percent; 0 to 1.
    pub published: Option<f64>,
    /// Its weight is that of another municipality, which it merged with since.
    pub stand_in: bool,
    /// Who reaches it.
    pub reaches: Reaches,
    /// It is served, and not by guesses and open questions alone.
    pub sure: bool,
    /// Service-months: calendar months with at least one project in whose core area it is.
    pub months: Months,
    /// Those of projects whose words for it were read without doubt.
    pub months_sure: Months,
    /// A project that serves it has a period that is not fully known: `months` holds what is known.
    pub half_known: bool,
}

impl Point {
    /// Need divided by residents; `None` without a figure or without residents.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        self.need.filter(|_| self.residents > 0).map(|need| need / exact(self.residents))
    }

    /// Need as a share of residents as people know it: the published one, else [`Self::ratio`].
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        self.published.or_else(|| self.ratio())
    }

    /// Service-months per 1,000 in need; `None` where nobody is.
    #[must_use]
    pub fn months_per_1000(&self) -> Option<f64> {
        self.need.filter(|need| *need > 0.0).map(|need| self.months.as_f64() * 1000.0 / need)
    }
}

/// One region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// Official code with its zeros.
    pub code: String,
    /// Official names.
    pub names: Names,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
    /// Its residents.
    pub residents: Shares,
    /// Its need.
    pub need: Shares,
}

/// What the ranking of the concentration curve goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RankedBy {
    /// Need divided by residents, smallest first.
    #[default]
    Share,
    /// Residents, fewest first: where the share is the same everywhere, as it is when need is counted
    /// by residents.
    Residents,
}

/// Who is served beside who is in need.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fairness {
    /// Residents of the whole.
    pub residents: Shares,
    /// Need of the whole.
    pub need: Shares,
    /// Every municipality, by code.
    pub points: Vec<Point>,
    /// Every region, most need first.
    pub regions: Vec<Part>,
    /// What the municipalities of the curves are ranked by.
    pub ranked_by: RankedBy,
    /// Residents against months lived in a served municipality; `None` while no month is known.
    pub service: Option<Concentration>,
    /// The same from words read without doubt alone.
    pub service_sure: Option<Concentration>,
    /// Residents against need: how unequally need itself is spread in the same order.
    pub spread: Option<Concentration>,
    /// By position in the dataset.
    told: Arc<Vec<Told>>,
}

impl Fairness {
    /// Of the projects that a coverage counts.
    #[must_use]
    pub fn of(dataset: &Dataset, division: &Division, coverage: &Coverage, need: &Need) -> Self {
        let told = Arc::new(dataset.projects.iter().map(Told::of).collect());
        let fairness = Self { told, ..Self::default() };
        fairness.counted(dataset, division, coverage, need, |_, _| None)
    }

    /// The same after projects of the same dataset were switched on or off: a municipality that the same
    /// projects reach as `before` keeps its point. `before` and `need` are those that this was made of.
    #[must_use]
    pub fn followed(
        &self,
        dataset: &Dataset,
        division: &Division,
        before: &Coverage,
        coverage: &Coverage,
        need: &Need,
    ) -> Self {
        let fairness = Self { told: Arc::clone(&self.told), ..Self::default() };
        fairness.counted(dataset, division, coverage, need, |code, served| {
            self.point(code).copied().filter(|_| before.served(code) == Some(served))
        })
    }

    fn counted(
        mut self,
        dataset: &Dataset,
        division: &Division,
        coverage: &Coverage,
        need: &Need,
        known: impl Fn(MunicipalityCode, &Served) -> Option<Point>,
    ) -> Self {
        let is_published = need.source.is_empty() && need.name == PackNeed::ForeignLanguage.key();
        for (code, served) in &coverage.municipalities {
            let municipality = division.municipality(*code);
            let residents = municipality.map_or(0, |municipality| municipality.residents);
            self.residents.add(served, exact(residents));
            self.need.add(served, need.of(*code));
            let anew = || {
                let percent = municipality.filter(|_| is_published).and_then(|known| known.foreign_language_pct);
                let Service { all, sure, half_known } = self.service(dataset, *code, served);
                let months = |days| joined(days).into_iter().map(Days::months).sum();
                // Where nothing is in doubt both are the same.
                let same = all.len() == sure.len();
                let months_sure: Months = months(sure);
                Point {
                    code: *code,
                    residents,
                    need: (!need.missing.contains(code)).then(|| need.of(*code)),
                    published: percent.map(|percent| percent / 100.0),
                    stand_in: need.stand_ins.contains(code),
                    reaches: Reaches::of(served),
                    sure: served.sure,
                    months: if same { months_sure } else { months(all) },
                    months_sure,
                    half_known,
                }
            };
            let point = known(*code, served).unwrap_or_else(anew);
            self.points.push(point);
        }
        self.regions = regions(division, coverage, need);
        self.rank();
        self
    }

    fn service(&self, dataset: &Dataset, code: MunicipalityCode, served: &Served) -> Service {
        let mut service = Service::default();
        for at in &served.core {
            let Some(told) = self.told.get(*at) else { continue };
            service.half_known |= told.run.known().is_none();
            let Some(days) = told.run.sure else { continue };
            service.all.push(days);
            let is_sure = || dataset.projects.get(*at).is_some_and(|project| is_sure(&project.area, code));
            if told.certain || is_sure() {
                service.sure.push(days);
            }
        }
        service
    }

    /// The point of a municipality.
    #[must_use]
    pub fn point(&self, code: MunicipalityCode) -> Option<&Point> {
        let at = self.points.binary_search_by_key(&code, |point| point.code).ok()?;
        self.points.get(at)
    }

    /// Regions in which no municipality has a core area, most need first.
    pub fn regions_without(&self) -> impl Iterator<Item = &Part> {
        self.regions.iter().filter(|part| part.residents.core <= 0.0 && part.need.core <= 0.0)
    }

    fn rank(&mut self) {
        let mut ratios = self.points.iter().filter_map(Point::ratio);
        let first = ratios.next();
        let alike = ratios.all(|ratio| Some(ratio) == first);
        self.ranked_by = if alike { RankedBy::Residents } else { RankedBy::Share };
        let curve = |amount: &dyn Fn(&Point) -> f64| {
            // A municipality without a figure has no place in the order.
            let ranked = self.points.iter().filter_map(|point| {
                let (people, ratio) = (exact(point.residents), point.ratio()?);
                let rank = if self.ranked_by == RankedBy::Residents { people } else { ratio };
                Some(Ranked { rank, people, amount: amount(point) })
            });
            concentration(ranked.collect())
        };
        let service = curve(&|point| exact(point.residents) * point.months.as_f64());
        let sure = curve(&|point| exact(point.residents) * point.months_sure.as_f64());
        let spread = curve(&|point| point.need.unwrap_or_default());
        (self.service, self.service_sure, self.spread) = (service, sure, spread);
    }
}

/// When a municipality is served.
#[derive(Debug, Default)]
struct Service {
    all: Vec<Days>,
    sure: Vec<Days>,
    half_known: bool,
}

/// What a project tells of every municipality of its core.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Told {
    run: Run,
    /// Every word of its area was read without doubt.
    certain: bool,
}

impl Told {
    fn of(project: &Project) -> Self {
        let certain = project.area.terms.iter().all(|term| term.status == Status::Accepted);
        Self { run: Run::of(project.period.as_ref().map(|period| &period.value)), certain }
    }
}

fn regions(division: &Division, coverage: &Coverage, need: &Need) -> Vec<Part> {
    let part = |unit: super::Unit| {
        let (mut residents, mut weights) = (Shares::default(), Shares::default());
        for code in &unit.municipalities {
            let Some(served) = coverage.served(*code) else { continue };
            residents.add(served, exact(division.residents_of([code])));
            weights.add(served, need.of(*code));
        }
        let super::Unit { code, names, municipalities } = unit;
        Part { code, names, municipalities, residents, need: weights }
    };
    let mut parts: Vec<Part> = units(division, AreaLevel::Region).into_iter().map(part).collect();
    parts.sort_by(|a, b| b.need.total.total_cmp(&a.need.total).then_with(|| a.code.cmp(&b.code)));
    parts
}

#[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
fn exact(count: u64) -> f64 {
    count as f64
}
