//! Is any list read whole, and is nothing of it settled in silence? Small lists, each with one trap.

use hankekartta::document::{Mapping, Role};
use hankekartta::intake::{Choices, Document, read_documents};
use hankekartta::model::{Dataset, MunicipalityCode, Problem, Project, Reason, Severity, Status};

#[track_caller]
fn read(name: &str, text: &str) -> Dataset {
    read_documents(&[Document { name, bytes: text.as_bytes() }], &Choices::default(), 1)
}

fn core(project: &Project) -> Vec<&str> {
    project.area.core.iter().map(MunicipalityCode::as_str).collect()
}

fn cores(dataset: &Dataset) -> Vec<Vec<&str>> {
    dataset.projects.iter().map(core).collect()
}

fn others(project: &Project) -> Vec<(&str, &str)> {
    project.other.iter().map(|(name, value)| (&**name, value.as_str())).collect()
}

fn found(dataset: &Dataset, test: impl Fn(&Problem) -> bool) -> Vec<usize> {
    dataset.diagnostics.iter().filter(|found| test(&found.problem)).map(|found| found.place.line).collect()
}

/// Every row is a project, a header, a total, something around, or unread.
#[track_caller]
fn adds_up(dataset: &Dataset) {
    let tally = dataset.sources[0].tally;
    assert_eq!(tally.read + tally.headers + tally.around + tally.totals + tally.unread, tally.rows, "{tally:?}");
}

#[test]
fn a_column_of_sub_regions_names_sub_regions_and_not_their_towns() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Seutukunta;Kunta\nA ry;Silta;Kuopio;\nB ry;Polku;Kuopio;Siilinjärvi\nC ry;Tie;Ylä-Savo;\n",
    );
    assert_eq!(core(&dataset.projects[0]), ["297", "749"], "Kuopio and Siilinjärvi");
    assert_eq!(core(&dataset.projects[1]), ["749"]);
    assert!(core(&dataset.projects[2]).contains(&"140"), "Iisalmi");
    assert!(dataset.projects[0].area.terms[0].reasons.contains(&Reason::ColumnOfSubRegions));
}

#[test]
fn a_code_that_no_municipality_has_is_asked_though_the_name_is_known() {
    let dataset = read("a.csv", "Hakija;Hanke;Kuntakoodi;Kunta\nA ry;Silta;091;Helsinki\nB ry;Polku;999;Alajärvi\n");
    assert_eq!(cores(&dataset), [["091"], ["005"]]);
    assert_eq!(dataset.projects[0].area.open_terms().count(), 0);
    let term = &dataset.projects[1].area.terms[0];
    assert_eq!(term.status, Status::Question);
    assert!(term.reasons.contains(&Reason::UnknownCode("999".to_owned())), "{:?}", term.reasons);
    assert!(dataset.projects[1].area.sure_core().is_empty(), "the low end of the range leaves it out");
}

#[test]
fn a_municipality_outside_the_region_of_its_row_is_asked() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Maakunta;Kunta\nA ry;Silta;Pohjois-Pohjanmaa;Oulu\nB ry;Polku;Lappi;Oulu\n\
         C ry;Tie;Lappi;Rovaniemi, Oulu\nD ry;Latu;Lappi;\n",
    );
    let open: Vec<usize> = dataset.projects.iter().map(|project| project.area.open_terms().count()).collect();
    assert_eq!(open, [0, 1, 0, 0], "one of several inside is enough; a region alone is the area");
    let term = &dataset.projects[1].area.terms[0];
    assert!(term.reasons.contains(&Reason::OutsideNamedArea("Lappi".to_owned())), "{:?}", term.reasons);
    assert_eq!(core(&dataset.projects[1]), ["564"], "counted as read until a person decides");
    assert_eq!(term.candidates[0].codes.len(), 21, "the region is offered");
    assert_eq!(core(&dataset.projects[3]).len(), 21);
}

