//! Do the ways of choosing municipalities choose what they say, and can each be taken back?

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo::Coord;
use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::{self, Chosen, Combine, Coverage, Reached, UnitKind};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode, ProjectId};
use hankekartta::query::{Filter, Place, facets, places, select, sift};
use hankekartta::session::{Action, Focus, MapRequest, Session, Tool, parse_script, selecting_line};
use proptest::prelude::*;

use crate::toyland;

fn set(codes: &[&str]) -> Chosen {
    codes.iter().map(|code| toyland::code(code)).collect()
}

fn session() -> Session {
    Session::new(toyland::division(), toyland::dataset())
}

fn real() -> Session {
    Session::new(division_2020(), Arc::new(intake::embedded()))
}

#[test]
fn a_search_typed_letter_by_letter_finds_what_one_look_at_all_finds() {
    let (dataset, division) = (intake::embedded(), division_2020());
    for search in ["k", "ku", "KUOPIO", "kuopio kaupunki", "åbo", "joensuu wider", "zzz", ""] {
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        let (passed, counts) = sift(&dataset, division, &filter);
        assert_eq!(passed, select(&dataset, division, &filter), "{search}");
        assert_eq!(counts, facets(&dataset, division, &filter), "{search}");
        // Against the letters themselves: what a project says in its own words is found.
        let said = dataset.projects.iter().enumerate().filter(|(_, project)| {
            let text =
                format!("{} {} {}", project.applicant.name, project.name.value, project.area.text).to_lowercase();
            search.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
        });
        assert!(said.clone().all(|(at, _)| passed.contains(&at)), "{search}");
        assert_eq!(
            passed.len(),
            match search {
                "" => dataset.projects.len(),
                "zzz" => 0,
                _ => passed.len(),
            },
            "{search}"
        );
    }
}

#[test]
fn another_list_is_searched_by_its_own_words() {
    let mut session = Session::new(division_2020(), toyland::dataset());
    play(&mut session, "search toy");
    let before = session.dataset().revision;
    for effect in session.apply(Action::OpenEmbedded) {
        session.apply(hankekartta::work::perform(&effect, Language::Fi));
    }
    play(&mut session, "search joensuun");
    assert_ne!(session.dataset().revision, before);
    assert!(!session.derived().listed.is_empty());
    for at in &session.derived().listed {
        let project = &session.dataset().projects[*at];
        let said = format!("{} {} {}", project.applicant.name, project.name.value, project.area.text).to_lowercase();
        assert!(said.contains("joensuun"), "{said}");
    }
}

fn play(session: &mut Session, script: &str) {
    for action in parse_script(script).unwrap().into_iter().flat_map(|line| line.actions) {
        session.apply(action);
    }
}

#[track_caller]
fn check(script: &str, expected: &[&str]) {
    let mut session = session();
    play(&mut session, script);
    assert_eq!(session.state().undoable.municipalities, set(expected), "{script}");
}

#[test]
fn each_way_chooses_what_it_says() {
    check("select 001,003", &["001", "003"]);
    check("select 001\nselect 002,003 add", &["001", "002", "003"]);
    check("select 001,002\nselect 002,003 remove", &["001"]);
    check("select 001,002\nselect 002,003 keep", &["002"]);
    check("select 001\nselect none", &[]);
    check("select 001,002\ninvert-selection", &["003", "004"]);
    check("invert-selection", &["001", "002", "003", "004"]);
    check("select-municipality 001\nselect-same region", &["001", "002"]);
    check("select 001,004\nselect-same sub-region", &["001", "002", "003", "004"]);
    check("select-same region", &[]);
    // A degree of longitude is 53.9 km at 61° N.
    check("select-within 002 53", &["002"]);
    check("select-within 002 54", &["001", "002", "003"]);
    check("select 004\nselect-within 001 54 add", &["001", "002", "004"]);
    check("select-served core", &["001", "002", "003"]);
    check("select-served wider", &["002"]);
    check("select-served all", &["001", "002", "003"]);
    check("select-served guess", &[]);
    check("toggle-project c\nselect-served guess", &["003"]);
    check("toggle-project a\nselect-served core", &["002", "003"]);
    // A project that is named counts also when its check mark is off.
    check("toggle-project a\nselect-served all replace a", &["001", "002"]);
    check("select-served core replace b c", &["002", "003"]);
    check("select-not-served", &["004"]);
    check("show-all-projects off\nselect-not-served", &["001", "002", "003", "004"]);
    // What is lit counts as chosen: the core of a project.
    check("select-project b\ninvert-selection", &["001", "004"]);
}

