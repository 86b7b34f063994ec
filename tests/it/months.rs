//! Are days counted as the calendar has them?

use hankekartta::coverage::{Days, Months, Run, holes, joined};
use hankekartta::model::Period;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn days(text: &str) -> Days {
    let (first, last) = text.split_once("..").unwrap();
    Days::between(first.parse().unwrap(), last.parse().unwrap()).unwrap()
}

/// A run as `start..end`, either left out where it is not known.
fn run(text: &str) -> Run {
    let (start, end) = text.split_once("..").unwrap();
    let day = |text: &str| (!text.is_empty()).then(|| text.parse::<Date>().unwrap());
    Run::of(Some(&Period { start: day(start), end: day(end) }))
}

#[track_caller]
fn check_whole(text: &str, months: i32) {
    assert_eq!(days(text).months(), Months::whole(months), "{text}");
}

#[test]
fn whole_months_are_exact() {
    check_whole("2020-09-01..2021-08-31", 12);
    check_whole("2020-10-01..2021-08-31", 11);
    check_whole("2020-02-01..2020-02-29", 1);
    check_whole("2021-02-01..2021-02-28", 1);
    check_whole("2019-12-01..2020-01-31", 2);
    check_whole("1999-01-01..2030-12-31", 32 * 12);
}

#[test]
fn a_day_is_its_part_of_its_own_month() {
    for (text, months) in [
        ("2020-02-29..2020-02-29", 1.0 / 29.0),
        ("2021-02-28..2021-02-28", 1.0 / 28.0),
        ("2020-12-31..2021-01-01", 2.0 / 31.0),
        ("2020-01-15..2020-02-14", 17.0 / 31.0 + 14.0 / 29.0),
        ("2020-04-30..2020-06-01", 1.0 / 30.0 + 1.0 + 1.0 / 30.0),
    ] {
        assert!((days(text).months().as_f64() - months).abs() < 1e-12, "{text}: {}", days(text).months().as_f64());
    }
}

#[test]
fn a_stretch_knows_its_days_and_the_one_after() {
    for (text, after) in [
        ("2020-02-28..2020-02-29", date(2020, 3, 1)),
        ("2021-02-01..2021-02-28", date(2021, 3, 1)),
        ("2020-09-01..2020-12-31", date(2021, 1, 1)),
        ("2020-05-05..2020-05-05", date(2020, 5, 6)),
    ] {
        let (first, last) = text.split_once("..").unwrap();
        let stretch = days(text);
        assert_eq!(stretch.first().unwrap().to_string(), first);
        assert_eq!(stretch.last().unwrap().to_string(), last);
        assert_eq!(stretch.next(), Some(after));
    }
    assert_eq!(Days::between(date(2021, 1, 1), date(2020, 12, 31)), None);
    assert_eq!(Days::between(Date::MIN, Date::MAX).unwrap().last(), Some(Date::MAX));
    assert_eq!(Days::between(Date::MIN, Date::MAX).unwrap().next(), None);
}

#[test]
fn neighbors_join_and_a_day_between_is_a_hole() {
    let all = joined(vec![
        days("2021-03-02..2021-04-30"),
        days("2020-01-01..2020-12-31"),
        days("2021-01-01..2021-02-28"),
        days("2020-06-01..2020-07-31"),
    ]);
    assert_eq!(all, [days("2020-01-01..2021-02-28"), days("2021-03-02..2021-04-30")]);
    assert_eq!(holes(&all), [days("2021-03-01..2021-03-01")]);
    assert_eq!(holes(&joined(vec![])), []);
}

#[test]
fn what_is_half_known_gets_no_end() {
    let open = run("2021-01-01..");
    assert_eq!(open.known(), None);
    assert_eq!(open.sure, Some(days("2021-01-01..2021-01-01")));
    // It may go on for ever, but it did not begin earlier.
    assert!(open.may_touch(days("2090-01-01..2090-01-01")));
    assert!(!open.may_touch(days("2020-01-01..2020-12-31")));
    assert!(run("..2020-12-31").may_touch(days("1990-01-01..1990-01-01")));
    assert!(!run("..2020-12-31").may_touch(days("2021-01-01..2021-01-01")));
    assert!(Run::of(None).may_touch(days("2021-01-01..2021-01-01")));
    assert_eq!(Run::of(None).sure, None);
    // An end before its beginning is no period.
    assert_eq!(run("2021-01-01..2020-01-01"), Run::of(None));
}

#[track_caller]
fn check_common(one: &str, two: &str, low: &str, high: Option<&str>) {
    let months = |text: &str| if text.is_empty() { Months::ZERO } else { days(text).months() };
    for (one, two) in [(one, two), (two, one)] {
        let common = run(one).in_common(run(two));
        assert_eq!((common.low, common.high), (months(low), high.map(months)), "{one} and {two}");
    }
}

#[test]
fn months_in_common_are_a_range_where_a_day_is_missing() {
    check_common(
        "2020-09-01..2021-08-31",
        "2020-10-01..2021-08-31",
        "2020-10-01..2021-08-31",
        Some("2020-10-01..2021-08-31"),
    );
    check_common("2020-01-01..2020-12-31", "2021-01-01..2021-12-31", "", Some(""));
    check_common("2020-01-01..2020-12-31", "2020-11-01..", "2020-11-01..2020-11-01", Some("2020-11-01..2020-12-31"));
    check_common("2020-01-01..2020-12-31", "2021-01-01..", "", Some(""));
    check_common("..2021-03-31", "2021-01-01..", "", Some("2021-01-01..2021-03-31"));
    check_common("2020-01-01..", "2021-01-01..", "", None);
    check_common("..", "2020-01-01..2020-01-31", "", Some("2020-01-01..2020-01-31"));
}

fn some_day() -> impl Strategy<Value = Date> {
    (0_i64..20_000).prop_map(|at| date(1995, 1, 1).saturating_add(at.days()))
}

proptest! {
    #[test]
    fn months_are_the_sum_of_their_days(first in some_day(), length in 0_i64..900) {
        let last = first.saturating_add(length.days());
        let stretch = Days::between(first, last).unwrap();
        let one_by_one: Months =
            (0..=length).map(|at| first.saturating_add(at.days())).map(|day| Days::between(day, day).unwrap().months()).sum();
        prop_assert_eq!(stretch.months(), one_by_one);
        prop_assert_eq!(stretch.first(), Some(first));
        prop_assert_eq!(stretch.last(), Some(last));
    }

    #[test]
    fn joined_days_are_those_that_are_in_any(pieces in prop::collection::vec((some_day(), 0_i64..400), 0..12), asked in some_day()) {
        let pieces: Vec<Days> =
            pieces.into_iter().map(|(first, length)| Days::between(first, first.saturating_add(length.days())).unwrap()).collect();
        let day = Days::between(asked, asked).unwrap();
        let all = joined(pieces.clone());
        let within = |list: &[Days]| list.iter().any(|days| days.overlap(day).is_some());
        prop_assert_eq!(within(&all), within(&pieces));
        prop_assert!(all.windows(2).all(|pair| pair[0].next() < pair[1].first()));
        // Nothing is both served and a hole.
        prop_assert!(!(within(&all) && within(&holes(&all))));
    }
}
