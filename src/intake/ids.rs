//! By which short name is a project called?
//!
//! One rule: the lead municipality's Finnish name, else the acronym (a single word after a comma or
//! in brackets of the applicant's name, or in brackets of the project's name), else the first
//! distinctive word of the project's name. Where two would clash, all of them get the project
//! name's next distinctive words too, one by one, until they differ. Only projects that are alike to
//! the last of those words are numbered, in the order of their contents. The order of the records
//! changes nothing.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::document::Record;
use crate::model::{Division, Project};

/// For a project in which not one word can be written with letters of a slug.
const LAST_RESORT: &str = "hanke";

/// Beginnings of words that half of such projects share.
const ORDINARY: [&str; 24] = [
    "hank",
    "projekt",
    "kehitt",
    "kehit",
    "kaynnist",
    "vakiinn",
    "maahanmuut",
    "ohjau",
    "ohjaa",
    "ohjat",
    "neuvon",
    "palvel",
    "toimin",
    "malli",
    "tyon",
    "tyo",
    "seudu",
    "alue",
    "kaupun",
    "kunna",
    "kunta",
    "utveckl",
    "invandr",
    "develop",
];
/// Words that say nothing alone.
const LITTLE: [&str; 12] = ["ja", "seka", "tai", "och", "samt", "for", "av", "the", "and", "of", "in", "osana"];

/// Gives projects their ids, one after the other in any order, then all at once.
#[derive(Debug, Default)]
pub(super) struct Namer {
    /// Base and distinctive words of each project, apart by line ends: small, for a million of them.
    names: Vec<Box<str>>,
    /// What the project says, as a number: an order that does not depend on where it stands.
    contents: Vec<u64>,
}

/// What the id of one project follows from.
#[derive(Debug)]
pub(super) struct Named {
    text: Box<str>,
    contents: u64,
}

impl Named {
    pub(super) fn of(project: &Project, record: &Record, division: &Division) -> Self {
        let name = Name::of(project, division);
        let mut text = name.base;
        for word in name.words {
            text.push('\n');
            text.push_str(&word);
        }
        Self { text: text.into_boxed_str(), contents: contents(record) }
    }
}

impl Namer {
    /// Takes the next project in.
    pub(super) fn push(&mut self, named: Named) {
        self.names.push(named.text);
        self.contents.push(named.contents);
    }

    /// The ids in the order of the projects.
    pub(super) fn finish(self, taken: &BTreeSet<&str>, year: i16) -> Vec<String> {
        let mut ids = self.wanted();
        let contents = self.contents;
        drop(self.names);
        // Those still alike get a number, in the order of their contents.
        let mut order: Vec<u32> = (0..u32::try_from(ids.len()).unwrap_or(u32::MAX)).collect();
        let key = |at: &u32| (ids.get(*at as usize), contents.get(*at as usize));
        order.sort_unstable_by(|a, b| key(a).cmp(&key(b)).then(a.cmp(b)));
        let mut wishes: Vec<u64> = ids.iter().map(|wish| hash(wish)).collect();
        wishes.sort_unstable();
        let mut given: BTreeSet<String> = BTreeSet::new();
        // A million ids are kept once: only those that change are made anew.
        let mut changed: Vec<(usize, String)> = Vec::new();
        let mut before: Option<(&str, usize)> = None;
        for at in order {
            let Some(wish) = ids.get(at as usize) else { continue };
            let mut number = match before {
                Some((same, number)) if same == wish => number + 1,
                _ => 1,
            };
            let id = loop {
                let id = numbered(wish, number, taken, year);
                // A number may make a name that another project bears by right.
                let free = !given.contains(&id) && (number == 1 || wishes.binary_search(&hash(&id)).is_err());
                if free {
                    break id;
                }
                number += 1;
            };
            before = Some((wish, number));
            if id != *wish {
                given.insert(id.clone());
                changed.push((at as usize, id));
            }
        }
        for (at, id) in changed {
            if let Some(slot) = ids.get_mut(at) {
                *slot = id;
            }
        }
        ids
    }

    /// The shortest names that differ as far as the projects' words let them.
    fn wanted(&self) -> Vec<String> {
        let mut used = vec![1usize; self.names.len()];
        let mut keys: Vec<(u64, usize)> =
            self.names.iter().enumerate().map(|(at, name)| (hash(&id_of(name, 1)), at)).collect();
        // Longer names may meet others in turn: go on until nothing that can grow is in a clash.
        loop {
            keys.sort_unstable();
            let mut grown = false;
            let mut from = 0;
            while let Some((key, _)) = keys.get(from).copied() {
                let len = keys.get(from..).unwrap_or_default().iter().take_while(|(other, _)| *other == key).count();
                if len > 1 {
                    for (key, at) in keys.get_mut(from..from + len).unwrap_or_default() {
                        if let (Some(name), Some(used)) = (self.names.get(*at), used.get_mut(*at))
                            && *used < name.split('\n').count()
                        {
                            *used += 1;
                            *key = hash(&id_of(name, *used));
                            grown = true;
                        }
                    }
                }
                from += len;
            }
            if !grown {
                break;
            }
        }
        self.names.iter().zip(used).map(|(name, used)| id_of(name, used)).collect()
    }
}