#[test]
fn cells_beyond_the_header_and_columns_of_one_name_keep_every_word() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Kunta;Muu;Muu\nA ry;Silta;Kuopio;yksi;kaksi;kolme;neljä\nB ry;Polku;Lahti;1;2\nC ry;Tie;Pori;1;2\n",
    );
    let kept = others(&dataset.projects[0]);
    assert_eq!(kept, [("Muu", "yksi"), ("Muu", "kaksi"), ("F", "kolme"), ("G", "neljä")]);
    let wide = found(&dataset, |problem| *problem == Problem::CellCount { found: 7, expected: 5 });
    assert_eq!(wide, [2]);
    // A column that has no header word but stands in most rows is a column.
    let noted = read("a.csv", "Hakija;Hanke;Kunta\nA ry;Silta;Kuopio;x\nB ry;Polku;Lahti;y\nC ry;Tie;Pori;\n");
    assert!(found(&noted, |problem| matches!(problem, Problem::CellCount { .. })).is_empty());
    assert_eq!(others(&noted.projects[0]), [("D", "x")]);
}

#[test]
fn what_is_no_day_and_no_sum_stays_as_it_is_written_and_each_is_told() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Kunta;Alkaa;Päättyy;Avustus\nA ry;Silta;Kuopio;31.2.2020;toistaiseksi;2 000–3 000\n\
         B ry;Polku;Lahti;1.1.2020;31.12.2020;5 000\n",
    );
    let kept = others(&dataset.projects[0]);
    assert_eq!(kept, [("Alkaa", "31.2.2020"), ("Päättyy", "toistaiseksi"), ("Avustus", "2 000–3 000")]);
    assert_eq!(found(&dataset, |problem| matches!(problem, Problem::NoPeriod { .. })), [2, 2]);
    assert!(dataset.projects[0].amount.is_none(), "what is not read is not 0");
    assert!(others(&dataset.projects[1]).is_empty());
}

#[test]
fn a_quotation_mark_that_is_never_closed_takes_no_other_row_with_it() {
    let row = |at: usize| format!("\"Seura {at}, ry\",\"Hanke \"\"{at}\"\"\",Salo,{at}\n");
    let rows = (0..40).map(row).collect::<Vec<_>>().concat();
    let text = format!("Hakija,Hanke,Kunta,Avustus\n{rows}\"Auki ry,Polku,Pori,3\n{rows}");
    let dataset = read("a.csv", &text);
    assert_eq!(dataset.projects.len(), 81);
    assert_eq!(dataset.projects[0].applicant.name, "Seura 0, ry");
    assert_eq!(dataset.projects[80].name.value, "Hanke \"39\"");
    assert_eq!(core(&dataset.projects[40]), ["609"]);
    assert_eq!(found(&dataset, |problem| matches!(problem, Problem::OpenQuote { .. })), [42]);
    adds_up(&dataset);
    // Marks that come in pairs hold line ends, and nothing is told.
    let sound = read("a.csv", "Hakija,Hanke,Kunta\n\"A\nry\",\"Silta, pitkä\",Salo\nB ry,5\" putki,Pori\n");
    assert_eq!(sound.projects.len(), 2);
    assert_eq!(sound.projects[0].applicant.name, "A\nry");
    assert!(found(&sound, |problem| matches!(problem, Problem::OpenQuote { .. })).is_empty());
}

#[test]
fn codes_under_a_header_that_speaks_of_municipalities_are_codes() {
    let dataset = read("a.csv", "Hakija;Hanke;Kunta;Avustus\nA ry;Silta;91;1 000\nB ry;Polku;5;2 000\n");
    assert_eq!(cores(&dataset), [["091"], ["005"]]);
    let dataset = read("a.csv", "Hakija;Hanke;Toiminta-alue;Avustus\nA ry;Silta;091;1 000\nB ry;Polku;297;2 000\n");
    assert_eq!(cores(&dataset), [["091"], ["297"]]);
    // Areas that are numbered are no municipalities.
    let dataset = read("a.csv", "Hakija;Hanke;Toiminta-alue;Avustus\nA ry;Silta;5;1 000\nB ry;Polku;9;2 000\n");
    assert!(dataset.projects.iter().all(|project| project.area.core.is_empty()));
}

