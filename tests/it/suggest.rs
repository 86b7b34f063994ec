//! Is what is suggested the best there is, and is what was left out said? Checked against trying everything.

#![expect(clippy::float_cmp, clippy::cast_precision_loss, reason = "people are whole numbers, and exact")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Duration;

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::suggest::{Ask, SuggestLevel, Suggestion, reason, suggest};
use hankekartta::coverage::{Coverage, Need, PackNeed};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{
    ApplicantKind, Dataset, Division, Language, Municipality, MunicipalityCode, Names, Region, RegionCode, SubRegion,
    SubRegionCode,
};
use hankekartta::words::Words;
use proptest::prelude::*;
use serde_json::Value;

use crate::toyland;

const PATIENCE: Duration = Duration::from_mins(1);

/// A made-up country: what each place needs, in which unit it is, who borders whom, who is served.
#[derive(Debug, Clone)]
struct Country {
    needs: Vec<u16>,
    units: Vec<usize>,
    borders: BTreeSet<(usize, usize)>,
    served: Vec<bool>,
}

impl Country {
    fn code(at: usize) -> MunicipalityCode {
        toyland::code(&format!("{:03}", at + 1))
    }

    fn division(&self) -> Division {
        let template = toyland::division().municipalities.values().next().unwrap().clone();
        let mut division = Division { year: 2020, ..Division::default() };
        for (at, (need, unit)) in self.needs.iter().zip(&self.units).enumerate() {
            let sub_region = SubRegionCode::parse(&format!("{:03}", unit + 1)).unwrap();
            let region = RegionCode::parse(&format!("{:02}", unit / 2 + 1)).unwrap();
            let code = Self::code(at);
            let residents = u64::from(*need);
            division
                .municipalities
                .insert(code, Municipality { code, sub_region, region, residents, ..template.clone() });
            let inner = division.sub_regions.entry(sub_region).or_insert_with(|| SubRegion {
                code: sub_region,
                names: Names::default(),
                region,
                municipalities: vec![],
            });
            inner.municipalities.push(code);
            let outer = division.regions.entry(region).or_insert_with(|| Region {
                code: region,
                names: Names::default(),
                municipalities: vec![],
            });
            outer.municipalities.push(code);
        }
        division
    }

    fn coverage(&self, division: &Division) -> Coverage {
        let codes: Vec<String> =
            (0..self.needs.len()).filter(|at| self.served[*at]).map(|at| Self::code(at).to_string()).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let projects = vec![toyland::project("a", ApplicantKind::Municipality, &codes, &[], 2020)];
        Coverage::of(&Dataset { projects, ..Dataset::default() }, division, &[0])
    }

    fn neighbors(&self, code: MunicipalityCode) -> Vec<MunicipalityCode> {
        let other = |(a, b): &(usize, usize)| match () {
            () if Self::code(*a) == code => Some(Self::code(*b)),
            () if Self::code(*b) == code => Some(Self::code(*a)),
            () => None,
        };
        self.borders.iter().filter_map(other).collect()
    }

    fn ask(&self, ask: &Ask) -> Suggestion {
        let division = self.division();
        let need = Need::of_pack(PackNeed::Residents, &division);
        suggest(ask, &need, &self.coverage(&division), &division, &|code| self.neighbors(code), PATIENCE)
    }

