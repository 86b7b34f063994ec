//! Does a person's verdict on a term change the area as the person means it, and nothing else?

use std::collections::BTreeSet;

use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::intake::embedded;
use hankekartta::model::{Area, MunicipalityCode, Reason, Status, Verdict};
use proptest::prelude::*;

fn code(digits: &str) -> MunicipalityCode {
    MunicipalityCode::parse(digits).unwrap()
}

/// The position of the term with some words.
#[track_caller]
fn position(area: &Area, words: &str) -> usize {
    let found = area.terms.iter().position(|term| area.words(term) == words);
    found.unwrap_or_else(|| panic!("{words:?} is no term of {:?}", area.terms))
}

fn said(codes: &[MunicipalityCode]) -> String {
    codes.iter().map(MunicipalityCode::as_str).collect::<Vec<_>>().join(" ")
}

/// Core, number of wider and open terms after verdicts on words.
#[track_caller]
fn check(written: &str, verdicts: &[(&str, Verdict)], core: &str, wider: usize, open: usize) -> Area {
    let gazetteer = Gazetteer::embedded();
    let area = gazetteer.resolve_area(written);
    let placed: Vec<(usize, Verdict)> =
        verdicts.iter().map(|(words, verdict)| (position(&area, words), verdict.clone())).collect();
    let decided = gazetteer.decide(&area, &placed);
    assert_eq!(
        (said(&decided.core).as_str(), decided.wider.len(), decided.open_terms().count()),
        (core, wider, open),
        "{written:?} {verdicts:?}: {:?}",
        decided.terms
    );
    decided
}

#[test]
fn a_guess_is_accepted_chosen_or_dismissed() {
    let list = "Etelä-Savo; Mikeli, Juva";
    check(list, &[], "178 491", 12, 1);
    check(list, &[("Mikeli", Verdict::LeaveOpen)], "178 491", 12, 1);
    let accepted = check(list, &[("Mikeli", Verdict::Accept)], "178 491", 12, 0);
    assert_eq!(said(&accepted.sure_core()), "178 491");
    // Mikkeli falls back to the rest of Etelä-Savo.
    let dismissed = check(list, &[("Mikeli", Verdict::Dismiss)], "178", 13, 0);
    assert!(dismissed.wider.contains(&code("491")));
    check(list, &[("Mikeli", Verdict::Choose(vec![code("740"), code("491")]))], "178 491 740", 11, 0);
    check(list, &[("Mikeli", Verdict::Accept), ("Mikeli", Verdict::Dismiss)], "178", 13, 0);
    check(list, &[("Etelä-Savo", Verdict::Dismiss)], "178 491", 0, 1);
}

#[test]
fn a_choice_for_an_area_without_border_is_core() {
    let around = Verdict::Choose(vec![code("564"), code("244")]);
    check("Oulun seutu", &[("Oulun seutu", around.clone())], "244 564", 0, 0);
    check("Oulun alue; Oulu, Ii", &[("Oulun alue", around)], "139 244 564", 0, 0);
    check("Keski-Uusimaa", &[("Keski-Uusimaa", Verdict::Dismiss)], "", 0, 0);
}

#[test]
fn what_an_exception_took_comes_back() {
    let written = "Kymenlaakso lukuun ottamatta Iittiä";
    check(written, &[("Iittiä", Verdict::Dismiss)], "075 142 285 286 489 624 935", 0, 0);
    check(written, &[("Iittiä", Verdict::Choose(vec![code("075")]))], "142 285 286 489 624 935", 0, 0);
    check("Etelä-Savo pl. Mikeli; Juva", &[("Mikeli", Verdict::Accept)], &said(&etelä_savo_without("491")), 0, 0);
}

fn etelä_savo_without(taken: &str) -> Vec<MunicipalityCode> {
    let gazetteer = Gazetteer::embedded();
    gazetteer.resolve_area("Etelä-Savo").core.into_iter().filter(|other| *other != code(taken)).collect()
}

