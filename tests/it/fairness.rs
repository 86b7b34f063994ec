//! Is it told rightly whether service is where the need is?

use std::collections::BTreeMap;

use hankekartta::coverage::{
    Concentration, Coverage, Fairness, Months, Need, PackNeed, Ranked, RankedBy, Reaches, concentration,
};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{ApplicantKind, Dataset, Division};
use jiff::civil::{Date, date};

use crate::toyland::{self, code, project};

fn of(dataset: &Dataset, division: &Division, need: &Need) -> Fairness {
    let counted: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(dataset, division, &counted);
    Fairness::of(dataset, division, &coverage, need)
}

fn of_2020(kind: PackNeed) -> Fairness {
    of(&intake::embedded(), division_2020(), &Need::of_pack(kind, division_2020()))
}

fn index(groups: &[(f64, f64, f64)]) -> f64 {
    curve(groups).index
}

fn curve(groups: &[(f64, f64, f64)]) -> Concentration {
    let ranked = groups.iter().map(|(rank, people, amount)| Ranked { rank: *rank, people: *people, amount: *amount });
    concentration(ranked.collect()).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn what_all_have_alike_is_not_concentrated() {
    let alike: Vec<(f64, f64, f64)> =
        (1..=7_u8).map(|at| (f64::from(at), f64::from(at), f64::from(at) * 3.0)).collect();
    assert!(near(index(&alike), 0.0));
    for [x, y] in curve(&alike).curve {
        assert!(near(x, y), "the diagonal: {x} {y}");
    }
}

#[test]
fn what_the_last_or_the_first_have_alone_is_concentrated_there() {
    let mut people: Vec<(f64, f64, f64)> = (0..1000_u16).map(|at| (f64::from(at), 1.0, 0.0)).collect();
    people[999].2 = 5.0;
    assert!(near(index(&people), 0.999));
    for group in &mut people {
        group.0 = -group.0;
    }
    assert!(near(index(&people), -0.999));
}

#[test]
fn two_groups_come_out_as_worked_by_hand() {
    let two = curve(&[(2.0, 40.0, 80.0), (1.0, 60.0, 20.0)]);
    assert!(near(two.index, 0.4));
    assert_eq!(two.curve.len(), 3);
    assert!(near(two.curve[1][0], 0.6) && near(two.curve[1][1], 0.2));
}

#[test]
fn the_order_of_what_ranks_alike_decides_nothing() {
    let one = index(&[(1.0, 10.0, 0.0), (2.0, 10.0, 90.0), (2.0, 30.0, 0.0)]);
    let other = index(&[(2.0, 30.0, 0.0), (2.0, 10.0, 90.0), (1.0, 10.0, 0.0)]);
    assert!(near(one, other));
    // Ten people have nothing, the forty behind them all of it: 1 − 0.8 = 0.2.
    assert!(near(one, 0.2));
}

#[test]
fn no_people_or_nothing_to_share_has_no_curve() {
    let group = |people, amount| concentration(vec![Ranked { rank: 1.0, people, amount }]);
    assert_eq!(group(0.0, 5.0), None);
    assert_eq!(group(5.0, 0.0), None);
    assert_eq!(concentration(Vec::new()), None);
}

#[test]
fn of_2020_more_of_the_foreign_language_residents_are_served_than_of_all() {
    let fairness = of_2020(PackNeed::ForeignLanguage);
    assert!(near(fairness.residents.total, 5_525_292.0));
    assert!(near(fairness.residents.core, 3_754_035.0));
    let [_, all] = fairness.residents.range().unwrap();
    let [low, need] = fairness.need.range().unwrap();
    assert!((all - 0.679).abs() < 0.0005, "{all}");
    assert!((need - 0.841).abs() < 0.0005, "{need}");
    assert!(low <= need && fairness.need.core <= fairness.need.reached);
    assert!(near(fairness.need.core + fairness.need.unserved(), fairness.need.total));
    // Service gathers where the share is high, and need even more so.
    let service = fairness.service.as_ref().unwrap().index;
    let spread = fairness.spread.as_ref().unwrap().index;
    assert!(0.0 < service && service < spread && spread < 1.0, "{service} {spread}");
    assert_eq!(fairness.ranked_by, RankedBy::Share);
}

#[test]
fn curves_rise_from_corner_to_corner() {
    let fairness = of_2020(PackNeed::ForeignLanguage);
    for found in [&fairness.service, &fairness.service_sure, &fairness.spread] {
        let curve = &found.as_ref().unwrap().curve;
        assert_eq!((curve[0], curve[curve.len() - 1]), ([0.0, 0.0], [1.0, 1.0]));
        assert!(curve.windows(2).all(|pair| pair[0][0] < pair[1][0] && pair[0][1] <= pair[1][1] + 1e-12));
    }
    // Need that lies along the order of its own share bends below the diagonal everywhere.
    assert!(fairness.spread.unwrap().curve.iter().all(|[x, y]| y <= x));
}

#[test]
fn residents_as_need_are_ranked_by_size() {
    let fairness = of_2020(PackNeed::Residents);
    assert_eq!(fairness.ranked_by, RankedBy::Residents);
    assert_eq!(fairness.need, fairness.residents);
    assert!(fairness.points.iter().all(|point| point.share() == Some(1.0)));
}

#[test]
fn every_municipality_is_a_point_with_its_months() {
    let fairness = of_2020(PackNeed::ForeignLanguage);
    assert_eq!(fairness.points.len(), 310);
    let count = |reaches| fairness.points.iter().filter(|point| point.reaches == reaches).count();
    assert_eq!(Reaches::ALL.map(count), [94, 108, 108]);
    for point in &fairness.points {
        assert!(point.months_sure <= point.months, "{}", point.code);
        assert!(point.reaches == Reaches::Core || point.months == Months::ZERO, "{}", point.code);
    }
    let kerava = fairness.point(code("245")).unwrap();
    assert_eq!((kerava.reaches, kerava.need, kerava.months), (Reaches::Nobody, Some(4638.0), Months::ZERO));
    assert!(near(kerava.share().unwrap(), 0.125));
    let kuopio = fairness.point(code("297")).unwrap();
    assert_eq!(kuopio.months, Months::whole(12));
    let per = kuopio.months_per_1000().unwrap();
    assert!(near(per, 12_000.0 / kuopio.need.unwrap()), "{per}");
}

#[test]
fn regions_add_up_to_the_country_and_four_have_no_core_area() {
    let fairness = of_2020(PackNeed::ForeignLanguage);
    assert_eq!(fairness.regions.len(), 19);
    let sum = |of: fn(&hankekartta::coverage::FairnessPart) -> f64| fairness.regions.iter().map(of).sum::<f64>();
    assert!(near(sum(|part| part.need.core), fairness.need.core));
    assert!(near(sum(|part| part.residents.total), fairness.residents.total));
    assert!(fairness.regions.windows(2).all(|pair| pair[0].need.total >= pair[1].need.total));
    let without: Vec<(&str, f64, f64)> = fairness
        .regions_without()
        .map(|part| (part.names.fi.as_str(), part.residents.total, part.need.total))
        .collect();
    assert_eq!(
        without,
        [
            ("Satakunta", 216_752.0, 8561.0),
            ("Lappi", 177_161.0, 5177.0),
            ("Ahvenanmaa", 29_884.0, 2734.0),
            ("Keski-Pohjanmaa", 68_158.0, 2155.0),
        ]
    );
}

#[test]
fn days_that_two_projects_share_count_once_and_a_half_known_period_is_marked() {
    let (division, alpha) = (toyland::division(), code("001"));
    let need = Need::of_pack(PackNeed::Residents, division);
    let twins = |end: Option<Date>| {
        let mut twins = ["a", "b"].map(|id| project(id, ApplicantKind::Municipality, &["001"], &[], 2020));
        for (twin, (from, to)) in
            twins.iter_mut().zip([(date(2020, 9, 1), Some(date(2020, 12, 31))), (date(2020, 11, 1), end)])
        {
            let period = &mut twin.period.as_mut().unwrap().value;
            (period.start, period.end) = (Some(from), to);
        }
        let dataset = Dataset { revision: 1, division_year: 2020, projects: twins.to_vec(), ..Dataset::default() };
        *of(&dataset, division, &need).point(alpha).unwrap()
    };
    let point = twins(Some(date(2021, 1, 31)));
    assert_eq!((point.months, point.half_known), (Months::whole(5), false));
    let point = twins(None);
    assert_eq!((point.months, point.half_known), (Months::whole(4), true));
}

#[test]
fn months_that_rest_on_a_guess_are_not_sure() {
    let division = toyland::division();
    let fairness = of(&toyland::dataset(), division, &Need::of_pack(PackNeed::Residents, division));
    let gamma = fairness.point(code("003")).unwrap();
    assert_eq!((gamma.months, gamma.months_sure), (Months::whole(24), Months::whole(12)));
}

#[test]
fn a_municipality_without_a_figure_has_no_share_and_no_place_in_the_order() {
    let division = division_2020();
    let figures: BTreeMap<_, _> = division.municipalities.keys().skip(1).map(|code| (*code, 1.0)).collect();
    let need = Need::of_figures("n", "n.csv", &figures, division);
    let fairness = of(&intake::embedded(), division, &need);
    let first = fairness.points.first().unwrap();
    assert_eq!((first.need, first.share(), first.months_per_1000()), (None, None, None));
    assert_eq!(fairness.spread.unwrap().curve.last(), Some(&[1.0, 1.0]));
    assert!(near(fairness.need.total, 309.0));
}
