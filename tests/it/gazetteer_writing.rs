//! Is every way of writing an area read as meant, and asked where the words leave it open?
//!
//! A line: what is written; core codes (`n` of them where they are many); codes of the wider part;
//! codes that an open question may add; the words that are asked about.

use hankekartta::gazetteer::Gazetteer;
use hankekartta::model::{Area, MunicipalityCode, Reason, Status};

fn said(codes: &[MunicipalityCode]) -> String {
    match codes {
        [] => "-".to_owned(),
        few if few.len() <= 4 => few.iter().map(MunicipalityCode::as_str).collect::<Vec<_>>().join(" "),
        many => format!("n{}", many.len()),
    }
}

fn read(written: &str) -> Area {
    Gazetteer::embedded().resolve_area(written)
}

#[track_caller]
fn check(table: &[(&str, &str, &str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (written, core, wider, uncertain, open) in table {
        let area = read(written);
        let asked: Vec<&str> = area.open_terms().map(|term| area.words(term)).collect();
        let found = (said(&area.core), said(&area.wider), said(&area.uncertain));
        if (found.0.as_str(), found.1.as_str(), found.2.as_str(), asked.as_slice())
            != (*core, *wider, *uncertain, *open)
        {
            wrong.push(format!("{written:?}: {found:?}, asked {asked:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn areas_of_other_divisions_are_asked_with_their_municipalities() {
    check(&[
        ("Lapin hyvinvointialue", "-", "-", "n21", &["Lapin hyvinvointialue"]),
        ("Vantaan ja Keravan hyvinvointialue", "-", "-", "092 245", &["Vantaan ja Keravan hyvinvointialue"]),
        ("Lapplands välfärdsområde", "-", "-", "n21", &["Lapplands välfärdsområde"]),
        ("Pohjois-Savon sairaanhoitopiiri", "-", "-", "n18", &["Pohjois-Savon sairaanhoitopiiri"]),
        ("Pohjois-Savon shp:n alue", "-", "-", "n18", &["Pohjois-Savon shp:n"]),
        ("HUS-alue", "-", "-", "n24", &["HUS-alue"]),
        ("Uudenmaan ELY-keskus", "-", "-", "n26", &["Uudenmaan ELY-keskus"]),
        ("Hämeen ELY-keskuksen alue", "-", "-", "n20", &["Hämeen ELY-keskuksen"]),
        ("NTM-centralen i Nyland", "-", "-", "n26", &["NTM-centralen i Nyland"]),
        ("Länsi- ja Sisä-Suomen aluehallintovirasto", "-", "-", "n85", &["Länsi- ja Sisä-Suomen aluehallintovirasto"]),
        ("Lapin AVI", "-", "-", "n21", &["Lapin AVI"]),
        ("Lapin ja Kainuun hyvinvointialueet", "-", "-", "n29", &["Lapin", "Kainuun hyvinvointialueet"]),
        ("Turku, Lapin hyvinvointialue", "853", "-", "n21", &["Lapin hyvinvointialue"]),
        ("Turku, Pirkanmaan pelastuslaitos", "853", "-", "-", &["Pirkanmaan pelastuslaitos"]),
        ("Lounais-Suomen poliisilaitos", "-", "-", "-", &["Lounais-Suomen poliisilaitos"]),
        ("Vantaan ja Keravan pelastuslaitos", "-", "-", "-", &["Vantaan", "Keravan pelastuslaitos"]),
        ("Porin työllisyysalue", "-", "-", "-", &["Porin työllisyysalue"]),
        ("Leader Ylä-Savo", "-", "-", "n7", &["Leader Ylä-Savo"]),
        ("Ylä-Savon Leader-alue", "-", "-", "-", &["Ylä-Savon Leader-alue"]),
    ]);
}

#[test]
fn areas_without_a_border_are_asked_with_their_readings() {
    check(&[
        ("Itä-Suomi", "-", "-", "n52", &["Itä-Suomi"]),
        ("Pohjois-Suomessa", "-", "-", "n59", &["Pohjois-Suomessa"]),
        ("Itä- ja Pohjois-Suomi", "-", "-", "n103", &["Itä-", "Pohjois-Suomi"]),
        ("Lounais-Suomi", "-", "-", "n44", &["Lounais-Suomi"]),
        ("Kaakkois-Suomi", "-", "-", "n16", &["Kaakkois-Suomi"]),
        ("Häme", "-", "-", "n20", &["Häme"]),
        ("Karjalassa", "-", "-", "n21", &["Karjalassa"]),
        ("Uudenmaan ja Hämeen maakunnat", "n26", "-", "n20", &["Hämeen maakunnat"]),
        ("Pohjanmaan maakunnat", "-", "-", "n70", &["Pohjanmaan maakunnat"]),
        ("Oulun läänissä", "-", "-", "n38", &["Oulun läänissä"]),
        ("Meri-Lappi", "-", "-", "n5", &["Meri-Lappi"]),
        ("Ylä-Lappi", "-", "-", "047 148 758 890", &["Ylä-Lappi"]),
        ("Sápmi", "-", "-", "047 148 758 890", &["Sápmi"]),
        ("itäinen Uusimaa", "-", "-", "n26", &["itäinen Uusimaa"]),
        ("Eteläisen Kainuun kunnat", "-", "-", "n8", &["Eteläisen Kainuun kunnat"]),
        ("Svenska Österbotten", "-", "-", "n15", &["Svenska Österbotten"]),
        ("norra Nyland", "-", "-", "n26", &["norra Nyland"]),
        ("delar av Nyland", "-", "-", "n26", &["delar av Nyland"]),
        ("osa Kainuuta", "-", "-", "n8", &["osa Kainuuta"]),
        ("Lapin pohjoisosat", "-", "-", "n21", &["Lapin pohjoisosat"]),
        ("Pori, Ulvila, muu Satakunta", "609 886", "-", "n15", &["muu Satakunta"]),
        ("Turku lähiympäristöineen", "853", "-", "-", &["lähiympäristöineen"]),
        ("Joensuu ja lähikunnat", "167", "-", "-", &["lähikunnat"]),
        ("Pori + 5 muuta kuntaa", "609", "-", "-", &["5 muuta kuntaa"]),
        ("Helsinki-Espoo-Vantaa", "-", "-", "049 091 092", &["Helsinki-Espoo-Vantaa"]),
    ]);
}

#[test]
fn older_municipalities_and_places_within_one_are_asked() {
    check(&[
        ("Hiittinen", "-", "-", "322", &["Hiittinen"]),
        ("Hiittisten kylä", "-", "-", "322", &["Hiittisten kylä"]),
        ("Maksamaa", "-", "-", "946", &["Maksamaa"]),
        ("Maxmo", "-", "-", "946", &["Maxmo"]),
        ("Peräseinäjoella", "-", "-", "743", &["Peräseinäjoella"]),
        ("Nivalan kylä", "-", "-", "535", &["Nivalan kylä"]),
        ("Turku, Nivalan kylät", "853", "-", "535", &["Nivalan kylät"]),
        ("Kuopion ja Siilinjärven kylät", "-", "-", "297 749", &["Kuopion", "Siilinjärven kylät"]),
        ("Tikkurila", "-", "-", "092", &["Tikkurila"]),
        ("Malmi", "-", "-", "091 598", &["Malmi"]),
        ("Vantaa (Tikkurila, Korso)", "092", "-", "-", &[]),
        ("Tampereen Hervanta", "837", "-", "-", &[]),
        ("Pori pois lukien Reposaari", "609", "-", "-", &["Reposaari"]),
        ("Itä-Helsinki", "-", "-", "091", &["Itä-Helsinki"]),
        ("Turun saaristo", "-", "-", "853", &["Turun saaristo"]),
        ("Ekenäs", "710", "-", "-", &["Ekenäs"]),
    ]);
}

#[test]
fn waters_and_places_abroad_light_nobody_and_are_said_as_such() {
    for (written, reason) in [
        ("Kemijoki", Reason::NotAMunicipality),
        ("Kymijoella", Reason::NotAMunicipality),
        ("Saimaan", Reason::NotAMunicipality),
        ("Saaristomeri", Reason::NotAMunicipality),
        ("Skärgårdshavet", Reason::NotAMunicipality),
        ("Kajaanin lentoasema", Reason::NotAMunicipality),
        ("Luulaja", Reason::Abroad),
        ("Luulajassa", Reason::Abroad),
        ("Luleå", Reason::Abroad),
        ("Tukholman lääni", Reason::Abroad),
        ("Pohjois-Ruotsi", Reason::Abroad),
        ("Virossa", Reason::Abroad),
        ("Sverige", Reason::Abroad),
        ("Estonia", Reason::Abroad),
        ("Norrbotten", Reason::Abroad),
    ] {
        let area = read(written);
        assert!(area.core.is_empty() && area.wider.is_empty() && area.uncertain.is_empty(), "{written}: {area:?}");
        assert_eq!(area.terms.len(), 1, "{written}: {area:?}");
        assert_eq!(area.terms[0].reasons, [reason], "{written}");
        assert!(area.terms[0].is_open(), "alone it is a question: {written}");
    }
    let beside = read("Luulaja, Tornio");
    assert_eq!((said(&beside.core).as_str(), beside.terms[0].status), ("851", Status::Note));
}

#[test]
fn exceptions_lists_heads_and_addresses() {
    check(&[
        ("Pohjois Karjala", "n12", "-", "-", &[]),
        ("Etelä Savo", "n14", "-", "-", &[]),
        ("Varsinais Suomi", "n27", "-", "-", &[]),
        ("Pohjois - Savo", "n18", "-", "-", &[]),
        ("P-Pohjanmaa", "n30", "-", "-", &[]),
        ("Pohj.-Karjala", "n12", "-", "-", &[]),
        ("Northern Ostrobothnia", "n30", "-", "-", &[]),
        ("Etelä- ja Pohjois-Karjalan maakunnat", "n21", "-", "-", &[]),
        ("Kymenlaakson ja Etelä-Karjalan maakunnissa", "n16", "-", "-", &[]),
        ("Rauman ja Porin seutukunnat", "n12", "-", "-", &[]),
        ("Rauman sekä Porin seutukunnissa", "n12", "-", "-", &[]),
        ("Rauman ja Porin seudut", "-", "-", "n12", &["Rauman", "Porin seudut"]),
        ("Porin ja Rauman kaupungit", "609 684", "-", "-", &[]),
        ("Satakunnan maakunnassa Porissa ja Raumalla", "609 684", "n15", "-", &["Satakunnan maakunnassa"]),
        ("kunnat Ii, Oulu ja Kempele sekä Raahen seutu", "139 244 564", "-", "625 678 748", &["Raahen seutu"]),
        ("Koko maa (ei Ahvenanmaa)", "n294", "-", "-", &[]),
        ("koko Suomi, pl. Ahvenanmaa", "n294", "-", "-", &[]),
        ("hela landet förutom Åland", "n294", "-", "-", &[]),
        ("Satakunta, ei Rauma eikä Pori", "n15", "-", "-", &[]),
        ("Satakunta ilman Poria", "n16", "-", "-", &[]),
        ("Satakunta Poria ja Raumaa lukuun ottamatta", "n15", "-", "-", &[]),
        ("Koko maa Ahvenanmaata lukuun ottamatta", "n294", "-", "-", &[]),
        ("Satakunta poislukien Porin seutukunta", "n9", "-", "-", &[]),
        ("Oulu, Finland", "564", "-", "-", &[]),
        ("South Ostrobothnia, Finland", "n17", "-", "-", &[]),
        ("Suomi: Oulu, Ii", "139 564", "-", "-", &[]),
        ("Anár, Ohcejohka", "148 890", "-", "-", &[]),
        ("Helsinki Metropolitan Area", "049 091 092 235", "-", "-", &[]),
    ]);
}
