//! Are the cells of workbooks and Word documents where a person sees them, and are hostile ones refused?

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use hankekartta::document::{Content, MAX_CELL, Sheet, take_apart};
use hankekartta::model::{FileFormat, Limit, Problem};
use proptest::prelude::*;

const XLSX: &[u8] = include_bytes!("../data/formats/taulukot.xlsx");
const XLSX_1904: &[u8] = include_bytes!("../data/formats/paivat-1904.xlsx");
const XLS: &[u8] = include_bytes!("../data/formats/paatokset.xls");
const ODS: &[u8] = include_bytes!("../data/formats/matkat.ods");
const DOCX: &[u8] = include_bytes!("../data/formats/avustukset.docx");
const GOOD: [&[u8]; 5] = [XLSX, XLSX_1904, XLS, ODS, DOCX];

/// Rows as their number and cells.
fn rows(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
    sheet.rows().map(|row| (row.number(), row.cells().collect())).collect()
}

#[track_caller]
fn check(bytes: &[u8], table: usize, name: &str, expected: &[(usize, &[&str])]) {
    let content = take_apart("", bytes);
    assert_eq!(content.findings, [], "{:?}", content.findings);
    let sheet = &content.tables[table];
    assert_eq!(sheet.name, name);
    let expected: Vec<(usize, Vec<&str>)> = expected.iter().map(|(number, cells)| (*number, cells.to_vec())).collect();
    assert_eq!(rows(sheet), expected);
}

#[test]
fn xlsx_cells_stand_at_their_places_and_merges_in_each_of_theirs() {
    let title = "Myönnetyt avustukset 2020";
    check(
        XLSX,
        0,
        "Avustukset",
        &[
            (2, &["", title, title, title, title, title]),
            (4, &["", "Hakija", "Hanke", "Toteutusaika", "Toteutusaika", "Avustus €"]),
            (5, &["", "Hakija", "Hanke", "Alkaa", "Päättyy", "Avustus €"]),
            (6, &["", "Kotkan kaupunki", "Satama", "2020-09-01", "2021-08-31", "150000"]),
            (7, &["", "Kotkan kaupunki", "Ranta & <kuja>", "2020-09-01T12:30:00", "2021-08-31", "0.3"]),
            (8, &["", "Äänekosken kaupunki", "Koski\nja virta", "2020-01-01", "", "1234.5"]),
            (11, &["", "Yhteensä"]),
        ],
    );
    check(
        XLSX,
        1,
        "Kunnat",
        &[
            (1, &["Koodi", "Kunta", "Osuus", "Totta", "Virhe"]),
            (2, &["091", "Helsinki", "0.25", "TRUE", "#N/A"]),
            (3, &["49", "Espoo", "1000000000000000000000", "FALSE", "0.0000001", "Uusimaa"]),
        ],
    );
    check(XLSX, 2, "Piilo", &[(1, &["piilossa"])]);
    check(XLSX, 3, "Tyhjä", &[]);
    check(XLSX_1904, 0, "Sheet", &[(1, &["2020-09-01"]), (2, &["1904-01-02"])]);
}

#[test]
fn xls_cells_stand_at_their_places_and_merges_in_each_of_theirs() {
    let title = "Päätökset 2019";
    check(
        XLS,
        0,
        "Päätökset",
        &[
            (1, &[title, title, title, title]),
            (3, &["Hakija", "Kunta", "Alkaa", "Avustus"]),
            (4, &["Porin kaupunki", "Pori", "2019-03-01", "12000"]),
            (5, &["Porin kaupunki", "Ulvila", "2019-03-01T08:15:00", "0.5"]),
            (7, &["Yhteensä"]),
        ],
    );
    check(XLS, 1, "Toinen", &[(2, &["", "", "Äkäslompolo"]), (3, &["", "", "TRUE"])]);
}

#[test]
fn ods_repeats_and_covered_cells_keep_their_places() {
    check(
        ODS,
        0,
        "Matkat",
        &[
            (1, &["Matkat 2022", "Matkat 2022", "Matkat 2022"]),
            (4, &["Hakija", "Alkaa", "Summa"]),
            (5, &["Inari", "2022-03-01", "1500"]),
            (6, &["Inari", "2022-03-02T09:30:00", "0.25"]),
            (7, &["sama", "sama", "1500"]),
            (8, &["sama", "sama", "1500"]),
            (9, &["kaksi  väliä\nrivi\nkappale", "TRUE", "08:15:00"]),
        ],
    );
    check(ODS, 1, "Toinen", &[(1, &["", "B1"])]);
}

