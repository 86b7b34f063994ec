//! Are shared municipalities counted as if each pair were looked at by hand?

use std::collections::BTreeSet;
use std::process::Command;

use hankekartta::coverage::{Coverage, MOST_PAIRS, OverlapFacts, Overlaps, Pair, SharedPlaces};
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::model::{ApplicantKind, Area, Dataset, Language, MunicipalityCode, Project};
use hankekartta::session::overlap_says;
use hankekartta::words::Words;
use proptest::prelude::*;
use serde_json::Value;

use crate::toyland::{self, code};

fn project(at: usize, core: &[&str], wider: &[&str]) -> Project {
    toyland::project(&format!("p{at}"), ApplicantKind::Municipality, core, wider, 2020)
}

fn dataset(areas: &[(&[&str], &[&str])]) -> Dataset {
    let projects = areas.iter().enumerate().map(|(at, (core, wider))| project(at, core, wider)).collect();
    Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() }
}

fn coverage(dataset: &Dataset, counted: &[usize]) -> Coverage {
    Coverage::of(dataset, toyland::division(), counted)
}

fn overlaps(dataset: &Dataset, counted: &[usize]) -> Overlaps {
    Overlaps::of(&coverage(dataset, counted), toyland::division(), dataset.projects.len())
}

fn shape(pair: &Pair) -> (usize, usize, [usize; 3], u64) {
    (pair.a, pair.b, [pair.core_core(), pair.core_wider(), pair.wider_wider()], pair.residents())
}

#[test]
fn every_kind_of_overlap_is_told_apart() {
    let dataset = dataset(&[(&["001", "003"], &["002"]), (&["001"], &["003"]), (&["004"], &["002"]), (&[], &[])]);
    let overlaps = overlaps(&dataset, &[0, 1, 2, 3]);
    let shapes: Vec<_> = overlaps.pairs().iter().map(shape).collect();
    // Two cores come first, whatever the residents of others.
    assert_eq!(shapes, [(0, 1, [1, 1, 0], 1030), (0, 2, [0, 0, 1], 200)]);
    let tally = overlaps.tally;
    assert_eq!((tally.pairs, tally.core_core, tally.core_wider, tally.wider_wider), (2, 1, 1, 1));
    let shared = SharedPlaces::of(&dataset.projects[0].area, &dataset.projects[1].area);
    assert_eq!(shared.core_core, [code("001")]);
    assert_eq!(shared.core_wider, [code("003")]);
    assert_eq!(shared.wider_wider, []);
    assert_eq!(shared.residents(toyland::division()), [1030, 1030]);
    let by_place = overlaps.by_place(&[code("001"), code("002"), code("003"), code("004")]);
    assert_eq!(by_place[&code("001")], (2, 2));
    assert_eq!(by_place[&code("002")], (0, 2));
    assert_eq!(by_place[&code("003")], (1, 2));
}

#[test]
fn an_overlap_that_is_a_guess_is_told_as_one() {
    // In toyland "002?" was read by a guess.
    let dataset = dataset(&[(&["001", "002?"], &[]), (&["002"], &[])]);
    let shared = SharedPlaces::of(&dataset.projects[0].area, &dataset.projects[1].area);
    assert_eq!(shared.guessed, BTreeSet::from([code("002")]));
    assert_eq!(shared.residents(toyland::division()), [0, 200]);
    let coverage = coverage(&dataset, &[0, 1]);
    let facts = OverlapFacts::of(&coverage, toyland::division(), 1);
    assert_eq!(facts.both_cores, [0, 1]);
    let says = overlap_says(&Words::new(Language::En), &facts);
    assert!(says[0].contains("if the guesses are right; without guesses nowhere"), "{says:?}");
}

#[test]
fn what_is_not_counted_overlaps_nothing() {
    let dataset = dataset(&[(&["001"], &[]), (&["001"], &[]), (&["001"], &[])]);
    assert_eq!(overlaps(&dataset, &[0, 2]).pairs().iter().map(shape).collect::<Vec<_>>(), [(0, 2, [1, 0, 0], 1000)]);
    assert_eq!(overlaps(&dataset, &[1]).tally.pairs, 0);
    assert_eq!(overlaps(&dataset, &[]).tally.pairs, 0);
}