#[test]
fn what_is_not_there_is_said_and_changes_nothing() {
    for (line, word) in [
        ("select 999", "999"),
        ("select-within 999 10", "999"),
        ("select-served core replace nobody", "nobody"),
        ("recall-selection Itä", "Itä"),
        ("forget-selection Itä", "Itä"),
        ("rename-selection Itä Länsi", "Itä"),
        ("go-to municipality 999", "999"),
        ("go-to region 99", "99"),
        ("go-to project nobody", "nobody"),
    ] {
        let mut session = session();
        play(&mut session, "select 001");
        let before = session.state().undoable.clone();
        play(&mut session, line);
        assert_eq!(session.state().undoable, before, "{line}");
        let notice = session.state().notice.clone().unwrap_or_else(|| panic!("{line} says nothing"));
        assert!(notice.problem && notice.text.contains(word), "{line}: {}", notice.text);
    }
}

#[test]
fn the_detail_panel_stays_where_it_is_as_long_as_it_can() {
    let mut session = session();
    play(&mut session, "select-municipality 002\nselect 001,003 add");
    assert_eq!(session.state().undoable.focus, Some(Focus::Municipality(toyland::code("002"))));
    play(&mut session, "select 001,003");
    assert_eq!(session.state().undoable.focus, Some(Focus::Municipality(toyland::code("003"))));
    play(&mut session, "select none");
    assert_eq!(session.state().undoable.focus, None);
}

#[test]
fn every_way_is_one_step_back_and_forward_again() {
    for line in [
        "select 003 add",
        "invert-selection",
        "select-within 003 60",
        "select-same region",
        "select-served core add",
        "select-not-served add",
        "name-selection Itä",
        "recall-selection Vanha",
        "rename-selection Vanha Uusi",
        "forget-selection Vanha",
        "go-to municipality 004",
        "go-to sub-region 002",
        "go-to region 02",
        "go-to project c",
    ] {
        let mut session = session();
        play(&mut session, "select 004\nname-selection Vanha\nselect 001");
        let before = session.state().undoable.clone();
        play(&mut session, line);
        let after = session.state().undoable.clone();
        assert_ne!(before, after, "{line} does nothing");
        play(&mut session, "undo");
        assert_eq!(session.state().undoable, before, "{line}");
        play(&mut session, "redo");
        assert_eq!(session.state().undoable, after, "{line}");
    }
}

#[test]
fn neighbors_share_a_border() {
    let mut session = real();
    play(&mut session, "select 235\ngrow-selection");
    assert_eq!(session.state().undoable.municipalities, set(&["049", "235"]), "Kauniainen lies inside Espoo");
    let two = session.state().undoable.municipalities.clone();
    play(&mut session, "grow-selection");
    let grown = session.state().undoable.municipalities.clone();
    assert!(grown.is_superset(&two) && grown.contains(&toyland::code("091")) && grown.len() > 4, "{grown:?}");
    play(&mut session, "undo");
    assert_eq!(session.state().undoable.municipalities, two);
}

#[test]
fn a_radius_grows_from_the_place_and_is_the_same_from_both_ends() {
    let division = division_2020();
    let helsinki = toyland::code("091");
    let mut before = coverage::within(division, helsinki, 0.0);
    assert_eq!(before, set(&["091"]));
    for km in [25.0, 50.0, 100.0, 400.0, 1_100.0] {
        let now = coverage::within(division, helsinki, km);
        assert!(now.is_superset(&before) && now.len() > before.len(), "{km} km: {}", now.len());
        for other in &now {
            assert!(coverage::within(division, *other, km).contains(&helsinki), "{other} at {km} km");
        }
        before = now;
    }
    assert_eq!(before.len(), division.municipalities.len(), "Finland is 1,100 km long from Helsinki");
    assert!(coverage::within(division, helsinki, f64::NAN).is_empty());
}

#[test]
fn the_sets_are_as_large_as_coverage_counts() {
    let session = real();
    let coverage = &session.derived().coverage;
    for (reached, expected) in [
        (Reached::Core, coverage.covered),
        (Reached::Wider, coverage.wider),
        (Reached::Any, coverage.covered + coverage.wider_only),
        (Reached::Guessed, coverage.guessed),
    ] {
        assert_eq!(coverage::reached(coverage, reached).len(), expected, "{reached:?}");
    }
    assert_eq!(coverage::unreached(coverage, division_2020()).len(), coverage.unserved);
    assert!(coverage.guessed > 0 && coverage.unserved > 0);
}

