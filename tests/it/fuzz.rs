//! Does any reader stop, hang or panic over a file that nobody meant to write?
//!
//! Seeds are the small documents of the tests, changed byte by byte, piece by piece and, for archives,
//! inside their members. One second a group in a usual run; longer by
//! `HANKEKARTTA_FUZZ_SECONDS=600 cargo test --test it -- fuzz`, another course by `HANKEKARTTA_FUZZ_SEED=7`.
//! A failure names the seed file and the number that makes the same bytes again.

use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use hankekartta::document::{read, take_apart};
use hankekartta::gazetteer::{Gazetteer, division_2020};
use hankekartta::model::MunicipalityCode;

/// One answer may not take longer, in a debug build on a busy machine.
const SLOWEST: Duration = Duration::from_secs(30);
/// Words that mean something to one of the formats.
const WORDS: &[&str] = &[
    "\t",
    "\n",
    "\r\n",
    "\"",
    ";",
    "|",
    "---",
    "• ",
    "1. ",
    "<table>",
    "</td>",
    "<!DOCTYPE x>",
    "&amp;",
    "&#x110000;",
    "<![CDATA[",
    "{",
    "}",
    "[",
    "\\u",
    "null",
    "1e999",
    "-0",
    "PK\u{3}\u{4}",
    "%PDF-1.7",
    " 0 R",
    "endobj",
    "stream",
    "rowspan=\"99999\"",
    "colspan=\"99999\"",
    "table:number-rows-repeated=\"999999999\"",
    "w:gridSpan",
    "A1:XFD1048576",
    "<w:vMerge/>",
    "Yhteensä",
    "31.2.2020",
    "1.1.2020–",
    "120 000 €",
    "Ilo- mantsi",
    "\u{feff}",
    "\u{0}",
    "99999999999999999999",
];

/// A small generator: the same number gives the same course.
struct Course(u64);

