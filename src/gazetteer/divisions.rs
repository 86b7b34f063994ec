//! Is an area of another official division meant: ELY, AVI, hospital district, wellbeing county?
//!
//! Their municipalities stand in the table, each for the years for which it holds, and are offered
//! to a person. Districts that no table knows (police, rescue, employment, Leader) are told by
//! their head word alone. Never does: light anybody.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::fold::fold;
use super::read::Piece;
use super::tables::division_names;
use super::tokens::{Token, tokens};
use crate::model::{Division, Municipality, MunicipalityCode, Names};

/// A unit of another division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherUnit {
    /// As the table writes it: "Lapin hyvinvointialue".
    pub(super) name: String,
    pub(super) codes: Vec<MunicipalityCode>,
    /// Years in which those are its municipalities.
    pub(super) years: RangeInclusive<i16>,
    kind: usize,
    /// Folded words before its head: "lapin".
    place: String,
}

struct Kind {
    of: fn(&Municipality) -> &(String, Names),
    years: RangeInclusive<i16>,
    /// The head of its names in the table.
    head: &'static str,
    /// Heads that people write instead, folded; the beginning of the word is enough.
    heads: &'static [&'static str],
}

static KINDS: [Kind; 4] = [
    Kind {
        of: |unit| &unit.wellbeing_county,
        years: 2023..=2026,
        head: "hyvinvointialue",
        heads: &["hyvinvointialue", "hva"],
    },
    Kind {
        of: |unit| &unit.hospital_district,
        years: 2020..=2020,
        head: "SHP",
        heads: &["sairaanhoitopiiri", "sairaanhoitopiirin", "shp"],
    },
    Kind {
        of: |unit| &unit.ely,
        years: 2020..=2020,
        head: "ELY-keskus",
        heads: &["ely-kesku", "ely-alue", "ely", "elinkeino-"],
    },
    Kind { of: |unit| &unit.avi, years: 2020..=2020, head: "AVI", heads: &["avi", "aluehallintoviras", "avi-alue"] },
];

/// Heads of districts that no table knows, folded; the beginning of the word is enough.
const DISTRICTS: [&str; 34] = [
    "hyvinvointialue",
    "hyvinvointikuntayhtym",
    "sairaanhoitopiiri",
    "ely-",
    "aluehallintoviras",
    "poliisilaito",
    "poliisipiiri",
    "poliisin",
    "pelastuslaito",
    "pelastustoim",
    "pelastusalue",
    "hatakesku",
    "karajaoikeu",
    "ulosotto",
    "hiippakun",
    "rovastikun",
    "sote-",
    "sotealue",
    "erva-",
    "erityisvastuualue",
    "yhteistoiminta-alue",
    "yhteistyoalue",
    "tyollisyysalue",
    "tyollisyyden",
    "tyossakayntialue",
    "vaalipiiri",
    "leader",
    "metsakesku",
    "valfardsomrad",
    "sjukvardsdistrikt",
    "raddningsverk",
    "polisinrattning",
    "sysselsattningsomrad",
    "valkrets",
];

/// A way to write a unit: folded words, `None` for a joining one; of the last the beginning.
#[derive(Debug, Clone)]
struct Written {
    words: Vec<Option<String>>,
    unit: usize,
}

/// All units of the other divisions.
#[derive(Debug, Default)]
pub(super) struct Divisions {
    units: Vec<OtherUnit>,
    by_first: BTreeMap<String, Vec<Written>>,
}

impl Divisions {
    pub(super) fn of(division: &Division) -> Self {
        let mut all = Self::default();
        let others = division_names();
        for (at, kind) in KINDS.iter().enumerate() {
            let mut members: BTreeMap<&str, (&Names, Vec<MunicipalityCode>)> = BTreeMap::new();
            for municipality in division.municipalities.values() {
                let names = &(kind.of)(municipality).1;
                members.entry(&names.fi).or_insert_with(|| (names, Vec::new())).1.push(municipality.code);
            }
            for (names, codes) in members.into_values() {
                // "Ahvenanmaa" and "Helsingin kaupunki" are names of their own.
                let Some(place) = names.fi.strip_suffix(kind.head).map(str::trim_end) else { continue };
                let unit = all.units.len();
                let years = kind.years.clone();
                all.units.push(OtherUnit { name: names.fi.clone(), codes, years, kind: at, place: fold(place) });
                for head in kind.heads {
                    all.write(&format!("{place} {head}"), unit);
                }
                let named = others.iter().filter(|(name, _)| *name == names.fi).flat_map(|(_, others)| others);
                for name in [&names.sv, &names.en].into_iter().filter(|name| !name.is_empty()).chain(named) {
                    all.write(name, unit);
                }
            }
        }
        all
    }

    fn write(&mut self, name: &str, unit: usize) {
        let words: Vec<Option<String>> = tokens(name)
            .iter()
            .map(|token| if let Token::Word { text, .. } = token { Some(fold(text)) } else { None })
            .collect();
        if let Some(first) = words.first().and_then(Clone::clone) {
            self.by_first.entry(first).or_default().push(Written { words, unit });
        }
    }

    /// The unit of a name as the table writes it.
    pub(super) fn unit(&self, name: &str) -> Option<&OtherUnit> {
        self.units.iter().find(|unit| unit.name == name)
    }

    /// The unit that some pieces begin with, and how many pieces it takes.
    pub(super) fn find(&self, pieces: &[Piece<'_>]) -> Option<(&OtherUnit, usize)> {
        let Some(Piece::Word(first)) = pieces.first() else { return None };
        let fit = |written: &&Written| {
            let last = written.words.len().saturating_sub(1);
            written.words.iter().enumerate().all(|(at, part)| match (pieces.get(at), part) {
                (Some(Piece::Word(word)), Some(part)) if at == last && at > 0 => is_form(&word.key, part),
                (Some(Piece::Word(word)), Some(part)) => word.key == *part,
                (Some(Piece::Mark(_)), None) => true,
                _ => false,
            })
        };
        let written =
            self.by_first.get(first.key.as_ref())?.iter().filter(fit).max_by_key(|found| found.words.len())?;
        Some((self.units.get(written.unit)?, written.words.len()))
    }

    /// Another unit of the same division: "Kainuun" beside "Lapin hyvinvointialueet".
    pub(super) fn beside(&self, unit: &OtherUnit, place: &str) -> Option<&OtherUnit> {
        let place = fold(place);
        self.units.iter().find(|other| other.kind == unit.kind && other.place == place)
    }
}

/// `true` for a word that begins so; a short one may only take the endings of an abbreviation.
fn is_form(word: &str, beginning: &str) -> bool {
    word.strip_prefix(beginning).is_some_and(|ending| {
        beginning.chars().count() > 4 || matches!(ending, "" | "n" | "t") || ending.starts_with(':')
    })
}

/// `true` for the head word of a district of another division.
pub(super) fn is_district(key: &str) -> bool {
    matches!(key, "ely" | "shp" | "avi" | "lag" | "hva") || DISTRICTS.iter().any(|head| key.starts_with(head))
}
