//! How does it look as JSON who is served?

use serde::Serialize;

use crate::coverage::{AreaCoverage, Coverage};
use crate::model::{Dataset, Language};

/// Who is served.
#[derive(Debug, Serialize)]
pub(crate) struct CoverageRecord {
    /// The words that the projects were narrowed by.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub(crate) condition: Option<String>,
    division_year: i16,
    municipalities: usize,
    covered: usize,
    residents: u64,
    covered_residents: u64,
    /// What stays of `covered` and `covered_residents` when every guess and open question turns out wrong.
    covered_low: usize,
    covered_residents_low: u64,
    /// Municipalities in a wider area only, and in no area at all.
    wider_only: usize,
    unserved: usize,
    /// Covered municipalities that rest on guesses alone.
    guessed: usize,
    pub(crate) areas: Vec<AreaRecord>,
}

/// One area of a coverage.
#[derive(Debug, Serialize)]
pub(crate) struct AreaRecord {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) residents: u64,
    pub(crate) municipalities: usize,
    pub(crate) covered: usize,
    pub(crate) covered_residents: u64,
    pub(crate) covered_residents_low: u64,
    pub(crate) core: Vec<String>,
    pub(crate) wider: Vec<String>,
    pub(crate) guessed: Vec<String>,
}

impl CoverageRecord {
    pub(crate) fn of(dataset: &Dataset, coverage: &Coverage, areas: &[AreaCoverage], language: Language) -> Self {
        let ids = |positions: &[usize]| -> Vec<String> {
            positions.iter().filter_map(|at| dataset.projects.get(*at)).map(|project| project.id.to_string()).collect()
        };
        Self {
            condition: None,
            division_year: dataset.division_year,
            municipalities: coverage.municipalities.len(),
            covered: coverage.covered,
            residents: coverage.residents,
            covered_residents: coverage.covered_residents,
            covered_low: coverage.covered_low,
            covered_residents_low: coverage.covered_residents_low,
            wider_only: coverage.wider_only,
            unserved: coverage.unserved,
            guessed: coverage.guessed,
            areas: areas
                .iter()
                .map(|area| AreaRecord {
                    code: area.code.clone(),
                    name: area.names.get(language).to_owned(),
                    residents: area.residents,
                    municipalities: area.municipalities,
                    covered: area.covered,
                    covered_residents: area.covered_residents,
                    covered_residents_low: area.covered_residents_low,
                    core: ids(&area.core),
                    wider: ids(&area.wider),
                    guessed: ids(&area.guessed),
                })
                .collect(),
        }
    }
}
