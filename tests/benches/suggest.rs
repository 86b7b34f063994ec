//! How long does it take to suggest the best areas, and is each answer proven? How long does a draft take?
//!
//! Prints for each question: time (the median of several rounds), status, sets in the program, what is
//! served; then one change of a draft over 10,000 projects beside counting them all anew, of one run.
//! `cargo bench --bench suggest`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod made;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::draft::{Change, Draft, Figures, NewProject, apply, outcome};
use hankekartta::coverage::suggest::{Ask, SuggestLevel, Suggestion, suggest};
use hankekartta::coverage::{Coverage, Need, PackNeed};
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::intake;
use hankekartta::model::{Dataset, MunicipalityCode, ProjectId};

/// Rounds of each question.
const ROUNDS: usize = 5;

fn main() {
    let division = division_2020();
    let boundaries = Boundaries::embedded();
    let neighbors = |code| boundaries.neighbors(code).to_vec();
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let embedded = intake::embedded();
    let all: Vec<usize> = (0..embedded.projects.len()).collect();
    let served = Coverage::of(&embedded, division, &all);
    let nobody = Coverage::of(&Dataset::default(), division, &[]);
    let patience = Duration::from_secs(20);
    let ask = |level, most, share, municipalities| Ask { level, most, share, municipalities, ..Ask::default() };
    let questions = [
        ("70 sub-regions, k = 10, 2020", &served, ask(SuggestLevel::SubRegion, Some(10), None, None)),
        ("70 sub-regions, k = 10, nobody served", &nobody, ask(SuggestLevel::SubRegion, Some(10), None, None)),
        ("70 sub-regions, 90 %", &served, ask(SuggestLevel::SubRegion, None, Some(900), None)),
        ("70 sub-regions, 95 %, nobody served", &nobody, ask(SuggestLevel::SubRegion, None, Some(950), None)),
        ("19 regions, k = 5", &served, ask(SuggestLevel::Region, Some(5), None, None)),
        ("connected sets of 2, k = 3", &served, ask(SuggestLevel::Connected, Some(3), None, Some(2))),
        ("connected sets of 3, k = 3", &served, ask(SuggestLevel::Connected, Some(3), None, Some(3))),
        ("connected sets of 3, k = 10", &served, ask(SuggestLevel::Connected, Some(10), None, Some(3))),
        ("connected sets of 4, k = 3", &served, ask(SuggestLevel::Connected, Some(3), None, Some(4))),
        ("connected sets of 5, k = 5", &served, ask(SuggestLevel::Connected, Some(5), None, Some(5))),
        ("connected sets of 3, 90 %", &served, ask(SuggestLevel::Connected, None, Some(900), Some(3))),
    ];
    for (name, coverage, ask) in questions {
        let mut times = Vec::new();
        let mut answer = Suggestion::default();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            answer = suggest(&ask, &need, coverage, division, &neighbors, patience);
            times.push(begun.elapsed());
            if begun.elapsed() > Duration::from_secs(5) {
                break;
            }
        }
        times.sort();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        println!(
            "{name:<40} {:>9.2} ms  {}  {} areas, served {:.0} of {:.0}, bound {:.0}, formed {}, left out {}, fewest {:?}",
            median.as_secs_f64() * 1000.0,
            if answer.optimal { "optimal" } else { "bounded" },
            answer.steps.len(),
            answer.served,
            answer.total,
            answer.bound,
            answer.left_out.formed,
            answer.left_out.small,
            answer.fewest,
        );
    }
    many();
}

/// Projects of the long list.
const PROJECTS: usize = 10_000;

/// The median of some rounds, milliseconds.
fn median(mut round: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let begun = Instant::now();
            round();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times.get(4).copied().unwrap_or_default().as_secs_f64() * 1000.0
}

fn many() {
    let dataset = made::many(PROJECTS);
    let (division, gazetteer) = (division_2020(), Gazetteer::embedded());
    let need = Need::of_pack(PackNeed::ForeignLanguage, division);
    let counted: Vec<usize> = (0..dataset.projects.len()).collect();
    let anew = median(|| {
        black_box(Figures::of(&dataset, division, &need, &counted));
    });
    println!("{PROJECTS} projects, all counted                    {anew:>9.2} ms");
    let before = Arc::new(Figures::of(&dataset, division, &need, &counted));
    let some: BTreeSet<MunicipalityCode> = division.municipalities.keys().copied().step_by(6).take(50).collect();
    let one: BTreeSet<MunicipalityCode> = some.iter().copied().take(1).collect();
    let id = |number: usize| ProjectId::new(&format!("many-{number}"));
    let new = |codes: &BTreeSet<MunicipalityCode>| {
        Change::Add(NewProject { name: "n".to_owned(), codes: codes.clone(), ..NewProject::default() })
    };
    for (name, change) in [
        ("a project is dropped", Change::Drop(id(5000))),
        ("a municipality joins a project", Change::Extend(id(5000), one)),
        ("a new project of 50 municipalities", new(&some)),
    ] {
        let draft = Draft { name: String::new(), changes: vec![change] };
        let time = median(|| {
            let drafted = apply(&dataset, &draft, gazetteer);
            black_box(outcome(&dataset, &drafted, &before, &counted, division, &need));
        });
        println!("  {name:<38} {time:>9.2} ms, {:.1} % of counting all", 100.0 * time / anew);
    }
}
