//! Does text that is no table become the table that it is, and is nothing made of a letter?

use std::collections::BTreeSet;

use hankekartta::document::{Sheet, shapes};
use hankekartta::model::Span;
use proptest::prelude::*;

/// Lines with their places, as the reader of plain text gives them.
fn prose(text: &str) -> Sheet {
    let mut sheet = Sheet::new("");
    let mut start = 0;
    for (at, line) in text.split('\n').enumerate() {
        sheet.begin_row(at + 1);
        sheet.push_cell(line, Some(Span { start, end: start + line.len() }));
        start += line.len() + 1;
    }
    sheet
}

fn grid(sheet: &Sheet) -> Vec<String> {
    sheet.rows().map(|row| row.cells().collect::<Vec<_>>().join(" | ")).collect()
}

/// A document and the table it is: cells apart by ` | `; nothing where it is no list.
#[track_caller]
fn check(shape: &str, text: &str, table: &[&str]) {
    let prose = prose(text);
    let found = shapes::find(&prose);
    let grid = found.as_ref().map(|shaped| grid(&shaped.sheet)).unwrap_or_default();
    assert_eq!(
        (found.map_or("", |shaped| shaped.shape), grid),
        (shape, table.iter().map(|&row| row.to_owned()).collect())
    );
}

#[test]
fn a_numbered_list_of_places_is_a_list_of_areas() {
    check(
        "numbered-list",
        "Käynnistysrahat 2020\n\n1. Salo, Somero\n2. Evijärvi, Kauhava\nja Lappajärvi\n10) Kymenlaakson kunnista Kotka ja Hamina\n\nLisätietoja antaa toimisto.",
        &[
            "Nro | Toiminta-alue",
            "1 | Salo, Somero",
            "2 | Evijärvi, Kauhava ja Lappajärvi",
            "10 | Kymenlaakson kunnista Kotka ja Hamina",
        ],
    );
}

#[test]
fn a_numbered_list_of_facts_keeps_its_numbers() {
    check(
        "numbered-list",
        "1. Kesäpolku, Salon kaupunki, 8 000 €\n2. Talvipuisto, talvella ja keväällä, Raision kaupunki, 900 €\n3. Martat ja nuoret, Martat ry, 1,2 milj. euroa\nYhteensä 1 208 900 €",
        &[
            "Nro | Hankkeen nimi | Hakija | Avustus",
            "1 | Kesäpolku | Salon kaupunki | 8 000 €",
            "2 | Talvipuisto, talvella ja keväällä | Raision kaupunki | 900 €",
            "3 | Martat ja nuoret | Martat ry | 1,2 milj. euroa",
            "Yhteensä |  |  | 1 208 900 €",
        ],
    );
}

#[test]
fn what_a_bullet_says_is_told_by_its_words() {
    check(
        "bullets",
        "Kokeilut\n\n• Kielikahvila - Porvoon kaupunki\n• Yksin mutta yhdessä - Mielenrauha ry\n• Loviisan malli - Hauska - Loviisan kaupunki",
        &[
            "Hankkeen nimi | Hakija",
            "Kielikahvila | Porvoon kaupunki",
            "Yksin mutta yhdessä | Mielenrauha ry",
            "Loviisan malli - Hauska | Loviisan kaupunki",
        ],
    );
    check(
        "bullets",
        "* Keuruun kaupunki, 01.01.16-31.12.18, EU-tuki 240 000 euroa\n* Työn taito oy, 01.03.16-28.02.17,\n  EU-tuki 86 500 euroa",
        &[
            "Hakija | Toteutusaika | EU-tuki",
            "Keuruun kaupunki | 01.01.16-31.12.18 | 240 000 euroa",
            "Työn taito oy | 01.03.16-28.02.17 | 86 500 euroa",
        ],
    );
    check(
        "bullets",
        "- Loviisan malli - Hauska Harrastaa 5.0, Loviisan kaupunki, 45 000\n- Polku 2025-2026, Lahden kaupunki, 5 000\n- Kerho 5, Säätiö sr, 700",
        &[
            "Hankkeen nimi | Hakija | Avustus",
            "Loviisan malli - Hauska Harrastaa 5.0 | Loviisan kaupunki | 45 000",
            "Polku 2025-2026 | Lahden kaupunki | 5 000",
            "Kerho 5 | Säätiö sr | 700",
        ],
    );
    check(
        "bullets",
        "– Bygdegården, Byarnas väl rf (8 000 €)\n– Stranden, Malax kommun (900 €)\n– Gården, Hangö stad (70 €)",
        &[
            "Hankkeen nimi | Hakija | Avustus",
            "Bygdegården | Byarnas väl rf | 8 000 €",
            "Stranden | Malax kommun | 900 €",
            "Gården | Hangö stad | 70 €",
        ],
    );
}