fn numbered(wish: &str, number: usize, taken: &BTreeSet<&str>, year: i16) -> String {
    let numbered = |base: &str| if number == 1 { base.to_owned() } else { format!("{base}-{number}") };
    let id = numbered(wish);
    if taken.contains(id.as_str()) { numbered(&format!("{wish}-{year}")) } else { id }
}

/// Base and so many parts of a name in all.
fn id_of(name: &str, parts: usize) -> String {
    name.split('\n').take(parts).collect::<Vec<_>>().join("-")
}

/// The same on every machine and in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// All that a document says of a project, as a number that does not depend on where it stands.
fn contents(record: &Record) -> u64 {
    let mut text = String::new();
    let mut add = |part: &str| {
        text.push_str(part);
        text.push('\u{1f}');
    };
    for part in [&record.applicant, &record.name, &record.area, &record.codes, &record.description] {
        add(&part.value);
    }
    if let Some(period) = &record.period {
        add(&format!("{:?}/{:?}", period.value.start, period.value.end));
    }
    if let Some(amount) = &record.amount {
        add(&amount.value.text);
    }
    for partner in &record.partners {
        add(&partner.value);
    }
    hash(&text)
}

/// What an id is made of.
struct Name {
    base: String,
    /// Distinctive words of the project's name that the base does not hold.
    words: Vec<String>,
}

impl Name {
    fn of(project: &Project, division: &Division) -> Self {
        let lead = project.lead.and_then(|code| division.municipality(code)).map(|m| slug(&m.names.fi));
        let mut words = distinctive_words(&project.name.value);
        let base = lead.clone().filter(|lead| !lead.is_empty()).or_else(|| acronym(project));
        let base = base.unwrap_or_else(|| {
            let applicant = || distinctive_words(&project.applicant.name).into_iter().next();
            words.first().cloned().or_else(applicant).unwrap_or_else(|| LAST_RESORT.to_owned())
        });
        // "kajaani-kajaanin" would say the same twice; "turku-turun" shares only its beginning.
        words.retain(|word| *word != base && lead.as_ref().is_none_or(|lead| !same_beginning(lead, word)));
        Self { base, words }
    }
}

fn same_beginning(a: &str, b: &str) -> bool {
    let shared = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    shared >= 3.min(a.len())
}

/// The acronym that the applicant's or the project's name gives of itself.
fn acronym(project: &Project) -> Option<String> {
    let applicant = project.applicant.name.as_str();
    let after_comma = applicant.rsplit_once(',').map(|(_, last)| last.trim()).filter(|last| is_name_like(last));
    after_comma
        .or_else(|| in_brackets(applicant).find(|inside| is_name_like(inside)))
        .or_else(|| in_brackets(&project.name.value).find(|inside| has_two_capitals(inside)))
        .map(slug)
        .filter(|slug| !slug.is_empty())
}

fn in_brackets(text: &str) -> impl Iterator<Item = &str> {
    text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(inside, _)| inside.trim())
}

/// One word with a capital first: "Eksote", "FSHKY".
fn is_name_like(word: &str) -> bool {
    !word.contains(char::is_whitespace) && word.chars().count() >= 2 && word.starts_with(char::is_uppercase)
}

/// One word with two capitals at least: `MAGEE`, `RiSe`.
fn has_two_capitals(word: &str) -> bool {
    !word.contains(char::is_whitespace) && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Words of a name that tell it apart, in their order, each once; where every word is ordinary, the
/// ordinary ones.
fn distinctive_words(name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in name.split(|c: char| !(c.is_alphanumeric() || c == '-')).map(slug) {
        if word.len() >= 2 && !LITTLE.contains(&word.as_str()) && !all.contains(&word) {
            all.push(word);
        }
    }
    let (mut distinctive, ordinary): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|word| !ORDINARY.iter().any(|beginning| word.starts_with(beginning)));
    distinctive.extend(ordinary);
    distinctive
}

/// Lower-case ASCII letters, digits and single hyphens: "Mänttä-Vilppula" becomes "mantta-vilppula".
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !unicode_normalization::char::is_combining_mark(c) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
