//! What can a column be, and which role does a header say?
//!
//! The words that say it are in [`super::header_words`].

use super::header_words::WORDS;
use crate::model::MoneyKind;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Hakija.
    Applicant,
    /// Osatoteuttajat.
    Partners,
    /// Hankkeen nimi.
    Name,
    /// First and last day in one cell.
    Period,
    /// First day.
    Start,
    /// Last day.
    End,
    /// Toiminta-alue.
    Area,
    /// Municipalities by name, where no column is called the area.
    Municipality,
    /// Sub-regions by name, likewise.
    SubRegion,
    /// Regions by name, likewise.
    Region,
    /// Municipalities by code.
    Code,
    /// Money.
    Amount(MoneyKind),
    /// ISO 4217 code of the money.
    Currency,
    /// Kuvaus.
    Description,
    /// Applicant, name and period in one cell, as the ministry's summaries have it.
    Details,
    /// Not what it may look like: a seat, a post office, an authority. Kept under its own name.
    Other,
}

impl Role {
    /// The word on the command line and in profiles.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Partners => "partners",
            Self::Name => "name",
            Self::Period => "period",
            Self::Start => "start",
            Self::End => "end",
            Self::Area => "area",
            Self::Municipality => "municipality",
            Self::SubRegion => "subregion",
            Self::Region => "region",
            Self::Code => "code",
            Self::Amount(MoneyKind::Granted) => "amount",
            Self::Amount(MoneyKind::AppliedFor) => "amount-applied-for",
            Self::Amount(MoneyKind::Eu) => "amount-eu",
            Self::Amount(MoneyKind::Public) => "amount-public",
            Self::Amount(MoneyKind::Budget) => "amount-budget",
            Self::Currency => "currency",
            Self::Description => "description",
            Self::Details => "details",
            Self::Other => "other",
        }
    }

    /// Every role, in the order a person chooses from.
    pub const ALL: [Self; 20] = [
        Self::Applicant,
        Self::Partners,
        Self::Name,
        Self::Area,
        Self::Municipality,
        Self::SubRegion,
        Self::Region,
        Self::Code,
        Self::Period,
        Self::Start,
        Self::End,
        Self::Amount(MoneyKind::Granted),
        Self::Amount(MoneyKind::Eu),
        Self::Amount(MoneyKind::Public),
        Self::Amount(MoneyKind::Budget),
        Self::Amount(MoneyKind::AppliedFor),
        Self::Currency,
        Self::Description,
        Self::Details,
        Self::Other,
    ];

    /// The role of a word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// Lower-case letters without dots; quotes, stars and button texts off; one space between words.
pub(super) fn fold_header(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let first = text.split(['\n', '\r']).map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let folded: String =
        first.to_lowercase().nfd().filter(|letter| !is_combining_mark(*letter) && *letter != '\u{ad}').collect();
    let mut folded = folded.replace(['*', '"', '”', '“', '\u{a0}', '\u{feff}'], " ");
    // Text of the sorting buttons of web tables, in three languages.
    for button in [
        "jarjesta taulukko",
        "jarjesta sarakkeen",
        "lajittele",
        "jarjesta nousevasti",
        "sortera",
        "ordna",
        "sort by",
        "sort table",
        "activate to sort",
    ] {
        if let Some((before, _)) = folded.split_once(button) {
            folded = before.to_owned();
        }
    }
    // "Beneficiary Location:0:Name": one of several.
    if folded.contains(':') {
        for digit in '0'..='9' {
            folded = folded.replace(&format!(":{digit}:"), ":");
        }
    }
    // "Avustus (€)", "Avustus, €", "Avustus euroa": the unit is no part of the name.
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    while words.len() > 1 {
        let last = words.last().map(|word| word.trim_matches(['(', ')', '[', ']', ',', '.', ':'])).unwrap_or_default();
        if matches!(last, "€" | "eur" | "euroa" | "euro" | "e" | "sek" | "alv" | "") {
            words.pop();
        } else {
            break;
        }
    }
    words.join(" ").trim_matches([':', ',', '.', ' ', '?']).to_owned()
}

/// How sure a header word says a role: 3 surely, 2 perhaps, 1 by a part of it.
pub(in crate::document) fn roles_of(header: &str) -> Vec<(Role, u32)> {
    let folded = fold_header(header);
    if folded.is_empty() || folded.chars().count() > 80 {
        return Vec::new();
    }
    // "toiminta_alue" of a program's export is "toiminta-alue", "hankkeen_nimi" is "hankkeen nimi".
    let spelt = [folded.clone(), folded.replace('_', "-"), folded.replace('_', " ")];
    // "Kunta 2" is another "Kunta".
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches([' ', '_', '.', ':', '-']);
    let mut found: Vec<(Role, u32)> = Vec::new();
    for (role, sure, perhaps) in WORDS {
        let says = |words: &[&str]| spelt.iter().any(|word| words.contains(&word.as_str()));
        if says(sure) {
            found.push((role, 3));
        } else if says(perhaps) {
            found.push((role, 2));
        } else if bare.len() < folded.len() && (sure.contains(&bare) || perhaps.contains(&bare)) {
            found.push((role, 1));
        }
    }
    if found.is_empty() {
        // "Hankkeen toiminta-alue (kunnat)", "Myönnetty avustus 2021", "Hakija 1".
        let begins = |word: &&str| {
            word.chars().count() > 4
                && folded.strip_prefix(*word).is_some_and(|rest| rest.starts_with([' ', '(', ',', '/', '_', '-']))
        };
        let ends = |word: &&str| {
            word.chars().count() > 4
                && folded.strip_suffix(*word).is_some_and(|rest| rest.ends_with([' ', '_', ':', '/']))
        };
        let with = |test: &dyn Fn(&&str) -> bool| {
            let roles = WORDS.iter().filter(|(_, sure, _)| sure.iter().any(test));
            roles.map(|(role, ..)| (*role, 1)).collect::<Vec<_>>()
        };
        // The last word is the narrower one: "Toteutusaika alkaa", "Avustus haettu".
        found = with(&|word| ends(word));
        if found.is_empty() {
            found = with(&|word| begins(word));
        }
    }
    found
}