#[test]
fn words_that_nothing_tells_stand_in_a_column_of_their_own() {
    check(
        "bullets",
        "- Polku, Salon kaupunki, Salo ja Somero, 500 €\n- Puisto, Kylä ry, Raisio, 600 €",
        &[
            "Hankkeen nimi | Hakija | Muut tiedot | Avustus",
            "Polku | Salon kaupunki | Salo ja Somero | 500 €",
            "Puisto | Kylä ry | Raisio | 600 €",
        ],
    );
}

#[test]
fn a_page_of_labels_is_one_row_with_the_labels_as_columns() {
    check(
        "labels",
        "Hankkeen kuvaus\n\n1 Hanke\n\nHankekoodi: S1\n\nHankkeen nimi: MOK - Osallisuus\n\nVastuuviranomainen: Hämeen ELY-keskus\n\n2 Hakijan perustiedot\n\nHakijan virallinen nimi: Nuotta ry\n\nKunta: Kajaani\n\nPostitoimipaikka: KAJAANI\n\nTuen siirronsaajat\n\nLiikunta ry., 0996337-2\nOpisto, Novida ja lukio, 0204023-3\n\n3 Tiivistelmä toteutuksesta\n\nKoulutetaan: paljon.\nJa taas.\n\n----------\n\nHankkeen kuvaus\n\n1 Hanke\n\nHankkeen nimi: Toinen\n\n2 Hakijan perustiedot\n\nHakijan virallinen nimi: Salon kaupunki\n\nPostitoimipaikka: SALO",
        &[
            "Hankekoodi | Hankkeen nimi | Vastuuviranomainen | Hakijan virallinen nimi | Hakijan kotikunta | Postitoimipaikka | Tuen siirronsaajat | Kuvaus",
            "S1 | MOK - Osallisuus | Hämeen ELY-keskus | Nuotta ry | Kajaani | KAJAANI | Liikunta ry.\nOpisto, Novida ja lukio | Koulutetaan: paljon. Ja taas.",
            " | Toinen |  | Salon kaupunki |  | SALO |  | ",
        ],
    );
}

#[test]
fn pages_part_where_their_first_label_comes_again() {
    check(
        "labels",
        "Bidrag 2021: 2 projekt\n\nSökande: Väl rf\nProjektets namn: Gården\nVerksamhetsområde: Malax,\nKorsnäs\n\nSökande: Hangö stad\nProjektets namn: Stranden\nPostanstalt: HANGÖ",
        &[
            "Sökande | Projektets namn | Verksamhetsområde | Postanstalt",
            "Väl rf | Gården | Malax, Korsnäs | ",
            "Hangö stad | Stranden |  | HANGÖ",
        ],
    );
    // The first label is missing on the second page: it does not lend its neighbor's.
    check(
        "labels",
        "Koodi: 1\nHakija: A ry\nProjekti: Yksi\n\nHakija: B ry\nProjekti: Kaksi\n\nKoodi: 3\nHakija: C ry\nProjekti: Kolme",
        &["Koodi | Hakija | Projekti", "1 | A ry | Yksi", " | B ry | Kaksi", "3 | C ry | Kolme"],
    );
}