#[test]
fn partners_stand_in_several_columns_and_are_parted_only_between_bodies() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Osatoteuttajat;Tuen siirronsaajat\n\
         A ry;Silta;Siilinjärven kunta, Martat ry ja Sydän ry;Vaasan yliopisto\n\
         B ry;Polku;Koulutuskuntayhtymä, aikuislinja ja lukio;\n",
    );
    let partners = |at: usize| -> Vec<&str> {
        dataset.projects[at].partners.iter().map(|partner| partner.name.as_str()).collect()
    };
    assert_eq!(partners(0), ["Siilinjärven kunta", "Martat ry", "Sydän ry", "Vaasan yliopisto"]);
    assert_eq!(partners(1), ["Koulutuskuntayhtymä, aikuislinja ja lukio"]);
}

#[test]
fn sums_that_a_program_computed_are_rounded_to_the_cent_and_keep_their_text() {
    let dataset = read(
        "a.csv",
        "Hakija;Hanke;Avustus\nA ry;Silta;276149.99999999994\nB ry;Polku;60666.6666666667\nC ry;Tie;1000.005\n",
    );
    let cents: Vec<Option<i64>> =
        dataset.projects.iter().map(|project| project.amount.as_ref().map(|field| field.value.cents)).collect();
    assert_eq!(cents, [Some(27_615_000), Some(6_066_667), None], "half a cent that a person wrote is asked");
    assert_eq!(dataset.projects[0].amount.as_ref().unwrap().value.text, "276149.99999999994");
}

#[test]
fn columns_that_stand_under_one_another_are_a_table() {
    let text = "Rahoitetut hankkeet\n\n\
                Hakija               Hanke           Toiminta-alue          Avustus\n\
                ----------------     -----           -------------          --------\n\
                Kuopion kaupunki     Silta           Kuopio, Siilinjärvi    36 000 €\n\
                Martat ry            Pitkä polku     Lahti, Hollola,         8 000 €\n\
                \u{20}                                    Heinola\n\
                Yhteensä                                                    44 000 €\n";
    let dataset = read("a.txt", text);
    assert_eq!(cores(&dataset), [vec!["297", "749"], vec!["098", "111", "398"]]);
    assert_eq!(dataset.projects[1].name.value, "Pitkä polku");
    assert_eq!(dataset.projects[1].amount.as_ref().unwrap().value.cents, 800_000);
    assert_eq!(dataset.projects[1].origin.row, 6);
    let tally = dataset.sources[0].tally;
    assert_eq!((tally.headers, tally.totals), (1, 1), "{tally:?}");
    assert!(found(&dataset, |problem| matches!(problem, Problem::SumDiffers { .. })).is_empty());
    adds_up(&dataset);
    // Two spaces in a letter make no table.
    let letter = "Hyvä hakija,  hanke alkaa.\nKiitos hakemuksesta.  Terveisin\n";
    assert!(read("a.txt", letter).projects.is_empty());
}

#[test]
fn tables_drawn_with_bars_and_rules_are_tables() {
    let text = "+------------+-------+---------+----------+\n\
                | Hakija     | Hanke | Alue    | Avustus  |\n\
                +============+=======+=========+==========+\n\
                | Kuopion    | Silta | Kuopio, | 36 000 € |\n\
                | kaupunki   |       | Kaavi   |          |\n\
                +------------+-------+---------+----------+\n\
                | Martat ry  | Polku | Lahti   | 8 000 €  |\n\
                +------------+-------+---------+----------+\n";
    let dataset = read("a.txt", text);
    assert_eq!(cores(&dataset), [vec!["204", "297"], vec!["398"]]);
    assert_eq!(dataset.projects[0].applicant.name, "Kuopion kaupunki");
    adds_up(&dataset);
    let plain: String = text
        .lines()
        .filter(|line| !line.contains("kaupunki") && !line.contains("==="))
        .fold(String::new(), |text, line| text + line + "\n");
    assert_eq!(read("a.txt", &plain).projects.len(), 2);
}

