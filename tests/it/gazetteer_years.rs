//! Are names, codes and areas those of the document's year, drawn on the map of 2020?

use hankekartta::gazetteer::Gazetteer;
use hankekartta::model::{AreaUnit, MunicipalityCode, Reason, RegionCode, Status};
use proptest::prelude::*;

fn said<'c>(codes: impl IntoIterator<Item = &'c MunicipalityCode>) -> String {
    codes.into_iter().map(MunicipalityCode::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_year_has_its_number_of_municipalities() {
    // As Statistics Finland counts them on 1 January; the inferred years of changes.csv fit them all.
    let counts = [
        (2009, 348),
        (2010, 342),
        (2011, 336),
        (2012, 336),
        (2013, 320),
        (2014, 320),
        (2015, 317),
        (2016, 313),
        (2017, 311),
        (2018, 311),
        (2019, 311),
        (2020, 310),
        (2021, 309),
        (2022, 309),
        (2023, 309),
        (2024, 309),
        (2025, 308),
    ];
    for (year, count) in counts {
        assert_eq!(Gazetteer::of_year(year).municipalities().len(), count, "{year}");
    }
}

#[test]
fn a_year_beyond_the_known_ones_says_which_it_uses() {
    for (asked, used) in [(1990, 2009), (2009, 2009), (2020, 2020), (2026, 2026), (2040, 2026)] {
        assert_eq!(Gazetteer::of_year(asked).year(), used);
    }
    assert!(std::ptr::eq(Gazetteer::of_year(2020), Gazetteer::embedded()));
    assert!(std::ptr::eq(Gazetteer::of_year(2015), Gazetteer::of_year(2015)));
}

#[test]
fn the_map_is_whole_in_every_year() {
    for year in 2009..=2026 {
        let gazetteer = Gazetteer::of_year(year);
        let regions: Vec<MunicipalityCode> =
            gazetteer.division().regions.values().flat_map(|unit| unit.municipalities.clone()).collect();
        assert_eq!(regions.len(), 310, "{year}: each municipality of the map in one region");
        assert_eq!(gazetteer.division().regions.len(), if year < 2011 { 20 } else { 19 }, "{year}");
        let mut drawn: Vec<MunicipalityCode> =
            gazetteer.municipalities().values().flat_map(|unit| unit.codes.clone()).collect();
        drawn.sort();
        drawn.dedup();
        assert_eq!(drawn.len(), 310, "{year}: every place of the map belongs to a municipality");
    }
}

/// Core codes (or their number after `#`) and the words that are open.
#[track_caller]
fn check(year: i16, written: &str, core: &str, open: &[&str]) {
    let area = Gazetteer::of_year(year).resolve_area(written);
    let found: Vec<&str> = area.open_terms().map(|term| area.words(term)).collect();
    let codes = if core.starts_with('#') { format!("#{}", area.core.len()) } else { said(&area.core) };
    assert_eq!((codes.as_str(), found.as_slice()), (core, open), "{year}: {written:?} {:?}", area.terms);
}

#[test]
fn names_and_areas_are_those_of_the_year() {
    check(2010, "Maaninka", "297", &[]);
    check(2014, "Maaninka, Siilinjärvi", "297 749", &[]);
    check(2015, "Maaninka", "297", &["Maaninka"]);
    check(2020, "Maaninka", "297", &["Maaninka"]);
    check(2012, "Kerimäellä, Punkaharjulla ja Savonlinnassa", "740", &[]);
    check(2013, "Kerimäki", "740", &["Kerimäki"]);
    check(2019, "Valtimo", "541", &[]);
    check(2020, "Valtimo", "541", &["Valtimo"]);
    check(2022, "Kankaanpää", "099 214", &[]);
    check(2023, "Kankaanpää", "099 214", &[]);
    check(2020, "Kankaanpää", "214", &[]);
    check(2020, "Honkajoki", "099", &[]);
    check(2023, "Honkajoki", "099", &["Honkajoki"]);
    check(2025, "Mäntyharju", "507 588", &[]);
    check(2024, "Mäntyharju, Pertunmaa", "507 588", &[]);
    check(2025, "Pertunmaa", "588", &["Pertunmaa"]);
    check(2020, "Mänttä", "508", &["Mänttä"]);
    check(2011, "Länsi-Turunmaa", "445", &[]);
    check(2012, "Länsi-Turunmaa", "445", &["Länsi-Turunmaa"]);
    check(2010, "Vöyri-Maksamaa ja Oravainen", "946", &[]);
    check(2011, "Oravais", "946", &["Oravais"]);
    check(2009, "Liljendal, Pernå, Strömfors", "434", &[]);
    check(2020, "Ekenäs", "710", &["Ekenäs"]);
    check(2010, "Itä-Uusimaa", "018 407 434 504 616 638 753", &[]);
    check(2011, "Itä-Uusimaa", "018 407 434 504 616 638 753", &["Itä-Uusimaa"]);
    check(2010, "Uusimaa", "#19", &[]);
    check(2011, "Uusimaa", "#26", &[]);
    check(2015, "Kainuu", "#9", &[]);
    check(2016, "Kainuu", "#8", &[]);
    check(2015, "Pohjois-Pohjanmaa", "#29", &[]);
    check(2020, "Etelä-Savo", "#14", &[]);
    check(2021, "Etelä-Savo", "#12", &[]);
    check(2021, "Etelä-Savossa", "#12", &[]);
    check(2021, "Kymenlaakso", "075 285 286 489 624 935", &[]);
    check(2021, "Päijät-Häme", "#10", &[]);
    check(2021, "Pirkanmaan maakunta", "#23", &[]);
    check(2021, "Etelä-Pohjanmaa", "#18", &[]);
    check(2021, "Pohjanmaa", "#14", &[]);
    check(2021, "Jämsän seutukunta", "182", &[]);
    check(2020, "Jämsän seutukunta", "182 291", &[]);
    check(2020, "Kyrönmaa", "152 399", &[]);
    check(2021, "Kyrönmaa", "152 399", &["Kyrönmaa"]);
    check(2026, "koko Suomi", "#310", &[]);
}

#[test]
fn the_wider_area_is_that_of_the_year() {
    let wider = |year| Gazetteer::of_year(year).resolve_area("Etelä-Savo; Savonlinna, Sulkava").wider.len();
    assert_eq!((wider(2020), wider(2021), wider(2025)), (12, 10, 10));
}

#[test]
fn what_changed_only_on_paper_is_marked() {
    let reasons = |year: i16, written: &str| Gazetteer::of_year(year).resolve_area(written).terms[0].reasons.clone();
    let other = |year, with: &[&str], without: &[&str]| {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        Reason::OtherYear { year, with: names(with), without: names(without) }
    };
    assert!(reasons(2021, "Etelä-Savo").contains(&other(2021, &[], &["Heinävesi", "Joroinen"])));
    assert!(reasons(2021, "Päijät-Häme").contains(&other(2021, &["Iitti"], &[])));
    assert!(reasons(2015, "Kainuu").contains(&other(2015, &["Vaala"], &[])));
    assert!(!reasons(2020, "Etelä-Savo").iter().any(|reason| matches!(reason, Reason::OtherYear { .. })));
    assert!(!reasons(2021, "Satakunta").iter().any(|reason| matches!(reason, Reason::OtherYear { .. })));
    let part = Reason::PartOf { name: "Maaninka".to_owned(), year: 2015 };
    assert!(reasons(2014, "Maaningalla").contains(&part));
    let includes = Reason::Includes { name: "Honkajoki".to_owned(), year: 2021 };
    assert!(reasons(2021, "Kankaanpää").contains(&includes));
    assert!(
        reasons(2015, "Maaninka").iter().any(|reason| matches!(reason, Reason::FormerMunicipality { year: 2015, .. }))
    );
}

#[test]
fn codes_are_read_however_they_are_written() {
    for (year, written, codes, status) in [
        (2020, "5", "005", Status::Accepted),
        (2020, "005", "005", Status::Accepted),
        (2020, " 91 ", "091", Status::Accepted),
        (2020, "KU091", "091", Status::Accepted),
        (2020, "091.0", "091", Status::Accepted),
        (2020, "0091", "091", Status::Accepted),
        (2020, "91,00", "091", Status::Accepted),
        (2019, "911", "541", Status::Accepted),
        (2020, "911", "541", Status::Question),
        (2014, "476", "297", Status::Accepted),
        (2015, "476", "297", Status::Question),
        (2010, "945", "946", Status::Accepted),
        (2010, "946", "946", Status::Accepted),
        (2021, "214", "099 214", Status::Accepted),
        (2021, "099", "099", Status::Question),
        (2020, "099", "099", Status::Accepted),
        (2025, "507", "507 588", Status::Accepted),
        (2020, "999", "", Status::Unresolved),
        (2020, "000", "", Status::Unresolved),
        (2020, "", "", Status::Unresolved),
        (2020, "091.5", "", Status::Unresolved),
        (2020, "1091", "", Status::Unresolved),
        (2020, "Ilomantsi", "", Status::Unresolved),
    ] {
        let read = Gazetteer::of_year(year).by_code(written);
        assert_eq!((said(&read.codes).as_str(), read.status), (codes, status), "{year}: {written:?} {read:?}");
        assert!(!read.reasons.is_empty());
    }
    let part = Gazetteer::of_year(2014).by_code("476");
    assert!(part.reasons.contains(&Reason::PartOf { name: "Maaninka".to_owned(), year: 2015 }));
}

#[test]
fn every_name_of_every_year_is_read_as_its_own_places() {
    for year in [2009, 2012, 2015, 2019, 2021, 2025] {
        let gazetteer = Gazetteer::of_year(year);
        for (code, unit) in gazetteer.municipalities() {
            let area = gazetteer.resolve_area(&unit.name);
            assert_eq!(
                (said(&area.core), area.open_terms().count()),
                (said(&unit.codes), 0),
                "{year} {code} {}",
                unit.name
            );
        }
        for region in gazetteer.division().regions.values() {
            let unit = AreaUnit::Region(RegionCode::parse(region.code.as_str()).unwrap());
            let area = gazetteer.resolve_area(&region.names.fi);
            assert_eq!(said(&area.core), said(&gazetteer.codes(&unit)), "{year} {}", region.names.fi);
        }
    }
}

proptest! {
    #[test]
    fn any_text_of_any_year_is_well_formed(text in "\\PC{0,40}", names in prop::collection::vec(prop_oneof![
        Just("Maaninka"), Just("Etelä-Savo;"), Just("Itä-Uusimaa"), Just("Kankaanpää,"), Just("pl."), Just("Honkajoki"),
        Just("muut kunnat"), Just("Lapin ELY-keskuksen alue"), Just("("), Just(")"), Just("Oulun seutu"), Just("Kemijoki"),
        Just("Kaarina / Kuusiston saari"), Just("Tartto"), Just("koko maakunta"), Just("Pohjois- ja"),
    ], 0..8), year in prop::sample::select(vec![2009i16, 2012, 2016, 2020, 2021, 2026])) {
        let gazetteer = Gazetteer::of_year(year);
        for text in [text, names.join(" ")] {
            let area = gazetteer.resolve_area(&text);
            let mut end = 0;
            for term in &area.terms {
                prop_assert!(term.span.start >= end && term.span.end <= text.len(), "{:?}", area.terms);
                prop_assert!(text.is_char_boundary(term.span.start) && text.is_char_boundary(term.span.end));
                end = term.span.end;
            }
            for list in [&area.core, &area.wider, &area.uncertain] {
                prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(list.iter().all(|code| gazetteer.division().municipality(*code).is_some()));
            }
            prop_assert!(area.wider.iter().all(|code| !area.core.contains(code)));
            prop_assert!(area.core.iter().all(|code| area.evidence(*code).next().is_some()));
            prop_assert_eq!(gazetteer.decide(&area, &[]), area);
        }
    }
}

#[test]
fn a_municipality_that_was_smaller_then_is_marked() {
    let smaller = |year: i16, written: &str| {
        let area = Gazetteer::of_year(year).resolve_area(written);
        let reasons = area.terms[0].reasons.iter();
        reasons.filter(|reason| matches!(reason, Reason::Smaller { .. })).cloned().collect::<Vec<_>>()
    };
    let without = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        smaller(2016, "Kuopio"),
        [Reason::Smaller { year: 2016, without: without(&["Juankoski"]) }],
        "joined in 2017"
    );
    assert!(smaller(2017, "Kuopio").is_empty());
    assert!(smaller(2020, "Kuopio").is_empty());
    // The part tells of itself that it is one.
    assert!(smaller(2014, "Maaninka").is_empty());
    let reading = Gazetteer::of_year(2016).by_code("297");
    assert!(reading.reasons.contains(&Reason::Smaller { year: 2016, without: without(&["Juankoski"]) }));
}
