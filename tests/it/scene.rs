//! Does the scene color, count and choose as the design says?

use std::collections::BTreeSet;

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::Coverage;
use hankekartta::gazetteer::Gazetteer;
use hankekartta::intake;
use hankekartta::model::{Dataset, MunicipalityCode, ProjectId, Reach};
use hankekartta::scene::{Given, HUES, Look, Measure, Paint, Scene, build, hues};

fn dataset() -> Dataset {
    intake::embedded()
}

fn scene(dataset: &Dataset, measure: Measure, chosen: &[&str]) -> Scene {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, Gazetteer::embedded().division(), &all);
    let chosen = chosen.iter().map(|id| ProjectId::new(id)).collect();
    build(&Given {
        coverage: &coverage,
        dataset,
        division: Gazetteer::embedded().division(),
        look: &Look { measure, ..Look::default() },
        hues: &hues(dataset, Boundaries::embedded()),
        projects: &chosen,
        municipalities: &BTreeSet::new(),
    })
}

#[test]
fn the_legend_of_2020_counts_what_the_document_says() {
    let counts = scene(&dataset(), Measure::Areas, &[]).counts;
    assert_eq!((counts.core, counts.wider, counts.none, counts.guess), (108, 108, 94, 4));
}

#[test]
fn neighboring_or_overlapping_projects_never_share_a_hue_and_all_six_are_used() {
    let dataset = dataset();
    let boundaries = Boundaries::embedded();
    let given = hues(&dataset, boundaries);
    assert_eq!(given, hues(&dataset, boundaries), "same input, same colors");
    assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), HUES);
    let areas: Vec<BTreeSet<MunicipalityCode>> = dataset
        .projects
        .iter()
        .map(|project| project.area.core.iter().chain(&project.area.wider).copied().collect())
        .collect();
    for (a, area) in areas.iter().enumerate() {
        for (b, other) in areas.iter().enumerate().skip(a + 1) {
            let touch = area.iter().any(|code| {
                other.contains(code) || boundaries.neighbors(*code).iter().any(|neighbor| other.contains(neighbor))
            });
            assert!(!touch || given[a] != given[b], "{} and {}", dataset.projects[a].id, dataset.projects[b].id);
        }
    }
}

#[test]
fn choosing_a_project_lights_it_and_fades_the_rest() {
    let scene = scene(&dataset(), Measure::Areas, &["joensuu"]);
    let lit = scene.fills.values().filter(|fill| !fill.faded).count();
    assert_eq!(lit, 5 + 7, "core and wider");
    assert_eq!(scene.chosen.len(), 5, "the core is outlined");
}

#[test]
fn core_is_solid_wider_is_hatched_and_nobody_is_land() {
    let scene = scene(&dataset(), Measure::Areas, &[]);
    let paint = |code: &str| scene.fills[&MunicipalityCode::parse(code).unwrap()].paint;
    assert!(matches!(paint("167"), Paint::Core(_)), "Joensuu");
    assert!(matches!(paint("422"), Paint::Wider(_)), "Lieksa");
    assert_eq!(paint("698"), Paint::None, "Rovaniemi");
}

#[test]
fn two_projects_are_striped_and_three_are_counted() {
    let mut dataset = dataset();
    let espoo = dataset.projects[2].clone();
    for number in 1..=2 {
        let mut again = espoo.clone();
        again.id = ProjectId::new(&format!("espoo-{number}"));
        dataset.projects.push(again);
        let paint = scene(&dataset, Measure::Areas, &[]).fills[&MunicipalityCode::parse("049").unwrap()].paint;
        match number {
            1 => assert!(matches!(paint, Paint::Stripes(a, b) if a != b), "{paint:?}"),
            _ => assert_eq!(paint, Paint::Many(3)),
        }
    }
    let counted = scene(&dataset, Measure::Count, &[]);
    let sum: usize = counted.classes.classes.iter().map(|class| class.sum.units).sum();
    assert_eq!(sum, 108, "every served municipality is in one class, the others in none");
}

#[test]
fn every_municipality_is_painted_by_who_reaches_it() {
    let dataset = dataset();
    for (code, fill) in &scene(&dataset, Measure::Areas, &[]).fills {
        let count =
            |reach: Reach| dataset.projects.iter().filter(|project| project.area.reach(*code) == Some(reach)).count();
        let (core, wider) = (count(Reach::Core), count(Reach::Wider));
        let right = match (core, wider, fill.paint) {
            (0, 0, Paint::None) | (1, 0, Paint::Core(_)) | (0, 1, Paint::Wider(_)) => true,
            (_, _, Paint::Stripes(one, other)) => core + wider == 2 && one != other,
            (_, _, Paint::Many(many)) => core + wider == many && many > 2,
            _ => false,
        };
        assert!(right, "{code}: {core} core and {wider} wider are painted {:?}", fill.paint);
    }
}

#[test]
fn a_border_between_core_and_wider_of_one_project_is_no_edge_of_a_project() {
    let scene = scene(&dataset(), Measure::Areas, &[]);
    let group = |code: &str| scene.fills[&MunicipalityCode::parse(code).unwrap()].group;
    assert_eq!(group("167"), group("260"), "Joensuu is core and Kitee wider of one project");
    assert_ne!(group("167"), group("297"), "Kuopio is another's");
    assert_eq!(group("698"), None, "Rovaniemi is nobody's");
}

#[test]
fn a_project_keeps_its_hue_while_the_others_are_filtered_away() {
    let dataset = dataset();
    let ids: Vec<ProjectId> = dataset.projects.iter().map(|project| project.id.clone()).collect();
    let at = ids.iter().position(|id| id.as_str() == "joensuu").unwrap();
    let hues = hues(&dataset, Boundaries::embedded());
    let coverage = Coverage::of(&dataset, Gazetteer::embedded().division(), &[at]);
    let alone = build(&Given {
        coverage: &coverage,
        dataset: &dataset,
        division: Gazetteer::embedded().division(),
        look: &Look::default(),
        hues: &hues,
        projects: &BTreeSet::new(),
        municipalities: &BTreeSet::new(),
    });
    assert_eq!(alone.fills[&MunicipalityCode::parse("167").unwrap()].paint, Paint::Core(hues[at]));
    assert_eq!(alone.counts.core, 5);
}