#[test]
fn cells_on_lines_of_their_own_are_put_in_rows() {
    check(
        "cell-lines",
        "[Avustukset 2025-2026]\n\nKunta\n\nHankkeen nimi\n\nMyönnetty avustus\n\nAsikkalan kunta\n\nKerhot 2025-2026\n\n36 000€\n\nLoviisan kaupunki\n\nHauska Harrastaa 5.0\n\n45 000€\n\n81 000€\n\nLisätietoja: toimisto",
        &[
            "Kunta | Hankkeen nimi | Myönnetty avustus",
            "Asikkalan kunta | Kerhot 2025-2026 | 36 000€",
            "Loviisan kaupunki | Hauska Harrastaa 5.0 | 45 000€",
            " |  | 81 000€",
        ],
    );
}

#[test]
fn a_row_with_a_missing_cell_does_not_shift_its_neighbors() {
    check(
        "cell-lines",
        "Hakija\nHanke\nAvustus\nA ry\nYksi\n100 €\nB ry\n200 €\nC ry\nKolme\n300 €\nD ry\nNeljä\n400 €\nYhteensä\n1 000 €",
        &[
            "Hakija | Hanke | Avustus",
            "A ry | Yksi | 100 €",
            "B ry |  | 200 €",
            "C ry | Kolme | 300 €",
            "D ry | Neljä | 400 €",
            "Yhteensä |  | 1 000 €",
        ],
    );
}

#[test]
fn cells_without_a_header_are_told_by_their_recurrence() {
    check(
        "cell-lines",
        "Myönnetyt avustukset\nA ry\nYksi\n100 €\nB ry\nKaksi\n200 €\nC ry\nKolme\n300 €\nD ry\nNeljä\n400 €\n1 000 €",
        &[
            "Hakija | Hankkeen nimi | Avustus",
            "A ry | Yksi | 100 €",
            "B ry | Kaksi | 200 €",
            "C ry | Kolme | 300 €",
            "D ry | Neljä | 400 €",
            " |  | 1 000 €",
        ],
    );
}

#[test]
fn a_table_on_one_line_is_cycles_of_who_and_how_much() {
    check(
        "one-line",
        "Avustukset 2022\nHeinäveden kunta 8 000 Hirvensalmen kunta 7 000 Savonlinnan kaupunki 165 000,50 Yhteensä 180 000,50",
        &[
            "Hakija | Avustus",
            "Heinäveden kunta | 8 000",
            "Hirvensalmen kunta | 7 000",
            "Savonlinnan kaupunki | 165 000,50",
            "Yhteensä | 180 000,50",
        ],
    );
    check(
        "one-line",
        "Kunta Myönnetty avustus Asikkalan kunta 11 000€ Hartolan kunta 4 200 € Iitin kunta 900€ Lisätietoja toimistosta",
        &[
            "Hakija | Myönnetty avustus",
            "Asikkalan kunta | 11 000€",
            "Hartolan kunta | 4 200 €",
            "Iitin kunta | 900€",
            "Lisätietoja toimistosta | ",
        ],
    );
    check(
        "one-line",
        "Avustukset kunnille 2022, euroa Heinäveden kunta 8 000 Hirvensalmen kunta 7 000 Iitin kunta 900",
        &["Hakija | Avustus", "Heinäveden kunta | 8 000", "Hirvensalmen kunta | 7 000", "Iitin kunta | 900"],
    );
}

