//! Which municipalities does a written place name mean, and why?
//!
//! In: the words of an operating area. Out: an [`Area`] whose every municipality rests on a term:
//! words, reading, rule, reasons, what was not chosen. By rule and data: `geodata/fi-2020`.
//! Never does: I/O, geometry, anything with egui; light a municipality by chance — a tie is a
//! question, and what is not found is said.

mod assemble;
mod codes;
mod decide;
mod divisions;
mod elsewhere;
mod fold;
mod forms;
mod fuzzy;
mod heads;
mod inflect;
mod leftover;
mod names;
mod organization;
mod read;
mod search;
mod tables;
mod tokens;
mod years;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

pub use codes::CodeReading;
pub use search::{Fit, NameHit};
pub use tables::division_2020;
pub use years::YearMunicipality;

use self::divisions::Divisions;
use self::elsewhere::Elsewhere;
use self::forms::Forms;
use self::years::Shift;
use crate::model::{Area, AreaUnit, Candidate, Division, InformalArea, MunicipalityCode, Reason, Verdict};

/// All names of a division with their forms.
#[derive(Debug)]
pub struct Gazetteer {
    division: &'static Division,
    forms: Forms,
    divisions: Divisions,
    elsewhere: Elsewhere,
    /// Municipalities of the division's year by its own codes.
    municipalities: BTreeMap<MunicipalityCode, YearMunicipality>,
    /// Municipalities of the year that are a part of one on the map, by its code.
    parts: BTreeMap<MunicipalityCode, Vec<String>>,
    /// How areas differ from the map's year.
    shifts: BTreeMap<AreaUnit, Shift>,
}

/// A form of a name, for tests and listings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameForm {
    /// As written.
    pub written: String,
    /// The unit it names.
    pub unit: AreaUnit,
    /// `true` for a form of today's official Finnish name.
    pub official: bool,
}

impl Gazetteer {
    /// Makes all forms of all names of a division.
    #[must_use]
    pub fn new(division: &'static Division) -> Self {
        let municipalities = years::municipalities(division);
        Self {
            division,
            forms: Forms::of(division),
            divisions: Divisions::of(division),
            elsewhere: Elsewhere::read(),
            parts: years::parts(&municipalities),
            municipalities,
            shifts: years::shifts(division),
        }
    }