#[test]
fn a_numbered_heading_parts_pages_of_labels() {
    let page = |number: usize, name: &str| {
        format!(
            "Hanke {number}\nNimi: {name}\nToteuttaja: Kuopion kaupunki\nRahoitus: {number}0 000 €\nKunnat: Kuopio\n"
        )
    };
    let dataset = read("a.txt", &format!("{}{}{}", page(1, "Silta"), page(2, "Polku"), page(3, "Tie")));
    assert_eq!(cores(&dataset), [["297"], ["297"], ["297"]]);
    assert!(dataset.projects.iter().all(|project| project.area.open_terms().count() == 0));
    adds_up(&dataset);
}

#[test]
fn the_header_of_a_shape_is_counted_as_a_header() {
    let text = "Kunta\nHankkeen nimi\nMyönnetty avustus\n\nSalon kaupunki\nSilta\n36 000€\n\nTurun kaupunki\nPolku\n8 000€\n\n44 000€\n";
    let dataset = read("a.txt", text);
    let tally = dataset.sources[0].tally;
    assert_eq!((tally.rows, tally.read, tally.headers, tally.totals), (10, 6, 3, 1), "{tally:?}");
    adds_up(&dataset);
}

#[test]
fn a_column_that_a_person_names_and_the_file_lacks_is_told() {
    let map = |word: &str| Choices {
        mapping: Mapping { columns: vec![(Role::Area, word.to_owned())] },
        ..Choices::default()
    };
    let text = "Hakija;Hanke;Paikka\nA ry;Silta;Kuopio\nB ry;Polku;Lahti\n";
    let read = |word: &str| read_documents(&[Document { name: "a.csv", bytes: text.as_bytes() }], &map(word), 1);
    for word in ["Paikka", "C", "3", " paikka "] {
        let dataset = read(word);
        assert_eq!(cores(&dataset), [["297"], ["398"]], "{word}");
        assert!(found(&dataset, |problem| matches!(problem, Problem::NoSuchColumn { .. })).is_empty(), "{word}");
    }
    for word in ["Pakka", "D", "0", "99"] {
        let dataset = read(word);
        let told = |problem: &Problem| *problem == Problem::NoSuchColumn { text: word.to_owned() };
        assert_eq!(found(&dataset, told), [0], "{word}");
        assert!(dataset.diagnostics.iter().any(|found| told(&found.problem) && found.severity == Severity::Error));
    }
}

fn sums(dataset: &Dataset) -> Vec<(&str, Option<i64>)> {
    let cents = |project: &Project| project.amount.as_ref().map(|field| field.value.cents);
    dataset.projects.iter().map(|project| (project.applicant.name.as_str(), cents(project))).collect()
}

#[test]
fn a_header_run_into_the_data_takes_neither_the_first_name_nor_the_sums() {
    let rows = "Heinäveden kunta 8 000 Juvan kunta 10 000 Mikkelin kaupunki 36 000\n";
    let expected =
        [("Heinäveden kunta", Some(800_000)), ("Juvan kunta", Some(1_000_000)), ("Mikkelin kaupunki", Some(3_600_000))];
    for header in
        ["Kunta Avustus ", "KuntaAvustus", "Avustuksen saajaMyönnetty avustus ", "Kunta Hanke Avustus", "Kunta Hanke "]
    {
        let dataset = read("a.txt", &format!("{header}{rows}"));
        assert_eq!(sums(&dataset), expected, "{header:?}");
        assert!(dataset.projects.iter().all(|project| project.name.value.is_empty()), "{header:?}");
    }
}

#[test]
fn a_name_and_a_sum_on_each_line_are_rows() {
    let list =
        "Avustukset 2021\nHeinäveden kunta 8 000\nJuvan kunta 10 000 €\nMikkelin kaupunki 36 000\nYhteensä 54 000\n";
    let dataset = read("a.txt", list);
    assert_eq!(
        sums(&dataset),
        [("Heinäveden kunta", Some(800_000)), ("Juvan kunta", Some(1_000_000)), ("Mikkelin kaupunki", Some(3_600_000))]
    );
    assert_eq!(dataset.sources[0].tally.totals, 1);
    adds_up(&dataset);
    let telephones = "Heinäveden kunta 044 123 456\nJuvan kunta 040 111 222\nMikkelin kaupunki 044 333 444\n";
    assert!(read("a.txt", telephones).projects.is_empty());
}