#[test]
fn a_letter_or_an_article_is_no_list() {
    for text in [
        "",
        "Hyvä vastaanottaja,\n\nKiitämme hakemuksestanne. Salon kaupunki sai 8 000 euroa ja Raision kaupunki 9 000 euroa.\n\nTerveisin\nToimisto",
        "Hakuohje\n\n1. Täytä lomake huolellisesti.\n2. Liitä budjetti.\n3. Lähetä hakemus 31.8.2020 mennessä.",
        "Sisällys\n\n1. Johdanto\n2. Tausta\n3. Tavoitteet\n4. Tulokset",
        "Muistio\n\n- kahvi, maito ja sokeri\n- pulla\n- seuraava kokous 1.9.2020",
        "- Avustusta myönnettiin Salon kaupungille viime vuonna runsaasti, 5 000 euroa.\n- Tänä vuonna sitä ei myönnetty kenellekään, 0 euroa.",
        "Tiedote\n\nJulkaistu: 1.9.2020\nYhteystiedot: Maija Meikäläinen\n\nRahoitimme 21 hanketta. Hakija voi olla kunta.",
        "Kunta\nSalo\nRaisio\nNaantali\nTurku",
        "Salon kaupunki 5 000 ja Raision kaupunki 6 000 sekä monta muuta vuonna 2020",
    ] {
        assert_eq!(shapes::find(&prose(text)), None, "text: {text:?}");
    }
}

#[test]
fn a_cell_of_four_facts_is_parted_by_its_header() {
    let table = |rows: &[&[&str]]| {
        let mut sheet = Sheet::new("");
        for (at, row) in rows.iter().enumerate() {
            sheet.begin_row(at + 1);
            row.iter().for_each(|cell| sheet.push_cell(cell, None));
        }
        sheet
    };
    let sheet = table(&[
        &["Hankkeen nimi / Toteuttaja / Toteutusaika / Kunta", "Julkinen tuki, €"],
        &["Uimaranta kuntoon / Kylien kehitys ry / 1.5.2011–30.9.2011 / Kitee", "8 000"],
        &["Ruoka / Martat ry / 1.2.2011–30.11.2011 / Liperi / Polvijärvi", "3 200"],
        &["Ei mitään muuta", "1"],
    ]);
    let shaped = shapes::unpack(&sheet).unwrap();
    assert_eq!(
        grid(&shaped.sheet),
        [
            "Hankkeen nimi | Toteuttaja | Toteutusaika | Kunta | Julkinen tuki, €",
            "Uimaranta kuntoon | Kylien kehitys ry | 1.5.2011–30.9.2011 | Kitee | 8 000",
            "Ruoka | Martat ry | 1.2.2011–30.11.2011 | Liperi / Polvijärvi | 3 200",
            "Ei mitään muuta |  |  |  | 1",
        ]
    );
    let sheet = table(&[
        &["Leader-hankkeet"],
        &["Hankkeen nimi / Toteuttaja / Toteutusaika / Hankemuoto", "Kokonaisbudjetti"],
        &["Palkkaaminen Tmi Kemppari, 1.5.2011–30.9.2011 Yrityksen käynnistystuki (palkkatuki), Yläne", ""],
        &[
            "Kuusiston Piispanpäivät Suomen Lähetysliitto ry, [..] Yleishyödyllinen kehittämishanke, Kaarina / Kuusiston saari [..]",
            "",
        ],
        &["Rantapolku, Kylien kehitys ry, [..] Yleishyödyllinen kehittämishanke, Kitee", ""],
        &["Kylätalo, jossa kehittämishanke, ja muuta", ""],
    ]);
    let shaped = shapes::unpack(&sheet).unwrap();
    assert_eq!(
        grid(&shaped.sheet),
        [
            "Leader-hankkeet",
            "Hankkeen nimi | Toteuttaja | Toteutusaika | Hankemuoto | Toiminta-alue | Kokonaisbudjetti",
            "Palkkaaminen | Tmi Kemppari | 1.5.2011–30.9.2011 | Yrityksen käynnistystuki (palkkatuki) | Yläne | ",
            "Kuusiston Piispanpäivät Suomen Lähetysliitto ry |  |  | Yleishyödyllinen kehittämishanke | Kaarina / Kuusiston saari | ",
            "Rantapolku | Kylien kehitys ry |  | Yleishyödyllinen kehittämishanke | Kitee | ",
            "Kylätalo, jossa kehittämishanke, ja muuta |  |  |  |  | ",
        ]
    );
    for header in ["Kunta / kaupunki", "Hanke/projekti", "Hakija", "€/v"] {
        assert_eq!(shapes::unpack(&table(&[&[header, "Avustus"], &["A / B", "1"], &["C / D", "2"]])), None, "{header}");
    }
}