    /// Every area that the question allows, as bits.
    fn areas(&self, ask: &Ask) -> Vec<u32> {
        let n = self.needs.len();
        let fits = |bits: &u32| {
            let residents: u64 = (0..n).filter(|at| bits >> at & 1 == 1).map(|at| u64::from(self.needs[at])).sum();
            let limit = match ask.level {
                SuggestLevel::Connected => Some(ask.municipalities.unwrap_or(Ask::USUAL_MUNICIPALITIES)),
                _ => ask.municipalities,
            };
            limit.is_none_or(|most| bits.count_ones() as usize <= most)
                && ask.residents.is_none_or(|most| residents <= most)
        };
        let by = |unit: &dyn Fn(usize) -> usize| -> Vec<u32> {
            let mut units: BTreeMap<usize, u32> = BTreeMap::new();
            for at in 0..n {
                *units.entry(unit(at)).or_default() |= 1 << at;
            }
            units.into_values().collect()
        };
        let all = match ask.level {
            SuggestLevel::SubRegion => by(&|at| self.units[at]),
            SuggestLevel::Region => by(&|at| self.units[at] / 2),
            SuggestLevel::Connected => (1..1u32 << n).filter(|bits| self.hangs_together(*bits)).collect(),
        };
        let inside: u32 = (0..n)
            .filter(|at| ask.inside.is_none_or(|region| region.as_str() == format!("{:02}", self.units[*at] / 2 + 1)))
            .map(|at| 1 << at)
            .sum();
        all.into_iter().filter(|bits| bits & !inside == 0).filter(fits).collect()
    }

    fn hangs_together(&self, bits: u32) -> bool {
        let mut seen = bits & bits.wrapping_neg();
        loop {
            let mut more = seen;
            for (a, b) in &self.borders {
                for (from, to) in [(a, b), (b, a)] {
                    if seen >> from & 1 == 1 {
                        more |= bits & (1 << to);
                    }
                }
            }
            if more == seen {
                return seen == bits;
            }
            seen = more;
        }
    }

    fn worth(&self, bits: u32) -> u64 {
        let counts = |at: &usize| bits >> at & 1 == 1 && !self.served[*at];
        (0..self.needs.len()).filter(counts).map(|at| u64::from(self.needs[at])).sum()
    }

    /// The most that at most `most` areas serve, tried one by one.
    fn best(&self, areas: &[u32], most: usize) -> u64 {
        let mut reached: BTreeSet<u32> = BTreeSet::from([0]);
        for _ in 0..most {
            let more: BTreeSet<u32> = reached.iter().flat_map(|old| areas.iter().map(move |area| old | area)).collect();
            reached.extend(more);
        }
        reached.into_iter().map(|bits| self.worth(bits)).max().unwrap_or(0)
    }
}

fn countries(most: usize) -> impl Strategy<Value = Country> {
    (2..=most).prop_flat_map(|n| {
        let pairs: Vec<(usize, usize)> = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect();
        let borders = proptest::sample::subsequence(pairs.clone(), 0..=pairs.len());
        let needs = proptest::collection::vec(0u16..60, n);
        let units = proptest::collection::vec(0usize..4, n);
        let served = proptest::collection::vec(proptest::bool::weighted(0.3), n);
        (needs, units, borders, served).prop_map(|(needs, units, borders, served)| Country {
            needs,
            units,
            borders: borders.into_iter().collect(),
            served,
        })
    })
}

/// What holds of every answer, whatever was asked.
fn check_whole(country: &Country, ask: &Ask, answer: &Suggestion) {
    let areas = country.areas(ask);
    let mut union = 0u32;
    let mut last = f64::MAX;
    for step in &answer.steps {
        let bits: u32 =
            step.municipalities.iter().map(|code| 1u32 << (code.as_str().parse::<usize>().unwrap() - 1)).sum();
        assert!(areas.contains(&bits), "{bits:b} is not allowed");
        let gain = country.worth(union | bits) - country.worth(union);
        assert_eq!(step.gain, gain as f64);
        assert!(step.gain > 0.0 && step.gain <= last, "steps that add nothing, or not by size");
        last = step.gain;
        union |= bits;
    }
    assert_eq!(answer.served - answer.before, country.worth(union) as f64);
    assert!(answer.bound >= answer.served);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn at_most_k_areas_of_any_kind_are_the_best(
        country in countries(7),
        level in proptest::sample::select(&SuggestLevel::ALL[..]),
        k in 1usize..4,
        municipalities in proptest::option::of(1usize..4),
        residents in proptest::option::of(20u64..120),
        inside in proptest::option::of(proptest::sample::select(vec!["01", "02"])),
    ) {
        let inside = inside.map(|code| RegionCode::parse(code).unwrap());
        let ask = Ask { level, most: Some(k), share: None, municipalities, residents, inside };
        let answer = country.ask(&ask);
        check_whole(&country, &ask, &answer);
        prop_assert!(answer.optimal);
        prop_assert!(answer.steps.len() <= k);
        prop_assert_eq!(answer.served - answer.before, country.best(&country.areas(&ask), k) as f64);
    }

    #[test]
    fn a_share_is_reached_by_the_fewest_areas_and_then_the_most(
        country in countries(7),
        level in proptest::sample::select(&SuggestLevel::ALL[..]),
        share in 1u16..=1000,
    ) {
        let ask = Ask { level, most: None, share: Some(share), ..Ask::default() };
        let answer = country.ask(&ask);
        check_whole(&country, &ask, &answer);
        let areas = country.areas(&ask);
        let total: u64 = country.needs.iter().map(|need| u64::from(*need)).sum();
        let reaches = |gained: u64| (gained as f64 + answer.before) * 1000.0 >= f64::from(share) * total as f64 - 1e-6;
        let fewest = (0..=country.needs.len()).find(|k| reaches(country.best(&areas, *k)));
        prop_assert_eq!(answer.reached, Some(fewest.is_some()));
        prop_assert!(answer.optimal);
        if let Some(fewest) = fewest {
            prop_assert_eq!(answer.steps.len(), fewest);
            prop_assert_eq!(answer.fewest, Some(fewest));
            prop_assert_eq!(answer.served - answer.before, country.best(&areas, fewest) as f64);
        }
    }
}