#[test]
fn of_a_long_list_the_heaviest_pairs_are_held_and_all_are_counted() {
    let areas: Vec<(&[&str], &[&str])> =
        (0..300).map(|at| if at < 10 { (&["001"][..], &[][..]) } else { (&["004"][..], &["003"][..]) }).collect();
    let dataset = dataset(&areas);
    let all: Vec<usize> = (0..areas.len()).collect();
    let mut overlaps = overlaps(&dataset, &all);
    assert_eq!(overlaps.tally.pairs, 45 + 290 * 289 / 2);
    assert!(!overlaps.is_whole());
    assert_eq!(overlaps.pairs().len(), MOST_PAIRS);
    assert_eq!(overlaps.pairs()[..45].iter().map(|pair| pair.residents()).min(), Some(1000));
    assert!(overlaps.pairs()[45..].iter().all(|pair| pair.residents() == 34));
    let mut seen = 0;
    overlaps.each(|_| seen += 1);
    assert_eq!(seen, overlaps.tally.pairs);
    // Most are switched off: the rest is whole again.
    let codes: Vec<MunicipalityCode> = toyland::division().municipalities.keys().copied().collect();
    for at in 100..300 {
        overlaps.switch(&dataset, &codes, at, false);
    }
    assert_eq!(overlaps.tally.pairs, 45 + 90 * 89 / 2);
    assert!(overlaps.is_whole());
}

/// Projects with up to 60 municipalities each, strewn over the country by a fixed sequence: of every so
/// many municipalities one is core, the others are wider area.
fn strewn(count: usize, one_core_of: usize) -> Dataset {
    let codes: Vec<MunicipalityCode> = division_2020().municipalities.keys().copied().collect();
    let mut seed = 7_u64;
    let mut below = |end: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % end
    };
    let mut projects = Vec::new();
    for at in 0..count {
        let area: BTreeSet<MunicipalityCode> = (0..=below(60)).map(|_| codes[below(codes.len())]).collect();
        let (core, wider): (Vec<_>, Vec<_>) = area.into_iter().partition(|_| below(one_core_of) == 0);
        projects.push(Project { area: Area { core, wider, ..Area::default() }, ..project(at, &[], &[]) });
    }
    Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() }
}

#[test]
fn the_pairs_held_of_a_long_list_are_the_heaviest_of_all() {
    // Cores everywhere, some, and so few that pairs without two cores are held, too; more than one thread.
    for one_core_of in [1, 2, 60, 2000] {
        let dataset = strewn(560, one_core_of);
        let all: Vec<usize> = (0..dataset.projects.len()).collect();
        let coverage = Coverage::of(&dataset, division_2020(), &all);
        let overlaps = Overlaps::of(&coverage, division_2020(), all.len());
        let mut every = Vec::new();
        overlaps.each(|pair| every.push(pair));
        assert_eq!(overlaps.tally.pairs, every.len());
        assert_eq!(overlaps.tally.core_core, every.iter().filter(|pair| pair.core_core() > 0).count());
        assert_eq!(overlaps.tally.core_wider, every.iter().filter(|pair| pair.core_wider() > 0).count());
        assert_eq!(overlaps.tally.wider_wider, every.iter().filter(|pair| pair.wider_wider() > 0).count());
        every.sort_unstable_by(Pair::order);
        assert!(every.len() > 4 * MOST_PAIRS, "no pair is passed over");
        assert_eq!(overlaps.pairs(), &every[..MOST_PAIRS], "one core of {one_core_of}");
    }
}

/// Core and wider areas of some projects, as bits of the four municipalities.
fn some_areas() -> impl Strategy<Value = Vec<(u8, u8)>> {
    prop::collection::vec((0_u8..16, 0_u8..16), 0..9)
}

fn built(areas: &[(u8, u8)]) -> Dataset {
    let codes = ["001", "002", "003", "004"];
    let chosen = |bits: u8| -> Vec<&str> {
        codes.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, code)| *code).collect()
    };
    // What is core is not wider, too.
    let projects = areas
        .iter()
        .enumerate()
        .map(|(at, (core, wider))| project(at, &chosen(*core), &chosen(*wider & !*core)))
        .collect();
    Dataset { revision: 1, division_year: 2020, projects, ..Dataset::default() }
}

