//! Are names read as what they mean, and nothing else?

use std::collections::BTreeMap;

use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::model::{AreaUnit, Method, Status};
use proptest::prelude::*;

#[test]
fn the_division_is_that_of_2020() {
    let division = division_2020();
    assert_eq!((division.municipalities.len(), division.sub_regions.len(), division.regions.len()), (310, 70, 19));
    assert_eq!(division.residents(), 5_525_292);
}

/// Core codes and the number of wider ones, and with `?` the terms that are open.
#[track_caller]
fn check(written: &str, core: &str, wider: usize, open: &[&str]) {
    let area = Gazetteer::embedded().resolve_area(written);
    let codes: Vec<String> = area.core.iter().map(ToString::to_string).collect();
    let found: Vec<&str> = area.open_terms().map(|term| area.words(term)).collect();
    assert_eq!(
        (codes.join(" ").as_str(), area.wider.len(), found.as_slice()),
        (core, wider, open),
        "written: {written:?}"
    );
}

/// Nothing is lit, whatever else is said of the words.
#[track_caller]
fn check_dark(written: &str) {
    let area = Gazetteer::embedded().resolve_area(written);
    assert!(area.core.is_empty() && area.wider.is_empty(), "written: {written:?}, read: {:?}", area.terms);
}

#[test]
fn the_2020_document_is_read_as_it_is_meant() {
    let truth: serde_json::Value = serde_json::from_str(include_str!("../data/documents/2020-expected.json")).unwrap();
    let mut counts: BTreeMap<(Status, Method), usize> = BTreeMap::new();
    for project in truth.as_array().unwrap() {
        let area = Gazetteer::embedded().resolve_area(project["area_text"].as_str().unwrap());
        let expected = |key: &str| -> Vec<&str> {
            project[key].as_array().unwrap().iter().filter_map(|code| code.as_str()).collect()
        };
        assert_eq!(
            area.core.iter().map(hankekartta::model::MunicipalityCode::as_str).collect::<Vec<_>>(),
            expected("core"),
            "{}",
            area.text
        );
        assert_eq!(
            area.wider.iter().map(hankekartta::model::MunicipalityCode::as_str).collect::<Vec<_>>(),
            expected("context"),
            "{}",
            area.text
        );
        for term in &area.terms {
            *counts.entry((term.status, term.method)).or_default() += 1;
        }
    }
    let expected = [
        ((Status::Accepted, Method::Exact), 57),
        ((Status::Accepted, Method::Inflected), 1),
        ((Status::Accepted, Method::Joined), 4),
        ((Status::Accepted, Method::Alias), 1),
        ((Status::Accepted, Method::Area), 1),
        ((Status::Question, Method::Joined), 1),
        ((Status::Question, Method::Area), 2),
        ((Status::Question, Method::Misspelt), 4),
        ((Status::Question, Method::Open), 1),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
}

#[test]
fn lists_are_read_however_they_are_written() {
    check("Hartolan, Heinolan ja Sysmän kunnista", "081 111 781", 0, &[]);
    check("Kitee Kempele", "244 260", 0, &[]);
    check("Evijärvi Kauhava Lappajärvi", "052 233 403", 0, &[]);
    check("Kajaani & Kuhmo/Sotkamo", "205 290 765", 0, &[]);
    check("Kangasalla, Pirkkalassa ja Ylöjärvellä", "211 604 980", 0, &[]);
    check("Turussa, Seinäjoella, Uudessakaupungissa", "743 853 895", 0, &[]);
    check("Uudestakaupungista, Isostakyröstä", "152 895", 0, &[]);
    check("Hangon, Uudenkaupungin, Lopen, Paraisten", "078 433 445 895", 0, &[]);
    check("Åbo och Esbo stad", "049 853", 0, &[]);
    check("S:t Michel", "491", 0, &[]);
    check("HAMEENLINNA, ABO, KAJAANI", "109 205 853", 0, &[]);
    check("helsinki, espoo", "049 091", 0, &[]);
    check("Rovaniemen kaupunki ja Ranuan kunta", "683 698", 0, &[]);
    check("Koski Tl, Pedersören kunta", "284 599", 0, &[]);
}

#[test]
fn a_line_break_hyphen_is_not_part_of_the_name() {
    check("Ilo- mantsi", "146", 0, &[]);
    check("Ilo-\nmantsi", "146", 0, &[]);
    check("Mänttä- Vilppula", "508", 0, &[]); // this hyphen is real
    check("Kuopion seutu- kunta", "297 749", 0, &[]);
}

#[test]
fn an_area_before_a_list_gives_the_wider_part() {
    check("Pohjois-Karjala; Joensuu, Liperi", "167 426", 10, &[]);
    check("Pohjois-Karjala: Joensuu; Kainuu: Kajaani", "167 205", 11 + 7, &[]);
    check("Kainuu (Kajaani, Kuhmo)", "205 290", 6, &[]);
    check("Iitti (Kymenlaakso)", "142", 0, &[]);
    check("Päijät-Hämeen kunnista Hartola, Heinola ja Sysmä", "081 111 781", 0, &[]);
    check("Riihimäen seutukunta; Riihimäki, Hausjärvi, Loppi", "086 433 694", 0, &[]);
    check("Uusimaa, Helsinki", "091", 25, &["Uusimaa"]);
    for written in [
        "Kymenlaakso lukuun ottamatta Iittiä",
        "Kymenlaakso, ei kuitenkaan Iitti",
        "Kymenlaakso (paitsi Iitti)",
        "Kymenlaakso; pl. Iitti",
    ] {
        check(written, "075 285 286 489 624 935", 0, &[]);
    }
}

#[test]
fn an_area_without_a_border_lights_nobody_by_itself() {
    check("Oulun alue; Oulu, Ii", "139 564", 0, &[]);
    check("Oulun seutu", "", 0, &["Oulun seutu"]);
    check("Keski-Uusimaa", "", 0, &["Keski-Uusimaa"]);
    check("Espoon seutukunta", "", 0, &["Espoon seutukunta"]);
    check("muut kunnat", "", 0, &["muut kunnat"]);
}

#[test]
fn whole_areas() {
    let area = |written: &str| Gazetteer::embedded().resolve_area(written).core.len();
    for (written, municipalities) in [
        ("koko Suomi", 310),
        ("valtakunnallinen", 310),
        ("Manner-Suomi", 294),
        ("pääkaupunkiseutu", 4),
        ("Egentliga Finland", 27),
        ("Uudenmaan maakunta", 26),
        ("Lapissa", 21),
        ("Etelä- ja Pohjois-Savo", 32),
        ("Etelä-, Keski- ja Pohjois-Pohjanmaa", 55),
        ("Etelä-Savo pl. Savonlinna", 13),
        ("Pirkanmaan kunnat", 22),
        ("Suupohjan rannikkoseutu", 3),
    ] {
        assert_eq!(area(written), municipalities, "{written}");
    }
}

#[test]
fn a_near_name_that_exists_is_not_a_misspelling() {
    check("Vaala", "785", 0, &[]);
    check("Kuopio", "297", 0, &[]);
    check("Kuopion seutukunta", "297 749", 0, &[]);
    let former = ["Maaninka", "Nilsiä", "Kerimäki", "Valtimo"];
    check("Maaninka, Nilsiä, Kerimäki, Valtimo", "297 541 740", 0, &former);
}

#[test]
fn a_clear_misspelling_counts_and_stays_marked() {
    for (written, code) in
        [("Mikeli", "491"), ("O- tokumpu", "309"), ("Tavassalo", "833"), ("Pyhärinta", "631"), ("Savonlinan", "740")]
    {
        check(written, code, 0, &[written]);
        assert!(Gazetteer::embedded().resolve_area(written).terms[0].is_guess(), "{written}");
    }
}

#[test]
fn what_is_not_a_municipality_lights_nobody() {
    for written in [
        "",
        " ",
        ";",
        "Turun yliopisto",
        "Oulun yliopistollinen sairaala",
        "Helsinki-Vantaan lentoasema",
        "Kokemäenjoki",
        "Tukholma",
        "Tallinna",
        "Tallinn",
        "Tartto",
        "Narva",
        "Luulaja",
        "Uumaja",
        "Umeå",
        "Luleå",
        "Sundsvall",
        "Oslo",
        "Kööpenhamina",
        "Pietari",
        "Viipuri",
        "Riika",
        "Vilna",
        "Ruotsi",
        "Viro",
        "Norja",
        "Venäjä",
        "Turkki",
        "Kreikka",
        "Salmi",
        "Lahtinen",
        "Virtanen",
        "Koskinen",
        "Korhonen",
        "Nieminen",
        "Mäkelä",
        "Heikkinen",
        "Järvinen",
        "Laine",
        "hanke",
        "alue",
        "koko",
        "kaikki kunnat",
        "kunta",
        "Kunta",
        "maakunta",
        "Maakunnat",
        "alueella",
        "yhteistyö",
        "kehittäminen",
        "Turun kaupunginteatteri",
        "Satakunnan ammattikorkeakoulu",
        "Lapin yliopisto",
        "Uudenmaan ELY-keskus",
        "Vantaan ja Keravan hyvinvointialue",
        "Helsingin ja Uudenmaan sairaanhoitopiiri",
        "Åbo Akademi",
        "Matti Vihti",
        "Simo Salmi",
        "Koski Hl",
        "Tampereen kaupunkiseutu",
        "Itä-Suomen yliopisto",
        "Leader-ryhmä",
        "Pohjanmeri",
        "Itämeri",
        "Saimaan kanava",
        "Perämeri",
        "-",
        "#N/A",
        "null",
        "2020",
        "12 kuntaa",
    ] {
        check_dark(written);
    }
}

#[test]
fn every_form_of_every_name_means_its_own_unit() {
    let gazetteer = Gazetteer::embedded();
    let mut forms = 0;
    for form in gazetteer.name_forms() {
        forms += 1;
        let area = gazetteer.resolve_area(&form.written);
        assert_eq!(area.terms.len(), 1, "{form:?}");
        let read = area.terms[0].unit.clone();
        if read.as_ref() == Some(&form.unit) {
            continue;
        }
        // A name that two units share means the better known one, by rule: the municipality before
        // the sub-region called after it, today's region before a former municipality.
        let by_rule = match (&form.unit, &read) {
            (AreaUnit::SubRegion(_), Some(AreaUnit::Municipality(_))) => true,
            (AreaUnit::SubRegion(_), Some(AreaUnit::Region(_))) => form.written.starts_with("Norra Savolax"),
            (AreaUnit::Municipality(_), Some(AreaUnit::Region(_))) => !form.official && form.written.starts_with("Lap"),
            _ => false,
        };
        assert!(by_rule, "{form:?} was read as {read:?}");
    }
    assert!(forms > 8000, "only {forms} forms");
}

#[test]
fn a_name_wrapped_at_any_letter_still_resolves() {
    let gazetteer = Gazetteer::embedded();
    for municipality in gazetteer.division().municipalities.values() {
        let name = &municipality.names.fi;
        let cuts: Vec<usize> =
            name.char_indices().map(|(at, _)| at).filter(|at| *at >= 2 && *at + 2 <= name.len()).collect();
        for cut in cuts {
            let (before, after) = name.split_at(cut);
            if before.ends_with(['-', ' '])
                || after.starts_with(['-', ' '])
                || before.chars().count() < 2
                || after.chars().count() < 2
            {
                continue;
            }
            for wrapped in [format!("{before}- {after}"), format!("{before}-\n{after}")] {
                let area = gazetteer.resolve_area(&wrapped);
                assert_eq!(area.core, [municipality.code], "{wrapped:?} was read as {:?}", area.terms);
            }
        }
    }
}

#[test]
fn organizations_tell_a_municipality_only_by_their_own_name() {
    for (name, code) in [
        ("Turun kaupunki", Some("853")),
        ("Espoon kaupunki", Some("049")),
        ("Esbo stad", Some("049")),
        ("Laitila", Some("400")),
        ("Pedersören kunta", Some("599")),
        ("Forssan seudun hyvinvointikuntayhtymä, FSHKY", Some("061")),
        ("Raahen seudun hyvinvointikuntayhtymä, RASHKY", Some("678")),
        ("Etelä-Karjalan sosiaali- ja terveydenhuollon kuntayhtymä, Eksote", None),
        ("Etelä-Savon sosiaali- ja terveystieteiden tutkimuskeskus", None),
        ("Turun yliopisto", None),
        ("Helsingin Diakonissalaitos", None),
        ("", None),
    ] {
        let read = Gazetteer::embedded().organization_municipality(name);
        assert_eq!(read.as_ref().map(hankekartta::model::MunicipalityCode::as_str), code, "{name}");
    }
}

/// Text that looks like an operating area: names, marks, heads, scraps.
fn area_text() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        Just("Pohjois-Karjala"),
        Just("Joensuu"),
        Just("Mikeli"),
        Just("Ilo- mantsi"),
        Just("Uudenmaan"),
        Just("kunnista"),
        Just("seutukunta"),
        Just(";"),
        Just(","),
        Just("("),
        Just(")"),
        Just(":"),
        Just(" ja "),
        Just("Etelä-"),
        Just("-"),
        Just("lukuun ottamatta"),
        Just("muut kunnat"),
        Just("Keski-Uusimaa"),
        Just("ä\u{308}"),
        Just("\u{ad}"),
        Just("Oulun alue"),
        Just(" "),
        Just("Suu- pohja"),
        Just("."),
        Just("koko Suomi"),
    ];
    prop::collection::vec(scrap, 0..14).prop_map(|scraps| scraps.join(" "))
}

fn well_formed(text: &str) -> Result<(), TestCaseError> {
    let area = Gazetteer::embedded().resolve_area(text);
    let mut end = 0;
    for term in &area.terms {
        prop_assert!(term.span.start >= end && term.span.end <= text.len(), "{:?}", area.terms);
        prop_assert!(text.is_char_boundary(term.span.start) && text.is_char_boundary(term.span.end));
        end = term.span.end;
    }
    for list in [&area.core, &area.wider, &area.uncertain] {
        prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
    }
    prop_assert!(area.wider.iter().all(|code| !area.core.contains(code)));
    prop_assert!(area.uncertain.iter().all(|code| !area.core.contains(code) && !area.wider.contains(code)));
    prop_assert!(
        area.core.iter().all(|code| area.evidence(*code).next().is_some()),
        "every municipality rests on words"
    );
    Ok(())
}

proptest! {
    #[test]
    fn no_text_panics_and_every_area_is_well_formed(text in "\\PC{0,60}") {
        well_formed(&text)?;
    }

    #[test]
    fn no_mix_of_names_and_marks_panics(text in area_text()) {
        well_formed(&text)?;
    }
}
