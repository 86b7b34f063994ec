//! Is the coverage the same on every level, and is a unit that is served in part drawn in part?

use std::collections::BTreeSet;
use std::sync::OnceLock;

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::{AreaLevel, Coverage, Indicator, by_area, units};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, MunicipalityCode, ProjectId};
use hankekartta::scene::{
    Circles, Classing, Edges, Given, Look, Measure, Method, Middle, OTHER, Paint, Ramp, Scene, build, hues,
};

fn coverage(dataset: &Dataset) -> Coverage {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    Coverage::of(dataset, division_2020(), &all)
}

/// The document of 2020 read once, with its coverage and hues.
fn read() -> &'static (Dataset, Coverage, Vec<usize>) {
    static READ: OnceLock<(Dataset, Coverage, Vec<usize>)> = OnceLock::new();
    READ.get_or_init(|| {
        let dataset = intake::embedded();
        let coverage = coverage(&dataset);
        let hues = hues(&dataset, Boundaries::embedded());
        (dataset, coverage, hues)
    })
}

fn scene(look: &Look) -> Scene {
    let (dataset, coverage, hues) = read();
    build(&Given {
        coverage,
        dataset,
        division: division_2020(),
        look,
        hues,
        projects: &BTreeSet::new(),
        municipalities: &BTreeSet::new(),
    })
}

fn paint(scene: &Scene, code: &str) -> Paint {
    scene.fills[&MunicipalityCode::parse(code).unwrap()].paint
}

#[test]
fn every_level_has_its_units_and_each_municipality_is_in_one() {
    for (level, count) in [
        (AreaLevel::Municipality, 310),
        (AreaLevel::SubRegion, 70),
        (AreaLevel::Region, 19),
        (AreaLevel::Ely, 16),
        (AreaLevel::Avi, 7),
        (AreaLevel::HospitalDistrict, 21),
        (AreaLevel::WellbeingCounty, 23),
    ] {
        let units = units(division_2020(), level);
        let members: Vec<MunicipalityCode> = units.iter().flat_map(|unit| unit.municipalities.clone()).collect();
        assert_eq!(members.iter().collect::<BTreeSet<_>>().len(), 310, "{level:?}");
        assert_eq!(members.len(), 310, "{level:?}");
        assert_eq!(units.len(), count, "{level:?}: {:?}", units.iter().map(|u| &u.names.fi).collect::<Vec<_>>());
        assert!(units.iter().all(|unit| !unit.names.fi.is_empty() && !unit.names.sv.is_empty()), "{level:?}");
    }
}

#[test]
fn what_is_served_adds_up_to_the_same_on_every_level() {
    let coverage = coverage(&intake::embedded());
    for level in AreaLevel::ALL {
        let areas = by_area(&coverage, division_2020(), level);
        assert_eq!(areas.iter().map(|area| area.covered).sum::<usize>(), 108, "{level:?}");
        assert_eq!(areas.iter().map(|area| area.covered_residents).sum::<u64>(), 3_754_035, "{level:?}");
        assert_eq!(areas.iter().map(|area| area.residents).sum::<u64>(), 5_525_292, "{level:?}");
    }
}

#[test]
fn a_unit_served_in_part_is_drawn_in_part_and_says_how_much() {
    for measure in [Measure::Count, Measure::Share] {
        let look = Look { level: AreaLevel::Region, measure, ..Look::default() };
        let scene = scene(&look);
        let unit = scene.unit(MunicipalityCode::parse("167").unwrap()).unwrap();
        assert!(unit.is_part(), "Pohjois-Karjala: {} of {}", unit.covered, unit.municipalities.len());
        let class = unit.class.unwrap();
        assert_eq!(paint(&scene, "167"), Paint::Class(class), "Joensuu is served");
        assert_eq!(paint(&scene, "422"), Paint::Rest(class), "Lieksa is not");
        for unit in &scene.units {
            let solid = unit.municipalities.iter().filter(|code| matches!(scene.fills[code].paint, Paint::Class(_)));
            assert_eq!(solid.count(), unit.covered, "{}", unit.names.fi);
        }
    }
}

#[test]
fn the_scene_counts_a_unit_as_the_coverage_does() {
    let coverage = coverage(&intake::embedded());
    for level in AreaLevel::ALL {
        let scene = scene(&Look { level, ..Look::default() });
        for (shown, area) in scene.units.iter().zip(by_area(&coverage, division_2020(), level)) {
            assert_eq!(
                (shown.code.as_str(), shown.core, shown.wider, shown.covered, shown.covered_residents),
                (area.code.as_str(), area.core.len(), area.wider.len(), area.covered, area.covered_residents),
                "{level:?}"
            );
        }
    }
}

#[test]
fn classes_zero_and_no_data_together_are_every_unit_and_every_resident() {
    for level in AreaLevel::ALL {
        for measure in Measure::ALL.into_iter().filter(|measure| *measure != Measure::Areas) {
            for method in [Method::Quantile, Method::Equal, Method::Jenks, Method::Manual(Edges::new([2.0, 50.0]))] {
                for ramp in Ramp::ALL {
                    let classing = Classing { method: method.clone(), count: 5 };
                    let scene = scene(&Look { level, measure, classing, ramp, ..Look::default() });
                    let classes = &scene.classes;
                    let sums = || classes.classes.iter().map(|class| class.sum).chain([classes.zero, classes.unknown]);
                    assert_eq!(sums().map(|sum| sum.units).sum::<usize>(), scene.units.len());
                    assert_eq!(sums().map(|sum| sum.residents).sum::<u64>(), 5_525_292);
                    assert!(classes.classes.len() <= 5, "{level:?} {measure:?} {method:?}");
                    for unit in &scene.units {
                        assert_eq!(unit.class.is_some(), unit.amount.is_some_and(|amount| amount > 0.0));
                    }
                }
            }
        }
    }
}