#[test]
fn of_equal_areas_the_one_with_the_smaller_code_is_taken() {
    let country =
        Country { needs: vec![5, 5, 5, 5], units: vec![3, 2, 1, 0], borders: BTreeSet::new(), served: vec![false; 4] };
    let answer = country.ask(&Ask { most: Some(2), ..Ask::default() });
    let codes: Vec<&str> = answer.steps.iter().map(|step| step.code.as_str()).collect();
    assert_eq!(codes, ["001", "002"]);
}

#[test]
fn where_sets_are_too_many_the_proof_still_counts_those_left_out() {
    // Every two of 14 places border: 3,003 sets of six, of which the program gets 1,200.
    let n = 14;
    let country = Country {
        needs: (0..n).map(|at| 10 + 7 * u16::try_from(at).unwrap() % 13).collect(),
        units: vec![0; n],
        borders: (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect(),
        served: vec![false; n],
    };
    let ask = Ask { level: SuggestLevel::Connected, municipalities: Some(6), most: Some(2), ..Ask::default() };
    let answer = country.ask(&ask);
    assert_eq!(answer.left_out.small, 1803, "{:?}", answer.left_out);
    assert!(answer.left_out.most_gain > 0.0);
    // Two sets of six: the twelve that need the most.
    let mut needs = country.needs.clone();
    needs.sort_unstable();
    let best: u64 = needs.iter().rev().take(12).map(|need| u64::from(*need)).sum();
    assert!(answer.bound >= best as f64, "a bound below what can be reached");
    if answer.optimal {
        assert_eq!(answer.served, best as f64);
    }
}

#[test]
fn whoever_has_no_time_gets_an_answer_and_an_honest_bound() {
    let division = division_2020();
    let dataset = intake::embedded();
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(&dataset, division, &all);
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let boundaries = Boundaries::embedded();
    let ask = Ask { level: SuggestLevel::Connected, most: Some(5), ..Ask::default() };
    let ask_for =
        |patience| suggest(&ask, &need, &coverage, division, &|code| boundaries.neighbors(code).to_vec(), patience);
    let (hasty, patient) = (ask_for(Duration::ZERO), ask_for(PATIENCE));
    assert!(patient.optimal && !hasty.optimal);
    assert_eq!(hasty.steps.len(), 5);
    assert!(hasty.served <= patient.served && patient.served <= hasty.bound);
}

#[test]
fn no_need_and_no_areas_are_no_fault() {
    let country = Country { needs: vec![0, 0], units: vec![0, 1], borders: BTreeSet::new(), served: vec![false; 2] };
    for level in SuggestLevel::ALL {
        for share in [None, Some(500)] {
            let answer = country.ask(&Ask { level, share, ..Ask::default() });
            assert_eq!((answer.steps.len(), answer.optimal, answer.share()), (0, true, None));
        }
    }
    let empty = Country { needs: vec![], units: vec![], borders: BTreeSet::new(), served: vec![] };
    assert!(empty.ask(&Ask::default()).steps.is_empty());
}

#[test]
fn a_reason_says_where_the_gain_comes_from() {
    let division = division_2020();
    let dataset = Arc::new(intake::embedded());
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    let coverage = Coverage::of(&dataset, division, &all);
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let answer = suggest(&Ask::default(), &need, &coverage, division, &|_| vec![], PATIENCE);
    let told = |language, at: usize| {
        let text = reason(&Words::new(language), division, &need, SuggestLevel::SubRegion, &answer.steps[at]);
        text.replace('\u{a0}', " ")
    };
    assert_eq!(
        told(Language::Fi, 2),
        "Hämeenlinna (seutukunta): Hämeenlinna 3 596 + Janakkala 487 + Hattula 188 = 4 271 vieraskielistä, \
         8,7 % jäljellä olevasta"
    );
    assert!(told(Language::En, 0).starts_with("Helsinki (sub-region): Kerava 4,638 + "), "{}", told(Language::En, 0));
    assert!(told(Language::Sv, 1).contains("av det som återstår"), "{}", told(Language::Sv, 1));
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).env("LANG", "fi_FI.UTF-8").output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {output:?}"))
}