impl Course {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { usize::try_from(self.next() % end as u64).unwrap() }
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Documents with one of the endings, by name.
fn seeds(endings: &[&str]) -> Vec<(PathBuf, Vec<u8>)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut found = Vec::new();
    for folder in ["formats", "documents", "corpus"] {
        for entry in std::fs::read_dir(data.join(folder)).into_iter().flatten().flatten() {
            let path = entry.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if endings.contains(&ending) {
                let bytes = std::fs::read(&path).unwrap();
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

/// Changes some bytes, as chance has it.
fn change(bytes: &mut Vec<u8>, other: &[u8], course: &mut Course) {
    for _ in 0..=course.below(6) {
        let at = course.below(bytes.len());
        let length = course.below(64).min(bytes.len() - at);
        match course.below(8) {
            0 => bytes.truncate(at.max(1)),
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let piece = bytes[at..at + length].to_vec();
                let to = course.below(bytes.len());
                bytes.splice(to..to, piece.iter().copied().cycle().take(length * (1 + course.below(40))));
            }
            3 => {
                let from = course.below(other.len());
                let piece = &other[from..(from + 200).min(other.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            4 => {
                let word = WORDS[course.below(WORDS.len())];
                bytes.splice(at..at + length / 8, word.bytes());
            }
            5 if length > 0 => bytes[at..at + length].fill(course.next().to_le_bytes()[0]),
            _ if !bytes.is_empty() => bytes[at] = course.next().to_le_bytes()[0],
            _ => {}
        }
    }
}

/// Changes one member of an archive and packs it again; `None` where it is none.
fn change_inside(bytes: &[u8], course: &mut Course) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = course.below(archive.len());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).ok()?;
        let name = member.name().ok()?.into_owned();
        let mut inside = Vec::new();
        member.read_to_end(&mut inside).ok()?;
        if at == chosen {
            let other = inside.clone();
            change(&mut inside, &other, course);
        }
        writer.start_file(name, zip::write::SimpleFileOptions::default()).ok()?;
        writer.write_all(&inside).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// The bytes of a number: always the same.
fn made(seeds: &[(PathBuf, Vec<u8>)], number: u64) -> (&Path, Vec<u8>) {
    let mut course = Course(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    course.next();
    let (path, seed) = &seeds[course.below(seeds.len())];
    let (_, other) = &seeds[course.below(seeds.len())];
    if course.below(3) > 0
        && let Some(bytes) = change_inside(seed, &mut course)
    {
        return (path, bytes);
    }
    let mut bytes = seed.clone();
    change(&mut bytes, other, &mut course);
    (path, bytes)
}

#[track_caller]
fn run(endings: &[&str]) {
    let seeds = seeds(endings);
    assert!(!seeds.is_empty(), "no seed with {endings:?}");
    let first = number("HANKEKARTTA_FUZZ_SEED", 1) << 32;
    let end = Instant::now() + Duration::from_secs(number("HANKEKARTTA_FUZZ_SECONDS", 1));
    let mut at = first;
    while Instant::now() < end {
        let (path, bytes) = made(&seeds, at);
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            _ = take_apart(&path.to_string_lossy(), &bytes);
            _ = read(&bytes);
        }));
        let name = path.file_name().unwrap_or_default().display();
        assert!(outcome.is_ok(), "panic: {name}, HANKEKARTTA_FUZZ_SEED={} number {at}", at >> 32);
        assert!(begun.elapsed() < SLOWEST, "{:?}: {name}, number {at}", begun.elapsed());
        at += 1;
    }
    tell(&format!("{} changed files of {endings:?}", at - first));
}

/// Area texts of all seeds, cut to pieces, put together anew and changed: what is read is a part of the
/// country, and every stretch of words stands where it says.
#[test]
fn changed_area_texts_give_an_answer() {
    let gazetteers = [2009, 2014, 2020, 2026].map(Gazetteer::of_year);
    let mut texts: Vec<String> = Vec::new();
    for (_, bytes) in seeds(&["txt", "csv", "tsv", "md"]) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        texts
            .extend(text.split(['\n', '\t', ';', '"']).map(str::trim).filter(|cell| cell.len() > 3).map(str::to_owned));
    }
    let mut course = Course(number("HANKEKARTTA_FUZZ_SEED", 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let end = Instant::now() + Duration::from_secs(number("HANKEKARTTA_FUZZ_SECONDS", 1));
    let mut tried = 0_u64;
    while Instant::now() < end {
        let mut bytes = texts[course.below(texts.len())].clone().into_bytes();
        bytes.truncate(2000);
        let other = texts[course.below(texts.len())].clone().into_bytes();
        change(&mut bytes, &other, &mut course);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let gazetteer = gazetteers[course.below(gazetteers.len())];
        let begun = Instant::now();
        let area = catch_unwind(AssertUnwindSafe(|| gazetteer.resolve_area(&text)));
        let area = area.unwrap_or_else(|_| panic!("panic over {text:?} of {}", gazetteer.year()));
        assert!(begun.elapsed() < SLOWEST, "{:?} over {text:?}", begun.elapsed());
        for term in &area.terms {
            assert!(area.text.get(term.span.start..term.span.end).is_some(), "{:?} of {text:?}", term.span);
        }
        let known = |code: &MunicipalityCode| division_2020().municipality(*code).is_some();
        assert!(area.core.iter().chain(&area.wider).all(known), "{text:?}");
        tried += 1;
    }
    tell(&format!("{tried} changed area texts"));
}

#[expect(clippy::print_stderr, reason = "how many were tried is what a long run is for")]
fn tell(text: &str) {
    eprintln!("{text}");
}

#[test]
fn changed_workbooks_give_an_answer() {
    run(&["xlsx", "xlsm", "xlsb"]);
}

#[test]
fn changed_old_workbooks_give_an_answer() {
    run(&["xls"]);
}

#[test]
fn changed_opendocument_sheets_give_an_answer() {
    run(&["ods"]);
}

#[test]
fn changed_word_documents_give_an_answer() {
    run(&["docx"]);
}

#[test]
fn changed_pdfs_give_an_answer() {
    run(&["pdf"]);
}

#[test]
fn changed_web_pages_give_an_answer() {
    run(&["html", "htm"]);
}

#[test]
fn changed_json_gives_an_answer() {
    run(&["json", "ndjson", "geojson"]);
}

#[test]
fn changed_texts_and_tables_give_an_answer() {
    run(&["txt", "csv", "tsv", "md"]);
}