/// Spans point at the words of their cells, where the cell is a plain stretch of the source.
#[test]
fn every_cell_stands_where_its_span_says() {
    for text in [
        "1. Kesäpolku, Salon kaupunki, 8 000 €\n2. Talvipuisto, Raision kaupunki, 900 €",
        "  * Keuruun kaupunki, 01.01.16-31.12.18, EU-tuki 240 000 euroa\n  * Työn taito oy, 01.03.16-28.02.17,\n    EU-tuki 86 500 euroa",
        "Hakija: A ry\nProjekti: Yksi\nAlue: Salo\n\nHakija: B ry\nProjekti: Kaksi\nAlue: Turku",
        "Hakija\nHanke\nAvustus\nA ry\nYksi\n100 €\nB ry\nKaksi\n200 €",
        "Heinäveden kunta 8 000 Hirvensalmen kunta 7 000 Savonlinnan kaupunki 165 000",
    ] {
        let shaped = shapes::find(&prose(text)).unwrap();
        for row in shaped.sheet.rows().skip(1) {
            for (column, cell) in row.cells().enumerate() {
                let span = row.span(column).unwrap();
                assert_eq!(&text[span.start..span.end], cell, "{text:?}");
            }
        }
    }
}

/// Lines of lists, letters and nonsense, put together by chance.
fn any_prose() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        "\\PC{0,30}",
        prop::sample::select(vec![
            "Hakija",
            "Hankkeen nimi",
            "Avustus",
            "Kunta",
            "Toteutusaika",
            "Salon kaupunki",
            "8 000 €",
            "Yhteensä",
            "Yhteensä 9 €",
            "1. Salo, Raisio",
            "2. Turku ja Lieto",
            "- Polku, Salon kaupunki, 8 000 €",
            "• Kerho - Martat ry",
            "* A ry, 1.9.2020–31.8.2021, EU-tuki 5 euroa",
            "Hakija: Martat ry",
            "Hankkeen nimi: Polku",
            "Hankekoodi: 1",
            "Osatoteuttajat",
            "Liikkujat ry, 1234567-1",
            "-----",
            "1 Hanke",
            "2 Tiivistelmä",
            "A kunta 8 000 B kunta 9 000 C kunta 1 000 Yhteensä 18 000",
            "Hankkeen nimi / Toteuttaja / Toteutusaika\tAvustus",
            "Ranta / Kylä ry / 2011\t5",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_text_gives_an_answer_and_no_line_is_lost(text in any_prose()) {
        let sheet = prose(&text);
        let _ = shapes::unpack(&sheet);
        if let Some(shaped) = shapes::find(&sheet) {
            let rows: BTreeSet<usize> = sheet.rows().filter(|row| !row.is_blank()).map(|row| row.number()).collect();
            let used: BTreeSet<usize> = shaped.rows_used.iter().copied().collect();
            prop_assert_eq!(used.len(), shaped.rows_used.len(), "each once");
            prop_assert!(used.is_subset(&rows), "blank or foreign rows read");
            prop_assert_eq!(used.len() + rows.difference(&used).count(), rows.len());
            // What was read stands in the table, all its letters and digits that are no mark or label.
            for row in shaped.sheet.rows() {
                for (column, cell) in row.cells().enumerate() {
                    let span = row.span(column).unwrap();
                    prop_assert!(text.get(span.start..span.end).is_some(), "{:?} {:?}", span, cell);
                }
            }
        }
    }
}
