//! Which municipalities, sub-regions and regions does a year have?
//!
//! Facts of the official tables, not of any drawing. A code means something only with its year.

use std::collections::BTreeMap;

use super::{MunicipalityCode, Names, RegionCode, SubRegionCode};

/// A place in degrees, EPSG:4326.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east, `-180.0..=180.0`.
    pub lon: f64,
    /// Degrees north, `-90.0..=90.0`.
    pub lat: f64,
}

/// A municipality (kunta) of one division year.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Official three-digit code.
    pub code: MunicipalityCode,
    /// Official names.
    pub names: Names,
    /// Its sub-region (seutukunta).
    pub sub_region: SubRegionCode,
    /// Its region (maakunta).
    pub region: RegionCode,
    /// Residents at the end of 2019 (väkiluku 31.12.2019).
    pub residents: u64,
    /// Foreign-language residents at the end of 2020, estimated from the published share;
    /// `None` where no figure is published.
    pub foreign_language: Option<u64>,
    /// `true` when the share behind [`Self::foreign_language`] is another municipality's (merged since).
    pub foreign_language_stand_in: bool,
    /// Share of foreign-language residents in percent at the end of 2020 as published.
    pub foreign_language_pct: Option<f64>,
    /// Official land area, square kilometers.
    pub land_km2: f64,
    /// Official freshwater area, square kilometers.
    pub freshwater_km2: f64,
    /// Official sea area, square kilometers.
    pub sea_km2: f64,
    /// Name of its largest town or seat (kuntakeskus).
    pub seat_name: String,
    /// Where the seat is.
    pub seat: LonLat,
    /// Where its name is written on a map; inside its polygon.
    pub label: LonLat,
    /// ELY centre (ELY-keskus), its number and names.
    pub ely: (String, Names),
    /// Regional state agency (AVI), its number and names.
    pub avi: (String, Names),
    /// Hospital district (sairaanhoitopiiri), its number and names.
    pub hospital_district: (String, Names),
    /// Wellbeing services county of 2023 (hyvinvointialue), its number and names.
    pub wellbeing_county: (String, Names),
}

/// A sub-region (seutukunta).
#[derive(Debug, Clone, PartialEq)]
pub struct SubRegion {
    /// Official three-digit code.
    pub code: SubRegionCode,
    /// Official names, without the word "seutukunta".
    pub names: Names,
    /// Its region.
    pub region: RegionCode,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
}

/// A region (maakunta).
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// Official two-digit code.
    pub code: RegionCode,
    /// Official names.
    pub names: Names,
    /// Its municipalities by code.
    pub municipalities: Vec<MunicipalityCode>,
}

/// An area with a name that people use, and no unit of today's division behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InformalArea {
    /// Names that people write, the usual one first.
    pub names: Vec<String>,
    /// `true` when the area once had or has a decided border (a former region, the capital region);
    /// `false` when the readings differ and the name alone decides nothing.
    pub bordered: bool,
    /// First year without it, for a unit of a former division.
    pub ended: Option<i16>,
    /// Its municipalities by code (the narrow reading where there are two).
    pub municipalities: Vec<MunicipalityCode>,
    /// Further municipalities of a wide reading.
    pub wide: Vec<MunicipalityCode>,
    /// Where the list comes from.
    pub source: String,
}

/// What changed in the division.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// A municipality ended and became part of another (kuntaliitos).
    Merger,
    /// A municipality moved to another region (maakunta).
    Region,
    /// A municipality moved to another sub-region (seutukunta).
    SubRegion,
    /// A municipality took another name.
    Name,
}

/// One change of the division between 2009 and 2025.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub kind: ChangeKind,
    /// First day in force: 1 January of this year.
    pub year: i16,
    /// `true` where the year is inferred from the order of a list and not stated by it.
    pub year_inferred: bool,
    /// Code before.
    pub old_code: MunicipalityCode,
    /// Finnish name before.
    pub old_name: String,
    /// Code after.
    pub new_code: MunicipalityCode,
    /// The municipality of 2020 it is part of; for a later change the one it concerns.
    pub code_2020: MunicipalityCode,
    /// For moves: code and name of the unit before and after, as the source writes them.
    pub old_unit: String,
    /// See [`Self::old_unit`].
    pub new_unit: String,
}

/// The whole division of one year, sorted by code.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Division {
    /// The year whose 1 January it holds on.
    pub year: i16,
    /// Municipalities by code.
    pub municipalities: BTreeMap<MunicipalityCode, Municipality>,
    /// Sub-regions by code.
    pub sub_regions: BTreeMap<SubRegionCode, SubRegion>,
    /// Regions by code.
    pub regions: BTreeMap<RegionCode, Region>,
    /// Areas without an official unit.
    pub informal: Vec<InformalArea>,
    /// Mergers and moves, oldest first.
    pub changes: Vec<Change>,
}

impl Division {
    /// The municipality of a code, if this year has it.
    #[must_use]
    pub fn municipality(&self, code: MunicipalityCode) -> Option<&Municipality> {
        self.municipalities.get(&code)
    }

    /// Residents of all municipalities at the end of 2019.
    #[must_use]
    pub fn residents(&self) -> u64 {
        self.municipalities.values().map(|m| m.residents).sum()
    }

    /// Residents of some municipalities; a code that this year lacks counts nothing.
    #[must_use]
    pub fn residents_of<'a>(&self, codes: impl IntoIterator<Item = &'a MunicipalityCode>) -> u64 {
        codes.into_iter().filter_map(|code| self.municipality(*code)).map(|m| m.residents).sum()
    }
}