#[test]
fn a_header_of_unknown_words_is_no_project() {
    let rows = "Kuopion kaupunki;Silta arkeen;Kuopio;10 000 €;1.1.2020-31.12.2020\n\
                Martat ry;Polku työhön;Lahti, Hollola;20 000 €;2020\n";
    let dataset = read("a.csv", &format!("c1;c2;c3;c4;c5\n{rows}"));
    assert_eq!(cores(&dataset), [vec!["297"], vec!["098", "398"]]);
    assert_eq!(sums(&dataset), [("Kuopion kaupunki", Some(1_000_000)), ("Martat ry", Some(2_000_000))]);
    assert_eq!(dataset.projects[1].name.value, "Polku työhön");
    assert!(dataset.projects[1].period.is_some());
    assert_eq!(dataset.sources[0].tally.headers, 1);
    let headers: Vec<&str> = dataset.sources[0].columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["c1", "c2", "c3", "c4", "c5"]);
    // Without a header the first row stays a project, also where its place is none.
    let none = read("a.csv", &format!("Elo ry;Tie;Etänä;5 000 €;2021\n{rows}"));
    assert_eq!(none.projects.len(), 3);
    let places = read("a.csv", "Elo ry;Tie;Etänä\nMartat ry;Polku;Lahti\nSydän ry;Silta;Salo\nPyrintö ry;Latu;Pori\n");
    assert_eq!(places.projects.len(), 4);
}

#[test]
fn numbered_columns_of_one_sort_make_one_area_and_keep_the_other_names() {
    let dataset = read(
        "a.csv",
        "Hakija 1;Hakija 2;Hankkeen nimi;Kunta;Kunta 2;Kunta_3\nA ry;B ry;Silta;Kuopio;Siilinjärvi;\nC ry;;Polku;Lahti;;Salo\n",
    );
    assert_eq!(cores(&dataset), [["297", "749"], ["398", "734"]]);
    assert_eq!(dataset.projects[0].applicant.name, "A ry");
    assert!(others(&dataset.projects[0]).contains(&("Hakija 2", "B ry")), "{:?}", dataset.projects[0].other);
}

#[test]
fn a_short_rule_parts_pages_of_labels_and_is_no_value() {
    let page = |who: &str, sum: &str| format!("Organisaatio: {who}\nHanke: Silta\nKunta: Kuopio\nSumma: {sum}\n***\n");
    let dataset = read("a.txt", &format!("{}{}", page("Kuopion kaupunki", "1 000 €"), page("Kaavin kunta", "2 000 €")));
    assert_eq!(sums(&dataset), [("Kuopion kaupunki", Some(100_000)), ("Kaavin kunta", Some(200_000))]);
    adds_up(&dataset);
}

#[test]
fn a_person_s_columns_leave_the_ministry_s_summary_as_it_is_and_that_is_told() {
    let text = include_str!("../../assets/rahoitettavat-hankkeet-2020.txt");
    let told = |role: Role, word: &str| {
        let choices = Choices { mapping: Mapping { columns: vec![(role, word.to_owned())] }, ..Choices::default() };
        let dataset = read_documents(&[Document { name: "a.txt", bytes: text.as_bytes() }], &choices, 1);
        assert_eq!(cores(&dataset), cores(&read("a.txt", text)), "{word}");
        found(&dataset, |problem| matches!(problem, Problem::NoSuchColumn { .. })).len()
    };
    assert_eq!(told(Role::Area, "Toiminta-alue"), 0);
    assert_eq!(told(Role::Name, "Toiminta-alue"), 1, "read as the area all the same");
    assert_eq!(told(Role::Area, "D"), 1);
}
