//! Which projects go on from one portfolio to the other, which are new, which ended?
//!
//! The rule, the surest first: one and the same record; a person said so; applicant and name are the
//! same letter by letter, whatever years and numbers stand in them; same applicant and a like name.
//! The last, and names that fit several, are likely and marked so. Each project goes on as one at most.

use std::collections::{BTreeMap, BTreeSet};

use super::super::records::{of_one_reading, same_record};
use super::Portfolio;
use crate::model::Project;

/// Names at least so alike go on as likely the same: Damerau-Levenshtein, 1 for equal.
const ALIKE: f64 = 0.8;
/// An applicant with more projects than this is no help in telling them apart.
const MOST: usize = 200;

/// By which rule two projects are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The same record.
    Same,
    /// A person said so.
    Decided,
    /// Applicant and name are the same, years and numbers aside.
    Name,
    /// The same applicant and a like name, or a name that fits several: likely, not sure.
    Likely,
}

impl How {
    /// The word in machine output and locale keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Decided => "decided",
            Self::Name => "name",
            Self::Likely => "likely",
        }
    }
}

/// A project that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Continued {
    /// Position before.
    pub before: usize,
    /// Position after.
    pub after: usize,
    /// Why.
    pub how: How,
}

/// The projects of both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Projects {
    /// Only after, as positions, in their order.
    pub new: Vec<usize>,
    /// Only before, as positions, in their order.
    pub ended: Vec<usize>,
    /// In both, in the order of the earlier.
    pub continued: Vec<Continued>,
}

impl Projects {
    /// Those that only likely go on: each may as well be one that ended and one that is new.
    #[must_use]
    pub fn likely(&self) -> usize {
        self.continued.iter().filter(|pair| pair.how == How::Likely).count()
    }
}

/// Pairs the projects of two portfolios.
pub(super) fn compared(a: Portfolio<'_>, b: Portfolio<'_>) -> Projects {
    let mut pairing = Pairing::default();
    if of_one_reading(a.dataset, b.dataset) {
        let at: BTreeMap<_, (usize, &Project)> = b.iter().map(|(at, project)| (&project.id, (at, project))).collect();
        for (before, project) in a.iter() {
            if let Some((after, _)) = at.get(&project.id).filter(|(_, other)| same_record(project, other)) {
                pairing.pair(before, *after, How::Same);
            }
        }
        for (before, project) in a.iter() {
            for other in a.dataset.same_as(&project.id) {
                if let Some((after, _)) = at.get(other) {
                    pairing.pair(before, *after, How::Decided);
                }
            }
        }
    }
    by_name(&mut pairing, a, b);
    let mut continued = pairing.continued;
    continued.sort_by_key(|pair| (pair.before, pair.after));
    Projects {
        new: b.projects.iter().copied().filter(|at| !pairing.after.contains(at)).collect(),
        ended: a.projects.iter().copied().filter(|at| !pairing.before.contains(at)).collect(),
        continued,
    }
}

#[derive(Default)]
struct Pairing {
    before: BTreeSet<usize>,
    after: BTreeSet<usize>,
    continued: Vec<Continued>,
}

impl Pairing {
    /// Two that are free yet become one.
    fn pair(&mut self, before: usize, after: usize, how: How) {
        if !self.before.contains(&before) && !self.after.contains(&after) {
            self.before.insert(before);
            self.after.insert(after);
            self.continued.push(Continued { before, after, how });
        }
    }
}

/// Projects of one applicant by their names, the likest first.
fn by_name(pairing: &mut Pairing, a: Portfolio<'_>, b: Portfolio<'_>) {
    let mut groups: BTreeMap<String, [Vec<(usize, &Project)>; 2]> = BTreeMap::new();
    for (at, project) in a.iter().filter(|(at, _)| !pairing.before.contains(at)) {
        groups.entry(letters(&project.applicant.name)).or_default()[0].push((at, project));
    }
    for (at, project) in b.iter().filter(|(at, _)| !pairing.after.contains(at)) {
        groups.entry(letters(&project.applicant.name)).or_default()[1].push((at, project));
    }
    groups.remove("");
    for [before, after] in groups.into_values() {
        if before.is_empty() || after.is_empty() || before.len() + after.len() > MOST {
            continue;
        }
        let names = |list: &[(usize, &Project)]| -> Vec<String> {
            list.iter().map(|(_, project)| letters(&project.name.value)).collect()
        };
        let (names_a, names_b) = (names(&before), names(&after));
        let often = |names: &[String], name: &String| names.iter().filter(|known| *known == name).count();
        let mut pairs: Vec<(f64, usize, usize, How)> = Vec::new();
        for ((at, project), name) in before.iter().zip(&names_a).filter(|(_, name)| !name.is_empty()) {
            for ((other_at, other), other_name) in after.iter().zip(&names_b) {
                let likeness = strsim::normalized_damerau_levenshtein(name, other_name);
                if likeness < ALIKE {
                    continue;
                }
                let alone = often(&names_a, name) == 1 && often(&names_b, name) == 1;
                let whole = project.name.value == other.name.value;
                let how = if name == other_name && alone { How::Name } else { How::Likely };
                pairs.push((likeness + if whole { 1.0 } else { 0.0 }, *at, *other_at, how));
            }
        }
        pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        for (_, before, after, how) in pairs {
            pairing.pair(before, after, how);
        }
    }
}

/// Letters and single spaces: years and numbers of a name change from call to call.
fn letters(text: &str) -> String {
    let letters: String =
        text.to_lowercase().chars().map(|letter| if letter.is_alphabetic() { letter } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