#[test]
fn a_selection_is_counted_in_municipalities_and_residents() {
    let mut session = real();
    play(&mut session, "select-project joensuu");
    let together = session.chosen_together();
    assert_eq!((together.municipalities, together.residents), (5, 115_300));
    assert_eq!((together.covered, together.covered_residents), (5, 115_300));
    assert_eq!((together.covered_low, together.covered_residents_low), (4, 108_612), "Outokumpu is a guess");
    play(&mut session, "select-served all replace joensuu");
    assert_eq!(session.chosen_together().municipalities, 12);
    play(&mut session, "invert-selection");
    let rest = session.chosen_together();
    assert_eq!((rest.municipalities, rest.residents), (298, 5_525_292 - 115_300 - 45_911));
}

#[test]
fn an_outline_holds_the_places_of_names_inside_it() {
    let boundaries = Boundaries::embedded();
    let inside = |outline: &[Coord<f64>]| coverage::inside(outline, coverage::name_places(boundaries, division_2020()));
    let place = |code: &str| boundaries.label(toyland::code(code)).unwrap();
    let around = |code: &str, reach: f64| {
        let Coord { x, y } = place(code);
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(dx, dy)| Coord { x: x + dx * reach, y: y + dy * reach })
    };
    assert_eq!(inside(&around("890", 1e-6)), set(&["890"]));
    let extent = boundaries.extent();
    let (min, max) = (extent.min(), extent.max());
    let whole = [min, Coord { x: max.x, y: min.y }, max, Coord { x: min.x, y: max.y }];
    assert_eq!(inside(&whole).len(), 310);
    // Two loops of an eight hold both; the way between them holds nothing.
    let (north, south) = (around("890", 1e-6), around("091", 1e-6));
    let eight = [north[0], north[1], north[2], north[3], north[0], south[0], south[3], south[2], south[1], south[0]];
    assert_eq!(inside(&eight), set(&["091", "890"]));
    for nothing in [&whole[..0], &whole[..1], &whole[..2]] {
        assert!(inside(nothing).is_empty());
    }
}

#[test]
fn named_selections_are_kept_called_back_renamed_and_forgotten() {
    let mut session = session();
    play(&mut session, "select 001,002\nname-selection \"  Etelä   ja itä \"\nselect 003\nname-selection Pohjoinen");
    assert_eq!(session.state().undoable.named.keys().collect::<Vec<_>>(), ["Etelä ja itä", "Pohjoinen"]);
    play(&mut session, "recall-selection \"Etelä ja itä\" add");
    assert_eq!(session.state().undoable.municipalities, set(&["001", "002", "003"]));
    play(&mut session, "recall-selection Pohjoinen remove\nrename-selection Pohjoinen Lappi");
    assert_eq!(session.state().undoable.municipalities, set(&["001", "002"]));
    play(&mut session, "rename-selection Lappi \"Etelä ja itä\"");
    assert!(session.state().notice.as_ref().is_some_and(|notice| notice.problem), "a name taken is no rename");
    assert_eq!(session.state().undoable.named.len(), 2);
    play(&mut session, "forget-selection Lappi");
    assert_eq!(session.state().undoable.named.keys().collect::<Vec<_>>(), ["Etelä ja itä"]);
    play(&mut session, "clear-selection\nname-selection Tyhjä");
    assert_eq!(session.state().undoable.named.len(), 1, "nothing chosen has no name");
}

#[test]
fn named_selections_outlive_the_document_and_come_from_before_without_a_step() {
    let mut session = session();
    let known = BTreeMap::from([
        ("Itä".to_owned(), set(&["001", "999"])),
        ("Kadonnut".to_owned(), set(&["999"])),
        (" \n".to_owned(), set(&["001"])),
    ]);
    session.apply(Action::KnownSelections(Ok(known)));
    assert!(!session.can_undo());
    assert_eq!(session.state().undoable.named, BTreeMap::from([("Itä".to_owned(), set(&["001"]))]));
    session.apply(Action::KnownSelections(Err("rikki".to_owned())));
    assert!(session.state().notice.as_ref().is_some_and(|notice| notice.problem && notice.text == "rikki"));
    play(&mut session, "select 002\nname-selection Uusi");
    session.apply(Action::Opened(Ok(toyland::dataset())));
    assert_eq!(session.state().undoable.named.keys().collect::<Vec<_>>(), ["Itä", "Uusi"]);
}

