//! Is it told rightly who is left out, where that weighs most, and how far the next served town is?

use std::collections::{BTreeMap, BTreeSet};

use hankekartta::coverage::{AreaLevel, Coverage, Extent, Footprint, Gaps, Need, PackNeed, distance_km, units};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{ApplicantKind, Dataset, Division, LonLat, MunicipalityCode, Reach, Status, Term};
use proptest::prelude::*;

use crate::toyland::{self, code, project};

fn covered(dataset: &Dataset, division: &Division) -> Coverage {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    Coverage::of(dataset, division, &all)
}

fn of_2020(kind: PackNeed, extent: Extent) -> (Gaps, Need) {
    let division = division_2020();
    let need = Need::of_pack(kind, division);
    (Gaps::of(&covered(&intake::embedded(), division), division, &need, extent), need)
}

fn toy(cores: &[&str], extent: Extent) -> Gaps {
    let division = toyland::division();
    let projects = vec![project("a", ApplicantKind::Municipality, cores, &["002"], 2020)];
    let dataset = Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() };
    Gaps::of(&covered(&dataset, division), division, &Need::of_pack(PackNeed::Residents, division), extent)
}

fn name(code: MunicipalityCode) -> &'static str {
    &division_2020().municipality(code).unwrap().names.fi
}

/// Alike but for the order in which fractions were added.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn whole(amount: f64) -> u64 {
    format!("{amount:.0}").parse().unwrap()
}

#[test]
fn of_2020_kerava_is_the_greatest_gap() {
    let (gaps, _) = of_2020(PackNeed::ForeignLanguage, Extent::Core);
    let first: Vec<(usize, &str, u64)> =
        gaps.areas.iter().take(10).map(|gap| (gap.rank, name(gap.code), whole(gap.need))).collect();
    assert_eq!(
        first,
        [
            (1, "Kerava", 4638),
            (2, "Kirkkonummi", 3728),
            (3, "Hämeenlinna", 3596),
            (4, "Pori", 3096),
            (5, "Rauma", 2694),
            (6, "Rovaniemi", 2287),
            (7, "Lohja", 2248),
            (8, "Pietarsaari", 1907),
            (9, "Seinäjoki", 1860),
            (10, "Kaarina", 1837),
        ]
    );
    let kerava = &gaps.areas[0];
    let nearest = kerava.nearest.unwrap();
    assert_eq!((name(nearest.code), format!("{:.1}", nearest.km).as_str(), nearest.sure), ("Tuusula", "4.2", true));
    assert!(!kerava.wider && !kerava.stand_in && !kerava.missing && !kerava.largest, "Kerava is Helsinki's neighbor");
    let largest = |wanted: &str| gaps.areas.iter().find(|gap| name(gap.code) == wanted).unwrap().largest;
    assert!(largest("Pori") && largest("Rovaniemi") && !largest("Kirkkonummi"));
}

#[test]
fn of_2020_the_sums_are_a_range_while_questions_are_open() {
    let (gaps, need) = of_2020(PackNeed::ForeignLanguage, Extent::Core);
    assert_eq!(gaps.areas.len(), 202);
    assert_eq!((gaps.residents, gaps.residents_high), (1_771_257, 1_856_178));
    assert_eq!((whole(gaps.unserved), whole(gaps.total - gaps.served_low)), (68_904, 71_955));
    assert!(near(gaps.total, need.total()));
    assert!(!gaps.perhaps.is_empty());
    for code in &gaps.perhaps {
        assert!(gaps.areas.iter().all(|gap| gap.code != *code), "{code} is served, though not for sure");
    }
}

#[test]
fn of_2020_four_regions_have_no_core_at_all() {
    let (gaps, need) = of_2020(PackNeed::ForeignLanguage, Extent::Core);
    let regions = gaps.by_unit(division_2020(), &need, AreaLevel::Region);
    let without: Vec<(&str, u64, u64)> = regions
        .iter()
        .filter(|unit| unit.without.len() == unit.municipalities)
        .map(|unit| (unit.names.fi.as_str(), whole(unit.without_need), unit.without_residents))
        .collect();
    assert_eq!(
        without,
        [
            ("Satakunta", 8561, 216_752),
            ("Lappi", 5177, 177_161),
            ("Ahvenanmaa", 2734, 29_884),
            ("Keski-Pohjanmaa", 2155, 68_158),
        ]
    );
}

