//! Does a person's own table give each municipality its number, and say which cells gave none?

use hankekartta::intake::{FigureProblem, FigureTable, FigureTableError, figures};

use crate::toyland::code;

fn read(text: &str) -> FigureTable {
    figures("tarve.csv", text.as_bytes(), 2020).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// The figures of the first column, by code.
fn first(table: &FigureTable) -> Vec<(String, f64)> {
    table.columns[0].figures.iter().map(|(code, number)| (code.to_string(), *number)).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, f64)]) {
    let table = read(text);
    let expected: Vec<(String, f64)> = expected.iter().map(|(code, number)| ((*code).to_owned(), *number)).collect();
    assert_eq!(first(&table), expected, "{text}\n{table:#?}");
    assert_eq!(table.faults, [], "{text}");
}

#[track_caller]
fn faults(text: &str, expected: &[(usize, usize, &str, FigureProblem)]) -> FigureTable {
    let table = read(text);
    let found: Vec<_> =
        table.faults.iter().map(|fault| (fault.row, fault.column, fault.words.as_str(), fault.problem)).collect();
    assert_eq!(found, expected, "{text}");
    table
}

#[test]
fn codes_may_have_lost_their_zeros_or_have_letters_before_them() {
    check("kunta,tarve\n5,10\n91,20\n245,30\n", &[("005", 10.0), ("091", 20.0), ("245", 30.0)]);
    check("kunta;tarve\n005;10\nKU091;20\n", &[("005", 10.0), ("091", 20.0)]);
}

#[test]
fn names_are_read_in_three_languages_and_in_case_forms() {
    check("kunta\ttarve\nEspoo\t1\nHelsingfors\t2\nVantaan\t3\n", &[("049", 1.0), ("091", 2.0), ("092", 3.0)]);
    check("Municipality,Need\nTurku,1\n", &[("853", 1.0)]);
    check("Kommun;Behov\nEsbo;1\nBorgå;2\n", &[("049", 1.0), ("638", 2.0)]);
}

#[test]
fn numbers_are_written_as_people_write_them() {
    check("kunta;tarve\nEspoo;12 480\nVantaa;1,5\n", &[("049", 12480.0), ("092", 1.5)]);
    check("kunta;tarve\nEspoo;1\u{a0}234,5\nVantaa;2 %\n", &[("049", 1234.5), ("092", 2.0)]);
}

#[test]
fn the_header_is_found_under_a_title() {
    let table = read("Tarve kunnittain;\n;\nKunta;Tarve 2020\nEspoo;1\nVantaa;2\n");
    assert_eq!(table.columns[0].name, "Tarve 2020");
    assert_eq!(table.source, "tarve.csv");
    let bare = read("Espoo;1\nVantaa;2\n");
    assert_eq!(bare.columns[0].name, "2", "without a header the column has its number");
    assert_eq!(bare.columns[0].figures.len(), 2);
    let year = read("Kunta;2020\nEspoo;1\nVantaa;2\n");
    assert_eq!(year.columns[0].name, "2020", "a year over a column is its header");
}

#[test]
fn an_unknown_place_in_the_first_row_is_no_header() {
    let table = faults("Kunta;Tarve\nHöpölä;5\nEspoo;1\nVantaa;2\n", &[(2, 1, "Höpölä", FigureProblem::UnknownPlace)]);
    assert_eq!(table.columns[0].name, "Tarve");
}