#[test]
fn while_an_answer_is_picked_the_ways_choose_the_answer() {
    let mut session = real();
    play(&mut session, "set-view review\npick-on-map on");
    let before = session.state().undoable.clone();
    play(&mut session, "select 235,091\nselect 049 add");
    assert_eq!(session.state().picked, set(&["049", "091", "235"]));
    assert_eq!(session.state().undoable, before);
}

#[test]
fn going_to_a_place_takes_the_typed_words_away_and_is_one_step() {
    let mut session = real();
    play(&mut session, "search \"nil\"\nsearch \"nilsi\"\ngo-to municipality 297");
    let state = session.state();
    assert_eq!((state.undoable.filter.search.as_str(), state.map_request), ("", Some(MapRequest::FitSelection)));
    assert_eq!(state.undoable.municipalities, set(&["297"]));
    play(&mut session, "undo");
    assert!(!session.can_undo());
    assert_eq!(session.state().undoable.filter.search, "");
    assert!(session.state().undoable.municipalities.is_empty());
    play(&mut session, "go-to project joensuu");
    assert_eq!(session.state().undoable.focus, Some(Focus::Project(ProjectId::new("joensuu"))));
    assert_eq!(session.selected_municipalities().len(), 5);
}

/// The first place that a text finds: kind and code, the former year, and whether it is a guess.
#[track_caller]
fn finds(text: &str, language: Language, name: &str, place: (&str, &str), former: Option<i16>, guess: bool) {
    let session = real();
    let found = places(text, session.dataset(), session.division(), language, 8);
    let first = found.first().unwrap_or_else(|| panic!("{text:?} finds nothing"));
    assert_eq!((first.place.kind(), first.place.code()), place, "{text:?}: {found:#?}");
    assert_eq!(first.name, name, "{text:?}");
    assert_eq!(first.former.map(|(year, _)| year), former, "{text:?}");
    assert_eq!(first.guess, guess, "{text:?}");
}

#[test]
fn a_place_is_found_by_any_of_its_names() {
    use Language::{En, Fi, Sv};
    finds("Kuopio", Fi, "Kuopio", ("municipality", "297"), None, false);
    finds("kuop", Fi, "Kuopio", ("municipality", "297"), None, false);
    finds("kuopion", Fi, "Kuopio", ("municipality", "297"), None, false);
    finds("jamsa", Fi, "Jämsä", ("municipality", "182"), None, false);
    finds("JÄMSÄ", Fi, "Jämsä", ("municipality", "182"), None, false);
    finds("Jakobstad", Fi, "Pietarsaari", ("municipality", "598"), None, false);
    finds("Pietarsaari", Sv, "Jakobstad", ("municipality", "598"), None, false);
    finds("abo", Fi, "Turku", ("municipality", "853"), None, false);
    finds("nils", Fi, "Kuopio", ("municipality", "297"), Some(2013), false);
    finds("Nilsiä", En, "Kuopio", ("municipality", "297"), Some(2013), false);
    finds("Toijala", Fi, "Akaa", ("municipality", "020"), Some(2007), false);
    finds("Pohjois-Karjala", Fi, "Pohjois-Karjala", ("region", "12"), None, false);
    finds("north karelia", Fi, "Pohjois-Karjala", ("region", "12"), None, false);
    finds("karjala", Fi, "Pohjois-Karjala", ("region", "12"), None, false);
    finds("Suupohja", Fi, "Suupohja", ("sub-region", "141"), None, false);
    finds("kotouttamistyön keskus", Fi, "Joensuun kaupunki", ("project", "joensuu"), None, false);
    finds("Mikeli", Fi, "Mikkeli", ("municipality", "491"), None, true);
    finds("Kuoppio", Fi, "Kuopio", ("municipality", "297"), None, true);
}

#[test]
fn what_is_no_place_finds_nothing_and_a_town_comes_before_its_sub_region() {
    let session = real();
    let look = |text: &str| places(text, session.dataset(), session.division(), Language::Fi, 8);
    for nothing in ["", "  ", "xyzzyx", "-", "\u{301}", "ei mitään tällaista"] {
        assert!(look(nothing).is_empty(), "{nothing:?}: {:?}", look(nothing));
    }
    let forssa: Vec<String> = look("Forssa").iter().map(|found| found.place.kind().to_owned()).collect();
    assert_eq!(forssa.first().map(String::as_str), Some("municipality"));
    assert!(forssa.iter().any(|kind| kind == "sub-region"), "{forssa:?}");
    let many = look("k");
    assert_eq!(many.len(), 8);
    assert!(many.iter().all(|found| !found.guess));
}

