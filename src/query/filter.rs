//! Does a project pass a filter?

use std::collections::BTreeSet;

use crate::model::{ApplicantKind, Dataset, Division, Period, Project, RegionCode};

/// What a person narrowed the list to. Choices of one facet are alternatives; facets add up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Filter {
    /// Words that must all occur in applicant, project name, operating area or a served
    /// municipality's name (any language), capitals ignored.
    pub search: String,
    /// Regions in which a project has core municipalities; empty for all.
    pub regions: BTreeSet<RegionCode>,
    /// Kinds of applicant; empty for all.
    pub kinds: BTreeSet<ApplicantKind>,
    /// Periods; empty for all.
    pub periods: BTreeSet<Period>,
    /// Documents by their positions; empty for all.
    pub documents: BTreeSet<usize>,
}

impl Filter {
    /// `true` when the filter can leave something out.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !(self.search.trim().is_empty()
            && self.regions.is_empty()
            && self.kinds.is_empty()
            && self.periods.is_empty()
            && self.documents.is_empty())
    }
}

/// Regions in which a project has core municipalities, by code.
#[must_use]
pub fn project_regions(project: &Project, division: &Division) -> BTreeSet<RegionCode> {
    project.area.core.iter().filter_map(|code| division.municipality(*code)).map(|m| m.region).collect()
}

/// Positions in `dataset.projects` that pass, in the order of the document.
#[must_use]
pub fn select(dataset: &Dataset, division: &Division, filter: &Filter) -> Vec<usize> {
    let words: Vec<String> = filter.search.split_whitespace().map(str::to_lowercase).collect();
    dataset
        .projects
        .iter()
        .enumerate()
        .filter(|(_, project)| passes(project, division, filter, &words))
        .map(|(at, _)| at)
        .collect()
}

fn passes(project: &Project, division: &Division, filter: &Filter, words: &[String]) -> bool {
    let period = project.period.as_ref().map(|period| period.value);
    (filter.documents.is_empty() || filter.documents.contains(&project.origin.document))
        && (filter.kinds.is_empty() || filter.kinds.contains(&project.applicant.kind))
        && (filter.periods.is_empty() || period.is_some_and(|period| filter.periods.contains(&period)))
        && (filter.regions.is_empty() || !project_regions(project, division).is_disjoint(&filter.regions))
        && (words.is_empty() || mentions_all(project, division, words))
}

fn mentions_all(project: &Project, division: &Division, words: &[String]) -> bool {
    let mut text = [project.applicant.name.as_str(), &project.name.value, &project.area.text].join("\n");
    for partner in &project.partners {
        text.push('\n');
        text.push_str(&partner.name);
    }
    for code in project.area.core.iter().chain(&project.area.wider) {
        if let Some(municipality) = division.municipality(*code) {
            for name in [&municipality.names.fi, &municipality.names.sv, &municipality.names.en] {
                text.push('\n');
                text.push_str(name);
            }
        }
    }
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}
