//! How long does each analysis take, anew and after one check mark, beside bare counting?
//!
//! Bare counting is [`Coverage::of`] of the same projects in the same run: who reaches whom, and
//! nothing else. Once with the document of 2020, once with ten thousand projects of up to sixty
//! municipalities each, made by a fixed sequence. What is followed after one check mark is compared
//! with the same counted anew before it is measured.
//! `cargo bench --bench analyses`.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod made;

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::suggest::{Ask, Suggestion, suggest};
use hankekartta::coverage::{
    AreaLevel, Coverage, Extent, Fairness, Gaps, Need, Overlaps, PackNeed, Timeline, UnitGap, timeline,
};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Dataset, Division, MunicipalityCode};
use hankekartta::session::{Action, Session, parse_script};

/// Projects of the long list.
const MANY: usize = 10_000;
/// Projects that are switched off and on again, one at a time.
const SWITCHED: usize = 24;
/// How long the proof of a suggestion may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A list of projects, all of them counted.
struct Case {
    name: String,
    rounds: usize,
    dataset: Dataset,
    division: &'static Division,
    need: Need,
    all: Vec<usize>,
    coverage: Coverage,
    /// Bare counting: what the others are measured by.
    bare: Duration,
}

impl Case {
    fn new(name: &str, rounds: usize, dataset: Dataset) -> Self {
        let division = division_2020();
        let all: Vec<usize> = (0..dataset.projects.len()).collect();
        let coverage = Coverage::of(&dataset, division, &all);
        let bare = spread((0..rounds).map(|_| took(|| Coverage::of(&dataset, division, &all))).collect());
        println!("{name}: bare counting p50 {:.3} ms, most {:.3} ms", ms(bare.0), ms(bare.1));
        let need = Need::of_pack(PackNeed::ForeignLanguage, division);
        Self { name: name.to_owned(), rounds, dataset, division, need, all, coverage, bare: bare.0 }
    }

    fn tell(&self, what: &str, times: Vec<Duration>) {
        let (p50, most) = spread(times);
        let ratio = p50.as_secs_f64() / self.bare.as_secs_f64();
        println!(
            "{}: {what:<44} p50 {:>9.3} ms, most {:>9.3} ms; {ratio:.2} of bare counting",
            self.name,
            ms(p50),
            ms(most)
        );
    }

    fn measure<T>(&self, what: &str, mut work: impl FnMut() -> T) {
        self.tell(what, (0..self.rounds).map(|_| took(&mut work)).collect());
    }

    fn gaps(&self, coverage: &Coverage) -> (Gaps, Vec<UnitGap>) {
        let gaps = Gaps::of(coverage, self.division, &self.need, Extent::Core);
        let units = gaps.by_unit(self.division, &self.need, AreaLevel::SubRegion);
        (gaps, units)
    }

    fn fairness(&self, coverage: &Coverage) -> Fairness {
        Fairness::of(&self.dataset, self.division, coverage, &self.need)
    }

    fn overlaps(&self, coverage: &Coverage) -> Overlaps {
        Overlaps::of(coverage, self.division, self.all.len())
    }

    fn timeline(&self, coverage: &Coverage, counted: &[usize]) -> Timeline {
        timeline(&self.dataset, coverage, &self.need, counted)
    }

    /// The best three sub-regions.
    fn suggestion(&self, coverage: &Coverage) -> Suggestion {
        let neighbors = |code| Boundaries::embedded().neighbors(code).to_vec();
        suggest(&Ask::default(), &self.need, coverage, self.division, &neighbors, PATIENCE)
    }