#[test]
fn docx_tables_and_paragraphs_keep_their_order_and_marks() {
    check(
        DOCX,
        0,
        "",
        &[
            (1, &["Hakija", "Kunta", "Avustus"]),
            (2, &["Kymenlaakson liitto", "Kotka\nPyhtää", "5000"]),
            (3, &["Kymenlaakson liitto", "Hamina", "6000"]),
            (4, &["Yhteensä", "Yhteensä", "11000"]),
        ],
    );
    check(DOCX, 1, "", &[(1, &["sisä", "taulukko"])]);
    let content = take_apart("x.docx", DOCX);
    assert_eq!(
        rows(&content.prose),
        [
            (1, vec!["Myönnetyt avustukset"]),
            (2, vec!["Ensimmäinen\tsarkain"]),
            (2, vec!["toinen rivi"]),
            (3, vec!["• Kotka: 5 000 €"]),
            (4, vec!["• Hamina: 6 000 €"]),
            (5, vec!["1. Eka"]),
            (6, vec!["2. Toka"]),
            (7, vec!["Jälkeen lisätty linkki Mänttä-Vilppula ja kaupunki"]),
        ]
    );
}

/// An archive of members.
fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORKBOOK: &[u8] = br#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/></sheets></workbook>"#;
const PACKAGE: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELS: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#;
const SMALL: &str = r#"<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>"#;