#[test]
fn where_a_wider_area_is_enough_fewer_are_left_out() {
    let (core, _) = of_2020(PackNeed::Residents, Extent::Core);
    let (wider, _) = of_2020(PackNeed::Residents, Extent::CoreAndWider);
    let reached = core.areas.iter().filter(|gap| gap.wider).count();
    assert_eq!((reached, wider.areas.len()), (108, 202 - 108));
    assert!(wider.areas.iter().all(|gap| !gap.wider));
    assert!(near(core.total, wider.total) && core.served < wider.served);
    // What stays when every guess is wrong: told again, one project after another.
    let (division, dataset) = (division_2020(), intake::embedded());
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let sure = Footprint::of(&dataset, division, &all, Extent::CoreAndWider).sure();
    assert_eq!(whole(wider.served_low), division.residents_of(&sure));
    let unsure: Vec<&str> = wider.perhaps.iter().map(|code| name(*code)).collect();
    assert_eq!(unsure[..4], ["Mikkeli", "Sipoo", "Loviisa", "Kauhajoki"], "words that a person has yet to decide");
    assert_eq!(unsure.len(), 14);
}

#[test]
fn a_wider_area_serves_as_surely_as_its_words_were_read() {
    let with = |status: Option<Status>| {
        let mut project = project("a", ApplicantKind::Municipality, &["001", "003?"], &["002", "003"], 2020);
        project.area.terms.extend(status.map(|status| Term {
            codes: vec![code("002"), code("003")],
            reach: Reach::Wider,
            status,
            ..project.area.terms[0].clone()
        }));
        // In the core of the one by a guess, in the wider area of the other.
        let mut other = project.clone();
        other.area.core.retain(|known| *known == code("001"));
        project.area.wider.clear();
        let projects = vec![project, other];
        let dataset = Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() };
        let division = toyland::division();
        let need = Need::of_pack(PackNeed::Residents, division);
        let coverage = covered(&dataset, division);
        // One project after another gives the same as both at once.
        let without = Coverage::of(&dataset, division, &[0]);
        let followed = without.with_area(&dataset, division, 1, &dataset.projects[1].area);
        assert_eq!(followed, coverage);
        [Extent::Core, Extent::CoreAndWider].map(|extent| {
            let gaps = Gaps::of(&coverage, division, &need, extent);
            ([whole(gaps.served_low), whole(gaps.served)], gaps.perhaps)
        })
    };
    let guess = vec![code("003")];
    let core = ([1000, 1030], guess.clone());
    assert_eq!(with(Some(Status::Accepted)), [core.clone(), ([1230, 1230], vec![])]);
    assert_eq!(with(None), [core.clone(), ([1230, 1230], vec![])], "as sure as the area's name, which gave it");
    let both = vec![code("002"), code("003")];
    assert_eq!(with(Some(Status::Question)), [core, ([1000, 1230], both)]);
}

#[test]
fn where_nobody_is_served_there_is_no_distance_and_where_all_are_there_is_no_gap() {
    let none = toy(&[], Extent::Core);
    assert_eq!(none.areas.iter().map(|gap| gap.residents).collect::<Vec<_>>(), [1000, 200, 30, 4]);
    assert!(none.areas.iter().all(|gap| gap.nearest.is_none()));
    assert!(none.served == 0.0 && near(none.unserved, 1234.0));
    let all = toy(&["001", "002", "003", "004"], Extent::Core);
    assert!(all.areas.is_empty() && all.unserved == 0.0 && all.residents == 0);
    let need = Need::of_pack(PackNeed::Residents, toyland::division());
    assert!(all.by_unit(toyland::division(), &need, AreaLevel::Region).is_empty());
}

#[test]
fn a_guess_serves_but_not_for_sure() {
    let gaps = toy(&["001", "003?"], Extent::Core);
    assert_eq!(gaps.perhaps, [code("003")]);
    assert_eq!((gaps.residents, gaps.residents_high), (204, 234));
    assert!(near(gaps.served, 1030.0) && near(gaps.served_low, 1000.0) && near(gaps.unserved, 204.0));
    let delta = gaps.areas.iter().find(|gap| gap.code == code("004")).unwrap();
    let nearest = delta.nearest.unwrap();
    assert_eq!((nearest.code, nearest.sure), (code("003"), false));
}

#[test]
fn anothers_figure_and_none_are_told_apart() {
    let mut division = toyland::division().clone();
    let beta = division.municipalities.get_mut(&code("002")).unwrap();
    (beta.foreign_language, beta.foreign_language_stand_in) = (Some(7), true);
    let need = Need::of_pack(PackNeed::ForeignLanguage, &division);
    let gaps = Gaps::of(&covered(&Dataset::default(), &division), &division, &need, Extent::Core);
    let told: Vec<(String, bool, bool, usize)> =
        gaps.areas.iter().map(|gap| (gap.code.to_string(), gap.stand_in, gap.missing, gap.rank)).collect();
    let known = [("002", true, false, 1), ("001", false, true, 2), ("003", false, true, 2), ("004", false, true, 2)];
    assert_eq!(told, known.map(|(code, stand_in, missing, rank)| (code.to_owned(), stand_in, missing, rank)));
    assert_eq!(gaps.areas[0].share, Some(1.0));
    let nothing = Need::of_pack(PackNeed::ForeignLanguage, toyland::division());
    let gaps = Gaps::of(&covered(&Dataset::default(), &division), &division, &nothing, Extent::Core);
    assert!(gaps.areas.iter().all(|gap| gap.share.is_none() && gap.rank == 1), "no need has no shares");
}