    fn anew(&self) {
        let (coverage, all) = (&self.coverage, self.all.as_slice());
        self.measure("gaps, by sub-region too", || self.gaps(coverage));
        self.measure("fairness", || self.fairness(coverage));
        self.measure("overlaps", || self.overlaps(coverage));
        self.measure("timeline", || self.timeline(coverage, all));
        self.measure("suggest 3 sub-regions", || self.suggestion(coverage));
        self.measure("all of these and the counting together", || {
            let coverage = Coverage::of(&self.dataset, self.division, all);
            (
                self.gaps(&coverage),
                self.fairness(&coverage),
                self.overlaps(&coverage),
                self.timeline(&coverage, all),
                self.suggestion(&coverage),
            )
        });
        println!("{}: the suggestion is proven best: {}", self.name, self.suggestion(coverage).optimal);
    }

    /// One project off, as the counting functions are called after one check mark.
    fn one_off(&self) {
        let codes: Vec<MunicipalityCode> = self.coverage.municipalities.keys().copied().collect();
        let mut overlaps = self.overlaps(&self.coverage);
        let fairness = self.fairness(&self.coverage);
        let mut line = self.timeline(&self.coverage, &self.all);
        let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
        for at in self.all.iter().copied().step_by((self.all.len() / SWITCHED).max(1)) {
            let Some(area) = self.dataset.projects.get(at).map(|project| &project.area) else { continue };
            let rest: Vec<usize> = self.all.iter().copied().filter(|other| *other != at).collect();
            let off = BTreeMap::from([(at, None)]);
            let touched: BTreeSet<MunicipalityCode> = area.core.iter().chain(&area.wider).copied().collect();
            let without = Coverage::of(&self.dataset, self.division, &rest);
            let followed = || self.coverage.with_areas(&self.dataset, self.division, &off);
            assert_eq!(followed(), without, "a followed coverage is the one counted anew");
            let mut add = |what, time| times.entry(what).or_default().push(time);
            add("off: coverage", took(followed));
            add("off: gaps", took(|| self.gaps(&without)));
            let follow = || fairness.followed(&self.dataset, self.division, &self.coverage, &without, &self.need);
            assert_eq!(follow(), self.fairness(&without), "a followed fairness is the one counted anew");
            add("off: fairness", took(follow));
            add("off: overlaps", took(|| overlaps.switch(&self.dataset, &codes, at, false)));
            add("off: timeline", took(|| line.follow(&self.dataset, &without, &self.need, &rest, &touched)));
            assert_eq!(line, self.timeline(&without, &rest), "a followed timeline is the one counted anew");
            add("on again: overlaps", took(|| overlaps.switch(&self.dataset, &codes, at, true)));
            add(
                "on again: timeline",
                took(|| line.follow(&self.dataset, &self.coverage, &self.need, &self.all, &touched)),
            );
        }
        assert_eq!(overlaps.tally, self.overlaps(&self.coverage).tally, "followed overlaps are those counted anew");
        for (what, times) in times {
            self.tell(what, times);
        }
    }

    /// One check mark as a person sets it: the whole session until every open answer is up to date.
    fn check_mark(&self) {
        let mut session = Session::new(self.division, Arc::new(self.dataset.clone()));
        for (what, line) in [
            ("check mark, map", "set-view map"),
            ("check mark, gaps and fairness", "set-topic gaps"),
            ("check mark, overlaps", "set-topic overlaps"),
            ("check mark, tables", "set-topic tables"),
        ] {
            let actions: Vec<Action> = parse_script(line).into_iter().flatten().flat_map(|line| line.actions).collect();
            assert!(!actions.is_empty(), "{line} is an action");
            for action in actions {
                session.apply(action);
            }
            let mut times = Vec::new();
            for project in self.dataset.projects.iter().step_by((self.all.len() / SWITCHED).max(1)) {
                for _ in 0..2 {
                    times.push(took(|| session.apply(Action::ToggleProject(project.id.clone()))));
                }
            }
            self.tell(what, times);
        }
    }
}

fn took<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// The middle one and the longest of some times.
fn spread(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times.get(times.len() / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn main() {
    let small = Case::new("2020", 50, intake::embedded());
    small.anew();
    small.one_off();
    let large = Case::new("10,000", 9, made::many(MANY));
    large.anew();
    large.one_off();
    large.check_mark();
}
