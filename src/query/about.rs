//! What is a filter asked about, and by which need?
//!
//! The projects, the division, and the figure that `tarve:` means: whoever asks says which, because need
//! is counted elsewhere. Never does: count need.

use std::collections::BTreeMap;

use crate::model::{Dataset, Division, MunicipalityCode};

/// A figure of need by municipality, under its name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weights {
    /// What it is called; what a person reads.
    pub name: String,
    /// One without a figure is no key, and meets no condition.
    pub figures: BTreeMap<MunicipalityCode, f64>,
}

/// Which need a condition on need is about.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum NeedOf<'a> {
    /// Foreign-language residents, as the division has them.
    #[default]
    ForeignLanguage,
    /// These figures.
    Figures(&'a Weights),
    /// Figures of this name that are not there: a condition on them is a fault.
    Gone(&'a str),
}

/// What a filter is asked about.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The projects.
    pub dataset: &'a Dataset,
    /// The municipalities.
    pub division: &'a Division,
    /// What `tarve:` means.
    pub need: NeedOf<'a>,
}

impl<'a> About<'a> {
    /// With foreign-language residents as need.
    #[must_use]
    pub fn of(dataset: &'a Dataset, division: &'a Division) -> Self {
        Self { dataset, division, need: NeedOf::ForeignLanguage }
    }

    /// The need of a municipality; `None` where there is no figure.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "residents of a country stay far below 2^53")]
    pub(super) fn need(&self, code: MunicipalityCode) -> Option<f64> {
        match self.need {
            NeedOf::ForeignLanguage => self.division.municipality(code)?.foreign_language.map(|count| count as f64),
            NeedOf::Figures(weights) => weights.figures.get(&code).copied(),
            NeedOf::Gone(_) => None,
        }
    }
}
