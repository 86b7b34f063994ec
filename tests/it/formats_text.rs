//! Are the letters and cells of a text file found, whatever wrote it?

use hankekartta::document::take_apart;
use hankekartta::model::{FileFormat, Problem};

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let content = take_apart("lista", bytes);
    let table = content.tables.first().unwrap_or_else(|| panic!("no table: {content:?}"));
    table.rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&[&str]]) {
    assert_eq!(cells(text.as_bytes()), expected, "{text:?}");
}

#[test]
fn the_separator_is_told_by_the_rows() {
    let rows: &[&[&str]] = &[&["Hakija", "Kunta"], &["Kotka", "Kotka, Hamina"]];
    check("Hakija,Kunta\nKotka,\"Kotka, Hamina\"\n", rows);
    check("Hakija;Kunta\r\nKotka;Kotka, Hamina\r\n", rows);
    check("Hakija\tKunta\rKotka\tKotka, Hamina\r", rows);
    check("Hakija|Kunta\nKotka|Kotka, Hamina", rows);
    check("\u{feff}Hakija;Kunta\nKotka;\"Kotka, Hamina\"", rows);
}

#[test]
fn quotes_quote_or_are_letters() {
    check("a,b\n\"x\"\"y\",2\n", &[&["a", "b"], &["x\"y", "2"]]);
    check("a;b\n\"x\ny\";2\n", &[&["a", "b"], &["x\ny", "2"]]);
    check("a\tb\n\"Avoin ovi\" kaikille\t2\nx\t3\n", &[&["a", "b"], &["\"Avoin ovi\" kaikille", "2"], &["x", "3"]]);
}

#[test]
fn letters_are_read_in_the_encodings_of_finnish_files() {
    let text = "Hakija;Kunta;Avustus\nÄänekosken kaupunki;Äänekoski;5 €\nSådan;Åbo;6 €\n";
    let expected = cells(text.as_bytes());
    let encode = |encoding: &'static encoding_rs::Encoding| encoding.encode(text).0.into_owned();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.iter().copied()).collect();
    let latin9 = encode(encoding_rs::ISO_8859_15);
    for (bytes, name) in [
        (encode(encoding_rs::WINDOWS_1252), "windows-1252"),
        (latin9, "ISO-8859-15"),
        (utf16, "UTF-16LE"),
        (with_mark, "UTF-16LE"),
    ] {
        assert_eq!(cells(&bytes), expected, "{name}");
        assert_eq!(take_apart("x.csv", &bytes).encoding, name);
    }
}

#[test]
fn rows_know_their_line_and_prose_is_no_table() {
    let content = take_apart("x.csv", b"a,b\n\n\"1\n2\",3\r\n4,5\n");
    let numbers: Vec<usize> = content.tables[0].rows().map(|row| row.number()).collect();
    assert_eq!(numbers, [1, 3, 5]);
    for prose in [
        "Hyvä ystävä, tapaamme Turussa, Salossa ja Kotkassa.\nTerveisin, Matti\n",
        "1. Imatra, Ruokolahti\n2. Kotka, Hamina\n3. Salo, Somero\n",
        "- Neuvola, Kotkan kaupunki, 5 €\n- Koulu, Salon kaupunki, 6 €\n",
    ] {
        let content = take_apart("x.txt", prose.as_bytes());
        assert!(content.tables.is_empty() && content.format == FileFormat::Text, "{content:?}");
        assert_eq!(content.prose.len(), prose.lines().count() + 1);
    }
}

#[test]
fn an_empty_or_misnamed_file_says_so() {
    for empty in [&b""[..], b" \r\n\t"] {
        assert!(take_apart("x.csv", empty).findings.iter().any(|finding| finding.problem == Problem::EmptyFile));
    }
    let misnamed = |name: &str| {
        let content = take_apart(name, b"a;b\n1;2\n");
        content.findings.iter().any(|finding| matches!(finding.problem, Problem::WrongExtension { .. }))
    };
    assert!(misnamed("x.xlsx") && misnamed("x.pdf"));
    assert!(!misnamed("x.txt") && !misnamed("x.csv") && !misnamed("x") && !misnamed("x.lista"));
}