#[test]
fn a_share_of_one_municipality_is_all_or_nothing() {
    let scene = scene(&Look { measure: Measure::Share, ..Look::default() });
    assert!(scene.units.iter().all(|unit| unit.amount == Some(0.0) || unit.amount == Some(100.0)));
    assert_eq!((scene.classes.classes.len(), scene.classes.zero.units), (1, 202));
}

#[test]
fn figures_are_sums_of_counts_and_never_means_of_shares() {
    let division = division_2020();
    let all: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
    let share = Indicator::ForeignLanguageShare.of(division, &all);
    assert!((share.value.unwrap() - 100.0 * 432_687.0 / 5_523_672.0).abs() < 0.01, "{share:?}");
    assert_eq!(share.missing, 1, "Honkajoki has a share and no count");
    assert_eq!(Indicator::Residents.of(division, &all).value, Some(5_525_292.0));
    let two = [MunicipalityCode::parse("091").unwrap(), MunicipalityCode::parse("890").unwrap()];
    let density = Indicator::Density.of(division, &two).value.unwrap();
    let (helsinki, utsjoki) = (&division.municipalities[&two[0]], &division.municipalities[&two[1]]);
    #[expect(clippy::cast_precision_loss, reason = "residents of two municipalities")]
    let expected = (helsinki.residents + utsjoki.residents) as f64 / (helsinki.land_km2 + utsjoki.land_km2);
    assert!((density - expected).abs() < 1e-9);
}

#[test]
fn what_has_no_figure_is_no_class_and_a_sum_says_what_is_missing() {
    let measure = Measure::Indicator(Indicator::ForeignLanguage);
    let municipalities = scene(&Look { measure, ..Look::default() });
    assert_eq!(paint(&municipalities, "099"), Paint::NoData);
    assert_eq!(municipalities.classes.unknown.units, 1);
    let regions = scene(&Look { measure, level: AreaLevel::Region, ..Look::default() });
    assert_eq!(regions.unit(MunicipalityCode::parse("099").unwrap()).unwrap().missing, 1);
    assert_eq!((regions.classes.missing, regions.classes.unknown.units), (1, 0));
    assert_eq!(regions.classes.stand_ins, 4);
}

#[test]
fn a_diverging_ramp_turns_at_the_country_s_own_figure() {
    let measure = Measure::Indicator(Indicator::ForeignLanguageShare);
    let scene = scene(&Look { measure, ramp: Ramp::Diverging, ..Look::default() });
    let Some(Middle::Country(middle)) = scene.classes.middle else { panic!("{:?}", scene.classes.middle) };
    for class in &scene.classes.classes {
        assert_eq!(class.high < middle, class.shade.permille < 500, "{class:?}");
        assert!(class.low >= middle || class.high < middle, "a class lies on both sides of {middle}: {class:?}");
    }
}

#[test]
fn pinned_projects_keep_their_color_and_the_rest_recedes() {
    let mut look = Look::default();
    for id in ["joensuu", "oulu", "espoo"] {
        look.add_pin(ProjectId::new(id));
    }
    let before = look.pin(&ProjectId::new("espoo")).unwrap().hue;
    look.pins.retain(|pin| pin.id.as_str() != "oulu");
    assert_eq!(look.pin(&ProjectId::new("espoo")).unwrap().hue, before);
    let scene = scene(&look);
    assert_eq!(paint(&scene, "167"), Paint::Core(0), "Joensuu is pinned");
    assert_eq!(paint(&scene, "422"), Paint::Wider(0), "Lieksa is its wider area");
    assert_eq!(paint(&scene, "091"), Paint::Core(OTHER), "Helsinki recedes");
    assert_eq!(paint(&scene, "698"), Paint::None, "nobody serves Rovaniemi");
    for number in 0..9 {
        look.add_pin(ProjectId::new(&format!("more-{number}")));
    }
    assert_eq!(look.pins.len(), 8, "never more than eight");
    assert_eq!(look.pins.iter().map(|pin| pin.hue).collect::<BTreeSet<_>>().len(), 8);
}

#[test]
fn circles_do_not_overlap_are_as_large_as_their_residents_and_stay_near() {
    for level in AreaLevel::ALL {
        let scene = scene(&Look { level, ..Look::default() });
        let circles = Circles::of(&scene.units, division_2020(), Boundaries::embedded());
        assert_eq!(
            circles,
            Circles::of(&scene.units, division_2020(), Boundaries::embedded()),
            "same input, same places"
        );
        assert_eq!(circles.circles.len(), scene.units.len());
        #[expect(clippy::cast_precision_loss, reason = "residents")]
        let per_resident = |at: usize| {
            let circle = circles.circles[at];
            circle.radius.powi(2) / scene.units[circle.unit].residents as f64
        };
        for (at, circle) in circles.circles.iter().enumerate() {
            assert!((per_resident(at) / per_resident(0) - 1.0).abs() < 1e-9, "{level:?}: area and residents");
            for other in &circles.circles[at + 1..] {
                let apart = (circle.center.x - other.center.x).hypot(circle.center.y - other.center.y);
                assert!(apart >= circle.radius + other.radius - 1e-12, "{level:?}: {circle:?} and {other:?}");
            }
        }
        let height = Boundaries::embedded().extent().height();
        assert!(
            circles.farthest < 0.1 * height,
            "{level:?}: pushed by {:.3} of the country",
            circles.farthest / height
        );
    }
}
