//! How much does each municipality need?
//!
//! A need is a weight a municipality: counted persons, or whatever number a person brings. Never
//! does: say who is served; invent a figure where none is published.

use std::collections::{BTreeMap, BTreeSet};

use super::formula::{Formula, FormulaError, FormulaProblem};
use crate::model::{Division, Municipality, MunicipalityCode};

/// What is counted as need where the person brought no figures of her own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum PackNeed {
    /// Residents at the end of 2019.
    Residents,
    /// Foreign-language residents (vieraskieliset) at the end of 2020.
    #[default]
    ForeignLanguage,
}

impl PackNeed {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::ForeignLanguage, Self::Residents];

    /// The word on the command line and in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Residents => "residents",
            Self::ForeignLanguage => "foreign-language",
        }
    }

    /// Back from the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.key() == key)
    }

    /// The one that a formula's name stands for, in Finnish, Swedish or English.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "residents" | "asukkaat" | "asukkaita" | "invånare" => Some(Self::Residents),
            "foreign-language" | "vieraskieliset" | "vieraskielisiä" | "främmandespråkiga" => {
                Some(Self::ForeignLanguage)
            }
            _ => None,
        }
    }

    fn figure(self, municipality: &Municipality) -> Option<f64> {
        match self {
            Self::Residents => Some(municipality.residents),
            Self::ForeignLanguage => municipality.foreign_language,
        }
        .map(exact)
    }

    fn is_stand_in(self, municipality: &Municipality) -> bool {
        self == Self::ForeignLanguage && municipality.foreign_language_stand_in
    }
}

/// Numbers by municipality under a name, as a person brought them.
pub type Figures<'a> = (&'a str, &'a BTreeMap<MunicipalityCode, f64>);

/// A weight for every municipality of a division.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Need {
    /// What it is called: [`PackNeed::key`], a column's header, or a formula as written.
    pub name: String,
    /// Where the figures come from: a file's name; empty for the pack's own.
    pub source: String,
    /// By code: the weight, finite and never negative. Every municipality of the division is a key;
    /// one without a figure weighs 0 and stands in `missing`.
    weights: BTreeMap<MunicipalityCode, f64>,
    /// Municipalities whose figure is another one's, that they have merged with since.
    pub stand_ins: BTreeSet<MunicipalityCode>,
    /// Municipalities without a figure.
    pub missing: BTreeSet<MunicipalityCode>,
}

impl Need {
    /// The pack's own figures.
    ///
    /// # Source
    /// Statistics Finland: population structure 2019, key figures of municipalities 2020.
    #[must_use]
    pub fn of_pack(kind: PackNeed, division: &Division) -> Self {
        let mut need = Self { name: kind.key().to_owned(), ..Self::default() };
        for (code, municipality) in &division.municipalities {
            if kind.is_stand_in(municipality) {
                need.stand_ins.insert(*code);
            }
            need.put(*code, kind.figure(municipality));
        }
        need
    }

    /// Figures from anywhere: municipalities of the division without one, or with one that is negative
    /// or no number, are missing.
    #[must_use]
    pub fn of_figures(
        name: &str,
        source: &str,
        figures: &BTreeMap<MunicipalityCode, f64>,
        division: &Division,
    ) -> Self {
        let mut need = Self { name: name.to_owned(), source: source.to_owned(), ..Self::default() };
        for code in division.municipalities.keys() {
            need.put(*code, figures.get(code).copied());
        }
        need
    }

    /// What a formula of the pack's figures and a person's own comes to. A municipality is missing
    /// where one of its figures is, or where the result is negative or no number.
    ///
    /// # Errors
    /// Where the text is no formula, or names figures that are not there.
    pub fn of_formula(
        text: &str,
        source: &str,
        own: &[Figures<'_>],
        division: &Division,
    ) -> Result<Self, FormulaError> {
        let formula = Formula::parse(text)?;
        // A person's own column comes before a word of ours.
        let column = |name: &str| own.iter().find(|(known, _)| *known == name).map(|(_, figures)| *figures);
        let mut kinds = BTreeSet::new();
        for (name, at) in formula.names() {
            match (column(name), PackNeed::from_name(name)) {
                (Some(_), _) => {}
                (None, Some(kind)) => {
                    kinds.insert(kind);
                }
                (None, None) => return Err(FormulaError { at, problem: FormulaProblem::UnknownName }),
            }
        }
        let source = if formula.names().iter().any(|(name, _)| column(name).is_some()) { source } else { "" };
        let mut need = Self { name: text.trim().to_owned(), source: source.to_owned(), ..Self::default() };
        for (code, municipality) in &division.municipalities {
            let figure = |name: &str| match column(name) {
                Some(figures) => figures.get(code).copied(),
                None => PackNeed::from_name(name)?.figure(municipality),
            };
            need.put(*code, formula.of(&figure));
            if kinds.iter().any(|kind| kind.is_stand_in(municipality)) && !need.missing.contains(code) {
                need.stand_ins.insert(*code);
            }
        }
        Ok(need)
    }

    fn put(&mut self, code: MunicipalityCode, figure: Option<f64>) {
        let usable = figure.filter(|figure| figure.is_finite() && *figure >= 0.0);
        if usable.is_none() {
            self.missing.insert(code);
        }
        self.weights.insert(code, usable.unwrap_or(0.0));
    }

    /// The weight of a municipality; 0 where there is none.
    #[must_use]
    pub fn of(&self, code: MunicipalityCode) -> f64 {
        self.weights.get(&code).copied().unwrap_or(0.0)
    }

    /// The weight of several municipalities together.
    #[must_use]
    pub fn of_all<'a>(&self, codes: impl IntoIterator<Item = &'a MunicipalityCode>) -> f64 {
        codes.into_iter().map(|code| self.of(*code)).sum()
    }

    /// The weight of the whole division.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.weights.values().sum()
    }

    /// Every municipality with its weight, by code.
    pub fn iter(&self) -> impl Iterator<Item = (MunicipalityCode, f64)> {
        self.weights.iter().map(|(code, weight)| (*code, *weight))
    }
}

#[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
fn exact(count: u64) -> f64 {
    count as f64
}
