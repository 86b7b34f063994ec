//! Is what follows a check mark the same as counted anew?

use std::sync::Arc;

use hankekartta::coverage::{Coverage, Fairness, MOST_PAIRS, Overlaps, Pair};
use hankekartta::model::{ApplicantKind, Dataset, MunicipalityCode, Period, Project};
use hankekartta::session::{Action, Session, parse_script};
use proptest::prelude::*;

use crate::toyland::{self, project};

/// By municipality: in no area, in the core, in the core by a guess, in the wider area.
fn some_project() -> impl Strategy<Value = ([u8; 4], i16, u8)> {
    (prop::array::uniform4(0_u8..4), 2018_i16..2023, 0_u8..4)
}

fn built(projects: &[([u8; 4], i16, u8)]) -> Dataset {
    let made = projects.iter().enumerate().map(|(at, (reaches, year, ends))| {
        let of = |kind: u8, words: [&'static str; 4]| {
            reaches.iter().zip(words).filter(move |(reach, _)| **reach == kind).map(|(_, word)| word)
        };
        let core: Vec<&str> =
            of(1, ["001", "002", "003", "004"]).chain(of(2, ["001?", "002?", "003?", "004?"])).collect();
        let wider: Vec<&str> = of(3, ["001", "002", "003", "004"]).collect();
        let mut made: Project = project(&format!("p{at}"), ApplicantKind::Municipality, &core, &wider, *year);
        made.area.core.sort_unstable();
        // Some periods are half known, some not at all.
        match (ends, &mut made.period) {
            (0, Some(period)) => period.value = Period { end: None, ..period.value },
            (1, period) => *period = None,
            _ => {}
        }
        made
    });
    Dataset { revision: 1, division_year: 2020, projects: made.collect(), ..Dataset::default() }
}

proptest! {
    #[test]
    fn one_check_mark_after_another_is_as_good_as_counting_anew(
        projects in prop::collection::vec(some_project(), 1..9),
        switches in prop::collection::vec((0_usize..9, 1_usize..4), 0..12),
    ) {
        let dataset = Arc::new(built(&projects));
        let division = toyland::division();
        let mut session = Session::new(division, Arc::clone(&dataset));
        for action in parse_script("set-topic gaps").unwrap().into_iter().flat_map(|line| line.actions) {
            session.apply(action);
        }
        for (at, how_many) in switches {
            // With the analyses out of sight some marks are set at once.
            for view in ["set-view map", "set-view coverage"] {
                for project in dataset.projects.iter().skip(at).take(how_many) {
                    session.apply(Action::ToggleProject(project.id.clone()));
                }
                for action in parse_script(view).unwrap().into_iter().flat_map(|line| line.actions) {
                    session.apply(action);
                }
                let anew = Coverage::of(&dataset, division, &session.derived().counted);
                prop_assert_eq!(&*session.derived().coverage, &anew);
            }
            session.apply(Action::ToggleProject(dataset.projects[at.min(projects.len() - 1)].id.clone()));
            let coverage = Coverage::of(&dataset, division, &session.derived().counted);
            let analyzed = session.analyzed();
            let anew = Fairness::of(&dataset, division, &coverage, &analyzed.need);
            prop_assert_eq!(&*analyzed.fairness, &anew);
        }
    }
}

#[test]
fn pairs_compared_by_several_threads_are_those_of_one() {
    let codes: Vec<MunicipalityCode> = toyland::division().municipalities.keys().copied().collect();
    let kinds: Vec<([u8; 4], i16, u8)> = (0_u16..700)
        .map(|at| {
            let reach = |by: u16| u8::try_from(at / by % 7 % 4).unwrap();
            ([reach(1), reach(7), reach(5), reach(3)], 2020, 2)
        })
        .collect();
    let dataset = built(&kinds);
    let all: Vec<usize> = (0..kinds.len()).collect();
    let coverage = Coverage::of(&dataset, toyland::division(), &all);
    let mut overlaps = Overlaps::of(&coverage, toyland::division(), all.len());
    let mut every: Vec<Pair> = Vec::new();
    overlaps.each(|pair| every.push(pair));
    assert!(every.len() > 4 * MOST_PAIRS, "more than is held: {}", every.len());
    let count = |test: fn(&Pair) -> bool| every.iter().filter(|pair| test(pair)).count();
    assert_eq!(overlaps.tally.pairs, every.len());
    assert_eq!(overlaps.tally.core_core, count(|pair| pair.core_core() > 0));
    assert_eq!(overlaps.tally.core_wider, count(|pair| pair.core_wider() > 0));
    assert_eq!(overlaps.tally.wider_wider, count(|pair| pair.wider_wider() > 0));
    every.sort_unstable_by(Pair::order);
    every.truncate(MOST_PAIRS);
    assert_eq!(overlaps.pairs(), every);
    // Switched off and on again nothing has changed.
    let tally = overlaps.tally;
    overlaps.switch(&dataset, &codes, 350, false);
    assert_ne!(overlaps.tally, tally);
    overlaps.switch(&dataset, &codes, 350, true);
    assert_eq!(overlaps.tally, tally);
}