#[test]
fn what_is_no_known_municipality_of_today_is_told_in_its_words() {
    faults(
        "Kunta;Tarve\nEspoo;1\nUusimaa;2\nVantaa;3\nHelsinki;4\nKoko maa;9\nHöpölä;5\nEspoo;6\n",
        &[
            (3, 1, "Uusimaa", FigureProblem::NotOneMunicipality),
            (6, 1, "Koko maa", FigureProblem::NotOneMunicipality),
            (7, 1, "Höpölä", FigureProblem::UnknownPlace),
            (8, 1, "Espoo", FigureProblem::Twice),
        ],
    );
    // Anjalankoski became part of Kouvola in 2009.
    let former =
        faults("Kunta;Tarve\nEspoo;1\nAnjalankoski;2\nKouvola;3\n", &[(3, 1, "Anjalankoski", FigureProblem::Former)]);
    assert_eq!(former.columns[0].figures.get(&code("286")), Some(&3.0), "nothing of the former one is added");
    faults("Kunta;Tarve\nEspoo;1\nHuitinen;2\nVantaa;3\n", &[(3, 1, "Huitinen", FigureProblem::Unsure)]);
    faults("Kunta;Tarve\n049;1\n999;2\n092;3\n", &[(3, 1, "999", FigureProblem::UnknownPlace)]);
}

#[test]
fn what_stands_twice_keeps_its_first_number() {
    let table = faults("Kunta;Tarve\nEspoo;1\nEsbo;6\n", &[(3, 1, "Esbo", FigureProblem::Twice)]);
    assert_eq!(first(&table), [("049".to_owned(), 1.0)]);
}

#[test]
fn a_cell_that_is_no_number_is_told_and_an_empty_one_is_no_zero() {
    let table = faults(
        "Kunta;Tarve\nEspoo;1\nVantaa;-5\nHelsinki;paljon\nTurku;..\nOulu;\nPori;-\nLahti;7\n",
        &[(3, 2, "-5", FigureProblem::Negative), (4, 2, "paljon", FigureProblem::NotANumber)],
    );
    assert_eq!(first(&table), [("049".to_owned(), 1.0), ("398".to_owned(), 7.0)]);
}

#[test]
fn a_number_that_reads_two_ways_is_left_out_unless_its_column_tells() {
    let table = faults("Kunta;Tarve\nEspoo;1.234\nVantaa;5\n", &[(2, 2, "1.234", FigureProblem::TwoWays)]);
    assert_eq!(first(&table), [("092".to_owned(), 5.0)]);
    check("Kunta;Tarve\nEspoo;1.234\nVantaa;5,5\n", &[("049", 1234.0), ("092", 5.5)]);
    check("Kunta;Tarve\nEspoo;1.234\nVantaa;0.5\n", &[("049", 1.234), ("092", 0.5)]);
}

#[test]
fn columns_of_words_are_left_and_those_of_one_name_told_apart() {
    let table =
        read("Koodi;Kunta;Maakunta;Tarve;Tarve;Osuus\n049;Espoo;Uusimaa;1;10;0,5\n092;Vantaa;Uusimaa;2;20;0,7\n");
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert!(!names.contains(&"Maakunta") && !names.contains(&"Kunta"), "{names:?}");
    let unlike: std::collections::BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(unlike.len(), names.len(), "no two columns have one name: {names:?}");
    let of = |name: &str| table.columns.iter().find(|column| column.name == name).unwrap().figures[&code("049")];
    assert_eq!((of("Tarve"), of("Tarve (5)"), of("Osuus")), (1.0, 10.0, 0.5));
}

#[test]
fn a_file_that_is_no_table_of_figures_says_what_it_lacks() {
    let error = |text: &str| figures("x.csv", text.as_bytes(), 2020).unwrap_err();
    assert_eq!(error(""), FigureTableError::NoTable);
    assert_eq!(error("nimi;määrä\nomena;1\npäärynä;2\nkirsikka;3\n"), FigureTableError::NoMunicipalities);
    assert_eq!(error("Kunta;Tyyppi\nEspoo;kaupunki\nVantaa;kaupunki\n"), FigureTableError::NoNumbers);
}

#[test]
fn any_bytes_are_a_table_or_an_error() {
    for bytes in [&b"\xff\xfe\x00"[..], b"PK\x03\x04", b"\0\0\0\0", b";;;\n;;;\n", b"\"Espoo;1\n"] {
        for name in ["x.csv", "x.xlsx", "x.ods", "x"] {
            if let Ok(table) = figures(name, bytes, 2020) {
                assert!(!table.columns.is_empty(), "{name}: a table has a column of numbers");
            }
        }
    }
}
