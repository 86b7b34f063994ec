//! How does the document say a number, a name, a list?

use crate::coverage::{AreaCoverage, AreaLevel, Unit, area_of};
use crate::export::Given;
use crate::model::{AreaUnit, Language, MunicipalityCode, Period, Project};
use crate::words::{self, Arg, Collation, Words};

/// Names told one by one in the words of a map; of more their number is told.
const NAMES: usize = 40;

/// Projects whose texts tell the language.
const TOLD: usize = 200;

/// On what the document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Medium {
    /// Pages with numbers, each project's on one of its own.
    Paper,
    /// One page of a browser, whose links lead from here to there.
    Screen,
}

/// The order and the words that it is told in.
pub(in crate::export) struct Teller<'a> {
    pub(in crate::export) given: &'a Given<'a>,
    pub(super) medium: Medium,
    pub(super) words: Words,
    order: Collation,
}

impl<'a> Teller<'a> {
    pub(in crate::export) fn new(given: &'a Given<'a>, medium: Medium) -> Self {
        let language = given.order.request.language;
        Self { given, medium, words: Words::new(language), order: Collation::new(language) }
    }

    pub(in crate::export) fn language(&self) -> Language {
        self.words.language()
    }

    /// The order's projects with their positions.
    pub(in crate::export) fn projects(&self) -> impl Iterator<Item = (usize, &'a Project)> + '_ {
        let order = self.given.order;
        order.projects.iter().filter_map(|at| order.dataset.projects.get(*at).map(|project| (*at, project)))
    }

    /// The language that the projects are told in, by its commonest short word: so that a screen reader
    /// pronounces them right. The document's own where nothing tells.
    pub(super) fn language_of_document(&self) -> Language {
        let known = [(Language::Fi, "ja"), (Language::Sv, "och"), (Language::En, "and")];
        let mut counts = [0_usize; 3];
        for (_, project) in self.projects().take(TOLD) {
            for word in [&project.name.value, &project.description.value].into_iter().flat_map(|text| text.split(' ')) {
                for (count, _) in counts.iter_mut().zip(known).filter(|(_, (_, short))| *short == word) {
                    *count += 1;
                }
            }
        }
        let most = counts.into_iter().zip(known).max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0);
        most.map_or_else(|| self.language(), |(_, (language, _))| language)
    }

    pub(in crate::export) fn t(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// Key of words that paper and screen say differently.
    pub(super) fn key(&self, key: &str) -> String {
        match self.medium {
            Medium::Paper => format!("report-{key}"),
            Medium::Screen => format!("html-{key}"),
        }
    }

    /// The words.
    pub(super) fn here(&self, key: &str) -> String {
        self.t(&self.key(key))
    }

    pub(in crate::export) fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        self.words.with(key, &args)
    }

    pub(super) fn count(&self, key: &str, n: usize) -> String {
        self.words.with(key, &[("n", Arg::Count(u64::try_from(n).unwrap_or(u64::MAX)))])
    }

    pub(super) fn integer(&self, n: u64) -> String {
        words::integer(self.language(), n)
    }

    pub(super) fn number(&self, n: usize) -> String {
        self.integer(u64::try_from(n).unwrap_or(u64::MAX))
    }

    /// `104–108`; one number where both are the same.
    pub(super) fn range(&self, low: usize, high: usize) -> String {
        if low == high { self.number(high) } else { format!("{}–{}", self.number(low), self.number(high)) }
    }

    /// The same of persons.
    pub(super) fn persons(&self, low: u64, high: u64) -> String {
        if low == high { self.integer(high) } else { format!("{}–{}", self.integer(low), self.integer(high)) }
    }

    pub(super) fn municipality(&self, code: MunicipalityCode) -> String {
        let found = self.given.division.municipality(code);
        found.map_or_else(|| code.to_string(), |municipality| self.given.name(&municipality.names))
    }

    /// Name of the region that a municipality lies in.
    pub(super) fn region_of(&self, code: MunicipalityCode) -> String {
        let division = self.given.division;
        let region = division.municipality(code).and_then(|municipality| division.regions.get(&municipality.region));
        region.map(|region| self.given.name(&region.names)).unwrap_or_default()
    }