#[test]
fn the_command_suggests_the_best_three_sub_regions_of_2020() {
    let answer = json(&["suggest", "--k", "3", "--level", "subregion", "--need", "foreign-language"]);
    assert_eq!(answer["status"], "optimal");
    let chosen: Vec<(&str, f64)> = answer["chosen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|area| (area["code"].as_str().unwrap(), area["gain"].as_f64().unwrap()))
        .collect();
    assert_eq!(chosen, [("011", 15467.0), ("043", 4341.0), ("051", 4271.0)]);
    assert_eq!(answer["total"], 432_687.0);
    assert_eq!(answer["served"].as_f64().unwrap() - answer["before"].as_f64().unwrap(), 15467.0 + 4341.0 + 4271.0);
    assert_eq!(answer["bound"], answer["served"]);
    assert!(answer["served_low"].as_f64() < answer["served"].as_f64());
}

#[test]
fn the_command_reaches_a_share_and_keeps_to_limits() {
    let answer = json(&["suggest", "--share", "90"]);
    assert!(answer["share"].as_f64().unwrap() >= 0.9 && answer["reached"] == true);
    assert_eq!(answer["chosen"].as_array().unwrap().len(), 4);
    let fewer = json(&["suggest", "--k", "3"]);
    assert!(fewer["share"].as_f64().unwrap() < 0.9, "three would have been enough");
    let short = json(&["suggest", "--share", "90", "--k", "2"]);
    assert_eq!((short["reached"].as_bool(), short["fewest"].as_u64()), (Some(false), Some(4)));
    let inside = json(&["suggest", "--level", "connected", "--inside", "04", "--max-municipalities", "2", "--k", "2"]);
    let satakunta = &division_2020().regions[&RegionCode::parse("04").unwrap()].municipalities;
    for area in inside["chosen"].as_array().unwrap() {
        let codes: Vec<MunicipalityCode> =
            area["codes"].as_array().unwrap().iter().map(|code| toyland::code(code.as_str().unwrap())).collect();
        assert!(codes.len() <= 2 && codes.iter().all(|code| satakunta.contains(code)), "{area}");
    }
    let small = json(&["suggest", "--max-residents", "30000", "--k", "1"]);
    assert!(small["left_out"]["too_large"].as_u64().unwrap() > 0);
}

#[test]
fn what_cannot_be_asked_is_said() {
    for (arguments, said) in [
        (["suggest", "--need", "rain"], "rain"),
        (["suggest", "--inside", "99"], "99"),
        (["suggest", "--share", "101"], "0–100"),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{output:?}");
    }
}
