//! Is the time of service counted by day, and what is not known left open?

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Arc;

use hankekartta::coverage::{AreaTime, Coverage, Months, Need, Timeline, timeline};
use hankekartta::model::{ApplicantKind, Dataset, Period};
use jiff::civil::Date;
use serde_json::Value;

use crate::toyland::{self, code};

/// Projects that serve Alpha (`002?`: Beta by a guess) in these periods; `..` is none.
fn dataset(periods: &[(&[&str], &str)]) -> Dataset {
    let projects = periods.iter().enumerate().map(|(at, (core, period))| {
        let mut project = toyland::project(&format!("p{at}"), ApplicantKind::Municipality, core, &[], 2020);
        let (start, end) = period.split_once("..").unwrap();
        let day = |text: &str| (!text.is_empty()).then(|| text.parse::<Date>().unwrap());
        match (day(start), day(end)) {
            (None, None) => project.period = None,
            (start, end) => project.period.as_mut().unwrap().value = Period { start, end },
        }
        project
    });
    Dataset { revision: 1, division_year: 2020, projects: projects.collect(), ..Dataset::default() }
}

fn need() -> Need {
    Need::of_figures("test", "", &[(code("001"), 500.0)].into(), toyland::division())
}

fn of(dataset: &Dataset) -> Timeline {
    let all: Vec<usize> = (0..dataset.projects.len()).collect();
    timeline(dataset, &Coverage::of(dataset, toyland::division(), &all), &need(), &all)
}

fn alpha(periods: &[&str]) -> AreaTime {
    let periods: Vec<(&[&str], &str)> = periods.iter().map(|period| (&["001"][..], *period)).collect();
    of(&dataset(&periods)).area(code("001")).unwrap().clone()
}

#[test]
fn a_day_with_two_projects_is_one_day_of_service_and_two_of_projects() {
    let area = alpha(&["2020-01-01..2020-12-31", "2020-07-01..2021-06-30"]);
    assert_eq!(area.service, Months::whole(18));
    assert_eq!(area.project_months, Months::whole(24));
    assert_eq!(area.from, Some("2020-01-01".parse().unwrap()));
    assert_eq!(area.to, Some("2021-06-30".parse().unwrap()));
    assert_eq!(area.holes, []);
    assert_eq!(area.per_1000_need, Some(36.0));
}

#[track_caller]
fn check_holes(periods: &[&str], holes: &[&str]) {
    let found: Vec<String> = alpha(periods)
        .holes
        .iter()
        .map(|days| format!("{}..{}", days.first().unwrap(), days.last().unwrap()))
        .collect();
    assert_eq!(found, holes, "{periods:?}");
}

#[test]
fn the_days_between_two_projects_are_told() {
    check_holes(&["2020-01-01..2020-02-28", "2020-03-01..2020-12-31"], &["2020-02-29..2020-02-29"]);
    check_holes(&["2021-01-01..2021-02-28", "2021-03-01..2021-12-31"], &[]);
    check_holes(&["2019-01-01..2019-12-31", "2020-01-01..2020-12-31"], &[]);
    check_holes(&["2019-01-01..2019-12-30", "2021-01-01..2021-12-31"], &["2019-12-31..2020-12-31"]);
    check_holes(&[], &[]);
    // Without its end nobody knows whether the first one fills the days between.
    check_holes(&["2019-01-01..", "2021-01-01..2021-12-31"], &[]);
}

#[test]
fn what_is_half_known_adds_no_months_that_nobody_wrote() {
    let area = alpha(&["2020-01-01..2020-12-31", "2021-03-01.."]);
    assert!(area.service > Months::whole(12) && area.service < Months::whole(13));
    assert_eq!((area.half_known, area.to), (1, None));
    assert_eq!(area.from, Some("2020-01-01".parse().unwrap()));
    let area = alpha(&[".."]);
    assert_eq!((area.service, area.half_known, area.from, area.to), (Months::ZERO, 1, None, None));
    let line = of(&dataset(&[(&["001"], "2020-01-01..2020-12-31"), (&["001"], "..2021-01-01")]));
    assert_eq!((line.project_months, line.half_known), (Months::whole(12), 1));
    assert_eq!(line.projects[1].months, None);
}