#[test]
fn a_municipality_is_told_with_its_residents() {
    let session = real();
    let found = places("Joensuu", session.dataset(), session.division(), Language::Fi, 8);
    let known = session.division().municipality(toyland::code("167")).unwrap().residents;
    assert_eq!(found.first().map(|found| (found.residents, found.municipalities)), Some((known, 1)));
    assert!(matches!(found.first().map(|found| &found.place), Some(Place::Municipality(_))));
}

fn codes() -> impl Strategy<Value = Vec<MunicipalityCode>> {
    prop::collection::btree_set(1..5_u8, 0..4)
        .prop_map(|codes| codes.iter().map(|n| toyland::code(&format!("00{n}"))).collect())
}

fn how() -> impl Strategy<Value = Combine> {
    prop::sample::select(Combine::ALL.to_vec())
}

/// Names as a person may type them, without what no line of a script can hold.
fn name() -> impl Strategy<Value = String> {
    "[^\"\\p{C}]{0,70}"
}

/// Any way of choosing in toyland.
pub(crate) fn selecting() -> impl Strategy<Value = Action> {
    let one = || (1..6_u8).prop_map(|n| toyland::code(&format!("00{n}")));
    let ids = || prop::collection::vec("[a-d]".prop_map(|id| ProjectId::new(&id)), 0..3);
    let reached = || prop::sample::select(Reached::ALL.to_vec());
    prop_oneof![
        (codes(), how()).prop_map(|(codes, how)| Action::Select { codes, how }),
        Just(Action::InvertSelection),
        Just(Action::GrowSelection),
        (one(), 0.0..300.0_f64, how()).prop_map(|(code, km, how)| Action::SelectWithin { code, km, how }),
        prop::sample::select(vec![UnitKind::SubRegion, UnitKind::Region]).prop_map(Action::SelectSame),
        (reached(), ids(), how()).prop_map(|(reached, by, how)| Action::SelectServed { reached, by, how }),
        how().prop_map(Action::SelectNotServed),
        name().prop_map(Action::NameSelection),
        (name(), how()).prop_map(|(name, how)| Action::RecallSelection { name, how }),
        (name(), name()).prop_map(|(from, to)| Action::RenameSelection { from, to }),
        name().prop_map(Action::ForgetSelection),
        prop::sample::select(vec![Tool::Hand, Tool::Lasso]).prop_map(Action::SetTool),
        prop_oneof![
            one().prop_map(Place::Municipality),
            "[a-d]".prop_map(|id| Place::Project(ProjectId::new(&id))),
            "0[0-3]".prop_map(|code| Place::parse("region", &code).unwrap()),
            "00[0-3]".prop_map(|code| Place::parse("sub-region", &code).unwrap()),
        ]
        .prop_map(Action::GoTo),
    ]
}

proptest! {
    #[test]
    fn a_line_that_is_written_is_read_as_the_same_again(action in selecting()) {
        let line = selecting_line(&action).unwrap();
        let read = parse_script(&line).unwrap();
        prop_assert_eq!(read.len(), 1, "{}", line);
        prop_assert_eq!(&read[0].actions, &[action]);
    }

    #[test]
    fn the_four_ways_to_join_are_those_of_sets(before in codes(), these in codes()) {
        let (before, these): (Chosen, Chosen) = (before.into_iter().collect(), these.into_iter().collect());
        let join = |how: Combine| how.of(&before, &these);
        prop_assert_eq!(join(Combine::Replace), these.clone());
        let parts: BTreeSet<_> = &join(Combine::Remove) | &join(Combine::Keep);
        prop_assert_eq!(parts, before.clone());
        prop_assert!(join(Combine::Remove).is_disjoint(&these));
        let whole = coverage::together(&Coverage::default(), toyland::division(), &join(Combine::Add)).residents;
        let count = |set: &Chosen| toyland::division().residents_of(set);
        prop_assert_eq!(whole, count(&before) + count(&these) - count(&join(Combine::Keep)));
        let division = toyland::division();
        prop_assert_eq!(coverage::inverse(division, &coverage::inverse(division, &before)), before);
    }
}