/// Some of the municipalities of 2020: cores, guesses of them, and wider areas; and figures of any kind.
fn country() -> impl Strategy<Value = (Vec<u8>, Vec<u16>)> {
    (prop::collection::vec(0_u8..6, 310), prop::collection::vec(0_u16..40, 310))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_served_the_sums_ranks_and_distances_hold((state, figures) in country(), wide in any::<bool>()) {
        let division = division_2020();
        let codes: Vec<MunicipalityCode> = division.municipalities.keys().copied().collect();
        let figures: BTreeMap<_, _> =
            codes.iter().zip(&figures).filter(|(_, figure)| **figure < 35).map(|(c, f)| (*c, f64::from(*f) / 4.0)).collect();
        let need = Need::of_figures("own", "own.csv", &figures, division);
        let mut core: Vec<String> = Vec::new();
        let mut wider: Vec<String> = Vec::new();
        for (code, state) in codes.iter().zip(&state) {
            match state {
                0 => core.push(code.to_string()),
                1 => core.push(format!("{code}?")),
                2 => wider.push(code.to_string()),
                _ => {}
            }
        }
        let core: Vec<&str> = core.iter().map(String::as_str).collect();
        let wider: Vec<&str> = wider.iter().map(String::as_str).collect();
        let projects = vec![project("a", ApplicantKind::Municipality, &core, &wider, 2020)];
        let dataset = Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() };
        let extent = if wide { Extent::CoreAndWider } else { Extent::Core };
        let gaps = Gaps::of(&covered(&dataset, division), division, &need, extent);

        let serves = |state: u8| state < 2 || wide && state == 2;
        let served: BTreeSet<MunicipalityCode> =
            codes.iter().zip(&state).filter(|(_, state)| serves(**state)).map(|(code, _)| *code).collect();
        let left: BTreeSet<MunicipalityCode> = codes.iter().copied().filter(|code| !served.contains(code)).collect();
        let figure = |code: &MunicipalityCode| figures.get(code).copied().unwrap_or(0.0);
        prop_assert!(near(gaps.total, figures.values().sum()));
        prop_assert!(near(gaps.served, served.iter().map(figure).sum()));
        prop_assert!(near(gaps.unserved, left.iter().map(figure).sum()));
        prop_assert!(near(gaps.served + gaps.unserved, gaps.total));
        let sure = codes.iter().zip(&state).filter(|(_, state)| **state == 0 || wide && **state == 2);
        let sure = sure.map(|(code, _)| figure(code)).sum();
        prop_assert!(near(gaps.served_low, sure));
        prop_assert_eq!(gaps.areas.iter().map(|gap| gap.code).collect::<BTreeSet<_>>(), left.clone());

        for pair in gaps.areas.windows(2) {
            prop_assert!(pair[0].need >= pair[1].need);
        }
        for gap in &gaps.areas {
            let before = gaps.areas.iter().filter(|other| other.need > gap.need).count();
            prop_assert_eq!(gap.rank, before + 1, "as many ranks as have more");
            prop_assert_eq!(gap.missing, !figures.contains_key(&gap.code));
            let seat = |code: MunicipalityCode| division.municipality(code).unwrap().seat;
            let from: LonLat = seat(gap.code);
            let least = served.iter().map(|code| distance_km(from, seat(*code))).min_by(f64::total_cmp);
            prop_assert_eq!(gap.nearest.map(|nearest| nearest.km), least);
            if let Some(nearest) = gap.nearest {
                prop_assert!(served.contains(&nearest.code));
            }
        }

        for level in AreaLevel::ALL {
            let by_unit = gaps.by_unit(division, &need, level);
            let inside: usize = by_unit.iter().map(|unit| unit.without.len()).sum();
            prop_assert_eq!(inside, left.len(), "every municipality is in one unit");
            prop_assert!(near(by_unit.iter().map(|unit| unit.without_need).sum(), gaps.unserved));
            prop_assert_eq!(by_unit.iter().map(|unit| unit.without_residents).sum::<u64>(), gaps.residents);
            for unit in &by_unit {
                let whole = units(division, level).into_iter().find(|known| known.code == unit.code).unwrap();
                prop_assert!(near(unit.need, whole.municipalities.iter().map(figure).sum()));
                prop_assert_eq!(unit.municipalities, whole.municipalities.len());
                let before = by_unit.iter().filter(|other| other.without_need > unit.without_need).count();
                prop_assert_eq!(unit.rank, before + 1);
            }
        }
    }
}
