//! What do the cells of a column look like?

use crate::document::sheet::Sheet;
use crate::document::values;

/// Rows that a column is judged by.
const SAMPLE: usize = 120;

/// Shares of a column's cells that say something, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Cells that say anything.
    pub(super) filled: usize,
    /// Different ones among them.
    pub(super) distinct: usize,
    /// Thousandths of the filled cells that are money.
    pub(super) money: u32,
    /// … that carry a currency or a scale.
    pub(super) currency: u32,
    /// … that are a period or a day.
    pub(super) days: u32,
    /// … that are a municipality's code.
    pub(super) codes: u32,
    /// … that name a body.
    pub(super) bodies: u32,
    /// … that name a place and nothing that is no place.
    pub(super) places: u32,
    /// Letters of a filled cell, on average.
    pub(super) letters: usize,
}

/// Words that end or stand in the name of a body: a municipality, an association, a school.
#[must_use]
pub fn names_body(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let mut words = lower.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    words.any(|word| {
        matches!(
            word,
            "kaupunki"
                | "kunta"
                | "stad"
                | "kommun"
                | "ry"
                | "rf"
                | "oy"
                | "oyj"
                | "ab"
                | "oyab"
                | "tmi"
                | "säätiö"
                | "sr"
                | "stiftelse"
                | "yliopisto"
                | "universitet"
                | "seurakunta"
                | "församling"
                | "liitto"
                | "förbund"
                | "yhdistys"
                | "förening"
                | "osuuskunta"
                | "andelslag"
                | "ammattikorkeakoulu"
                | "virasto"
                | "ministeriö"
                | "university"
                | "foundation"
                | "association"
                | "ltd"
                | "city"
                | "municipality"
                | "hyvinvointialue"
                | "välfärdsområde"
                | "opisto"
                | "ely-keskus"
                | "te-toimisto"
                | "rp"
                | "sll"
                | "mll"
        ) || [
            "kuntayhtymä",
            "samkommun",
            "yhdistys",
            "säätiö",
            "seura",
            "keskus",
            "opisto",
            "koulutuskuntayhtymä",
            "kaupunki",
            "förening",
            "stiftelse",
            "liitto",
            "piiri",
            "virasto",
            "laitos",
            "museo",
            "teatteri",
            "ammattikorkeakoulu",
        ]
        .iter()
        .any(|end| word.len() > end.len() && word.ends_with(end))
    })
}

/// Judges each column of the rows from `first` on.
pub(super) fn columns(sheet: &Sheet, first: usize, is_place: &dyn Fn(&str) -> bool) -> Vec<Evidence> {
    let width = sheet.rows().skip(first).take(SAMPLE).map(|row| row.len()).max().unwrap_or_default();
    (0..width).map(|column| one(sheet, first, column, is_place)).collect()
}

/// `true` when the first row names what the rows below hold: words that are no sum, day, code or place
/// over cells that are. Names of bodies alone, or of places alone, do not tell a header from a row.
pub(super) fn heads(sheet: &Sheet, is_place: &dyn Fn(&str) -> bool) -> bool {
    let Some(first) = sheet.row(0).filter(|row| sheet.len() >= 3 && row.len() >= 2) else { return false };
    let cells: Vec<&str> = first.cells().map(str::trim).collect();
    let mut named: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
    let count = named.len();
    named.sort_unstable();
    named.dedup();
    // A header has a word of its own over nearly each column, and none is a sentence.
    if named.len() < count || count * 4 < cells.len() * 3 || named.iter().any(|cell| cell.chars().count() > 60) {
        return false;
    }
    let (mut sure, mut perhaps) = (0, 0);
    for (cell, below) in cells.iter().zip(columns(sheet, 1, is_place)) {
        let value = values::period(cell).is_some() || values::amount(cell, None).is_some() || is_code(cell);
        if value || below.bodies >= 500 && names_body(cell) {
            return false;
        }
        if below.filled < 2 || cell.is_empty() {
            continue;
        }
        if below.money >= 800 || below.days >= 800 || below.codes >= 800 {
            sure += 1;
        } else if below.bodies >= 800 || below.places >= 800 && !is_place(cell) {
            perhaps += 1;
        }
    }
    sure > 0 || perhaps > 1
}

fn one(sheet: &Sheet, first: usize, column: usize, is_place: &dyn Fn(&str) -> bool) -> Evidence {
    let cells: Vec<&str> = sheet
        .rows()
        .skip(first)
        .take(SAMPLE)
        .map(|row| row.cell(column).trim())
        .filter(|cell| !values::is_empty(cell))
        .collect();
    let all = cells.len();
    let share = |test: &dyn Fn(&str) -> bool| {
        let found = cells.iter().filter(|cell| test(cell)).count();
        u32::try_from(found * 1000 / all.max(1)).unwrap_or_default()
    };
    let mark = values::decimal_mark(cells.iter().copied());
    let money = |cell: &str| values::amount(cell, mark).is_some();
    let lettered = |cell: &str| cell.contains(['€', '£', '$']) || cell.chars().any(char::is_alphabetic);
    let mut distinct: Vec<&str> = cells.clone();
    distinct.sort_unstable();
    distinct.dedup();
    Evidence {
        filled: all,
        distinct: distinct.len(),
        money: share(&money),
        currency: share(&|cell| lettered(cell) && money(cell)),
        days: share(&|cell| values::period(cell).is_some()),
        codes: share(&is_code),
        bodies: share(&names_body),
        places: share(&|cell| cell.len() < 600 && !names_body(cell) && is_place(cell)),
        letters: cells.iter().map(|cell| cell.chars().count()).sum::<usize>() / all.max(1),
    }
}

/// Three digits, zeros perhaps left out, several apart by commas.
fn is_code(cell: &str) -> bool {
    let mut parts = cell.split([',', ';', '|', ' ', '/']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let digits = part.strip_suffix(".0").unwrap_or(part).trim_start_matches("KU");
            (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
}