#[test]
fn open_words_offer_the_rest_of_the_area_named_before() {
    let gazetteer = Gazetteer::embedded();
    let area = gazetteer.resolve_area("Pohjois-Savo; Kuopio ja muut kunnat");
    let open = &area.terms[position(&area, "muut kunnat")];
    assert_eq!((open.candidates.len(), open.candidates[0].codes.clone()), (1, area.wider.clone()));
    assert_eq!((area.core.len(), area.wider.len(), area.uncertain.len()), (1, 17, 0));
    let all = Verdict::Choose(open.candidates[0].codes.clone());
    let decided = gazetteer.decide(&area, &[(position(&area, "muut kunnat"), all)]);
    assert_eq!((decided.core.len(), decided.wider.len()), (18, 0));
    assert!(gazetteer.resolve_area("muut kunnat").terms[0].candidates.is_empty());
}

#[test]
fn a_verdict_leaves_its_mark_and_may_point_at_nothing() {
    let gazetteer = Gazetteer::embedded();
    let area = gazetteer.resolve_area("Mikeli");
    for verdict in [Verdict::Accept, Verdict::Dismiss, Verdict::Choose(vec![code("491")])] {
        let decided = gazetteer.decide(&area, &[(0, verdict.clone())]);
        assert_eq!(decided.terms[0].reasons.last(), Some(&Reason::Decided), "{verdict:?}");
        assert_eq!(gazetteer.decide(&decided, &[]), decided, "{verdict:?}");
    }
    assert_eq!(gazetteer.decide(&area, &[(7, Verdict::Dismiss)]), area);
}

#[test]
fn the_2020_document_without_verdicts_stays_as_it_is_and_its_sure_part_is_known() {
    let gazetteer = Gazetteer::embedded();
    let (mut core, mut sure) = (BTreeSet::new(), BTreeSet::new());
    for project in &embedded().projects {
        assert_eq!(gazetteer.decide(&project.area, &[]), project.area);
        core.extend(project.area.core.iter().copied());
        sure.extend(project.area.sure_core());
        let all: Vec<(usize, Verdict)> = (0..project.area.terms.len()).map(|at| (at, Verdict::Dismiss)).collect();
        let none = gazetteer.decide(&project.area, &all);
        assert!(none.core.is_empty() && none.wider.is_empty() && none.uncertain.is_empty());
        assert!(none.terms.iter().all(|term| term.status == Status::Note));
    }
    let residents = |codes| division_2020().residents_of(codes);
    assert_eq!((residents(&sure), residents(&core)), (3_669_114, 3_754_035));
}

proptest! {
    #[test]
    fn any_verdicts_keep_an_area_well_formed(
        names in prop::collection::vec(prop_oneof![
            Just("Etelä-Savo;"), Just("Mikeli,"), Just("Juva"), Just("pl. Iitti"), Just("Kymenlaakso"), Just("muut kunnat"),
            Just("("), Just(")"), Just("Oulun seutu"), Just("Keski-Uusimaa:"), Just("Suupohja"), Just("Kajaani,"),
        ], 0..8),
        verdicts in prop::collection::vec((0usize..8, prop_oneof![
            Just(Verdict::Accept), Just(Verdict::Dismiss), Just(Verdict::LeaveOpen),
            Just(Verdict::Choose(vec![code("853"), code("091")])),
        ]), 0..5),
    ) {
        let gazetteer = Gazetteer::embedded();
        let area = gazetteer.resolve_area(&names.join(" "));
        prop_assert_eq!(&gazetteer.decide(&area, &[]), &area);
        let decided = gazetteer.decide(&area, &verdicts);
        prop_assert_eq!(&gazetteer.decide(&decided, &[]), &decided);
        for list in [&decided.core, &decided.wider, &decided.uncertain] {
            prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
        }
        prop_assert!(decided.wider.iter().all(|code| !decided.core.contains(code)));
        prop_assert!(decided.core.iter().all(|code| decided.evidence(*code).next().is_some()));
        prop_assert!(decided.sure_core().iter().all(|code| decided.core.contains(code)));
    }
}