    /// Codes in the order of their names in the document's language.
    pub(super) fn by_name(&self, codes: impl IntoIterator<Item = MunicipalityCode>) -> Vec<MunicipalityCode> {
        let named = codes.into_iter().map(|code| (self.municipality(code), code));
        let mut named: Vec<(String, MunicipalityCode)> = named.collect();
        named.sort_by(|a, b| self.order.compare(&a.0, &b.0).then(a.1.cmp(&b.1)));
        named.into_iter().map(|(_, code)| code).collect()
    }

    /// Names apart by commas, in their order.
    pub(super) fn names(&self, codes: &[MunicipalityCode]) -> String {
        let names: Vec<String> =
            self.by_name(codes.iter().copied()).into_iter().map(|code| self.municipality(code)).collect();
        names.join(", ")
    }

    /// The same, but not more than a person listens to.
    pub(super) fn some_names(&self, codes: &[MunicipalityCode]) -> String {
        let names = self.by_name(codes.iter().copied());
        let first: Vec<String> = names.iter().take(NAMES).map(|code| self.municipality(*code)).collect();
        match names.len().saturating_sub(NAMES) {
            0 => first.join(", "),
            rest => format!("{} {}", first.join(", "), self.count("report-and-more", rest)),
        }
    }

    pub(super) fn period(&self, period: Option<Period>) -> String {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| words::date(self.language(), day)).unwrap_or_default();
        match period {
            Some(period) => format!("{}–{}", day(period.start), day(period.end)),
            None => self.t("project-no-period"),
        }
    }

    /// What a unit is called, with the word for its kind where the name alone does not say it.
    pub(super) fn unit(&self, unit: &AreaUnit) -> String {
        let division = self.given.division;
        let with = |key: &str, name: &str| self.with(key, &[("name", name)]);
        match unit {
            AreaUnit::Municipality(code) => self.municipality(*code),
            AreaUnit::SubRegion(code) => division
                .sub_regions
                .get(code)
                .map_or_else(|| code.to_string(), |unit| with("unit-sub-region", &self.given.name(&unit.names))),
            AreaUnit::Region(code) => division
                .regions
                .get(code)
                .map_or_else(|| code.to_string(), |unit| with("unit-region", &self.given.name(&unit.names))),
            AreaUnit::Finland => self.t("unit-finland"),
            AreaUnit::Mainland => self.t("unit-mainland"),
            AreaUnit::Informal(name) => name.clone(),
        }
    }

    /// What reaches the municipalities that the document is about, all together.
    pub(super) fn whole(&self) -> AreaCoverage {
        let unit = Unit { municipalities: self.given.codes(), ..Unit::default() };
        area_of(&self.given.coverage, self.given.division, &unit)
    }

    /// How many of them only a wider area reaches.
    pub(super) fn wider_only(&self) -> usize {
        let codes = self.given.codes();
        let served = codes.iter().filter_map(|code| self.given.coverage.served(*code));
        served.filter(|served| served.core.is_empty() && !served.wider.is_empty()).count()
    }

    /// The same by regions, those without a municipality of the document left out.
    pub(super) fn regions(&self) -> Vec<(String, AreaCoverage)> {
        let codes = self.given.codes();
        let units = crate::coverage::units(self.given.division, AreaLevel::Region).into_iter().filter_map(|unit| {
            let inside = |code: &MunicipalityCode| codes.binary_search(code).is_ok();
            let municipalities: Vec<MunicipalityCode> = unit.municipalities.iter().copied().filter(inside).collect();
            (!municipalities.is_empty()).then_some(Unit { municipalities, ..unit })
        });
        let named =
            units.map(|unit| (self.given.name(&unit.names), area_of(&self.given.coverage, self.given.division, &unit)));
        let mut named: Vec<(String, AreaCoverage)> = named.collect();
        named.sort_by(|a, b| self.order.compare(&a.0, &b.0));
        named
    }
}
