//! Which long lists do the benches work with? Made by a fixed sequence from the document of 2020.

use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, MunicipalityCode, ProjectId, Reach, Term};

/// Projects with areas that the 2020 document could have: each municipality by a term of its own.
pub(crate) fn many(projects: usize) -> Dataset {
    let base = intake::embedded();
    let codes: Vec<MunicipalityCode> = division_2020().municipalities.keys().copied().collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |of: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 1_000_003).unwrap_or_default() % of
    };
    let pattern: Option<Term> =
        base.projects.iter().flat_map(|project| &project.area.terms).find(|t| t.codes.len() == 1).cloned();
    let mut dataset = Dataset { revision: base.revision + 1, projects: Vec::new(), ..base.clone() };
    for number in 0..projects {
        let Some(mut project) = base.projects.get(number % base.projects.len()).cloned() else { continue };
        project.id = ProjectId::new(&format!("many-{number}"));
        project.number = number + 1;
        // Words that no other project has, and some that a hundred have.
        let words = format!(" hanke{number} sana{} osa{}", next(100), next(3000));
        project.description.value.push_str(&words);
        let mut area: Vec<MunicipalityCode> =
            (0..=next(60)).filter_map(|_| codes.get(next(codes.len())).copied()).collect();
        area.sort_unstable();
        area.dedup();
        let wider = area.split_off(area.len() / 2);
        project.area.terms = area
            .iter()
            .filter_map(|code| Some(Term { codes: vec![*code], reach: Reach::Core, ..pattern.clone()? }))
            .collect();
        project.area.core = area;
        project.area.wider = wider;
        project.area.uncertain = Vec::new();
        dataset.projects.push(project);
    }
    dataset
}