/// A workbook of two sheets and the texts they share.
fn xlsx(first: &str, second: &str, shared: &str) -> Vec<u8> {
    zip(&[
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", first.as_bytes()),
        ("xl/worksheets/sheet2.xml", second.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ])
}

const NO_TEXTS: &str = "<sst></sst>";

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn docx(body: &str) -> Vec<u8> {
    let text = format!("<w:document><w:body>{body}</w:body></w:document>");
    zip(&[("word/document.xml", text.as_bytes())])
}

fn problems(content: &Content) -> Vec<&Problem> {
    content.findings.iter().map(|finding| &finding.problem).collect()
}

/// Takes hostile bytes apart: one problem, and soon.
#[track_caller]
fn hostile(bytes: &[u8]) -> Content {
    let begun = Instant::now();
    let content = take_apart("", bytes);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    assert_eq!(content.findings.len(), 1, "{:?}", content.findings);
    content
}

#[track_caller]
fn too_much(bytes: &[u8], limit: Limit) -> Content {
    let content = hostile(bytes);
    assert!(matches!(problems(&content)[0], Problem::TooMuch { what, .. } if *what == limit), "{:?}", content.findings);
    content
}

#[track_caller]
fn broken(bytes: &[u8]) -> Content {
    let content = hostile(bytes);
    assert!(matches!(problems(&content)[0], Problem::Broken { .. }), "{:?}", content.findings);
    content
}

#[test]
fn archives_that_expand_without_end_are_refused() {
    let spaces = " ".repeat(40 * 1024 * 1024);
    let gaps = "<a/>".repeat(8 * 1024 * 1024);
    too_much(&xlsx(&format!("{SMALL}{spaces}"), SMALL, NO_TEXTS), Limit::Expanded);
    too_much(&xlsx(&format!("{SMALL}{gaps}"), SMALL, NO_TEXTS), Limit::Expanded);
    too_much(&ods(&gaps), Limit::Expanded);
    too_much(&docx(&gaps), Limit::Expanded);
    let names: Vec<String> = (0..10_001).map(|at| format!("xl/{at}.xml")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    too_much(&zip(&members), Limit::Expanded);
    too_much(&xlsx(SMALL, SMALL, r#"<sst uniqueCount="99999999999999"></sst>"#), Limit::Expanded);
}

#[test]
fn declared_sizes_cost_nothing() {
    let cell = r#"<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let blank = r#"<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>"#;
    let content = take_apart("", &ods(&format!("{blank}<table:table-row>{cell}</table:table-row>")));
    assert_eq!(rows(&content.tables[0]), [(1_000_000_001, vec!["x"])]);
    let row =
        format!(r#"<table:table-row table:number-rows-repeated="99999999999999999999999">{cell}</table:table-row>"#);
    let content = too_much(&ods(&row), Limit::Work);
    assert_eq!(rows(&content.tables[0]), [(1, vec!["x"])]);
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let content = too_much(&ods(wide), Limit::Work);
    assert_eq!(content.tables[0].width(), 1);
    let content = too_much(&ods(&wide.replace("1000000000", "20000")), Limit::Columns);
    assert_eq!(content.tables[0].width(), 16_384);
    let far = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>"#;
    let content = take_apart("", &xlsx(far, SMALL, NO_TEXTS));
    let row = content.tables[0].row(0).unwrap();
    assert_eq!((row.number(), row.len(), row.cell(16_383)), (1_048_576, 16_384, "7"));
}

#[test]
fn document_types_are_refused() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    broken(&xlsx(&format!("{bomb}{SMALL}"), SMALL, NO_TEXTS));
    broken(&ods(bomb));
    broken(&docx(bomb));
    // Where the word lies across two pieces of 64 KiB it is found too.
    for before in 65_500..65_540 {
        broken(&docx(&format!("{}{bomb}", "<w:p/>".repeat(before / 6 + 1).split_at(before / 6 * 6).0)));
    }
}

#[test]
fn depth_and_long_cells_are_limited() {
    too_much(&docx(&"<w:tbl>".repeat(300)), Limit::Depth);
    let long = "x".repeat(MAX_CELL + 10);
    let content = too_much(&docx(&format!("<w:p><w:r><w:t>{long}</w:t></w:r></w:p>")), Limit::Cell);
    assert_eq!(content.prose.row(0).unwrap().cell(0).len(), MAX_CELL);
    let inline = format!(
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{long}</t></is></c></row></sheetData></worksheet>"#
    );
    let content = too_much(&xlsx(&inline, SMALL, NO_TEXTS), Limit::Cell);
    assert_eq!(content.tables[0].row(0).unwrap().cell(0).len(), MAX_CELL);
    assert_eq!(rows(&content.tables[1]), [(1, vec!["7"])]);
}

#[test]
fn one_long_text_said_often_stays_bounded() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1024 * 1024));
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 1..3000 {
        write!(sheet, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#).unwrap();
    }
    sheet.push_str("</sheetData></worksheet>");
    let begun = Instant::now();
    let content = take_apart("", &xlsx(&sheet, &sheet, &shared));
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert!(problems(&content).iter().all(|problem| matches!(problem, Problem::TooMuch { .. })));
    let bytes: usize =
        content.tables.iter().flat_map(Sheet::rows).map(|row| row.cells().map(str::len).sum::<usize>()).sum();
    assert!(bytes <= 512 * 1024 * 1024, "{bytes}");
}

#[test]
fn a_broken_sheet_does_not_lose_the_others() {
    let cut = r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2">"#;
    let content = broken(&xlsx(cut, SMALL, NO_TEXTS));
    assert_eq!(rows(&content.tables[0]), [(1, vec!["1"])]);
    assert_eq!(rows(&content.tables[1]), [(1, vec!["7"])]);
    assert_eq!(content.findings[0].table, Some(0));
}

#[test]
fn rows_out_of_order_are_sorted() {
    let mixed = r#"<worksheet><sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#;
    let content = take_apart("", &xlsx(mixed, SMALL, NO_TEXTS));
    assert_eq!(rows(&content.tables[0]), [(1, vec!["1", "2"]), (3, vec!["3"])]);
}

#[test]
fn closed_files_are_said_to_be_closed() {
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x00\x01\x02"),
    ]);
    assert_eq!(problems(&hostile(&bytes)), [&Problem::Encrypted]);
}

#[test]
fn every_row_of_a_sheet_that_says_anything_is_there() {
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 1..=5000 {
        let value = if row % 7 == 0 { String::new() } else { format!("<v>{row}</v>") };
        write!(sheet, r#"<row r="{row}"><c r="C{row}">{value}</c></row>"#).unwrap();
    }
    sheet.push_str("</sheetData></worksheet>");
    let content = take_apart("", &xlsx(&sheet, SMALL, NO_TEXTS));
    let found: Vec<usize> = content.tables[0].rows().map(|row| row.number()).collect();
    let expected: Vec<usize> = (1..=5000).filter(|row| row % 7 != 0).collect();
    assert_eq!(found, expected);
    assert!(content.tables[0].rows().all(|row| row.cell(2) == row.number().to_string()));
}

#[test]
fn files_cut_off_anywhere_give_an_answer() {
    for good in GOOD {
        for length in (9..good.len()).step_by(97) {
            let content = take_apart("", &good[..length]);
            assert!(!content.findings.is_empty() || content.format == FileFormat::Xls, "{length} of {}", good.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn flipped_bytes_give_an_answer(
        file in 0_usize..GOOD.len(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = GOOD[file].to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        _ = take_apart("", &bytes);
    }
}