#[test]
fn a_guess_is_the_difference_between_low_and_high() {
    let line = of(&dataset(&[(&["001", "002?"], "2020-01-01..2020-12-31"), (&["002"], "2020-07-01..2020-12-31")]));
    let beta = line.area(code("002")).unwrap();
    assert_eq!((beta.service_low, beta.service), (Months::whole(6), Months::whole(12)));
    // Nothing is needed there, so no share can be told.
    assert_eq!(beta.per_1000_need, None);
    let delta = line.area(code("004")).unwrap();
    assert_eq!((delta.service, delta.from), (Months::ZERO, None));
}

#[test]
fn following_a_switch_is_as_good_as_counting_anew() {
    let dataset = Arc::new(dataset(&[
        (&["001", "002"], "2020-01-01..2020-12-31"),
        (&["002"], "2020-07-01..2021-06-30"),
        (&["003"], "2020-07-01.."),
    ]));
    let division = toyland::division();
    let mut followed = of(&dataset);
    let coverage = Coverage::of(&dataset, division, &[0, 2]);
    let changed: BTreeSet<_> = dataset.projects[1].area.core.iter().copied().collect();
    followed.follow(&dataset, &coverage, &need(), &[0, 2], &changed);
    assert_eq!(followed, timeline(&dataset, &coverage, &need(), &[0, 2]));
}

fn run(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_hankekartta-cli")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_months_of_2020_are_known() {
    let answer: Value = serde_json::from_str(&run(&["timeline", "--format", "json"])).unwrap();
    let areas = answer["areas"].as_array().unwrap();
    assert_eq!(areas.len(), 310);
    let area = |code: &str| areas.iter().find(|area| area["code"] == code).unwrap();
    let kuopio = area("297");
    assert_eq!(kuopio["service_months"], 12.0);
    assert_eq!((&kuopio["from"], &kuopio["to"]), (&"2020-09-01".into(), &"2021-08-31".into()));
    assert_eq!(area("091")["service_months"], 11.0);
    assert_eq!(area("091")["from"], "2020-10-01");
    // Pori is in no project's core.
    assert_eq!((&area("609")["service_months"], &area("609")["from"]), (&Value::from(0.0), &Value::Null));
    // Taivassalo is read by a guess.
    assert_eq!((&area("833")["service_months_low"], &area("833")["service_months"]), (&0.0.into(), &12.0.into()));
    assert_eq!(answer["project_months"], 249.0);
    let projects = answer["projects"].as_array().unwrap();
    assert_eq!(projects.len(), 21);
    assert_eq!(projects.iter().filter(|project| project["months"] == 12.0).count(), 18);
    assert_eq!(projects.iter().filter(|project| project["months"] == 11.0).count(), 3);
}

#[test]
fn months_stand_against_the_need_that_was_asked_for() {
    let share = |need: &str| {
        let answer: Value = serde_json::from_str(&run(&["timeline", "--need", need, "--format", "json"])).unwrap();
        let kuopio = answer["areas"].as_array().unwrap().iter().find(|area| area["code"] == "297").unwrap().clone();
        kuopio["per_1000_need"].as_f64().unwrap()
    };
    let division = hankekartta::gazetteer::Gazetteer::embedded().division();
    let kuopio = division.municipality(code("297")).unwrap();
    #[expect(clippy::cast_precision_loss, reason = "residents of a town")]
    let per = |count: u64| 12.0 * 1000.0 / count as f64;
    assert!((share("residents") - per(kuopio.residents)).abs() < 1e-9);
    assert!((share("foreign-language") - per(kuopio.foreign_language.unwrap())).abs() < 1e-9);
    assert!(run(&["timeline", "--lang", "fi"]).contains("108 kunnassa on palvelua; hankekuukausia 249,0."));
    assert_eq!(run(&["timeline", "--format", "csv"]).lines().count(), 311);
}
