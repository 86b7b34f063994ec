//! Which words tell an organization, a sum, a total or a header from a name?
//!
//! Never does: know a place.

use std::ops::Range;

use crate::document::list::{Role, roles_of};
use crate::document::values::{amount, is_empty};

/// How surely words are the name of an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Body {
    No,
    /// "Kyläkoulu", "Martat-seura": a project may be called so too.
    Perhaps,
    Surely,
}

/// Legal forms and public bodies, at the end of a name.
const SURE: [&str; 30] = [
    "ry",
    "rf",
    "oy",
    "oyj",
    "ab",
    "abp",
    "sr",
    "osk",
    "tmi",
    "ky",
    "kaupunki",
    "kunta",
    "kuntayhtymä",
    "säätiö",
    "yliopisto",
    "stad",
    "kommun",
    "samkommun",
    "stiftelse",
    "stiftelsen",
    "universitet",
    "seurakunta",
    "seurakuntayhtymä",
    "församling",
    "ammattikorkeakoulu",
    "osuuskunta",
    "ltd",
    "university",
    "foundation",
    "hyvinvointialue",
];
/// Ends of compounds that name a body.
const SURE_ENDS: [&str; 9] = [
    "kuntayhtymä",
    "säätiö",
    "yliopisto",
    "korkeakoulu",
    "osuuskunta",
    "seurakunta",
    "stiftelse",
    "samkommun",
    "yhtiö",
];
const PERHAPS_ENDS: [&str; 18] = [
    "yhdistys",
    "seura",
    "liitto",
    "opisto",
    "virasto",
    "keskus",
    "koulu",
    "kerho",
    "museo",
    "teatteri",
    "förening",
    "föreningen",
    "förbund",
    "förbundet",
    "klubi",
    "lukio",
    "toimisto",
    "laitos",
];
/// First words of a body's name.
const LEADING: [&str; 8] =
    ["tmi", "osuuskunta", "koulutuskuntayhtymä", "kehittämisyhtiö", "kuntayhtymä", "oy", "ab", "university"];

/// Whether a whole text is the name of an organization.
pub(super) fn body(text: &str) -> Body {
    let text = text.trim().trim_end_matches(['.', ',', ';']);
    if text.is_empty() || text.chars().count() > 160 || !text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    {
        return Body::No;
    }
    // "Turun kaupungin sivistystoimiala (ammatillinen koulutus)"
    let bare = text.find('(').filter(|at| *at > 0).and_then(|at| text.get(..at)).unwrap_or(text).trim();
    let mut words = bare.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let last = words.next_back().unwrap_or_default().trim_end_matches(['.', ',']).to_lowercase();
    if last.is_empty() {
        // One word alone: "Kehitysyhtiö", "Kyläkoulu" may be either.
        let ends = SURE_ENDS.iter().chain(&PERHAPS_ENDS).any(|end| first.len() > end.len() && first.ends_with(end));
        return if ends { Body::Perhaps } else { Body::No };
    }
    let ends = |list: &[&str]| list.iter().any(|end| last.ends_with(end));
    if SURE.contains(&last.as_str()) || ends(&SURE_ENDS) || LEADING.contains(&first.as_str()) {
        return Body::Surely;
    }
    if bare.to_lowercase().starts_with("city of ") || bare.to_lowercase().starts_with("municipality of ") {
        return Body::Surely;
    }
    // A city's own department: "Turun kaupungin sivistystoimiala".
    let owned = bare.split_whitespace().any(|word| matches!(word.to_lowercase().as_str(), "kaupungin" | "kunnan"));
    if owned || ends(&PERHAPS_ENDS) { Body::Perhaps } else { Body::No }
}

/// Header words for kinds of money, and the words before a sum that mean them.
const MONEY: [(&str, &[&str]); 5] = [
    ("EU-tuki", &["eu-tuki", "eu-rahoitus", "eu-stöd", "esr-tuki", "eakr-tuki", "eu-finansiering"]),
    ("Julkinen tuki", &["julkinen tuki", "julkinen rahoitus", "offentligt stöd"]),
    ("Haettu tuki", &["haettu tuki", "haettu avustus", "haettu", "ansökt", "ansökt belopp"]),
    ("Kokonaisbudjetti", &["kokonaisbudjetti", "budjetti", "kustannusarvio", "kokonaiskustannukset", "budget"]),
    (
        "Avustus",
        &[
            "myönnetty avustus",
            "myönnetty tuki",
            "myönnetty",
            "avustus",
            "tuki",
            "rahoitus",
            "bidrag",
            "stöd",
            "beviljat",
            "grant",
        ],
    ),
];

/// A text that is a sum: its header word and where the sum itself stands.
pub(super) fn money(text: &str) -> Option<(&'static str, Range<usize>)> {
    let start = text.len() - text.trim_start().len();
    let trimmed = text.trim();
    let range = |part: &str, from: usize| from..from + part.len();
    if named(trimmed) {
        return Some(("Avustus", range(trimmed, start)));
    }
    for (header, words) in MONEY {
        for word in words {
            let Some((head, rest)) = trimmed.split_at_checked(word.len()) else { continue };
            if head.to_lowercase() != *word || !rest.starts_with([' ', ':', '\u{a0}']) {
                continue;
            }
            let sum = rest.trim_start_matches([':', ' ', '\u{a0}', '–']).trim_end_matches('.');
            if amount(sum, None).is_some() {
                return Some((header, range(sum, start + trimmed.len() - trimmed_tail(rest, sum))));
            }
        }
    }
    None
}

/// Bytes of `rest` from where `sum` begins in it.
fn trimmed_tail(rest: &str, sum: &str) -> usize {
    super::text::within(rest, sum).map_or(rest.len(), |found| rest.len() - found.start)
}

/// A sum with its currency or scale.
fn named(text: &str) -> bool {
    text.contains(|c: char| c.is_alphabetic() || matches!(c, '€' | '$' | '£')) && amount(text, None).is_some()
}

/// A sum without a currency, in groups of three or at least three digits long: "8 000", "1.250,00", "900".
pub(super) fn bare_sum(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let year =
        digits == 4 && text.trim().len() == 4 && (text.trim().starts_with("19") || text.trim().starts_with("20"));
    digits >= 3 && !year && amount(text, None).is_some()
}

/// A word that begins a line that adds up others.
pub(super) fn is_total(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    ["yhteensä", "kaikki yhteensä", "summa", "loppusumma", "totalt", "sammanlagt", "total", "summa totalt", "yht."]
        .iter()
        .any(|word| {
            lower.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', ',', '\u{a0}']))
        })
}

/// What a header word says, where it is surely or perhaps one.
pub(super) fn header(text: &str) -> Option<Role> {
    let text = text.trim();
    if is_empty(text) || text.chars().count() > 60 {
        return None;
    }
    roles_of(text).into_iter().filter(|(_, sure)| *sure >= 2).max_by_key(|(_, sure)| *sure).map(|(role, _)| role)
}
