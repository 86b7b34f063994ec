//! By which short name is a project called?
//!
//! One rule: the lead municipality's Finnish name, else the acronym (a single word after a comma or
//! in brackets of the applicant's name, or in brackets of the project's name), else the first
//! distinctive word of the project's name. Where two would clash, all of them get the project
//! name's next distinctive words too, one by one, until they differ. Only projects that are alike to
//! the last of those words are numbered, in the order of their contents. The order of the records
//! changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::model::{Division, Project, ProjectId};

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

/// Gives every project its id.
pub(super) fn give(projects: &mut [Project], division: &Division) {
    let names: Vec<Name> = projects.iter().map(|project| Name::of(project, division)).collect();
    let mut words_used = vec![0usize; names.len()];
    // Longer names may meet others in turn: go on until nothing that can grow is in a clash.
    loop {
        let mut holders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (name, used)) in names.iter().zip(&words_used).enumerate() {
            holders.entry(name.with_words(*used)).or_default().push(at);
        }
        let mut grown = false;
        for at in holders.into_values().filter(|holders| holders.len() > 1).flatten() {
            if let (Some(name), Some(used)) = (names.get(at), words_used.get_mut(at))
                && *used < name.words.len()
            {
                *used += 1;
                grown = true;
            }
        }
        if !grown {
            break;
        }
    }
    number_alike(projects, &names, &words_used);
}

/// Writes the ids; those still alike get a number, smallest contents first.
fn number_alike(projects: &mut [Project], names: &[Name], words_used: &[usize]) {
    let wanted: Vec<String> = names.iter().zip(words_used).map(|(name, used)| name.with_words(*used)).collect();
    let mut order: Vec<usize> = (0..projects.len()).collect();
    order.sort_by_cached_key(|at| (wanted.get(*at).cloned(), projects.get(*at).map(contents)));
    let reserved: BTreeSet<&String> = wanted.iter().collect();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for at in order {
        let (Some(wanted), Some(project)) = (wanted.get(at), projects.get_mut(at)) else { continue };
        let mut id = wanted.clone();
        let mut number = 2usize;
        while taken.contains(&id) || (id != *wanted && reserved.contains(&id)) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        project.id = ProjectId::new(&id);
        taken.insert(id);
    }
}

/// All that a document says of a project, for an order that does not depend on where it stands.
fn contents(project: &Project) -> [String; 6] {
    let period = project.period.as_ref().map(|period| format!("{:?}/{:?}", period.value.start, period.value.end));
    let partners: Vec<&str> = project.partners.iter().map(|partner| partner.name.as_str()).collect();
    [
        project.applicant.name.clone(),
        project.name.value.clone(),
        period.unwrap_or_default(),
        project.area.text.clone(),
        project.description.value.clone(),
        partners.join("\n"),
    ]
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

    fn with_words(&self, count: usize) -> String {
        let mut id = self.base.clone();
        for word in self.words.iter().take(count) {
            id.push('-');
            id.push_str(word);
        }
        id
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
fn slug(text: &str) -> String {
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