    /// The gazetteer of a division year, 2009 to 2026, made once; a year beyond those is read on
    /// the nearest, and [`Self::year`] says which. Names, units and membership are those of
    /// 1 January of the year; codes are always those of the map of 2020.
    #[must_use]
    pub fn of_year(year: i16) -> &'static Self {
        years::of_year(year)
    }

    /// The year whose division it reads on.
    #[must_use]
    pub fn year(&self) -> i16 {
        self.division.year
    }

    /// The municipalities of its year by the codes of that year, drawn on the map of 2020.
    #[must_use]
    pub fn municipalities(&self) -> &BTreeMap<MunicipalityCode, YearMunicipality> {
        &self.municipalities
    }

    /// Reads a municipality's code, written as text or number.
    #[must_use]
    pub fn by_code(&self, written: &str) -> CodeReading {
        codes::by_code(self, written)
    }

    /// The gazetteer of [`division_2020`], made once.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        GAZETTEER.get_or_init(|| Self::new(division_2020()))
    }

    /// The division it was made of.
    #[must_use]
    pub fn division(&self) -> &'static Division {
        self.division
    }

    /// Reads the words of an operating area.
    #[must_use]
    pub fn resolve_area(&self, text: &str) -> Area {
        let items = read::Reader::new(self, text).read();
        assemble::assemble(self, text, &items)
    }

    /// An area anew with a person's verdicts on some of its terms, each by its position in
    /// [`Area::terms`]; of two verdicts on one term the later holds, a position without a term is
    /// passed over. What was core, wider and uncertain is counted again from the terms: when
    /// "Mikeli" of "Etelä-Savo; Mikeli, Juva" is dismissed, Mikkeli falls back to the wider area.
    #[must_use]
    pub fn decide(&self, area: &Area, verdicts: &[(usize, Verdict)]) -> Area {
        decide::decide(self, area, verdicts)
    }

    /// The municipality that an organization's name tells: a municipality's own ("Turun kaupunki"),
    /// or the town that a joint authority's surroundings are called after ("Forssan seudun
    /// hyvinvointikuntayhtymä"). `None` for a region's body, a university, a society.
    #[must_use]
    pub fn organization_municipality(&self, name: &str) -> Option<MunicipalityCode> {
        organization::municipality(&self.forms, name)
    }

    /// Every form that is known, in a fixed order.
    pub fn name_forms(&self) -> impl Iterator<Item = NameForm> {
        self.forms.entries().map(|entry| NameForm {
            written: entry.written.clone(),
            unit: entry.unit.clone(),
            official: entry.kind == forms::NameKind::Official,
        })
    }

    /// The municipalities of a unit.
    #[must_use]
    pub fn codes(&self, unit: &AreaUnit) -> BTreeSet<MunicipalityCode> {
        let aland = |code: &MunicipalityCode| {
            self.division.municipality(*code).is_some_and(|municipality| municipality.region.as_str() == "21")
        };
        let all = self.division.municipalities.keys().copied();
        match unit {
            AreaUnit::Municipality(code) => match self.municipalities.get(code) {
                Some(then) => then.codes.iter().copied().collect(),
                None => BTreeSet::from([*code]),
            },
            AreaUnit::SubRegion(code) => self
                .division
                .sub_regions
                .get(code)
                .map(|unit| unit.municipalities.iter().copied().collect())
                .unwrap_or_default(),
            AreaUnit::Region(code) => self
                .division
                .regions
                .get(code)
                .map(|unit| unit.municipalities.iter().copied().collect())
                .unwrap_or_default(),
            AreaUnit::Finland => all.collect(),
            AreaUnit::Mainland => all.filter(|code| !aland(code)).collect(),
            AreaUnit::Informal(name) => {
                let informal = self.informal(name).map(|area| &area.municipalities);
                let members = informal.or_else(|| self.divisions.unit(name).map(|unit| &unit.codes));
                members.map(|codes| codes.iter().copied().collect()).unwrap_or_default()
            }
        }
    }

    /// The Finnish name of a unit.
    #[must_use]
    pub fn name(&self, unit: &AreaUnit) -> String {
        match unit {
            AreaUnit::Municipality(code) => self.division.municipality(*code).map(|unit| unit.names.fi.clone()),
            AreaUnit::SubRegion(code) => self.division.sub_regions.get(code).map(|unit| unit.names.fi.clone()),
            AreaUnit::Region(code) => self.division.regions.get(code).map(|unit| unit.names.fi.clone()),
            AreaUnit::Finland => Some("Suomi".to_owned()),
            AreaUnit::Mainland => Some("Manner-Suomi".to_owned()),
            AreaUnit::Informal(name) => Some(name.clone()),
        }
        .unwrap_or_default()
    }

    /// What joined a municipality between the map's year and this one's.
    fn includes(&self, code: MunicipalityCode) -> Option<Reason> {
        let others = self.municipalities.get(&code).filter(|then| then.codes.len() > 1)?;
        let change = self.division.changes.iter().find(|change| {
            change.new_code == code && change.code_2020 != code && others.codes.contains(&change.code_2020)
        })?;
        Some(Reason::Includes { name: change.old_name.clone(), year: change.year })
    }

    /// Municipalities of its year that are a part of this one on the map: it was smaller then.
    fn smaller(&self, code: MunicipalityCode) -> Option<Reason> {
        let without = self.parts.get(&code)?.clone();
        Some(Reason::Smaller { year: self.year(), without })
    }

    /// How an area differs from the map's year.
    fn other_year(&self, unit: &AreaUnit) -> Option<Reason> {
        let shift = self.shifts.get(unit)?;
        Some(Reason::OtherYear { year: self.year(), with: shift.with.clone(), without: shift.without.clone() })
    }

    fn informal(&self, name: &str) -> Option<&InformalArea> {
        self.division.informal.iter().find(|area| area.names.first().is_some_and(|usual| usual == name))
    }

    fn candidate(&self, unit: &AreaUnit, letters: usize) -> Candidate {
        Candidate {
            unit: unit.clone(),
            name: self.name(unit),
            codes: self.codes(unit).into_iter().collect(),
            letters,
            reasons: Vec::new(),
        }
    }

    /// What "the surroundings of a town" may mean: its sub-region, or the town alone.
    fn around(&self, town: &AreaUnit) -> Vec<Candidate> {
        let AreaUnit::Municipality(code) = town else { return Vec::new() };
        let sub_region =
            self.division.municipality(*code).map(|municipality| AreaUnit::SubRegion(municipality.sub_region));
        sub_region.iter().chain(std::iter::once(town)).map(|unit| self.candidate(unit, 0)).collect()
    }

    /// Another sub-region or region whose name begins with this one's genitive: "Suupohja" and
    /// "Suupohjan rannikkoseutu".
    fn begins_alike(&self, unit: &AreaUnit) -> Option<AreaUnit> {
        self.forms.beginnings.get(unit).cloned()
    }
}