proptest! {
    #[test]
    fn counts_are_those_of_the_sets(areas in some_areas()) {
        let dataset = built(&areas);
        let all: Vec<usize> = (0..areas.len()).collect();
        let overlaps = overlaps(&dataset, &all);
        let mut expected = Vec::new();
        for a in 0..areas.len() {
            for b in a + 1..areas.len() {
                let shared = SharedPlaces::of(&dataset.projects[a].area, &dataset.projects[b].area);
                let [_, residents] = shared.residents(toyland::division());
                if residents > 0 {
                    let counts = [shared.core_core.len(), shared.core_wider.len(), shared.wider_wider.len()];
                    expected.push((a, b, counts, residents));
                }
            }
        }
        let mut found: Vec<_> = overlaps.pairs().iter().map(shape).collect();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_switch_is_as_good_as_counting_anew(areas in some_areas(), switches in prop::collection::vec(0_usize..9, 0..12)) {
        let dataset = built(&areas);
        let codes: Vec<MunicipalityCode> = toyland::division().municipalities.keys().copied().collect();
        let mut counted: BTreeSet<usize> = (0..areas.len()).collect();
        let mut followed = overlaps(&dataset, &counted.iter().copied().collect::<Vec<_>>());
        for at in switches.into_iter().filter(|at| *at < areas.len()) {
            let on = !counted.remove(&at);
            if on {
                counted.insert(at);
            }
            followed.switch(&dataset, &codes, at, on);
            let anew = overlaps(&dataset, &counted.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(followed.pairs(), anew.pairs());
            prop_assert_eq!(followed.tally, anew.tally);
            prop_assert_eq!(followed.by_place(&codes), anew.by_place(&codes));
        }
    }
}

fn run(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn in_the_document_of_2020_no_two_areas_meet_and_the_program_says_so() {
    let answer: Value = serde_json::from_str(&run(&["overlaps", "--format", "json"])).unwrap();
    assert_eq!(answer["core_overlap"], false);
    assert_eq!(answer["pairs"].as_array().unwrap().len(), 0);
    assert_eq!(answer["municipalities"].as_array().unwrap().len(), 216);
    for (language, says) in [
        (
            "fi",
            [
                "Ydinalueet eivät mene päällekkäin",
                "Laajemmatkaan alueet eivät osu",
                "Vain laajempi alue ulottuu 108 kuntaan",
            ],
        ),
        (
            "sv",
            [
                "Kärnområdena överlappar inte",
                "Inte heller de vidare områdena",
                "Bara ett vidare område når 108 kommuner",
            ],
        ),
        (
            "en",
            [
                "Core areas do not overlap",
                "The wider areas do not reach",
                "Only a wider area reaches 108 municipalities",
            ],
        ),
    ] {
        let text = run(&["overlaps", "--lang", language]);
        for sentence in says {
            assert!(text.contains(sentence), "{sentence:?} is not said: {text}");
        }
    }
}

#[test]
fn pairs_of_a_list_come_out_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    let rows = "hakija;hanke;hankekausi;toiminta-alue\n\
        Kuopion kaupunki;Yksi;1.9.2020-31.8.2021;Kuopio, Siilinjärvi\n\
        Siilinjärven kunta;Kaksi;1.1.2021-31.12.2021;Siilinjärvi\n\
        Oulun kaupunki;Kolme;1.1.2021-31.12.2021;Oulu\n";
    std::fs::write(&file, rows).unwrap();
    let file = file.to_str().unwrap();
    let answer: Value = serde_json::from_str(&run(&["overlaps", file, "--format", "json"])).unwrap();
    assert_eq!(answer["core_overlap"], true);
    assert_eq!(answer["core_overlap_sure"], true);
    let pairs = answer["pairs"].as_array().unwrap();
    assert_eq!(pairs.len(), 1);
    let siilinjarvi = Gazetteer::embedded().division().municipality(code("749")).unwrap();
    assert_eq!(pairs[0]["core_core"], serde_json::json!(["749"]));
    assert_eq!(pairs[0]["residents"], siilinjarvi.residents);
    assert_eq!(pairs[0]["months"], 8.0);
    assert!(run(&["overlaps", file, "--format", "csv"]).lines().any(|line| line.contains(",749,,,")));
    let text = run(&["overlaps", file, "--lang", "en"]);
    assert!(text.contains("1 municipality is in the core area of two or more projects."), "{text}");
    let none: Value = serde_json::from_str(&run(&["overlaps", file, "--top", "0", "--format", "json"])).unwrap();
    assert_eq!((none["pairs"].as_array().unwrap().len(), &none["counts"]["pairs"]), (0, &Value::from(1)));
}
